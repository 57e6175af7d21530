import { strToU8, type Zippable, zipSync } from 'fflate'

/** A page of a workbook: text is written as text and numbers as numbers; nothing is ever a formula (DESIGN 11). */
export type Page = {
  readonly name: string
  readonly rows: readonly (readonly (string | number | null)[])[]
}

// What XML 1.0 cannot hold, with or without escaping.
const notInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const xml = (text: string): string =>
  text.replaceAll(notInXml, '').replaceAll(/[&<>"]/g, (mark) => marks[mark] ?? mark)

/** Excel refuses names longer than 31 and these signs; two pages of one name are numbered. */
function namesOf(pages: readonly Page[]): string[] {
  const taken = new Set<string>()
  return pages.map(({ name }) => {
    const plain = name.replaceAll(/[[\]:*?/\\']/g, ' ').trim() || '-'
    let own = plain.slice(0, 31)
    for (let n = 2; taken.has(own.toLowerCase()); n++) own = `${plain.slice(0, 27)} ${n}`
    taken.add(own.toLowerCase())
    return own
  })
}

const columnName = (at: number): string =>
  at < 26
    ? String.fromCharCode(65 + at)
    : columnName(Math.floor(at / 26) - 1) + String.fromCharCode(65 + (at % 26))

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** The same figures are the same bytes whenever they are asked for. */
const packed = (files: Zippable): Uint8Array => zipSync(files, { mtime: '2000-01-01T00:00:00' })

const sheetXml = ({ rows }: Page): string => {
  const cells = rows.map((row, r) => {
    const filled = row.map((value, c) => {
      if (value === null || value === '') return ''
      const place = `r="${columnName(c)}${r + 1}"`
      return typeof value === 'number'
        ? `<c ${place}><v>${value}</v></c>`
        : `<c ${place} t="inlineStr"><is><t xml:space="preserve">${xml(value)}</t></is></c>`
    })
    return `<row r="${r + 1}">${filled.join('')}</row>`
  })
  return `${head}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="1" max="1" width="28" customWidth="1"/><col min="2" max="2" width="48" customWidth="1"/><col min="3" max="12" width="14" customWidth="1"/></cols><sheetData>${cells.join('')}</sheetData></worksheet>`
}

/** Office Open XML (ISO/IEC 29500), the least that Excel and LibreOffice open without a word. */
export function writeXlsx(pages: readonly Page[]): Uint8Array {
  const names = namesOf(pages)
  const office = 'http://schemas.openxmlformats.org'
  const relations = `${office}/officeDocument/2006/relationships`
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const parts = pages.map((_, at) => `/xl/worksheets/sheet${at + 1}.xml`)
  return packed({
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>${parts.map((part) => `<Override PartName="${part}" ContentType="${kind}.worksheet+xml"/>`).join('')}</Types>`,
    ),
    '_rels/.rels': strToU8(
      `${head}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `${head}<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${relations}"><sheets>${names.map((name, at) => `<sheet name="${xml(name)}" sheetId="${at + 1}" r:id="s${at + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${head}<Relationships xmlns="${office}/package/2006/relationships">${parts.map((part, at) => `<Relationship Id="s${at + 1}" Type="${relations}/worksheet" Target="${part}"/>`).join('')}</Relationships>`,
    ),
    ...Object.fromEntries(
      pages.map((page, at) => [`xl/worksheets/sheet${at + 1}.xml`, strToU8(sheetXml(page))]),
    ),
  })
}

const odsRow = (row: Page['rows'][number]): string => {
  const cells = row.map((value) => {
    if (value === null || value === '') return '<table:table-cell/>'
    return typeof value === 'number'
      ? `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`
      : `<table:table-cell office:value-type="string"><text:p>${xml(value)}</text:p></table:table-cell>`
  })
  return `<table:table-row>${cells.join('') || '<table:table-cell/>'}</table:table-row>`
}

/** Open Document (ISO/IEC 26300). The media type comes first and unpacked, as the format asks. */
export function writeOds(pages: readonly Page[]): Uint8Array {
  const names = namesOf(pages)
  const type = 'application/vnd.oasis.opendocument.spreadsheet'
  const open = 'urn:oasis:names:tc:opendocument:xmlns'
  const tables = pages.map(
    ({ rows }, at) =>
      `<table:table table:name="${xml(names[at] ?? '')}"><table:table-column/>${rows.map(odsRow).join('')}</table:table>`,
  )
  return packed({
    mimetype: [strToU8(type), { level: 0 }],
    'content.xml': strToU8(
      `${head}<office:document-content xmlns:office="${open}:office:1.0" xmlns:table="${open}:table:1.0" xmlns:text="${open}:text:1.0" office:version="1.3"><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`,
    ),
    'META-INF/manifest.xml': strToU8(
      `${head}<manifest:manifest xmlns:manifest="${open}:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${type}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    ),
  })
}

/** What a spreadsheet would take for a formula is text behind an apostrophe (CWE-1236). */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
const csvCell = (value: string | number | null): string => {
  if (value === null) return ''
  if (typeof value === 'number') return String(value).replace('.', ',')
  const text = harmless(value)
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** For a Swedish Excel: semicolons between cells, decimal comma, and a byte-order mark that says UTF-8. */
export const writeCsv = (rows: Page['rows']): Uint8Array =>
  new TextEncoder().encode(`\uFEFF${rows.map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`)

/** How each format is named, and what a browser takes it for. */
export const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
} as const
