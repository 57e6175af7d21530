import type { hitReasons, PersonRefusal } from './api.ts'
import type { addressKinds, custodies, genders, identityKinds, interpreterNeeds } from './model.ts'

type Words = {
  person: string
  unknownPerson: string
  identityNumber: string
  identityNumberHint: string
  numberTerm: string
  identityKinds: Record<(typeof identityKinds)[number], string>
  givenName: string
  familyName: string
  description: string
  descriptionHint: string
  birthDate: string
  statedAge: string
  statedAgeHint: string
  statedAgeOn: string
  years: (age: number) => string
  aboutYears: (age: number) => string
  ageUnknown: string
  ageStated: (age: number, on: string) => string
  gender: string
  genders: Record<(typeof genders)[number], string>
  language: string
  interpreter: string
  interpreters: Record<(typeof interpreterNeeds)[number], string>
  notStated: string
  confidentialityMarking: string
  confidentialityMarkingHint: string
  markedUnder: string
  markedOn: string
  markedBy: string
  protectedRegistration: string
  protectedRegistrationHint: string
  protected: string
  phones: string
  phone: string
  phoneNote: string
  addPhone: string
  noPhones: string
  addresses: string
  addressKind: string
  addressKinds: Record<(typeof addressKinds)[number], string>
  street: string
  postalCode: string
  place: string
  municipality: string
  addAddress: string
  noAddresses: string
  guardians: string
  children: string
  addGuardian: string
  noGuardians: string
  noChildren: string
  custody: string
  custodies: Record<(typeof custodies)[number], string>
  note: string
  validFrom: string
  from: (day: string) => string
  until: (day: string) => string
  end: string
  ended: string
  masked: string
  maskedHint: string
  openReason: string
  openReasonHint: string
  openNow: string
  openedUntil: (time: string) => string
  search: string
  searchHint: string
  found: Record<(typeof hitReasons)[number], string>
  registerNew: string
  register: string
  registered: string
  maybeSame: string
  useThis: string
  edit: string
  editTitle: string
  details: string
  age: string
  lastDay: string
  moreFields: string
  maskedForMember: string
  save: string
  saved: string
  cancel: string
  mergedFrom: string
  readers: string
  readersHint: string
  readersNone: string
  readersMore: string
  when: string
  who: string
  role: string
  what: string
  contracts: Record<string, string>
  system: string
  refusals: Record<PersonRefusal, string>
}

export const words = {
  sv: {
    person: 'Person',
    unknownPerson: 'Okänd person',
    identityNumber: 'Personnummer eller samordningsnummer',
    identityNumberHint: 'Tio eller tolv siffror, eller reservnummer R-… Lämna tomt om det är okänt.',
    numberTerm: 'Identitetsnummer',
    identityKinds: {
      personal: 'Personnummer',
      coordination: 'Samordningsnummer',
      reserve: 'Reservnummer',
      unknown: 'Identitetsnummer okänt',
    },
    givenName: 'Förnamn',
    familyName: 'Efternamn',
    description: 'Beskrivning',
    descriptionHint: 'Till exempel ”flicka i blå jacka vid stationen”, när namnet är okänt.',
    birthDate: 'Födelsedatum',
    statedAge: 'Uppgiven ålder',
    statedAgeHint: 'Ungefär, när födelsedatumet är okänt. Åldern räknas sedan fram från den dag den uppgavs.',
    statedAgeOn: 'Åldern uppgavs den',
    years: (age) => `${age} år`,
    aboutYears: (age) => `cirka ${age} år`,
    ageUnknown: 'Ålder okänd',
    ageStated: (age, on) => `uppgavs vara ${age} år den ${on}`,
    gender: 'Kön',
    genders: { woman: 'Kvinna', man: 'Man', other: 'Annat', unknown: 'Okänt' },
    language: 'Språk',
    interpreter: 'Tolk',
    interpreters: { needed: 'Behövs', 'not-needed': 'Behövs inte', unknown: 'Vet inte' },
    notStated: 'Inte uppgivet',
    confidentialityMarking: 'Sekretessmarkering',
    confidentialityMarkingHint: 'En varning: pröva noga innan något lämnas ut (5 kap. 5 § OSL).',
    markedUnder: 'Tillämplig bestämmelse',
    markedOn: 'Antecknad den',
    markedBy: 'Antecknad av (myndighet)',
    protectedRegistration: 'Skyddad folkbokföring',
    protectedRegistrationHint: 'Den verkliga adressen visas inte (16 § folkbokföringslagen).',
    protected: 'Skyddade uppgifter',
    phones: 'Telefon',
    phone: 'Telefonnummer',
    phoneNote: 'Anteckning om numret',
    addPhone: 'Lägg till nummer',
    noPhones: 'Inget nummer är antecknat.',
    addresses: 'Adresser',
    addressKind: 'Slag av adress',
    addressKinds: { registered: 'Folkbokförd', staying: 'Vistas', postal: 'Post' },
    street: 'Gatuadress',
    postalCode: 'Postnummer',
    place: 'Ort',
    municipality: 'Kommun',
    addAddress: 'Lägg till adress',
    noAddresses: 'Ingen adress är antecknad.',
    guardians: 'Vårdnadshavare och föräldrar',
    children: 'Barn',
    addGuardian: 'Lägg till vårdnadshavare eller förälder',
    noGuardians: 'Ingen är antecknad.',
    noChildren: 'Inga barn är antecknade.',
    custody: 'Vårdnad',
    custodies: {
      sole: 'Ensam vårdnad',
      joint: 'Gemensam vårdnad',
      none: 'Har inte vårdnaden',
      unknown: 'Vårdnaden okänd',
    },
    note: 'Anteckning',
    validFrom: 'Gäller från',
    from: (day) => `från ${day}`,
    until: (day) => `till ${day}`,
    end: 'Avsluta',
    ended: 'Upphörd',
    masked: 'Telefon och adress är dolda',
    maskedHint: 'Personen har skyddade personuppgifter. De kan öppnas med ett skäl; det loggas.',
    openReason: 'Varför behöver du uppgifterna?',
    openReasonHint:
      'Minst fem tecken. Skälet sparas med ditt namn. Uppgifterna är öppna för dig i 30 minuter.',
    openNow: 'Öppna uppgifterna',
    openedUntil: (time) => `Öppet för dig till ${time}`,
    search: 'Sök person',
    searchHint: 'Personnummer (minst sex siffror), telefon eller namn',
    found: {
      'identity-number': 'samma nummer',
      phone: 'telefon',
      'birth-date': 'födelsedatum',
      name: 'namn',
    },
    registerNew: 'Registrera ny person',
    register: 'Registrera',
    registered: 'Personen är registrerad.',
    maybeSame: 'Kan vara samma person',
    useThis: 'Använd denna',
    edit: 'Ändra',
    editTitle: 'Ändra personuppgifter',
    details: 'Uppgifter',
    age: 'Ålder',
    lastDay: 'Gällde till och med',
    moreFields: 'Fler uppgifter: språk, tolk, skydd',
    maskedForMember: 'Personen har skyddade personuppgifter. Jouren kan öppna dem.',
    save: 'Spara',
    saved: 'Sparat.',
    cancel: 'Avbryt',
    mergedFrom: 'Posten du öppnade är hopslagen med den här personen.',
    readers: 'Vem har läst',
    readersHint: 'Alla som har öppnat eller ändrat personens uppgifter, senaste först.',
    readersNone: 'Ingen har läst uppgifterna.',
    readersMore: 'Visa fler',
    when: 'När',
    who: 'Vem',
    role: 'Roll',
    what: 'Vad',
    contracts: {
      'person.register': 'Registrerade personen',
      'person.change': 'Ändrade uppgifter',
      'person.add-phone': 'Lade till telefon',
      'person.end-phone': 'Avslutade telefon',
      'person.add-address': 'Lade till adress',
      'person.end-address': 'Avslutade adress',
      'person.set-guardian': 'Ändrade vårdnad',
      'person.end-guardian': 'Avslutade vårdnad',
      'person.search': 'Fick personen som träff i en sökning',
      'person.duplicates': 'Fick personen som möjlig dubblett',
      'person.get': 'Öppnade personens uppgifter',
      'person.unmask': 'Öppnade skyddade uppgifter',
      'person.readers': 'Läste loggen',
      'person-merge.propose': 'Föreslog hopslagning',
      'person-merge.list': 'Läste förslag om hopslagning',
      'person-merge.merge': 'Slog ihop poster',
      'person-merge.decline': 'Avslog hopslagning',
    },
    system: 'Systemet',
    refusals: {
      'identity-number-characters':
        'Numret får bara innehålla siffror och bindestreck, eller vara ett reservnummer R-…',
      'identity-number-length': 'Numret ska ha tio eller tolv siffror.',
      'identity-number-year': 'Året i numret stämmer inte.',
      'identity-number-month': 'Månaden i numret finns inte.',
      'identity-number-day': 'Dagen i numret finns inte.',
      'identity-number-birth-number': 'Födelsenumret (de tre siffrorna efter datumet) kan inte vara 000.',
      'identity-number-check-digit':
        'Sista siffran stämmer inte med de andra. Kontrollera numret siffra för siffra.',
      'identity-number-future': 'Datumet i numret ligger i framtiden.',
      'already-registered': 'Någon med det numret är redan registrerad. Sök på numret och använd den posten.',
      'birth-date-contradicts': 'Födelsedatumet stämmer inte med numret.',
      'born-in-the-future': 'Födelsedatumet ligger i framtiden.',
      'marked-in-the-future': 'Datumet för markeringen ligger i framtiden.',
      'nothing-known': 'Skriv ett namn, ett nummer eller en beskrivning, så att personen går att känna igen.',
      'stated-in-the-future': 'Dagen då åldern uppgavs ligger i framtiden.',
      'too-long-ago': 'Kontrollera årtalet: dagen ligger före år 1900.',
      'phone-twice': 'Numret finns redan hos personen.',
      'phone-invalid': 'Det är inget telefonnummer. Skriv med riktnummer, eller med + och landsnummer.',
      'address-empty': 'Skriv åtminstone gata, postnummer, ort eller kommun.',
      'municipality-unknown': 'Kommunen finns inte.',
      'guardian-unknown': 'Vårdnadshavaren finns inte. Registrera den personen först.',
      'guardian-twice': 'Samma person står två gånger som vårdnadshavare.',
      'own-guardian': 'Ingen kan vara sin egen vårdnadshavare.',
      overlaps: 'Det finns redan en uppgift om vårdnad som börjar gälla senare.',
      'in-the-future': 'Dagen ligger i framtiden.',
      'already-ended': 'Det är redan avslutat.',
      'ends-before-start': 'Slutet ligger före början.',
      'only-manager-lifts': 'Bara en chef kan ta bort en skyddsmarkering.',
      'not-protected': 'Personen har inga skyddade uppgifter; allt visas redan.',
      'reason-too-short': 'Skriv skälet med minst fem tecken.',
      merged: 'Posten är hopslagen med en annan person. Öppna den i stället.',
    },
  },
  en: {
    person: 'Person',
    unknownPerson: 'Unknown person',
    identityNumber: 'Personal or coordination number',
    identityNumberHint: 'Ten or twelve digits, or a reserve number R-… Leave empty when unknown.',
    numberTerm: 'Identity number',
    identityKinds: {
      personal: 'Personal number',
      coordination: 'Coordination number',
      reserve: 'Reserve number',
      unknown: 'Identity number unknown',
    },
    givenName: 'Given name',
    familyName: 'Family name',
    description: 'Description',
    descriptionHint: 'Such as “girl in a blue jacket at the station”, when the name is unknown.',
    birthDate: 'Date of birth',
    statedAge: 'Stated age',
    statedAgeHint:
      'Roughly, when the date of birth is unknown. The age is then counted from the day it was stated.',
    statedAgeOn: 'The age was stated on',
    years: (age) => (age === 1 ? '1 year' : `${age} years`),
    aboutYears: (age) => `about ${age} years`,
    ageUnknown: 'Age unknown',
    ageStated: (age, on) => `stated to be ${age} on ${on}`,
    gender: 'Gender',
    genders: { woman: 'Woman', man: 'Man', other: 'Other', unknown: 'Unknown' },
    language: 'Language',
    interpreter: 'Interpreter',
    interpreters: { needed: 'Needed', 'not-needed': 'Not needed', unknown: 'Not known' },
    notStated: 'Not stated',
    confidentialityMarking: 'Confidentiality marking (sekretessmarkering)',
    confidentialityMarkingHint: 'A warning: consider carefully before anything is disclosed (OSL 5:5).',
    markedUnder: 'Provision that applies',
    markedOn: 'Marked on',
    markedBy: 'Marked by (authority)',
    protectedRegistration: 'Protected registration (skyddad folkbokföring)',
    protectedRegistrationHint: 'The real address is not shown (FOL 16 §).',
    protected: 'Protected data',
    phones: 'Phone',
    phone: 'Phone number',
    phoneNote: 'Note on the number',
    addPhone: 'Add a number',
    noPhones: 'No number is noted.',
    addresses: 'Addresses',
    addressKind: 'Kind of address',
    addressKinds: { registered: 'Registered', staying: 'Staying', postal: 'Postal' },
    street: 'Street address',
    postalCode: 'Postal code',
    place: 'Place',
    municipality: 'Municipality',
    addAddress: 'Add an address',
    noAddresses: 'No address is noted.',
    guardians: 'Guardians and parents',
    children: 'Children',
    addGuardian: 'Add a guardian or parent',
    noGuardians: 'Nobody is noted.',
    noChildren: 'No children are noted.',
    custody: 'Custody',
    custodies: {
      sole: 'Sole custody',
      joint: 'Joint custody',
      none: 'Has no custody',
      unknown: 'Custody unknown',
    },
    note: 'Note',
    validFrom: 'Holds from',
    from: (day) => `from ${day}`,
    until: (day) => `until ${day}`,
    end: 'End',
    ended: 'Ended',
    masked: 'Phone and address are hidden',
    maskedHint: 'The person has protected personal data. They can be opened with a reason, which is logged.',
    openReason: 'Why do you need them?',
    openReasonHint:
      'At least five characters. The reason is kept with your name. Open to you for 30 minutes.',
    openNow: 'Open the data',
    openedUntil: (time) => `Open to you until ${time}`,
    search: 'Find a person',
    searchHint: 'Identity number (at least six digits), phone or name',
    found: {
      'identity-number': 'same number',
      phone: 'phone',
      'birth-date': 'date of birth',
      name: 'name',
    },
    registerNew: 'Register a new person',
    register: 'Register',
    registered: 'The person is registered.',
    maybeSame: 'May be the same person',
    useThis: 'Use this one',
    edit: 'Change',
    editTitle: 'Change personal data',
    details: 'Details',
    age: 'Age',
    lastDay: 'Held until',
    moreFields: 'More: language, interpreter, protection',
    maskedForMember: 'The person has protected personal data. The duty can open them.',
    save: 'Save',
    saved: 'Saved.',
    cancel: 'Cancel',
    mergedFrom: 'The record you opened is merged with this person.',
    readers: 'Who has read',
    readersHint: "Everyone who has opened or changed the person's data, latest first.",
    readersNone: 'Nobody has read the data.',
    readersMore: 'Show more',
    when: 'When',
    who: 'Who',
    role: 'Role',
    what: 'What',
    contracts: {
      'person.register': 'Registered the person',
      'person.change': 'Changed data',
      'person.add-phone': 'Added a phone',
      'person.end-phone': 'Ended a phone',
      'person.add-address': 'Added an address',
      'person.end-address': 'Ended an address',
      'person.set-guardian': 'Changed custody',
      'person.end-guardian': 'Ended custody',
      'person.search': 'Got the person in a search',
      'person.duplicates': 'Got the person as a possible duplicate',
      'person.get': "Opened the person's data",
      'person.unmask': 'Opened protected data',
      'person.readers': 'Read the log',
      'person-merge.propose': 'Proposed a merge',
      'person-merge.list': 'Read proposals to merge',
      'person-merge.merge': 'Merged records',
      'person-merge.decline': 'Declined a merge',
    },
    system: 'The system',
    refusals: {
      'identity-number-characters':
        'The number may hold only digits and a hyphen, or be a reserve number R-…',
      'identity-number-length': 'The number has ten or twelve digits.',
      'identity-number-year': 'The year in the number is wrong.',
      'identity-number-month': 'There is no such month as in the number.',
      'identity-number-day': 'There is no such day as in the number.',
      'identity-number-birth-number': 'The birth number (the three digits after the date) cannot be 000.',
      'identity-number-check-digit':
        'The last digit does not fit the others. Check the number digit by digit.',
      'identity-number-future': 'The date in the number is in the future.',
      'already-registered':
        'Someone with this number is already registered. Search for the number and use that record.',
      'birth-date-contradicts': 'The date of birth does not fit the number.',
      'born-in-the-future': 'The date of birth is in the future.',
      'marked-in-the-future': 'The date of the marking is in the future.',
      'nothing-known': 'Give a name, a number or a description, so that the person can be recognised.',
      'stated-in-the-future': 'The day the age was stated is in the future.',
      'too-long-ago': 'Check the year: the day is before 1900.',
      'phone-twice': 'The person already has this number.',
      'phone-invalid': 'That is no phone number. Give the area code, or + and the country code.',
      'address-empty': 'Give at least street, postal code, place or municipality.',
      'municipality-unknown': 'There is no such municipality.',
      'guardian-unknown': 'The guardian does not exist. Register that person first.',
      'guardian-twice': 'The same person stands twice as guardian.',
      'own-guardian': 'Nobody can be their own guardian.',
      overlaps: 'There is already custody noted that begins later.',
      'in-the-future': 'The day is in the future.',
      'already-ended': 'It is already ended.',
      'ends-before-start': 'The end is before the start.',
      'only-manager-lifts': 'Only a manager can lift a protection marking.',
      'not-protected': 'The person has no protected data; everything is shown already.',
      'reason-too-short': 'Give the reason in at least five characters.',
      merged: 'The record is merged with another person. Open that one instead.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
