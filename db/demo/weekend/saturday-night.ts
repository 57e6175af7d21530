import { decideCallOut } from '../../../src/duty/call-out/api.ts'
import { actsNow } from '../matter.ts'
import { fromPolice, jointly, man, person, woman } from '../night.ts'
import { assess, begin, finish, type Scene } from './scene.ts'

/** V-37: both parents are arrested; the child is with relatives before the patrol has left the flat. */
export async function v37(scene: Scene) {
  const { teller } = scene
  teller.at('17:40')
  const mother = await woman(teller, 'Veronica Hallsten', 37, '04-07', 990)
  const father = await man(teller, 'Dejan Hallsten', 39, '10-13', 989)
  const child = await man(teller, 'Milo Hallsten', 5, '08-29', 991, jointly([mother, father]))
  const uncle = await person(teller, {
    givenName: 'Stefan',
    familyName: 'Hallsten',
    statedAge: 41,
    gender: 'man',
    phones: [{ number: '070-174 06 77' }],
  })
  const { matter } = await begin(
    scene,
    {
      ...fromPolice('Insatsledaren i Ovanåker', 'LPO Hälsingland'),
      stayCode: '2121',
      place: 'I hemmet',
      story:
        'Båda föräldrarna är gripna efter en husrannsakan. En pojke på 5 år är i lägenheten med en polis.',
    },
    6,
    { concerned: [child], guardian: [mother, father], other: [uncle] },
    {
      matter: 'concern-child',
      nature: 'child-youth',
      responsibleNow: 'Polisen i lägenheten tills farbrodern är där',
      attention: ['child-or-young', 'no-safe-adult'],
    },
  )
  await matter.judge({
    ...actsNow,
    response: 'act-through-others',
    reasonActing:
      'Pojken behöver någon han känner, nu. Pappan har själv bett om sin bror och mamman säger ja.',
    counterfactual: 'Han följer med i polisbilen.',
  })
  await matter.relate(uncle, 'relative', [child], { note: 'Farbror i Edsbyn, nykter, hämtar på en kvart.' })
  await assess(scene, matter.id, child, {
    distanceReason: 'Farbrodern är där inom en kvart; vår resa tar nära två timmar.',
    facts: 'Pojken är 5 år och sitter med en polis. Farbrodern har haft honom många helger.',
    childHeard: 'yes',
    childWords: 'Ska Stefan komma? Får jag ta med hunden?',
    informationGiven: 'Att mamma och pappa är hos polisen och att han sover hos Stefan.',
    policePresent: 'yes',
    policeSaw: 'Hemmet är ordnat. Narkotika hittades i förrådet.',
    outcome: 'need-met',
    protectionBasis: 'safe-person',
    protectionText: 'Hos farbrodern till måndag. Båda vårdnadshavarna har sagt ja genom polisen.',
    alternativeHome: 'Farbroderns hus, där pojken har eget rum. Inget i registret.',
    judgement: 'Trygg hos farbrodern.',
    dayTask: 'Besluta om fortsatt boende om någon av dem häktas.',
  })
  await matter.nowResponsible('Farbrodern; Ovanåkers kommun från måndag 08.00')
  await finish(scene, matter, '2121', 'child', 'Båda föräldrarna gripna. Pojken hos farbrodern med bådas ja.')
  return { caseId: matter.id }
}

/** V-03: a girl of fourteen has fled to another family; nobody knows who rang, the home is looked into, and she is spoken to. */
export async function v03(scene: Scene) {
  const { teller } = scene
  teller.at('19:00')
  const mother = await woman(teller, 'Helen Mossberg', 42, '09-05', 992)
  const girl = await woman(teller, 'Ronja Mossberg', 14, '12-02', 994, jointly([mother]))
  const host = await person(teller, {
    givenName: 'Karolina',
    familyName: 'Ferm',
    statedAge: 40,
    gender: 'woman',
    phones: [{ number: '070-174 06 78' }],
  })
  const { matter } = await begin(
    scene,
    {
      kind: 'concern-report',
      channel: 'direct-number',
      initiator: 'relative-private',
      callerKnown: 'unidentified',
      stayCode: '2104',
      place: 'Hos en annan familj',
      story:
        'Oklart vem som ringer. En flicka på 14 år har gått hemifrån efter bråk och drickande och är hos en kvinna med eget barn. Uppringaren lägger på.',
    },
    5,
    { concerned: [girl], guardian: [mother], other: [host] },
    {
      matter: 'concern-child',
      nature: 'child-parental-substance-use',
      responsibleNow: 'Kvinnan som flickan är hos',
    },
  )
  await matter.callOut(
    15,
    { other: 'Kvinnan som flickan är hos' },
    'Hon är nykter, har en son på 9 år och gästsäng. Flickan får telefonen och vi pratar med henne ensam.',
  )
  await matter.judge({
    ...actsNow,
    response: 'act-through-others',
    reasonActing:
      'Flickan går inte hem i natt. Jourhem finns, men hon vill vara kvar och hemmet är genomgånget.',
    counterfactual: 'Ingen har hört henne, och ingen vet vem hon är hos.',
  })
  await matter.relate(host, 'safe-person', [girl], {
    note: 'Mamma till en klasskamrat. Inget om henne i registret; polisen har inget.',
    until: teller.time('12:00', 1),
    callBackAt: teller.time('22:00'),
  })
  await assess(scene, matter.id, girl, {
    distanceReason: 'Hon pratar hellre i telefon i ett eget rum än väntar på oss.',
    facts: 'Flickan är 14 år. Mamman är berusad och vet var hon är. Kvinnan är nykter.',
    childHeard: 'yes',
    childWords: 'De skriker varje helg. Här får man sova. Säg till mamma att jag lever.',
    outcome: 'need-met',
    protectionBasis: 'safe-person',
    protectionText: 'Hos klasskamratens mamma till söndag lunch; då ringer vi.',
    alternativeHome:
      'Kvinnan bor med sin son på 9 år, är nykter och har talat med oss två gånger. Jourhem Asken är alternativet.',
    judgement: 'Hon behöver vara någon annanstans i natt, och är det.',
    dayTask: 'Prata med flickan och mamman. Se över sonens situation också.',
  })
  teller.at('22:05')
  await matter.callBack()
  await matter.nowResponsible('Kvinnan som flickan är hos; Hofors kommun från måndag 08.00')
  await finish(
    scene,
    matter,
    '2104',
    'child',
    'Flydde hem till en annan familj. Hemmet genomgånget, flickan hörd. Okänd uppringare.',
  )
  return { caseId: matter.id }
}

/** V-32: the police are there already; what they saw is theirs, the judgement is the duty's, and the municipality may think otherwise. */
export async function v32(scene: Scene) {
  const { teller, crew } = scene
  teller.at('20:05')
  const mother = await woman(teller, 'Anita Wretling', 45, '02-17', 996)
  const boy = await man(teller, 'Sixten Wretling', 12, '05-08', 993, jointly([mother]))
  const { matter } = await begin(
    scene,
    {
      ...fromPolice('Patrullen i Hofors', 'LPO Gästrikland'),
      stayCode: '2104',
      place: 'I hemmet',
      story:
        'Patrullen är hos en familj efter bråk mellan mamman och en bekant, som är avvisad. Kommunen har sagt att jouren alltid ska åka när polisen är där.',
    },
    8,
    { concerned: [boy], guardian: [mother] },
    {
      matter: 'concern-child',
      nature: 'child-youth',
      responsibleNow: 'Mamman; polisen tills bekanten är borta',
    },
  )
  const because =
    'Bråket är över, den bekante är borta och mamman är nykter. Att polisen är där gör inte vår bedömning, men vi behövs inte i huset.'
  await matter.judge({
    acuteNeed: 'no',
    canWait: 'yes',
    response: 'advise-by-phone',
    reasonNotActing: 'not-needed-for-protection',
    reasonNotActingText: because,
    counterfactual: 'Inget annat än att kommunen pratar med dem på måndag.',
    reasonNow: 'wants-to-tell-now',
    necessity: 'beneficial',
    equalTreatment: 'same',
  })
  await teller.do(crew[0], decideCallOut, {
    caseId: matter.id,
    purpose: 'home-visit',
    decision: 'refused',
    askedBy: 'municipality',
    necessity: 'beneficial',
    reason: because,
    reasonNotActing: 'not-needed-for-protection',
    equalTreatment: 'same',
    municipalityCode: '2104',
    place: 'home',
    destinationProtected: false,
    policePresent: 'yes',
    policeSaw: 'Krossad lampa i hallen. Mamman nykter, pojken uppkrupen i soffan med en filt.',
    policeOpinion: 'De tycker att det räcker att vi pratar med pojken i telefon.',
    workers: [],
  })
  await assess(scene, matter.id, boy, {
    distanceReason: 'Patrullen är kvar medan vi pratar med pojken i telefon.',
    facts: 'Pojken är 12 år. Mamman är nykter, den bekante är avvisad.',
    childHeard: 'yes',
    childWords: 'Han slog i dörren men inte mamma. Nu är det tyst.',
    policePresent: 'yes',
    policeSaw: 'Krossad lampa, lugnt när de kom.',
    outcome: 'no-immediate-need',
    protectionBasis: 'guardian-at-home',
    judgement: 'Trygg hos mamman i natt. Bedömningen är jourens, inte polisens.',
    dayTask: 'Prata med pojken om hur ofta det är så.',
  })
  await finish(
    scene,
    matter,
    '2104',
    'child',
    'Bråk hemma, polis på plats. Jouren åkte inte: skälen och vad polisen såg står i ärendet.',
  )
  return { caseId: matter.id }
}
