import { type CodeKey, defineCodeList } from '../kernel/code-list.ts'

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
      codes: {
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
      },
    },
  ],
})

export type ReportingDuty = CodeKey<typeof reportingDuty>
