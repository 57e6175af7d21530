import type { PlacementRefusal } from './api.ts'
import type { LegalBasis, Objection, PlacementEvent, PlacementStatus } from './model.ts'
import type { Alarm } from './rules.ts'

type Words = {
  title: string
  none: string
  statuses: Record<PlacementStatus, string>
  alarms: Record<Alarm, string>
  legalBases: Record<LegalBasis, string>
  objections: Record<Objection, string>
  events: Record<PlacementEvent['kind'], string>
  eventLine: (what: string, when: string, by: string) => string
  masked: string
  openPlace: string
  otherPlace: string
  otherPlaceHint: string
  otherCode: string
  place: string
  fromHold: string
  noHold: string
  holdOption: (place: string, beds: number) => string
  findPlace: string
  arrange: string
  who: string
  alreadyPlaced: string
  legalBasis: string
  decisionPending: string
  decisionText: string
  decidedBy: string
  decidedByHint: string
  departure: string
  noDeparture: string
  consentReason: string
  specialNeed: string
  specialNeedHint: string
  against: string
  againstHint: string
  responsible: string
  payer: string
  expectedAt: string
  plannedUntil: string
  plannedUntilHint: string
  save: string
  cancel: string
  arranged: string
  together: string
  arrive: string
  miss: string
  told: string
  toldHint: string
  tell: string
  depart: string
  departTo: string
  moveEnd: string
  reason: string
  withdraw: string
  at: string
  atHint: string
  actionOf: (action: string, name: string) => string
  done: string
  until: string
  since: string
  overstay: string
  responsibleOf: (name: string) => string
  payerOf: (name: string) => string
  notStated: string
  unknownPerson: string
  childrenTitle: string
  childrenLead: string
  noChildren: string
  children: (count: number) => string
  hiddenMunicipality: string
  unknownMunicipality: string
  moreChildren: string
  name: string
  age: string
  ageOf: (age: number | null) => string
  status: string
  caseOf: (number: string) => string
  openCase: string
  countyPicture: string
  refusals: Record<PlacementRefusal, string>
}

export const words = {
  sv: {
    title: 'Placering och logi',
    none: 'Ingen är placerad i ärendet.',
    statuses: {
      arranged: 'Ordnad',
      arrived: 'Framme',
      'not-arrived': 'Kom inte',
      departed: 'Har lämnat',
      withdrawn: 'Tillbakatagen',
    },
    alarms: {
      late: 'Väntad men inte framme',
      missing: 'Kom inte fram. Ingen är underrättad ännu.',
      'missing-told': 'Kom inte fram. Underrättelse antecknad.',
      overstay: 'Skulle ha lämnat platsen',
    },
    legalBases: {
      'sol-placement': 'Placering med samtycke (SoL 11 kap. 1 §)',
      'sol-lodging': 'Logi som ekonomiskt bistånd (SoL 12 kap. 1 §)',
      'sheltered-child': 'Skyddat boende utan båda vårdnadshavares samtycke (lag 2024:79, 4 kap. 1 §)',
      'lvu-6': 'Omedelbart omhändertagande (LVU 6 §)',
      'lvu-11': 'Omplacering, beslut om vistelse (LVU 11 §)',
      'lvm-13': 'Omedelbart omhändertagande (LVM 13 §)',
    },
    objections: {
      'approval-expired': 'Godkännandet har gått ut',
      'approval-missing': 'Inget godkännande antecknat',
      'outside-ages': 'Åldern ligger utanför vad platsen tar emot',
      'other-gender': 'Platsen tar emot ett annat kön',
      'siblings-apart': 'Syskonen skiljs åt',
      'takes-nobody-now': 'Platsen tar inte emot vid den här tiden',
      'against-plan': 'Kommunen har bett jouren att inte ordna boende',
    },
    events: {
      arranged: 'Placering ordnad',
      arrived: 'Framme',
      'not-arrived': 'Kom inte fram',
      told: 'Underrättade',
      'end-moved': 'Ny sluttid',
      departed: 'Lämnade platsen',
      withdrawn: 'Placeringen togs tillbaka',
    },
    eventLine: (what, when, by) => `${what} ${when}, ${by}`,
    masked: 'Skyddad plats',
    openPlace: 'Öppna platsen',
    otherPlace: 'Annan plats',
    otherPlaceHint: 'Bara om platsen inte finns i registret. Skriv aldrig en skyddad adress här.',
    otherCode: 'Kommun för den andra platsen',
    place: 'Plats',
    fromHold: 'Bäddar som hålls',
    noHold: 'Ingen: annan plats',
    holdOption: (place, beds) => `${place}, ${beds === 1 ? '1 bädd' : `${beds} bäddar`}`,
    findPlace: 'Sök och håll plats',
    arrange: 'Placera',
    who: 'Vem',
    alreadyPlaced: 'är redan placerad',
    legalBasis: 'Rättslig grund',
    decisionPending: 'Beslutet väntas muntligt',
    decisionText: 'Om beslutet',
    decidedBy: 'Vem beslutar?',
    decidedByHint: 'Namn och uppdrag, till exempel ordföranden i nämnden.',
    departure: 'Undantag från samtycke',
    noDeparture: 'Inget undantag',
    consentReason: 'Varför undantaget gäller',
    specialNeed: 'Särskilt behov',
    specialNeedHint: 'För vuxna: varför akut boende beviljas, och varför eget nätverk inte räcker.',
    against: 'Skäl att använda platsen ändå',
    againstHint: 'Bara om något talar emot platsen: godkännande, ålder, kön eller tid.',
    responsible: 'Ansvarig kommun',
    payer: 'Betalande kommun',
    expectedAt: 'Väntas framme',
    plannedUntil: 'Planerad till',
    plannedUntilHint: 'Tomt betyder 08.00 nästa vardag.',
    save: 'Spara',
    cancel: 'Avbryt',
    arranged: 'Placeringen är ordnad.',
    together: 'Tillsammans',
    arrive: 'Framme',
    miss: 'Kom inte',
    told: 'Vem är underrättad?',
    toldHint: 'Till exempel polisen, vårdnadshavare eller ansvarig kommun.',
    tell: 'Underrättad',
    depart: 'Har lämnat',
    departTo: 'Vart?',
    moveEnd: 'Ändra sluttid',
    reason: 'Varför',
    withdraw: 'Ta tillbaka',
    at: 'När',
    atHint: 'Tomt betyder nu.',
    actionOf: (action, name) => `${action}: ${name}`,
    done: 'Antecknat.',
    until: 'Planerad till',
    since: 'Sedan',
    overstay: 'Över tiden',
    responsibleOf: (name) => `Ansvarig: ${name}`,
    payerOf: (name) => `Betalar: ${name}`,
    notStated: 'Inte angivet',
    unknownPerson: 'Okänd person',
    childrenTitle: 'Var är alla barn nu',
    childrenLead: 'Barn och unga under 21 år som är placerade och inte har lämnat platsen.',
    noChildren: 'Inget barn är placerat just nu.',
    children: (count) => (count === 1 ? '1 barn' : `${count} barn`),
    hiddenMunicipality: 'Skyddad plats',
    unknownMunicipality: 'Kommun inte angiven',
    moreChildren: 'Listan är längre än vad som visas. Avsluta placeringar där barnet har lämnat.',
    name: 'Barn',
    age: 'Ålder',
    ageOf: (age) => (age === null ? 'okänd ålder' : `${age} år`),
    status: 'Läge',
    caseOf: (number) => `Ärende ${number}`,
    openCase: 'Öppna ärendet',
    countyPicture: 'Barn per kommun',
    refusals: {
      'case-closed': 'Ärendet är avslutat. Öppna det igen för att placera.',
      'person-missing': 'Välj vem som placeras.',
      'not-in-case': 'Personen hör inte till ärendet. Lägg till den först.',
      'person-twice': 'Samma person står två gånger.',
      'already-placed': 'Personen är redan placerad. Avsluta den placeringen först.',
      'place-missing': 'Välj en plats som hålls, eller skriv en annan plats.',
      'place-ended': 'Platsen används inte längre. Sök en annan.',
      'hold-over': 'Bäddarna hålls inte längre. Håll platsen på nytt, eller sök en annan.',
      'hold-too-small': 'Färre bäddar hålls än personer placeras. Håll fler, så att syskonen är tillsammans.',
      'no-bed': 'Alla bäddar är upptagna eller hållna. Sök en annan plats.',
      'state-care-shut': 'SiS tar inte emot på natten. Ordna en annan plats till morgonen.',
      'takes-nobody-now':
        'Platsen tar inte emot vid den här tiden. Välj en annan, eller skriv varför de tar emot ändå.',
      'approval-expired':
        'Platsens godkännande har gått ut. Välj en annan, eller skriv varför den används ändå.',
      'approval-missing':
        'Platsen har inget godkännande antecknat. Välj en annan, eller skriv varför den används ändå.',
      'outside-ages':
        'Åldern ligger utanför vad platsen tar emot. Välj en annan, eller skriv varför den används ändå.',
      'other-gender': 'Platsen tar emot ett annat kön. Välj en annan, eller skriv varför den används ändå.',
      'against-plan':
        'Kommunen har bett jouren att inte ordna boende åt personen. Läs förhandsinformationen, eller skriv varför det beviljas ändå.',
      'siblings-apart': 'Syskonen skiljs åt på platsen. Välj en annan, eller skriv varför den används ändå.',
      'guardian-refused':
        'En vårdnadshavare har sagt nej: barnet kan inte placeras frivilligt. Pröva omedelbart omhändertagande med ordföranden (LVU 6 §).',
      'child-refused':
        'Barnet har fyllt femton och har sagt nej: det kan inte placeras frivilligt. Pröva omedelbart omhändertagande med ordföranden (LVU 6 §).',
      'child-not-asked':
        'Fråga barnet självt och anteckna svaret: från femton år behövs barnets eget samtycke.',
      'guardian-unknown':
        'Ingen vårdnadshavare är känd. Registrera vårdnadshavare, eller välj undantaget för ensamkommande barn.',
      'guardian-not-asked': 'Fråga varje vårdnadshavare och anteckna svaret.',
      'guardian-not-reached':
        'En vårdnadshavare är inte nådd. Försök igen, eller välj undantaget om den andra har samtyckt och det inte kan vänta.',
      'departure-not-open': 'Undantaget gäller inte: barnet har vårdnadshavare som kan frågas.',
      'consent-reason-missing': 'Skriv varför undantaget gäller.',
      'special-need-missing': 'Skriv vilket särskilt behov som gör att den vuxna får akut boende.',
      'child-alone':
        'Ett barn utan vuxen får inte logi: välj placering, eller placera en vuxen tillsammans med barnet.',
      'guardian-not-along':
        'Barn bor i skyddat boende bara tillsammans med en vårdnadshavare (SoL 22 kap. 5 §). Placera vårdnadshavaren samtidigt eller först.',
      'basis-not-for-age': 'Den rättsliga grunden gäller inte vid den åldern. Välj en annan.',
      'decision-missing': 'Skriv vem som har beslutat, eller markera att beslutet väntas.',
      'chair-decision-missing':
        'Omplacering enligt 11 § LVU görs bara på ordförandens beslut. Skriv vem som har beslutat, eller låt barnet stanna.',
      'responsible-missing': 'Välj vilken kommun som ansvarar för placeringen.',
      'municipality-unknown': 'Kommunen finns inte.',
      'until-passed': 'Sluttiden har redan varit.',
      'arrives-after-end': 'Ankomsten väntas efter att placeringen slutar.',
      'time-far-off': 'Kontrollera årtalet: tiden ligger mer än tio år tillbaka eller mer än två år framåt.',
      'placement-over': 'Placeringen är redan avslutad.',
      'in-the-future': 'Tiden ligger i framtiden.',
      'before-arranged': 'Tiden ligger före placeringen.',
      'long-ago': 'Tiden ligger mer än trettio dagar tillbaka. Kontrollera den.',
      'already-arrived': 'Ankomsten är redan antecknad.',
      'not-missing': 'Bara den som inte kom fram behöver underrättas om.',
      'told-missing': 'Skriv vem som är underrättad.',
      'not-there':
        'Personen är inte framme. Anteckna ankomst eller utebliven ankomst, eller ta tillbaka placeringen.',
      'reason-missing': 'Skriv varför.',
    },
  },
  en: {
    title: 'Placement and lodging',
    none: 'Nobody of the case is placed.',
    statuses: {
      arranged: 'Arranged',
      arrived: 'Arrived',
      'not-arrived': 'Did not come',
      departed: 'Has left',
      withdrawn: 'Taken back',
    },
    alarms: {
      late: 'Expected but not there',
      missing: 'Did not arrive. Nobody has been told yet.',
      'missing-told': 'Did not arrive. Noted who was told.',
      overstay: 'Should have left the place',
    },
    legalBases: {
      'sol-placement': 'Placement by consent (SoL 11:1)',
      'sol-lodging': 'Lodging as economic aid (SoL 12:1)',
      'sheltered-child': 'Sheltered housing without consent of both guardians (2024:79, 4:1)',
      'lvu-6': 'Immediate custody (LVU 6)',
      'lvu-11': 'New placement, decision on where to stay (LVU 11)',
      'lvm-13': 'Immediate custody (LVM 13)',
    },
    objections: {
      'approval-expired': 'The approval has expired',
      'approval-missing': 'No approval noted',
      'outside-ages': 'The age is outside what the place takes',
      'other-gender': 'The place takes another sex',
      'siblings-apart': 'The siblings are parted',
      'takes-nobody-now': 'The place takes nobody in at this time',
      'against-plan': 'The municipality has asked the duty not to arrange housing',
    },
    events: {
      arranged: 'Placement arranged',
      arrived: 'Arrived',
      'not-arrived': 'Did not arrive',
      told: 'Told',
      'end-moved': 'New end',
      departed: 'Left the place',
      withdrawn: 'The placement was taken back',
    },
    eventLine: (what, when, by) => `${what} ${when}, ${by}`,
    masked: 'Protected place',
    openPlace: 'Open the place',
    otherPlace: 'Another place',
    otherPlaceHint: 'Only if the place is not in the register. Never write a protected address here.',
    otherCode: 'Municipality of the other place',
    place: 'Place',
    fromHold: 'Held beds',
    noHold: 'None: another place',
    holdOption: (place, beds) => `${place}, ${beds === 1 ? '1 bed' : `${beds} beds`}`,
    findPlace: 'Search for and hold a place',
    arrange: 'Place',
    who: 'Who',
    alreadyPlaced: 'is placed already',
    legalBasis: 'Legal basis',
    decisionPending: 'The decision is awaited, by word of mouth',
    decisionText: 'About the decision',
    decidedBy: 'Who decides?',
    decidedByHint: 'Name and office, for example the chair of the board.',
    departure: 'Exception from consent',
    noDeparture: 'No exception',
    consentReason: 'Why the exception holds',
    specialNeed: 'Special need',
    specialNeedHint: 'For adults: why acute housing is granted, and why the own network is not enough.',
    against: 'Reason to use the place anyway',
    againstHint: 'Only if something speaks against the place: approval, age, sex or time.',
    responsible: 'Responsible municipality',
    payer: 'Paying municipality',
    expectedAt: 'Expected there',
    plannedUntil: 'Planned until',
    plannedUntilHint: 'Empty means 08:00 the next working day.',
    save: 'Save',
    cancel: 'Cancel',
    arranged: 'The placement is arranged.',
    together: 'Together',
    arrive: 'Arrived',
    miss: 'Did not come',
    told: 'Who has been told?',
    toldHint: 'For example the police, guardians or the responsible municipality.',
    tell: 'Told',
    depart: 'Has left',
    departTo: 'Where to?',
    moveEnd: 'Change the end',
    reason: 'Why',
    withdraw: 'Take back',
    at: 'When',
    atHint: 'Empty means now.',
    actionOf: (action, name) => `${action}: ${name}`,
    done: 'Noted.',
    until: 'Planned until',
    since: 'Since',
    overstay: 'Over time',
    responsibleOf: (name) => `Responsible: ${name}`,
    payerOf: (name) => `Pays: ${name}`,
    notStated: 'Not stated',
    unknownPerson: 'Unknown person',
    childrenTitle: 'Where every child is now',
    childrenLead: 'Children and young people under 21 who are placed and have not left.',
    noChildren: 'No child is placed right now.',
    children: (count) => (count === 1 ? '1 child' : `${count} children`),
    hiddenMunicipality: 'Protected place',
    unknownMunicipality: 'Municipality not stated',
    moreChildren: 'The list is longer than what is shown. End placements where the child has left.',
    name: 'Child',
    age: 'Age',
    ageOf: (age) => (age === null ? 'unknown age' : `${age} years`),
    status: 'State',
    caseOf: (number) => `Case ${number}`,
    openCase: 'Open the case',
    countyPicture: 'Children by municipality',
    refusals: {
      'case-closed': 'The case is closed. Reopen it to place somebody.',
      'person-missing': 'Choose who is placed.',
      'not-in-case': 'The person is not of the case. Add them first.',
      'person-twice': 'The same person stands twice.',
      'already-placed': 'The person is placed already. End that placement first.',
      'place-missing': 'Choose a place that is held, or write another.',
      'place-ended': 'The place is no longer used. Search for another.',
      'hold-over': 'The beds are no longer held. Hold the place again, or search for another.',
      'hold-too-small': 'Fewer beds are held than people placed. Hold more, so that siblings are together.',
      'no-bed': 'All beds are taken or held. Search for another place.',
      'state-care-shut': 'State care takes nobody in at night. Arrange another place until the morning.',
      'takes-nobody-now':
        'The place takes nobody in at this time. Choose another, or write why they do anyway.',
      'approval-expired':
        'The approval of the place has expired. Choose another, or write why it is used anyway.',
      'approval-missing': 'The place has no approval noted. Choose another, or write why it is used anyway.',
      'outside-ages':
        'The age is outside what the place takes. Choose another, or write why it is used anyway.',
      'other-gender': 'The place takes another sex. Choose another, or write why it is used anyway.',
      'against-plan':
        'The municipality has asked the duty not to arrange housing. Read the advance notice, or write why it is granted all the same.',
      'siblings-apart':
        'The siblings are parted at the place. Choose another, or write why it is used anyway.',
      'guardian-refused':
        'A guardian has said no: the child cannot be placed by consent. Consider immediate custody with the chair (LVU 6).',
      'child-refused':
        'The child is fifteen or more and has said no: it cannot be placed by consent. Consider immediate custody with the chair (LVU 6).',
      'child-not-asked': 'Ask the child and note the answer: from fifteen its own consent is needed.',
      'guardian-unknown':
        'No guardian is known. Register guardians, or choose the exception for unaccompanied children.',
      'guardian-not-asked': 'Ask each guardian and note the answer.',
      'guardian-not-reached':
        'A guardian has not been reached. Try again, or choose the exception if the other consents and it cannot wait.',
      'departure-not-open': 'The exception does not hold: the child has guardians who can be asked.',
      'consent-reason-missing': 'Write why the exception holds.',
      'special-need-missing': 'Write which special need gives the adult acute housing.',
      'child-alone':
        'A child without an adult gets no lodging: choose placement, or place an adult with the child.',
      'guardian-not-along':
        'Children live in sheltered housing only with a guardian (SoL 22:5). Place the guardian at once or first.',
      'basis-not-for-age': 'The legal basis does not hold at that age. Choose another.',
      'decision-missing': 'Write who has decided, or say that the decision is awaited.',
      'chair-decision-missing':
        'A new placement under LVU 11 is made only by decision of the chair. Write who decided, or let the child stay.',
      'responsible-missing': 'Choose which municipality answers for the placement.',
      'municipality-unknown': 'There is no such municipality.',
      'until-passed': 'The end has already been.',
      'arrives-after-end': 'The arrival is expected after the placement ends.',
      'time-far-off': 'Check the year: the time is more than ten years back or more than two years ahead.',
      'placement-over': 'The placement is already over.',
      'in-the-future': 'The time is in the future.',
      'before-arranged': 'The time is before the placement.',
      'long-ago': 'The time is more than thirty days back. Check it.',
      'already-arrived': 'The arrival is already noted.',
      'not-missing': 'Only somebody who did not arrive needs to be told of.',
      'told-missing': 'Write who has been told.',
      'not-there': 'The person is not there. Note arrival or non-arrival, or take the placement back.',
      'reason-missing': 'Write why.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
