import { expect, test } from 'vitest'
import { outboxLook } from './outbox-look.ts'

const still = { isReachable: true, waiting: 0, refused: 0, drafts: 0, heldDrafts: 0, isOwed: false }

test.each([
  ['nothing waits: nothing is shown', {}, { kind: 'nothing' }],
  ['a text that is just being typed is no news', { drafts: 1, heldDrafts: 1 }, { kind: 'nothing' }],
  ['a draft left by an earlier window has a place of its own', { drafts: 1 }, { kind: 'nothing' }],
  ['the line is down and nothing waits', { isReachable: false }, { kind: 'silent', count: 0 }],
  [
    'the line is down: commands and texts wait',
    { isReachable: false, waiting: 2, drafts: 1, heldDrafts: 1, isOwed: true },
    { kind: 'silent', count: 3 },
  ],
  [
    'the line is back: they are on their way',
    { waiting: 2, drafts: 2, heldDrafts: 1, isOwed: true },
    { kind: 'sending', count: 3 },
  ],
  ['a quick command on a slow line is on its way', { waiting: 1 }, { kind: 'sending', count: 1 }],
  ['all has arrived, and it is said', { isOwed: true }, { kind: 'all-sent' }],
  [
    'what was refused is said until it is mended',
    { refused: 1, isOwed: true },
    { kind: 'refused', count: 1 },
  ],
])('%s', (_rule, facts, look) => {
  expect(outboxLook({ ...still, ...facts })).toEqual(look)
})
