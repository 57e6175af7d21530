import { expect, test } from 'vitest'
import { protectedIn } from './protected-text.ts'

test('what gives a protected person away is named by its place in the report', () => {
  const secrets = { names: [], phones: [], streets: ['Hemliga vägen 7'], places: [] }
  const said = { summary: '', notes: [{ facts: 'Lugnt.' }, { judgement: 'Hon är på Hemliga vägen.' }] }
  expect(protectedIn(said, secrets)).toBe('notes.1.judgement')
})

test('nothing is sought where nobody is protected', () => {
  expect(
    protectedIn({ summary: 'Hemliga vägen 7' }, { names: [], phones: [], streets: [], places: [] }),
  ).toBe(null)
})
