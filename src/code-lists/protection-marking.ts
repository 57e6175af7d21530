import { type CodeKey, defineCodeList } from '../kernel/code-list.ts'

/** Markings of protected personal data. A person with fictitious personal data carries none. */
export const protectionMarking = defineCodeList({
  id: 'protection-marking',
  title: { sv: 'Skyddade personuppgifter', en: 'Protected personal data' },
  source: 'Skatteverket; 5 kap. 5 § offentlighets- och sekretesslagen, 16 § folkbokföringslagen.',
  versions: [
    {
      version: 1,
      validFrom: '2019-01-01',
      codes: {
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
      },
    },
  ],
})

export type ProtectionMarking = CodeKey<typeof protectionMarking>
