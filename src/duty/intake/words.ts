import type { IntakeRefusal } from './api.ts'
import type { calledParties, callerStates, contactStatuses, directions, writtenFields } from './model.ts'

type Words = {
  contact: string
  contacts: string
  newContact: string
  newContactHint: string
  ongoing: string
  noOngoing: string
  hasIt: (name: string) => string
  finished: string
  noFinished: string
  more: string
  statuses: Record<(typeof contactStatuses)[number], string>
  directions: Record<(typeof directions)[number], string>
  callerStates: Record<(typeof callerStates)[number], string>
  calledParties: Record<(typeof calledParties)[number], string>
  fields: Record<(typeof writtenFields)[number], string>
  hints: Partial<Record<(typeof writtenFields)[number], string>>
  quick: string
  folds: Record<'call' | 'caller' | 'times' | 'waiting' | 'advice', string>
  yes: string
  no: string
  people: string
  noPeople: string
  addPerson: string
  remove: string
  removePerson: (name: string) => string
  complete: string
  completed: string
  withdraw: string
  withdrawHelp: string
  withdrawn: string
  withdrawnBecause: (reason: string) => string
  reason: string
  cancel: string
  promise: string
  promised: string
  callbackTo: string
  callbackBy: string
  callbackDone: string
  callbackDue: (to: string) => string
  recordedNotice: string
  secrecyNotice: string
  staysNotice: string
  answeredBy: string
  lateEntryOf: (form: string) => string
  unknownPerson: string
  notStated: string
  lateTitle: string
  lateLead: string
  lateSave: string
  lateSaved: (number: string) => string
  outageForm: string
  outageFormHint: string
  paperTitle: string
  paperLead: string
  paperPrint: string
  paperKeep: string
  paperNumber: string
  /** What a command is called while it waits on the device for the line, by its contract. */
  waiting: Readonly<Record<string, string>>
  paperShift: string
  notSentYet: string
  waitsToBegin: string
  refusals: Record<IntakeRefusal, string>
}

export const words = {
  sv: {
    contact: 'Kontakt',
    contacts: 'Kontakter',
    newContact: 'Ny kontakt',
    newContactHint: 'Alt+N',
    ongoing: 'Pågår nu',
    noOngoing: 'Inga pågående kontakter.',
    hasIt: (name) => `${name} har den`,
    finished: 'Senaste kontakterna',
    noFinished: 'Inga avslutade kontakter än.',
    more: 'Visa fler',
    statuses: { ongoing: 'Pågår', complete: 'Klar', withdrawn: 'Återtagen' },
    directions: { incoming: 'Inkommande', outgoing: 'Jouren ringde', missed: 'Missat' },
    callerStates: {
      named: 'Namngiven',
      anonymous: 'Vill inte säga vem',
      unidentified: 'Vi vet inte vem',
      'not-asked': 'Inte frågat',
    },
    calledParties: {
      'emergency-112': '112, SOS Alarm',
      police: 'Polisen',
      'health-care': 'Vården',
      municipality: 'Kommunen',
      'decision-maker': 'Beslutsfattare',
      'residential-care': 'HVB eller annat boende',
      family: 'Den enskilde eller anhörig',
      other: 'Annan',
    },
    fields: {
      kind: 'Vad är det?',
      direction: 'Riktning',
      channel: 'Hur kom den in?',
      numberCalled: 'Nummer som ringdes',
      calledParty: 'Vem ringde jouren?',
      eventAt: 'När hände det?',
      callAt: 'När kom samtalet?',
      dutyMode: 'Tjänstgöring',
      initiator: 'Vem tar kontakt?',
      initiatorPartnerId: 'Vilken enhet?',
      callerKnown: 'Vet vi vem uppringaren är?',
      callerIsClient: 'Gäller det uppringaren själv?',
      callerName: 'Uppringarens namn',
      callerTitle: 'Yrke eller roll',
      callerOrganisation: 'Verksamhet',
      callerPhone: 'Telefon',
      callerDuty: 'Anmälningsskyldig enligt 19 kap. 1 § SoL',
      callerWishesSecrecy: 'Uppringaren vill inte att namnet kommer fram',
      recordsCall: 'Uppringaren spelar in samtalet',
      notReached: 'Vem säger uppringaren att hen inte har nått?',
      waitingName: 'Vem väntar med personen?',
      waitingSince: 'Väntar sedan',
      waitingUntil: 'Väntade till',
      stayCode: 'Var är personen? (vistelsekommun)',
      place: 'Plats',
      story: 'Vad berättas?',
      advice: 'Vilket råd gavs?',
    },
    hints: {
      story: 'Lyssna först: skriv det som sägs, innan du tar ställning.',
      callerDuty: 'Om den som ringer gör det i sin tjänst.',
      notReached: 'Vem, när och hur många försök. Det går att kontrollera i dag.',
      waitingName: 'Till exempel en patrull eller personal på akuten.',
      eventAt: 'Kan vara långt före samtalet. Lämna tomt om det är okänt.',
      numberCalled: 'Direktnumret, det interna numret eller numret som jouren själv ringde.',
      place: 'Så att någon hittar dit.',
    },
    quick: 'Det första',
    folds: {
      call: 'Samtalet',
      caller: 'Uppringaren',
      times: 'Tider',
      waiting: 'Någon väntar',
      advice: 'Råd som gavs',
    },
    yes: 'Ja',
    no: 'Nej',
    people: 'Vem gäller det?',
    noPeople: 'Ingen person är kopplad än. En kontakt kan stå utan person.',
    addPerson: 'Sök eller lägg till person',
    remove: 'Ta bort',
    removePerson: (name) => `Ta bort ${name} från kontakten`,
    complete: 'Klar med kontakten',
    completed: 'Kontakten är klar.',
    withdraw: 'Återta kontakten',
    withdrawHelp:
      'För det som registrerats av misstag. Kontakten försvinner från bordet, men spåret finns kvar.',
    withdrawn: 'Kontakten är återtagen.',
    withdrawnBecause: (reason) => `Återtagen: ${reason}`,
    reason: 'Skäl',
    cancel: 'Avbryt',
    promise: 'Lova ringa upp',
    promised: 'Löftet står på bordet.',
    callbackTo: 'Nummer att ringa',
    callbackBy: 'Senast när?',
    callbackDone: 'Har ringt upp',
    callbackDue: (to) => `Ring upp ${to}`,
    recordedNotice: 'Samtalet spelas in. Var neutral: ta inte parti, svara på det som jouren kan svara på.',
    secrecyNotice: 'Uppringaren vill inte att namnet kommer fram.',
    staysNotice: 'Kontakten dokumenteras men överlämnas inte till kommunen.',
    answeredBy: 'Svarade',
    lateEntryOf: (form) => `Efterregistrerad från reservblankett ${form}`,
    unknownPerson: 'Okänd person',
    notStated: 'Inte angivet',
    lateTitle: 'Efterregistrera',
    lateLead:
      'För det som skrevs på reservblankett under ett avbrott. Fyll i de verkliga tiderna och vem som svarade.',
    lateSave: 'Spara kontakten',
    lateSaved: (number) => `Kontakt ${number} är efterregistrerad.`,
    outageForm: 'Blankettens nummer',
    outageFormHint: 'Står överst på blanketten.',
    paperTitle: 'Reservblankett',
    paperLead:
      'Skriv ut några och lägg dem vid telefonen. Efterregistrera när Stafett svarar igen: fälten har samma nummer.',
    paperPrint: 'Skriv ut',
    paperKeep:
      'Blanketten innehåller personuppgifter. Lås in den, och förstör den när den är efterregistrerad.',
    paperNumber: 'Blankett nr',
    waiting: {
      'intake.start-contact': 'Ny kontakt',
      'intake.save-contact': 'Det som skrivits i kontakten',
      'intake.complete-contact': 'Kontakten är klar',
      'intake.attach-person': 'Person i kontakten',
      'intake.detach-person': 'Person tagen ur kontakten',
      'intake.promise-callback': 'Lovat ringa upp',
    },
    paperShift: 'Pass (datum och tid)',
    notSentYet: 'nummer kommer',
    waitsToBegin: 'Kontakten finns på den här datorn och kommer till bordet när servern svarar.',
    refusals: {
      'contact-id-taken': 'Kontakten finns redan. Börja en ny kontakt och klistra in texten där.',
      'contact-withdrawn': 'Kontakten är återtagen och kan inte ändras.',
      'contact-complete': 'Kontakten är redan klar.',
      'call-in-the-future': 'Samtalet ligger i framtiden.',
      'time-far-off': 'Kontrollera årtalet: tiden ligger mer än tio år tillbaka eller mer än två år framåt.',
      'call-too-long-ago': 'Samtalet är äldre än {days} dagar och kan inte registreras här.',
      'event-after-call': 'Händelsen ligger efter samtalet.',
      'waiting-in-the-future': 'Väntan kan inte ha börjat i framtiden.',
      'waiting-ends-first': 'Väntan slutar innan den börjar.',
      'code-closed': 'Koden är inte i bruk den dag samtalet kom. Välj en annan.',
      'municipality-unknown': 'Kommunkoden finns inte.',
      'kind-missing': 'Ange vad kontakten är: anmälan, ansökan, råd eller annat.',
      'channel-missing': 'Ange hur kontakten kom in.',
      'initiator-missing': 'Ange vem som tog kontakt.',
      'unit-unknown': 'Enheten finns inte, eller hör inte till dem som tog kontakt.',
      'caller-name-missing':
        'Uppringaren har sagt vem hen är: skriv namn eller verksamhet, eller välj att namnet är okänt.',
      'called-party-missing': 'Ange vem jouren ringde.',
      'story-missing': 'Skriv vad som berättades, eller vilket råd som gavs.',
      'reason-missing': 'Skriv ett skäl.',
      'person-unknown': 'Personen finns inte.',
      'answerer-unknown': 'Den som svarade finns inte bland kontona.',
      'form-already-entered': 'Blanketten med det numret är redan efterregistrerad.',
      'callback-in-the-past': 'Tiden har redan passerat.',
      'no-callback': 'Det finns inget löfte om att ringa upp.',
    },
  },
  en: {
    contact: 'Contact',
    contacts: 'Contacts',
    newContact: 'New contact',
    newContactHint: 'Alt+N',
    ongoing: 'Going on now',
    noOngoing: 'No ongoing contacts.',
    hasIt: (name) => `${name} has it`,
    finished: 'Latest contacts',
    noFinished: 'No finished contacts yet.',
    more: 'Show more',
    statuses: { ongoing: 'Ongoing', complete: 'Complete', withdrawn: 'Withdrawn' },
    directions: { incoming: 'Incoming', outgoing: 'The duty called', missed: 'Missed' },
    callerStates: {
      named: 'Named',
      anonymous: 'Will not say who',
      unidentified: 'We do not know who',
      'not-asked': 'Not asked',
    },
    calledParties: {
      'emergency-112': '112 (SOS Alarm)',
      police: 'The police',
      'health-care': 'Health care',
      municipality: 'The municipality',
      'decision-maker': 'A decision maker',
      'residential-care': 'Residential care',
      family: 'The person or family',
      other: 'Somebody else',
    },
    fields: {
      kind: 'What is it?',
      direction: 'Direction',
      channel: 'How did it come in?',
      numberCalled: 'Number called',
      calledParty: 'Whom did the duty call?',
      eventAt: 'When did it happen?',
      callAt: 'When did the call come?',
      dutyMode: 'Duty mode',
      initiator: 'Who makes contact?',
      initiatorPartnerId: 'Which unit?',
      callerKnown: 'Do we know who the caller is?',
      callerIsClient: 'Is it about the caller?',
      callerName: 'Name of the caller',
      callerTitle: 'Profession or role',
      callerOrganisation: 'Organisation',
      callerPhone: 'Phone',
      callerDuty: 'Duty to report under SoL 19:1',
      callerWishesSecrecy: 'The caller does not want the name known',
      recordsCall: 'The caller records the call',
      notReached: 'Whom does the caller say could not be reached?',
      waitingName: 'Who waits with the person?',
      waitingSince: 'Waiting since',
      waitingUntil: 'Waited until',
      stayCode: 'Where is the person? (municipality of stay)',
      place: 'Place',
      story: 'What is told?',
      advice: 'What advice was given?',
    },
    hints: {
      story: 'Listen first: write what is said before you decide anything.',
      callerDuty: 'If the caller calls on duty.',
      notReached: 'Who, when and how many attempts. It can be checked.',
      waitingName: 'For example a patrol or the staff of the ward.',
      eventAt: 'May be long before the call. Leave empty if it is unknown.',
      numberCalled: 'The direct number, the internal one, or the number the duty itself called.',
      place: 'So that somebody finds the way.',
    },
    quick: 'First',
    folds: {
      call: 'The call',
      caller: 'The caller',
      times: 'Times',
      waiting: 'Somebody waits',
      advice: 'Advice given',
    },
    yes: 'Yes',
    no: 'No',
    people: 'Whom is it about?',
    noPeople: 'Nobody is linked yet. A contact may stand without a person.',
    addPerson: 'Find or add a person',
    remove: 'Take off',
    removePerson: (name) => `Take ${name} off the contact`,
    complete: 'The contact is complete',
    completed: 'The contact is complete.',
    withdraw: 'Withdraw the contact',
    withdrawHelp: 'For what was registered by mistake. The contact leaves the desk, but its trace is kept.',
    withdrawn: 'The contact is withdrawn.',
    withdrawnBecause: (reason) => `Withdrawn: ${reason}`,
    reason: 'Reason',
    cancel: 'Cancel',
    promise: 'Promise to call back',
    promised: 'The promise is on the desk.',
    callbackTo: 'Number to call',
    callbackBy: 'At the latest when?',
    callbackDone: 'Has been called',
    callbackDue: (to) => `Call back ${to}`,
    recordedNotice: 'The call is recorded. Be neutral: take no side, answer what the duty can answer.',
    secrecyNotice: 'The caller does not want the name known.',
    staysNotice: 'The contact is documented but not handed over to the municipality.',
    answeredBy: 'Answered',
    lateEntryOf: (form) => `Entered afterwards from outage form ${form}`,
    unknownPerson: 'Unknown person',
    notStated: 'Not stated',
    lateTitle: 'Late entry',
    lateLead: 'For what was written on an outage form. Give the real times and who answered.',
    lateSave: 'Save the contact',
    lateSaved: (number) => `Contact ${number} is entered.`,
    outageForm: 'Number of the form',
    outageFormHint: 'At the top of the form.',
    paperTitle: 'Outage form',
    paperLead:
      'Print a few and keep them by the phone. Type them in when Stafett answers again: the fields have the same numbers.',
    paperPrint: 'Print',
    paperKeep: 'The form holds personal data. Lock it up, and destroy it when it has been typed in.',
    paperNumber: 'Form no.',
    waiting: {
      'intake.start-contact': 'New contact',
      'intake.save-contact': 'What is written in the contact',
      'intake.complete-contact': 'The contact is finished',
      'intake.attach-person': 'Person of the contact',
      'intake.detach-person': 'Person taken off the contact',
      'intake.promise-callback': 'Promise to call back',
    },
    paperShift: 'Shift (date and time)',
    notSentYet: 'number to come',
    waitsToBegin: 'The contact is on this computer and comes to the desk when the server answers.',
    refusals: {
      'contact-id-taken': 'There is such a contact already. Begin a new one and paste the text there.',
      'contact-withdrawn': 'The contact is withdrawn and cannot be changed.',
      'contact-complete': 'The contact is already complete.',
      'call-in-the-future': 'The call is in the future.',
      'time-far-off': 'Check the year: the time is more than ten years back or more than two years ahead.',
      'call-too-long-ago': 'The call is more than {days} days old and cannot be registered here.',
      'event-after-call': 'The event is after the call.',
      'waiting-in-the-future': 'The wait cannot have begun in the future.',
      'waiting-ends-first': 'The wait ends before it begins.',
      'code-closed': 'The code is not in use on the day of the call. Choose another.',
      'municipality-unknown': 'There is no such municipality code.',
      'kind-missing': 'Say what the contact is: a report, an application, advice or other.',
      'channel-missing': 'Say how the contact came in.',
      'initiator-missing': 'Say who made contact.',
      'unit-unknown': 'There is no such unit, or it does not belong to those who made contact.',
      'caller-name-missing':
        'The caller has said who they are: write name or organisation, or choose that the name is unknown.',
      'called-party-missing': 'Say whom the duty called.',
      'story-missing': 'Write what was told, or what advice was given.',
      'reason-missing': 'Write a reason.',
      'person-unknown': 'There is no such person.',
      'answerer-unknown': 'The one who answered is not among the accounts.',
      'form-already-entered': 'The form with that number has already been entered.',
      'callback-in-the-past': 'The time has passed.',
      'no-callback': 'No call back has been promised.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
