import { createChoice } from '../store.ts'

export const schemes = ['system', 'light', 'dark'] as const

/** Remembered on this device; `public/colour-scheme.js` reads the same key before the first paint. */
export const colourScheme = createChoice('stafett.colour-scheme', schemes, 'system')

function apply(): void {
  const scheme = colourScheme.get()
  if (scheme === 'system') delete document.documentElement.dataset.colorScheme
  else document.documentElement.dataset.colorScheme = scheme
}

export function keepColourScheme(): void {
  apply()
  colourScheme.subscribe(apply)
}
