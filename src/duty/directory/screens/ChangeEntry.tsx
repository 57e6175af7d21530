import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { changeEntry, type EntryView } from '../api.ts'
import { words } from '../words.ts'
import { DirectoryDialog } from './DirectoryDialog.tsx'
import { EntryFields, type TypedEntry } from './EntryFields.tsx'
import { givenHours, typedHours } from './HoursEditor.tsx'

/** What stood there before is kept in the history. */
export function ChangeEntry({ entry, onClose }: { readonly entry: EntryView; readonly onClose: () => void }) {
  const own = useWords(words)
  const initial: TypedEntry = {
    name: entry.name,
    municipalityCode: entry.municipalityCode ?? '',
    matters: entry.matters,
    hours: typedHours(entry.hours),
    note: entry.note ?? '',
    next: entry.nextId === null ? null : { id: entry.nextId, label: entry.nextName ?? own.unknown },
    validTo: entry.validTo,
  }
  return (
    <DirectoryDialog
      title={`${own.change} ${entry.name}`}
      initial={initial}
      submit={({ name, municipalityCode, matters, hours, note, next, validTo }, options) =>
        api.call(
          changeEntry,
          {
            ...{ entryId: entry.id, version: entry.version, name, matters: [...matters], validTo },
            municipalityCode: municipalityCode.trim() === '' ? null : municipalityCode.trim(),
            hours: givenHours(hours),
            note: note.trim() === '' ? null : note,
            nextId: next?.id ?? null,
          },
          options,
        )
      }
      onClose={onClose}
    >
      {(form) => <EntryFields form={form} />}
    </DirectoryDialog>
  )
}
