import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { outcomesOfCase } from '../api.ts'
import { groundsForGiving } from '../rules.ts'
import { words } from '../words.ts'
import { DutyFacts } from './DutyFacts.tsx'

/** On the duty's case: what the municipalities say became of it, as far as each has given it back. */
export function CaseOutcomes({ caseId }: { readonly caseId: string }) {
  const own = useWords(words)
  const reading = useRead(outcomesOfCase, { caseId }, { topics: [`case/${caseId}`] })
  if (reading.data?.outcomes.length === 0) return null
  return (
    <Panel title={own.caseTitle}>
      <p className="quiet">{own.caseLead}</p>
      <Loaded reading={reading}>
        {({ outcomes }) => (
          <ul className="plain-list stack" aria-label={own.caseTitle}>
            {outcomes.map((row) => {
              const [given] = row.grounds
              const ground = groundsForGiving.find((one) => one === given?.ground)
              return (
                <li key={row.questionId} className="stack-tight">
                  <h3>
                    {row.personId === null ? own.wholeMatter : (row.personName ?? own.unknownPerson)}
                    {row.municipalityName !== null && `, ${row.municipalityName}`}
                  </h3>
                  {row.acceptedAt === null && <Status>{own.notAccepted}</Status>}
                  <DutyFacts facts={row} />
                  {given !== undefined && ground !== undefined && (
                    <p className="quiet">{own.givenBack(given.decidedByName, own.grounds[ground])}</p>
                  )}
                </li>
              )
            })}
          </ul>
        )}
      </Loaded>
    </Panel>
  )
}
