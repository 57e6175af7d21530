import {
  groundTitles,
  neededTitles,
  preconditionTitles,
  requesterTitles,
} from '../../code-lists/police-request.ts'
import type { PoliceAssistanceRefusal } from './api.ts'
import type {
  AssistanceState,
  Executor,
  Ground,
  memberWishes,
  neededFields,
  preconditions,
  RequesterKind,
} from './model.ts'

type Words = {
  title: string
  none: string
  ask: string
  hold: string
  intro: string
  grounds: Record<Ground, string>
  ground: string
  person: string
  member: string
  decision: string
  noDecision: string
  decisionElsewhere: string
  decisionElsewhereHint: string
  requester: string
  requesterKinds: Record<RequesterKind, string>
  mandate: string
  noMandates: string
  yourself: string
  requesterName: string
  requesterTitle: string
  requesterBasis: string
  basisHints: Record<'board' | 'court' | 'delegate', string>
  askedAt: string
  receivedBy: string
  precondition: string
  preconditions: Record<(typeof preconditions)[number], string>
  preconditionText: string
  preconditionHint: string
  riskGrounds: string
  riskHint: string
  escaped: string
  escapedHint: string
  answers: Record<'yes' | 'no' | 'unknown', string>
  memberWish: string
  memberWishes: Record<(typeof memberWishes)[number], string>
  divergence: string
  reviewAt: string
  needed: string
  neededHint: string
  fields: Record<(typeof neededFields)[number], string>
  neededHints: Record<'whereTo' | 'dangers' | 'closeOnes', string>
  whereReason: string
  whereReasonHint: string
  childPresent: string
  drive: string
  driveMinutes: string
  staffAlong: string
  staffAlongReason: string
  staffAlongHint: (minutes: number) => string
  elsewhere: string
  elsewhereHint: string
  foundIn: string
  localDuty: string
  localPlan: string
  transportOn: string
  belowDetention: string
  replacementWish: string
  executors: Record<Executor, string>
  executedBy: string
  states: Record<AssistanceState, string>
  stepWords: Record<'approved' | 'refused' | 'ordered' | 'under-way' | 'done', string>
  stepNames: Record<AssistanceState, string>
  recall: string
  recallHint: string
  at: string
  unit: string
  eventReport: string
  note: string
  reason: string
  correct: string
  correctionReason: string
  corrected: (name: string, reason: string) => string
  history: string
  by: (name: string, time: string) => string
  saved: string
  sent: (number: string) => string
  held: (number: string) => string
  send: string
  saveHold: string
  saveStep: string
  cancel: string
  details: string
  print: string
  protectedPlace: string
  openPlace: string
  openReason: string
  opened: string
  law: string
  running: string
  noneRunning: string
  times: string
  timesIntro: string
  period: Record<'from' | 'to', string>
  columns: Record<
    | 'municipality'
    | 'ground'
    | 'asked'
    | 'approved'
    | 'refused'
    | 'recalled'
    | 'done'
    | 'open'
    | 'answer'
    | 'order'
    | 'start'
    | 'whole',
    string
  >
  medianLongest: string
  wholeRow: string
  noTimes: string
  hours: string
  hoursIntro: string
  noHours: string
  addHours: string
  endHours: string
  weekdays: string
  fromMinute: string
  toMinute: string
  workingDaysOnly: string
  source: string
  validFrom: string
  lastDay: string
  weekdayNames: readonly string[]
  hoursSaved: string
  refusals: Record<PoliceAssistanceRefusal, string>
}

export const words = {
  sv: {
    title: 'Handräckning',
    none: 'Ingen handräckning är begärd.',
    ask: 'Begär handräckning',
    hold: 'Avvakta med handräckning',
    intro: 'Varje begäran är en egen bedömning av i natt. Den är aldrig rutin.',
    grounds: groundTitles,
    ground: 'Lagrum',
    person: 'Vem gäller det?',
    member: 'Vilken kommuns nämnd?',
    decision: 'Beslut som ska genomföras',
    noDecision: 'Beslutet finns inte här',
    decisionElsewhere: 'Beslut fattat på annat håll',
    decisionElsewhereHint: 'Vem beslutade, nummer och datum. Till exempel förvaltningsrättens dom.',
    requester: 'Vem begär?',
    requesterKinds: requesterTitles,
    mandate: 'Förordnande',
    noMandates: 'Ingen med rätt förordnande är inlagd för den här kommunen i natt. Ring ordföranden.',
    yourself: 'du själv',
    requesterName: 'Namn',
    requesterTitle: 'Titel',
    requesterBasis: 'Stöd för begäran',
    basisHints: {
      board: 'Protokollets paragraf och datum.',
      court: 'Rättens namn och målnummer.',
      delegate: 'Punkten i nämndens delegationsordning. Är du osäker: ring kommunens beslutsfattare.',
    },
    askedAt: 'När begärdes det?',
    receivedBy: 'Vem hos polisen tog emot begäran?',
    precondition: 'Varför polis?',
    preconditions: preconditionTitles,
    preconditionText: 'Vilka befogenheter, eller vilka synnerliga skäl?',
    preconditionHint: 'Skriv vad som talar för att det inte går utan polis.',
    riskGrounds: 'Vilken är risken i natt?',
    riskHint: 'Med egna ord om just den här natten. Texten från en tidigare begäran godtas inte.',
    escaped: 'Avviken från vården?',
    escapedHint: 'Avvikning bedöms från fall till fall. Kommunens önskan ersätter inte bedömningen.',
    answers: { yes: 'Ja', no: 'Nej', unknown: 'Vet inte' },
    memberWish: 'Vad önskar kommunen?',
    memberWishes: {
      'always-ask': 'Handräckning som rutin',
      wait: 'Att vi avvaktar',
      none: 'Ingen önskan',
      unknown: 'Vet inte',
    },
    divergence: 'Varför gör vi på annat sätt än kommunen önskar?',
    reviewAt: 'När bedöms det igen?',
    needed: 'Det polisen behöver veta',
    neededHint:
      'Bara det som behövs för att planera och genomföra. Uppgifterna lämnas med stöd av lag och antecknas i utlämnandeloggen.',
    fields: neededTitles,
    neededHints: {
      whereTo: 'Är det en skyddad adress läses den upp och skrivs aldrig ut.',
      dangers: 'Våld, vapen, hundar, smitta.',
      closeOnes: 'Bara den som polisen kan komma att möta på platsen.',
    },
    whereReason: 'Varför måste polisen åka till den skyddade adressen?',
    whereReasonHint: 'Behövs bara om adressen är skyddad.',
    childPresent: 'Finns barn på platsen?',
    drive: 'Resan',
    driveMinutes: 'Beräknad restid i minuter',
    staffAlong: 'Personal från jouren följer med',
    staffAlongReason: 'Varför följer jouren med så långt?',
    staffAlongHint: (minutes) => `Jouren följer inte med på transporter som tar mer än ${minutes} minuter.`,
    elsewhere: 'Anträffad på annan ort',
    elsewhereHint:
      'Ingen akut transport i natt: planera med jouren på orten tills dagens transport kan ordnas.',
    foundIn: 'Ort',
    localDuty: 'Jour på orten och vem du talade med',
    localPlan: 'Plan tills transporten går',
    transportOn: 'Dag för transport',
    belowDetention:
      'Under 15 år eller okänd ålder: får inte tas i förvar i väntan på transporten (43 c § LVU).',
    replacementWish:
      'Vill polisen att placeringen ändras för att slippa köra långt? Svaret är nej. Skriv frågan och svaret under Frågor om plats.',
    executors: { police: 'Polisen', 'prison-service': 'Kriminalvårdens transporttjänst' },
    executedBy: 'Utförs av',
    states: {
      requested: 'Begärd',
      approved: 'Beviljad',
      ordered: 'Beordrad',
      'under-way': 'Pågår',
      done: 'Genomförd',
      refused: 'Avslagen',
      recalled: 'Återkallad',
      waits: 'Avvaktar',
    },
    stepWords: {
      approved: 'Beviljad av stationsbefäl',
      refused: 'Avslagen av stationsbefäl',
      ordered: 'Beordrad av ledningscentralen',
      'under-way': 'Patrullen är på väg',
      done: 'Genomförd',
    },
    stepNames: {
      requested: 'Vem tog emot begäran?',
      approved: 'Stationsbefälets namn',
      refused: 'Stationsbefälets namn',
      ordered: 'Vem på ledningscentralen?',
      'under-way': 'Patrull eller namn',
      done: 'Vem meddelade det?',
      recalled: 'Vem hos polisen fick besked?',
      waits: 'Vem bedömde?',
    },
    recall: 'Återkalla',
    recallHint: 'Återkallelsen blir en egen åtgärd. Ring polisen först.',
    at: 'När?',
    unit: 'Enhet',
    eventReport: 'Händelserapportens nummer',
    note: 'Anteckning',
    reason: 'Skäl',
    correct: 'Rätta',
    correctionReason: 'Varför rättas det?',
    corrected: (name, reason) => `Rättat av ${name}: ${reason}`,
    history: 'Steg för steg',
    by: (name, time) => `${name}, ${time}`,
    saved: 'Sparat.',
    sent: (number) => `Begäran ${number} är sparad.`,
    held: (number) => `Bedömningen ${number} är sparad.`,
    send: 'Spara begäran',
    saveHold: 'Spara bedömningen',
    saveStep: 'Spara steget',
    cancel: 'Avbryt',
    details: 'Hela begäran',
    print: 'Skriv ut',
    protectedPlace: 'Skyddad adress',
    openPlace: 'Visa adressen',
    openReason: 'Varför behöver du se adressen?',
    opened: 'Läs upp adressen för den som ska åka. Visningen är antecknad.',
    law: 'Lagrum',
    running: 'Hos polisen nu',
    noneRunning: 'Ingen handräckning pågår.',
    times: 'Handräckning: tider',
    timesIntro: 'Minuter mellan stegen. Rättade tider räknas som de står nu.',
    period: { from: 'Från och med', to: 'Till och med' },
    columns: {
      municipality: 'Kommun',
      ground: 'Lagrum',
      asked: 'Begärda',
      approved: 'Beviljade',
      refused: 'Avslagna',
      recalled: 'Återkallade',
      done: 'Genomförda',
      open: 'Pågår',
      answer: 'Till svar',
      order: 'Svar till beordrad',
      start: 'Beordrad till på väg',
      whole: 'Hela tiden',
    },
    medianLongest: 'Median och längsta, minuter',
    wholeRow: 'Alla',
    noTimes: 'Ingen handräckning begärdes under perioden.',
    hours: 'Vem kör när',
    hoursIntro: 'Polisen utför när ingen rad gäller.',
    noHours: 'Inga rader: polisen utför alltid.',
    addHours: 'Lägg till tider',
    endHours: 'Avsluta',
    weekdays: 'Veckodagar',
    fromMinute: 'Från klockan',
    toMinute: 'Till klockan',
    workingDaysOnly: 'Bara helgfria dagar',
    source: 'Källa',
    validFrom: 'Gäller från',
    lastDay: 'Sista dag',
    weekdayNames: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
    hoursSaved: 'Tiderna är sparade.',
    refusals: {
      'case-closed': 'Ärendet är avslutat. Öppna det igen först.',
      'not-in-case': 'Personen finns inte i ärendet. Lägg till personen först.',
      'member-unknown': 'Välj en kommun i jourområdet.',
      'age-outside-law': 'Lagen gäller inte någon i den åldern. Välj ett annat lagrum.',
      'already-asked':
        'En begäran med samma lagrum pågår redan för personen. Följ den, eller återkalla den först.',
      'precondition-missing':
        'Skriv vilka av polisens befogenheter som kan behövas, eller vilka synnerliga skäl som finns.',
      'risk-grounds-missing': 'Skriv risken i natt med minst en hel mening.',
      'risk-grounds-copied':
        'Det är samma text som i en tidigare bedömning. Handräckning är aldrig rutin: skriv risken i natt.',
      'divergence-missing': 'Skriv varför ni gör på annat sätt än kommunen önskar.',
      'purpose-missing': 'Skriv vad polisen ska göra.',
      'where-missing': 'Skriv vart polisen ska åka.',
      'protected-in-text':
        'Här står en skyddad adress eller ett skyddat nummer. Ta bort det: adressen skrivs bara i fältet om vart polisen ska åka.',
      'where-reason-missing': 'Adressen är skyddad. Skriv varför polisen måste åka just dit.',
      'local-plan-missing':
        'Anträffad på annan ort: skriv vilken jour du talat med och planen tills transporten går.',
      'staff-along-far': 'Jouren följer inte med på så långa transporter. Skriv skälet om ni ändå gör det.',
      'in-the-future': 'Tiden ligger i framtiden. Skriv när det hände.',
      'time-far-off': 'Kontrollera årtalet: tiden ligger mer än tio år tillbaka eller mer än två år framåt.',
      'review-past': 'Tiden för ny bedömning har redan varit. Välj en tid framåt.',
      'requester-lvu-43-1':
        'Begäran enligt 43 § 1 LVU görs av nämnden, dess ordförande eller rätten. Ring ordföranden.',
      'requester-lvu-43-2':
        'Begäran enligt 43 § 2 LVU görs av nämnden, eller av en ledamot eller tjänsteman som nämnden har förordnat. Ordföranden behöver också ett förordnande.',
      'requester-lvm-45-1':
        'Begäran enligt 45 § 1 LVM görs av nämnden eller rätten. Saknas delegation: ring kommunens beslutsfattare.',
      'requester-lvm-45-2':
        'Begäran enligt 45 § 2 LVM görs av nämnden. Saknas delegation: ring kommunens beslutsfattare.',
      'requester-l2024-79-8-7':
        'Begäran enligt lag (2024:79) görs av nämnden, eller av en ledamot eller tjänsteman som nämnden har förordnat.',
      'requester-wrong-member':
        'Förordnandet gäller en annan kommuns nämnd. Välj någon som den här kommunens nämnd har förordnat.',
      'requester-mandate-ended':
        'Förordnandet gällde inte längre vid den tiden. Välj någon med gällande förordnande.',
      'requester-mandate-not-begun':
        'Förordnandet hade inte börjat gälla vid den tiden. Välj någon med gällande förordnande.',
      'requester-not-covered':
        'Förordnandet gäller inte den här lagen. Välj någon som är förordnad enligt lagen.',
      'requester-mandate-missing': 'Välj vems förordnande begäran vilar på.',
      'requester-name-missing': 'Skriv vem som begär.',
      'requester-basis-missing': 'Skriv protokollets paragraf, rättens målnummer eller delegationspunkten.',
      'decision-missing':
        'Här genomförs ett beslut. Välj beslutet, eller skriv vem som fattade det, nummer och datum.',
      'decision-unknown':
        'Beslutet går inte att se. Välj ett annat, eller skriv vem som fattade det, nummer och datum.',
      'decision-not-made': 'Beslutet är inte fattat än. Vänta tills beslutsfattaren har svarat.',
      'decision-of-another':
        'Beslutet gäller en annan person eller en annan kommuns nämnd. Välj ett annat beslut.',
      'decision-of-another-act': 'Lagrummet gäller inte den sortens beslut. Byt lagrum eller beslut.',
      'decision-ended':
        'Beslutet gäller inte längre. Kontrollera vad som gäller nu innan polisen tillfrågas.',
      'before-decision': 'Begäran kan inte vara gjord före beslutet. Kontrollera tiden.',
      'name-missing': 'Skriv namnet på den som sade det.',
      'reason-missing': 'Skriv skälet.',
      'event-report-missing': 'Skriv händelserapportens nummer. Fråga ledningscentralen.',
      'before-last-step': 'Tiden ligger före steget innan. Rätta tiden, eller rätta steget innan först.',
      'after-next-step': 'Tiden ligger efter steget som följer. Rätta det steget först.',
      'step-unknown': 'Steget är redan rättat. Ladda om sidan.',
      'has-ended': 'Begäran är avslutad. Gör en ny begäran om det behövs.',
      'not-in-turn': 'Det steget kan inte komma nu. Följ stegen i ordning.',
      'period-backwards': 'Sista dagen ligger före den första. Rätta perioden.',
      'period-too-long': 'Välj högst tre år.',
      'weekdays-missing': 'Välj minst en veckodag.',
      'hours-backwards': 'Sluttiden måste ligga efter starttiden. Ändra en av dem.',
      'hours-overlap': 'En annan rad gäller redan då. Avsluta den först.',
      'hours-ended': 'Raden har redan en sista dag. Lägg till en ny rad i stället.',
      'source-missing': 'Skriv var tiderna är bestämda.',
    },
  },
  en: {
    title: 'Police assistance',
    none: 'No police assistance has been requested.',
    ask: 'Request police assistance',
    hold: 'Hold off asking the police',
    intro: 'Each request is a judgement of tonight. It is never a routine.',
    grounds: groundTitles,
    ground: 'Legal basis',
    person: 'Whom does it concern?',
    member: 'Which municipality’s board?',
    decision: 'Decision to carry out',
    noDecision: 'The decision is not here',
    decisionElsewhere: 'Decision made elsewhere',
    decisionElsewhereHint: 'Who decided, number and date. For example a judgment of the court.',
    requester: 'Who asks?',
    requesterKinds: {
      board: 'The board, by its minutes',
      chair: 'The chair of the board',
      'appointed-member': 'A member appointed by the board',
      official: 'An official appointed by the board',
      court: 'The court',
      delegate: 'A delegate by the board’s order of delegation',
    },
    mandate: 'Mandate',
    noMandates: 'Nobody with the right mandate is registered for this municipality tonight.',
    yourself: 'yourself',
    requesterName: 'Name',
    requesterTitle: 'Title',
    requesterBasis: 'What the request rests on',
    basisHints: {
      board: 'Section and date of the minutes.',
      court: 'Name of the court and case number.',
      delegate: 'Point of the order of delegation. If unsure: call the municipality’s decision-maker.',
    },
    askedAt: 'When was it asked?',
    receivedBy: 'Who of the police took the request?',
    precondition: 'Why the police?',
    preconditions: {
      'special-powers': 'Special powers of the police may be needed (polislagen 10 and 10 a §§)',
      'exceptional-reasons': 'There are exceptional reasons',
    },
    preconditionText: 'Which powers, or which exceptional reasons?',
    preconditionHint: 'Write what shows that it cannot be done without the police.',
    riskGrounds: 'What is the risk tonight?',
    riskHint: 'In your own words about this night. The text of an earlier request is not accepted.',
    escaped: 'Escaped from care?',
    escapedHint:
      'An escape is judged case by case. What the municipality wishes does not replace the judgement.',
    answers: { yes: 'Yes', no: 'No', unknown: 'Not known' },
    memberWish: 'What does the municipality wish?',
    memberWishes: {
      'always-ask': 'Police assistance as a routine',
      wait: 'That we hold off',
      none: 'No wish',
      unknown: 'Not known',
    },
    divergence: 'Why do we do otherwise than the municipality wishes?',
    reviewAt: 'When is it judged again?',
    needed: 'What the police need to know',
    neededHint:
      'Only what is needed to plan and carry it out. The law demands that it is given; it is kept in the log of disclosures.',
    fields: {
      purpose: 'What are the police to do?',
      whereTo: 'Where are the police to go?',
      destination: 'Where is the person to be taken?',
      appearance: 'Appearance',
      dangers: 'Dangers to those who come',
      needs: 'Health, language and how to meet them',
      closeOnes: 'Close ones the police may meet',
    },
    neededHints: {
      whereTo: 'A protected address is read aloud and never printed.',
      dangers: 'Violence, weapons, dogs, contagion.',
      closeOnes: 'Only those the police may meet there.',
    },
    whereReason: 'Why must the police go to the protected address?',
    whereReasonHint: 'Only needed where the address is protected.',
    childPresent: 'Is there a child there?',
    drive: 'The journey',
    driveMinutes: 'Expected minutes of driving',
    staffAlong: 'Staff of the duty go along',
    staffAlongReason: 'Why does the duty go along so far?',
    staffAlongHint: (minutes) => `The duty does not go along on transports over ${minutes} minutes.`,
    elsewhere: 'Caught elsewhere',
    elsewhereHint: 'No transport tonight: plan with the duty there until the day’s transport.',
    foundIn: 'Town',
    localDuty: 'The duty there and whom you spoke to',
    localPlan: 'Plan until the transport',
    transportOn: 'Day of the transport',
    belowDetention:
      'Under 15 or of unknown age: may not be detained while waiting for the transport (43 c § LVU).',
    replacementWish:
      'Do the police want another placement to avoid a long drive? The answer is no. Write the question and the answer under requests about places.',
    executors: { police: 'The police', 'prison-service': 'The Prison Service’s transport unit' },
    executedBy: 'Carried out by',
    states: {
      requested: 'Requested',
      approved: 'Approved',
      ordered: 'Ordered',
      'under-way': 'Under way',
      done: 'Done',
      refused: 'Refused',
      recalled: 'Recalled',
      waits: 'Held off',
    },
    stepWords: {
      approved: 'Approved by the station officer',
      refused: 'Refused by the station officer',
      ordered: 'Ordered by the command centre',
      'under-way': 'The patrol is under way',
      done: 'Done',
    },
    stepNames: {
      requested: 'Who took the request?',
      approved: 'Name of the station officer',
      refused: 'Name of the station officer',
      ordered: 'Who at the command centre?',
      'under-way': 'Patrol or name',
      done: 'Who said so?',
      recalled: 'Who of the police was told?',
      waits: 'Who judged?',
    },
    recall: 'Recall',
    recallHint: 'The recall is a measure of its own. Call the police first.',
    at: 'When?',
    unit: 'Unit',
    eventReport: 'Number of the event report',
    note: 'Note',
    reason: 'Reason',
    correct: 'Correct',
    correctionReason: 'Why is it corrected?',
    corrected: (name, reason) => `Corrected by ${name}: ${reason}`,
    history: 'Step by step',
    by: (name, time) => `${name}, ${time}`,
    saved: 'Saved.',
    sent: (number) => `Request ${number} is saved.`,
    held: (number) => `Judgement ${number} is saved.`,
    send: 'Save the request',
    saveHold: 'Save the judgement',
    saveStep: 'Save the step',
    cancel: 'Cancel',
    details: 'The whole request',
    print: 'Print',
    protectedPlace: 'Protected address',
    openPlace: 'Show the address',
    openReason: 'Why do you need to see the address?',
    opened: 'Read the address aloud to whoever goes there. That it was shown is kept.',
    law: 'Legal basis',
    running: 'With the police now',
    noneRunning: 'No police assistance is running.',
    times: 'Police assistance: times',
    timesIntro: 'Minutes between the steps. Corrected times count as they stand now.',
    period: { from: 'From', to: 'To' },
    columns: {
      municipality: 'Municipality',
      ground: 'Legal basis',
      asked: 'Requested',
      approved: 'Approved',
      refused: 'Refused',
      recalled: 'Recalled',
      done: 'Done',
      open: 'Running',
      answer: 'To answer',
      order: 'Answer to ordered',
      start: 'Ordered to under way',
      whole: 'The whole time',
    },
    medianLongest: 'Median and longest, minutes',
    wholeRow: 'All',
    noTimes: 'No police assistance was requested in the period.',
    hours: 'Who drives when',
    hoursIntro: 'The police do when no row holds.',
    noHours: 'No rows: always the police.',
    addHours: 'Add hours',
    endHours: 'End',
    weekdays: 'Weekdays',
    fromMinute: 'From',
    toMinute: 'To',
    workingDaysOnly: 'Not on public holidays',
    source: 'Source',
    validFrom: 'Valid from',
    lastDay: 'Last day',
    weekdayNames: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    hoursSaved: 'The hours are saved.',
    refusals: {
      'case-closed': 'The case is closed. Open it again first.',
      'not-in-case': 'The person is not in the case. Add the person first.',
      'member-unknown': 'Choose a municipality of the region.',
      'age-outside-law': 'The act does not cover anybody of that age. Choose another legal basis.',
      'already-asked':
        'A request on the same ground is already running for the person. Follow it, or recall it first.',
      'precondition-missing':
        'Write which powers of the police may be needed, or which exceptional reasons there are.',
      'risk-grounds-missing': 'Write the risk tonight in at least a whole sentence.',
      'risk-grounds-copied':
        'It is the text of an earlier judgement. Police assistance is never a routine: write the risk tonight.',
      'divergence-missing': 'Write why you do otherwise than the municipality wishes.',
      'purpose-missing': 'Write what the police are to do.',
      'where-missing': 'Write where the police are to go.',
      'protected-in-text':
        'A protected address or number stands here. Take it away: the address is only written in the field of where the police go.',
      'where-reason-missing': 'The address is protected. Write why the police must go just there.',
      'local-plan-missing':
        'Caught elsewhere: write which duty you spoke to and the plan until the transport.',
      'staff-along-far':
        'The duty does not go along on such long transports. Write the reason if you still do.',
      'in-the-future': 'The time is in the future. Write when it happened.',
      'time-far-off': 'Check the year: the time is more than ten years back or more than two years ahead.',
      'review-past': 'The time to judge again has passed. Choose one ahead.',
      'requester-lvu-43-1':
        'A request under 43 § 1 LVU is made by the board, its chair or the court. Call the chair.',
      'requester-lvu-43-2':
        'A request under 43 § 2 LVU is made by the board, or by a member or official it has appointed. The chair too needs an appointment.',
      'requester-lvm-45-1':
        'A request under 45 § 1 LVM is made by the board or the court. Without delegation: call the decision-maker.',
      'requester-lvm-45-2':
        'A request under 45 § 2 LVM is made by the board. Without delegation: call the decision-maker.',
      'requester-l2024-79-8-7':
        'A request under lag (2024:79) is made by the board, or by a member or official it has appointed.',
      'requester-wrong-member':
        'The mandate is of another municipality’s board. Choose somebody this board has appointed.',
      'requester-mandate-ended':
        'The mandate no longer held at that time. Choose somebody whose mandate holds.',
      'requester-mandate-not-begun':
        'The mandate did not hold yet at that time. Choose somebody whose mandate holds.',
      'requester-not-covered': 'The mandate does not cover this act. Choose somebody appointed under it.',
      'requester-mandate-missing': 'Choose whose mandate the request rests on.',
      'requester-name-missing': 'Write who asks.',
      'requester-basis-missing':
        'Write the section of the minutes, the case number or the point of delegation.',
      'decision-missing':
        'This carries out a decision. Choose it, or write who made it, its number and date.',
      'decision-unknown':
        'The decision cannot be seen. Choose another, or write who made it, its number and date.',
      'decision-not-made': 'The decision is not made yet. Wait until the decision-maker has answered.',
      'decision-of-another':
        'The decision is about another person or of another municipality’s board. Choose another.',
      'decision-of-another-act':
        'The legal basis does not carry out decisions of that kind. Change the basis or the decision.',
      'decision-ended': 'The decision no longer holds. Check what holds now before the police are asked.',
      'before-decision': 'The request cannot have been made before the decision. Check the time.',
      'name-missing': 'Write the name of whoever said so.',
      'reason-missing': 'Write the reason.',
      'event-report-missing': 'Write the number of the event report. Ask the command centre.',
      'before-last-step': 'The time is before the step before it. Correct the time, or that step first.',
      'after-next-step': 'The time is after the step that follows. Correct that step first.',
      'step-unknown': 'The step has been corrected already. Reload the page.',
      'has-ended': 'The request has ended. Make a new one if it is needed.',
      'not-in-turn': 'That step cannot come now. Follow the steps in order.',
      'period-backwards': 'The last day is before the first. Mend the period.',
      'period-too-long': 'Choose at most three years.',
      'weekdays-missing': 'Choose at least one weekday.',
      'hours-backwards': 'The end must come after the start. Change one of them.',
      'hours-overlap': 'Another row already holds then. End it first.',
      'hours-ended': 'The row already has a last day. Add a new row instead.',
      'source-missing': 'Write where the hours are decided.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
