import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given, givenNumber } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { useCommand } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { sentenceOf } from '../../../web/ui/problem-sentence.ts'
import { Notice } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { words as kit } from '../../../web/ui/words.ts'
import {
  adviceWishes,
  declineReasons,
  hearingAlternatives,
  hearingAnswers,
} from '../../partner-report/model.ts'
import { available } from '../../partner-report/rules.ts'
import { words as reportWords } from '../../partner-report/words.ts'
import {
  answerAdvice,
  answerHearing,
  endWaiting,
  finishPartnerReport,
  noteAttendance,
  type readPartnerReport,
  takePartnerReport,
} from '../api.ts'
import { words } from '../words.ts'

type Report = OutputOf<typeof readPartnerReport>
const changes = ['partner-report', 'contact', 'case']
type Act = 'advise' | 'answerHearing' | 'noteAttendance' | 'endWaiting'

/** What the duty can do with the report now; a button stands where the rule allows it. */
export function ReportActs({ report }: { readonly report: Report }) {
  const own = useWords(words)
  const inKit = useWords(kit)
  const [act, setAct] = useState<Act | null>(null)
  const take = useCommand(takePartnerReport, { changes })
  const finish = useCommand(finishPartnerReport, { changes })
  const may = available(report)
  const which = { partnerReportId: report.id, version: report.version }
  const problem = take.problem ?? finish.problem
  const close = () => setAct(null)
  const opener = (name: Act, label: string) =>
    may[name].allowed && (
      <Button variant="primary" onPress={() => setAct(name)}>
        {label}
      </Button>
    )
  return (
    <div className="stack">
      {problem !== null && <Notice tone="warning" title={sentenceOf(problem, inKit)} isUrgent />}
      <div className="row">
        {may.take.allowed && (
          <Button
            variant="primary"
            isPending={take.isPending}
            onPress={() => void take.run(which).then((made) => made && notify(own.taken(made.contactNumber)))}
          >
            {own.take}
          </Button>
        )}
        {opener('advise', own.advise)}
        {opener('answerHearing', own.answerHearing)}
        {opener('noteAttendance', own.attendance)}
        {opener('endWaiting', own.endWaiting)}
        {may.finish.allowed && (
          <Button
            isPending={finish.isPending}
            onPress={() => void finish.run(which).then((done) => done && notify(own.finished))}
          >
            {own.finish}
          </Button>
        )}
      </div>
      {act === 'advise' && <Advise report={report} onClose={close} />}
      {act === 'answerHearing' && <Hearing report={report} onClose={close} />}
      {act === 'noteAttendance' && <Attendance report={report} onClose={close} />}
      {act === 'endWaiting' && <WaitingEnd report={report} onClose={close} />}
    </div>
  )
}

type Dialog = { readonly report: Report; readonly onClose: () => void }

function Advise({ report: { id, version }, onClose }: Dialog) {
  const own = useWords(words)
  return (
    <FormDialog
      title={own.advise}
      save={own.saveReply}
      saved={own.replied}
      initial={{ replyWish: null as (typeof adviceWishes)[number] | null, reply: '' }}
      changes={changes}
      submit={(values, options) =>
        api.call(answerAdvice, given(answerAdvice, { ...values, partnerReportId: id, version }), options)
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <RadioGroup
            label={own.replyWish}
            options={adviceWishes.map((value) => ({ value, label: own.replyWishes[value] }))}
            {...form.field('replyWish')}
          />
          <TextArea
            label={own.reply}
            description={own.replyHint}
            isOptional={form.values.replyWish === 'call'}
            maxLength={8000}
            {...form.field('reply')}
          />
        </>
      )}
    </FormDialog>
  )
}

function Hearing({ report, onClose }: Dialog) {
  const own = useWords(words)
  const its = useWords(reportWords)
  const answers = hearingAnswers.filter((value) => value !== 'noted' || report.hearingAsk === 'inform')
  return (
    <FormDialog
      title={own.answerHearing}
      lead={own.principle}
      save={own.saveReply}
      saved={own.noted}
      initial={{
        hearingAnswer: null as (typeof hearingAnswers)[number] | null,
        declineReason: null as (typeof declineReasons)[number] | null,
        hearingAlternative: null as (typeof hearingAlternatives)[number] | null,
        hearingReply: '',
      }}
      changes={changes}
      submit={(values, options) =>
        api.call(
          answerHearing,
          given(answerHearing, { ...values, partnerReportId: report.id, version: report.version }),
          options,
        )
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <RadioGroup
            label={own.hearingAnswer}
            options={answers.map((value) => ({ value, label: its.hearingAnswers[value] }))}
            {...form.field('hearingAnswer')}
          />
          {form.values.hearingAnswer === 'declines' && (
            <RadioGroup
              label={own.declineReason}
              options={declineReasons.map((value) => ({ value, label: its.declineReasons[value] }))}
              {...form.field('declineReason')}
            />
          )}
          {form.values.hearingAnswer === 'alternative' && (
            <RadioGroup
              label={own.alternative}
              options={hearingAlternatives.map((value) => ({ value, label: its.hearingAlternatives[value] }))}
              {...form.field('hearingAlternative')}
            />
          )}
          <TextArea label={own.hearingReply} isOptional maxLength={2000} {...form.field('hearingReply')} />
        </>
      )}
    </FormDialog>
  )
}

function Attendance({ report: { id, version }, onClose }: Dialog) {
  const own = useWords(words)
  return (
    <FormDialog
      title={own.attendance}
      save={own.saveAttendance}
      saved={own.noted}
      initial={{ attended: null as 'yes' | 'no' | null, minutes: '' }}
      changes={changes}
      submit={({ attended, minutes }, options) =>
        api.call(
          noteAttendance,
          given(noteAttendance, {
            ...{ partnerReportId: id, version },
            attended: attended === null ? null : attended === 'yes',
            minutes: givenNumber(minutes),
          }),
          options,
        )
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <RadioGroup
            label={own.attended}
            options={[
              { value: 'yes' as const, label: own.attendedYes },
              { value: 'no' as const, label: own.attendedNo },
            ]}
            {...form.field('attended')}
          />
          {form.values.attended === 'yes' && (
            <TextField label={own.minutes} isOptional inputMode="numeric" {...form.field('minutes')} />
          )}
        </>
      )}
    </FormDialog>
  )
}

function WaitingEnd({ report: { id, version }, onClose }: Dialog) {
  const own = useWords(words)
  return (
    <FormDialog
      title={own.endWaiting}
      save={own.saveEnd}
      saved={own.noted}
      initial={{ at: now() as string | null }}
      changes={changes}
      submit={(values, options) =>
        api.call(endWaiting, given(endWaiting, { ...values, partnerReportId: id, version }), options)
      }
      onClose={onClose}
    >
      {(form) => <DateTimeField label={own.waitingEnd} {...form.field('at')} />}
    </FormDialog>
  )
}
