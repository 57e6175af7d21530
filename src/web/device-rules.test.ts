import { describe, expect, it } from 'vitest'
import { changesOf, judge, textsThatDiffer, type Verdict } from './device-rules.ts'

type Note = Readonly<Record<string, unknown>>
const note = (story: string, place: string | null = null): Note => ({ story, place })

describe('what lies on the device', () => {
  const rows: readonly [
    string,
    { mine: Note; base: Note; sent?: Note[]; server: Note; typed?: Note },
    Verdict,
  ][] = [
    [
      'is laid back where the server stands as it did',
      { mine: note('ab'), base: note('a'), server: note('a') },
      'lay-back',
    ],
    [
      'is nothing new where the server has it already',
      { mine: note('ab'), base: note('a'), server: note('ab') },
      'nothing',
    ],
    [
      'is nothing new where only a space at the end differs',
      { mine: note('ab \r\nc '), base: note(''), server: note('ab \nc') },
      'nothing',
    ],
    [
      'is nothing new where empty stands for not stated',
      { mine: note('ab', ''), base: note(''), server: note('ab', null) },
      'nothing',
    ],
    [
      'is laid back over an attempt of its own whose answer was lost',
      { mine: note('abc'), base: note('a'), sent: [{ story: 'ab' }], server: note('ab') },
      'lay-back',
    ],
    [
      'is laid back where half of an attempt arrived',
      {
        mine: note('abc', 'Håsta'),
        base: note('a'),
        sent: [note('ab', 'Håsta')],
        server: note('a', 'Håsta'),
      },
      'lay-back',
    ],
    [
      'is asked about where somebody else wrote in the same field',
      { mine: note('ab'), base: note('a'), server: note('x') },
      'ask',
    ],
    [
      'is asked about where somebody else wrote in another field',
      { mine: note('ab'), base: note('a'), server: note('a', 'Iggesund') },
      'ask',
    ],
    [
      'is asked about where an earlier attempt is not what the server has',
      { mine: note('abc'), base: note('a'), sent: [{ story: 'ab' }], server: note('ax') },
      'ask',
    ],
    [
      'is asked about where something new is typed already',
      { mine: note('ab'), base: note('a'), server: note('a'), typed: note('ny') },
      'ask',
    ],
    [
      'is asked about where the form has a field it did not have',
      { mine: { story: 'ab' }, base: { story: 'a' }, server: note('a', 'Iggesund') },
      'ask',
    ],
    [
      'is asked about where the form has lost a field it wrote in',
      { mine: note('ab', 'Håsta'), base: note('a', 'Gävle'), server: { story: 'a' } },
      'ask',
    ],
  ]
  it.each(rows)('%s', (_rule, { mine, base, sent = [], server, typed = server }, verdict) => {
    expect(judge({ values: mine, base, sent }, server, typed)).toBe(verdict)
  })

  it('keeps of an attempt only what it changed', () => {
    expect(changesOf(note('ab', 'Håsta'), note('a', 'Håsta'))).toEqual({ story: 'ab' })
  })

  it('is shown field by field where it differs, lists by their texts, without ids and moments', () => {
    const voices = [
      {
        personId: '0190d9a0-0000-7000-8000-000000000001',
        at: '2026-11-22T01:40:00.000Z',
        words: 'Jag vill hem',
      },
    ]
    expect(
      textsThatDiffer({ story: 'ab', place: '', voices }, { story: 'a', place: null, voices: [] }),
    ).toEqual([
      { field: 'story', mine: 'ab', other: 'a' },
      { field: 'voices', mine: 'Jag vill hem', other: '' },
    ])
  })
})
