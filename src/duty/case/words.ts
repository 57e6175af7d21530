import type { CaseRefusal } from './api.ts'
import type { attentions, eventKinds, matters, parts } from './model.ts'
import type { Warning } from './rules.ts'

type Words = {
  title: string
  caseFile: (number: string) => string
  openCases: string
  noOpenCases: string
  more: string
  number: string
  people: string
  noPeople: string
  others: (count: number) => string
  unknownPerson: string
  parts: Record<(typeof parts)[number], string>
  part: string
  partOf: (name: string) => string
  addPerson: string
  add: string
  relations: string
  noRelations: string
  addRelation: string
  relationFrom: string
  relationKind: string
  relationTo: string
  relationIs: (from: string, kind: string, to: string) => string
  relationNote: string
  relationUntil: string
  relationUntilHint: string
  relationCallBack: string
  callBackDue: string
  callBackDone: string
  endRelation: string
  endRelationOf: (relation: string) => string
  endedRelation: (moment: string) => string
  matter: string
  matters: Record<(typeof matters)[number], string>
  nature: string
  otherNatures: string
  category: string
  categoryProposed: (label: string) => string
  categoryChosen: string
  categoryAsProposed: string
  initiator: string
  where: string
  stay: string
  stayHint: string
  residence: string
  residenceHint: string
  outside: string
  attention: string
  attentionHint: string
  attentions: Record<(typeof attentions)[number], string>
  responsible: string
  responsibleHint: string
  changeResponsible: string
  canWait: string
  canWaits: Record<'yes' | 'no' | 'unknown', string>
  warnings: Record<Warning, string>
  warning: string
  opened: string
  openedBy: string
  mode: string
  statuses: Record<'open' | 'closed', string>
  closedBecause: string
  openCase: string
  openCaseHelp: string
  casesOfContact: string
  linkToCase: string
  linkHelp: string
  linked: string
  change: string
  save: string
  cancel: string
  saved: string
  reopen: string
  reopenReason: string
  reopened: string
  facts: string
  timeline: string
  events: Record<(typeof eventKinds)[number], string>
  contactWithdrawn: string
  note: string
  assessmentOf: (name: string) => string
  reportSteps: Record<
    'sent' | 'delivered' | 'opened' | 'accepted' | 'returned' | 'withdrawn' | 'amended',
    (receiver: string) => string
  >
  notStated: string
  morning: string
  readers: string
  changePart: string
  withdrawPerson: string
  withdrawPersonOf: (name: string) => string
  withdrawPersonHint: string
  withdrawPersonReason: string
  personWithdrawn: string
  refusals: Record<CaseRefusal, string>
}

export const words = {
  sv: {
    title: 'Ärende',
    caseFile: (number) => `Ärende ${number}`,
    openCases: 'Öppna ärenden',
    noOpenCases: 'Inga öppna ärenden.',
    more: 'Visa fler',
    number: 'Ärende',
    people: 'Personer',
    noPeople: 'Ingen person är känd än.',
    others: (count) => (count === 1 ? 'och en till' : `och ${count} till`),
    unknownPerson: 'Okänd person',
    parts: { concerned: 'Ärendet gäller', guardian: 'Vårdnadshavare', other: 'Annan' },
    part: 'Roll i ärendet',
    partOf: (name) => `Roll för ${name}`,
    addPerson: 'Sök eller lägg till person',
    add: 'Lägg till',
    relations: 'Relationer',
    noRelations: 'Inga relationer är angivna.',
    addRelation: 'Ny relation',
    relationFrom: 'Den här personen',
    relationKind: 'är',
    relationTo: 'till',
    relationIs: (from, kind, to) => `${from} är ${kind.toLocaleLowerCase('sv')} till ${to}`,
    relationNote: 'Anteckning',
    relationUntil: 'Gäller till',
    relationUntilHint: 'För en trygg person: till när, och när jouren ringer och hör att det håller.',
    relationCallBack: 'Ring tillbaka',
    callBackDue: 'Ring tillbaka',
    callBackDone: 'Har ringt tillbaka',
    endRelation: 'Gäller inte längre',
    endRelationOf: (relation) => `Gäller inte längre: ${relation}`,
    endedRelation: (moment) => `Upphörde ${moment}`,
    matter: 'Vad gäller ärendet?',
    matters: {
      'concern-child': 'Oro för barn',
      'concern-adult': 'Oro för vuxen',
      application: 'Ansökan',
      information: 'Information',
      advice: 'Råd',
      'crisis-talk': 'Krissamtal',
      unclear: 'Oklart',
    },
    nature: 'Karaktär',
    otherNatures: 'Fler karaktärer',
    category: 'Kategori',
    categoryProposed: (label) => `Föreslås: ${label}`,
    categoryChosen: 'Vald av handläggare',
    categoryAsProposed: 'Som föreslås',
    initiator: 'Initierat av',
    where: 'Var',
    stay: 'Vistelsekommun',
    stayHint: 'Svarar för den akuta situationen (29 kap. 4 § SoL).',
    residence: 'Bosättningskommun',
    residenceHint: 'Tar över.',
    outside: 'Annan kommun',
    attention: 'Uppmärksamma',
    attentionHint: 'De fyra sista höjer ärendet: den som väntar skriver varför.',
    attentions: {
      'child-or-young': 'Barn eller ung',
      addiction: 'Missbruk',
      'crime-victim': 'Brottsoffer',
      violence: 'Våld',
      trafficking: 'Misstänkt människohandel',
      'danger-to-life': 'Fara för liv',
      'no-safe-adult': 'Ingen trygg vuxen',
      'police-no-solution': 'Polisen har ingen lösning',
    },
    responsible: 'Ansvarig just nu',
    responsibleHint: 'Någon är alltid ansvarig: person och verksamhet.',
    changeResponsible: 'Byt ansvarig',
    canWait: 'Kan det vänta?',
    canWaits: { yes: 'Kan vänta', no: 'Kan inte vänta', unknown: 'Inte bedömt' },
    warnings: {
      trafficking: 'Misstänkt människohandel',
      'danger-to-life': 'Fara för liv',
      'no-safe-adult': 'Ingen trygg vuxen',
      'police-no-solution': 'Polisen har ingen lösning',
      'help-not-called': 'Jouren har inte själv ringt 112 eller polisen',
      'not-judged': 'Ingen har bedömt om det kan vänta',
      'minor-and-standby': 'Barn under beredskap: bedöm skyddet',
      'no-municipality': 'Ingen kommun angiven',
      'outside-region': 'Annan kommun än jourens',
    },
    warning: 'Varningar',
    opened: 'Inkom',
    openedBy: 'Öppnat av',
    mode: 'Tjänstgöring',
    statuses: { open: 'Öppet', closed: 'Avslutat' },
    closedBecause: 'Avslutat',
    openCase: 'Öppna ärende',
    openCaseHelp: 'Allt går att ändra sedan. Lämna det som inte är känt.',
    casesOfContact: 'Ärenden som kontakten hör till',
    linkToCase: 'Koppla till öppet ärende',
    linkHelp: 'När någon ringer igen om samma sak.',
    linked: 'Kontakten är kopplad till ärendet.',
    change: 'Ändra uppgifter',
    save: 'Spara',
    cancel: 'Avbryt',
    saved: 'Sparat.',
    reopen: 'Öppna igen',
    reopenReason: 'Varför öppnas ärendet igen?',
    reopened: 'Ärendet är öppet igen.',
    facts: 'Uppgifter',
    timeline: 'Vad som har hänt',
    events: {
      opened: 'Ärendet öppnades',
      changed: 'Uppgifter ändrades',
      judged: 'Bedömning',
      responsible: 'Ny ansvarig',
      closed: 'Ärendet avslutades',
      reopened: 'Ärendet öppnades igen',
      'person-withdrawn': 'En person togs bort ur ärendet',
    },
    contactWithdrawn: 'Återtagen kontakt',
    note: 'Journalanteckning',
    assessmentOf: (name) => `Skyddsbedömning: ${name}`,
    reportSteps: {
      sent: (receiver) => `Rapporten skickades till ${receiver}`,
      delivered: (receiver) => `Rapporten kom fram till ${receiver}`,
      opened: (receiver) => `${receiver} öppnade rapporten`,
      accepted: (receiver) => `${receiver} tog emot ärendet`,
      returned: (receiver) => `${receiver} skickade tillbaka rapporten`,
      withdrawn: (receiver) => `Rapporten till ${receiver} återkallades`,
      amended: (receiver) => `Rapporten till ${receiver} kompletterades`,
    },
    notStated: 'Inte angivet',
    morning: 'Dagtjänsten öppnar',
    readers: 'Vem har läst?',
    changePart: 'Ändra roll',
    withdrawPerson: 'Ta bort ur ärendet …',
    withdrawPersonOf: (name) => `Ta bort ${name} ur ärendet`,
    withdrawPersonHint:
      'För den som kom med av misstag. Personen syns inte längre i ärendet eller i kommande rapporter. Vem som tog bort personen och varför står kvar.',
    withdrawPersonReason: 'Varför?',
    personWithdrawn: 'Personen är borttagen ur ärendet.',
    refusals: {
      'case-closed': 'Ärendet är avslutat. Öppna det igen för att fortsätta.',
      'case-open': 'Ärendet är redan öppet.',
      'code-closed': 'Koden är inte i bruk den dag ärendet kom in. Välj en annan.',
      'municipality-unknown': 'Kommunkoden finns inte.',
      'nature-twice': 'Samma karaktär är vald två gånger.',
      'responsible-missing': 'Någon är alltid ansvarig: skriv vem.',
      'contact-missing': 'Ett ärende kommer av en kontakt: välj minst en.',
      'contact-unknown': 'Kontakten finns inte.',
      'contact-withdrawn': 'Kontakten är återtagen.',
      'person-unknown': 'Personen finns inte.',
      'person-twice': 'Samma person är vald två gånger.',
      'already-in-case': 'Personen finns redan i ärendet.',
      'not-in-case': 'Personen finns inte i ärendet.',
      'standing-draft': 'En skyddsbedömning av personen är påbörjad. Släng utkastet först.',
      'standing-assessment': 'Det finns en låst skyddsbedömning av personen. Ta bort den ur akten först.',
      'standing-decision':
        'Beslut {report} gäller personen. Återkalla det först; ett fattat beslut står kvar, och personen med det.',
      'standing-assistance':
        'Handräckning {report} gäller personen. Återkalla den först; en som är utförd står kvar, och personen med den.',
      'standing-report': 'Personen står i rapport {report}. Återkalla den först.',
      'same-person': 'En person kan inte ha en relation till sig själv.',
      'relation-exists': 'Relationen finns redan.',
      'until-passed': 'Tiden har redan passerat.',
      'time-far-off': 'Kontrollera årtalet: tiden ligger mer än tio år tillbaka eller mer än två år framåt.',
      'safe-person-until': 'Ange till när den trygga personen ställer upp och när jouren ringer tillbaka.',
      'relation-ended': 'Relationen är redan avslutad.',
      'no-call-back': 'Det finns inget samtal att ringa tillbaka.',
      'reason-missing': 'Skriv ett skäl.',
    },
  },
  en: {
    title: 'Case',
    caseFile: (number) => `Case ${number}`,
    openCases: 'Open cases',
    noOpenCases: 'No open cases.',
    more: 'Show more',
    number: 'Case',
    people: 'People',
    noPeople: 'Nobody is known yet.',
    others: (count) => (count === 1 ? 'and one more' : `and ${count} more`),
    unknownPerson: 'Unknown person',
    parts: { concerned: 'The case concerns', guardian: 'Guardian', other: 'Other' },
    part: 'Part in the case',
    partOf: (name) => `Part of ${name}`,
    addPerson: 'Find or add a person',
    add: 'Add',
    relations: 'Relations',
    noRelations: 'No relations are given.',
    addRelation: 'New relation',
    relationFrom: 'This person',
    relationKind: 'is',
    relationTo: 'of',
    relationIs: (from, kind, to) => `${from} is ${kind.toLocaleLowerCase('en')} of ${to}`,
    relationNote: 'Note',
    relationUntil: 'Holds until',
    relationUntilHint: 'For a safe person: until when, and when the duty calls to hear that it holds.',
    relationCallBack: 'Call back',
    callBackDue: 'Call back',
    callBackDone: 'Has been called back',
    endRelation: 'No longer holds',
    endRelationOf: (relation) => `No longer holds: ${relation}`,
    endedRelation: (moment) => `Ended ${moment}`,
    matter: 'What is the case about?',
    matters: {
      'concern-child': 'Concern for a child',
      'concern-adult': 'Concern for an adult',
      application: 'Application',
      information: 'Information',
      advice: 'Advice',
      'crisis-talk': 'Crisis talk',
      unclear: 'Unclear',
    },
    nature: 'Nature',
    otherNatures: 'Further natures',
    category: 'Category',
    categoryProposed: (label) => `Proposed: ${label}`,
    categoryChosen: 'Chosen by a person',
    categoryAsProposed: 'As proposed',
    initiator: 'Initiated by',
    where: 'Where',
    stay: 'Municipality of stay',
    stayHint: 'Answers for the acute situation (SoL 29:4).',
    residence: 'Municipality of residence',
    residenceHint: 'Takes over.',
    outside: 'Other municipality',
    attention: 'Attention',
    attentionHint: 'The last four raise the case: whoever waits says why.',
    attentions: {
      'child-or-young': 'Child or young person',
      addiction: 'Addiction',
      'crime-victim': 'Crime victim',
      violence: 'Violence',
      trafficking: 'Suspected human trafficking',
      'danger-to-life': 'Danger to life',
      'no-safe-adult': 'No safe adult',
      'police-no-solution': 'The police have no solution',
    },
    responsible: 'Responsible now',
    responsibleHint: 'Somebody is always responsible: person and organisation.',
    changeResponsible: 'Change who is responsible',
    canWait: 'Can it wait?',
    canWaits: { yes: 'Can wait', no: 'Cannot wait', unknown: 'Not judged' },
    warnings: {
      trafficking: 'Suspected human trafficking',
      'danger-to-life': 'Danger to life',
      'no-safe-adult': 'No safe adult',
      'police-no-solution': 'The police have no solution',
      'help-not-called': 'The duty has not itself called 112 or the police',
      'not-judged': 'Nobody has judged whether it can wait',
      'minor-and-standby': 'A child in standby: decide about protection explicitly',
      'no-municipality': 'No municipality given',
      'outside-region': 'A municipality outside the duty',
    },
    warning: 'Warnings',
    opened: 'Came in',
    openedBy: 'Opened by',
    mode: 'Duty mode',
    statuses: { open: 'Open', closed: 'Closed' },
    closedBecause: 'Closed',
    openCase: 'Open a case',
    openCaseHelp: 'Everything can be changed later. Leave what is not known.',
    casesOfContact: 'Cases the contact belongs to',
    linkToCase: 'Link to an open case',
    linkHelp: 'When somebody calls again about the same matter.',
    linked: 'The contact is linked to the case.',
    change: 'Change',
    save: 'Save',
    cancel: 'Cancel',
    saved: 'Saved.',
    reopen: 'Reopen',
    reopenReason: 'Why is the case reopened?',
    reopened: 'The case is open again.',
    facts: 'Facts',
    timeline: 'What has happened',
    events: {
      opened: 'The case was opened',
      changed: 'Facts were changed',
      judged: 'Judgement',
      responsible: 'Somebody else responsible',
      closed: 'The case was closed',
      reopened: 'The case was reopened',
      'person-withdrawn': 'A person was taken out of the case',
    },
    contactWithdrawn: 'Withdrawn contact',
    note: 'Case note',
    assessmentOf: (name) => `Protective assessment: ${name}`,
    reportSteps: {
      sent: (receiver) => `The report was sent to ${receiver}`,
      delivered: (receiver) => `The report reached ${receiver}`,
      opened: (receiver) => `${receiver} opened the report`,
      accepted: (receiver) => `${receiver} accepted the case`,
      returned: (receiver) => `${receiver} returned the report`,
      withdrawn: (receiver) => `The report to ${receiver} was withdrawn`,
      amended: (receiver) => `The report to ${receiver} was amended`,
    },
    notStated: 'Not stated',
    morning: 'The day service opens',
    readers: 'Who has read?',
    changePart: 'Change part',
    withdrawPerson: 'Take out of the case …',
    withdrawPersonOf: (name) => `Take ${name} out of the case`,
    withdrawPersonHint:
      'For somebody added by mistake. The person is no longer seen in the case or in coming reports. Who took the person out and why stays.',
    withdrawPersonReason: 'Why?',
    personWithdrawn: 'The person is taken out of the case.',
    refusals: {
      'case-closed': 'The case is closed. Reopen it to go on.',
      'case-open': 'The case is already open.',
      'code-closed': 'The code is not in use on the day the case came in. Choose another.',
      'municipality-unknown': 'There is no such municipality code.',
      'nature-twice': 'The same nature is chosen twice.',
      'responsible-missing': 'Somebody is always responsible: write who.',
      'contact-missing': 'A case comes of a contact: choose at least one.',
      'contact-unknown': 'There is no such contact.',
      'contact-withdrawn': 'The contact is withdrawn.',
      'person-unknown': 'There is no such person.',
      'person-twice': 'The same person is chosen twice.',
      'already-in-case': 'The person is already in the case.',
      'not-in-case': 'The person is not in the case.',
      'standing-draft': 'An assessment of the person is begun. Throw the draft away first.',
      'standing-assessment': 'There is a locked assessment of the person. Take it out of the file first.',
      'standing-decision':
        'Decision {report} is about the person. Recall it first; one that is made stands, and the person with it.',
      'standing-assistance':
        'Request {report} for police assistance is about the person. Recall it first; one that is done stands, and the person with it.',
      'standing-report': 'The person stands in report {report}. Withdraw it first.',
      'same-person': 'A person cannot have a relation to themselves.',
      'relation-exists': 'The relation is already there.',
      'until-passed': 'The time has passed.',
      'time-far-off': 'Check the year: the time is more than ten years back or more than two years ahead.',
      'safe-person-until': 'Say until when the safe person is there and when the duty calls back.',
      'relation-ended': 'The relation has already ended.',
      'no-call-back': 'No call back has been promised.',
      'reason-missing': 'Write a reason.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
