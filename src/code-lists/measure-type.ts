import { type Code, type CodeKey, defineCodeList } from '../kernel/code-list.ts'

const beforePlacement = {
  'concern-report': {
    sv: 'Anmälan',
    definition: 'Uppgift från någon annan om att ett barn eller en vuxen kan behöva skydd eller stöd.',
    instruction:
      'Använd när en anmälan tas emot, muntligt eller skriftligt. Den enskildes egen begäran kodas som Ansökan, en uppgift utan begäran om åtgärd som Information.',
    countingRule:
      'En per mottagen anmälan. Flera anmälningar kan höra till samma ärende; en anmälan om flera syskon räknas en gång.',
  },
  application: {
    sv: 'Ansökan',
    definition: 'Den enskildes, eller vårdnadshavarens, egen begäran om en insats eller om bistånd.',
    instruction: 'Använd när begäran prövas som ansökan. Beslutet kodas för sig: bistånd, logi eller avslag.',
    countingRule: 'En per ansökan, även när den gäller flera insatser.',
  },
  notice: {
    sv: 'Avisering',
    definition: 'Förvarning till en annan verksamhet eller person om något som väntas ske.',
    instruction:
      'Använd när mottagaren bara ska känna till saken. Begärs en åtgärd är det i stället den åtgärden som kodas.',
    countingRule: 'En per avisering och mottagare. Koden användes knappt före 2017.',
  },
  refusal: {
    sv: 'Avslag',
    definition: 'Beslut att helt eller delvis inte bevilja det som den enskilde har ansökt om.',
    instruction:
      'Använd för varje avslagsbeslut. Ange skäl, vem som beslutat och att den enskilde fått veta hur man överklagar.',
    countingRule: 'Ett per beslut. Koden började användas 2017: att den går från noll är ändrad kodning.',
  },
  'economic-aid': {
    sv: 'Ek bistånd',
    definition:
      'Beslut om ekonomiskt bistånd för ett akut behov, till exempel mat, blöjor eller en resa hem.',
    instruction: 'Använd när bistånd beviljas i pengar, rekvisition eller biljett. Nattlogi kodas som Logi.',
    countingRule: 'Ett per beslut, oavsett antal kvitton.',
  },
  'police-assistance-lvu': {
    sv: 'Handr 43§ LVU',
    definition: 'Begäran om polisens hjälp enligt 43 § LVU.',
    instruction:
      'Använd när begäran lämnas till polisen. Skälet ska vara särskilda befogenheter enligt 10 eller 10 a § polislagen, eller synnerliga skäl.',
    countingRule: 'En per begäran, även om den avslås. En återkallelse kodas för sig som Handr Återk.',
  },
  'police-assistance-lvm': {
    sv: 'Handr 45§ LVM',
    definition: 'Begäran om polisens hjälp enligt 45 § LVM.',
    instruction:
      'Använd när begäran lämnas till polisen, för läkarundersökning eller för att genomföra vård.',
    countingRule: 'En per begäran, även om den avslås. En återkallelse kodas för sig som Handr Återk.',
  },
  'police-assistance-recalled': {
    sv: 'Handr Återk',
    definition: 'Återkallelse av en begäran om polisens hjälp.',
    instruction: 'Använd när begäran inte längre behövs. Koppla till den begäran som återkallas.',
    countingRule:
      'En per återkallelse. Koden började användas 2017: att den går från noll är ändrad kodning.',
  },
  information: {
    sv: 'Information',
    definition: 'Uppgift av betydelse som jouren tar emot eller lämnar utan att någon åtgärd begärs.',
    instruction: 'Använd mellan verksamheter. Råd till den enskilde kodas som Upplys/Hänvis.',
    countingRule: 'En per tillfälle.',
  },
  lodging: {
    sv: 'Logi',
    definition: 'Beslut om tak över huvudet för natten, på till exempel vandrarhem, hotell eller härbärge.',
    instruction: 'Använd när jouren ordnar logi. Placering av barn kodas som placering.',
    countingRule: 'Ett per beslut, oavsett antal nätter och personer.',
  },
  'lvm-assessment': {
    sv: 'LVM-bedömning',
    definition: 'Bedömning av om den enskilde kan behöva vård enligt LVM.',
    instruction: 'Använd även när bedömningen inte leder till beslut enligt 13 § LVM.',
    countingRule: 'En per person och bedömning. Koden användes inte 2016.',
  },
  'interview-attendance': {
    sv: 'Medv vid förhör',
    definition: 'Jourens personal medverkar vid polisens förhör med en underårig.',
    instruction: 'Använd när personal varit med. Tillfället räknas också som besök med platsen polishuset.',
    countingRule: 'En per förhör. Avböjd medverkan räknas inte.',
  },
  'lvu-new-placement': {
    sv: 'Omplac 11 § LVU',
    definition: 'Beslut enligt 11 § LVU om var den unge ska vistas när en tidigare placering bryts.',
    instruction:
      'Använd när ordföranden eller annan förordnad ledamot har beslutat. Jouren omplacerar i princip inte akut: ange varför det inte kunde vänta.',
    countingRule: 'En per barn och beslut.',
  },
  'immediate-custody-lvm': {
    sv: 'Ordf besl 13 § LVM',
    definition:
      'Beslut om omedelbart omhändertagande enligt 13 § LVM av ordföranden eller annan förordnad ledamot.',
    instruction:
      'Använd när beslutet är fattat, även muntligt. Förvarning som inte ledde till beslut räknas inte.',
    countingRule: 'Ett per person och beslut, den dag det muntliga beslutet fattades.',
  },
  'immediate-custody-lvu': {
    sv: 'Ordf besl 6 § LVU',
    definition:
      'Beslut om omedelbart omhändertagande enligt 6 § LVU av ordföranden eller annan förordnad ledamot.',
    instruction:
      'Använd när beslutet är fattat, även muntligt. Förvarning som inte ledde till beslut räknas inte.',
    countingRule: 'Ett per barn eller ung och beslut, den dag det muntliga beslutet fattades.',
  },
} as const satisfies Record<string, Code>

const placement2001 = {
  'placement-sol-2001': {
    sv: 'Plac 4 kap 1 § SoL',
    definition: 'Beslut om frivillig placering som bistånd enligt 4 kap. 1 § socialtjänstlagen (2001:453).',
    instruction: 'Använd när den enskilde, eller vårdnadshavaren för barnet, samtycker till placeringen.',
    countingRule: 'En per placerad person och beslut.',
  },
} as const satisfies Record<string, Code>

const placement2025 = {
  'placement-sol-2001': {
    ...placement2001['placement-sol-2001'],
    validTo: '2025-06-30',
    replacedBy: ['placement-sol-2025'],
    legacy: true,
  },
  'placement-sol-2025': {
    sv: 'Plac 11 kap 1 § SoL',
    definition: 'Beslut om frivillig placering som insats enligt 11 kap. 1 § socialtjänstlagen (2025:400).',
    instruction:
      'Använd när den enskilde, eller vårdnadshavaren för barnet, samtycker till placeringen. Samtycke till insats för barn: 21 kap. 1 §.',
    countingRule: 'En per placerad person och beslut. Fortsätter serien Plac 4 kap 1 § SoL.',
    validFrom: '2025-07-01',
  },
} as const satisfies Record<string, Code>

const callOutsOnly = {
  'protective-assessment': {
    sv: 'Skyddsbedömning',
    definition: 'Bedömning av om ett barn eller en ung person behöver omedelbart skydd.',
    instruction: 'Gör en bedömning per barn. Registreras som åtgärd när personal har åkt ut.',
    countingRule: 'Bara bedömningar som krävde utryckning räknas, en per barn.',
  },
} as const satisfies Record<string, Code>

const everyAssessment = {
  'protective-assessment': {
    sv: 'Skyddsbedömning',
    definition: 'Bedömning av om ett barn eller en ung person behöver omedelbart skydd.',
    instruction:
      'Gör en bedömning per barn vid varje anmälan som rör barn eller unga, på plats eller på distans.',
    countingRule:
      'Alla bedömningar räknas, på plats och på distans, en per barn. Till hösten 2017 räknades bara utryckningar: åren kan inte jämföras.',
  },
} as const satisfies Record<string, Code>

const relationshipProblem = {
  'relationship-problem': {
    sv: 'Relationsproblem',
    definition: 'Samtal om en konflikt i en relation.',
    instruction:
      'Undvik: samtalet kodas som Stöd och problemet som karaktär. Koden finns kvar för jämförelse med publicerade tabeller.',
    countingRule: 'Ett per samtal.',
  },
} as const satisfies Record<string, Code>

const afterAssessment = {
  support: {
    sv: 'Stöd',
    definition: 'Stöd- eller krissamtal med den enskilde eller närstående.',
    instruction: 'Använd när samtalet i sig är hjälpen. En ren upplysning kodas som Upplys/Hänvis.',
    countingRule: 'Ett per samtal.',
  },
  'welfare-check': {
    sv: 'Tillsyn individ',
    definition:
      'Enligt utvärderingen: personal har lämnat polishuset för att vid ett personligt sammanträffande bedöma situationen för en individ.',
    instruction:
      'Använd när personal åkt ut till en person. Gäller det skydd av barn kodas också Skyddsbedömning.',
    countingRule: 'En per person och tillfälle.',
  },
  'own-transport': {
    sv: 'Transport egen',
    definition: 'Personalens egen resa i ett ärende, utan klient i fordonet.',
    instruction: 'Använd för utryckningsresan. Är klienten med kodas Transport klient.',
    countingRule: 'En per resa fram och åter.',
  },
  'client-transport': {
    sv: 'Transport klient',
    definition: 'Enligt utvärderingen: jourens personal har varit med vid transport av klient.',
    instruction:
      'Använd när personal följt med, oavsett vems fordon. Jouren följer inte med på långa transporter.',
    countingRule: 'En per transport, oavsett antal klienter.',
  },
  'follow-up': {
    sv: 'Uppföljning',
    definition: 'Ny kontakt i ett pågående ärende för att höra hur det gick eller om en lösning håller.',
    instruction: 'Använd när jouren tar kontakten eller tar emot svar på en tidigare åtgärd.',
    countingRule: 'En per kontakt.',
  },
  'advice-referral': {
    sv: 'Upplys/Hänvis',
    definition: 'Råd eller upplysning till den som ringer, eller hänvisning till rätt verksamhet.',
    instruction: 'Använd när samtalet stannar vid råd eller hänvisning. Ange vart den enskilde hänvisades.',
    countingRule: 'En per kontakt.',
  },
} as const satisfies Record<string, Code>

/**
 * What the night does, table 4 of the evaluation (G-06). Version 2 changes only what is counted as a protective assessment,
 * version 3 the section of placements (SoL 2025:400 11 kap. 1 §).
 */
export const measureType = defineCodeList({
  id: 'measure-type',
  title: { sv: 'Åtgärd', en: 'Measure' },
  source:
    'Etiketter: Utvärdering av den gemensamma socialjouren i Gävleborgs län, tabell 4. Definitioner, anvisningar och räkneregler är våra egna där inget annat sägs. Att bara utryckningar räknades gällde ”till hösten 2017”; dagen 1 oktober är vår.',
  versions: [
    {
      version: 1,
      validFrom: '2016-01-01',
      codes: {
        ...beforePlacement,
        ...placement2001,
        ...relationshipProblem,
        ...callOutsOnly,
        ...afterAssessment,
      },
    },
    {
      version: 2,
      validFrom: '2017-10-01',
      codes: {
        ...beforePlacement,
        ...placement2001,
        ...relationshipProblem,
        ...everyAssessment,
        ...afterAssessment,
      },
    },
    {
      version: 3,
      validFrom: '2025-07-01',
      codes: {
        ...beforePlacement,
        ...placement2025,
        ...relationshipProblem,
        ...everyAssessment,
        ...afterAssessment,
      },
    },
  ],
})

export type MeasureType = CodeKey<typeof measureType>
