import { type ReactNode, useRef, useState } from 'react'
import { words } from '../base/passkey/words.ts'
import { api } from './api.ts'
import { useWords } from './language.tsx'
import type { AskedToSign } from './passkeys.ts'
import { asProblem, type Problem } from './problem.ts'
import { ButtonLink } from './ui/Link.tsx'
import { Notice } from './ui/Status.tsx'

const options = { method: 'POST', path: '/api/step-ups/options' } as const
const door = { method: 'POST', path: '/api/step-ups' } as const

export type StepUp = {
  /**
   * Asks the person's passkey to confirm one thing as it is shown; then send the command that needs it within five minutes.
   * Throws Problem with its sentence: inside a form's `submit` it shows there, and what was typed stays.
   * @param shownHash SHA-256 of what the screen shows, 64 hex digits
   */
  readonly prove: (subjectId: string, shownHash: string) => Promise<void>
  readonly isAsking: boolean
  /** Why the last attempt failed; for a button outside a form, which shows it itself. */
  readonly problem: Problem | null
  /** What to do now: unlock the key, or where to get one. Stands beside the button. */
  readonly notice: ReactNode
}

const needsKey = new Set(['no-keys', 'key-unusable', 'key-copied'])

/** A passkey ceremony before a decision or a signature (docs/decisions/0033). */
export function useStepUp(): StepUp {
  const own = useWords(words)
  const running = useRef<Promise<void> | null>(null)
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  const run = async (subjectId: string, shownHash: string) => {
    setAsking(true)
    setProblem(null)
    try {
      const [asked, { signWithKey }] = await Promise.all([
        api.send(options, { subjectId, shownHash }) as Promise<AskedToSign>,
        import('./passkeys.ts'),
      ])
      await api.send(door, await signWithKey(asked))
    } catch (thrown) {
      const refusal = asProblem(thrown)
      setProblem(refusal)
      throw refusal
    } finally {
      setAsking(false)
    }
  }
  const prove: StepUp['prove'] = (subjectId, shownHash) => {
    running.current ??= run(subjectId, shownHash).finally(() => {
      running.current = null
    })
    return running.current
  }

  const notice = isAsking ? (
    <div role="status">
      <Notice tone="info" title={own.confirming}>
        <p>{own.confirmingHelp}</p>
      </Notice>
    </div>
  ) : (
    needsKey.has(problem?.code ?? '') && <ButtonLink to="/mitt-konto">{own.toOwnAccount}</ButtonLink>
  )
  return { prove, isAsking, problem, notice }
}
