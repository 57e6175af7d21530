import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { readContinuity } from '../api.ts'
import { words } from '../words.ts'

/** Whether the municipalities meet the same names in the reports (B-28). */
export function Continuity() {
  const own = useWords(words)
  const reading = useRead(readContinuity, {}, { topics: ['report'] })
  return (
    <Panel title={own.continuity}>
      <Loaded reading={reading}>
        {({ persons, reports, core, authors }) =>
          reports === 0 ? (
            <p>{own.noReports}</p>
          ) : (
            <>
              <p>
                {own.continuityOf(persons, reports)} {own.core(core)}
              </p>
              <ul className="plain-list">
                {authors.map(({ name, reports: count }) => (
                  <li key={name}>
                    {name}: {count}
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </Panel>
  )
}
