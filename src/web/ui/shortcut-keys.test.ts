import { describe, expect, it } from 'vitest'
import { isPressed, isTyping, type Press } from './shortcut-keys.ts'

const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false }
const altN: Press = { ...none, altKey: true, key: 'n', code: 'KeyN' }
const macAltN: Press = { ...none, altKey: true, key: 'Dead', code: 'KeyN' }
const altGr2: Press = { ...none, altKey: true, ctrlKey: true, key: '@', code: 'Digit2' }
const question: Press = { ...none, shiftKey: true, key: '?', code: 'Minus' }

describe('a keyboard shortcut', () => {
  it.each([
    ['Alt+N', altN, true],
    ['Alt+N', macAltN, true],
    ['Alt+N', { ...altN, altKey: false }, false],
    ['Alt+N', { ...altN, shiftKey: true }, false],
    ['Alt+N', { ...altN, ctrlKey: true }, false],
    ['Alt+N', { ...altN, metaKey: true }, false],
    ['Alt+Shift+N', { ...altN, shiftKey: true }, true],
    ['Alt+2', altGr2, false],
    ['?', question, true],
    ['?', { ...question, altKey: true }, false],
  ])('%s by %o: %s', (keys, press, expected) => {
    expect(isPressed(keys, press)).toBe(expected)
  })

  it('is left to the text field unless it has Alt or Ctrl', () => {
    expect(isTyping('?')).toBe(true)
    expect(isTyping('Alt+N')).toBe(false)
  })
})
