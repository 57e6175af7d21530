import { type DecisionType, decisionTypes } from '../../../code-lists/decision-type.ts'
import {
  citeLaw,
  type LawReference,
  lawOn,
  lawReferences,
  oldestKnown,
  unverifiedNotes,
} from '../../../code-lists/law-reference.ts'
import { clocksFor } from '../../../kernel/deadline.ts'
import { type LocalDate, localDate } from '../../../kernel/time.ts'
import type { Dated } from '../../../kernel/validity.ts'
import { useWords } from '../../../web/language.tsx'
import { usePresent } from '../../../web/ui/Clock.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { DefinitionList, Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { words } from '../words.ts'

type LawWords = (typeof words)['sv']['law']

function holdsOf({ validFrom, validTo }: Dated, law: LawWords): string {
  if (validTo !== null) return law.holdsBetween(validFrom, validTo)
  return validFrom === oldestKnown ? law.holdsSinceBefore : law.holdsFrom(validFrom)
}

/** What stands beside the law and is not law: proposals, what is not settled, what was not read. */
export function LawNotes() {
  const { law } = useWords(words)
  return (
    <Panel title={law.notes}>
      <p>{law.notesLead}</p>
      <ul className="stack">
        {unverifiedNotes.map((note) => (
          <li key={note.sv}>
            <strong>
              {note.act}
              {note.sfs !== null && ` (${note.sfs})`}
            </strong>{' '}
            {note.from !== null && <Status tone="important">{law.noteFrom(note.from)}</Status>} {note.sv}{' '}
            <span className="quiet">
              {law.source}: {note.source}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** Each edition of each type of decision: who decides, what is asked, which times it starts and what ends it. */
export function DecisionTypeList() {
  const { law } = useWords(words)
  const today = localDate(usePresent())
  return (
    <Panel title={law.types}>
      <div className="stack">
        {decisionTypes.map((type) => (
          <TypeFacts key={`${type.key}/${type.version}`} type={type} on={type.validTo ?? today} />
        ))}
      </div>
    </Panel>
  )
}

function TypeFacts({ type, on }: { readonly type: DecisionType; readonly on: LocalDate }) {
  const { law } = useWords(words)
  const reference = lawOn(type.law, on)
  const { ageFrom, ageTo } = type
  const items = [
    { term: law.provision, value: `${citeLaw(reference)}. ${law.confidences[reference.confidence]}.` },
    {
      term: law.review,
      value:
        reference.reviewedBy === null || reference.reviewedAt === null
          ? law.notReviewed
          : law.reviewed(reference.reviewedBy, reference.reviewedAt),
    },
    { term: law.holds, value: law.edition(type.version, holdsOf(type, law)) },
    { term: law.whoDecides, value: type.deciders.map((decider) => law.deciders[decider]).join(', ') },
    { term: law.whom, value: ageFrom === null || ageTo === null ? law.anyAge : law.age(ageFrom, ageTo) },
    {
      term: law.conditions,
      value: (
        <ul>
          {type.conditions.map((condition) => (
            <li key={condition.key}>{condition.sv}</li>
          ))}
        </ul>
      ),
    },
    ...(type.clocks === null
      ? []
      : [
          {
            term: law.clocks,
            value: clocksFor(type.clocks, null)
              .map(({ legalBasis }) => legalBasis)
              .filter((basis, index, all) => all.indexOf(basis) === index)
              .join(', '),
          },
        ]),
    ...(type.lapses === null ? [] : [{ term: law.lapses, value: type.lapses }]),
    {
      term: law.appeal,
      value: type.appeal === null ? law.noAppeal : citeLaw(lawOn(type.appeal, on)),
    },
  ]
  return (
    <details className="fold">
      <summary>
        {type.sv} <span className="quiet">{citeLaw(reference)}</span>
      </summary>
      <DefinitionList items={items} />
    </details>
  )
}

const placeOf = (reference: LawReference): string =>
  reference.chapter === null ? reference.section : `${reference.chapter}:${reference.section}`
const byPlace = (a: LawReference, b: LawReference): number =>
  a.act.localeCompare(b.act, 'sv') ||
  a.sfs.localeCompare(b.sfs) ||
  placeOf(a).localeCompare(placeOf(b), 'sv', { numeric: true })

/** Every provision the product names, for the time it was in force, with how sure we are of it. */
export function ProvisionList() {
  const { law } = useWords(words)
  return (
    <Panel title={law.provisions}>
      <DataTable
        label={law.provisions}
        rows={lawReferences.toSorted(byPlace)}
        rowKey={(row) => row.key}
        columns={[
          { key: 'provision', header: law.provision, cell: (row) => citeLaw(row) },
          {
            key: 'holds',
            header: law.holds,
            cell: (row) => holdsOf(row, law),
          },
          {
            key: 'confidence',
            header: law.confidence,
            cell: (row) => (
              <Status tone={row.confidence === 'statute' ? 'neutral' : 'important'}>
                {law.confidences[row.confidence]}
              </Status>
            ),
          },
          { key: 'source', header: law.source, cell: (row) => row.source },
          {
            key: 'review',
            header: law.review,
            cell: (row) =>
              row.reviewedBy === null || row.reviewedAt === null
                ? law.notReviewed
                : law.reviewed(row.reviewedBy, row.reviewedAt),
          },
        ]}
      />
    </Panel>
  )
}
