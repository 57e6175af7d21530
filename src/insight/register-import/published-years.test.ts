import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { counts, pair, register, year } from '../../../test/register-files.ts'
import { previewImport, runImport } from './api.ts'

const figuresOf = async (house: House, of: string) => {
  const { rows } = await sql<Record<string, number>>`
    select count(*)::int as cases, count(*) filter (where stay_code is null and not stay_elsewhere)::int as "stay",
      count(*) filter (where stay_elsewhere)::int as elsewhere, count(*) filter (where category is null)::int as category,
      count(*) filter (where nature is null)::int as nature, count(*) filter (where initiator is null)::int as initiator,
      count(*) filter (where category = 'age-13-20')::int as "split",
      (select count(*)::int from register_measure m where m.case_number like ${`${of}%`}) as measures,
      (select count(*)::int from register_measure m where m.case_number like ${`${of}%`} and type is null) as type,
      (select sum(measure_count)::int from register_case c where c.number like ${`${of}%`}) as counted
    from register_case where number like ${`${of}%`}`.execute(house.owner)
  return rows[0]
}

let house: House
beforeAll(async () => {
  house = await openHouse('register-years')
})
afterAll(() => house.close())
const run = (input: ReturnType<typeof pair>) => house.call('admin', runImport, input)

describe.each([
  ['2016', '2017'],
  ['2017', '2016'],
])('the real files, %s first and then %s', (first, second) => {
  let own: House
  beforeAll(async () => {
    own = await openHouse(`register-${first}`)
  })
  afterAll(() => own.close())

  test('give every case and measure, with what is not stated kept so', async () => {
    const sums = {
      2016: {
        caseRows: 2135,
        addedUnits: 2135,
        measureRows: 3639,
        addedMeasures: 3639,
        rejectedUnits: 0,
        warnings: 1,
      },
      2017: {
        caseRows: 2383,
        addedUnits: 2383,
        measureRows: 3900,
        addedMeasures: 3900,
        rejectedUnits: 0,
        warnings: 0,
      },
    }
    for (const of of [first, second]) {
      const preview = await own.call('admin', previewImport, year(of))
      expect(preview.body.outcome).toMatchObject({ ...sums[of as '2016'], dryRun: true })
      const done = await own.call('admin', runImport, year(of))
      expect(done, JSON.stringify(done.body).slice(0, 300)).toMatchObject({
        status: 200,
        body: { ...sums[of as '2016'], dryRun: false, firstDay: `${of}-01-01`, lastDay: `${of}-12-31` },
      })
    }
    expect(await figuresOf(own, '2016')).toMatchObject({
      ...{ cases: 2135, stay: 57, elsewhere: 135, category: 0, nature: 0, initiator: 0 },
      ...{ measures: 3639, counted: 3639, type: 3 },
    })
    expect(await figuresOf(own, '2017')).toMatchObject({
      ...{ cases: 2383, stay: 58, elsewhere: 126, category: 1, nature: 3, initiator: 3, split: 12 },
      ...{ measures: 3900, counted: 3900, type: 2 },
    })
  })

  test('are the same again: nothing changes and no import is written', async () => {
    const before = await counts(own)
    expect(before).toMatchObject({ register_import: 2, register_stage_case: 0, register_stage_measure: 0 })
    const again = await own.call('admin', runImport, year(first))
    expect(again.body).toMatchObject({ addedUnits: 0, rejectedUnits: 0, differingUnits: 0, addedMeasures: 0 })
    expect(await counts(own)).toEqual(before)
  })

  test('keep a time of the missing hour one hour later and of the doubled hour as the first, with their text', async () => {
    const { rows } = await sql<{ at: string; marks: unknown[] }>`
      select m.at, c.marks from register_measure m join register_case c on c.number = m.case_number
      where c.marks @> '[{"kind": "missing-hour"}]' and m.at = '2017-03-26T01:35Z'
      union all
      select m.at, c.marks from register_measure m join register_case c on c.number = m.case_number
      where c.marks @> '[{"kind": "doubled-hour"}]' and m.at = '2017-10-29T00:41Z'`.execute(own.owner)
    expect(rows).toMatchObject([
      { marks: [{ kind: 'missing-hour', column: 'tidpunkt', text: '2017-03-26 02:35', line: 883 }] },
      { marks: [{ kind: 'doubled-hour', column: 'tidpunkt', text: '2017-10-29 02:41', line: 3167 }] },
    ])
  })
})

test('another year in the same form is read as well, in another encoding, order and separator', async () => {
  const other = (name: string) => {
    const lines = register(`2017-${name}`)
      .toString('utf8')
      .replace('\ufeff', '')
      .replaceAll('2017-', '2019-')
      .trim()
      .split('\r\n')
    return lines.map((line) => line.split(';').toReversed().join('\t')).join('\n')
  }
  const utf16 = (text: string) =>
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${text}\n`, 'utf16le')])
  const reply = await run(pair(utf16(other('arenden')), utf16(other('atgarder'))))
  expect(reply).toMatchObject({
    status: 200,
    body: {
      addedUnits: 2383,
      addedMeasures: 3900,
      rejectedUnits: 0,
      firstDay: '2019-01-01',
      lastDay: '2019-12-31',
    },
  })
  expect(reply.body.files).toMatchObject([
    { encoding: 'utf-16le', separator: '\t' },
    { encoding: 'utf-16le' },
  ])
})
