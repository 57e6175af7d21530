/** `Alt+N`, `Alt+Shift+1`, `?`. Letters and digits mean the key, not what the layout writes with it. */
export type Keys = string

export type Press = {
  readonly key: string
  readonly code: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

/** True when the press is these keys and no others. AltGr, which writes @ and |, is Ctrl+Alt on Windows and never matches. */
export function isPressed(keys: Keys, press: Press): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  if (press.ctrlKey !== parts.includes('Ctrl') || press.metaKey) return false
  if (press.altKey !== parts.includes('Alt')) return false
  if (/^[A-Z]$/.test(key)) return press.code === `Key${key}` && press.shiftKey === parts.includes('Shift')
  if (/^\d$/.test(key)) return press.code === `Digit${key}` && press.shiftKey === parts.includes('Shift')
  return press.key === key
}

/** True when the press could have been meant for a text field, so that it is left alone there. */
export function isTyping(keys: Keys): boolean {
  return !keys.includes('Alt+') && !keys.includes('Ctrl+')
}
