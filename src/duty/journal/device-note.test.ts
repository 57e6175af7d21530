import { afterAll, beforeAll, expect, test } from 'vitest'
import { countRows, type House, openHouse } from '../../../test/house.ts'
import { openNight } from '../../../test/night.ts'
import { deviceId, newId } from '../../kernel/id.ts'
import { lockNote, saveNote, startNote } from './api.ts'

let house: House
let caseId: string
beforeAll(async () => {
  house = await openHouse('device-note')
  caseId = (await openNight(house, [{ statedAge: 9 }])).caseId
})
afterAll(() => house.close())

test('a note begun on a device is written and locked by its own id, and begun once', async () => {
  const before = await countRows(house, 'note')
  const noteId = deviceId('note')
  const commandId = newId()
  const started = await house.call('jour1', startNote, { caseId, noteId }, { commandId })
  expect(started).toMatchObject({ status: 200, body: { id: noteId, version: 1 } })
  const again = await house.call('jour1', startNote, { caseId, noteId }, { commandId })
  expect(again.body).toEqual(started.body)
  const { happenedAt } = started.body
  const written = { happenedAt, facts: 'Pojken sover.', judgement: '' }
  expect(await house.call('jour1', saveNote, { noteId, version: 1, ...written })).toMatchObject({
    body: { version: 2 },
  })
  expect(await house.call('jour1', lockNote, { noteId, version: 2 })).toMatchObject({ status: 200 })
  expect(await countRows(house, 'note')).toBe(before + 1)
})

test.each(['jour1', 'jour2'] as const)(
  'an id of a draft that %s may or may not see is taken all the same',
  async (as) => {
    const noteId = deviceId('note')
    await house.call('jour1', startNote, { caseId, noteId })
    const taken = await house.call(as, startNote, { caseId, noteId })
    expect(taken).toMatchObject({ status: 409, body: { code: 'note-id-taken' } })
  },
)
