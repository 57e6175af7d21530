import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import { previewReport } from '../api.ts'
import type { Quarter } from '../rules.ts'
import { words } from '../words.ts'
import { QuarterFigures } from './QuarterFigures.tsx'
import { SendOne } from './SendReports.tsx'

/** What a member's chairs would be sent, to be checked and commented before it goes. */
export function Preview(props: {
  readonly quarter: Quarter
  readonly memberId: string
  readonly onBack: () => void
}) {
  const { quarter, memberId, onBack } = props
  const own = useWords(words)
  const { year } = quarter
  const reading = useRead(
    previewReport,
    { memberId, year, quarter: quarter.quarter },
    { topics: ['quarterly-report'] },
  )
  const name = own.quarterName(year, quarter.quarter)
  return (
    <Loaded reading={reading} rows={10}>
      {({ memberName, isFinished, figures, figuresBefore, latest, isSame }) => (
        <>
          <Panel
            title={own.previewOf(memberName, name)}
            actions={<Button onPress={onBack}>{own.back}</Button>}
          >
            {!isFinished && <Notice>{own.notFinished(figures.period.to)}</Notice>}
            {latest !== null && (
              <Notice tone={isSame ? 'success' : 'important'}>
                {isSame ? own.same : own.differs(latest.edition)}
              </Notice>
            )}
            {isFinished && !isSame && (
              <SendOne
                quarter={quarter}
                memberId={memberId}
                memberName={memberName}
                edition={(latest?.edition ?? 0) + 1}
                onDone={onBack}
              />
            )}
          </Panel>
          <QuarterFigures
            figures={figures}
            before={figuresBefore}
            now={own.shortName(year, quarter.quarter)}
            then={own.shortName(year - 1, quarter.quarter)}
          />
        </>
      )}
    </Loaded>
  )
}
