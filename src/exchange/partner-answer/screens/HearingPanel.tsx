import { localDate, now } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { DefinitionList, Panel } from '../../../web/ui/Panel.tsx'
import { countHearingReports } from '../api.ts'
import { words } from '../words.ts'

/** Hearings of the year: told of, asked for, and what came of it (I-08). */
export function HearingPanel() {
  const own = useWords(words)
  const today = localDate(now())
  const reading = useRead(
    countHearingReports,
    { from: `${today.slice(0, 4)}-01-01`, to: today },
    { topics: ['partner-report'] },
  )
  return (
    <Panel title={own.hearings} aside={<span className="quiet">{own.year}</span>}>
      <p className="quiet">{own.hearingsHint}</p>
      <Loaded reading={reading}>
        {(counts) => (
          <DefinitionList
            columns={3}
            items={(['informed', 'asked', 'answered', 'attended', 'declined', 'alternative'] as const).map(
              (key) => ({
                term: own.counts[key],
                value: counts[key],
              }),
            )}
          />
        )}
      </Loaded>
    </Panel>
  )
}
