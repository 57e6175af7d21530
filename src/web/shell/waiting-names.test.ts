import { expect, test } from 'vitest'
import { allHandlers } from '../../server/slices.ts'
import { fieldName, waitingName } from './waiting-names.ts'

const mayWait = allHandlers.flatMap(({ contract }) => (contract.mayWait ? [contract] : []))

test('every command that may wait has a name for the list of what waits, in both languages', () => {
  expect(mayWait.length).toBeGreaterThan(5)
  const nameless = mayWait.filter(({ name }) => !waitingName(name, 'sv') || !waitingName(name, 'en'))
  expect(
    nameless.map(
      ({ name }) => `${name}: a row in its slice's waiting words, and the slice in waiting-names.ts`,
    ),
  ).toEqual([])
})

test('only commands wait, and what begins something takes the id of it', () => {
  expect(mayWait.filter(({ kind }) => kind !== 'command')).toEqual([])
  const makers = allHandlers.flatMap(({ contract }) => (contract.makes ? [contract] : []))
  expect(makers.map(({ name }) => name).sort()).toEqual(['intake.start-contact', 'journal.start-note'])
  for (const { makes = '', input } of makers) expect(JSON.stringify(input.properties[makes])).toContain('-8')
})

test.each([
  ['intake.save-contact', 'story', 'Vad berättas?'],
  ['journal.save-note', 'facts', 'Vad som hänt och sagts'],
  ['intake.save-contact', 'unheard-of', 'unheard-of'],
])('of %s the field %s is called %s', (contract, field, label) => {
  expect(fieldName(contract, field, 'sv')).toBe(label)
})
