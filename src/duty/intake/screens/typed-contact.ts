import type { InputOf } from '../../../kernel/contract.ts'
import type { startContact } from '../api.ts'
import { type ContactText, writtenFields } from '../model.ts'

const lines = [
  'numberCalled',
  'callerName',
  'callerTitle',
  'callerOrganisation',
  'callerPhone',
  'notReached',
  'waitingName',
  'place',
] as const
type Line = (typeof lines)[number]

/** A contact as its fields hold it: a line that is not stated is empty. A moment may be half typed. */
export type TypedContact = Readonly<Omit<ContactText, Line> & Record<Line, string>>

const isLine = (field: string): field is Line => (lines as readonly string[]).includes(field)

export function typedFrom(contact: ContactText): TypedContact {
  const entries = writtenFields.map((field) => [
    field,
    isLine(field) ? (contact[field] ?? '') : contact[field],
  ])
  return Object.fromEntries(entries) as TypedContact
}

/** What is sent: the fields that differ from what the server has, an empty line as not stated. */
export function changesTo(typed: TypedContact, before: TypedContact): InputOf<typeof startContact> {
  const entries = writtenFields
    .filter((field) => typed[field] !== before[field])
    .map((field) => [field, isLine(field) && typed[field].trim() === '' ? null : typed[field]] as const)
    // A call always has a time: an emptied field keeps the one there was.
    .filter(([field, value]) => field !== 'callAt' || value !== null)
  return Object.fromEntries(entries) as InputOf<typeof startContact>
}
