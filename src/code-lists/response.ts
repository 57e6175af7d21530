import { type Code, type CodeKey, defineCodeList } from '../kernel/code-list.ts'

const first = {
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
} as const satisfies Record<string, Code>

/** What the codes lacked: a definition and an instruction each (G-11). Labels and dates are as before. */
const explained = {
  ...first,
  refer: { ...first.refer, definition: 'Någon annan är rätt att kontakta, och jouren säger vem.' },
  'advise-by-phone': {
    ...first['advise-by-phone'],
    definition: 'Den som ringer får råd och kan själv gå vidare.',
    instruction: 'Skriv vilket råd som gavs.',
  },
  'inform-day-service': {
    ...first['inform-day-service'],
    definition: 'Dagtjänsten får veta, och inget mer görs i natt.',
    instruction: 'Skriv vad dagen ska göra, och varför det kan vänta.',
  },
  'act-through-others': {
    ...first['act-through-others'],
    definition: 'Jouren ordnar på telefon att någon på plats gör det som behövs.',
  },
  'go-out': { ...first['go-out'], definition: 'Personal åker till platsen.' },
} as const satisfies Record<string, Code>

/** The duty's answer, from the least to the most (C-32). A refusal and a call-out both need a reason. */
export const response = defineCodeList({
  id: 'response',
  title: { sv: 'Jourens svar', en: 'Response' },
  source: 'Egen lista, efter Utvärdering av den gemensamma socialjouren i Gävleborgs län, avsnitt 5.1.',
  versions: [
    {
      version: 1,
      validFrom: '2015-08-01',
      codes: first,
    },
    { version: 2, validFrom: '2026-11-22', codes: explained },
  ],
})

export type Response = CodeKey<typeof response>
