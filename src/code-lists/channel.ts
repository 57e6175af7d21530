import { type Code, type CodeKey, defineCodeList } from '../kernel/code-list.ts'

const first = {
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
} as const satisfies Record<string, Code>

/** What the codes lacked: a definition and an instruction each (G-11). Labels and dates are as before. */
const explained = {
  ...first,
  'direct-number': {
    ...first['direct-number'],
    definition: 'Samtal på jourens eget nummer för allmänheten.',
    instruction: 'Använd när ingen har kopplat samtalet vidare.',
  },
  'internal-number': {
    ...first['internal-number'],
    instruction: 'Använd när samtalet kom på numret för verksamheter, oavsett vem som ringde.',
  },
  'emergency-112': {
    ...first['emergency-112'],
    definition: 'Samtal som SOS Alarm har tagit emot på 112 och kopplat till jouren.',
    instruction: 'Använd när samtalet kopplades från 112. Vem som ringde anges för sig.',
  },
  'police-114-14': {
    ...first['police-114-14'],
    definition: 'Samtal som kom via polisens nummer 114 14, som var vägen till jouren före 112.',
    instruction: 'Bara för det som kom före 2018.',
  },
  'in-person': {
    ...first['in-person'],
    definition: 'Någon kommer till jouren, eller möter personalen ute.',
    instruction: 'Använd när kontakten börjar med ett möte, utan samtal före.',
  },
  'e-mail': {
    ...first['e-mail'],
    definition: 'Vanlig e-post till jouren.',
    instruction: 'Ta inte med personuppgifter i svaret: e-post är ingen säker väg.',
  },
  'digital-message': {
    ...first['digital-message'],
    definition: 'Meddelande genom e-tjänst eller annan krypterad väg.',
    instruction: 'Använd när avsändaren har loggat in eller meddelandet är krypterat.',
  },
  letter: {
    ...first.letter,
    definition: 'Brev eller annan handling på papper.',
    instruction: 'Använd när papperet är det första jouren får i saken.',
  },
  fax: {
    ...first.fax,
    definition: 'Handling som kom på fax.',
    instruction: 'Använd bara för det som verkligen kom på fax. Kom samma sak digitalt, välj den vägen.',
  },
  other: {
    ...first.other,
    definition: 'Kontakten kom på ett annat sätt än de övriga.',
    instruction: 'Beskriv vägen.',
  },
} as const satisfies Record<string, Code>

/** The way a contact came in (B-02, B-09, A-13). Numbers themselves are regional data with dates. */
export const channel = defineCodeList({
  id: 'channel',
  title: { sv: 'Kontaktväg', en: 'Channel' },
  source: 'Egen lista, efter Utvärdering av den gemensamma socialjouren i Gävleborgs län.',
  versions: [
    {
      version: 1,
      validFrom: '2015-08-01',
      codes: first,
    },
    { version: 2, validFrom: '2026-11-22', codes: explained },
  ],
})

export type Channel = CodeKey<typeof channel>
