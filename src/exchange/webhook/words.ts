import type { WebhookRefusal } from './api.ts'
import type { WebhookKind } from './rules.ts'

type Words = {
  title: string
  lead: string
  add: string
  addLead: string
  address: string
  addressHint: string
  member: string
  added: string
  none: string
  noneLead: string
  everything: string
  kinds: string
  kindsHint: string
  kindNames: Record<WebhookKind, string>
  choose: string
  chooseOf: (address: string) => string
  chosen: string
  secretOnce: string
  secretOnceLead: string
  secretBefore: string
  secretMade: (when: string) => string
  earlierUntil: (when: string) => string
  rotate: string
  rotateOf: (address: string) => string
  rotateLead: string
  until: string
  untilHint: string
  endEarlier: string
  endEarlierLead: string
  earlierEnded: string
  test: string
  testOf: (address: string) => string
  cancel: string
  rotated: string
  tested: string
  remove: string
  removeOf: (address: string) => string
  removeLead: string
  removed: string
  sent: (address: string) => string
  nothingSent: string
  what: string
  when: string
  came: string
  answer: string
  outcomes: Record<
    'delivered' | 'not-connected' | 'refused-for-now' | 'refused' | 'unknown' | 'not-set-up',
    string
  >
  aTest: string
  tries: (count: number) => string
  received: (when: string) => string
  read: (when: string) => string
  noAnswer: string
  refusals: Record<WebhookRefusal, string>
}

export const words = {
  sv: {
    title: 'Webhookar',
    lead: 'Stafett kan säga till kommunens eget system när något har hänt. Det som skickas är ett slag av händelse och ett id: aldrig ett namn, ett nummer eller fri text. Systemet hämtar resten med sin nyckel.',
    add: 'Lägg till webhook',
    addLead:
      'Adressen måste gå till ett namn på internet och vara krypterad (https). Den läggs sist bland kommunens kanaler.',
    address: 'Adress',
    addressHint: 'Till exempel https://akten.gavle.example.se/stafett',
    member: 'Kommun',
    added: 'Webhooken är tillagd.',
    none: 'Inga webhookar',
    noneLead: 'Kommunen nås på sina andra sätt, under Mottagning.',
    everything: 'Allt kommunen får veta',
    kinds: 'Skickar',
    kindsHint: 'Det som inte är valt går kommunens nästa kanal.',
    kindNames: {
      'report-sent': 'Ny rapport',
      'report-unread': 'Rapport som ingen öppnat',
      'report-amended': 'Rapport kompletterad',
      'report-withdrawn': 'Rapport återkallad',
      'commitment-due': 'Åtagande som ska vara gjort',
      'pack-frozen': 'Morgonpaket klart',
      'nothing-tonight': 'Inget under natten',
      'reconciliation-difference': 'Avstämningen går inte ihop',
      'dialogue-message': 'Nytt meddelande i dialogen',
      'weekend-question': 'Fråga inför helgen',
      'notice-requested': 'Fråga om förhandsinformation',
      'notice-used': 'Förhandsinformation använd',
      'outcome-asked': 'Fråga om vad det blev',
    },
    choose: 'Välj',
    chooseOf: (address) => `Välj vad ${address} får veta`,
    chosen: 'Valet är sparat.',
    secretOnce: 'Spara hemligheten nu',
    secretOnceLead:
      'Den visas bara den här gången. Systemet prövar med den att anropen kommer från Stafett, och signerar sina kvittenser med den.',
    secretBefore: 'Hemligheten har redan visats. Byt den om den inte är sparad.',
    secretMade: (when) => `Hemlighet från ${when}`,
    earlierUntil: (when) => `Den förra gäller också, till ${when}`,
    rotate: 'Byt hemlighet',
    rotateOf: (address) => `Byt hemlighet för ${address}`,
    rotateLead: 'Anropen signeras med båda under övergången, så att systemet kan byta utan avbrott.',
    until: 'Den nuvarande gäller till',
    untilHint: 'Högst 30 dagar framåt.',
    endEarlier: 'Avsluta den förra',
    endEarlierLead: 'Den förra hemligheten slutar gälla genast.',
    earlierEnded: 'Den förra hemligheten gäller inte längre.',
    test: 'Prova',
    testOf: (address) => `Prova ${address}`,
    cancel: 'Avbryt',
    rotated: 'Webhooken har en ny hemlighet.',
    tested: 'Ett prov är på väg. Svaret syns här om en stund.',
    remove: 'Ta bort',
    removeOf: (address) => `Ta bort ${address}`,
    removeLead: 'Inget mer skickas dit. Det som skickats finns kvar i historiken.',
    removed: 'Webhooken är borttagen.',
    sent: (address) => `Senast skickat till ${address}`,
    nothingSent: 'Inget har skickats än.',
    what: 'Händelse',
    when: 'När',
    came: 'Resultat',
    answer: 'Systemets kvittens',
    outcomes: {
      delivered: 'Framme',
      'not-connected': 'Ingen förbindelse',
      'refused-for-now': 'Upptaget, försöker igen',
      refused: 'Nekades',
      unknown: 'Oklart om det kom fram',
      'not-set-up': 'Hemligheten går inte att läsa på den här servern',
    },
    aTest: 'Prov',
    tries: (count) => (count === 1 ? '1 försök' : `${count} försök`),
    received: (when) => `Mottagen ${when}`,
    read: (when) => `Läst ${when}`,
    noAnswer: 'Ingen än',
    refusals: {
      'channel-ended': 'Webhooken är borttagen.',
      'kinds-missing': 'Välj minst en händelse, eller ta bort webhooken.',
      'two-already': 'Två hemligheter gäller redan. Avsluta den förra först.',
      'time-behind': 'Tiden har redan varit.',
      'overlap-too-long': 'Högst {most} dagar framåt.',
      'no-earlier': 'Bara en hemlighet gäller.',
    },
  },
  en: {
    title: 'Webhooks',
    lead: "Stafett can tell the municipality's own system when something has happened. What is sent is a kind of event and an id: never a name, a number or free text. The system fetches the rest with its key.",
    add: 'Add a webhook',
    addLead:
      "The address must lead to a name on the internet and be encrypted (https). It is laid last among the municipality's channels.",
    address: 'Address',
    addressHint: 'For example https://akten.gavle.example.se/stafett',
    member: 'Municipality',
    added: 'The webhook is added.',
    none: 'No webhooks',
    noneLead: 'The municipality is reached in its other ways, under Reception.',
    everything: 'All the municipality is told',
    kinds: 'Sends',
    kindsHint: "What is not chosen goes by the municipality's next channel.",
    kindNames: {
      'report-sent': 'New report',
      'report-unread': 'Report nobody has opened',
      'report-amended': 'Report amended',
      'report-withdrawn': 'Report withdrawn',
      'commitment-due': 'Commitment that is due',
      'pack-frozen': 'Morning pack ready',
      'nothing-tonight': 'Nothing tonight',
      'reconciliation-difference': 'The reconciliation does not add up',
      'dialogue-message': 'New message in the dialogue',
      'weekend-question': 'Question before the weekend',
      'notice-requested': 'Advance notice asked for',
      'notice-used': 'Advance notice used',
      'outcome-asked': 'Outcome asked for',
    },
    choose: 'Choose',
    chooseOf: (address) => `Choose what ${address} is told`,
    chosen: 'The choice is saved.',
    secretOnce: 'Keep the secret now',
    secretOnceLead:
      'It is shown this once. With it the system proves that calls come from Stafett, and signs its receipts.',
    secretBefore: 'The secret has been shown already. Rotate it if it was not kept.',
    secretMade: (when) => `Secret from ${when}`,
    earlierUntil: (when) => `The one before it is valid too, until ${when}`,
    rotate: 'Rotate secret',
    rotateOf: (address) => `Rotate the secret of ${address}`,
    rotateLead: 'Calls are signed with both meanwhile, so that the system can change without a stop.',
    until: 'The present one is valid until',
    untilHint: 'At most 30 days ahead.',
    endEarlier: 'End the one before',
    endEarlierLead: 'The secret before the latest ends at once.',
    earlierEnded: 'The secret before the latest is no longer valid.',
    test: 'Test',
    testOf: (address) => `Test ${address}`,
    cancel: 'Cancel',
    rotated: 'The webhook has a new secret.',
    tested: 'A test is on its way. The answer shows here in a moment.',
    remove: 'Remove',
    removeOf: (address) => `Remove ${address}`,
    removeLead: 'Nothing more is sent there. What was sent stays in the history.',
    removed: 'The webhook is removed.',
    sent: (address) => `Last sent to ${address}`,
    nothingSent: 'Nothing has been sent yet.',
    what: 'Event',
    when: 'When',
    came: 'Result',
    answer: 'Receipt of the system',
    outcomes: {
      delivered: 'Arrived',
      'not-connected': 'No connection',
      'refused-for-now': 'Busy, trying again',
      refused: 'Refused',
      unknown: 'Unclear whether it arrived',
      'not-set-up': 'The secret cannot be read on this server',
    },
    aTest: 'Test',
    tries: (count) => (count === 1 ? '1 try' : `${count} tries`),
    received: (when) => `Received ${when}`,
    read: (when) => `Read ${when}`,
    noAnswer: 'None yet',
    refusals: {
      'channel-ended': 'The webhook is removed.',
      'kinds-missing': 'Choose at least one event, or remove the webhook.',
      'two-already': 'Two secrets are valid already. End the one before first.',
      'time-behind': 'That time has passed.',
      'overlap-too-long': 'At most {most} days ahead.',
      'no-earlier': 'Only one secret is valid.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
