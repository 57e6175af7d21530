import type { Static } from 'typebox'
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
import {
  audiences,
  DirectoryAddress,
  DirectoryEntry,
  DirectoryEvent,
  DirectoryNumber,
  DirectoryTry,
  entryKinds,
  matters,
} from './model.ts'

const version = whole(1, 1_000_000)
const readers = {
  'duty-worker': 'any',
  'duty-manager': 'any',
  administrator: 'any',
  // What is for them, and their own member's: the row policies decide which (B-09).
  intake: 'any',
  chair: 'any',
} as const
const duty = { 'duty-worker': 'any', 'duty-manager': 'any' } as const
const keepers = { ...duty, administrator: 'any', intake: 'own-member' } as const
const managers = { 'duty-manager': 'any', administrator: 'any' } as const

const { entryId: _e, entryKind: _k, memberId: _m, ...shownNumber } = DirectoryNumber.row.properties
const NumberView = shape({
  ...shownNumber,
  /** As one writes it: `070-174 06 05`. */
  shown: line(40),
  confirmedByName: nullable(line(120)),
})
export type NumberView = Static<typeof NumberView>

const {
  searchText: _s,
  withdrawnBy: _w,
  createdAt: _a,
  createdBy: _c,
  ...shownEntry
} = DirectoryEntry.row.properties
export const EntryView = shape({
  ...shownEntry,
  memberName: nullable(line(120)),
  partnerName: nullable(line(120)),
  municipalityName: nullable(line(80)),
  nextName: nullable(line(120)),
  /** Null where there is none, where it is unknown, and where it is protected and not opened: see addressKind. */
  address: nullable(text(400)),
  addressOpenUntil: nullable(instant()),
  numbers: listOf(NumberView, 200),
  tries: listOf(
    shape(
      { ...DirectoryTry.row.properties, accountName: line(120) },
      { description: 'Of the last 12 hours' },
    ),
    500,
  ),
})
export type EntryView = Static<typeof EntryView>

const Meaning = shape({
  word: line(60),
  kinds: listOf(oneOf(entryKinds), entryKinds.length),
  matters: listOf(oneOf(matters), matters.length),
})

export const searchDirectory = query({
  name: 'directory.search',
  path: '/api/directory-entries/search',
  method: 'POST',
  summary: 'What can be reached today, in order of name: by name, kind, municipality, matter or number',
  input: shape({
    typed: optional(line(100)),
    /** Kinds and matters that words of what was typed name, in the language of the screen. */
    meanings: optional(listOf(Meaning, 10)),
    kind: optional(oneOf(entryKinds)),
    matter: optional(oneOf(matters)),
    memberId: optional(id()),
    after: optional(id()),
  }),
  output: shape({ entries: listOf(EntryView, 50), more: flag(), ageingMonths: whole(1, 60) }),
  permit: readers,
  audit: 'list',
})

const HistoryView = shape({ ...DirectoryEvent.row.properties, accountName: nullable(line(120)) })
export type EntryHistoryView = Static<typeof HistoryView>

export const readEntry = query({
  name: 'directory.entry',
  path: '/api/directory-entries/{entryId}',
  summary: 'One entry with all numbers it has or had, and what was changed by whom',
  input: shape({ entryId: id() }),
  output: shape({
    entry: EntryView,
    history: listOf(HistoryView, 100),
    ageingMonths: whole(1, 60),
  }),
  permit: readers,
  audit: 'list',
})

/** Emergency contact of a municipality, or what to do where it has none (A-10, V-19, V-20). */
const EmergencyView = shape({
  memberId: id(),
  memberName: line(120),
  own: listOf(EntryView, 50),
  fallback: listOf(EntryView, 100),
})
export type EmergencyView = Static<typeof EmergencyView>

export const listEmergencyContacts = query({
  name: 'directory.emergency-contacts',
  path: '/api/directory-emergency-contacts',
  summary: 'The emergency contact of each member, or the fallback where it has none',
  input: shape({ memberId: optional(id()) }),
  output: shape({ members: listOf(EmergencyView, 400), ageingMonths: whole(1, 60) }),
  permit: { ...duty, administrator: 'any' },
  audit: 'list',
})

export const readSheet = query({
  name: 'directory.sheet',
  path: '/api/duty-sheets',
  summary:
    'What stands on a printed sheet for an audience at this moment: no old number, those of tomorrow with their first day, no protected address, and on a sheet for others nothing of the duty alone',
  input: shape({ audience: oneOf(audiences) }),
  output: shape({
    audience: oneOf(audiences),
    printedAt: instant(),
    on: localDate(),
    regionName: nullable(line(120)),
    entries: listOf(EntryView, 2000),
    members: listOf(EmergencyView, 400),
    ageingMonths: whole(1, 60),
  }),
  permit: duty,
  audit: 'each',
})

const { entryId: _of, ...newNumber } = DirectoryNumber.create.properties
const NumberInput = shape(newNumber)

export const addEntry = command({
  name: 'directory.add-entry',
  path: '/api/directory-entries',
  summary: 'Somebody or something that can be reached, with at least one number',
  input: shape({
    ...DirectoryEntry.create.properties,
    address: optional(nullable(text(400))),
    isAddressProtected: optional(flag()),
    numbers: listOf(NumberInput, 10),
  }),
  output: shape({ id: id() }),
  permit: keepers,
  refusals: [
    'name-missing',
    'member-unknown',
    'member-needed',
    'partner-unknown',
    'municipality-unknown',
    'next-unknown',
    'calls-itself',
    'ends-before-start',
    'date-far-off',
    'already-there',
    'hours-unreadable',
    'number-missing',
    'number-unreadable',
    'audience-not-yours',
    'protected-public',
    'overlapping-validity',
  ],
})

export const changeEntry = command({
  name: 'directory.change-entry',
  path: '/api/directory-entries/{entryId}',
  method: 'PUT',
  summary:
    'Name, place, matters, hours, note, last day and whom to call next; what stood there is kept in the history',
  input: shape({ entryId: id(), version, ...DirectoryEntry.change.properties }),
  output: shape({ id: id(), version }),
  permit: keepers,
  refusals: [
    'entry-ended',
    'name-missing',
    'member-unknown',
    'member-needed',
    'partner-unknown',
    'municipality-unknown',
    'next-unknown',
    'calls-itself',
    'ends-before-start',
    'date-far-off',
    'already-there',
    'hours-unreadable',
  ],
})

export const setAddress = command({
  name: 'directory.set-address',
  path: '/api/directory-entries/{entryId}/address',
  method: 'PUT',
  summary: 'Where it is; a protected address is masked and never printed',
  input: shape({
    entryId: id(),
    version,
    address: DirectoryAddress.row.properties.address,
    isProtected: flag(),
  }),
  output: shape({ id: id(), version }),
  permit: { ...duty, administrator: 'any' },
  refusals: ['entry-ended'],
})

export const unmaskAddress = command({
  name: 'directory.unmask-address',
  path: '/api/directory-entries/{entryId}/unmaskings',
  summary: 'Opens a protected address for half an hour, with the reason',
  input: shape({ entryId: id(), reason: text(500) }),
  output: shape({ until: instant() }),
  permit: duty,
  refusals: ['not-protected', 'reason-too-short'],
})

export const addNumber = command({
  name: 'directory.add-number',
  path: '/api/directory-entries/{entryId}/numbers',
  summary: 'A new number; the one it replaces gets its last day and is kept',
  input: shape({ entryId: id(), version, replaces: optional(id()), ...newNumber }),
  output: shape({ id: id(), version }),
  permit: keepers,
  refusals: [
    'entry-ended',
    'number-unreadable',
    'ends-before-start',
    'date-far-off',
    'audience-not-yours',
    'protected-public',
    'overlapping-validity',
    'number-of-other-entry',
  ],
})

export const endNumber = command({
  name: 'directory.end-number',
  path: '/api/directory-numbers/{numberId}/end',
  summary: 'A number gets its last day, or without one is out at once',
  input: shape({ numberId: id(), version, validTo: optional(localDate()) }),
  output: shape({ id: id(), version }),
  permit: keepers,
  refusals: ['entry-ended', 'number-ended', 'ends-before-start', 'later-end'],
})

export const confirmNumber = command({
  name: 'directory.confirm-number',
  path: '/api/directory-numbers/{numberId}/confirmations',
  summary: 'The number has been called and is right: by whom and when',
  input: shape({ numberId: id() }),
  output: shape({ confirmedAt: instant() }),
  permit: keepers,
  refusals: ['entry-ended', 'number-ended'],
})

export const logTry = command({
  name: 'directory.log-try',
  path: '/api/directory-entries/{entryId}/tries',
  summary: 'Somebody was called and did or did not answer, so that a colleague sees it (B-30)',
  input: DirectoryTry.create,
  output: shape({ id: id(), at: instant() }),
  permit: duty,
  refusals: ['entry-ended', 'number-of-other-entry', 'number-ended'],
})

export const withdrawEntry = command({
  name: 'directory.withdraw-entry',
  path: '/api/directory-entries/{entryId}/withdrawal',
  summary: 'An entry is taken out at once, with the reason; the trace is kept',
  input: shape({ entryId: id(), version, reason: text(500) }),
  output: shape({ id: id(), version }),
  permit: { ...managers, intake: 'own-member' },
  refusals: ['entry-ended', 'reason-too-short'],
})

export const setAgeing = command({
  name: 'directory.set-ageing',
  path: '/api/directory-settings',
  method: 'PUT',
  summary: 'After how many months a confirmed number is to be confirmed again',
  input: shape({ ageingMonths: whole(1, 60) }),
  output: shape({ ageingMonths: whole(1, 60) }),
  permit: managers,
  refusals: ['no-region'],
})

/** What a region ships: its published numbers with validity, and how soon a number is old. */
export const DirectoryData = shape({
  ageingMonths: whole(1, 60),
  entries: listOf(
    shape({
      kind: oneOf(entryKinds),
      name: DirectoryEntry.row.properties.name,
      matters: DirectoryEntry.row.properties.matters,
      hours: DirectoryEntry.row.properties.hours,
      note: nullable(text(1000)),
      validFrom: localDate(),
      numbers: listOf(NumberInput, 10),
    }),
    200,
  ),
})

export const loadDirectory = command({
  name: 'directory.load',
  path: '/api/directory-loads',
  summary: 'Loads the numbers a region ships; where a directory is there already nothing changes',
  input: DirectoryData,
  output: shape({ entries: whole(0, 200), isNew: flag() }),
  permit: { operator: 'any' },
  refusals: ['no-region', 'data-unreadable'],
})

export type DirectoryRefusal =
  | (typeof addEntry.refusals)[number]
  | (typeof changeEntry.refusals)[number]
  | (typeof unmaskAddress.refusals)[number]
  | (typeof addNumber.refusals)[number]
  | (typeof endNumber.refusals)[number]
  | (typeof withdrawEntry.refusals)[number]
  | (typeof loadDirectory.refusals)[number]
