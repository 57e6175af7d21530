import { type Code, type CodeKey, defineCodeList } from '../kernel/code-list.ts'

const first = {
  duty: {
    sv: 'Jour',
    en: 'Duty',
    definition: 'Vaken tjänstgöring, två socialsekreterare på plats med direktnummer.',
  },
  standby: {
    sv: 'Beredskap',
    en: 'Standby',
    definition: 'Beredskap i hemmet, nås genom 112. Bara det som verkligen är akut.',
    countingRule:
      'Ett ärende med minst en kontakt eller åtgärd under beredskap räknas som ärende med beredskap, en gång.',
  },
} as const satisfies Record<string, Code>

/** What the codes lacked: a definition and an instruction each (G-11). Labels and dates are as before. */
const explained = {
  ...first,
  duty: {
    ...first.duty,
    instruction: 'Använd för det som tas emot eller görs medan personalen är vaken i tjänst.',
  },
  standby: {
    ...first.standby,
    instruction: 'Använd för det som tas emot eller görs i beredskap, också när personalen sedan åker ut.',
  },
} as const satisfies Record<string, Code>

/** In which mode of duty a contact or measure arose (B-05, G-20). */
export const dutyMode = defineCodeList({
  id: 'duty-mode',
  title: { sv: 'Tjänstgöring', en: 'Duty mode' },
  source: 'Utvärdering av den gemensamma socialjouren i Gävleborgs län, avsnitt 2 och tabell 1.',
  versions: [
    {
      version: 1,
      validFrom: '2015-08-01',
      codes: first,
    },
    { version: 2, validFrom: '2026-11-22', codes: explained },
  ],
})

export type DutyMode = CodeKey<typeof dutyMode>
