import { type CodeKey, defineCodeList } from '../kernel/code-list.ts'

/** Why a municipality returns a handover report (H-12). */
export const returnReason = defineCodeList({
  id: 'return-reason',
  title: { sv: 'Skäl till retur', en: 'Reason for return' },
  source: 'Egen lista.',
  versions: [
    {
      version: 1,
      validFrom: '2015-08-01',
      codes: {
        'wrong-municipality': {
          sv: 'Fel kommun',
          en: 'Wrong municipality',
          instruction: 'Ange vilken kommun som är rätt, om det är känt.',
        },
        'wrong-unit': { sv: 'Fel enhet i kommunen', en: 'Wrong unit' },
        'identity-unclear': { sv: 'Oklart vem det gäller', en: 'Unclear who is concerned' },
        'essentials-missing': {
          sv: 'Väsentliga uppgifter saknas',
          en: 'Essentials missing',
          instruction: 'Ange vad som saknas.',
        },
        duplicate: { sv: 'Redan mottagen', en: 'Already received' },
        'not-to-be-disclosed': {
          sv: 'Uppgifter som inte skulle ha lämnats',
          en: 'Contains what should not have been disclosed',
        },
        other: { sv: 'Annat skäl', en: 'Other reason', instruction: 'Beskriv skälet.' },
      },
    },
  ],
})

export type ReturnReason = CodeKey<typeof returnReason>
