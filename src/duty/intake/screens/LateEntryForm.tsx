import { useState } from 'react'
import { listColleagues } from '../../../base/account/api.ts'
import type { PersonCard } from '../../../base/person/model.ts'
import { displayName } from '../../../base/person/rules.ts'
import { PersonPicker } from '../../../base/person/screens/PersonPicker.tsx'
import { now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { type Bound, useForm } from '../../../web/ui/form.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { lateEntry } from '../api.ts'
import { decideStart } from '../rules.ts'
import { words } from '../words.ts'
import {
  AdviceField,
  CallerFields,
  CallFields,
  QuickFields,
  TimeFields,
  WaitingFields,
} from './ContactFields.tsx'
import { type TypedContact, typedFrom } from './typed-contact.ts'

type Values = TypedContact & {
  readonly outageForm: string
  readonly answeredBy: string | null
  readonly personIds: string[]
}

function emptyForm(): Values {
  const started = decideStart({}, now())
  if (!started.ok) throw new Error(started.code)
  return { ...typedFrom(started.changes), callAt: '', outageForm: '', answeredBy: null, personIds: [] }
}

/** What was written on paper during an outage, typed in with the real times, in the order of the form. */
export function LateEntryForm() {
  const own = useWords(words)
  const colleagues = useRead(listColleagues, {})
  const [people, setPeople] = useState<readonly PersonCard[]>([])
  const form = useForm<Values, { number: string }>({
    initial: emptyForm(),
    submit: (values, options) =>
      api.call(
        lateEntry,
        given(lateEntry, { ...values, personIds: people.map((person) => person.id) }),
        options,
      ),
    onDone: async ({ number }) => {
      notify(own.lateSaved(number))
      form.reset(emptyForm())
      setPeople([])
      await refreshTopics(['contact'])
    },
  })
  const bind = <K extends keyof TypedContact>(name: K) =>
    form.field(name as never) as unknown as Bound<TypedContact[K]>
  const fields = { typed: form.values, bind, isNumbered: true }
  return (
    <Form form={form} label={own.lateTitle}>
      <Panel title={own.folds.call}>
        <TextField
          label={own.outageForm}
          description={own.outageFormHint}
          width="short"
          maxLength={40}
          autoFocus
          {...form.field('outageForm')}
        />
        <Loaded reading={colleagues} rows={1}>
          {(data) => (
            <Select
              label={own.answeredBy}
              width="medium"
              options={data.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.field('answeredBy')}
            />
          )}
        </Loaded>
        <TimeFields {...fields} />
        <CallFields {...fields} />
      </Panel>
      <Panel title={own.quick}>
        <QuickFields {...fields} />
        <AdviceField {...fields} />
      </Panel>
      <Panel title={own.folds.caller}>
        <CallerFields {...fields} />
      </Panel>
      <Panel title={own.folds.waiting}>
        <WaitingFields {...fields} />
      </Panel>
      <Panel title={own.people}>
        <ul className="plain-list stack-tight">
          {people.map((person) => (
            <li key={person.id} className="row">
              {displayName(person, own)}
              <Button
                variant="tertiary"
                label={own.removePerson(displayName(person, own))}
                onPress={() => setPeople(people.filter((other) => other.id !== person.id))}
              >
                {own.remove}
              </Button>
            </li>
          ))}
        </ul>
        <PersonPicker
          key={people.length}
          label={own.addPerson}
          value={null}
          onChange={(person) =>
            person !== null && setPeople([...people.filter((other) => other.id !== person.id), person])
          }
        />
      </Panel>
      <div className="row">
        <Button type="submit" variant="primary" isPending={form.isPending}>
          {own.lateSave}
        </Button>
      </div>
    </Form>
  )
}
