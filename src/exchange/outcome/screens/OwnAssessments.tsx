import { useState } from 'react'
import type { InputOf } from '../../../kernel/contract.ts'
import { localDate } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Link } from '../../../web/ui/Link.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { ownAssessments } from '../api.ts'
import { words } from '../words.ts'
import { DutyFacts } from './DutyFacts.tsx'

/** For whoever made them: what the day made of one's own assessments. Nobody else's stand here. */
export function OwnAssessments() {
  const own = useWords(words)
  return (
    <Panel title={own.ownTitle}>
      <p className="quiet">{own.ownLead}</p>
      <Rows page={{}} />
    </Panel>
  )
}

function Rows({ page }: { readonly page: InputOf<typeof ownAssessments> }) {
  const own = useWords(words)
  const [isMore, setMore] = useState(false)
  const reading = useRead(ownAssessments, page, { topics: ['report'] })
  return (
    <Loaded reading={reading}>
      {({ rows, next, asked, answered }) => (
        <>
          {page.beforeId === undefined && <p>{asked === 0 ? own.ownNone : own.ownSum(answered, asked)}</p>}
          <ul className="plain-list stack" aria-label={own.ownTitle}>
            {rows.map((row) => (
              <li key={row.questionId} className="stack-tight">
                <h3>
                  {row.caseId === null ? (
                    own.caseClosed
                  ) : (
                    <Link to={`/arenden/${row.caseId}`}>{row.caseNumber}</Link>
                  )}
                  {row.municipalityName !== null && `, ${row.municipalityName}`}, {localDate(row.sentAt)}
                </h3>
                <DutyFacts facts={row} />
              </li>
            ))}
          </ul>
          {next !== null && !isMore && <Button onPress={() => setMore(true)}>{own.showMore}</Button>}
          {next !== null && isMore && <Rows page={next} />}
        </>
      )}
    </Loaded>
  )
}
