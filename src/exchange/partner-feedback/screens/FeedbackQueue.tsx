import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Badge, Status } from '../../../web/ui/Status.tsx'
import { waitingFeedback } from '../api.ts'
import { countedDays } from '../rules.ts'
import { words } from '../words.ts'
import { clockTone } from './clock-tone.ts'

/** Questions of reporters that are not answered, the overdue first: for the duty and its manager. */
export function FeedbackQueue() {
  const own = useWords(words)
  const format = useFormat()
  const reading = useRead(waitingFeedback, {}, { topics: ['partner-report'] })
  const overdue = reading.data?.overdue ?? 0
  return (
    <Panel
      title={own.queueTitle}
      aside={overdue > 0 && <Badge count={overdue} label={own.clock.overdue} tone="warning" />}
    >
      <p className="quiet">{own.queueLead(countedDays)}</p>
      <Loaded reading={reading}>
        {({ waiting, answeredInTime, answeredLate }) => (
          <>
            <DataTable
              label={own.queueTitle}
              rows={waiting}
              rowKey={({ id }) => id}
              rowLink={({ partnerReportId }) => `/polis-vard/${partnerReportId}`}
              isMarked={({ clock }) => clock.state === 'overdue'}
              empty={<EmptyState title={own.queueEmpty} />}
              columns={[
                { key: 'report', header: own.report, cell: ({ reportNumber }) => reportNumber ?? '' },
                { key: 'unit', header: own.unit, cell: ({ partnerName }) => partnerName },
                { key: 'asked', header: own.askedColumn, cell: ({ askedAt }) => format.moment(askedAt) },
                {
                  key: 'due',
                  header: own.dueColumn,
                  cell: ({ clock }) =>
                    clock.strictDue === null ? own.latest(clock.latest) : own.due(clock.strictDue),
                },
                {
                  key: 'state',
                  header: own.stateColumn,
                  cell: ({ clock }) => (
                    <Status tone={clockTone[clock.state]}>{own.clock[clock.state]}</Status>
                  ),
                },
              ]}
            />
            <p className="quiet">{own.inTime(answeredInTime, answeredLate)}</p>
          </>
        )}
      </Loaded>
    </Panel>
  )
}
