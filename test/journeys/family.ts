import { testNumber } from '../../db/demo/night.ts'
import { addDays, localDate, now } from '../../src/kernel/time.ts'

/** The day somebody of that age was born, a month ago. */
function bornAt(age: number): string {
  const lastMonth = addDays(localDate(now()), -30)
  return `${Number(lastMonth.slice(0, 4)) - age}${lastMonth.slice(4)}`
}

export const mother = { name: 'Rebecka Tallmo', number: testNumber(bornAt(38), 986), phone: '070-174 06 44' }
export const child = { name: 'Elsa Tallmo', number: testNumber(bornAt(11), 982), phone: null }
export const story = 'Patrullen är på Håsta efter ett larm från en granne.'
export const rest = ' En flicka på elva år sitter ensam på trappan. Mamman är inne och går inte att väcka.'
export const childWords =
  '”Mamma vaknar inte när jag ropar. Jag har suttit på trappan, för det är ingen som hör mig.” Sedan: ”Kan jag sova hos moster Siv?”'
export const commitment = 'Vi ringer före klockan 12'
