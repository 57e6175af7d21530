import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName, hasHiddenCharacters, normaliseText, showHiddenCharacters } from './text.ts'

describe('folding names for search', () => {
  it.each([
    ['Åsa', 'Asa'],
    ['ÅSA', 'åsa'],
    ['A\u030Asa', '\u00C5sa'],
    ['Hägg', 'Hagg'],
    ['Östlund', 'Ostlund'],
    ['Göran', 'Goeran'],
    ['Linnéa', 'Linnea'],
    ['Walter', 'Valter'],
    ['Erik', 'Eric'],
    ['Erik', 'Erick'],
    ['Eriksson', 'Ericson'],
    ['Erik', 'Erich'],
    ['Carl', 'Karl'],
    ['Anna', 'Ana'],
    ['Mattsson', 'Matson'],
    ['Lindqvist', 'Lindkvist'],
    ['Lindqvist', 'Lindquist'],
    ['Thomas', 'Tomas'],
    ['Alexander', 'Aleksander'],
    ['Zara', 'Sara'],
    ['Josephine', 'Josefine'],
    ['Anna-Karin', 'anna  karin'],
    ['O’Hara', 'Ohara'],
    ['Håkan  Åström ', 'hakan astrom'],
    ['Ærø', 'Aro'],
    ['Łukasz', 'Lukas'],
  ])('%s and %s are found by the same word', (one, other) => {
    expect(foldName(one)).toBe(foldName(other))
  })

  it.each([
    ['Anna', 'Anne'],
    ['Berg', 'Borg'],
    ['Nilsson', 'Olsson'],
    ['Anna Karin', 'Annakarin'],
    ['Li', 'Lo'],
  ])('%s and %s stay apart', (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other))
  })

  it('keeps letters and digits of any script, and nothing else', () => {
    expect(foldName('Ольга 3')).toBe('ольга 3')
    expect(foldName('محمد')).toBe('محمد')
    expect(foldName(' %_-\u202E ')).toBe('')
  })

  it('folding twice changes nothing', () => {
    const names = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-zåäöéæøßçhÅÄÖ '-]*$/))
    fc.assert(
      fc.property(names, (name) => {
        expect(foldName(foldName(name))).toBe(foldName(name))
      }),
    )
  })

  it.each(['Lindqvist', 'Cecilia', 'Alexander', 'Thomas', 'Wallström', 'Maria-Therese', 'Aaltonen', 'Joel'])(
    'every beginning of %s finds it',
    (name) => {
      for (let length = 1; length <= name.length; length++) {
        expect(foldName(name).startsWith(foldName(name.slice(0, length)))).toBe(true)
      }
    },
  )
})

describe('hidden characters', () => {
  it.each([
    ['left-to-right mark', '\u200E'],
    ['right-to-left override', '\u202E'],
    ['isolate', '\u2066'],
    ['Arabic letter mark', '\u061C'],
    ['zero-width space', '\u200B'],
    ['zero-width joiner', '\u200D'],
    ['soft hyphen', '\u00AD'],
    ['byte-order mark', '\uFEFF'],
    ['null', '\u0000'],
    ['escape', '\u001B'],
    ['delete', '\u007F'],
    ['next line', '\u0085'],
    ['line separator', '\u2028'],
    ['tag', '\u{E0041}'],
    ['half a surrogate pair', '\uD800'],
  ])('a %s is found in names and in notes, and shown', (_name, character) => {
    const text = `An${character}na`
    expect(hasHiddenCharacters(text)).toBe(true)
    expect(hasHiddenCharacters(text, { allowLines: true })).toBe(true)
    expect(hasHiddenCharacters(showHiddenCharacters(text), { allowLines: true })).toBe(false)
    expect(showHiddenCharacters(text)).toMatch(/^An⟨U\+[0-9A-F]{4,5}⟩na$/)
  })

  it('newline and tab are let through in notes only', () => {
    expect(hasHiddenCharacters('a\n\tb')).toBe(true)
    expect(hasHiddenCharacters('a\n\tb', { allowLines: true })).toBe(false)
    expect(showHiddenCharacters('a\n\tb')).toBe('a\n\tb')
  })

  it('ordinary names and text hide nothing', () => {
    for (const text of ['Åsa Öberg-Ängström', 'O’Hara', 'محمد', '王', 'Zoë 🙂', 'a b']) {
      expect(hasHiddenCharacters(text)).toBe(false)
    }
  })
})

describe('normalising text', () => {
  it('composes letters, evens line ends and trims', () => {
    expect(normaliseText('  A\u030Asa\r\nhem\rnu\n ')).toBe('\u00C5sa\nhem\nnu')
  })

  it('normalising twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normaliseText(normaliseText(text))).toBe(normaliseText(text))
      }),
    )
  })
})
