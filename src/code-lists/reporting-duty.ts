import { type Code, type CodeKey, defineCodeList } from '../kernel/code-list.ts'

const first = {
  'health-care': { sv: '1. Hälso- och sjukvård eller tandvård' },
  'social-services': { sv: '2. Socialtjänst' },
  'lss-services': { sv: '3. Verksamhet enligt LSS' },
  'school-system': { sv: '4. Skolväsendet' },
  'custody-mediator': { sv: '5. Medlare enligt 6 kap. 18 a § föräldrabalken' },
  'public-order-guard': { sv: '6. Ordningsvakter' },
  'employment-service': { sv: '7. Arbetsförmedlingen' },
  'economic-crime-authority': { sv: '8. Ekobrottsmyndigheten' },
  'social-insurance-agency': { sv: '9. Försäkringskassan' },
  'prison-and-probation': { sv: '10. Kriminalvården' },
  'enforcement-authority': { sv: '11. Kronofogdemyndigheten' },
  'coast-guard': { sv: '12. Kustbevakningen' },
  'county-administrative-board': { sv: '13. Länsstyrelserna' },
  'migration-agency': { sv: '14. Migrationsverket' },
  'police-authority': { sv: '15. Polismyndigheten' },
  'forensic-medicine': { sv: '16. Rättsmedicinalverket' },
  'tax-agency': { sv: '17. Skatteverket' },
  'security-service': { sv: '18. Säkerhetspolisen' },
  customs: { sv: '19. Tullverket' },
  'prosecution-authority': { sv: '20. Åklagarmyndigheten' },
  'other-authority': { sv: '21. Annan myndighet vars verksamhet berör barn' },
  'private-professional': {
    sv: '22. Yrkesmässig enskild verksamhet',
    definition: 'Verksamhet som berör barn, hälso- och sjukvård, tandvård, socialtjänst eller LSS.',
  },
} as const satisfies Record<string, Code>

const inWork =
  'Välj den när den som anmäler gör det i sitt arbete där. Den som anmäler som privatperson har ingen punkt.'

/** What the codes lacked: a definition and an instruction each (G-11). Labels and dates are as before. */
const explained = {
  ...first,
  'health-care': {
    ...first['health-care'],
    definition: 'Myndigheter och anställda inom hälso- och sjukvård och tandvård.',
    instruction: inWork,
  },
  'social-services': {
    ...first['social-services'],
    definition: 'Socialtjänst i någon kommun, också i en annan än barnets.',
    instruction: inWork,
  },
  'lss-services': {
    ...first['lss-services'],
    definition: 'Den som arbetar med stöd och service till vissa funktionshindrade.',
    instruction: inWork,
  },
  'school-system': {
    ...first['school-system'],
    definition: 'Förskola, skola och fritidshem, och de som arbetar där.',
    instruction: inWork,
  },
  'custody-mediator': {
    ...first['custody-mediator'],
    definition: 'Den som domstolen har utsett att medla mellan föräldrar.',
    instruction: inWork,
  },
  'public-order-guard': {
    ...first['public-order-guard'],
    definition: 'Den som är förordnad ordningsvakt, i tjänsten.',
    instruction: inWork,
  },
  'employment-service': {
    ...first['employment-service'],
    definition: 'Den som arbetar på Arbetsförmedlingen.',
    instruction: inWork,
  },
  'economic-crime-authority': {
    ...first['economic-crime-authority'],
    definition: 'Den som arbetar på Ekobrottsmyndigheten.',
    instruction: inWork,
  },
  'social-insurance-agency': {
    ...first['social-insurance-agency'],
    definition: 'Den som arbetar på Försäkringskassan.',
    instruction: inWork,
  },
  'prison-and-probation': {
    ...first['prison-and-probation'],
    definition: 'Den som arbetar i anstalt, häkte eller frivård.',
    instruction: inWork,
  },
  'enforcement-authority': {
    ...first['enforcement-authority'],
    definition: 'Den som arbetar på Kronofogdemyndigheten.',
    instruction: inWork,
  },
  'coast-guard': {
    ...first['coast-guard'],
    definition: 'Den som arbetar på Kustbevakningen.',
    instruction: inWork,
  },
  'county-administrative-board': {
    ...first['county-administrative-board'],
    definition: 'Den som arbetar på en länsstyrelse.',
    instruction: inWork,
  },
  'migration-agency': {
    ...first['migration-agency'],
    definition: 'Den som arbetar på Migrationsverket.',
    instruction: inWork,
  },
  'police-authority': {
    ...first['police-authority'],
    definition: 'Den som arbetar på Polismyndigheten, också civilanställda.',
    instruction: inWork,
  },
  'forensic-medicine': {
    ...first['forensic-medicine'],
    definition: 'Den som arbetar på Rättsmedicinalverket.',
    instruction: inWork,
  },
  'tax-agency': {
    ...first['tax-agency'],
    definition: 'Den som arbetar på Skatteverket.',
    instruction: inWork,
  },
  'security-service': {
    ...first['security-service'],
    definition: 'Den som arbetar på Säkerhetspolisen.',
    instruction: inWork,
  },
  customs: { ...first.customs, definition: 'Den som arbetar på Tullverket.', instruction: inWork },
  'prosecution-authority': {
    ...first['prosecution-authority'],
    definition: 'Den som arbetar på Åklagarmyndigheten.',
    instruction: inWork,
  },
  'other-authority': {
    ...first['other-authority'],
    definition: 'En myndighet som inte står i någon annan punkt, när dess arbete berör barn.',
    instruction: 'Välj den bara när ingen annan punkt passar.',
  },
  'private-professional': {
    ...first['private-professional'],
    instruction:
      'Välj den för privata utförare, till exempel friskola, privat vård eller idrottsförening med anställda.',
  },
} as const satisfies Record<string, Code>

/** Who must report at once that a child may be coming to harm: the 22 points of SoL 19 kap. 1 § in the wording of SFS 2025:1501. */
export const reportingDuty = defineCodeList({
  id: 'reporting-duty',
  title: { sv: 'Anmälningsskyldig verksamhet', en: 'Service with a duty to report' },
  source:
    '19 kap. 1 § socialtjänstlagen (2025:400), lydelse SFS 2025:1501; punkterna i korthet. Dagen för ikraftträdande, 1 januari 2026, är inte granskad av jurist.',
  versions: [
    {
      version: 1,
      validFrom: '2026-01-01',
      codes: first,
    },
    { version: 2, validFrom: '2026-11-22', codes: explained },
  ],
})

export type ReportingDuty = CodeKey<typeof reportingDuty>
