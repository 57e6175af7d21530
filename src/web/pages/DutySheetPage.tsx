import { useState } from 'react'
import { readSheet } from '../../duty/directory/api.ts'
import { type Audience, audiences } from '../../duty/directory/model.ts'
import { SheetView } from '../../duty/directory/screens/SheetView.tsx'
import { words } from '../../duty/directory/words.ts'
import { listOnDuty } from '../../duty/roster/api.ts'
import { words as rosterWords } from '../../duty/roster/words.ts'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { useFormat } from '../ui/format.ts'
import { ButtonLink } from '../ui/Link.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { Select } from '../ui/Select.tsx'
import { Permitted } from './Permitted.tsx'
import '../styles/lists.css'
import '../styles/duty.css'
import '../styles/directory.css'

/** The duty's own sheet with who is on duty, or the numbers for one audience. */
export function DutySheetPage() {
  return (
    <Permitted contract={readSheet}>
      <DutySheet />
    </Permitted>
  )
}

function DutySheet() {
  const own = useWords(words)
  const [audience, setAudience] = useState<Audience>('duty')
  const reading = useRead(readSheet, { audience }, { topics: ['directory'] })
  const title = audience === 'duty' ? own.sheetTitle : own.sheetFor(own.audiences[audience])
  return (
    <Page
      title={title}
      actions={
        <>
          <Button variant="primary" onPress={() => print()} isDisabled={reading.data === undefined}>
            {own.printSheet}
          </Button>
          <ButtonLink to="/nummer">{own.backToList}</ButtonLink>
        </>
      }
    >
      <div className="screen-only">
        <Select
          label={own.sheetAudience}
          options={audiences.map((value) => ({ value, label: own.audiences[value] }))}
          value={audience}
          onChange={(chosen) => setAudience(chosen ?? 'duty')}
        />
      </div>
      <Loaded reading={reading} rows={12}>
        {(sheet) => <SheetView sheet={sheet} first={audience === 'duty' && <OnDuty />} />}
      </Loaded>
    </Page>
  )
}

/** Who is on duty now by the roster; where it names nobody there is room to write by hand. */
function OnDuty() {
  const own = useWords(words)
  const { kinds } = useWords(rosterWords)
  const format = useFormat()
  const reading = useRead(listOnDuty, {}, { topics: ['roster'] })
  return (
    <section>
      <h2>{own.onDuty}</h2>
      <Loaded reading={reading}>
        {({ staff }) =>
          staff.length === 0 ? (
            <p>
              {own.writeByHand}: <span className="paper-line" /> <span className="paper-line" />
            </p>
          ) : (
            <ul className="plain-list">
              {staff.map(({ name, kind, startsAt, endsAt }) => (
                <li key={`${name} ${startsAt}`}>
                  <strong>{name}</strong>, {kinds[kind]}, {format.moment(startsAt)}–{format.time(endsAt)}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  )
}
