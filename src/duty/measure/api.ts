import Type from 'typebox'
import { measureType } from '../../code-lists/measure-type.ts'
import { codeKeys } from '../../kernel/code-list.ts'
import { command, query } from '../../kernel/contract.ts'
import {
  flag,
  id,
  instant,
  line,
  listOf,
  localDate,
  nullable,
  oneOf,
  optional,
  shape,
  text,
  whole,
} from '../../kernel/field.ts'
import { Measure, sourceKinds } from './model.ts'

const version = whole(1, 1_000_000)
const duty = { 'duty-worker': 'any', 'duty-manager': 'any' } as const
const saved = shape({ id: id(), version })

/** A measure as it is shown: with the names of who did it and who took it back. */
export const MeasureView = shape({
  ...Measure.row.properties,
  performedByName: line(120),
  withdrawnByName: nullable(line(120)),
})

export const listMeasureTypes = query({
  name: 'measure.types',
  path: '/api/measure-types',
  summary: 'The list of measures on a day with definition, instruction and counting rule, and which are open',
  input: shape({ on: optional(localDate()) }),
  output: shape({
    version: nullable(whole(1, 1000)),
    types: listOf(
      shape({
        key: oneOf(codeKeys(measureType)),
        label: line(200),
        definition: nullable(text(4000)),
        instruction: nullable(text(4000)),
        countingRule: nullable(text(4000)),
        open: flag(),
        writtenBy: nullable(oneOf(sourceKinds)),
      }),
      200,
    ),
  }),
  permit: { ...duty, intake: 'any', administrator: 'any' },
  audit: 'none',
})

export const logMeasure = command({
  name: 'measure.log',
  path: '/api/cases/{caseId}/measures',
  summary: 'A measure of the case, in its coded form; what makes a measure of itself is not logged here',
  input: shape({
    ...Type.Omit(Measure.create, ['performedBy', 'at']).properties,
    at: optional(instant()),
    performedBy: optional(id()),
  }),
  output: saved,
  permit: duty,
  refusals: [
    'case-closed',
    'withdrawn',
    'automatic',
    'in-the-future',
    'time-far-off',
    'expired-code',
    'municipality-unknown',
    'written-by-source',
    'made-elsewhere',
    'contact-not-of-case',
    'performer-unknown',
  ],
  mayWait: true,
})

export const changeMeasure = command({
  name: 'measure.change',
  path: '/api/measures/{measureId}',
  method: 'PUT',
  summary: 'Corrects when, how long, how and where; the type stands (withdraw it and log another)',
  input: shape({ measureId: id(), version, ...Measure.change.properties }),
  output: saved,
  permit: duty,
  refusals: [
    'case-closed',
    'withdrawn',
    'automatic',
    'in-the-future',
    'time-far-off',
    'expired-code',
    'municipality-unknown',
  ],
  mayWait: true,
})

export const withdrawMeasure = command({
  name: 'measure.withdraw',
  path: '/api/measures/{measureId}/withdrawal',
  summary:
    'Takes a wrongly logged measure back with a reason; it stays in the file as withdrawn and is not counted',
  input: shape({ measureId: id(), version, reason: text(1000) }),
  output: saved,
  permit: duty,
  refusals: ['case-closed', 'withdrawn', 'automatic', 'reason-missing'],
})

export const listMeasures = query({
  name: 'measure.of-case',
  path: '/api/cases/{caseId}/measures',
  summary: 'Measures of the case, newest first, and its contacts with suggested minutes',
  input: shape({ caseId: id() }),
  output: shape({
    caseOpen: flag(),
    dutyMode: Measure.row.properties.dutyMode,
    stayCode: nullable(line(4)),
    measures: listOf(MeasureView, 2000),
    contacts: listOf(
      shape({
        id: id(),
        number: line(20),
        callAt: instant(),
        dutyMode: Measure.row.properties.dutyMode,
        suggestedMinutes: nullable(whole(1, 2880)),
      }),
      500,
    ),
  }),
  permit: duty,
  audit: 'each',
})

export type MeasureRefusal =
  | (typeof logMeasure.refusals)[number]
  | (typeof changeMeasure.refusals)[number]
  | (typeof withdrawMeasure.refusals)[number]
