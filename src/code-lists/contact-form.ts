import { type Code, type CodeKey, defineCodeList } from '../kernel/code-list.ts'

const first = {
  phone: {
    sv: 'Telefon',
    en: 'Telephone',
    countingRule: 'Räknas som telefonkontakt i nyckeltalen.',
  },
  visit: {
    sv: 'Besök',
    en: 'Visit',
    definition:
      'Personligt möte: utryckning, förhör som personal är med vid, eller person som polisen tar in.',
    instruction:
      'Ange också plats och kommun, så att besök ute i kommunerna kan skiljas från dem på polishuset.',
    countingRule: 'Räknas som besök i nyckeltalen.',
  },
  video: { sv: 'Video', en: 'Video' },
  written: { sv: 'Skriftligt', en: 'Written' },
  other: { sv: 'Annat', en: 'Other' },
} as const satisfies Record<string, Code>

/** What the codes lacked: a definition and an instruction each (G-11). Labels and dates are as before. */
const explained = {
  ...first,
  phone: {
    ...first.phone,
    definition: 'Samtal på telefon, åt endera hållet.',
    instruction: 'Använd när åtgärden gjordes i ett samtal. Ett missat samtal är ingen åtgärd.',
  },
  video: {
    ...first.video,
    definition: 'Samtal där båda ser varandra på skärm.',
    instruction: 'Använd när bilden behövdes. Räknas varken som telefonkontakt eller besök.',
  },
  written: {
    ...first.written,
    definition: 'Brev, e-post, meddelande eller beslut på papper.',
    instruction: 'Använd när åtgärden gjordes skriftligt och utan samtal.',
  },
  other: {
    ...first.other,
    definition: 'Åtgärden gjordes på ett annat sätt, till exempel utan kontakt med någon.',
    instruction: 'Använd sparsamt, och skriv hur.',
  },
} as const satisfies Record<string, Code>

/** How a measure was carried out. Telephone and visit are the two that table 1 counts (G-03, G-19). */
export const contactForm = defineCodeList({
  id: 'contact-form',
  title: { sv: 'Kontaktform', en: 'Form of contact' },
  source:
    'Egen lista. Telefon och besök är nyckeltal i Utvärdering av den gemensamma socialjouren, tabell 1.',
  versions: [
    {
      version: 1,
      validFrom: '2015-08-01',
      codes: first,
    },
    { version: 2, validFrom: '2026-11-22', codes: explained },
  ],
})

export type ContactForm = CodeKey<typeof contactForm>
