import type { DirectoryRefusal } from './api.ts'
import type {
  Audience,
  addressKinds,
  EntryKind,
  eventKinds,
  Matter,
  numberRoles,
  tryOutcomes,
} from './model.ts'

type Words = {
  title: string
  lead: string
  leadBound: string
  sheet: string
  search: string
  searchHint: string
  kind: string
  kinds: Record<EntryKind, string>
  matter: string
  matters: Record<Matter, string>
  all: string
  none: string
  noneHelp: string
  found: (count: number) => string
  more: string
  numbers: string
  number: string
  role: string
  roles: Record<(typeof numberRoles)[number], string>
  audience: string
  audiences: Record<Audience, string>
  isProtected: string
  isProtectedHint: string
  protectedNumber: string
  confirmed: (by: string, on: string) => string
  neverConfirmed: string
  old: (months: number) => string
  confirm: string
  confirmDone: string
  call: (name: string) => string
  noAnswer: string
  tryDone: string
  tries: Record<(typeof tryOutcomes)[number], string>
  triedBy: (outcome: string, at: string, by: string) => string
  next: string
  noNext: string
  nextHint: string
  hours: string
  hoursUnknown: string
  hoursAlways: string
  hoursSet: string
  hoursHint: string
  opens: string
  closes: string
  weekdays: string
  weekdayShort: readonly [string, string, string, string, string, string, string]
  hoursLine: (days: string, opens: string, closes: string) => string
  addLine: string
  removeLine: string
  openNow: string
  openUntil: (at: string) => string
  closesSoon: (at: string, minutes: number) => string
  closed: string
  opensAt: (at: string) => string
  freeDay: string
  shutAtNight: string
  address: string
  addresses: Record<(typeof addressKinds)[number], string>
  addressProtected: string
  addressProtectedHint: string
  showAddress: string
  showAddressReason: string
  showAddressHelp: string
  addressOpen: (until: string) => string
  saveAddress: string
  note: string
  noteHint: string
  name: string
  member: string
  wholeRegion: string
  partner: string
  noPartner: string
  municipality: string
  validFrom: string
  validTo: string
  valid: (from: string, to: string | null) => string
  takenOut: string
  add: string
  addTitle: string
  details: string
  hide: string
  change: string
  addNumber: string
  replaces: string
  replacesNone: string
  endNumber: string
  endNumberHelp: string
  withdraw: string
  withdrawReason: string
  withdrawHelp: string
  save: string
  cancel: string
  done: string
  history: string
  events: Record<(typeof eventKinds)[number], string>
  eventBy: (what: string, at: string, by: string) => string
  system: string
  was: (field: string, value: string) => string
  fields: Record<string, string>
  unknown: string
  emergency: string
  emergencyLead: string
  emergencyNone: string
  emergencyNothing: string
  ageing: string
  ageingHint: string
  sheetTitle: string
  sheetFor: (audience: string) => string
  sheetAudience: string
  printSheet: string
  validity: Record<'from' | 'to', (date: string) => string>
  printed: (at: string) => string
  onDuty: string
  closingTimes: string
  writeByHand: string
  backToList: string
  refusals: Record<DirectoryRefusal, string>
}

export const words = {
  sv: {
    title: 'Nummer',
    lead: 'Alla och allt som går att nå på natten. Bara nummer som gäller i dag visas.',
    leadBound: 'Nummer som är till för er, och er egen kommuns kontakt vid allvarliga händelser.',
    sheet: 'Skriv ut nummerlista',
    search: 'Sök nummer',
    searchHint: 'Namn, kommun, ärende eller nummer',
    kind: 'Slag',
    kinds: {
      police: 'Polis',
      'health-care': 'Hälso- och sjukvård',
      'residential-care': 'Hem för vård eller boende',
      shelter: 'Härbärge och skyddat boende',
      sis: 'SiS',
      interpreter: 'Tolk',
      transport: 'Transport',
      'emergency-contact': 'Kommunens kontakt vid allvarlig händelse',
      'neighbouring-duty': 'Annan socialjour',
      'own-duty': 'Jourens egna nummer',
      chair: 'Ordförande',
      manager: 'Chef',
      'on-call': 'Beredskap',
      other: 'Annat',
    },
    matter: 'Ärende',
    matters: {
      'child-at-risk': 'Barn som far illa',
      youth: 'Ungdom',
      'violence-close': 'Våld i nära relation',
      addiction: 'Beroende',
      homelessness: 'Hemlöshet',
      'mental-health': 'Psykisk ohälsa',
      'police-assistance': 'Handräckning',
      threat: 'Hot',
      accident: 'Olycka',
      death: 'Dödsfall',
      'sexual-abuse': 'Sexuella övergrepp',
      'unaccompanied-child': 'Ensamkommande barn',
      'money-or-ticket': 'Matpengar och biljetter',
      interpreting: 'Tolkning',
      transport: 'Resa',
    },
    all: 'Alla',
    none: 'Inget hittades.',
    noneHelp: 'Pröva ett annat ord, eller ta bort filtret.',
    found: (count) => (count === 1 ? 'En träff' : `${count} träffar`),
    more: 'Visa fler',
    numbers: 'Nummer',
    number: 'Telefonnummer',
    role: 'Vilket nummer',
    roles: {
      direct: 'Direkt',
      night: 'Natt',
      switchboard: 'Växel',
      mobile: 'Mobil',
      internal: 'Internt',
      standby: 'Beredskap',
    },
    audience: 'Vem numret är till för',
    audiences: {
      public: 'Allmänheten',
      police: 'Polisen',
      'social-services': 'Socialtjänsten',
      'health-care': 'Vården',
      chairs: 'Ordförande',
      duty: 'Bara jouren',
    },
    isProtected: 'Skyddat nummer',
    isProtectedHint: 'Står bara på jourens egen lista.',
    protectedNumber: 'Skyddat',
    confirmed: (by, on) => `Bekräftat ${on} av ${by}`,
    neverConfirmed: 'Aldrig bekräftat',
    old: (months) => `Inte bekräftat på ${months} månader`,
    confirm: 'Numret stämmer',
    confirmDone: 'Numret är bekräftat.',
    call: (name) => `Ring ${name}`,
    noAnswer: 'Inget svar',
    tryDone: 'Försöket är antecknat.',
    tries: { 'no-answer': 'Inget svar', busy: 'Upptaget', answered: 'Svarade' },
    triedBy: (outcome, at, by) => `${outcome} ${at}, ${by}`,
    next: 'Om ingen svarar',
    noNext: 'Ingen vald',
    nextHint: 'Vem man ringer i stället.',
    hours: 'Tar emot',
    hoursUnknown: 'Okänt när',
    hoursAlways: 'Dygnet runt',
    hoursSet: 'Vissa tider',
    hoursHint: 'När man svarar eller tar emot. En sluttid före starttiden är dagen efter.',
    opens: 'Från',
    closes: 'Senast',
    weekdays: 'Veckodagar',
    weekdayShort: ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'],
    hoursLine: (days, opens, closes) => `${days} ${opens}–${closes}`,
    addLine: 'Lägg till en tid',
    removeLine: 'Ta bort tiden',
    openNow: 'Dygnet runt',
    openUntil: (at) => `Tar emot till ${at}`,
    closesSoon: (at, minutes) => `Tar emot till ${at}, ${minutes} min kvar`,
    closed: 'Stängt',
    opensAt: (at) => `Stängt, öppnar ${at}`,
    freeDay: 'Helgdag eller afton: ring och fråga om tiderna gäller.',
    shutAtNight: 'Stängt på natten',
    address: 'Adress',
    addresses: { none: 'Ingen adress', open: 'Adress', protected: 'Skyddad adress' },
    addressProtected: 'Skyddad adress',
    addressProtectedHint: 'Döljs tills någon anger ett skäl, och skrivs aldrig ut.',
    showAddress: 'Visa adressen',
    showAddressReason: 'Varför behöver du adressen?',
    showAddressHelp: 'Adressen visas i 30 minuter. Att du öppnade den sparas med ditt skäl.',
    addressOpen: (until) => `Visas till ${until}`,
    saveAddress: 'Spara adressen',
    note: 'Anteckning',
    noteHint: 'Till exempel hur man kommer in. Inga uppgifter om enskilda.',
    name: 'Namn',
    member: 'Kommun i jourområdet',
    wholeRegion: 'Hela jourområdet',
    partner: 'Samverkanspart',
    noPartner: 'Ingen',
    municipality: 'Ligger i kommunen',
    validFrom: 'Gäller från och med',
    validTo: 'Gäller till och med',
    valid: (from, to) => (to === null ? `Från ${from}` : `${from} till ${to}`),
    takenOut: 'Borttaget',
    add: 'Lägg till',
    addTitle: 'Lägg till nummer',
    details: 'Mer',
    hide: 'Mindre',
    change: 'Ändra',
    addNumber: 'Nytt nummer',
    replaces: 'Ersätter',
    replacesNone: 'Inget, det är ett till',
    endNumber: 'Avsluta numret',
    endNumberHelp: 'Utan sista dag slutar numret gälla genast. Det finns kvar i historiken.',
    withdraw: 'Ta bort',
    withdrawReason: 'Varför tas det bort?',
    withdrawHelp: 'Det syns inte längre i listan. Historiken finns kvar.',
    save: 'Spara',
    cancel: 'Avbryt',
    done: 'Sparat.',
    history: 'Historik',
    events: {
      added: 'Inlagt',
      changed: 'Ändrat',
      'address-set': 'Ny adress',
      'number-added': 'Nytt nummer',
      'number-ended': 'Nummer avslutat',
      'number-confirmed': 'Nummer bekräftat',
      withdrawn: 'Borttaget',
    },
    eventBy: (what, at, by) => `${what} ${at}, ${by}`,
    system: 'Inläst med jourområdet',
    was: (field, value) => `${field} var: ${value}`,
    fields: {
      name: 'Namn',
      municipalityCode: 'Kommunkod',
      matters: 'Ärenden',
      hours: 'Tider',
      note: 'Anteckning',
      nextId: 'Om ingen svarar',
      validTo: 'Sista dag',
      confirmedAt: 'Bekräftat',
    },
    unknown: 'Okänt',
    emergency: 'Kommunernas kontakter vid allvarlig händelse',
    emergencyLead: 'Vid hot, olycka eller annat som kommunen måste få veta på natten.',
    emergencyNone: 'Kommunen har ingen egen kontakt. Ring i stället:',
    emergencyNothing: 'Ingen kontakt finns inlagd. Ring jourens chef enligt rutinen.',
    ageing: 'Bekräfta numren efter (månader)',
    ageingHint: 'Äldre nummer märks ut i listan.',
    sheetTitle: 'Jourblad',
    sheetFor: (audience) => `Nummer för ${audience}`,
    sheetAudience: 'Till vem skrivs listan ut?',
    printSheet: 'Skriv ut',
    validity: { from: (date) => `gäller från och med ${date}`, to: (date) => `gäller till och med ${date}` },
    printed: (at) => `Gäller utskriften ${at}. Senare ändringar finns bara i Stafett.`,
    onDuty: 'I tjänst i natt',
    closingTimes: 'Tider',
    writeByHand: 'Fyll i för hand',
    backToList: 'Till numren',
    refusals: {
      'name-missing': 'Skriv vem eller vad det är, med minst två tecken.',
      'member-unknown': 'Kommunen är inte med i jourområdet. Välj en ur listan.',
      'member-needed': 'En ordförande hör till en kommun. Välj vilken.',
      'partner-unknown':
        'Samverkansparten gäller inte i dag. Välj en annan, eller lägg in den under Organisation.',
      'municipality-unknown': 'Kommunkoden finns inte. Skriv fyra siffror, till exempel 2180.',
      'next-unknown': 'Den som ska ringas härnäst finns inte längre. Välj en annan.',
      'calls-itself': 'Kedjan leder tillbaka hit. Välj någon som inte redan ringer vidare hit.',
      'ends-before-start': 'Slutdagen ligger före startdagen. Ändra en av dem.',
      'later-end': 'Numret slutar redan tidigare. Lägg in ett nytt nummer i stället.',
      'date-far-off': 'Kontrollera årtalet: dagen ligger mer än tio år tillbaka eller mer än två år framåt.',
      'already-there':
        'Det finns redan under det namnet. Ändra det som finns, eller skriv vad som skiljer dem åt.',
      'hours-unreadable': 'Det är inget klockslag. Skriv till exempel 19.30.',
      'number-missing': 'Lägg in minst ett nummer.',
      'number-unreadable':
        'Det är inget telefonnummer. Skriv det med riktnummer, eller med + och landsnummer.',
      'audience-not-yours':
        'Er kontakt kan vara till för jouren eller socialtjänsten. Be jouren lägga in nummer för andra.',
      'protected-public': 'Ett skyddat nummer kan inte vara till för allmänheten. Ändra det ena.',
      'overlapping-validity':
        'Det finns redan ett sådant nummer som gäller från {from}. Välj att det nya ersätter det, eller en dag då det gamla har slutat.',
      'number-of-other-entry': 'Numret hör inte hit. Ladda om sidan och välj igen.',
      'number-ended': 'Numret gäller inte i dag. Använd ett som gäller, eller lägg in ett nytt.',
      'entry-ended': 'Det här är borttaget eller har upphört. Lägg in det på nytt om det gäller igen.',
      'not-protected': 'Adressen är inte skyddad. Ladda om sidan för att se den.',
      'reason-too-short': 'Skriv skälet så att en annan förstår det, minst fem tecken.',
      'no-region': 'Inget jourområde är inläst. Läs in det först.',
      'data-unreadable': 'Numren för {name} går inte att läsa in. Rätta filen.',
    },
  },
  en: {
    title: 'Numbers',
    lead: 'Everyone and everything that can be reached at night. Only numbers that hold today are shown.',
    leadBound: 'Numbers meant for you, and your own municipality’s contact in an emergency.',
    sheet: 'Print a list',
    search: 'Search numbers',
    searchHint: 'Name, municipality, matter or number',
    kind: 'Kind',
    kinds: {
      police: 'Police',
      'health-care': 'Health care',
      'residential-care': 'Residential care',
      shelter: 'Shelter and sheltered housing',
      sis: 'SiS',
      interpreter: 'Interpreter',
      transport: 'Transport',
      'emergency-contact': 'Municipality’s emergency contact',
      'neighbouring-duty': 'Neighbouring duty',
      'own-duty': 'The duty’s own numbers',
      chair: 'Chair',
      manager: 'Manager',
      'on-call': 'On call',
      other: 'Other',
    },
    matter: 'Matter',
    matters: {
      'child-at-risk': 'Child at risk',
      youth: 'Youth',
      'violence-close': 'Violence in a close relationship',
      addiction: 'Addiction',
      homelessness: 'Homelessness',
      'mental-health': 'Mental ill-health',
      'police-assistance': 'Police assistance',
      threat: 'Threat',
      accident: 'Accident',
      death: 'Death',
      'sexual-abuse': 'Sexual abuse',
      'unaccompanied-child': 'Unaccompanied child',
      'money-or-ticket': 'Food money and tickets',
      interpreting: 'Interpreting',
      transport: 'Travel',
    },
    all: 'All',
    none: 'Nothing was found.',
    noneHelp: 'Try another word, or remove the filter.',
    found: (count) => (count === 1 ? 'One match' : `${count} matches`),
    more: 'Show more',
    numbers: 'Numbers',
    number: 'Phone number',
    role: 'Which number',
    roles: {
      direct: 'Direct',
      night: 'Night',
      switchboard: 'Switchboard',
      mobile: 'Mobile',
      internal: 'Internal',
      standby: 'Standby',
    },
    audience: 'Whom the number is for',
    audiences: {
      public: 'The public',
      police: 'The police',
      'social-services': 'Social services',
      'health-care': 'Health care',
      chairs: 'Chairs',
      duty: 'The duty alone',
    },
    isProtected: 'Protected number',
    isProtectedHint: 'Stands on the duty’s own list only.',
    protectedNumber: 'Protected',
    confirmed: (by, on) => `Confirmed ${on} by ${by}`,
    neverConfirmed: 'Never confirmed',
    old: (months) => `Not confirmed for ${months} months`,
    confirm: 'The number is right',
    confirmDone: 'The number is confirmed.',
    call: (name) => `Call ${name}`,
    noAnswer: 'No answer',
    tryDone: 'The try is noted.',
    tries: { 'no-answer': 'No answer', busy: 'Busy', answered: 'Answered' },
    triedBy: (outcome, at, by) => `${outcome} ${at}, ${by}`,
    next: 'If nobody answers',
    noNext: 'Nobody chosen',
    nextHint: 'Whom to call instead.',
    hours: 'Takes in',
    hoursUnknown: 'Unknown when',
    hoursAlways: 'Day and night',
    hoursSet: 'At certain times',
    hoursHint: 'When it answers or takes people in. An end before the start is the day after.',
    opens: 'From',
    closes: 'At the latest',
    weekdays: 'Weekdays',
    weekdayShort: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    hoursLine: (days, opens, closes) => `${days} ${opens}–${closes}`,
    addLine: 'Add a time',
    removeLine: 'Remove the time',
    openNow: 'Day and night',
    openUntil: (at) => `Takes in until ${at}`,
    closesSoon: (at, minutes) => `Takes in until ${at}, ${minutes} min left`,
    closed: 'Closed',
    opensAt: (at) => `Closed, opens ${at}`,
    freeDay: 'Public holiday or eve: call and ask whether the hours hold.',
    shutAtNight: 'Closed at night',
    address: 'Address',
    addresses: { none: 'No address', open: 'Address', protected: 'Protected address' },
    addressProtected: 'Protected address',
    addressProtectedHint: 'Hidden until somebody gives a reason, and never printed.',
    showAddress: 'Show the address',
    showAddressReason: 'Why do you need the address?',
    showAddressHelp: 'The address is shown for 30 minutes. That you opened it is kept with your reason.',
    addressOpen: (until) => `Shown until ${until}`,
    saveAddress: 'Save the address',
    note: 'Note',
    noteHint: 'For example how to get in. Nothing about individuals.',
    name: 'Name',
    member: 'Municipality of the region',
    wholeRegion: 'The whole region',
    partner: 'Partner',
    noPartner: 'None',
    municipality: 'Lies in municipality',
    validFrom: 'Valid from',
    validTo: 'Valid to',
    valid: (from, to) => (to === null ? `From ${from}` : `${from} to ${to}`),
    takenOut: 'Taken out',
    add: 'Add',
    addTitle: 'Add a number',
    details: 'More',
    hide: 'Less',
    change: 'Change',
    addNumber: 'New number',
    replaces: 'Replaces',
    replacesNone: 'Nothing, it is one more',
    endNumber: 'End the number',
    endNumberHelp: 'Without a last day the number stops at once. It stays in the history.',
    withdraw: 'Take out',
    withdrawReason: 'Why is it taken out?',
    withdrawHelp: 'It is no longer in the list. The history stays.',
    save: 'Save',
    cancel: 'Cancel',
    done: 'Saved.',
    history: 'History',
    events: {
      added: 'Added',
      changed: 'Changed',
      'address-set': 'New address',
      'number-added': 'New number',
      'number-ended': 'Number ended',
      'number-confirmed': 'Number confirmed',
      withdrawn: 'Taken out',
    },
    eventBy: (what, at, by) => `${what} ${at}, ${by}`,
    system: 'Loaded with the region',
    was: (field, value) => `${field} was: ${value}`,
    fields: {
      name: 'Name',
      municipalityCode: 'Municipality code',
      matters: 'Matters',
      hours: 'Hours',
      note: 'Note',
      nextId: 'If nobody answers',
      validTo: 'Last day',
      confirmedAt: 'Confirmed',
    },
    unknown: 'Unknown',
    emergency: 'Emergency contacts of the municipalities',
    emergencyLead: 'For a threat, an accident or whatever the municipality must know at night.',
    emergencyNone: 'The municipality has no contact of its own. Call instead:',
    emergencyNothing: 'No contact is entered. Call the manager of the duty as the routine says.',
    ageing: 'Confirm numbers after (months)',
    ageingHint: 'Older numbers are marked in the list.',
    sheetTitle: 'Duty sheet',
    sheetFor: (audience) => `Numbers for ${audience}`,
    sheetAudience: 'Whom is the list printed for?',
    printSheet: 'Print',
    validity: { from: (date) => `valid from ${date}`, to: (date) => `valid to ${date}` },
    printed: (at) => `Valid as printed ${at}. Later changes are in Stafett only.`,
    onDuty: 'On duty tonight',
    closingTimes: 'Hours',
    writeByHand: 'Fill in by hand',
    backToList: 'To the numbers',
    refusals: {
      'name-missing': 'Write who or what it is, in at least two characters.',
      'member-unknown': 'The municipality is not in the region. Choose one from the list.',
      'member-needed': 'A chair belongs to a municipality. Choose which.',
      'partner-unknown': 'The partner does not hold today. Choose another, or add it under Organisation.',
      'municipality-unknown': 'There is no such municipality code. Write four digits, for example 2180.',
      'next-unknown': 'Whom to call next is no longer there. Choose another.',
      'calls-itself': 'The chain leads back here. Choose somebody who does not already lead here.',
      'ends-before-start': 'The last day is before the first. Change one of them.',
      'later-end': 'The number ends earlier already. Add a new number instead.',
      'date-far-off': 'Check the year: the day is more than ten years back or more than two years ahead.',
      'already-there':
        'It is there under that name. Change the one there is, or write what tells them apart.',
      'hours-unreadable': 'That is no time of day. Write for example 19:30.',
      'number-missing': 'Add at least one number.',
      'number-unreadable':
        'That is no phone number. Write it with its area code, or with + and country code.',
      'audience-not-yours':
        'Your contact may be for the duty or for social services. Ask the duty to add numbers for others.',
      'protected-public': 'A protected number cannot be for the public. Change one of the two.',
      'overlapping-validity':
        'There is such a number already, valid from {from}. Choose that the new one replaces it, or a day when the old one has ended.',
      'number-of-other-entry': 'The number does not belong here. Reload the page and choose again.',
      'number-ended': 'The number does not hold today. Use one that does, or add a new one.',
      'entry-ended': 'This is taken out or has ended. Add it anew if it holds again.',
      'not-protected': 'The address is not protected. Reload the page to see it.',
      'reason-too-short': 'Write the reason so that somebody else understands it, at least five characters.',
      'no-region': 'No region is loaded. Load it first.',
      'data-unreadable': 'The numbers of {name} cannot be loaded. Mend the file.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
