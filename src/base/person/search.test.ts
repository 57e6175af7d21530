import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse } from '../../../test/house.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { checkDigit } from '../../kernel/identity-number.ts'
import { findDuplicates, registerPerson, searchPersons } from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('search')
})
afterAll(() => house.close())

const number = (eightDigits: string, birthNumber: string) =>
  `${eightDigits}${birthNumber}${checkDigit(`${eightDigits.slice(2)}${birthNumber}`)}`
const register = async (input: InputOf<typeof registerPerson>): Promise<string> =>
  (await house.call('jour1', registerPerson, input)).body.id
const found = async (text: string) => (await house.call('jour1', searchPersons, { text })).body.persons

describe('a search', () => {
  beforeAll(async () => {
    for (const [givenName, familyName] of [
      ['Åsa', 'Hägglund'],
      ['Anna-Lena', 'Berg Lindqvist'],
      ['Mohammed', 'Al-Provani'],
      ['Göran', 'Öhrnsköld'],
      ['Kristoffer', 'Wikström'],
    ])
      await register({ givenName: givenName ?? '', familyName: familyName ?? '' })
    await register({
      givenName: 'Telma',
      identityNumber: number('19440403', '985'),
      phones: [{ number: '08-465 004 42' }],
    })
    await register({ givenName: 'Reserva', identityNumber: 'R-2026-0042' })
    await register({ givenName: 'Fria', birthDate: '1944-04-03' })
  })

  test.each([
    ['åsa hägglund', 'Åsa'],
    ['asa hagglund', 'Åsa'],
    ['Åsa Häglund', 'Åsa'],
    ['Hägglund, Åsa', 'Åsa'],
    ['häggl', 'Åsa'],
    ['gglund', 'Åsa'],
    ['hegglund', 'Åsa'],
    ['anna-lena', 'Anna-Lena'],
    ['annalena', 'Anna-Lena'],
    ['anna lena lindkvist', 'Anna-Lena'],
    ['lindquist anna', 'Anna-Lena'],
    ['berg-lindqvist', 'Anna-Lena'],
    ['muhamad alprovani', 'Mohammed'],
    ['Mohamed al provani', 'Mohammed'],
    ['goran ohrnskold', 'Göran'],
    ['Öhrnskjöld', 'Göran'],
    ['christofer vikstrom', 'Kristoffer'],
    ['kristofer wickström', 'Kristoffer'],
    ['08-465 004 42', 'Telma'],
    ['+46 8 465 004', 'Telma'],
    ['084650044', 'Telma'],
    ['194404', 'Telma'],
    ['440403', 'Telma'],
    ['1944-04-03', 'Fria'],
    ['R-2026-0042', 'Reserva'],
    ['r-2026', 'Reserva'],
  ])('for "%s" finds %s', async (text, givenName) => {
    expect((await found(text)).map((hit) => hit.givenName)).toContain(givenName)
  })

  test.each(['', '19440', 'Xyzxyz', '%%%%%%', '440403-0000', 'Åsa Wikström'])(
    'for "%s" finds nobody',
    async (text) => {
      expect(await found(text)).toEqual([])
    },
  )

  test('puts the same name before a similar one and answers with twenty at most', async () => {
    for (let i = 0; i < 22; i++) await register({ givenName: `Vidar${i}`, familyName: 'Provstad' })
    await register({ givenName: 'Vidar', familyName: 'Provstad' })
    const hits = await found('vidar provstad')
    expect(hits).toHaveLength(20)
    expect(hits[0]?.givenName).toBe('Vidar')
  })

  test('writes one audit row for the same hits, with the ids shown', async () => {
    const rows = () => countRows(house, 'audit_event')
    await found('hägglund')
    const before = await rows()
    await found('hägglund')
    expect(await rows()).toBe(before)
  })

  test.each([
    [{ givenName: 'Åsa', familyName: 'Heglund' }, 'Åsa'],
    [{ identityNumber: number('19440403', '985') }, 'Telma'],
    [{ phone: '+46 8 46500442' }, 'Telma'],
  ])('for duplicates of %o finds %s', async (input, givenName) => {
    const { body } = await house.call('jour1', findDuplicates, input)
    expect(body.persons.map((hit) => hit.givenName)).toContain(givenName)
  })

  test.each([
    [{ givenName: 'Åsa' }],
    [{ givenName: 'Fria', familyName: 'Berg', birthDate: '1950-01-01' }],
    [{}],
  ])('for duplicates of %o finds nobody', async (input) => {
    expect((await house.call('jour1', findDuplicates, input)).body.persons).toEqual([])
  })
})
