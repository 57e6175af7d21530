import { actsNow, openMatter } from '../matter.ts'
import {
  accept,
  fromPolice,
  heard,
  jointly,
  man,
  notHeard,
  person,
  takeCall,
  waitingEnds,
  woman,
} from '../night.ts'
import type { Teller } from '../teller.ts'

type Told = { contactId: string; caseId: string; boyId: string; assessmentId: string; reportId: string }

/** V-09: a crying boy at the police station in Hudiksvall at three in the morning, and this time somebody answers for him. */
export async function tell(teller: Teller): Promise<Told> {
  const jour = 'jour1'
  const inStandby = { dutyMode: 'standby' } as const
  teller.at('02:40')
  const mother = await woman(teller, 'Camilla Strandell', 42, '09-17', 984)
  const father = await man(teller, 'Torbjörn Strandell', 45, '01-30', 993)
  const aunt = await person(teller, {
    givenName: 'Åsa',
    familyName: 'Brännlund',
    statedAge: 47,
    gender: 'woman',
    phones: [{ number: '070-174 06 21' }],
  })
  const boy = await man(teller, 'Ludvig Strandell', 15, '05-23', 985, jointly([mother, father]))
  const waiting = { waitingName: 'Yttre befäl Hudiksvall', waitingSince: teller.time('01:00') }
  const call = {
    ...fromPolice('Yttre befäl Hudiksvall', 'LPO Hälsingland'),
    kind: 'police-handover',
    eventAt: teller.time('00:50'),
    stayCode: '2184',
    place: 'Polisstationen',
    story:
      'En 15-årig pojke är berusad och ledsen på polisstationen i Hudiksvall. Mamman är kraftigt berusad hemma. Pojken är rädd för pappan och säger att han kommer att få stryk. Polisen har suttit med honom sedan klockan ett och har ingen lösning.',
  } as const
  const contactId = await takeCall(teller, jour, 9, { ...call, ...waiting, ...inStandby }, [boy])
  const people = { concerned: [boy], guardian: [mother, father], other: [aunt] }
  const matter = await openMatter(teller, jour, people, {
    contactIds: [contactId],
    matter: 'concern-child',
    stayCode: '2184',
    residenceCode: '2184',
    nature: 'child-youth',
    otherNatures: ['child-parental-substance-use', 'child-abuse'],
    responsibleNow: 'Polisen, Hudiksvalls station',
    attention: ['child-or-young', 'no-safe-adult', 'police-no-solution'],
  })
  await matter.judge({
    ...actsNow,
    response: 'act-through-others',
    reasonActing: 'Ingen förälder kan ta hand om pojken i natt.',
    counterfactual: 'Han går hem till pappan eller ut i natten. Polisen kan inte behålla honom.',
    equalTreatmentText: 'Samma bedömning om han suttit på stationen i Gävle.',
  })
  await matter.relate(mother, 'mother', [boy])
  await matter.relate(father, 'father', [boy])
  teller.later(6)
  const talk = 'Samtal med mamman; hon är för berusad för att ta emot pojken.'
  await matter.measure('advice-referral', 15, talk, inStandby)
  teller.later(15)
  await matter.relate(aunt, 'safe-person', [boy], {
    note: 'Moster i Iggesund, nykter, hämtar på stationen.',
    until: teller.time('08:00'),
    callBackAt: teller.time('04:30'),
  })
  await matter.measure('support', 20, 'Samtal med mostern, som hämtar pojken.', inStandby)
  await waitingEnds(teller, jour, contactId)
  await matter.nowResponsible('Mostern; Hudiksvalls kommun från klockan 08.00')
  teller.later(10)
  const voices = [
    heard(
      'guardian',
      { personId: mother },
      '02:55',
      'Hon orkar inte ta emot honom i natt och vill att han är hos Åsa.',
    ),
    notHeard(
      'guardian',
      { personId: father },
      'Pojken är rädd för honom; kontakten tas av dagtid.',
      'not-tried',
    ),
    heard(
      'safe-person',
      { personId: aunt },
      '03:05',
      'Hon hämtar på stationen och har honom hos sig så länge det behövs.',
    ),
    heard('police', { name: 'Yttre befäl' }, '02:45', 'De väntar tills mostern kommer.'),
  ]
  const assessmentId = await matter.assess(
    boy,
    {
      manner: 'at-distance',
      distanceReason:
        'Polisen är på plats och mostern är där om 25 minuter; resan från Gävle tar två timmar.',
      ...inStandby,
      municipalityCode: '2184',
      minutes: 35,
      facts:
        'Pojken är 15 år, berusad men talbar. Mamman är kraftigt berusad. Pojken är rädd för pappan. Mostern är nykter och kan hämta.',
      risks: 'Våld från pappan, utsatthet ute om natten.',
      childHeard: 'yes',
      childWords: 'Jag vågar inte gå hem. Pappa kommer slå mig när han får veta. Jag kan vara hos Åsa.',
      informationGiven:
        'Att mostern hämtar, att pappan inte får veta var han är i natt och att socialtjänsten i Hudiksvall tar över på morgonen.',
      policePresent: 'yes',
      policeSaw: 'Pojken har gråtit i omgångar sedan klockan ett. Inga synliga skador.',
      custodyConsidered: 'considered-not-taken',
      custodyGrounds:
        'Frivillig lösning hos mostern räcker till morgonen. Håller den inte tas frågan om LVU 6 § upp med ordföranden.',
      outcome: 'need-met',
      protectionBasis: 'safe-person',
      protectionCertainty: 'certain',
      protectionText: 'Pojken är hos mostern till morgonen. Ingen av föräldrarna får veta adressen.',
      alternativeHome:
        'Mostern bor ensam, hennes två barn är vuxna. Hon är nykter, pojken har bott där förut och trivs.',
      voluntary: 'Mostern tar emot honom. Mamman samtycker på telefon.',
      weighing: 'Att sova hos mostern är mindre ingripande än jourhem och tryggare än att gå hem.',
      judgement: 'Pojken behöver omedelbart skydd. Behovet tillgodoses hos mostern till klockan 08.00.',
      dayTask: 'Prata med pojken i lugn och ro, ta ställning till utredning och till var han ska bo.',
      colleagueId: await teller.idOf('jour2'),
      colleagueView: 'Håller med: mostern först, jourhem om hon inte kan.',
    },
    voices,
  )
  teller.at('04:30')
  await matter.callBack()
  const follow = 'Återuppringning till mostern. Pojken är hos henne och sover.'
  await matter.note(follow, 'Lösningen håller till morgonen.')
  teller.later(15)
  const reportId = await matter.sendTo('2184', {
    unitKind: 'child',
    summary:
      'Pojken är hos sin moster till klockan 08.00. Båda föräldrarna är olämpliga i natt. Polisen väntade med honom i över två timmar.',
    requestedContact:
      'Pojken vill bli uppringd på mosterns telefon. Han vet att kommunen får rapporten, men inte när någon ringer.',
  })
  const commitment = 'Vi ringer pojken och mostern före klockan 10 och träffar dem i dag.'
  teller.inTheMorning(() => accept(teller, 'mottagning.hudiksvall', '08:04', reportId, commitment, '10:00'))
  return { contactId, caseId: matter.id, boyId: boy, assessmentId, reportId }
}
