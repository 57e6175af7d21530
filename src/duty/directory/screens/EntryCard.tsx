import { type ReactNode, useState } from 'react'
import { permits } from '../../../kernel/permit.ts'
import { showHiddenCharacters } from '../../../kernel/text.ts'
import { useWords } from '../../../web/language.tsx'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { confirmNumber, type EntryView } from '../api.ts'
import { words } from '../words.ts'
import { EntryAddress } from './EntryAddress.tsx'
import { EntryDetails } from './EntryDetails.tsx'
import { NumberLine } from './NumberLine.tsx'
import { OpenState, useHoursWords } from './OpenState.tsx'

/** Whether who is logged in keeps this entry: the duty all of them, a member's intake its own emergency contact. */
export function useKeeps(entry: Pick<EntryView, 'kind' | 'memberId'>): boolean {
  const { account } = useSession()
  const memberIds = entry.kind === 'emergency-contact' && entry.memberId !== null ? [entry.memberId] : []
  return permits(confirmNumber.permit, { ...account, accountId: account.id, sessionId: null }, { memberIds })
}

/** One that can be reached: numbers to press first, then whether it is open, who did not answer, and whom to call next. */
export function EntryCard(props: {
  readonly entry: EntryView
  readonly ageingMonths: number
  readonly level?: 2 | 3 | 4
}) {
  const own = useWords(words)
  const format = useFormat()
  const hoursWords = useHoursWords()
  const { entry, ageingMonths, level = 3 } = props
  const [isOpen, setOpen] = useState(false)
  const keeps = useKeeps(entry)
  const places = [own.kinds[entry.kind], entry.memberName, entry.municipalityName, entry.partnerName]
  return (
    <Panel
      title={entry.name}
      level={level}
      isCompact
      aside={<OpenState hours={entry.hours} />}
      actions={
        <Button
          variant="tertiary"
          onPress={() => setOpen(!isOpen)}
          isExpanded={isOpen}
          label={`${isOpen ? own.hide : own.details} ${entry.name}`}
        >
          {isOpen ? own.hide : own.details}
        </Button>
      }
    >
      <p className="quiet">{[...new Set(places.filter((place) => place !== null))].join(' · ')}</p>
      <ul className="plain-list number-list" aria-label={`${own.numbers} ${entry.name}`}>
        {entry.numbers.map((number) => (
          <NumberLine
            key={number.id}
            entryId={entry.id}
            entryName={entry.name}
            number={number}
            ageingMonths={ageingMonths}
            mayConfirm={keeps}
          />
        ))}
      </ul>
      <Tries>
        {entry.tries.slice(0, 3).map((one) => (
          <li key={one.id}>
            <Status tone={one.outcome === 'answered' ? 'success' : 'important'}>
              {own.triedBy(own.tries[one.outcome], format.time(one.at), one.accountName)}
            </Status>
          </li>
        ))}
      </Tries>
      {entry.nextName !== null && (
        <p>
          {own.next}: <strong>{entry.nextName}</strong>
        </p>
      )}
      {entry.hours !== null && entry.hours.length > 0 && (
        <p className="quiet">
          {own.hours}: {hoursWords(entry.hours)}
        </p>
      )}
      <EntryAddress entry={entry} />
      {entry.note !== null && <p className="written">{showHiddenCharacters(entry.note)}</p>}
      {entry.matters.length > 0 && (
        <p className="quiet">{entry.matters.map((matter) => own.matters[matter]).join(', ')}</p>
      )}
      {isOpen && <EntryDetails entryId={entry.id} keeps={keeps} />}
    </Panel>
  )
}

function Tries({ children }: { readonly children: readonly ReactNode[] }) {
  const own = useWords(words)
  if (children.length === 0) return null
  return (
    <ul className="plain-list" aria-label={own.noAnswer}>
      {children}
    </ul>
  )
}
