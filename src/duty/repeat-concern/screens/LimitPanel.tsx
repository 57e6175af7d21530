import { localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given, givenNumber } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { listRepeatLimits, setRepeatLimit } from '../api.ts'
import type { Limit } from '../rules.ts'
import { words } from '../words.ts'

/** From when it is said that somebody comes back; whoever may sets it anew (C-26). */
export function LimitPanel({ mayChange }: { readonly mayChange: boolean }) {
  const own = useWords(words)
  const reading = useRead(listRepeatLimits, {}, { topics: ['priority'] })
  return (
    <Panel title={own.limits}>
      <p className="quiet">{own.limitsLead}</p>
      <Loaded reading={reading} rows={1}>
        {({ now: limit }) => (
          <div className="stack">
            <p>{own.limitNow(limit.contacts, limit.cases, limit.days)}</p>
            {mayChange && <LimitForm key={JSON.stringify(limit)} limit={limit} />}
          </div>
        )}
      </Loaded>
    </Panel>
  )
}

function LimitForm({ limit }: { readonly limit: Limit }) {
  const own = useWords(words)
  const form = useForm({
    initial: {
      contacts: String(limit.contacts),
      cases: String(limit.cases),
      days: String(limit.days),
      validFrom: localDate(now()) as string | null,
    },
    submit: ({ validFrom, ...typed }, options) => {
      const numbers = Object.entries(typed).flatMap(([field, value]) => {
        const number = givenNumber(value)
        return number === null ? [] : [[field, number] as const]
      })
      return api.call(
        setRepeatLimit,
        given(setRepeatLimit, { validFrom, ...Object.fromEntries(numbers) }),
        options,
      )
    },
    onDone: async () => {
      notify(own.saved)
      await refreshTopics(['priority'])
    },
  })
  return (
    <Form form={form} label={own.limits}>
      <div className="row">
        <TextField
          label={own.contactsFrom}
          inputMode="numeric"
          width="short"
          maxLength={2}
          {...form.field('contacts')}
        />
        <TextField
          label={own.casesFrom}
          inputMode="numeric"
          width="short"
          maxLength={2}
          {...form.field('cases')}
        />
        <TextField
          label={own.within}
          inputMode="numeric"
          width="short"
          maxLength={3}
          {...form.field('days')}
        />
        <DateField label={own.validFrom} {...form.field('validFrom')} />
      </div>
      <div className="row">
        <Button type="submit" isPending={form.isPending}>
          {own.save}
        </Button>
      </div>
    </Form>
  )
}
