import { type CodeKey, defineCodeList } from '../kernel/code-list.ts'

/** The duty's answer, from the least to the most (C-32). A refusal and a call-out both need a reason. */
export const response = defineCodeList({
  id: 'response',
  title: { sv: 'Jourens svar', en: 'Response' },
  source: 'Egen lista, efter Utvärdering av den gemensamma socialjouren i Gävleborgs län, avsnitt 5.1.',
  versions: [
    {
      version: 1,
      validFrom: '2015-08-01',
      codes: {
        refer: { sv: 'Hänvisa vidare', en: 'Refer', instruction: 'Ange vart.' },
        'advise-by-phone': { sv: 'Råd per telefon', en: 'Advise by phone' },
        'inform-day-service': { sv: 'Informera dagtjänsten', en: 'Inform the day service' },
        'act-through-others': {
          sv: 'Agera per telefon genom andra',
          en: 'Act by phone through others',
          instruction: 'Ange vem som gör vad: anhörig, polis, vård eller boende.',
        },
        'go-out': {
          sv: 'Åka ut',
          en: 'Go out',
          instruction: 'Ange varför det inte går att lösa på telefon, och vem som täcker resten av området.',
        },
      },
    },
  ],
})

export type Response = CodeKey<typeof response>
