import type { LadderCode, StepView } from './api.ts'
import type { CallKind, CallOutcome, LadderList } from './model.ts'

type Barred = NonNullable<StepView['barred']>
type Source = 'turn' | 'last-resort' | 'nobody'
type Words = {
  title: string
  whom: (member: string) => string
  sources: Record<Source, (member: string) => string>
  first: string
  nextInLine: string
  place: (rank: number) => string
  lastResort: string
  until: (moment: string) => string
  call: (name: string) => string
  noNumber: string
  wrongNumber: string
  barred: Record<Barred, string>
  reached: string
  notReached: string
  isWrong: string
  triedAt: (outcome: string, time: string, by: string) => string
  outcomes: Record<CallOutcome, string>
  kinds: Record<CallKind, string>
  kindHints: Record<CallKind, string>
  kind: string
  logged: (outcome: string) => string
  next: (name: string) => string
  anotherRound: string
  nobodyLeft: string
  fallback: string
  noFallback: string
  others: string
  delegated: (post: string, reference: string) => string
  delegatedHigher: (post: string, reference: string) => string
  unacknowledged: (count: number) => string
  content: string
  contentHint: string
  addContent: string
  save: string
  cancel: string
  saved: string
  calls: string
  noCalls: string
  callOf: (kind: string, name: string) => string
  calledBy: (name: string, moment: string) => string
  writtenBy: (name: string, moment: string) => string
  followed: string
  notFollowed: string
  more: string
  calendar: string
  calendarLead: string
  noTurns: string
  notCovered: string
  gaps: (count: number) => string
  gap: (from: string, to: string) => string
  moreGaps: (count: number) => string
  withdraw: string
  withdrawOf: (name: string) => string
  withdrawHelp: string
  reason: string
  withdrawn: string
  lists: string
  listsLead: string
  noLists: string
  list: (from: string, to: string) => string
  sentBy: (name: string, moment: string) => string
  ways: Record<LadderList['cameBy'], string>
  way: string
  acknowledged: (name: string, moment: string) => string
  notAcknowledged: string
  acknowledge: string
  acknowledgeOf: (member: string) => string
  acknowledgeDone: string
  send: string
  sendHelp: string
  sent: string
  whoDecides: string
  rank: string
  ranks: (rank: number) => string
  fromDay: string
  fromTime: string
  toDay: string
  toTime: string
  addTurn: string
  removeTurn: string
  turnNumber: (at: number) => string
  note: string
  noteHint: string
  tests: string
  testsLead: string
  neverTested: string
  tested: (outcome: string, moment: string, by: string) => string
  testOf: (name: string) => string
  night: string
  nightLead: string
  noNight: string
  overview: string
  overviewLead: string
  municipality: string
  tonight: string
  nobodyTonight: string
  numberMissing: string
  nextGap: string
  noGap: string
  waiting: string
  counts: string
  countsLead: string
  noCounts: string
  month: string
  decider: string
  countOf: Record<
    'calls' | 'notReached' | 'headsUps' | 'headsUpsToNothing' | 'requests' | 'information' | 'tests',
    string
  >
  refusals: Record<LadderCode, string>
}

export const words = {
  sv: {
    title: 'Beslutsjour',
    whom: (member) => `Vem beslutar för ${member}?`,
    sources: {
      turn: () => 'Enligt kommunens lista.',
      'last-resort': (member) => `${member} har ingen i listan just nu. Ordföranden nås personligen.`,
      nobody: (member) =>
        `Ingen som får besluta är inlagd för ${member}. Ring kommunens kontakt vid allvarlig händelse.`,
    },
    first: 'Ring först',
    nextInLine: 'Näst i tur',
    place: (rank) => `Plats ${rank} i listan`,
    lastResort: 'Står inte i listan',
    until: (moment) => `till ${moment}`,
    call: (name) => `Ring ${name}`,
    noNumber: 'Nummer saknas',
    wrongNumber: 'Numret var fel senast',
    barred: {
      'wrong-member': 'Hör till en annan kommun och kan inte besluta.',
      'mandate-ended': 'Förordnandet har upphört. Kan inte besluta.',
      'mandate-not-begun': 'Förordnandet gäller inte än. Kan inte besluta.',
      'not-covered': 'Förordnandet omfattar inte det här beslutet.',
      'not-for-officials': 'En tjänsteman kan inte fatta det här beslutet.',
    },
    reached: 'Nådde',
    notReached: 'Nådde inte',
    isWrong: 'Fel nummer',
    triedAt: (outcome, time, by) => `${outcome} ${time}, ${by}`,
    outcomes: { reached: 'Nådd', 'not-reached': 'Nåddes inte', 'wrong-number': 'Fel nummer' },
    kinds: {
      'heads-up': 'Förvarning',
      'decision-request': 'Fråga om beslut',
      information: 'Information i ett pågående ärende',
      test: 'Provringning',
    },
    kindHints: {
      'heads-up': 'En fråga kan komma. Säg inte vem det gäller.',
      'decision-request': 'Ett beslut behövs nu.',
      information: 'Beslutet är fattat eller på väg. Skriv vad som sades.',
      test: 'På dagen: svarar numret?',
    },
    kind: 'Samtalet är',
    logged: (outcome) => `Antecknat: ${outcome}.`,
    next: (name) => `Näst i tur: ${name}.`,
    anotherRound: 'Alla har ringts den senaste halvtimmen utan svar. Börja om med den som ringdes först.',
    nobodyLeft: 'Ingen går att ringa. Ring kommunens kontakt vid allvarlig händelse.',
    fallback: 'När ingen beslutsfattare svarar',
    noFallback: 'Ingen annan kontakt är inlagd. Ring jourens chef enligt rutinen.',
    others: 'Alla i ordning',
    delegated: (post, reference) => `Du får fatta beslutet själv på delegation (${post}, ${reference}).`,
    delegatedHigher: (post, reference) => `Beslutet får fattas på delegation av ${post} (${reference}).`,
    unacknowledged: (count) =>
      count === 1
        ? 'En lista från kommunen är inte kvitterad. Den gäller redan.'
        : `${count} listor från kommunen är inte kvitterade. De gäller redan.`,
    content: 'Vad sades?',
    contentHint: 'Kort. Det går att skriva mer efteråt.',
    addContent: 'Skriv vad som sades',
    save: 'Spara',
    cancel: 'Avbryt',
    saved: 'Sparat.',
    calls: 'Samtal med beslutsfattare',
    noCalls: 'Inga samtal är antecknade.',
    callOf: (kind, name) => `${kind}: ${name}`,
    calledBy: (name, moment) => `${name}, ${moment}`,
    writtenBy: (name, moment) => `Skrivet av ${name}, ${moment}`,
    followed: 'Följdes av en fråga om beslut',
    notFollowed: 'Ingen fråga har följt',
    more: 'Visa fler',
    calendar: 'Vem som beslutar, dag för dag',
    calendarLead: 'Ur nämndens egen kalender, för de kommande veckorna.',
    noTurns: 'Ingen lista finns för de kommande veckorna. Till dess ringer jouren ordföranden personligen.',
    notCovered: 'Förordnandet gäller inte hela tiden',
    gaps: (count) =>
      count === 1
        ? 'En tid inom fyra veckor saknar beslutsfattare i listan'
        : `${count} tider inom fyra veckor saknar beslutsfattare i listan`,
    gap: (from, to) => `${from} till ${to}`,
    moreGaps: (count) => `och ${count} till`,
    withdraw: 'Ta bort',
    withdrawOf: (name) => `Ta bort turen för ${name}`,
    withdrawHelp:
      'För den som fått förhinder utan att någon annan tar turen. Annars: skicka en ny lista för de dagarna.',
    reason: 'Varför?',
    withdrawn: 'Turen är borttagen.',
    lists: 'Skickade listor',
    listsLead: 'En lista gäller när den har skickats. Kvittensen visar att jouren har sett den.',
    noLists: 'Inga listor är skickade.',
    list: (from, to) => `${from} till ${to}`,
    sentBy: (name, moment) => `Skickad av ${name}, ${moment}`,
    ways: { product: 'Här i Stafett', email: 'Med e-post', phone: 'I telefon', paper: 'På papper' },
    way: 'Så här kom listan',
    acknowledged: (name, moment) => `Kvitterad av ${name}, ${moment}`,
    notAcknowledged: 'Inte kvitterad av jouren än',
    acknowledge: 'Kvittera',
    acknowledgeOf: (member) => `Kvittera listan från ${member}`,
    acknowledgeDone: 'Kvitterad. Avsändaren ser det.',
    send: 'Skicka ny lista',
    sendHelp:
      'Listan gäller genast. Från dess första tur till dess sista ersätter den tidigare listor; det som ligger före och efter står kvar.',
    sent: 'Listan är skickad och gäller nu.',
    whoDecides: 'Vem',
    rank: 'Ordning',
    ranks: (rank) => (rank === 1 ? 'Först' : `Nummer ${rank}`),
    fromDay: 'Från dag',
    fromTime: 'Klockan',
    toDay: 'Till dag',
    toTime: 'Klockan',
    addTurn: 'En tur till',
    removeTurn: 'Ta bort turen',
    turnNumber: (at) => `Tur ${at}`,
    note: 'Meddelande till jouren',
    noteHint: 'Till exempel att någon är bortrest. Inga uppgifter om enskilda.',
    tests: 'Provringning',
    testsLead: 'Prova numren på dagen, så att de svarar på natten.',
    neverTested: 'Aldrig provat',
    tested: (outcome, moment, by) => `${outcome} ${moment}, ${by}`,
    testOf: (name) => `Provringning: ${name}`,
    night: 'Jourens nummer på natten',
    nightLead: 'Ring hit för att fråga, kontrollera eller lämna uppgifter i ett pågående ärende.',
    noNight: 'Jouren har inte lagt in något nummer för beslutsfattare.',
    overview: 'I natt i alla kommuner',
    overviewLead: 'Vem jouren ringer först, och var listan är tom.',
    municipality: 'Kommun',
    tonight: 'Ringer först',
    nobodyTonight: 'Ingen inlagd',
    numberMissing: 'Nummer saknas',
    nextGap: 'Tomt i listan från',
    noGap: 'Fyra veckor fyllda',
    waiting: 'Listor att kvittera',
    counts: 'Samtal till beslutsfattare',
    countsLead:
      'Per månad, det senaste året. En förvarning som inte följts av en fråga inom ett dygn ledde inte till något.',
    noCounts: 'Inga samtal är antecknade det senaste året.',
    month: 'Månad',
    decider: 'Beslutsfattare',
    countOf: {
      calls: 'Samtal',
      notReached: 'Nåddes inte',
      headsUps: 'Förvarningar',
      headsUpsToNothing: 'Förvarningar utan fråga',
      requests: 'Frågor om beslut',
      information: 'Information',
      tests: 'Provringningar',
    },
    refusals: {
      'turns-missing': 'Lägg till minst en tur innan listan skickas.',
      'time-unreadable': 'Det är inget klockslag. Skriv till exempel 17.00.',
      'date-far-off': 'Kontrollera årtalet: dagen ligger mer än tio år bort eller mer än två år framåt.',
      'ends-before-start': 'Turen slutar innan den börjar. Ändra dagen eller klockslaget.',
      'turn-too-long': 'En tur är högst 31 dagar. Dela den i två.',
      'turn-past': 'Turen är redan slut. Ta bort den ur listan.',
      'mandate-unknown': 'Personen har inget förordnande för kommunen. Lägg in förordnandet först.',
      'official-decides-not':
        'En förordnad tjänsteman får inte besluta om omedelbart omhändertagande. Välj ordföranden eller en ledamot.',
      'mandate-not-then':
        'Förordnandet gäller inte {day}. Välj en annan person, eller lägg in ett förordnande som gäller hela turen.',
      'rank-taken': 'Två har samma plats samtidigt. Låt en av dem vara näst i tur.',
      'twice-at-once': 'Personen står två gånger samtidigt. Ta bort den ena turen.',
      'way-not-yours':
        'Kommunen skickar sin lista här. Jouren skriver in det som kommit på annat sätt: välj e-post, telefon eller papper.',
      'already-acknowledged': 'Listan är redan kvitterad. Ladda om sidan för att se av vem.',
      'turn-over': 'Turen är redan slut eller borttagen. Ladda om sidan.',
      'reason-missing': 'Skriv varför, så att jouren förstår vem den ska ringa.',
      'case-missing': 'Samtalet hör till ett ärende. Öppna det från ärendet eller beslutet.',
      'test-without-case': 'En provringning hör inte till något ärende. Välj ett annat slags samtal.',
      'content-missing': 'Skriv vad som sades.',
      'in-the-future': 'Tiden ligger i framtiden. Skriv när samtalet ringdes.',
      'time-far-off': 'Kontrollera årtalet: tiden ligger för långt bort.',
      'case-unknown': 'Ärendet går inte att se längre. Öppna det igen och försök på nytt.',
    },
  },
  en: {
    title: 'Deciders on call',
    whom: (member) => `Who decides for ${member}?`,
    sources: {
      turn: () => 'By the municipality’s list.',
      'last-resort': (member) =>
        `${member} has nobody in the list right now. The chair is called personally.`,
      nobody: (member) =>
        `Nobody who may decide is entered for ${member}. Call the municipality’s emergency contact.`,
    },
    first: 'Call first',
    nextInLine: 'Next in line',
    place: (rank) => `Place ${rank} in the list`,
    lastResort: 'Not in the list',
    until: (moment) => `until ${moment}`,
    call: (name) => `Call ${name}`,
    noNumber: 'No number',
    wrongNumber: 'The number was wrong last time',
    barred: {
      'wrong-member': 'Belongs to another municipality and cannot decide.',
      'mandate-ended': 'The mandate has ended. Cannot decide.',
      'mandate-not-begun': 'The mandate does not hold yet. Cannot decide.',
      'not-covered': 'The mandate does not cover this decision.',
      'not-for-officials': 'An official cannot take this decision.',
    },
    reached: 'Reached',
    notReached: 'Not reached',
    isWrong: 'Wrong number',
    triedAt: (outcome, time, by) => `${outcome} ${time}, ${by}`,
    outcomes: { reached: 'Reached', 'not-reached': 'Not reached', 'wrong-number': 'Wrong number' },
    kinds: {
      'heads-up': 'Heads-up',
      'decision-request': 'Request for a decision',
      information: 'Information in a running case',
      test: 'Test call',
    },
    kindHints: {
      'heads-up': 'A question may come. Do not say whom it is about.',
      'decision-request': 'A decision is needed now.',
      information: 'The decision is made or on its way. Write what was said.',
      test: 'In the daytime: does the number answer?',
    },
    kind: 'The call is',
    logged: (outcome) => `Noted: ${outcome}.`,
    next: (name) => `Next in line: ${name}.`,
    anotherRound:
      'All have been called in the last half hour without an answer. Begin again with whoever was first.',
    nobodyLeft: 'Nobody can be called. Call the municipality’s emergency contact.',
    fallback: 'When no decision-maker answers',
    noFallback: 'No other contact is entered. Call the manager of the duty as the routine says.',
    others: 'Everybody in order',
    delegated: (post, reference) =>
      `You may take the decision yourself on delegation (${post}, ${reference}).`,
    delegatedHigher: (post, reference) =>
      `The decision may be taken on delegation by ${post} (${reference}).`,
    unacknowledged: (count) =>
      count === 1
        ? 'One list of the municipality has no receipt. It holds already.'
        : `${count} lists of the municipality have no receipt. They hold already.`,
    content: 'What was said?',
    contentHint: 'Briefly. More can be written afterwards.',
    addContent: 'Write what was said',
    save: 'Save',
    cancel: 'Cancel',
    saved: 'Saved.',
    calls: 'Calls to decision-makers',
    noCalls: 'No calls are noted.',
    callOf: (kind, name) => `${kind}: ${name}`,
    calledBy: (name, moment) => `${name}, ${moment}`,
    writtenBy: (name, moment) => `Written by ${name}, ${moment}`,
    followed: 'Followed by a request for a decision',
    notFollowed: 'No request has followed',
    more: 'Show more',
    calendar: 'Who decides, day by day',
    calendarLead: 'From the board’s own calendar, for the coming weeks.',
    noTurns: 'There is no list for the coming weeks. Until then the duty calls the chair personally.',
    notCovered: 'The mandate does not hold all the time',
    gaps: (count) =>
      count === 1
        ? 'One time within four weeks has no decision-maker in the list'
        : `${count} times within four weeks have no decision-maker in the list`,
    gap: (from, to) => `${from} to ${to}`,
    moreGaps: (count) => `and ${count} more`,
    withdraw: 'Take out',
    withdrawOf: (name) => `Take out the turn of ${name}`,
    withdrawHelp:
      'For somebody who cannot, and nobody takes the turn. Otherwise: send a new list for those days.',
    reason: 'Why?',
    withdrawn: 'The turn is taken out.',
    lists: 'Lists sent',
    listsLead: 'A list holds when it has been sent. The receipt shows that the duty has seen it.',
    noLists: 'No lists are sent.',
    list: (from, to) => `${from} to ${to}`,
    sentBy: (name, moment) => `Sent by ${name}, ${moment}`,
    ways: { product: 'Here in Stafett', email: 'By e-mail', phone: 'By phone', paper: 'On paper' },
    way: 'How the list came',
    acknowledged: (name, moment) => `Received by ${name}, ${moment}`,
    notAcknowledged: 'No receipt from the duty yet',
    acknowledge: 'Acknowledge',
    acknowledgeOf: (member) => `Acknowledge the list of ${member}`,
    acknowledgeDone: 'Acknowledged. The sender sees the receipt.',
    send: 'Send a new list',
    sendHelp:
      'The list holds at once. From its first turn to its last it replaces earlier lists; what lies before and after stays.',
    sent: 'The list is sent and holds now.',
    whoDecides: 'Who',
    rank: 'Order',
    ranks: (rank) => (rank === 1 ? 'First' : `Number ${rank}`),
    fromDay: 'From day',
    fromTime: 'At',
    toDay: 'To day',
    toTime: 'At',
    addTurn: 'One more turn',
    removeTurn: 'Take out the turn',
    turnNumber: (at) => `Turn ${at}`,
    note: 'Message to the duty',
    noteHint: 'For example that somebody is away. Nothing about individuals.',
    tests: 'Test calls',
    testsLead: 'Try the numbers in the daytime, so that they answer at night.',
    neverTested: 'Never tried',
    tested: (outcome, moment, by) => `${outcome} ${moment}, ${by}`,
    testOf: (name) => `Test call: ${name}`,
    night: 'The duty’s number at night',
    nightLead: 'Call to ask, check or tell something in a running case.',
    noNight: 'The duty has entered no number for decision-makers.',
    overview: 'Tonight in every municipality',
    overviewLead: 'Whom the duty calls first, and where the list is empty.',
    municipality: 'Municipality',
    tonight: 'Called first',
    nobodyTonight: 'Nobody entered',
    numberMissing: 'No number',
    nextGap: 'Empty in the list from',
    noGap: 'Four weeks filled',
    waiting: 'Lists to acknowledge',
    counts: 'Calls to decision-makers',
    countsLead: 'By month, the last year. A heads-up that no request followed within a day led to nothing.',
    noCounts: 'No calls are noted in the last year.',
    month: 'Month',
    decider: 'Decision-maker',
    countOf: {
      calls: 'Calls',
      notReached: 'Not reached',
      headsUps: 'Heads-ups',
      headsUpsToNothing: 'Heads-ups without a request',
      requests: 'Requests for a decision',
      information: 'Information',
      tests: 'Test calls',
    },
    refusals: {
      'turns-missing': 'Add at least one turn before the list is sent.',
      'time-unreadable': 'That is no time of day. Write for example 17:00.',
      'date-far-off': 'Check the year: the day is more than ten years off or more than two years ahead.',
      'ends-before-start': 'The turn ends before it begins. Change the day or the time.',
      'turn-too-long': 'A turn is at most 31 days. Part it in two.',
      'turn-past': 'The turn is over already. Take it out of the list.',
      'mandate-unknown': 'The person has no mandate for the municipality. Enter the mandate first.',
      'official-decides-not':
        'An appointed official may not decide on custody. Choose the chair or a member of the board.',
      'mandate-not-then':
        'The mandate does not hold on {day}. Choose somebody else, or enter a mandate that holds all through the turn.',
      'rank-taken': 'Two have the same place at the same time. Let one of them be next in line.',
      'twice-at-once': 'The person stands twice at the same time. Take out one of the turns.',
      'way-not-yours':
        'The municipality sends its list here. The duty types in what came otherwise: choose e-mail, phone or paper.',
      'already-acknowledged': 'The list has its receipt already. Reload the page to see from whom.',
      'turn-over': 'The turn is over or taken out already. Reload the page.',
      'reason-missing': 'Write why, so that the duty understands whom to call.',
      'case-missing': 'The call belongs to a case. Open it from the case or the decision.',
      'test-without-case': 'A test call belongs to no case. Choose another kind of call.',
      'content-missing': 'Write what was said.',
      'in-the-future': 'The time is in the future. Change it.',
      'time-far-off': 'Check the year.',
      'case-unknown': 'The case can no longer be seen. Open it again and try once more.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
