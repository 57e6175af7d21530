import { useQuery } from '@tanstack/react-query'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import { type LoginProblem, words } from '../words.ts'

type Offered = { readonly providers: readonly { readonly id: string; readonly name: string }[] }

/** Before anybody is known: what the server offers to everybody. Nothing is shown where it cannot be read. */
const offered = {
  queryKey: ['login-providers'],
  queryFn: async () =>
    (await api.send(
      { method: 'GET', path: '/api/login-providers' },
      {},
      { waitFor: 'nothing', background: true },
    )) as Offered,
}

/** Links to the providers where somebody can log in, which lead back to the same page. */
export function LoginProviders({ back }: { readonly back: string }) {
  const own = useWords(words)
  const { data } = useQuery(offered)
  if (data === undefined || data.providers.length === 0) return null
  return (
    <nav aria-label={own.otherWays} className="login-providers">
      {data.providers.map(({ id, name }) => (
        <a
          key={id}
          className="button-link button-link-secondary"
          href={`/api/login-providers/${id}/start?${new URLSearchParams({ back })}`}
        >
          {own.logInWith(name)}
        </a>
      ))}
    </nav>
  )
}

/** Why a login at a provider led back here. */
export function LoginProblemNotice({ problem }: { readonly problem: string | undefined }) {
  const own = useWords(words)
  const isKnown = (code: string): code is LoginProblem => Object.hasOwn(own.problems, code)
  if (problem === undefined || !isKnown(problem)) return null
  return (
    <Notice tone="important" title={own.notLetIn} isUrgent>
      <p>{own.problems[problem]}</p>
    </Notice>
  )
}
