import { useEffect } from 'react'
import { minutesBetween } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { refresh, useRead } from '../../../web/query.ts'
import { useFormat } from '../../../web/ui/format.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { listOnDuty } from '../api.ts'
import { words } from '../words.ts'

/** Who is on duty now, by name and kind, and whether they are awake: the one source, for the municipalities too (B-31, B-36). */
export function OnDutyNow() {
  const own = useWords(words)
  const format = useFormat()
  const reading = useRead(listOnDuty, {}, { topics: ['roster', 'on-duty'] })
  const answer = reading.data
  useEffect(() => {
    if (answer === undefined) return
    // A change of shift is no event: the first that ends asks again, or five minutes do, and nobody counts as active by it.
    const waits = answer.staff.map(({ endsAt }) => minutesBetween(answer.at, endsAt))
    const minutes = Math.max(0.1, Math.min(5, ...waits))
    const timer = setTimeout(
      () => refresh((topics) => topics.includes('on-duty'), true),
      minutes * 60_000 + 500,
    )
    return () => clearTimeout(timer)
  }, [answer])
  return (
    <Panel title={own.onDutyNow} isCompact>
      <Loaded reading={reading} rows={2}>
        {({ staff, mode, at }) => (
          <>
            {mode !== null && <p>{own.nowIs[mode]}</p>}
            {staff.length === 0 ? (
              <p>{own.nobodyOnDuty}</p>
            ) : (
              <ul className="plain-list stack-tight">
                {staff.map((one) => (
                  <li key={`${one.name} ${one.startsAt}`}>
                    <strong>{one.name}</strong> · {own.kinds[one.kind]}{' '}
                    {own.until(format.recent(one.endsAt, at))}
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Loaded>
    </Panel>
  )
}
