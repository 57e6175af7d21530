import { useState } from 'react'
import {
  addMember,
  closePartner,
  type MemberView,
  readMembers,
  readPartners,
  readRegion,
} from '../../base/organisation/api.ts'
import type { Partner } from '../../base/organisation/model.ts'
import { AddMember } from '../../base/organisation/screens/AddMember.tsx'
import { AddPartner } from '../../base/organisation/screens/AddPartner.tsx'
import { ChangeMember } from '../../base/organisation/screens/ChangeMember.tsx'
import { EndDialog } from '../../base/organisation/screens/EndDialog.tsx'
import { MemberTable } from '../../base/organisation/screens/MemberTable.tsx'
import { PartnerTable } from '../../base/organisation/screens/PartnerTable.tsx'
import { RegionFacts } from '../../base/organisation/screens/RegionFacts.tsx'
import { words } from '../../base/organisation/words.ts'
import { permits } from '../../kernel/permit.ts'
import { api } from '../api.ts'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyState, Loaded } from '../ui/Loaded.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Permitted } from './Permitted.tsx'
import '../styles/lists.css'

type Doing =
  | { readonly what: 'add-member' | 'add-partner' }
  | { readonly what: 'change-member'; readonly member: MemberView }
  | { readonly what: 'end-partner'; readonly partner: Partner }
  | null

const topics = ['organisation']

/** The region, its members and partners: everybody of the staff reads it, the administrator changes it. */
export function OrganisationPage() {
  return (
    <Permitted contract={readRegion}>
      <Organisation />
    </Permitted>
  )
}

function Organisation() {
  const own = useWords(words)
  const { account } = useSession()
  const region = useRead(readRegion, {}, { topics })
  const members = useRead(readMembers, {}, { topics })
  const partners = useRead(readPartners, {}, { topics })
  const [doing, setDoing] = useState<Doing>(null)
  const mayChange = permits(addMember.permit, { ...account, accountId: account.id, sessionId: null }, {})

  if (region.error?.status === 404)
    return (
      <Page title={own.title}>
        <EmptyState title={own.noRegion}>
          <p>{own.noRegionHelp(account.role)}</p>
        </EmptyState>
      </Page>
    )
  return (
    <Page title={own.title} lead={own.intro} width="wide">
      <Loaded reading={region}>{(data) => <RegionFacts region={data} />}</Loaded>
      <Panel
        title={own.members}
        actions={
          mayChange && <Button onPress={() => setDoing({ what: 'add-member' })}>{own.addMember}</Button>
        }
      >
        <Loaded reading={members} rows={10}>
          {(data) => (
            <MemberTable
              members={data.members}
              {...(mayChange && { onChange: (member) => setDoing({ what: 'change-member', member }) })}
            />
          )}
        </Loaded>
      </Panel>
      <Panel
        title={own.partners}
        actions={
          mayChange && <Button onPress={() => setDoing({ what: 'add-partner' })}>{own.addPartner}</Button>
        }
      >
        <Loaded reading={partners}>
          {(data) => (
            <PartnerTable
              partners={data.partners}
              {...(mayChange && { onEnd: (partner) => setDoing({ what: 'end-partner', partner }) })}
            />
          )}
        </Loaded>
      </Panel>
      <Change doing={doing} areas={members.data?.areas ?? []} onClose={() => setDoing(null)} />
    </Page>
  )
}

function Change(props: {
  readonly doing: Doing
  readonly areas: Parameters<typeof AddMember>[0]['areas']
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const { doing, areas, onClose } = props
  switch (doing?.what) {
    case undefined:
      return null
    case 'add-member':
      return <AddMember areas={areas} onClose={onClose} />
    case 'add-partner':
      return <AddPartner onClose={onClose} />
    case 'change-member':
      return <ChangeMember member={doing.member} areas={areas} onClose={onClose} />
    case 'end-partner':
      return (
        <EndDialog
          title={own.endPartner(doing.partner.name)}
          end={(validTo, options) =>
            api.call(closePartner, { partnerId: doing.partner.id, validTo }, options)
          }
          onClose={onClose}
        />
      )
  }
}
