import { useState } from 'react'
import { readMembers } from '../../base/organisation/api.ts'
import { ChannelSettings } from '../../exchange/delivery/screens/ChannelSettings.tsx'
import { readClock } from '../../exchange/handover-clock/api.ts'
import { ClockSettings } from '../../exchange/handover-clock/screens/ClockSettings.tsx'
import { words } from '../../exchange/handover-clock/words.ts'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { Select } from '../ui/Select.tsx'
import { Permitted } from './Permitted.tsx'

/** How a municipality receives: its own for its intake, whichever is chosen for the manager and the administrator. */
export function ReceptionPage() {
  return (
    <Permitted contract={readClock}>
      <Reception />
    </Permitted>
  )
}

function Reception() {
  const own = useWords(words)
  const { account } = useSession()
  const { memberId, memberName } = account
  if (memberId === null) return <AnyMember />
  return (
    <Page title={own.page} heading={own.settingsOf(memberName ?? '')} lead={own.pageLead}>
      <OneMember memberId={memberId} />
    </Page>
  )
}

function AnyMember() {
  const own = useWords(words)
  const [chosen, setChosen] = useState<string | null>(null)
  const reading = useRead(readMembers, {}, { topics: ['organisation'] })
  return (
    <Page title={own.page} lead={own.pageLead}>
      <Loaded reading={reading} rows={1}>
        {({ members }) => (
          <Select
            label={own.chooseMember}
            width="medium"
            value={chosen}
            onChange={setChosen}
            options={members.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </Loaded>
      {chosen !== null && <OneMember key={chosen} memberId={chosen} />}
    </Page>
  )
}

function OneMember({ memberId }: { readonly memberId: string }) {
  return (
    <>
      <ClockSettings memberId={memberId} />
      <ChannelSettings receiver={{ memberId }} />
    </>
  )
}
