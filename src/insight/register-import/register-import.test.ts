import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type Person } from '../../../test/house.ts'
import {
  caseHead,
  caseRow,
  counts,
  measureHead,
  measureRow,
  pair,
  sent,
} from '../../../test/register-files.ts'
import { newId } from '../../kernel/id.ts'
import { now } from '../../kernel/time.ts'
import { inScope, operator } from '../../server/database/scope.ts'
import { listRegisterImports, previewImport, runImport } from './api.ts'
import { clearStaged, saveStaged, stageCases } from './store.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('register')
})
afterAll(() => house.close())
const run = (input: ReturnType<typeof pair>, as: Person = 'admin', options = {}) =>
  house.call(as, runImport, input, options)

describe('a unit', () => {
  test('with a fault in any row is rejected whole, told by file and line, and read when the file is mended', async () => {
    const good = caseRow('A-1') + caseRow('A-2') + caseRow('A-3')
    const bad =
      measureRow('A-1') + measureRow('A-2') + measureRow('A-2', 'Stöd;telefon;-5') + measureRow('A-9')
    const reply = await run(pair(caseHead + good, measureHead + bad))
    expect(reply.body).toMatchObject({
      ...{ addedUnits: 2, addedMeasures: 1, rejectedUnits: 2, caseRows: 3, measureRows: 4 },
      rejections: [
        {
          file: 'measures',
          line: 4,
          number: 'A-2',
          fault: { code: 'bad-minutes', column: 'tid_min', text: '-5' },
        },
        { file: 'measures', line: 5, number: 'A-9', fault: { code: 'case-missing' } },
      ],
    })
    const mended = await run(
      pair(caseHead + good, measureHead + measureRow('A-1') + measureRow('A-2').repeat(2)),
    )
    expect(mended.body).toMatchObject({
      addedUnits: 1,
      sameUnits: 2,
      addedMeasures: 2,
      warnings: 1,
      rejectedUnits: 0,
    })
    expect(mended.body.repeated).toEqual([{ line: 4, number: 'A-2', copies: 2 }])
  })

  test('that is there with other content is told and left alone, whichever file differs', async () => {
    await run(pair(caseHead + caseRow('B-1') + caseRow('B-2'), measureHead + measureRow('B-1')))
    const before = await counts(house)
    const other = await run(
      pair(
        caseHead + caseRow('B-1') + caseRow('B-2', 'Gävle;Man;;;1;5'),
        measureHead + measureRow('B-1').repeat(2),
      ),
    )
    expect(other.body).toMatchObject({ addedUnits: 0, sameUnits: 0, differingUnits: 2, rejectedUnits: 0 })
    expect(other.body.differing).toEqual([
      { line: 2, number: 'B-1' },
      { line: 3, number: 'B-2' },
    ])
    expect(await counts(house)).toEqual(before)
  })

  test('is the same in another order of rows, with spaces, in another encoding and with letters in two parts', async () => {
    const measures = [measureRow('C-1'), measureRow('C-1', 'Upplys/Hänvis;;3')]
    await run(pair(caseHead + caseRow('C-1'), measureHead + measures.join('')))
    const again = pair(
      Buffer.from(caseHead + caseRow(' C-1 '), 'latin1'),
      measureHead + measures.toReversed().join('').replaceAll('\n', '\r\n'),
    )
    expect((await run(again)).body).toMatchObject({ addedUnits: 0, sameUnits: 1, differingUnits: 0 })
    const decomposed = pair((caseHead + caseRow('C-1')).normalize('NFD'), measureHead + measures.join(''))
    expect((await run(decomposed)).body).toMatchObject({ sameUnits: 1, differingUnits: 0 })
  })

  test('is left for the mended file where the file of measures was cut, also when none of its measures came', async () => {
    const cases = caseHead + caseRow('N-1') + caseRow('N-2') + caseRow('N-3') + caseRow('N-4')
    const measures = measureRow('N-1') + measureRow('N-2')
    const reply = await run(pair(cases, `${measureHead}${measures}N-3;2016-0`))
    expect(reply.body).toMatchObject({ addedUnits: 2, rejectedUnits: 2 })
    expect(reply.body.rejections.map(({ file, line, fault }) => [file, line, fault.code])).toEqual([
      ['cases', 5, 'measures-cut'],
      ['measures', 4, 'ends-in-row'],
    ])
    const mended = await run(pair(cases, measureHead + measures + measureRow('N-3')))
    expect(mended.body).toMatchObject({ addedUnits: 2, sameUnits: 2, rejectedUnits: 0, differingUnits: 0 })
  })

  test('whose last row lacks only its line break is read, and it is asked whether the file is whole', async () => {
    const reply = await run(pair(caseHead + caseRow('O-1') + caseRow('O-2').trim()))
    expect(reply.body).toMatchObject({
      addedUnits: 2,
      rejections: [],
      marked: [{ number: 'O-2', mark: { kind: 'no-last-line-break', line: 3 } }],
    })
  })

  test.each([
    ['measures', 'a cell', ''],
    ['measures', 'a line end', '\r'],
    ['cases', 'a cell', ''],
  ])(
    'is left for the mended file where the file of %s was cut at the end of %s',
    async (cut, _where, end) => {
      const prefix = `CUT-${cut}-${end.length}`
      const numbers = Array.from({ length: 30 }, (_, i) => `${prefix}-${i + 10}`)
      const cases = (some: string[]) => caseHead + some.map((number) => caseRow(number)).join('')
      const measures = (some: string[]) => measureHead + some.map((number) => measureRow(number)).join('')
      const half = numbers.slice(0, 15)
      const ended = (rows: string) => rows.trimEnd() + end
      const sent =
        cut === 'cases'
          ? pair(ended(cases(half)), measures(numbers))
          : pair(cases(numbers), ended(measures(half)))
      const reply = await run(sent)
      expect(reply.body).toMatchObject({ addedUnits: 14, rejectedUnits: 16 })
      expect(reply.body.rejections).toContainEqual(
        expect.objectContaining({ file: cut, line: 16, number: half[14], fault: { code: 'ends-in-row' } }),
      )
      const mended = await run(pair(cases(numbers), measures(numbers)))
      expect(mended.body).toMatchObject({
        addedUnits: 16,
        sameUnits: 14,
        rejectedUnits: 0,
        differingUnits: 0,
      })
    },
  )

  test('whose case stands twice is rejected at both rows', async () => {
    const reply = await run(pair(caseHead + caseRow('D-1') + caseRow('D-2') + caseRow('D-1')))
    expect(reply.body).toMatchObject({ addedUnits: 1, rejectedUnits: 1 })
    expect(reply.body.rejections.map(({ line, fault }) => [line, fault.code])).toEqual([
      [2, 'case-twice'],
      [4, 'case-twice'],
    ])
  })

  test.each([
    ['an impossible date', caseRow('E-1', undefined, '2017-02-30 10:00'), 'bad-time'],
    ['a date to come', caseRow('E-1', undefined, '2199-01-01 10:00'), 'time-in-future'],
    ['an unknown municipality', caseRow('E-1', 'Gävla;;;;;'), 'unknown-label'],
    ['too few columns', 'E-1;2016-03-01 10:00;Gävle\n', 'wrong-number-of-columns'],
    ['a cut in the middle', 'E-1;2016-03-01 10:00;Gä', 'ends-in-row'],
  ])('with %s is rejected while the others are read', async (_what, row, code) => {
    const number = `E-${code}-${_what.length}`
    const reply = await run(pair(caseHead + caseRow(number) + row))
    expect(reply.body).toMatchObject({
      addedUnits: 1,
      rejectedUnits: 1,
      rejections: [{ line: 3, fault: { code } }],
    })
  })
})

describe('a pair of files', () => {
  test.each([
    ['random bytes', pair(Buffer.from([7, 0, 200, 31, 5, 9])), 'not-text'],
    ['an empty file', pair(''), 'empty-file'],
    ['no header', pair(caseRow('F-1')), 'no-header'],
    ['the files swapped', pair(measureHead, caseHead), 'swapped-files'],
    ['a column missing', pair(caseHead.replace('kommun;', '')), 'columns-missing'],
    ['a label of two municipalities', pair(caseHead + caseRow('F-1', 'Hábo;;;;;')), 'label-of-several'],
    [
      'a mapping to nothing',
      pair(caseHead, measureHead, [{ column: 'kommun', label: 'x', code: '0000' }]),
      'bad-mapping',
    ],
  ])('with %s is refused whole in one sentence, and nothing changes', async (_what, input, code) => {
    const before = await counts(house)
    const reply = await run(input)
    expect(reply).toMatchObject({
      status: 409,
      body: { code, sentence: expect.stringMatching(/Inget är inläst\./) },
    })
    expect(reply.body.sentence).not.toMatch(/[{}]\w/)
    const preview = await house.call('admin', previewImport, input)
    expect(preview.body).toMatchObject({ outcome: null, refusal: { code } })
    expect(await counts(house)).toEqual(before)
  })

  test('of headers alone is a register of none', async () => {
    expect(await run(pair(caseHead, measureHead))).toMatchObject({
      status: 200,
      body: { caseRows: 0, addedUnits: 0, firstDay: null },
    })
  })

  test('with a label of two is read when somebody has said which', async () => {
    const files = caseHead + caseRow('G-1', 'Hábo;;;;;') + caseRow('G-2', 'Byn;;;;;')
    const asked = await house.call('admin', previewImport, pair(files))
    expect(asked.body.questions).toMatchObject([
      { label: 'Hábo', codes: ['0305', '0643'] },
      { label: 'Byn', codes: [] },
    ])
    const said = await run(
      pair(files, measureHead, [
        { column: 'kommun', label: 'Hábo', code: '0305' },
        { column: 'kommun', label: 'Byn', code: 'elsewhere' },
      ]),
    )
    expect(said.body).toMatchObject({ addedUnits: 2, rejectedUnits: 0 })
    const rows = await house.owner
      .selectFrom('registerCase')
      .select(['stayCode', 'stayElsewhere'])
      .where('number', 'like', 'G-%')
      .orderBy('number')
      .execute()
    expect(rows).toEqual([
      { stayCode: '0305', stayElsewhere: false },
      { stayCode: null, stayElsewhere: true },
    ])
  })

  test('too large for the page is told the way that takes it', async () => {
    const reply = await house.call('admin', previewImport, {
      cases: sent('a', Buffer.alloc(19_000_000, 65)),
      measures: sent('b', ''),
    })
    expect(reply).toMatchObject({
      status: 413,
      body: { code: 'too-large', sentence: expect.stringContaining('import register') },
    })
    const within = await run({
      cases: sent('a', Buffer.alloc(17_000_000, 65)),
      measures: sent('b', ''),
    } as never)
    expect(within).toMatchObject({ status: 409, body: { code: 'too-large' } })
  })
})

describe('importing', () => {
  test('is previewed without a trace', async () => {
    const before = await counts(house)
    const reply = await house.call('admin', previewImport, pair(caseHead + caseRow('H-1')))
    expect(reply.body).toMatchObject({ outcome: { addedUnits: 1, dryRun: true }, refusal: null })
    expect(await counts(house)).toEqual(before)
  })

  test.each<Person>(['jour1', 'chef', 'gavle', 'ordforande', 'utvarderare'])('is not for %s', async (as) => {
    expect((await run(pair(caseHead), as)).status).toBe(403)
    expect((await house.call(as, previewImport, pair(caseHead))).status).toBe(403)
    expect((await house.call(as, listRegisterImports, {})).status).toBe(403)
  })

  test.each<[Person, boolean]>([
    ['jour1', false],
    ['chef', false],
    ['gavle', false],
    ['admin', true],
  ])('is written by %s: %s, by the database itself', async (as, may) => {
    const actor = { ...operator, accountId: house.accounts[as], ...house.posts[as] }
    const work = inScope(house.db, actor, async (tx) => {
      const importId = newId()
      await stageCases(tx, importId, [])
      await sql`insert into register_stage_case (import_id, line, number, opened_at, stay_elsewhere, source)
        values (${importId}::uuid, 2, ${`I-${as}`}, '2016-01-01T10:00Z', false, 'x')`.execute(tx)
      const saved = await saveStaged(tx, importId, {
        at: now(),
        importedBy: actor.accountId,
        caseFile: 'a',
        measureFile: 'b',
      })
      await clearStaged(tx, importId)
      return saved.addedUnits
    })
    await (may ? expect(work).resolves.toBe(1) : expect(work).rejects.toMatchObject({ code: '42501' }))
  })

  test('pressed twice is done once; two at a time wait for each other', async () => {
    const commandId = crypto.randomUUID()
    const input = pair(caseHead + caseRow('J-1'), measureHead + measureRow('J-1'))
    const [first, second] = await Promise.all([
      run(input, 'admin', { commandId }),
      run(input, 'admin', { commandId }),
    ])
    expect(second.body).toEqual(first.body)
    const other = pair(caseHead + caseRow('J-2') + caseRow('J-3'))
    const both = await Promise.all([run(other), run(other)])
    expect(both.map(({ body }) => body.addedUnits).sort()).toEqual([0, 2])
  })

  test('is audited, refused or done, and listed with who did it', async () => {
    await run(pair(caseHead + caseRow('K-1')))
    await run(pair(''))
    const audit = await house.owner
      .selectFrom('auditEvent')
      .select(['outcome', 'code'])
      .where('contract', '=', 'register-import.run')
      .orderBy('id', 'desc')
      .limit(2)
      .execute()
    expect(audit).toEqual([
      { outcome: 'refused', code: 'empty-file' },
      { outcome: 'done', code: null },
    ])
    const list = await house.call('admin', listRegisterImports, {})
    expect(list.body.imports[0]).toMatchObject({
      caseFile: 'arenden.csv',
      addedUnits: 1,
      importedByName: 'Adina Provsson',
    })
    const next = await house.call('admin', listRegisterImports, { after: list.body.imports[0]?.id ?? '' })
    expect(next.body.imports[0]?.id).not.toBe(list.body.imports[0]?.id)
  })
})
