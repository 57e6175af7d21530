import { useState } from 'react'
import { listColleagues } from '../../../base/account/api.ts'
import type { OutputOf } from '../../../kernel/contract.ts'
import { localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { addCompetence, endCompetence, listCompetences } from '../api.ts'
import { type CompetenceKind, competenceKinds } from '../model.ts'
import { words } from '../words.ts'

type View = OutputOf<typeof listCompetences>['competences'][number]

/** Competence with its time: the manager adds and ends, a worker sees what is noted about the own. */
export function Competences({ isPlanner }: { readonly isPlanner: boolean }) {
  const own = useWords(words)
  const [isAdding, setAdding] = useState(false)
  const [ending, setEnding] = useState<View | null>(null)
  return (
    <div className="stack">
      <p>{isPlanner ? own.competenceLead : own.ownCompetence}</p>
      {isPlanner && (
        <div className="row">
          <Button onPress={() => setAdding(true)}>{own.addCompetence}</Button>
        </div>
      )}
      <Rows after={null} onEnd={isPlanner ? setEnding : null} />
      {isAdding && <AddCompetence onClose={() => setAdding(false)} />}
      {ending !== null && <EndCompetence competence={ending} onClose={() => setEnding(null)} />}
    </div>
  )
}

function Rows(props: { readonly after: string | null; readonly onEnd: ((competence: View) => void) | null }) {
  const { after, onEnd } = props
  const own = useWords(words)
  const [isMoreShown, setMoreShown] = useState(false)
  const reading = useRead(listCompetences, after === null ? {} : { after }, { topics: ['roster'] })
  return (
    <Loaded reading={reading}>
      {({ competences, more }) => (
        <>
          <DataTable
            label={own.competence}
            rows={competences}
            rowKey={({ id }) => id}
            empty={<p>{own.noCompetence}</p>}
            columns={[
              { key: 'person', header: own.person, cell: ({ name }) => name },
              { key: 'kind', header: own.competence, cell: ({ kind }) => own.competenceKinds[kind] },
              { key: 'from', header: own.validFrom, cell: ({ validFrom }) => validFrom },
              { key: 'to', header: own.validTo, cell: ({ validTo }) => validTo ?? own.untilFurther },
              { key: 'source', header: own.sourceNote, cell: ({ sourceNote }) => sourceNote },
              ...(onEnd === null
                ? []
                : [
                    {
                      key: 'end',
                      header: own.endCompetence,
                      cell: (competence: View) => (
                        <Button
                          size="medium"
                          variant="tertiary"
                          label={own.endOf(own.competenceKinds[competence.kind], competence.name)}
                          onPress={() => onEnd(competence)}
                        >
                          {own.endCompetence}
                        </Button>
                      ),
                    },
                  ]),
            ]}
          />
          {more && !isMoreShown && <Button onPress={() => setMoreShown(true)}>{own.more}</Button>}
          {more && isMoreShown && <Rows after={competences.at(-1)?.id ?? null} onEnd={onEnd} />}
        </>
      )}
    </Loaded>
  )
}

function AddCompetence({ onClose }: { readonly onClose: () => void }) {
  const own = useWords(words)
  const colleagues = useRead(listColleagues, {}).data?.colleagues ?? []
  const form = useForm({
    initial: {
      accountId: null as string | null,
      kind: null as CompetenceKind | null,
      validFrom: localDate(now()) as string | null,
      validTo: null as string | null,
      sourceNote: '',
    },
    submit: (values, options) => api.call(addCompetence, given(addCompetence, values), options),
    onDone: async () => {
      notify(own.competenceAdded)
      onClose()
      await refreshTopics(['roster'])
    },
  })
  return (
    <Dialog title={own.addCompetence} isOpen onClose={onClose}>
      <Form form={form} label={own.addCompetence}>
        <Select
          label={own.person}
          options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.field('accountId')}
        />
        <Select
          label={own.competence}
          options={competenceKinds.map((value) => ({ value, label: own.competenceKinds[value] }))}
          {...form.field('kind')}
        />
        <DateField label={own.validFrom} {...form.field('validFrom')} />
        <DateField label={own.validTo} isOptional {...form.field('validTo')} />
        <TextField
          label={own.sourceNote}
          description={own.sourceNoteHint}
          maxLength={300}
          {...form.field('sourceNote')}
        />
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.addCompetence}
          </Button>
          <Button onPress={onClose}>{own.leave}</Button>
        </div>
      </Form>
    </Dialog>
  )
}

function EndCompetence({ competence, onClose }: { readonly competence: View; readonly onClose: () => void }) {
  const own = useWords(words)
  const { id, version, kind, name, validTo } = competence
  const form = useForm({
    initial: { validTo: validTo ?? (localDate(now()) as string | null) },
    submit: (values, options) =>
      api.call(endCompetence, given(endCompetence, { ...values, competenceId: id, version }), options),
    onDone: async () => {
      notify(own.competenceEnded)
      onClose()
      await refreshTopics(['roster'])
    },
  })
  return (
    <Dialog title={own.endOf(own.competenceKinds[kind], name)} isOpen onClose={onClose}>
      <Form form={form} label={own.endCompetence}>
        <DateField label={own.lastDay} {...form.field('validTo')} />
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.endCompetence}
          </Button>
          <Button onPress={onClose}>{own.leave}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
