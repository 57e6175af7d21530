import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { localDate, now } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import { readClock, type SettingView } from '../api.ts'
import { words } from '../words.ts'
import { SetClockDialog } from './SetClockDialog.tsx'
import '../../../web/styles/lists.css'

type Read = OutputOf<typeof readClock>

/** By when the municipality opens its reports and who is told when it does not; what is to come, and what has been. */
export function ClockSettings({ memberId }: { readonly memberId: string }) {
  const own = useWords(words)
  const [isSetting, setSetting] = useState(false)
  const [showsFormer, setShowsFormer] = useState(false)
  const reading = useRead(readClock, { memberId }, { topics: [`handover-clock/${memberId}`] })
  return (
    <Panel
      title={own.settings}
      actions={reading.data && <Button onPress={() => setSetting(true)}>{own.change}</Button>}
    >
      <p className="quiet">{own.settingsLead}</p>
      <Loaded reading={reading} rows={4}>
        {(data) => {
          const today = localDate(now())
          const coming = data.settings.filter(({ validFrom }) => validFrom > today).toReversed()
          const [current, ...former] = data.settings.filter(({ validFrom }) => validFrom <= today)
          return (
            <div className="stack">
              {(current?.steps.length ?? 0) === 0 && <Notice tone="important" title={own.nobodyNamed} />}
              <Panel title={own.now} level={3} looks="plain">
                {current === undefined && <p>{own.notSet}</p>}
                <Setting setting={current ?? { ...data.usual, steps: [] }} managers={data.managers} />
              </Panel>
              {coming.length > 0 && (
                <Panel title={own.coming} level={3} looks="plain">
                  <Settings settings={coming} managers={data.managers} />
                </Panel>
              )}
              {former.length > 0 && (
                <div>
                  <Button
                    variant="tertiary"
                    isExpanded={showsFormer}
                    onPress={() => setShowsFormer(!showsFormer)}
                  >
                    {showsFormer ? own.hideFormer : own.showFormer}
                  </Button>
                  {showsFormer && <Settings settings={former} managers={data.managers} />}
                </div>
              )}
              {isSetting && (
                <SetClockDialog read={data} current={current} onClose={() => setSetting(false)} />
              )}
            </div>
          )
        }}
      </Loaded>
    </Panel>
  )
}

function Settings(props: { readonly settings: Read['settings']; readonly managers: Read['managers'] }) {
  return (
    <ul className="plain-list stack">
      {props.settings.map((setting) => (
        <li key={setting.id}>
          <Setting setting={setting} managers={props.managers} />
        </li>
      ))}
    </ul>
  )
}

type Shown = Pick<SettingView, 'openBy' | 'days' | 'dayMinutes' | 'lastMinutes' | 'steps'> &
  Partial<Pick<SettingView, 'validFrom' | 'setByName' | 'setAt'>>

function Setting({ setting, managers }: { readonly setting: Shown; readonly managers: readonly string[] }) {
  const own = useWords(words)
  const format = useFormat()
  const { openBy, days, dayMinutes, lastMinutes, steps, validFrom, setByName, setAt } = setting
  return (
    <div className="stack-tight">
      {validFrom !== undefined && <p>{own.from(validFrom)}</p>}
      <p>
        <strong>{own.opened(openBy.replace(':', own.clockMark), own.days[days])}</strong>
      </p>
      <p>{own.inTheDay(dayMinutes)}</p>
      <ol aria-label={own.chain}>
        <li>{own.chainIntake}</li>
        {steps.map((step) => (
          <li key={step.accountId}>
            {own.chainNamed(step.afterMinutes, `${step.name}, ${step.title}`)}{' '}
            {!step.isAtWork && <Status tone="warning">{own.notAtWork}</Status>}
          </li>
        ))}
        <li>{own.chainLast(lastMinutes, managers.join(', ') || own.noManagers)}</li>
      </ol>
      {setByName !== undefined && setAt !== undefined && (
        <p className="quiet">{own.setBy(setByName, format.moment(setAt))}</p>
      )}
    </div>
  )
}
