import { displayName } from '../../../base/person/rules.ts'
import type { OutputOf } from '../../../kernel/contract.ts'
import { now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { useSession } from '../../../web/session.ts'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { giveNotice, type readNotices } from '../api.ts'
import { type DecisionNotice, instructionWays, noticeOutcomes, noticeWays } from '../model.ts'
import { words } from '../words.ts'
import type { Whom } from './DecisionNotices.tsx'

/** That somebody was told, when, how and with which words; or that it was not possible, and why. */
export function NoticeForm(props: {
  readonly decisionId: string
  readonly shown: Pick<OutputOf<typeof readNotices>, 'court' | 'instruction'>
  readonly whom: Whom
  readonly onClose: () => void
}) {
  const { decisionId, shown, whom, onClose } = props
  const own = useWords(words)
  const its = own.notices
  const { account } = useSession()
  const person = whom === 'another' ? null : whom.person
  return (
    <FormDialog
      title={person === null ? its.give : its.giveTo(displayName(person, own))}
      save={its.save}
      saved={(result: OutputOf<typeof giveNotice>) => its.saved(result.appealUntil)}
      initial={{
        name: '',
        party: (whom === 'another' ? null : whom.party === 'guardian' ? 'guardian' : 'other') as
          | 'guardian'
          | 'other'
          | null,
        outcome: 'told' as DecisionNotice['outcome'] | null,
        way: null as DecisionNotice['way'],
        at: now() as string | null,
        toldBy: account.name,
        instructionGiven: null as DecisionNotice['instructionGiven'] | null,
        court: '',
        reason: '',
      }}
      changes={[`decision/${decisionId}`]}
      submit={({ name, party, ...values }, options) => {
        const isTold = values.outcome === 'told'
        return api.call(
          giveNotice,
          given(giveNotice, {
            ...values,
            decisionId,
            ...(person === null ? { name, party } : { personId: person.id }),
            way: isTold ? values.way : null,
            instructionGiven: isTold ? values.instructionGiven : 'not-given',
          }),
          options,
        )
      }}
      onClose={onClose}
    >
      {(form) => {
        const { outcome, instructionGiven } = form.values
        const isTold = outcome === 'told'
        const wantsReason = !isTold || (shown.instruction.mayAppeal && instructionGiven !== 'written')
        return (
          <>
            {person === null && (
              <>
                <TextField label={its.name} maxLength={120} {...form.field('name')} />
                <RadioGroup
                  label={its.isGuardian}
                  direction="horizontal"
                  options={(['guardian', 'other'] as const).map((value) => ({
                    value,
                    label: its.guardianOr[value],
                  }))}
                  {...form.field('party')}
                />
              </>
            )}
            <RadioGroup
              label={its.outcome}
              options={noticeOutcomes.map((value) => ({ value, label: its.outcomes[value] }))}
              {...form.field('outcome')}
            />
            {isTold && (
              <Select
                label={its.way}
                description={its.postHint}
                options={noticeWays.map((value) => ({ value, label: its.ways[value] }))}
                {...form.field('way')}
              />
            )}
            <DateTimeField label={isTold ? its.at : its.triedAt} {...form.field('at')} />
            <TextField label={its.toldBy} maxLength={120} {...form.field('toldBy')} />
            {isTold && (
              <RadioGroup
                label={its.instruction}
                description={shown.instruction.mayAppeal ? its.inWriting : undefined}
                options={instructionWays.map((value) => ({ value, label: its.instructions[value] }))}
                {...form.field('instructionGiven')}
              />
            )}
            {isTold && shown.court === null && (
              <TextField
                label={its.court}
                description={its.courtHint}
                maxLength={120}
                {...form.field('court')}
              />
            )}
            <TextArea
              label={its.reason}
              description={its.reasonHint}
              isOptional={!wantsReason}
              maxLength={2000}
              {...form.field('reason')}
            />
          </>
        )
      }}
    </FormDialog>
  )
}
