import { readRegionFile } from '../src/cli/region-file.ts'
import { type CompetenceKind, type FindingKind, startingRule } from '../src/duty/roster/model.ts'
import {
  type Competences,
  checkRoster,
  type PlannedShift,
  type RosterFacts,
} from '../src/duty/roster/rules.ts'
import { atLocal } from '../src/kernel/time.ts'

/** Gävleborg's printed hours and its rule, four people who have every competence, and shifts written as days and times. */
export const { serviceHours } = await readRegionFile('gavleborg')
export const rule = startingRule('gavleborg')
export const all: readonly CompetenceKind[] = ['degree', 'child-cases', 'police-clearance']
export const skilled = (accountId: string, kinds = all): Competences =>
  kinds.map((kind) => ({ accountId, kind, validFrom: '2020-01-01', validTo: null }))
export const fullSkill = ['a', 'b', 'c', 'd'].flatMap((accountId) => skilled(accountId))

export const moment = (text: string) => {
  const [date = '', time = ''] = text.split(' ')
  return atLocal(date, time)
}
let made = 0
export const shift = (
  accountId: string,
  from: string,
  to: string,
  more: Partial<PlannedShift> = {},
): PlannedShift => ({
  id: `s${++made}`,
  accountId,
  kind: 'duty',
  startsAt: moment(from),
  endsAt: moment(to),
  day: from.slice(0, 10),
  assignment: 'voluntary',
  ...more,
})
export const standby = (accountId: string, from: string, to: string) =>
  shift(accountId, from, to, { kind: 'standby' })
export const kindsOf = (facts: RosterFacts, from: string, to: string, only?: readonly FindingKind[]) =>
  checkRoster(facts, { from, to })
    .filter(({ kind }) => only === undefined || only.includes(kind))
    .map(({ kind }) => kind)
