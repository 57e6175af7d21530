import type { OutputOf } from '../../../kernel/contract.ts'
import { now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { useSession } from '../../../web/session.ts'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { type readPackages, receivePackage, sendPackage } from '../api.ts'
import { sendChannels } from '../model.ts'
import { words } from '../words.ts'

type Props = {
  readonly row: OutputOf<typeof readPackages>['packages'][number]
  readonly onClose: () => void
}
const topicsOf = ({ decisionId }: Props['row']) => [`decision/${decisionId}`, 'decision']

/** How, to whom, by whom and when it was sent: that stops no clock. */
export function SendDialog({ row, onClose }: Props) {
  const own = useWords(words)
  const { account } = useSession()
  return (
    <FormDialog
      title={own.send}
      lead={row.number}
      save={own.saveSending}
      saved={own.sent}
      initial={{
        channel: null as (typeof sendChannels)[number] | null,
        sentTo: row.court,
        sentByName: account.name,
        sentAt: now() as string | null,
      }}
      changes={topicsOf(row)}
      submit={({ sentTo, sentByName, ...values }, options) =>
        api.call(
          sendPackage,
          { ...given(sendPackage, { ...values, packageId: row.id }), sentTo, sentByName },
          options,
        )
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <RadioGroup
            label={own.channel}
            options={sendChannels.map((value) => ({ value, label: own.channels[value] }))}
            {...form.field('channel')}
          />
          <TextField label={own.sentTo} maxLength={200} {...form.field('sentTo')} />
          <TextField label={own.sentByName} maxLength={120} {...form.field('sentByName')} />
          <DateTimeField label={own.sentAt} {...form.field('sentAt')} />
        </>
      )}
    </FormDialog>
  )
}

/** The court's number, when it had the papers and who there said so: that stops the clock. */
export function ReceiveDialog({ row, onClose }: Props) {
  const own = useWords(words)
  return (
    <FormDialog
      title={own.receive}
      lead={row.number}
      save={own.saveReceipt}
      saved={own.received}
      initial={{ courtNumber: '', givenBy: '', receivedAt: now() as string | null }}
      changes={topicsOf(row)}
      submit={({ courtNumber, givenBy, receivedAt }, options) =>
        api.call(
          receivePackage,
          { packageId: row.id, courtNumber, givenBy, receivedAt: receivedAt ?? '' },
          options,
        )
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextField label={own.courtNumber} maxLength={60} {...form.field('courtNumber')} />
          <TextField label={own.givenBy} maxLength={120} {...form.field('givenBy')} />
          <DateTimeField label={own.receivedAt} {...form.field('receivedAt')} />
        </>
      )}
    </FormDialog>
  )
}
