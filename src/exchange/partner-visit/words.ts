import type { VisitRefusal } from './api.ts'
import type { VisitKind } from './model.ts'

type Words = {
  title: string
  lead: string
  reachTitle: string
  reachLead: string
  unit: string
  kindOfUnit: string
  unitKinds: Record<'police' | 'health-care' | 'municipality', string>
  met: string
  never: string
  unknownShare: string
  share: (least: number, most: number | null) => string
  last: string
  next: string
  dueAgain: (day: string) => string
  due: string
  none: string
  visits: string
  noVisits: string
  kind: string
  kinds: Record<VisitKind, string>
  day: string
  planned: (day: string) => string
  held: (day: string) => string
  cancelled: (reason: string) => string
  came: (attended: string, staff: string) => string
  unknown: string
  plan: string
  planTitle: string
  planOf: (unit: string) => string
  plannedOn: string
  contents: string
  contentsHint: string
  material: string
  materialHint: string
  saved: string
  hold: string
  holdOf: (unit: string) => string
  heldOn: string
  attended: string
  attendedHint: string
  staff: string
  staffHint: string
  repeatBy: string
  repeatByHint: string
  heldSaved: string
  cancel: string
  cancelOf: (unit: string) => string
  reason: string
  cancelSaved: string
  notANumber: string
  refusals: Record<VisitRefusal, string>
}

export const words = {
  sv: {
    title: 'Besök och dialogmöten',
    lead: 'Informationen blir aldrig klar: enheterna är stora och personalen byts ut.',
    reachTitle: 'Hur många har vi träffat?',
    reachLead:
      'Andelen av personalen som har träffat oss de senaste två åren. De som aldrig har nåtts står först. Vem som kom sparas inte, så flera besök ger ett spann.',
    unit: 'Enhet',
    kindOfUnit: 'Slag',
    unitKinds: { police: 'Polis', 'health-care': 'Vård', municipality: 'Kommun' },
    met: 'Andel',
    never: 'Aldrig nådd',
    unknownShare: 'Okänd',
    share: (least, most) =>
      most === null ? `minst ${least} %` : most === least ? `${least} %` : `${least} till ${most} %`,
    last: 'Senast',
    next: 'Nästa',
    dueAgain: (day) => `Åter senast ${day}`,
    due: 'Dags igen',
    none: 'Inga enheter finns.',
    visits: 'Planerade och hållna',
    noVisits: 'Inga besök är planerade.',
    kind: 'Form',
    kinds: {
      visit: 'Besök',
      dialogue: 'Dialogmöte',
      'study-visit': 'Studiebesök hos jouren',
      material: 'Material lämnat',
    },
    day: 'Dag',
    planned: (day) => `Planerat ${day}`,
    held: (day) => `Hållet ${day}`,
    cancelled: (reason) => `Inställt: ${reason}`,
    came: (attended, staff) => `${attended} av ${staff}`,
    unknown: 'okänt antal',
    plan: 'Planera besök',
    planTitle: 'Planera besök',
    planOf: (unit) => `Planera besök hos ${unit}`,
    plannedOn: 'Dag',
    contents: 'Innehåll',
    contentsHint: 'Vad ska de veta efteråt?',
    material: 'Material',
    materialHint: 'Vad lämnas? Kort och muntligt når längre än en broschyr.',
    saved: 'Besöket är planerat.',
    hold: 'Skriv hur det gick',
    holdOf: (unit) => `Hur gick besöket hos ${unit}?`,
    heldOn: 'När hölls det?',
    attended: 'Hur många kom?',
    attendedHint: 'Ett antal. Inga namn. Lämna tomt om ingen räknade.',
    staff: 'Hur många arbetar där?',
    staffHint: 'Lämna tomt om det är okänt. Då kan ingen andel räknas.',
    repeatBy: 'Nytt besök senast',
    repeatByHint: 'Stora enheter byter personal.',
    heldSaved: 'Besöket är antecknat.',
    cancel: 'Ställ in',
    cancelOf: (unit) => `Ställ in besöket hos ${unit}`,
    reason: 'Varför?',
    cancelSaved: 'Besöket är inställt.',
    notANumber: 'Skriv ett heltal, eller lämna tomt.',
    refusals: {
      'one-unit': 'Välj en enhet.',
      'unit-unknown': 'Enheten finns inte.',
      'planned-far-off': 'Kontrollera årtalet: dagen ligger mer än tre år bort.',
      'contents-missing': 'Skriv vad besöket ska innehålla.',
      'already-held': 'Besöket är redan antecknat som hållet.',
      'visit-cancelled': 'Besöket är inställt. Planera ett nytt.',
      'held-in-the-future': 'Dagen har inte varit än.',
      'more-than-staff': 'Fler kan inte ha kommit än som arbetar där.',
      'repeat-before-held': 'Nästa besök ligger före det här.',
      'reason-missing': 'Skriv varför besöket ställs in.',
    },
  },
  en: {
    title: 'Visits and dialogue meetings',
    lead: 'Information is never finished: units are large and staff change.',
    reachTitle: 'How many have we met?',
    reachLead:
      'The share of staff that has met us in the last two years. Those never reached stand first. Who came is not kept, so several visits give a span.',
    unit: 'Unit',
    kindOfUnit: 'Kind',
    unitKinds: { police: 'Police', 'health-care': 'Health care', municipality: 'Municipality' },
    met: 'Share',
    never: 'Never reached',
    unknownShare: 'Unknown',
    share: (least, most) =>
      most === null ? `at least ${least} %` : most === least ? `${least} %` : `${least} to ${most} %`,
    last: 'Last',
    next: 'Next',
    dueAgain: (day) => `Again by ${day}`,
    due: 'Due again',
    none: 'There are no units.',
    visits: 'Planned and held',
    noVisits: 'No visits are planned.',
    kind: 'Form',
    kinds: {
      visit: 'Visit',
      dialogue: 'Dialogue meeting',
      'study-visit': 'Study visit at the duty',
      material: 'Material handed over',
    },
    day: 'Day',
    planned: (day) => `Planned ${day}`,
    held: (day) => `Held ${day}`,
    cancelled: (reason) => `Called off: ${reason}`,
    came: (attended, staff) => `${attended} of ${staff}`,
    unknown: 'unknown number',
    plan: 'Plan a visit',
    planTitle: 'Plan a visit',
    planOf: (unit) => `Plan a visit to ${unit}`,
    plannedOn: 'Day',
    contents: 'Contents',
    contentsHint: 'What shall they know afterwards?',
    material: 'Material',
    materialHint: 'What is handed over? Short and oral reaches further than a leaflet.',
    saved: 'The visit is planned.',
    hold: 'Say how it went',
    holdOf: (unit) => `How did the visit to ${unit} go?`,
    heldOn: 'When was it held?',
    attended: 'How many came?',
    attendedHint: 'A number. No names. Leave empty if nobody counted.',
    staff: 'How many work there?',
    staffHint: 'Leave empty if unknown. Then no share can be counted.',
    repeatBy: 'Visit again by',
    repeatByHint: 'Large units change staff.',
    heldSaved: 'The visit is noted.',
    cancel: 'Call off',
    cancelOf: (unit) => `Call off the visit to ${unit}`,
    reason: 'Why?',
    cancelSaved: 'The visit is called off.',
    notANumber: 'Write a whole number, or leave it empty.',
    refusals: {
      'one-unit': 'Choose one unit.',
      'unit-unknown': 'There is no such unit.',
      'planned-far-off': 'Check the year: the day is more than three years away.',
      'contents-missing': 'Write what the visit is to contain.',
      'already-held': 'The visit is already noted as held.',
      'visit-cancelled': 'The visit is called off. Plan a new one.',
      'held-in-the-future': 'That day has not been yet.',
      'more-than-staff': 'More cannot have come than work there.',
      'repeat-before-held': 'The next visit lies before this one.',
      'reason-missing': 'Write why the visit is called off.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
