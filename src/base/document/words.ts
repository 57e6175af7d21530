import type { documentKinds } from './model.ts'

type Words = {
  title: string
  none: string
  open: (number: string) => string
  kinds: Record<(typeof documentKinds)[number], string>
  refusals: Record<never, string>
}

export const words = {
  sv: {
    title: 'Dokument',
    none: 'Inga dokument i ärendet.',
    open: (number) => `Öppna ${number} (PDF)`,
    kinds: {
      decision: 'Beslut',
      notice: 'Underrättelse',
      'court-package': 'Till förvaltningsrätten',
      received: 'Inkommet',
      'morning-pack': 'Morgonpaket',
    },
    refusals: {},
  },
  en: {
    title: 'Documents',
    none: 'No documents in the case.',
    open: (number) => `Open ${number} (PDF)`,
    kinds: {
      decision: 'Decision',
      notice: 'Notice',
      'court-package': 'To the administrative court',
      received: 'Received',
      'morning-pack': 'Morning pack',
    },
    refusals: {},
  },
} satisfies Record<'sv' | 'en', Words>
