import type { OutputOf } from '../../../kernel/contract.ts'
import { localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given, givenNumber } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { type readClock, type SettingView, setClock } from '../api.ts'
import { clockDays } from '../model.ts'
import { words } from '../words.ts'

/** Longest chain of named people. */
const longest = 10

/** A word of a sentence that here stands by itself. */
const begun = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** Another time and another chain, from a day on. */
export function SetClockDialog(props: {
  readonly read: OutputOf<typeof readClock>
  readonly current: SettingView | undefined
  readonly onClose: () => void
}) {
  const { read, current, onClose } = props
  const own = useWords(words)
  const { memberId } = read
  const start = current ?? { ...read.usual, steps: [] }
  const people = read.accounts.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` }))
  return (
    <FormDialog
      title={own.settings}
      save={own.save}
      saved={own.saved}
      initial={{
        validFrom: localDate(now()) as string | null,
        openBy: start.openBy.replace(':', own.clockMark),
        days: start.days as (typeof clockDays)[number] | null,
        dayMinutes: String(start.dayMinutes),
        lastMinutes: String(start.lastMinutes),
        steps: start.steps.map(({ accountId, afterMinutes }) => ({
          accountId: accountId as string | null,
          afterMinutes: String(afterMinutes),
        })),
      }}
      changes={[`handover-clock/${memberId}`, 'report']}
      submit={({ openBy, dayMinutes, lastMinutes, steps, validFrom, days }, options) =>
        api.call(
          setClock,
          {
            ...given(setClock, { validFrom, days, openBy: openBy.trim().replace('.', ':') }),
            memberId,
            // Of the setting that holds from the same day, which this one takes the place of.
            version: read.settings.find((setting) => setting.validFrom === validFrom)?.version ?? 0,
            dayMinutes: givenNumber(dayMinutes) ?? 0,
            lastMinutes: givenNumber(lastMinutes) ?? 0,
            steps: steps.map((step) => ({
              accountId: step.accountId ?? '',
              afterMinutes: givenNumber(step.afterMinutes) ?? 0,
            })),
          },
          options,
        )
      }
      onClose={onClose}
    >
      {(form) => {
        const { steps } = form.values
        return (
          <>
            <DateField label={own.validFrom} description={own.validFromHint} {...form.field('validFrom')} />
            <div className="columns">
              <TextField
                label={own.openBy}
                description={own.openByHint}
                inputMode="numeric"
                maxLength={5}
                width="short"
                {...form.field('openBy')}
              />
              <RadioGroup
                label={own.whichDays}
                options={clockDays.map((value) => ({ value, label: begun(own.days[value]) }))}
                {...form.field('days')}
              />
            </div>
            <TextField
              label={own.dayMinutes}
              description={own.dayMinutesHint}
              inputMode="numeric"
              maxLength={4}
              width="short"
              {...form.field('dayMinutes')}
            />
            <fieldset className="bare-fieldset stack">
              <legend>
                <strong>{own.steps}</strong>
              </legend>
              <p className="quiet">{own.stepsHint}</p>
              {steps.map((_step, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the chain.
                <div key={at} className="columns">
                  <Select
                    label={own.person(at + 1)}
                    options={people}
                    {...form.field(`steps.${at}.accountId`)}
                  />
                  <TextField
                    label={own.minutes(at + 1)}
                    inputMode="numeric"
                    maxLength={4}
                    width="short"
                    {...form.field(`steps.${at}.afterMinutes`)}
                  />
                  <div>
                    <Button
                      variant="tertiary"
                      onPress={() =>
                        form.set(
                          'steps',
                          steps.filter((_each, other) => other !== at),
                        )
                      }
                    >
                      {own.removePerson(at + 1)}
                    </Button>
                  </div>
                </div>
              ))}
              {steps.length < longest && (
                <div>
                  <Button
                    onPress={() => form.set('steps', [...steps, { accountId: null, afterMinutes: '30' }])}
                  >
                    {own.addPerson}
                  </Button>
                </div>
              )}
            </fieldset>
            <TextField
              label={own.lastMinutes}
              description={own.lastMinutesHint}
              inputMode="numeric"
              maxLength={4}
              width="short"
              {...form.field('lastMinutes')}
            />
          </>
        )
      }}
    </FormDialog>
  )
}
