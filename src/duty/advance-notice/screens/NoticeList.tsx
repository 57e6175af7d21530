import { useState } from 'react'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { listNotices, type NoticeRow } from '../api.ts'
import { words } from '../words.ts'
import { NoticeCard } from './NoticeCard.tsx'

export type NoticeListProps = {
  readonly which: 'current' | 'history'
  readonly memberId: string | null
  readonly after?: string | null
  readonly isSender: boolean
}

/** Fifty notices at a time, under the name of each municipality; the next when somebody wants them. */
export function NoticeList({ which, memberId, after = null, isSender }: NoticeListProps) {
  const own = useWords(words)
  const [isMoreShown, setMoreShown] = useState(false)
  const reading = useRead(
    listNotices,
    { which, ...(memberId !== null && { memberId }), ...(after !== null && { after }) },
    { topics: ['advance-notice'] },
  )
  return (
    <Loaded reading={reading} rows={6}>
      {({ notices, more }) => (
        <div className="stack">
          {notices.length === 0 && after === null && (
            <EmptyState title={which === 'current' ? own.none : own.noneHistory} />
          )}
          {byMember(notices).map(([memberName, rows]) => (
            <section key={memberName} className="stack" aria-label={memberName}>
              {!isSender && <h2>{memberName}</h2>}
              {rows.map((notice) => (
                <NoticeCard key={notice.id} notice={notice} isSender={isSender} />
              ))}
            </section>
          ))}
          {more && !isMoreShown && <Button onPress={() => setMoreShown(true)}>{own.more}</Button>}
          {more && isMoreShown && (
            <NoticeList
              which={which}
              memberId={memberId}
              after={notices.at(-1)?.id ?? null}
              isSender={isSender}
            />
          )}
        </div>
      )}
    </Loaded>
  )
}

const byMember = (notices: readonly NoticeRow[]): [string, NoticeRow[]][] => {
  const groups = new Map<string, NoticeRow[]>()
  for (const notice of notices)
    groups.set(notice.memberName, [...(groups.get(notice.memberName) ?? []), notice])
  return [...groups]
}
