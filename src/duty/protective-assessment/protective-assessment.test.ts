import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assessing, madeAt } from '../../../test/assessing.ts'
import { countRows, type House, openHouse } from '../../../test/house.ts'
import { openNight } from '../../../test/night.ts'
import { newId } from '../../kernel/id.ts'
import { nextWorkingMorning } from '../../kernel/time.ts'
import { inScope } from '../../server/database/scope.ts'
import {
  amendAssessment,
  discardAssessment,
  readAssessments,
  saveVoices,
  startAssessment,
  withdrawAssessment,
} from './api.ts'
import { assessmentsOfCase } from './store.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('assessment')
})
afterAll(() => house.close())
const { whole, start, save, lock, read, measures, lockedNight, actor } = assessing(() => house)

describe('an assessment', () => {
  test('is locked with its measure, what is left to do, and the child’s words to the letter, in one go', async () => {
    const night = await openNight(house, [{ statedAge: 14 }])
    const [personId = ''] = night.personIds
    const started = await house.call('jour1', startAssessment, { caseId: night.caseId, personId })
    expect(started.body).toMatchObject({
      version: 1,
      term: { memberName: 'Gävle', speakWithChild: 'when-needed' },
    })
    const assessmentId = started.body.id
    await save(assessmentId, 1, { ...whole(), minutes: 45, dayTask: 'Ring mamman före 10.' })
    const reply = await lock(assessmentId, 2)
    expect(reply.body).toMatchObject({ version: 3, holdsUntil: nextWorkingMorning(madeAt) })

    const shown = await read(night.caseId, 'jour2')
    expect(shown.assessments).toMatchObject([
      {
        status: 'locked',
        age: 14,
        law: 'sol-2025-20-1',
        lawCited: 'SoL (2025:400) 20 kap. 1 §',
        lawReviewed: false,
        assessorName: 'Jorun Provsson',
        assessorTitle: 'socialsekreterare',
        colleagueName: 'Jonas Provsson',
        childWords: '  Jag vill inte hem till pappa.  ',
        municipalityCode: '2180',
      },
    ])
    expect(shown.dayItems).toMatchObject([
      { kind: 'day-task', text: 'Ring mamman före 10.', personId, sourceId: assessmentId },
    ])
    expect(shown.underWay).toEqual([])
    expect(await measures(night.caseId)).toMatchObject([
      {
        type: 'protective-assessment',
        sourceId: assessmentId,
        at: madeAt,
        minutes: 45,
        contactForm: 'visit',
        place: 'police-station',
        municipalityCode: '2180',
      },
    ])
    const audit = await house.owner
      .selectFrom('auditEvent')
      .select(['contract', 'caseIds', 'personIds'])
      .where('contract', '=', 'protective-assessment.lock')
      .where('outcome', '=', 'done')
      .execute()
    expect(audit).toContainEqual({
      contract: 'protective-assessment.lock',
      caseIds: [night.caseId],
      personIds: [personId],
    })
  })

  test('locked by a double click, with the same command or two, is one with one measure', async () => {
    for (const ids of [[newId(), newId()], Array<string>(2).fill(newId())]) {
      const night = await openNight(house, [{ statedAge: 5 }])
      const assessmentId = await start(night.caseId, night.personIds[0] ?? '')
      await save(assessmentId, 1, {
        ...whole(),
        childHeard: 'no',
        notHeardReason: 'asleep',
        attitudeOtherwise: 'Sover tryggt.',
      })
      const replies = await Promise.all(ids.map((commandId) => lock(assessmentId, 2, 'jour1', commandId)))
      expect(replies.filter((reply) => reply.status === 200).length).toBe(ids[0] === ids[1] ? 2 : 1)
      expect(replies.every((reply) => reply.status === 200 || reply.body.code === 'already-locked')).toBe(
        true,
      )
      expect(await measures(night.caseId)).toHaveLength(1)
      expect((await read(night.caseId)).dayItems.map((item) => item.kind)).toEqual(['hear-child'])
    }
  })

  test('that lacks something is refused at its field in Swedish, writes nothing and keeps the draft', async () => {
    const night = await openNight(house, [{ statedAge: 5 }])
    const assessmentId = await start(night.caseId, night.personIds[0] ?? '')
    await save(assessmentId, 1, { ...whole(), custodyGrounds: null })
    const before = await countRows(house, 'measure')
    expect(await lock(assessmentId, 2)).toMatchObject({
      status: 409,
      body: {
        code: 'custody-grounds-missing',
        field: 'custodyGrounds',
        sentence: 'Skriv skälen för eller emot omedelbart omhändertagande.',
      },
    })
    expect(await countRows(house, 'measure')).toBe(before)
    expect((await read(night.caseId)).assessments).toMatchObject([
      { status: 'draft', facts: 'Polisen fann barnet ensamt hemma.' },
    ])
  })

  test('that is a draft is its author’s alone; colleagues see that it is under way and who writes it', async () => {
    const night = await openNight(house, [{ statedAge: 5 }])
    const [personId = ''] = night.personIds
    const assessmentId = await start(night.caseId, personId)
    await save(assessmentId, 1, { facts: 'Hemligt än så länge' })
    for (const as of ['jour2', 'chef'] as const) {
      const shown = await house.call(as, readAssessments, { caseId: night.caseId })
      expect(shown.body.assessments).toEqual([])
      expect(shown.body.underWay).toMatchObject([{ assessmentId, personId, assessorName: 'Jorun Provsson' }])
      expect(JSON.stringify(shown.body)).not.toContain('Hemligt')
      expect((await save(assessmentId, 2, { facts: 'x' }, as)).status).toBe(404)
      expect((await lock(assessmentId, 2, as)).status).toBe(404)
      expect((await house.call(as, saveVoices, { assessmentId, version: 2, voices: [] })).status).toBe(404)
      expect((await house.call(as, discardAssessment, { assessmentId, version: 2 })).status).toBe(404)
      expect((await house.call(as, amendAssessment, { assessmentId, text: 'x' })).status).toBe(404)
    }
    expect((await read(night.caseId)).underWay).toEqual([])
    const others = { ...actor(), accountId: house.accounts.jour2 }
    expect(
      await inScope(house.db, others, (tx) =>
        tx.selectFrom('protectiveAssessment').select('id').where('id', '=', assessmentId).execute(),
      ),
    ).toEqual([])
  })

  test('that is locked is never overwritten, whoever asks', async () => {
    const { assessmentId, caseId } = await lockedNight()
    expect(await save(assessmentId, 3, { facts: 'x' })).toMatchObject({
      status: 409,
      body: { code: 'already-locked' },
    })
    expect(await house.call('jour1', saveVoices, { assessmentId, version: 3, voices: [] })).toMatchObject({
      status: 409,
      body: { code: 'already-locked' },
    })
    expect(await house.call('jour1', discardAssessment, { assessmentId, version: 3 })).toMatchObject({
      status: 409,
      body: { code: 'already-locked' },
    })
    for (const change of [
      sql`update protective_assessment set child_words = 'x' where id = ${assessmentId}`,
      sql`update protective_assessment set assessor_name = 'x' where id = ${assessmentId}`,
      sql`update protective_assessment set status = 'draft', locked_at = null where id = ${assessmentId}`,
    ]) {
      await expect(inScope(house.db, actor(), (tx) => change.execute(tx))).rejects.toThrow(
        /never overwritten/,
      )
      await expect(change.execute(house.owner)).rejects.toThrow(/never overwritten/)
    }
    await expect(
      inScope(house.db, actor(), (tx) =>
        sql`delete from protective_assessment where id = ${assessmentId}`.execute(tx),
      ),
    ).rejects.toThrow(/permission denied/)
    const added = sql`insert into assessment_voice (id, assessment_id, position, kind, reached) values (gen_random_uuid(), ${assessmentId}, 0, 'police', 'no')`
    await expect(inScope(house.db, actor(), (tx) => added.execute(tx))).rejects.toThrow(/row-level security/)
    expect((await read(caseId)).assessments).toMatchObject([
      { childWords: '  Jag vill inte hem till pappa.  ' },
    ])
  })

  test('cannot be locked with its contents empty, by the database’s own check', async () => {
    const night = await openNight(house, [{ statedAge: 5 }])
    const assessmentId = await start(night.caseId, night.personIds[0] ?? '')
    const change = sql`update protective_assessment set status = 'locked', locked_at = now(), assessed_at = now(), outcome = 'need-met', holds_until = now() where id = ${assessmentId}`
    await expect(inScope(house.db, actor(), (tx) => change.execute(tx))).rejects.toThrow(/check constraint/)
  })

  test('that is locked is amended by anyone on duty, with name, title and time (D-29)', async () => {
    const { assessmentId, caseId } = await lockedNight()
    expect(await house.call('jour2', amendAssessment, { assessmentId, text: ' ' })).toMatchObject({
      status: 409,
      body: { code: 'text-missing', field: 'text' },
    })
    await house.call('jour2', amendAssessment, { assessmentId, text: 'Polisen ringde 04.10.' })
    expect((await read(caseId)).assessments[0]?.amendments).toMatchObject([
      { authorName: 'Jonas Provsson', authorTitle: 'socialsekreterare', text: 'Polisen ringde 04.10.' },
    ])
    const draft = await start(caseId, (await read(caseId)).children[0]?.person.id ?? '')
    expect(await house.call('jour1', amendAssessment, { assessmentId: draft, text: 'x' })).toMatchObject({
      status: 409,
      body: { code: 'not-locked' },
    })
  })

  test('saved in a second tab is told to the first: who and which fields', async () => {
    const night = await openNight(house, [{ statedAge: 5 }])
    const assessmentId = await start(night.caseId, night.personIds[0] ?? '')
    await save(assessmentId, 1, { facts: 'Ett', risks: '' })
    expect(await save(assessmentId, 1, { facts: 'Två' })).toMatchObject({
      status: 409,
      body: { code: 'stale', stale: { by: 'Jorun Provsson', fields: ['facts'] } },
    })
    expect(await house.call('jour1', saveVoices, { assessmentId, version: 1, voices: [] })).toMatchObject({
      status: 409,
      body: { code: 'stale' },
    })
    expect(await lock(assessmentId, 1)).toMatchObject({ status: 409, body: { code: 'stale' } })
  })

  test('in the wrong file is withdrawn with a reason, and its measure and tasks with it; the trace stays', async () => {
    const { assessmentId, caseId } = await lockedNight({ dayTask: 'Ring.' })
    expect(
      await house.call('jour2', withdrawAssessment, { assessmentId, version: 3, reason: ' ' }),
    ).toMatchObject({ status: 409, body: { code: 'reason-missing', field: 'reason' } })
    await house.call('jour2', withdrawAssessment, { assessmentId, version: 3, reason: 'Fel barn.' })
    const shown = await read(caseId)
    expect(shown.assessments).toMatchObject([
      {
        status: 'withdrawn',
        facts: '',
        childWords: null,
        judgement: '',
        withdrawnReason: 'Fel barn.',
        withdrawnByName: 'Jonas Provsson',
      },
    ])
    expect(shown.dayItems.every((item) => item.doneAt !== null)).toBe(true)
    expect((await measures(caseId))[0]).toMatchObject({ withdrawnReason: 'Fel barn.' })
    expect(await inScope(house.db, actor(), (tx) => assessmentsOfCase(tx, caseId))).toEqual([])
    expect(await house.call('jour1', amendAssessment, { assessmentId, text: 'x' })).toMatchObject({
      status: 409,
      body: { code: 'withdrawn' },
    })
  })

  test('begun by mistake is thrown away by its author: not shown, not counted, no longer under way', async () => {
    const night = await openNight(house, [{ statedAge: 5 }])
    const [personId = ''] = night.personIds
    const assessmentId = await start(night.caseId, personId)
    await house.call('jour1', discardAssessment, { assessmentId, version: 1 })
    expect((await read(night.caseId)).assessments).toEqual([])
    expect((await read(night.caseId, 'jour2')).underWay).toEqual([])
    expect(await save(assessmentId, 2, { facts: 'x' })).toMatchObject({
      status: 409,
      body: { code: 'withdrawn' },
    })
    expect((await house.call('jour1', startAssessment, { caseId: night.caseId, personId })).status).toBe(200)
  })
})
