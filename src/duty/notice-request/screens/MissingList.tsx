import { showHiddenCharacters } from '../../../kernel/text.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { useFormat } from '../../../web/ui/format.ts'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { listMissing } from '../api.ts'
import { words } from '../words.ts'

/** Where the duty lacked information from the municipality, with the deviation it became (H-26, H-32). */
export function MissingList() {
  const own = useWords(words)
  const format = useFormat()
  const reading = useRead(listMissing, {}, { topics: ['advance-notice'] })
  return (
    <Panel title={own.missingList}>
      <Loaded reading={reading}>
        {({ missing }) =>
          missing.length === 0 ? (
            <EmptyState title={own.noneMissing} />
          ) : (
            <>
              <p className="quiet">{own.missingLead}</p>
              <ul className="plain-list stack">
                {missing.map((row) => (
                  <li key={row.id} className="stack-tight">
                    <strong>
                      {row.deviationNumber}, {format.moment(row.reportedAt)}
                    </strong>
                    <p className="written">{showHiddenCharacters(row.happened)}</p>
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
