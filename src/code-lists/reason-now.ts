import { type CodeKey, defineCodeList } from '../kernel/code-list.ts'

/** Why a matter is taken now although it could wait (C-08). */
export const reasonNow = defineCodeList({
  id: 'reason-now',
  title: { sv: 'Varför nu', en: 'Why now' },
  source: 'Utvärdering av den gemensamma socialjouren i Gävleborgs län, avsnitt 5.1.',
  versions: [
    {
      version: 1,
      validFrom: '2015-08-01',
      codes: {
        'protection-need': { sv: 'Verkligt akut skyddsbehov', en: 'Real acute need of protection' },
        'wants-to-tell-now': {
          sv: 'Uppgiftslämnaren vill berätta just nu',
          en: 'The informant wants to tell now',
          instruction: 'Tillfället kanske inte kommer igen när dagtjänsten har öppet.',
        },
        'refuses-to-wait': { sv: 'Uppgiftslämnaren vägrar vänta', en: 'The informant refuses to wait' },
        other: { sv: 'Annat skäl', en: 'Other reason', instruction: 'Beskriv skälet.' },
      },
    },
  ],
})

export type ReasonNow = CodeKey<typeof reasonNow>
