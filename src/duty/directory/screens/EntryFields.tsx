import { readMembers, readPartners } from '../../../base/organisation/api.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { CheckboxGroup } from '../../../web/ui/Choices.tsx'
import { ComboSearch, type Hit } from '../../../web/ui/ComboSearch.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import type { Form } from '../../../web/ui/form.ts'
import { Select } from '../../../web/ui/Select.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { searchDirectory } from '../api.ts'
import { type Matter, matters } from '../model.ts'
import { words } from '../words.ts'
import { HoursEditor, type TypedHours } from './HoursEditor.tsx'

/** What may be changed of an entry, as it is typed. */
export type TypedEntry = {
  readonly name: string
  readonly municipalityCode: string
  readonly matters: readonly Matter[]
  readonly hours: TypedHours
  readonly note: string
  readonly next: Hit | null
  readonly validTo: string | null
}

/** Fields that a new entry and a change share. */
export function EntryFields({ form }: { readonly form: Form<TypedEntry> }) {
  const own = useWords(words)
  const { values, set, problem } = form
  const errorAt = (path: string) => problem?.errors.find((error) => error.path === path)?.sentence
  return (
    <>
      <TextField label={own.name} maxLength={120} {...form.field('name')} />
      <CheckboxGroup
        label={own.matter}
        isOptional
        name="matters"
        options={matters.map((matter) => ({ value: matter, label: own.matters[matter] }))}
        value={values.matters}
        onChange={(chosen) => set('matters', chosen)}
      />
      <HoursEditor value={values.hours} onChange={(hours) => set('hours', hours)} errorAt={errorAt} />
      <TextArea
        label={own.note}
        description={own.noteHint}
        isOptional
        maxLength={1000}
        {...form.field('note')}
      />
      <ComboSearch
        label={own.next}
        description={own.nextHint}
        isOptional
        name="nextId"
        value={values.next}
        onChange={(next) => set('next', next)}
        error={errorAt('nextId')}
        search={searchEntries}
      />
      <div className="columns">
        <TextField
          label={own.municipality}
          isOptional
          inputMode="numeric"
          maxLength={4}
          width="short"
          {...form.field('municipalityCode')}
        />
        <DateField label={own.validTo} isOptional {...form.field('validTo')} />
      </div>
    </>
  )
}

const searchEntries = async (typed: string, signal: AbortSignal): Promise<readonly Hit[]> => {
  const { entries } = await api.call(searchDirectory, { typed: typed.slice(0, 100) }, { signal })
  return entries.map(({ id, name, numbers }) => ({
    id,
    label: name,
    ...(numbers[0] && { detail: numbers[0].shown }),
  }))
}

/** Municipality of the region and partner: said once, when the entry is made. */
export function BelongingFields(props: {
  readonly memberId: string | null
  readonly partnerId: string | null
  readonly onMember: (memberId: string | null) => void
  readonly onPartner: (partnerId: string | null) => void
  readonly errorAt: (path: string) => string | undefined
}) {
  const own = useWords(words)
  const members = useRead(readMembers, {}, { topics: ['organisation'] })
  const partners = useRead(readPartners, {}, { topics: ['organisation'] })
  return (
    <div className="columns">
      <Select
        label={own.member}
        name="memberId"
        placeholder={own.wholeRegion}
        options={(members.data?.members ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={props.memberId}
        onChange={props.onMember}
        error={props.errorAt('memberId')}
      />
      <Select
        label={own.partner}
        name="partnerId"
        isOptional
        placeholder={own.noPartner}
        options={(partners.data?.partners ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={props.partnerId}
        onChange={props.onPartner}
        error={props.errorAt('partnerId')}
      />
    </div>
  )
}
