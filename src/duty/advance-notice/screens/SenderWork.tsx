import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import type { RequestView } from '../../notice-request/api.ts'
import { RequestList } from '../../notice-request/screens/RequestList.tsx'
import { words as requestWords } from '../../notice-request/words.ts'
import { senderWork } from '../api.ts'
import { words } from '../words.ts'
import { NoticeCard } from './NoticeCard.tsx'
import { SenderActions } from './SenderActions.tsx'

/** What the municipality has to answer and to renew, the morning it should be done. Nothing is shown for nothing. */
export function SenderWork({ onAnswer }: { readonly onAnswer: (request: RequestView) => void }) {
  const own = useWords(words)
  const asked = useWords(requestWords)
  const reading = useRead(senderWork, {}, { topics: ['advance-notice'] })
  return (
    <Loaded reading={reading}>
      {({ requests, toRenew }) => (
        <>
          {requests.length > 0 && (
            <Panel title={asked.asked}>
              <RequestList requests={requests} onAnswer={onAnswer} />
            </Panel>
          )}
          {toRenew.length > 0 && (
            <Panel title={own.reminders}>
              <p className="quiet">{own.remindersLead}</p>
              <div className="stack">
                {toRenew.map((notice) => (
                  <NoticeCard key={notice.id} notice={notice} isSender>
                    <SenderActions notice={notice} />
                  </NoticeCard>
                ))}
              </div>
            </Panel>
          )}
        </>
      )}
    </Loaded>
  )
}
