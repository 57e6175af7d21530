import { useState } from 'react'
import type { Static } from 'typebox'
import { relation } from '../../../code-lists/relation.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics, useCommand } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Clock } from '../../../web/ui/Clock.tsx'
import { useCodeName, useCodes } from '../../../web/ui/codes.ts'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { useFormat } from '../../../web/ui/format.ts'
import { ErrorState } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { addRelation, type CaseView, endRelation } from '../api.ts'
import type { CaseRelation } from '../model.ts'
import { words } from '../words.ts'
import { CallBack } from './CallBack.tsx'
import { usePersonName } from './names.ts'
import { RelationPicture } from './RelationPicture.tsx'

type View = Static<typeof CaseView>

/** What people are to one another: a picture for the eye, and the same as a list. A safe person has a clock. */
export function CaseRelations({ row }: { readonly row: View }) {
  const own = useWords(words)
  const [isAdding, setAdding] = useState(false)
  const isOpen = row.status === 'open'
  return (
    <Panel
      title={own.relations}
      actions={
        isOpen && row.people.length > 1 && <Button onPress={() => setAdding(true)}>{own.addRelation}</Button>
      }
    >
      {row.relations.length === 0 && <p className="quiet">{own.noRelations}</p>}
      <RelationPicture people={row.people} relations={row.relations} />
      <ul className="plain-list stack-tight">
        {row.relations.map((each) => (
          <li key={each.id}>
            <RelationRow row={row} each={each} />
          </li>
        ))}
      </ul>
      {isAdding && <AddRelation row={row} onClose={() => setAdding(false)} />}
    </Panel>
  )
}

function RelationRow({ row, each }: { readonly row: View; readonly each: CaseRelation }) {
  const own = useWords(words)
  const codeName = useCodeName()
  const format = useFormat()
  const name = usePersonName(row.people)
  const end = useCommand(endRelation, { changes: [`case/${row.id}`] })
  const sentence = own.relationIs(name(each.fromId), codeName(relation, each.kind), name(each.toId))
  return (
    <div className="stack-tight">
      <div className="row">
        <span>{sentence}</span>
        {each.endedAt !== null && (
          <span className="quiet">{own.endedRelation(format.moment(each.endedAt))}</span>
        )}
        {each.endedAt === null && row.status === 'open' && (
          <Button
            variant="tertiary"
            label={own.endRelationOf(sentence)}
            isPending={end.isPending}
            onPress={() => void end.run({ caseId: row.id, relationId: each.id })}
          >
            {own.endRelation}
          </Button>
        )}
      </div>
      {each.note !== null && <p className="written quiet">{each.note}</p>}
      {each.endedAt === null && each.until !== null && <Clock until={each.until} label={own.relationUntil} />}
      <CallBack each={each} isOpen={row.status === 'open'} />
      {end.problem !== null && <ErrorState problem={end.problem} />}
    </div>
  )
}

function AddRelation({ row, onClose }: { readonly row: View; readonly onClose: () => void }) {
  const own = useWords(words)
  const name = usePersonName(row.people)
  const people = row.people.map(({ personId }) => ({ value: personId, label: name(personId) }))
  const form = useForm({
    initial: {
      fromId: null as string | null,
      kind: null as CaseRelation['kind'] | null,
      toId: null as string | null,
      note: '',
      until: null as string | null,
      callBackAt: null as string | null,
    },
    submit: (values, options) =>
      api.call(addRelation, given(addRelation, { caseId: row.id, ...values }), options),
    onDone: async () => {
      onClose()
      await refreshTopics([`case/${row.id}`])
    },
  })
  return (
    <Dialog title={own.addRelation} isOpen onClose={onClose}>
      <Form form={form} label={own.addRelation}>
        <Select label={own.relationFrom} options={people} {...form.field('fromId')} />
        <Select label={own.relationKind} options={useCodes(relation)} {...form.field('kind')} />
        <Select label={own.relationTo} options={people} {...form.field('toId')} />
        <TextField label={own.relationNote} maxLength={1000} isOptional {...form.field('note')} />
        <DateTimeField
          label={own.relationUntil}
          description={own.relationUntilHint}
          assume="future"
          isOptional={form.values.kind !== 'safe-person'}
          {...form.field('until')}
        />
        <DateTimeField
          label={own.relationCallBack}
          assume="future"
          isOptional={form.values.kind !== 'safe-person'}
          {...form.field('callBackAt')}
        />
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
