import { listMeasures } from '../src/duty/measure/api.ts'
import {
  lockAssessment,
  readAssessments,
  saveAssessment,
  startAssessment,
  type VoiceInput,
} from '../src/duty/protective-assessment/api.ts'
import type { Written } from '../src/duty/protective-assessment/model.ts'
import { newId } from '../src/kernel/id.ts'
import type { Actor } from '../src/kernel/permit.ts'
import { addMinutes, now } from '../src/kernel/time.ts'
import type { House, Person } from './house.ts'
import { openNight } from './night.ts'

/** When the assessments of these tests were made: ten minutes ago. */
export const madeAt = addMinutes(now(), -10)

/** The steps of an assessment through the door, for the house of a test file. */
export function assessing(house: () => House) {
  const whole = (): Partial<Written> => ({
    assessedAt: madeAt,
    manner: 'on-site',
    place: 'police-station',
    facts: 'Polisen fann barnet ensamt hemma.',
    childHeard: 'yes',
    childWords: '  Jag vill inte hem till pappa.  ',
    outcome: 'no-immediate-need',
    judgement: 'Mormor är på plats.',
    custodyConsidered: 'considered-not-taken',
    custodyGrounds: 'Frivillig lösning finns.',
    colleagueId: house().accounts.jour2,
  })
  const start = async (caseId: string, personId: string, as: Person = 'jour1') =>
    (await house().call(as, startAssessment, { caseId, personId })).body.id
  const save = (assessmentId: string, version: number, changes: Partial<Written>, as: Person = 'jour1') =>
    house().call(as, saveAssessment, { assessmentId, version, ...changes })
  const lock = (assessmentId: string, version: number, as: Person = 'jour1', commandId?: string) =>
    house().call(as, lockAssessment, { assessmentId, version }, { ...(commandId && { commandId }) })
  const read = async (caseId: string, as: Person = 'jour1') =>
    (await house().call(as, readAssessments, { caseId })).body
  const measures = async (caseId: string) =>
    (await house().call('jour1', listMeasures, { caseId })).body.measures
  /** A case of one child with a locked assessment. */
  async function lockedNight(changes: Partial<Written> = {}) {
    const night = await openNight(house(), [{ statedAge: 14 }])
    const [personId = ''] = night.personIds
    const assessmentId = await start(night.caseId, personId)
    await save(assessmentId, 1, { ...whole(), ...changes })
    const reply = await lock(assessmentId, 2)
    if (reply.status !== 200) throw new Error(`lock: ${JSON.stringify(reply.body)}`)
    return { ...night, personId, assessmentId }
  }
  const voice = (changes: Partial<VoiceInput> = {}): VoiceInput => ({
    id: newId(),
    kind: 'guardian',
    personId: null,
    name: 'Mamman',
    reached: 'yes',
    notReachedReason: null,
    source: 'first-hand',
    at: madeAt,
    said: 'Pappan slog.',
    ...changes,
  })
  const actor = (): Actor => ({
    accountId: house().accounts.jour1,
    name: '',
    title: '',
    role: 'duty-worker',
    memberId: null,
    partnerId: null,
    sessionId: null,
  })
  return { whole, start, save, lock, read, measures, lockedNight, voice, actor }
}
