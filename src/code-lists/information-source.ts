import { type CodeKey, defineCodeList } from '../kernel/code-list.ts'

/** Whether a fact was seen or heard by the one who tells it (D-11). */
export const informationSource = defineCodeList({
  id: 'information-source',
  title: { sv: 'Uppgiftens ursprung', en: 'Source of the information' },
  source: 'Utvärdering av den gemensamma socialjouren i Gävleborgs län, avsnitt 5.2.',
  versions: [
    {
      version: 1,
      validFrom: '2015-08-01',
      codes: {
        'first-hand': {
          sv: 'Förstahandsuppgift',
          en: 'First hand',
          definition: 'Den som berättar har själv sett, hört eller varit med.',
        },
        'second-hand': {
          sv: 'Andrahandsuppgift',
          en: 'Second hand',
          definition: 'Den som berättar har fått veta det av någon annan.',
        },
      },
    },
  ],
})

export type InformationSource = CodeKey<typeof informationSource>
