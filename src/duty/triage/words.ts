import type { equalTreatments, judgement, referrals } from '../case/model.ts'
import type { TriageRefusal } from './api.ts'
import type { missingResources } from './model.ts'

type Field = keyof typeof judgement
type Words = {
  title: string
  notJudged: string
  judge: string
  judgeAgain: string
  judged: string
  cancel: string
  fields: Record<Field, string>
  hints: Partial<Record<Field, string>>
  answers: Record<'yes' | 'no' | 'unknown', string>
  equal: Record<(typeof equalTreatments)[number], string>
  referrals: Record<(typeof referrals)[number], string>
  untilMorning: string
  callForHelp: string
  lack: string
  lackHint: string
  lackAnswers: Record<'yes' | 'no' | 'unknown', string>
  resource: string
  resources: Record<(typeof missingResources)[number], string>
  refusedBy: string
  refusedByHint: string
  lacked: (resource: string, refusedBy: string | null) => string
  lackCounts: string
  lackCountsLead: string
  lackCases: string
  lackNone: string
  from: string
  to: string
  notStated: string
  /** What a command is called while it waits on the device for the line, by its contract. */
  waiting: Readonly<Record<string, string>>
  refusals: Record<TriageRefusal, string>
}

export const words = {
  sv: {
    title: 'Bedömning',
    notJudged: 'Ingen har bedömt om ärendet kan vänta.',
    judge: 'Bedöm',
    judgeAgain: 'Bedöm på nytt',
    judged: 'Bedömningen är sparad.',
    cancel: 'Avbryt',
    fields: {
      acuteNeed: 'Är det akut?',
      canWait: 'Kan det vänta till nästa vardag?',
      reasonNow: 'Varför nu?',
      response: 'Jourens svar',
      referredTo: 'Vart hänvisas uppringaren?',
      referredToText: 'Vart, med namn',
      reasonActing: 'Varför agerar jouren?',
      reasonNotActing: 'Skäl att inte agera',
      reasonNotActingText: 'Varför, i ord',
      necessity: 'Är det nödvändigt?',
      counterfactual: 'Vad händer om vi väntar på dagtjänsten?',
      equalTreatment: 'Hade vi gjort samma sak om det var nära, och om det var långt bort?',
      equalTreatmentText: 'Varför annorlunda?',
    },
    hints: {
      equalTreatment: 'Hade vi åkt till Nordanstig i den här situationen?',
      reasonNotActing: 'Att handlingar saknas är inget skäl.',
      reasonActing: 'Vid utryckning: varför går det inte att lösa på telefon?',
    },
    answers: { yes: 'Ja', no: 'Nej', unknown: 'Vet inte än' },
    equal: { same: 'Ja, samma', different: 'Nej, annorlunda' },
    referrals: {
      'day-service': 'Dagtjänsten',
      police: 'Polisen',
      'emergency-112': '112',
      'health-care': 'Vården',
      'residential-care': 'HVB eller annat boende',
      'other-duty': 'Annan socialjour',
      network: 'Eget nätverk',
      other: 'Annat',
    },
    untilMorning: 'Dagtjänsten öppnar',
    callForHelp:
      'Fara för liv: ring 112 eller polisen själv. Registrera samtalet som en kontakt där jouren ringde, och koppla den till ärendet.',
    lack: 'Formades bedömningen av att något inte fanns att få?',
    lackHint: 'Till exempel ingen plats, ingen transport. Det räknas, så att bristen syns.',
    lackAnswers: { yes: 'Ja', no: 'Nej', unknown: 'Vet inte än' },
    resource: 'Vad fanns inte att få?',
    resources: {
      'emergency-foster-home': 'Jourhem',
      'residential-home': 'HVB',
      sis: 'SiS-plats',
      'sheltered-housing': 'Skyddat boende',
      shelter: 'Härbärge',
      hotel: 'Hotell eller vandrarhem',
      'addiction-care': 'Beroendevård',
      'health-care': 'Sjukvård eller psykiatri',
      transport: 'Transport',
      interpreter: 'Tolk',
      colleague: 'Kollega att åka med',
      other: 'Annat',
    },
    refusedBy: 'Vem sa nej?',
    refusedByHint: 'Verksamhet, inte namn på den det gäller.',
    lacked: (resource, refusedBy) =>
      refusedBy === null
        ? `Fanns inte att få: ${resource}`
        : `Fanns inte att få: ${resource} (nej från ${refusedBy})`,
    lackCounts: 'Brist som formade bedömningar',
    lackCountsLead: 'I så många ärenden har bedömningen formats av att något inte fanns att få.',
    lackCases: 'Ärenden',
    lackNone: 'Inga sådana bedömningar under tiden.',
    from: 'Från och med',
    to: 'Till och med',
    notStated: 'Inte angivet',
    waiting: { 'triage.judge': 'Bedömning' },
    refusals: {
      'case-closed': 'Ärendet är avslutat. Öppna det igen för att fortsätta.',
      'code-closed': 'Koden är inte i bruk den dag ärendet kom in. Välj en annan.',
      'period-backwards': 'Perioden slutar innan den börjar. Byt plats på dagarna.',
      'period-too-long': 'Perioden är längre än ett år. Välj en kortare.',
      'resource-missing': 'Välj vad som inte fanns att få.',
      'judgement-empty': 'Svara minst på om det är akut eller om det kan vänta.',
      'reason-now-missing': 'Jouren agerar: ange varför nu.',
      'reason-acting-missing': 'Skriv varför det inte går att lösa på telefon.',
      'reason-not-acting-missing': 'Jouren agerar inte: ange skälet. Att handlingar saknas är inget skäl.',
      'reason-text-missing': 'Beskriv skälet.',
      'referral-missing': 'Ange vart uppringaren hänvisas.',
      'cannot-wait': 'Det går inte både att det inte kan vänta och att skälet är att det kan vänta.',
      'counterfactual-missing': 'Skriv vad som händer om dagtjänsten får ta det.',
      'necessity-missing': 'Ange om det är nödvändigt för skydd eller gynnsamt.',
      'equal-treatment-missing': 'Svara på om vi hade gjort samma sak nära och långt bort.',
      'equal-treatment-text-missing': 'Skriv varför det hade blivit annorlunda.',
      'raised-needs-reason':
        'Ärendet har en varning. Den som väntar eller inte agerar skriver varför, med kod och text.',
      'call-for-help-yourself':
        'Det är akut: lämna inte till uppringaren att ringa. Ring 112 eller polisen, och registrera samtalet som utgående i ärendet.',
    },
  },
  en: {
    title: 'Judgement',
    notJudged: 'Nobody has judged whether the case can wait.',
    judge: 'Judge',
    judgeAgain: 'Judge anew',
    judged: 'The judgement is saved.',
    cancel: 'Cancel',
    fields: {
      acuteNeed: 'Is it acute?',
      canWait: 'Can it wait until the next working day?',
      reasonNow: 'Why now?',
      response: 'Response of the duty',
      referredTo: 'Where is the caller referred?',
      referredToText: 'Where, by name',
      reasonActing: 'Why does the duty act?',
      reasonNotActing: 'Reason for not acting',
      reasonNotActingText: 'Why, in words',
      necessity: 'Is it necessary?',
      counterfactual: 'What happens if we wait for the day service?',
      equalTreatment: 'Would we have done the same near, and far away?',
      equalTreatmentText: 'Why different?',
    },
    hints: {
      equalTreatment: 'Would we have driven to Nordanstig in this situation?',
      reasonNotActing: 'Missing papers are no reason.',
      reasonActing: 'For a call-out: why can it not be solved by phone?',
    },
    answers: { yes: 'Yes', no: 'No', unknown: 'Not known yet' },
    equal: { same: 'Yes, the same', different: 'No, different' },
    referrals: {
      'day-service': 'The day service',
      police: 'The police',
      'emergency-112': '112',
      'health-care': 'Health care',
      'residential-care': 'Residential care',
      'other-duty': 'Another duty service',
      network: 'Own network',
      other: 'Other',
    },
    untilMorning: 'The day service opens',
    callForHelp:
      'Danger to life: call 112 or the police yourself. Register it as a contact where the duty called, and link it to the case.',
    lack: 'Was the judgement shaped by something that was not to be had?',
    lackHint: 'For example no place, no transport. It is counted, so that the lack is seen.',
    lackAnswers: { yes: 'Yes', no: 'No', unknown: 'Not known yet' },
    resource: 'What was not to be had?',
    resources: {
      'emergency-foster-home': 'Emergency foster home',
      'residential-home': 'Residential home',
      sis: 'Place at SiS',
      'sheltered-housing': 'Sheltered housing',
      shelter: 'Shelter',
      hotel: 'Hotel or hostel',
      'addiction-care': 'Addiction care',
      'health-care': 'Health care or psychiatry',
      transport: 'Transport',
      interpreter: 'Interpreter',
      colleague: 'A colleague to go with',
      other: 'Other',
    },
    refusedBy: 'Who said no?',
    refusedByHint: 'The organisation, no name of whom it concerns.',
    lacked: (resource, refusedBy) =>
      refusedBy === null ? `Not to be had: ${resource}` : `Not to be had: ${resource} (no from ${refusedBy})`,
    lackCounts: 'Lack that shaped judgements',
    lackCountsLead: 'In so many cases the judgement was shaped by something that was not to be had.',
    lackCases: 'Cases',
    lackNone: 'No such judgements in the period.',
    from: 'From',
    to: 'To',
    notStated: 'Not stated',
    waiting: { 'triage.judge': 'Judgement' },
    refusals: {
      'case-closed': 'The case is closed. Reopen it to go on.',
      'code-closed': 'The code is not in use on the day the case came in. Choose another.',
      'period-backwards': 'The period ends before it begins. Change places of the days.',
      'period-too-long': 'The period is longer than a year. Choose a shorter one.',
      'resource-missing': 'Choose what was not to be had.',
      'judgement-empty': 'Answer at least whether it is acute or whether it can wait.',
      'reason-now-missing': 'The duty acts: say why now.',
      'reason-acting-missing': 'Write why it cannot be solved by phone.',
      'reason-not-acting-missing': 'The duty does not act: give the reason. Missing papers are no reason.',
      'reason-text-missing': 'Describe the reason.',
      'referral-missing': 'Say where the caller is referred.',
      'cannot-wait': 'It cannot both be unable to wait and be left because it can wait.',
      'counterfactual-missing': 'Write what happens if the day service takes it.',
      'necessity-missing': 'Say whether it is necessary for protection or beneficial.',
      'equal-treatment-missing': 'Answer whether we would have done the same near and far.',
      'equal-treatment-text-missing': 'Write why it would have been different.',
      'raised-needs-reason':
        'The case carries a warning. Whoever waits or does not act says why, with code and text.',
      'call-for-help-yourself':
        'It is acute: do not leave it to the caller. Call 112 or the police, and register the call as outgoing in the case.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
