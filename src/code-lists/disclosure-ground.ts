import { type Code, type CodeKey, defineCodeList } from '../kernel/code-list.ts'

const first = {
  'osl-10-1': {
    sv: 'Samtycke (10 kap. 1 §, 12 kap. 2–3 §§ OSL)',
    definition:
      'Den enskilde har själv sagt ja. För barn råder vårdnadshavaren, ensam eller med barnet, om inte barnet kan lida betydande men.',
    instruction: 'Anteckna vem som samtyckte, när och till vad.',
  },
  'osl-26-1': {
    sv: 'Står klart att uppgiften kan röjas utan men (26 kap. 1 § OSL)',
    definition:
      'Sekretess gäller om det inte står klart att varken den enskilde eller någon närstående lider men.',
    instruction: 'Anteckna varför det står klart. I tvekan: lämna inte ut.',
  },
  'osl-26-9': {
    sv: 'Till annan socialtjänst eller vården, för vård eller stöd (26 kap. 9 § OSL)',
    definition:
      'Uppgiften behövs för nödvändig vård eller nödvändigt stöd, och personen är under 18 år, missbrukar fortgående, vårdas enligt LPT eller LRV, eller är gravid och det väntade barnet behöver det.',
    instruction: 'Den vanliga grunden för rapport om barn till hemkommunen. Täcker inte andra vuxna.',
  },
  'osl-10-28-sol-29-12': {
    sv: 'Överflyttning av ärende (29 kap. 12 § SoL, 10 kap. 28 § OSL)',
    definition: 'Uppgifter som den övertagande kommunen behöver ska lämnas ut.',
    instruction: 'Förutsätter att ärendet flyttas över enligt 29 kap.',
  },
  'osl-10-28': {
    sv: 'Annan uppgiftsskyldighet i lag eller förordning (10 kap. 28 § OSL)',
    definition: 'En bestämmelse säger att uppgiften ska lämnas.',
    instruction: 'Ange bestämmelsen.',
  },
  'osl-10-2': {
    sv: 'Nödvändigt för den egna verksamheten (10 kap. 2 § OSL)',
    definition:
      'Utlämnandet är nödvändigt för att myndigheten ska kunna fullgöra sin verksamhet. Tolkas snävt.',
    instruction: 'Anteckna varför uppgiften inte kunde undvaras.',
  },
  'kl-9-37': {
    sv: 'Jouren handlar för kommunens nämnd enligt avtal (9 kap. 37 § KL)',
    definition: 'Värdkommunens jour utför uppgiften åt den mottagande kommunens nämnd.',
    instruction: 'Används bara där avtalet har en jurists skriftliga ställningstagande.',
  },
  'osl-10-3': {
    sv: 'Partsinsyn (10 kap. 3 § OSL)',
    definition:
      'Den som är part har rätt att ta del av materialet i sitt ärende, med de undantag som paragrafen anger.',
    instruction: 'Pröva särskilt uppgifter om anmälare och barn.',
  },
  'osl-26-9a': {
    sv: 'Återkoppling till anmälare (26 kap. 9 a § OSL, 19 kap. 6 § SoL)',
    definition: 'Den som anmält enligt 19 kap. 1 eller 2 § får veta om utredning har inletts eller inte.',
    instruction: 'Gäller inte privatpersoner. På begäran senast en vecka efter beslutet.',
    validFrom: '2026-01-01',
  },
  'osl-26-7': {
    sv: 'Beslut om omhändertagande eller vård utan samtycke (26 kap. 7 § OSL)',
    definition: 'Själva beslutet omfattas inte av sekretessen i 26 kap. 1 §.',
    instruction:
      'Gäller beslutet, inte akten. Pröva om annan sekretess hindrar, till exempel 26 kap. 2 § om barnets vistelseort.',
  },
  'osl-26-14d': {
    sv: 'Adress till skyddat boende, för beslut om placering (26 kap. 14 d § OSL)',
    definition: 'Uppgiften får lämnas till en socialnämnd som ska besluta om placering.',
    instruction: 'Adressen lämnas bara till den som fattar beslutet och skrivs aldrig i rapporten.',
  },
  'lvu-43b': {
    sv: 'Begäran om polisens hjälp (43 b § LVU)',
    definition:
      'Den som begär hjälp lämnar de uppgifter om den unge och närstående som polisen behöver för att planera och genomföra den.',
    instruction: 'Bara det som behövs för uppdraget.',
  },
  'lvm-45b': {
    sv: 'Begäran om polisens hjälp (45 b § LVM)',
    definition:
      'Den som begär hjälp lämnar de uppgifter om den enskilde som polisen behöver för att planera och genomföra den.',
    instruction: 'Bara det som behövs för uppdraget.',
  },
  'sol-15-7': {
    sv: 'Uppgift om vistelse i visst hem (15 kap. 7 § SoL)',
    definition:
      'Lämnas på begäran till domstol, åklagare, Polismyndigheten, Säkerhetspolisen, Kronofogdemyndigheten, Skatteverket eller Tullverket.',
    instruction: 'Bara om någon vistas där, och bara på begäran i det enskilda fallet.',
  },
  'osl-10-18a': {
    sv: 'Konkret risk att någon under 21 år begår brott (10 kap. 18 a § OSL)',
    definition: 'Till Polismyndigheten, Säkerhetspolisen eller Tullverket, om det inte är olämpligt.',
    instruction: 'Anteckna den konkreta risken.',
  },
  'osl-10-18b': {
    sv: 'Terroristbrott eller rikets säkerhet (10 kap. 18 b § OSL)',
    definition: 'För att förebygga eller utreda sådana brott som paragrafen anger.',
  },
  'osl-10-18c': {
    sv: 'Konkret risk för våld mot närstående (10 kap. 18 c § OSL)',
    definition:
      'Brott mot 3, 4 eller 6 kap. brottsbalken med minst ett års fängelse i straffskalan, mot en närstående.',
    instruction: 'Anteckna den konkreta risken.',
  },
  'osl-10-19': {
    sv: 'Förhindra eller avbryta vissa brott i trafiken m.m. (10 kap. 19 § OSL)',
    definition: 'Uppgiften behövs för att hindra eller avbryta ett sådant brott som paragrafen anger.',
  },
  'osl-10-20': {
    sv: 'Omedelbart polisiärt ingripande för någon under 18 år (10 kap. 20 § OSL)',
    definition:
      'Någon som kan antas vara under 18 år påträffas i en allvarlig, överhängande risk eller begår brott.',
  },
  'osl-10-21': {
    sv: 'Misstanke om brott mot barn (10 kap. 21 § OSL)',
    definition:
      'Misstanke om brott enligt 3, 4 eller 6 kap. brottsbalken, eller annat brott som paragrafen anger, mot någon under 18 år.',
    instruction: 'Kontrollera brottslistan i lagtexten.',
  },
  'osl-10-22': {
    sv: 'Överlåtelse av narkotika, dopningsmedel eller alkohol till barn (10 kap. 22 § OSL)',
  },
  'osl-10-23': {
    sv: 'Misstanke om begånget brott, minst sex månaders fängelse (10 kap. 23 § OSL)',
    definition: 'Till polis, åklagare eller annan som ska ingripa mot brottet.',
    instruction: 'Kontrollera straffskalan i lagtexten.',
  },
} as const satisfies Record<string, Code>

/** What the codes lacked: a definition and an instruction each (G-11). Labels and dates are as before. */
const explained = {
  ...first,
  'osl-10-18b': {
    ...first['osl-10-18b'],
    instruction:
      'Läs paragrafen före utlämnandet, och anteckna vilket brott det gäller. Rådgör med enhetschefen.',
  },
  'osl-10-19': {
    ...first['osl-10-19'],
    instruction: 'Bara det som behövs för att brottet ska kunna hindras. Anteckna faran.',
  },
  'osl-10-20': {
    ...first['osl-10-20'],
    instruction: 'Bara det som polisen behöver för att ingripa genast. Anteckna risken och var den unge är.',
  },
  'osl-10-22': {
    ...first['osl-10-22'],
    definition:
      'Misstanke om brott som består i att någon under 18 år har fått narkotika, dopningsmedel eller alkohol.',
    instruction: 'Kontrollera i lagtexten vilka brott som omfattas. Anteckna vad misstanken bygger på.',
  },
} as const satisfies Record<string, Code>

/**
 * The grounds on which secrecy gives way, a closed list. The general clause of OSL 10 kap. 27 §
 * is not among them: it does not apply to the secrecy of social services.
 */
export const disclosureGround = defineCodeList({
  id: 'disclosure-ground',
  title: { sv: 'Sekretessbrytande grund', en: 'Ground for disclosure' },
  source:
    'Offentlighets- och sekretesslagen (2009:400) till och med SFS 2026:52, LVU till och med 2025:1290, LVM till och med 2025:409, socialtjänstlagen (2025:400) till och med 2025:1501. Sammanfattningarna är våra egna och inte granskade av jurist.',
  versions: [
    {
      version: 1,
      validFrom: '2025-07-01',
      codes: first,
    },
    { version: 2, validFrom: '2026-11-22', codes: explained },
  ],
})

export type DisclosureGround = CodeKey<typeof disclosureGround>
