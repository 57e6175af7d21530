import { addDays, localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { readMandates } from '../../mandate/api.ts'
import { sendList } from '../api.ts'
import type { LadderList } from '../model.ts'
import { words } from '../words.ts'
import '../../../web/styles/ladder.css'

type TypedTurn = {
  readonly mandateId: string | null
  readonly rank: string
  readonly fromDay: string | null
  readonly fromTime: string
  readonly toDay: string | null
  readonly toTime: string
}
const ranks = ['1', '2', '3', '4', '5'] as const
const dutyWays = ['email', 'phone', 'paper'] as const

/** `1730` and `17.30` as the server has them; what is no clock time is the server's to refuse. */
const readClock = (typed: string) =>
  typed
    .trim()
    .replace(
      /^(\d\d?)[.:]?(\d\d)$/,
      (_, hour: string, minute: string) => `${hour.padStart(2, '0')}:${minute}`,
    )

/** The turn after another: the same length, from where that one ends. */
const turnAfter = (last: TypedTurn | undefined): TypedTurn => {
  const fromDay = last?.toDay ?? localDate(now())
  return {
    ...{ mandateId: null, rank: '1', fromDay, fromTime: last?.toTime ?? '17:00' },
    ...{ toDay: addDays(fromDay, 7), toTime: last?.toTime ?? '08:00' },
  }
}

/** Who decides which nights, written in turn after turn; it holds when it is sent (U-03, E-11). */
export function SendList(props: {
  readonly memberId: string
  /** What is in the list today: the new one begins where it ends. */
  readonly turns: readonly { readonly endsAt: string }[]
  readonly onClose: () => void
}) {
  const { memberId, turns, onClose } = props
  const own = useWords(words)
  const { account } = useSession()
  const isDuty = account.role === 'duty-worker' || account.role === 'duty-manager'
  const mandates =
    useRead(readMandates, { memberId }, { topics: [`mandate/${memberId}`] }).data?.mandates ?? []
  const people = mandates
    .filter(({ kind, state }) => kind !== 'official' && state !== 'ended')
    .map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` }))
  const last = turns
    .map(({ endsAt }) => endsAt)
    .toSorted()
    .at(-1)
  const first: TypedTurn = {
    ...turnAfter(undefined),
    ...(last !== undefined && { fromDay: localDate(last), toDay: addDays(localDate(last), 7) }),
  }
  return (
    <FormDialog
      title={own.send}
      lead={own.sendHelp}
      save={own.send}
      saved={own.sent}
      initial={{
        cameBy: (isDuty ? 'email' : 'product') as LadderList['cameBy'] | null,
        note: '',
        turns: [first] as readonly TypedTurn[],
      }}
      changes={[`mandate/${memberId}`]}
      submit={(values, options) => {
        const typed = values.turns.map(({ rank, fromTime, toTime, ...turn }) =>
          Object.fromEntries(
            Object.entries({
              ...{ ...turn, rank: Number(rank) },
              ...{ fromTime: readClock(fromTime), toTime: readClock(toTime) },
            }).filter(([, value]) => value !== null && value !== ''),
          ),
        )
        const list = given(sendList, { memberId, cameBy: values.cameBy, note: values.note })
        return api.call(sendList, { ...list, turns: typed as typeof list.turns }, options)
      }}
      onClose={onClose}
    >
      {(form) => (
        <>
          {isDuty && (
            <Select
              label={own.way}
              options={dutyWays.map((value) => ({ value, label: own.ways[value] }))}
              {...form.field('cameBy')}
            />
          )}
          {form.values.turns.map((turn, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: turns have no id before they are sent, and only the last are added or taken away.
            <fieldset key={at} className="bare-fieldset turn-fields stack-tight">
              <legend>{own.turnNumber(at + 1)}</legend>
              <div className="columns">
                <Select
                  label={own.whoDecides}
                  options={people}
                  {...form.field(`turns.${at}.mandateId` as 'turns.0.mandateId')}
                />
                <Select
                  label={own.rank}
                  width="short"
                  options={ranks.map((value) => ({ value, label: own.ranks(Number(value)) }))}
                  {...form.field(`turns.${at}.rank` as 'turns.0.rank')}
                  value={turn.rank}
                  onChange={(rank: string | null) =>
                    form.set(`turns.${at}.rank` as 'turns.0.rank', rank ?? '1')
                  }
                />
              </div>
              <div className="columns">
                <DateField label={own.fromDay} {...form.field(`turns.${at}.fromDay` as 'turns.0.fromDay')} />
                <TextField
                  label={own.fromTime}
                  width="short"
                  inputMode="numeric"
                  maxLength={5}
                  {...form.field(`turns.${at}.fromTime` as 'turns.0.fromTime')}
                />
              </div>
              <div className="columns">
                <DateField label={own.toDay} {...form.field(`turns.${at}.toDay` as 'turns.0.toDay')} />
                <TextField
                  label={own.toTime}
                  width="short"
                  inputMode="numeric"
                  maxLength={5}
                  {...form.field(`turns.${at}.toTime` as 'turns.0.toTime')}
                />
              </div>
            </fieldset>
          ))}
          <div className="row">
            <Button
              variant="tertiary"
              onPress={() => form.set('turns', [...form.values.turns, turnAfter(form.values.turns.at(-1))])}
            >
              {own.addTurn}
            </Button>
            {form.values.turns.length > 1 && (
              <Button variant="tertiary" onPress={() => form.set('turns', form.values.turns.slice(0, -1))}>
                {own.removeTurn}
              </Button>
            )}
          </div>
          <TextArea
            label={own.note}
            description={own.noteHint}
            isOptional
            rows={2}
            maxLength={500}
            {...form.field('note')}
          />
        </>
      )}
    </FormDialog>
  )
}
