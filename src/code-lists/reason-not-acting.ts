import { type Code, type CodeKey, defineCodeList } from '../kernel/code-list.ts'

const first = {
  'can-wait': {
    sv: 'Kan vänta till nästa vardag',
    en: 'Can wait until the next working day',
    instruction: 'Skriv vad som händer om dagtjänsten får ta det.',
  },
  'network-takes-over': {
    sv: 'Anhörig eller annan trygg person tar över',
    en: 'A relative or other safe person takes over',
    instruction: 'Ange vem, till när och hur jouren hör efter att det håller.',
  },
  'other-party-responsible': {
    sv: 'Någon annan har ansvaret',
    en: 'Somebody else is responsible',
    instruction: 'Ange vem, till exempel HVB, vården eller polisen, och att de har sagt ja.',
  },
  'plan-in-place': {
    sv: 'Kommunen har redan en planering',
    en: 'The municipality has a plan',
    instruction: 'Ange vilken förhandsinformation som följs.',
  },
  'grounds-not-met': {
    sv: 'Lagens förutsättningar är inte uppfyllda',
    en: 'The legal grounds are not met',
    instruction: 'Ange vilken åtgärd som övervägdes och varför den inte togs.',
  },
  'declined-by-person': {
    sv: 'Den enskilde vill inte',
    en: 'The person declines',
    instruction: 'Gäller bara frivilliga insatser. För barn: bedöm ändå behovet av skydd.',
  },
  'not-reached': {
    sv: 'Går inte att nå',
    en: 'Cannot be reached',
    instruction: 'Ange försöken, och vad som görs härnäst.',
  },
  'too-little-known': {
    sv: 'För lite är känt trots försök att få veta mer',
    en: 'Too little is known in spite of attempts',
  },
  'outside-mission': {
    sv: 'Utanför jourens uppdrag',
    en: 'Outside the mission',
    instruction: 'Hänvisa vidare och ange vart.',
  },
  'not-needed-for-protection': {
    sv: 'Inte nödvändigt ur ett skyddsperspektiv',
    en: 'Not needed for protection',
    instruction: 'Samma princip för alla kommuner, nära som långt bort.',
  },
  'no-staff-free': {
    sv: 'Ingen personal ledig',
    en: 'No staff free',
    instruction: 'Bara för uppdrag och sådant som kan vänta. Ange vad personalen gjorde i stället.',
  },
  'no-place-available': {
    sv: 'Det saknas plats eller annan resurs',
    en: 'No place or other resource available',
    instruction: 'Ange vilken resurs som söktes.',
  },
  other: { sv: 'Annat skäl', en: 'Other reason', instruction: 'Beskriv skälet.' },
} as const satisfies Record<string, Code>

/** What the codes lacked: a definition and an instruction each (G-11). Labels and dates are as before. */
const explained = {
  ...first,
  'can-wait': { ...first['can-wait'], definition: 'Ingen far illa av att saken tas av dagtjänsten.' },
  'network-takes-over': {
    ...first['network-takes-over'],
    definition: 'Någon som barnet eller den vuxne är trygg med tar hand om saken.',
  },
  'other-party-responsible': {
    ...first['other-party-responsible'],
    definition: 'En annan verksamhet har ansvaret och har bekräftat det.',
  },
  'plan-in-place': {
    ...first['plan-in-place'],
    definition: 'Kommunen har förberett läget, och planeringen räcker.',
  },
  'grounds-not-met': {
    ...first['grounds-not-met'],
    definition: 'Lagen tillåter inte den åtgärd som övervägdes.',
  },
  'declined-by-person': {
    ...first['declined-by-person'],
    definition: 'Den som erbjöds frivillig hjälp har tackat nej.',
  },
  'not-reached': {
    ...first['not-reached'],
    definition: 'Den som saken gäller svarar inte eller hittas inte.',
  },
  'too-little-known': {
    ...first['too-little-known'],
    definition: 'Uppgifterna räcker inte för att veta vad som ska göras eller för vem.',
    instruction: 'Ange vad som saknas, vem som frågats, och vad som händer om mer blir känt.',
  },
  'outside-mission': {
    ...first['outside-mission'],
    definition: 'Saken hör till någon annan än socialtjänsten utanför kontorstid.',
  },
  'not-needed-for-protection': {
    ...first['not-needed-for-protection'],
    definition: 'Åtgärden vore bra men behövs inte för att skydda någon i natt.',
  },
  'no-staff-free': {
    ...first['no-staff-free'],
    definition: 'All personal var upptagen med något som gick före.',
  },
  'no-place-available': {
    ...first['no-place-available'],
    definition: 'Det som behövdes fanns men gick inte att få: plats, fordon, tolk eller liknande.',
  },
  other: { ...first.other, definition: 'Ett annat skäl än de övriga.' },
} as const satisfies Record<string, Code>

/**
 * Why the duty does not act, or does less than was asked (C-32, C-34, Y3). Lack of documents is no reason and has no code:
 * an assessment is never skipped because papers are missing (V-12).
 */
export const reasonNotActing = defineCodeList({
  id: 'reason-not-acting',
  title: { sv: 'Skäl att inte agera', en: 'Reason for not acting' },
  source: 'Egen lista, efter Utvärdering av den gemensamma socialjouren i Gävleborgs län.',
  versions: [
    {
      version: 1,
      validFrom: '2015-08-01',
      codes: first,
    },
    { version: 2, validFrom: '2026-11-22', codes: explained },
  ],
})

export type ReasonNotActing = CodeKey<typeof reasonNotActing>
