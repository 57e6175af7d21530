import { registerPerson } from '../../src/base/person/api.ts'
import {
  attachPerson,
  completeContact,
  getContact,
  saveContact,
  startContact,
} from '../../src/duty/intake/api.ts'
import type { saveVoices } from '../../src/duty/protective-assessment/api.ts'
import { getReport, type setGround } from '../../src/exchange/handover/api.ts'
import { acceptReport, handOver, openReport } from '../../src/exchange/receipt/api.ts'
import type { InputOf } from '../../src/kernel/contract.ts'
import { checkDigit } from '../../src/kernel/identity-number.ts'
import { addDays, addMinutes, type LocalDate } from '../../src/kernel/time.ts'
import type { Teller } from './teller.ts'

/** An official test number (birth numbers 980 to 999, odd for men) of somebody born on that day. */
export function testNumber(birthDate: string, serial: number): string {
  const digits = `${birthDate.replaceAll('-', '')}${serial}`
  return `${digits}${checkDigit(digits.slice(2))}`
}

/** The day somebody was born who has that age on the morning after the night. @param day month and day, `09-17` */
function born(teller: Teller, age: number, day: string): LocalDate {
  const morning = addDays(teller.evening, 1)
  const year = Number(morning.slice(0, 4)) - age - (day > morning.slice(5) ? 1 : 0)
  return `${year}-${day}`
}

type PersonInput = InputOf<typeof registerPerson>
export const person = async (teller: Teller, input: PersonInput): Promise<string> =>
  (await teller.do('jour1', registerPerson, input)).id

const namedPerson =
  (gender: 'woman' | 'man') =>
  (
    teller: Teller,
    name: string,
    age: number,
    day: string,
    serial: number,
    more: Partial<PersonInput> = {},
  ): Promise<string> => {
    const [givenName = '', ...rest] = name.split(' ')
    const identityNumber = testNumber(born(teller, age, day), serial)
    return person(teller, { givenName, familyName: rest.join(' '), identityNumber, gender, ...more })
  }
/** Invented people: full name, age, birthday and serial of the test number. */
export const woman = namedPerson('woman')
export const man = namedPerson('man')

const guardianship = (custody: 'joint' | 'sole') => (guardianIds: readonly string[]) => ({
  guardians: guardianIds.map((guardianId) => ({ guardianId, custody })),
})
export const jointly = guardianship('joint')
export const alone = guardianship('sole')

export type ContactInput = Omit<InputOf<typeof startContact>, 'callAt'>
/** What is known of a call from the police before they have said anything. */
export const fromPolice = (callerName: string, callerOrganisation: string) =>
  ({
    kind: 'concern-report',
    channel: 'emergency-112',
    initiator: 'police',
    callerKnown: 'named',
    callerName,
    callerOrganisation,
    callerDuty: 'police-authority',
  }) as const

/** A call that is taken, told and finished within the minutes given. */
export async function takeCall(
  teller: Teller,
  as: string,
  minutes: number,
  input: ContactInput,
  people: readonly string[] = [],
): Promise<string> {
  const contact = await teller.do(as, startContact, { ...input, callAt: teller.later(0) })
  for (const personId of people) await teller.do(as, attachPerson, { contactId: contact.id, personId })
  teller.later(minutes)
  await teller.do(as, completeContact, { contactId: contact.id, version: contact.version })
  return contact.id
}

/** Who waited with the person is free to go. */
export async function waitingEnds(teller: Teller, as: string, contactId: string): Promise<void> {
  const { version } = await teller.do(as, getContact, { contactId })
  await teller.do(as, saveContact, { contactId, version, waitingUntil: teller.later(0) })
}

/** Whom one spoke with, or not; `at` is a time of the night, `22:40`. */
export type Voice = Omit<InputOf<typeof saveVoices>['voices'][number], 'id'>
type Who = { readonly personId: string } | { readonly name: string }
const voiceOf = (kind: Voice['kind'], who: Who) => ({ kind, personId: null, name: null, ...who })
/** Somebody one spoke with oneself. */
export const heard = (kind: Voice['kind'], who: Who, at: string, said: string): Voice => ({
  ...voiceOf(kind, who),
  reached: 'yes',
  notReachedReason: null,
  source: 'first-hand',
  at,
  said,
})
/** Somebody one did not speak with, and why. */
export const notHeard = (
  kind: Voice['kind'],
  who: Who,
  reason: string,
  reached: 'no' | 'not-tried' = 'no',
): Voice => ({
  ...voiceOf(kind, who),
  reached,
  notReachedReason: reason,
  source: null,
  at: null,
  said: null,
})

export type Ground = Omit<InputOf<typeof setGround>, 'reportId' | 'personId'>
export const forProtection: Ground = {
  ground: 'osl-10-2',
  groundText: 'Uppgifterna behövs för att barnet ska få skydd.',
}
export const consent = (groundText: string): Ground => ({ ground: 'osl-10-1', groundText })

/** The receiver reads the report; not yet, where the demo is loaded before that. */
export async function read(teller: Teller, as: string, at: string, reportId: string): Promise<void> {
  if (teller.time(at) <= teller.told) {
    teller.at(at)
    await teller.do(as, openReport, { reportId })
  }
}

const readingMinutes = 6
/** The receiver reads the report and takes over; not yet, where the demo is loaded before that. */
export async function accept(
  teller: Teller,
  as: string,
  at: string,
  reportId: string,
  commitment: string,
  due?: string,
): Promise<void> {
  if (addMinutes(teller.time(at), readingMinutes) > teller.told) return
  teller.at(at)
  const { version } = await teller.do(as, openReport, { reportId })
  teller.later(readingMinutes)
  const by = due === undefined ? {} : { commitmentDue: teller.time(due) }
  await teller.do(as, acceptReport, { reportId, version, commitment, ...by })
}

/** A printed report reaches a municipality outside the region, with proof. */
export async function handOnPaper(
  teller: Teller,
  as: string,
  reportId: string,
  handedTo: string,
  handedHow: InputOf<typeof handOver>['handedHow'],
): Promise<void> {
  const { head } = await teller.do(as, getReport, { reportId })
  const handedAt = teller.later(0)
  await teller.do(as, handOver, { reportId, version: head.version, handedTo, handedHow, handedAt })
}
