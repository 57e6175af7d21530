import {
  askDecision,
  giveHeadsUp,
  saveDecision,
  setAsideDecision,
  startDecision,
} from '../../../src/duty/decision/api.ts'
import type { ConditionAnswer } from '../../../src/duty/decision/model.ts'
import { recordDecision } from '../../../src/duty/decision-taking/api.ts'
import { logCall, whomToCall } from '../../../src/duty/on-call-ladder/api.ts'
import { actsNow } from '../matter.ts'
import { alone, fromPolice, man, woman } from '../night.ts'
import type { Teller } from '../teller.ts'
import { named } from './before.ts'
import { assess, begin, finish, type Scene } from './scene.ts'

/** Where a decision-maker reaches the duty at night; invented. */
const nightNumber = '070-174 06 99'

/** The chair is told that a question may come, and then it does not: considered and not taken, with the grounds (V-12, V-38). */
export async function consideredOnly(
  { teller, crew }: Scene,
  caseId: string,
  personId: string,
  reason: string,
): Promise<string> {
  const [as] = crew
  const begun = await teller.do(as, startDecision, { caseId, personId, type: 'lvu-6' })
  teller.later(6)
  const { version } = await teller.do(as, giveHeadsUp, {
    decisionId: begun.id,
    version: begun.version,
    callNumber: nightNumber,
  })
  teller.later(25)
  await teller.do(as, setAsideDecision, { decisionId: begun.id, version, reason })
  return begun.id
}

const answered: ConditionAnswer[] = [
  {
    key: 'care-likely-needed',
    answer: 'met',
    text: 'Eget beteende: droger, en äldre man hon inte vill säga vem det är, och tredje rymningen på en månad.',
  },
  {
    key: 'no-consent',
    answer: 'met',
    text: 'Flickan, som har fyllt 15 år, säger nej. Mamman säger ja men orkar inte hålla henne kvar.',
  },
  {
    key: 'court-cannot-wait',
    answer: 'met',
    text: 'Hon går härifrån när patrullen åker. Mannen väntar utanför enligt patrullen.',
  },
  {
    key: 'board-cannot-wait',
    answer: 'met',
    text: 'Nämnden sammanträder om tre veckor.',
  },
  {
    key: 'best-for-the-child',
    answer: 'unknown',
    text: 'Hon behöver skydd i natt. Om jourhem eller avgiftning är bäst vet vi inte förrän en läkare har sett henne.',
  },
]

/** A girl who leaves when the patrol does: the chair of Gävle has the whole text and has not answered yet. */
export async function asksTheChair(scene: Scene): Promise<{ caseId: string; decisionId: string }> {
  const { teller } = scene
  teller.ago(66)
  const mother = await woman(teller, 'Åsa Hammarlöv', 41, '07-11', 984)
  const girl = await woman(teller, 'Vera Hammarlöv', 15, '03-08', 988, alone([mother]))
  const story =
    'En flicka på 15 år hittades påverkad i en bil vid hamnen. Hon vill inte säga vem mannen är. Mamman nås men orkar inte.'
  const { matter } = await begin(
    scene,
    {
      ...fromPolice('Patrullen i Gävle', 'LPO Gästrikland'),
      stayCode: '2180',
      place: 'Polisstationen',
      story,
    },
    9,
    { concerned: [girl], guardian: [mother] },
    {
      matter: 'concern-child',
      nature: 'child-own-substance-use',
      responsibleNow: 'Polisen i Gävle tills ordföranden har svarat',
      attention: ['child-or-young', 'addiction'],
    },
  )
  await matter.judge({
    ...actsNow,
    response: 'go-out',
    reasonActing: 'Hon är 15 år, påverkad och i händerna på en vuxen som ingen känner.',
    counterfactual: 'Hon går med mannen i natt och hittas inte.',
  })
  await assess(scene, matter.id, girl, {
    manner: 'on-site',
    place: 'police-station',
    facts: 'Påverkad men vaken. Blåmärken på armarna. Mannen i bilen är avvisad och kör runt kvarteret.',
    risks: 'Tredje rymningen på en månad. Hon skyddar mannen och tänker gå till honom.',
    childHeard: 'yes',
    childWords: 'Ni fattar inte. Han är den enda som bryr sig. Jag går så fort ni släpper mig.',
    policePresent: 'yes',
    policeSaw: 'Mannens bil har passerat två gånger sedan de kom in.',
    voluntary: 'Mamman säger ja till jourhem, flickan säger nej till allt.',
    custodyConsidered: 'prepared',
    custodyGrounds: 'Frivilligheten räcker inte i natt: hon är 15 år och säger nej.',
    outcome: 'need-immediate-custody',
    protectionBasis: 'police',
    protectionEndsAt: teller.told,
    protectionText: 'Polisen håller henne kvar en stund till.',
    judgement: 'Utan ett beslut går hon härifrån till honom.',
    dayTask: 'Läkare. Vem är mannen? Anmälan om brott är gjord av polisen.',
  })
  return { caseId: matter.id, decisionId: await ask(teller, matter.id, girl) }
}

async function ask(teller: Teller, caseId: string, personId: string): Promise<string> {
  teller.ago(38)
  const { id: decisionId, version } = await teller.do('jour1', startDecision, {
    caseId,
    personId,
    type: 'lvu-6',
  })
  teller.later(4)
  const told = await teller.do('jour1', giveHeadsUp, { decisionId, version, callNumber: nightNumber })
  teller.ago(20)
  const saved = await teller.do('jour1', saveDecision, {
    decisionId,
    version: told.version,
    proposal:
      'Vera Hammarlöv ska omedelbart omhändertas enligt 6 § LVU och placeras i jourhem Björken i natt.',
    conditions: answered,
  })
  teller.later(2)
  await teller.do('jour1', askDecision, { decisionId, version: saved.version })
  return decisionId
}

/** Decided by word of mouth in the small hours by the chair of Söderhamn, heard by a colleague and read back; signed later. */
export async function decidedOrally(scene: Scene): Promise<{ caseId: string; decisionId: string }> {
  const { teller, crew, world } = scene
  const [as, witness] = crew
  teller.at('04:20')
  const father = await man(teller, 'Roland Stugvik', 38, '11-27', 985)
  const boy = await man(teller, 'Elis Stugvik', 6, '01-14', 981, alone([father]))
  const story =
    'Pojken på 6 år ringde själv 112: pappa andas konstigt och låser dörren. Pappan är kraftigt berusad, hotfull, och vägrar släppa honom.'
  const { matter } = await begin(
    scene,
    { ...fromPolice('Yttre befäl Söderhamn', 'LPO Hälsingland'), stayCode: '2182', place: 'I hemmet', story },
    10,
    { concerned: [boy], guardian: [father] },
    {
      matter: 'concern-child',
      nature: 'child-parental-substance-use',
      responsibleNow: 'Polisen i hemmet',
      attention: ['child-or-young', 'no-safe-adult'],
    },
  )
  await matter.judge({
    ...actsNow,
    response: 'act-through-others',
    reasonActing: 'Pojken kan inte vara kvar, och pappan säger nej till allt.',
    counterfactual: 'Han blir kvar med en påverkad vuxen som har hotat honom.',
  })
  await assess(scene, matter.id, boy, {
    distanceReason: 'Patrullen är hos honom och kör honom; resan dit tar en timme.',
    facts: 'Pappan är kraftigt berusad och har hotat. Ingen mamma, farmor svarar inte.',
    risks: 'Pappan har slagit sönder en dörr medan pojken låg i sängen.',
    childHeard: 'yes',
    childWords: 'Jag ringde för att pappa lät konstig. Sen blev han arg att jag ringde.',
    policePresent: 'yes',
    policeSaw: 'Krossad dörr, pojken under sängen.',
    voluntary: 'Pappan säger nej till jourhem och till farmor.',
    custodyConsidered: 'prepared',
    custodyGrounds: 'Ensam vårdnadshavare säger nej. Pojken kan inte vänta.',
    outcome: 'need-immediate-custody',
    protectionBasis: 'immediate-custody',
    judgement: 'Han måste därifrån nu.',
    dayTask: 'Läkare. Farmor. Berätta för pojken att det var rätt att ringa.',
  })
  const { id: decisionId, version } = await teller.do(as, startDecision, {
    caseId: matter.id,
    personId: boy,
    type: 'lvu-6',
  })
  const saved = await teller.do(as, saveDecision, {
    decisionId,
    version,
    proposal: 'Elis Stugvik ska omedelbart omhändertas enligt 6 § LVU.',
    conditions: [
      { key: 'care-likely-needed', answer: 'met', text: 'Missbruk och hot i hemmet, 2 § LVU.' },
      { key: 'no-consent', answer: 'met', text: 'Pappan, ensam vårdnadshavare, säger nej.' },
      { key: 'court-cannot-wait', answer: 'met', text: 'Han kan inte vara kvar i lägenheten i natt.' },
      { key: 'board-cannot-wait', answer: 'met', text: 'Nämnden sammanträder om fyra veckor.' },
      { key: 'best-for-the-child', answer: 'met', text: 'Att sova tryggt. Han ringde själv efter hjälp.' },
    ],
  })
  const { shownHash } = await teller.do(as, askDecision, { decisionId, version: saved.version })
  const memberId = named(world.members, '2182')
  const { nextId } = await teller.do(as, whomToCall, { memberId, type: 'lvu-6' })
  if (nextId === null) throw new Error('nobody decides in Söderhamn')
  teller.later(3)
  const call = {
    mandateId: nextId,
    kind: 'decision-request',
    outcome: 'reached',
    caseId: matter.id,
    decisionId,
  } as const
  await teller.do(as, logCall, { ...call, content: 'Hela texten läst högt. Kontrollkoden stämde.' })
  const decidedAt = teller.later(7)
  const readBackAt = teller.later(2)
  teller.later(6)
  await teller.do(as, recordDecision, {
    decisionId,
    shownHash,
    answer: 'yes',
    ownWords: 'Ja. Ta pojken därifrån.',
    manner: 'oral',
    mandateId: nextId,
    decidedAt,
    readBackAt,
    witnessId: await teller.idOf(witness),
  })
  await matter.nowResponsible('Jourhem Rönnen; Söderhamns kommun från måndag 08.00')
  await finish(
    scene,
    matter,
    '2182',
    'child',
    'Omedelbart omhändertagen i natt på muntligt beslut av ordföranden. Ska underställas förvaltningsrätten.',
  )
  return { caseId: matter.id, decisionId }
}
