import type { ReactNode } from 'react'
import { displayName } from '../../../base/person/rules.ts'
import { formatIdentityNumber } from '../../../kernel/identity-number.ts'
import { showHiddenCharacters } from '../../../kernel/text.ts'
import { useWords } from '../../../web/language.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import type { Tone } from '../../../web/ui/Icon.tsx'
import { Link } from '../../../web/ui/Link.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import type { NoticeRow } from '../api.ts'
import { type Freshness, readersOf } from '../rules.ts'
import { words } from '../words.ts'

const tones: Record<Freshness, Tone> = {
  coming: 'info',
  fresh: 'success',
  ageing: 'neutral',
  stale: 'important',
  expired: 'warning',
}

/** How far it may be trusted, in words and with its mark; one that ran out says when. */
export function FreshnessMark({ notice }: { readonly notice: NoticeRow }) {
  const own = useWords(words)
  const { freshness, status, validUntil } = notice
  if (status !== 'current') return <Status>{own.statuses[status]}</Status>
  return (
    <Status tone={tones[freshness]}>
      {own.freshness[freshness]}
      {freshness === 'expired' && ` ${validUntil}`}
    </Status>
  )
}

type Someone = NoticeRow['people'][number]
/** Name or description, number or birth date, age: never a phone or an address. */
export function useNamed(): (person: Someone) => string {
  const own = useWords(words)
  return (person) => {
    const number =
      person.identityNumber === null ? person.birthDate : formatIdentityNumber(person.identityNumber)
    const age = person.age === null ? null : own.years(person.age)
    return [displayName(person, own), number, age].filter((part) => part !== null).join(', ')
  }
}

/** What is wanted stands first, then whom it concerns and until when; what can be done with it below. */
export function NoticeCard(props: {
  readonly notice: NoticeRow
  readonly level?: 3 | 4
  readonly isSender?: boolean
  readonly children?: ReactNode
}) {
  const own = useWords(words)
  const format = useFormat()
  const { notice, isSender = false } = props
  const named = useNamed()
  const Heading = props.level === 4 ? 'h4' : 'h3'
  return (
    <article className="stack-tight">
      <div className="row">
        <Heading>{own.wantedKinds[notice.wantedKind]}</Heading>
        <FreshnessMark notice={notice} />
        {notice.staffRisk === 'warning' && <Status tone="warning">{own.risk}</Status>}
      </div>
      <p className="written summary">{showHiddenCharacters(notice.wantedAction)}</p>
      {notice.staffRiskText !== null && (
        <Notice tone="warning" title={showHiddenCharacters(notice.staffRiskText)} />
      )}
      <ul className="plain-list">
        {notice.people.map((person) => (
          <li key={person.id} className="row">
            {named(person)}
            {person.isProtected && <Status tone="warning">{own.protected}</Status>}
          </li>
        ))}
      </ul>
      {notice.status === 'current' && notice.freshness === 'expired' && !isSender && (
        <p>{own.ranOut(notice.validUntil)}</p>
      )}
      <p className="quiet">
        {notice.number} · {notice.memberName} · {own.from(notice.validFrom)} · {own.until(notice.validUntil)}{' '}
        · {own.ageOf(format.moment(notice.writtenAt))}
        {isSender && ` · ${doings(notice, own)}`}
      </p>
      <div className="row">
        <Link to={`/forhandsinformation/${notice.id}`} label={`${own.readWhole} ${notice.number}`}>
          {own.readWhole}
        </Link>
        {props.children}
      </div>
    </article>
  )
}

const doings = (notice: NoticeRow, own: (typeof words)['sv' | 'en']): string => {
  const readers = readersOf(notice)
  const read = readers === 0 ? own.notRead : own.readTimes(readers)
  return notice.uses.length === 0 ? read : `${read} · ${own.usedTimes(notice.uses.length)}`
}
