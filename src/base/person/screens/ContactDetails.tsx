import { type ReactNode, useEffect, useState } from 'react'
import { localDate, minutesBetween, now } from '../../../kernel/time.ts'
import { type Dated, holdsOn } from '../../../kernel/validity.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { EmptyState } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import { type AddressView, endAddress, endPhone, type PersonView } from '../api.ts'
import { words } from '../words.ts'
import { AddAddress } from './AddAddress.tsx'
import { AddPhone } from './AddPhone.tsx'
import { EndDialog } from './EndDialog.tsx'
import { UnmaskDialog } from './UnmaskDialog.tsx'

export type ContactDetailsProps = {
  readonly person: PersonView
  /** May add, end and open what is hidden. */
  readonly canChange: boolean
}

type Doing = 'open' | 'phone' | 'address' | { readonly title: string; readonly end: EndOf } | null
type EndOf = (validTo: string, options: { readonly commandId: string }) => Promise<unknown>

/** Phones and addresses; of a protected person hidden until opened with a reason (law-and-standards 3.6). */
export function ContactDetails({ person, canChange }: ContactDetailsProps) {
  const own = useWords(words)
  const format = useFormat()
  const [doing, setDoing] = useState<Doing>(null)
  const personId = person.id
  const close = () => setDoing(null)
  useHiddenAgain(personId, person.openUntil)
  const add = (what: 'phone' | 'address', text: string) =>
    canChange && <Button onPress={() => setDoing(what)}>{text}</Button>
  const endButton = (row: { readonly validTo: string | null }, name: string, end: EndOf) =>
    canChange &&
    row.validTo === null && (
      <Button
        variant="tertiary"
        label={`${own.end}: ${name}`}
        onPress={() => setDoing({ title: `${own.end}: ${name}`, end })}
      >
        {own.end}
      </Button>
    )
  return (
    <>
      {person.masked && (
        <Notice
          tone="warning"
          title={own.masked}
          actions={canChange && <Button onPress={() => setDoing('open')}>{own.openNow}</Button>}
        >
          <p>{canChange ? own.maskedHint : own.maskedForMember}</p>
        </Notice>
      )}
      {person.openUntil !== null && (
        <Notice tone="important">
          <p>{own.openedUntil(format.time(person.openUntil))}</p>
        </Notice>
      )}
      <div className="columns">
        <Panel title={own.phones} actions={add('phone', own.addPhone)}>
          <Rows
            rows={person.phones}
            none={person.masked ? own.masked : own.noPhones}
            action={(phone) =>
              endButton(phone, phone.shown, (validTo, options) =>
                api.call(endPhone, { personId, phoneId: phone.id, validTo }, options),
              )
            }
          >
            {(phone) => (
              <div className="stack-tight">
                <a href={`tel:${phone.number}`}>{phone.shown}</a>
                {phone.note !== null && <p className="quiet">{phone.note}</p>}
              </div>
            )}
          </Rows>
        </Panel>
        <Panel title={own.addresses} actions={add('address', own.addAddress)}>
          <Rows
            rows={person.addresses}
            none={person.masked ? own.masked : own.noAddresses}
            action={(address) =>
              endButton(address, addressLine(address), (validTo, options) =>
                api.call(endAddress, { personId, addressId: address.id, validTo }, options),
              )
            }
          >
            {(address) => (
              <div className="stack-tight">
                <p className="quiet">{own.addressKinds[address.kind]}</p>
                <p>{addressLine(address)}</p>
              </div>
            )}
          </Rows>
        </Panel>
      </div>
      {doing === 'open' && <UnmaskDialog personId={personId} onClose={close} />}
      {doing === 'phone' && <AddPhone personId={personId} onClose={close} />}
      {doing === 'address' && <AddAddress personId={personId} onClose={close} />}
      {doing !== null && typeof doing === 'object' && (
        <EndDialog {...doing} personId={personId} onClose={close} />
      )}
    </>
  )
}

/** What holds today first, then what has ended, with its days. */
function Rows<R extends Dated & { readonly id: string }>(props: {
  readonly rows: readonly R[]
  readonly none: string
  readonly children: (row: R) => ReactNode
  readonly action: (row: R) => ReactNode
}) {
  const own = useWords(words)
  const today = localDate(now())
  if (props.rows.length === 0) return <EmptyState title={props.none} />
  const sorted = [
    ...props.rows.filter((row) => holdsOn(row, today)),
    ...props.rows.filter((row) => !holdsOn(row, today)),
  ]
  return (
    <ul className="plain-list stack-tight">
      {sorted.map((row) => (
        <li key={row.id} className="row spread">
          {props.children(row)}
          {!holdsOn(row, today) && <Status>{own.ended}</Status>}
          <span className="quiet">
            {own.from(row.validFrom)} {row.validTo !== null && own.until(row.validTo)}
          </span>
          {props.action(row)}
        </li>
      ))}
    </ul>
  )
}

const addressLine = ({ street, postalCode, place, municipalityName }: AddressView): string => {
  const post = [postalCode, place].filter((part) => part !== null).join(' ')
  return [street, post, municipalityName === place ? null : municipalityName]
    .filter((part) => part !== null && part !== '')
    .join(', ')
}

/** What was opened for a time goes from the screen when the time is out. */
function useHiddenAgain(personId: string, openUntil: string | null) {
  useEffect(() => {
    if (openUntil === null) return
    const wait = Math.max(0, minutesBetween(now(), openUntil)) * 60_000 + 500
    const timer = setTimeout(() => void refreshTopics([`person/${personId}`]), wait)
    return () => clearTimeout(timer)
  }, [personId, openUntil])
}
