import { type Code, type CodeKey, defineCodeList } from '../kernel/code-list.ts'

const first = {
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
} as const satisfies Record<string, Code>

/** What the codes lacked: a definition and an instruction each (G-11). Labels and dates are as before. */
const explained = {
  ...first,
  'first-hand': { ...first['first-hand'], instruction: 'Använd också för vad barnet självt berättar.' },
  'second-hand': {
    ...first['second-hand'],
    instruction: 'Ange vem uppgiften kommer från. Välj den här när det är oklart.',
  },
} as const satisfies Record<string, Code>

/** Whether a fact was seen or heard by the one who tells it (D-11). */
export const informationSource = defineCodeList({
  id: 'information-source',
  title: { sv: 'Uppgiftens ursprung', en: 'Source of the information' },
  source: 'Utvärdering av den gemensamma socialjouren i Gävleborgs län, avsnitt 5.2.',
  versions: [
    {
      version: 1,
      validFrom: '2015-08-01',
      codes: first,
    },
    { version: 2, validFrom: '2026-11-22', codes: explained },
  ],
})

export type InformationSource = CodeKey<typeof informationSource>
