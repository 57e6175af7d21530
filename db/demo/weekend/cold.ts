import { noteColdNight, setColdAlert } from '../../../src/duty/cold-alert/api.ts'
import { payExpense } from '../../../src/duty/expense/api.ts'
import { answerRequest, askPlace } from '../../../src/duty/place-request/api.ts'
import { arrangePlacement, arrivePlacement, departPlacement } from '../../../src/duty/placement/api.ts'
import type { InputOf } from '../../../src/kernel/contract.ts'
import { actsNow, Matter } from '../matter.ts'
import { consent, man } from '../night.ts'
import { named } from './before.ts'
import { begin, finish, type Scene } from './scene.ts'

type Answer = Omit<InputOf<typeof answerRequest>, 'requestId' | 'version'>

/** V-18: twenty below, the shelter has closed its door, one hotel says no and another yes. */
export async function v18(scene: Scene) {
  const { teller, crew, world } = scene
  const [as, other] = crew
  const { cash } = world.boxes
  teller.at('17:15')
  await teller.do(as, setColdAlert, {
    fromAt: teller.time('18:00'),
    untilAt: teller.time('10:00', 1),
    degrees: -20,
  })
  teller.at('19:45')
  const homeless = await man(teller, 'Conny Ravik', 52, '01-29', 991)
  const { matter } = await begin(
    scene,
    {
      kind: 'application',
      channel: 'in-person',
      initiator: 'applicant',
      callerKnown: 'named',
      callerIsClient: true,
      callerName: 'Conny Ravik',
      stayCode: '2180',
      story:
        'Kommer till polishuset. Härbärget stängde 19.30, bussen var sen. Han har tunna skor och 20 grader kallt ute.',
    },
    10,
    { concerned: [homeless] },
    { matter: 'application', nature: 'housing', responsibleNow: `Socialjouren tills han är på hotellet` },
  )
  const ask = async (to: { placeId: string } | { otherName: string }, answer: Answer) => {
    teller.later(4)
    const { id: requestId, version } = await teller.do(other, askPlace, {
      caseId: matter.id,
      direction: 'to-other',
      kind: 'place',
      ...to,
    })
    await teller.do(other, answerRequest, { requestId, version, ...answer })
  }
  const vinkeln = named(world.places, 'Hotell Vinkeln')
  await ask(
    { placeId: named(world.places, 'Härbärget Ugglan') },
    { answer: 'no', answeredBy: 'Värden', reason: 'too-late' },
  )
  await ask(
    { otherName: 'Vandrarhemmet vid hamnen' },
    { answer: 'no', answeredBy: 'Receptionen', reason: 'full' },
  )
  await ask(
    { otherName: 'Hotellet vid stationen' },
    { answer: 'no', answeredBy: 'Portieren', reason: 'cost', reasonText: '2 400 kronor natten.' },
  )
  await ask({ placeId: vinkeln }, { answer: 'yes', answeredBy: 'Nattportieren' })
  await matter.judge({
    ...actsNow,
    response: 'act-through-others',
    reasonActing: 'Ingen ska sova ute i natt. Han har frågat själv och ingen annan plats finns.',
    counterfactual: 'Han fryser ihjäl eller sover i ett trapphus.',
    missingResource: { shaped: 'yes', resource: 'shelter', refusedBy: 'Härbärget, efter 19.30' },
  })
  const { placementIds } = await teller.do(as, arrangePlacement, {
    caseId: matter.id,
    personIds: [homeless],
    placeId: vinkeln,
    legalBasis: 'sol-lodging',
    specialNeed: 'Hemlös i 20 graders kyla; härbärget har stängt insläppet.',
    plannedUntil: teller.time('11:00'),
  })
  const [placementId = ''] = placementIds
  await teller.do(as, payExpense, {
    boxId: cash,
    amount: 18_000,
    at: teller.later(5),
    what: 'Taxi till hotellet',
    expenseType: 'taxi',
    receipt: 'kept',
    caseId: matter.id,
    isAid: true,
  })
  teller.later(20)
  await teller.do(as, arrivePlacement, { placementId, version: 1 })
  await matter.nowResponsible('Hotellet i natt; jouren ringer honom på lördag förmiddag')
  return { caseId: matter.id, manId: homeless, placementId }
}

/** The room was smoked in; the bill is the municipality's, and nobody is known to have slept out. */
export async function v18Morning(
  scene: Scene,
  { caseId, manId, placementId }: { caseId: string; manId: string; placementId: string },
): Promise<void> {
  const { teller, crew, world } = scene
  const matter = new Matter(teller, crew[0], caseId)
  teller.at('10:50')
  await teller.do(crew[0], departPlacement, { placementId, version: 2, to: 'Dagverksamheten' })
  await teller.do(crew[0], payExpense, {
    boxId: world.boxes.travel,
    amount: 250_000,
    at: teller.later(15),
    what: 'Sanering av rum efter rökning',
    expenseType: 'damage',
    receipt: 'missing',
    noReceiptReason: 'Hotellet skickar faktura.',
    caseId: matter.id,
    memberId: named(world.members, '2180'),
    isAid: false,
  })
  const night = teller.evening
  const note = 'Polisen och härbärget vet inte av någon som sovit ute.'
  await teller.do(crew[0], noteColdNight, { night, nobodyOutside: 'yes', note })
  await matter.nowResponsible('Gävle kommun, vuxenenheten, från måndag 08.00')
  const agreed = consent('Han vill att kommunen får veta att han sovit på hotell.')
  const summary =
    'En natt på hotell i 20 graders kyla; härbärget hade stängt. Rummet ska saneras efter rökning.'
  await finish(scene, matter, '2180', 'adult', summary, { [manId]: agreed })
}
