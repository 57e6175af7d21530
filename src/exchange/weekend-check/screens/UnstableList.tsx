import { decisionTypeOf } from '../../../code-lists/decision-type.ts'
import { Refused } from '../../../duty/measure/screens/Refused.tsx'
import { showHiddenCharacters } from '../../../kernel/text.ts'
import { useWords } from '../../../web/language.tsx'
import { useCommand, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { usePresent } from '../../../web/ui/Clock.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Badge, Status } from '../../../web/ui/Status.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { listUnstable, tellDuty, type UnstableRow } from '../api.ts'
import type { UnstableKind } from '../model.ts'
import { isClosingTime } from '../rules.ts'
import { words } from '../words.ts'
import '../../../web/styles/lists.css'

const addresses: Readonly<Record<UnstableKind, (id: string) => string>> = {
  report: (id) => `/rapporter/${id}`,
  notice: (id) => `/forhandsinformation/${id}`,
  thread: (id) => `/dialog/${id}`,
  decision: (id) => `/beslut/${id}`,
}
const topics = ['weekend-check', 'commitment', 'advance-notice', 'dialogue', 'decision', 'report']

/** From 15.00 on a working day: what may stir before the municipality is back, and one press to tell the duty (H-37). */
export function UnstableList() {
  const own = useWords(words)
  const format = useFormat()
  // A page that has stood open since the morning asks when the clock comes to it.
  const isTime = isClosingTime(usePresent())
  const reading = useRead(listUnstable, {}, { topics, enabled: isTime })
  if (!isTime || reading.data?.isClosingTime === false) return null
  return (
    <Panel
      title={own.unstable}
      aside={
        (reading.data?.rows.length ?? 0) === 0 ? undefined : (
          <Badge count={reading.data?.rows.length ?? 0} label={own.unstable} tone="important" />
        )
      }
    >
      <Loaded reading={reading}>
        {({ rows, backOn }) =>
          rows.length === 0 ? (
            <p className="quiet">{own.unstableNone}</p>
          ) : (
            <>
              <p className="quiet">{own.unstableLead(format.fullDate(backOn))}</p>
              <ul className="plain-list stack">
                {rows.map((row) => (
                  <li key={`${row.kind} ${row.subjectId}`} className="stack-tight">
                    <Unstable row={row} />
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

function Unstable({ row }: { readonly row: UnstableRow }) {
  const own = useWords(words)
  const format = useFormat()
  const command = useCommand(tellDuty, { changes: ['weekend-check', 'advance-notice'] })
  const { kind, subjectId, told } = row
  const decision =
    row.decisionType === null || row.typeVersion === null
      ? null
      : decisionTypeOf(row.decisionType, row.typeVersion).sv
  const what = row.title ?? decision ?? ''
  const due = row.dueAt === null ? '' : own.due(format.moment(row.dueAt))
  const name = row.number ?? row.title ?? own.kinds[kind]
  const tell = async () => {
    const made =
      kind === 'notice'
        ? {}
        : {
            purpose: own.madePurpose(name),
            plan: own.madePlan[kind](what, due === '' ? '' : `(${due}).`).trim(),
            wantedAction: own.madeAction,
          }
    const done = await command.run({ kind, subjectId, ...made })
    if (done !== null) notify(done.isRenewed ? own.renewedNow(done.number) : own.toldNow(done.number))
  }
  return (
    <>
      <div className="row">
        <Status tone={kind === 'decision' ? 'warning' : 'important'}>{own.kinds[kind]}</Status>
        <Link to={addresses[kind](subjectId)}>{name}</Link>
        <span className="quiet">
          {[
            ...(due === '' ? [] : [due]),
            ...(row.validUntil === null ? [] : [own.ends(format.fullDate(row.validUntil))]),
            ...(row.waitingFor === null ? [] : [own.waitingFor[row.waitingFor]]),
          ].join(', ')}
        </span>
      </div>
      {what !== '' && what !== name && <p className="written">{showHiddenCharacters(what)}</p>}
      {command.problem !== null && <Refused problem={command.problem} />}
      {told !== null && (
        <p className="quiet">
          <Link to={`/forhandsinformation/${told.noticeId}`}>
            {own.told(told.noticeNumber, told.toldByName, format.moment(told.toldAt))}
          </Link>
        </p>
      )}
      {told === null && row.mayTell && (
        <div className="row">
          <Button
            variant="primary"
            label={own.tellLabel(name)}
            onPress={() => void tell()}
            isPending={command.isPending}
          >
            {own.tell}
          </Button>
        </div>
      )}
    </>
  )
}
