import type { CallOutRefusal } from './api.ts'
import type { askers, decisions, helpers, purposes, vehicles, yesOrNo } from './model.ts'
import type { Stage } from './rules.ts'

type Words = {
  title: string
  list: string
  tonight: string
  none: string
  noneListed: string
  closedCase: string
  decide: string
  decideAgain: string
  stages: Record<Stage, string>
  decision: string
  decisions: Record<(typeof decisions)[number], string>
  purpose: string
  purposes: Record<(typeof purposes)[number], string>
  askedBy: string
  askers: Record<(typeof askers)[number], string>
  needAt: string
  needHint: string
  municipality: string
  place: string
  destination: string
  destinationHint: string
  isProtected: string
  necessity: string
  reason: string
  reasonHint: string
  reasonNotActing: string
  until: string
  equalTreatment: string
  equalTreatments: Record<'same' | 'different', string>
  equalTreatmentText: string
  workers: string
  notPlanned: string
  offShiftReason: (name: string) => string
  withPolice: string
  yesOrNo: Record<(typeof yesOrNo)[number], string>
  vehicle: string
  vehicles: Record<(typeof vehicles)[number], string>
  otherParty: string
  localResource: string
  localResourceHint: string
  policyReason: string
  policyReasonHint: string
  policePresent: string
  presence: Record<'yes' | 'no' | 'unknown', string>
  policeSaw: string
  policeOpinion: string
  policeOpinionHint: string
  ownJudgement: string
  deviation: string
  travel: (text: string) => string
  expected: (from: string, to: string) => string
  unknownTravel: string
  saveDecision: string
  saved: string
  leave: string
  arrive: string
  leaveScene: string
  comeBack: string
  cancelIt: string
  at: string
  atHint: string
  warningsSeen: string
  coverReason: string
  coverReasonHint: string
  policeWaited: string
  clientCarried: string
  cancelReason: string
  release: string
  releaseWho: string
  releaseReason: string
  releaseHint: string
  checkIn: string
  checkedIn: string
  alarm: string
  called: string
  helpers: Record<(typeof helpers)[number], string>
  note: string
  raise: string
  raised: string
  endAlarm: string
  how: string
  ended: string
  alarmFor: (names: string) => string
  checkInLate: (names: string) => string
  nextCheckIn: string
  outSince: string
  outNow: string
  nobodyOut: string
  openDestination: string
  openReason: string
  openReasonHint: string
  hidden: string
  leftAt: string
  arrivedAt: string
  leftSceneAt: string
  backAt: string
  inTime: (minutes: string) => string
  late: (minutes: string) => string
  noArrival: string
  decidedBy: (name: string, time: string) => string
  who: string
  unknown: string
  number: string
  decidedAt: string
  stage: string
  show: string
  all: string
  more: string
  close: string
  refusals: Record<CallOutRefusal, string>
}

export const words = {
  sv: {
    title: 'Utryckningar',
    list: 'Beslut om utryckning',
    tonight: 'Det senaste dygnet',
    none: 'Inget beslut om utryckning.',
    noneListed: 'Inga beslut att visa.',
    closedCase: 'Ärendet är avslutat.',
    decide: 'Besluta om utryckning',
    decideAgain: 'Nytt beslut',
    stages: {
      refused: 'Åker inte',
      postponed: 'Väntar',
      decided: 'Ska åka',
      'under-way': 'På väg',
      'on-site': 'Framme',
      returning: 'På väg tillbaka',
      back: 'Tillbaka',
      cancelled: 'Avbruten',
    },
    decision: 'Åker ni?',
    decisions: { go: 'Ja, vi åker', refused: 'Nej, vi åker inte', postponed: 'Vi väntar' },
    purpose: 'Varför behövs någon på plats?',
    purposes: {
      protection: 'Skydd',
      'home-visit': 'Hembesök',
      hearing: 'Förhör',
      'client-transport': 'Transport av klient',
      'dialogue-visit': 'Samtal med kommunen',
      'planned-assignment': 'Planerat uppdrag',
    },
    askedBy: 'Vem frågar?',
    askers: {
      police: 'Polisen',
      municipality: 'Kommunen',
      'health-care': 'Vården',
      private: 'Enskild eller anhörig',
      own: 'Jouren själv',
      other: 'Annan',
    },
    needAt: 'När behövdes någon där?',
    needHint: 'Två timmar räknas härifrån. Tomt: när samtalet kom.',
    municipality: 'Kommun',
    place: 'Plats',
    destination: 'Vart, i ord',
    destinationHint: 'Syns bara i ärendet.',
    isProtected: 'Skyddad adress',
    necessity: 'Hur nödvändigt?',
    reason: 'Jourens bedömning',
    reasonHint: 'Varför ni åker, avstår eller väntar.',
    reasonNotActing: 'Skäl att inte åka',
    until: 'Vänta till',
    equalTreatment: 'Hade ni gjort likadant i andra änden av länet?',
    equalTreatments: { same: 'Ja, likadant', different: 'Nej, annorlunda' },
    equalTreatmentText: 'Vad skiljer?',
    workers: 'Vilka åker?',
    notPlanned: 'inte i schemat',
    offShiftReason: (name) => `Varför åker ${name}, som inte har pass?`,
    withPolice: 'Tillsammans med polis?',
    yesOrNo: { yes: 'Ja', no: 'Nej' },
    vehicle: 'Vems bil?',
    vehicles: {
      'duty-car': 'Jourens bil',
      'own-car': 'Egen bil',
      'police-car': 'Polisens bil',
      taxi: 'Taxi',
      other: 'Annan',
    },
    otherParty: 'Vem mer är med?',
    localResource: 'Någon på orten åker i stället',
    localResourceHint: 'Till exempel kommunens egen personal, ledd härifrån.',
    policyReason: 'Skäl att frångå regeln',
    policyReasonHint: 'Behövs när färre åker än regeln säger, eller transporten är lång.',
    policePresent: 'Är polisen redan där?',
    presence: { yes: 'Ja', no: 'Nej', unknown: 'Vet inte' },
    policeSaw: 'Vad har polisen sett?',
    policeOpinion: 'Polisens åsikt',
    policeOpinionHint: 'Bedömningen är jourens. Polisens åsikt står för sig.',
    ownJudgement: 'Jourens bedömning',
    deviation: 'Avvikelsen som samtalet gäller',
    travel: (text) => `Restid ${text}.`,
    expected: (from, to) => (from === to ? `Framme omkring ${from}.` : `Framme ${from}–${to}.`),
    unknownTravel: 'Restiden är inte känd.',
    saveDecision: 'Spara beslutet',
    saved: 'Sparat.',
    leave: 'Avresa',
    arrive: 'Framme',
    leaveScene: 'Lämnar platsen',
    comeBack: 'Tillbaka',
    cancelIt: 'Avbryt utryckningen',
    at: 'Klockan',
    atHint: 'Ändra om det var tidigare.',
    warningsSeen: 'Vi har läst riskerna',
    coverReason: 'Vem svarar medan ni är borta, och vad gör ni om det händer något till?',
    coverReasonHint: 'Behövs när ingen blir kvar, eller när några redan är ute.',
    policeWaited: 'Så länge hade polisen väntat, minuter',
    clientCarried: 'Klienten åkte med',
    cancelReason: 'Varför behövs ni inte?',
    release: 'Skicka en vidare',
    releaseWho: 'Vem?',
    releaseReason: 'Varför?',
    releaseHint: 'Den som släpps kan åka på nästa händelse.',
    checkIn: 'Incheckning',
    checkedIn: 'Incheckad.',
    alarm: 'Larm: hjälp behövs',
    called: 'Vem är larmad?',
    helpers: {
      'emergency-112': '112',
      police: 'Polisen',
      manager: 'Chefen',
      colleague: 'Kollegan',
      other: 'Annan',
    },
    note: 'Anteckning',
    raise: 'Larma',
    raised: 'Larmet är noterat. Jourbordet ser det.',
    endAlarm: 'Avsluta larmet',
    how: 'Hur slutade det?',
    ended: 'Larmet är avslutat.',
    alarmFor: (names) => `Larm: ${names} behöver hjälp.`,
    checkInLate: (names) => `Incheckning passerad: ring ${names}.`,
    nextCheckIn: 'Nästa incheckning',
    outSince: 'Ute sedan',
    outNow: 'Ute nu',
    nobodyOut: 'Ingen är ute.',
    openDestination: 'Visa skyddad adress',
    openReason: 'Varför behöver du se den?',
    openReasonHint: 'Skälet sparas.',
    hidden: 'skyddad',
    leftAt: 'Avresa',
    arrivedAt: 'Framme',
    leftSceneAt: 'Lämnade platsen',
    backAt: 'Tillbaka',
    inTime: (minutes) => `Framme efter ${minutes}, inom två timmar`,
    late: (minutes) => `Framme efter ${minutes}, senare än två timmar`,
    noArrival: 'Ingen ankomsttid',
    decidedBy: (name, time) => `${name}, ${time}`,
    who: 'Vilka',
    unknown: 'Ej angivet',
    number: 'Ärende',
    decidedAt: 'Beslut',
    stage: 'Läge',
    show: 'Visa',
    all: 'Alla beslut',
    more: 'Visa fler',
    close: 'Stäng',
    refusals: {
      'worker-missing': 'Välj vilka som åker, eller skriv vem på orten som åker i stället.',
      'worker-twice': 'Samma person är vald två gånger. Ta bort den ena.',
      'worker-unknown': 'Personen arbetar inte i jouren i dag. Välj en ur listan.',
      'not-on-shift': '{name} har inget pass nu. Skriv varför i beslutet, eller välj någon annan.',
      'already-out':
        '{name} är redan ute. Skicka {name} vidare därifrån först, välj någon annan, eller ring chefen eller grannjouren.',
      'too-few': 'Regeln är att fler åker. Välj en till, eller skriv i beslutet varför ni frångår regeln.',
      'case-closed': 'Ärendet är avslutat. Öppna det igen först.',
      'code-closed': 'Koden används inte längre. Välj en annan.',
      'municipality-unknown': 'Kommunen finns inte. Välj en ur listan.',
      'reason-missing': 'Skriv skälet.',
      'equal-treatment-text-missing': 'Skriv vad som skiljer från andra änden av länet.',
      'in-the-future': 'Tiden ligger i framtiden. Skriv när det hände.',
      'time-far-off': 'Kontrollera årtalet: tiden ligger för långt från i dag.',
      'reason-not-acting-missing': 'Välj skälet att inte åka.',
      'until-missing': 'Säg till när ni väntar.',
      'until-passed': 'Den tiden har varit. Välj en tid framåt.',
      'necessity-missing': 'Säg hur nödvändigt det är för skyddet.',
      'police-saw-missing': 'Polisen är på plats: skriv vad de har sett.',
      'deviation-missing': 'Välj vilken avvikelse samtalet gäller, eller rapportera den först.',
      'deviation-unknown': 'Avvikelsen finns inte, eller så får du inte se den. Be chefen besluta.',
      'transport-too-long':
        'Transporten är längre än {minutes} minuter och görs av någon annan. Ring transport, eller skriv varför ni följer med.',
      superseded: 'Ett nyare beslut gäller. Läs det först.',
      'under-way': 'De har redan åkt. Avbryt utryckningen i stället.',
      'not-going': 'Beslutet är att inte åka. Fatta ett nytt beslut först.',
      'already-left': 'Avresan är redan noterad. Notera när ni är framme.',
      'not-left': 'De har inte åkt ännu. Notera avresan först.',
      'already-arrived': 'Ankomsten är redan noterad. Notera när ni lämnar platsen.',
      'not-arrived': 'De är inte framme ännu. Notera ankomsten, eller avbryt utryckningen.',
      'already-left-scene': 'De har redan lämnat platsen. Notera när ni är tillbaka.',
      'not-left-scene': 'De är fortfarande ute. Notera först när ni lämnade platsen.',
      'already-back': 'Alla är redan tillbaka. Fatta ett nytt beslut om ni åker igen.',
      cancelled: 'Utryckningen är avbruten. Fatta ett nytt beslut om ni ändå åker.',
      'before-last-step': 'Tiden ligger före steget innan. Kontrollera klockslaget.',
      'warnings-unread': 'Läs riskerna först och kryssa i att ni har läst dem.',
      'nobody-left': 'Ingen blir kvar. Ring chefen eller grannjouren, och skriv vem som svarar.',
      'second-event':
        '{names} är redan ute. Fundera på vem som är närmast, ring chefen, och skriv varför ni åker ändå.',
      'alarm-running': 'Larmet pågår. Avsluta det först och skriv hur det slutade.',
      'out-then': '{name} var ute på en annan utryckning då. Kontrollera klockslaget.',
      'not-out': 'Personen är inte ute här. Välj någon som är ute.',
      'last-one': 'Den sista kan inte släppas. Notera att alla är tillbaka i stället.',
      'called-missing': 'Kryssa i vem som är larmad. Ring 112 först.',
      'no-alarm': 'Inget larm pågår. Checka in i stället.',
    },
  },
  en: {
    title: 'Call-outs',
    list: 'Decisions about going out',
    tonight: 'The last day and night',
    none: 'No decision about going out.',
    noneListed: 'No decisions to show.',
    closedCase: 'The case is closed.',
    decide: 'Decide about going out',
    decideAgain: 'New decision',
    stages: {
      refused: 'Not going',
      postponed: 'Waiting',
      decided: 'About to go',
      'under-way': 'Under way',
      'on-site': 'On site',
      returning: 'On the way back',
      back: 'Back',
      cancelled: 'Cancelled',
    },
    decision: 'Do you go?',
    decisions: { go: 'Yes, we go', refused: 'No, we do not go', postponed: 'We wait' },
    purpose: 'Why is somebody needed there?',
    purposes: {
      protection: 'Protection',
      'home-visit': 'Home visit',
      hearing: 'Hearing',
      'client-transport': 'Transport of a client',
      'dialogue-visit': 'Talk with the municipality',
      'planned-assignment': 'Planned assignment',
    },
    askedBy: 'Who asks?',
    askers: {
      police: 'The police',
      municipality: 'The municipality',
      'health-care': 'Health care',
      private: 'A private person or relative',
      own: 'The duty itself',
      other: 'Somebody else',
    },
    needAt: 'When was somebody needed there?',
    needHint: 'Two hours are counted from here. Empty: when the call came.',
    municipality: 'Municipality',
    place: 'Place',
    destination: 'Where, in words',
    destinationHint: 'Shown in the case only.',
    isProtected: 'Protected address',
    necessity: 'How necessary?',
    reason: 'The judgement of the duty',
    reasonHint: 'Why you go, refuse or wait.',
    reasonNotActing: 'Reason not to go',
    until: 'Wait until',
    equalTreatment: 'Would you have done the same at the other end of the region?',
    equalTreatments: { same: 'Yes, the same', different: 'No, differently' },
    equalTreatmentText: 'What differs?',
    workers: 'Who goes?',
    notPlanned: 'not on the roster',
    offShiftReason: (name) => `Why does ${name} go, who has no shift?`,
    withPolice: 'Together with the police?',
    yesOrNo: { yes: 'Yes', no: 'No' },
    vehicle: 'Whose car?',
    vehicles: {
      'duty-car': 'The car of the duty',
      'own-car': 'Own car',
      'police-car': 'The car of the police',
      taxi: 'Taxi',
      other: 'Other',
    },
    otherParty: 'Who else comes along?',
    localResource: 'Somebody local goes instead',
    localResourceHint: 'For example staff of the municipality, led from here.',
    policyReason: 'Reason to depart from the rule',
    policyReasonHint: 'Needed when fewer go than the rule says, or the transport is long.',
    policePresent: 'Are the police there already?',
    presence: { yes: 'Yes', no: 'No', unknown: 'Not known' },
    policeSaw: 'What have the police seen?',
    policeOpinion: 'The opinion of the police',
    policeOpinionHint: 'The judgement is the duty’s. The opinion of the police stands apart.',
    ownJudgement: 'The judgement of the duty',
    deviation: 'The deviation the talk is about',
    travel: (text) => `Travel time ${text}.`,
    expected: (from, to) => (from === to ? `There at about ${from}.` : `There ${from}–${to}.`),
    unknownTravel: 'The travel time is not known.',
    saveDecision: 'Save the decision',
    saved: 'Saved.',
    leave: 'Leave',
    arrive: 'On site',
    leaveScene: 'Leaving the place',
    comeBack: 'Back',
    cancelIt: 'Cancel the call-out',
    at: 'At',
    atHint: 'Change it if it was earlier.',
    warningsSeen: 'We have read the risks',
    coverReason: 'Who answers while you are away, and what do you do if something more happens?',
    coverReasonHint: 'Needed when nobody remains, or when some are out already.',
    policeWaited: 'How long the police had waited, minutes',
    clientCarried: 'The client came along',
    cancelReason: 'Why are you not needed?',
    release: 'Send one on',
    releaseWho: 'Who?',
    releaseReason: 'Why?',
    releaseHint: 'Whoever is released can go to the next event.',
    checkIn: 'Check in',
    checkedIn: 'Checked in.',
    alarm: 'Alarm: help is needed',
    called: 'Who has been called?',
    helpers: {
      'emergency-112': '112',
      police: 'The police',
      manager: 'The manager',
      colleague: 'The colleague',
      other: 'Somebody else',
    },
    note: 'Note',
    raise: 'Raise the alarm',
    raised: 'The alarm is noted. The desk sees it.',
    endAlarm: 'End the alarm',
    how: 'How did it end?',
    ended: 'The alarm is over.',
    alarmFor: (names) => `Alarm: ${names} need help.`,
    checkInLate: (names) => `Check-in passed: call ${names}.`,
    nextCheckIn: 'Next check-in',
    outSince: 'Out since',
    outNow: 'Out now',
    nobodyOut: 'Nobody is out.',
    openDestination: 'Show the protected address',
    openReason: 'Why do you need to see it?',
    openReasonHint: 'The reason is kept.',
    hidden: 'protected',
    leftAt: 'Left',
    arrivedAt: 'On site',
    leftSceneAt: 'Left the place',
    backAt: 'Back',
    inTime: (minutes) => `There after ${minutes}, within two hours`,
    late: (minutes) => `There after ${minutes}, later than two hours`,
    noArrival: 'No arrival time',
    decidedBy: (name, time) => `${name}, ${time}`,
    who: 'Who',
    unknown: 'Not stated',
    number: 'Case',
    decidedAt: 'Decided',
    stage: 'Stage',
    show: 'Show',
    all: 'All decisions',
    more: 'Show more',
    close: 'Close',
    refusals: {
      'worker-missing': 'Choose who goes, or write who goes locally instead.',
      'worker-twice': 'The same person is chosen twice. Take one away.',
      'worker-unknown': 'The person does not work in the duty today. Choose one of the list.',
      'not-on-shift': '{name} has no shift now. Write why in the decision, or choose somebody else.',
      'already-out':
        '{name} is out already. Send {name} on from there first, choose somebody else, or call the manager or the neighbouring duty.',
      'too-few':
        'The rule is that more go. Choose one more, or write in the decision why you depart from it.',
      'case-closed': 'The case is closed. Reopen it first.',
      'code-closed': 'The code is no longer used. Choose another.',
      'municipality-unknown': 'There is no such municipality. Choose one of the list.',
      'reason-missing': 'Write the reason.',
      'equal-treatment-text-missing': 'Write what differs from the other end of the region.',
      'in-the-future': 'The time is in the future. Write when it happened.',
      'time-far-off': 'Check the year: the time is too far from today.',
      'reason-not-acting-missing': 'Choose the reason not to go.',
      'until-missing': 'Say until when you wait.',
      'until-passed': 'That time has passed. Choose one ahead.',
      'necessity-missing': 'Say how necessary it is for protection.',
      'police-saw-missing': 'The police are there: write what they have seen.',
      'deviation-missing': 'Choose which deviation the talk is about, or report it first.',
      'deviation-unknown': 'The deviation does not exist, or you may not see it. Ask the manager to decide.',
      'transport-too-long':
        'The transport is longer than {minutes} minutes and is somebody else’s. Call for transport, or write why you go along.',
      superseded: 'A newer decision holds. Read it first.',
      'under-way': 'They have left already. Cancel the call-out instead.',
      'not-going': 'The decision is not to go. Make a new decision first.',
      'already-left': 'The departure is noted already. Note when you are there.',
      'not-left': 'They have not left yet. Note the departure first.',
      'already-arrived': 'The arrival is noted already. Note when you leave the place.',
      'not-arrived': 'They are not there yet. Note the arrival, or cancel the call-out.',
      'already-left-scene': 'They have left the place already. Note when you are back.',
      'not-left-scene': 'They are still out. Note first when you left the place.',
      'already-back': 'Everybody is back already. Make a new decision if you go again.',
      cancelled: 'The call-out is cancelled. Make a new decision if you go after all.',
      'before-last-step': 'The time lies before the step before it. Check the time.',
      'warnings-unread': 'Read the risks first and tick that you have.',
      'nobody-left': 'Nobody remains. Call the manager or the neighbouring duty, and write who answers.',
      'second-event':
        '{names} are out already. Think of who is nearest, call the manager, and write why you go anyway.',
      'alarm-running': 'The alarm is on. End it first and write how it ended.',
      'out-then': '{name} was out on another call-out then. Check the time.',
      'not-out': 'The person is not out here. Choose somebody who is.',
      'last-one': 'The last one cannot be released. Note that everybody is back instead.',
      'called-missing': 'Tick who has been called. Call 112 first.',
      'no-alarm': 'No alarm is on. Check in instead.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
