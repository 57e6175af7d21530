import { type ReactNode, useState } from 'react'
import { showHiddenCharacters } from '../../../kernel/text.ts'
import { useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { Clock, usePresent } from '../../../web/ui/Clock.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import type { Tone } from '../../../web/ui/Icon.tsx'
import { Link } from '../../../web/ui/Link.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { Timeline } from '../../../web/ui/Timeline.tsx'
import type { CommitmentView } from '../api.ts'
import { isAnybodyWaiting, type Standing, standingOf } from '../rules.ts'
import { words } from '../words.ts'
import '../../../web/styles/lists.css'
import '../../../web/styles/timeline.css'

const tones: Readonly<Record<Standing, Tone>> = {
  waits: 'info',
  'without-time': 'neutral',
  overdue: 'warning',
  done: 'success',
  'could-not': 'warning',
  withdrawn: 'neutral',
}

/** One commitment: what was said, by when, who does it, how it stands, and its history when somebody asks. */
export function CommitmentRow(props: {
  readonly commitment: CommitmentView
  /** Where it leads; the case page needs no link to itself. */
  readonly link?: 'case' | 'report'
  readonly children?: ReactNode
}) {
  const { commitment, link, children } = props
  const own = useWords(words)
  const format = useFormat()
  const present = usePresent()
  const [isOpen, setOpen] = useState(false)
  const { dueAt, steps, text, memberName, madeByName, madeAt, responsibleName, unitKind } = commitment
  const standing = standingOf(commitment, present)
  const isRunning = commitment.state === 'open'
  const why = steps.findLast(({ kind }) => kind === 'could-not')
  return (
    <div className="stack-tight">
      <div className="row">
        {link === 'report' && (
          <Link to={`/rapporter/${commitment.reportId}`}>{own.reportOf(commitment.reportNumber ?? '')}</Link>
        )}
        {link === 'case' && (
          <strong>
            <Link to={`/arenden/${commitment.caseId}`}>{commitment.caseNumber ?? own.caseShut}</Link>
          </strong>
        )}
        <Status tone={tones[standing]}>{own.standings[standing]}</Status>
        {isRunning && dueAt !== null && <Clock until={dueAt} label={own.due} />}
        {isAnybodyWaiting(commitment) && <Status tone="important">{own.stillWaits}</Status>}
      </div>
      <p className="written">{text === null ? own.noText : showHiddenCharacters(text)}</p>
      {commitment.state === 'could-not' && why?.text && (
        <p className="written">
          <strong>{own.standings['could-not']}:</strong> {showHiddenCharacters(why.text)}
        </p>
      )}
      <p className="quiet">
        {[
          own.madeBy(memberName, madeByName, format.moment(madeAt)),
          ...(isRunning ? [own.responsible(responsibleName ?? own.units[unitKind])] : []),
          ...(isRunning && dueAt !== null ? [`${own.due} ${format.moment(dueAt)}`] : []),
        ].join(' · ')}
      </p>
      {children}
      {steps.length > 1 && (
        <div>
          <Button variant="tertiary" isExpanded={isOpen} onPress={() => setOpen(!isOpen)}>
            {isOpen ? own.hideHistory : own.showHistory}
          </Button>
        </div>
      )}
      {isOpen && (
        <Timeline
          label={own.history}
          dates
          items={steps.map((step) => ({
            id: step.id,
            at: step.at,
            title: own.steps[step.kind],
            by: step.accountName,
            body: (
              <>
                {step.kind === 'moved' && (
                  <p>
                    {own.moved(
                      step.dueBefore === null ? own.noTime : format.moment(step.dueBefore),
                      step.dueAt === null ? own.noTime : format.moment(step.dueAt),
                    )}
                  </p>
                )}
                {step.text !== null && <p className="written">{showHiddenCharacters(step.text)}</p>}
              </>
            ),
          }))}
        />
      )}
    </div>
  )
}
