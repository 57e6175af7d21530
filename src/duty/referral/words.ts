import type { ReferralRefusal } from './api.ts'
import type { dayMatterKinds } from './model.ts'

type Words = {
  targets: string
  targetsLead: string
  targetsFor: string
  noTargets: string
  addTarget: string
  changeTarget: string
  changeTargetOf: (name: string) => string
  kind: string
  name: string
  purpose: string
  purposeHint: string
  hours: string
  hoursHint: string
  phone: string
  validFrom: string
  validTo: string
  validToHint: string
  valid: (from: string, to: string | null) => string
  notStated: string
  save: string
  cancel: string
  saved: string
  dayMatter: string
  dayMatterHint: string
  dayMatters: Record<(typeof dayMatterKinds)[number], string>
  none: string
  saidBy: (name: string, moment: string) => string
  counts: string
  countsLead: string
  contacts: string
  noCounts: string
  refusals: Record<ReferralRefusal, string>
}

export const words = {
  sv: {
    targets: 'Hänvisa till',
    targetsLead:
      'Dit den som kan vänta, eller som hör hemma hos någon annan, visas vidare vänligt och tydligt.',
    targetsFor: 'Hit kan uppringaren visas vidare',
    noTargets: 'Inga ställen att hänvisa till är inlagda.',
    addTarget: 'Nytt ställe',
    changeTarget: 'Ändra',
    changeTargetOf: (name) => `Ändra ${name}`,
    kind: 'Slag',
    name: 'Namn',
    purpose: 'För vad?',
    purposeHint: 'Så att den som ringer vet om det är rätt.',
    hours: 'Öppet',
    hoursHint: 'Så som det sägs till den som ringer, till exempel vardagar 08.00–16.30.',
    phone: 'Telefon',
    validFrom: 'Gäller från och med',
    validTo: 'Gäller till och med',
    validToHint: 'Lämna tomt om det gäller tills vidare.',
    valid: (from, to) => (to === null ? `Från ${from}` : `${from} till ${to}`),
    notStated: 'Inte angivet',
    save: 'Spara',
    cancel: 'Avbryt',
    saved: 'Sparat.',
    dayMatter: 'Hade samtalet kunnat tas på dagen?',
    dayMatterHint:
      'Slag av samtal som ofta inte behöver tas på natten. Det räknas; samtalet tas ändå vänligt.',
    dayMatters: {
      'family-law-conflict': 'Konflikt mellan föräldrar, familjerätt',
      'lonely-caller': 'Ensam och vill prata',
      'adult-homeless-not-acute': 'Vuxen utan bostad, inte akut',
      'worried-relative': 'Orolig anhörig till någon med missbruk',
    },
    none: 'Nej, inget av dem',
    saidBy: (name, moment) => `${name}, ${moment}`,
    counts: 'Samtal som hade kunnat tas på dagen',
    countsLead: 'Så många kontakter av varje slag har kommit på jourens tid.',
    contacts: 'Kontakter',
    noCounts: 'Inga sådana kontakter under tiden.',
    refusals: {
      'name-missing': 'Skriv vad stället heter.',
      'purpose-missing': 'Skriv vad man får hjälp med där.',
      'ends-first': 'Sista dagen ligger före den första. Välj en senare dag eller lämna tomt.',
      'name-taken': 'Ett ställe med det namnet finns redan den tiden. Ändra det i stället.',
      'bad-phone': 'Det är inget telefonnummer. Skriv till exempel 08-465 004 01, eller lämna tomt.',
      'contact-withdrawn': 'Kontakten är återtagen. Registrera en ny om något har hänt.',
      'period-backwards': 'Perioden slutar innan den börjar. Byt plats på dagarna.',
      'period-too-long': 'Perioden är längre än ett år. Välj en kortare.',
    },
  },
  en: {
    targets: 'Refer to',
    targetsLead: 'Where whoever can wait, or belongs with somebody else, is shown on, kindly and clearly.',
    targetsFor: 'The caller can be shown on to',
    noTargets: 'Nowhere to refer to has been entered.',
    addTarget: 'New place to refer to',
    changeTarget: 'Change',
    changeTargetOf: (name) => `Change ${name}`,
    kind: 'Kind',
    name: 'Name',
    purpose: 'What for?',
    purposeHint: 'So that the caller knows whether it is right.',
    hours: 'Open',
    hoursHint: 'As it is told to the caller, for example weekdays 08:00–16:30.',
    phone: 'Phone',
    validFrom: 'Holds from',
    validTo: 'Holds until and with',
    validToHint: 'Leave empty if it holds until further notice.',
    valid: (from, to) => (to === null ? `From ${from}` : `${from} to ${to}`),
    notStated: 'Not stated',
    save: 'Save',
    cancel: 'Cancel',
    saved: 'Saved.',
    dayMatter: 'Could the call have been taken in the day?',
    dayMatterHint:
      'Kinds of calls that often need not be taken at night. It is counted; the call is taken kindly all the same.',
    dayMatters: {
      'family-law-conflict': 'Conflict between parents, family law',
      'lonely-caller': 'Lonely and wants to talk',
      'adult-homeless-not-acute': 'Adult without a home, not acute',
      'worried-relative': 'Worried relative of somebody with an addiction',
    },
    none: 'No, none of them',
    saidBy: (name, moment) => `${name}, ${moment}`,
    counts: 'Calls that could have been taken in the day',
    countsLead: 'So many contacts of each kind have come in duty hours.',
    contacts: 'Contacts',
    noCounts: 'No such contacts in the period.',
    refusals: {
      'name-missing': 'Write what the place is called.',
      'purpose-missing': 'Write what one gets help with there.',
      'ends-first': 'The last day is before the first. Choose a later day or leave it empty.',
      'name-taken': 'There is already one with that name at that time. Change it instead.',
      'bad-phone': 'It is no phone number. Write for example 08-465 004 01, or leave it empty.',
      'contact-withdrawn': 'The contact is withdrawn. Register a new one if something has happened.',
      'period-backwards': 'The period ends before it begins. Change places of the days.',
      'period-too-long': 'The period is longer than a year. Choose a shorter one.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
