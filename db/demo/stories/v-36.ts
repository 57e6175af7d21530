import { actsNow, openMatter } from '../matter.ts'
import { accept, alone, consent, heard, man, notHeard, takeCall, woman } from '../night.ts'
import type { Teller } from '../teller.ts'

/** Where nobody may find them: invented, and in no text of the story. */
export const secret = {
  street: 'Provgränden 4',
  place: 'Provstad',
  municipalityCode: '2480',
  phone: '070-174 06 66',
}

type Told = {
  contactId: string
  caseId: string
  motherId: string
  childIds: readonly string[]
  reportId: string
}

/** V-36: a woman with two children needs a bed behind a locked door, and the way there. */
export async function tell(teller: Teller): Promise<Told> {
  const jour = 'jour2'
  teller.at('17:50')
  const marking = {
    confidentialityMarking: true,
    markedUnder: '22 kap. 1 § OSL',
    markedOn: teller.earlier(40).evening,
    markedBy: 'Skatteverket',
  } as const
  const { street, place, municipalityCode } = secret
  const address = { kind: 'registered', street, place, municipalityCode } as const
  const mother = await woman(teller, 'Ines Vallmark', 34, '11-05', 986, {
    ...marking,
    address,
    phones: [{ number: secret.phone }],
  })
  const threat = await man(teller, 'Fredrik Vallmark', 38, '02-14', 987)
  const girl = await woman(teller, 'Tilde Vallmark', 9, '06-19', 988, {
    ...marking,
    address,
    ...alone([mother]),
  })
  const boy = await man(teller, 'Love Vallmark', 4, '01-23', 989, {
    ...marking,
    address,
    ...alone([mother]),
  })
  const children = [girl, boy]
  const call = {
    kind: 'application',
    channel: 'direct-number',
    initiator: 'applicant',
    callerKnown: 'named',
    callerIsClient: true,
    callerName: 'Ines Vallmark',
    stayCode: '2180',
    story:
      'Hennes tidigare man har hittat henne och stått utanför porten i kväll. Hon har gått ut bakvägen med barnen, 9 och 4 år, och är nu på polisstationen i Gävle. Hon kan inte gå tillbaka. Hon har sekretessmarkering.',
  } as const
  const contactId = await takeCall(teller, jour, 10, call, [mother, ...children])
  const people = { concerned: [mother, ...children], other: [threat] }
  const matter = await openMatter(teller, jour, people, {
    contactIds: [contactId],
    matter: 'application',
    stayCode: '2180',
    residenceCode: '2180',
    nature: 'violence-in-close-relations',
    otherNatures: ['housing'],
    category: 'woman-with-child',
    responsibleNow: 'Socialjouren, Erik Sandmo; polisen tills vi är på stationen',
    attention: ['child-or-young', 'crime-victim', 'violence'],
  })
  await matter.judge({
    ...actsNow,
    response: 'go-out',
    reasonActing:
      'Hotet är nära och känt. Barnen behöver var sin bedömning och de tre ett säkert boende i natt.',
    counterfactual: 'De blir kvar på stationen eller går tillbaka till en adress som han känner.',
    equalTreatmentText: 'I Ljusdal hade vi mött dem hos polisen där.',
  })
  await matter.relate(mother, 'mother', children)
  await matter.relate(threat, 'suspected-perpetrator', [mother])
  await matter.relate(threat, 'father', children)
  teller.later(35)
  const colleague = {
    colleagueId: await teller.idOf('jour1'),
    colleagueView: 'Håller med om skyddat boende utanför länet.',
  }
  const atStation = { manner: 'on-site', place: 'police-station', municipalityCode: '2180' } as const
  const shelter = {
    policePresent: 'yes',
    policeSaw: 'Polisen har tagit upp anmälan om olaga hot. Mannen är inte gripen.',
    custodyConsidered: 'considered-not-taken',
    custodyGrounds: 'Mamman skyddar barnen och följer med frivilligt.',
    outcome: 'need-voluntary-placement',
    protectionBasis: 'protected-housing',
    protectionText:
      'Plats för alla tre i skyddat boende. Adressen finns bara hos boendet och beslutsfattaren.',
    voluntary: 'Mamman är ensam vårdnadshavare och har ansökt om platsen.',
    weighing: 'Tillsammans med mamman på en säker plats är bäst för barnet. Att skiljas åt vore sämre.',
  } as const
  const motherSays = (said: string) => heard('guardian', { personId: mother }, '18:30', said)
  const fatherUnheard = notHeard('parent', { personId: threat }, 'Kontakt skulle öka faran.', 'not-tried')
  await matter.assess(
    girl,
    {
      ...atStation,
      ...shelter,
      ...colleague,
      minutes: 40,
      facts:
        'Flickan är 9 år. Hon såg pappan genom fönstret och hörde honom ropa. Hon är rädd men äter och pratar.',
      risks: 'Att pappan hittar dem via skolan eller hennes telefon.',
      childHeard: 'yes',
      childWords: 'Han stod där nere och ropade mitt namn. Jag vill inte att han ska veta var vi sover.',
      informationGiven:
        'Att de får sova på ett ställe där pappa inte kan komma in, och att telefonen ska vara avstängd.',
      judgement: 'Flickan behöver omedelbart skydd tillsammans med mamman.',
      dayTask: 'Skolan och skolskjutsen: flickan kan inte gå dit. Samtal med henne om det hon sett.',
    },
    [motherSays('Tilde har inte sovit på två nätter.'), fatherUnheard],
  )
  teller.later(20)
  await matter.assess(
    boy,
    {
      ...atStation,
      ...shelter,
      ...colleague,
      minutes: 20,
      facts:
        'Pojken är 4 år och sover i mammans famn på stationen. Enligt mamman såg han inte pappan i kväll.',
      risks: 'Han är beroende av att mamman orkar.',
      childHeard: 'no',
      notHeardReason: 'asleep',
      attitudeOtherwise:
        'Han sover lugnt, släpper inte mamman. Systern säger att han blir rädd för höga röster.',
      judgement:
        'Pojken behöver omedelbart skydd tillsammans med mamman. Hans behov är ett annat än systerns: lugn och mat.',
      dayTask: 'Prata med pojken på hans sätt. Blöjor och medicin mot astma.',
    },
    [motherSays('Han har astma och hans medicin blev kvar hemma.'), fatherUnheard],
  )
  teller.at('19:15')
  for (const who of ['mamman', 'flickan', 'pojken'])
    await matter.measure('placement-sol-2025', 15, `Skyddat boende för ${who}, från i natt.`)
  const ride = 'Med i bilen till mötesplatsen, där boendets personal tog över.'
  const byCar = { contactForm: 'visit', place: 'other' } as const
  await matter.measure('client-transport', 95, ride, byCar)
  teller.at('21:30')
  await matter.note('Boendets personal ringer: alla tre är framme. Telefonerna är avstängda.')
  await matter.nowResponsible('Skyddade boendet; Gävle kommun från klockan 08.00')
  const reportId = await matter.sendTo(
    '2180',
    {
      unitKind: 'reception',
      summary:
        'Kvinna med två barn i skyddat boende sedan i natt på grund av hot från tidigare man. Alla tre har sekretessmarkering. Barnen är bedömda var för sig.',
      requestedContact: 'Hon nås bara genom boendets personal, via socialjouren.',
      opportunity: 'Hon vill polisanmäla och söka kontaktförbud nu.',
    },
    { [mother]: consent('Hon har själv bett oss lämna uppgifterna.') },
  )
  const commitment = 'Våldsteamet tar kontakt genom boendet i dag och beslutar om fortsatt placering.'
  teller.inTheMorning(() => accept(teller, 'mottagning.gavle', '08:15', reportId, commitment, '11:00'))
  return { contactId, caseId: matter.id, motherId: mother, childIds: children, reportId }
}
