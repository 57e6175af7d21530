import { expect, test } from 'vitest'
import { municipalities } from '../../../code-lists/municipality.ts'
import { matchMunicipalities } from './match-municipalities.ts'

const members = new Set(['2180', '2184', '2104', '2182'])
const rows = municipalities.map(({ code, name }) => ({
  code,
  name,
  memberId: members.has(code) ? `m${code}` : null,
}))
const names = (typed: string) => matchMunicipalities(rows, typed).map((row) => row.name)

test.each([
  ['h', ['Hofors', 'Hudiksvall', 'Habo', 'Hagfors']],
  ['s', ['Söderhamn', 'Sala', 'Salem', 'Sandviken']],
  ['GÄV', ['Gävle']],
  ['2180', ['Gävle']],
  ['bro', ['Bromölla', 'Upplands-Bro']],
  ['malung s', ['Malung-Sälen']],
  ['ö', ['Öckerö', 'Ödeshög', 'Örebro', 'Örkelljunga']],
  ['xyz', []],
])('what is typed as "%s" finds %o first', (typed, first) => {
  expect(names(typed).slice(0, first.length || 1)).toEqual(first)
})

test('the host comes after a member whose name comes first', () => {
  const skovde = rows.map((row) => ({
    ...row,
    memberId: ['1496', '1495', '1445'].includes(row.code) ? 'm' : null,
  }))
  expect(
    matchMunicipalities(skovde, '14')
      .map((row) => row.name)
      .slice(0, 3),
  ).toEqual(['Essunga', 'Skara', 'Skövde'])
})
