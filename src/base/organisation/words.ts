import type { Role } from '../../kernel/permit.ts'
import type { OrganisationRefusal } from './api.ts'
import type { partnerKinds, speakWithChild, unitKinds } from './model.ts'

type Words = {
  title: string
  intro: string
  host: string
  form: string
  since: string
  inhabitants: string
  populationFrom: (from: string, to: string) => string
  source: string
  populationMissing: (names: string) => string
  unknown: string
  noRegion: string
  noRegionHelp: (role: Role) => string
  members: string
  noMembers: string
  municipality: string
  name: string
  nameHint: string
  board: string
  boardHint: string
  area: string
  noArea: string
  distance: string
  distanceFrom: string
  distanceTo: string
  distanceOf: (from: number | null, to: number | null) => string
  terms: string
  noTerms: string
  speakWithChild: string
  speakWithChildOptions: Record<(typeof speakWithChild)[number], string>
  disclosureGround: string
  noGround: string
  signed: (on: string) => string
  unsigned: string
  unsignedHelp: string
  signedOn: string
  reference: string
  units: string
  noUnits: string
  unitKind: string
  unitKinds: Record<(typeof unitKinds)[number], string>
  recordSystem: string
  partners: string
  noPartners: string
  partnerKind: string
  partnerKinds: Record<(typeof partnerKinds)[number], string>
  validFrom: string
  validTo: string
  valid: (from: string, to: string | null) => string
  countedAt: string
  save: string
  cancel: string
  change: string
  validity: string
  addMember: string
  changeFacts: string
  closeMember: string
  closeMemberHelp: string
  setAgreement: string
  setAgreementHelp: string
  sign: string
  addUnit: string
  endUnit: (name: string) => string
  addPartner: string
  endPartner: (name: string) => string
  end: string
  addPopulation: string
  done: string
  pick: string
  pickHint: string
  ownRegion: string
  otherMunicipalities: string
  refusals: Record<OrganisationRefusal, string>
}

export const words: Record<'sv' | 'en', Words> = {
  sv: {
    title: 'Organisation',
    intro: 'Kommunerna i jourområdet, vad som är avtalat och vilka vi samverkar med.',
    host: 'Värdkommun',
    form: 'Samverkansform',
    since: 'Sedan',
    inhabitants: 'Invånare',
    populationFrom: (from, to) => (from === to ? `Räknat ${from}` : `Räknat ${from} till ${to}`),
    source: 'Källa',
    populationMissing: (names) => `Uppgift saknas för ${names}`,
    unknown: 'Okänt',
    noRegion: 'Inget jourområde är inläst',
    noRegionHelp: (role) =>
      role === 'administrator'
        ? 'Driften läser in ett jourområde med kommandot ”region load”.'
        : 'Be administratören läsa in jourområdet.',
    members: 'Kommuner',
    noMembers: 'Inga kommuner är med den här dagen.',
    municipality: 'Kommun',
    name: 'Namn',
    nameHint: 'Kommunens eller stadsdelens namn, som det ska visas.',
    board: 'Nämnd',
    boardHint: 'Socialnämnden eller vad den heter.',
    area: 'Område',
    noArea: 'Inget område',
    distance: 'Avstånd',
    distanceFrom: 'Avstånd från jouren, minst (km)',
    distanceTo: 'Avstånd från jouren, högst (km)',
    distanceOf: (from, to) =>
      from === null && to === null
        ? 'Okänt'
        : from === to || to === null
          ? `${from} km`
          : `${from ?? 0}–${to} km`,
    terms: 'Villkor',
    noTerms: 'Inga villkor inlagda',
    speakWithChild: 'Samtal med barnet',
    speakWithChildOptions: { always: 'Alltid', 'when-needed': 'När det behövs' },
    disclosureGround: 'Förvald sekretessbrytande grund',
    noGround: 'Ingen förvald, väljs varje gång',
    signed: (on) => `Undertecknat ${on}`,
    unsigned: 'Inte undertecknat',
    unsignedHelp: 'Lämna tomt om avtalet inte är undertecknat.',
    signedOn: 'Undertecknat den',
    reference: 'Diarienummer eller anteckning',
    units: 'Enheter',
    noUnits: 'Inga enheter inlagda',
    unitKind: 'Slag',
    unitKinds: {
      reception: 'Mottagning',
      child: 'Barn och unga',
      adult: 'Vuxna',
      'foster-home': 'Familjehem',
      economic: 'Ekonomiskt bistånd',
      other: 'Annan',
    },
    recordSystem: 'Verksamhetssystem',
    partners: 'Samverkansparter',
    noPartners: 'Inga samverkansparter är inlagda.',
    partnerKind: 'Slag',
    partnerKinds: {
      police: 'Polis',
      'health-care': 'Hälso- och sjukvård',
      'residential-care': 'Hem för vård eller boende',
      shelter: 'Skyddat boende och härbärge',
      'other-duty': 'Annan socialjour',
      authority: 'Myndighet',
      other: 'Annan',
    },
    validFrom: 'Från och med',
    validTo: 'Till och med',
    valid: (from, to) => (to === null ? `från ${from}` : `${from} till ${to}`),
    countedAt: 'Räknat den',
    save: 'Spara',
    cancel: 'Avbryt',
    change: 'Ändra',
    validity: 'Gäller',
    addMember: 'Lägg till kommun',
    changeFacts: 'Nämnd, område och avstånd',
    closeMember: 'Avsluta medlemskap',
    closeMemberHelp: 'Villkor och enheter upphör samma dag. Det som redan är skickat påverkas inte.',
    setAgreement: 'Nya villkor',
    setAgreementHelp: 'De villkor som gäller nu upphör dagen före.',
    sign: 'Anteckna underskrift',
    addUnit: 'Lägg till enhet',
    endUnit: (name) => `Avsluta ${name}`,
    addPartner: 'Lägg till samverkanspart',
    endPartner: (name) => `Avsluta ${name}`,
    end: 'Avsluta',
    addPopulation: 'Ny invånarsiffra',
    done: 'Sparat.',
    pick: 'Kommun',
    pickHint: 'Skriv början av namnet.',
    ownRegion: 'I jourområdet',
    otherMunicipalities: 'Övriga kommuner',
    refusals: {
      'no-region': 'Inget jourområde är inläst ännu.',
      'other-region': 'Jourområdet {name} är redan inläst. Varje jourområde har sin egen databas.',
      'municipality-unknown': 'Kommunkoden finns inte.',
      'area-unknown': 'Området finns inte.',
      'ends-before-start': 'Slutdagen ligger före startdagen.',
      'distance-reversed': 'Det högsta avståndet är mindre än det minsta.',
      'already-member': 'Kommunen är redan med under de dagarna.',
      'member-closed': 'Medlemskapet har redan upphört.',
      'later-terms': 'Det finns villkor eller enheter som börjar den dagen eller senare.',
      'outside-membership': 'Dagarna ligger utanför kommunens medlemskap.',
      'ground-unknown': 'Grunden finns inte i listan den dagen.',
      'signed-in-future': 'Underskriftens dag ligger i framtiden.',
      'already-signed': 'Underskriften är redan antecknad.',
      'already-there': 'Den uppgiften finns redan.',
      'already-ended': 'Den har redan upphört.',
      'in-the-future': 'Dagen ligger i framtiden.',
    },
  },
  en: {
    title: 'Organisation',
    intro: 'The municipalities of the region, what has been agreed, and whom we work with.',
    host: 'Host municipality',
    form: 'Form of cooperation',
    since: 'Since',
    inhabitants: 'Inhabitants',
    populationFrom: (from, to) => (from === to ? `Counted ${from}` : `Counted ${from} to ${to}`),
    source: 'Source',
    populationMissing: (names) => `No figure for ${names}`,
    unknown: 'Unknown',
    noRegion: 'No region is loaded',
    noRegionHelp: (role) =>
      role === 'administrator'
        ? 'Operations loads a region with the command “region load”.'
        : 'Ask the administrator to load the region.',
    members: 'Municipalities',
    noMembers: 'No municipality is a member on this day.',
    municipality: 'Municipality',
    name: 'Name',
    nameHint: 'Name of the municipality or city district, as it is shown.',
    board: 'Board',
    boardHint: 'The social welfare board, or whatever it is called.',
    area: 'Area',
    noArea: 'No area',
    distance: 'Distance',
    distanceFrom: 'Distance from the duty, at least (km)',
    distanceTo: 'Distance from the duty, at most (km)',
    distanceOf: (from, to) =>
      from === null && to === null
        ? 'Unknown'
        : from === to || to === null
          ? `${from} km`
          : `${from ?? 0}–${to} km`,
    terms: 'Terms',
    noTerms: 'No terms entered',
    speakWithChild: 'Speaking with the child',
    speakWithChildOptions: { always: 'Always', 'when-needed': 'When needed' },
    disclosureGround: 'Preset ground for disclosure',
    noGround: 'None preset, chosen each time',
    signed: (on) => `Signed ${on}`,
    unsigned: 'Not signed',
    unsignedHelp: 'Leave empty if the agreement is not signed.',
    signedOn: 'Signed on',
    reference: 'Registration number or note',
    units: 'Units',
    noUnits: 'No units entered',
    unitKind: 'Kind',
    unitKinds: {
      reception: 'Reception',
      child: 'Children and youth',
      adult: 'Adults',
      'foster-home': 'Foster homes',
      economic: 'Economic assistance',
      other: 'Other',
    },
    recordSystem: 'Record system',
    partners: 'Partners',
    noPartners: 'No partners entered.',
    partnerKind: 'Kind',
    partnerKinds: {
      police: 'Police',
      'health-care': 'Health care',
      'residential-care': 'Residential care',
      shelter: 'Protected housing and shelter',
      'other-duty': 'Another duty',
      authority: 'Authority',
      other: 'Other',
    },
    validFrom: 'From',
    validTo: 'Last day',
    valid: (from, to) => (to === null ? `from ${from}` : `${from} to ${to}`),
    countedAt: 'Counted on',
    save: 'Save',
    cancel: 'Cancel',
    change: 'Change',
    validity: 'Valid',
    addMember: 'Add municipality',
    changeFacts: 'Board, area and distance',
    closeMember: 'End membership',
    closeMemberHelp: 'Terms and units end the same day. What has been sent is not affected.',
    setAgreement: 'New terms',
    setAgreementHelp: 'The terms in force now end the day before.',
    sign: 'Note signature',
    addUnit: 'Add unit',
    endUnit: (name) => `End ${name}`,
    addPartner: 'Add partner',
    endPartner: (name) => `End ${name}`,
    end: 'End',
    addPopulation: 'New population figure',
    done: 'Saved.',
    pick: 'Municipality',
    pickHint: 'Type the beginning of the name.',
    ownRegion: 'In the region',
    otherMunicipalities: 'Other municipalities',
    refusals: {
      'no-region': 'No region is loaded yet.',
      'other-region': 'The region {name} is already loaded. Each region has its own database.',
      'municipality-unknown': 'There is no such municipality code.',
      'area-unknown': 'There is no such area.',
      'ends-before-start': 'The last day is before the first.',
      'distance-reversed': 'The longest distance is shorter than the shortest.',
      'already-member': 'The municipality is already a member on those days.',
      'member-closed': 'The membership has already ended.',
      'later-terms': 'There are terms or units that begin that day or later.',
      'outside-membership': 'The days are outside the membership.',
      'ground-unknown': 'The ground is not in the list on that day.',
      'signed-in-future': 'The day of signing is in the future.',
      'already-signed': 'The signature has already been noted.',
      'already-there': 'It is already there.',
      'already-ended': 'It has already ended.',
      'in-the-future': 'The day is in the future.',
    },
  },
}
