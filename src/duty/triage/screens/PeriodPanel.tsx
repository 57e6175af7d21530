import { type ReactNode, useState } from 'react'
import { addDays, localDate, now } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { words } from '../words.ts'

export type Period = { readonly from: string; readonly to: string }

/** Figures of a period that can be chosen, by default the last 30 days; nothing while a day is not given. */
export function PeriodPanel(props: {
  readonly title: string
  readonly lead: string
  readonly children: (period: Period) => ReactNode
}) {
  const own = useWords(words)
  const [from, setFrom] = useState<string | null>(addDays(localDate(now()), -30))
  const [to, setTo] = useState<string | null>(localDate(now()))
  return (
    <Panel title={props.title}>
      <p className="quiet">{props.lead}</p>
      <div className="row">
        <DateField label={own.from} value={from} onChange={setFrom} />
        <DateField label={own.to} value={to} onChange={setTo} />
      </div>
      {from !== null && to !== null && props.children({ from, to })}
    </Panel>
  )
}
