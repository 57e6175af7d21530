import { useState } from 'react'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { useCommand, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { CheckboxGroup } from '../../../web/ui/Choices.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { ErrorState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { askFeedback, type FeedbackAnswer, feedbackOfReport, seeFeedback } from '../api.ts'
import { type FeedbackContent, type NeverLetOut, neverLetOut } from '../model.ts'
import { words } from '../words.ts'

/** What a unit has asked about its own report and been answered, on the partner's page. */
export function OwnFeedback({ partnerReportId }: { readonly partnerReportId: string }) {
  const own = useWords(words)
  const [isAsking, setAsking] = useState(false)
  const reading = useRead(
    feedbackOfReport,
    { partnerReportId },
    { topics: [`partner-report/${partnerReportId}`] },
  )
  return (
    <Panel title={own.title} level={3} looks="plain">
      <Loaded reading={reading} rows={2}>
        {({ feedback, mayAsk, closed }) => (
          <div className="stack">
            {feedback.length === 0 && closed === null && <p className="quiet">{own.partnerLead}</p>}
            {feedback.map((row) => (
              <Answer key={row.id} row={row} />
            ))}
            {closed === null ? (
              <div className="row">
                <Button onPress={() => setAsking(true)}>{own.ask}</Button>
              </div>
            ) : (
              closed !== 'already-asked' && <p className="quiet">{own.closed[closed]}</p>
            )}
            {isAsking && (
              <AskDialog partnerReportId={partnerReportId} mayAsk={mayAsk} onClose={() => setAsking(false)} />
            )}
          </div>
        )}
      </Loaded>
    </Panel>
  )
}

function AskDialog(props: {
  readonly partnerReportId: string
  readonly mayAsk: readonly FeedbackContent[]
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const { partnerReportId, mayAsk, onClose } = props
  const labels: Record<FeedbackContent | NeverLetOut, string> = { ...own.contents, ...own.never }
  return (
    <FormDialog
      title={own.askTitle}
      lead={own.askLead}
      save={own.ask}
      saved={own.asked}
      initial={{ wants: ['investigation'] as readonly (FeedbackContent | NeverLetOut)[] }}
      changes={[`partner-report/${partnerReportId}`]}
      submit={({ wants }, options) => api.call(askFeedback, { partnerReportId, wants: [...wants] }, options)}
      onClose={onClose}
    >
      {(form) => (
        <CheckboxGroup
          label={own.wants}
          description={own.wantsHint}
          options={[...mayAsk, ...neverLetOut].map((value) => ({ value, label: labels[value] }))}
          {...form.field('wants')}
        />
      )}
    </FormDialog>
  )
}

const listed = (kinds: readonly FeedbackContent[], names: Record<FeedbackContent, string>) =>
  kinds.map((kind) => names[kind].toLowerCase()).join(', ')

function Answer({ row }: { readonly row: FeedbackAnswer }) {
  const own = useWords(words)
  const format = useFormat()
  const see = useCommand(seeFeedback, { changes: [`partner-report/${row.partnerReportId}`] })
  const spoken = row.contents.filter(
    (content) => !['investigation', 'custody-decision', 'measures'].includes(content),
  )
  if (row.state === 'asked')
    return (
      <p>
        <Status tone="info">{own.askedAt(format.moment(row.askedAt))}</Status> {own.waits}
      </p>
    )
  return (
    <div className="stack">
      <p className="quiet">
        {own.given(row.answeredByName ?? '', row.answeredAt === null ? '' : format.moment(row.answeredAt))}
      </p>
      {row.reason !== null && (
        <p>
          <strong>{own.notGiven}</strong> {own.reasons[row.reason]}
        </p>
      )}
      {row.investigation !== null && <p>{own.investigation[row.investigation]}</p>}
      {row.contents.includes('custody-decision') && <p>{own.custodyDecision}</p>}
      {row.measures.map((measure) => (
        <p key={measure}>{own.measures[measure]}</p>
      ))}
      {spoken.length > 0 && <p>{own.byPhone(listed(spoken, own.contents))}</p>}
      {row.state === 'given' && row.leftUnsaid.length > 0 && (
        <p className="quiet">
          {own.unsaid(listed(row.leftUnsaid, own.contents))} {own.unsaidWhy}
        </p>
      )}
      {row.ground !== null && <p className="quiet">{own.grounds[row.ground]}</p>}
      {see.problem !== null && <ErrorState problem={see.problem} />}
      {row.seenAt === null ? (
        <div className="row">
          <Button onPress={() => void see.run({ feedbackId: row.id })} isPending={see.isPending}>
            {own.markRead}
          </Button>
        </div>
      ) : (
        <p className="quiet">{own.readAt(format.moment(row.seenAt))}</p>
      )}
    </div>
  )
}
