import type { ReactNode } from 'react'
import type { Contract } from '../../kernel/contract.ts'
import { useWords } from '../language.tsx'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { Link } from '../ui/Link.tsx'
import { words } from '../words.ts'

/** A page for the roles that may ask what it shows; another role is told so in peace. */
export function Permitted({
  contract,
  children,
}: {
  readonly contract: Pick<Contract, 'permit'>
  readonly children: ReactNode
}) {
  const own = useWords(words)
  const { account } = useSession()
  if (contract.permit[account.role] !== undefined) return children
  return (
    <Page title={own.noAccessTitle}>
      <p>{own.noAccessBody}</p>
      <p>
        <Link to="/">{own.home}</Link>
      </p>
    </Page>
  )
}
