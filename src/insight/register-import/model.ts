import type { Static } from 'typebox'
import { category } from '../../code-lists/category.ts'
import { contactForm } from '../../code-lists/contact-form.ts'
import { initiator } from '../../code-lists/initiator.ts'
import { measureType } from '../../code-lists/measure-type.ts'
import { nature } from '../../code-lists/nature.ts'
import { codeKeys } from '../../kernel/code-list.ts'
import { entity, type Row, server } from '../../kernel/entity.ts'
import {
  flag,
  id,
  instant,
  line,
  listOf,
  localDate,
  nullable,
  oneOf,
  shape,
  text,
  whole,
} from '../../kernel/field.ts'
import { Fault, fileKinds } from '../register-file/model.ts'

const count = () => server(whole(0, 2_000_000_000))

/** One reading of a pair of register files that added something, with what came of it. */
export const RegisterImport = entity({
  id: server(id()),
  at: server(instant()),
  importedBy: server(id()),
  caseFile: server(line(200)),
  measureFile: server(line(200)),
  caseRows: count(),
  measureRows: count(),
  addedUnits: count(),
  sameUnits: count(),
  differingUnits: count(),
  rejectedUnits: count(),
  addedMeasures: count(),
  warnings: count(),
  firstDay: server(nullable(localDate())),
  lastDay: server(nullable(localDate())),
})
export type RegisterImport = Row<typeof RegisterImport>

/** What was read otherwise than written, and kept: the text of a time that was not or came twice, a code closed by then. */
export const markKinds = ['missing-hour', 'doubled-hour', 'closed-code', 'no-last-line-break'] as const
export const Mark = shape({
  kind: oneOf(markKinds),
  column: line(60),
  text: line(200),
  line: whole(1, 2_000_000_000),
})

const coded = {
  stayCode: server(nullable(line(4))),
  /** The source says another municipality without saying which. */
  stayElsewhere: server(flag()),
}

/** A case of an imported register: coded facts, no people. Null is not stated in the source, never none. */
export const RegisterCase = entity({
  number: server(line(40)),
  importId: server(id()),
  hash: server(line(64)),
  openedAt: server(instant()),
  ...coded,
  category: server(nullable(oneOf(codeKeys(category)))),
  categoryVersion: server(nullable(whole(1, 1000))),
  nature: server(nullable(oneOf(codeKeys(nature)))),
  natureVersion: server(nullable(whole(1, 1000))),
  initiator: server(nullable(oneOf(codeKeys(initiator)))),
  initiatorVersion: server(nullable(whole(1, 1000))),
  isStandby: server(nullable(flag())),
  administrativeMinutes: server(nullable(whole(0, 1_000_000))),
  measureCount: count(),
  marks: server(nullable(listOf(Mark, 10_000))),
})
export type RegisterCase = Row<typeof RegisterCase>

/** A measure of an imported case, in the period and municipality of its case. */
export const RegisterMeasure = entity({
  id: server(whole(1, Number.MAX_SAFE_INTEGER)),
  caseNumber: server(line(40)),
  openedAt: server(instant()),
  ...coded,
  at: server(instant()),
  type: server(nullable(oneOf(codeKeys(measureType)))),
  typeVersion: server(nullable(whole(1, 1000))),
  contactForm: server(nullable(oneOf(codeKeys(contactForm)))),
  minutes: server(nullable(whole(0, 1_000_000))),
})
export type RegisterMeasure = Row<typeof RegisterMeasure>

/** Columns whose labels a mapping turns into codes. */
export const labelColumns = [
  'kommun',
  'kategori',
  'karaktar',
  'initierat_av',
  'atgard',
  'kontaktform',
] as const
export type LabelColumn = (typeof labelColumns)[number]

/** What a mapping says for a stay in another municipality that the source does not name. */
export const elsewhere = 'elsewhere'

/** One answer of a mapping: a municipality's code or `elsewhere`, else a key of the column's code list. Case, spaces and dashes of a label do not count. */
export const MappingEntry = shape({
  column: oneOf(labelColumns),
  label: line(200, { minLength: 1 }),
  code: line(60, { minLength: 1 }),
})
export type MappingEntry = Static<typeof MappingEntry>

/** A fault with its place: physical line of the file, and the case when the row says which. */
export const Found = shape({
  file: oneOf(fileKinds),
  line: whole(1, 2_000_000_000),
  number: text(80),
  fault: Fault,
})
export type Found = Static<typeof Found>

type Coded = { readonly key: string; readonly version: number }
type ReadRow = {
  readonly line: number
  /** Empty when the row does not say. */
  readonly number: string
  readonly minutes: number | null
  /** The cells as the file had them, in the order of `columns`; empty when the row has faults. */
  readonly source: string
  readonly marks: Static<typeof Mark>[]
  readonly faults: Fault[]
}
/** A row of the case file as read. Moments are seconds since 1970. */
export type CaseRow = ReadRow & {
  readonly openedAt: number | null
  readonly stayCode: string | null
  readonly stayElsewhere: boolean
  readonly category: Coded | null
  readonly nature: Coded | null
  readonly initiator: Coded | null
  readonly isStandby: boolean | null
}
export type MeasureRow = ReadRow & {
  readonly at: number | null
  readonly type: Coded | null
  readonly contactForm: Coded | null
}

/** What came of a reading. A unit is a case with its measures. */
export const Saved = shape({
  caseRows: whole(0, 2_000_000_000),
  measureRows: whole(0, 2_000_000_000),
  addedUnits: whole(0, 2_000_000_000),
  /** There already, with the same content. */
  sameUnits: whole(0, 2_000_000_000),
  /** There already with other content, and left alone. */
  differingUnits: whole(0, 2_000_000_000),
  rejectedUnits: whole(0, 2_000_000_000),
  addedMeasures: whole(0, 2_000_000_000),
  /** Measure rows that repeat one of the same case in everything; each is counted. */
  warnings: whole(0, 2_000_000_000),
  /** Times and closed codes that were kept and marked. */
  marks: whole(0, 2_000_000_000),
  firstDay: nullable(localDate()),
  lastDay: nullable(localDate()),
})
export type Saved = Static<typeof Saved>
