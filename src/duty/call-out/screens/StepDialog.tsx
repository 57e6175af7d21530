import { api } from '../../../web/api.ts'
import { givenNumber } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Checkbox, CheckboxGroup, RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { type Form as FormOf, useForm } from '../../../web/ui/form.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { coverAfter, unknownPolicy } from '../../cover/rules.ts'
import { CoverLine } from '../../cover/screens/CoverLine.tsx'
import { WarningPanel } from '../../safety-warning/screens/WarningPanel.tsx'
import {
  arrive,
  type CallOutView,
  cancelCallOut,
  comeBack,
  endAlarm,
  leave,
  leaveScene,
  raiseAlarm,
  releaseWorker,
} from '../api.ts'
import { helpers } from '../model.ts'
import { words } from '../words.ts'
import { useOut } from './use-out.ts'

export type StepName =
  | 'leave'
  | 'arrive'
  | 'leaveScene'
  | 'comeBack'
  | 'cancelIt'
  | 'release'
  | 'alarm'
  | 'endAlarm'

const nothing = {
  at: null as string | null,
  warningsSeen: false,
  coverReason: '',
  policeWaitedMinutes: '',
  clientCarried: false,
  reason: '',
  accountId: null as string | null,
  called: [] as readonly (typeof helpers)[number][],
  note: '',
}
type Values = typeof nothing

const send = (
  step: StepName,
  { id: callOutId, version }: CallOutView,
  values: Values,
  options: { readonly commandId: string },
): Promise<unknown> => {
  const { reason, note, coverReason, warningsSeen, clientCarried } = values
  const base = { callOutId, version, ...(values.at !== null && { at: values.at }) }
  switch (step) {
    case 'leave':
      return api.call(leave, { ...base, warningsSeen, coverReason: coverReason || null }, options)
    case 'arrive':
      return api.call(
        arrive,
        { ...base, policeWaitedMinutes: givenNumber(values.policeWaitedMinutes) },
        options,
      )
    case 'leaveScene':
      return api.call(leaveScene, base, options)
    case 'comeBack':
      return api.call(comeBack, { ...base, clientCarried }, options)
    case 'cancelIt':
      return api.call(cancelCallOut, { ...base, reason }, options)
    case 'release':
      return api.call(releaseWorker, { ...base, accountId: values.accountId ?? '', reason }, options)
    case 'alarm':
      return api.call(raiseAlarm, { callOutId, called: [...values.called], note: note || null }, options)
    case 'endAlarm':
      return api.call(endAlarm, { callOutId, note }, options)
  }
}

/** One step of a call-out, with the time it was taken: now, unless it was earlier. */
export function StepDialog(props: {
  readonly row: CallOutView
  readonly step: StepName
  readonly onClose: () => void
}) {
  const { row, step, onClose } = props
  const own = useWords(words)
  const isSign = step === 'alarm' || step === 'endAlarm'
  const form = useForm({
    initial: { ...nothing, clientCarried: row.purpose === 'client-transport' },
    submit: (values, options) => send(step, row, values, options),
    onDone: async () => {
      notify(step === 'alarm' ? own.raised : step === 'endAlarm' ? own.ended : own.saved)
      onClose()
      await refreshTopics(['call-out', `case/${row.caseId}`])
    },
  })
  return (
    <Dialog title={own[step]} isOpen onClose={onClose}>
      <Form form={form} label={own[step]}>
        {step === 'leave' && <Leaving row={row} form={form} />}
        {step === 'arrive' && (
          <TextField
            label={own.policeWaited}
            inputMode="numeric"
            width="short"
            isOptional
            {...form.field('policeWaitedMinutes')}
          />
        )}
        {step === 'comeBack' && <Checkbox label={own.clientCarried} {...form.field('clientCarried')} />}
        {step === 'cancelIt' && (
          <TextArea label={own.cancelReason} maxLength={1000} {...form.field('reason')} />
        )}
        {step === 'release' && <Release row={row} form={form} />}
        {step === 'alarm' && <Alarm form={form} />}
        {step === 'endAlarm' && <TextArea label={own.how} maxLength={2000} {...form.field('note')} />}
        {!isSign && (
          <DateTimeField
            label={own.at}
            description={own.atHint}
            assume="past"
            isOptional
            {...form.field('at')}
          />
        )}
        <div className="row dialog-actions">
          <Button type="submit" variant={step === 'alarm' ? 'danger' : 'primary'} isPending={form.isPending}>
            {step === 'alarm' ? own.raise : own[step]}
          </Button>
          <Button onPress={onClose}>{own.close}</Button>
        </div>
      </Form>
    </Dialog>
  )
}

/** What is seen before leaving: the risks, and what remains of the duty. */
function Leaving({ row, form }: { readonly row: CallOutView; readonly form: FormOf<Values> }) {
  const own = useWords(words)
  const out = useOut()
  return (
    <>
      <WarningPanel caseId={row.caseId} level={3} isReading />
      <Checkbox label={own.warningsSeen} {...form.field('warningsSeen')} />
      <Loaded reading={out}>
        {(data) => (
          <CoverLine
            helpers={data.helpers}
            cover={coverAfter(
              {
                staff: data.staff,
                out: data.out,
                ends: data.ends,
                staffing: (data.policy ?? unknownPolicy).staffing,
              },
              {
                accountIds: row.workers.map(({ accountId }) => accountId),
                municipalityCode: row.municipalityCode,
              },
            )}
          />
        )}
      </Loaded>
      <TextArea
        label={own.coverReason}
        description={own.coverReasonHint}
        maxLength={1000}
        isOptional
        {...form.field('coverReason')}
      />
    </>
  )
}

function Release({ row, form }: { readonly row: CallOutView; readonly form: FormOf<Values> }) {
  const own = useWords(words)
  const out = row.workers.filter(({ backAt }) => backAt === null)
  return (
    <>
      <RadioGroup
        label={own.releaseWho}
        options={out.map(({ accountId, name }) => ({ value: accountId, label: name }))}
        {...form.field('accountId')}
      />
      <TextArea
        label={own.releaseReason}
        description={own.releaseHint}
        maxLength={1000}
        {...form.field('reason')}
      />
    </>
  )
}

function Alarm({ form }: { readonly form: FormOf<Values> }) {
  const own = useWords(words)
  return (
    <>
      <CheckboxGroup
        label={own.called}
        options={helpers.map((value) => ({ value, label: own.helpers[value] }))}
        {...form.field('called')}
      />
      <TextField label={own.note} maxLength={2000} isOptional {...form.field('note')} />
    </>
  )
}
