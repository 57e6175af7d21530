import type { NightAndDayRefusal } from './api.ts'
import type { DelayBand } from './model.ts'

type Words = {
  title: string
  lead: string
  from: string
  to: string
  year: string
  wholeRegion: string
  municipality: string
  choosing: string
  flowTitle: string
  flowSummary: (total: number, answered: number, unanswered: number) => string
  flowProtected: string
  matrixTitle: string
  night: string
  day: string
  noAssessment: string
  unanswered: string
  total: string
  hidden: string
  nothing: string
  nothingBody: string
  denominator: string
  notAccepted: (count: number) => string
  needTitle: string
  needLead: string
  needed: string
  couldHaveWaited: string
  cannotJudge: string
  neededShare: string
  shareOf: (percent: number, of: number) => string
  tooFew: string
  children: string
  answered: string
  lateTitle: string
  lateLead: string
  calledBy: string
  notStated: string
  bands: Record<DelayBand, string>
  pickupTitle: string
  pickupLead: string
  month: string
  sent: string
  returned: string
  couldNot: string
  cameBack: string
  noPickups: string
  bypassTitle: string
  bypassLead: string
  unit: string
  unitUnknown: string
  count: string
  kinds: string
  noBypasses: string
  protectedTitle: string
  protectedBody: string
  open: string
  refusals: Record<NightAndDayRefusal, string>
}

export const words = {
  sv: {
    title: 'Natt och dag',
    lead: 'Vad jouren bedömde och vad dagen gjorde. Det obesvarade räknas och visas alltid.',
    from: 'Från och med',
    to: 'Till och med',
    year: 'År',
    wholeRegion: 'Hela jourområdet',
    municipality: 'Kommun',
    choosing: 'Välj period',
    flowTitle: 'Natten bedömde, dagen gjorde',
    flowSummary: (total, answered, unanswered) =>
      `${total} bedömningar i rapporter som kommunerna tagit emot: ${answered} besvarade, ${unanswered} obesvarade.`,
    flowProtected: 'Små tal och det de kan räknas ut av är dolda. Därför ritas ingen bild.',
    matrixTitle: 'Natten bedömde, dagen gjorde, antal',
    night: 'Natten bedömde',
    day: 'Dagen gjorde',
    noAssessment: 'Ingen skyddsbedömning',
    unanswered: 'Inte besvarat',
    total: 'Summa',
    hidden: 'dolt',
    nothing: 'Inga mottagna rapporter',
    nothingBody: 'Ingen rapport som skickades under perioden har tagits emot av en kommun.',
    denominator:
      'Varje barn med skyddsbedömning räknas en gång per rapport, annars saken en gång. Perioden är när rapporten skickades. Återtagna och returnerade rapporter räknas inte.',
    notAccepted: (count) =>
      count === 1
        ? 'En bedömning är skickad och inte mottagen ännu: den finns inte i tabellen.'
        : `${count} bedömningar är skickade och inte mottagna ännu: de finns inte i tabellen.`,
    needTitle: 'Behövdes det på natten?',
    needLead: 'Mottagna rapporter efter vad kommunen svarat. Andelen är av dem som kommunen har bedömt.',
    needed: 'Behövdes på natten',
    couldHaveWaited: 'Hade kunnat vänta',
    cannotJudge: 'Kan inte bedöma',
    neededShare: 'Andel som behövdes',
    shareOf: (percent, of) => `${percent} % av ${of}`,
    tooFew: 'för få',
    children: 'Bedömningar',
    answered: 'Besvarade',
    lateTitle: 'Hur sent jouren fick veta',
    lateLead:
      'Tid från det som hände till samtalet, efter vem som ringde. Utan tid för händelsen är det okänt hur sent det var.',
    calledBy: 'Initierat av',
    notStated: 'Ej angivet',
    bands: {
      'within-two-hours': 'Inom två timmar',
      'within-a-day': 'Inom ett dygn',
      'within-a-week': 'Inom en vecka',
      later: 'Senare',
      unknown: 'Okänt när det hände',
    },
    pickupTitle: 'Det som dagen inte fångade upp',
    pickupLead:
      'Per månad och kommun: rapporter som kom i retur, åtaganden som inte gick att hålla, och klienter som kom tillbaka utan att ha nått sin handläggare.',
    month: 'Månad',
    sent: 'Skickade rapporter',
    returned: 'Returnerade',
    couldNot: 'Åtaganden som inte gick',
    cameBack: 'Kom tillbaka',
    noPickups: 'Inga rapporter under perioden.',
    bypassTitle: 'Anmälningar där jouren inte var underrättad',
    bypassLead: 'Märkta i efterhand av kommunerna, per månad och polisenhet. Mörkertalet är okänt.',
    unit: 'Polisenhet',
    unitUnknown: 'Okänd enhet',
    count: 'Antal',
    kinds: 'Vad det gällde',
    noBypasses: 'Ingen anmälan är märkt under perioden.',
    protectedTitle: 'Små tal är dolda',
    protectedBody: 'Antal från ett till fyra, och så många andra att de inte kan räknas ut, visas inte.',
    open: 'Natt och dag: vad bedömningarna blev',
    refusals: {
      'period-backwards': 'Slutdatum ligger före startdatum. Byt plats på dem.',
      'period-too-long': 'Perioden är för lång. Välj en kortare.',
      'municipality-unknown': 'Kommunen finns inte.',
      'whole-region-only':
        'Utvärderare ser hela jourområdet och inte enskilda kommuner, så att små tal inte kan räknas ut.',
      'as-registered-only':
        'Utvärderare ser koderna som de registrerades, så att små tal inte kan räknas ut.',
      'whole-year-only':
        'Utvärderare ser hela kalenderår för hela jourområdet, så att små tal inte kan räknas ut.',
      'year-not-over': 'Utvärderare ser ett år först när det är slut, så att små tal inte kan räknas ut.',
    },
  },
  en: {
    title: 'Night and day',
    lead: 'What the duty judged and what the day did. What is unanswered is always counted and shown.',
    from: 'From',
    to: 'To',
    year: 'Year',
    wholeRegion: 'The whole region',
    municipality: 'Municipality',
    choosing: 'Choose a period',
    flowTitle: 'The night judged, the day did',
    flowSummary: (total, answered, unanswered) =>
      `${total} judgements in reports the municipalities have taken over: ${answered} answered, ${unanswered} unanswered.`,
    flowProtected: 'Small counts, and what they follow from, are hidden. So no picture is drawn.',
    matrixTitle: 'The night judged, the day did, counts',
    night: 'The night judged',
    day: 'The day did',
    noAssessment: 'No protective assessment',
    unanswered: 'Not answered',
    total: 'Sum',
    hidden: 'hidden',
    nothing: 'No reports taken over',
    nothingBody: 'No report sent in the period has been taken over by a municipality.',
    denominator:
      'Each child with a protective assessment counts once in a report, else the matter once. The period is when the report was sent. Withdrawn and returned reports do not count.',
    notAccepted: (count) =>
      count === 1
        ? 'One judgement is sent and not taken over yet: it is not in the table.'
        : `${count} judgements are sent and not taken over yet: they are not in the table.`,
    needTitle: 'Did it need the night?',
    needLead:
      'Reports taken over, by what the municipality answered. The share is of those the municipality has judged.',
    needed: 'Needed at night',
    couldHaveWaited: 'Could have waited',
    cannotJudge: 'Cannot judge',
    neededShare: 'Share that needed it',
    shareOf: (percent, of) => `${percent}% of ${of}`,
    tooFew: 'too few',
    children: 'Judgements',
    answered: 'Answered',
    lateTitle: 'How late the duty was told',
    lateLead:
      'Time from what happened to the call, by who called. Without a time of the event it is not known how late it was.',
    calledBy: 'Initiated by',
    notStated: 'Not stated',
    bands: {
      'within-two-hours': 'Within two hours',
      'within-a-day': 'Within a day',
      'within-a-week': 'Within a week',
      later: 'Later',
      unknown: 'Not known when it happened',
    },
    pickupTitle: 'What the day did not catch',
    pickupLead:
      'By month and municipality: reports that came back, commitments that could not be kept, and clients who came back without having reached their caseworker.',
    month: 'Month',
    sent: 'Reports sent',
    returned: 'Returned',
    couldNot: 'Commitments not kept',
    cameBack: 'Came back',
    noPickups: 'No reports in the period.',
    bypassTitle: 'Notifications the duty was not told of',
    bypassLead:
      'Marked afterwards by the municipalities, by month and police unit. The dark figure is not known.',
    unit: 'Police unit',
    unitUnknown: 'Unknown unit',
    count: 'Count',
    kinds: 'What it was about',
    noBypasses: 'No notification is marked in the period.',
    protectedTitle: 'Small counts are hidden',
    protectedBody: 'Counts of one to four, and so many others that they cannot be computed, are not shown.',
    open: 'Night and day: what became of the judgements',
    refusals: {
      'period-backwards': 'The end lies before the beginning. Change their places.',
      'period-too-long': 'The period is too long. Choose a shorter one.',
      'municipality-unknown': 'There is no such municipality.',
      'whole-region-only':
        'An evaluator sees the whole region and no single municipality, so that small counts cannot be computed.',
      'as-registered-only':
        'An evaluator sees the codes as they were registered, so that small counts cannot be computed.',
      'whole-year-only':
        'An evaluator sees whole calendar years of the whole region, so that small counts cannot be computed.',
      'year-not-over': 'An evaluator sees a year when it is over, so that small counts cannot be computed.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
