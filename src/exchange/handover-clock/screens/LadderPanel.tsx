import { useWords } from '../../../web/language.tsx'
import { Clock } from '../../../web/ui/Clock.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Panel } from '../../../web/ui/Panel.tsx'
import type { ReportClock } from '../api.ts'
import { words } from '../words.ts'
import { Ladder } from './Ladder.tsx'

/** By when a report is to be opened, and the chain. */
export function LadderPanel({ clock }: { readonly clock: ReportClock }) {
  const own = useWords(words)
  const format = useFormat()
  return (
    <div className="screen-only">
      <Panel
        title={own.ladder}
        aside={clock.endedAt === null && <Clock until={clock.dueAt} label={own.toOpen} />}
        isCompact
      >
        {clock.endedAt !== null && (
          <p className="quiet">
            {own.wasDue(format.moment(clock.dueAt))}. {own.ended}
          </p>
        )}
        <Ladder clock={clock} />
      </Panel>
    </div>
  )
}
