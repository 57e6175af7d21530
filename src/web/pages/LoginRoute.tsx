import { useRouter, useSearch } from '@tanstack/react-router'
import { ownPath } from '../../base/identity-provider/rules.ts'
import { LoginPage } from './LoginPage.tsx'

/** The login at its own address, which leads on to where somebody was going. */
export function LoginRoute() {
  const router = useRouter()
  const search: { back?: string; problem?: string } = useSearch({ strict: false })
  const back = ownPath(search.back)
  return <LoginPage back={back} problem={search.problem} onEntered={() => router.history.push(back)} />
}
