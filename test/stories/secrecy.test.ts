import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoAccounts } from '../../db/demo/load.ts'
import { secret } from '../../db/demo/stories/v-36.ts'
import type { Teller } from '../../db/demo/teller.ts'
import { getPerson, searchPersons, unmaskPerson } from '../../src/base/person/api.ts'
import { listMeasures } from '../../src/duty/measure/api.ts'
import { readAssessments } from '../../src/duty/protective-assessment/api.ts'
import { getReport } from '../../src/exchange/handover/api.ts'
import { tableIds } from '../../src/insight/statistics/model.ts'
import type { Contract } from '../../src/kernel/contract.ts'
import { newId } from '../../src/kernel/id.ts'
import { allHandlers } from '../../src/server/slices.ts'
import { atPresent, type County, lastTen, openCounty, openOwn, refusal } from './county.ts'

let county: County
let present: Teller
let members: string[]
/** One of each of what the weekend brings. */
let ids: Readonly<Record<(typeof kinds)[number], string>>
const kinds = [
  ...(['account', 'rosterShift', 'routine', 'directoryEntry', 'shiftSwap'] as const),
  ...(['message', 'morningPack', 'dialogueThread', 'dialogueAttachment', 'partnerReport'] as const),
] as const
const year = lastTen().slice(0, 4)
beforeAll(async () => {
  county = await openCounty(lastTen())
  present = atPresent(county)
  const rows = await county.db.selectFrom('member').select('id').execute()
  members = rows.map(({ id }) => id)
  const one = async (table: (typeof kinds)[number]) =>
    (await county.owner.selectFrom(table).select('id').limit(1).executeTakeFirst())?.id ?? newId()
  ids = {
    rosterShift: await one('rosterShift'),
    routine: await one('routine'),
    directoryEntry: await one('directoryEntry'),
    shiftSwap: await one('shiftSwap'),
    account: await one('account'),
    message: await one('message'),
    morningPack: await one('morningPack'),
    dialogueThread: await one('dialogueThread'),
    dialogueAttachment: await one('dialogueAttachment'),
    partnerReport: await one('partnerReport'),
  }
}, 180_000)
afterAll(() => county.close())

const told = /provgränden|provstad|7\D*0\D*1\D*7\D*4\D*0\D*6\D*6\D*6/i
const secretsIn = (answer: unknown): string[] => JSON.stringify(answer).match(new RegExp(told, 'gi')) ?? []

const questions = allHandlers.map(({ contract }) => contract).filter(({ kind }) => kind === 'query')

/** Every question that can be asked about the family, and about the lists it stands in. */
function inputsFor(contract: Contract): readonly Record<string, unknown>[] | undefined {
  const { caseId, motherId, childIds, contactId, reportId } = county.told.v36
  const { weekend, desk, world } = county.told
  const known: Readonly<Record<string, readonly unknown[]>> = {
    caseId: [caseId],
    personId: [motherId, ...childIds],
    contactId: [contactId],
    reportId: [reportId],
    text: ['Vallmark'],
    from: [`${year}-01-01`],
    to: [`${year}-12-31`],
    year: [Number(year)],
    quarter: [1, 2, 3, 4],
    memberId: members,
    table: tableIds,
    code: ['2180', 'other', 'violence-in-close-relations', 'not-stated'],
    step: ['year'],
    topics: [['homelessness']],
    audience: ['public', 'police', 'social-services', 'health-care', 'chairs', 'duty'],
    which: ['current', 'history'],
    noticeId: [world.notices.housing, weekend.v31.noticeId],
    eventId: [weekend.v20.eventId],
    placeId: [...world.places.values()],
    boxId: [world.boxes.cash, world.boxes.travel],
    shiftId: [desk.shiftId, ids.rosterShift],
    routineId: [ids.routine],
    entryId: [ids.directoryEntry],
    swapId: [ids.shiftSwap],
    accountId: [ids.account],
    messageId: [ids.message],
    packId: [ids.morningPack],
    threadId: [ids.dialogueThread],
    attachmentId: [ids.dialogueAttachment],
    partnerReportId: [ids.partnerReport],
    breakOn: [`${year}-01-15`],
    decisionId: [desk.decisionId],
    // There are none yet.
    documentId: [newId()],
    assistanceId: [newId()],
    patternId: [newId()],
    rechargeId: [newId()],
    format: ['csv'],
    cases: [{ name: 'a.csv', content: btoa('arendenummer;inkom') }],
    measures: [{ name: 'b.csv', content: btoa('arendenummer;tidpunkt') }],
  }
  const required = (contract.input.required ?? []) as readonly string[]
  if (contract.name === 'person.duplicates') return [{ familyName: 'Vallmark' }, { phone: secret.phone }]
  const choices = (key: string) =>
    (contract.input.properties[key] as { readonly enum?: readonly unknown[] } | undefined)?.enum
  return required.reduce<readonly Record<string, unknown>[] | undefined>(
    (inputs, key) => {
      const values = known[key] ?? choices(key)
      return values && inputs?.flatMap((input) => values.map((value) => ({ ...input, [key]: value })))
    },
    [{}],
  )
}

describe('V-36 a woman with children who needs a bed behind a locked door', () => {
  test('each child is assessed, the one who slept is left to the day to hear', async () => {
    const { caseId, childIds } = county.told.v36
    const { assessments, dayItems } = await present.do('jour1', readAssessments, { caseId })
    expect(assessments.map(({ personId }) => personId).sort()).toEqual([...childIds].sort())
    for (const one of assessments)
      expect(one).toMatchObject({ status: 'locked', protectionBasis: 'protected-housing' })
    const [girl, boy] = childIds.map((id) => assessments.find(({ personId }) => personId === id))
    expect(girl?.childHeard).toBe('yes')
    expect(boy).toMatchObject({ childHeard: 'no', notHeardReason: 'asleep' })
    expect(dayItems.filter(({ kind }) => kind === 'hear-child')).toMatchObject([{ personId: childIds[1] }])
  })

  test('a place for each of the three, the way there, and the municipality that takes over', async () => {
    const { caseId, reportId } = county.told.v36
    const { measures } = await present.do('jour1', listMeasures, { caseId })
    const count = (type: string) => measures.filter((measure) => measure.type === type).length
    expect([count('placement-sol-2025'), count('client-transport')]).toEqual([3, 1])
    const { head, content } = await present.do('mottagning.gavle', getReport, { reportId })
    expect(head.status).toBe('accepted')
    const family = content?.people.filter(({ part }) => part === 'concerned')
    expect(family).toHaveLength(3)
    for (const one of family ?? []) expect(one).toMatchObject({ isProtected: true, phones: [] })
    expect(content?.contacts.map(({ place }) => place)).toEqual([null])
  })

  test('no answer to anybody of any role tells the address or the phone', async () => {
    const answered = new Set<string>()
    const found: string[] = []
    const unasked = questions.filter((contract) => inputsFor(contract) === undefined)
    for (const contract of questions)
      for (const { username } of demoAccounts)
        for (const input of inputsFor(contract) ?? []) {
          const answer = await present.do(username, contract, input).catch(async (error: unknown) => {
            await refusal(Promise.reject(error))
            return null
          })
          if (answer === null) continue
          answered.add(`${contract.name} ${username}`)
          if (secretsIn(answer).length > 0) found.push(`${contract.name} as ${username}`)
        }
    expect(found).toEqual([])
    expect(unasked.map(({ name }) => name)).toEqual([])
    for (const name of [
      'person.get',
      'case.get',
      'handover.get-report',
      'disclosure.of-case',
      'journal.of-case',
    ])
      expect(answered).toContain(`${name} jour2`)
    for (const name of [
      'person.get mottagning.gavle',
      'morning.inbox mottagning.gavle',
      'morning.last-night chef',
    ])
      expect(answered).toContain(name)
    expect(answered).not.toContain('person.get mottagning.hudiksvall')
  })

  test('a search finds her and tells no municipality', async () => {
    const { persons } = await present.do('jour2', searchPersons, { text: 'Vallmark' })
    const hits = persons.map(({ givenName, protected: marked, place }) => [givenName, marked, place])
    expect(hits.sort()).toEqual([
      ['Fredrik', false, null],
      ['Ines', true, null],
      ['Love', true, null],
      ['Tilde', true, null],
    ])
  })

  test('no table but those of phones and addresses holds it', async () => {
    const tables = await sql<{ name: string }>`select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(county.owner)
    const holding = []
    for (const { name } of tables.rows) {
      const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`.execute(
        county.owner,
      )
      if (rows.some(({ row }) => secretsIn(row).length > 0)) holding.push(name)
    }
    expect(holding.sort()).toEqual(['person_address', 'person_phone'])
  })

  test('it is there for whoever opens it with a reason, for half an hour, and for nobody else', async () => {
    const { motherId: personId } = county.told.v36
    expect(await refusal(present.do('jour1', unmaskPerson, { personId, reason: '    x ' }))).toBe(
      'reason-too-short',
    )
    expect(
      await refusal(present.do('mottagning.gavle', unmaskPerson, { personId, reason: 'Vi vill ringa.' })),
    ).toBe('denied')
    const opening = atPresent(county)
    await opening.do('jour1', unmaskPerson, { personId, reason: 'Boendet ber om numret i natt.' })
    const seen = await opening.do('jour1', getPerson, { personId })
    expect(seen).toMatchObject({ masked: false, addresses: [{ street: secret.street, place: secret.place }] })
    expect(secretsIn(seen), 'the scan knows a secret when it sees one').toEqual(
      expect.arrayContaining([secret.street.split(' ')[0], secret.place, '701740666']),
    )
    for (const other of ['jour2', 'chef', 'mottagning.gavle']) {
      const masked = await opening.do(other, getPerson, { personId })
      expect([masked.masked, masked.phones, masked.addresses], other).toEqual([true, [], []])
    }
  })

  test('whoever has opened it cannot send it in a text', async () => {
    const { motherId } = county.told.v36
    const opening = atPresent(county)
    await opening.do('jour1', unmaskPerson, { personId: motherId, reason: 'Boendet ber om numret i natt.' })
    const matter = await openOwn(opening, { concerned: [motherId] }, { matter: 'concern-adult' })
    await matter.judge({ acuteNeed: 'yes' })
    const summary = `Hon nås på ${secret.phone}.`
    const own = { [motherId]: { ground: 'osl-10-1', groundText: 'Hon vill det.' } } as const
    expect(await refusal(matter.sendTo('2180', { summary }, own))).toBe('protected-in-text')
  })
})
