import { actsNow, openMatter } from '../matter.ts'
import { fromPolice, heard, jointly, man, notHeard, takeCall, woman } from '../night.ts'
import type { Teller } from '../teller.ts'

type Told = { caseId: string; boyId: string; assessmentId: string; reportId: string }

/** V-02: a father arrested for beating his son; until the prosecutor decides, the assessment waits, and says until when. */
export async function tell(teller: Teller): Promise<Told> {
  const jour = 'jour2'
  teller.at('22:15')
  const mother = await woman(teller, 'Marie Norling', 43, '08-21', 980, {
    phones: [{ number: '070-174 06 35' }],
  })
  const father = await man(teller, 'Henrik Norling', 46, '12-03', 981)
  const sister = await woman(teller, 'Hanna Norling', 19, '05-30', 982)
  const boy = await man(teller, 'Edvin Norling', 14, '02-11', 983, jointly([mother, father]))
  const call = {
    ...fromPolice('Patrullen i Hudiksvall', 'LPO Hälsingland'),
    eventAt: teller.time('21:20'),
    stayCode: '2184',
    place: 'I hemmet',
    story:
      'Pappan har slagit sin son, 14 år, flera gånger. Pappan är gripen. Pojken, mamman och en vuxen syster är hemma. Polisen vill veta om pojken kan vara kvar.',
  } as const
  const contactId = await takeCall(teller, jour, 12, call, [boy])
  const people = { concerned: [boy], guardian: [mother, father], other: [sister] }
  const matter = await openMatter(teller, jour, people, {
    contactIds: [contactId],
    matter: 'concern-child',
    stayCode: '2184',
    residenceCode: '2184',
    nature: 'child-abuse',
    responsibleNow: 'Polisen, patrullen i hemmet, till 23.30',
    attention: ['child-or-young', 'crime-victim', 'violence'],
  })
  await matter.judge({
    ...actsNow,
    response: 'act-through-others',
    reasonActing: 'Patrullen är på plats och pojken vill prata i telefon. Vi åker om pappan släpps.',
    counterfactual: 'Pappan kan vara hemma igen innan någon har pratat med pojken.',
    equalTreatmentText: 'I Gävle hade vi suttit i köket. Pojken får därför prata så länge han vill, ensam.',
  })
  await matter.relate(mother, 'mother', [boy])
  await matter.relate(father, 'father', [boy])
  await matter.relate(father, 'suspected-perpetrator', [boy])
  await matter.relate(sister, 'sibling', [boy])
  teller.later(30)
  await matter.measure('support', 40, 'Samtal med pojken, mamman och systern, var för sig.')
  const word = teller.time('12:00', 2)
  const voices = [
    heard(
      'guardian',
      { personId: mother },
      '22:40',
      'Hon släpper inte in honom om han kommer hem. Hon har hört slagen förut.',
    ),
    heard(
      'sibling',
      { personId: sister },
      '22:52',
      'Hon sover hos dem i natt. Pappan slog henne också när hon var liten.',
    ),
    heard(
      'police',
      { name: 'Patrullen' },
      '22:30',
      'Pojken har blåmärken på armen. Åklagaren har inte bestämt sig.',
    ),
    notHeard('guardian', { personId: father }, 'Sitter i arresten; förhörs i natt.', 'not-tried'),
  ]
  const assessmentId = await matter.assess(
    boy,
    {
      manner: 'at-distance',
      distanceReason:
        'Patrullen är kvar hos familjen och pojken pratade hellre i telefon än väntade två timmar på oss.',
      municipalityCode: '2184',
      minutes: 45,
      facts:
        'Pojken är 14 år. Pappan har slagit honom i kväll och är gripen. Mamman och systern är hemma, nyktra och tar parti för pojken.',
      risks: 'Att pappan släpps och kommer hem, att pojken pressas att ta tillbaka det han sagt.',
      childHeard: 'yes',
      childWords:
        'Det är inte första gången. Jag vill sova hemma om han inte kommer. Får jag veta om de släpper honom?',
      informationGiven: 'Att vi ringer mamman så fort åklagaren bestämt sig, vad klockan än är.',
      policePresent: 'yes',
      policeSaw: 'Blåmärken på pojkens arm, omkullvält bord i köket.',
      custodyConsidered: 'considered-not-taken',
      custodyGrounds:
        'Behövs inte så länge pappan sitter. Släpps han tas LVU 6 § upp med ordföranden samma timme.',
      outcome: 'awaiting-information',
      protectionBasis: 'perpetrator-detained',
      protectionCertainty: 'uncertain',
      protectionText:
        'Åklagaren beslutar senast i övermorgon klockan 12 om pappan ska vara kvar. Till dess är pojken hemma hos mamman.',
      protectionEndsAt: word,
      alternativeHome: 'Mormor i samma by, om mamman inte orkar.',
      voluntary: 'Mamman och systern vill ha honom hemma och har lovat att ringa 112 om pappan dyker upp.',
      weighing: 'Hemma med mamma och syster är lugnast för honom så länge pappan inte är där.',
      judgement: 'Om han är skyddad beror på åklagarens besked. Bedömningen måste göras om då.',
      dayTask: 'Ta reda på åklagarens besked, gör ny bedömning och träffa pojken, mamman och systern hemma.',
      colleagueId: await teller.idOf('jour1'),
      colleagueView: 'Hade åkt om patrullen lämnat. Annars samma bedömning.',
    },
    voices,
  )
  await matter.nowResponsible('Mamman och systern; jouren ringer arresten klockan 05.40')
  teller.at('05:40')
  await matter.note('Arresten: pappan är anhållen. Inget besked om häktning.', 'Pojken är skyddad till dess.')
  await matter.nowResponsible('Mamman; Hudiksvalls kommun från klockan 08.00')
  const reportId = await matter.sendTo('2184', {
    unitKind: 'child',
    summary:
      'Avvaktar åklagarens besked, senast i morgon klockan 12. Pojken är hemma med mamma och syster. Ny bedömning måste göras före dess.',
    requestedContact: 'Pojken vill veta om pappan släpps innan det händer.',
    opportunity: 'Mamman och systern berättar nu. Ta vara på det.',
  })
  return { caseId: matter.id, boyId: boy, assessmentId, reportId }
}
