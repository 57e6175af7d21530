import {
  arrive,
  checkIn,
  comeBack,
  decideCallOut,
  leave,
  leaveScene,
} from '../../../src/duty/call-out/api.ts'
import { addWarning } from '../../../src/duty/safety-warning/api.ts'
import { actsNow, type Matter } from '../matter.ts'
import { alone, fromPolice, man, woman } from '../night.ts'
import { assess, begin, finish, type Scene } from './scene.ts'

const going = {
  purpose: 'protection',
  decision: 'go',
  askedBy: 'police',
  necessity: 'necessary',
  equalTreatment: 'same',
  withPolice: 'yes',
  vehicle: 'duty-car',
  place: 'home',
  destinationProtected: false,
} as const

type Out = { readonly callOutId: string; version: number }

async function decide(
  { teller }: Scene,
  as: string,
  matter: Matter,
  municipalityCode: string,
  reason: string,
  workers: readonly { readonly username: string; readonly offShiftReason?: string }[],
): Promise<Out> {
  const made = await teller.do(as, decideCallOut, {
    caseId: matter.id,
    ...going,
    municipalityCode,
    reason,
    workers: await Promise.all(
      workers.map(async ({ username, ...more }) => ({ accountId: await teller.idOf(username), ...more })),
    ),
  })
  return { callOutId: made.id, version: made.version }
}

/** V-25: both are in Nordanstig when the second thing happens in Gävle; the manager is called and goes with somebody called in. */
export async function v25(scene: Scene) {
  const { teller, crew } = scene
  const [first, second] = crew
  teller.at('20:50')
  const mother = await woman(teller, 'Ylva Norrbrink', 33, '06-19', 980)
  const girl = await woman(teller, 'Lova Norrbrink', 10, '03-04', 998, alone([mother]))
  const north = await begin(
    scene,
    {
      ...fromPolice('Patrullen i Nordanstig', 'LPO Hälsingland'),
      stayCode: '2132',
      place: 'I hemmet',
      story:
        'En flicka på 10 år är instängd i sitt rum. Styvpappan är påverkad och vägrar öppna. Mamman är misshandlad. Patrullen ber jouren komma.',
    },
    9,
    { concerned: [girl], guardian: [mother] },
    {
      matter: 'concern-child',
      nature: 'child-abuse',
      responsibleNow: 'Patrullen i hemmet; jouren på väg',
      attention: ['child-or-young', 'violence', 'no-safe-adult'],
    },
  )
  const far = north.matter
  await far.judge({
    ...actsNow,
    response: 'go-out',
    reasonActing: 'Flickan måste höras och flyttas i natt. Tjugo mil ändrar inte det.',
    counterfactual: 'Polisen får bära ut henne till ingen.',
  })
  const text = 'Styvpappan är påverkad och har slagit. Gå in först när polisen säger till.'
  await teller.do(first, addWarning, { caseId: far.id, concerns: 'address', text })
  const out = await decide(scene, first, far, '2132', 'Ett barn i fara och ingen annan som kan.', [
    { username: first },
    { username: second },
  ])
  teller.at('21:10')
  const coverReason =
    'Chefen är uppringd och tar direktnumret. Socialjouren i Dalarna är tillfrågad och kan svara i telefon.'
  let { version } = await teller.do(first, leave, { ...out, warningsSeen: true, coverReason })
  teller.at('21:55')
  await teller.do(second, checkIn, { callOutId: out.callOutId, note: 'I höjd med Enånger.' })
  teller.at('22:40')
  ;({ version } = await teller.do(first, arrive, { ...out, version, policeWaitedMinutes: 110 }))

  const nearer = await inGavle(scene)

  teller.at('23:30')
  await assess(scene, far.id, girl, {
    manner: 'on-site',
    place: 'home',
    facts:
      'Flickan är oskadd och har suttit inlåst i tre timmar. Mamman förs till sjukhus. Styvpappan är gripen.',
    childHeard: 'yes',
    childWords: 'Jag räknade till tusen. Sen kom ni.',
    policePresent: 'yes',
    policeSaw: 'Sparkmärken på dörren till hennes rum.',
    outcome: 'need-met',
    protectionBasis: 'safe-person',
    protectionText: 'Hos mormor i Bergsjö till måndag.',
    alternativeHome: 'Mormor bor ensam, är nykter och hämtade henne på plats.',
    judgement: 'Hon behöver vara hos mormor tills mamman är hemma.',
    dayTask: 'Barnförhör och skyddsplan för mamman.',
  })
  teller.at('23:50')
  ;({ version } = await teller.do(first, leaveScene, { ...out, version }))
  teller.at('01:20')
  await teller.do(first, comeBack, { ...out, version, clientCarried: false })
  await far.nowResponsible('Mormor; Nordanstigs kommun från måndag 08.00')
  await finish(
    scene,
    far,
    '2132',
    'child',
    'Jouren åkte till Nordanstig. Flickan hos mormor, styvpappan gripen, mamman på sjukhus.',
  )
  return { farCaseId: far.id, nearCaseId: nearer.caseId, callOutIds: [out.callOutId, nearer.callOutId] }
}

/** The second event, at the other end, with nobody of the shift left. */
async function inGavle(scene: Scene): Promise<{ caseId: string; callOutId: string }> {
  const { teller, world } = scene
  const manager = 'chef'
  const [calledIn] = world.plan.dayCrewOf(teller.evening)
  teller.at('22:45')
  const mother = await woman(teller, 'Lisa Brännmark', 30, '10-24', 982)
  const baby = await man(teller, 'Alve Brännmark', 2, '07-16', 981, alone([mother]))
  const { matter } = await begin(
    scene,
    {
      ...fromPolice('Yttre befäl Gävle', 'LPO Gästrikland'),
      stayCode: '2180',
      place: 'I hemmet',
      story:
        'Mamman har hotat att hoppa från balkongen med sin son på 2 år. Polisen håller henne, pojken är hos en granne.',
    },
    5,
    { concerned: [baby], guardian: [mother] },
    {
      matter: 'concern-child',
      nature: 'child-youth',
      responsibleNow: 'Grannen och polisen',
      attention: ['child-or-young', 'danger-to-life'],
    },
    manager,
  )
  await matter.callOut(2, { 'emergency-112': 'SOS Alarm' }, 'Psykiatrisk ambulans begärd.')
  const byManager = { ...scene, crew: [manager, calledIn] as const }
  await matter.judge({
    ...actsNow,
    response: 'go-out',
    reasonActing: 'Livsfara för mamman och ett barn på två år utan vuxen.',
    counterfactual: 'Pojken blir kvar hos en granne som ingen har pratat med.',
  })
  const out = await decide(
    scene,
    manager,
    matter,
    '2180',
    'Livsfara och ett litet barn; båda i passet är i Nordanstig.',
    [
      { username: manager, offShiftReason: 'Chefen, uppringd när båda är ute' },
      { username: calledIn, offShiftReason: 'Inringd från ledighet av chefen' },
    ],
  )
  teller.at('22:58')
  const coverReason =
    'Andra händelsen samtidigt. Passet är i Nordanstig och nås på telefon; Dalarnas jour svarar på direktnumret.'
  let { version } = await teller.do(manager, leave, { ...out, warningsSeen: true, coverReason })
  teller.at('23:12')
  ;({ version } = await teller.do(manager, arrive, { ...out, version, policeWaitedMinutes: 30 }))
  await assess(
    byManager,
    matter.id,
    baby,
    {
      manner: 'on-site',
      place: 'home',
      facts: 'Pojken är 2 år och sover i grannens soffa. Mamman förs till psykiatrin. Mormor kommer.',
      childHeard: 'no',
      notHeardReason: 'too-young',
      attitudeOtherwise: 'Han söker grannens famn och somnar. Inga märken.',
      policePresent: 'yes',
      policeSaw: 'Mamman var lugn när de kom in.',
      outcome: 'need-met',
      protectionBasis: 'safe-person',
      protectionText: 'Mormor sover hos grannen med honom.',
      alternativeHome: 'Grannens hem, känt för pojken; mormor är där hela natten.',
      judgement: 'Trygg med mormor i natt.',
      dayTask: 'Samråd med psykiatrin om när mamman kommer hem.',
    },
    manager,
  )
  teller.at('23:25')
  ;({ version } = await teller.do(manager, leaveScene, { ...out, version }))
  teller.later(12)
  await teller.do(manager, comeBack, { ...out, version, clientCarried: false })
  await finish(
    scene,
    matter,
    '2180',
    'child',
    'Mamman på psykiatrin. Pojken hos mormor. Chefen åkte när passet var i Nordanstig.',
  )
  return { caseId: matter.id, callOutId: out.callOutId }
}
