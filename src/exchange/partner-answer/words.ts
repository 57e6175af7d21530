import type { adviceWishes, partnerReportSteps } from '../partner-report/model.ts'
import type { PartnerAnswerRefusal } from './api.ts'
import type { HearingCounts, shownReports } from './model.ts'

type Of<L extends readonly string[]> = Record<L[number], string>
type Words = {
  title: string
  lead: string
  fresh: string
  silent: string
  silentHint: string
  take: string
  taken: (number: string) => string
  open: string
  show: string
  shown: Of<typeof shownReports>
  kind: string
  allKinds: string
  unit: string
  allUnits: string
  none: string
  more: string
  report: string
  status: string
  urgency: string
  where: string
  came: string
  waits: string
  waited: (duration: string) => string
  news: string
  contact: string
  case: string
  takenBy: (name: string) => string
  details: string
  reporter: string
  showReporter: string
  reporterHint: string
  fears: string
  steps: string
  step: Of<typeof partnerReportSteps>
  byReporter: string
  advise: string
  replyWish: string
  replyWishes: Of<typeof adviceWishes>
  reply: string
  replyHint: string
  saveReply: string
  replied: string
  answerHearing: string
  asked: string
  principle: string
  hearingAnswer: string
  declineReason: string
  alternative: string
  hearingReply: string
  attendance: string
  attended: string
  attendedYes: string
  attendedNo: string
  minutes: string
  saveAttendance: string
  noted: string
  endWaiting: string
  waitingEnd: string
  saveEnd: string
  finish: string
  finished: string
  hearings: string
  hearingsHint: string
  year: string
  counts: Record<keyof HearingCounts, string>
  withdrawn: string
  cancel: string
  fromReport: (number: string) => string
  refusals: Record<PartnerAnswerRefusal, string>
}

export const words = {
  sv: {
    title: 'Polis och vård',
    lead: 'Det polis och vård har rapporterat till jouren.',
    fresh: 'Nytt från polis och vård',
    silent: 'Kan läsas när det passar',
    silentHint: 'Information som ingen behöver väckas för.',
    take: 'Ta emot',
    taken: (number) => `Mottaget. Det är nu kontakt ${number}.`,
    open: 'Öppna',
    show: 'Visa',
    shown: { waiting: 'Väntar på jouren', open: 'Inte klara', all: 'Alla' },
    kind: 'Slag',
    allKinds: 'Alla slag',
    unit: 'Enhet',
    allUnits: 'Alla enheter',
    none: 'Inget här.',
    more: 'Visa fler',
    report: 'Rapport',
    status: 'Läge',
    urgency: 'Hur bråttom',
    where: 'Kommun',
    came: 'Kom',
    waits: 'Polisen väntar',
    waited: (duration) => `Polisen väntade ${duration}`,
    news: 'Nytt tillagt',
    contact: 'Kontakt',
    case: 'Ärende',
    takenBy: (name) => `Togs emot av ${name}`,
    details: 'Det som rapporterades',
    reporter: 'Vem som rapporterade',
    showReporter: 'Visa vem, och numret',
    reporterHint: 'Bara för jouren. Skriv det inte i anteckningar eller rapporter. Att du tittar loggas.',
    fears: 'Rädd för vad som kan hända om det blir känt',
    steps: 'Vad som hänt',
    step: {
      sent: 'Skickad',
      opened: 'Öppnad',
      supplemented: 'Tillagt',
      taken: 'Mottagen, blev kontakt',
      answered: 'Besvarad',
      attended: 'Jouren var med vid förhöret',
      'not-attended': 'Jouren var inte med vid förhöret',
      'waiting-ended': 'Polisens väntan slutade',
      done: 'Klar',
      withdrawn: 'Återtagen',
    },
    byReporter: 'den som rapporterade',
    advise: 'Svara på frågan',
    replyWish: 'Hur svarar du?',
    replyWishes: { written: 'Skriv svaret här', call: 'Be dem ringa oss' },
    reply: 'Svaret',
    replyHint: 'Utan namn. Svaret syns på deras sida.',
    saveReply: 'Skicka svaret',
    replied: 'Svaret är skickat. Samtalet är räknat.',
    answerHearing: 'Svara om förhöret',
    asked: 'De ber om',
    principle:
      'Kom vid allvarligt brott, vid behov av skydd, eller om det finns tid. Lika nära som långt bort.',
    hearingAnswer: 'Svar',
    declineReason: 'Varför inte?',
    alternative: 'Vad i stället?',
    hearingReply: 'Med egna ord',
    attendance: 'Hur blev det?',
    attended: 'Var jouren med vid förhöret?',
    attendedYes: 'Ja, vi var med',
    attendedNo: 'Nej',
    minutes: 'Minuter',
    saveAttendance: 'Spara',
    noted: 'Sparat.',
    endWaiting: 'Polisens väntan är slut',
    waitingEnd: 'När slutade polisen vänta?',
    saveEnd: 'Spara tiden',
    finish: 'Klar med rapporten',
    finished: 'Rapporten är klar.',
    hearings: 'Förhör',
    hearingsHint: 'Att informera och att be någon komma räknas var för sig.',
    year: 'I år',
    counts: {
      informed: 'Informerade',
      asked: 'Bad jouren komma',
      answered: 'Besvarade',
      attended: 'Jouren var med',
      declined: 'Jouren kom inte',
      alternative: 'Annat i stället',
    },
    withdrawn: 'Rapporten är återtagen',
    cancel: 'Avbryt',
    fromReport: (number) => `Från polis och vård, ${number}`,
    refusals: {
      'not-sent': 'Rapporten är inte skickad.',
      'report-withdrawn': 'Den som rapporterade har tagit tillbaka rapporten.',
      'report-done': 'Rapporten är redan klar.',
      'already-taken': 'Rapporten är redan mottagen. Öppna kontakten.',
      'wants-an-answer': 'Den här vill ha ett svar. Öppna rapporten och svara.',
      'too-long-ago': 'Rapporten är för gammal för att bli en kontakt. Registrera den i efterhand.',
      'not-advice': 'Det är ingen fråga om råd.',
      'already-answered': 'Den är redan besvarad.',
      'reply-missing': 'Skriv svaret.',
      'advice-identity-number':
        'Här står ett personnummer. Råd ges utan att någon kan kännas igen: ta bort det.',
      'not-a-hearing': 'Det gäller inget förhör.',
      'was-asked-to-attend': 'De ber jouren komma. Svara om ni kommer, inte kommer eller föreslår annat.',
      'reason-missing': 'Säg varför jouren inte kommer.',
      'alternative-missing': 'Säg vad ni föreslår i stället.',
      'does-not-attend': 'Jouren har inte sagt att den kommer.',
      'already-noted': 'Det är redan sparat.',
      'case-missing': 'Öppna ett ärende från kontakten först: närvaron räknas som en åtgärd i ärendet.',
      'case-closed': 'Ärendet är avslutat. Öppna det igen först.',
      'hearing-to-come': 'Förhöret har inte varit än.',
      'nobody-waits': 'Ingen väntar enligt rapporten, eller så är tiden redan sparad.',
      'end-in-the-future': 'Tiden ligger i framtiden.',
      'end-before-start': 'Väntan kan inte sluta innan den började.',
      'not-taken': 'Ta emot rapporten först.',
      'attendance-missing': 'Säg först om jouren var med vid förhöret.',
    },
  },
  en: {
    title: 'Police and health care',
    lead: 'What police and health care have reported to the duty.',
    fresh: 'New from police and health care',
    silent: 'Can be read when it suits',
    silentHint: 'Information nobody need be woken for.',
    take: 'Take it',
    taken: (number) => `Taken. It is contact ${number} now.`,
    open: 'Open',
    show: 'Show',
    shown: { waiting: 'Wait for the duty', open: 'Not done', all: 'All' },
    kind: 'Kind',
    allKinds: 'All kinds',
    unit: 'Unit',
    allUnits: 'All units',
    none: 'Nothing here.',
    more: 'Show more',
    report: 'Report',
    status: 'State',
    urgency: 'How urgent',
    where: 'Municipality',
    came: 'Came',
    waits: 'The police wait',
    waited: (duration) => `The police waited ${duration}`,
    news: 'Something added',
    contact: 'Contact',
    case: 'Case',
    takenBy: (name) => `Taken by ${name}`,
    details: 'What was reported',
    reporter: 'Who reported',
    showReporter: 'Show who, and the number',
    reporterHint: 'For the duty alone. Do not write it in notes or reports. That you look is logged.',
    fears: 'Afraid of what may happen if it is known',
    steps: 'What has happened',
    step: {
      sent: 'Sent',
      opened: 'Opened',
      supplemented: 'Added',
      taken: 'Taken, became a contact',
      answered: 'Answered',
      attended: 'The duty attended the hearing',
      'not-attended': 'The duty did not attend the hearing',
      'waiting-ended': 'The wait of the police ended',
      done: 'Done',
      withdrawn: 'Withdrawn',
    },
    byReporter: 'whoever reported',
    advise: 'Answer the question',
    replyWish: 'How do you answer?',
    replyWishes: { written: 'Write the answer here', call: 'Ask them to call us' },
    reply: 'The answer',
    replyHint: 'Without names. The answer is shown on their page.',
    saveReply: 'Send the answer',
    replied: 'The answer is sent. The talk is counted.',
    answerHearing: 'Answer about the hearing',
    asked: 'They ask for',
    principle: 'Come at a serious crime, at a need of protection, or if there is time. Alike near and far.',
    hearingAnswer: 'Answer',
    declineReason: 'Why not?',
    alternative: 'What instead?',
    hearingReply: 'In your own words',
    attendance: 'How did it go?',
    attended: 'Did the duty attend the hearing?',
    attendedYes: 'Yes, we did',
    attendedNo: 'No',
    minutes: 'Minutes',
    saveAttendance: 'Save',
    noted: 'Saved.',
    endWaiting: 'The wait of the police is over',
    waitingEnd: 'When did the police stop waiting?',
    saveEnd: 'Save the time',
    finish: 'Done with the report',
    finished: 'The report is done.',
    hearings: 'Hearings',
    hearingsHint: 'To inform and to ask somebody to come are counted apart.',
    year: 'This year',
    counts: {
      informed: 'Informed of',
      asked: 'Asked the duty to come',
      answered: 'Answered',
      attended: 'The duty attended',
      declined: 'The duty did not come',
      alternative: 'Something else instead',
    },
    withdrawn: 'The report is withdrawn',
    cancel: 'Cancel',
    fromReport: (number) => `From police and health care, ${number}`,
    refusals: {
      'not-sent': 'The report is not sent.',
      'report-withdrawn': 'Whoever reported has withdrawn the report.',
      'report-done': 'The report is done already.',
      'already-taken': 'The report is taken already. Open the contact.',
      'wants-an-answer': 'This one wants an answer. Open the report and answer.',
      'too-long-ago': 'The report is too old to become a contact. Register it afterwards.',
      'not-advice': 'It is no question for advice.',
      'already-answered': 'It is answered already.',
      'reply-missing': 'Write the answer.',
      'advice-identity-number':
        'An identity number stands here. Advice is given without anybody being recognised: take it out.',
      'not-a-hearing': 'It is about no hearing.',
      'was-asked-to-attend':
        'They ask the duty to come. Say whether you come, do not, or offer something else.',
      'reason-missing': 'Say why the duty does not come.',
      'alternative-missing': 'Say what you offer instead.',
      'does-not-attend': 'The duty has not said that it comes.',
      'already-noted': 'It is saved already.',
      'case-missing': 'Open a case from the contact first: attendance is a measure of the case.',
      'case-closed': 'The case is closed. Reopen it first.',
      'hearing-to-come': 'The hearing has not been yet.',
      'nobody-waits': 'Nobody waits by the report, or the time is saved already.',
      'end-in-the-future': 'The time is in the future.',
      'end-before-start': 'A wait cannot end before it began.',
      'not-taken': 'Take the report first.',
      'attendance-missing': 'Say first whether the duty attended the hearing.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
