import { command, query } from '../../kernel/contract.ts'
import { flag, id, line, listOf, localDate, nullable, shape } from '../../kernel/field.ts'
import type { Permit } from '../../kernel/permit.ts'
import { ColdAlert, ColdNight } from './model.ts'
import type { AlertRefusal } from './rules.ts'

const duty: Permit = { 'duty-worker': 'any', 'duty-manager': 'any' }
const by = { accountName: line(120) }

export const readCold = query({
  name: 'cold-alert.read',
  path: '/api/cold-alerts',
  summary: 'The cold alert that holds, those to come, and what is known of who slept out',
  input: shape({}),
  output: shape({
    now: nullable(shape({ ...ColdAlert.row.properties, setByName: line(120) })),
    coming: listOf(ColdAlert.row, 20),
    night: localDate(),
    nights: listOf(shape({ ...ColdNight.row.properties, ...by }), 31),
  }),
  permit: duty,
  audit: 'list',
})

export const setColdAlert = command({
  name: 'cold-alert.set',
  path: '/api/cold-alerts',
  summary: 'Warn of cold: from, until, and how cold',
  input: ColdAlert.create,
  output: shape({ id: id() }),
  permit: duty,
  refusals: [
    'alert-backwards',
    'alert-passed',
    'alert-too-long',
    'alert-overlaps',
    'time-far-off',
  ] satisfies readonly AlertRefusal[],
})

export const endColdAlert = command({
  name: 'cold-alert.end',
  path: '/api/cold-alerts/{alertId}/end',
  summary: 'The cold alert holds no more',
  input: shape({ alertId: id() }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['alert-ended'],
})

export const noteColdNight = command({
  name: 'cold-alert.note-night',
  path: '/api/cold-nights',
  summary: 'Whether nobody is known to have slept out in a night; earlier answers stay',
  input: ColdNight.create,
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['night-to-come', 'night-long-ago'],
})

export const housingOfContact = query({
  name: 'cold-alert.housing-of-contact',
  path: '/api/contacts/{contactId}/housing',
  summary: 'Whether a contact is about having nowhere to sleep: by its cases, its kind or its words',
  input: shape({ contactId: id() }),
  output: shape({ concernsHousing: flag() }),
  permit: duty,
  audit: 'none',
})

export type ColdRefusal = (
  | typeof setColdAlert
  | typeof endColdAlert
  | typeof noteColdNight
)['refusals'][number]
