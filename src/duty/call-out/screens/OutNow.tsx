import { useWords } from '../../../web/language.tsx'
import { Clock, usePresent } from '../../../web/ui/Clock.tsx'
import { Link } from '../../../web/ui/Link.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import { coverAfter, unknownPolicy } from '../../cover/rules.ts'
import { CoverLine } from '../../cover/screens/CoverLine.tsx'
import { words } from '../words.ts'
import { useOut } from './use-out.ts'

/** On the desk: who is out, since when, and when they report next. A passed one and an alarm are told aloud. */
export function OutNow() {
  const own = useWords(words)
  const present = usePresent()
  const reading = useOut()
  return (
    <Panel title={own.outNow} isCompact>
      <Loaded reading={reading} rows={1}>
        {({ callOuts, helpers, policy, staff, out, ends }) => {
          const alarms = callOuts.filter(({ alarmAt }) => alarmAt !== null)
          const late = callOuts.filter(
            ({ alarmAt, nextCheckInAt }) => alarmAt === null && nextCheckInAt < present,
          )
          const staffing = (policy ?? unknownPolicy).staffing
          return (
            <>
              <div aria-live="assertive" className="stack-tight">
                {alarms.map((row) => (
                  <Notice key={row.id} tone="warning" title={own.alarmFor(row.workers.join(', '))} />
                ))}
                {late.map((row) => (
                  <Notice key={row.id} tone="warning" title={own.checkInLate(row.workers.join(', '))} />
                ))}
              </div>
              {callOuts.length === 0 && <p className="quiet">{own.nobodyOut}</p>}
              <ul className="plain-list stack-tight" aria-label={own.outNow}>
                {callOuts.map((row) => (
                  <li key={row.id} className="row">
                    <Link to={`/arenden/${row.caseId}`}>{row.caseNumber}</Link>
                    <span>
                      {own.purposes[row.purpose]}, {row.municipalityName}: {row.workers.join(', ')}
                    </span>
                    <Status tone="info">{own.stages[row.stage]}</Status>
                    <Clock since={row.leftAt} label={own.outSince} />
                    <Clock until={row.nextCheckInAt} soonMinutes={10} label={own.nextCheckIn} />
                  </li>
                ))}
              </ul>
              {callOuts.length > 0 && (
                <CoverLine cover={coverAfter({ staff, out, ends, staffing }, null)} helpers={helpers} />
              )}
            </>
          )
        }}
      </Loaded>
    </Panel>
  )
}
