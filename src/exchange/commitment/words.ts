import type { UnitKind } from '../handover/model.ts'
import type { CommitmentRefusal } from './api.ts'
import type { CommitmentEventKind, toldAnswers } from './model.ts'
import type { Standing } from './rules.ts'

type Words = {
  own: string
  ownLead: string
  none: string
  ofCase: string
  ofCaseNone: string
  unkept: string
  unkeptLead: string
  standings: Record<Standing, string>
  due: string
  noText: string
  caseShut: string
  units: Record<UnitKind, string>
  madeBy: (member: string, name: string, moment: string) => string
  responsible: (who: string) => string
  steps: Record<CommitmentEventKind, string>
  moved: (before: string, after: string) => string
  noTime: string
  history: string
  showHistory: string
  hideHistory: string
  reportOf: (number: string) => string
  done: string
  doneHint: string
  doneText: string
  isDone: string
  fail: string
  failHint: string
  why: string
  isTold: string
  tolds: Record<(typeof toldAnswers)[number], string>
  failed: string
  move: string
  moveHint: string
  newTime: string
  moveWhy: string
  isMoved: string
  give: string
  giveHint: string
  unit: string
  person: string
  wholeUnit: string
  isGiven: string
  tell: string
  tellHint: string
  tellText: string
  isSaidTold: string
  stillWaits: string
  deviation: string
  deviationDone: (number: string) => string
  deviationText: (facts: Readonly<Record<'report' | 'member' | 'said' | 'due' | 'became', string>>) => string
  becameNothing: string
  becameUnkept: (why: string) => string
  save: string
  cancel: string
  refusals: Record<CommitmentRefusal, string>
}

export const words = {
  sv: {
    own: 'Det vi har sagt att vi gör',
    ownLead:
      'Varje åtagande är en uppgift med tid. Säg till här om ni inte kan, så väntar ingen på ett samtal som inte kommer.',
    none: 'Inget åtagande väntar.',
    ofCase: 'Vad kommunen har sagt att den gör',
    ofCaseNone: 'Ingen kommun har tagit emot en rapport i ärendet ännu.',
    unkept: 'Väntar på något som inte kommer',
    unkeptLead:
      'Kommunen kunde inte, eller tiden har gått utan besked. Ring och säg det, så att ingen väntar.',
    standings: {
      waits: 'På väg',
      'without-time': 'Ingen tid sagd',
      overdue: 'Tiden har gått',
      done: 'Gjort',
      'could-not': 'Blev inte av',
      withdrawn: 'Rapporten återkallad',
    },
    due: 'Senast',
    noText: 'Ordalydelsen står i ärendet, som är stängt sedan länge.',
    caseShut: 'Stängt ärende',
    units: { reception: 'Mottagningen', child: 'Barn och unga', adult: 'Vuxna' },
    madeBy: (member, name, moment) => `${member}, ${name} ${moment}`,
    responsible: (who) => `Gör det: ${who}`,
    steps: {
      made: 'Lovat',
      moved: 'Ny tid',
      given: 'Någon annan gör det',
      done: 'Gjort',
      'could-not': 'Blev inte av',
      told: 'Den som väntar har fått veta',
      deviation: 'Avvikelse',
      withdrawn: 'Rapporten återkallad',
    },
    moved: (before, after) => `från ${before} till ${after}`,
    noTime: 'ingen tid',
    history: 'Vad som hänt',
    showHistory: 'Visa vad som hänt',
    hideHistory: 'Dölj vad som hänt',
    reportOf: (number) => `Rapport ${number}`,
    done: 'Gjort',
    doneHint: 'Bara om jouren behöver veta något.',
    doneText: 'Hur gick det?',
    isDone: 'Antecknat som gjort.',
    fail: 'Vi kan inte',
    failHint: 'Jouren får veta det direkt, och det står i klientens ärende.',
    why: 'Varför blev det inte av?',
    isTold: 'Har ni sagt det till den som väntar?',
    tolds: { yes: 'Ja', no: 'Nej', unknown: 'Vet inte' },
    failed: 'Jouren har fått veta det.',
    move: 'Ny tid',
    moveHint: 'Den tidigare tiden står kvar i historiken.',
    newTime: 'Nu senast',
    moveWhy: 'Varför?',
    isMoved: 'Tiden är ändrad.',
    give: 'Vem gör det?',
    giveHint: 'En person, eller den som arbetar på enheten.',
    unit: 'Enhet',
    person: 'Person',
    wholeUnit: 'Den som arbetar på enheten',
    isGiven: 'Antecknat.',
    tell: 'Vi har sagt det',
    tellHint: 'Skriv vem som fick veta och hur. Då försvinner raden från listan.',
    tellText: 'Vad sades, och till vem?',
    isSaidTold: 'Antecknat. Ingen väntar längre.',
    stillWaits: 'Någon kan fortfarande vänta',
    deviation: 'Anmäl som avvikelse',
    deviationDone: (number) => `Avvikelse ${number} är anmäld.`,
    deviationText: ({ report, member, said, due, became }) =>
      `Ärendet fångades inte upp. ${report} till ${member}: kommunen skrev ”${said}”, senast ${due}. ${became}`,
    becameNothing: 'Tiden gick ut utan besked.',
    becameUnkept: (why) => `Det blev inte av: ${why}`,
    save: 'Spara',
    cancel: 'Avbryt',
    refusals: {
      'already-done': 'Det är redan antecknat som gjort.',
      'already-ended': 'Det är redan avslutat. Ange en ny tid om ni ändå gör det.',
      'text-missing': 'Skriv några ord om varför eller hur.',
      'due-in-the-past': 'Tiden har redan passerat.',
      'time-far-off': 'Kontrollera årtalet: tiden ligger mer än två år framåt.',
      'time-same': 'Det är samma tid som förut.',
      'responsible-unknown': 'Personen arbetar inte på kommunens mottagning.',
      'nobody-waits': 'Ingen väntar: det är redan sagt, eller inte inställt.',
      'still-time': 'Tiden har inte gått ut och kommunen har inte sagt nej.',
      'already-reported': 'En avvikelse är redan anmäld.',
      'case-shut': 'Ärendet är stängt sedan länge. Öppna det med skäl först.',
    },
  },
  en: {
    own: 'What we have said that we do',
    ownLead:
      'Each commitment is a task with a time. If it cannot be done, say so here: then nobody waits for a call that does not come.',
    none: 'No commitment waits.',
    ofCase: 'What the municipality has said that it does',
    ofCaseNone: 'No municipality has accepted a report of the case yet.',
    unkept: 'Waits for what does not come',
    unkeptLead:
      'The municipality could not, or the time has passed without a word. Call and say so, so that nobody waits.',
    standings: {
      waits: 'To come',
      'without-time': 'No time said',
      overdue: 'The time has passed',
      done: 'Done',
      'could-not': 'Was not done',
      withdrawn: 'Report withdrawn',
    },
    due: 'By',
    noText: 'The words stand in the case, which was closed long ago.',
    caseShut: 'Closed case',
    units: { reception: 'The reception', child: 'Children and young people', adult: 'Adults' },
    madeBy: (member, name, moment) => `${member}, ${name} ${moment}`,
    responsible: (who) => `Does it: ${who}`,
    steps: {
      made: 'Promised',
      moved: 'Another time',
      given: 'Somebody else does it',
      done: 'Done',
      'could-not': 'Was not done',
      told: 'Whoever waits has been told',
      deviation: 'Deviation',
      withdrawn: 'Report withdrawn',
    },
    moved: (before, after) => `from ${before} to ${after}`,
    noTime: 'no time',
    history: 'What has happened',
    showHistory: 'Show what has happened',
    hideHistory: 'Hide what has happened',
    reportOf: (number) => `Report ${number}`,
    done: 'Done',
    doneHint: 'Only if the duty needs to know something.',
    doneText: 'How did it go?',
    isDone: 'Noted as done.',
    fail: 'We cannot',
    failHint: "The duty is told at once, and it stands in the client's case.",
    why: 'Why was it not done?',
    isTold: 'Have you told whoever waits?',
    tolds: { yes: 'Yes', no: 'No', unknown: 'Not known' },
    failed: 'The duty has been told.',
    move: 'Another time',
    moveHint: 'The former time stays in the history.',
    newTime: 'Now by',
    moveWhy: 'Why?',
    isMoved: 'The time is changed.',
    give: 'Who does it?',
    giveHint: 'A person, or whoever works at the unit.',
    unit: 'Unit',
    person: 'Person',
    wholeUnit: 'Whoever works at the unit',
    isGiven: 'Noted.',
    tell: 'We have told them',
    tellHint: 'Write who was told and how. Then the row leaves the list.',
    tellText: 'What was said, and to whom?',
    isSaidTold: 'Noted. Nobody waits any more.',
    stillWaits: 'Somebody may still wait',
    deviation: 'Report as a deviation',
    deviationDone: (number) => `Deviation ${number} is reported.`,
    deviationText: ({ report, member, said, due, became }) =>
      `The case was not picked up. ${report} to ${member}: the municipality wrote “${said}”, by ${due}. ${became}`,
    becameNothing: 'The time passed without a word.',
    becameUnkept: (why) => `It was not done: ${why}`,
    save: 'Save',
    cancel: 'Cancel',
    refusals: {
      'already-done': 'It is already noted as done.',
      'already-ended': 'It has already ended. Give another time if you do it after all.',
      'text-missing': 'Write a few words of why or how.',
      'due-in-the-past': 'The time has already passed.',
      'time-far-off': 'Check the year: the time is more than two years ahead.',
      'time-same': 'It is the same time as before.',
      'responsible-unknown': "The person does not work at the municipality's intake.",
      'nobody-waits': 'Nobody waits: it is already said, or not called off.',
      'still-time': 'The time has not passed and the municipality has not said no.',
      'already-reported': 'A deviation is already reported.',
      'case-shut': 'The case was closed long ago. Open it with a reason first.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
