import type { Static } from 'typebox'
import { dutyMode } from '../../code-lists/duty-mode.ts'
import { codeKeys } from '../../kernel/code-list.ts'
import { query } from '../../kernel/contract.ts'
import { line, listOf, localDate, nullable, oneOf, shape, whole } from '../../kernel/field.ts'
import { bands } from './model.ts'

const manager = { 'duty-manager': 'any' } as const

const count = whole(0, 10_000_000)
const share = nullable(whole(0, 100))
export const Treatment = shape({
  cases: count,
  asked: count,
  go: count,
  refused: count,
  postponed: count,
  goShare: share,
  left: count,
  arrived: count,
  withoutArrival: count,
  medianMinutes: nullable(count),
  inTime: count,
  inTimeShare: share,
  policeWaitedMinutes: nullable(count),
})
export type Treatment = Static<typeof Treatment>

export const readTreatment = query({
  name: 'equal-treatment.read',
  path: '/api/call-outs/equal-treatment',
  summary:
    'Who was gone out to and who was not, by distance, by municipality, and awake against standby (C-09)',
  input: shape({ from: localDate(), to: localDate() }),
  output: shape({
    bands: listOf(shape({ band: oneOf(bands), ...Treatment.properties }), 10),
    municipalities: listOf(
      shape({
        code: nullable(line(4)),
        name: nullable(line(80)),
        band: oneOf(bands),
        ...Treatment.properties,
      }),
      400,
    ),
    modes: listOf(shape({ mode: oneOf(codeKeys(dutyMode)), ...Treatment.properties }), 5),
    whole: Treatment,
  }),
  permit: manager,
  audit: 'none',
  reads: 'figures',
  refusals: ['period-backwards', 'period-too-long'],
})

export type EqualTreatmentRefusal = (typeof readTreatment.refusals)[number]
