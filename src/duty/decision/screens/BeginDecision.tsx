import { displayName } from '../../../base/person/rules.ts'
import { type DecisionTypeKey, decisionTypes } from '../../../code-lists/decision-type.ts'
import type { OutputOf } from '../../../kernel/contract.ts'
import { localDate, now } from '../../../kernel/time.ts'
import { holdsOn } from '../../../kernel/validity.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { noteConsidered, type readCaseDecisions, startDecision } from '../api.ts'
import { ageAgainst } from '../rules.ts'
import { words } from '../words.ts'

export type CaseDecisionsData = OutputOf<typeof readCaseDecisions>
type Chosen = { readonly personId: string | null; readonly type: DecisionTypeKey | null }
type Props = {
  readonly caseId: string
  readonly data: CaseDecisionsData
  readonly initial?: Partial<Chosen>
  readonly onClose: () => void
}

const inForce = () => decisionTypes.filter((type) => holdsOn(type, localDate(now())))

/** Whom and which: what cannot be chosen says why, and an unknown age is asked about later and not in the way. */
function useChoices(data: CaseDecisionsData) {
  const own = useWords(words)
  const persons = data.persons.map((person) => ({
    value: person.id,
    label: `${displayName(person, own)}, ${own.age(person.age)}`,
  }))
  const typesFor = (personId: string | null) => {
    const age = data.persons.find((person) => person.id === personId)?.age ?? null
    return inForce().map((type) => {
      const against = ageAgainst(type, age)
      const isOutside = against === 'too-young' || against === 'too-old'
      const limits = own.page.ageOutside(type.ageFrom ?? 0, type.ageTo ?? 120)
      return { value: type.key, label: isOutside ? `${type.sv} (${limits})` : type.sv, isDisabled: isOutside }
    })
  }
  const isAgeAsked = (personId: string | null, key: DecisionTypeKey | null) => {
    const type = inForce().find((one) => one.key === key)
    const person = data.persons.find((one) => one.id === personId)
    return type !== undefined && person !== undefined && ageAgainst(type, person.age) === 'unknown'
  }
  return { persons, typesFor, isAgeAsked }
}

/** Begins a decision: whom, which, and whose board. */
export function BeginDecision(props: Props & { readonly onBegun: (decisionId: string) => void }) {
  const { caseId, data, initial, onClose, onBegun } = props
  const own = useWords(words)
  const choices = useChoices(data)
  const first = data.persons.length === 1 ? (data.persons[0]?.id ?? null) : null
  return (
    <FormDialog
      title={own.panel.begin}
      save={own.panel.start}
      saved={own.panel.started}
      initial={{
        personId: initial?.personId ?? first,
        type: initial?.type ?? (null as DecisionTypeKey | null),
        memberId: data.proposedMemberId,
        boardReason: '',
      }}
      changes={[`case/${caseId}`]}
      submit={(values, options) =>
        api.call(startDecision, given(startDecision, { ...values, caseId }), options)
      }
      onDone={({ id }) => onBegun(id)}
      onClose={onClose}
    >
      {(form) => {
        const { personId, type, memberId } = form.values
        return (
          <>
            <Select label={own.panel.person} options={choices.persons} {...form.field('personId')} />
            <Select
              label={own.panel.type}
              description={own.panel.typeHint}
              options={choices.typesFor(personId)}
              {...form.field('type')}
            />
            {choices.isAgeAsked(personId, type) && <Notice title={own.panel.unknownAge} />}
            {data.proposedMemberId === null && <Notice tone="important" title={own.panel.noBoard} />}
            <Select
              label={own.panel.board}
              description={own.panel.boardHint}
              options={data.members.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.field('memberId')}
            />
            {memberId !== null && memberId !== data.proposedMemberId && (
              <TextArea
                label={own.panel.boardReason}
                description={own.panel.boardReasonHint}
                maxLength={2000}
                rows={2}
                {...form.field('boardReason')}
              />
            )}
          </>
        )
      }}
    </FormDialog>
  )
}

/** Notes that a decision was considered and not taken, with the grounds, and without preparing it (E-23). */
export function NoteConsidered(props: Props & { readonly reason?: string | null }) {
  const { caseId, data, initial, reason, onClose } = props
  const own = useWords(words)
  const choices = useChoices(data)
  return (
    <FormDialog
      title={own.panel.considered}
      lead={own.panel.consideredHint}
      save={own.panel.note}
      saved={own.panel.noted}
      initial={{
        personId: initial?.personId ?? (null as string | null),
        type: initial?.type ?? (null as DecisionTypeKey | null),
        reason: reason ?? '',
      }}
      changes={[`case/${caseId}`, 'decision']}
      submit={(values, options) =>
        api.call(noteConsidered, given(noteConsidered, { ...values, caseId }), options)
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <Select label={own.panel.person} options={choices.persons} {...form.field('personId')} />
          <Select
            label={own.panel.type}
            options={choices.typesFor(form.values.personId)}
            {...form.field('type')}
          />
          <TextArea
            label={own.panel.consideredReason}
            description={own.panel.callOption}
            maxLength={4000}
            {...form.field('reason')}
          />
        </>
      )}
    </FormDialog>
  )
}
