import { MunicipalityPicker } from '../../../base/organisation/screens/MunicipalityPicker.tsx'
import { now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { openEvent } from '../api.ts'
import { type EventKind, eventKinds } from '../model.ts'
import { words } from '../words.ts'
import { EventDialog } from './EventDialog.tsx'

/** A threat, an accident, many who arrive: what it is, where, and what everybody answers. */
export function OpenEvent(props: { readonly onClose: () => void; readonly onOpened: (id: string) => void }) {
  const own = useWords(words)
  return (
    <EventDialog
      title={own.openTitle}
      lead={own.openHint}
      save={own.create}
      initial={{
        kind: null as EventKind | null,
        title: '',
        beganAt: `${now().slice(0, 16)}:00.000Z` as string | null,
        municipalityCode: null as string | null,
        place: '',
        instruction: '',
      }}
      submit={(values, options) =>
        api.call(openEvent, { ...given(openEvent, values), instruction: values.instruction }, options)
      }
      saved={({ number }) => own.opened(number)}
      onDone={({ id }) => props.onOpened(id)}
      onClose={props.onClose}
    >
      {(form) => (
        <>
          <RadioGroup
            label={own.kind}
            options={eventKinds.map((kind) => ({ value: kind, label: own.kinds[kind] }))}
            {...form.field('kind')}
          />
          <TextField label={own.name} description={own.nameHint} maxLength={160} {...form.field('title')} />
          <MunicipalityPicker label={own.municipality} isOptional {...form.field('municipalityCode')} />
          <TextField label={own.place} maxLength={200} isOptional {...form.field('place')} />
          <DateTimeField label={own.beganAt} {...form.field('beganAt')} />
          <TextArea
            label={own.instruction}
            description={own.instructionHint}
            maxLength={4000}
            rows={3}
            isOptional
            {...form.field('instruction')}
          />
        </>
      )}
    </EventDialog>
  )
}
