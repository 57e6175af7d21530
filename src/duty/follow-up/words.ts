import type { FollowUpRefusal } from './api.ts'
import type { debriefStates } from './model.ts'

type Words = {
  questions: string
  noQuestions: string
  askStaff: string
  askManager: string
  text: string
  textHint: string
  asked: string
  send: string
  answer: string
  answered: string
  answeredBy: (name: string, time: string) => string
  askedBy: (name: string, time: string) => string
  unanswered: string
  news: string
  markRead: string
  readBy: (names: string) => string
  calibrate: string
  calibration: string
  calibrationHint: string
  calibrated: string
  calibratedBy: (name: string, time: string) => string
  more: string
  debriefs: string
  debriefsHint: string
  noDebriefs: string
  askDebrief: string
  askedDebrief: string
  proposed: (number: string) => string
  wantIt: string
  noThanks: string
  declined: string
  states: Record<(typeof debriefStates)[number], string>
  forWhom: string
  askFor: string
  askedFor: string
  arrange: string
  arranged: string
  withWhom: string
  withWhomHint: string
  when: string
  planned: (whom: string, time: string) => string
  held: string
  decline: string
  continuity: string
  continuityOf: (persons: number, reports: number) => string
  core: (core: number) => string
  noReports: string
  cancel: string
  refusals: Record<FollowUpRefusal, string>
}

export const words = {
  sv: {
    questions: 'Frågor och svar',
    noQuestions: 'Inga frågor.',
    askStaff: 'Fråga personalen',
    askManager: 'Fråga chefen',
    text: 'Vad vill du fråga?',
    textHint: 'Frågan väntar tills någon är i tjänst. Ring om det brådskar.',
    asked: 'Frågan är ställd.',
    send: 'Skicka',
    answer: 'Svara',
    answered: 'Svaret är sparat.',
    answeredBy: (name, time) => `${name} svarade ${time}`,
    askedBy: (name, time) => `${name} frågade ${time}`,
    unanswered: 'Väntar på svar',
    news: 'Nytt',
    markRead: 'Läst',
    readBy: (names) => `Läst av ${names}`,
    calibrate: 'Så gör vi',
    calibration: 'Vad betyder svaret för alla?',
    calibrationHint: 'Var går gränsen? Alla i jouren läser det här.',
    calibrated: 'Det är skrivet till alla.',
    calibratedBy: (name, time) => `Så gör vi, ${name} ${time}`,
    more: 'Visa fler',
    debriefs: 'Samtal efter svåra händelser',
    debriefsHint: 'Här står bara med vem och när. Vad som sägs skrivs ingenstans.',
    noDebriefs: 'Inga samtal är på gång.',
    askDebrief: 'Be om ett samtal',
    askedDebrief: 'Chefen ser att du vill ha ett samtal.',
    proposed: (number) => `${number} var svårt. Vill du ha ett samtal?`,
    wantIt: 'Ja tack',
    noThanks: 'Nej tack',
    declined: 'Det är noterat.',
    states: { asked: 'Önskas', arranged: 'Bokat', done: 'Har hållits', declined: 'Avböjt' },
    forWhom: 'För vem?',
    askFor: 'Ordna åt någon',
    askedFor: 'Samtalet står i listan.',
    arrange: 'Boka',
    arranged: 'Samtalet är bokat.',
    withWhom: 'Med vem?',
    withWhomHint: 'Till exempel företagshälsovården.',
    when: 'När?',
    planned: (whom, time) => `${whom}, ${time}`,
    held: 'Har hållits',
    decline: 'Avböj',
    continuity: 'Samma namn i rapporterna',
    continuityOf: (persons, reports) => `${persons} personer har skrivit ${reports} rapporter på 90 dagar.`,
    core: (core) => `${core} av dem har skrivit minst åtta av tio.`,
    noReports: 'Inga rapporter på 90 dagar.',
    cancel: 'Avbryt',
    refusals: {
      'text-missing': 'Skriv frågan eller svaret först.',
      'case-unknown':
        'Ärendet finns inte, eller så har du inte tillgång till det. Välj ett ur listan, eller fråga utan ärende.',
      'shift-unknown': 'Passet finns inte. Välj ett annat.',
      'already-answered': 'Frågan är redan besvarad. Ställ en ny om något är oklart.',
      'own-question': 'Du har ställt frågan själv. Någon annan svarar.',
      'manager-answers': 'Frågan är till chefen, som svarar.',
      'not-answered': 'Frågan är inte besvarad än. Vänta på svaret.',
      'already-asked':
        'Det finns redan ett samtal om det som inte är avslutat, eller så har du sagt nej. Se listan.',
      'staff-unknown': 'Personen är inte anställd vid jouren i dag. Välj en annan.',
      'own-to-decline': 'Bara personen själv kan avböja. Fråga den.',
      'debrief-ended': 'Samtalet är avslutat. Be om ett nytt om det behövs.',
      'whom-missing': 'Skriv med vem samtalet hålls.',
      'time-far-off': 'Kontrollera årtalet: tiden ligger mer än tio år tillbaka eller mer än två år framåt.',
      'time-past': 'Tiden har redan varit. Skriv en tid som kommer.',
    },
  },
  en: {
    questions: 'Questions and answers',
    noQuestions: 'No questions.',
    askStaff: 'Ask the staff',
    askManager: 'Ask the manager',
    text: 'What do you want to ask?',
    textHint: 'The question waits until somebody is on duty. Call if it is urgent.',
    asked: 'The question is asked.',
    send: 'Send',
    answer: 'Answer',
    answered: 'The answer is saved.',
    answeredBy: (name, time) => `${name} answered ${time}`,
    askedBy: (name, time) => `${name} asked ${time}`,
    unanswered: 'Waits for an answer',
    news: 'New',
    markRead: 'Read',
    readBy: (names) => `Read by ${names}`,
    calibrate: 'This is how we do it',
    calibration: 'What does the answer mean for all?',
    calibrationHint: 'Where does the limit go? Everybody at the duty reads this.',
    calibrated: 'It is written to all.',
    calibratedBy: (name, time) => `How we do it, ${name} ${time}`,
    more: 'Show more',
    debriefs: 'Talks after hard events',
    debriefsHint: 'Only with whom and when stands here. What is said is written nowhere.',
    noDebriefs: 'No talks under way.',
    askDebrief: 'Ask for a talk',
    askedDebrief: 'The manager sees that you want a talk.',
    proposed: (number) => `${number} was hard. Do you want a talk?`,
    wantIt: 'Yes please',
    noThanks: 'No thanks',
    declined: 'It is noted.',
    states: { asked: 'Wanted', arranged: 'Arranged', done: 'Held', declined: 'Declined' },
    forWhom: 'For whom?',
    askFor: 'See to it for somebody',
    askedFor: 'The talk is in the list.',
    arrange: 'Arrange',
    arranged: 'The talk is arranged.',
    withWhom: 'With whom?',
    withWhomHint: 'For example the occupational health service.',
    when: 'When?',
    planned: (whom, time) => `${whom}, ${time}`,
    held: 'Was held',
    decline: 'Decline',
    continuity: 'The same names in the reports',
    continuityOf: (persons, reports) => `${persons} persons have written ${reports} reports in 90 days.`,
    core: (core) => `${core} of them have written at least eight of ten.`,
    noReports: 'No reports in 90 days.',
    cancel: 'Cancel',
    refusals: {
      'text-missing': 'Write the question or the answer first.',
      'case-unknown':
        'The case does not exist, or you have no access to it. Choose one in the list, or ask without a case.',
      'shift-unknown': 'There is no such shift. Choose another.',
      'already-answered': 'The question is answered already. Ask a new one if something is unclear.',
      'own-question': 'You asked it yourself. Somebody else answers.',
      'manager-answers': 'The question is for the manager, who answers.',
      'not-answered': 'The question is not answered yet. Wait for the answer.',
      'already-asked': 'There is a talk about it that has not ended, or you have said no. See the list.',
      'staff-unknown': 'The person does not work at the duty today. Choose another.',
      'own-to-decline': 'Only the person can decline. Ask them.',
      'debrief-ended': 'The talk has ended. Ask for a new one if it is needed.',
      'whom-missing': 'Write with whom the talk is held.',
      'time-far-off': 'Check the year: the time is more than ten years back or more than two years ahead.',
      'time-past': 'The time has passed. Write one to come.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
