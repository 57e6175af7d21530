import { readNotice } from '../../../src/duty/advance-notice/api.ts'
import { setColdAlert } from '../../../src/duty/cold-alert/api.ts'
import { askQuestion } from '../../../src/duty/follow-up/api.ts'
import { askForNotice } from '../../../src/duty/notice-request/api.ts'
import { createTask } from '../../../src/duty/planned-task/api.ts'
import { listPriorityClasses, setCasePriority } from '../../../src/duty/priority/api.ts'
import { addMinutes } from '../../../src/kernel/time.ts'
import { alone, man, woman } from '../night.ts'
import type { Teller } from '../teller.ts'
import { named, type World } from './before.ts'
import { asksTheChair } from './decisions.ts'
import { tellFreeBeds } from './places.ts'
import { begin, type Scene } from './scene.ts'
import { awaitsPlace, callsBack, endsSoon, holdsBed, isWaitedFor, neededElsewhere } from './tonight-cases.ts'
import { Turn } from './turn.ts'

/**
 * The desk as it is now: a shift that goes on and what it has in hand, counted back from loading. Answers the ids.
 * @param asked a case of the weekend that the manager asks about
 */
export async function tellDesk(teller: Teller, world: World, before: Turn, asked: string) {
  const { plan } = world
  const { kind, from } = plan.now()
  const morning = plan.hoursOf(plan.evening).standby.to
  teller.to(from > morning ? from : morning)
  const turn = await Turn.begin(teller, kind, plan.crewOf(plan.today), before)
  const scene: Scene = { teller, world, crew: turn.crew, mode: kind, sent: [] }
  await tellFreeBeds(teller, world.places)

  const fromAt = teller.ago(148)
  await teller.do('jour1', setColdAlert, { fromAt, untilAt: addMinutes(fromAt, 16 * 60), degrees: -20 })
  const text = 'Hur resonerade ni om LVU när pojken var inlagd? Jag vill att vi gör likadant nästa gång.'
  await teller.do('chef', askQuestion, { caseId: asked, text })
  const endsSoonId = await endsSoon(scene)
  const callsBackId = await callsBack(scene)
  teller.ago(100)
  await teller.do('jour1', askForNotice, {
    memberId: named(world.members, '2180'),
    caseId: callsBackId,
    who: 'Familjen i ärendet, mamman 36 år',
    question: 'Finns det en planering för pojken när mamman är inlagd?',
  })
  const taskId = await planVisit(scene)
  const { caseId: farId, callOutId } = await neededElsewhere(scene)
  const { caseId: askedId, decisionId } = await asksTheChair(scene)
  const { caseId: waitingId, contactId: waitingContactId } = await isWaitedFor(scene)
  const { caseId: heldId, holdId } = await holdsBed(scene)
  const coldId = await awaitsPlace(scene)
  const justInId = await justIn(scene)
  await prioritise(scene, { children: [farId, heldId, endsSoonId], aside: coldId })
  return {
    shiftId: turn.id,
    caseIds: [endsSoonId, callsBackId, farId, askedId, waitingId, heldId, coldId, justInId],
    ...{ callOutId, holdId, taskId, waitingContactId, justInId, decisionId },
  }
}

/** Just heard, and not judged yet; what the municipality has said in advance is about him. */
async function justIn(scene: Scene): Promise<string> {
  const { teller } = scene
  teller.ago(9)
  const father = await man(teller, 'Jakob Tallmyr', 39, '02-13', 987, {
    phones: [{ number: '070-174 06 74' }],
  })
  const girl = await woman(teller, 'Ella Tallmyr', 6, '04-29', 980, alone([father]))
  const { matter } = await begin(
    scene,
    {
      kind: 'concern-report',
      channel: 'direct-number',
      initiator: 'relative-private',
      callerKnown: 'named',
      callerName: 'Farmor',
      stayCode: '2180',
      story:
        'Farmor måste själv till sjukhuset i natt och pappan är trött efter sin operation. Flickan på 6 år sover.',
    },
    3,
    { concerned: [girl], guardian: [father] },
    { matter: 'concern-child', nature: 'child-youth', responsibleNow: 'Farmor, tills taxin kommer' },
  )
  return matter.id
}

/** What the duty has planned for a quiet hour. */
async function planVisit({ teller, world }: Scene): Promise<string> {
  teller.ago(98)
  await teller.do('jour1', readNotice, { noticeId: world.notices.newborn })
  const { id } = await teller.do('jour1', createTask, {
    kind: 'talk',
    what: 'Samtal med flickan i jourhem Asken, som bad om att få prata igen.',
    place: 'Jourhem Asken',
    startsAt: addMinutes(teller.told, 60),
    endsAt: addMinutes(teller.told, 300),
    chairDecision: 'not-needed',
  })
  return id
}

async function prioritise(
  { teller }: Scene,
  of: { readonly children: readonly string[]; readonly aside: string },
): Promise<void> {
  teller.ago(5)
  const { classes } = await teller.do('jour1', listPriorityClasses, {})
  const classId = classes.find(({ key }) => key === 'children-exposed')?.id
  if (classId === undefined) throw new Error('the region has no class for children')
  for (const caseId of of.children)
    await teller.do('jour1', setCasePriority, {
      caseId,
      prioritised: 'yes',
      classId,
      why: 'Ett barn utan trygg vuxen i natt.',
    })
  const why = 'En vuxen med tak över huvudet tills härbärget svarar.'
  await teller.do('jour1', setCasePriority, { caseId: of.aside, prioritised: 'no', why })
}
