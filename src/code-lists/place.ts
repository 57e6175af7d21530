import { type CodeKey, defineCodeList } from '../kernel/code-list.ts'

/** Where people met (G-18, W15). The municipality is a field of its own. */
export const place = defineCodeList({
  id: 'place',
  title: { sv: 'Plats', en: 'Place' },
  source: 'Egen lista.',
  versions: [
    {
      version: 1,
      validFrom: '2015-08-01',
      codes: {
        'police-station': { sv: 'Polishuset', en: 'Police station' },
        home: { sv: 'I hemmet', en: 'At home' },
        'municipal-premises': { sv: 'Kommunens lokaler', en: 'Municipal premises' },
        hospital: { sv: 'Sjukhus eller vårdcentral', en: 'Hospital or health centre' },
        'care-home': { sv: 'Jourhem, familjehem, HVB eller annat boende', en: 'Foster or residential home' },
        school: { sv: 'Skola eller förskola', en: 'School or preschool' },
        'public-place': { sv: 'Offentlig plats', en: 'Public place' },
        other: { sv: 'Annan plats', en: 'Other place' },
      },
    },
  ],
})

export type Place = CodeKey<typeof place>
