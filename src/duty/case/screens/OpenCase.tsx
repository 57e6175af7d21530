import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { Static } from 'typebox'
import type { PersonCard as Card } from '../../../base/person/model.ts'
import { displayName } from '../../../base/person/rules.ts'
import { localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { Panel } from '../../../web/ui/Panel.tsx'
import type { ContactView } from '../../intake/api.ts'
import type { Contact } from '../../intake/model.ts'
import { openCase } from '../api.ts'
import { type Case, parts } from '../model.ts'
import { proposeCategory } from '../rules.ts'
import { words } from '../words.ts'
import { caseAddress } from './DeskCases.tsx'
import { FactFields, type TypedFacts } from './FactFields.tsx'

type Part = (typeof parts)[number]

const matterOf: Partial<Record<NonNullable<Contact['kind']>, Case['matter']>> = {
  application: 'application',
  information: 'information',
  consultation: 'advice',
  'general-advice': 'advice',
  'support-talk': 'crisis-talk',
  'police-handover': 'concern-child',
  'police-substance-use-custody': 'concern-adult',
}

/** A report about a child is a concern for a child; an unknown age does not say so. */
function matterFrom(contact: Static<typeof ContactView>): Case['matter'] | null {
  if (contact.kind === null) return null
  if (contact.kind !== 'concern-report') return matterOf[contact.kind] ?? 'unclear'
  if (contact.people.some((person) => person.age !== null && person.age < 18)) return 'concern-child'
  return contact.people.length > 0 && contact.people.every((person) => person.age !== null)
    ? 'concern-adult'
    : null
}

/** A case of a contact: what the contact knew stands there already. */
export function OpenCase({
  contact,
  onCancel,
}: {
  readonly contact: Static<typeof ContactView>
  readonly onCancel: () => void
}) {
  const own = useWords(words)
  const navigate = useNavigate()
  const { account } = useSession()
  const [chosenParts, setParts] = useState<Readonly<Record<string, Part>>>({})
  const partOf = (person: Card): Part => chosenParts[person.id] ?? 'concerned'
  const form = useForm<TypedFacts, { id: string }>({
    initial: {
      matter: matterFrom(contact),
      stayCode: contact.stayCode,
      residenceCode: null,
      nature: null,
      otherNatures: [],
      category: null,
      initiator: contact.initiator,
      responsibleNow: account.name,
      attention: [],
    },
    submit: (values, options) =>
      api.call(
        openCase,
        given(openCase, {
          ...values,
          contactIds: [contact.id],
          people: contact.people.map((person) => ({ personId: person.id, part: partOf(person) })),
        }),
        options,
      ),
    onDone: async ({ id }) => {
      await refreshTopics(['case', 'contact'])
      await navigate({ to: caseAddress(id) })
    },
  })
  const first = useRef<HTMLDivElement>(null)
  useEffect(() => first.current?.querySelector<HTMLElement>('input')?.focus(), [])
  const people = contact.people.map((person) => ({
    part: partOf(person),
    age: person.age,
    gender: person.gender,
  }))
  return (
    <Panel title={own.openCase}>
      <p className="quiet">{own.openCaseHelp}</p>
      <div ref={first}>
        <Form form={form} label={own.openCase}>
          {contact.people.map((person) => (
            <RadioGroup
              key={person.id}
              label={own.partOf(displayName(person, own))}
              direction="horizontal"
              options={parts.map((value) => ({ value, label: own.parts[value] }))}
              value={partOf(person)}
              onChange={(part) => part !== null && setParts({ ...chosenParts, [person.id]: part })}
            />
          ))}
          <FactFields form={form} proposed={proposeCategory(people, localDate(now()))} />
          <div className="row">
            <Button type="submit" variant="primary" isPending={form.isPending}>
              {own.openCase}
            </Button>
            <Button onPress={onCancel}>{own.cancel}</Button>
          </div>
        </Form>
      </div>
    </Panel>
  )
}
