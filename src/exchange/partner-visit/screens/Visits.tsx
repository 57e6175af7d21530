import { useState } from 'react'
import { localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given, givenNumber } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { cancelVisit, holdVisit, planVisit, readVisits, type UnitReach, type VisitView } from '../api.ts'
import { type VisitKind, visitKinds } from '../model.ts'
import { words } from '../words.ts'
import '../../../web/styles/lists.css'

type Open =
  | { readonly what: 'plan'; readonly unit: UnitReach | null }
  | { readonly what: 'hold' | 'cancel'; readonly visit: VisitView }
  | null

/** How many of each unit's staff have been met, those never reached first; and the visits themselves. */
export function Visits() {
  const own = useWords(words)
  const reading = useRead(readVisits, {}, { topics: ['partner-visit'] })
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  return (
    <Loaded reading={reading} rows={6}>
      {({ units, visits }) => (
        <>
          <Panel
            title={own.reachTitle}
            actions={<Button onPress={() => setOpen({ what: 'plan', unit: null })}>{own.plan}</Button>}
          >
            <p className="quiet">
              {own.reachLead} {own.lead}
            </p>
            <ReachTable units={units} onPlan={(unit) => setOpen({ what: 'plan', unit })} />
          </Panel>
          <Panel title={own.visits}>
            {visits.length === 0 ? (
              <EmptyState title={own.noVisits} />
            ) : (
              <ul className="plain-list">
                {visits.map((visit) => (
                  <li key={visit.id}>
                    <VisitRow visit={visit} onOpen={(what) => setOpen({ what, visit })} />
                  </li>
                ))}
              </ul>
            )}
          </Panel>
          {open?.what === 'plan' && <PlanVisit units={units} unit={open.unit} onClose={close} />}
          {open?.what === 'hold' && <HoldVisit visit={open.visit} onClose={close} />}
          {open?.what === 'cancel' && <CancelVisit visit={open.visit} onClose={close} />}
        </>
      )}
    </Loaded>
  )
}

function ReachTable(props: {
  readonly units: readonly UnitReach[]
  readonly onPlan: (unit: UnitReach) => void
}) {
  const own = useWords(words)
  return (
    <DataTable
      label={own.reachTitle}
      rows={props.units}
      rowKey={({ id }) => id}
      isMarked={({ reach }) => reach.visits === 0}
      empty={<EmptyState title={own.none} />}
      columns={[
        { key: 'unit', header: own.unit, cell: ({ name }) => name },
        { key: 'kind', header: own.kindOfUnit, cell: ({ kind }) => own.unitKinds[kind] },
        {
          key: 'met',
          header: own.met,
          align: 'end',
          cell: ({ reach }) =>
            reach.visits === 0
              ? own.never
              : reach.leastShare === null
                ? own.unknownShare
                : own.share(reach.leastShare, reach.mostShare),
        },
        { key: 'last', header: own.last, cell: ({ reach }) => reach.lastHeldOn ?? '' },
        {
          key: 'next',
          header: own.next,
          cell: ({ reach, plannedOn }) =>
            plannedOn !== null ? (
              own.planned(plannedOn)
            ) : reach.isDue ? (
              <Status tone="important">{own.due}</Status>
            ) : reach.repeatBy === null ? (
              ''
            ) : (
              own.dueAgain(reach.repeatBy)
            ),
        },
        {
          key: 'plan',
          header: own.plan,
          cell: (unit) => (
            <Button variant="tertiary" label={own.planOf(unit.name)} onPress={() => props.onPlan(unit)}>
              {own.plan}
            </Button>
          ),
        },
      ]}
    />
  )
}

function VisitRow(props: { readonly visit: VisitView; readonly onOpen: (what: 'hold' | 'cancel') => void }) {
  const own = useWords(words)
  const { visit, onOpen } = props
  const isOpen = visit.heldOn === null && visit.cancelledAt === null
  const count = (number: number | null) => (number === null ? own.unknown : String(number))
  return (
    <>
      <p>
        <strong>{visit.unitName}</strong> · {own.kinds[visit.kind]} ·{' '}
        {visit.cancelledReason !== null ? (
          <Status tone="neutral">{own.cancelled(visit.cancelledReason)}</Status>
        ) : visit.heldOn !== null ? (
          <Status tone="success">{own.held(visit.heldOn)}</Status>
        ) : (
          <Status tone="info">{own.planned(visit.plannedOn)}</Status>
        )}
        {visit.heldOn !== null && ` · ${own.came(count(visit.attended), count(visit.staff))}`}
      </p>
      <p className="quiet">
        {visit.contents}
        {visit.material !== '' && ` · ${own.material}: ${visit.material}`}
      </p>
      {isOpen && (
        <div className="row">
          <Button onPress={() => onOpen('hold')}>{own.hold}</Button>
          <Button variant="tertiary" label={own.cancelOf(visit.unitName)} onPress={() => onOpen('cancel')}>
            {own.cancel}
          </Button>
        </div>
      )}
    </>
  )
}

function PlanVisit(props: {
  readonly units: readonly UnitReach[]
  readonly unit: UnitReach | null
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const { units, unit, onClose } = props
  return (
    <FormDialog
      title={unit === null ? own.planTitle : own.planOf(unit.name)}
      save={own.plan}
      saved={own.saved}
      initial={{
        unit: unit?.id ?? (null as string | null),
        kind: 'dialogue' as VisitKind | null,
        plannedOn: localDate(now()) as string | null,
        contents: '',
        material: '',
      }}
      changes={['partner-visit']}
      submit={({ unit: unitId, kind, plannedOn, contents, material }, options) => {
        const isMember = units.some(({ id, kind: of }) => id === unitId && of === 'municipality')
        const input = given(planVisit, {
          kind,
          plannedOn,
          partnerId: isMember ? null : unitId,
          memberId: isMember ? unitId : null,
        })
        return api.call(planVisit, { ...input, contents, material }, options)
      }}
      onClose={onClose}
    >
      {(form) => (
        <>
          {unit === null && (
            <Select
              label={own.unit}
              options={units.map(({ id, name, kind }) => ({
                value: id,
                label: name,
                group: own.unitKinds[kind],
              }))}
              {...form.field('unit')}
            />
          )}
          <RadioGroup
            label={own.kind}
            options={visitKinds.map((value) => ({ value, label: own.kinds[value] }))}
            {...form.field('kind')}
          />
          <DateField label={own.plannedOn} {...form.field('plannedOn')} />
          <TextArea
            label={own.contents}
            description={own.contentsHint}
            rows={3}
            maxLength={4000}
            {...form.field('contents')}
          />
          <TextArea
            label={own.material}
            description={own.materialHint}
            isOptional
            rows={2}
            maxLength={2000}
            {...form.field('material')}
          />
        </>
      )}
    </FormDialog>
  )
}

function HoldVisit({ visit, onClose }: { readonly visit: VisitView; readonly onClose: () => void }) {
  const own = useWords(words)
  return (
    <FormDialog
      title={own.holdOf(visit.unitName)}
      save={own.hold}
      saved={own.heldSaved}
      initial={{
        heldOn: visit.plannedOn as string | null,
        attended: '',
        staff: '',
        repeatBy: null as string | null,
        contents: visit.contents,
        material: visit.material,
      }}
      changes={['partner-visit']}
      submit={({ heldOn, attended, staff, repeatBy, contents, material }, options) =>
        api.call(
          holdVisit,
          {
            ...given(holdVisit, { visitId: visit.id, version: visit.version, heldOn, repeatBy }),
            attended: givenNumber(attended),
            staff: givenNumber(staff),
            contents,
            material,
          },
          options,
        )
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <DateField label={own.heldOn} {...form.field('heldOn')} />
          <div className="columns">
            <TextField
              label={own.attended}
              description={own.attendedHint}
              isOptional
              width="short"
              inputMode="numeric"
              {...form.field('attended')}
            />
            <TextField
              label={own.staff}
              description={own.staffHint}
              isOptional
              width="short"
              inputMode="numeric"
              {...form.field('staff')}
            />
          </div>
          <DateField
            label={own.repeatBy}
            description={own.repeatByHint}
            isOptional
            {...form.field('repeatBy')}
          />
          <TextArea label={own.contents} rows={3} maxLength={4000} {...form.field('contents')} />
          <TextArea label={own.material} isOptional rows={2} maxLength={2000} {...form.field('material')} />
        </>
      )}
    </FormDialog>
  )
}

function CancelVisit({ visit, onClose }: { readonly visit: VisitView; readonly onClose: () => void }) {
  const own = useWords(words)
  return (
    <FormDialog
      title={own.cancelOf(visit.unitName)}
      save={own.cancel}
      saved={own.cancelSaved}
      initial={{ reason: '' }}
      changes={['partner-visit']}
      submit={({ reason }, options) =>
        api.call(cancelVisit, { visitId: visit.id, version: visit.version, reason }, options)
      }
      onClose={onClose}
    >
      {(form) => <TextArea label={own.reason} rows={2} maxLength={500} {...form.field('reason')} />}
    </FormDialog>
  )
}
