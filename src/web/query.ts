import {
  hashKey,
  QueryClient,
  queryOptions,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query'
import { useRef } from 'react'
import type { Contract, InputOf, OutputOf } from '../kernel/contract.ts'
import { api } from './api.ts'
import { useWords } from './language.tsx'
import { concerns } from './live-message.ts'
import { asProblem, type Problem } from './problem.ts'
import { Submission } from './ui/submission.ts'
import { notify } from './ui/Toasts.tsx'
import { words } from './ui/words.ts'

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Problem
    queryMeta: { topics?: readonly string[] }
  }
}

/** The client tries again by itself (transport.ts), so the cache does not; it also asks when the browser thinks it is offline. */
export const queryClient = new QueryClient({
  defaultOptions: {
    // What was read stays for the pages of an outage, until the page is left or logged out of.
    queries: { retry: false, networkMode: 'always', staleTime: 10_000, gcTime: 30 * 60_000 },
    mutations: { retry: false, networkMode: 'always' },
  },
})

const toRefetchUnasked = new Set<string>()

export type ReadOptions = {
  /** What makes the answer old: `case` for any case, `case/ID` for one (live.ts). */
  readonly topics?: readonly string[]
  readonly enabled?: boolean
}

/** Key and function of a question, for `useQuery`, `useQueries` or a route's loader. */
export function readOptions<C extends Contract>(contract: C, input: InputOf<C>, options: ReadOptions = {}) {
  return queryOptions<OutputOf<C>, Problem>({
    queryKey: [contract.name, input],
    queryFn: ({ signal, queryKey }) =>
      api.call(contract, input, { signal, background: toRefetchUnasked.delete(hashKey(queryKey)) }),
    meta: { topics: options.topics ?? [] },
    enabled: options.enabled ?? true,
  })
}

/** Asks a contract and keeps the answer fresh: live events on `topics` ask again by themselves. */
export function useRead<C extends Contract>(
  contract: C,
  input: InputOf<C>,
  options?: ReadOptions,
): UseQueryResult<OutputOf<C>, Problem> {
  return useQuery(readOptions(contract, input, options))
}

/** Asks again what a change made old. `unasked`: nobody did anything here, so the questions are background. */
export async function refresh(isOld: (topics: readonly string[]) => boolean, unasked = false): Promise<void> {
  await queryClient.invalidateQueries({
    predicate: (query) => {
      const old = query.meta?.topics !== undefined && isOld(query.meta.topics)
      if (old && unasked && query.isActive()) toRefetchUnasked.add(query.queryHash)
      return old
    },
  })
}

/** Asks again every question on the screen that has one of the topics. */
export function refreshTopics(topics: readonly string[]): Promise<void> {
  return refresh((own) =>
    topics.some((topic) => {
      const [name = '', id = null] = topic.split('/')
      return concerns(own, { topic: name, id })
    }),
  )
}

export type Command<C extends Contract> = {
  /**
   * Answers the output, or null when it was refused (then `problem` says why) or is kept on the device (then the person has
   * been told). A second press while it runs does nothing.
   */
  readonly run: (input: InputOf<C>) => Promise<OutputOf<C> | null>
  readonly isPending: boolean
  readonly problem: Problem | null
  readonly clear: () => void
}

/** One command behind one button; a form uses `useForm`. `changes` are the topics to ask again at once when it is done. */
export function useCommand<C extends Contract>(
  contract: C,
  options: { readonly changes?: readonly string[] } = {},
): Command<C> {
  const submission = useRef(new Submission())
  const running = useRef(false)
  const own = useWords(words)
  const mutation = useMutation<OutputOf<C>, Problem, InputOf<C>>({
    mutationFn: (input) => api.call(contract, input, { commandId: submission.current.idFor(input) }),
  })
  const run = async (input: InputOf<C>) => {
    if (running.current) return null
    running.current = true
    try {
      const output = await mutation.mutateAsync(input)
      submission.current.answered()
      await refreshTopics(options.changes ?? [])
      return output
    } catch (thrown) {
      const problem = asProblem(thrown)
      if (problem.isKept) {
        notify(own.kept, 'info')
        // A double press is one; the same once more, later, is another.
        await new Promise((resolve) => setTimeout(resolve, 800))
      }
      if (!problem.isOpenEnded) submission.current.answered()
      return null
    } finally {
      running.current = false
    }
  }
  const problem = mutation.error?.isKept === true ? null : mutation.error
  return { run, isPending: mutation.isPending, problem, clear: mutation.reset }
}
