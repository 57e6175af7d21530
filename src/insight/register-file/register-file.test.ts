import { describe, expect, test } from 'vitest'
import { columns, type Fault, type FileKind } from './model.ts'
import { openFile, readFile, type SourceFile } from './store.ts'

const source = (content: string | Uint8Array): SourceFile => {
  const bytes = Buffer.from(content)
  const size = Math.max(7, bytes.length / 100)
  return {
    name: 'arenden.csv',
    open: async function* () {
      // Pieces end anywhere, in the middle of a character or a row too.
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
    },
  }
}
const utf16 = (text: string, mark: readonly number[], isBig: boolean) => {
  const bytes = Buffer.from(text, 'utf16le')
  return Buffer.concat([Buffer.from(mark), isBig ? bytes.swap16() : bytes])
}
const header = columns.measures.join(';')
const row = '2016-1;2016-01-01 10:00;Stöd;telefon;5'

const opened = async (file: FileKind, content: string | Uint8Array) => {
  const found = await openFile(file, source(content))
  return found.ok ? found.changes : found.code
}

type Read = { line: number; number: string; cells?: readonly string[]; fault?: Fault['code'] }
async function rowsIn(content: string | Uint8Array, file: FileKind = 'measures'): Promise<Read[]> {
  const found = await openFile(file, source(content))
  if (!found.ok) throw new Error(found.code)
  const at = found.changes.header.at.arendenummer ?? 0
  const batches = readFile<Read>(
    found.changes,
    source(content),
    (line, cells) => ({ line, number: cells[at] ?? '', cells }),
    (line, number, fault) => ({ line, number, fault: fault.code }),
  )
  const rows: Read[] = []
  for await (const batch of batches) rows.push(...batch)
  return rows
}

describe('the encoding of a file', () => {
  const text = `${header}\n${row}\n`
  test.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['UTF-8 cut in a character', Buffer.from(`${text}2016-1;2016-01-01 10:00;Stö`).subarray(0, -1), 'utf-8'],
    [
      'UTF-8 with a mark and a broken byte',
      Buffer.concat([Buffer.from(`\ufeff${text}`), Buffer.from([0xe5, 10])]),
      'utf-8',
    ],
    ['Windows-1252', Buffer.from(text, 'latin1'), 'windows-1252'],
    ['UTF-16, little end first', utf16(text, [0xff, 0xfe], false), 'utf-16le'],
    ['UTF-16, big end first', utf16(text, [0xfe, 0xff], true), 'utf-16be'],
    ['ASCII', Buffer.from(text.replace('ö', 'o')), 'utf-8'],
  ])('%s is found, wherever the pieces of it end', async (_what, bytes, encoding) => {
    expect(await opened('measures', bytes)).toMatchObject({ facts: { encoding } })
  })

  test.each([
    [
      'Windows-1252',
      Buffer.from([...Buffer.from(`${header}\n1;2016-01-01 10:00;`), 0x96, 0xf6, ...Buffer.from(';;\n')]),
      '–ö',
    ],
    ['UTF-8', Buffer.from(`\ufeff${header}\n1;2016-01-01 10:00;–ö;;\n`), '–ö'],
    ['UTF-16', utf16(`${header}\n1;2016-01-01 10:00;–ö;;\n`, [0xff, 0xfe], false), '–ö'],
  ])('%s gives its letters back', async (_what, bytes, letters) => {
    expect((await rowsIn(bytes))[0]?.cells?.[2]).toBe(letters)
  })
})

describe('the header', () => {
  test.each([
    ['semicolons', 'arendenummer;tidpunkt;atgard;kontaktform;tid_min', ';'],
    ['commas', 'arendenummer,tidpunkt,atgard,kontaktform,tid_min', ','],
    ['tabs', 'arendenummer\ttidpunkt\tatgard\tkontaktform\ttid_min', '\t'],
    ['quotes', '"arendenummer","tidpunkt","atgard","kontaktform","tid_min"', ','],
    ['another order', 'tid_min;kontaktform;atgard;tidpunkt;arendenummer', ';'],
    ['Swedish letters and capitals', 'Ärendenummer; TIDPUNKT ;Åtgärd;Kontaktform;Tid (min)', ';'],
    ['columns that nobody reads', 'arendenummer;tidpunkt;anteckning;atgard;kontaktform;tid_min', ';'],
  ])('with %s is known', async (_what, line, separator) => {
    expect(await opened('measures', `${line}\r\n`)).toMatchObject({ facts: { separator }, headerLine: 1 })
  })

  test.each([
    ['nothing', '', 'empty-file'],
    ['spaces and lines', ' \n\n', 'empty-file'],
    ['no header', `${row}\n`, 'no-header'],
    ['bytes that are no text', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1]), 'not-text'],
    ['bytes that happen to be characters', Buffer.from([0xe5, 0x93, 0x8f, 0xff, 0xd0]), 'no-header'],
    ['the other kind of file', `${columns.cases.join(';')}\n`, 'swapped-files'],
    ['a column too few', 'arendenummer;tidpunkt;atgard;kontaktform\n', 'columns-missing'],
    ['a column twice', `${header};tidpunkt\n`, 'column-twice'],
    ['a line without end', 'x'.repeat(150_000), 'no-line-breaks'],
    ['line ends of an old Mac', `${header}\r${row}\r`, 'no-line-breaks'],
  ])('that is %s refuses the file', async (_what, content, code) => {
    expect(await opened('measures', content)).toBe(code)
  })
})

describe('rows', () => {
  test.each<[string, string, readonly Read[] | readonly object[]]>([
    ['none', `${header}\n`, []],
    ['a header without line break', header, []],
    ['blank lines and rows of separators, which say nothing', `\n${header}\n\n;;;;\n${row}\n`, [{ line: 5 }]],
    ['both kinds of line ends', `${header}\r\n${row}\r\n${row}\n`, [{ line: 2 }, { line: 3 }]],
    [
      'quoted cells',
      `${header}\n2016-1;2016-01-01 10:00;"St;ö""d";telefon;5\n`,
      [{ cells: expect.arrayContaining(['St;ö"d']) }],
    ],
    ['too few cells', `${header}\n2016-1;x\n`, [{ number: '2016-1', fault: 'wrong-number-of-columns' }]],
    ['too many cells', `${header}\n${row};x\n`, [{ number: '2016-1', fault: 'wrong-number-of-columns' }]],
    ['quotes inside a cell', `${header}\n2016-1;a"b"c;d;e;1\n`, [{ fault: 'bad-quotes' }]],
    [
      'a stray quote, and whole ones after it',
      `${header}\n2016-1;"2016;x;y;1\n${row}\n2016-2;"z;x;y;1\n${row}\n`,
      [
        { line: 2, number: '2016-1', fault: 'unclosed-quote' },
        { line: 3 },
        { line: 4, fault: 'unclosed-quote' },
        { line: 5 },
      ],
    ],
    [
      'a cut in a row',
      `${header}\n${row}\n2016-2;2016-0`,
      [{ line: 2 }, { line: 3, number: '2016-2', fault: 'ends-in-row' }],
    ],
    [
      'a cut in a number: the case before may have lost measures',
      `${header}\n${row}\n201`,
      [{}, { line: 3, number: '2016-1', fault: 'ends-in-row' }],
    ],
    ['a last row that lacks only its line break', `${header}\n${row}`, [{ line: 2, number: '2016-1' }]],
    ['the sign that ends files of old systems', `${header}\r\n${row}\r\n\u001a`, [{ line: 2 }]],
    ['a cut between the two signs of a line end', `${header}\r\n${row}\r`, [{ line: 2, number: '2016-1' }]],
    [
      'a line longer than a row can be',
      `${header}\n2016-1;${'x'.repeat(300_000)}\n${row}\n`,
      [{ number: '2016-1', fault: 'line-too-long' }, { line: 3 }],
    ],
  ])('of a file with %s are read by line', async (_what, content, expected) => {
    expect(await rowsIn(content)).toMatchObject(expected)
  })

  test('may hold line breaks in columns that nobody reads, and lines are counted as an editor shows them', async () => {
    const content = `${header};anteckning\n${row};"en\ntvå"\n${row};tre\n`
    expect(await rowsIn(content)).toMatchObject([{ line: 2, number: '2016-1' }, { line: 4 }])
  })

  test('of a case file cut in a number are no other case', async () => {
    const content = `${columns.cases.join(';')}\n2016-1;2016-01-01 10:00;;;;;;\n201`
    expect(await rowsIn(content, 'cases')).toMatchObject([
      { number: '2016-1' },
      { number: '', fault: 'ends-in-row' },
    ])
  })
})
