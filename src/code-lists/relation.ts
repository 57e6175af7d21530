import { type Code, type CodeKey, defineCodeList } from '../kernel/code-list.ts'

const first = {
  mother: { sv: 'Mamma', en: 'Mother' },
  father: { sv: 'Pappa', en: 'Father' },
  parent: { sv: 'Förälder', en: 'Parent' },
  guardian: {
    sv: 'Vårdnadshavare',
    en: 'Guardian',
    instruction:
      'Särskilt förordnad vårdnadshavare, eller när vårdnaden behöver framgå utöver föräldraskapet.',
  },
  'legal-representative': { sv: 'God man eller annan ställföreträdare', en: 'Legal representative' },
  child: { sv: 'Barn', en: 'Child' },
  sibling: { sv: 'Syskon', en: 'Sibling' },
  partner: { sv: 'Partner', en: 'Partner' },
  'former-partner': { sv: 'Tidigare partner', en: 'Former partner' },
  'step-parent': { sv: 'Styvförälder', en: 'Step-parent' },
  grandparent: { sv: 'Mor- eller farförälder', en: 'Grandparent' },
  relative: { sv: 'Annan släkting', en: 'Other relative' },
  'foster-parent': { sv: 'Familjehems- eller jourhemsförälder', en: 'Foster parent' },
  'safe-person': { sv: 'Trygg person', en: 'Safe person' },
  'suspected-perpetrator': {
    sv: 'Misstänkt förövare',
    en: 'Suspected perpetrator',
    instruction: 'En misstanke, inte ett konstaterande. Ange vem som misstänker.',
  },
  other: { sv: 'Annan', en: 'Other' },
} as const satisfies Record<string, Code>

/** What the codes lacked: a definition and an instruction each (G-11). Labels and dates are as before. */
const explained = {
  ...first,
  mother: {
    ...first.mother,
    definition: 'Barnets mor.',
    instruction: 'Använd oavsett vem som har vårdnaden: den anges för sig.',
  },
  father: {
    ...first.father,
    definition: 'Barnets far.',
    instruction: 'Använd oavsett vem som har vårdnaden: den anges för sig.',
  },
  parent: {
    ...first.parent,
    definition: 'Barnets förälder, när mor eller far inte passar eller inte är känt.',
    instruction: 'Använd hellre Mamma eller Pappa när det är känt och passar.',
  },
  guardian: { ...first.guardian, definition: 'Den som har vårdnaden om barnet enligt föräldrabalken.' },
  'legal-representative': {
    ...first['legal-representative'],
    definition: 'God man, förvaltare, ombud eller den som annars företräder personen.',
    instruction: 'Ange vad uppdraget omfattar, om det är känt.',
  },
  child: {
    ...first.child,
    definition: 'Son eller dotter till den andra personen.',
    instruction: 'Använd även när barnet är vuxet.',
  },
  sibling: {
    ...first.sibling,
    definition: 'Bror, syster, halvsyskon eller styvsyskon.',
    instruction: 'Använd även för dem som inte bor ihop.',
  },
  partner: {
    ...first.partner,
    definition: 'Make, maka, sambo eller den som personen har ett förhållande med nu.',
    instruction: 'Använd även när de inte bor ihop.',
  },
  'former-partner': {
    ...first['former-partner'],
    definition: 'Den som personen har haft ett förhållande med.',
    instruction: 'Använd även när de har barn ihop.',
  },
  'step-parent': {
    ...first['step-parent'],
    definition: 'Den som lever med barnets förälder utan att vara förälder.',
    instruction: 'Har den vårdnaden, ange det för sig.',
  },
  grandparent: {
    ...first.grandparent,
    definition: 'Mormor, morfar, farmor eller farfar.',
    instruction: 'Använd även för styvmor- och styvfarföräldrar.',
  },
  relative: {
    ...first.relative,
    definition: 'Moster, faster, morbror, farbror, kusin eller annan i släkten.',
    instruction: 'Skriv hur de är släkt, om det betyder något.',
  },
  'foster-parent': {
    ...first['foster-parent'],
    definition: 'Den som barnet är placerat hos.',
    instruction: 'Använd även för den som tagit emot barnet i natt.',
  },
  'safe-person': {
    ...first['safe-person'],
    definition: 'Någon utanför familjen som barnet eller den vuxne litar på.',
    instruction: 'Är det en släkting, välj släktskapet.',
  },
  'suspected-perpetrator': {
    ...first['suspected-perpetrator'],
    definition: 'Någon som misstänks för våld eller övergrepp mot den andra personen.',
  },
  other: { ...first.other, definition: 'En annan relation än de övriga.', instruction: 'Skriv vilken.' },
} as const satisfies Record<string, Code>

/** What one person is to another within a case. The reporter is never a relation: it is a field of its own (W36). */
export const relation = defineCodeList({
  id: 'relation',
  title: { sv: 'Relation', en: 'Relation' },
  source: 'Egen lista.',
  versions: [
    {
      version: 1,
      validFrom: '2015-08-01',
      codes: first,
    },
    { version: 2, validFrom: '2026-11-22', codes: explained },
  ],
})

export type Relation = CodeKey<typeof relation>
