import { useState } from 'react'
import { Bypasses } from '../../exchange/outcome/screens/Bypasses.tsx'
import { readFailedPickups, readLateNotices, readNightAndDay } from '../../insight/night-and-day/api.ts'
import { BypassCounts, FailedPickups } from '../../insight/night-and-day/screens/ByMonth.tsx'
import { LateNotices } from '../../insight/night-and-day/screens/LateNotices.tsx'
import { NightAndDayView } from '../../insight/night-and-day/screens/NightAndDayView.tsx'
import { words } from '../../insight/night-and-day/words.ts'
import { addMonths, localDate, now } from '../../kernel/time.ts'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { Panel, ScreenOnly } from '../ui/Panel.tsx'
import { Select } from '../ui/Select.tsx'
import { Permitted } from './Permitted.tsx'

/** What the night judged and the day did: whole for the manager, the own municipality's for its chair, protected for the evaluator. */
export function NightAndDayPage() {
  return (
    <Permitted contract={readNightAndDay}>
      <NightAndDay />
    </Permitted>
  )
}

type Asked = { readonly from: string; readonly to: string; readonly municipalityCode?: string }

function NightAndDay() {
  const own = useWords(words)
  const { account } = useSession()
  const today = localDate(now())
  const isWholeYears = account.role === 'evaluator'
  const lastYear = Number(today.slice(0, 4)) - 1
  const [year, setYear] = useState<string | null>(String(lastYear))
  const [from, setFrom] = useState<string | null>(addMonths(today, -12))
  const [to, setTo] = useState<string | null>(today)
  const [code, setCode] = useState<string | null>(null)
  const period = isWholeYears
    ? { from: `${year ?? lastYear}-01-01`, to: `${year ?? lastYear}-12-31` }
    : { from: from ?? addMonths(today, -12), to: to ?? today }
  const asked: Asked = { ...period, ...(code !== null && { municipalityCode: code }) }
  const reading = useRead(readNightAndDay, asked, { topics: ['report'] })
  // The municipalities of the whole region, to choose among.
  const whole = useRead(readNightAndDay, period, { topics: ['report'] })
  const places = whole.data?.municipalities ?? []
  const may = (contract: { readonly permit: Readonly<Record<string, unknown>> }) =>
    contract.permit[account.role] !== undefined
  return (
    <Page title={own.title} lead={own.lead} width="wide">
      <ScreenOnly>
        <Panel title={own.choosing}>
          <div className="columns">
            {isWholeYears ? (
              <Select
                label={own.year}
                width="short"
                options={Array.from({ length: 10 }, (_, back) => String(lastYear - back)).map((value) => ({
                  value,
                  label: value,
                }))}
                value={year}
                onChange={setYear}
              />
            ) : (
              <>
                <DateField label={own.from} value={from} onChange={setFrom} />
                <DateField label={own.to} value={to} onChange={setTo} />
              </>
            )}
            {places.length > 1 && (
              <Select
                label={own.municipality}
                placeholder={own.wholeRegion}
                options={places.map(({ code: value, name: label }) => ({ value, label }))}
                value={code}
                onChange={setCode}
              />
            )}
          </div>
        </Panel>
      </ScreenOnly>
      <Loaded reading={reading} rows={10}>
        {(data) => <NightAndDayView data={data} />}
      </Loaded>
      {may(readFailedPickups) && (
        <>
          <FailedPickups asked={asked} />
          <BypassCounts asked={asked} />
        </>
      )}
      {may(readLateNotices) && <LateNotices period={period} />}
      {account.role === 'duty-manager' && <Bypasses />}
    </Page>
  )
}
