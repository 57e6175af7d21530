import { type CodeKey, defineCodeList } from '../kernel/code-list.ts'

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
      codes: {
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
      },
    },
  ],
})

export type ReasonNotActing = CodeKey<typeof reasonNotActing>
