import { reportDeviation } from '../../../src/base/deviation/api.ts'
import { markUse, readNotice } from '../../../src/duty/advance-notice/api.ts'
import { askForNotice } from '../../../src/duty/notice-request/api.ts'
import { createTask, decideTask } from '../../../src/duty/planned-task/api.ts'
import { addDays, atLocal } from '../../../src/kernel/time.ts'
import { actsNow } from '../matter.ts'
import { fromPolice, person, takeCall } from '../night.ts'
import { named } from './before.ts'
import { assess, begin, finish, type Scene } from './scene.ts'
/** V-33: a municipality asks for a look in on a family; the duty answers, and says why it could not. */
export async function v33Asked({ teller, crew, world }: Scene) {
  teller.at('17:20')
  const { id: taskId, version } = await teller.do(crew[0], createTask, {
    kind: 'look-in',
    what: 'Titta till en familj där läget är skört; mamman har sagt ja till ett kort besök.',
    place: 'Andersberg',
    startsAt: teller.time('10:00'),
    endsAt: teller.time('16:00', 1),
    memberId: named(world.members, '2180'),
    askedBy: 'Barnenheten i Gävle, gruppledaren',
    chairDecision: 'not-needed',
  })
  return { taskId, version }
}
export async function v33Declined(
  { teller, crew }: Scene,
  { taskId, version }: { taskId: string; version: number },
) {
  teller.at('15:40')
  const reason =
    'Fyra akuta ärenden sedan förmiddagen. Mamman är uppringd, det är lugnt, och barnenheten får veta.'
  await teller.do(crew[0], decideTask, { taskId, version, state: 'declined', reason })
}

/** V-35: the police told the municipality on Friday afternoon and not the duty; found out afterwards, and marked so. */
export async function v35({ teller, crew }: Scene) {
  teller.at('11:05')
  const contactId = await takeCall(teller, crew[0], 9, {
    ...fromPolice('Utredaren i Gävle', 'LPO Gästrikland'),
    kind: 'information',
    eventAt: teller.time('18:30', -1),
    stayCode: '2180',
    dutyMode: 'standby',
    story:
      'I förbigående: i fredags kväll mejlades en anmälan om ett barn direkt till kommunens brevlåda. Jouren fick inget veta och mejlet läses på måndag.',
  })
  await teller.do(crew[0], reportDeviation, {
    kind: 'information-missing',
    happened:
      'Förbi jouren: polisen mejlade en orosanmälan till kommunens brevlåda en fredagskväll i stället för att ringa jouren. Barnet är efter samtal i dag hemma och tryggt.',
    happenedAt: teller.time('18:30', -1),
    page: null,
  })
  return { contactId }
}

/** V-21: a child not yet born, planned from day to day across the shifts; the chair has not decided. */
export async function v21({ teller, crew, world }: Scene) {
  teller.at('14:00')
  const day = addDays(world.plan.today, 2)
  await teller.do(crew[0], readNotice, { noticeId: world.notices.newborn })
  const { id: taskId } = await teller.do(crew[0], createTask, {
    kind: 'removal',
    what: 'Omhändertagande på BB när barnet är fött. Två åker; ordföranden rings först. Jourhem Rönnen väntar.',
    place: 'BB, Gävle sjukhus',
    startsAt: atLocal(day, '18:00'),
    endsAt: atLocal(addDays(day, 2), '08:00'),
    memberId: named(world.members, '2180'),
    askedBy: 'Barnenheten i Gävle, gruppledaren',
    chairDecision: 'pending',
    chairNote: 'Ordföranden beslutar när barnet är fött.',
  })
  return { taskId }
}

/** V-31: what the municipality said three weeks ago is used in the fourth, shown as old, and asked about. */
export async function v31(scene: Scene) {
  const { teller, crew, world } = scene
  teller.at('15:10')
  const girl = await person(teller, {
    givenName: 'Alva',
    familyName: 'Rönnholm',
    statedAge: 16,
    gender: 'woman',
    phones: [{ number: '070-174 06 72' }],
  })
  const { matter, contactId } = await begin(
    scene,
    {
      kind: 'concern-report',
      channel: 'emergency-112',
      initiator: 'applicant',
      callerKnown: 'named',
      callerIsClient: true,
      callerName: 'Alva Rönnholm',
      callerPhone: '070-174 06 72',
      stayCode: '2184',
      story:
        'Hon står vid stationen i Hudiksvall och vill inte hem. Hon säger att det är bestämt att hon får vara hos mormor.',
    },
    9,
    { concerned: [girl] },
    { matter: 'concern-child', nature: 'child-youth', responsibleNow: 'Mormor, som hämtar vid stationen' },
  )
  const noticeId = world.notices.fourthWeek
  await teller.do(crew[0], readNotice, { noticeId })
  const reason =
    'Uppgiften är över tre veckor gammal och ingen har sagt att den gäller än. Mormor är uppringd och säger ja.'
  await teller.do(crew[0], markUse, { noticeId, outcome: 'followed', reason, contactId, caseId: matter.id })
  await teller.do(crew[0], askForNotice, {
    memberId: named(world.members, '2184'),
    aboutNoticeId: noticeId,
    contactId,
    caseId: matter.id,
    who: 'Alva Rönnholm, 16 år',
    question:
      'Gäller planen med mormor fortfarande? Förhandsinformationen är från för över tre veckor sedan.',
  })
  await matter.judge({
    ...actsNow,
    response: 'act-through-others',
    reasonActing: 'Planen följs, efter att mormor har svarat själv.',
    counterfactual: 'Hon står kvar i kylan.',
  })
  await assess(scene, matter.id, girl, {
    distanceReason: 'Mormor är hos henne om tio minuter.',
    facts: 'Hon är nykter och bestämd. Mormor låter lugn.',
    childHeard: 'yes',
    childWords: 'Pappa är arg men slår inte. Jag vill till mormor.',
    outcome: 'need-met',
    protectionBasis: 'safe-person',
    protectionText: 'Hos mormor till måndag, enligt kommunens plan.',
    alternativeHome: 'Mormor i Hudiksvall, i planen sedan tidigare.',
    judgement: 'Trygg hos mormor.',
    dayTask: 'Säg om planen gäller, och skriv ny förhandsinformation.',
  })
  await finish(
    scene,
    matter,
    '2184',
    'child',
    'Er plan följdes: hos mormor. Uppgiften var över tre veckor gammal; säg om den gäller.',
  )
  return { caseId: matter.id, contactId, noticeId }
}
