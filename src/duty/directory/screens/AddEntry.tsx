import { localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { useSession } from '../../../web/session.ts'
import { Checkbox } from '../../../web/ui/Choices.tsx'
import type { Form } from '../../../web/ui/form.ts'
import { Select } from '../../../web/ui/Select.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { addEntry } from '../api.ts'
import { type EntryKind, entryKinds } from '../model.ts'
import { words } from '../words.ts'
import { DirectoryDialog } from './DirectoryDialog.tsx'
import { BelongingFields, EntryFields, type TypedEntry } from './EntryFields.tsx'
import { givenHours, typedHours } from './HoursEditor.tsx'
import { emptyNumber, NumberFields } from './NumberFields.tsx'

/** Somebody or something new that can be reached, with its first number. A member's intake adds its own contact only. */
export function AddEntry({ onClose }: { readonly onClose: () => void }) {
  const own = useWords(words)
  const { account } = useSession()
  const isIntake = account.role === 'intake'
  const today = localDate(now())
  const initial = {
    kind: (isIntake ? 'emergency-contact' : null) as EntryKind | null,
    memberId: isIntake ? account.memberId : null,
    partnerId: null as string | null,
    name: '',
    municipalityCode: '',
    matters: isIntake ? (['threat', 'accident'] as const) : [],
    hours: typedHours(null),
    note: '',
    next: null,
    validTo: null,
    address: '',
    isAddressProtected: false,
    numbers: [emptyNumber(today)],
  } satisfies TypedEntry & Record<string, unknown>
  return (
    <DirectoryDialog
      title={own.addTitle}
      initial={initial as Typed}
      submit={({ hours, next, matters, numbers, isAddressProtected, ...values }, options) => {
        const typed = given(addEntry, { ...values, ...(next && { nextId: next.id }), validFrom: today })
        const rest = { matters: [...matters], hours: givenHours(hours), isAddressProtected }
        // What a number lacks is the server's to say, at its field.
        const filled = numbers.map((number) =>
          Object.fromEntries(Object.entries(number).filter(([, value]) => value !== null && value !== '')),
        ) as typeof typed.numbers
        return api.call(addEntry, { ...typed, ...rest, numbers: filled }, options)
      }}
      onClose={onClose}
    >
      {(form) => <Fields form={form} isIntake={isIntake} />}
    </DirectoryDialog>
  )
}

type Typed = TypedEntry & {
  readonly kind: EntryKind | null
  readonly memberId: string | null
  readonly partnerId: string | null
  readonly address: string
  readonly isAddressProtected: boolean
  readonly numbers: ReturnType<typeof emptyNumber>[]
}

function Fields({ form, isIntake }: { readonly form: Form<Typed>; readonly isIntake: boolean }) {
  const own = useWords(words)
  const errorAt = (path: string) => form.problem?.errors.find((error) => error.path === path)?.sentence
  return (
    <>
      {!isIntake && (
        <>
          <Select
            label={own.kind}
            options={entryKinds.map((kind) => ({ value: kind, label: own.kinds[kind] }))}
            {...form.field('kind')}
          />
          <BelongingFields
            memberId={form.values.memberId}
            partnerId={form.values.partnerId}
            onMember={(memberId) => form.set('memberId', memberId)}
            onPartner={(partnerId) => form.set('partnerId', partnerId)}
            errorAt={errorAt}
          />
        </>
      )}
      <NumberFields
        number={form.field('numbers.0.number')}
        role={form.field('numbers.0.role')}
        audience={form.field('numbers.0.audience')}
        isProtected={form.field('numbers.0.isProtected')}
        validFrom={form.field('numbers.0.validFrom')}
      />
      <EntryFields form={form as unknown as Form<TypedEntry>} />
      {!isIntake && (
        <>
          <TextArea label={own.address} isOptional rows={2} maxLength={400} {...form.field('address')} />
          <Checkbox
            label={own.addressProtected}
            description={own.addressProtectedHint}
            {...form.field('isAddressProtected')}
          />
        </>
      )}
    </>
  )
}
