import { expect, it, test } from 'vitest'
import { decisionTypes } from './decision-type.ts'
import { appealUntil, instructionKey, instructionOn, instructions, saidOf } from './notice-instruction.ts'

const court = 'Förvaltningsrätten i Falun'
const facts = { number: 'B2026-0001', boardName: 'Socialnämnden', memberName: 'Gävle', court }

test.each(decisionTypes.map((type) => [type.key, type] as const))(
  '%s has words of its own kind',
  (key, type) => {
    const words = instructionOn(type, '2026-11-22')
    expect(words.kind).toBe(type.appeal === null ? 'court-review' : 'appeal')
    const said = saidOf(words, { ...facts, type: key }).join(' ')
    for (const part of ['B2026-0001', 'Socialnämnden i Gävle', court]) expect(said).toContain(part)
    const unknown = saidOf(words, { ...facts, court: null, type: key }).join(' ')
    expect(unknown).toContain('förvaltningsrätten')
    expect(said.includes('tre veckor')).toBe(type.appeal !== null)
  },
)

it('what is reviewed says within what time: the day after for LVM, a week for the others', () => {
  const words = instructionOn({ appeal: null }, '2026-11-22')
  expect(saidOf(words, { ...facts, type: 'lvm-13' }).join(' ')).toContain('senast dagen efter')
  expect(saidOf(words, { ...facts, type: 'lvu-6' }).join(' ')).toContain('inom en vecka')
})

it('only what may be appealed has a last day: three weeks from the local day somebody was told (FL 44 §)', () => {
  const [mayAppeal, mayNot] = [{ appeal: 'appeal-of-care-of-the-young' } as const, { appeal: null }]
  expect(appealUntil(mayAppeal, '2026-11-22T23:30:00.000Z')).toBe('2026-12-14')
  expect(appealUntil(mayAppeal, '2026-11-22T22:30:00.000Z')).toBe('2026-12-13')
  expect(appealUntil(mayNot, '2026-11-22T22:30:00.000Z')).toBeNull()
})

it('an edition has one key', () => {
  expect(new Set(instructions.map(instructionKey)).size).toBe(instructions.length)
})
