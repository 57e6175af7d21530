import { useState } from 'react'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { changeEvent, closeEvent, type EventLine, noteEvent } from '../api.ts'
import { words } from '../words.ts'
import { EventDialog } from './EventDialog.tsx'
import { RegisterCalls } from './RegisterCalls.tsx'

/** What is done while an event goes on. */
export function EventActions({ event }: { readonly event: EventLine }) {
  const own = useWords(words)
  const [asking, setAsking] = useState<'calls' | 'note' | 'change' | 'close' | null>(null)
  if (event.closedAt !== null) return null
  const close = () => setAsking(null)
  const { id: eventId, version } = event
  return (
    <>
      <Button variant="primary" onPress={() => setAsking('calls')}>
        {own.addCalls}
      </Button>
      <Button onPress={() => setAsking('note')}>{own.write}</Button>
      <Button onPress={() => setAsking('change')}>{own.change}</Button>
      <Button variant="tertiary" onPress={() => setAsking('close')}>
        {own.close}
      </Button>
      {asking === 'calls' && <RegisterCalls event={event} onClose={close} />}
      {asking === 'note' && (
        <EventDialog
          title={own.write}
          save={own.write}
          initial={{ text: '' }}
          submit={({ text }, options) => api.call(noteEvent, { eventId, text }, options)}
          saved={() => own.written}
          onClose={close}
        >
          {(form) => (
            <TextArea label={own.log} description={own.writeHint} maxLength={4000} {...form.field('text')} />
          )}
        </EventDialog>
      )}
      {asking === 'change' && (
        <EventDialog
          title={own.change}
          save={own.save}
          initial={{ title: event.title, place: event.place ?? '', instruction: event.instruction }}
          submit={({ place, ...rest }, options) =>
            api.call(changeEvent, { eventId, version, ...rest, place: place === '' ? null : place }, options)
          }
          saved={() => own.saved}
          onClose={close}
        >
          {(form) => (
            <>
              <TextField
                label={own.name}
                description={own.nameHint}
                maxLength={160}
                {...form.field('title')}
              />
              <TextField label={own.place} maxLength={200} isOptional {...form.field('place')} />
              <TextArea
                label={own.instruction}
                description={own.instructionHint}
                maxLength={4000}
                isOptional
                {...form.field('instruction')}
              />
            </>
          )}
        </EventDialog>
      )}
      {asking === 'close' && (
        <EventDialog
          title={own.close}
          save={own.close}
          initial={{ outcome: '' }}
          submit={({ outcome }, options) => api.call(closeEvent, { eventId, version, outcome }, options)}
          saved={() => own.closedDone}
          onClose={close}
        >
          {(form) => <TextArea label={own.outcome} maxLength={4000} {...form.field('outcome')} />}
        </EventDialog>
      )}
    </>
  )
}
