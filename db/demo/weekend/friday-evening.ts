import { decideCallOut } from '../../../src/duty/call-out/api.ts'
import { answerPolice, askPolice } from '../../../src/duty/police-help/api.ts'
import { actsNow } from '../matter.ts'
import { alone, fromPolice, jointly, man, woman } from '../night.ts'
import { assess, begin, finish, type Scene } from './scene.ts'

/** V-10: a mother drunk at the swimming hall; the duty does not act, and the municipality reads why. */
export async function v10(scene: Scene) {
  const { teller } = scene
  teller.at('17:25')
  const mother = await woman(teller, 'Therese Granqvist', 33, '04-18', 980)
  const father = await man(teller, 'Mattias Granqvist', 36, '09-27', 981)
  const girl = await woman(teller, 'Smilla Granqvist', 7, '02-09', 982, jointly([mother, father]))
  const { matter } = await begin(
    scene,
    {
      kind: 'concern-report',
      channel: 'direct-number',
      initiator: 'social-authority',
      callerKnown: 'named',
      callerName: 'Badmästaren',
      callerOrganisation: 'Badhuset i Sandviken',
      stayCode: '2181',
      place: 'Badhuset',
      story:
        'En mamma luktar alkohol och sluddrar i bubbelpoolen. Hennes flicka på 7 år simmar med en kompis och kompisens pappa. Personalen undrar om de får låta dem gå hem.',
    },
    9,
    { concerned: [girl], guardian: [mother, father] },
    {
      matter: 'concern-child',
      nature: 'child-parental-substance-use',
      responsibleNow: 'Kompisens pappa på badhuset, tills flickans pappa kommer',
    },
  )
  await matter.callOut(
    6,
    { family: 'Pappan' },
    'Han är nykter, hämtar flickan inom tjugo minuter och har henne i natt.',
  )
  await assess(scene, matter.id, girl, {
    distanceReason: 'Badmästaren och en annan pappa är hos henne och pappan hämtar strax.',
    facts: 'Flickan är lugn, pratar i badmästarens telefon och vill hem till pappa. Pappan är nykter.',
    childHeard: 'yes',
    childWords: 'Mamma blir konstig när hon dricker. Pappa kommer snart.',
    outcome: 'no-immediate-need',
    protectionBasis: 'guardian-at-home',
    protectionText: 'Pappan, som har gemensam vårdnad, har henne i natt.',
    judgement: 'Flickan är trygg hos pappan. Mammans drickande är dagtjänstens fråga.',
    dayTask: 'Prata med föräldrarna om hur flickan har det när mamman dricker.',
  })
  await matter.judge({
    acuteNeed: 'no',
    canWait: 'yes',
    response: 'inform-day-service',
    reasonNotActing: 'network-takes-over',
    reasonNotActingText:
      'Pappan hämtar själv och är nykter. Vi åker inte dit: det skulle inte göra henne tryggare i kväll.',
    counterfactual: 'Inget händer i natt om dagtjänsten tar det på måndag.',
    equalTreatment: 'same',
  })
  await matter.nowResponsible('Pappan')
  await finish(
    scene,
    matter,
    '2181',
    'child',
    'Mamma berusad på badhuset. Pappan hämtade. Jouren agerade inte; skälen står i ärendet.',
  )
  return { caseId: matter.id }
}

/** V-13 near and V-40 far away: the police want somebody at a hearing; no is no at both ends, for the same reason. */
async function hearing(scene: Scene, at: string, far: boolean) {
  const { teller, crew } = scene
  teller.at(at)
  const code = far ? '2184' : '2180'
  const mother = far
    ? await woman(teller, 'Lisbeth Ekenstam', 44, '12-11', 984)
    : await woman(teller, 'Carina Sundvall', 41, '05-02', 986)
  const boy = far
    ? await man(teller, 'Viktor Ekenstam', 17, '08-14', 983, alone([mother]))
    : await man(teller, 'Kevin Sundvall', 15, '10-30', 985, alone([mother]))
  const { matter } = await begin(
    scene,
    {
      ...fromPolice(
        far ? 'Utredaren i Hudiksvall' : 'Utredaren, en trappa upp',
        far ? 'LPO Hälsingland' : 'LPO Gästrikland',
      ),
      stayCode: code,
      place: 'Polisstationen',
      story: far
        ? 'Förhör om skadegörelse med en pojke på 17 år. Polisen vill att socialtjänsten är med. Mamman är där.'
        : 'Förhör med en pojke på 15 år som tros vara påverkad. Polisen har sett att jouren har tv:n på och vill att någon kommer ned. Mamman är på väg.',
    },
    6,
    { concerned: [boy], guardian: [mother] },
    {
      matter: 'concern-child',
      nature: 'child-youth',
      responsibleNow: 'Polisen, tills mamman tar med honom hem',
    },
  )
  await matter.judge({
    acuteNeed: 'no',
    canWait: 'yes',
    response: 'inform-day-service',
    reasonNotActing: 'not-needed-for-protection',
    reasonNotActingText:
      'Förhöret skyddar inte pojken. Vi har frågat: han har en trygg vuxen att åka hem till.',
    counterfactual: 'Han går hem med mamman efter förhöret, med eller utan oss.',
    necessity: 'beneficial',
    equalTreatment: 'same',
    equalTreatmentText: 'Samma svar i huset som i Hudiksvall.',
  })
  await teller.do(crew[0], decideCallOut, {
    caseId: matter.id,
    purpose: 'hearing',
    decision: 'refused',
    askedBy: 'police',
    necessity: 'beneficial',
    reason:
      'Vi är med när barnet behöver skydd eller brottet är allvarligt. Att vi har tid i huset ändrar inte det.',
    reasonNotActing: 'not-needed-for-protection',
    equalTreatment: 'same',
    municipalityCode: code,
    place: 'police-station',
    destinationProtected: false,
    workers: [],
  })
  await assess(scene, matter.id, boy, {
    distanceReason: 'Polisen är hos honom och mamman hämtar.',
    facts: 'Pojken är lugn och oskadd. Mamman är nykter och tar med honom hem.',
    childHeard: 'yes',
    childWords: 'Jag vill bara hem. Det är lugnt med morsan.',
    policePresent: 'yes',
    policeSaw: 'Inga tecken på att han far illa hemma.',
    outcome: 'no-immediate-need',
    judgement: 'Inget behov av skydd i natt.',
  })
  await matter.nowResponsible('Mamman')
  await finish(
    scene,
    matter,
    code,
    'child',
    'Ung på förhör. Jouren var inte med: inte nödvändigt ur ett skyddsperspektiv. Mamman hämtade.',
  )
  return { caseId: matter.id }
}
export const v13 = (scene: Scene) => hearing(scene, '18:05', false)
export const v40 = (scene: Scene) => hearing(scene, '18:30', true)

/** V-11: her former husband is in town; the police send nobody until something happens, so there is another plan. */
export async function v11(scene: Scene) {
  const { teller, crew } = scene
  teller.at('18:50')
  const mother = await woman(teller, 'Annika Fallström', 38, '07-21', 988, {
    phones: [{ number: '070-174 06 75' }],
  })
  const former = await man(teller, 'Jörgen Malmfors', 42, '03-16', 987)
  const boy = await man(teller, 'Elis Fallström', 6, '11-12', 989, alone([mother]))
  const { matter } = await begin(
    scene,
    {
      kind: 'concern-report',
      channel: 'direct-number',
      initiator: 'applicant',
      callerKnown: 'named',
      callerIsClient: true,
      callerName: 'Annika Fallström',
      stayCode: '2182',
      story:
        'Hennes tidigare man, som hotat henne förr, är i Söderhamn i kväll. En granne har sett hans bil. Hon är hemma med sin son på 6 år och vågar inte sova.',
    },
    14,
    { concerned: [boy], guardian: [mother], other: [former] },
    {
      matter: 'concern-child',
      nature: 'violence-in-close-relations',
      responsibleNow: 'Mamman; jouren ringer igen 22.00',
      attention: ['child-or-young', 'crime-victim', 'violence'],
    },
  )
  await matter.judge({
    ...actsNow,
    response: 'act-through-others',
    reasonActing:
      'Hon har skäl att vara rädd och ett barn hemma. Hennes syster har dörr att låsa och plats för båda.',
    counterfactual: 'Hon sitter vaken ensam med barnet och ringer 112 när han står där.',
  })
  await matter.relate(former, 'former-partner', [mother])
  const askedAt = teller.later(4)
  const { id: helpId, version } = await teller.do(crew[0], askPolice, {
    caseId: matter.id,
    askedOf: 'command-centre',
    need: 'En patrull som kör förbi och pratar med henne.',
    askedAt,
  })
  await teller.do(crew[0], answerPolice, {
    helpId,
    version,
    answer: 'no',
    answeredAt: askedAt,
    answerReason: 'Patrull skickas bara vid pågående brott.',
    stationOfficerView: 'does-not',
    childPresent: 'yes',
    safetyPlan:
      'Hon och sonen sover hos systern i Bergvik. Hon ringer 112 om hon ser honom; larmet är förberett.',
  })
  await assess(scene, matter.id, boy, {
    distanceReason: 'Mamman är hemma med honom och är på väg till sin syster; resan dit tar en timme.',
    facts: 'Pojken sover. Mamman är nykter och klar. Den tidigare mannen är i stan men inte där.',
    childHeard: 'no',
    notHeardReason: 'asleep',
    attitudeOtherwise: 'Enligt mamman frågade han vid kvällsmaten om bilen skulle komma.',
    outcome: 'need-met',
    protectionBasis: 'perpetrator-away',
    protectionText: 'De sover hos systern i natt, dit han inte hittar.',
    protectionEndsAt: teller.time('08:00', 2),
    judgement: 'Pojken skyddas av att de inte är hemma. Det håller i natt, inte längre.',
    dayTask: 'Kontaktförbud och skyddsplan. Prata med pojken.',
  })
  await matter.nowResponsible('Mamman, hos sin syster; Söderhamns kommun från måndag 08.00')
  await finish(
    scene,
    matter,
    '2182',
    'reception',
    'Rädd för tidigare man som är i Söderhamn. Polisen skickade ingen patrull. Sover hos systern. Skyddsplan finns i ärendet.',
  )
  return { caseId: matter.id }
}
