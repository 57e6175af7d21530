import { type CodeKey, defineCodeList } from '../kernel/code-list.ts'

/** The way a contact came in (B-02, B-09, A-13). Numbers themselves are regional data with dates. */
export const channel = defineCodeList({
  id: 'channel',
  title: { sv: 'Kontaktväg', en: 'Channel' },
  source: 'Egen lista, efter Utvärdering av den gemensamma socialjouren i Gävleborgs län.',
  versions: [
    {
      version: 1,
      validFrom: '2015-08-01',
      codes: {
        'direct-number': { sv: 'Direktnummer', en: 'Direct number' },
        'internal-number': {
          sv: 'Internt nummer',
          en: 'Internal number',
          definition: 'Nummer som bara polisen och andra verksamheter har.',
        },
        'emergency-112': { sv: '112, SOS Alarm', en: '112 (SOS Alarm)', validFrom: '2017-12-23' },
        'police-114-14': {
          sv: '114 14, polisen',
          en: '114 14 (police)',
          validTo: '2017-12-31',
          replacedBy: ['emergency-112'],
        },
        'in-person': { sv: 'På plats', en: 'In person' },
        'e-mail': { sv: 'E-post', en: 'E-mail' },
        'digital-message': { sv: 'E-tjänst eller säkert meddelande', en: 'E-service or secure message' },
        letter: { sv: 'Brev', en: 'Letter' },
        fax: { sv: 'Fax', en: 'Fax' },
        other: { sv: 'Annan väg', en: 'Other' },
      },
    },
  ],
})

export type Channel = CodeKey<typeof channel>
