import { useWords } from '../../../web/language.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import type { ReportContent } from '../model.ts'
import { words } from '../words.ts'
import { useNames } from './names.ts'

/** How much of what a reader looks for is there, and what is not (D-30). */
export function CompletenessPart({ content }: { readonly content: ReportContent }) {
  const own = useWords(words)
  const nameOf = useNames(content)
  const { met, of, missing } = content.completeness
  return (
    <Panel
      title={own.completeness(met, of)}
      aside={missing.length === 0 && <Status tone="success">{own.allThere}</Status>}
    >
      {missing.length > 0 && (
        <>
          <p>{own.completenessHint}</p>
          <ul>
            {missing.map(({ kind, personId }) => (
              <li key={`${kind} ${personId}`}>
                {personId === null
                  ? own.missing[kind]
                  : `${nameOf(personId)}: ${own.missing[kind].toLocaleLowerCase('sv')}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}
