import { describe, expect, test } from 'vitest'
import type { DialogueThread } from './model.ts'
import {
  available,
  awakeAt,
  decideBegin,
  decideClose,
  decideFiles,
  decideMessage,
  dueOnOf,
  kindOf,
  mayMakeRoutine,
  namesSomebody,
  waitingAfter,
} from './rules.ts'

const bytes = (...start: number[]) => new Uint8Array([...start, 1, 2, 3])
const text = (said: string) => new TextEncoder().encode(said)
const nobody = { waitingFor: null, waitingSince: null, dueOn: null } as const
const night = '2026-11-24T01:40:00.000Z'
const now = night
const nothing = { names: [], phones: [], streets: [], places: [] }

const thread = (more: Partial<DialogueThread> = {}): DialogueThread => ({
  id: 't',
  memberId: 'm',
  caseId: 'c',
  reportId: 'r',
  title: null,
  status: 'open',
  openedBy: 'a',
  openedAt: night,
  changedAt: night,
  lastSide: null,
  ...nobody,
  closedAt: null,
  closedBy: null,
  conclusion: null,
  proposedAs: null,
  routineId: null,
  version: 1,
  ...more,
})
const theme = thread({ caseId: null, reportId: null, title: 'Tolk på natten' })

test.each([
  ['at 02.40 on a working day: that day', '2026-11-24T01:40:00.000Z', '2026-11-24'],
  ['in the forenoon: the next day', '2026-11-24T09:00:00.000Z', '2026-11-25'],
  ['on Friday night: Monday', '2026-11-27T22:00:00.000Z', '2026-11-30'],
  ['on Maundy Thursday 2027: Tuesday after Easter', '2027-03-25T15:00:00.000Z', '2027-03-30'],
])('a question asked %s is due', (_when, at, day) => expect(dueOnOf(at)).toBe(day))

test.each([
  ['in office hours at once', '2026-11-24T09:00:00.000Z', '2026-11-24T09:00:00.000Z'],
  ['at night in the morning', '2026-11-24T01:40:00.000Z', '2026-11-24T07:00:00.000Z'],
  ['on a Saturday on Monday morning', '2026-11-28T12:00:00.000Z', '2026-11-30T07:00:00.000Z'],
])('somebody is told %s', (_when, at, told) => expect(awakeAt(at)).toBe(told))

const waits = (waitingFor: 'day' | 'duty' | 'manager') => ({
  waitingFor,
  waitingSince: '2026-11-20T10:00:00.000Z',
  dueOn: '2026-11-23',
})
test.each([
  ['a question to the day waits for it', nobody, 'day', 'duty-worker', 'day', now],
  [
    'asked again it has waited since the first time',
    waits('day'),
    'day',
    'duty-worker',
    'day',
    '2026-11-20T10:00:00.000Z',
  ],
  ['the day answers: nobody waits', waits('day'), null, 'intake', null, null],
  ['the day answers with a question of its own', waits('day'), 'duty', 'intake', 'duty', now],
  [
    'who asked adds something: it still waits',
    waits('day'),
    null,
    'duty-worker',
    'day',
    '2026-11-20T10:00:00.000Z',
  ],
  [
    'the night does not answer for its manager',
    waits('manager'),
    null,
    'duty-worker',
    'manager',
    '2026-11-20T10:00:00.000Z',
  ],
  ['the manager does', waits('manager'), null, 'duty-manager', null, null],
  ['the manager answers for the night too', waits('duty'), null, 'duty-manager', null, null],
] as const)('%s', (_rule, before, asked, role, waitingFor, since) =>
  expect(waitingAfter(before, asked, role, now)).toMatchObject({ waitingFor, waitingSince: since }),
)

test.each([
  ['a PDF', bytes(0x25, 0x50, 0x44, 0x46, 0x2d), 'pdf'],
  ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'jpeg'],
  ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'png'],
  ['text in UTF-8', text('Åsa sa: "vänta".\r\n\tSedan inget.'), 'text'],
  ['a program', bytes(0x4d, 0x5a, 0x90, 0x00), null],
  ['a zip', bytes(0x50, 0x4b, 0x03, 0x04), null],
  ['text in Latin-1', new Uint8Array([0xc5, 0x73, 0x61]), null],
  ['text with a control character', text('a\u0007b'), null],
  ['half a PNG', bytes(0x89, 0x50), null],
])('the bytes of %s are known as %s', (_what, file, kind) => expect(kindOf(file)).toBe(kind))

describe('files', () => {
  const file = (size: number, name = 'å.txt') => ({ name, bytes: new Uint8Array(size).fill(0x61) })
  test.each([
    ['five', Array.from({ length: 5 }, () => file(10)), true],
    ['six', Array.from({ length: 6 }, () => file(10)), 'too-many-files'],
    ['ten megabytes to the byte', [file(9_999_999), file(1)], true],
    ['one byte more', [file(9_999_999), file(2)], 'too-large'],
    ['an empty one', [file(0)], 'file-empty'],
    ['one that is no base64', [{ name: 'x.pdf', bytes: null }], 'wrong-kind'],
    ['a program named as a PDF', [{ name: 'x.pdf', bytes: bytes(0x4d, 0x5a, 0) }], 'wrong-kind'],
  ])('%s are answered with %s', (_what, files, expected) => {
    const answer = decideFiles(files)
    expect(answer.ok || answer.code).toBe(expected)
    if (!answer.ok) expect(answer.field).toBe('attachments')
  })
  test('too large says the limit', () =>
    expect(decideFiles([file(10_000_001)])).toMatchObject({ values: { megabytes: '10', files: '5' } }))
})

test.each([
  ['Tolk på natten 24-25', false],
  ['Ring 070-174 06 05', false],
  ['gäller 20100317-9817', true],
  ['gäller 100317 9817.', true],
  ['gäller 100317-9818', false],
])('that "%s" names somebody is %s', (said, is) => expect(namesSomebody(said, '2026-11-24')).toBe(is))

const say = (more: object = {}) => ({ body: 'Hej', asks: null, amends: null, files: [], ...more })
const facts = (more: object = {}) => ({
  thread: thread(),
  role: 'duty-worker' as const,
  secrets: nothing,
  amendedSide: undefined,
  ...more,
})
const secret = { ...nothing, streets: ['Ängsvägen 12'] }
test.each([
  ['plain words', facts(), say(), true],
  ['nothing but space', facts(), say({ body: ' \n ' }), 'body-missing'],
  ['a question to the own side', facts(), say({ asks: 'duty' }), 'not-yours-to-ask'],
  [
    'the manager asking the manager',
    facts({ role: 'duty-manager' }),
    say({ asks: 'manager' }),
    'not-yours-to-ask',
  ],
  ['a correction of the other side', facts({ amendedSide: 'day' }), say({ amends: 'x' }), 'amends-unknown'],
  ['a correction of nothing', facts(), say({ amends: 'x' }), 'amends-unknown'],
  ['a correction of the own side', facts({ amendedSide: 'duty' }), say({ amends: 'x' }), true],
  [
    'a protected street',
    facts({ secrets: secret }),
    say({ body: 'Hon är på ängs vägen.' }),
    'protected-in-text',
  ],
  [
    'a protected street in a file',
    facts({ secrets: secret }),
    say({ files: [{ name: 'a.txt', bytes: text('Ängsvägen 12') }] }),
    'protected-in-text',
  ],
  [
    'a protected street in the name of a file',
    facts({ secrets: secret }),
    say({ files: [{ name: 'Ängsvägen 12.pdf', bytes: bytes(0x25, 0x50, 0x44, 0x46, 0x2d) }] }),
    'protected-in-text',
  ],
  [
    'the same by the member itself',
    facts({ role: 'intake', secrets: null }),
    say({ body: 'Ängsvägen 12' }),
    true,
  ],
  [
    'an identity number in a theme',
    facts({ thread: theme, secrets: null }),
    say({ body: 'Gäller 20100317-9817' }),
    'names-a-person',
  ],
  ['an identity number in a case', facts(), say({ body: 'Gäller 20100317-9817' }), true],
])('a message with %s is answered with %s', (_what, known, input, expected) => {
  const answer = decideMessage(known, input, now)
  expect(answer.ok || answer.code).toBe(expected)
})

test.each([
  ['an open thread', {}, true, true],
  ['an ended one', { thread: thread({ status: 'closed' }) }, 'closed', 'closed'],
  ['one whose report is withdrawn', { hasLink: false }, 'link-gone', true],
  ['one whose case lies behind the wall', { seesCase: false }, 'case-not-open', 'case-not-open'],
  ['one of a thousand messages', { messageCount: 1000 }, 'thread-full', true],
])('in %s may be written: %s, ended: %s', (_what, more, write, close) => {
  const may = available({ thread: thread(), hasLink: true, seesCase: true, messageCount: 1, ...more })
  expect(may.write.allowed || may.write.reason).toBe(write)
  expect(may.close.allowed || may.close.reason).toBe(close)
})

test.each([
  ['a report that is with its member', { status: 'accepted' }, 'm', {}, true],
  ['a withdrawn report', { status: 'withdrawn' }, 'm', {}, 'no-receiver'],
  ['a printed report', { status: 'delivered' }, null, {}, 'no-receiver'],
  ['a report and a theme', { status: 'opened' }, 'm', { title: 'Tolk' }, 'one-of-them'],
  ['a report and another member', { status: 'opened' }, 'm', { memberId: 'n' }, 'one-of-them'],
  ['a theme', null, 'm', { title: 'Tolk' }, true],
  ['a theme of two letters', null, 'm', { title: ' To ' }, 'title-missing'],
  ['a theme with a number', null, 'm', { title: '20100317-9817' }, 'names-a-person'],
  ['a theme with nobody', null, null, { title: 'Tolk' }, 'member-missing'],
] as const)('to begin with %s is answered with %s', (_what, report, memberId, input, expected) => {
  const answer = decideBegin({ report, memberId }, input, now)
  expect(answer.ok || answer.code).toBe(expected)
})

test.each([
  ['words', thread(), 'Klart.', null, true],
  ['nothing', thread(), ' ', null, 'conclusion-missing'],
  ['a proposal of a case', thread(), 'Klart.', 'routine', 'only-themes'],
  ['a proposal of a theme', theme, 'Vi ringer tolken först.', 'standpoint', true],
] as const)('to end with %s is answered with %s', (_what, which, conclusion, proposedAs, expected) => {
  const answer = decideClose(which, nothing, { conclusion, proposedAs }, now)
  expect(answer.ok || answer.code).toBe(expected)
})

test.each([
  [null, null, 'not-proposed'],
  ['routine', null, true],
  ['routine', 'x', 'already-made'],
] as const)(
  'a thread proposed as %s with routine %s becomes a routine: %s',
  (proposedAs, routineId, expected) => {
    const may = mayMakeRoutine({ proposedAs, routineId })
    expect(may.allowed || may.reason).toBe(expected)
  },
)
