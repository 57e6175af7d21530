import type { EqualTreatmentRefusal } from './api.ts'
import type { Band } from './model.ts'

type Words = {
  title: string
  lead: string
  from: string
  to: string
  show: string
  byBand: string
  byMunicipality: string
  byMode: string
  whole: string
  band: string
  bands: Record<Band, string>
  municipality: string
  unknownMunicipality: string
  mode: string
  cases: string
  asked: string
  go: string
  refused: string
  postponed: string
  goShare: string
  median: string
  inTime: string
  withoutArrival: string
  policeWaited: string
  tooFew: string
  notStated: string
  share: (percent: number) => string
  ofArrived: (count: number, of: number) => string
  minutes: (count: number) => string
  summary: (rows: string) => string
  summaryRow: (name: string, text: string) => string
  tooFewHint: string
  refusals: Record<EqualTreatmentRefusal, string>
}

export const words = {
  sv: {
    title: 'Lika bedömning nära och långt bort',
    lead: 'Beslut att åka, avstå eller vänta, efter avstånd och kommun. Samma måttstock ska gälla överallt.',
    from: 'Från och med',
    to: 'Till och med',
    show: 'Visa',
    byBand: 'Andel av frågorna som ledde till utryckning, efter avstånd',
    byMunicipality: 'Efter kommun',
    byMode: 'Vaken jour mot beredskap',
    whole: 'Hela jourområdet',
    band: 'Avstånd',
    bands: {
      near: 'Under 5 mil',
      middle: '5–9 mil',
      far: '10–14 mil',
      farthest: '15 mil eller mer',
      unknown: 'Okänt avstånd',
    },
    municipality: 'Kommun',
    unknownMunicipality: 'Ej angiven',
    mode: 'Tjänstgöring',
    cases: 'Ärenden',
    asked: 'Beslut',
    go: 'Åkte',
    refused: 'Avstod',
    postponed: 'Väntade',
    goShare: 'Andel åkte',
    median: 'Framme efter (median)',
    inTime: 'Inom två timmar',
    withoutArrival: 'Utan ankomsttid',
    policeWaited: 'Polisen väntade',
    tooFew: 'för få',
    notStated: 'ej angivet',
    share: (percent) => `${percent} %`,
    ofArrived: (count, of) => `${count} av ${of}`,
    minutes: (count) => `${count} min`,
    summary: (rows) => `Andel av frågorna som ledde till utryckning. ${rows}.`,
    summaryRow: (name, text) => `${name}: ${text}`,
    tooFewHint: 'Andel och median visas från fem och uppåt: med färre skulle en enda vända siffran.',
    refusals: {
      'period-backwards': 'Slutdatum ligger före startdatum. Byt plats på dem.',
      'period-too-long': 'Perioden är längre än tre år. Välj en kortare.',
    },
  },
  en: {
    title: 'The same judgement near and far',
    lead: 'Decisions to go, to refuse or to wait, by distance and municipality. The same measure holds everywhere.',
    from: 'From',
    to: 'To',
    show: 'Show',
    byBand: 'Share of the questions that led to a call-out, by distance',
    byMunicipality: 'By municipality',
    byMode: 'Awake duty against standby',
    whole: 'The whole region',
    band: 'Distance',
    bands: {
      near: 'Under 50 km',
      middle: '50–99 km',
      far: '100–149 km',
      farthest: '150 km or more',
      unknown: 'The distance is not known',
    },
    municipality: 'Municipality',
    unknownMunicipality: 'Not stated',
    mode: 'Mode',
    cases: 'Cases',
    asked: 'Decisions',
    go: 'Went',
    refused: 'Refused',
    postponed: 'Waited',
    goShare: 'Share went',
    median: 'Arrived after (median)',
    inTime: 'Within two hours',
    withoutArrival: 'No arrival time',
    policeWaited: 'The police waited',
    tooFew: 'too few',
    notStated: 'not stated',
    share: (percent) => `${percent}%`,
    ofArrived: (count, of) => `${count} of ${of}`,
    minutes: (count) => `${count} min`,
    summary: (rows) => `Share of the questions that led to a call-out. ${rows}.`,
    summaryRow: (name, text) => `${name}: ${text}`,
    tooFewHint: 'Share and median are shown from five on: with fewer, one more would turn the figure.',
    refusals: {
      'period-backwards': 'The end lies before the beginning. Change their places.',
      'period-too-long': 'The period is longer than three years. Choose a shorter one.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
