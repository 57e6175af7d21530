import { decisionTypeOf } from '../../../code-lists/decision-type.ts'
import { citeLaw, lawByKey } from '../../../code-lists/law-reference.ts'
import { useWords } from '../../../web/language.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import type { Decision } from '../model.ts'
import { words } from '../words.ts'

/** The provision as it is cited, how sure we are of it, and that no jurist has reviewed it where none has. */
export function LawBasis({
  decision,
}: {
  readonly decision: Pick<Decision, 'type' | 'typeVersion' | 'lawKey'>
}) {
  const { page } = useWords(words)
  const type = decisionTypeOf(decision.type, decision.typeVersion)
  const law = lawByKey(decision.lawKey)
  return (
    <Panel title={page.law} isCompact>
      <p>
        <strong>{law === undefined ? decision.lawKey : citeLaw(law)}</strong>
      </p>
      <p className="quiet">{page.edition(type.version)}</p>
      {law !== undefined && (
        <p className={law.confidence === 'statute' ? 'quiet' : undefined}>
          {page.confidence[law.confidence]}: {law.source}
        </p>
      )}
      {law?.reviewedAt == null && <Notice tone="important" title={page.lawNotReviewed} />}
      {type.lapses !== null && <p>{type.lapses}</p>}
    </Panel>
  )
}
