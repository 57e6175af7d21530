import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { missingResourceCounts } from '../api.ts'
import { words } from '../words.ts'
import { CountTable } from './CountTable.tsx'
import { type Period, PeriodPanel } from './PeriodPanel.tsx'

/** What was not to be had, and in how many cases it shaped the judgement (F-15). */
export function MissingCounts() {
  const own = useWords(words)
  return (
    <PeriodPanel title={own.lackCounts} lead={own.lackCountsLead}>
      {(period) => <Counts {...period} />}
    </PeriodPanel>
  )
}

function Counts(period: Period) {
  const own = useWords(words)
  const reading = useRead(missingResourceCounts, period, { topics: ['case'] })
  return (
    <Loaded reading={reading}>
      {({ missing }) => (
        <CountTable
          label={own.lackCounts}
          of={own.resource}
          counted={own.lackCases}
          none={own.lackNone}
          rows={missing.map(({ resource, cases }) => ({
            key: resource,
            name: own.resources[resource],
            count: cases,
          }))}
        />
      )}
    </Loaded>
  )
}
