import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { Teller } from '../../db/demo/teller.ts'
import { casesOfContact } from '../../src/duty/case/api.ts'
import { listContacts } from '../../src/duty/intake/api.ts'
import { inbox, lastNight } from '../../src/exchange/morning/api.ts'
import { isTestNumber } from '../../src/kernel/identity-number.ts'
import {
  addDays,
  atLocal,
  type Instant,
  type LocalDate,
  localDate,
  now,
  parseInstant,
  weekday,
} from '../../src/kernel/time.ts'
import { type County, openCounty } from './county.ts'

let county: County
const load = async (loadedAt: Instant): Promise<Teller> => {
  county = await openCounty(loadedAt)
  const teller = new Teller(county.db, loadedAt)
  teller.ago(0)
  return teller
}
afterEach(() => county.close())

const today = localDate(now())
/** The days lie ahead: a case closed more than thirty days before the database's own clock is hidden. */
function lastSundayNextYear(month: string): LocalDate {
  const last = `${Number(today.slice(0, 4)) + 1}-${month}-31`
  return addDays(last, -(weekday(last) % 7))
}

/** The night that was told, from five in the evening. */
const nightBefore = (teller: Teller) => ({ from: atLocal(teller.evening, '17:00') })

/** What has happened has happened before now. */
async function latest(): Promise<Instant> {
  const { rows } = await sql<{ at: string }>`select max(at) as at from (
    select max(greatest(call_at, event_at, registered_at, changed_at, waiting_until)) as at from contact
    union all select max(opened_at) from cases
    union all select max(at) from case_event
    union all select max(at) from measure
    union all select max(happened_at) from note
    union all select max(greatest(assessed_at, locked_at)) from protective_assessment
    union all select max(at) from assessment_voice
    union all select max(at) from report_event
    union all select max(happened_at) from deviation) as all_times`.execute(county.owner)
  return parseInstant(String(rows[0]?.at)) ?? ''
}

describe('the demo county', () => {
  test.each([
    ['before anybody has read', today, '08:02', 0],
    ['in the middle of the next night', addDays(today, 1), '03:10', 3],
    ['on the morning after the clocks went forward', lastSundayNextYear('03'), '09:15', 3],
    ['on the morning after the clocks went back', lastSundayNextYear('10'), '09:15', 3],
  ])('is whole when it is loaded %s', { timeout: 60_000 }, async (_when, date, time, accepted) => {
    const teller = await load(atLocal(date, time))
    const { from } = nightBefore(teller)
    const last = await latest()
    expect([last > teller.time('07:00'), last <= teller.told]).toEqual([true, true])
    const night = await teller.do('chef', lastNight, { from, to: teller.told })
    // What the desk has in hand is open and not reported yet, and an earlier report came back; of the night itself all is.
    const { desk, exchange } = county.told
    const { caseIds } = desk
    expect(night.unreported.map(({ caseId }) => caseId).sort()).toEqual(
      [...caseIds, exchange.returnedCaseId].sort(),
    )
    // Eight of the night, and the man the police told of since.
    const inHand = { registered: 9 + caseIds.length, reported: 9, keptOpen: caseIds.length }
    expect(night.reconciliation).toMatchObject({ ...inHand, lost: 0, reconciles: true })
    const count = (status: string) => night.reports.find((one) => one.status === status)?.count ?? 0
    expect(count('accepted')).toBe(accepted)
  })

  test('has something to do for the manager, the municipality and the desk, and nobody real', {
    timeout: 60_000,
  }, async () => {
    const teller = await load(atLocal(today, '10:00'))
    expect(county.seconds, 'the first answer comes within 45 s (DESIGN 10)').toBeLessThan(30)
    const night = await teller.do('chef', lastNight, {})
    expect(night.contacts).toMatchObject({ ongoing: 1, missed: 1 })
    expect(night.unread.length).toBeGreaterThan(3)
    // One of the night, three of the weekend, and where a morning has been that nobody had read everything by 09.30.
    const hasFigures = county.told.world.plan.packMorning === today
    expect(night.deviations.open).toBe(hasFigures ? 5 : 4)
    const { rows, unread } = await teller.do('mottagning.gavle', inbox, {})
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['delivered', 'opened', 'accepted']))
    // Gävle has opened its pack, where there was one this morning; what the police told of came after.
    expect(unread).toBeGreaterThan(hasFigures ? 0 : 1)
    const desk = await teller.do('jour1', listContacts, {})
    const { ongoingId, missedId, adviceId, wrongNumberId } = county.told.tonight
    expect(desk.ongoing.map(({ id }) => id)).toEqual([ongoingId])
    expect(desk.callbacks.map(({ id }) => id)).toEqual([missedId])
    expect(desk.callbacks[0]?.callbackBy?.localeCompare(teller.told)).toBe(1)
    for (const contactId of [adviceId, wrongNumberId, missedId])
      expect((await teller.do('jour1', casesOfContact, { contactId })).cases).toEqual([])

    // Nobody real: test numbers that agree with the gender, phones of the fictitious series.
    const people = await county.owner.selectFrom('person').selectAll().execute()
    expect(people.length).toBeGreaterThan(20)
    for (const { identityNumber, gender, familyName } of people) {
      if (identityNumber === null) continue
      expect(isTestNumber(identityNumber), familyName ?? '').toBe(true)
      expect(Number(identityNumber[10]) % 2, familyName ?? '').toBe(gender === 'man' ? 1 : 0)
    }
    const phones = await county.owner.selectFrom('personPhone').select('number').execute()
    for (const { number } of phones) expect(number).toMatch(/^\+467017406\d\d$/)
  })
})
