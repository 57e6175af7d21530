import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse } from '../../../test/house.ts'
import { closeNight, openNight, register } from '../../../test/night.ts'
import { draftedReport, lockedAssessment } from '../../../test/report.ts'
import { previewReport, sendReport } from '../../exchange/handover/api.ts'
import { withdrawReport } from '../../exchange/receipt/api.ts'
import { newId } from '../../kernel/id.ts'
import { inScope, operator } from '../../server/database/scope.ts'
import { discardAssessment, startAssessment, withdrawAssessment } from '../protective-assessment/api.ts'
import { addCasePerson, addRelation, getCase, withdrawCasePerson } from './api.ts'
import { decideWithdrawPerson } from './rules.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('withdraw_person')
})
afterAll(() => house.close())

const reason = 'Fel person: samma namn.'
const withdraw = (caseId: string, personId: string, as: 'jour1' | 'jour2' | 'gavle' | 'admin' = 'jour2') =>
  house.call(as, withdrawCasePerson, { caseId, personId, reason })
const read = async (caseId: string) => (await house.call('jour1', getCase, { caseId })).body
const traces = (caseId: string) =>
  house.owner.selectFrom('casePersonWithdrawal').selectAll().where('caseId', '=', caseId).execute()

describe('a person added to a case by mistake', () => {
  test('is taken out of it: hidden there with their relations, and the trace says who and why', async () => {
    const { caseId, personIds } = await openNight(house, [{ birthDate: '2015-03-04' }])
    const [child = ''] = personIds
    const wrong = await register(house, { birthDate: '1980-01-01' }, 'Fel')
    await house.call('jour1', addCasePerson, { caseId, personId: wrong, part: 'concerned' })
    await house.call('jour1', addRelation, { caseId, fromId: wrong, toId: child, kind: 'relative' })
    expect((await read(caseId)).relations).toHaveLength(1)
    expect(await withdraw(caseId, wrong)).toMatchObject({ status: 200 })
    const after = await read(caseId)
    expect(JSON.stringify(after)).not.toContain(wrong)
    expect(after.events.at(-1)).toMatchObject({ kind: 'person-withdrawn', accountName: 'Jonas Provsson' })
    expect(await traces(caseId)).toMatchObject([
      { personId: wrong, part: 'concerned', withdrawnBy: house.accounts.jour2, withdrawnReason: reason },
    ])
    const audit = await house.owner
      .selectFrom('auditEvent')
      .select('personIds')
      .where('contract', '=', 'case.withdraw-person')
      .where('outcome', '=', 'done')
      .executeTakeFirstOrThrow()
    expect(audit.personIds).toEqual([wrong])
    expect((await withdraw(caseId, wrong)).body).toMatchObject({ code: 'not-in-case', field: 'personId' })
  })

  test('is in no later report, and may be added again', async () => {
    const { caseId, reportId } = await draftedReport(house)
    const wrong = await register(house, { birthDate: '1981-01-01' }, 'Fel')
    await house.call('jour1', addCasePerson, { caseId, personId: wrong, part: 'other' })
    const told = async () =>
      (await house.call('jour1', previewReport, { reportId })).body.content.people.map((one) => one.personId)
    expect(await told()).toContain(wrong)
    await withdraw(caseId, wrong)
    expect(await told()).not.toContain(wrong)
    await house.call('jour1', addCasePerson, { caseId, personId: wrong, part: 'guardian' })
    expect(await told()).toContain(wrong)
    await withdraw(caseId, wrong)
    expect((await traces(caseId)).map(({ part }) => part).sort()).toEqual(['guardian', 'other'])
  })

  test('is kept while an assessment or a report of them stands, and the refusal says which', async () => {
    const { caseId, personIds, reportId, version, number } = await draftedReport(house)
    const [child = ''] = personIds
    const begun = await house.call('jour1', startAssessment, { caseId, personId: child })
    // A colleague does not see the draft, and is told all the same.
    expect((await withdraw(caseId, child)).body).toMatchObject({ code: 'standing-draft', field: 'personId' })
    await house.call('jour1', discardAssessment, { assessmentId: begun.body.id, version: 1 })
    const assessmentId = await lockedAssessment(house, caseId, child)
    await house.call('jour1', sendReport, { reportId, version })
    expect((await withdraw(caseId, child)).body).toMatchObject({
      code: 'standing-report',
      sentence: `Personen står i rapport ${number}. Återkalla den först.`,
    })
    await house.call('jour1', withdrawReport, { reportId, version: version + 1, reason })
    expect((await withdraw(caseId, child)).body).toMatchObject({ code: 'standing-assessment' })
    const undone = await house.call('jour1', withdrawAssessment, { assessmentId, version: 3, reason })
    expect(undone.status, JSON.stringify(undone.body)).toBe(200)
    expect((await withdraw(caseId, child)).status).toBe(200)
  })

  test('is taken out once for a double click, with a reason, while the case is open, by the duty', async () => {
    const { caseId, personIds } = await openNight(house, [{ statedAge: 9 }, { statedAge: 7 }])
    const [first = '', second = ''] = personIds
    const input = { caseId, personId: first, reason }
    const commandId = crypto.randomUUID()
    const both = await Promise.all([
      house.call('jour1', withdrawCasePerson, input, { commandId }),
      house.call('jour1', withdrawCasePerson, input, { commandId }),
    ])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(await traces(caseId)).toHaveLength(1)
    const blank = { caseId, personId: second, reason: ' \n' }
    expect((await house.call('jour1', withdrawCasePerson, blank)).body).toMatchObject({
      code: 'reason-missing',
      field: 'reason',
    })
    for (const as of ['gavle', 'admin'] as const)
      expect((await withdraw(caseId, second, as)).status).toBe(403)
    expect((await withdraw(newId(), second)).status).toBe(404)
    await closeNight(house, caseId)
    expect((await withdraw(caseId, second)).body.code).toBe('case-closed')
  })

  test('leaves a trace whatever our own code does: the database deletes no row without it', async () => {
    const { caseId } = await openNight(house, [{ statedAge: 9 }])
    const before = await countRows(house, 'case_person')
    const duty = { ...operator, role: 'duty-worker', accountId: house.accounts.jour1 } as const
    await expect(
      inScope(house.db, duty, (tx) => tx.deleteFrom('casePerson').where('caseId', '=', caseId).execute()),
    ).rejects.toThrow('a person leaves a case by a withdrawal')
    expect(await countRows(house, 'case_person')).toBe(before)
  })
})

test.each([
  [[], 'Fel person.', null],
  [[], '  ', 'reason-missing'],
  [[{ kind: 'draft', number: '' }], 'Fel person.', 'standing-draft'],
  [
    [
      { kind: 'report', number: 'R2026-0001' },
      { kind: 'assessment', number: '' },
    ],
    'x',
    'standing-report',
  ],
  [[{ kind: 'assessment', number: '' }], 'x', 'standing-assessment'],
] as const)('with %o standing and the reason "%s" the answer is %s', (standing, why, code) => {
  const answer = decideWithdrawPerson(
    { links: [{ personId: 'a' }], standing },
    { personId: 'a', reason: why },
  )
  expect(answer.ok ? null : answer.code).toBe(code)
})
