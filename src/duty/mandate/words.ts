import type { MandateCode } from './api.ts'
import type { delegatedTo, MandateKind, signingWays } from './model.ts'

type State = 'holds' | 'ended' | 'not-begun'
type Words = {
  title: string
  mandates: string
  mandatesLead: string
  noMandates: string
  noChair: string
  kinds: Record<MandateKind, string>
  states: Record<State, string>
  never: string
  valid: (from: string, to: string | null) => string
  minutes: (reference: string, date: string) => string
  covers: string
  coversLaw: string
  coversPolice: string
  coversHint: string
  noAccount: string
  account: string
  accountHint: string
  holderName: string
  holderTitle: string
  phone: string
  phoneHint: string
  noPhone: string
  changePhone: string
  changePhoneOf: (name: string) => string
  kind: string
  minutesReference: string
  minutesReferenceHint: string
  minutesDate: string
  validFrom: string
  validTo: string
  validToHint: string
  register: string
  end: string
  endOf: (name: string) => string
  endHelp: string
  lastDay: string
  reason: string
  endedBecause: (reason: string) => string
  registered: (name: string, moment: string) => string
  showEnded: (count: number) => string
  hideEnded: string
  delegations: string
  delegationsLead: string
  noDelegations: string
  addDelegation: string
  endDelegation: string
  endDelegationOf: (type: string) => string
  type: string
  lowest: string
  lowestPosts: Record<(typeof delegatedTo)[number], string>
  limits: string
  limitsHint: string
  signing: string
  signingLead: string
  signingUnknown: string
  signingWays: Record<(typeof signingWays)[number], string>
  way: string
  signingNote: string
  signingNoteHint: string
  setSigning: string
  save: string
  cancel: string
  saved: string
  ended: string
  allMembers: string
  refusals: Record<MandateCode, string>
}

export const words = {
  sv: {
    title: 'Förordnanden och beslutsjour',
    mandates: 'Förordnanden',
    mandatesLead: 'Vem som får besluta för nämnden när det inte går att vänta, och enligt vilket protokoll.',
    noMandates: 'Inga förordnanden är inlagda. Ingen kan besluta om omedelbart omhändertagande för kommunen.',
    noChair: 'Ingen ordförande är inlagd. Lägg in vem som är ordförande i dag.',
    kinds: {
      chair: 'Ordförande',
      'vice-chair': 'Vice ordförande',
      'board-member': 'Förordnad ledamot',
      official: 'Förordnad tjänsteman (43 § 2 LVU)',
    },
    states: { holds: 'Gäller', ended: 'Har upphört', 'not-begun': 'Gäller inte än' },
    never: 'Gällde aldrig',
    valid: (from, to) => (to === null ? `Från ${from}` : `${from} till ${to}`),
    minutes: (reference, date) => `Protokoll ${date}, ${reference}`,
    covers: 'Får besluta om',
    coversLaw: 'Det som lagen ger ordföranden',
    coversPolice: 'Får begära handräckning enligt 43 § 2 LVU. Fattar inga beslut om vård.',
    coversHint: 'Bara det som står i protokollet.',
    noAccount: 'Inget konto: beslutar muntligt eller på papper',
    account: 'Konto',
    accountHint: 'Utan konto går det att besluta muntligt eller på papper.',
    holderName: 'Namn',
    holderTitle: 'Titel',
    phone: 'Telefon på natten',
    phoneHint: 'Numret som jouren ringer.',
    noPhone: 'Nummer saknas',
    changePhone: 'Ändra nummer',
    changePhoneOf: (name) => `Ändra nummer till ${name}`,
    kind: 'Uppdrag',
    minutesReference: 'Paragraf i protokollet',
    minutesReferenceHint: 'Till exempel § 112.',
    minutesDate: 'Protokollets dag',
    validFrom: 'Gäller från och med',
    validTo: 'Gäller till och med',
    validToHint: 'Lämna tomt om det gäller tills vidare.',
    register: 'Nytt förordnande',
    end: 'Avsluta',
    endOf: (name) => `Avsluta förordnandet för ${name}`,
    endHelp:
      'Förordnandet och det som har beslutats finns kvar. Var det fel från början: välj dagen före den första.',
    lastDay: 'Sista dag',
    reason: 'Varför?',
    endedBecause: (reason) => `Avslutat: ${reason}`,
    registered: (name, moment) => `Inlagt av ${name}, ${moment}`,
    showEnded: (count) => (count === 1 ? 'Visa ett som har upphört' : `Visa ${count} som har upphört`),
    hideEnded: 'Dölj de som har upphört',
    delegations: 'Delegationsordning',
    delegationsLead:
      'Vad jourens socialsekreterare beslutar för nämnden. Omedelbart omhändertagande kan aldrig delegeras till en anställd.',
    noDelegations: 'Ingenting är inlagt. Fråga nämnden innan ett beslut fattas på delegation.',
    addDelegation: 'Ny rad',
    endDelegation: 'Avsluta',
    endDelegationOf: (type) => `Avsluta delegationen: ${type}`,
    type: 'Beslut',
    lowest: 'Lägsta beslutsfattare',
    lowestPosts: {
      'duty-worker': 'Socialsekreterare vid jouren',
      'duty-manager': 'Jourens enhetschef',
    },
    limits: 'Gränser',
    limitsHint: 'Till exempel upp till vilket belopp, eller för hur många nätter.',
    signing: 'Underskrift',
    signingLead: 'Hur kommunens beslutsfattare skriver under.',
    signingUnknown: 'Kommunen har inte sagt hur beslut skrivs under. Räkna med papper.',
    signingWays: {
      'in-product': 'Här i Stafett',
      paper: 'På papper',
      'other-service': 'I en annan e-tjänst',
    },
    way: 'Så här skriver vi under',
    signingNote: 'E-tjänstens namn, eller vart papperet ska',
    signingNoteHint: 'Behövs när det är en annan e-tjänst.',
    setSigning: 'Ändra underskrift',
    save: 'Spara',
    cancel: 'Avbryt',
    saved: 'Sparat.',
    ended: 'Avslutat.',
    allMembers: 'Alla kommuner',
    refusals: {
      'own-mandate': 'Ditt eget förordnande lägger någon annan in. Be kommunen eller jourens enhetschef.',
      'minutes-missing': 'Skriv vilken paragraf i protokollet som ger rätten att besluta.',
      'date-far-off': 'Kontrollera årtalet: dagen ligger mer än tio år tillbaka eller mer än två år framåt.',
      'minutes-not-held': 'Protokollets dag har inte varit. Lägg in förordnandet när nämnden har beslutat.',
      'before-minutes':
        'Ett förordnande gäller tidigast från den dag nämnden beslutade. Välj en senare första dag.',
      'ends-before-start': 'Sista dagen ligger före den första. Ändra en av dem.',
      'name-missing': 'Skriv vad personen heter.',
      'title-missing': 'Skriv personens titel.',
      'number-unreadable':
        'Det är inget telefonnummer. Skriv det med riktnummer, eller med + och landsnummer.',
      'account-unfit':
        'Kontot passar inte uppdraget. En ledamot behöver ett konto som ordförande i kommunen, en tjänsteman ett konto vid jouren. Välj ett annat, eller inget.',
      'covers-missing': 'Välj vad förordnandet omfattar. Det står i protokollet.',
      'not-by-appointment':
        'Ett av besluten kan inte fattas av en förordnad ledamot. Välj bland dem som visas.',
      'already-mandated':
        'Personen har redan samma uppdrag de dagarna. Avsluta det först, eller välj en senare första dag.',
      'other-chair':
        'Nämnden har redan en ordförande från {from}. Avsluta det uppdraget först, eller välj en senare första dag.',
      'already-ended': 'Det är redan avslutat. Lägg in ett nytt om det gäller igen.',
      'reason-missing': 'Skriv varför, så att en annan förstår det.',
      'later-end': 'Det upphör redan tidigare. Lägg in ett nytt med nytt protokoll i stället.',
      'never-delegated':
        'Det beslutet får aldrig fattas av en anställd (30 kap. 7 och 8 §§ SoL). Förordna en ledamot i stället.',
      'already-delegated':
        'Det finns redan en rad för det beslutet från {from}. Avsluta den först, eller välj en senare första dag.',
      'service-missing': 'Skriv vad e-tjänsten heter, så att jouren vet var beslutet skrivs under.',
    },
  },
  en: {
    title: 'Mandates and deciders on call',
    mandates: 'Mandates',
    mandatesLead: 'Who may decide for the board when it cannot wait, and by which minutes.',
    noMandates: 'No mandates are entered. Nobody can decide on custody for the municipality.',
    noChair: 'No chair is entered. Add who chairs the board today.',
    kinds: {
      chair: 'Chair',
      'vice-chair': 'Vice chair',
      'board-member': 'Appointed member',
      official: 'Appointed official (LVU 43 § 2)',
    },
    states: { holds: 'Holds', ended: 'Has ended', 'not-begun': 'Not yet' },
    never: 'Never held',
    valid: (from, to) => (to === null ? `From ${from}` : `${from} to ${to}`),
    minutes: (reference, date) => `Minutes ${date}, ${reference}`,
    covers: 'May decide on',
    coversLaw: 'What the law gives the chair',
    coversPolice: 'May ask the police for help under LVU 43 § 2. Takes no decisions on care.',
    coversHint: 'Only what stands in the minutes.',
    noAccount: 'No account: decides orally or on paper',
    account: 'Account',
    accountHint: 'Without an account one decides orally or on paper.',
    holderName: 'Name',
    holderTitle: 'Title',
    phone: 'Phone at night',
    phoneHint: 'The number the duty calls.',
    noPhone: 'No number',
    changePhone: 'Change number',
    changePhoneOf: (name) => `Change the number of ${name}`,
    kind: 'Part',
    minutesReference: 'Section of the minutes',
    minutesReferenceHint: 'For example § 112.',
    minutesDate: 'Day of the minutes',
    validFrom: 'Valid from',
    validTo: 'Valid to',
    validToHint: 'Leave empty if it holds until further notice.',
    register: 'New mandate',
    end: 'End',
    endOf: (name) => `End the mandate of ${name}`,
    endHelp:
      'The mandate and what was decided stay. If it was wrong from the start: choose the day before its first.',
    lastDay: 'Last day',
    reason: 'Why?',
    endedBecause: (reason) => `Ended: ${reason}`,
    registered: (name, moment) => `Entered by ${name}, ${moment}`,
    showEnded: (count) => (count === 1 ? 'Show one that has ended' : `Show ${count} that have ended`),
    hideEnded: 'Hide those that have ended',
    delegations: 'Delegation order',
    delegationsLead:
      'What social workers of the duty decide for the board. Immediate custody can never be delegated to an employee.',
    noDelegations: 'Nothing is entered. Ask the board before a decision is taken on delegation.',
    addDelegation: 'New line',
    endDelegation: 'End',
    endDelegationOf: (type) => `End the delegation: ${type}`,
    type: 'Decision',
    lowest: 'Lowest decision-maker',
    lowestPosts: { 'duty-worker': 'Social worker of the duty', 'duty-manager': 'Manager of the duty' },
    limits: 'Limits',
    limitsHint: 'For example up to what amount, or for how many nights.',
    signing: 'Signing',
    signingLead: 'How the municipality’s decision-makers sign.',
    signingUnknown: 'The municipality has not said how decisions are signed. Reckon with paper.',
    signingWays: {
      'in-product': 'Here in Stafett',
      paper: 'On paper',
      'other-service': 'In another e-service',
    },
    way: 'This is how we sign',
    signingNote: 'Name of the e-service, or where the paper goes',
    signingNoteHint: 'Needed when it is another e-service.',
    setSigning: 'Change signing',
    save: 'Save',
    cancel: 'Cancel',
    saved: 'Saved.',
    ended: 'Ended.',
    allMembers: 'All municipalities',
    refusals: {
      'own-mandate':
        'Somebody else enters your own mandate. Ask the municipality or the manager of the duty.',
      'minutes-missing': 'Write which section of the minutes gives the right to decide.',
      'date-far-off': 'Check the year: the day is more than ten years back or more than two years ahead.',
      'minutes-not-held':
        'The day of the minutes has not been. Enter the mandate when the board has resolved.',
      'before-minutes':
        'A mandate holds at the earliest from the day the board resolved. Choose a later first day.',
      'ends-before-start': 'The last day is before the first. Change one of them.',
      'name-missing': 'Write the name of the person.',
      'title-missing': 'Write the title of the person.',
      'number-unreadable':
        'That is no phone number. Write it with its area code, or with + and country code.',
      'account-unfit':
        'The account does not fit the part. A member of the board needs a chair’s account of the municipality, an official one at the duty. Choose another, or none.',
      'covers-missing': 'Choose what the mandate covers. It stands in the minutes.',
      'not-by-appointment':
        'One of the decisions cannot be taken by an appointed member. Choose among those shown.',
      'already-mandated':
        'The person has the same part on those days. End it first, or choose a later first day.',
      'other-chair':
        'The board has a chair from {from}. End that mandate first, or choose a later first day.',
      'already-ended': 'It has ended already. Enter a new one if it holds again.',
      'reason-missing': 'Write why, so that somebody else understands it.',
      'later-end': 'It ends earlier already. Enter a new one with new minutes instead.',
      'never-delegated':
        'That decision may never be taken by an employee (SoL 30:7 and 30:8). Appoint a member of the board instead.',
      'already-delegated':
        'There is a line for that decision from {from}. End it first, or choose a later first day.',
      'service-missing':
        'Write what the e-service is called, so that the duty knows where the decision is signed.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
