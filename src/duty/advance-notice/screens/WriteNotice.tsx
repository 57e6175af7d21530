import type { InputOf } from '../../../kernel/contract.ts'
import { showHiddenCharacters } from '../../../kernel/text.ts'
import { addDays, localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { Panel } from '../../../web/ui/Panel.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import type { RequestView } from '../../notice-request/api.ts'
import { createNotice } from '../api.ts'
import { words } from '../words.ts'
import { CallableFields, noCallable, type TypedCallable } from './CallableFields.tsx'
import { atFormFields } from './form-fault.ts'
import { noPerson, PersonFields, type TypedPerson } from './PersonFields.tsx'
import { noText, TextFields, type TypedText } from './TextFields.tsx'

type Typed = TypedText & { people: TypedPerson[]; callables: TypedCallable[] }
const most = 12

/** What the municipality writes to the night, also as the answer to a question. */
export function WriteNotice(props: {
  readonly request: RequestView | null
  /** The days it is to hold where they are known; else a week from today. */
  readonly days?: { readonly validFrom: string; readonly validUntil: string }
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const { request, days, onClose } = props
  const today = localDate(now())
  const initial: Typed = {
    ...noText,
    validFrom: days?.validFrom ?? today,
    validUntil: days?.validUntil ?? addDays(today, 7),
    people: [noPerson],
    callables: [noCallable],
  }
  const form = useForm({
    initial,
    submit: (typed, options) =>
      api.call(createNotice, sent(typed, request?.id ?? null), options).catch((thrown) => {
        throw atFormFields(thrown)
      }),
    onDone: async ({ number }) => {
      notify(own.sent(number))
      onClose()
      await refreshTopics(['advance-notice'])
    },
  })
  const { people, callables } = form.values
  const title = request === null ? own.writeTitle : own.answerTitle
  return (
    <Panel title={title}>
      {request !== null && (
        <blockquote className="quoted">
          {request.who}: {showHiddenCharacters(request.question)}
        </blockquote>
      )}
      <Form form={form} label={title}>
        <TextFields bind={(name) => form.field(name) as never} />
        <h3>{own.people}</h3>
        {people.map((_, index) => (
          <PersonFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a person that is being typed has nothing else to be known by
            key={index}
            number={index + 1}
            bind={(name) => form.field(`people.${index}.${name}`) as never}
            onRemove={
              people.length === 1
                ? null
                : () =>
                    form.set(
                      'people',
                      people.filter((_, at) => at !== index),
                    )
            }
          />
        ))}
        {people.length < most && (
          <div>
            <Button onPress={() => form.set('people', [...people, noPerson])}>{own.addPerson}</Button>
          </div>
        )}
        <h3>{own.callables}</h3>
        {callables.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row that is being typed has nothing else to be known by
          <CallableFields key={index} bind={(name) => form.field(`callables.${index}.${name}`) as never} />
        ))}
        <div className="row">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.send}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Panel>
  )
}

type Person = InputOf<typeof createNotice>['people'][number]

/** A form as the contract wants it: empty fields left out, one street and the phones of a line as lists. */
function sent({ people, callables, ...text }: Typed, requestId: string | null) {
  const filled = callables.filter((row) => row.name.trim() !== '' || row.phone.trim() !== '')
  return given(createNotice, {
    ...text,
    people: people.map(sentPerson),
    callables: filled.map((row) => ({ ...row, hours: row.hours || null })),
    requestId,
  })
}

function sentPerson({ linked, phones, street, place, ...typed }: TypedPerson): Person {
  const { relation, isProtected, ...identity } = typed
  const stated = Object.entries(identity).filter(([, value]) => value !== '' && value !== null)
  const numbers = phones.split(/[,;]/).map((number) => number.trim())
  return {
    ...(linked === null ? Object.fromEntries(stated) : { personId: linked.id }),
    relation,
    isProtected,
    phones: numbers.filter((number) => number !== ''),
    addresses: street.trim() === '' ? [] : [{ street, place: place || null }],
  }
}
