import type { OutputOf } from '../../../kernel/contract.ts'
import { api } from '../../../web/api.ts'
import { givenNumber } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Checkbox, CheckboxGroup } from '../../../web/ui/Choices.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { DefinitionList } from '../../../web/ui/Panel.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { readTime } from '../../../web/ui/typed-moment.ts'
import { changeRule, readRule } from '../api.ts'
import { competenceKinds, type StaffingRule } from '../model.ts'
import { words } from '../words.ts'
import { useHours } from './RosterPicture.tsx'

type Answer = OutputOf<typeof readRule>
const counts = ['minimumDuty', 'minimumStandby', 'mostNights'] as const
const lengths = ['dailyRestHours', 'longestDutyHours', 'longestStandbyHours'] as const
const clocks = ['nightStart', 'nightEnd'] as const
const yesNo = [
  'isChildExperienceRequired',
  'isDegreeRequired',
  'isClearanceRequired',
  'isStandbyRest',
] as const
const numbers = [...counts, ...lengths]

/** How the region staffs its duty: read by all of the duty, changed by its manager. */
export function Rules({ isPlanner }: { readonly isPlanner: boolean }) {
  const own = useWords(words)
  const reading = useRead(readRule, {}, { topics: ['roster'] })
  return (
    <div className="stack">
      <p>{own.rulesLead}</p>
      <Loaded reading={reading} rows={6}>
        {(answer) =>
          isPlanner ? <RuleForm key={answer.version} {...answer} /> : <RuleFacts rule={answer.rule} />
        }
      </Loaded>
    </div>
  )
}

function RuleFacts({ rule }: { readonly rule: StaffingRule }) {
  const own = useWords(words)
  const hours = useHours()
  return (
    <DefinitionList
      columns={2}
      items={[
        ...numbers.map((key) => ({ term: own.rule[key], value: hours(rule[key]) })),
        ...clocks.map((key) => ({ term: own.rule[key], value: rule[key].replace(':', '.') })),
        ...yesNo.map((key) => ({ term: own.rule[key], value: rule[key] ? own.yes : own.no })),
        {
          term: own.rule.maintainedCompetences,
          value:
            rule.maintainedCompetences.map((kind) => own.competenceKinds[kind]).join(', ') || own.nothing,
        },
      ]}
    />
  )
}

function RuleForm({ rule, version }: Answer) {
  const own = useWords(words)
  const hours = useHours()
  const typed = Object.fromEntries(numbers.map((key) => [key, hours(rule[key])])) as Record<
    (typeof numbers)[number],
    string
  >
  const form = useForm({
    initial: {
      rule: {
        ...rule,
        ...typed,
        nightStart: rule.nightStart.replace(':', '.'),
        nightEnd: rule.nightEnd.replace(':', '.'),
      },
    },
    submit: ({ rule: values }, options) => {
      // What is no number is refused by the server at its field.
      const read = Object.fromEntries(numbers.map((key) => [key, givenNumber(values[key])])) as Pick<
        StaffingRule,
        (typeof numbers)[number]
      >
      return api.call(
        changeRule,
        {
          version,
          rule: {
            ...values,
            ...read,
            nightStart: readTime(values.nightStart) ?? values.nightStart,
            nightEnd: readTime(values.nightEnd) ?? values.nightEnd,
          },
        },
        options,
      )
    },
    onDone: async () => {
      notify(own.rulesSaved)
      await refreshTopics(['roster'])
    },
  })
  return (
    <Form form={form} label={own.rules}>
      <div className="columns">
        {[...numbers, ...clocks].map((key) => (
          <TextField key={key} label={own.rule[key]} width="short" {...form.field(`rule.${key}`)} />
        ))}
      </div>
      {yesNo.map((key) => (
        <Checkbox key={key} label={own.rule[key]} {...form.field(`rule.${key}`)} />
      ))}
      <CheckboxGroup
        label={own.rule.maintainedCompetences}
        options={competenceKinds.map((value) => ({ value, label: own.competenceKinds[value] }))}
        {...form.field('rule.maintainedCompetences')}
        onChange={(kinds) => form.set('rule.maintainedCompetences', [...kinds])}
      />
      <div className="row">
        <Button type="submit" variant="primary" isPending={form.isPending}>
          {own.saveRules}
        </Button>
      </div>
    </Form>
  )
}
