import type { DialogueRefusal } from './api.ts'
import type { AskedParty, AttachmentKind, proposals } from './model.ts'

type Words = {
  title: string
  leadDuty: string
  leadMember: (member: string) => string
  beginTheme: string
  themeHint: string
  theme: string
  noPersons: string
  member: string
  anyMember: string
  begin: string
  begun: string
  cancel: string
  waits: string
  waitsNone: string
  show: string
  open: string
  closed: string
  none: string
  noneClosed: string
  more: string
  aboutCase: (number: string) => string
  report: (number: string) => string
  withMember: (member: string) => string
  toCase: string
  toReport: string
  waitingFor: Record<AskedParty, (member: string) => string>
  waitingYou: string
  since: (moment: string) => string
  due: (day: string) => string
  overdue: string
  unread: (count: number) => string
  messages: (count: number) => string
  last: (name: string, moment: string) => string
  startedBy: (name: string, moment: string) => string
  firstEmpty: string
  sideDuty: string
  sideDay: (member: string) => string
  asks: Record<AskedParty, (member: string) => string>
  readBy: (count: number) => string
  reader: (name: string, title: string, moment: string) => string
  readByNobody: string
  amends: (name: string, moment: string) => string
  amend: string
  amending: (name: string, moment: string) => string
  amendingStop: string
  write: string
  body: string
  bodyHintCase: string
  bodyHintTheme: string
  askLabel: string
  askNobody: string
  askHint: string
  send: string
  sent: string
  attach: string
  attachHint: string
  attachUnread: string
  attachLost: string
  chooseFile: string
  removeFile: (name: string) => string
  tooManyFiles: string
  tooLarge: string
  kinds: Record<AttachmentKind, string>
  file: (name: string, kind: string, size: string) => string
  fileFailed: string
  closedBy: Record<'closed' | 'link-gone' | 'case-not-open' | 'thread-full', string>
  close: string
  closeHint: string
  conclusion: string
  propose: string
  proposeNot: string
  proposals: Record<(typeof proposals)[number], string>
  ended: string
  endedBy: (name: string, moment: string) => string
  proposedAs: Record<(typeof proposals)[number], string>
  makeRoutine: string
  madeRoutine: string
  toRoutine: string
  ofCase: string
  ofCaseNone: string
  ofCaseNoReport: string
  writeTo: (member: string) => string
  writeToDuty: string
  happened: (member: string) => string
  refusals: Record<DialogueRefusal, string>
}

export const words = {
  sv: {
    title: 'Dialog',
    leadDuty: 'Samtal mellan jouren och en kommun i taget, om ett ärende eller ett tema.',
    leadMember: (member) =>
      `Samtal mellan ${member} och jouren, om ett ärende ni fått rapport om eller om ett tema.`,
    beginTheme: 'Nytt tema',
    themeHint: 'Ett tema är något ni löser tillsammans, till exempel nattlig transport eller tolk.',
    theme: 'Vad gäller det?',
    noPersons:
      'Inga namn, inga personnummer och ingenting som pekar ut någon. Gäller det en person skriver du från ärendets rapport.',
    member: 'Kommun',
    anyMember: 'Välj kommun',
    begin: 'Börja skriva',
    begun: 'Dialogen är öppnad.',
    cancel: 'Avbryt',
    waits: 'Väntar på svar',
    waitsNone: 'Ingen fråga väntar på svar.',
    show: 'Visa',
    open: 'Pågående',
    closed: 'Avslutade',
    none: 'Ingen dialog pågår.',
    noneClosed: 'Ingen dialog är avslutad.',
    more: 'Visa fler',
    aboutCase: (number) => `Ärende ${number}`,
    report: (number) => `rapport ${number}`,
    withMember: (member) => `med ${member}`,
    toCase: 'Till ärendet',
    toReport: 'Till rapporten',
    waitingFor: {
      day: (member) => `Väntar på ${member}`,
      duty: () => 'Väntar på jouren',
      manager: () => 'Väntar på jourens chef',
    },
    waitingYou: 'Väntar på er',
    since: (moment) => `sedan ${moment}`,
    due: (day) => `svar senast ${day}`,
    overdue: 'Svaret har dröjt',
    unread: (count) => (count === 1 ? '1 oläst' : `${count} olästa`),
    messages: (count) => (count === 1 ? '1 meddelande' : `${count} meddelanden`),
    last: (name, moment) => `Senast ${name}, ${moment}`,
    startedBy: (name, moment) => `Öppnad av ${name}, ${moment}`,
    firstEmpty: 'Inget är skrivet ännu. Den andra sidan ser dialogen när det första meddelandet är skickat.',
    sideDuty: 'Jouren',
    sideDay: (member) => member,
    asks: {
      day: (member) => `Fråga till ${member}`,
      duty: () => 'Fråga till jouren',
      manager: () => 'Fråga till jourens chef',
    },
    readBy: (count) => `Läst av ${count}`,
    reader: (name, title, moment) => `${name}, ${title}, ${moment}`,
    readByNobody: 'Inte läst av någon annan ännu',
    amends: (name, moment) => `Rättar eller kompletterar vad ${name} skrev ${moment}`,
    amend: 'Rätta eller komplettera',
    amending: (name, moment) =>
      `Du rättar eller kompletterar vad ${name} skrev ${moment}. Det som står kvar.`,
    amendingStop: 'Skriv ett nytt meddelande i stället',
    write: 'Skriv',
    body: 'Meddelande',
    bodyHintCase: 'Blir en del av ärendets akt. Skickat kan det inte ändras, bara kompletteras.',
    bodyHintTheme: 'Inga namn, inga personnummer. Skickat kan det inte ändras, bara kompletteras.',
    askLabel: 'Är det en fråga?',
    askNobody: 'Nej, bara ett meddelande',
    askHint: 'En fråga besvaras när folk är vakna: senast nästa arbetsdag.',
    send: 'Skicka',
    sent: 'Meddelandet är skickat.',
    attach: 'Bilagor',
    attachHint: 'Högst 5 filer, 10 MB tillsammans: PDF, JPEG, PNG eller ren text.',
    attachUnread:
      'Programmet läser inte vad som står i PDF och bilder. Se själv efter att inget skyddat syns.',
    attachLost: 'Filer sparas inte i utkastet. Välj dem på nytt om du lämnar sidan.',
    chooseFile: 'Välj filer',
    removeFile: (name) => `Ta bort ${name}`,
    tooManyFiles: 'Högst 5 filer i ett meddelande.',
    tooLarge: 'Filerna är större än 10 MB tillsammans.',
    kinds: { pdf: 'PDF', jpeg: 'JPEG', png: 'PNG', text: 'text' },
    file: (name, kind, size) => `${name} (${kind}, ${size})`,
    fileFailed: 'Filen kunde inte hämtas.',
    closedBy: {
      closed: 'Dialogen är avslutad. Börja en ny om det finns mer att säga.',
      'link-gone': 'Rapporten är återkallad: kommunen ser inte längre dialogen.',
      'case-not-open': 'Ärendet är avslutat sedan mer än 30 dagar. Öppna akten med skäl för att skriva.',
      'thread-full': 'Dialogen har blivit för lång. Avsluta den och börja en ny.',
    },
    close: 'Avsluta dialogen',
    closeHint: 'Skriv vad ni kom fram till. Båda sidor ser det.',
    conclusion: 'Vad kom ni fram till?',
    propose: 'Bör det bli en rutin?',
    proposeNot: 'Nej',
    proposals: { routine: 'Ja, föreslå en rutin', standpoint: 'Ja, föreslå ett ställningstagande' },
    ended: 'Dialogen är avslutad.',
    endedBy: (name, moment) => `Avslutad av ${name}, ${moment}`,
    proposedAs: { routine: 'Föreslagen som rutin', standpoint: 'Föreslagen som ställningstagande' },
    makeRoutine: 'Gör ett utkast av slutsatsen',
    madeRoutine: 'Utkastet finns bland rutinerna.',
    toRoutine: 'Till rutinen',
    ofCase: 'Dialog med kommunen',
    ofCaseNone: 'Inget är skrivet om ärendet.',
    ofCaseNoReport: 'När en rapport är skickad kan ni skriva till den kommun som fått den.',
    writeTo: (member) => `Skriv till ${member}`,
    writeToDuty: 'Skriv till jouren om ärendet',
    happened: (member) => `Dialog med ${member}`,
    refusals: {
      'title-missing': 'Skriv vad temat gäller.',
      'names-a-person': 'Här får inget personnummer stå: ett tema gäller ingen person.',
      'member-missing': 'Välj vilken kommun dialogen är med.',
      'one-of-them': 'En dialog gäller antingen ett ärende eller ett tema.',
      'no-receiver': 'Rapporten ligger inte hos någon kommun.',
      closed: 'Dialogen är avslutad.',
      'link-gone': 'Rapporten är återkallad: kommunen ser inte längre dialogen.',
      'case-not-open': 'Ärendet är avslutat sedan mer än 30 dagar. Öppna akten med skäl först.',
      'thread-full': 'Dialogen har blivit för lång. Avsluta den och börja en ny.',
      'body-missing': 'Skriv något innan du skickar.',
      'not-yours-to-ask': 'Den du frågar är på din egen sida. Välj någon annan.',
      'amends-unknown': 'Du kan bara rätta eller komplettera det er egen sida har skrivit.',
      'protected-in-text':
        'En skyddad adress eller ett skyddat telefonnummer står i texten. Ta bort uppgiften först.',
      'too-many-files': 'Högst {files} filer i ett meddelande.',
      'too-large': 'Filerna är för stora. Högst {megabytes} MB tillsammans.',
      'wrong-kind': '{name} är varken PDF, JPEG, PNG eller ren text. Filens innehåll avgör, inte dess namn.',
      'file-empty': '{name} är tom.',
      'conclusion-missing': 'Skriv vad ni kom fram till.',
      'only-themes': 'Bara ett tema kan föreslås som rutin.',
      'not-proposed': 'Dialogen är inte föreslagen som rutin.',
      'already-made': 'Utkastet finns redan bland rutinerna.',
    },
  },
  en: {
    title: 'Dialogue',
    leadDuty: 'Between the duty and one municipality at a time, about a case or a theme.',
    leadMember: (member) =>
      `Between ${member} and the duty, about a case you have a report of or about a theme.`,
    beginTheme: 'New theme',
    themeHint: 'A theme is something to solve together, for example transport at night or interpreters.',
    theme: 'What is it about?',
    noPersons:
      'No names, no identity numbers and nothing that points somebody out. About a person, write from the report of the case.',
    member: 'Municipality',
    anyMember: 'Choose a municipality',
    begin: 'Begin to write',
    begun: 'The dialogue is open.',
    cancel: 'Cancel',
    waits: 'Waiting for an answer',
    waitsNone: 'No question waits for an answer.',
    show: 'Show',
    open: 'Going on',
    closed: 'Ended',
    none: 'No dialogue is going on.',
    noneClosed: 'No dialogue has ended.',
    more: 'Show more',
    aboutCase: (number) => `Case ${number}`,
    report: (number) => `report ${number}`,
    withMember: (member) => `with ${member}`,
    toCase: 'To the case',
    toReport: 'To the report',
    waitingFor: {
      day: (member) => `Waiting for ${member}`,
      duty: () => 'Waiting for the duty',
      manager: () => 'Waiting for the duty’s manager',
    },
    waitingYou: 'Waiting for you',
    since: (moment) => `since ${moment}`,
    due: (day) => `answer by ${day}`,
    overdue: 'The answer is late',
    unread: (count) => `${count} unread`,
    messages: (count) => (count === 1 ? '1 message' : `${count} messages`),
    last: (name, moment) => `Latest ${name}, ${moment}`,
    startedBy: (name, moment) => `Opened by ${name}, ${moment}`,
    firstEmpty: 'Nothing is written yet. The other side sees the dialogue when the first message is sent.',
    sideDuty: 'The duty',
    sideDay: (member) => member,
    asks: {
      day: (member) => `Question to ${member}`,
      duty: () => 'Question to the duty',
      manager: () => 'Question to the duty’s manager',
    },
    readBy: (count) => `Read by ${count}`,
    reader: (name, title, moment) => `${name}, ${title}, ${moment}`,
    readByNobody: 'Read by nobody else yet',
    amends: (name, moment) => `Corrects or adds to what ${name} wrote ${moment}`,
    amend: 'Correct or add',
    amending: (name, moment) => `You correct or add to what ${name} wrote ${moment}. What is there stays.`,
    amendingStop: 'Write a new message instead',
    write: 'Write',
    body: 'Message',
    bodyHintCase: 'Becomes part of the case file. Once sent it cannot be changed, only added to.',
    bodyHintTheme: 'No names, no identity numbers. Once sent it cannot be changed, only added to.',
    askLabel: 'Is it a question?',
    askNobody: 'No, only a message',
    askHint: 'A question is answered when people are awake: by the next working day.',
    send: 'Send',
    sent: 'The message is sent.',
    attach: 'Attachments',
    attachHint: 'At most 5 files, 10 MB together: PDF, JPEG, PNG or plain text.',
    attachUnread:
      'The program does not read PDF and pictures. See for yourself that nothing protected shows.',
    attachLost: 'Files are not kept in the draft. Choose them again if you leave the page.',
    chooseFile: 'Choose files',
    removeFile: (name) => `Remove ${name}`,
    tooManyFiles: 'At most 5 files in a message.',
    tooLarge: 'The files are larger than 10 MB together.',
    kinds: { pdf: 'PDF', jpeg: 'JPEG', png: 'PNG', text: 'text' },
    file: (name, kind, size) => `${name} (${kind}, ${size})`,
    fileFailed: 'The file could not be fetched.',
    closedBy: {
      closed: 'The dialogue has ended. Begin a new one if there is more to say.',
      'link-gone': 'The report is withdrawn: the municipality no longer sees the dialogue.',
      'case-not-open': 'The case was closed more than 30 days ago. Open the file with a reason to write.',
      'thread-full': 'The dialogue has become too long. End it and begin a new one.',
    },
    close: 'End the dialogue',
    closeHint: 'Write what you concluded. Both sides see it.',
    conclusion: 'What did you conclude?',
    propose: 'Should it become a routine?',
    proposeNot: 'No',
    proposals: { routine: 'Yes, propose a routine', standpoint: 'Yes, propose a standpoint' },
    ended: 'The dialogue has ended.',
    endedBy: (name, moment) => `Ended by ${name}, ${moment}`,
    proposedAs: { routine: 'Proposed as a routine', standpoint: 'Proposed as a standpoint' },
    makeRoutine: 'Make a draft of the conclusion',
    madeRoutine: 'The draft is among the routines.',
    toRoutine: 'To the routine',
    ofCase: 'Dialogue with the municipality',
    ofCaseNone: 'Nothing is written about the case.',
    ofCaseNoReport: 'When a report is sent you can write to the municipality that has it.',
    writeTo: (member) => `Write to ${member}`,
    writeToDuty: 'Write to the duty about the case',
    happened: (member) => `Dialogue with ${member}`,
    refusals: {
      'title-missing': 'Write what the theme is about.',
      'names-a-person': 'No identity number may stand here: a theme is about nobody.',
      'member-missing': 'Choose which municipality the dialogue is with.',
      'one-of-them': 'A dialogue is either about a case or about a theme.',
      'no-receiver': 'The report is not with any municipality.',
      closed: 'The dialogue has ended.',
      'link-gone': 'The report is withdrawn: the municipality no longer sees the dialogue.',
      'case-not-open': 'The case was closed more than 30 days ago. Open the file with a reason first.',
      'thread-full': 'The dialogue has become too long. End it and begin a new one.',
      'body-missing': 'Write something before you send.',
      'not-yours-to-ask': 'Whom you ask is on your own side. Choose somebody else.',
      'amends-unknown': 'You can only correct or add to what your own side has written.',
      'protected-in-text': 'A protected address or phone number stands in the text. Remove it first.',
      'too-many-files': 'At most {files} files in a message.',
      'too-large': 'The files are too large. At most {megabytes} MB together.',
      'wrong-kind':
        '{name} is neither PDF, JPEG, PNG nor plain text. The content of the file decides, not its name.',
      'file-empty': '{name} is empty.',
      'conclusion-missing': 'Write what you concluded.',
      'only-themes': 'Only a theme can be proposed as a routine.',
      'not-proposed': 'The dialogue is not proposed as a routine.',
      'already-made': 'The draft is among the routines already.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
