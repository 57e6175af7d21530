import type { Assessment, Voice, Written } from '../src/duty/protective-assessment/model.ts'
import { emptyWritten } from '../src/duty/protective-assessment/rules.ts'
import type { Actor } from '../src/kernel/permit.ts'

/** An assessment as plain values, for tables of rules: nobody's, and of no database. */
export const now = '2026-11-22T02:40:00.000Z'
export const me = '00000000-0000-7000-8000-00000000000a'
export const colleague = '00000000-0000-7000-8000-00000000000b'
export const mother = '00000000-0000-7000-8000-00000000000c'
export const father = '00000000-0000-7000-8000-00000000000d'
export const actor: Actor = {
  accountId: me,
  name: 'Jorun Provsson',
  title: 'socialsekreterare',
  role: 'duty-worker',
  memberId: null,
  partnerId: null,
  sessionId: null,
}

/** As little as can be locked. */
export const whole: Written = {
  ...emptyWritten,
  dutyMode: 'duty',
  municipalityCode: '2180',
  assessedAt: '2026-11-22T02:10:00.000Z',
  manner: 'on-site',
  place: 'police-station',
  facts: 'Polisen fann barnet ensamt hemma.',
  childHeard: 'yes',
  childWords: 'Jag vill inte hem till pappa.',
  outcome: 'no-immediate-need',
  judgement: 'Mormor är på plats och är trygg.',
  custodyConsidered: 'considered-not-taken',
  custodyGrounds: 'Frivillig lösning finns.',
  colleagueId: colleague,
}
export const assessment: Assessment = {
  ...whole,
  id: '00000000-0000-7000-8000-000000000001',
  caseId: '00000000-0000-7000-8000-000000000002',
  personId: '00000000-0000-7000-8000-000000000003',
  status: 'draft',
  startedAt: now,
  assessorId: me,
  assessorName: actor.name,
  assessorTitle: actor.title,
  age: 9,
  law: 'sol-2025-20-1',
  holdsUntil: null,
  lockedAt: null,
  withdrawnAt: null,
  withdrawnBy: null,
  withdrawnReason: null,
  reassesses: null,
  version: 1,
  changedAt: now,
}
export const detained: Partial<Assessment> = {
  outcome: 'need-met',
  protectionBasis: 'perpetrator-detained',
  protectionCertainty: 'uncertain',
  protectionEndsAt: '2026-11-22T11:00:00.000Z',
}
export const silent: Partial<Assessment> = {
  childHeard: 'no',
  childWords: null,
  notHeardReason: 'asleep',
  attitudeOtherwise: 'Syster berättar att barnet är rätt.',
}
export const voice = (changes: Partial<Voice>): Voice => ({
  id: mother,
  assessmentId: assessment.id,
  position: 0,
  kind: 'guardian',
  personId: mother,
  name: null,
  reached: 'yes',
  notReachedReason: null,
  source: 'first-hand',
  at: null,
  said: 'Hon är nykter och hemma.',
  removedAt: null,
  ...changes,
})
