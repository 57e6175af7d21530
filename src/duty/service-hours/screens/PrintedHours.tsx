import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { localDate, now } from '../../../kernel/time.ts'
import { useLanguage, useWords } from '../../../web/language.tsx'
import { DefinitionList, Panel } from '../../../web/ui/Panel.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import type { listServiceHours } from '../api.ts'
import type { CountedHours } from '../model.ts'
import { stockholmShare2005, sumHours, withSpecialDays } from '../rules.ts'
import { words } from '../words.ts'

type Answer = OutputOf<typeof listServiceHours>

/** What each region prints, with its overlaps, and the real hours of a year computed from the calendar (B-01 to B-04, B-23). */
export function PrintedHours({ regions, own: ownKey, specialDays }: Answer) {
  const own = useWords(words)
  const language = useLanguage()
  const thisYear = Number(localDate(now()).slice(0, 4))
  const [year, setYear] = useState(String(thisYear))
  const percent = (share: number) => {
    const figure = (share * 100).toFixed(1)
    return language === 'sv' ? `${figure.replace('.', ',')} %` : `${figure}%`
  }
  const inOrder = [...regions].sort((a, b) => Number(b.key === ownKey) - Number(a.key === ownKey))
  return (
    <div className="stack">
      <Select
        label={own.year}
        width="short"
        options={Array.from({ length: 5 }, (_, at) => String(thisYear - 1 + at)).map((value) => ({
          value,
          label: value,
        }))}
        value={year}
        onChange={(chosen) => setYear(chosen ?? String(thisYear))}
      />
      <div className="columns">
        {inOrder.map(({ key, hours, sources }) => (
          <RegionHours
            key={key}
            title={own.regions[key] ?? key}
            isOwn={key === ownKey}
            hours={key === ownKey ? withSpecialDays(hours, specialDays) : hours}
            sources={sources}
            year={year}
            percent={percent}
          />
        ))}
      </div>
      <p className="hint">{own.stockholm(percent(stockholmShare2005()))}</p>
    </div>
  )
}

function RegionHours(props: {
  readonly title: string
  readonly isOwn: boolean
  readonly hours: CountedHours
  readonly sources: readonly string[]
  readonly year: string
  readonly percent: (share: number) => string
}) {
  const { title, isOwn, hours, sources, year, percent } = props
  const own = useWords(words)
  const sum = sumHours(hours, `${year}-01-01`, `${year}-12-31`)
  const told = (value: number) => own.hours(Math.round(value).toLocaleString('sv-SE'))
  const modes = (line: CountedHours['lines'][number]) =>
    line.modes.length > 1 ? own.both : line.modes[0] === 'duty' ? own.duty : own.standby
  return (
    <Panel title={title} level={3} {...(isOwn && { aside: <Status tone="info">{own.ownRegion}</Status> })}>
      <ul className="plain-list stack-tight">
        {hours.lines.map((line) => (
          <li key={line.printed}>
            {line.printed} <span className="hint">({modes(line)})</span>
          </li>
        ))}
        {hours.isRestStandby && <li>{own.restIsStandby}</li>}
      </ul>
      {sum.overlapHours > 0 && (
        <Status tone="important">
          {own.overlap}: {told(sum.overlapHours)}
        </Status>
      )}
      {sum.gapHours > 0 && (
        <Status tone="important">
          {own.gap}: {told(sum.gapHours)}
        </Status>
      )}
      <h4>{own.yearOf(year)}</h4>
      <DefinitionList
        items={[
          { term: own.duty, value: told(sum.dutyHours) },
          { term: own.standby, value: told(sum.standbyHours) },
          { term: own.office, value: told(sum.officeHours) },
          { term: own.share, value: own.shareOf(percent(sum.outOfOfficeShare), year) },
        ]}
      />
      <details className="fold">
        <summary>{own.noteDetails}</summary>
        <ul>
          {sources.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </details>
    </Panel>
  )
}
