import type { yesOrNo } from '../call-out/model.ts'
import type { PoliceHelpRefusal } from './api.ts'
import type { officerViews, policeDoors } from './model.ts'

type Words = {
  title: string
  none: string
  ask: string
  askedOf: string
  doors: Record<(typeof policeDoors)[number], string>
  doorHint: string
  need: string
  askedAt: string
  send: string
  sent: string
  waiting: string
  reply: string
  answer: string
  answers: Record<(typeof yesOrNo)[number], string>
  answeredAt: string
  answerReason: string
  officerView: string
  officerViews: Record<(typeof officerViews)[number], string>
  childPresent: string
  childAnswers: Record<'yes' | 'no' | 'unknown', string>
  safetyPlan: string
  safetyPlanHint: string
  saveAnswer: string
  answered: string
  by: (name: string, time: string) => string
  cancel: string
  refusals: Record<PoliceHelpRefusal, string>
}

export const words = {
  sv: {
    title: 'Hjälp av polis',
    none: 'Ingen hjälp är begärd.',
    ask: 'Begär hjälp av polis',
    askedOf: 'Vem tillfrågas?',
    doors: {
      'command-centre': 'Ledningscentralen (RLC)',
      'station-officer': 'Stationsbefälet',
      'patrol-on-site': 'Patrullen på plats',
    },
    doorHint: 'Ledningscentralen skickar bilar. Stationsbefälet kan stödja begäran men styr ingen patrull.',
    need: 'Vad behövs, och varför?',
    askedAt: 'När?',
    send: 'Spara begäran',
    sent: 'Begäran är sparad.',
    waiting: 'Inget svar ännu',
    reply: 'Skriv svaret',
    answer: 'Kommer polisen?',
    answers: { yes: 'Ja', no: 'Nej' },
    answeredAt: 'När kom svaret?',
    answerReason: 'Polisens skäl',
    officerView: 'Stationsbefälets syn',
    officerViews: {
      supports: 'Stöder begäran',
      'does-not': 'Stöder den inte',
      'not-asked': 'Inte tillfrågad',
    },
    childPresent: 'Finns barn där?',
    childAnswers: { yes: 'Ja', no: 'Nej', unknown: 'Vet inte' },
    safetyPlan: 'Vad skyddar personen i stället?',
    safetyPlanHint: 'Till exempel låst dörr, någon som kommer, skyddat boende, vem som ringer och när.',
    saveAnswer: 'Spara svaret',
    answered: 'Svaret är sparat.',
    by: (name, time) => `${name}, ${time}`,
    cancel: 'Avbryt',
    refusals: {
      'case-closed': 'Ärendet är avslutat. Öppna det igen först.',
      'call-out-unknown': 'Utryckningen hör inte till ärendet. Välj en ur listan.',
      'in-the-future': 'Tiden ligger i framtiden. Skriv när det hände.',
      'time-far-off': 'Kontrollera årtalet: tiden ligger för långt från i dag.',
      'need-missing': 'Skriv vad ni behöver hjälp med.',
      'already-answered': 'Begäran har redan ett svar. Gör en ny begäran om ni frågar igen.',
      'answer-reason-missing': 'Skriv vilket skäl polisen gav.',
      'safety-plan-missing': 'Skriv vad som skyddar personen när polisen inte kommer.',
      'child-present-missing': 'Säg om det finns barn där, eller att ni inte vet.',
      'before-asked': 'Svaret kan inte ha kommit före begäran. Kontrollera tiden.',
    },
  },
  en: {
    title: 'Help of the police',
    none: 'No help has been asked for.',
    ask: 'Ask the police for help',
    askedOf: 'Who is asked?',
    doors: {
      'command-centre': 'The command centre (RLC)',
      'station-officer': 'The station officer',
      'patrol-on-site': 'The patrol on site',
    },
    doorHint:
      'The command centre sends cars. The station officer can support a request but steers no patrol.',
    need: 'What is needed, and why?',
    askedAt: 'When?',
    send: 'Save the request',
    sent: 'The request is saved.',
    waiting: 'No answer yet',
    reply: 'Write the answer',
    answer: 'Do the police come?',
    answers: { yes: 'Yes', no: 'No' },
    answeredAt: 'When was it answered?',
    answerReason: 'The reason the police gave',
    officerView: 'The view of the station officer',
    officerViews: { supports: 'Supports it', 'does-not': 'Does not', 'not-asked': 'Not asked' },
    childPresent: 'Is a child there?',
    childAnswers: { yes: 'Yes', no: 'No', unknown: 'Not known' },
    safetyPlan: 'What protects the person instead?',
    safetyPlanHint: 'For example a locked door, somebody who comes, sheltered housing, who calls and when.',
    saveAnswer: 'Save the answer',
    answered: 'The answer is saved.',
    by: (name, time) => `${name}, ${time}`,
    cancel: 'Cancel',
    refusals: {
      'case-closed': 'The case is closed. Reopen it first.',
      'call-out-unknown': 'The call-out is not of the case. Choose one of the list.',
      'in-the-future': 'The time is in the future. Write when it happened.',
      'time-far-off': 'Check the year: the time is too far from today.',
      'need-missing': 'Write what you need help with.',
      'already-answered': 'The request has an answer already. Make a new one if you ask again.',
      'answer-reason-missing': 'Write the reason the police gave.',
      'safety-plan-missing': 'Write what protects the person when the police do not come.',
      'child-present-missing': 'Say whether a child is there, or that it is not known.',
      'before-asked': 'The answer cannot have come before the request. Check the time.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
