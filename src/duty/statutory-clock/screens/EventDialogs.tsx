import type { OutputOf } from '../../../kernel/contract.ts'
import { now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { type readClocks, recordEvent, withdrawEvent } from '../api.ts'
import { courtMatters, courtOutcomes, type DecisionEvent, type EventKind, eventChannels } from '../model.ts'
import { words } from '../words.ts'

type Recorded = Exclude<EventKind, 'custody-ended'>
type Props = { readonly decisionId: string; readonly onClose: () => void }

/** What happened, with the fields its kind needs and no others. */
export function RecordDialog({
  decisionId,
  kinds,
  onClose,
}: Props & { readonly kinds: readonly EventKind[] }) {
  const own = useWords(words)
  return (
    <FormDialog
      title={own.record}
      save={own.save}
      saved={own.saved}
      initial={{
        kind: null as Recorded | null,
        at: now() as string | null,
        channel: null as DecisionEvent['channel'],
        court: '',
        courtNumber: '',
        matter: null as DecisionEvent['matter'],
        outcome: null as DecisionEvent['outcome'],
        cameAt: now() as string | null,
        newDue: null as string | null,
        note: '',
      }}
      changes={[`decision/${decisionId}`]}
      submit={(values, options) => {
        const { cameAt, ...rest } = values
        const told = values.kind === 'court-decision' ? { ...rest, cameAt } : rest
        return api.call(recordEvent, given(recordEvent, { ...told, decisionId }), options)
      }}
      onClose={onClose}
    >
      {(form) => {
        const { kind } = form.values
        const isSending = kind === 'submitted' || kind === 'application'
        const isReceipt = kind === 'court-receipt' || kind === 'application-receipt'
        const isCourt = kind === 'court-decision'
        return (
          <>
            <Select
              label={own.kind}
              description={kind === null ? undefined : own.kindHints[kind]}
              options={kinds.flatMap((value) =>
                value === 'custody-ended' ? [] : [{ value, label: own.kinds[value] }],
              )}
              {...form.field('kind')}
            />
            <DateTimeField label={own.at} {...form.field('at')} />
            {isCourt && (
              <>
                <DateTimeField label={own.cameAt} {...form.field('cameAt')} />
                <RadioGroup
                  label={own.matter}
                  options={courtMatters.map((value) => ({ value, label: own.matters[value] }))}
                  {...form.field('matter')}
                />
                <RadioGroup
                  label={own.outcome}
                  options={courtOutcomes.map((value) => ({ value, label: own.outcomes[value] }))}
                  {...form.field('outcome')}
                />
              </>
            )}
            {(isSending || isCourt) && (
              <Select
                label={own.channel}
                options={eventChannels.map((value) => ({ value, label: own.channels[value] }))}
                {...form.field('channel')}
              />
            )}
            {(isSending || isReceipt) && (
              <TextField label={own.court} maxLength={120} {...form.field('court')} />
            )}
            {isReceipt && (
              <TextField
                label={own.courtNumber}
                description={own.courtNumberHint}
                maxLength={60}
                {...form.field('courtNumber')}
              />
            )}
            {kind === 'extension' && (
              <DateField label={own.grantedDue} description={own.grantedDueHint} {...form.field('newDue')} />
            )}
            <TextArea label={own.note} isOptional maxLength={4000} {...form.field('note')} />
          </>
        )
      }}
    </FormDialog>
  )
}

/** What was written by mistake is withdrawn with why; its clock runs again. */
export function WithdrawDialog(
  props: Props & { readonly event: OutputOf<typeof readClocks>['events'][number] },
) {
  const { decisionId, event, onClose } = props
  const own = useWords(words)
  return (
    <FormDialog
      title={own.withdraw}
      lead={own.kinds[event.kind]}
      save={own.withdraw}
      saved={own.saved}
      initial={{ reason: '' }}
      changes={[`decision/${decisionId}`]}
      submit={({ reason }, options) =>
        api.call(withdrawEvent, given(withdrawEvent, { reason, decisionId, eventId: event.id }), options)
      }
      onClose={onClose}
    >
      {(form) => <TextArea label={own.withdrawReason} maxLength={1000} {...form.field('reason')} />}
    </FormDialog>
  )
}
