import { useState } from 'react'
import type { Static } from 'typebox'
import type { PersonCard as Card } from '../../../base/person/model.ts'
import { displayName } from '../../../base/person/rules.ts'
import { PersonCard } from '../../../base/person/screens/PersonCard.tsx'
import { PersonPicker } from '../../../base/person/screens/PersonPicker.tsx'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics, useCommand } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { ErrorState } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { addCasePerson, type CaseView, changePart, withdrawCasePerson } from '../api.ts'
import { type CasePerson, parts } from '../model.ts'
import { words } from '../words.ts'

type Part = CasePerson['part']
type View = Static<typeof CaseView>

/** The people of the case, those it concerns first; a new one may be added at any time. */
export function CasePeople({ row }: { readonly row: View }) {
  const own = useWords(words)
  const isOpen = row.status === 'open'
  const people = [...row.people].sort((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part))
  return (
    <Panel title={own.people}>
      {people.length === 0 && <p className="quiet">{own.noPeople}</p>}
      <ul className="plain-list stack">
        {people.map((link) => (
          <li key={link.personId} className="stack-tight">
            <PersonCard person={link.card} isLinked />
            {isOpen ? (
              <OnePerson caseId={row.id} link={link} />
            ) : (
              <p className="quiet">{own.parts[link.part]}</p>
            )}
          </li>
        ))}
      </ul>
      {isOpen && <AddPerson key={people.length} caseId={row.id} />}
    </Panel>
  )
}

type Link = { readonly caseId: string; readonly link: View['people'][number] }

/** The part of one person, in words until somebody wants to change it. */
function OnePerson({ caseId, link }: Link) {
  const own = useWords(words)
  const [open, setOpen] = useState<'part' | 'withdraw' | null>(null)
  const name = displayName(link.card, own)
  return (
    <div className="row case-person">
      <span className="quiet">{own.parts[link.part]}</span>
      <Button variant="tertiary" label={`${own.changePart}: ${name}`} onPress={() => setOpen('part')}>
        {own.changePart}
      </Button>
      <Button variant="tertiary" label={`${own.withdrawPerson} ${name}`} onPress={() => setOpen('withdraw')}>
        {own.withdrawPerson}
      </Button>
      {open === 'part' && <PartDialog caseId={caseId} link={link} onClose={() => setOpen(null)} />}
      {open === 'withdraw' && <WithdrawDialog caseId={caseId} link={link} onClose={() => setOpen(null)} />}
    </div>
  )
}

function PartDialog({ caseId, link, onClose }: Link & { readonly onClose: () => void }) {
  const own = useWords(words)
  const form = useForm<{ part: Part | null }, unknown>({
    initial: { part: link.part },
    submit: ({ part }, options) =>
      api.call(changePart, { caseId, personId: link.personId, part: part ?? link.part }, options),
    onDone: () => {
      onClose()
      void refreshTopics([`case/${caseId}`])
    },
  })
  const title = own.partOf(displayName(link.card, own))
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Form form={form} label={title}>
        <RadioGroup label={own.part} options={useParts()} {...form.field('part')} />
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.save}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}

function WithdrawDialog({ caseId, link, onClose }: Link & { readonly onClose: () => void }) {
  const own = useWords(words)
  const form = useForm({
    initial: { reason: '' },
    submit: ({ reason }, options) =>
      api.call(withdrawCasePerson, { caseId, personId: link.personId, reason }, options),
    onDone: () => {
      onClose()
      notify(own.personWithdrawn)
      void refreshTopics([`case/${caseId}`])
    },
  })
  const title = own.withdrawPersonOf(displayName(link.card, own))
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Form form={form} label={title}>
        <TextArea
          label={own.withdrawPersonReason}
          description={own.withdrawPersonHint}
          maxLength={1000}
          {...form.field('reason')}
        />
        <div className="row dialog-actions">
          <Button type="submit" variant="danger" isPending={form.isPending}>
            {title}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}

const useParts = () => {
  const own = useWords(words)
  return parts.map((value) => ({ value, label: own.parts[value] }))
}

function AddPerson({ caseId }: { readonly caseId: string }) {
  const own = useWords(words)
  const [person, setPerson] = useState<Card | null>(null)
  const [part, setPart] = useState<Part>('concerned')
  const options = useParts()
  const add = useCommand(addCasePerson, { changes: [`case/${caseId}`] })
  return (
    <div className="stack-tight">
      <PersonPicker label={own.addPerson} value={person} onChange={setPerson} />
      {person !== null && (
        <>
          <RadioGroup
            label={own.part}
            direction="horizontal"
            options={options}
            value={part}
            onChange={(next) => next !== null && setPart(next)}
          />
          <div className="row">
            <Button
              variant="primary"
              isPending={add.isPending}
              onPress={() => void add.run({ caseId, personId: person.id, part })}
            >
              {own.add}
            </Button>
          </div>
        </>
      )}
      {add.problem !== null && <ErrorState problem={add.problem} />}
    </div>
  )
}
