import { handRoutine } from '../../../src/base/routine/api.ts'
import { answerPolice, askPolice } from '../../../src/duty/police-help/api.ts'
import { flagReturn } from '../../../src/duty/repeat-concern/api.ts'
import { actsNow } from '../matter.ts'
import { consent, fromPolice, man, person, takeCall, waitingEnds, woman } from '../night.ts'
import { named } from './before.ts'
import { assess, begin, finish, type Scene } from './scene.ts'

/** V-27: a parent in a dispute records the call; what is said is written down, and no side is taken. */
export async function v27({ teller, crew }: Scene) {
  teller.at('09:30')
  const contactId = await takeCall(teller, crew[0], 22, {
    kind: 'general-advice',
    channel: 'emergency-112',
    initiator: 'relative-private',
    callerKnown: 'named',
    callerName: 'En pappa i Gävle',
    recordsCall: true,
    stayCode: '2180',
    dutyMode: 'standby',
    story:
      'En pappa säger att mamman inte lämnat barnen vid bytet i går. Han spelar in och vill att jouren säger vem som har rätt. Barnen är hos mamman och mår bra enligt honom.',
    advice:
      'Vi avgör inte vem som har rätt. Familjerätten på måndag; polisen om han tror att barnen är i fara.',
  })
  return { contactId }
}

/** V-34: she was to be called on Friday and was not; she comes back, and the municipality is told what it missed. */
export async function v34(scene: Scene) {
  const { teller, crew } = scene
  teller.at('10:25')
  const client = await woman(teller, 'Marita Stenlund', 29, '01-05', 984)
  const { matter } = await begin(
    scene,
    {
      kind: 'application',
      channel: 'emergency-112',
      initiator: 'applicant',
      callerKnown: 'named',
      callerIsClient: true,
      callerName: 'Marita Stenlund',
      notReached: 'Handläggaren på försörjningsstöd, fyra gånger på fredagen',
      stayCode: '2180',
      story:
        'Hon fick inte sitt bistånd i fredags och skulle bli uppringd. Ingen ringde. Hon har mat till söndag.',
    },
    9,
    { concerned: [client] },
    {
      matter: 'application',
      nature: 'finances',
      responsibleNow: 'Gävle kommun, försörjningsstöd, från måndag 08.00',
    },
  )
  await matter.judge({
    acuteNeed: 'no',
    canWait: 'yes',
    response: 'inform-day-service',
    reasonNotActing: 'can-wait',
    counterfactual: 'Hon har mat till söndag kväll och ringer om det ändras.',
    equalTreatment: 'same',
  })
  const happened =
    'Hon skulle bli uppringd av sin handläggare på fredagen om ett utlovat bistånd. Ingen ringde, och hon kom tillbaka till jouren.'
  await teller.do(crew[0], flagReturn, { caseId: matter.id, happened })
  await finish(
    scene,
    matter,
    '2180',
    'adult',
    'Återkom: uteblivet bistånd, inte uppringd som utlovat. Har mat till söndag.',
    {
      [client]: consent('Hon vill att kommunen ringer henne.'),
    },
  )
  return { caseId: matter.id }
}

/** V-07: a child who begs outside a shop; whoever calls knows the trade, and what looks like trafficking goes first. */
export async function v07(scene: Scene) {
  const { teller, crew } = scene
  teller.at('11:40')
  const girl = await person(teller, {
    description: 'Flicka, cirka 14 år, grön jacka, säger att hon heter Mirela',
    statedAge: 14,
    gender: 'woman',
  })
  const { matter } = await begin(
    scene,
    {
      kind: 'concern-report',
      channel: 'emergency-112',
      initiator: 'social-authority',
      callerKnown: 'named',
      callerName: 'En socialsekreterare som är ledig',
      callerTitle: 'socialsekreterare',
      callerOrganisation: 'Gävle kommun',
      callerDuty: 'social-services',
      stayCode: '2180',
      place: 'Utanför matbutiken',
      story:
        'En flicka på ungefär 14 år tigger ensam. En man i bil samlar in pengarna varje timme. Hon vågar inte prata när han är nära.',
    },
    11,
    { concerned: [girl] },
    {
      matter: 'concern-child',
      residenceCode: null,
      nature: 'child-youth',
      responsibleNow: 'Socialjouren; polisen på väg',
      attention: ['child-or-young', 'crime-victim', 'trafficking'],
    },
  )
  await matter.judge({
    ...actsNow,
    response: 'act-through-others',
    reasonActing:
      'Misstänkt människohandel med ett barn. Vi ringer polisen själva och ordnar plats; det väntar inte till måndag.',
    counterfactual: 'Hon körs till nästa stad i eftermiddag.',
  })
  const askedAt = teller.later(2)
  const { id: helpId, version } = await teller.do(crew[0], askPolice, {
    caseId: matter.id,
    askedOf: 'command-centre',
    need: 'Patrull till platsen, utan att mannen i bilen märker det.',
    askedAt,
  })
  await teller.do(crew[0], answerPolice, { helpId, version, answer: 'yes', answeredAt: askedAt })
  teller.later(50)
  await assess(scene, matter.id, girl, {
    distanceReason: 'Polisen har henne på stationen med tolk på telefon; vi möter dem när jourhemmet svarat.',
    facts: 'Hon är omkring 14 år, talar rumänska och vet inte vilken stad hon är i. Mannen är gripen.',
    childHeard: 'yes',
    childWords: 'Jag får sova om jag har tjänat trehundra.',
    policePresent: 'yes',
    policeSaw: 'Pengar och tre telefoner i bilen.',
    custodyConsidered: 'considered-not-taken',
    custodyGrounds: 'Hon följer med frivilligt; ingen vårdnadshavare är känd. Ordföranden är underrättad.',
    outcome: 'need-voluntary-placement',
    protectionBasis: 'voluntary-placement',
    judgement: 'Hon behöver omedelbart skydd och sover i jourhem.',
    dayTask: 'God man, Migrationsverket och barnförhör.',
  })
  await matter.measure('placement-sol-2025', 20, 'Jourhem till måndag.', { dutyMode: 'standby' })
  await matter.nowResponsible('Jourhemmet; Gävle kommun från måndag 08.00')
  await finish(
    scene,
    matter,
    '2180',
    'child',
    'Ungefär 14 år, tiggde under tvång. Mannen gripen. Sover i jourhem. Misstänkt människohandel.',
  )
  return { caseId: matter.id }
}

/** V-28: the doctor at the emergency ward thinks that the closed clinic shall do it; the guide is read out, and the delay counted. */
export async function v28(scene: Scene) {
  const { teller, crew, world } = scene
  teller.at('14:10')
  const addict = await man(teller, 'Lars-Göran Tjernell', 47, '06-14', 987)
  const { matter, contactId } = await begin(
    scene,
    {
      ...fromPolice('Yttre befäl Gästrikland', 'LPO Gästrikland'),
      kind: 'police-substance-use-custody',
      stayCode: '2181',
      place: 'Akuten i Sandviken',
      waitingName: 'Patrullen på akuten',
      waitingSince: teller.time('12:20'),
      story:
        'Polisen väntar på akuten med en man som ska till LVM-hem. Läkaren säger att beroendemottagningen ska göra bedömningen. Den är stängd.',
    },
    9,
    { concerned: [addict] },
    {
      matter: 'concern-adult',
      nature: 'adult-substance-use',
      responsibleNow: 'Akuten i Sandviken',
      attention: ['addiction'],
    },
  )
  await teller.do(crew[0], handRoutine, {
    textId: named(world.routines, 'lvm-medical-assessment'),
    audience: 'health-care',
    givenTo: 'Läkaren i tjänst på akuten',
    manner: 'read-aloud',
  })
  await matter.judge({
    ...actsNow,
    response: 'act-through-others',
    reasonActing: 'Transporten kräver en bedömning nu. Guiden är uppläst och läkaren gör den.',
    counterfactual: 'Patrullen sitter där till måndag eller släpper honom.',
  })
  teller.at('16:00')
  await waitingEnds(teller, crew[0], contactId)
  await matter.deviation(
    'routine-not-followed',
    'Läkaren på akuten kände inte till att läkaren i tjänst gör bedömningen inför LVM-transport. Patrullen väntade i nära fyra timmar.',
  )
  await matter.measure('lvm-assessment', 30, 'Läkarbedömning klar 15.50.', { dutyMode: 'standby' })
  await matter.nowResponsible('Polisen under transporten; LVM-hemmet från kvällen')
  await finish(
    scene,
    matter,
    '2181',
    'adult',
    'LVM-transport i dag. Läkarbedömningen dröjde; avvikelse är skriven.',
  )
  return { caseId: matter.id, contactId }
}
