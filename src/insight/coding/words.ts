import type { CodeView, changedParts, FindingKind } from './model.ts'

type Words = {
  title: string
  lead: string
  leadWithUse: string
  list: string
  allLists: string
  search: string
  searchHint: string
  hits: (count: number) => string
  noHits: string
  clear: string
  noSuchList: string
  overview: string
  codes: string
  codeCount: (open: number, closed: number) => string
  inForce: string
  version: (number: number) => string
  source: string
  versions: string
  from: (day: string) => string
  span: (from: string, to: string | null) => string
  firstVersion: string
  added: (names: string) => string
  changed: (name: string, parts: string) => string
  parts: Record<(typeof changedParts)[number], string>
  states: Record<CodeView['state'], string>
  definition: string
  instruction: string
  countingRule: string
  notSaid: string
  validity: string
  never: string
  stillCounted: (day: string) => string
  replacedBy: string
  replaces: string
  use: string
  notStated: string
  total: string
  hidden: string
  hiddenNote: string
  noUse: string
  useUnknown: string
  review: string
  reviewLead: string
  nothingFound: string
  notYetAYear: string
  findings: Record<FindingKind, { title: string; advice: string }>
  marks: Record<FindingKind, string>
  inList: (label: string, list: string) => string
  step: (year: number, before: number | null, count: number | null) => string
  lastUsed: (year: number) => string
  times: (count: number) => string
  print: string
  refusals: Record<never, string>
}

export const words = {
  sv: {
    title: 'Koder',
    lead: 'Vad varje kod betyder, när den används och hur den räknas.',
    leadWithUse:
      'Vad varje kod betyder, när den används och hur den räknas, och hur ofta den har använts. Egna och inlästa ärenden räknas tillsammans.',
    list: 'Kodverk',
    allLists: 'Alla kodverk',
    search: 'Sök kod',
    searchHint: 'Namn, eller ord ur definition och anvisning',
    hits: (count) => (count === 1 ? '1 kod' : `${count} koder`),
    noHits: 'Ingen kod har de orden.',
    clear: 'Visa alla kodverk',
    noSuchList: 'Det finns inget sådant kodverk.',
    overview: 'Kodverken',
    codes: 'Koder',
    codeCount: (open, closed) => {
      const opened = `${open} ${open === 1 ? 'öppen' : 'öppna'}`
      return closed === 0 ? opened : `${opened}, ${closed} ${closed === 1 ? 'stängd' : 'stängda'}`
    },
    inForce: 'Gäller nu',
    version: (number) => `Version ${number}`,
    source: 'Källa',
    versions: 'Versioner',
    from: (day) => `från ${day}`,
    span: (from, to) => (to === null ? `från ${from}` : `${from} till ${to}`),
    firstVersion: 'Första versionen.',
    added: (names) => `Nya: ${names}.`,
    changed: (name, parts) => `${name}: ${parts}.`,
    parts: {
      label: 'nytt namn',
      definition: 'definitionen',
      instruction: 'anvisningen',
      countingRule: 'räkneregeln',
      validity: 'giltigheten',
      replacedBy: 'vad som tog över',
    },
    states: { open: 'Öppen', closed: 'Stängd', coming: 'Kommande' },
    definition: 'Vad det är',
    instruction: 'När den används',
    countingRule: 'Hur det räknas',
    notSaid: 'Inte angivet',
    validity: 'Går att välja',
    never: 'Går inte att välja; finns för inlästa och äldre uppgifter',
    stillCounted: (day) => `finns i tabeller till ${day}`,
    replacedBy: 'Ersatt av',
    replaces: 'Ersätter',
    use: 'Användning per år',
    notStated: 'Ej angivet',
    total: 'Summa',
    hidden: '1–4 eller skyddat',
    hiddenNote:
      'Antal mellan ett och fyra visas inte, och inte heller de antal som skulle avslöja dem. De står som –.',
    noUse: 'Inget är registrerat ännu.',
    useUnknown: 'Användningen räknas för karaktär, kategori, initierat av, åtgärd och kontaktform.',
    review: 'Kodgranskning',
    reviewLead: 'Vad en genomgång av kodverken och användningen visar. Ta upp det när kodningen ses över.',
    nothingFound: 'Inget att anmärka.',
    notYetAYear: 'Om koder är oanvända visas när ett helt kalenderår är registrerat.',
    findings: {
      'used-after-closing': {
        title: 'Använda efter att de stängdes',
        advice: 'Bara inläsning kan göra så. Räknas där de står; övergången finns i kodverket.',
      },
      'never-used': {
        title: 'Aldrig använda',
        advice: 'Öppna men aldrig valda. Behövs de, eller är det något annat som väljs i stället?',
      },
      unused: {
        title: 'Inte använda på minst ett år',
        advice: 'Valdes förut. Har kodningen ändrats?',
      },
      'new-coding': {
        title: 'Ny kodning',
        advice: 'Steget från noll är en ändrad vana, inte en ökning.',
      },
      'same-label': {
        title: 'Samma namn i flera kodverk',
        advice: 'Skriv ut vilket kodverk som menas när siffrorna visas.',
      },
      'easily-confused': {
        title: 'Lätta att förväxla',
        advice: 'Anvisningen säger vilken som är vilken.',
      },
      'missing-text': {
        title: 'Saknar definition eller anvisning',
        advice: 'Utan dem kodar två personer olika.',
      },
    },
    marks: {
      'used-after-closing': 'Använd efter stängning',
      'never-used': 'Aldrig använd',
      unused: 'Inte använd på minst ett år',
      'new-coding': 'Ny kodning',
      'same-label': 'Samma namn i flera kodverk',
      'easily-confused': 'Lätt att förväxla',
      'missing-text': 'Saknar text',
    },
    inList: (label, list) => `${label} (${list})`,
    step: (year, before, count) =>
      before === null || count === null ? `${year}` : `${year}: från ${before} till ${count}`,
    lastUsed: (year) => `senast ${year}`,
    times: (count) => (count === 1 ? '1 gång' : `${count} gånger`),
    print: 'Skriv ut',
    refusals: {},
  },
  en: {
    title: 'Codes',
    lead: 'What each code means, when it is used and how it is counted.',
    leadWithUse:
      'What each code means, when it is used and how it is counted, and how often it has been used. Own and imported cases are counted together.',
    list: 'Code list',
    allLists: 'All code lists',
    search: 'Search code',
    searchHint: 'Name, or words of the definition and the instruction',
    hits: (count) => (count === 1 ? '1 code' : `${count} codes`),
    noHits: 'No code has those words.',
    clear: 'Show all code lists',
    noSuchList: 'There is no such code list.',
    overview: 'The code lists',
    codes: 'Codes',
    codeCount: (open, closed) => (closed === 0 ? `${open} open` : `${open} open, ${closed} closed`),
    inForce: 'In force now',
    version: (number) => `Version ${number}`,
    source: 'Source',
    versions: 'Versions',
    from: (day) => `from ${day}`,
    span: (from, to) => (to === null ? `from ${from}` : `${from} to ${to}`),
    firstVersion: 'The first version.',
    added: (names) => `New: ${names}.`,
    changed: (name, parts) => `${name}: ${parts}.`,
    parts: {
      label: 'new name',
      definition: 'the definition',
      instruction: 'the instruction',
      countingRule: 'the counting rule',
      validity: 'the validity',
      replacedBy: 'what took over',
    },
    states: { open: 'Open', closed: 'Closed', coming: 'Coming' },
    definition: 'What it is',
    instruction: 'When it is used',
    countingRule: 'How it is counted',
    notSaid: 'Not stated',
    validity: 'Can be chosen',
    never: 'Cannot be chosen; it is there for imported and older records',
    stillCounted: (day) => `in tables until ${day}`,
    replacedBy: 'Replaced by',
    replaces: 'Replaces',
    use: 'Use per year',
    notStated: 'Not stated',
    total: 'Total',
    hidden: '1–4 or protected',
    hiddenNote:
      'Counts from one to four are not shown, nor the counts that would give them away. They stand as –.',
    noUse: 'Nothing is registered yet.',
    useUnknown: 'Use is counted for nature, category, initiated by, measure and form of contact.',
    review: 'Code review',
    reviewLead: 'What a look at the lists and their use shows. Take it up when the coding is gone through.',
    nothingFound: 'Nothing to remark on.',
    notYetAYear: 'Whether codes are unused is shown when a whole calendar year is registered.',
    findings: {
      'used-after-closing': {
        title: 'Used after they closed',
        advice: 'Only an import can do that. They count where they stand; the crosswalk is in the list.',
      },
      'never-used': {
        title: 'Never used',
        advice: 'Open and never chosen. Are they needed, or is something else chosen instead?',
      },
      unused: { title: 'Not used for at least a year', advice: 'Chosen before. Has the coding changed?' },
      'new-coding': { title: 'New coding', advice: 'The step from zero is a changed habit, not growth.' },
      'same-label': {
        title: 'The same name in several lists',
        advice: 'Say which list is meant when the figures are shown.',
      },
      'easily-confused': { title: 'Easily confused', advice: 'The instruction says which is which.' },
      'missing-text': {
        title: 'Without definition or instruction',
        advice: 'Without them two people code differently.',
      },
    },
    marks: {
      'used-after-closing': 'Used after it closed',
      'never-used': 'Never used',
      unused: 'Not used for at least a year',
      'new-coding': 'New coding',
      'same-label': 'Same name in several lists',
      'easily-confused': 'Easily confused',
      'missing-text': 'Text is missing',
    },
    inList: (label, list) => `${label} (${list})`,
    step: (year, before, count) =>
      before === null || count === null ? `${year}` : `${year}: from ${before} to ${count}`,
    lastUsed: (year) => `last in ${year}`,
    times: (count) => (count === 1 ? 'once' : `${count} times`),
    print: 'Print',
    refusals: {},
  },
} satisfies Record<'sv' | 'en', Words>
