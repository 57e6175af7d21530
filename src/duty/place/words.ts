import type { PlaceRefusal } from './api.ts'
import type { Freshness, HardWish, PlaceKind, Reason, SoftWish } from './model.ts'

type Words = {
  title: string
  lead: string
  kinds: Record<PlaceKind, string>
  protectedPlace: string
  freshnesses: Record<Freshness, string>
  hardWishes: Record<HardWish, string>
  softWishes: Record<SoftWish, string>
  reasons: Record<Reason, string>
  fails: Record<HardWish, string>
  search: string
  beds: string
  ages: string
  agesHint: string
  genders: Record<'woman' | 'man', string>
  gender: string
  anyGender: string
  kind: string
  at: string
  atHint: string
  needsProtection: string
  softTitle: string
  sameMunicipality: string
  find: string
  results: (count: number) => string
  noResults: string
  noResultsHint: string
  excluded: (count: number) => string
  failCount: (wish: string, count: number) => string
  moreFits: (count: number) => string
  free: (left: number) => string
  freeUnknown: string
  said: (who: string, when: string) => string
  taken: (count: number, of: number) => string
  takesIn: Record<'yes' | 'no' | 'unknown', string>
  takesInUntil: (time: string) => string
  distance: (km: number | null, minutes: number | null) => string
  cost: (kronor: string) => string
  costUnknown: string
  hold: string
  holdOf: (name: string) => string
  held: (time: string) => string
  holds: string
  noHolds: string
  heldBy: (who: string, beds: number) => string
  runsOut: string
  release: string
  released: string
  call: (phone: string) => string
  callOf: (name: string, phone: string) => string
  confirm: string
  confirmOf: (name: string) => string
  freeBeds: string
  saidBy: string
  saidByHint: string
  saidAt: string
  confirmed: string
  register: string
  registerLead: string
  noPlaces: string
  more: string
  add: string
  change: string
  added: string
  name: string
  nameHint: string
  ownerMember: string
  ownerPartner: string
  owner: string
  ownerHint: string
  capacity: string
  ageFrom: string
  ageTo: string
  ageSpan: (from: number | null, to: number | null) => string
  siblings: string
  yes: string
  no: string
  unknown: string
  municipality: string
  distanceKm: string
  travelMinutes: string
  intake: string
  intakes: Record<'round-the-clock' | 'hours' | 'unknown', string>
  hours: string
  hoursHint: string
  weekdays: readonly [string, string, string, string, string, string, string]
  hoursLine: (day: string, opens: string, closes: string, lastIn: string | null) => string
  opens: string
  closes: string
  lastIn: string
  addHours: string
  removeHours: (day: string) => string
  weekday: string
  shutAtNight: string
  shutAtNightHint: string
  approvedBy: string
  approvedUntil: string
  approval: Record<'approved' | 'expired' | 'missing' | 'not-needed', string>
  callRoutine: string
  nightContact: string
  nightPhone: string
  costPerNight: string
  costHint: string
  riskNote: string
  isProtected: string
  isProtectedHint: string
  validFrom: string
  validTo: string
  save: string
  cancel: string
  saved: string
  notStated: string
  address: string
  addressMasked: string
  addressOpen: (time: string) => string
  addressUnknown: string
  open: string
  openReason: string
  openReasonHint: string
  writeAddress: string
  realName: string
  street: string
  postalCode: string
  town: string
  phone: string
  facts: string
  bedsTitle: string
  vacancies: string
  noVacancies: string
  vacancyLine: (beds: number, who: string, when: string, by: string) => string
  placedChildren: string
  refusals: Record<PlaceRefusal, string>
}

export const words = {
  sv: {
    title: 'Platser',
    lead: 'Var någon kan sova i natt: vem som tar emot, vad de sa senast och vad som talar för och emot.',
    kinds: {
      'emergency-foster-home': 'Jourhem',
      'residential-care': 'HVB',
      'sheltered-housing': 'Skyddat boende',
      shelter: 'Härbärge',
      hostel: 'Vandrarhem',
      hotel: 'Hotell',
      'state-care': 'SiS',
    },
    protectedPlace: 'Skyddad adress',
    freshnesses: { fresh: 'Färskt', ageing: 'Åldras', stale: 'Gammalt', unknown: 'Okänt' },
    hardWishes: {
      kind: 'Slag av plats',
      age: 'Ålder',
      gender: 'Kön',
      capacity: 'Antal bäddar',
      siblings: 'Syskon tillsammans',
      protection: 'Skyddad adress',
      intake: 'Tar emot vid tiden',
      free: 'Ledig bädd',
    },
    softWishes: { near: 'Nära', municipality: 'Samma kommun', fresh: 'Färskt besked', price: 'Pris' },
    reasons: {
      'beds-said': 'Har sagt att det finns plats',
      near: 'Nära',
      far: 'Långt bort',
      'distance-unknown': 'Avstånd okänt',
      'same-municipality': 'Samma kommun',
      'other-municipality': 'Annan kommun',
      fresh: 'Färskt besked',
      ageing: 'Beskedet åldras',
      stale: 'Gammalt besked',
      'vacancy-unknown': 'Inget besked',
      cheaper: 'Billigare än de flesta',
      dearer: 'Dyrare än de flesta',
      'price-unknown': 'Pris okänt',
      'hours-unknown': 'Öppettider okända',
      'siblings-unknown': 'Oklart om syskon får vara ihop',
      'approval-expired': 'Godkännandet har gått ut',
      'approval-missing': 'Inget godkännande antecknat',
      'risk-noted': 'Se anmärkningen',
    },
    fails: {
      kind: 'annat slag av plats',
      age: 'tar inte emot åldern',
      gender: 'tar inte emot könet',
      capacity: 'för få bäddar',
      siblings: 'syskon skiljs åt',
      protection: 'adressen är inte skyddad',
      intake: 'tar inte emot vid den tiden',
      free: 'fullt',
    },
    search: 'Sök plats',
    beds: 'Bäddar',
    ages: 'Åldrar',
    agesHint: 'En per person, till exempel 4, 7. Skriv ? för okänd.',
    genders: { woman: 'Flickor och kvinnor', man: 'Pojkar och män' },
    gender: 'Kön',
    anyGender: 'Spelar ingen roll',
    kind: 'Slag av plats',
    at: 'Tar emot klockan',
    atHint: 'Tomt betyder nu.',
    needsProtection: 'Adressen måste vara skyddad',
    softTitle: 'Önskemål',
    sameMunicipality: 'I kommunen',
    find: 'Sök',
    results: (count) => (count === 1 ? '1 plats passar' : `${count} platser passar`),
    noResults: 'Ingen plats passar.',
    noResultsHint: 'Se nedan vad varje plats faller på. Släpp ett krav, eller ring en plats ändå.',
    excluded: (count) => (count === 1 ? '1 plats faller bort' : `${count} platser faller bort`),
    failCount: (wish, count) => `${wish}: ${count}`,
    moreFits: (count) => `${count} till passar. Lägg till ett krav för att korta listan.`,
    free: (left) => (left === 1 ? '1 ledig bädd' : `${left} lediga bäddar`),
    freeUnknown: 'Inget besked om lediga bäddar',
    said: (who, when) => `${who}, ${when}`,
    taken: (count, of) => `${count} av ${of} bäddar upptagna eller hållna`,
    takesIn: { yes: 'Tar emot nu', no: 'Tar inte emot nu', unknown: 'Öppettider okända' },
    takesInUntil: (time) => `Tar emot före ${time}`,
    distance: (km, minutes) =>
      [km === null ? null : `${km} km`, minutes === null ? null : `${minutes} min`]
        .filter((part) => part !== null)
        .join(', ') || 'Avstånd okänt',
    cost: (kronor) => `${kronor} kr per natt`,
    costUnknown: 'Pris okänt',
    hold: 'Håll',
    holdOf: (name) => `Håll bäddar på ${name} i trettio minuter`,
    held: (time) => `Hålls till ${time}.`,
    holds: 'Hålls nu',
    noHolds: 'Inget hålls just nu.',
    heldBy: (who, beds) => `${who}, ${beds === 1 ? '1 bädd' : `${beds} bäddar`}`,
    runsOut: 'Hålls',
    release: 'Släpp',
    released: 'Bäddarna är fria igen.',
    call: (phone) => `Ring ${phone}`,
    callOf: (name, phone) => `Ring ${phone}, ${name}`,
    confirm: 'Anteckna besked',
    confirmOf: (name) => `Anteckna besked från ${name}`,
    freeBeds: 'Lediga bäddar',
    saidBy: 'Vem sa det?',
    saidByHint: 'Namn eller funktion på den du talade med.',
    saidAt: 'När',
    confirmed: 'Beskedet är antecknat.',
    register: 'Registret',
    registerLead: 'Alla platser i bokstavsordning. Chefen lägger till och ändrar.',
    noPlaces: 'Inga platser i registret.',
    more: 'Visa fler',
    add: 'Lägg till plats',
    change: 'Ändra',
    added: 'Platsen är tillagd.',
    name: 'Namn',
    nameHint: 'Skyddad plats: skriv ett namn som inte röjer var den ligger.',
    ownerMember: 'Kommun som äger platsen',
    ownerPartner: 'Samverkanspart som äger platsen',
    owner: 'Ägare',
    ownerHint: 'Välj en av de två.',
    capacity: 'Bäddar totalt',
    ageFrom: 'Ålder från',
    ageTo: 'Ålder till',
    ageSpan: (from, to) =>
      from === null && to === null ? 'Alla åldrar' : `${from ?? 0} till ${to === null ? 'uppåt' : to} år`,
    siblings: 'Syskon kan vara tillsammans',
    yes: 'Ja',
    no: 'Nej',
    unknown: 'Inte angivet',
    municipality: 'Kommun',
    distanceKm: 'Avstånd i km från jouren',
    travelMinutes: 'Restid i minuter från jouren',
    intake: 'Tar emot',
    intakes: { 'round-the-clock': 'Dygnet runt', hours: 'Vissa tider', unknown: 'Inte känt' },
    hours: 'Tider',
    hoursHint: 'Klockslag som 16:00. Stänger platsen efter midnatt räknas det till nästa dag.',
    weekdays: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
    hoursLine: (day, opens, closes, lastIn) =>
      `${day} ${opens}–${closes}${lastIn === null ? '' : `, tar emot före ${lastIn}`}`,
    opens: 'Öppnar',
    closes: 'Stänger',
    lastIn: 'Tar emot före',
    addHours: 'Lägg till dag',
    removeHours: (day) => `Ta bort ${day}`,
    weekday: 'Dag',
    shutAtNight: 'Stängt utanför kontorstid',
    shutAtNightHint: 'Tar inte emot någon på jourtid. SiS gör det aldrig.',
    approvedBy: 'Utredd eller godkänd av',
    approvedUntil: 'Godkänd till och med',
    approval: {
      approved: 'Godkänd',
      expired: 'Godkännandet har gått ut',
      missing: 'Inget godkännande antecknat',
      'not-needed': 'Behöver inget godkännande',
    },
    callRoutine: 'Så ringer man',
    nightContact: 'Kontakt på natten',
    nightPhone: 'Telefon på natten',
    costPerNight: 'Kostnad per natt i kronor',
    costHint: 'Till exempel 1 250 eller 1 250,50.',
    riskNote: 'Anmärkning, till exempel skador som debiterats',
    isProtected: 'Skyddad adress',
    isProtectedHint: 'Adressen visas bara för den som öppnar den med skäl, och skrivs aldrig ut.',
    validFrom: 'Gäller från',
    validTo: 'Gäller till och med',
    save: 'Spara',
    cancel: 'Avbryt',
    saved: 'Sparat.',
    notStated: 'Inte angivet',
    address: 'Adress',
    addressMasked: 'Adressen är skyddad. Öppna den bara om du behöver den nu.',
    addressOpen: (time) => `Öppen för dig till ${time}.`,
    addressUnknown: 'Ingen adress är antecknad.',
    open: 'Visa adressen',
    openReason: 'Varför behöver du adressen?',
    openReasonHint: 'Skälet sparas och kan granskas. Adressen är öppen för dig i trettio minuter.',
    writeAddress: 'Skriv adress',
    realName: 'Verkligt namn',
    street: 'Gatuadress',
    postalCode: 'Postnummer',
    town: 'Ort',
    phone: 'Telefon dit',
    facts: 'Om platsen',
    bedsTitle: 'Bäddar',
    vacancies: 'Besked',
    noVacancies: 'Inga besked ännu.',
    vacancyLine: (beds, who, when, by) => `${beds} lediga enligt ${who}, ${when}. Antecknat av ${by}.`,
    placedChildren: 'Var är alla barn nu',
    refusals: {
      'name-missing': 'Skriv ett namn på platsen.',
      'owner-missing': 'Välj antingen en kommun eller en samverkanspart som ägare, inte båda.',
      'owner-unknown': 'Ägaren finns inte. Välj en i listan.',
      'ages-crossed': 'Högsta åldern är lägre än den lägsta.',
      'municipality-unknown': 'Kommunen finns inte.',
      'hours-missing': 'Ange minst en dag med tider, eller välj dygnet runt.',
      'clock-wrong': 'Skriv klockslag som 16:00.',
      'phone-wrong': 'Telefonnumret går inte att läsa.',
      'dates-crossed': 'Sista dagen ligger före den första.',
      'address-missing': 'Skriv något om var platsen ligger.',
      'not-protected': 'Platsens adress är inte skyddad och visas redan.',
      'reason-too-short': 'Skriv varför du behöver adressen, minst fem tecken.',
      'in-the-future': 'Tiden ligger i framtiden.',
      'time-far-off': 'Kontrollera årtalet: tiden ligger mer än tio år tillbaka eller mer än två år framåt.',
      'more-than-beds':
        'Platsen har bara {capacity} bäddar. Kontrollera siffran, eller be chefen ändra platsen.',
      'case-unknown':
        'Ärendet finns inte eller är avslutat. Håll platsen utan ärende, eller öppna ärendet igen.',
      'place-ended': 'Platsen används inte längre. Sök en annan.',
      'takes-nobody-now':
        'Platsen tar inte emot någon nu. Sök platser som är öppna, eller ring och placera med skäl.',
      'too-small': 'Platsen har bara {capacity} bäddar. Sök en plats där syskonen får vara tillsammans.',
      held: '{by} håller bädden till {until}. Håll {next} i stället, eller vänta till {until}.',
      'held-no-other':
        '{by} håller bädden till {until}. Ingen annan känd plats passar: tala med {by} eller släpp ett krav i sökningen.',
      full: 'Bäddarna är upptagna. Håll {next} i stället.',
      'full-no-other':
        'Bäddarna är upptagna och ingen annan känd plats passar. Släpp ett krav i sökningen eller ring en grannjour.',
      'hold-over': 'Tiden är redan ute eller bädden släppt. Håll platsen på nytt om den behövs.',
    },
  },
  en: {
    title: 'Places',
    lead: 'Where somebody can sleep tonight: who takes people in, what they last said, and what speaks for and against.',
    kinds: {
      'emergency-foster-home': 'Emergency foster home',
      'residential-care': 'Residential care',
      'sheltered-housing': 'Sheltered housing',
      shelter: 'Shelter',
      hostel: 'Hostel',
      hotel: 'Hotel',
      'state-care': 'State care',
    },
    protectedPlace: 'Protected address',
    freshnesses: { fresh: 'Fresh', ageing: 'Ageing', stale: 'Old', unknown: 'Unknown' },
    hardWishes: {
      kind: 'Kind of place',
      age: 'Age',
      gender: 'Sex',
      capacity: 'Number of beds',
      siblings: 'Siblings together',
      protection: 'Protected address',
      intake: 'Takes in at the time',
      free: 'Free bed',
    },
    softWishes: { near: 'Near', municipality: 'Same municipality', fresh: 'Fresh word', price: 'Price' },
    reasons: {
      'beds-said': 'Has said there is room',
      near: 'Near',
      far: 'Far away',
      'distance-unknown': 'Distance unknown',
      'same-municipality': 'Same municipality',
      'other-municipality': 'Other municipality',
      fresh: 'Fresh word',
      ageing: 'The word is ageing',
      stale: 'Old word',
      'vacancy-unknown': 'No word',
      cheaper: 'Cheaper than most',
      dearer: 'Dearer than most',
      'price-unknown': 'Price unknown',
      'hours-unknown': 'Opening hours unknown',
      'siblings-unknown': 'Unclear if siblings may stay together',
      'approval-expired': 'The approval has expired',
      'approval-missing': 'No approval noted',
      'risk-noted': 'See the remark',
    },
    fails: {
      kind: 'another kind of place',
      age: 'does not take the age',
      gender: 'does not take the sex',
      capacity: 'too few beds',
      siblings: 'parts siblings',
      protection: 'the address is not protected',
      intake: 'takes nobody in at that time',
      free: 'full',
    },
    search: 'Search for a place',
    beds: 'Beds',
    ages: 'Ages',
    agesHint: 'One per person, for example 4, 7. Write ? for unknown.',
    genders: { woman: 'Girls and women', man: 'Boys and men' },
    gender: 'Sex',
    anyGender: 'Does not matter',
    kind: 'Kind of place',
    at: 'Takes in at',
    atHint: 'Empty means now.',
    needsProtection: 'The address must be protected',
    softTitle: 'Wishes',
    sameMunicipality: 'In the municipality',
    find: 'Search',
    results: (count) => (count === 1 ? '1 place fits' : `${count} places fit`),
    noResults: 'No place fits.',
    noResultsHint: 'See below what each place fails. Drop a demand, or call a place anyway.',
    excluded: (count) => (count === 1 ? '1 place falls away' : `${count} places fall away`),
    failCount: (wish, count) => `${wish}: ${count}`,
    moreFits: (count) => `${count} more fit. Add a demand to shorten the list.`,
    free: (left) => (left === 1 ? '1 free bed' : `${left} free beds`),
    freeUnknown: 'No word of free beds',
    said: (who, when) => `${who}, ${when}`,
    taken: (count, of) => `${count} of ${of} beds taken or held`,
    takesIn: { yes: 'Takes in now', no: 'Takes nobody in now', unknown: 'Opening hours unknown' },
    takesInUntil: (time) => `Takes in before ${time}`,
    distance: (km, minutes) =>
      [km === null ? null : `${km} km`, minutes === null ? null : `${minutes} min`]
        .filter((part) => part !== null)
        .join(', ') || 'Distance unknown',
    cost: (kronor) => `SEK ${kronor} a night`,
    costUnknown: 'Price unknown',
    hold: 'Hold',
    holdOf: (name) => `Hold beds at ${name} for thirty minutes`,
    held: (time) => `Held until ${time}.`,
    holds: 'Held now',
    noHolds: 'Nothing is held right now.',
    heldBy: (who, beds) => `${who}, ${beds === 1 ? '1 bed' : `${beds} beds`}`,
    runsOut: 'Held',
    release: 'Release',
    released: 'The beds are free again.',
    call: (phone) => `Call ${phone}`,
    callOf: (name, phone) => `Call ${phone}, ${name}`,
    confirm: 'Note what was said',
    confirmOf: (name) => `Note what ${name} said`,
    freeBeds: 'Free beds',
    saidBy: 'Who said so?',
    saidByHint: 'Name or function of the one you spoke with.',
    saidAt: 'When',
    confirmed: 'Noted.',
    register: 'The register',
    registerLead: 'All places by name. The manager adds and changes.',
    noPlaces: 'No places in the register.',
    more: 'Show more',
    add: 'Add a place',
    change: 'Change',
    added: 'The place is added.',
    name: 'Name',
    nameHint: 'Protected place: write a name that does not tell where it is.',
    ownerMember: 'Municipality that owns the place',
    ownerPartner: 'Partner that owns the place',
    owner: 'Owner',
    ownerHint: 'Choose one of the two.',
    capacity: 'Beds in all',
    ageFrom: 'Age from',
    ageTo: 'Age to',
    ageSpan: (from, to) =>
      from === null && to === null ? 'All ages' : `${from ?? 0} to ${to === null ? 'any' : to} years`,
    siblings: 'Siblings can be together',
    yes: 'Yes',
    no: 'No',
    unknown: 'Not stated',
    municipality: 'Municipality',
    distanceKm: 'Distance in km from the duty',
    travelMinutes: 'Travel in minutes from the duty',
    intake: 'Takes in',
    intakes: { 'round-the-clock': 'Round the clock', hours: 'At certain times', unknown: 'Not known' },
    hours: 'Times',
    hoursHint: 'Clock times such as 16:00. Closing after midnight is the next day.',
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    hoursLine: (day, opens, closes, lastIn) =>
      `${day} ${opens}–${closes}${lastIn === null ? '' : `, takes in before ${lastIn}`}`,
    opens: 'Opens',
    closes: 'Closes',
    lastIn: 'Takes in before',
    addHours: 'Add a day',
    removeHours: (day) => `Remove ${day}`,
    weekday: 'Day',
    shutAtNight: 'Shut outside office hours',
    shutAtNightHint: 'Takes nobody in during the duty. State care never does.',
    approvedBy: 'Investigated or approved by',
    approvedUntil: 'Approved until',
    approval: {
      approved: 'Approved',
      expired: 'The approval has expired',
      missing: 'No approval noted',
      'not-needed': 'Needs no approval',
    },
    callRoutine: 'How to call',
    nightContact: 'Contact at night',
    nightPhone: 'Phone at night',
    costPerNight: 'Cost per night in kronor',
    costHint: 'For example 1 250 or 1 250.50.',
    riskNote: 'Remark, for example damage that was charged',
    isProtected: 'Protected address',
    isProtectedHint: 'The address is shown only to who opens it with a reason, and is never printed.',
    validFrom: 'Valid from',
    validTo: 'Valid until',
    save: 'Save',
    cancel: 'Cancel',
    saved: 'Saved.',
    notStated: 'Not stated',
    address: 'Address',
    addressMasked: 'The address is protected. Open it only if you need it now.',
    addressOpen: (time) => `Open to you until ${time}.`,
    addressUnknown: 'No address is noted.',
    open: 'Show the address',
    openReason: 'Why do you need the address?',
    openReasonHint: 'The reason is kept and can be reviewed. The address is open to you for thirty minutes.',
    writeAddress: 'Write the address',
    realName: 'Real name',
    street: 'Street',
    postalCode: 'Postal code',
    town: 'Town',
    phone: 'Phone there',
    facts: 'About the place',
    bedsTitle: 'Beds',
    vacancies: 'What was said',
    noVacancies: 'Nothing said yet.',
    vacancyLine: (beds, who, when, by) => `${beds} free according to ${who}, ${when}. Noted by ${by}.`,
    placedChildren: 'Where every child is now',
    refusals: {
      'name-missing': 'Write a name for the place.',
      'owner-missing': 'Choose either a municipality or a partner as owner, not both.',
      'owner-unknown': 'There is no such owner. Choose one from the list.',
      'ages-crossed': 'The highest age is below the lowest.',
      'municipality-unknown': 'There is no such municipality.',
      'hours-missing': 'Give at least one day with times, or choose round the clock.',
      'clock-wrong': 'Write clock times such as 16:00.',
      'phone-wrong': 'The phone number cannot be read.',
      'dates-crossed': 'The last day is before the first.',
      'address-missing': 'Write something of where the place is.',
      'not-protected': 'The address is not protected and is shown already.',
      'reason-too-short': 'Write why you need the address, at least five characters.',
      'in-the-future': 'The time is in the future.',
      'time-far-off': 'Check the year: the time is more than ten years back or more than two years ahead.',
      'more-than-beds':
        'The place has only {capacity} beds. Check the figure, or ask the manager to change the place.',
      'case-unknown': 'The case does not exist or is closed. Hold the place without a case, or reopen it.',
      'place-ended': 'The place is no longer used. Search for another.',
      'takes-nobody-now':
        'The place takes nobody in now. Search for open places, or call and place with a reason.',
      'too-small': 'The place has only {capacity} beds. Search for one where the siblings can be together.',
      held: '{by} holds the bed until {until}. Hold {next} instead, or wait until {until}.',
      'held-no-other':
        '{by} holds the bed until {until}. No other known place fits: talk with {by} or drop a demand in the search.',
      full: 'The beds are taken. Hold {next} instead.',
      'full-no-other':
        'The beds are taken and no other known place fits. Drop a demand in the search or call a neighbouring duty.',
      'hold-over': 'The time is already out or the bed released. Hold the place again if it is needed.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
