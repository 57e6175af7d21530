import { useState } from 'react'
import { necessity } from '../../../code-lists/necessity.ts'
import { reasonNotActing } from '../../../code-lists/reason-not-acting.ts'
import { now } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { useCommand } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Clock } from '../../../web/ui/Clock.tsx'
import { useCodeName } from '../../../web/ui/codes.ts'
import { useFormat } from '../../../web/ui/format.ts'
import type { Tone } from '../../../web/ui/Icon.tsx'
import { ErrorState } from '../../../web/ui/Loaded.tsx'
import { DefinitionList, Panel } from '../../../web/ui/Panel.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { type CallOutView, checkIn } from '../api.ts'
import { alarmSince, arrivalOf, available, nextCheckIn, type Stage, stageOf } from '../rules.ts'
import { words } from '../words.ts'
import { OpenDestination } from './OpenDestination.tsx'
import { StepDialog, type StepName } from './StepDialog.tsx'

const tones: Record<Stage, Tone> = {
  refused: 'neutral',
  postponed: 'important',
  decided: 'important',
  'under-way': 'info',
  'on-site': 'info',
  returning: 'info',
  back: 'success',
  cancelled: 'neutral',
}

/** One call-out: what was decided and why, where they are, and the one next step. */
export function CallOutCard(props: {
  readonly row: CallOutView
  readonly caseOpen: boolean
  readonly onDecide: () => void
}) {
  const { row } = props
  const own = useWords(words)
  const stage = stageOf(row)
  const alarm = alarmSince(row.signs)
  const names = row.workers.filter(({ backAt }) => backAt === null).map(({ name }) => name)
  return (
    <Panel
      title={`${own.purposes[row.purpose]}, ${row.municipalityName}`}
      level={3}
      aside={<Status tone={tones[stage]}>{own.stages[stage]}</Status>}
      isCompact
    >
      {alarm !== null && <Notice tone="warning" title={own.alarmFor(names.join(', '))} />}
      <p className="written">{row.reason}</p>
      <Facts row={row} />
      {row.isSuperseded ? null : <Steps {...props} />}
    </Panel>
  )
}

function Facts({ row }: { readonly row: CallOutView }) {
  const own = useWords(words)
  const format = useFormat()
  const codeName = useCodeName()
  const arrival = arrivalOf(row)
  const text = (value: string | null) => value ?? own.unknown
  const moments = (['leftAt', 'arrivedAt', 'leftSceneAt', 'backAt'] as const).flatMap((key) => {
    const at = row[key]
    return at === null ? [] : [{ term: own[key], value: format.time(at) }]
  })
  const decisive =
    row.decision === 'go'
      ? {
          term: own.necessity,
          value: row.necessity === null ? own.unknown : codeName(necessity, row.necessity),
        }
      : row.decision === 'refused'
        ? {
            term: own.reasonNotActing,
            value:
              row.reasonNotActing === null ? own.unknown : codeName(reasonNotActing, row.reasonNotActing),
          }
        : {
            term: own.until,
            value: row.postponedUntil === null ? own.unknown : format.moment(row.postponedUntil),
          }
  const optional = [
    [own.policyReason, row.policyReason],
    [own.coverReason, row.coverReason],
    [own.localResource, row.localResource],
    [own.otherParty, row.otherParty],
    [own.policeSaw, row.policeSaw],
    [own.policeOpinion, row.policeOpinion],
    [own.cancelReason, row.cancelledReason],
  ] as const
  return (
    <>
      <DefinitionList
        columns={3}
        items={[
          { term: own.decidedAt, value: own.decidedBy(row.decidedByName, format.moment(row.decidedAt)) },
          { term: own.askedBy, value: own.askers[row.askedBy] },
          decisive,
          { term: own.equalTreatment, value: own.equalTreatments[row.equalTreatment] },
          ...(row.decision === 'go'
            ? [
                {
                  term: own.who,
                  value: row.workers.map(({ name }) => name).join(', ') || text(row.localResource),
                },
                {
                  term: own.withPolice,
                  value: row.withPolice === null ? own.unknown : own.yesOrNo[row.withPolice],
                },
                { term: own.vehicle, value: row.vehicle === null ? own.unknown : own.vehicles[row.vehicle] },
              ]
            : []),
          ...moments,
          ...optional.flatMap(([term, value]) => (value === null ? [] : [{ term, value }])),
        ]}
      />
      {arrival !== null && (
        <p>
          <Status tone={arrival.inTime ? 'success' : 'important'}>
            {(arrival.inTime ? own.inTime : own.late)(format.duration(arrival.minutes))}
          </Status>
        </p>
      )}
      <OpenDestination row={row} />
    </>
  )
}

function Steps({ row, caseOpen, onDecide }: Parameters<typeof CallOutCard>[0]) {
  const own = useWords(words)
  const { account } = useSession()
  const [step, setStep] = useState<StepName | null>(null)
  const sign = useCommand(checkIn, { changes: ['call-out', `case/${row.caseId}`] })
  const may = available(
    { ...row, isCaseOpen: caseOpen },
    { ...account, accountId: account.id, sessionId: null },
    now(),
  )
  const due = nextCheckIn(row, row.signs)
  const hasAlarm = alarmSince(row.signs) !== null
  const press = async () => {
    if (await sign.run({ callOutId: row.id })) notify(own.checkedIn)
  }
  const next = (['leave', 'arrive', 'leaveScene', 'comeBack'] as const).find((one) => may[one].allowed)
  return (
    <>
      {due !== null && <Clock until={due} soonMinutes={10} label={own.nextCheckIn} />}
      {sign.problem !== null && <ErrorState problem={sign.problem} />}
      <div className="row">
        {next !== undefined && (
          <Button variant="primary" onPress={() => setStep(next)}>
            {own[next]}
          </Button>
        )}
        {may.sign.allowed && (
          <Button onPress={() => void press()} isPending={sign.isPending}>
            {own.checkIn}
          </Button>
        )}
        {may.sign.allowed && (
          <Button variant="danger" onPress={() => setStep(hasAlarm ? 'endAlarm' : 'alarm')}>
            {hasAlarm ? own.endAlarm : own.alarm}
          </Button>
        )}
        {may.sign.allowed && row.workers.filter(({ backAt }) => backAt === null).length > 1 && (
          <Button variant="tertiary" onPress={() => setStep('release')}>
            {own.release}
          </Button>
        )}
        {may.cancel.allowed && (
          <Button variant="tertiary" onPress={() => setStep('cancelIt')}>
            {own.cancelIt}
          </Button>
        )}
        {caseOpen && row.leftAt === null && row.cancelledAt === null && (
          <Button variant="tertiary" onPress={onDecide}>
            {own.decideAgain}
          </Button>
        )}
      </div>
      {step !== null && <StepDialog row={row} step={step} onClose={() => setStep(null)} />}
    </>
  )
}
