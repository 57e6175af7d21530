import { sql } from 'kysely'
import { expect } from 'vitest'
import { type ServiceHours, unprintedHours } from '../src/duty/service-hours/model.ts'
import {
  discardPartnerReport,
  savePartnerReport,
  sendPartnerReport,
  startPartnerReport,
} from '../src/exchange/partner-report/api.ts'
import type { PartnerReportKind } from '../src/exchange/partner-report/model.ts'
import type { InputOf } from '../src/kernel/contract.ts'
import { addMinutes, now } from '../src/kernel/time.ts'
import type { House, Person } from './house.ts'

type Written = Omit<InputOf<typeof savePartnerReport>, 'partnerReportId' | 'version'>

/** Somebody nobody is called: to be looked for where no reporter may stand. */
export const reporter = { reporterName: 'Anmälina Källström', reporterPhone: '070-174 06 41' } as const

/** As little as can be sent of each kind, whatever the hour: it may wait for the opening. */
export const wholeReport = (kind: PartnerReportKind): Written => ({
  ...reporter,
  urgency: 'can-wait',
  waitsForOpening: true,
  ...(kind !== 'advice' && { municipalityCode: '2180' }),
  story: 'Ett barn sitter ensamt i trappuppgången.',
  ...(kind === 'concern' && { about: 'child' }),
  ...(kind === 'advice' && { wish: 'written', story: 'Vad gör vi när en förälder inte kan köra hem?' }),
  ...(kind === 'hand-over' && {
    foundWhere: 'Vid stationen',
    whereNow: 'Polishuset, rum 3',
    since: addMinutes(now(), -40),
    condition: 'Trött och rädd.',
    companion: 'Patrull 12',
  }),
  ...(kind === 'hearing' && {
    hearingAsk: 'attend',
    hearingAt: addMinutes(now(), -5),
    hearingPlace: 'Polishuset',
  }),
})

/** A report of a kind, begun and written. */
export async function draftOfPartner(
  house: House,
  kind: PartnerReportKind = 'concern',
  written: Written = {},
  as: Person = 'polis',
) {
  // One that a refusal left behind is not gone on with.
  const left = await house.call(as, startPartnerReport, { kind })
  await house.call(as, discardPartnerReport, { partnerReportId: left.body.id })
  const begun = await house.call(as, startPartnerReport, { kind })
  expect(begun.status, JSON.stringify(begun.body)).toBe(200)
  const { id: partnerReportId, version } = begun.body
  const saved = await house.call(as, savePartnerReport, {
    partnerReportId,
    version,
    ...wholeReport(kind),
    ...written,
  })
  expect(saved.status, JSON.stringify(saved.body)).toBe(200)
  return { partnerReportId, version: saved.body.version }
}

/** The same, sent. */
export async function sentByPartner(
  house: House,
  kind: PartnerReportKind = 'concern',
  written: Written = {},
  as: Person = 'polis',
) {
  const draft = await draftOfPartner(house, kind, written, as)
  const sent = await house.call(as, sendPartnerReport, draft)
  expect(sent.status, JSON.stringify(sent.body)).toBe(200)
  return { partnerReportId: draft.partnerReportId, version: sent.body.version, number: sent.body.number }
}

/** The hours of the region as a test wants them: without lines nobody knows them, and nothing is refused for the hour it is. */
export const setHours = (house: House, hours: Partial<ServiceHours>): Promise<unknown> =>
  house.owner
    .updateTable('serviceHours')
    .set({ hours: sql`${JSON.stringify({ ...unprintedHours, ...hours })}::jsonb` })
    .execute()
