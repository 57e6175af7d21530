import { useState } from 'react'
import { Refused } from '../../../duty/measure/screens/Refused.tsx'
import { WriteDialog } from '../../../duty/measure/screens/WriteDialog.tsx'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics, useCommand, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { usePresent } from '../../../web/ui/Clock.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Badge } from '../../../web/ui/Status.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { type CommitmentView, commitmentsOfCase, reportDeviation, setTold } from '../api.ts'
import { available } from '../rules.ts'
import { words } from '../words.ts'
import { CommitmentRow } from './CommitmentRow.tsx'
import '../../../web/styles/lists.css'

/** What the municipalities of a case said they would do and what became of it, so that nobody is told otherwise (H-07). */
export function CasePanel({ caseId }: { readonly caseId: string }) {
  const own = useWords(words)
  const reading = useRead(commitmentsOfCase, { caseId }, { topics: [`case/${caseId}`] })
  return (
    <Panel title={own.ofCase}>
      <Loaded reading={reading} rows={1}>
        {({ commitments }) =>
          commitments.length === 0 ? (
            <p className="quiet">{own.ofCaseNone}</p>
          ) : (
            <ul className="plain-list stack">
              {commitments.map((commitment) => (
                <li key={commitment.id}>
                  <CommitmentRow commitment={commitment}>
                    <DutyAnswers commitment={commitment} />
                  </CommitmentRow>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  )
}

/** Who waits for what does not come, with what the duty can do about it. */
export function UnkeptPanel({ commitments }: { readonly commitments: readonly CommitmentView[] }) {
  const own = useWords(words)
  return (
    <Panel
      title={own.unkept}
      isCompact
      aside={<Badge count={commitments.length} label={own.unkept} tone="warning" />}
    >
      <p className="quiet">{own.unkeptLead}</p>
      <ul className="plain-list stack">
        {commitments.map((commitment) => (
          <li key={commitment.id}>
            <CommitmentRow commitment={commitment} link="case">
              <DutyAnswers commitment={commitment} />
            </CommitmentRow>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function DutyAnswers({ commitment }: { readonly commitment: CommitmentView }) {
  const own = useWords(words)
  const format = useFormat()
  const present = usePresent()
  const [isTelling, setTelling] = useState(false)
  const report = useCommand(reportDeviation, {
    changes: ['commitment', `case/${commitment.caseId}`, 'deviation'],
  })
  const { id: commitmentId, version, memberName, dueAt, steps } = commitment
  const may = available(commitment, commitment.hasDeviation, present)
  const press = async () => {
    const why = steps.findLast(({ kind }) => kind === 'could-not')?.text
    const reported = await report.run({
      commitmentId,
      happened: own.deviationText({
        report: own.reportOf(commitment.reportNumber ?? ''),
        member: memberName,
        said: commitment.text ?? '',
        due: dueAt === null ? own.noTime : format.moment(dueAt),
        became: commitment.state === 'could-not' && why ? own.becameUnkept(why) : own.becameNothing,
      }),
    })
    if (reported !== null) notify(own.deviationDone(reported.number))
  }
  if (!may.tell.allowed && !may.report.allowed) return null
  const of = (word: string) => `${word}: ${own.reportOf(commitment.reportNumber ?? '')}`
  return (
    <>
      {report.problem !== null && <Refused problem={report.problem} />}
      <div className="row">
        {may.tell.allowed && (
          <Button variant="primary" label={of(own.tell)} onPress={() => setTelling(true)}>
            {own.tell}
          </Button>
        )}
        {may.report.allowed && (
          <Button label={of(own.deviation)} isPending={report.isPending} onPress={() => void press()}>
            {own.deviation}
          </Button>
        )}
      </div>
      {isTelling && (
        <WriteDialog
          title={own.tell}
          hint={own.tellHint}
          label={own.tellText}
          confirm={own.save}
          cancel={own.cancel}
          maxLength={2000}
          field="text"
          submit={(text, options) => api.call(setTold, { commitmentId, version, text }, options)}
          onDone={() => {
            notify(own.isSaidTold)
            void refreshTopics(['commitment', `case/${commitment.caseId}`])
          }}
          onClose={() => setTelling(false)}
        />
      )}
    </>
  )
}
