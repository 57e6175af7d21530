import type { Static } from 'typebox'
import { command, FileAnswer, query } from '../../kernel/contract.ts'
import {
  flag,
  id,
  instant,
  line,
  listOf,
  nullable,
  optional,
  shape,
  text,
  whole,
} from '../../kernel/field.ts'
import { ReportContent } from '../report-content/model.ts'
import { MorningPack, PackAddendum, PackBody, PackSetting } from './model.ts'

/** A member reads its own, the duty the next shift's, the manager all: the row policies hold who sees which. */
const readers = { 'duty-worker': 'any', 'duty-manager': 'any', intake: 'own-member' } as const
const edition = () => whole(0, 10_000)

const Reader = shape({ name: line(120), at: instant(), edition: edition() })
export const PackHead = shape({
  ...MorningPack.row.properties,
  memberName: nullable(line(80)),
  /** Addenda it has. */
  editions: edition(),
  readers: listOf(Reader, 500),
  isLate: flag(),
})
export type PackHead = Static<typeof PackHead>

export const listPacks = query({
  name: 'morning-pack.list',
  path: '/api/morning-packs',
  summary: 'Packs of the mornings, the latest first, with who has opened them',
  input: shape({ after: optional(id()) }),
  output: shape({ packs: listOf(PackHead, 60), more: flag() }),
  permit: readers,
  audit: 'list',
})

export const readPack = query({
  name: 'morning-pack.read',
  path: '/api/morning-packs/{packId}',
  summary: 'One pack with its addenda, and the texts of its reports that its reader still sees',
  input: shape({ packId: id() }),
  output: shape({
    pack: PackHead,
    parts: listOf(
      shape({
        edition: edition(),
        madeAt: instant(),
        madeByName: nullable(line(120)),
        text: PackAddendum.row.properties.text,
        hasPaper: flag(),
        content: PackBody.row.properties.content,
      }),
      1000,
    ),
    /** Of a report that was withdrawn, or whose case is closed to the reader, there is none. */
    texts: listOf(shape({ reportId: id(), content: ReportContent }), 1000),
    amendments: listOf(shape({ eventId: id(), text: text(4000) }), 1000),
  }),
  permit: readers,
  audit: 'each',
})

export const openPack = command({
  name: 'morning-pack.open',
  path: '/api/morning-packs/{packId}/opening',
  summary: 'Open a pack: who and when is kept, and with a member its reports in it are opened',
  input: shape({ packId: id() }),
  output: shape({ id: id(), edition: edition() }),
  permit: readers,
})

export const amendPack = command({
  name: 'morning-pack.amend',
  path: '/api/morning-packs/{packId}/addenda',
  summary: 'Correct a frozen pack by a numbered addendum, by name',
  input: shape({ packId: id(), text: text(4000) }),
  output: shape({ id: id(), edition: edition() }),
  permit: { 'duty-worker': 'any', 'duty-manager': 'any' },
  refusals: ['text-missing', 'protected-in-text'],
})

export const readPaper = query({
  name: 'morning-pack.paper',
  path: '/api/morning-packs/{packId}/pdf',
  summary: 'A pack or one of its addenda as PDF, as it was frozen',
  input: shape({ packId: id(), edition: optional(edition()) }),
  output: FileAnswer,
  permit: readers,
  audit: 'each',
  file: 'application/pdf',
  refusals: ['paper-not-ready', 'paper-closed'],
})

export const readTimes = query({
  name: 'morning-pack.times',
  path: '/api/morning-pack-times',
  summary: 'When the packs and the figures of a night are frozen in this region',
  input: shape({}),
  output: PackSetting.row,
  permit: { 'duty-worker': 'any', 'duty-manager': 'any', intake: 'any' },
  audit: 'none',
})

export const setTimes = command({
  name: 'morning-pack.set-times',
  path: '/api/morning-pack-times',
  method: 'PUT',
  summary: 'Change when the packs and the figures of a night are frozen, from the next morning',
  input: PackSetting.create,
  output: PackSetting.row,
  permit: { 'duty-manager': 'any' },
  refusals: ['not-morning', 'figures-before-freezing'],
})
