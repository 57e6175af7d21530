import { departFromRoutine, handRoutine } from '../../../src/base/routine/api.ts'
import { answerRequest, askPlace } from '../../../src/duty/place-request/api.ts'
import type { InputOf } from '../../../src/kernel/contract.ts'
import { man, takeCall, woman } from '../night.ts'
import { named } from './before.ts'
import { assess, begin, finish, type Scene } from './scene.ts'
import type { Turn } from './turn.ts'

type Answer = Omit<InputOf<typeof answerRequest>, 'requestId' | 'version'>

/** V-14: a home wants to be rid of a boy at night; it keeps him, with one more on the staff. */
export async function v14(scene: Scene) {
  const { teller, crew, world } = scene
  const [, other] = crew
  teller.at('23:15')
  const boy = await man(teller, 'Jasper Oldmark', 16, '04-02', 985)
  const { matter } = await begin(
    scene,
    {
      kind: 'concern-report',
      channel: 'internal-number',
      initiator: 'social-authority',
      callerKnown: 'named',
      callerName: 'Nattpersonalen',
      callerOrganisation: 'HVB Eken',
      stayCode: '2182',
      place: 'HVB Eken',
      story:
        'En pojke på 16 år har slagit sönder ett fönster och två stolar. Hemmet vill att jouren omplacerar honom i natt. De är två i personalen.',
    },
    10,
    { concerned: [boy] },
    {
      matter: 'concern-child',
      residenceCode: '2182',
      nature: 'child-youth',
      responsibleNow: 'HVB Eken, nattpersonalen',
    },
  )
  const request = async (
    direction: 'to-duty' | 'to-other',
    kind: 'new-placement' | 'place' | 'extra-staff',
    place: string,
    answer: Answer,
  ) => {
    const { id: requestId, version } = await teller.do(other, askPlace, {
      caseId: matter.id,
      direction,
      kind,
      placeId: named(world.places, place),
    })
    teller.later(5)
    await teller.do(other, answerRequest, { requestId, version, ...answer })
  }
  await request('to-duty', 'new-placement', 'HVB Eken', {
    answer: 'no',
    answeredBy: 'Socialjouren',
    reason: 'in-principle',
    reasonText: 'Hemmet har ansvaret för det akuta. Jouren omplacerar inte på natten.',
    dayTask: 'Hemmet och kommunen går igenom om placeringen håller.',
  })
  await request('to-other', 'place', 'SiS, akut placering', {
    answer: 'no',
    answeredBy: 'SiS växel',
    reason: 'shut',
  })
  await request('to-other', 'extra-staff', 'HVB Eken', { answer: 'yes', answeredBy: 'Föreståndaren' })
  await matter.judge({
    acuteNeed: 'yes',
    canWait: 'no',
    reasonNow: 'protection-need',
    response: 'act-through-others',
    reasonActing: 'Hemmet tar in en person till och de andra ungdomarna har fått byta våning.',
    necessity: 'necessary',
    equalTreatment: 'same',
    missingResource: { shaped: 'yes', resource: 'sis', refusedBy: 'SiS, stängt på natten' },
  })
  await assess(scene, matter.id, boy, {
    distanceReason: 'Föreståndaren är på väg dit och han pratar i telefon.',
    facts: 'Han har lugnat sig. Ingen är skadad. Fyra andra ungdomar i huset är trygga.',
    childHeard: 'yes',
    childWords: 'De sa att jag skulle åka härifrån. Jag vill inte flytta igen.',
    outcome: 'need-met',
    protectionBasis: 'existing-placement',
    judgement: 'Hemmet kan behålla honom med förstärkning.',
    dayTask: 'Pratstund med honom om varför det brast.',
  })
  await finish(
    scene,
    matter,
    '2182',
    'child',
    'HVB Eken ville omplacera på natten. Nej i princip; hemmet tog in extra personal. SiS tog inte emot.',
  )
  return { caseId: matter.id }
}

/** V-15: a home wakes the duty about somebody who has come back; it is counted, read out and followed up. */
export async function v15({ teller, crew, world }: Scene, turn: Turn) {
  const [as, other] = crew
  const from = teller.at('03:20')
  const contactId = await takeCall(teller, other, 6, {
    kind: 'information',
    channel: 'emergency-112',
    initiator: 'social-authority',
    callerKnown: 'named',
    callerName: 'Nattpersonalen, ny sedan i veckan',
    callerOrganisation: 'HVB Vindflöjeln',
    stayCode: '2180',
    dutyMode: 'standby',
    story:
      'En pojke som varit borta sedan i kväll har kommit tillbaka och mår bra. Personalen trodde att jouren måste få veta det genast.',
    advice:
      'Läs upp guiden. När ett barn kommer tillbaka och mår bra räcker det att kommunen får veta nästa vardag.',
  })
  teller.later(10)
  const entryId = await turn.interrupted(other, from, 15, {
    contactId,
    source: 'residential-care',
    what: 'Hemmet berättade att en ungdom kommit tillbaka.',
    wasUrgent: false,
    wasWoken: true,
    outsideRoutine: true,
  })
  await teller.do(other, handRoutine, {
    textId: named(world.routines, 'residential-care-call'),
    audience: 'residential-care',
    givenTo: 'Nattpersonalen på HVB Vindflöjeln',
    manner: 'read-aloud',
  })
  teller.at('07:00')
  await turn.slept(as, teller.time('03:10'), teller.time('05:00'))
  await turn.slept(other, teller.time('03:50'), teller.time('06:50'))
  return { contactId, entryId }
}

/** V-04: a boy alone in the country is violent at his accommodation; nobody moves him on a Sunday, and Monday has a task. */
export async function v04(scene: Scene) {
  const { teller, crew, world } = scene
  const [as] = crew
  teller.at('03:10')
  const boy = await man(teller, 'Yonas Tekle', 16, '09-11', 993, {
    language: 'tigrinja',
    interpreter: 'needed',
  })
  const representative = await woman(teller, 'Kerstin Lodén', 58, '03-30', 980)
  const { matter } = await begin(
    scene,
    {
      kind: 'concern-report',
      channel: 'emergency-112',
      initiator: 'social-authority',
      callerKnown: 'named',
      callerName: 'Nattpersonalen',
      callerOrganisation: 'Stödboendet',
      stayCode: '2180',
      place: 'Stödboendet',
      story:
        'En ensamkommande pojke på 16 år har slagit en annan ungdom. BUP har bedömt honom och lägger inte in. Boendet vill att han flyttas i natt.',
    },
    12,
    { concerned: [boy], guardian: [representative] },
    { matter: 'concern-child', nature: 'asylum-seeker', responsibleNow: 'Stödboendet, med extra personal' },
  )
  const { id: requestId, version } = await teller.do(as, askPlace, {
    caseId: matter.id,
    direction: 'to-duty',
    kind: 'new-placement',
    otherName: 'Stödboendet',
  })
  await teller.do(as, answerRequest, {
    requestId,
    version,
    answer: 'no',
    answeredBy: 'Socialjouren',
    reason: 'in-principle',
    reasonText: 'En ny placering beslutas av kommunen, inte en söndagsnatt.',
    dayTask: 'Besluta om ny placering för pojken.',
  })
  const reason =
    'Boendet var ensamt på golvet. Jouren bad själv bemanningsföretaget om en person till, fast hemmet ska göra det.'
  const textId = named(world.routines, 'residential-care-breakdown')
  await teller.do(as, departFromRoutine, { textId, caseId: matter.id, reason })
  await matter.judge({
    acuteNeed: 'yes',
    canWait: 'no',
    reasonNow: 'protection-need',
    response: 'act-through-others',
    reasonActing: 'Extra personal i natt, pojkarna i var sin ände av huset.',
    necessity: 'necessary',
    equalTreatment: 'same',
  })
  await assess(scene, matter.id, boy, {
    distanceReason: 'Personal och tolk på telefon är hos honom; BUP såg honom vid midnatt.',
    facts: 'Han är lugn nu och ångrar sig. Den andra pojken är oskadd och sover.',
    childHeard: 'yes',
    childWords: 'Han tog min telefon. Jag vill ringa min bror.',
    outcome: 'need-met',
    protectionBasis: 'existing-placement',
    judgement: 'Trygg i natt med extra personal. Placeringen är kommunens fråga nästa arbetsdag.',
    dayTask: 'Träffa honom med tolk och gode mannen.',
  })
  await finish(
    scene,
    matter,
    '2180',
    'child',
    'Våldsam på stödboendet. Omplacering gick inte att göra på en söndag. Ny placering behöver beslutas nästa arbetsdag.',
  )
  return { caseId: matter.id }
}
