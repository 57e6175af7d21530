import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

const shortNumber = /^(?:112|11[0-9]{3}|11[67][0-9]{3}|1177|11414|11313|90[0-9]{3})$/

/** The number in E.164, of any way to write it; 112 and other short numbers as they are. Null when it is no number. */
export function parsePhone(typed: string): string | null {
  const digits = typed.replace(/[\s()./-]/g, '')
  if (shortNumber.test(digits)) return digits
  const parsed = parsePhoneNumberFromString(typed, 'SE')
  return parsed?.isPossible() ? parsed.number : null
}

/** As Swedes write it: `070-174 06 05`; a foreign one internationally, a short one as it is. */
export function formatPhone(number: string): string {
  const parsed = parsePhoneNumberFromString(number, 'SE')
  if (parsed === undefined || !number.startsWith('+')) return number
  return parsed.country === 'SE' ? parsed.formatNational() : parsed.formatInternational()
}
