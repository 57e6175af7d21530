import { displayName } from '../../../base/person/rules.ts'
import { words as personWords } from '../../../base/person/words.ts'
import { protectionBasis } from '../../../code-lists/protection-basis.ts'
import { label } from '../../../kernel/code-list.ts'
import { useLanguage, useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Clock } from '../../../web/ui/Clock.tsx'
import { Link } from '../../../web/ui/Link.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { listDue } from '../api.ts'
import { words } from '../words.ts'
import '../../../web/styles/lists.css'

/** For the desk: children whose protection may end before the night does. `caseLink` is the address of a case. */
export function DueList({ caseLink }: { readonly caseLink: (caseId: string) => string }) {
  const own = useWords(words)
  const language = useLanguage()
  const personOwn = useWords(personWords)
  const reading = useRead(listDue, {}, { topics: ['assessment', 'case'] })
  return (
    <Panel title={own.due} isCompact>
      <Loaded reading={reading}>
        {({ due }) =>
          due.length === 0 ? (
            <p className="quiet">{own.dueNone}</p>
          ) : (
            <ul className="plain-list stack">
              {due.map((row) => (
                <li key={row.assessmentId} className="stack-tight">
                  <div className="row">
                    <Link to={caseLink(row.caseId)}>{row.caseNumber}</Link>
                    <strong>
                      {row.child === null ? personOwn.unknownPerson : displayName(row.child, personOwn)}
                    </strong>
                    <Clock until={row.dueAt} />
                  </div>
                  {row.protectionBasis !== null && (
                    <p className="quiet">
                      {own.protectionBasis}: {label(protectionBasis, row.protectionBasis, 0, language)}
                      {row.protectionCertainty !== null && `, ${own.certainties[row.protectionCertainty]}`}
                    </p>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  )
}
