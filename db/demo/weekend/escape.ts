import { answerRequest, askPlace } from '../../../src/duty/place-request/api.ts'
import { actsNow, Matter } from '../matter.ts'
import { alone, fromPolice, woman } from '../night.ts'
import { assess, begin, finish, type Scene } from './scene.ts'

/** V-30: escaped from a placement under the law; help of the police is not routine here, but weighed, asked for and recalled. */
export async function v30(scene: Scene) {
  const { teller } = scene
  teller.at('13:05')
  const mother = await woman(teller, 'Susanne Röös', 40, '11-21', 986)
  const girl = await woman(teller, 'Meja Röös', 16, '02-03', 988, alone([mother]))
  const { matter } = await begin(
    scene,
    {
      kind: 'concern-report',
      channel: 'emergency-112',
      initiator: 'social-authority',
      callerKnown: 'named',
      callerName: 'Föreståndaren',
      callerOrganisation: 'HVB i Bollnäs',
      stayCode: '2184',
      story:
        'En flicka på 16 år, LVU, gick från hemmet i morse. Hudiksvall vill ha handräckning direkt, som alltid. Hon brukar vara hos sin syster.',
    },
    10,
    { concerned: [girl], guardian: [mother] },
    { matter: 'concern-child', nature: 'child-youth', responsibleNow: 'Hemmet, som söker henne hos systern' },
  )
  await matter.judge({
    acuteNeed: 'unknown',
    canWait: 'yes',
    response: 'act-through-others',
    reasonActing:
      'Hon har tre gånger förut varit hos systern, nykter. Vi väntar till 18 och begär handräckning om hon inte är där.',
    reasonNow: 'protection-need',
    necessity: 'beneficial',
    counterfactual: 'Polisen hämtar henne hos systern och hon slutar höra av sig.',
    equalTreatment: 'different',
    equalTreatmentText:
      'Hudiksvall vill att handräckning alltid begärs. Vi bedömer varje gång, lika i alla kommuner, och har sagt det till dem.',
  })
  return { caseId: matter.id, girl }
}
export async function v30Evening(scene: Scene, { caseId, girl }: { caseId: string; girl: string }) {
  const { teller, crew } = scene
  const matter = new Matter(teller, crew[0], caseId)
  teller.at('18:10')
  await matter.judge({
    ...actsNow,
    response: 'act-through-others',
    reasonActing:
      'Systern har inte sett henne och telefonen är avstängd. Risken är en annan nu: handräckning enligt 43 § LVU begärs.',
    counterfactual: 'Ingen letar efter henne i natt.',
  })
  await matter.measure('police-assistance-lvu', 15, 'Handräckning begärd hos polisen.')
  teller.at('22:40')
  await matter.callOut(5, { 'residential-care': 'HVB i Bollnäs' }, 'Hon ringde själv och är tillbaka.')
  await matter.measure('police-assistance-recalled', 5, 'Handräckningen återkallad: hon är tillbaka.')
  await assess(scene, matter.id, girl, {
    distanceReason: 'Hon är på hemmet med personal hon tycker om.',
    facts: 'Hon har varit på bio i Gävle och somnat hos en vän. Nykter.',
    childHeard: 'yes',
    childWords: 'Jag ville bara vara vanlig en dag.',
    outcome: 'no-immediate-need',
    protectionBasis: 'existing-placement',
    judgement: 'Hon är tillbaka i sin placering.',
  })
  await finish(
    scene,
    matter,
    '2184',
    'child',
    'Avvek, handräckning begärd 18.10 efter bedömning och återkallad 22.40. Tillbaka på hemmet.',
  )
  return { caseId: matter.id }
}

/** V-29: the police would rather have a girl placed anew than drive her home; in principle never. */
export async function v29(scene: Scene) {
  const { teller, crew } = scene
  teller.at('09:40')
  const girl = await woman(teller, 'Nova Lindhede', 15, '07-07', 982)
  const { matter } = await begin(
    scene,
    {
      ...fromPolice('Patrullen i Ljusdal', 'LPO Hälsingland'),
      stayCode: '2161',
      place: 'Polisbilen',
      story:
        'En flicka på 15 år, placerad enligt LVU i Gävle, hittades i Ljusdal. Patrullen vill att jouren placerar om henne där i stället för att köra tjugo mil.',
    },
    8,
    { concerned: [girl] },
    {
      matter: 'concern-child',
      nature: 'child-youth',
      responsibleNow: 'Polisen, som kör henne till hemmet i Gävle',
    },
  )
  const { id: requestId, version } = await teller.do(crew[0], askPlace, {
    caseId: matter.id,
    direction: 'to-duty',
    kind: 'new-placement',
    otherName: 'Patrullen i Ljusdal',
    about: 'Omplacering för att slippa resan.',
  })
  await teller.do(crew[0], answerRequest, {
    requestId,
    version,
    answer: 'no',
    answeredBy: 'Socialjouren',
    reason: 'in-principle',
    reasonText:
      'En omplacering enligt LVU 11 § beslutas av ordföranden och görs för flickans skull, inte för resans.',
  })
  await matter.judge({
    acuteNeed: 'no',
    canWait: 'yes',
    response: 'refer',
    referredTo: 'police',
    reasonNotActing: 'other-party-responsible',
    reasonNotActingText: 'Hon har en placering som håller. Polisen handräcker dit.',
    counterfactual: 'Hon är hos hemmet till lunch.',
    equalTreatment: 'same',
  })
  await assess(scene, matter.id, girl, {
    distanceReason: 'Patrullen är hos henne och hemmet väntar.',
    facts: 'Hon är nykter och oskadd, har sovit hos en kompis och vill tillbaka.',
    childHeard: 'yes',
    childWords: 'Jag fattar att det blev fel. Kan vi stanna och äta på vägen?',
    policePresent: 'yes',
    policeSaw: 'Mår bra.',
    outcome: 'no-immediate-need',
    protectionBasis: 'existing-placement',
    judgement: 'Placeringen gäller. Ingen ny behövs.',
  })
  await finish(
    scene,
    matter,
    '2161',
    'child',
    'Hittad i Ljusdal, körd tillbaka till hemmet i Gävle. Omplacering nekad i princip.',
  )
  return { caseId: matter.id }
}
