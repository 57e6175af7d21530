import { useState } from 'react'
import { localDate } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { usePresent } from '../../../web/ui/Clock.tsx'
import type { Tone } from '../../../web/ui/Icon.tsx'
import { Link } from '../../../web/ui/Link.tsx'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { listRoutines, type RoutineLine } from '../api.ts'
import type { RoutineTopic } from '../model.ts'
import { type ReviewState, reviewState } from '../rules.ts'
import { words } from '../words.ts'

export const routineAddress = (routineId: string): string => `/rutiner/${routineId}`
const tones: Record<ReviewState, Tone> = { 'in-time': 'neutral', soon: 'important', overdue: 'warning' }

/** A hundred lines at a time; the next are asked for when somebody wants them. */
export function RoutineList(props: {
  readonly topic: RoutineTopic | null
  readonly isWithEnded: boolean
  readonly after: string | null
}) {
  const own = useWords(words)
  const { topic, isWithEnded, after } = props
  const [isMoreShown, setMoreShown] = useState(false)
  const reading = useRead(
    listRoutines,
    {
      ...(topic !== null && { topic }),
      ...(isWithEnded && { ended: 'with' }),
      ...(after !== null && { after }),
    },
    { topics: ['routine'] },
  )
  return (
    <Loaded reading={reading} rows={6}>
      {({ routines, more }) => (
        <>
          {routines.length === 0 && after === null && <EmptyState title={own.none} />}
          <ul className="plain-list stack" aria-label={own.title}>
            {routines.map((routine) => (
              <li key={routine.id}>
                <RoutineRow routine={routine} />
              </li>
            ))}
          </ul>
          {more && !isMoreShown && <Button onPress={() => setMoreShown(true)}>{own.more}</Button>}
          {more && isMoreShown && <RoutineList {...props} after={routines.at(-1)?.id ?? null} />}
        </>
      )}
    </Loaded>
  )
}

function RoutineRow({ routine }: { readonly routine: RoutineLine }) {
  const own = useWords(words)
  const review = reviewState(routine.reviewBy, localDate(usePresent()))
  return (
    <article className="panel panel-framed" data-density="compact">
      <div className="panel-head">
        <h2>
          <Link to={routineAddress(routine.id)}>{routine.title}</Link>
        </h2>
        <Status tone={routine.endedAt === null ? 'neutral' : 'warning'}>
          {routine.endedAt === null ? own.kinds[routine.kind] : own.ended('').replace(/: $/, '')}
        </Status>
        {routine.publishedAt === null ? (
          <Status tone="important">{own.draft}</Status>
        ) : (
          <Status tone={routine.isRead ? 'success' : 'info'}>
            {routine.isRead ? own.isRead : own.isUnread}
          </Status>
        )}
        {routine.hasDraft && routine.publishedAt !== null && (
          <Status tone="important">{own.draftWaits}</Status>
        )}
      </div>
      <p className="quiet">{routine.topics.map((topic) => own.topics[topic]).join(' · ')}</p>
      <p className="row">
        <Status tone={tones[review]}>{own.reviews[review](routine.reviewBy)}</Status>
        <span className="quiet">
          {own.owner}: {routine.ownerName}
        </span>
      </p>
    </article>
  )
}
