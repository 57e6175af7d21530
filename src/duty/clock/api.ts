import { initiator } from '../../code-lists/initiator.ts'
import { codeKeys } from '../../kernel/code-list.ts'
import { query } from '../../kernel/contract.ts'
import { flag, id, line, listOf, localDate, oneOf, shape } from '../../kernel/field.ts'
import type { PeriodRefusal } from '../triage/rules.ts'
import { RunningClock, WaitedTotal } from './model.ts'

const total = WaitedTotal.properties

export const listClocks = query({
  name: 'clock.list',
  path: '/api/clocks',
  summary: 'Every running clock of the desk: passed ones first, then in order of time',
  input: shape({}),
  output: shape({ clocks: listOf(RunningClock, 1000), more: flag() }),
  permit: { 'duty-worker': 'any', 'duty-manager': 'any' },
  audit: 'list',
})

export const waitingTotals = query({
  name: 'clock.waiting-totals',
  path: '/api/clocks/waiting-totals',
  summary: 'How long police, wards and others waited for the duty: by night, by who it was and by case',
  input: shape({ from: localDate(), to: localDate() }),
  output: shape({
    ...total,
    nights: listOf(shape({ night: localDate(), ...total }), 400),
    initiators: listOf(shape({ initiator: oneOf([...codeKeys(initiator), 'not-stated']), ...total }), 20),
    /** Those with the longest waits; a wait about two cases stands at both. */
    cases: listOf(shape({ caseId: id(), number: line(20), ...total }), 100),
  }),
  permit: { 'duty-manager': 'any' },
  audit: 'list',
  refusals: ['period-backwards', 'period-too-long'] satisfies readonly PeriodRefusal[],
})

export type ClockRefusal = (typeof waitingTotals.refusals)[number]
