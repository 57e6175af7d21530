import { useState } from 'react'
import type { PersonCard } from '../../../base/person/model.ts'
import { displayName, shownNumber } from '../../../base/person/rules.ts'
import { words as personWords } from '../../../base/person/words.ts'
import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { useCommand, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { ErrorState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { NoticeCard } from '../../advance-notice/screens/NoticeCard.tsx'
import { UseNotice } from '../../advance-notice/screens/UseNotice.tsx'
import { listRequests } from '../../notice-request/api.ts'
import { AskMember } from '../../notice-request/screens/AskMember.tsx'
import { ReportMissing } from '../../notice-request/screens/ReportMissing.tsx'
import { RequestList } from '../../notice-request/screens/RequestList.tsx'
import { words as requestWords } from '../../notice-request/words.ts'
import { judgeMatch, matchNotices } from '../api.ts'
import { words } from '../words.ts'

type Match = OutputOf<typeof matchNotices>['matches'][number]
type Asked = {
  readonly id: string
  readonly callerName: string | null
  readonly callerPhone: string | null
  readonly place: string | null
  readonly people: readonly PersonCard[]
}

/** Whether the day has told of those a contact is about: asked anew as caller, phone, place and people are filled in. */
export function MatchPanel({ contact, isOpen }: { readonly contact: Asked; readonly isOpen: boolean }) {
  const own = useWords(words)
  const request = useWords(requestWords)
  const [doing, setDoing] = useState<'ask' | 'missing' | Match | null>(null)
  const { id, callerName, callerPhone, place, people } = contact
  const matches = useRead(
    matchNotices,
    {
      personIds: people.map((person) => person.id).slice(0, 20),
      name: callerName,
      phone: callerPhone,
      place,
    },
    { topics: ['advance-notice'] },
  )
  const requests = useRead(listRequests, { contactId: id }, { topics: ['advance-notice'] })
  const close = () => setDoing(null)
  const named = useWords(personWords)
  const who =
    people
      .map((person) => [displayName(person, named), shownNumber(person)].filter(Boolean).join(', '))
      .join('; ') ||
    (callerName ?? '')
  return (
    <Panel
      title={own.title}
      aside={matches.data && matches.data.matches.length > 0 && <Count count={matches.data.matches.length} />}
      actions={
        isOpen && (
          <>
            <Button onPress={() => setDoing('ask')}>{request.ask}</Button>
            <Button variant="tertiary" onPress={() => setDoing('missing')}>
              {request.missing}
            </Button>
          </>
        )
      }
    >
      <Loaded reading={matches}>
        {(found) => (
          <div className="stack">
            {found.matches.length === 0 && <p className="quiet">{own.none}</p>}
            {found.matches.map((match) => (
              <NoticeCard key={match.notice.id} notice={match.notice} level={3}>
                <span className="quiet">
                  {own.foundBy}:{' '}
                  {reasons(match)
                    .map((reason) => own.by[reason])
                    .join(', ')}
                </span>
                {isOpen && <UseNotice notice={match.notice} contactId={id} />}
                {isOpen && match.notice.freshness !== 'fresh' && (
                  <Button onPress={() => setDoing(match)} label={`${request.ask} ${match.notice.number}`}>
                    {request.ask}
                  </Button>
                )}
                {isOpen && <SameOrNot match={match} people={people} />}
              </NoticeCard>
            ))}
          </div>
        )}
      </Loaded>
      <Loaded reading={requests}>
        {({ requests: asked }) => asked.length > 0 && <RequestList requests={asked} />}
      </Loaded>
      {doing === 'ask' && <AskMember contactId={id} who={who} onClose={close} />}
      {doing === 'missing' && <ReportMissing contactId={id} onClose={close} />}
      {doing !== null && typeof doing === 'object' && (
        <AskMember
          contactId={id}
          aboutNoticeId={doing.notice.id}
          member={{ id: doing.notice.memberId, name: doing.notice.memberName }}
          who={doing.notice.people.map((person) => displayName(person, named)).join(', ')}
          onClose={close}
        />
      )}
    </Panel>
  )
}

function Count({ count }: { readonly count: number }) {
  const own = useWords(words)
  return <Status tone="important">{own.lead(count)}</Status>
}

const reasons = ({ found }: Match) => [...new Set(found.flatMap((hit) => hit.by))]

/** Where nothing but likeness ties them, the duty says whether it is the same person. The member is not told. */
function SameOrNot({ match, people }: { readonly match: Match; readonly people: readonly PersonCard[] }) {
  const own = useWords(words)
  const person = useWords(personWords)
  const judge = useCommand(judgeMatch, { changes: ['advance-notice'] })
  const unsure = match.found.filter(
    ({ by }) => !by.some((reason) => ['same', 'person', 'number'].includes(reason)),
  )
  const say = async (noticePersonId: string, personId: string, verdict: 'same' | 'different') => {
    const done = await judge.run({ noticeId: match.notice.id, noticePersonId, personId, verdict })
    if (done !== null) notify(verdict === 'same' ? own.sameSaved : own.differentSaved)
  }
  return (
    <>
      {judge.problem !== null && <ErrorState problem={judge.problem} />}
      {unsure.flatMap(({ noticePersonId, personId }) => {
        const known = people.find(({ id }) => id === personId)
        if (known === undefined) return []
        const name = displayName(known, person)
        return [
          <Button
            key={`same ${noticePersonId} ${known.id}`}
            variant="tertiary"
            isPending={judge.isPending}
            onPress={() => void say(noticePersonId, known.id, 'same')}
          >
            {own.isSame(name)}
          </Button>,
          <Button
            key={`different ${noticePersonId} ${known.id}`}
            variant="tertiary"
            isPending={judge.isPending}
            onPress={() => void say(noticePersonId, known.id, 'different')}
          >
            {own.isDifferent(name)}
          </Button>,
        ]
      })}
    </>
  )
}
