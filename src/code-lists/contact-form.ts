import { type CodeKey, defineCodeList } from '../kernel/code-list.ts'

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
      codes: {
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
      },
    },
  ],
})

export type ContactForm = CodeKey<typeof contactForm>
