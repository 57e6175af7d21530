import { type CodeKey, defineCodeList } from '../kernel/code-list.ts'

/** Who started the case, table 7 of the evaluation (G-09, A-21). */
export const initiator = defineCodeList({
  id: 'initiator',
  title: { sv: 'Initierat av', en: 'Initiated by' },
  source:
    'Etiketter: Utvärdering av den gemensamma socialjouren i Gävleborgs län, tabell 7. Definitioner och anvisningar är våra egna.',
  versions: [
    {
      version: 1,
      validFrom: '2016-01-01',
      codes: {
        'relative-private': {
          sv: 'Anhörig/privatperson',
          definition: 'En närstående eller annan privatperson än den som ärendet gäller.',
          instruction: 'Ringer någon i tjänsten, välj verksamheten, även om samtalet sker på fritiden.',
        },
        police: {
          sv: 'Polisen',
          definition: 'Polisen, också när kontakten kopplats via 112.',
          instruction: 'SOS Alarm är en väg in, inte den som initierar.',
        },
        'social-authority': {
          sv: 'Social enhet/myndighet',
          definition:
            'Socialtjänst i någon kommun, HVB, familjehem, skola, Migrationsverket eller annan myndighet.',
          instruction: 'Vården har egen kod: Vårdgivare.',
        },
        applicant: {
          sv: 'Sökanden',
          definition: 'Den som ärendet gäller, eller barnets vårdnadshavare för barnets räkning.',
          instruction: 'Barn som själva ringer är också sökande.',
        },
        'care-provider': {
          sv: 'Vårdgivare',
          definition: 'Hälso- och sjukvård, psykiatri, ambulans, beroendevård eller tandvård.',
          instruction: 'Gäller både offentlig och privat vård.',
        },
      },
    },
  ],
})

export type Initiator = CodeKey<typeof initiator>
