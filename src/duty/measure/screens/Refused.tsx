import { useWords } from '../../../web/language.tsx'
import type { Problem } from '../../../web/problem.ts'
import { sentenceOf } from '../../../web/ui/problem-sentence.ts'
import { Notice } from '../../../web/ui/Status.tsx'
import { words } from '../../../web/ui/words.ts'

/** Why a press did nothing, where it was pressed. */
export function Refused({ problem }: { readonly problem: Problem }) {
  return <Notice tone="warning" isUrgent title={sentenceOf(problem, useWords(words))} />
}
