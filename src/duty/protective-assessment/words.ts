import type { AssessmentRefusal } from './api.ts'
import type { DayItem, Voice } from './model.ts'
import type { Quality } from './rules.ts'

type Answer = 'yes' | 'no'
type Words = {
  title: string
  none: string
  closedCase: string
  noChildren: string
  assess: (name: string) => string
  underWay: (child: string, by: string, since: string) => string
  draft: string
  continueDraft: string
  discard: string
  discardHint: string
  termAlways: (member: string) => string
  termWhenNeeded: (member: string) => string
  termUnknown: string
  notSpokenTo: string
  age: (years: number) => string
  ageUnknown: string
  law: string
  lawNotReviewed: string
  formTitle: (child: string) => string
  back: string
  sectionWhen: string
  sectionFacts: string
  sectionChild: string
  sectionVoices: string
  sectionJudgement: string
  sectionProtection: string
  sectionDay: string
  assessor: string
  assessedAt: string
  dutyMode: string
  manner: string
  manners: Record<'on-site' | 'at-distance', string>
  distanceReason: string
  place: string
  municipality: string
  minutes: string
  minutesHint: string
  facts: string
  factsHint: string
  policePresent: string
  policeSaw: string
  policeHint: string
  childHeard: string
  answers: Record<Answer, string>
  childWords: string
  childWordsHint: string
  notHeardReason: string
  notHeardText: string
  attitudeOtherwise: string
  attitudeHint: string
  informationGiven: string
  voicesHint: string
  addVoice: string
  addGuardian: (name: string) => string
  removeVoice: string
  voiceKind: string
  voiceKinds: Record<Voice['kind'], string>
  voiceName: string
  reached: string
  reachedAnswers: Record<Voice['reached'], string>
  notReachedReason: string
  source: string
  voiceAt: string
  said: string
  risks: string
  risksHint: string
  weighing: string
  weighingHint: string
  voluntary: string
  outcome: string
  judgement: string
  judgementHint: string
  protectionBasis: string
  protectionCertainty: string
  certainties: Record<'certain' | 'uncertain' | 'unknown', string>
  protectionText: string
  protectionTextHint: string
  protectionEndsAt: string
  protectionEndsHint: string
  alternativeHome: string
  alternativeHomeHint: string
  custodyConsidered: string
  custodyAnswers: Record<'considered-not-taken' | 'not-relevant' | 'prepared', string>
  custodyGrounds: string
  custodyHint: string
  colleague: string
  noColleague: string
  colleagueView: string
  noColleagueReason: string
  dayTask: string
  dayTaskHint: string
  holds: (until: string) => string
  missing: string
  nothingMissing: string
  lock: string
  lockHint: string
  lockedNow: (until: string) => string
  lockedBy: (name: string, title: string, at: string) => string
  madeAt: (at: string) => string
  reassessesEarlier: string
  reassess: string
  amend: string
  amendment: string
  amendmentHint: string
  saveAmendment: string
  amendedBy: (name: string, title: string, at: string) => string
  withdraw: string
  withdrawTitle: string
  withdrawHint: string
  withdrawnBy: (name: string, at: string) => string
  reason: string
  cancel: string
  completeness: (points: number, of: number) => string
  wanting: string
  qualities: Record<Quality, string>
  dayItems: string
  dayItemKinds: Record<DayItem['kind'], string>
  dueAt: (at: string) => string
  done: (at: string) => string
  overdue: string
  due: string
  dueNone: string
  notStated: string
  refusals: Record<AssessmentRefusal, string>
}

export const words = {
  sv: {
    title: 'Skyddsbedömning',
    none: 'Ingen skyddsbedömning är gjord i ärendet.',
    closedCase: 'Ärendet är avslutat. Öppna det igen för en ny bedömning.',
    noChildren: 'Inget barn och ingen ung person är kopplad till ärendet. Lägg till barnet först.',
    assess: (name) => `Bedöm ${name}`,
    underWay: (child, by, since) => `${by} bedömer ${child} sedan ${since}`,
    draft: 'Utkast, bara du ser det',
    continueDraft: 'Fortsätt skriva',
    discard: 'Släng utkastet',
    discardHint: 'Bara för en bedömning som påbörjats av misstag. Inget räknas.',
    termAlways: (member) => `${member} vill att jouren alltid talar med barnet.`,
    termWhenNeeded: (member) =>
      `${member} godtar bedömning på distans när anhöriga eller andra hjälper till.`,
    termUnknown: 'Vad vistelsekommunen begär om samtal med barnet är inte känt.',
    notSpokenTo: 'Ingen har talat med barnet.',
    age: (years) => `${years} år`,
    ageUnknown: 'ålder okänd',
    law: 'Lagrum',
    lawNotReviewed: 'ej granskat av jurist',
    formTitle: (child) => `Skyddsbedömning av ${child}`,
    back: 'Till ärendet',
    sectionWhen: 'När och hur',
    sectionFacts: 'Vad bedömningen bygger på',
    sectionChild: 'Barnet',
    sectionVoices: 'Vilka jouren talat med',
    sectionJudgement: 'Bedömningen',
    sectionProtection: 'Skyddet till i morgon',
    sectionDay: 'Kollega och överlämning',
    assessor: 'Bedömare',
    assessedAt: 'När gjordes bedömningen?',
    dutyMode: 'Tjänstgöring',
    manner: 'Hur gjordes den?',
    manners: { 'on-site': 'På plats', 'at-distance': 'På distans' },
    distanceReason: 'Varför på distans?',
    place: 'Var?',
    municipality: 'I vilken kommun?',
    minutes: 'Tid, minuter',
    minutesHint: 'Tomt betyder att tiden inte är angiven.',
    facts: 'Omständigheter och händelser',
    factsHint: 'Det som hänt och är känt. Skriv vem uppgiften kommer från.',
    policePresent: 'Var polisen på plats?',
    policeSaw: 'Vad såg polisen?',
    policeHint: 'Polisen är en uppgiftslämnare. Bedömningen är jourens.',
    childHeard: 'Har jouren talat med barnet?',
    answers: { yes: 'Ja', no: 'Nej' },
    childWords: 'Barnets egna ord',
    childWordsHint: 'Ordagrant. De följer med oförändrade till dagen.',
    notHeardReason: 'Varför inte?',
    notHeardText: 'Beskriv',
    attitudeOtherwise: 'Hur har barnets inställning klarlagts på annat sätt?',
    attitudeHint:
      'Till exempel det som syns, vad syskon berättar, tidigare samtal. Skriv också om det inte gått.',
    informationGiven: 'Vilken information har barnet fått?',
    voicesHint: 'Skriv också dem som inte gick att nå, och varför.',
    addVoice: 'Lägg till person',
    addGuardian: (name) => `Lägg till ${name}`,
    removeVoice: 'Ta bort',
    voiceKind: 'Vem?',
    voiceKinds: {
      guardian: 'Vårdnadshavare',
      parent: 'Förälder utan vårdnad',
      sibling: 'Syskon',
      relative: 'Släkting',
      'safe-person': 'Trygg person',
      informant: 'Den som anmält',
      police: 'Polis',
      'health-care': 'Sjukvård',
      school: 'Skola eller förskola',
      'residential-care': 'HVB, jourhem eller familjehem',
      'day-service': 'Kommunens dagverksamhet',
      other: 'Annan',
    },
    voiceName: 'Namn eller funktion',
    reached: 'Nådd?',
    reachedAnswers: { yes: 'Ja', no: 'Nej', 'not-tried': 'Inget försök gjort' },
    notReachedReason: 'Varför inte?',
    source: 'Uppgiftens ursprung',
    voiceAt: 'När?',
    said: 'Vad sades?',
    risks: 'Risker',
    risksHint: 'Riskfaktorer som vägt in, gärna med stöd i kunskap och forskning.',
    weighing: 'Avvägning',
    weighingHint: 'Vad skadar mest: att flytta eller att stanna?',
    voluntary: 'Frivilliga lösningar som prövats',
    outcome: 'Behov av omedelbart skydd',
    judgement: 'Bedömning',
    judgementHint: 'Vad du kommer fram till och varför.',
    protectionBasis: 'Skyddet vilar på',
    protectionCertainty: 'Hur säkert är det?',
    certainties: { certain: 'Säkert', uncertain: 'Osäkert', unknown: 'Vet inte' },
    protectionText: 'Beskriv skyddet',
    protectionTextHint: 'Vem, hur ni vet det och när jouren hör efter.',
    protectionEndsAt: 'När kan det upphöra?',
    protectionEndsHint: 'Är det okänt: när jouren senast hör efter. Då görs en ny bedömning.',
    alternativeHome: 'Hemmet dit barnet kommit',
    alternativeHomeHint: 'Vilka bor där, hur har det bedömts, vad säger barnet?',
    custodyConsidered: 'Omedelbart omhändertagande enligt LVU',
    custodyAnswers: {
      'considered-not-taken': 'Övervägt, inte aktuellt',
      'not-relevant': 'Inte övervägt',
      prepared: 'Förbereds, ordföranden kontaktas',
    },
    custodyGrounds: 'Skäl för eller emot omhändertagande',
    custodyHint: 'Skälet ska gälla barnets behov. Att papper eller tid saknas är inget skäl.',
    colleague: 'Kollega som bedömningen stämts av med',
    noColleague: 'Ingen kollega',
    colleagueView: 'Kollegans syn',
    noColleagueReason: 'Varför ingen kollega?',
    dayTask: 'Vad ska dagen göra?',
    dayTaskHint: 'Det första kommunen behöver ta tag i.',
    holds: (until) => `Bedömningen gäller till ${until}.`,
    missing: 'Det här saknas innan bedömningen kan låsas',
    nothingMissing: 'Allt som krävs finns med.',
    lock: 'Lås bedömningen',
    lockHint: 'En låst bedömning kan rättas med tillägg, aldrig skrivas över.',
    lockedNow: (until) => `Bedömningen är låst och gäller till ${until}.`,
    lockedBy: (name, title, at) => `${name}, ${title}, låst ${at}`,
    madeAt: (at) => `Gjord ${at}`,
    reassessesEarlier: 'Ny bedömning av en tidigare',
    reassess: 'Gör en ny bedömning',
    amend: 'Skriv tillägg',
    amendment: 'Tillägg',
    amendmentHint: 'Bedömningen står kvar som den är.',
    saveAmendment: 'Spara tillägget',
    amendedBy: (name, title, at) => `Tillägg av ${name}, ${title}, ${at}`,
    withdraw: 'Hör inte hit',
    withdrawTitle: 'Ta bort ur akten',
    withdrawHint:
      'Texten döljs och åtgärden räknas inte. Att bedömningen funnits, vem som tog bort den och varför står kvar.',
    withdrawnBy: (name, at) => `Borttagen ur akten av ${name} ${at}`,
    reason: 'Varför?',
    cancel: 'Avbryt',
    completeness: (points, of) => `Fullständighet ${points} av ${of}`,
    wanting: 'Skulle göra bedömningen fylligare',
    qualities: {
      assessment: 'bedömningen',
      facts: 'omständigheterna',
      time: 'när den gjordes',
      assessor: 'namn och befattning',
      'child-heard': 'samtal med barnet',
      'child-informed': 'information till barnet',
      guardians: 'varje vårdnadshavare, nådd eller inte',
      'first-hand': 'en förstahandsuppgift',
      risks: 'riskerna',
      weighing: 'avvägningen',
      voluntary: 'frivilliga lösningar',
      colleague: 'avstämning med kollega',
      police: 'om polisen var på plats',
      'day-task': 'vad dagen ska göra',
    },
    dayItems: 'Kvar att göra',
    dayItemKinds: {
      'hear-child': 'Tala med barnet',
      reassess: 'Ny skyddsbedömning',
      'day-task': 'Uppgift till dagen',
    },
    dueAt: (at) => `senast ${at}`,
    done: (at) => `klart ${at}`,
    overdue: 'Försenad',
    due: 'Nya bedömningar som väntar',
    dueNone: 'Ingen ny bedömning väntar i natt.',
    notStated: 'inte angivet',
    refusals: {
      'case-closed': 'Ärendet är avslutat. Öppna det igen först.',
      'already-locked': 'Bedömningen är låst. Skriv ett tillägg i stället.',
      'not-locked': 'Bedömningen är inte låst än.',
      withdrawn: 'Bedömningen är borttagen ur akten.',
      'not-of-case': 'Barnet är inte kopplat till ärendet. Lägg till barnet först.',
      'not-a-child': 'Skyddsbedömning görs för barn och unga till och med 20 år.',
      'draft-exists': 'Du har redan påbörjat en bedömning av barnet. Fortsätt i den.',
      'already-reassessed': 'En senare bedömning finns redan. Utgå från den.',
      'colleague-unknown': 'Kollegan tjänstgör inte i jouren.',
      'municipality-unknown': 'Kommunkoden finns inte.',
      'voice-twice': 'Samma rad är med två gånger. Ladda om sidan.',
      'voice-person-unknown': 'Personen hör inte till ärendet.',
      'time-missing': 'Ange när bedömningen gjordes.',
      'in-the-future': 'Tiden ligger i framtiden.',
      'time-far-off': 'Kontrollera årtalet: tiden ligger mer än tio år tillbaka eller mer än två år framåt.',
      'assessor-missing': 'Bedömarens namn och befattning saknas. Be administratören fylla i kontot.',
      'manner-missing': 'Ange om bedömningen gjordes på plats eller på distans.',
      'distance-reason-missing': 'Skriv varför bedömningen gjordes på distans.',
      'place-missing': 'Ange var bedömningen gjordes.',
      'facts-missing': 'Skriv vilka omständigheter och händelser bedömningen bygger på.',
      'child-heard-missing': 'Ange om jouren har talat med barnet.',
      'child-words-missing': 'Skriv vad barnet sade, med barnets egna ord.',
      'not-heard-reason-missing': 'Ange varför jouren inte har talat med barnet.',
      'not-heard-text-missing': 'Beskriv varför jouren inte har talat med barnet.',
      'attitude-missing':
        'Skriv hur barnets inställning har klarlagts på annat sätt, eller varför det inte gått.',
      'outcome-missing': 'Ange om barnet behöver omedelbart skydd.',
      'judgement-missing': 'Skriv bedömningen.',
      'basis-missing': 'Ange vad skyddet vilar på.',
      'certainty-missing': 'Ange hur säkert det är att frihetsberövandet består.',
      'protection-text-missing': 'Beskriv vad skyddet består i.',
      'end-missing': 'Ange när skyddet kan upphöra, eller när jouren senast hör efter.',
      'ends-before-made': 'Skyddet kan inte upphöra innan bedömningen gjordes.',
      'alternative-home-missing': 'Skriv hur hemmet dit barnet kommit har bedömts.',
      'custody-missing': 'Ange om omedelbart omhändertagande har övervägts.',
      'custody-contradicts': 'Behovet gäller omedelbart omhändertagande, men det anges som inte övervägt.',
      'custody-grounds-missing': 'Skriv skälen för eller emot omedelbart omhändertagande.',
      'colleague-missing': 'Ange vilken kollega bedömningen stämts av med, eller varför ingen.',
      'colleague-is-you': 'Du kan inte vara din egen kollega i bedömningen.',
      'voice-source-missing': 'Ange om uppgiften är i första eller andra hand.',
      'voice-said-missing': 'Skriv vad personen sade.',
      'voice-reason-missing': 'Skriv varför personen inte har nåtts.',
      'text-missing': 'Skriv tillägget.',
      'reason-missing': 'Skriv varför bedömningen tas bort.',
    },
  },
  en: {
    title: 'Protective assessment',
    none: 'No protective assessment has been made in the case.',
    closedCase: 'The case is closed. Reopen it for a new assessment.',
    noChildren: 'No child and no young person belongs to the case. Add the child first.',
    assess: (name) => `Assess ${name}`,
    underWay: (child, by, since) => `${by} has been assessing ${child} since ${since}`,
    draft: 'Draft, only you see it',
    continueDraft: 'Go on writing',
    discard: 'Throw the draft away',
    discardHint: 'Only for an assessment begun by mistake. Nothing is counted.',
    termAlways: (member) => `${member} wants the duty always to speak with the child.`,
    termWhenNeeded: (member) => `${member} accepts assessment at distance when relatives or others help.`,
    termUnknown: 'What the municipality of stay asks about speaking with the child is not known.',
    notSpokenTo: 'Nobody has spoken with the child.',
    age: (years) => `${years} years`,
    ageUnknown: 'age unknown',
    law: 'Legal basis',
    lawNotReviewed: 'not reviewed by a jurist',
    formTitle: (child) => `Protective assessment of ${child}`,
    back: 'To the case',
    sectionWhen: 'When and how',
    sectionFacts: 'What the assessment rests on',
    sectionChild: 'The child',
    sectionVoices: 'Whom the duty spoke with',
    sectionJudgement: 'The assessment',
    sectionProtection: 'Protection until tomorrow',
    sectionDay: 'Colleague and handover',
    assessor: 'Assessor',
    assessedAt: 'When was the assessment made?',
    dutyMode: 'Duty mode',
    manner: 'How was it made?',
    manners: { 'on-site': 'On site', 'at-distance': 'At distance' },
    distanceReason: 'Why at distance?',
    place: 'Where?',
    municipality: 'In which municipality?',
    minutes: 'Time, minutes',
    minutesHint: 'Empty means that the time is not stated.',
    facts: 'Circumstances and events',
    factsHint: 'What happened and is known. Say who the information comes from.',
    policePresent: 'Were the police present?',
    policeSaw: 'What did the police see?',
    policeHint: 'The police are a source. The assessment is the duty’s own.',
    childHeard: 'Has the duty spoken with the child?',
    answers: { yes: 'Yes', no: 'No' },
    childWords: 'The child’s own words',
    childWordsHint: 'Verbatim. They go unchanged to the day.',
    notHeardReason: 'Why not?',
    notHeardText: 'Describe',
    attitudeOtherwise: 'How was the child’s attitude clarified otherwise?',
    attitudeHint:
      'For example what can be seen, what siblings tell, earlier talks. Say also if it was not possible.',
    informationGiven: 'What information has the child been given?',
    voicesHint: 'Also those who could not be reached, and why.',
    addVoice: 'Add a person',
    addGuardian: (name) => `Add ${name}`,
    removeVoice: 'Remove',
    voiceKind: 'Who?',
    voiceKinds: {
      guardian: 'Guardian',
      parent: 'Parent without custody',
      sibling: 'Sibling',
      relative: 'Relative',
      'safe-person': 'Safe person',
      informant: 'The reporter',
      police: 'Police',
      'health-care': 'Health care',
      school: 'School or preschool',
      'residential-care': 'Residential or foster home',
      'day-service': 'The municipality’s day service',
      other: 'Other',
    },
    voiceName: 'Name or function',
    reached: 'Reached?',
    reachedAnswers: { yes: 'Yes', no: 'No', 'not-tried': 'Not tried' },
    notReachedReason: 'Why not?',
    source: 'Source of the information',
    voiceAt: 'When?',
    said: 'What was said?',
    risks: 'Risks',
    risksHint: 'Risk factors that weighed in, preferably with support in knowledge and research.',
    weighing: 'Weighing',
    weighingHint: 'What harms more: to move or to stay?',
    voluntary: 'Voluntary solutions tried',
    outcome: 'Need of immediate protection',
    judgement: 'Assessment',
    judgementHint: 'What you conclude and why.',
    protectionBasis: 'Protection rests on',
    protectionCertainty: 'How certain is it?',
    certainties: { certain: 'Certain', uncertain: 'Uncertain', unknown: 'Not known' },
    protectionText: 'Describe the protection',
    protectionTextHint: 'Who, how you know and when the duty checks.',
    protectionEndsAt: 'When may it end?',
    protectionEndsHint: 'If not known: when the duty checks at the latest. A new assessment is made then.',
    alternativeHome: 'The home where the child is now',
    alternativeHomeHint: 'Who lives there, how was it assessed, what does the child say?',
    custodyConsidered: 'Immediate custody under LVU',
    custodyAnswers: {
      'considered-not-taken': 'Considered, not taken',
      'not-relevant': 'Not considered',
      prepared: 'Prepared, the chair is contacted',
    },
    custodyGrounds: 'Grounds for or against custody',
    custodyHint: 'The grounds are the needs of the child. Missing papers or time are no grounds.',
    colleague: 'Colleague consulted',
    noColleague: 'No colleague',
    colleagueView: 'The colleague’s view',
    noColleagueReason: 'Why no colleague?',
    dayTask: 'What is the day to do?',
    dayTaskHint: 'The first thing the municipality needs to take on.',
    holds: (until) => `The assessment holds until ${until}.`,
    missing: 'This is missing before the assessment can be locked',
    nothingMissing: 'All that is required is there.',
    lock: 'Lock the assessment',
    lockHint: 'A locked assessment can be corrected by amendments, never overwritten.',
    lockedNow: (until) => `The assessment is locked and holds until ${until}.`,
    lockedBy: (name, title, at) => `${name}, ${title}, locked ${at}`,
    madeAt: (at) => `Made ${at}`,
    reassessesEarlier: 'New assessment of an earlier one',
    reassess: 'Make a new assessment',
    amend: 'Write an amendment',
    amendment: 'Amendment',
    amendmentHint: 'The assessment stays as it is.',
    saveAmendment: 'Save the amendment',
    amendedBy: (name, title, at) => `Amendment by ${name}, ${title}, ${at}`,
    withdraw: 'Does not belong here',
    withdrawTitle: 'Take out of the file',
    withdrawHint:
      'The text is hidden and the measure is not counted. That it was here, who took it out and why stays.',
    withdrawnBy: (name, at) => `Taken out of the file by ${name} ${at}`,
    reason: 'Why?',
    cancel: 'Cancel',
    completeness: (points, of) => `Completeness ${points} of ${of}`,
    wanting: 'Would make the assessment fuller',
    qualities: {
      assessment: 'the assessment',
      facts: 'the circumstances',
      time: 'when it was made',
      assessor: 'name and title',
      'child-heard': 'a talk with the child',
      'child-informed': 'information to the child',
      guardians: 'each guardian, reached or not',
      'first-hand': 'first-hand information',
      risks: 'the risks',
      weighing: 'the weighing',
      voluntary: 'voluntary solutions',
      colleague: 'a colleague consulted',
      police: 'whether the police were present',
      'day-task': 'what the day is to do',
    },
    dayItems: 'Left to do',
    dayItemKinds: {
      'hear-child': 'Speak with the child',
      reassess: 'New protective assessment',
      'day-task': 'Task for the day',
    },
    dueAt: (at) => `by ${at}`,
    done: (at) => `done ${at}`,
    overdue: 'Overdue',
    due: 'New assessments waiting',
    dueNone: 'No new assessment is waiting tonight.',
    notStated: 'not stated',
    refusals: {
      'case-closed': 'The case is closed. Reopen it first.',
      'already-locked': 'The assessment is locked. Write an amendment instead.',
      'not-locked': 'The assessment is not locked yet.',
      withdrawn: 'The assessment is taken out of the file.',
      'not-of-case': 'The child does not belong to the case. Add the child first.',
      'not-a-child': 'Protective assessments are made for children and the young up to 20 years.',
      'draft-exists': 'You have already begun an assessment of the child. Go on in that one.',
      'already-reassessed': 'There is already a later assessment. Start from that one.',
      'colleague-unknown': 'The colleague does not work in the duty.',
      'municipality-unknown': 'There is no such municipality code.',
      'voice-twice': 'The same row is there twice. Reload the page.',
      'voice-person-unknown': 'The person does not belong to the case.',
      'time-missing': 'State when the assessment was made.',
      'in-the-future': 'The time is in the future.',
      'time-far-off': 'Check the year: the time is more than ten years back or more than two years ahead.',
      'assessor-missing':
        'The name and title of the assessor are missing. Ask the administrator to complete the account.',
      'manner-missing': 'State whether the assessment was made on site or at distance.',
      'distance-reason-missing': 'Write why the assessment was made at distance.',
      'place-missing': 'State where the assessment was made.',
      'facts-missing': 'Write which circumstances and events the assessment rests on.',
      'child-heard-missing': 'State whether the duty has spoken with the child.',
      'child-words-missing': 'Write what the child said, in the child’s own words.',
      'not-heard-reason-missing': 'State why the duty has not spoken with the child.',
      'not-heard-text-missing': 'Describe why the duty has not spoken with the child.',
      'attitude-missing': 'Write how the child’s attitude was clarified otherwise, or why it could not be.',
      'outcome-missing': 'State whether the child needs immediate protection.',
      'judgement-missing': 'Write the assessment.',
      'basis-missing': 'State what the protection rests on.',
      'certainty-missing': 'State how certain it is that the detention lasts.',
      'protection-text-missing': 'Describe what the protection consists of.',
      'end-missing': 'State when the protection may end, or when the duty checks at the latest.',
      'ends-before-made': 'The protection cannot end before the assessment was made.',
      'alternative-home-missing': 'Write how the home where the child is now was assessed.',
      'custody-missing': 'State whether immediate custody was considered.',
      'custody-contradicts': 'The need is immediate custody, yet it is stated as not considered.',
      'custody-grounds-missing': 'Write the grounds for or against immediate custody.',
      'colleague-missing': 'State which colleague was consulted, or why none.',
      'colleague-is-you': 'You cannot be your own colleague in the assessment.',
      'voice-source-missing': 'State whether the information is first or second hand.',
      'voice-said-missing': 'Write what the person said.',
      'voice-reason-missing': 'Write why the person was not reached.',
      'text-missing': 'Write the amendment.',
      'reason-missing': 'Write why the assessment is taken out.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
