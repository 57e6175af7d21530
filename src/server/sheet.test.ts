import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type Page, writeCsv, writeOds, writeXlsx } from './sheet.ts'

const nasty = ['=1+1', '+1', '-1', '@x', '\tx', '=HYPERLINK("http://x")']
const pages: Page[] = [
  { name: 'Tabell 1', rows: [['Rad', 'Antal'], ['Å <&> "ö"', 12], [null, 0.5], nasty] },
  { name: 'Tabell 1', rows: [] },
  { name: 'Om: siffrorna/[som] är för långt för ett namn', rows: [['a\u0000b']] },
]
const opened = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))
const csv = (rows: Page['rows']) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(rows))

describe('an xlsx', () => {
  const files = opened(writeXlsx(pages))
  const sheet = files['xl/worksheets/sheet1.xml'] ?? ''

  test('names its pages apart, short and without signs that Excel refuses', () => {
    const names = [...(files['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(
      ([, name]) => name,
    )
    expect(names).toEqual(['Tabell 1', 'Tabell 1 2', 'Om  siffrorna  som  är för lång'])
    expect(names.every((name) => (name ?? '').length <= 31)).toBe(true)
  })

  test('holds numbers as numbers and everything else as text, never a formula', () => {
    expect(sheet).toContain('<c r="B2"><v>12</v></c>')
    expect(sheet).toContain('<c r="B3"><v>0.5</v></c>')
    expect(sheet).not.toContain('<f')
    expect(sheet.match(/t="inlineStr"/g)).toHaveLength(3 + nasty.length)
    expect(sheet).toContain('<t xml:space="preserve">=1+1</t>')
    expect(sheet).toContain('Å &lt;&amp;&gt; &quot;ö&quot;')
  })

  test('leaves out what XML cannot hold, and is the same bytes each time', () => {
    expect(files['xl/worksheets/sheet3.xml']).toContain('>ab<')
    expect(writeXlsx(pages)).toEqual(writeXlsx(pages))
  })
})

test('an ods says first what it is, and holds no formula', () => {
  const bytes = writeOds(pages)
  const files = opened(bytes)
  expect(Object.keys(files)[0]).toBe('mimetype')
  // Unpacked, so that the type can be read at its fixed place (ODF 1.3 part 2, 3.3).
  expect(strFromU8(bytes.subarray(38, 38 + 46))).toBe('application/vnd.oasis.opendocument.spreadsheet')
  expect(files['content.xml']).not.toContain('table:formula')
  expect(files['content.xml']).toContain('<table:table-cell office:value-type="string"><text:p>=1+1</text:p>')
  expect(files['content.xml']).toContain('office:value="12"')
})

describe('a csv', () => {
  test('opens in a Swedish Excel: byte-order mark, semicolons, decimal comma', () => {
    expect(csv([['Å', 1.5, null, 'a;b', 'c"d', 'e\nf']])).toBe('\uFEFFÅ;1,5;;"a;b";"c""d";"e\nf"\r\n')
  })

  test.each(nasty)('makes %j harmless', (text) => {
    expect(
      csv([[text]])
        .slice(1)
        .replace(/^"/, '')
        .startsWith("'"),
    ).toBe(true)
  })

  test('leaves a negative number a number', () => expect(csv([[-3]])).toBe('\uFEFF-3\r\n'))
})
