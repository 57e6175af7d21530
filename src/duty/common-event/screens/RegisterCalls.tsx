import { MunicipalityPicker } from '../../../base/organisation/screens/MunicipalityPicker.tsx'
import { initiator } from '../../../code-lists/initiator.ts'
import type { CodeKey } from '../../../kernel/code-list.ts'
import { now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given, givenNumber } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { useCodes } from '../../../web/ui/codes.ts'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { type EventLine, registerCalls } from '../api.ts'
import { words } from '../words.ts'
import { EventDialog } from './EventDialog.tsx'

/** One call or many like ones in a line, in the time of a breath. */
export function RegisterCalls({
  event,
  onClose,
}: {
  readonly event: EventLine
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const initiators = useCodes(initiator)
  return (
    <EventDialog
      title={own.addCalls}
      lead={own.noteHint}
      save={own.register}
      initial={{
        calls: '1',
        people: '',
        municipalityCode: event.municipalityCode,
        initiator: null as CodeKey<typeof initiator> | null,
        at: `${now().slice(0, 16)}:00.000Z` as string | null,
        note: '',
      }}
      submit={({ calls, people, note, ...rest }, options) =>
        api.call(
          registerCalls,
          {
            ...given(registerCalls, {
              ...rest,
              eventId: event.id,
              calls: givenNumber(calls) as never,
              people: givenNumber(people) as never,
            }),
            note,
          },
          options,
        )
      }
      saved={() => own.registered}
      onClose={onClose}
    >
      {(form) => (
        <>
          <div className="columns">
            <TextField label={own.howMany} inputMode="numeric" maxLength={4} {...form.field('calls')} />
            <TextField
              label={own.howManyPeople}
              description={own.peopleHint}
              inputMode="numeric"
              maxLength={4}
              isOptional
              {...form.field('people')}
            />
          </div>
          <MunicipalityPicker label={own.municipality} isOptional {...form.field('municipalityCode')} />
          <Select label={own.initiator} isOptional options={initiators} {...form.field('initiator')} />
          <DateTimeField label={own.at} {...form.field('at')} />
          <TextArea label={own.note} maxLength={1000} rows={2} isOptional {...form.field('note')} />
        </>
      )}
    </EventDialog>
  )
}
