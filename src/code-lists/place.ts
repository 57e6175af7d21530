import { type Code, type CodeKey, defineCodeList } from '../kernel/code-list.ts'

const first = {
  'police-station': { sv: 'Polishuset', en: 'Police station' },
  home: { sv: 'I hemmet', en: 'At home' },
  'municipal-premises': { sv: 'Kommunens lokaler', en: 'Municipal premises' },
  hospital: { sv: 'Sjukhus eller vårdcentral', en: 'Hospital or health centre' },
  'care-home': { sv: 'Jourhem, familjehem, HVB eller annat boende', en: 'Foster or residential home' },
  school: { sv: 'Skola eller förskola', en: 'School or preschool' },
  'public-place': { sv: 'Offentlig plats', en: 'Public place' },
  other: { sv: 'Annan plats', en: 'Other place' },
} as const satisfies Record<string, Code>

/** What the codes lacked: a definition and an instruction each (G-11). Labels and dates are as before. */
const explained = {
  ...first,
  'police-station': {
    ...first['police-station'],
    definition: 'Polisens lokaler, också arrest och förhörsrum.',
    instruction: 'Använd också när polisen har tagit in personen dit.',
  },
  home: {
    ...first.home,
    definition: 'Där personen bor eller vistas privat, också hos släkt eller vänner.',
    instruction: 'Ange vems hem i anteckningen när det inte är personens eget.',
  },
  'municipal-premises': {
    ...first['municipal-premises'],
    definition: 'Socialkontor och andra lokaler som en kommun har.',
    instruction: 'Skola och förskola har en egen kod.',
  },
  hospital: {
    ...first.hospital,
    definition: 'Sjukhus, akutmottagning, psykiatri eller vårdcentral.',
    instruction: 'Använd även när personen inte är inskriven.',
  },
  'care-home': {
    ...first['care-home'],
    definition: 'Ett hem där personen är placerad, eller dit jouren tar den.',
    instruction: 'Använd även för skyddat boende. Skriv aldrig dess adress.',
  },
  school: {
    ...first.school,
    definition: 'Skola, förskola, fritids eller elevboende.',
    instruction: 'Använd när mötet skedde i lokalerna, också efter skoldagens slut.',
  },
  'public-place': {
    ...first['public-place'],
    definition: 'Ute, i trafiken, på en station, i en affär eller liknande.',
    instruction: 'Skriv var i anteckningen.',
  },
  other: {
    ...first.other,
    definition: 'En plats som inte finns bland de övriga.',
    instruction: 'Beskriv platsen.',
  },
} as const satisfies Record<string, Code>

/** Where people met (G-18, W15). The municipality is a field of its own. */
export const place = defineCodeList({
  id: 'place',
  title: { sv: 'Plats', en: 'Place' },
  source: 'Egen lista.',
  versions: [
    {
      version: 1,
      validFrom: '2015-08-01',
      codes: first,
    },
    { version: 2, validFrom: '2026-11-22', codes: explained },
  ],
})

export type Place = CodeKey<typeof place>
