import { now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { attempts, giveUpMessage, handOverPrinted, type MessageView } from '../api.ts'
import { handedHow } from '../model.ts'
import { words } from '../words.ts'

type Props = { readonly row: MessageView; readonly onClose: () => void }

/** Why a message is sent no more. */
export function GiveUpDialog({ row, onClose }: Props) {
  const own = useWords(words)
  return (
    <FormDialog
      title={own.giveUpOf(row.receiverName)}
      lead={own.giveUpHint}
      save={own.giveUp}
      saved={own.givenUp}
      initial={{ reason: '' }}
      changes={['message']}
      submit={(values, options) =>
        api.call(giveUpMessage, { ...values, messageId: row.id, version: row.version }, options)
      }
      onClose={onClose}
    >
      {(form) => <TextArea label={own.giveUpReason} rows={2} maxLength={300} {...form.field('reason')} />}
    </FormDialog>
  )
}

/** Who took what was printed, how and when. */
export function HandOverDialog({ row, onClose }: Props) {
  const own = useWords(words)
  return (
    <FormDialog
      title={own.handOverOf(row.receiverName)}
      save={own.handOver}
      saved={own.handed}
      initial={{
        handedTo: '',
        handedHow: null as (typeof handedHow)[number] | null,
        handedAt: `${now().slice(0, 16)}:00.000Z` as string | null,
      }}
      changes={['message']}
      submit={(values, options) =>
        api.call(
          handOverPrinted,
          given(handOverPrinted, { ...values, messageId: row.id, version: row.version }),
          options,
        )
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextField label={own.handedTo} maxLength={120} width="medium" {...form.field('handedTo')} />
          <RadioGroup
            label={own.handedHow}
            options={handedHow.map((value) => ({ value, label: own.hows[value] }))}
            {...form.field('handedHow')}
          />
          <DateTimeField label={own.handedAt} {...form.field('handedAt')} />
        </>
      )}
    </FormDialog>
  )
}

/** Every try of a message. */
export function TriesDialog({ row, onClose }: Props) {
  const own = useWords(words)
  const format = useFormat()
  const reading = useRead(attempts, { messageId: row.id }, { topics: ['message'] })
  return (
    <Dialog
      title={own.triesOf(row.receiverName)}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{own.close}</Button>}
    >
      <Loaded reading={reading} rows={2}>
        {(found) =>
          found.attempts.length === 0 ? (
            <EmptyState title={own.noTries} />
          ) : (
            <ul className="plain-list">
              {found.attempts.map(({ id, at, channel, outcome, reason }) => (
                <li key={id}>
                  {[format.moment(at), own.channelKinds[channel], own.outcomes[outcome], reason]
                    .filter(Boolean)
                    .join(' · ')}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Dialog>
  )
}
