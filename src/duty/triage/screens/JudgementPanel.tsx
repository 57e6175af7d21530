import { type ReactNode, useState } from 'react'
import type { Static } from 'typebox'
import { necessity } from '../../../code-lists/necessity.ts'
import { reasonNotActing } from '../../../code-lists/reason-not-acting.ts'
import { reasonNow } from '../../../code-lists/reason-now.ts'
import { response } from '../../../code-lists/response.ts'
import { nextWorkingMorning, now } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Clock } from '../../../web/ui/Clock.tsx'
import { useCodeName } from '../../../web/ui/codes.ts'
import { type Definition, DefinitionList, Panel } from '../../../web/ui/Panel.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import { Waits } from '../../../web/ui/Waits.tsx'
import type { CaseView } from '../../case/api.ts'
import { judgeCase, readMissingResources } from '../api.ts'
import { words } from '../words.ts'
import { JudgementForm } from './JudgementForm.tsx'

type View = Static<typeof CaseView>

/** Can it wait until the next working day, and what does the duty answer? What was judged, and judging anew (C-03, C-32). */
export function JudgementPanel({ row, targets }: { readonly row: View; readonly targets?: ReactNode }) {
  const own = useWords(words)
  const missing = useRead(readMissingResources, { caseId: row.id }, { topics: [`case/${row.id}`] })
  const lack = missing.data?.missing[0] ?? null
  const [isJudging, setJudging] = useState(false)
  const wasJudged = row.canWait !== 'unknown' || row.response !== null || row.acuteNeed !== 'unknown'
  return (
    <Panel
      title={own.title}
      aside={<Clock until={nextWorkingMorning(now())} label={own.untilMorning} />}
      actions={
        row.status === 'open' &&
        !isJudging && (
          <Button variant={wasJudged ? 'secondary' : 'primary'} onPress={() => setJudging(true)}>
            {wasJudged ? own.judgeAgain : own.judge}
          </Button>
        )
      }
    >
      {row.attention.includes('danger-to-life') && !row.hasCalledForHelp && (
        <Notice tone="warning" title={own.callForHelp} />
      )}
      <Waits on={row.id} contract={judgeCase} />
      {isJudging && (
        <JudgementForm row={row} lack={lack} targets={targets} onClose={() => setJudging(false)} />
      )}
      {!isJudging && !wasJudged && <p>{own.notJudged}</p>}
      {!isJudging && wasJudged && <Judged row={row} />}
      {!isJudging && lack?.shaped === 'yes' && lack.resource !== null && (
        <Status tone="important">{own.lacked(own.resources[lack.resource], lack.refusedBy)}</Status>
      )}
    </Panel>
  )
}

function Judged({ row }: { readonly row: View }) {
  const own = useWords(words)
  const codeName = useCodeName()
  const written = (text: string | null) => (text === null ? null : <span className="written">{text}</span>)
  const values: Record<keyof typeof own.fields, React.ReactNode> = {
    acuteNeed: own.answers[row.acuteNeed],
    canWait: own.answers[row.canWait],
    response: row.response && codeName(response, row.response),
    reasonNow: row.reasonNow && codeName(reasonNow, row.reasonNow),
    reasonActing: written(row.reasonActing),
    reasonNotActing: row.reasonNotActing && codeName(reasonNotActing, row.reasonNotActing),
    reasonNotActingText: written(row.reasonNotActingText),
    referredTo: row.referredTo && own.referrals[row.referredTo],
    referredToText: row.referredToText,
    necessity: row.necessity && codeName(necessity, row.necessity),
    counterfactual: written(row.counterfactual),
    equalTreatment: row.equalTreatment && own.equal[row.equalTreatment],
    equalTreatmentText: written(row.equalTreatmentText),
  }
  const items = Object.entries(values).flatMap(([field, value]): Definition[] =>
    value === null || value === '' ? [] : [{ term: own.fields[field as keyof typeof own.fields], value }],
  )
  return <DefinitionList columns={2} items={items} />
}
