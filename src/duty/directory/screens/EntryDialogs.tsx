import { localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { Checkbox } from '../../../web/ui/Choices.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { addNumber, type EntryView, endNumber, type NumberView, setAddress, withdrawEntry } from '../api.ts'
import { isInForce } from '../rules.ts'
import { words } from '../words.ts'
import { DirectoryDialog } from './DirectoryDialog.tsx'
import { emptyNumber, NumberFields } from './NumberFields.tsx'

type Props = { readonly entry: EntryView; readonly onClose: () => void }

/** A new number, beside the others or in the place of one: the old one gets its last day. */
export function AddNumber({ entry, onClose }: Props) {
  const own = useWords(words)
  const today = localDate(now())
  const valid = entry.numbers.filter((number) => isInForce(number, today))
  return (
    <DirectoryDialog
      title={`${own.addNumber}, ${entry.name}`}
      initial={{ ...emptyNumber(today), replaces: valid.length === 1 ? (valid[0]?.id ?? null) : null }}
      submit={(values, options) =>
        api.call(
          addNumber,
          given(addNumber, { ...values, entryId: entry.id, version: entry.version }),
          options,
        )
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <NumberFields
            number={form.field('number')}
            role={form.field('role')}
            audience={form.field('audience')}
            isProtected={form.field('isProtected')}
            validFrom={form.field('validFrom')}
          />
          <Select
            label={own.replaces}
            placeholder={own.replacesNone}
            options={valid.map(({ id, shown, role }) => ({
              value: id,
              label: `${shown}, ${own.roles[role]}`,
            }))}
            {...form.field('replaces')}
          />
        </>
      )}
    </DirectoryDialog>
  )
}

/** A number's last day, or its end at once. */
export function EndNumber({ entry, number, onClose }: Props & { readonly number: NumberView }) {
  const own = useWords(words)
  return (
    <DirectoryDialog
      title={`${own.endNumber} ${number.shown}`}
      help={own.endNumberHelp}
      initial={{ validTo: null as string | null }}
      submit={(values, options) =>
        api.call(
          endNumber,
          given(endNumber, { ...values, numberId: number.id, version: entry.version }),
          options,
        )
      }
      onClose={onClose}
    >
      {(form) => <DateField label={own.validTo} isOptional {...form.field('validTo')} />}
    </DirectoryDialog>
  )
}

/** Taken out of the list at once, with the reason. */
export function WithdrawEntry({ entry, onClose }: Props) {
  const own = useWords(words)
  return (
    <DirectoryDialog
      title={`${own.withdraw} ${entry.name}`}
      help={own.withdrawHelp}
      initial={{ reason: '' }}
      submit={({ reason }, options) =>
        api.call(withdrawEntry, { entryId: entry.id, version: entry.version, reason }, options)
      }
      onClose={onClose}
    >
      {(form) => <TextArea label={own.withdrawReason} maxLength={500} {...form.field('reason')} />}
    </DirectoryDialog>
  )
}

/** Where it is. What is protected is not shown here either: the new address is typed whole. */
export function SetAddress({ entry, onClose }: Props) {
  const own = useWords(words)
  const isProtected = entry.addressKind === 'protected'
  return (
    <DirectoryDialog
      title={`${own.address}, ${entry.name}`}
      initial={{ address: isProtected ? '' : (entry.address ?? ''), isProtected }}
      submit={({ address, isProtected }, options) =>
        api.call(
          setAddress,
          {
            ...{ entryId: entry.id, version: entry.version, isProtected },
            address: address.trim() === '' ? null : address,
          },
          options,
        )
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextArea label={own.address} isOptional rows={2} maxLength={400} {...form.field('address')} />
          <Checkbox
            label={own.addressProtected}
            description={own.addressProtectedHint}
            {...form.field('isProtected')}
          />
        </>
      )}
    </DirectoryDialog>
  )
}
