import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { CountTable } from '../../triage/screens/CountTable.tsx'
import { type Period, PeriodPanel } from '../../triage/screens/PeriodPanel.tsx'
import { dayMatterCounts } from '../api.ts'
import { words } from '../words.ts'

/** How many calls could have been taken in the day, by kind (C-13). */
export function DayMatterCounts() {
  const own = useWords(words)
  return (
    <PeriodPanel title={own.counts} lead={own.countsLead}>
      {(period) => <Counts {...period} />}
    </PeriodPanel>
  )
}

function Counts(period: Period) {
  const own = useWords(words)
  const reading = useRead(dayMatterCounts, period, { topics: ['contact'] })
  return (
    <Loaded reading={reading}>
      {({ dayMatters }) => (
        <CountTable
          label={own.counts}
          of={own.kind}
          counted={own.contacts}
          none={own.noCounts}
          rows={dayMatters.map(({ kind, contacts }) => ({
            key: kind,
            name: own.dayMatters[kind],
            count: contacts,
          }))}
        />
      )}
    </Loaded>
  )
}
