import type { Problem } from '../problem.ts'
import type { KitWords } from './words.ts'

/** What the person is told: the server's sentence, or our own where nothing answered. */
export function sentenceOf(problem: Problem, own: KitWords): string {
  if (problem.sentence !== '') return problem.sentence
  if (problem.code === 'offline') return own.offline
  return problem.code === 'unavailable' ? own.unavailable : own.unreadable
}
