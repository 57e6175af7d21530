import { municipalities } from '../../../code-lists/municipality.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { CountTable } from '../../triage/screens/CountTable.tsx'
import { type Period, PeriodPanel } from '../../triage/screens/PeriodPanel.tsx'
import { failedPickupCounts } from '../api.ts'
import { words } from '../words.ts'

/** The pattern of clients who came back because a day service did not catch the case (V-34). */
export function PickupCounts() {
  const own = useWords(words)
  return (
    <PeriodPanel title={own.counts} lead={own.countsLead}>
      {(period) => <Counts {...period} />}
    </PeriodPanel>
  )
}

const names = new Map<string, string>(municipalities.map(({ code, name }) => [code, name]))

function Counts(period: Period) {
  const own = useWords(words)
  const reading = useRead(failedPickupCounts, period, { topics: ['deviation', 'case'] })
  return (
    <Loaded reading={reading}>
      {({ pickups }) => (
        <CountTable
          label={own.counts}
          of={own.municipality}
          counted={own.count}
          none={own.noCounts}
          rows={pickups.map(({ municipalityCode: code, cases }) => ({
            key: code ?? '',
            name: code === null ? own.notStated : (names.get(code) ?? code),
            count: cases,
          }))}
        />
      )}
    </Loaded>
  )
}
