import { type Code, type CodeKey, defineCodeList } from '../kernel/code-list.ts'

const first = {
  'confidentiality-marking': {
    sv: 'Sekretessmarkering',
    definition:
      'En varning i folkbokföringen: pröva noga innan något lämnas ut. Markeringen är inte i sig sekretess.',
  },
  'protected-registration': {
    sv: 'Skyddad folkbokföring',
    definition:
      'Personen är folkbokförd på annan ort än där hen bor. Den verkliga adressen visas inte för någon.',
  },
} as const satisfies Record<string, Code>

/** What the codes lacked: a definition and an instruction each (G-11). Labels and dates are as before. */
const explained = {
  ...first,
  'confidentiality-marking': {
    ...first['confidentiality-marking'],
    instruction:
      'Lägg till när Skatteverket eller personen själv säger det. Bara enhetschefen tar bort den, efter beslut.',
  },
  'protected-registration': {
    ...first['protected-registration'],
    instruction:
      'Lägg till när Skatteverket eller personen själv säger det. Skriv aldrig var personen bor i fritext.',
  },
} as const satisfies Record<string, Code>

/** Markings of protected personal data. A person with fictitious personal data carries none. */
export const protectionMarking = defineCodeList({
  id: 'protection-marking',
  title: { sv: 'Skyddade personuppgifter', en: 'Protected personal data' },
  source: 'Skatteverket; 5 kap. 5 § offentlighets- och sekretesslagen, 16 § folkbokföringslagen.',
  versions: [
    {
      version: 1,
      validFrom: '2019-01-01',
      codes: first,
    },
    { version: 2, validFrom: '2026-11-22', codes: explained },
  ],
})

export type ProtectionMarking = CodeKey<typeof protectionMarking>
