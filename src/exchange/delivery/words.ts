import type { DeliveryRefusal } from './api.ts'
import type { ChannelKind, handedHow, MessageKind, Outcome } from './model.ts'

type Words = {
  /** Who a mail, an SMS or a webhook is from. */
  sender: string
  kinds: Record<MessageKind, string>
  /** What leaves the house: never more than this and an address. */
  told: Record<MessageKind, string>
  logIn: string
  noReply: string
  title: string
  lead: string
  channelKinds: Record<ChannelKind, string>
  outcomes: Record<Outcome, string>
  hows: Record<(typeof handedHow)[number], string>
  health: string
  channel: string
  setUp: string
  isSetUp: string
  notSetUp: string
  notSetUpHint: Record<'mail' | 'sms', string>
  receivers: string
  waitingCount: string
  deliveredDay: string
  failedDay: string
  lastDelivered: string
  lastFailed: string
  never: string
  dead: (count: number) => string
  deadLead: string
  noDead: string
  waiting: (count: number) => string
  noWaiting: string
  print: (count: number) => string
  printLead: string
  noPrint: string
  toldAt: string
  next: string
  underWay: string
  notBefore: (moment: string) => string
  tries: (count: number) => string
  mayHaveArrived: string
  open: string
  showTries: string
  triesOf: (receiver: string) => string
  noTries: string
  retry: string
  retryOf: (receiver: string) => string
  retried: string
  retryAnew: string
  retryAnewOf: (receiver: string) => string
  giveUp: string
  giveUpOf: (receiver: string) => string
  giveUpHint: string
  giveUpReason: string
  givenUp: string
  handOver: string
  handOverOf: (receiver: string) => string
  handedTo: string
  handedHow: string
  handedAt: string
  handed: string
  cancel: string
  close: string
  shown: (shown: number, all: number) => string
  channels: string
  channelsLead: string
  channelsOf: (receiver: string) => string
  noChannels: string
  first: string
  thereafter: string
  lastTry: (outcome: string, moment: string) => string
  neverTried: string
  beingTested: string
  test: string
  testOf: (channel: string) => string
  tested: string
  earlier: string
  earlierOf: (channel: string) => string
  moved: string
  end: string
  endOf: (channel: string) => string
  endHint: string
  ended: string
  add: string
  kind: string
  address: Record<'mail' | 'sms' | 'webhook', string>
  addressHint: Record<ChannelKind, string>
  added: string
  secretTitle: string
  secretLead: string
  secretGone: string
  refusals: Record<DeliveryRefusal, string>
}

export const words = {
  sv: {
    sender: 'Stafett',
    kinds: {
      'report-sent': 'ny rapport',
      'report-unread': 'oläst rapport',
      'report-amended': 'tillägg till en rapport',
      'report-withdrawn': 'återkallad rapport',
      'report-returned': 'returnerad rapport',
      'commitment-due': 'åtagande att följa upp',
      'commitment-not-kept': 'åtagande som inte kunde hållas',
      'pack-frozen': 'morgonpaketet är klart',
      'nothing-tonight': 'inget till er i natt',
      'reconciliation-difference': 'avstämningen stämmer inte',
      'dialogue-message': 'nytt meddelande',
      'weekend-question': 'fråga inför helgen',
      'notice-requested': 'förhandsinformation efterfrågas',
      'notice-used': 'förhandsinformation har använts',
      'outcome-asked': 'fråga om utfall',
      'partner-report-received': 'ny anmälan från polis eller vård',
      'partner-feedback-given': 'återkoppling finns',
      'expectation-published': 'ny version av vem gör vad',
      'channel-test': 'prov',
    },
    told: {
      'report-sent': 'Socialjouren har skickat en rapport till er.',
      'report-unread': 'En rapport från socialjouren är ännu inte öppnad.',
      'report-amended': 'Socialjouren har gjort ett tillägg till en rapport.',
      'report-withdrawn': 'Socialjouren har återkallat en rapport.',
      'report-returned': 'En rapport har skickats tillbaka till socialjouren.',
      'commitment-due': 'Ett åtagande behöver följas upp.',
      'commitment-not-kept': 'Ett åtagande kunde inte hållas.',
      'pack-frozen': 'Nattens morgonpaket är klart att läsa.',
      'nothing-tonight': 'Socialjouren har inget att lämna över till er efter i natt.',
      'reconciliation-difference': 'Morgonens avstämning stämmer inte.',
      'dialogue-message': 'Det finns ett nytt meddelande i en dialog.',
      'weekend-question': 'Socialjouren frågar om något väntas i helgen.',
      'notice-requested': 'Socialjouren efterfrågar förhandsinformation.',
      'notice-used': 'Förhandsinformation från er har använts av socialjouren.',
      'outcome-asked': 'Socialjouren frågar vad det blev av ett ärende.',
      'partner-report-received': 'En anmälan eller begäran har kommit in från polis eller vård.',
      'partner-feedback-given': 'Det finns återkoppling på något som er enhet har rapporterat.',
      'expectation-published': 'Det finns en ny version av vem gör vad att ta del av.',
      'channel-test': 'Det här är ett prov. Kanalen fungerar.',
    },
    logIn: 'Logga in och läs',
    noReply: 'Meddelandet innehåller inga personuppgifter. Det går inte att svara på det.',
    title: 'Leverans',
    lead: 'Det som ska nå någon utanför Stafett. Rapporten själv finns hos mottagaren så snart den är skickad; det här är aviseringarna om den.',
    channelKinds: {
      mail: 'E-post',
      sms: 'SMS',
      webhook: 'Webhook',
      print: 'Utskrift',
      'in-app': 'Bara i Stafett',
    },
    outcomes: {
      delivered: 'mottaget',
      'not-connected': 'ingen kontakt',
      'refused-for-now': 'avvisat tills vidare',
      refused: 'avvisat',
      unknown: 'avbrutet, kan ha kommit fram',
      'not-set-up': 'kanalen är inte inställd',
    },
    hows: {
      'in-person': 'För hand',
      'registered-post': 'Rekommenderat brev',
      fax: 'Fax',
      'secure-message': 'Säker digital kommunikation',
      other: 'På annat sätt',
    },
    health: 'Kanaler',
    channel: 'Kanal',
    setUp: 'Inställd',
    isSetUp: 'Ja',
    notSetUp: 'Inte inställd',
    notSetUpHint: {
      mail: 'E-post är inte inställd på servern (STAFETT_SMTP_URL). Det som ska gå med e-post väntar.',
      sms: 'SMS är inte inställt på servern (STAFETT_SMS_URL). Det som ska gå med SMS väntar.',
    },
    receivers: 'Mottagare',
    waitingCount: 'Väntar',
    deliveredDay: 'Mottagna senaste dygnet',
    failedDay: 'Misslyckade försök senaste dygnet',
    lastDelivered: 'Senast mottaget',
    lastFailed: 'Senast misslyckat',
    never: 'Aldrig',
    dead: (count) => `Gick inte att skicka (${count})`,
    deadLead:
      'Stafett försöker inte längre. Försök igen när felet är åtgärdat, eller avstå och skriv varför.',
    noDead: 'Allt som skulle skickas är skickat eller på väg.',
    waiting: (count) => `Väntar (${count})`,
    noWaiting: 'Inget väntar.',
    print: (count) => `Att skriva ut och lämna över (${count})`,
    printLead: 'Öppna sidan, skriv ut den, lämna över den och anteckna vem som tog emot.',
    noPrint: 'Inget ska skrivas ut.',
    toldAt: 'Skapat',
    next: 'Nästa försök',
    underWay: 'Skickas nu',
    notBefore: (moment) => `Inte före ${moment}`,
    tries: (count) => (count === 1 ? '1 försök' : `${count} försök`),
    mayHaveArrived: 'Kan ha kommit fram',
    open: 'Öppna sidan',
    showTries: 'Visa försök',
    triesOf: (receiver) => `Visa försök att nå ${receiver}`,
    noTries: 'Inget försök är gjort.',
    retry: 'Försök igen',
    retryOf: (receiver) => `Försök igen att nå ${receiver}`,
    retried: 'Ett nytt försök görs nu.',
    retryAnew: 'Försök i alla kanaler',
    retryAnewOf: (receiver) =>
      `Försök i alla kanaler till ${receiver}, även om aviseringen kan komma två gånger`,
    giveUp: 'Avstå',
    giveUpOf: (receiver) => `Avstå från att nå ${receiver}`,
    giveUpHint: 'Mottagaren aviseras inte. Det som meddelandet gäller finns kvar hos mottagaren i Stafett.',
    giveUpReason: 'Varför?',
    givenUp: 'Meddelandet skickas inte.',
    handOver: 'Anteckna överlämning',
    handOverOf: (receiver) => `Anteckna överlämning till ${receiver}`,
    handedTo: 'Vem tog emot?',
    handedHow: 'Hur?',
    handedAt: 'När?',
    handed: 'Överlämningen är antecknad.',
    cancel: 'Avbryt',
    close: 'Stäng',
    shown: (shown, all) => `Visar ${shown} av ${all}.`,
    channels: 'Så når vi er utanför Stafett',
    channelsLead:
      'Rapporter finns alltid här i Stafett. Aviseringen går till den första kanalen. Nästa används bara om den förra säkert inte nådde fram. Aviseringen innehåller aldrig personuppgifter.',
    channelsOf: (receiver) => `Kanaler till ${receiver}`,
    noChannels: 'Ingen kanal är inställd. Det nya syns bara när någon loggar in.',
    first: 'Först',
    thereafter: 'Därefter',
    lastTry: (outcome, moment) => `Senast ${moment}: ${outcome}`,
    neverTried: 'Aldrig använd',
    beingTested: 'Ett prov är på väg',
    test: 'Skicka prov',
    testOf: (channel) => `Skicka prov med ${channel}`,
    tested: 'Provet är på väg. Resultatet visas här.',
    earlier: 'Flytta upp',
    earlierOf: (channel) => `Flytta upp ${channel}`,
    moved: 'Ordningen är ändrad.',
    end: 'Ta bort',
    endOf: (channel) => `Ta bort ${channel}`,
    endHint: 'Kanalen används inte längre. Vad som skickats genom den finns kvar.',
    ended: 'Kanalen är borttagen.',
    add: 'Lägg till kanal',
    kind: 'Hur?',
    address: { mail: 'E-postadress', sms: 'Mobilnummer', webhook: 'Adress (https)' },
    addressHint: {
      mail: 'Helst en funktionsbrevlåda som flera läser.',
      sms: 'Ett svenskt nummer.',
      webhook: 'Dit ert system tar emot anrop. Anropen är signerade.',
      print: 'Jouren skriver ut och lämnar över, och antecknar vem som tog emot.',
      'in-app': 'Inget skickas. Det nya syns när någon loggar in.',
    },
    added: 'Kanalen är tillagd. Skicka gärna ett prov.',
    secretTitle: 'Webhookens hemlighet',
    secretLead: 'Den visas bara nu. Lägg in den i ert system, som prövar signaturen med den.',
    secretGone: 'Hemligheten har redan visats. Ta bort kanalen och lägg till den på nytt för att få en ny.',
    refusals: {
      'one-receiver': 'Ange en mottagare: en medlem, ett konto eller en partner.',
      'mail-address-unfit': 'Det här är ingen e-postadress.',
      'phone-unfit': 'Det här är inget svenskt telefonnummer.',
      'webhook-address-unfit': 'Adressen måste börja med https och leda till ett namn på internet.',
      'address-missing': 'Skriv adressen.',
      'address-not-needed': 'Den här kanalen har ingen adress.',
      'channel-there': 'Kanalen finns redan.',
      'too-many-channels': 'En mottagare kan ha högst tio kanaler. Ta bort en först.',
      'channel-ended': 'Kanalen är redan borttagen.',
      'order-incomplete': 'Kanalerna har ändrats. Läs in sidan på nytt.',
      'nothing-to-test': 'Den här kanalen skickar inget.',
      'test-waits': 'Ett prov är redan på väg.',
      'already-sent': 'Meddelandet är redan skickat.',
      'already-ended': 'Någon har redan avstått från meddelandet.',
      'under-way': 'Ett försök pågår. Vänta tills det är klart.',
      'is-for-print': 'Det här ska skrivas ut och lämnas över.',
      'not-for-print': 'Det här ska inte skrivas ut.',
      'reason-missing': 'Skriv varför.',
      'in-the-future': 'Tiden ligger i framtiden.',
      'before-it-was-told': 'Tiden ligger före det som skulle lämnas över.',
    },
  },
  en: {
    sender: 'Stafett',
    kinds: {
      'report-sent': 'new report',
      'report-unread': 'unread report',
      'report-amended': 'addition to a report',
      'report-withdrawn': 'withdrawn report',
      'report-returned': 'returned report',
      'commitment-due': 'commitment to follow up',
      'commitment-not-kept': 'commitment that could not be kept',
      'pack-frozen': 'the morning pack is ready',
      'nothing-tonight': 'nothing for you tonight',
      'reconciliation-difference': 'the reconciliation does not add up',
      'dialogue-message': 'new message',
      'weekend-question': 'question before the weekend',
      'notice-requested': 'advance notice asked for',
      'notice-used': 'advance notice used',
      'outcome-asked': 'question about the outcome',
      'partner-report-received': 'new report from police or health care',
      'partner-feedback-given': 'feedback given',
      'expectation-published': 'new version of who does what',
      'channel-test': 'test',
    },
    told: {
      'report-sent': 'The emergency duty has sent you a report.',
      'report-unread': 'A report from the emergency duty has not been opened yet.',
      'report-amended': 'The emergency duty has added to a report.',
      'report-withdrawn': 'The emergency duty has withdrawn a report.',
      'report-returned': 'A report has been sent back to the emergency duty.',
      'commitment-due': 'A commitment is due to be followed up.',
      'commitment-not-kept': 'A commitment could not be kept.',
      'pack-frozen': 'The morning pack is ready to read.',
      'nothing-tonight': 'The emergency duty has nothing to hand over to you after tonight.',
      'reconciliation-difference': 'The reconciliation of the morning does not add up.',
      'dialogue-message': 'There is a new message in a dialogue.',
      'weekend-question': 'The emergency duty asks whether anything is expected this weekend.',
      'notice-requested': 'The emergency duty asks for an advance notice.',
      'notice-used': 'An advance notice of yours was used by the emergency duty.',
      'outcome-asked': 'The emergency duty asks what became of a case.',
      'partner-report-received': 'A report or request has come from police or health care.',
      'partner-feedback-given': 'There is feedback on something your unit has reported.',
      'expectation-published': 'There is a new version of who does what to acknowledge.',
      'channel-test': 'This is a test. The channel works.',
    },
    logIn: 'Log in and read',
    noReply: 'This message holds no personal data. It cannot be answered.',
    title: 'Delivery',
    lead: 'What is to reach somebody outside Stafett. A report is at its receiver as soon as it is sent; these are the notices of it.',
    channelKinds: {
      mail: 'Mail',
      sms: 'SMS',
      webhook: 'Webhook',
      print: 'Print',
      'in-app': 'In Stafett only',
    },
    outcomes: {
      delivered: 'received',
      'not-connected': 'no connection',
      'refused-for-now': 'refused for now',
      refused: 'refused',
      unknown: 'broken off, may have arrived',
      'not-set-up': 'the channel is not set up',
    },
    hows: {
      'in-person': 'By hand',
      'registered-post': 'Registered post',
      fax: 'Fax',
      'secure-message': 'Secure digital communication',
      other: 'Another way',
    },
    health: 'Channels',
    channel: 'Channel',
    setUp: 'Set up',
    isSetUp: 'Yes',
    notSetUp: 'Not set up',
    notSetUpHint: {
      mail: 'Mail is not set up on the server (STAFETT_SMTP_URL). What is to go by mail waits.',
      sms: 'SMS is not set up on the server (STAFETT_SMS_URL). What is to go by SMS waits.',
    },
    receivers: 'Receivers',
    waitingCount: 'Waiting',
    deliveredDay: 'Received in the last day',
    failedDay: 'Failed tries in the last day',
    lastDelivered: 'Last received',
    lastFailed: 'Last failed',
    never: 'Never',
    dead: (count) => `Could not be sent (${count})`,
    deadLead: 'Stafett has stopped trying. Try again when the fault is mended, or give up and write why.',
    noDead: 'Everything to be sent is sent or on its way.',
    waiting: (count) => `Waiting (${count})`,
    noWaiting: 'Nothing waits.',
    print: (count) => `To print and hand over (${count})`,
    printLead: 'Open the page, print it, hand it over and note who took it.',
    noPrint: 'Nothing is to be printed.',
    toldAt: 'Made',
    next: 'Next try',
    underWay: 'Being sent',
    notBefore: (moment) => `Not before ${moment}`,
    tries: (count) => (count === 1 ? '1 try' : `${count} tries`),
    mayHaveArrived: 'May have arrived',
    open: 'Open the page',
    showTries: 'Show tries',
    triesOf: (receiver) => `Show tries to reach ${receiver}`,
    noTries: 'No try has been made.',
    retry: 'Try again',
    retryOf: (receiver) => `Try again to reach ${receiver}`,
    retried: 'It is being tried again now.',
    retryAnew: 'Try all channels',
    retryAnewOf: (receiver) => `Try all channels to ${receiver}, though the notice may come twice`,
    giveUp: 'Give up',
    giveUpOf: (receiver) => `Give up reaching ${receiver}`,
    giveUpHint: 'The receiver is not notified. What the message is about stays with the receiver in Stafett.',
    giveUpReason: 'Why?',
    givenUp: 'The message will not be sent.',
    handOver: 'Note the handing over',
    handOverOf: (receiver) => `Note the handing over to ${receiver}`,
    handedTo: 'Who took it?',
    handedHow: 'How?',
    handedAt: 'When?',
    handed: 'The handing over is noted.',
    cancel: 'Cancel',
    close: 'Close',
    shown: (shown, all) => `Showing ${shown} of ${all}.`,
    channels: 'How we reach you outside Stafett',
    channelsLead:
      'Reports are always here in Stafett. The notice goes to the first channel. The next is used only when the former certainly did not arrive. A notice never holds personal data.',
    channelsOf: (receiver) => `Channels to ${receiver}`,
    noChannels: 'No channel is set. News is seen only when somebody logs in.',
    first: 'First',
    thereafter: 'Then',
    lastTry: (outcome, moment) => `Last ${moment}: ${outcome}`,
    neverTried: 'Never used',
    beingTested: 'A test is on its way',
    test: 'Send a test',
    testOf: (channel) => `Send a test by ${channel}`,
    tested: 'The test is on its way. The result is shown here.',
    earlier: 'Move up',
    earlierOf: (channel) => `Move up ${channel}`,
    moved: 'The order is changed.',
    end: 'Remove',
    endOf: (channel) => `Remove ${channel}`,
    endHint: 'The channel is used no more. What was sent by it stays known.',
    ended: 'The channel is removed.',
    add: 'Add a channel',
    kind: 'How?',
    address: { mail: 'Mail address', sms: 'Mobile number', webhook: 'Address (https)' },
    addressHint: {
      mail: 'Best a mailbox that several people read.',
      sms: 'A Swedish number.',
      webhook: 'Where your system takes calls. The calls are signed.',
      print: 'The duty prints it, hands it over and notes who took it.',
      'in-app': 'Nothing is sent. News is seen when somebody logs in.',
    },
    added: 'The channel is added. Send a test, please.',
    secretTitle: 'The secret of the webhook',
    secretLead: 'It is shown only now. Put it into your system, which checks the signature with it.',
    secretGone: 'The secret has been shown already. Remove the channel and add it again for a new one.',
    refusals: {
      'one-receiver': 'Name one receiver: a member, an account or a partner.',
      'mail-address-unfit': 'This is no mail address.',
      'phone-unfit': 'This is no Swedish phone number.',
      'webhook-address-unfit': 'The address must begin with https and lead to a name on the internet.',
      'address-missing': 'Write the address.',
      'address-not-needed': 'This channel has no address.',
      'channel-there': 'The channel is there already.',
      'too-many-channels': 'A receiver can have ten channels at most. Remove one first.',
      'channel-ended': 'The channel is removed already.',
      'order-incomplete': 'The channels have changed. Load the page again.',
      'nothing-to-test': 'This channel sends nothing.',
      'test-waits': 'A test is on its way already.',
      'already-sent': 'The message is sent already.',
      'already-ended': 'Somebody has given the message up already.',
      'under-way': 'A try is under way. Wait until it is done.',
      'is-for-print': 'This is to be printed and handed over.',
      'not-for-print': 'This is not to be printed.',
      'reason-missing': 'Write why.',
      'in-the-future': 'The time is in the future.',
      'before-it-was-told': 'The time is before what was to be handed over.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
