import { useState } from 'react'
import { useWords } from '../../../web/language.tsx'
import { useCommand, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { ErrorState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { endCalendar, makeCalendar, readCalendar } from '../api.ts'
import { words } from '../words.ts'

/** The secret address at which one's own calendar program follows the shifts; shown once, when it is made. */
export function OwnCalendar() {
  const own = useWords(words)
  const format = useFormat()
  const reading = useRead(readCalendar, {}, { topics: ['own-calendar'] })
  const make = useCommand(makeCalendar, { changes: ['own-calendar'] })
  const end = useCommand(endCalendar, { changes: ['own-calendar'] })
  const [address, setAddress] = useState<string | null>(null)
  const problem = make.problem ?? end.problem
  const pressMake = async () => {
    const made = await make.run({})
    if (made === null) return
    setAddress(made.address === null ? null : new URL(made.address, location.origin).toString())
    notify(made.address === null ? own.gone : own.made)
  }
  const pressEnd = async () => {
    if (await end.run({})) {
      setAddress(null)
      notify(own.ended)
    }
  }
  return (
    <Panel title={own.calendar}>
      <p>{own.calendarHint}</p>
      {problem !== null && <ErrorState problem={problem} />}
      <Loaded reading={reading} rows={1}>
        {({ madeAt }) => (
          <>
            <p className="quiet">
              {madeAt === null ? own.calendarNone : own.calendarSince(format.moment(madeAt))}
            </p>
            {address !== null && (
              <TextField
                label={own.address}
                description={own.addressHint}
                value={address}
                onChange={() => {}}
                isReadOnly
              />
            )}
            <div className="row">
              <Button onPress={() => void pressMake()} isPending={make.isPending}>
                {madeAt === null ? own.make : own.makeNew}
              </Button>
              {madeAt !== null && (
                <Button variant="tertiary" onPress={() => void pressEnd()} isPending={end.isPending}>
                  {own.end}
                </Button>
              )}
            </div>
          </>
        )}
      </Loaded>
    </Panel>
  )
}
