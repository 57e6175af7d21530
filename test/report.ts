import { expect } from 'vitest'
import { lockAssessment, saveAssessment, startAssessment } from '../src/duty/protective-assessment/api.ts'
import { prepareReport, sendReport } from '../src/exchange/handover/api.ts'
import { addMinutes, now } from '../src/kernel/time.ts'
import type { House, Person } from './house.ts'
import { type Night, openNight } from './night.ts'

/** What the child says, with the spaces, dashes and line ends it was written with. */
export const childWords = '  "Jag vill inte hem – pappa slår mig."\n\tSen sa jag inget mer.  '

/** A locked assessment of a child of the case, who was heard. */
export async function lockedAssessment(house: House, caseId: string, personId: string): Promise<string> {
  const started = await house.call('jour1', startAssessment, { caseId, personId })
  const assessmentId = started.body.id
  await house.call('jour1', saveAssessment, {
    assessmentId,
    version: 1,
    assessedAt: addMinutes(now(), -10),
    manner: 'on-site',
    place: 'police-station',
    facts: 'Polisen fann barnet ensamt hemma.',
    childHeard: 'yes',
    childWords,
    outcome: 'no-immediate-need',
    judgement: 'Mormor är på plats.',
    custodyConsidered: 'considered-not-taken',
    custodyGrounds: 'Frivillig lösning finns.',
    colleagueId: house.accounts.jour2,
    dayTask: 'Tala med skolan.',
  })
  const locked = await house.call('jour1', lockAssessment, { assessmentId, version: 2 })
  expect(locked.status, JSON.stringify(locked.body)).toBe(200)
  return assessmentId
}

export type SentReport = Night & {
  readonly reportId: string
  readonly version: number
  readonly number: string
}

/** A case of one child staying in a municipality, and its report prepared. */
export async function draftedReport(house: House, code = '2180', as: Person = 'jour1'): Promise<SentReport> {
  const night = await openNight(house, [{ birthDate: '2015-03-04' }], code)
  const prepared = await house.call(as, prepareReport, { caseId: night.caseId, municipalityCode: code })
  expect(prepared.status, JSON.stringify(prepared.body)).toBe(200)
  return {
    ...night,
    reportId: prepared.body.id,
    version: prepared.body.version,
    number: prepared.body.number,
  }
}

/** The same, sent. */
export async function sentReport(house: House, code = '2180', as: Person = 'jour1'): Promise<SentReport> {
  const drafted = await draftedReport(house, code, as)
  const sent = await house.call(as, sendReport, { reportId: drafted.reportId, version: drafted.version })
  expect(sent.status, JSON.stringify(sent.body)).toBe(200)
  return { ...drafted, version: sent.body.version }
}
