import { useState } from 'react'
import { dueAt24 } from '../../../kernel/deadline.ts'
import { localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import {
  type DutyFeedback,
  declineFeedback,
  type FeedbackForDuty,
  feedbackForDuty,
  noteDayDecision,
} from '../api.ts'
import { type DeclineReason, declineReasons, type InvestigationState, investigationStates } from '../model.ts'
import { words } from '../words.ts'
import { clockTone } from './clock-tone.ts'
import { GiveFeedback } from './GiveFeedback.tsx'

type Open = 'note' | { readonly what: 'give' | 'decline'; readonly row: DutyFeedback } | null

/** What a partner asks about its report, for the duty: the day's decision, the clock, and the answer. */
export function FeedbackPanel({ partnerReportId }: { readonly partnerReportId: string }) {
  const own = useWords(words)
  const reading = useRead(
    feedbackForDuty,
    { partnerReportId },
    { topics: [`partner-report/${partnerReportId}`] },
  )
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  return (
    <Panel title={own.dutyTitle}>
      <Loaded reading={reading} rows={3}>
        {(matter) => (
          <div className="stack">
            <Decision matter={matter} onNote={() => setOpen('note')} />
            {matter.feedback.length === 0 && <p className="quiet">{own.noQuestion}</p>}
            {matter.feedback.map((row) => (
              <Question
                key={row.id}
                row={row}
                unit={matter.partnerName}
                onGive={() => setOpen({ what: 'give', row })}
                onDecline={() => setOpen({ what: 'decline', row })}
              />
            ))}
            <p className="quiet">{own.unreviewed}</p>
            {open === 'note' && (
              <NoteDecision partnerReportId={partnerReportId} proposed={matter.proposed} onClose={close} />
            )}
            {open !== null && open !== 'note' && open.what === 'give' && (
              <GiveFeedback matter={matter} row={open.row} onClose={close} />
            )}
            {open !== null && open !== 'note' && open.what === 'decline' && (
              <Decline row={open.row} isDutyReport={matter.isDutyReport} onClose={close} />
            )}
          </div>
        )}
      </Loaded>
    </Panel>
  )
}

function Decision({ matter, onNote }: { readonly matter: FeedbackForDuty; readonly onNote: () => void }) {
  const own = useWords(words)
  const format = useFormat()
  const latest = matter.dayDecisions[0]
  return (
    <div>
      <p>
        <strong>{own.dayDecision}:</strong>{' '}
        {latest === undefined
          ? own.noDayDecision
          : own.dayDecisionIs(own.investigation[latest.investigation], latest.decidedOn ?? '')}
      </p>
      {latest !== undefined && (
        <p className="quiet">
          {own.toldByName(latest.toldBy, latest.notedByName, format.moment(latest.notedAt))}
        </p>
      )}
      <div className="row">
        <Button variant="tertiary" onPress={onNote}>
          {own.note}
        </Button>
      </div>
    </div>
  )
}

function Question(props: {
  readonly row: DutyFeedback
  readonly unit: string
  readonly onGive: () => void
  readonly onDecline: () => void
}) {
  const own = useWords(words)
  const format = useFormat()
  const { row, unit, onGive, onDecline } = props
  const { clock } = row
  return (
    <section>
      <p>
        {own.askedBy(row.askedByName, unit, format.moment(row.askedAt))}{' '}
        <Status tone={clockTone[clock.state]}>{own.clock[clock.state]}</Status>
      </p>
      <p>{row.wants.map((want) => own.contents[want]).join(' · ')}</p>
      {row.state === 'asked' ? (
        <>
          <p className="quiet">
            {clock.strictDue === null ? own.latest(clock.latest) : format.due(dueAt24(clock.strictDue))}
          </p>
          <div className="row">
            <Button variant="primary" onPress={onGive}>
              {own.give}
            </Button>
            <Button onPress={onDecline}>{own.decline}</Button>
          </div>
        </>
      ) : (
        <>
          <p className="quiet">
            {own.given(
              row.answeredByName ?? '',
              row.answeredAt === null ? '' : format.moment(row.answeredAt),
            )}
          </p>
          <p>
            {row.reason !== null
              ? own.reasons[row.reason]
              : row.contents.map((content) => own.contents[content]).join(' · ')}
          </p>
          {row.seenAt !== null && <p className="quiet">{own.readAt(format.moment(row.seenAt))}</p>}
        </>
      )}
    </section>
  )
}

function NoteDecision(props: {
  readonly partnerReportId: string
  readonly proposed: FeedbackForDuty['proposed']
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const { partnerReportId, proposed, onClose } = props
  return (
    <FormDialog
      title={own.dayDecision}
      save={own.note}
      saved={own.noted}
      initial={{
        investigation: (proposed?.investigation ?? null) as InvestigationState | null,
        decidedOn: (proposed?.decidedOn ?? localDate(now())) as string | null,
        toldBy: proposed?.toldBy ?? '',
      }}
      changes={['partner-report']}
      submit={({ investigation, decidedOn, toldBy }, options) =>
        api.call(
          noteDayDecision,
          {
            partnerReportId,
            investigation: investigation as InvestigationState,
            decidedOn: investigation === 'under-way' ? null : decidedOn,
            toldBy,
          },
          options,
        )
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <RadioGroup
            label={own.state}
            options={investigationStates.map((value) => ({ value, label: own.investigation[value] }))}
            {...form.field('investigation')}
          />
          {form.values.investigation !== 'under-way' && (
            <DateField label={own.decidedOn} {...form.field('decidedOn')} />
          )}
          <TextField
            label={own.toldBy}
            description={own.toldByHint}
            maxLength={160}
            autoComplete="off"
            {...form.field('toldBy')}
          />
        </>
      )}
    </FormDialog>
  )
}

function Decline(props: {
  readonly row: DutyFeedback
  readonly isDutyReport: boolean
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const { row, isDutyReport, onClose } = props
  return (
    <FormDialog
      title={own.declineTitle}
      lead={own.declineLead}
      save={own.decline}
      saved={own.declined}
      initial={{ reason: null as DeclineReason | null }}
      changes={['partner-report']}
      submit={({ reason }, options) =>
        api.call(
          declineFeedback,
          { feedbackId: row.id, version: row.version, reason: reason as DeclineReason },
          options,
        )
      }
      onClose={onClose}
    >
      {(form) => (
        <RadioGroup
          label={own.reason}
          options={declineReasons
            .filter((value) => !(isDutyReport && value === 'not-a-duty-report'))
            .map((value) => ({ value, label: own.reasons[value] }))}
          {...form.field('reason')}
        />
      )}
    </FormDialog>
  )
}
