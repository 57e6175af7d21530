/** The words of a morning pack on paper, and of the deviation of a night that does not add up: Swedish in every language of the interface. */
export const packSheetWords = {
  title: {
    member: 'Morgonpaket',
    'next-shift': 'Överlämning till nästa pass',
    manager: 'Natten till chefen',
  },
  addendum: (edition: number) => `Tillägg ${edition}`,
  to: 'Till',
  duty: 'Jouren, nästa pass',
  manager: 'Chefen för jouren',
  night: 'Natten',
  period: (from: string, to: string) => `${from} till ${to}`,
  frozen: 'Låst',
  madeAt: 'Gjort',
  madeBy: 'Av',
  byItself: 'Stafett, det kom in efter låsningen',
  late: 'Systemet var nere när paketet skulle ha låsts.',
  nothing: 'Inget för er i natt. Jouren har inte skickat, ändrat eller återkallat något till er.',
  correction: 'Rättelse',
  report: (number: string) => `Rapport ${number}`,
  closedText: 'Rapportens text är återkallad.',
  sent: 'Skickad',
  author: 'Av',
  unit: 'Enhet',
  units: { reception: 'Mottagningen', child: 'Barn', adult: 'Vuxen' },
  person: 'Person',
  summary: 'Det viktigaste',
  requested: 'Önskad kontakt, inget löfte från jouren',
  opportunity: 'Möjlighet som öppnats',
  dayItems: 'Kvar att göra för dagen',
  until: (moment: string) => `senast ${moment}`,
  judgement: 'Bedömning',
  outcome: 'Utfall',
  assessment: (name: string) => `Skyddsbedömning av ${name}`,
  childWords: 'Barnets egna ord',
  decision: (number: string) => `Beslut ${number}`,
  decided: 'Läge',
  decidedStates: { made: 'fattat', declined: 'inte fattat', 'not-asked': 'inte begärt' },
  contact: (number: string) => `Kontakt ${number}`,
  advice: 'Råd',
  measures: 'Åtgärder',
  note: (name: string) => `Anteckning av ${name}`,
  reporter: 'Vem som berättade',
  withdrawals: 'Återkallade rapporter',
  withdrawn: (number: string, name: string, moment: string) =>
    `${number} återkallades av ${name} ${moment}. Den var inte till er.`,
  commitments: 'Åtaganden som inte är avslutade',
  commitment: (number: string, due: string) => `${number}: ${due}`,
  noTime: 'ingen tid angiven',
  decisions: 'Beslut med tider som löper',
  next: (number: string, type: string, moment: string) => `${number}, ${type}: ${moment}`,
  noneRuns: 'ingen tid löper för nämnden',
  deviations: 'Avvikelser som inte är avslutade',
  cases: 'Öppna ärenden',
  openCase: (number: string, stay: string, responsible: string, name: string) =>
    `${number}, ${stay}. Ansvarar nu: ${responsible}. Fråga ${name}.`,
  stayUnknown: 'vistelsekommun okänd',
  clocks: 'Det som väntar',
  clock: (number: string, kind: string, moment: string) => `${number}: ${kind}, ${moment}`,
  placements: 'Placerade barn och unga',
  placement: (number: string, until: string) => `${number}: ${until}`,
  openEnded: 'ingen sluttid',
  figures: 'Natten i siffror',
  unread: 'Olästa rapporter',
  unreported: 'Inte rapporterat',
  lacks: (number: string, municipalities: string) => `${number}: rapport saknas till ${municipalities}`,
  none: 'Inget.',
  unknown: 'okänt',
}

type Part = {
  readonly name: string | null
  readonly difference: number | null
  readonly registered: number | null
  readonly lost: number | null
  readonly sent: number | null
  readonly delivered: number | null
  readonly toOpen: number | null
  readonly opened: number | null
}
const said = (figure: number | null): string => (figure === null ? 'okänt' : String(figure))

/** What happened, in a deviation of a night that does not add up: figures and names of municipalities, of nobody else. */
export const reconciliationText = (night: string, parts: readonly Part[]): string =>
  [
    `Natten ${night} går inte ihop.`,
    ...parts.map(
      (part) =>
        `${part.name ?? 'Hela natten'}: skillnad ${said(part.difference)}. ${said(part.registered)} registrerade ärenden, ${said(part.lost)} avslutade utan rapport. Rapporter: ${said(part.sent)} skickade, ${said(part.delivered)} levererade, ${said(part.opened)} av ${said(part.toOpen)} öppnade.`,
    ),
  ]
    .join('\n')
    .slice(0, 4000)
