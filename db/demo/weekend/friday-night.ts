import { logCall, whomToCall } from '../../../src/duty/on-call-ladder/api.ts'
import { actsNow } from '../matter.ts'
import { alone, fromPolice, jointly, man, woman } from '../night.ts'
import { named } from './before.ts'
import { consideredOnly } from './decisions.ts'
import { assess, begin, finish, type Scene } from './scene.ts'

/** V-23: the children sleep, and are left to sleep. */
export async function v23(scene: Scene) {
  const { teller } = scene
  teller.at('20:35')
  const mother = await woman(teller, 'Elin Björkander', 31, '08-03', 990)
  const father = await man(teller, 'Peter Björkander', 34, '01-17', 983)
  const girl = await woman(teller, 'Tindra Björkander', 6, '05-25', 992, jointly([mother, father]))
  const { matter } = await begin(
    scene,
    {
      ...fromPolice('Patrullen i Bollnäs', 'LPO Hälsingland'),
      stayCode: '2183',
      place: 'I hemmet',
      story:
        'Grannar hörde skrik. Föräldrarna har grälat om pengar, inget våld. Flickan på 6 år sover. Båda är nyktra.',
    },
    8,
    { concerned: [girl], guardian: [mother, father] },
    { matter: 'concern-child', nature: 'child-youth', responsibleNow: 'Föräldrarna' },
  )
  await matter.judge({
    acuteNeed: 'no',
    canWait: 'yes',
    response: 'inform-day-service',
    reasonNotActing: 'can-wait',
    counterfactual: 'Hon sover i natt och kan berätta i lugn och ro på måndag.',
    equalTreatment: 'same',
  })
  await assess(scene, matter.id, girl, {
    distanceReason: 'Patrullen är i hemmet; att väcka flickan för att prata skulle inte skydda henne.',
    facts: 'Flickan sover i sitt rum. Hemmet är ordnat, föräldrarna nyktra och lugna.',
    childHeard: 'no',
    notHeardReason: 'asleep',
    attitudeOtherwise: 'Patrullen såg henne sova lugnt. Mamman säger att hon är vaken tidigt.',
    policePresent: 'yes',
    policeSaw: 'Lugnt när de kom. Inga skador.',
    outcome: 'no-immediate-need',
    protectionBasis: 'guardian-at-home',
    judgement: 'Inget behov av skydd i natt. Barn som sover ska få göra det.',
    dayTask: 'Hör flickan utan föräldrarna.',
  })
  await finish(scene, matter, '2183', 'child', 'Gräl hemma, flickan sov och väcktes inte. Hör henne i dag.')
  return { caseId: matter.id, girlId: girl }
}

/** V-22: a mother who has been drinking, and a grandmother who looks in and is called back. */
export async function v22(scene: Scene) {
  const { teller } = scene
  teller.at('21:15')
  const mother = await woman(teller, 'Josefin Alvarsson', 35, '10-08', 994)
  const boy = await man(teller, 'Melker Alvarsson', 8, '12-20', 995, alone([mother]))
  const grandmother = await woman(teller, 'Gunvor Alvarsson', 64, '02-26', 996, {
    phones: [{ number: '070-174 06 76' }],
  })
  const { matter } = await begin(
    scene,
    {
      kind: 'concern-report',
      channel: 'direct-number',
      initiator: 'relative-private',
      callerKnown: 'named',
      callerName: 'En granne',
      callerWishesSecrecy: true,
      stayCode: '2180',
      story: 'Mamman har druckit vin hela kvällen men har koll. Grannen är ändå orolig för pojken på 8 år.',
    },
    7,
    { concerned: [boy], guardian: [mother], other: [grandmother] },
    {
      matter: 'concern-child',
      nature: 'child-parental-substance-use',
      responsibleNow: 'Mormor, som tittar till dem i kväll',
    },
  )
  await matter.judge({
    acuteNeed: 'no',
    canWait: 'yes',
    response: 'act-through-others',
    reasonActing: 'Mormor bor i trappan bredvid, är nykter och går in. Vi ringer henne senare.',
    reasonNow: 'protection-need',
    necessity: 'beneficial',
    counterfactual: 'Pojken somnar som vanligt, men ingen nykter vet om det.',
    equalTreatment: 'same',
  })
  await matter.relate(grandmother, 'safe-person', [boy], {
    note: 'Går in till dem och stannar tills mamman sover.',
    until: teller.time('08:00'),
    callBackAt: teller.time('23:00'),
  })
  await assess(scene, matter.id, boy, {
    distanceReason: 'Mormor är hos honom inom fem minuter och mamman pratar redigt i telefon.',
    facts: 'Mamman är påverkad men svarar klart. Pojken har ätit och borstat tänderna.',
    childHeard: 'yes',
    childWords: 'Mormor är här nu. Vi ska läsa.',
    outcome: 'need-met',
    protectionBasis: 'safe-person',
    protectionText: 'Mormor är hos honom till morgonen.',
    alternativeHome: 'Mormors lägenhet i samma trapp, där han ofta sover.',
    judgement: 'Han är trygg med mormor i natt.',
    dayTask: 'Prata med mamman om kvällarna.',
  })
  teller.at('23:05')
  await matter.callBack()
  await matter.note('Återuppringning: mormor är kvar, pojken sover.', 'Lösningen håller.')
  await finish(
    scene,
    matter,
    '2180',
    'child',
    'Mamma påverkad men fungerande. Mormor sov där. Återuppringd 23.05.',
  )
  return { caseId: matter.id }
}

/** V-12: an overdose, and police who want custody at once: that there are no papers is no reason, and the chair is asked. */
export async function v12(scene: Scene) {
  const { teller } = scene
  teller.at('22:00')
  const boy = await man(teller, 'Hugo Norrsell', 17, '06-27', 997)
  const { matter } = await begin(
    scene,
    {
      ...fromPolice('Yttre befäl Hudiksvall', 'LPO Hälsingland'),
      eventAt: teller.time('20:50'),
      stayCode: '2184',
      place: 'Sjukhuset i Hudiksvall',
      story:
        'En pojke på 17 år är inlagd efter en överdos. Polisen vill att jouren omhändertar honom genast. Jouren har inga handlingar om honom.',
    },
    11,
    { concerned: [boy] },
    {
      matter: 'concern-child',
      nature: 'child-own-substance-use',
      responsibleNow: 'Akuten i Hudiksvall',
      attention: ['child-or-young', 'addiction'],
    },
  )
  await matter.callOut(
    8,
    { 'health-care': 'Akuten' },
    'Han är vaken, stannar frivilligt till ronden och har vak.',
  )
  await matter.callOut(
    12,
    { 'decision-maker': 'Ordföranden i Hudiksvall' },
    'Underlaget gånget igenom. Ordföranden håller sig vaken: lämnar han sjukhuset tas beslutet om.',
  )
  // A heads-up that led to nothing: he stayed (V-38).
  const memberId = named(scene.world.members, '2184')
  const { nextId } = await teller.do(scene.crew[0], whomToCall, { memberId, type: 'lvu-6' })
  if (nextId !== null)
    await teller.do(scene.crew[0], logCall, {
      ...{ mandateId: nextId, kind: 'heads-up', outcome: 'reached', caseId: matter.id },
    })
  await matter.judge({
    ...actsNow,
    response: 'act-through-others',
    reasonActing:
      'Han behöver vård och den får han. Att det inte finns några papper är inget skäl att inte bedöma.',
    counterfactual: 'Han går från sjukhuset i natt och tar mer.',
  })
  await assess(scene, matter.id, boy, {
    distanceReason: 'Han är inlagd med vak och pratar i telefon; resan tar en och en halv timme.',
    facts: 'Han är 17 år, vaken och vill stanna till ronden. Inga anhöriga nådda.',
    childHeard: 'yes',
    childWords: 'Jag sover här. Ni behöver inte komma.',
    policePresent: 'yes',
    policeSaw: 'Han hade tabletter i fickan, de är tagna i beslag.',
    custodyConsidered: 'considered-not-taken',
    custodyGrounds:
      'LVU 6 §: rekvisiten finns, men han vårdas frivilligt i natt. Ordföranden är vidtalad om det ändras.',
    outcome: 'need-met',
    protectionBasis: 'hospital',
    protectionText: 'Inlagd med vak till ronden klockan 9.',
    judgement: 'Skyddad så länge han är inlagd. Sjukhuset ringer om han går.',
    dayTask: 'Möt honom på avdelningen före ronden. Ta ställning till LVU.',
  })
  await consideredOnly(
    scene,
    matter.id,
    boy,
    'Han vårdas frivilligt till ronden och har vak. Går han därifrån ringer sjukhuset, och frågan ställs.',
  )
  await matter.nowResponsible('Sjukhuset till ronden; Hudiksvalls kommun från måndag 08.00')
  await finish(
    scene,
    matter,
    '2184',
    'child',
    'Överdos, inlagd med vak. LVU övervägt med ordföranden, inte beslutat: han vårdas frivilligt.',
  )
  return { caseId: matter.id }
}
