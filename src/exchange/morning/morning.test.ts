import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { closeNight, openNight, register } from '../../../test/night.ts'
import { draftedReport, sentReport } from '../../../test/report.ts'
import { reportDeviation } from '../../base/deviation/api.ts'
import { openCase } from '../../duty/case/api.ts'
import { startContact } from '../../duty/intake/api.ts'
import { now } from '../../kernel/time.ts'
import { acceptReport, openReport, returnReport, withdrawReport } from '../receipt/api.ts'
import { inbox, lastNight, reconcileNight } from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('morning')
})
afterAll(() => house.close())

/** A stretch of the night of its own, so that what other tests did does not count. */
const stretch = async (work: () => Promise<void>) => {
  const from = now()
  await work()
  return { from, to: now() }
}
const figuresOf = async (period: { from: string; to: string }) => {
  const { body } = await house.call('chef', reconcileNight, period)
  const { registered, reported, stays, keptOpen, lost, reconciles } = body
  return {
    registered,
    reported,
    stays,
    keptOpen,
    lost,
    reconciles,
    receivers: body.receivers.filter(({ sent, withdrawn }) => sent + withdrawn > 0),
  }
}

describe('the reconciliation', () => {
  test.each([
    ['ends before it begins', { from: '2026-11-22T08:00:00Z', to: '2026-11-22T06:00:00+01:00' }, 'to'],
    ['begins in time to come', { from: '2199-11-22T08:00:00Z' }, 'from'],
  ])('of a period that %s is refused at the field, and never answers zero', async (_what, period, field) => {
    for (const contract of [reconcileNight, lastNight])
      expect(await house.call('chef', contract, period)).toMatchObject({
        status: 409,
        body: { code: 'period-backwards', field, sentence: 'Perioden slutar innan den börjar.' },
      })
  })

  test("adds up with numbers: registered = reported + stays + kept open, and each receiver's sent = delivered = opened", async () => {
    const period = await stretch(async () => {
      const gavle = await sentReport(house)
      await house.call('gavle', openReport, { reportId: gavle.reportId })
      const hudiksvall = await sentReport(house, '2184')
      await house.call('hudiksvall', acceptReport, {
        reportId: hudiksvall.reportId,
        version: 2,
        commitment: 'Vi ringer.',
      })
      await draftedReport(house)
      const contact = await house.call('jour1', startContact, {})
      const personId = await register(house, { birthDate: '1985-05-01' })
      await house.call('jour1', openCase, {
        contactIds: [contact.body.id],
        people: [{ personId, part: 'concerned' }],
        matter: 'advice',
      })
    })
    const opened = { sent: 1, delivered: 1, opened: 1, returned: 0, withdrawn: 0, reconciles: true }
    expect(await figuresOf(period)).toMatchObject({
      registered: 4,
      reported: 2,
      stays: 1,
      keptOpen: 1,
      lost: 0,
      reconciles: true,
      receivers: [
        { municipalityName: 'Gävle', ...opened, accepted: 0 },
        { municipalityName: 'Hudiksvall', ...opened, accepted: 1 },
      ],
    })
  })

  test('is red when a case is closed and its report came back, and when a report is unread', async () => {
    const period = await stretch(async () => {
      const { caseId, reportId } = await sentReport(house)
      await house.call('gavle', returnReport, {
        reportId,
        version: 2,
        reason: 'wrong-municipality',
        text: 'De bor inte här.',
      })
      await closeNight(house, caseId)
      await sentReport(house, '2184')
    })
    expect(await figuresOf(period)).toMatchObject({
      registered: 2,
      reported: 1,
      lost: 1,
      reconciles: false,
      receivers: [
        { municipalityName: 'Gävle', returned: 1 },
        { municipalityName: 'Hudiksvall', sent: 1, opened: 0, reconciles: false },
      ],
    })
  })

  test('gives each municipality the same figures on its own side, withdrawn ones too', async () => {
    const { reportId } = await sentReport(house, '2184')
    await house.call('jour1', withdrawReport, { reportId, version: 2, reason: 'Fel mottagare.' })
    for (const [as, code] of [
      ['gavle', '2180'],
      ['hudiksvall', '2184'],
    ] as const) {
      const own = (await house.call(as, inbox, {})).body
      const { body } = await house.call('chef', reconcileNight, { from: own.from, to: own.to })
      expect(body.receivers.find(({ municipalityCode }) => municipalityCode === code)).toMatchObject(
        own.tally,
      )
    }
  })

  test("lists every member in order of name, also those without a report, and is the manager's", async () => {
    const { body } = await house.call('chef', reconcileNight, {
      from: '2020-01-01T00:00:00.000Z',
      to: '2020-01-02T00:00:00.000Z',
    })
    expect(body.receivers.map(({ municipalityName, sent }) => [municipalityName, sent])).toEqual([
      ['Gävle', 0],
      ['Hudiksvall', 0],
    ])
    expect(await house.call('jour1', reconcileNight, {})).toMatchObject({ status: 403 })
    expect(await house.call('gavle', reconcileNight, {})).toMatchObject({ status: 403 })
  })
})

describe("the manager's morning", () => {
  test("shows what is not reported and not read, whoever's night it was", async () => {
    const { caseId } = await draftedReport(house, '2184')
    const unknown = await openNight(house, [{ birthDate: '2015-03-04' }], null)
    const unread = await sentReport(house)
    const { body, status } = await house.call('chef', lastNight, {})
    expect(status).toBe(200)
    expect(body.unreported).toContainEqual(
      expect.objectContaining({ caseId, municipalities: ['Hudiksvall'], isClosed: false, unstated: null }),
    )
    expect(body.unreported).toContainEqual(
      expect.objectContaining({ caseId: unknown.caseId, municipalities: [], unstated: 'stay-unknown' }),
    )
    expect(body.unread).toContainEqual(
      expect.objectContaining({
        reportId: unread.reportId,
        municipalityName: 'Gävle',
        authorName: 'Jorun Provsson',
      }),
    )
    const order = body.unread.map(({ municipalityName }) => municipalityName)
    expect(order).toEqual([...order].sort((a, b) => a.localeCompare(b, 'sv')))
  })

  test('shows what is opened and not answered, until it is answered', async () => {
    const { reportId, version } = await sentReport(house)
    const shown = async () => {
      const { unread, unanswered } = (await house.call('chef', lastNight, {})).body
      return [unread, unanswered].map((list) => list.filter((row) => row.reportId === reportId).length)
    }
    expect(await shown()).toEqual([1, 0])
    await house.call('gavle', openReport, { reportId })
    expect(await shown()).toEqual([0, 1])
    const { unanswered } = (await house.call('chef', lastNight, {})).body
    expect(unanswered.find((row) => row.reportId === reportId)).toMatchObject({
      municipalityName: 'Gävle',
      openedByName: expect.stringContaining('Provsson'),
    })
    const answer = { commitment: 'Vi ringer mamman.', commitmentDue: null }
    const accepted = await house.call('gavle', acceptReport, { reportId, version: version + 1, ...answer })
    expect(accepted.status, JSON.stringify(accepted.body)).toBe(200)
    expect(await shown()).toEqual([0, 0])
  })

  test('counts contacts, cases and deviations of the stretch', async () => {
    const period = await stretch(async () => {
      await openNight(house, [{ birthDate: '2015-03-04' }])
      await house.call('jour1', startContact, { direction: 'missed' } as never)
      await house.call('jour1', reportDeviation, {
        kind: 'technical',
        happened: 'Telefonen dog.',
        happenedAt: now(),
      })
    })
    const { body } = await house.call('chef', lastNight, period)
    expect(body).toMatchObject({
      contacts: { total: 2, missed: 1 },
      cases: { opened: 1, stillOpen: 1 },
      deviations: { reported: 1 },
    })
    expect(await house.call('jour1', lastNight, {})).toMatchObject({ status: 403 })
  })

  test('still shows a returned report of a case closed long ago', async () => {
    const { caseId, reportId } = await sentReport(house)
    await house.call('gavle', returnReport, {
      reportId,
      version: 2,
      reason: 'duplicate',
      text: 'Redan mottagen.',
    })
    await closeNight(house, caseId)
    const { body } = await house.call('chef', lastNight, {})
    expect(body.unreported).toContainEqual(
      expect.objectContaining({ caseId, isClosed: true, returnedBy: ['Gävle'] }),
    )
  })
})

describe("the municipality's morning", () => {
  test('has the unread first, then the unanswered, then the rest; paged by key without losing any', async () => {
    const sent = []
    for (let i = 0; i < 34; i++) sent.push(await sentReport(house, '2184'))
    const [answered, opened] = sent
    if (!answered || !opened) throw new Error('two reports')
    await house.call('hudiksvall', openReport, { reportId: opened.reportId })
    await house.call('hudiksvall', acceptReport, {
      reportId: answered.reportId,
      version: 2,
      commitment: 'Vi ringer.',
    })
    const first = (await house.call('hudiksvall', inbox, {})).body
    expect(first.rows).toHaveLength(30)
    expect(first.rows[0]?.status).toBe('delivered')
    const second = (await house.call('hudiksvall', inbox, first.nextAfter ?? {})).body
    const all = [...first.rows, ...second.rows]
    expect(second.nextAfter).toBe(null)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    const rank = { delivered: 2, opened: 1 } as Record<string, number>
    const ranks = all.map(({ status }) => rank[status] ?? 0)
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a))
    expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining(sent.map(({ reportId }) => reportId)))
    expect([first.unread, first.unanswered]).toEqual([
      ranks.filter((one) => one === 2).length,
      ranks.filter((one) => one === 1).length,
    ])
  })

  test.each([
    [{ afterRank: 1 }, ['afterSentAt', 'afterId']],
    [{ afterId: crypto.randomUUID(), afterRank: 0 }, ['afterSentAt']],
    [{ afterSentAt: '2026-11-22T01:40:00Z' }, ['afterRank', 'afterId']],
  ])('is not paged from half a key, %o', async (input, missing) => {
    const { status, body } = await house.call('gavle', inbox, input)
    expect(status).toBe(400)
    expect(body.errors?.map(({ path, code }) => [path, code]).sort()).toEqual(
      missing.map((path) => [path, 'required']).sort(),
    )
  })

  test('is its own: no other role has one', async () => {
    expect(await house.call('jour1', inbox, {})).toMatchObject({ status: 403 })
    expect(await house.call('chef', inbox, {})).toMatchObject({ status: 403 })
  })

  test('is logged with the people shown', async () => {
    const { personIds } = await sentReport(house)
    await house.call('gavle', inbox, {})
    const row = await house.owner
      .selectFrom('auditEvent')
      .selectAll()
      .where('contract', '=', 'morning.inbox')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    expect(row.personIds).toEqual(expect.arrayContaining([...personIds]))
    expect(row.accountId).toBe(house.accounts.gavle)
  })
})
