import { type Code, type CodeKey, defineCodeList } from '../kernel/code-list.ts'

const first = {
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
} as const satisfies Record<string, Code>

/** What the codes lacked: a definition and an instruction each (G-11). Labels and dates are as before. */
const explained = {
  ...first,
  'wrong-municipality': {
    ...first['wrong-municipality'],
    definition: 'Den som rapporten gäller hör inte hit.',
  },
  'wrong-unit': {
    ...first['wrong-unit'],
    definition: 'Kommunen är rätt, men en annan enhet ska ha rapporten.',
    instruction: 'Ange vilken enhet.',
  },
  'identity-unclear': {
    ...first['identity-unclear'],
    definition: 'Det går inte att avgöra vem rapporten handlar om.',
    instruction: 'Ange vilka personer det kan vara, utan att skriva deras uppgifter här.',
  },
  'essentials-missing': {
    ...first['essentials-missing'],
    definition: 'Det går inte att gå vidare utan en uppgift som jouren kan ha.',
  },
  duplicate: {
    ...first.duplicate,
    definition: 'Samma rapport har kommit förut, på den här vägen eller en annan.',
    instruction: 'Ange när den kom.',
  },
  'not-to-be-disclosed': {
    ...first['not-to-be-disclosed'],
    definition: 'Rapporten innehåller något som kommunen inte får ta del av.',
    instruction: 'Läs inte vidare. Ange vad det gäller, utan att återge det.',
  },
  other: { ...first.other, definition: 'Ett annat skäl än de övriga.' },
} as const satisfies Record<string, Code>

/** Why a municipality returns a handover report (H-12). */
export const returnReason = defineCodeList({
  id: 'return-reason',
  title: { sv: 'Skäl till retur', en: 'Reason for return' },
  source: 'Egen lista.',
  versions: [
    {
      version: 1,
      validFrom: '2015-08-01',
      codes: first,
    },
    { version: 2, validFrom: '2026-11-22', codes: explained },
  ],
})

export type ReturnReason = CodeKey<typeof returnReason>
