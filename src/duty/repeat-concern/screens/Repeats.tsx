import { displayName } from '../../../base/person/rules.ts'
import { words as personWords } from '../../../base/person/words.ts'
import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import { repeatsOfContact } from '../api.ts'
import { words } from '../words.ts'

type Shown = Pick<OutputOf<typeof repeatsOfContact>, 'repeats' | 'limit'>

/** Who comes back so often that it is said, with the dates of each time (C-26, V-05). Nothing when nobody does. */
export function Repeats({ repeats, limit }: Shown) {
  const own = useWords(words)
  const inPerson = useWords(personWords)
  const format = useFormat()
  return repeats.map(({ card, contacts, cases }) => (
    <Notice
      key={card.id}
      tone="important"
      title={`${own.title}: ${displayName(card, inPerson)}, ${own.repeated(contacts.length, cases.length, limit.days)}`}
    >
      {contacts.length > 0 && (
        <p>
          {own.contacts}:{' '}
          {contacts.map(({ id, number, at }) => (
            <span key={id}>
              <Link to={`/kontakter/${id}`}>{number}</Link> {format.moment(at)}{' '}
            </span>
          ))}
        </p>
      )}
      {cases.length > 0 && (
        <p>
          {own.cases}:{' '}
          {cases.map(({ id, number, at }) => (
            <span key={id}>
              {number === '' ? own.olderCase : <Link to={`/arenden/${id}`}>{number}</Link>}{' '}
              {format.moment(at)}{' '}
            </span>
          ))}
        </p>
      )}
    </Notice>
  ))
}

/** On a contact: who of the people it is about comes back. */
export function RepeatsOnContact({ contactId }: { readonly contactId: string }) {
  const { data } = useRead(
    repeatsOfContact,
    { contactId },
    { topics: [`opened-contact/${contactId}`, 'case'] },
  )
  return data === undefined ? null : <Repeats {...data} />
}
