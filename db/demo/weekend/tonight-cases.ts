import { decideCallOut, leave } from '../../../src/duty/call-out/api.ts'
import { holdPlace } from '../../../src/duty/place/api.ts'
import { askPlace } from '../../../src/duty/place-request/api.ts'
import { addWarning } from '../../../src/duty/safety-warning/api.ts'
import { addMinutes } from '../../../src/kernel/time.ts'
import { actsNow } from '../matter.ts'
import { alone, fromPolice, jointly, man, woman } from '../night.ts'
import { named } from './before.ts'
import { assess, begin, type Scene } from './scene.ts'

const child = { matter: 'concern-child', nature: 'child-youth' } as const

/** What protects a boy ends within the hour. */
export async function endsSoon(scene: Scene): Promise<string> {
  const { teller } = scene
  teller.ago(140)
  const mother = await woman(teller, 'Hanna Lindersson', 32, '03-12', 984)
  const boy = await man(teller, 'Alfred Lindersson', 11, '06-06', 995, alone([mother]))
  const story =
    'Mammans sambo har slagit sönder köket och är avvisad. Patrullen kan vara kvar en stund. Pojken på 11 år är uppe.'
  const { matter } = await begin(
    scene,
    { ...fromPolice('Patrullen i Gävle', 'LPO Gästrikland'), stayCode: '2180', place: 'I hemmet', story },
    8,
    { concerned: [boy], guardian: [mother] },
    { ...child, responsibleNow: 'Patrullen i hemmet' },
  )
  await matter.judge({
    ...actsNow,
    response: 'act-through-others',
    reasonActing: 'Patrullen är kvar medan vi ordnar var de sover.',
    counterfactual: 'Sambon kommer tillbaka när patrullen åker.',
  })
  await assess(scene, matter.id, boy, {
    distanceReason: 'Patrullen är i hemmet och pojken pratar i telefon.',
    facts: 'Mamman är nykter. Sambon är avvisad men har nyckel.',
    childHeard: 'yes',
    childWords: 'Jag sover inte om han har nyckel.',
    policePresent: 'yes',
    policeSaw: 'Krossat porslin över hela golvet.',
    outcome: 'need-met',
    protectionBasis: 'police',
    protectionText: 'Patrullen är kvar tills låset är bytt eller de har någon annanstans att sova.',
    protectionEndsAt: addMinutes(teller.told, 40),
    judgement: 'Skyddad så länge patrullen är där.',
    dayTask: 'Skyddsplan med mamman.',
  })
  return matter.id
}

/** A safe person is to be called back soon. */
export async function callsBack(scene: Scene): Promise<string> {
  const { teller } = scene
  teller.ago(120)
  const mother = await woman(teller, 'Petronella Vikner', 36, '01-31', 986)
  const boy = await man(teller, 'Tage Vikner', 9, '10-05', 997, alone([mother]))
  const aunt = await woman(teller, 'Mikaela Vikner', 33, '04-21', 988, {
    phones: [{ number: '070-174 06 79' }],
  })
  const { matter } = await begin(
    scene,
    {
      kind: 'concern-report',
      channel: 'internal-number',
      initiator: 'care-provider',
      callerKnown: 'named',
      callerName: 'Sjuksköterskan',
      callerOrganisation: 'Psykiatrisk akutmottagning',
      callerDuty: 'health-care',
      stayCode: '2180',
      story: 'Mamman läggs in i natt. Hennes son på 9 år är ensam hemma och väntar på sin moster.',
    },
    9,
    { concerned: [boy], guardian: [mother], other: [aunt] },
    {
      ...child,
      responsibleNow: 'Mostern, på väg till lägenheten',
      attention: ['child-or-young', 'no-safe-adult'],
    },
  )
  await matter.judge({
    ...actsNow,
    response: 'act-through-others',
    reasonActing: 'Mostern kan vara där på en kvart och pojken känner henne.',
    counterfactual: 'Han sitter ensam i natt.',
  })
  await matter.relate(aunt, 'safe-person', [boy], {
    note: 'Nykter, sover där i natt.',
    until: addMinutes(teller.told, 9 * 60),
    callBackAt: addMinutes(teller.told, 20),
  })
  return matter.id
}

/** One of the shift and somebody called in are on their way far off, and are to say now that all is well. */
export async function neededElsewhere(scene: Scene): Promise<{ caseId: string; callOutId: string }> {
  const { teller } = scene
  teller.ago(80)
  const mother = await woman(teller, 'Ramona Ekfors', 29, '12-24', 990)
  const girl = await woman(teller, 'Kim Ekfors', 4, '02-20', 992, alone([mother]))
  const story =
    'Mamman är medtagen och kan inte väckas ordentligt. Ambulans är där. Flickan på 4 år har ingen annan.'
  const { matter } = await begin(
    scene,
    { ...fromPolice('Patrullen i Ljusdal', 'LPO Hälsingland'), stayCode: '2161', place: 'I hemmet', story },
    7,
    { concerned: [girl], guardian: [mother] },
    {
      ...child,
      responsibleNow: 'Patrullen i Ljusdal; jouren på väg',
      attention: ['child-or-young', 'no-safe-adult'],
    },
  )
  await matter.judge({
    ...actsNow,
    response: 'go-out',
    reasonActing: 'Flickan har ingen vuxen och måste hämtas.',
    counterfactual: 'Polisen kör henne till stationen.',
  })
  const text = 'En hund i hallen som polisen inte har fått ut.'
  await teller.do('jour1', addWarning, { caseId: matter.id, concerns: 'address', text })
  teller.ago(58)
  const { id: callOutId, version } = await teller.do('jour1', decideCallOut, {
    caseId: matter.id,
    purpose: 'protection',
    decision: 'go',
    askedBy: 'police',
    necessity: 'necessary',
    reason: 'Ett litet barn utan vuxen. En stannar vid telefonen, därför är en kollega inringd.',
    equalTreatment: 'same',
    municipalityCode: '2161',
    place: 'home',
    destinationProtected: false,
    withPolice: 'yes',
    vehicle: 'duty-car',
    workers: [
      { accountId: await teller.idOf('jour2'), offShiftReason: 'Kvar sedan passet' },
      { accountId: await teller.idOf('jour3'), offShiftReason: 'Inringd från ledighet' },
    ],
  })
  teller.ago(46)
  const coverReason = 'Maja Lindwall är kvar vid telefonen. Chefen är vidtalad.'
  await teller.do('jour2', leave, { callOutId, version, warningsSeen: true, coverReason })
  return { caseId: matter.id, callOutId }
}

/** The police have sat with a boy for fifty minutes. */
export async function isWaitedFor(scene: Scene): Promise<{ caseId: string; contactId: string }> {
  const { teller } = scene
  teller.ago(44)
  const boy = await man(teller, 'Noel Brandefors', 15, '07-30', 983)
  const { matter, contactId } = await begin(
    scene,
    {
      ...fromPolice('Yttre befäl Söderhamn', 'LPO Hälsingland'),
      kind: 'police-handover',
      stayCode: '2182',
      place: 'Polisstationen',
      waitingName: 'Patrullen i Söderhamn',
      waitingSince: addMinutes(teller.told, -50),
      story: 'En pojke på 15 år togs berusad vid järnvägen. Ingen svarar hemma. Patrullen sitter med honom.',
    },
    6,
    { concerned: [boy] },
    { ...child, responsibleNow: 'Polisen i Söderhamn', attention: ['child-or-young', 'police-no-solution'] },
  )
  return { caseId: matter.id, contactId }
}

/** A bed is held while the guardians are asked. */
export async function holdsBed(scene: Scene): Promise<{ caseId: string; holdId: string }> {
  const { teller, world } = scene
  teller.ago(34)
  const mother = await woman(teller, 'Cecilia Grönlund', 44, '05-19', 994)
  const father = await man(teller, 'Rikard Grönlund', 47, '08-08', 985)
  const girl = await woman(teller, 'Tyra Grönlund', 16, '09-23', 996, jointly([mother, father]))
  const { matter } = await begin(
    scene,
    {
      kind: 'application',
      channel: 'direct-number',
      initiator: 'applicant',
      callerKnown: 'named',
      callerIsClient: true,
      callerName: 'Tyra Grönlund',
      stayCode: '2180',
      story:
        'Hon är utkastad hemifrån efter ett gräl och sitter på en mack. Föräldrarna svarar när vi ringer och vill inte ha hem henne i natt.',
    },
    9,
    { concerned: [girl], guardian: [mother, father] },
    { ...child, responsibleNow: 'Socialjouren; macken tills skjutsen kommer' },
  )
  await matter.judge({
    ...actsNow,
    response: 'go-out',
    reasonActing: 'Hon är 16 år och har ingenstans att sova i kylan.',
    counterfactual: 'Hon åker med någon hon inte känner.',
  })
  teller.ago(12)
  const placeId = named(world.places, 'Jourhem Björken')
  const { id: holdId } = await teller.do('jour1', holdPlace, { placeId, caseId: matter.id, beds: 1 })
  return { caseId: matter.id, holdId }
}

/** Nowhere to sleep in the cold, and a place that has not answered yet. */
export async function awaitsPlace(scene: Scene): Promise<string> {
  const { teller, world } = scene
  teller.ago(22)
  const homeless = await woman(teller, 'Gun-Britt Axling', 58, '11-09', 998)
  const { matter } = await begin(
    scene,
    {
      kind: 'application',
      channel: 'in-person',
      initiator: 'applicant',
      callerKnown: 'named',
      callerIsClient: true,
      callerName: 'Gun-Britt Axling',
      stayCode: '2180',
      story:
        'Hon är vräkt sedan i går och har suttit på stationen. Hon är sjuk i benet och kan inte gå långt.',
    },
    7,
    { concerned: [homeless] },
    { matter: 'application', nature: 'housing', responsibleNow: 'Socialjouren; hon väntar i receptionen' },
  )
  await teller.do('jour1', askPlace, {
    caseId: matter.id,
    direction: 'to-other',
    kind: 'place',
    placeId: named(world.places, 'Hotell Vinkeln'),
    about: 'Ett rum på bottenvåningen, en natt.',
  })
  return matter.id
}
