import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse } from '../../../test/house.ts'
import { newId } from '../../kernel/id.ts'
import { mayHear } from '../../server/live-events.ts'
import { listReports, openReport, previewReport, readQuarter, readReport, sendReports } from './api.ts'

let house: House
const quarter = { year: 2017, quarter: 2 }

/** A case of an imported register, as the owner puts it there. */
async function addCase(number: string, stayCode: string, openedAt: string): Promise<void> {
  const known = await house.owner.selectFrom('registerImport').select('id').executeTakeFirst()
  const importId = known?.id ?? newId()
  if (known === undefined)
    await house.owner
      .insertInto('registerImport')
      .values({
        id: importId,
        at: '2018-01-10T08:00:00.000Z',
        importedBy: house.accounts.admin,
        caseFile: 'arenden.csv',
        measureFile: 'atgarder.csv',
        caseRows: 1,
        measureRows: 0,
        addedUnits: 1,
        sameUnits: 0,
        differingUnits: 0,
        rejectedUnits: 0,
        addedMeasures: 0,
        warnings: 0,
        firstDay: null,
        lastDay: null,
      })
      .execute()
  await house.owner
    .insertInto('registerCase')
    .values({
      number,
      importId,
      hash: number,
      openedAt,
      stayCode,
      stayElsewhere: false,
      category: null,
      categoryVersion: null,
      nature: null,
      natureVersion: null,
      initiator: null,
      initiatorVersion: null,
      isStandby: false,
      administrativeMinutes: null,
      measureCount: 0,
      marks: null,
    })
    .execute()
}

const casesOf = (figures: { tables: { id: string; rows: { code: string; value: number | null }[] }[] }) =>
  figures.tables.find(({ id }) => id === 'key-figures')?.rows.find(({ code }) => code === 'cases')?.value

beforeAll(async () => {
  house = await openHouse('quarter')
  await addCase('2017-1', '2180', '2017-05-02T22:00:00.000Z')
  await addCase('2017-2', '2180', '2017-06-30T21:59:00.000Z')
  await addCase('2017-3', '2180', '2017-06-30T22:00:00.000Z')
  await addCase('2016-1', '2180', '2016-04-02T22:00:00.000Z')
  await addCase('2017-4', '2184', '2017-05-02T22:00:00.000Z')
})
afterAll(() => house.close())

const send = (memberIds: string[], comment = '', commandId?: string) =>
  house.call('chef', sendReports, { memberIds, ...quarter, comment }, commandId ? { commandId } : {})

describe('a quarter', () => {
  test('is previewed with the figures of that member, and of the same quarter the year before', async () => {
    const { status, body } = await house.call('chef', previewReport, {
      memberId: house.members.gavle,
      ...quarter,
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({ memberName: 'Gävle', isFinished: true, latest: null, isSame: false })
    expect([casesOf(body.figures), casesOf(body.figuresBefore)]).toEqual([2, 1])
  })

  test('that is not over, no member, or a member that is not there is refused with a sentence', async () => {
    const input = { memberIds: [house.members.gavle], year: 2199, quarter: 1, comment: '' }
    expect((await house.call('chef', sendReports, input)).body).toMatchObject({
      code: 'not-finished',
      sentence: 'Kvartalet är inte slut. Det kan skickas efter 2199-03-31.',
    })
    expect((await send([])).body).toMatchObject({ code: 'no-members' })
    expect((await send([house.members.gavle, newId()])).body).toMatchObject({ code: 'member-unknown' })
    expect(await countRows(house, 'quarterly_report')).toBe(0)
  })

  test('pressed twice is sent once, also by two at the same time', async () => {
    const commandId = newId()
    const first = await send([house.members.gavle], 'Sommaren var lugn.', commandId)
    expect(first).toMatchObject({ status: 200, body: { sent: [{ edition: 1 }], unchanged: [] } })
    expect((await send([house.members.gavle], 'Sommaren var lugn.', commandId)).body).toEqual(first.body)
    const both = await Promise.all([send([house.members.hudiksvall]), send([house.members.hudiksvall])])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await countRows(house, 'quarterly_report')).toBe(2)
  })

  test('with the same figures is not sent again, whatever the comment', async () => {
    expect((await send([house.members.gavle], 'En annan kommentar')).body).toMatchObject({
      code: 'same-figures',
      sentence: expect.stringContaining('desamma'),
    })
  })

  test('with changed figures is a second edition; the first stays as it was', async () => {
    const before = (await house.call('ordforande', listReports, {})).body.reports[0]?.id ?? ''
    await addCase('2017-5', '2180', '2017-04-01T02:00:00.000Z')
    const preview = await house.call('chef', previewReport, { memberId: house.members.gavle, ...quarter })
    expect(preview.body).toMatchObject({ isSame: false, latest: { edition: 1 } })
    const again = await send([house.members.gavle, house.members.hudiksvall])
    expect(again.body).toMatchObject({
      sent: [{ memberId: house.members.gavle, edition: 2 }],
      unchanged: [house.members.hudiksvall],
    })
    const old = await house.call('chef', readReport, { reportId: before })
    expect(casesOf(old.body.figures)).toBe(2)
    expect(old.body.report.comment).toBe('Sommaren var lugn.')
    const now = await house.call('chef', readReport, { reportId: again.body.sent[0]?.reportId ?? '' })
    expect(casesOf(now.body.figures)).toBe(3)
    expect(now.body.editions.map(({ edition }) => edition)).toEqual([2, 1])
  })
})

describe('a chair', () => {
  const newest = async () => (await house.call('ordforande', listReports, {})).body.reports[0]?.id ?? ''

  test('sees the own member only, and which quarter runs', async () => {
    const { body } = await house.call('ordforande', listReports, {})
    expect(body).toMatchObject({ memberName: 'Gävle', municipalityCode: '2180' })
    expect(new Set(body.reports.map(({ memberId }) => memberId))).toEqual(new Set([house.members.gavle]))
    const { body: all } = await house.call('chef', readQuarter, quarter)
    const other = all.members.find(({ name }) => name === 'Hudiksvall')?.reports[0]?.id ?? ''
    expect((await house.call('ordforande', readReport, { reportId: other })).status).toBe(404)
    expect((await house.call('ordforande', openReport, { reportId: other })).status).toBe(404)
  })

  test('gives a receipt by opening, once, with the name and time that the manager sees', async () => {
    const reportId = await newest()
    const first = await house.call('ordforande', openReport, { reportId })
    expect(first.status).toBe(200)
    const second = await house.call('ordforande', openReport, { reportId })
    expect(second.body.openedAt).toBe(first.body.openedAt)
    const { body } = await house.call('chef', readQuarter, quarter)
    const gavle = body.members.find(({ memberId }) => memberId === house.members.gavle)
    expect(gavle?.chairs).toEqual(['Olle Provsson'])
    expect(gavle?.reports[0]?.readings).toEqual([{ name: 'Olle Provsson', openedAt: first.body.openedAt }])
    expect(gavle?.reports[1]?.readings).toEqual([])
  })
})

test.each([
  ['chef', 'gavle', true],
  ['ordforande', 'gavle', true],
  ['ordforande', 'hudiksvall', false],
  ['jour1', 'gavle', false],
  ['gavle', 'gavle', false],
  ['utvarderare', 'gavle', false],
  ['admin', 'gavle', false],
] as const)('%s hears of a quarter of %s: %s', (who, member, hears) => {
  const actor = { accountId: house.accounts[who], name: '', title: '', sessionId: null, ...house.posts[who] }
  const event = { topic: 'quarterly-report', id: newId(), memberIds: [house.members[member]] } as const
  expect(mayHear(actor, event)).toBe(hears)
})

describe('others', () => {
  test.each(['jour1', 'gavle', 'utvarderare', 'admin'] as const)('%s have no part in it', async (who) => {
    const calls = [
      house.call(who, readQuarter, quarter),
      house.call(who, previewReport, { memberId: house.members.gavle, ...quarter }),
      house.call(who, sendReports, { memberIds: [house.members.gavle], ...quarter, comment: '' }),
      house.call(who, listReports, {}),
      house.call(who, readReport, { reportId: newId() }),
      house.call(who, openReport, { reportId: newId() }),
    ]
    for (const { status } of await Promise.all(calls)) expect(status).toBe(403)
  })

  test('a chair sends nothing, and a manager gives no receipt', async () => {
    const input = { memberIds: [house.members.gavle], ...quarter, comment: '' }
    expect((await house.call('ordforande', sendReports, input)).status).toBe(403)
    expect((await house.call('chef', openReport, { reportId: newId() })).status).toBe(403)
  })

  test.each([
    ['a fifth quarter', { quarter: 5 }, 'quarter', 'out-of-range'],
    ['a year before all', { year: 1999 }, 'year', 'out-of-range'],
    ['a member that is no id', { memberIds: ['gavle'] }, 'memberIds.0', 'bad-uuid'],
    ['a comment too long', { comment: 'å'.repeat(4001) }, 'comment', 'too-long'],
    ['an unknown key', { figures: {} }, 'figures', 'unknown'],
  ])('%s is refused at the field', async (_what, change, path, code) => {
    const input = { memberIds: [house.members.gavle], ...quarter, comment: '', ...change }
    const { status, body } = await house.call('chef', sendReports, input as never)
    expect(status).toBe(400)
    expect(body.errors).toMatchObject([{ path, code }])
  })
})
