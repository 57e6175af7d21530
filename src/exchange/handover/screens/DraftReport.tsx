import { useRef, useState } from 'react'
import { Refused } from '../../../duty/measure/screens/Refused.tsx'
import type { OutputOf } from '../../../kernel/contract.ts'
import { localDate } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { queryClient, readOptions, refreshTopics, useCommand } from '../../../web/query.ts'
import { useAutosave } from '../../../web/ui/autosave.ts'
import type { SaveOptions } from '../../../web/ui/autosaver.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { CheckboxGroup, RadioGroup } from '../../../web/ui/Choices.tsx'
import { ConfirmDialog } from '../../../web/ui/Dialog.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Panel } from '../../../web/ui/Panel.tsx'
import { ConflictNotice, SaveState } from '../../../web/ui/SaveState.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { completenessOf, unassessedIn } from '../../report-content/rules.ts'
import { useNames } from '../../report-content/screens/names.ts'
import { ReportBody } from '../../report-content/screens/ReportBody.tsx'
import { previewReport, saveDraft, sendReport } from '../api.ts'
import { type UnitKind, unitKinds } from '../model.ts'
import { protectedPlaces, tellsSomebody } from '../rules.ts'
import { words } from '../words.ts'
import { GroundRow } from './GroundRow.tsx'

export type Preview = OutputOf<typeof previewReport>
type Values = {
  readonly memberId: string | null
  readonly unitKind: UnitKind
  readonly summary: string
  readonly requestedContact: string
  readonly opportunity: string
  readonly leftOutNotes: readonly string[]
  readonly leftOutPersons: readonly string[]
}

const valuesOf = ({ draft, head }: Preview): Values => ({
  memberId: head.memberId,
  unitKind: draft.unitKind,
  summary: draft.summary ?? '',
  requestedContact: draft.requestedContact ?? '',
  opportunity: draft.opportunity ?? '',
  leftOutNotes: draft.leftOutNotes ?? [],
  leftOutPersons: draft.leftOutPersons ?? [],
})

/** A report while it is written: what the author adds, on what ground each person goes, and exactly what would be sent. */
export function DraftReport(props: {
  readonly preview: Preview
  readonly onSending: (isSending: boolean) => void
}) {
  const { preview, onSending } = props
  const own = useWords(words)
  const { head } = preview
  const [values, setValues] = useState(() => valuesOf(preview))
  const [isAsking, setAsking] = useState(false)
  const version = useRef(head.version)
  const saved = useRef(JSON.stringify(values))
  const send = useCommand(sendReport, { changes: [`report/${head.id}`] })
  const municipality = head.municipalityName ?? head.municipalityCode

  const save = async (next: Values, options: SaveOptions) => {
    const before = JSON.parse(saved.current) as Values
    const answer = await api.call(
      saveDraft,
      {
        ...next,
        reportId: head.id,
        version: version.current,
        requestedContact: next.requestedContact || null,
        opportunity: next.opportunity || null,
        leftOutNotes: [...next.leftOutNotes],
        leftOutPersons: [...next.leftOutPersons],
      },
      options,
    )
    version.current = answer.version
    saved.current = JSON.stringify(next)
    keep(head.id, next, answer.version)
    // Texts are shown as they are typed; what is left out is for the server to say again.
    const choices = (one: Values) => JSON.stringify([one.memberId, one.leftOutNotes, one.leftOutPersons])
    if (choices(before) !== choices(next)) await refreshTopics([`draft/${head.id}`])
  }
  const labels: Readonly<Record<string, string>> = {
    memberId: own.district,
    unitKind: own.unit,
    summary: own.summary,
    requestedContact: own.requestedContact,
    opportunity: own.opportunity,
    leftOutNotes: own.notes,
    leftOutPersons: own.people,
  }
  const autosave = useAutosave(values, save, {
    draft: {
      contract: saveDraft.name,
      target: head.id,
      page: `/rapporter/${head.id}`,
      label: `${own.report} ${head.number}`,
      fieldLabel: (path) => labels[path] ?? path,
    },
    layBack: setValues,
  })
  const set = (changes: Partial<Values>) => {
    send.clear()
    setValues((before) => ({ ...before, ...changes }))
  }
  const theirs = async () => {
    const fresh = await queryClient.fetchQuery({
      ...readOptions(previewReport, { reportId: head.id }),
      staleTime: 0,
    })
    version.current = fresh.head.version
    return fresh
  }
  const takeTheirs = async () => {
    const next = valuesOf(await theirs())
    setValues(next)
    autosave.reset(next)
  }
  const press = async () => {
    setAsking(false)
    await autosave.flush()
    if (saved.current !== JSON.stringify(values)) return
    onSending(true)
    const sent = await send.run({ reportId: head.id, version: version.current })
    if (sent === null) onSending(false)
    else notify(sent.status === 'sent' ? own.printed(head.number) : own.sent(head.number))
  }

  const written = {
    summary: values.summary,
    requestedContact: values.requestedContact || null,
    opportunity: values.opportunity || null,
  }
  const shown = { ...preview.content, ...written, unitKind: values.unitKind }
  const content = { ...shown, completeness: completenessOf(shown) }
  const nameOf = useNames(content)
  const unassessed = unassessedIn(content).map(nameOf).join(', ')
  const field = (name: 'summary' | 'requestedContact' | 'opportunity') => ({
    name,
    value: values[name],
    onChange: (text: string) => set({ [name]: text }),
  })
  return (
    <>
      <Panel title={own.writeHeading} aside={<SaveState state={autosave.state} />}>
        <p className="quiet">{own.writing}</p>
        <ConflictNotice
          autosave={autosave}
          fieldLabel={(path) => labels[path] ?? path}
          onKeepMine={async () => void (await theirs())}
          onTakeTheirs={() => void takeTheirs()}
        />
        {preview.districts.length > 0 && (
          <Select
            name="memberId"
            label={own.district}
            description={own.districtHint}
            options={preview.districts.map(({ id, name }) => ({ value: id, label: name }))}
            value={values.memberId}
            onChange={(memberId) => memberId !== null && set({ memberId })}
            width="medium"
          />
        )}
        <TextArea
          label={own.summary}
          description={own.summaryHint}
          maxLength={8000}
          rows={4}
          {...field('summary')}
        />
        <TextArea
          label={own.requestedContact}
          description={own.requestedContactHint}
          maxLength={1000}
          isOptional
          {...field('requestedContact')}
        />
        <TextArea
          label={own.opportunity}
          description={own.opportunityHint}
          maxLength={2000}
          isOptional
          {...field('opportunity')}
        />
        <RadioGroup
          label={own.unit}
          direction="horizontal"
          options={unitKinds.map((value) => ({ value, label: own.units[value] }))}
          value={values.unitKind}
          onChange={(unitKind) => unitKind !== null && set({ unitKind })}
        />
      </Panel>
      <People preview={preview} values={values} onChange={(leftOutPersons) => set({ leftOutPersons })} />
      <Notes preview={preview} values={values} onChange={(leftOutNotes) => set({ leftOutNotes })} />
      <Panel title={own.send(municipality)}>
        {preview.obstacle !== null && (
          <Notice tone="important" title={own.obstacle}>
            <p>{own.refusals[preview.obstacle]}</p>
            {preview.obstacle === 'protected-in-text' && (
              <p>{own.standsIn(placeOf(preview.obstacleField))}</p>
            )}
          </Notice>
        )}
        {unassessed !== '' && (
          <Notice tone="important" title={own.unassessed(unassessed)}>
            <p>{own.unassessedHint}</p>
          </Notice>
        )}
        {send.problem !== null && <Refused problem={send.problem} />}
        <div className="row">
          <Button variant="primary" onPress={() => setAsking(true)} isPending={send.isPending}>
            {own.send(municipality)}
          </Button>
        </div>
      </Panel>
      <h2>{own.whatIsSent}</h2>
      <p className="quiet">{own.refreshed}</p>
      <ReportBody content={content} />
      {isAsking && (
        <ConfirmDialog
          title={own.sendAsk(municipality)}
          isOpen
          onClose={() => setAsking(false)}
          onConfirm={() => void press()}
          confirm={own.send(municipality)}
          cancel={own.cancel}
        >
          {unassessed !== '' && (
            <p>
              <strong>{own.unassessed(unassessed)}</strong>
            </p>
          )}
          <p>{own.sendBody}</p>
        </ConfirmDialog>
      )}
    </>
  )
}

const isPlace = (name: string): name is (typeof protectedPlaces)[number] =>
  protectedPlaces.some((place) => place === name)
/** The part of the report that a path of it names. */
const placeOf = (path: string | null) => {
  const [head = ''] = (path ?? '').split('.')
  return isPlace(head) ? head : 'other'
}

/** So that the draft comes back as it was left, also before the preview is read again. */
function keep(reportId: string, { leftOutNotes, leftOutPersons, ...texts }: Values, version: number): void {
  queryClient.setQueryData(readOptions(previewReport, { reportId }).queryKey, (preview) =>
    preview === undefined
      ? undefined
      : {
          ...preview,
          head: { ...preview.head, version },
          draft: {
            ...preview.draft,
            ...texts,
            leftOutNotes: [...leftOutNotes],
            leftOutPersons: [...leftOutPersons],
          },
        },
  )
}

type ChoiceProps = {
  readonly preview: Preview
  readonly values: Values
  readonly onChange: (ids: readonly string[]) => void
}

function People({ preview, values, onChange }: ChoiceProps) {
  const own = useWords(words)
  const { leftOutPersons } = values
  if (preview.grounds.length === 0) return null
  return (
    <Panel title={own.people}>
      <p className="quiet">{own.peopleHint}</p>
      <ul className="plain-list stack">
        {preview.grounds.map((row) => {
          const isLeftOut = leftOutPersons.includes(row.personId)
          const without = [...leftOutPersons, row.personId]
          return (
            <li key={row.personId}>
              <GroundRow
                reportId={preview.head.id}
                row={row}
                on={localDate(preview.head.changedAt)}
                isLeftOut={isLeftOut}
                onLeaveOut={
                  isLeftOut || tellsSomebody(preview.grounds, without)
                    ? (leaves) =>
                        onChange(leaves ? without : leftOutPersons.filter((id) => id !== row.personId))
                    : null
                }
              />
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

function Notes({ preview, values, onChange }: ChoiceProps) {
  const own = useWords(words)
  const format = useFormat()
  const { notes } = preview
  const kept = notes.map(({ id }) => id).filter((id) => !values.leftOutNotes.includes(id))
  return (
    <Panel title={own.notes}>
      {notes.length === 0 ? (
        <p className="quiet">{own.noNotes}</p>
      ) : (
        <CheckboxGroup
          label={own.notesHint}
          options={notes.map((note) => ({
            value: note.id,
            label: `${format.moment(note.happenedAt)}, ${note.authorName}`,
            description: note.beginning,
          }))}
          value={kept}
          onChange={(ids) => onChange(notes.map(({ id }) => id).filter((id) => !ids.includes(id)))}
        />
      )}
    </Panel>
  )
}
