import { type DecisionTypeKey, decisionTypeOf } from '../../../code-lists/decision-type.ts'
import { citeLaw, lawByKey } from '../../../code-lists/law-reference.ts'
import { words as decisionWords } from '../../../duty/decision/words.ts'
import { useWords } from '../../../web/language.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { DefinitionList, Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import type { DecidedContent, ReportContent } from '../model.ts'
import { useNames } from './names.ts'
import { Part } from './Part.tsx'

const tones = { made: 'success', declined: 'warning', 'not-asked': 'neutral' } as const

/** What was decided of one person, or considered and not taken, with the grounds. */
export function DecisionPart(props: { readonly decision: DecidedContent; readonly content: ReportContent }) {
  const { decision, content } = props
  const own = useWords(decisionWords)
  const format = useFormat()
  const name = useNames(content)(decision.personId)
  const law = lawByKey(decision.law)
  const manners: Readonly<Record<string, string>> = own.manners
  const by = [decision.decidedByName, decision.decidedByTitle].filter(Boolean).join(', ')
  return (
    <Panel
      title={`${decisionTypeOf(decision.type as DecisionTypeKey, decision.typeVersion).sv}: ${name}`}
      aside={<Status tone={tones[decision.status]}>{own.statuses[decision.status]}</Status>}
    >
      <DefinitionList
        columns={2}
        items={[
          { term: own.list.number, value: decision.number },
          { term: own.list.board, value: own.boardOf(decision.memberName) },
          {
            term: own.page.decidedAt,
            value: [format.fullMoment(decision.at), manners[decision.manner ?? '']]
              .filter(Boolean)
              .join(' · '),
          },
          ...(by === '' ? [] : [{ term: own.page.decidedBy, value: by }]),
          { term: own.page.law, value: law === undefined ? decision.law : citeLaw(law) },
        ]}
      />
      {decision.proposal !== '' && <Part title={own.page.proposal} text={decision.proposal} />}
      {decision.words !== null && decision.words !== '' && (
        <Part
          title={decision.status === 'not-asked' ? own.panel.consideredReason : own.page.ownWords}
          text={decision.words}
        />
      )}
    </Panel>
  )
}
