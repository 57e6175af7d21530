import type { AskedParty } from '../dialogue/model.ts'
import type { WeekendRefusal } from './api.ts'
import type { UnstableKind, weekendAnswers } from './model.ts'
import type { Standing } from './rules.ts'

type Words = {
  question: string
  questionDays: (first: string, last: string) => string
  questionHint: string
  answers: Record<(typeof weekendAnswers)[number], string>
  answered: string
  answeredBy: (answer: string, name: string, moment: string) => string
  unanswered: string
  change: string
  write: string
  writeHint: string
  notices: (count: number) => string
  panel: string
  panelLead: (first: string, last: string) => string
  standings: Record<Standing, string>
  asked: (moment: string) => string
  asksAt: (time: string) => string
  setTime: string
  setTimeHint: string
  time: string
  from: string
  save: string
  timeSet: string
  unstable: string
  unstableLead: (day: string) => string
  unstableNone: string
  kinds: Record<UnstableKind, string>
  due: (moment: string) => string
  ends: (day: string) => string
  waitingFor: Record<AskedParty, string>
  tell: string
  tellLabel: (what: string) => string
  told: (number: string, name: string, moment: string) => string
  toldNow: (number: string) => string
  renewedNow: (number: string) => string
  byHand: string
  open: string
  madePurpose: (number: string) => string
  madePlan: Record<Exclude<UnstableKind, 'notice'>, (text: string, due: string) => string>
  madeAction: string
  refusals: Record<WeekendRefusal, string>
}

export const words = {
  sv: {
    question: 'Kommer något i helgen?',
    questionDays: (first, last) =>
      first === last ? `Jouren frågar om ${first}.` : `Jouren frågar om ${first} till ${last}.`,
    questionHint: 'Svaret syns hos jouren. Utan svar står ni som obesvarade, aldrig som att inget väntas.',
    answers: { nothing: 'Inget väntas', matters: 'Ja, vi skriver förhandsinformation' },
    answered: 'Svaret är sparat. Ni kan ändra det så länge helgen varar.',
    answeredBy: (answer, name, moment) => `${answer}. ${name}, ${moment}`,
    unanswered: 'Inte besvarad',
    change: 'Ändra svaret',
    write: 'Skriv förhandsinformation',
    writeHint: 'Dagarna är ifyllda: från i dag tills ni är tillbaka.',
    notices: (count) =>
      count === 1
        ? '1 förhandsinformation gäller i helgen'
        : `${count} förhandsinformationer gäller i helgen`,
    panel: 'Inför helgen',
    panelLead: (first, last) =>
      first === last
        ? `Vad kommunerna väntar sig ${first}.`
        : `Vad kommunerna väntar sig ${first} till ${last}.`,
    standings: {
      nothing: 'Inget väntas',
      matters: 'Något väntas',
      unanswered: 'Har inte svarat',
      'not-asked': 'Inte tillfrågad ännu',
    },
    asked: (moment) => `tillfrågad ${moment}`,
    asksAt: (time) => `Kommunerna tillfrågas kl. ${time} sista arbetsdagen före ledighet.`,
    setTime: 'Ändra tiden',
    setTimeHint: 'Alla kommuner tillfrågas samtidigt, en gång inför varje helg och helgdag.',
    time: 'Klockslag',
    from: 'Från och med',
    save: 'Spara tiden',
    timeSet: 'Tiden är ändrad.',
    unstable: 'Osäkra ärenden före stängning',
    unstableLead: (day) => `Det här kan hända något i innan ni är tillbaka ${day}. Säg till jouren i tid.`,
    unstableNone: 'Inget av det vi känner till är öppet. Vet du något annat, skriv förhandsinformation.',
    kinds: {
      report: 'Åtagande som inte är klart',
      notice: 'Förhandsinformation som går ut',
      thread: 'Dialog som pågår',
      decision: 'Beslut vars tid löper ut',
    },
    due: (moment) => `senast ${moment}`,
    ends: (day) => `gäller till och med ${day}`,
    waitingFor: { day: 'väntar på er', duty: 'väntar på jouren', manager: 'väntar på jourens chef' },
    tell: 'Säg till jouren',
    tellLabel: (what) => `Säg till jouren: ${what}`,
    told: (number, name, moment) => `Jouren har fått veta det: ${number}, ${name}, ${moment}`,
    toldNow: (number) => `Jouren vet. Förhandsinformation ${number} är skriven.`,
    renewedNow: (number) => `Jouren vet. Förhandsinformation ${number} är förnyad.`,
    byHand: 'Skriv själv i stället',
    open: 'Öppna',
    madePurpose: (number) => `Öppet hos kommunen vid stängning: ${number}.`,
    madePlan: {
      report: (text, due) => `Kommunen har åtagit sig: ${text} ${due} Det är inte klart.`,
      thread: () => 'Kommunen och jouren för en dialog om ärendet. Läs den.',
      decision: (text, due) => `Ett beslut har en tid som löper ut: ${text} ${due}`,
    },
    madeAction: 'Räkna med att något kan hända innan kommunen är tillbaka.',
    refusals: {
      'weekend-over': 'Helgen är över. Frågan kan inte besvaras längre.',
      'time-unreadable': 'Skriv klockslaget som TT:MM, till exempel 13:00.',
      'outside-office-hours': 'Välj en tid då kommunerna arbetar, mellan 08:00 och 17:00.',
      'in-the-past': 'Dagen har passerat.',
      'already-told': 'Jouren har redan fått veta det i dag.',
      'nobody-linked': 'Ingen av dem det gäller kan pekas ut här. Skriv förhandsinformationen själv.',
      'no-longer-open': 'Det är inte öppet längre.',
      'purpose-missing': 'Skriv vad det gäller.',
      'plan-missing': 'Skriv vad som är planerat.',
      'wanted-action-missing': 'Skriv vad jouren ska göra.',
      'risk-text-missing': 'Skriv vilken risk som finns för personalen.',
      'ends-before-start': 'Sista dagen ligger före den första.',
      'already-over': 'Sista dagen har passerat.',
      'too-long': 'Högst {days} dagar, till och med {latest}.',
      'too-far-ahead': 'Högst {days} dagar i förväg.',
      'protected-in-text':
        'En skyddad adress eller ett skyddat telefonnummer står i texten. Skriv förhandsinformationen själv.',
    },
  },
  en: {
    question: 'Is anything expected this weekend?',
    questionDays: (first, last) =>
      first === last ? `The duty asks about ${first}.` : `The duty asks about ${first} to ${last}.`,
    questionHint: 'The duty sees the answer. Without one you stand as unanswered, never as nothing expected.',
    answers: { nothing: 'Nothing is expected', matters: 'Yes, we write advance notices' },
    answered: 'The answer is saved. You can change it while the weekend lasts.',
    answeredBy: (answer, name, moment) => `${answer}. ${name}, ${moment}`,
    unanswered: 'Not answered',
    change: 'Change the answer',
    write: 'Write an advance notice',
    writeHint: 'The days are filled in: from today until you are back.',
    notices: (count) =>
      count === 1 ? '1 advance notice holds this weekend' : `${count} advance notices hold this weekend`,
    panel: 'Before the weekend',
    panelLead: (first, last) =>
      first === last
        ? `What the municipalities expect ${first}.`
        : `What the municipalities expect ${first} to ${last}.`,
    standings: {
      nothing: 'Nothing is expected',
      matters: 'Something is expected',
      unanswered: 'Has not answered',
      'not-asked': 'Not asked yet',
    },
    asked: (moment) => `asked ${moment}`,
    asksAt: (time) => `The municipalities are asked at ${time} on the last working day before free days.`,
    setTime: 'Change the time',
    setTimeHint: 'All municipalities are asked at the same time, once for each weekend and holiday.',
    time: 'Time',
    from: 'From',
    save: 'Save the time',
    timeSet: 'The time is changed.',
    unstable: 'Unstable cases before closing',
    unstableLead: (day) => `Something may happen in these before you are back ${day}. Tell the duty in time.`,
    unstableNone: 'Nothing that we know of is open. If you know of something else, write an advance notice.',
    kinds: {
      report: 'Commitment not done',
      notice: 'Advance notice that ends',
      thread: 'Dialogue going on',
      decision: 'Decision whose time runs out',
    },
    due: (moment) => `by ${moment}`,
    ends: (day) => `holds until and with ${day}`,
    waitingFor: { day: 'waits for you', duty: 'waits for the duty', manager: 'waits for the duty’s manager' },
    tell: 'Tell the duty',
    tellLabel: (what) => `Tell the duty: ${what}`,
    told: (number, name, moment) => `The duty has been told: ${number}, ${name}, ${moment}`,
    toldNow: (number) => `The duty knows. Advance notice ${number} is written.`,
    renewedNow: (number) => `The duty knows. Advance notice ${number} is renewed.`,
    byHand: 'Write it yourself instead',
    open: 'Open',
    madePurpose: (number) => `Open with the municipality at closing time: ${number}.`,
    madePlan: {
      report: (text, due) => `The municipality has said it will: ${text} ${due} It is not done.`,
      thread: () => 'The municipality and the duty have a dialogue about the case. Read it.',
      decision: (text, due) => `A decision has a time that runs out: ${text} ${due}`,
    },
    madeAction: 'Expect that something may happen before the municipality is back.',
    refusals: {
      'weekend-over': 'The weekend is over. The question can no longer be answered.',
      'time-unreadable': 'Write the time as HH:MM, for example 13:00.',
      'outside-office-hours': 'Choose a time when the municipalities work, between 08:00 and 17:00.',
      'in-the-past': 'The day has passed.',
      'already-told': 'The duty has been told today already.',
      'nobody-linked': 'Nobody it concerns can be pointed out here. Write the advance notice yourself.',
      'no-longer-open': 'It is no longer open.',
      'purpose-missing': 'Write what it is about.',
      'plan-missing': 'Write what is planned.',
      'wanted-action-missing': 'Write what the duty should do.',
      'risk-text-missing': 'Write what risk there is to the staff.',
      'ends-before-start': 'The last day is before the first.',
      'already-over': 'The last day has passed.',
      'too-long': 'At most {days} days, until {latest}.',
      'too-far-ahead': 'At most {days} days ahead.',
      'protected-in-text':
        'A protected address or phone number stands in the text. Write the advance notice yourself.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
