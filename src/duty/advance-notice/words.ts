import type { NoticeRefusal } from './api.ts'
import type { noticeStatuses, relations, staffRisks, useOutcomes, wantedKinds } from './model.ts'
import type { Freshness } from './rules.ts'

type Words = {
  title: string
  notice: string
  leadSender: (member: string) => string
  leadDuty: string
  write: string
  writeTitle: string
  answerTitle: string
  current: string
  history: string
  show: string
  none: string
  noneHistory: string
  more: string
  allMembers: string
  member: string
  statuses: Record<(typeof noticeStatuses)[number], string>
  freshness: Record<Freshness, string>
  ranOut: (date: string) => string
  ageOf: (moment: string) => string
  from: (date: string) => string
  until: (date: string) => string
  wantedKinds: Record<(typeof wantedKinds)[number], string>
  wantedKind: string
  wantedAction: string
  wantedHint: string
  purpose: string
  purposeHint: string
  background: string
  backgroundHint: string
  plan: string
  planHint: string
  alternatives: string
  alternativesHint: string
  staffRisk: string
  staffRisks: Record<(typeof staffRisks)[number], string>
  staffRiskText: string
  risk: string
  validFrom: string
  validUntil: string
  validHint: string
  people: string
  addPerson: string
  pickPerson: string
  pickHint: string
  personNumber: (n: number) => string
  removePerson: (n: number) => string
  remove: string
  givenName: string
  familyName: string
  identityNumber: string
  birthDate: string
  description: string
  descriptionHint: string
  relation: string
  relationHint: string
  relations: Record<(typeof relations)[number], string>
  isProtected: string
  protected: string
  phones: string
  phonesHint: string
  street: string
  place: string
  unknownPerson: string
  years: (age: number) => string
  callables: string
  callableName: string
  callablePhone: string
  callableHours: string
  hoursHint: string
  noCallables: string
  send: string
  sent: (number: string) => string
  cancel: string
  writtenBy: (name: string, moment: string) => string
  earlier: string
  earlierVersion: (version: number, moment: string) => string
  readWhole: string
  renew: string
  renewTitle: string
  renewHint: string
  renewUnchanged: string
  renewed: string
  end: string
  endTitle: string
  endReason: string
  ended: string
  withdraw: string
  withdrawTitle: string
  withdrawReason: string
  withdrawHint: string
  withdrawn: string
  endedBecause: string
  masked: string
  maskedHint: string
  open: string
  openReason: string
  openedUntil: (time: string) => string
  uses: string
  noUses: string
  useTitle: string
  useOutcomes: Record<(typeof useOutcomes)[number], string>
  useReason: string
  useReasonHint: string
  useSend: string
  useSent: string
  usedTonight: string
  againstPlan: string
  readings: string
  noReadings: string
  readBy: (name: string, moment: string) => string
  readEarlier: (version: number) => string
  usedTimes: (count: number) => string
  readTimes: (count: number) => string
  notRead: string
  reminders: string
  remindersLead: string
  nothingToDo: string
  refusals: Record<NoticeRefusal, string>
}

export const words = {
  sv: {
    title: 'Förhandsinformation',
    notice: 'Förhandsinformation',
    leadSender: (member) =>
      `Det ${member} vill att jouren vet: vem som kan höra av sig och vad ni vill att jouren gör.`,
    leadDuty: 'Vem som kan höra av sig, vad som är planerat och vad kommunen vill att jouren gör.',
    write: 'Skriv ny',
    writeTitle: 'Ny förhandsinformation',
    answerTitle: 'Svara jouren med förhandsinformation',
    current: 'Aktuella',
    history: 'Tidigare',
    show: 'Visa',
    none: 'Ingen aktuell förhandsinformation.',
    noneHistory: 'Inget tidigare.',
    more: 'Visa fler',
    allMembers: 'Alla kommuner',
    member: 'Kommun',
    statuses: { current: 'Aktuell', ended: 'Avslutad', withdrawn: 'Återkallad' },
    freshness: {
      coming: 'Gäller inte ännu',
      fresh: 'Färsk',
      ageing: 'Börjar bli gammal',
      stale: 'Gammal',
      expired: 'Gick ut',
    },
    ranOut: (date) => `Gick ut ${date}. Planen kan ha ändrats: fråga kommunen.`,
    ageOf: (moment) => `Skriven ${moment}`,
    from: (date) => `Från ${date}`,
    until: (date) => `Till och med ${date}`,
    wantedKinds: {
      'contact-us': 'Kontakta kommunen',
      'no-housing': 'Bevilja inte boende',
      'follow-plan': 'Följ planen',
      'call-police': 'Ring polisen',
      'be-aware': 'Känn till',
      other: 'Annat',
    },
    wantedKind: 'Vad vill ni i korthet?',
    wantedAction: 'Vad ska jouren göra?',
    wantedHint:
      'Det här läser jouren först. Till exempel: Bevilja inte boende. Personen har plats på Härbärget till fredag.',
    purpose: 'Varför skriver ni?',
    purposeHint: 'Vad ni tror kan hända under kvällar och helger.',
    background: 'Bakgrund som jouren behöver',
    backgroundHint: 'Bara det som behövs för att handla rätt.',
    plan: 'Plan',
    planHint: 'Vad som är planerat och vad personen har fått veta.',
    alternatives: 'Om planen inte håller',
    alternativesHint: 'Plan B, och vad som avgör.',
    staffRisk: 'Risk för personalen',
    staffRisks: {
      unknown: 'Vet inte',
      'none-known': 'Ingen känd risk',
      warning: 'Ja, varning',
    },
    staffRiskText: 'Vad ska personalen akta sig för?',
    risk: 'Risk för personalen',
    validFrom: 'Gäller från',
    validUntil: 'Gäller till och med',
    validHint: 'Högst 31 dagar. Förnya om det fortfarande gäller.',
    people: 'Personer',
    addPerson: 'Lägg till en person',
    pickPerson: 'Person som jouren har rapporterat om',
    pickHint: 'Sök på namn eller personnummer. Finns personen inte här: skriv själv nedanför.',
    personNumber: (n) => `Person ${n}`,
    removePerson: (n) => `Ta bort person ${n}`,
    remove: 'Ta bort',
    givenName: 'Förnamn',
    familyName: 'Efternamn',
    identityNumber: 'Personnummer',
    birthDate: 'Födelsedatum',
    description: 'Beskrivning',
    descriptionHint: 'Om namn saknas, eller för ett väntat barn.',
    relation: 'Vad har ni med personen att göra?',
    relationHint: 'Ni kan bara skriva om personer ni har ansvar för.',
    relations: {
      linked: 'Känd genom jourens rapport',
      resident: 'Bosatt i kommunen',
      'ongoing-matter': 'Pågående ärende hos oss',
      'placed-by-us': 'Placerad av oss',
      staying: 'Vistas i kommunen',
    },
    isProtected: 'Skyddade personuppgifter: dölj telefon och adress',
    protected: 'Skyddade personuppgifter',
    phones: 'Telefon',
    phonesHint: 'Flera nummer skiljs åt med komma.',
    street: 'Gatuadress där personen kan finnas',
    place: 'Ort',
    unknownPerson: 'Okänd person',
    years: (age) => `${age} år`,
    callables: 'Vem jouren får ringa',
    callableName: 'Namn och uppgift',
    callablePhone: 'Telefon',
    callableHours: 'När',
    hoursHint: 'Till exempel: alla kvällar till 22.00.',
    noCallables: 'Kommunen har inte sagt vem som får ringas.',
    send: 'Skicka till jouren',
    sent: (number) => `Jouren har fått ${number}.`,
    cancel: 'Avbryt',
    writtenBy: (name, moment) => `Skriven av ${name}, ${moment}`,
    earlier: 'Tidigare text',
    earlierVersion: (version, moment) => `Version ${version}, ${moment}`,
    readWhole: 'Läs allt',
    renew: 'Förnya',
    renewTitle: 'Förnya förhandsinformationen',
    renewHint: 'Ändra bara det som är nytt. Den tidigare texten sparas.',
    renewUnchanged: 'Förnya',
    renewed: 'Förnyad. Jouren ser den som färsk.',
    end: 'Avsluta',
    endTitle: 'Avsluta förhandsinformationen',
    endReason: 'Vad hände? (kan lämnas tomt)',
    ended: 'Avslutad. Jouren ser den inte bland de aktuella.',
    withdraw: 'Återkalla',
    withdrawTitle: 'Återkalla förhandsinformationen',
    withdrawReason: 'Vad var fel?',
    withdrawHint:
      'För det som aldrig skulle ha skickats. Jouren ser det inte mer, men vem som läst det finns kvar.',
    withdrawn: 'Återkallad. Jouren ser den inte mer.',
    endedBecause: 'Skäl',
    masked: 'Telefon och adress är dolda',
    maskedHint: 'Personen har skyddade personuppgifter. Öppna bara om det behövs nu.',
    open: 'Visa dolda uppgifter',
    openReason: 'Varför behövs de?',
    openedUntil: (time) => `Visas för dig till ${time}.`,
    uses: 'Så här har jouren använt den',
    noUses: 'Jouren har inte använt den.',
    useTitle: 'Vad gjorde ni?',
    useOutcomes: {
      followed: 'Planen följdes',
      departed: 'Vi gjorde på annat sätt',
      'not-relevant': 'Blev inte aktuell',
    },
    useReason: 'Skäl',
    useReasonHint:
      'Krävs när ni gjort på annat sätt, till exempel beviljat boende mot planen. Kommunen får skälet.',
    useSend: 'Meddela kommunen',
    useSent: 'Kommunen får veta hur den användes.',
    usedTonight: 'Använd',
    againstPlan: 'Kommunen vill inte att boende beviljas. Beviljas det ändå ska skälet skrivas här.',
    readings: 'Läst av jouren',
    noReadings: 'Jouren har inte läst den ännu.',
    readBy: (name, moment) => `${name}, ${moment}`,
    readEarlier: (version) => `version ${version}`,
    usedTimes: (count) => (count === 1 ? 'Använd 1 gång' : `Använd ${count} gånger`),
    readTimes: (count) => (count === 1 ? 'Läst av 1' : `Läst av ${count}`),
    notRead: 'Inte läst',
    reminders: 'Förnya eller avsluta',
    remindersLead: 'Går snart ut eller har gått ut. Utan besked vet jouren inte vad som gäller.',
    nothingToDo: 'Inget att besvara eller förnya.',
    refusals: {
      'purpose-missing': 'Skriv varför ni skickar informationen.',
      'plan-missing': 'Skriv vad som är planerat. Finns ingen plan, skriv det.',
      'wanted-action-missing': 'Skriv vad ni vill att jouren gör.',
      'risk-text-missing': 'Skriv vad personalen ska akta sig för, eller välj att ingen risk är känd.',
      'ends-before-start': 'Sista dagen ligger före den första. Välj en senare dag.',
      'already-over': 'Sista dagen har passerat. Välj i dag eller senare.',
      'too-long': 'Högst {days} dagar i taget. Välj senast {latest} och förnya om det fortfarande gäller.',
      'too-far-ahead':
        'Det går att skriva högst {days} dagar i förväg. Välj en tidigare första dag, eller vänta.',
      'phone-invalid': 'Numret går inte att ringa. Kontrollera siffrorna.',
      'callable-missing': 'Skriv vem som svarar på numret, eller ta bort raden.',
      'street-missing': 'Skriv gatan eller platsen, eller ta bort adressen.',
      'protected-in-text':
        'Texten innehåller en skyddad persons telefon eller adress. Ta bort den ur texten; den visas dold vid personen.',
      'request-unknown': 'Frågan finns inte. Gå tillbaka till listan med frågor.',
      'already-answered': 'Frågan är redan besvarad. Skriv utan att svara på den, eller läs svaret.',
      'nobody-named': 'Lägg till minst en person.',
      'nothing-known': 'Skriv namn, personnummer eller en beskrivning.',
      'person-unknown':
        'Personen finns inte bland dem ni har fått rapport om. Skriv namn och personnummer, och vad ni har med personen att göra.',
      'person-twice': 'Samma person står två gånger. Ta bort den ena.',
      'relation-missing':
        'Välj vad ni har med personen att göra. Har kommunen inget ansvar för personen: ring jouren i stället.',
      'born-in-the-future': 'Födelsedatumet ligger i framtiden. Beskriv ett väntat barn i beskrivningen.',
      'birth-date-contradicts': 'Födelsedatumet stämmer inte med personnumret. Rätta det ena.',
      'too-long-ago': 'Kontrollera årtalet: ingen nu levande är född före 1900.',
      'identity-number-characters':
        'Personnumret innehåller annat än siffror och bindestreck. Skriv tio eller tolv siffror.',
      'identity-number-length': 'Skriv personnumret med tio eller tolv siffror.',
      'identity-number-year': 'Året i personnumret kan inte stämma. Kontrollera siffrorna.',
      'identity-number-month': 'Månaden i personnumret finns inte. Kontrollera siffrorna.',
      'identity-number-day': 'Dagen i personnumret finns inte. Kontrollera siffrorna.',
      'identity-number-birth-number': 'Födelsenumret kan inte vara 000. Kontrollera siffrorna.',
      'identity-number-check-digit': 'Sista siffran stämmer inte. Kontrollera siffrorna.',
      'identity-number-future':
        'Personnumret är för ett datum i framtiden. Beskriv ett väntat barn i beskrivningen.',
      'already-ended': 'Den är avslutad. Skriv en ny om något gäller igen.',
      'already-withdrawn': 'Den är återkallad. Skriv en ny.',
      'reason-missing': 'Skriv skälet, minst fem tecken: det går till den andra sidan och sparas.',
      'contact-unknown': 'Kontakten finns inte. Ladda om sidan och försök igen.',
      'case-unknown': 'Ärendet finns inte, eller så behöver du öppna det med skäl först.',
      'not-protected': 'Inget är dolt här. Ladda om sidan.',
    },
  },
  en: {
    title: 'Advance notices',
    notice: 'Advance notice',
    leadSender: (member) => `What ${member} wants the duty to know: who may show up and what you want done.`,
    leadDuty: 'Who may show up, what is planned and what the municipality wants done.',
    write: 'Write new',
    writeTitle: 'New advance notice',
    answerTitle: 'Answer the duty with advance notice',
    current: 'Current',
    history: 'Earlier',
    show: 'Show',
    none: 'No current advance notices.',
    noneHistory: 'Nothing earlier.',
    more: 'Show more',
    allMembers: 'All municipalities',
    member: 'Municipality',
    statuses: { current: 'Current', ended: 'Ended', withdrawn: 'Withdrawn' },
    freshness: {
      coming: 'Not yet in force',
      fresh: 'Fresh',
      ageing: 'Getting old',
      stale: 'Old',
      expired: 'Ran out',
    },
    ranOut: (date) => `Ran out ${date}. The plan may have changed: ask the municipality.`,
    ageOf: (moment) => `Written ${moment}`,
    from: (date) => `From ${date}`,
    until: (date) => `Until ${date}`,
    wantedKinds: {
      'contact-us': 'Contact the municipality',
      'no-housing': 'Do not grant housing',
      'follow-plan': 'Follow the plan',
      'call-police': 'Call the police',
      'be-aware': 'Be aware',
      other: 'Other',
    },
    wantedKind: 'In short, what do you want?',
    wantedAction: 'What shall the duty do?',
    wantedHint:
      'The duty reads this first. For instance: do not grant housing, there is a place until Friday.',
    purpose: 'Why do you write?',
    purposeHint: 'What you think may happen in evenings and at weekends.',
    background: 'Background the duty needs',
    backgroundHint: 'Only what is needed to act rightly.',
    plan: 'Plan',
    planHint: 'What is planned and what the person has been told.',
    alternatives: 'If the plan fails',
    alternativesHint: 'Plan B, and what decides.',
    staffRisk: 'Risk for staff',
    staffRisks: { unknown: 'Not known', 'none-known': 'No known risk', warning: 'Yes, warning' },
    staffRiskText: 'What must staff beware of?',
    risk: 'Risk for staff',
    validFrom: 'Valid from',
    validUntil: 'Valid until',
    validHint: 'At most 31 days. Renew it if it still holds.',
    people: 'People',
    addPerson: 'Add a person',
    pickPerson: 'Person the duty has reported on',
    pickHint: 'Search by name or identity number. If the person is not here, write below.',
    personNumber: (n) => `Person ${n}`,
    removePerson: (n) => `Remove person ${n}`,
    remove: 'Remove',
    givenName: 'Given name',
    familyName: 'Family name',
    identityNumber: 'Identity number',
    birthDate: 'Birth date',
    description: 'Description',
    descriptionHint: 'Where there is no name, or for a child about to be born.',
    relation: 'What have you to do with the person?',
    relationHint: 'You can only write about people you answer for.',
    relations: {
      linked: "Known by the duty's report",
      resident: 'Lives in the municipality',
      'ongoing-matter': 'Ongoing matter with us',
      'placed-by-us': 'Placed by us',
      staying: 'Stays in the municipality',
    },
    isProtected: 'Protected personal data: hide phone and address',
    protected: 'Protected personal data',
    phones: 'Phone',
    phonesHint: 'Several numbers are parted by commas.',
    street: 'Street address where the person may be',
    place: 'Town',
    unknownPerson: 'Unknown person',
    years: (age) => `${age} years`,
    callables: 'Whom the duty may call',
    callableName: 'Name and post',
    callablePhone: 'Phone',
    callableHours: 'When',
    hoursHint: 'For instance: every evening until 22:00.',
    noCallables: 'The municipality has not said who may be called.',
    send: 'Send to the duty',
    sent: (number) => `The duty has got ${number}.`,
    cancel: 'Cancel',
    writtenBy: (name, moment) => `Written by ${name}, ${moment}`,
    earlier: 'Earlier text',
    earlierVersion: (version, moment) => `Version ${version}, ${moment}`,
    readWhole: 'Read all',
    renew: 'Renew',
    renewTitle: 'Renew the advance notice',
    renewHint: 'Change only what is new. The earlier text is kept.',
    renewUnchanged: 'Renew',
    renewed: 'Renewed. The duty sees it as fresh.',
    end: 'End',
    endTitle: 'End the advance notice',
    endReason: 'What happened? (may be left empty)',
    ended: 'Ended. The duty does not see it among the current ones.',
    withdraw: 'Withdraw',
    withdrawTitle: 'Withdraw the advance notice',
    withdrawReason: 'What was wrong?',
    withdrawHint:
      'For what should never have been sent. The duty sees it no more, but who has read it is kept.',
    withdrawn: 'Withdrawn. The duty sees it no more.',
    endedBecause: 'Reason',
    masked: 'Phone and address are hidden',
    maskedHint: 'The person has protected personal data. Open them only if they are needed now.',
    open: 'Show what is hidden',
    openReason: 'Why is it needed?',
    openedUntil: (time) => `Shown to you until ${time}.`,
    uses: 'How the duty has used it',
    noUses: 'The duty has not used it.',
    useTitle: 'What did you do?',
    useOutcomes: {
      followed: 'The plan was followed',
      departed: 'We did otherwise',
      'not-relevant': 'It did not come up',
    },
    useReason: 'Reason',
    useReasonHint:
      'Needed when you did otherwise, such as granting housing against the plan. The municipality gets it.',
    useSend: 'Tell the municipality',
    useSent: 'The municipality is told how it was used.',
    usedTonight: 'Used',
    againstPlan:
      'The municipality does not want housing granted. If it is granted all the same, write the reason here.',
    readings: 'Read by the duty',
    noReadings: 'The duty has not read it yet.',
    readBy: (name, moment) => `${name}, ${moment}`,
    readEarlier: (version) => `version ${version}`,
    usedTimes: (count) => (count === 1 ? 'Used once' : `Used ${count} times`),
    readTimes: (count) => `Read by ${count}`,
    notRead: 'Not read',
    reminders: 'Renew or end',
    remindersLead: 'Soon runs out, or has. Without word from you the duty does not know what holds.',
    nothingToDo: 'Nothing to answer or renew.',
    refusals: {
      'purpose-missing': 'Write why you send the information.',
      'plan-missing': 'Write what is planned. If there is no plan, write that.',
      'wanted-action-missing': 'Write what you want the duty to do.',
      'risk-text-missing': 'Write what staff must beware of, or choose that no risk is known.',
      'ends-before-start': 'The last day is before the first. Choose a later day.',
      'already-over': 'The last day has passed. Choose today or later.',
      'too-long':
        'At most {days} days at a time. Choose {latest} at the latest and renew it if it still holds.',
      'too-far-ahead': 'At most {days} days ahead. Choose an earlier first day, or wait.',
      'phone-invalid': 'The number cannot be called. Check the digits.',
      'callable-missing': 'Write who answers the number, or take the line out.',
      'street-missing': 'Write the street or the place, or take the address out.',
      'protected-in-text':
        "The text tells a protected person's phone or address. Take it out; it is shown hidden at the person.",
      'request-unknown': 'There is no such question. Go back to the list of questions.',
      'already-answered': 'The question is already answered. Write without answering it, or read the answer.',
      'nobody-named': 'Add at least one person.',
      'nothing-known': 'Write a name, an identity number or a description.',
      'person-unknown':
        'The person is not among those you have had a report on. Write name and number, and what you have to do with the person.',
      'person-twice': 'The same person stands twice. Remove one.',
      'relation-missing':
        'Choose what you have to do with the person. If the municipality does not answer for the person, phone the duty instead.',
      'born-in-the-future':
        'The birth date is in the future. Describe a child about to be born in the description.',
      'birth-date-contradicts': 'The birth date does not fit the identity number. Mend one of them.',
      'too-long-ago': 'Check the year: nobody alive was born before 1900.',
      'identity-number-characters':
        'The identity number holds more than digits and a hyphen. Write ten or twelve digits.',
      'identity-number-length': 'Write the identity number with ten or twelve digits.',
      'identity-number-year': 'The year of the identity number cannot be right. Check the digits.',
      'identity-number-month': 'There is no such month in the identity number. Check the digits.',
      'identity-number-day': 'There is no such day in the identity number. Check the digits.',
      'identity-number-birth-number': 'The birth number cannot be 000. Check the digits.',
      'identity-number-check-digit': 'The last digit is wrong. Check the digits.',
      'identity-number-future':
        'The identity number is of a day to come. Describe a child about to be born in the description.',
      'already-ended': 'It is ended. Write a new one if something holds again.',
      'already-withdrawn': 'It is withdrawn. Write a new one.',
      'reason-missing': 'Write the reason, at least five characters: it is sent to the other side and kept.',
      'contact-unknown': 'There is no such contact. Reload the page and try again.',
      'case-unknown': 'There is no such case, or you need to open it with a reason first.',
      'not-protected': 'Nothing is hidden here. Reload the page.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
