import { useState } from 'react'
import { addMonths, localDate, now } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { readTables } from '../../statistics/api.ts'
import { type Quarter, quarterPeriod } from '../rules.ts'
import { words } from '../words.ts'
import { QuarterFigures } from './QuarterFigures.tsx'

/** The quarter that runs, as far as it is written: live, and marked as what will change. */
export function Running({
  quarter,
  municipalityCode,
}: {
  readonly quarter: Quarter
  readonly municipalityCode: string
}) {
  const own = useWords(words)
  const [isShown, setShown] = useState(false)
  const { year } = quarter
  return (
    <>
      <Panel
        title={own.running}
        aside={<Status tone="important">{own.preliminary}</Status>}
        actions={
          <Button isExpanded={isShown} onPress={() => setShown(!isShown)}>
            {isShown ? own.hideRunning : own.showRunning}
          </Button>
        }
      >
        <p>{own.runningLead(own.quarterName(year, quarter.quarter), quarterPeriod(quarter).to)}</p>
      </Panel>
      {isShown && <Live quarter={quarter} municipalityCode={municipalityCode} />}
    </>
  )
}

/** So far this quarter, beside the same days of the year before. */
function Live({
  quarter,
  municipalityCode,
}: {
  readonly quarter: Quarter
  readonly municipalityCode: string
}) {
  const own = useWords(words)
  const { from } = quarterPeriod(quarter)
  const to = localDate(now())
  const current = useRead(readTables, { from, to, municipalityCode })
  const before = useRead(readTables, {
    from: addMonths(from, -12),
    to: addMonths(to, -12),
    municipalityCode,
  })
  return (
    <Loaded reading={current} rows={8}>
      {(figures) => (
        <Loaded reading={before} rows={8}>
          {(figuresBefore) => (
            <QuarterFigures
              figures={figures}
              before={figuresBefore}
              now={own.until(to)}
              then={own.until(addMonths(to, -12))}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  )
}
