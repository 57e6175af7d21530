import type { CourtPackageRefusal } from './api.ts'
import type { partKinds, sendChannels } from './model.ts'

type Words = {
  title: string
  intro: string
  court: string
  noCourt: string
  reachedAt: string
  none: string
  build: string
  buildAgain: string
  closed: Record<'not-made' | 'not-for-court' | 'unsigned', string>
  enclosures: string
  assessments: string
  notes: string
  documents: string
  notLocked: string
  signedGoesAlong: string
  request: string
  requestHint: string
  editionReason: string
  built: (number: string) => string
  open: string
  index: string
  parts: Record<(typeof partKinds)[number], string>
  by: (name: string, time: string) => string
  edition: (number: number, reason: string) => string
  send: string
  channel: string
  channels: Record<(typeof sendChannels)[number], string>
  sentTo: string
  sentByName: string
  sentAt: string
  saveSending: string
  sent: string
  sentLine: (channel: string, to: string, by: string, time: string) => string
  clockRuns: string
  receive: string
  courtNumber: string
  givenBy: string
  receivedAt: string
  saveReceipt: string
  received: string
  receiptLine: (number: string, by: string, time: string) => string
  cancel: string
  setCourt: string
  source: string
  validFrom: string
  courtSaved: string
  refusals: Record<CourtPackageRefusal, string>
}

export const words = {
  sv: {
    title: 'Handlingar till förvaltningsrätten',
    intro: 'Beslutet, skrivelsen, det som följer med och en förteckning i en underskriven fil.',
    court: 'Domstol',
    noCourt: 'Ingen domstol är angiven för kommunen.',
    reachedAt: 'Nås på',
    none: 'Inget är sammanställt än.',
    build: 'Sammanställ handlingarna',
    buildAgain: 'Sammanställ en ny utgåva',
    closed: {
      'not-made': 'Beslutet är inte fattat än.',
      'not-for-court': 'Den här sortens beslut underställs inte.',
      unsigned:
        'Beslutet är inte underskrivet. Be beslutsfattaren skriva under i sin telefon, eller intyga underskriften på papper.',
    },
    enclosures: 'Det som ska följa med',
    assessments: 'Skyddsbedömningar',
    notes: 'Journalanteckningar',
    documents: 'Andra handlingar',
    notLocked: 'utkast: lås först',
    signedGoesAlong: 'Det underskrivna beslutet följer alltid med.',
    request: 'Något att lägga till i skrivelsen',
    requestHint: 'Till exempel om offentligt biträde, tolk eller muntlig förhandling.',
    editionReason: 'Varför en ny utgåva?',
    built: (number) => `${number} är sammanställd.`,
    open: 'Öppna filen',
    index: 'Förteckning',
    parts: {
      request: 'Skrivelse',
      decision: 'Beslut',
      assessment: 'Skyddsbedömning',
      note: 'Journalanteckning',
      file: 'Fil',
    },
    by: (name, time) => `${name}, ${time}`,
    edition: (number, reason) => `Utgåva ${number}: ${reason}`,
    send: 'Anteckna att den är skickad',
    channel: 'Hur skickades den?',
    channels: {
      'e-service': 'E-tjänst',
      'secure-mail': 'Säker e-post',
      fax: 'Fax',
      courier: 'Bud',
      post: 'Post',
      other: 'På annat sätt',
    },
    sentTo: 'Till vem eller vilken adress?',
    sentByName: 'Vem skickade?',
    sentAt: 'När?',
    saveSending: 'Spara att den är skickad',
    sent: 'Antecknat. Tiden löper tills rätten har kvitterat.',
    sentLine: (channel, to, by, time) => `${channel} till ${to}, av ${by}, ${time}`,
    clockRuns: 'Skickad, inte kvitterad: tiden löper.',
    receive: 'Anteckna rättens kvittens',
    courtNumber: 'Målnummer',
    givenBy: 'Vem på rätten?',
    receivedAt: 'När hade rätten handlingarna?',
    saveReceipt: 'Spara kvittensen',
    received: 'Kvittensen är sparad. Tiden för underställning är stoppad.',
    receiptLine: (number, by, time) => `Mål ${number}, enligt ${by}, ${time}`,
    cancel: 'Avbryt',
    setCourt: 'Ange domstol för kommunen',
    source: 'Källa',
    validFrom: 'Gäller från',
    courtSaved: 'Domstolen är sparad.',
    refusals: {
      'not-made': 'Beslutet är inte fattat än. Vänta tills beslutsfattaren har svarat.',
      'not-for-court': 'Den här sortens beslut underställs inte. Anteckna i stället att det är verkställt.',
      unsigned:
        'Beslutet är inte underskrivet. Be beslutsfattaren skriva under i sin telefon, eller skriv ut det, låt skriva under på papper och intyga det här.',
      'enclosure-unknown': 'Handlingen finns inte i ärendet. Ladda om sidan och välj igen.',
      'enclosure-not-locked': 'En vald handling är ett utkast. Lås den först, eller ta bort den.',
      'package-in-package':
        'En tidigare sammanställning kan inte följa med. Välj handlingarna i den i stället.',
      'too-large': 'Filerna är för stora tillsammans. Ta bort någon och skicka den för sig.',
      'court-missing': 'Skriv vilken förvaltningsrätt det gäller.',
      'reason-missing': 'Skriv varför en ny utgåva görs.',
      'certificate-expired':
        'Certifikatet för underskrifter har gått ut. Ring systemförvaltaren, eller skriv ut beslutet och skicka det med bud.',
      'certificate-not-yet':
        'Certifikatet för underskrifter har inte börjat gälla. Ring systemförvaltaren, eller skriv ut beslutet och skicka det med bud.',
      'signer-unavailable':
        'Underskriftsnyckeln går inte att nå. Försök igen om en stund, eller skriv ut beslutet och skicka det med bud.',
      'already-sent': 'Utgåvan är redan skickad. Sammanställ en ny utgåva om den ska skickas igen.',
      'receiver-missing': 'Skriv vart den skickades.',
      'sender-missing': 'Skriv vem som skickade.',
      'in-the-future': 'Tiden ligger i framtiden. Skriv när det hände.',
      'time-far-off': 'Kontrollera årtalet: tiden ligger mer än tio år tillbaka eller mer än två år framåt.',
      'before-built': 'Den kan inte vara skickad innan den sammanställdes. Kontrollera tiden.',
      'not-sent': 'Anteckna först hur och när den skickades.',
      'already-received':
        'Rätten har redan kvitterat. Är det fel: ta tillbaka kvittensen under Vad som har hänt.',
      'number-missing': 'Skriv rättens målnummer. Utan det stoppas ingen tid.',
      'giver-missing': 'Skriv vem på rätten som kvitterade.',
      'before-sent': 'Rätten kan inte ha haft den innan den skickades. Kontrollera tiden.',
      'source-missing': 'Skriv var det är bestämt.',
      'later-exists': 'En annan domstol gäller redan från samma dag eller senare. Välj en senare dag.',
    },
  },
  en: {
    title: 'Papers for the administrative court',
    intro: 'The decision, the letter, what goes along and an index in one signed file.',
    court: 'Court',
    noCourt: 'No court is stated for the municipality.',
    reachedAt: 'Reached at',
    none: 'Nothing is put together yet.',
    build: 'Put the papers together',
    buildAgain: 'Put a new edition together',
    closed: {
      'not-made': 'The decision is not made yet.',
      'not-for-court': 'Decisions of this kind are not submitted.',
      unsigned:
        'The decision is not signed. Ask the decision-maker to sign on the phone, or attest the signature on paper.',
    },
    enclosures: 'What goes along',
    assessments: 'Protective assessments',
    notes: 'Case notes',
    documents: 'Other papers',
    notLocked: 'draft: lock it first',
    signedGoesAlong: 'The signed decision always goes along.',
    request: 'Anything to add to the letter',
    requestHint: 'For example on counsel, interpreter or an oral hearing.',
    editionReason: 'Why a new edition?',
    built: (number) => `${number} is put together.`,
    open: 'Open the file',
    index: 'Index',
    parts: {
      request: 'Letter',
      decision: 'Decision',
      assessment: 'Protective assessment',
      note: 'Case note',
      file: 'File',
    },
    by: (name, time) => `${name}, ${time}`,
    edition: (number, reason) => `Edition ${number}: ${reason}`,
    send: 'Write down that it is sent',
    channel: 'How was it sent?',
    channels: {
      'e-service': 'E-service',
      'secure-mail': 'Secure mail',
      fax: 'Fax',
      courier: 'Courier',
      post: 'Post',
      other: 'Another way',
    },
    sentTo: 'To whom or which address?',
    sentByName: 'Who sent it?',
    sentAt: 'When?',
    saveSending: 'Save that it is sent',
    sent: 'Written down. The time runs until the court has given its receipt.',
    sentLine: (channel, to, by, time) => `${channel} to ${to}, by ${by}, ${time}`,
    clockRuns: 'Sent, no receipt: the time runs.',
    receive: 'Write down the court’s receipt',
    courtNumber: 'Court number',
    givenBy: 'Who at the court?',
    receivedAt: 'When did the court have the papers?',
    saveReceipt: 'Save the receipt',
    received: 'The receipt is saved. The time to submit has stopped.',
    receiptLine: (number, by, time) => `Number ${number}, by ${by}, ${time}`,
    cancel: 'Cancel',
    setCourt: 'State the court of the municipality',
    source: 'Source',
    validFrom: 'Valid from',
    courtSaved: 'The court is saved.',
    refusals: {
      'not-made': 'The decision is not made yet. Wait until the decision-maker has answered.',
      'not-for-court': 'Decisions of this kind are not submitted. Note instead that it is carried out.',
      unsigned:
        'The decision is not signed. Ask the decision-maker to sign on the phone, or print it, have it signed on paper and attest it here.',
      'enclosure-unknown': 'The paper is not in the case. Reload the page and choose anew.',
      'enclosure-not-locked': 'A chosen paper is a draft. Lock it first, or leave it out.',
      'package-in-package': 'An earlier package cannot go along. Choose the papers in it instead.',
      'too-large': 'The files are too large together. Leave one out and send it apart.',
      'court-missing': 'Write which administrative court it is.',
      'reason-missing': 'Write why a new edition is made.',
      'certificate-expired':
        'The certificate that seals has ended. Call the administrator, or print the decision and send it by courier.',
      'certificate-not-yet':
        'The certificate that seals does not hold yet. Call the administrator, or print the decision and send it by courier.',
      'signer-unavailable':
        'Nothing can be sealed now. Try again in a while, or print the decision and send it by courier.',
      'already-sent': 'The edition is already sent. Put a new edition together to send it again.',
      'receiver-missing': 'Write where it was sent.',
      'sender-missing': 'Write who sent it.',
      'in-the-future': 'The time is in the future. Write when it happened.',
      'time-far-off': 'Check the year: the time is more than ten years back or more than two years ahead.',
      'before-built': 'It cannot have been sent before it was put together. Check the time.',
      'not-sent': 'Write down first how and when it was sent.',
      'already-received':
        'The court has given its receipt already. If that is wrong: withdraw it among what has happened.',
      'number-missing': 'Write the court’s number. Without it no time stops.',
      'giver-missing': 'Write who at the court gave the receipt.',
      'before-sent': 'The court cannot have had it before it was sent. Check the time.',
      'source-missing': 'Write where it is decided.',
      'later-exists': 'Another court already holds from that day or later. Choose a later day.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
