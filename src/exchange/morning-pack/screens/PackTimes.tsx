import { useState } from 'react'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { readTimes, setTimes } from '../api.ts'
import { type PackSetting, packMornings } from '../model.ts'
import { words } from '../words.ts'

/** When the region freezes its nights; the manager changes it. */
export function PackTimes() {
  const own = useWords(words)
  const format = useFormat()
  const { account } = useSession()
  const reading = useRead(readTimes, {}, { topics: ['morning-pack'] })
  const [isOpen, setOpen] = useState(false)
  return (
    <Panel
      title={own.times}
      actions={
        setTimes.permit[account.role] !== undefined && (
          <Button label={`${own.timesChange}: ${own.times}`} onPress={() => setOpen(true)}>
            {own.timesChange}
          </Button>
        )
      }
    >
      <Loaded reading={reading}>
        {(setting) => (
          <>
            <p>
              {own.timesNow(clockOf(setting.freezesAt), clockOf(setting.figuresAt))}{' '}
              {own.morningKinds[setting.mornings]}.
            </p>
            {setting.setByName !== null && (
              <p className="quiet">{own.timesBy(setting.setByName, format.moment(setting.setAt))}</p>
            )}
            {isOpen && <Change setting={setting} onClose={() => setOpen(false)} />}
          </>
        )}
      </Loaded>
    </Panel>
  )
}

const clockOf = (text: string): string => text.replace(':', '.')
/** What somebody types as a clock, `7.45` say, as the contract wants it; anything else goes as it is and is refused there. */
const typed = (text: string): string => {
  const [, hour = '', minute = ''] = /^\s*(\d{1,2})[.:]?(\d{2})\s*$/.exec(text) ?? []
  return hour === '' ? text : `${hour.padStart(2, '0')}:${minute}`
}

function Change({ setting, onClose }: { readonly setting: PackSetting; readonly onClose: () => void }) {
  const own = useWords(words)
  return (
    <FormDialog
      title={own.times}
      lead={own.timesLead}
      save={own.timesSave}
      saved={own.timesSaved}
      initial={{
        freezesAt: clockOf(setting.freezesAt),
        figuresAt: clockOf(setting.figuresAt),
        mornings: setting.mornings as PackSetting['mornings'] | null,
      }}
      changes={['morning-pack']}
      submit={({ freezesAt, figuresAt, mornings }, options) =>
        api.call(
          setTimes,
          {
            freezesAt: typed(freezesAt),
            figuresAt: typed(figuresAt),
            mornings: mornings ?? setting.mornings,
          },
          options,
        )
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextField label={own.freezesAt} inputMode="numeric" maxLength={5} {...form.field('freezesAt')} />
          <TextField label={own.figuresAt} inputMode="numeric" maxLength={5} {...form.field('figuresAt')} />
          <RadioGroup
            label={own.mornings}
            options={packMornings.map((value) => ({ value, label: own.morningKinds[value] }))}
            {...form.field('mornings')}
          />
        </>
      )}
    </FormDialog>
  )
}
