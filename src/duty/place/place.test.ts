import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { openNight } from '../../../test/night.ts'
import { somePlace } from '../../../test/placing.ts'
import { addMinutes, now } from '../../kernel/time.ts'
import { inScope } from '../../server/database/scope.ts'
import { Runner } from '../../server/runner.ts'
import {
  addPlace,
  changePlace,
  confirmPlace,
  getPlace,
  holdPlace,
  listHolds,
  listPlaces,
  releaseHold,
  searchPlaces,
} from './api.ts'
import { handlers } from './handlers.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('place')
})
afterAll(() => house.close())

const hold = (as: 'jour1' | 'jour2', placeId: string, beds = 1) =>
  house.call(as, holdPlace, { placeId, beds })

describe('a hold of beds', () => {
  it('by two at the same moment is had by one; the other is told who, until when and what instead', async () => {
    const placeId = await somePlace(house, { name: 'Enstaka', capacity: 1 })
    await somePlace(house, { name: 'Nästbäst', capacity: 2 })
    const answers = await Promise.all([hold('jour1', placeId), hold('jour2', placeId)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const refusal = answers.find(({ status }) => status === 409)?.body
    expect(refusal).toMatchObject({ code: 'held', field: 'beds' })
    expect(refusal?.sentence).toMatch(
      /^(Jorun|Jonas) Provsson håller bädden till \d\d:\d\d\. Håll .+ i stället/,
    )
    const { body } = await house.call('jour2', getPlace, { placeId })
    expect(body.holds).toHaveLength(1)
  })

  it('of ten who ask at once for three beds gives three of them one each', async () => {
    const placeId = await somePlace(house, { name: 'Trångt', capacity: 3 })
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) => hold(i % 2 === 0 ? 'jour1' : 'jour2', placeId)),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3)
  })

  it('is kept once by the database too, whatever the program believes', async () => {
    const placeId = await somePlace(house, { name: 'Muren', capacity: 1 })
    const { body } = await hold('jour1', placeId)
    const again = sql`insert into bed_use (id, place_id, slot, from_at, until_at, hold_id)
      values (gen_random_uuid(), ${placeId}, 1, now(), now() + interval '5 minutes', ${body.id})`
    await expect(again.execute(house.owner)).rejects.toThrow(/exclusion constraint/)
  })

  it('of three beds for three siblings leaves none, and released gives them back', async () => {
    const placeId = await somePlace(house, { name: 'Syskonhemmet', capacity: 3 })
    const held = await hold('jour1', placeId, 3)
    expect(held.status).toBe(200)
    expect((await hold('jour2', placeId)).status).toBe(409)
    expect((await house.call('jour2', releaseHold, { holdId: held.body.id })).status).toBe(200)
    expect((await hold('jour2', placeId, 3)).status).toBe(200)
    const again = await house.call('jour1', releaseHold, { holdId: held.body.id })
    expect(again).toMatchObject({ status: 409, body: { code: 'hold-over' } })
  })

  it('pressed twice is one', async () => {
    const placeId = await somePlace(house, { name: 'Dubbelt', capacity: 2 })
    const commandId = crypto.randomUUID()
    const once = () => house.call('jour1', holdPlace, { placeId, beds: 1 }, { commandId })
    const [first, second] = await Promise.all([once(), once()])
    expect(second.body).toEqual(first.body)
    expect((await house.call('jour1', getPlace, { placeId })).body.place.busy).toBe(1)
  })

  it('runs out after exactly thirty minutes, without anybody doing anything', async () => {
    const placeId = await somePlace(house, { name: 'Klockan', capacity: 1 })
    const runner = new Runner(house.db, handlers)
    const start = now()
    const run = (at: string) =>
      runner.run(holdPlace.name, {
        input: { placeId, beds: 1 },
        actor: {
          ...house.posts.jour1,
          accountId: house.accounts.jour1,
          name: 'Jorun Provsson',
          title: 'socialsekreterare',
          sessionId: null,
        },
        commandId: crypto.randomUUID(),
        now: at,
      })
    expect(await run(start)).toMatchObject({ until: addMinutes(start, 30) })
    const justBefore = new Date(Date.parse(start) + 30 * 60_000 - 1).toISOString()
    await expect(run(justBefore)).rejects.toMatchObject({ code: expect.stringMatching(/^held/) })
    expect(await run(addMinutes(start, 30))).toMatchObject({ until: addMinutes(start, 60) })
  })

  it('may belong to a case, and is listed with it', async () => {
    const placeId = await somePlace(house, { name: 'Ärendet' })
    const { caseId } = await openNight(house, [{ birthDate: '2015-03-04' }])
    await house.call('jour1', holdPlace, { placeId, caseId, beds: 1 })
    const { body } = await house.call('jour2', listHolds, { caseId })
    expect(body.holds).toMatchObject([{ placeName: 'Ärendet', heldByName: 'Jorun Provsson', beds: 1 }])
    const unknown = await house.call('jour1', holdPlace, { placeId, caseId: placeId, beds: 1 })
    expect(unknown).toMatchObject({ status: 409, body: { code: 'case-unknown', field: 'caseId' } })
  })
})

describe('the register', () => {
  it('is kept by the manager, with versions; a worker confirms free beds', async () => {
    const placeId = await somePlace(house, { name: 'Versionen' })
    const facts = {
      kind: 'emergency-foster-home',
      name: 'Versionen',
      memberId: house.members.gavle,
      capacity: 2,
      intake: 'unknown',
    } as const
    const changed = await house.call('chef', changePlace, { placeId, version: 1, ...facts })
    expect(changed).toMatchObject({ status: 200, body: { version: 2 } })
    const stale = await house.call('chef', changePlace, { placeId, version: 1, ...facts })
    expect(stale).toMatchObject({ status: 409, body: { code: 'stale' } })
    expect((await house.call('jour1', changePlace, { placeId, version: 2, ...facts })).status).toBe(403)
    expect((await house.call('jour1', addPlace, facts)).status).toBe(403)
    const said = { placeId, freeBeds: 2, saidBy: 'Familjen' }
    expect((await house.call('jour1', confirmPlace, said)).status).toBe(200)
    expect((await house.call('jour1', confirmPlace, { ...said, freeBeds: 3 })).body.code).toBe(
      'more-than-beds',
    )
    const { body } = await house.call('jour2', getPlace, { placeId })
    expect(body.place).toMatchObject({ freeBeds: 2, saidBy: 'Familjen', freshness: 'fresh', bedsLeft: 2 })
    expect(body.vacancies).toMatchObject([{ notedByName: 'Jorun Provsson' }])
    await hold('jour1', placeId)
    expect((await house.call('jour2', getPlace, { placeId })).body.place).toMatchObject({
      bedsLeft: 1,
      busy: 1,
    })
  })

  it('answers a search with the best first and what each of the others fails', async () => {
    await somePlace(house, { name: 'Bara små', ageTo: 3, siblingsTogether: false })
    const { body } = await house.call('jour1', searchPlaces, { ages: [4, 7], near: true })
    expect(body.fits.every(({ place }) => place.capacity >= 2)).toBe(true)
    const out = body.excluded.find(({ name }) => name === 'Bara små')
    expect(out?.fails).toEqual(['age', 'siblings'])
    expect(body.failCounts.find(({ wish }) => wish === 'age')?.count).toBeGreaterThan(0)
  })

  it('is paged by key in order of name', async () => {
    await inScope(house.db, { ...actorOf('chef') }, async (tx) => {
      for (let i = 0; i < 105; i++)
        await tx
          .insertInto('place')
          .columns(['id', 'kind', 'name', 'memberId', 'capacity', 'intake', 'validFrom'])
          .expression(
            sql`select gen_random_uuid(), 'hotel', ${`Hotell ${i}`}, ${house.members.gavle}::uuid, 5, 'unknown', date '2020-01-01'` as never,
          )
          .execute()
    })
    const first = (await house.call('jour1', listPlaces, { kind: 'hotel' })).body
    expect([first.places.length, first.more]).toEqual([100, true])
    const after = first.places.at(-1)?.id ?? ''
    const rest = (await house.call('jour1', listPlaces, { kind: 'hotel', after })).body
    expect(rest.more).toBe(false)
    expect(new Set([...first.places, ...rest.places].map(({ id }) => id)).size).toBe(105)
  })

  it('of 2 000 places answers a search with every one of them accounted for', async () => {
    await sql`insert into place (id, kind, name, member_id, capacity, intake, valid_from, age_to, approved_by)
      select gen_random_uuid(), 'emergency-foster-home', 'Hem ' || n, ${house.members.hudiksvall}::uuid, 1 + n % 4,
        'round-the-clock', date '2020-01-01', n % 20, 'Nämnden' from generate_series(1, 2000) n`.execute(
      house.owner,
    )
    await sql`insert into place_vacancy (id, place_id, free_beds, said_by, said_at, noted_by, noted_at)
      select gen_random_uuid(), id, 4, 'Familjen', now(), ${house.accounts.jour1}::uuid, now() from place`.execute(
      house.owner,
    )
    await house.call('jour1', searchPlaces, {})
    const before = performance.now()
    const { body } = await house.call('jour1', searchPlaces, {
      ages: [4, 7],
      near: true,
      fresh: true,
      price: true,
    })
    const took = performance.now() - before
    expect(body.fitCount + body.excludedCount).toBeGreaterThanOrEqual(2000)
    expect([body.fits.length, body.excluded.length]).toEqual([50, 100])
    // The bench holds it to less; here only that nothing is asked per row.
    expect(took).toBeLessThan(2000)
  })

  it('refuses bad input at its field', async () => {
    const bad = await house.call('chef', addPlace, {
      kind: 'castle',
      name: 'X',
      capacity: 0,
      intake: 'hours',
      mystery: true,
    } as never)
    expect(bad.status).toBe(400)
    expect(bad.body.errors?.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['kind', 'name', 'capacity', 'mystery']),
    )
  })
})

const actorOf = (who: 'jour1' | 'chef') => ({
  ...house.posts[who],
  accountId: house.accounts[who],
  name: who,
  title: '',
  sessionId: null,
})
