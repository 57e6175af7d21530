import { type CodeKey, defineCodeList } from '../kernel/code-list.ts'

/** In which mode of duty a contact or measure arose (B-05, G-20). */
export const dutyMode = defineCodeList({
  id: 'duty-mode',
  title: { sv: 'Tjänstgöring', en: 'Duty mode' },
  source: 'Utvärdering av den gemensamma socialjouren i Gävleborgs län, avsnitt 2 och tabell 1.',
  versions: [
    {
      version: 1,
      validFrom: '2015-08-01',
      codes: {
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
      },
    },
  ],
})

export type DutyMode = CodeKey<typeof dutyMode>
