import { type Code, type CodeKey, defineCodeList } from '../kernel/code-list.ts'

const first = {
  'concern-report': {
    sv: 'Orosanmälan',
    definition: 'Någon anmäler oro för ett barn, en ung person eller en vuxen.',
    instruction: 'Rör det barn eller unga ska en skyddsbedömning göras genast, en per barn.',
  },
  application: {
    sv: 'Ansökan',
    definition: 'Den enskilde, eller vårdnadshavaren, begär själv en insats eller bistånd.',
    instruction: 'Leder till beslut: bistånd, insats eller avslag.',
  },
  information: {
    sv: 'Information',
    definition: 'En uppgift lämnas utan att någon åtgärd begärs.',
    instruction:
      'Uppgift från någon som inte säger vem hen är dokumenteras men överlämnas inte till kommunen.',
  },
  consultation: {
    sv: 'Rådgörande samtal',
    definition: 'En annan verksamhet rådgör, utan att lämna namn på den det gäller.',
    instruction: 'Räknas för sig: rådgörande samtal är inte anmälningar.',
  },
  'general-advice': {
    sv: 'Allmän rådgivning',
    definition: 'Råd eller upplysning utan att ett ärende behöver öppnas.',
    instruction: 'Dokumenteras men överlämnas inte till kommunen.',
  },
  'support-talk': {
    sv: 'Stöd- eller krissamtal',
    definition: 'Samtalet i sig är hjälpen.',
    instruction: 'Dokumenteras men överlämnas inte till kommunen.',
  },
  'police-handover': {
    sv: 'Polisen överlämnar ung person',
    definition: 'Polisen överlämnar någon som kan antas vara under 18 år (12 § polislagen).',
    instruction: 'Gör en skyddsbedömning.',
  },
  'police-substance-use-custody': {
    sv: 'Polisen har omhändertagit för vård (LVM)',
    definition:
      'Polisen har fört en person till sjukhus när nämndens beslut enligt 13 § LVM inte kunde inväntas (12 a § polislagen).',
    instruction: 'Ta kontakt med den beslutsfattare som är förordnad i den ansvariga kommunen.',
  },
  'request-from-municipality': {
    sv: 'Uppdrag från kommun',
    definition: 'En kommun ber jouren se till en familj eller utföra något planerat.',
    instruction: 'Tas om tid finns. Avböjt uppdrag registreras med skäl.',
  },
  'wrong-number': { sv: 'Felringning', definition: 'Samtalet var inte avsett för jouren.' },
  'missed-call': {
    sv: 'Missat samtal',
    definition: 'Ingen hann svara, eller samtalet bröts innan saken kom fram.',
    instruction: 'Ring upp om numret är känt, och anteckna försöken.',
  },
  other: {
    sv: 'Annat',
    definition: 'Oklart eller annat: jouren är öppen när allt annat är stängt.',
    instruction: 'Beskriv. Ändra när saken klarnat.',
  },
} as const satisfies Record<string, Code>

/** What the codes lacked: a definition and an instruction each (G-11). Labels and dates are as before. */
const explained = {
  ...first,
  'wrong-number': {
    ...first['wrong-number'],
    instruction:
      'Använd när den som ringde sökte någon annan. Sökte den hjälp som jouren inte ger, välj Allmän rådgivning.',
  },
} as const satisfies Record<string, Code>

/** What kind of contact came in (C-19, C-21, C-29, C-34; polislagen 12 and 12 a §§). */
export const contactKind = defineCodeList({
  id: 'contact-kind',
  title: { sv: 'Slag av kontakt', en: 'Kind of contact' },
  source: 'Egen lista, efter Utvärdering av den gemensamma socialjouren i Gävleborgs län.',
  versions: [
    {
      version: 1,
      validFrom: '2015-08-01',
      codes: first,
    },
    { version: 2, validFrom: '2026-11-22', codes: explained },
  ],
})

export type ContactKind = CodeKey<typeof contactKind>
