import type { GroundRefusal } from '../disclosure/rules.ts'
import type { HandoverRefusal } from './api.ts'
import type { handedHow, ReportStatus, UnitKind } from './model.ts'
import type { protectedPlaces, ReceiverReason, StayReason } from './rules.ts'

type Words = {
  report: string
  reportTo: (municipality: string) => string
  number: (number: string) => string
  statuses: Record<ReportStatus, string>
  hows: Record<(typeof handedHow)[number], string>
  units: Record<UnitKind, string>
  writeHeading: string
  unit: string
  summary: string
  summaryHint: string
  requestedContact: string
  requestedContactHint: string
  opportunity: string
  opportunityHint: string
  people: string
  peopleHint: string
  partOf: Record<'concerned' | 'guardian' | 'other', string>
  unnamed: string
  isLeftOut: string
  leaveOut: string
  ground: string
  chooseGround: string
  changeGround: string
  proposed: string
  decidedBy: (name: string) => string
  groundMissing: string
  saveGround: string
  cancel: string
  notes: string
  notesHint: string
  noNotes: string
  whatIsSent: string
  refreshed: string
  send: (municipality: string) => string
  sendAsk: (municipality: string) => string
  sendBody: string
  sent: (number: string) => string
  printed: (number: string) => string
  obstacle: string
  standsIn: (place: (typeof protectedPlaces)[number]) => string
  notFound: string
  toCase: string
  print: string
  grounds: string
  writing: string
  title: string
  because: Record<ReceiverReason, string>
  stays: string
  stayReasons: Record<StayReason, string>
  unstated: Record<'stay-unknown' | 'matter-unclear', string>
  residenceUnknown: string
  outside: string
  notBegun: string
  draftOf: (name: string, moment: string) => string
  sentAt: (name: string, moment: string) => string
  handedTo: (name: string, how: string, moment: string) => string
  openedBy: (name: string, moment: string) => string
  acceptedBy: (name: string, moment: string) => string
  commitmentDue: (moment: string) => string
  returnedBy: (name: string, moment: string) => string
  withdrawnAt: (moment: string) => string
  write: (municipality: string) => string
  goOn: string
  writeAgain: (municipality: string) => string
  show: string
  reminderDraft: string
  somebodyLeft: string
  district: string
  districtHint: string
  chooseDistrict: string
  unassessed: (names: string) => string
  unassessedHint: string
  refusals: Record<HandoverRefusal, string>
}

const groundsSv: Record<GroundRefusal, string> = {
  'ground-unknown': 'Välj en grund i listan.',
  'ground-not-for-boards': 'Grunden gäller inte utlämnande till en socialnämnd.',
  'ground-not-in-agreement': 'Kommunens avtal anger inte den grunden.',
  'ground-needs-circumstance':
    '26 kap. 9 § täcker bara den som är under 18 år, missbrukar fortgående, tvångsvårdas psykiatriskt eller är gravid. Ange vilket.',
  'ground-needs-text': 'Skriv varför grunden gäller.',
}
const groundsEn: Record<GroundRefusal, string> = {
  'ground-unknown': 'Choose a ground in the list.',
  'ground-not-for-boards': 'The ground does not apply to disclosure to a social services board.',
  'ground-not-in-agreement': "The municipality's agreement does not name that ground.",
  'ground-needs-circumstance':
    'Chapter 26 section 9 covers only those under 18, in ongoing substance abuse, in compulsory psychiatric care or pregnant. Say which.',
  'ground-needs-text': 'Write why the ground holds.',
}

const placesSv: Record<(typeof protectedPlaces)[number], string> = {
  summary: 'Det viktigaste',
  requestedContact: 'Önskad kontakt',
  opportunity: 'Möjlighet som öppnats',
  matter: 'ärendets bedömning',
  contacts: 'en kontakts berättelse eller råd',
  people: 'en persons beskrivning',
  relations: 'en relations anteckning',
  assessments: 'en skyddsbedömning',
  decisions: 'ett beslut',
  measures: 'en åtgärds anteckning',
  notes: 'en journalanteckning',
  dayItems: 'det som är kvar till dagen',
  grounds: 'varför en sekretessbrytande grund gäller',
  other: 'rapporten',
}
const placesEn: Record<(typeof protectedPlaces)[number], string> = {
  summary: 'The most important',
  requestedContact: 'Contact asked for',
  opportunity: 'Opportunity opened',
  matter: 'the judgement of the case',
  contacts: 'the story or advice of a contact',
  people: 'the description of a person',
  relations: 'the note of a relation',
  assessments: 'a protective assessment',
  decisions: 'a decision',
  measures: 'the note of a measure',
  notes: 'a case note',
  dayItems: 'what is left to the day',
  grounds: 'why a ground for disclosure holds',
  other: 'the report',
}

export const words = {
  sv: {
    report: 'Rapport',
    reportTo: (municipality) => `Rapport till ${municipality}`,
    number: (number) => `Rapport ${number}`,
    statuses: {
      draft: 'Utkast',
      sent: 'Skickad',
      delivered: 'Levererad',
      opened: 'Öppnad',
      accepted: 'Mottagen',
      returned: 'Åter till jouren',
      withdrawn: 'Återkallad',
    },
    hows: {
      'in-person': 'För hand',
      'registered-post': 'Rekommenderat brev',
      fax: 'Fax',
      'secure-message': 'Säker digital kommunikation',
      other: 'På annat sätt',
    },
    units: { reception: 'Mottagningsgrupp', child: 'Barn och unga', adult: 'Vuxna' },
    writeHeading: 'Skriv rapporten',
    unit: 'Enhet som ska ha rapporten',
    summary: 'Det viktigaste',
    summaryHint:
      'Vad mottagaren behöver veta först. Bedömningar, åtgärder och barnets ord följer med av sig själva.',
    requestedContact: 'Önskad kontakt',
    requestedContactHint:
      'Vad den enskilde själv önskar. Lova ingenting åt kommunen: den svarar själv vad den gör och när.',
    opportunity: 'Möjlighet som öppnats',
    opportunityHint: 'Något som natten har gjort möjligt, till exempel ett samtycke som inte fanns förut.',
    people: 'Personer i rapporten',
    peopleHint: 'Varje person behöver en grund som bryter sekretessen.',
    partOf: { concerned: 'Berörd', guardian: 'Vårdnadshavare', other: 'Annan' },
    unnamed: 'Okänd person',
    isLeftOut: 'Tas inte med',
    leaveOut: 'Ta inte med personen i denna rapport',
    ground: 'Grund',
    chooseGround: 'Välj grund',
    changeGround: 'Ändra grund',
    proposed: 'föreslagen',
    decidedBy: (name) => `vald av ${name}`,
    groundMissing: 'Grund saknas',
    saveGround: 'Spara grunden',
    cancel: 'Avbryt',
    notes: 'Anteckningar som följer med',
    notesHint: 'Bara låsta anteckningar kan skickas. Avmarkera det som mottagaren inte behöver.',
    noNotes: 'Inga låsta anteckningar.',
    whatIsSent: 'Så här läser mottagaren rapporten',
    refreshed: 'Visar exakt det som skickas.',
    send: (municipality) => `Skicka till ${municipality}`,
    sendAsk: (municipality) => `Skicka rapporten till ${municipality}?`,
    sendBody: 'Rapporten låses. Det som går till fel mottagare kan återkallas, men inte ändras.',
    sent: (number) => `Rapporten ${number} är levererad.`,
    printed: (number) => `Rapporten ${number} är låst. Skriv ut den och anteckna vem som tog emot.`,
    obstacle: 'Rapporten kan inte skickas än',
    standsIn: (place) => `Det står i: ${placesSv[place]}.`,
    notFound: 'Rapporten finns inte, eller så är den inte din att läsa.',
    toCase: 'Till ärendet',
    print: 'Skriv ut',
    grounds: 'Sekretessbrytande grunder',
    writing: 'Utkastet är ditt. Kollegan ser det inte förrän det är skickat.',
    title: 'Överlämning',
    because: {
      'acute-need': 'Vistelsekommunen svarar för det akuta behovet.',
      'child-stay': 'Vistelsekommunen ska alltid få veta när oron gäller ett barn.',
      'child-residence': 'Bosättningskommunen tar över skyddsbedömningen av barnet.',
      'own-municipality': 'Kommunen avgör om en utredning ska inledas.',
    },
    stays: 'Stannar i jouren',
    stayReasons: {
      'general-advice': 'Allmän rådgivning rapporteras inte.',
      'crisis-talk': 'Stöd- och krissamtal rapporteras inte.',
      'no-identifiable-person': 'Uppgiften gäller ingen som kan identifieras.',
    },
    unstated: {
      'stay-unknown': 'Vistelsekommunen är okänd. Ange den först: den avgör vem som ska ha rapporten.',
      'matter-unclear':
        'Det är oklart vad ärendet gäller. Ange det först: det avgör vem som ska ha rapporten.',
    },
    residenceUnknown: 'Barnets bosättningskommun är okänd.',
    outside: 'Utanför jourområdet: skrivs ut och lämnas över för hand.',
    notBegun: 'Inte påbörjad',
    draftOf: (name, moment) => `Utkast av ${name}, ändrat ${moment}`,
    sentAt: (name, moment) => `Skickad av ${name} ${moment}`,
    handedTo: (name, how, moment) => `Mottagen av ${name} ${moment} (${how.toLowerCase()})`,
    openedBy: (name, moment) => `Öppnad av ${name} ${moment}`,
    acceptedBy: (name, moment) => `Mottagen av ${name} ${moment}`,
    commitmentDue: (moment) => `Senast ${moment}`,
    returnedBy: (name, moment) => `Skickad åter av ${name} ${moment}`,
    withdrawnAt: (moment) => `Återkallad ${moment}`,
    write: (municipality) => `Skriv rapport till ${municipality}`,
    goOn: 'Fortsätt skriva',
    writeAgain: (municipality) => `Skriv ny rapport till ${municipality}`,
    show: 'Visa rapporten',
    reminderDraft: 'En skyddsbedömning är påbörjad och inte låst.',
    somebodyLeft: 'Rapport saknas',
    district: 'Stadsdel som ska ha rapporten',
    districtHint: 'Kommunen har flera mottagare. Rapporten går bara till den du väljer.',
    chooseDistrict: 'Stadsdelen väljs i rapporten.',
    unassessed: (names) => `Inte bedömd än: ${names}`,
    unassessedHint:
      'Rapporten går att skicka nu. Den säger att skyddsbedömningen återstår, och ärendet ligger kvar hos jouren tills den är gjord.',
    refusals: {
      ...groundsSv,
      'ground-missing': 'Välj på vilken grund personens uppgifter lämnas ut.',
      'case-closed': 'Ärendet är avslutat. Öppna det igen för att fortsätta.',
      'stays-in-the-duty': 'Det här stannar i jouren och rapporteras inte.',
      'stay-unknown': 'Ange först vilken kommun personen vistas i.',
      'matter-unclear': 'Ange först vad ärendet gäller.',
      'not-a-receiver': 'Kommunen är varken vistelsekommun eller bosättningskommun i ärendet.',
      'already-sent': 'Rapporten är redan skickad.',
      'district-missing': 'Välj vilken stadsdel som ska ha rapporten.',
      'not-a-district': 'Stadsdelen hör inte till kommunen.',
      'nobody-told': 'Minst en av dem som ärendet gäller måste vara med i rapporten.',
      'assessment-draft': 'En skyddsbedömning i ärendet är påbörjad och inte låst.',
      'protected-in-text':
        'En skyddad adress eller ett skyddat telefonnummer står i texten. Ta bort det först.',
    },
  },
  en: {
    report: 'Report',
    reportTo: (municipality) => `Report to ${municipality}`,
    number: (number) => `Report ${number}`,
    statuses: {
      draft: 'Draft',
      sent: 'Sent',
      delivered: 'Delivered',
      opened: 'Opened',
      accepted: 'Accepted',
      returned: 'Back with the duty',
      withdrawn: 'Withdrawn',
    },
    hows: {
      'in-person': 'By hand',
      'registered-post': 'Registered post',
      fax: 'Fax',
      'secure-message': 'Secure digital communication',
      other: 'Another way',
    },
    units: { reception: 'Reception', child: 'Children and young people', adult: 'Adults' },
    writeHeading: 'Write the report',
    unit: 'Unit that shall have the report',
    summary: 'The most important',
    summaryHint:
      "What the receiver needs to know first. Assessments, measures and the child's words come along by themselves.",
    requestedContact: 'Contact asked for',
    requestedContactHint:
      'What the person asks for. Promise nothing for the municipality: it answers itself what it does and when.',
    opportunity: 'Opportunity opened',
    opportunityHint:
      'Something the night has made possible, for example a consent that was not there before.',
    people: 'People in the report',
    peopleHint: 'Each person needs a ground that breaks secrecy.',
    partOf: { concerned: 'Concerned', guardian: 'Guardian', other: 'Other' },
    unnamed: 'Unknown person',
    isLeftOut: 'Left out',
    leaveOut: 'Leave the person out of this report',
    ground: 'Ground',
    chooseGround: 'Choose ground',
    changeGround: 'Change ground',
    proposed: 'proposed',
    decidedBy: (name) => `chosen by ${name}`,
    groundMissing: 'No ground',
    saveGround: 'Save the ground',
    cancel: 'Cancel',
    notes: 'Notes that come along',
    notesHint: 'Only locked notes can be sent. Untick what the receiver does not need.',
    noNotes: 'No locked notes.',
    whatIsSent: 'This is how the receiver reads the report',
    refreshed: 'Shows exactly what is sent.',
    send: (municipality) => `Send to ${municipality}`,
    sendAsk: (municipality) => `Send the report to ${municipality}?`,
    sendBody: 'The report is locked. What goes to the wrong receiver can be withdrawn, not changed.',
    sent: (number) => `Report ${number} is delivered.`,
    printed: (number) => `Report ${number} is locked. Print it and note who took it.`,
    obstacle: 'The report cannot be sent yet',
    standsIn: (place) => `It stands in: ${placesEn[place]}.`,
    notFound: 'The report does not exist, or is not yours to read.',
    toCase: 'To the case',
    print: 'Print',
    grounds: 'Grounds for disclosure',
    writing: 'The draft is yours. Your colleague does not see it until it is sent.',
    title: 'Handover',
    because: {
      'acute-need': 'The municipality of stay answers for the acute need.',
      'child-stay': 'The municipality of stay is always told of a concern about a child.',
      'child-residence': "The municipality of residence takes over the child's protective assessment.",
      'own-municipality': 'The municipality decides whether to open an investigation.',
    },
    stays: 'Stays in the duty',
    stayReasons: {
      'general-advice': 'General advice is not reported.',
      'crisis-talk': 'Support and crisis talks are not reported.',
      'no-identifiable-person': 'The information concerns nobody who can be identified.',
    },
    unstated: {
      'stay-unknown':
        'The municipality of stay is unknown. State it first: it decides who shall have the report.',
      'matter-unclear':
        'It is unclear what the case is about. State it first: it decides who shall have the report.',
    },
    residenceUnknown: "The child's municipality of residence is unknown.",
    outside: 'Outside the region: printed and handed over by hand.',
    notBegun: 'Not begun',
    draftOf: (name, moment) => `Draft by ${name}, changed ${moment}`,
    sentAt: (name, moment) => `Sent by ${name} ${moment}`,
    handedTo: (name, how, moment) => `Taken by ${name} ${moment} (${how.toLowerCase()})`,
    openedBy: (name, moment) => `Opened by ${name} ${moment}`,
    acceptedBy: (name, moment) => `Accepted by ${name} ${moment}`,
    commitmentDue: (moment) => `By ${moment}`,
    returnedBy: (name, moment) => `Returned by ${name} ${moment}`,
    withdrawnAt: (moment) => `Withdrawn ${moment}`,
    write: (municipality) => `Write report to ${municipality}`,
    goOn: 'Go on writing',
    writeAgain: (municipality) => `Write a new report to ${municipality}`,
    show: 'Show the report',
    reminderDraft: 'A protective assessment is begun and not locked.',
    somebodyLeft: 'Report missing',
    district: 'City district that shall have the report',
    districtHint: 'The municipality has several receivers. The report goes only to the one you choose.',
    chooseDistrict: 'The city district is chosen in the report.',
    unassessed: (names) => `Not assessed yet: ${names}`,
    unassessedHint:
      'The report can be sent now. It says that the protective assessment remains, and the case stays with the duty until it is made.',
    refusals: {
      ...groundsEn,
      'ground-missing': "Choose on what ground the person's data is disclosed.",
      'case-closed': 'The case is closed. Reopen it to go on.',
      'stays-in-the-duty': 'This stays in the duty and is not reported.',
      'stay-unknown': 'First state in which municipality the person is staying.',
      'matter-unclear': 'First state what the case is about.',
      'not-a-receiver': 'The municipality is neither that of stay nor of residence in the case.',
      'already-sent': 'The report has already been sent.',
      'district-missing': 'Choose which city district shall have the report.',
      'not-a-district': 'The city district is not of the municipality.',
      'nobody-told': 'At least one of those the case concerns must be in the report.',
      'assessment-draft': 'A protective assessment in the case is begun and not locked.',
      'protected-in-text': 'A protected address or phone number stands in the text. Remove it first.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
