import { useState } from 'react'
import { checkShifts, listShifts } from '../../duty/roster/api.ts'
import { Competences } from '../../duty/roster/screens/Competences.tsx'
import { Findings } from '../../duty/roster/screens/Findings.tsx'
import { OnDutyNow } from '../../duty/roster/screens/OnDutyNow.tsx'
import { PublishDialog } from '../../duty/roster/screens/PublishDialog.tsx'
import { mondayOf } from '../../duty/roster/screens/picture.ts'
import { RosterPicture, type ShownShift } from '../../duty/roster/screens/RosterPicture.tsx'
import { RosterTable } from '../../duty/roster/screens/RosterTable.tsx'
import { Rules } from '../../duty/roster/screens/Rules.tsx'
import { ShiftDialog } from '../../duty/roster/screens/ShiftDialog.tsx'
import { words } from '../../duty/roster/words.ts'
import { listPatterns } from '../../duty/roster-pattern/api.ts'
import { words as patternWords } from '../../duty/roster-pattern/words.ts'
import { listServiceHours } from '../../duty/service-hours/api.ts'
import { PrintedHours } from '../../duty/service-hours/screens/PrintedHours.tsx'
import { SpecialDays } from '../../duty/service-hours/screens/SpecialDays.tsx'
import { words as hoursWords } from '../../duty/service-hours/words.ts'
import { words as swapWords } from '../../duty/shift-swap/words.ts'
import { words as timeWords } from '../../duty/staff-hours/words.ts'
import { addDays, type LocalDate, localDate, now } from '../../kernel/time.ts'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { useFormat } from '../ui/format.ts'
import { Link } from '../ui/Link.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Select } from '../ui/Select.tsx'
import { Status } from '../ui/Status.tsx'
import { Permitted } from './Permitted.tsx'
import '../styles/roster.css'

/** Who works when: the manager plans and publishes, the duty reads what is published. */
export function RosterPage() {
  return (
    <Permitted contract={listShifts}>
      <RosterView />
    </Permitted>
  )
}

type Open = { readonly shift: ShownShift | null; readonly day: LocalDate }

function RosterView() {
  const own = useWords(words)
  const { account } = useSession()
  const isPlanner = account.role === 'duty-manager'
  const [from, setFrom] = useState(() => mondayOf(localDate(now())))
  const [weeks, setWeeks] = useState<'1' | '4'>('1')
  const [isTable, setTable] = useState(false)
  const [open, setOpen] = useState<Open | null>(null)
  const [isPublishing, setPublishing] = useState(false)
  const days = Number(weeks) * 7
  const period = { from, to: addDays(from, days - 1) }
  const roster = useRead(listShifts, period, { topics: ['roster'] })
  const check = useRead(checkShifts, period, { topics: ['roster'], enabled: isPlanner })
  const openShift = isPlanner ? (shift: ShownShift) => setOpen({ shift, day: shift.day }) : null

  return (
    <Page title={own.title} width="wide" lead={isPlanner ? own.leadManager : own.leadWorker}>
      <Beside />
      <div className="row roster-tools">
        <Button onPress={() => setFrom(addDays(from, -days))}>{own.earlier}</Button>
        <Button onPress={() => setFrom(mondayOf(localDate(now())))}>{own.today}</Button>
        <Button onPress={() => setFrom(addDays(from, days))}>{own.later}</Button>
        <Select
          label={own.view}
          width="short"
          options={[
            { value: '1', label: own.week },
            { value: '4', label: own.fourWeeks },
          ]}
          value={weeks}
          onChange={(value) => setWeeks(value ?? '1')}
        />
        <Button variant="tertiary" onPress={() => setTable(!isTable)}>
          {isTable ? own.asPicture : own.asTable}
        </Button>
        {isPlanner && (
          <Button variant="primary" onPress={() => setOpen({ shift: null, day: from })}>
            {own.add}
          </Button>
        )}
      </div>
      <div className={isPlanner ? 'roster-desk' : 'stack'}>
        <Panel title={own.weekOf(from)}>
          <Loaded reading={roster} rows={8}>
            {(data) =>
              isTable ? (
                <RosterTable shifts={data.shifts} onOpen={openShift} />
              ) : (
                <RosterPicture
                  from={from}
                  days={days}
                  roster={data}
                  findings={check.data?.findings ?? []}
                  onOpen={openShift}
                  onAdd={isPlanner ? (day) => setOpen({ shift: null, day }) : null}
                />
              )
            }
          </Loaded>
        </Panel>
        <div className="stack">
          <OnDutyNow />
          {isPlanner && (
            <Panel title={own.findings}>
              <Loaded reading={check} rows={4}>
                {(data) => (
                  <>
                    <Findings check={data} />
                    {data.drafts === 0 ? (
                      <Status tone="success">{own.noDrafts}</Status>
                    ) : (
                      <div className="row">
                        <Status tone="info">{own.drafts(data.drafts)}</Status>
                        <Button variant="primary" onPress={() => setPublishing(true)}>
                          {own.publish}
                        </Button>
                      </div>
                    )}
                    <Publications rows={data.publications} />
                    {isPublishing && (
                      <PublishDialog {...period} check={data} onClose={() => setPublishing(false)} />
                    )}
                  </>
                )}
              </Loaded>
            </Panel>
          )}
        </div>
      </div>
      <Around isPlanner={isPlanner} />
      {open !== null && <ShiftDialog {...open} onClose={() => setOpen(null)} />}
    </Page>
  )
}

/** What belongs to the roster and has a page of its own. */
function Beside() {
  const pattern = useWords(patternWords)
  const swap = useWords(swapWords)
  const time = useWords(timeWords)
  const { account } = useSession()
  return (
    <p className="row">
      {listPatterns.permit[account.role] !== undefined && <Link to="/schema/monster">{pattern.title}</Link>}
      <Link to="/schema/byten">{swap.title}</Link>
      <Link to="/schema/timmar">{time.title}</Link>
    </p>
  )
}

function Publications({ rows }: { readonly rows: Parameters<typeof Findings>[0]['check']['publications'] }) {
  const own = useWords(words)
  const format = useFormat()
  if (rows.length === 0) return null
  return (
    <details className="fold">
      <summary>{own.publications}</summary>
      <ul className="plain-list stack-tight">
        {rows.map((row) => (
          <li key={row.id}>
            {own.publicationLine(row.publisherName, format.moment(row.publishedAt), row.shiftCount)}
            {row.reasons.map(({ kind, count, reason }) => (
              <p key={kind} className="quoted">
                {own.findingKinds[kind]} ({count}): {reason}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What the roster stands on: folded away until somebody asks. */
function Around({ isPlanner }: { readonly isPlanner: boolean }) {
  const own = useWords(words)
  const hours = useWords(hoursWords)
  const reading = useRead(listServiceHours, {}, { topics: ['roster'] })
  return (
    <div className="stack">
      <details className="fold">
        <summary>{hours.printed}</summary>
        <Loaded reading={reading} rows={6}>
          {(data) => <PrintedHours {...data} />}
        </Loaded>
      </details>
      <details className="fold">
        <summary>{hours.specialDays}</summary>
        <Loaded reading={reading}>
          {({ specialDays }) => <SpecialDays days={specialDays} isPlanner={isPlanner} />}
        </Loaded>
      </details>
      <details className="fold">
        <summary>{own.competence}</summary>
        <Competences isPlanner={isPlanner} />
      </details>
      <details className="fold">
        <summary>{own.rules}</summary>
        <Rules isPlanner={isPlanner} />
      </details>
    </div>
  )
}
