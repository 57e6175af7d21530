import { useState } from 'react'
import { localDate, now } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { type EntryView, type NumberView, readEntry, setAddress, withdrawEntry } from '../api.ts'
import { words } from '../words.ts'
import { ChangeEntry } from './ChangeEntry.tsx'
import { AddNumber, EndNumber, SetAddress, WithdrawEntry } from './EntryDialogs.tsx'
import { EntryHistory } from './EntryHistory.tsx'

type Doing =
  | { readonly what: 'change' | 'add-number' | 'withdraw' | 'address' }
  | { readonly what: 'end-number'; readonly number: NumberView }
  | null

/** All numbers it has or had with their dates, what was changed, and the ways to change it. */
export function EntryDetails({ entryId, keeps }: { readonly entryId: string; readonly keeps: boolean }) {
  const own = useWords(words)
  const { account } = useSession()
  const reading = useRead(readEntry, { entryId }, { topics: ['directory'] })
  const [doing, setDoing] = useState<Doing>(null)
  return (
    <Loaded reading={reading}>
      {({ entry, history }) => (
        <div className="stack">
          {keeps && (
            <div className="row screen-only">
              <Button onPress={() => setDoing({ what: 'change' })} label={`${own.change} ${entry.name}`}>
                {own.change}
              </Button>
              <Button
                onPress={() => setDoing({ what: 'add-number' })}
                label={`${own.addNumber} ${entry.name}`}
              >
                {own.addNumber}
              </Button>
              {setAddress.permit[account.role] !== undefined && (
                <Button onPress={() => setDoing({ what: 'address' })} label={`${own.address} ${entry.name}`}>
                  {own.address}
                </Button>
              )}
              {withdrawEntry.permit[account.role] !== undefined && (
                <Button
                  onPress={() => setDoing({ what: 'withdraw' })}
                  label={`${own.withdraw} ${entry.name}`}
                >
                  {own.withdraw}
                </Button>
              )}
            </div>
          )}
          <AllNumbers
            entry={entry}
            {...(keeps && { onEnd: (number) => setDoing({ what: 'end-number', number }) })}
          />
          <EntryHistory history={history} numbers={entry.numbers} />
          <Change doing={doing} entry={entry} onClose={() => setDoing(null)} />
        </div>
      )}
    </Loaded>
  )
}

function AllNumbers(props: { readonly entry: EntryView; readonly onEnd?: (number: NumberView) => void }) {
  const own = useWords(words)
  const format = useFormat()
  const { entry, onEnd } = props
  const today = localDate(now())
  return (
    <ul className="plain-list stack-tight" aria-label={own.numbers}>
      {entry.numbers.map((number) => (
        <li key={number.id} className="row">
          <span>
            {number.shown}, {own.roles[number.role]}, {own.audiences[number.audience]}
          </span>
          <span className="quiet">
            {own.valid(number.validFrom, number.validTo)}
            {number.withdrawnAt !== null && ` (${own.takenOut} ${format.moment(number.withdrawnAt)})`}
          </span>
          {onEnd !== undefined && number.withdrawnAt === null && (number.validTo ?? today) >= today && (
            <Button
              variant="tertiary"
              onPress={() => onEnd(number)}
              label={`${own.endNumber} ${number.shown}`}
            >
              {own.endNumber}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function Change(props: { readonly doing: Doing; readonly entry: EntryView; readonly onClose: () => void }) {
  const { doing, entry, onClose } = props
  switch (doing?.what) {
    case undefined:
      return null
    case 'change':
      return <ChangeEntry entry={entry} onClose={onClose} />
    case 'add-number':
      return <AddNumber entry={entry} onClose={onClose} />
    case 'withdraw':
      return <WithdrawEntry entry={entry} onClose={onClose} />
    case 'address':
      return <SetAddress entry={entry} onClose={onClose} />
    case 'end-number':
      return <EndNumber entry={entry} number={doing.number} onClose={onClose} />
  }
}
