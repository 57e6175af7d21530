import type { OutcomeRefusal } from './api.ts'
import type { bypassKinds, needMarks, outcomeChanges } from './model.ts'
import type { GivingGround } from './rules.ts'

type Words = {
  whatBecame: string
  questionsLead: (days: number) => string
  due: (count: number) => string
  later: (count: number) => string
  noneDue: string
  acceptedOn: (moment: string) => string
  askedOn: (date: string) => string
  protected: string
  changeDays: string
  days: string
  daysHint: string
  daysSaved: string
  save: string
  notAsked: (date: string) => string
  unanswered: string
  wholeMatter: string
  unknownPerson: string
  years: (age: number) => string
  judgedAs: (label: string) => string
  noAssessment: string
  answer: string
  answerLater: string
  answerTitle: string
  aboutWhom: string
  outcome: string
  happenedOn: string
  text: string
  textHint: string
  change: Record<(typeof outcomeChanges)[number], string>
  correctionReason: string
  giveBack: string
  giveBackHint: string
  giveWithin: string
  ground: string
  groundText: string
  groundTextHint: string
  withinBoardText: string
  circumstance: string
  circumstances: Record<
    'substance-abuse' | 'compulsory-psychiatric-care' | 'pregnancy' | 'assumed-under-18',
    string
  >
  grounds: Record<GivingGround, string>
  answered: string
  answeredBy: (name: string, moment: string) => string
  givenBack: (name: string, ground: string) => string
  keptHere: string
  corrected: (reason: string) => string
  more: string
  earlier: string
  needTitle: string
  needLead: string
  needText: string
  marks: Record<(typeof needMarks)[number], string>
  marked: string
  markedBy: (name: string, moment: string) => string
  notMarked: string
  changeMark: string
  caseTitle: string
  caseLead: string
  states: Record<'unanswered' | 'known', string>
  laterKnown: string
  notAccepted: string
  dayDid: string
  nightJudged: string
  ownTitle: string
  ownLead: string
  ownNone: string
  ownSum: (answered: number, asked: number) => string
  caseClosed: string
  showMore: string
  mark: string
  bypassTitle: string
  bypassLead: string
  markBypass: string
  bypassDate: string
  bypassClock: string
  bypassClockHint: string
  unit: string
  unitUnknown: string
  kind: string
  kinds: Record<(typeof bypassKinds)[number], string>
  bypassMarked: string
  noBypass: string
  withdraw: string
  withdrawReason: string
  withdrawn: (reason: string) => string
  bypassWithdrawn: string
  timeUnknown: string
  refusals: Record<OutcomeRefusal, string>
}

export const words = {
  sv: {
    whatBecame: 'Vad blev det?',
    questionsLead: (days) =>
      `Jouren lär av vad dagen kom fram till. Ni tillfrågas ${days} dagar efter att ni tagit emot en rapport.`,
    due: (count) => (count === 1 ? 'En rapport väntar på svar' : `${count} rapporter väntar på svar`),
    later: (count) => (count === 1 ? 'En fråga till kommer senare.' : `${count} frågor till kommer senare.`),
    noneDue: 'Ingen rapport väntar på svar.',
    acceptedOn: (moment) => `mottagen ${moment}`,
    askedOn: (date) => `tillfrågad ${date}`,
    protected: 'Skyddade personuppgifter',
    changeDays: 'Ändra dagar',
    days: 'Dagar efter mottagandet',
    daysHint: 'Gäller alla obesvarade rapporter till er.',
    daysSaved: 'Sparat.',
    save: 'Spara',
    notAsked: (date) => `Ni tillfrågas ${date}, men kan svara när ni vill.`,
    unanswered: 'Inte besvarat',
    wholeMatter: 'Saken i sin helhet',
    unknownPerson: 'Okänd person',
    years: (age) => `${age} år`,
    judgedAs: (label) => `Jouren bedömde: ${label}`,
    noAssessment: 'Ingen skyddsbedömning i rapporten',
    answer: 'Berätta vad det blev',
    answerLater: 'Komplettera eller rätta',
    answerTitle: 'Vad blev det?',
    aboutWhom: 'Svaret gäller',
    outcome: 'Vad blev det av saken?',
    happenedOn: 'Datum',
    text: 'Kort beskrivning',
    textHint: 'Skriv inga adresser och inget om andra än dem svaret gäller.',
    change: { later: 'Mer har blivit känt', corrected: 'Det som stod var fel' },
    correctionReason: 'Vad var fel?',
    giveBack: 'Visa svaret för jouren',
    giveBackHint:
      'Utan det här räknas svaret bara i statistiken. Det är ni som prövar sekretessen: välj grund och skriv varför.',
    giveWithin:
      'Jouren handlar för er nämnd enligt avtalet, så uppföljningen av dess arbete är nämndens egen. Ta bort valet om något ändå ska stanna hos er.',
    ground: 'Grund',
    groundText: 'Varför får jouren veta det?',
    groundTextHint: 'För 26 kap. 9 § OSL: vad jouren behöver uppgiften till för personens vård eller skydd.',
    withinBoardText: 'Uppföljning av jourens arbete för nämnden enligt avtalet.',
    circumstance: 'Om personen inte är under 18 år',
    circumstances: {
      'substance-abuse': 'Fortgående missbruk',
      'compulsory-psychiatric-care': 'Psykiatrisk tvångsvård',
      pregnancy: 'Graviditet, det väntade barnet behöver det',
      'assumed-under-18': 'Åldern är okänd, antas vara under 18',
    },
    grounds: {
      'kl-9-37': 'Jouren handlar för nämnden enligt avtal (9 kap. 37 § KL)',
      'osl-10-1': 'Samtycke (10 kap. 1 § OSL)',
      'osl-26-9': 'Behövs för personens vård eller skydd (26 kap. 9 § OSL)',
      'osl-26-1': 'Står klart att ingen lider men (26 kap. 1 § OSL)',
      'osl-10-2': 'Nödvändigt för nämndens egen verksamhet (10 kap. 2 § OSL)',
    },
    answered: 'Tack. Svaret är sparat.',
    answeredBy: (name, moment) => `${name}, ${moment}`,
    givenBack: (name, ground) => `Visas för jouren: ${ground}. Beslut av ${name}.`,
    keptHere: 'Visas inte för jouren. Räknas i statistiken.',
    corrected: (reason) => `Rättelse: ${reason}`,
    more: 'Mer blev känt',
    earlier: 'Tidigare svar',
    needTitle: 'Behövdes det på natten?',
    needLead: 'Er bild av om saken behövde jouren eller hade kunnat vänta till vardagen.',
    needText: 'Kommentar',
    marks: {
      needed: 'Behövdes på natten',
      'could-have-waited': 'Hade kunnat vänta',
      'cannot-judge': 'Kan inte bedöma',
    },
    marked: 'Sparat.',
    markedBy: (name, moment) => `${name}, ${moment}`,
    notMarked: 'Inte besvarat',
    changeMark: 'Ändra',
    caseTitle: 'Vad blev det?',
    caseLead: 'Det som kommunen har lämnat tillbaka till jouren. Resten finns bara i statistiken.',
    states: {
      unanswered: 'Inte besvarat',
      known: 'Svaret är känt hos kommunen och visas inte för jouren',
    },
    laterKnown: 'Kommunen har svarat igen och visar inte det för jouren.',
    notAccepted: 'Rapporten är inte mottagen ännu',
    dayDid: 'Dagen',
    nightJudged: 'Natten',
    ownTitle: 'Mina bedömningar',
    ownLead: 'Vad dagen gjorde av det du bedömde, så långt kommunen har visat det.',
    ownNone: 'Ingen av dina bedömningar finns i en mottagen rapport ännu.',
    ownSum: (answered, asked) => `${answered} av ${asked} är besvarade.`,
    caseClosed: 'Äldre ärende',
    showMore: 'Visa fler',
    mark: 'Behovet',
    bypassTitle: 'Jouren var inte underrättad',
    bypassLead:
      'Märk en anmälan från polisen om något som hände en kväll, natt eller helg, om jouren inte fick veta det då. Inga namn behövs.',
    markBypass: 'Märk en anmälan',
    bypassDate: 'Dag då det hände',
    bypassClock: 'Klockslag, om det är känt',
    bypassClockHint: 'Till exempel 02:40.',
    unit: 'Polisenhet',
    unitUnknown: 'Okänd enhet',
    kind: 'Vad det gällde',
    kinds: {
      'child-at-risk': 'Barn som kan fara illa',
      violence: 'Våld i nära relation',
      'young-offender': 'Ung som begått brott',
      'substance-abuse': 'Missbruk',
      'mental-ill-health': 'Psykisk ohälsa',
      other: 'Annat',
    },
    bypassMarked: 'Märkt. Den räknas per månad och polisenhet.',
    noBypass: 'Ingen anmälan är märkt.',
    withdraw: 'Ta tillbaka',
    withdrawReason: 'Varför var märkningen fel?',
    withdrawn: (reason) => `Tillbakatagen: ${reason}`,
    bypassWithdrawn: 'Märkningen är tillbakatagen.',
    timeUnknown: 'okänt klockslag',
    refusals: {
      'not-accepted': 'Rapporten är inte mottagen. Ta emot den först, eller så är den återtagen.',
      'nothing-asked': 'Välj vem eller vad svaret gäller.',
      'question-unknown': 'Svaret gäller någon som inte finns i rapporten.',
      'answered-meanwhile':
        'En kollega har svarat under tiden. Läs det svaret och komplettera eller rätta det.',
      'change-missing': 'Ange om mer har blivit känt eller om det som stod var fel.',
      'correction-reason-missing': 'Skriv vad som var fel.',
      'outcome-closed': 'Koden används inte längre. Välj en annan.',
      'date-missing': 'Ange dagen.',
      'date-not-meant': 'När inget mer är känt finns ingen dag att ange.',
      'in-the-future': 'Tiden ligger framåt. Ange en som har varit.',
      'before-the-night': 'Dagen ligger före natten som rapporten gäller.',
      'reason-missing': 'Skriv skälet till att utredning inte inleds.',
      'nobody-to-tell-of': 'Rapporten gäller ingen känd person, så det finns inget att visa för jouren.',
      'ground-unknown': 'Grunden finns inte i den gällande listan.',
      'ground-not-for-boards': 'Grunden gäller inte för att lämna något tillbaka till jouren.',
      'ground-not-in-agreement':
        'Avtalet med jouren har inte den grunden. Välj en annan, eller visa inte svaret.',
      'ground-needs-circumstance':
        'Den grunden täcker den som är under 18 år. För andra: ange vad som gör att den gäller.',
      'ground-needs-text': 'Skriv varför jouren får veta det.',
      'marked-meanwhile': 'En kollega har svarat under tiden. Läs det och ändra om det är fel.',
      'too-long-ago': 'Det är mer än ett år sedan.',
      'clock-unreadable': 'Skriv klockslaget som 02:40, eller lämna det tomt.',
      'in-office-hours': 'Den tiden är kontorstid, då jouren inte svarar. Kontrollera dag och klockslag.',
      'unit-unknown': 'Enheten fanns inte den dagen. Välj en annan, eller okänd enhet.',
      'already-withdrawn': 'Märkningen är redan tillbakatagen.',
    },
  },
  en: {
    whatBecame: 'What became of it?',
    questionsLead: (days) =>
      `The duty learns from what the day found. You are asked ${days} days after you took a report over.`,
    due: (count) => (count === 1 ? 'One report waits for an answer' : `${count} reports wait for an answer`),
    later: (count) => (count === 1 ? 'One more is asked about later' : `${count} more are asked about later`),
    noneDue: 'No report waits for an answer.',
    acceptedOn: (moment) => `accepted ${moment}`,
    askedOn: (date) => `asked ${date}`,
    protected: 'Protected personal data',
    changeDays: 'Change the days',
    days: 'Days after acceptance',
    daysHint: 'Holds for all unanswered reports to you.',
    daysSaved: 'Saved.',
    save: 'Save',
    notAsked: (date) => `You are asked on ${date}, but may answer whenever you like.`,
    unanswered: 'Not answered',
    wholeMatter: 'The matter as a whole',
    unknownPerson: 'Unknown person',
    years: (age) => `${age} years`,
    judgedAs: (label) => `The duty judged: ${label}`,
    noAssessment: 'No protective assessment in the report',
    answer: 'Tell what became of it',
    answerLater: 'Add or correct',
    answerTitle: 'What became of it?',
    aboutWhom: 'The answer is about',
    outcome: 'What became of the matter?',
    happenedOn: 'Date',
    text: 'Short description',
    textHint: 'Write no addresses, and nothing of others than those the answer is about.',
    change: { later: 'More has become known', corrected: 'What stood was wrong' },
    correctionReason: 'What was wrong?',
    giveBack: 'Show the answer to the duty',
    giveBackHint:
      'Without this the answer only counts in the figures. The secrecy is yours to judge: choose a ground and write why.',
    giveWithin:
      "The duty acts for your board by the agreement, so following its work up is the board's own. Clear the choice if something is to stay with you.",
    ground: 'Ground',
    groundText: 'Why may the duty know?',
    groundTextHint: "For OSL 26:9: what the duty needs it for, for the person's care or protection.",
    withinBoardText: "Follow-up of the duty's work for the board by the agreement.",
    circumstance: 'If the person is not under 18',
    circumstances: {
      'substance-abuse': 'Ongoing substance abuse',
      'compulsory-psychiatric-care': 'Compulsory psychiatric care',
      pregnancy: 'Pregnancy, the expected child needs it',
      'assumed-under-18': 'The age is unknown, assumed to be under 18',
    },
    grounds: {
      'kl-9-37': 'The duty acts for the board by agreement (KL 9:37)',
      'osl-10-1': 'Consent (OSL 10:1)',
      'osl-26-9': "Needed for the person's care or protection (OSL 26:9)",
      'osl-26-1': 'Clear that nobody is harmed (OSL 26:1)',
      'osl-10-2': "Necessary for the board's own work (OSL 10:2)",
    },
    answered: 'Thank you. The answer is saved.',
    answeredBy: (name, moment) => `${name}, ${moment}`,
    givenBack: (name, ground) => `Shown to the duty: ${ground}. Decided by ${name}.`,
    keptHere: 'Not shown to the duty. Counts in the figures.',
    corrected: (reason) => `Correction: ${reason}`,
    more: 'More became known',
    earlier: 'Earlier answers',
    needTitle: 'Did it need the night?',
    needLead: 'Your view of whether the matter needed the duty or could have waited for a working day.',
    needText: 'Comment',
    marks: {
      needed: 'Needed at night',
      'could-have-waited': 'Could have waited',
      'cannot-judge': 'Cannot judge',
    },
    marked: 'Saved.',
    markedBy: (name, moment) => `${name}, ${moment}`,
    notMarked: 'Not answered',
    changeMark: 'Change',
    caseTitle: 'What became of it?',
    caseLead: 'What the municipality has given back to the duty. The rest is only in the figures.',
    states: {
      unanswered: 'Not answered',
      known: 'The answer is known to the municipality and not shown to the duty',
    },
    laterKnown: 'The municipality has answered again and does not show that to the duty.',
    notAccepted: 'The report is not accepted yet',
    dayDid: 'The day',
    nightJudged: 'The night',
    ownTitle: 'My assessments',
    ownLead: 'What the day made of what you judged, as far as the municipality has shown it.',
    ownNone: 'None of your assessments is in an accepted report yet.',
    ownSum: (answered, asked) => `${answered} of ${asked} are answered.`,
    caseClosed: 'Older case',
    showMore: 'Show more',
    mark: 'The need',
    bypassTitle: 'The duty was not told',
    bypassLead:
      'The police reported to you something of an evening, night or weekend that the duty was never told. No names are needed.',
    markBypass: 'Mark a notification',
    bypassDate: 'Day it happened',
    bypassClock: 'Time, if it is known',
    bypassClockHint: 'For example 02:40.',
    unit: 'Police unit',
    unitUnknown: 'Unknown unit',
    kind: 'What it was about',
    kinds: {
      'child-at-risk': 'A child who may be at risk',
      violence: 'Violence in a close relation',
      'young-offender': 'A young offender',
      'substance-abuse': 'Substance abuse',
      'mental-ill-health': 'Mental ill-health',
      other: 'Something else',
    },
    bypassMarked: 'Marked. It counts by month and police unit.',
    noBypass: 'No notification is marked.',
    withdraw: 'Take back',
    withdrawReason: 'Why was the mark wrong?',
    withdrawn: (reason) => `Taken back: ${reason}`,
    bypassWithdrawn: 'The mark is taken back.',
    timeUnknown: 'time not known',
    refusals: {
      'not-accepted': 'The report is not accepted. Accept it first, or it has been withdrawn.',
      'nothing-asked': 'Choose whom or what the answer is about.',
      'question-unknown': 'The answer is about somebody who is not in the report.',
      'answered-meanwhile':
        'A colleague has answered meanwhile. Read that answer and add to it or correct it.',
      'change-missing': 'Say whether more has become known or what stood was wrong.',
      'correction-reason-missing': 'Write what was wrong.',
      'outcome-closed': 'The code is no longer used. Choose another.',
      'date-missing': 'State the day.',
      'date-not-meant': 'When nothing more is known there is no day to state.',
      'in-the-future': 'The time lies ahead. State one that has been.',
      'before-the-night': 'The day lies before the night of the report.',
      'reason-missing': 'Write why no investigation is opened.',
      'nobody-to-tell-of': 'The report is about nobody known, so there is nothing to show to the duty.',
      'ground-unknown': 'The ground is not in the list in force.',
      'ground-not-for-boards': 'The ground does not serve to give something back to the duty.',
      'ground-not-in-agreement':
        'The agreement with the duty does not have that ground. Choose another, or do not show the answer.',
      'ground-needs-circumstance': 'That ground covers those under 18. For others, state what makes it hold.',
      'ground-needs-text': 'Write why the duty may know.',
      'marked-meanwhile': 'A colleague has answered meanwhile. Read it and change it if it is wrong.',
      'too-long-ago': 'That is more than a year ago.',
      'clock-unreadable': 'Write the time as 02:40, or leave it empty.',
      'in-office-hours':
        'That is within office hours, when the duty does not answer. Check the day and the time.',
      'unit-unknown': 'The unit was not there that day. Choose another, or unknown unit.',
      'already-withdrawn': 'The mark is already taken back.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
