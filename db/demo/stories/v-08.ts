import { addDays } from '../../../src/kernel/time.ts'
import { actsNow, openMatter } from '../matter.ts'
import { alone, heard, man, notHeard, person, takeCall, testNumber, woman } from '../night.ts'
import type { Teller } from '../teller.ts'

type Told = {
  caseId: string
  motherId: string
  infantId: string
  callId: string
  reportIds: readonly string[]
}

/** V-08: a friend rings about a mother who does not wake up and an infant beside her; the duty itself calls 112. */
export async function tell(teller: Teller): Promise<Told> {
  const jour = 'jour2'
  teller.at('00:25')
  const mother = await woman(teller, 'Linnea Ekdahl', 24, '06-08', 996)
  const father = await man(teller, 'Robin Hedqvist', 27, '11-19', 997)
  const grandmother = await woman(teller, 'Agneta Ekdahl', 52, '01-16', 998, {
    phones: [{ number: '070-174 06 51' }],
  })
  const infant = await person(teller, {
    givenName: 'Ture',
    familyName: 'Ekdahl',
    identityNumber: testNumber(addDays(teller.evening, -214), 999),
    gender: 'man',
    ...alone([mother]),
  })
  const call = {
    kind: 'concern-report',
    channel: 'direct-number',
    initiator: 'relative-private',
    callerKnown: 'named',
    callerName: 'Jasmin Öhrn',
    callerPhone: '070-174 06 50',
    callerWishesSecrecy: true,
    stayCode: '2180',
    place: 'I hemmet',
    story:
      'En vän har pratat med mamman i telefon. Mamman sluddrade, sa att hon tagit tabletter och slutade svara. Hennes barn, 7 månader, skriker i bakgrunden. Vännen är i en annan stad.',
  } as const
  const contactId = await takeCall(teller, jour, 3, call, [infant, mother])
  const people = { concerned: [infant, mother], other: [grandmother, father] }
  const matter = await openMatter(teller, jour, people, {
    contactIds: [contactId],
    matter: 'concern-child',
    stayCode: '2180',
    residenceCode: '2181',
    nature: 'child-youth',
    otherNatures: ['child-parental-substance-use', 'mental-health'],
    responsibleNow: 'Socialjouren, Erik Sandmo, tills ambulansen är framme',
    attention: ['child-or-young', 'danger-to-life', 'no-safe-adult'],
  })
  const callId = await matter.callOut(
    3,
    { 'emergency-112': 'SOS Alarm' },
    'Jouren larmar själv: medvetslös vuxen och spädbarn i lägenhet. Ambulans och polis skickas.',
  )
  await matter.judge({
    ...actsNow,
    response: 'go-out',
    reasonActing:
      'Ett spädbarn utan vuxen som kan ta hand om det. Vännen ska inte behöva åka dit eller ringa.',
    counterfactual: 'Barnet är ensamt med en medvetslös mamma.',
    equalTreatmentText: 'Längre bort hade vi mött barnet på sjukhuset dit ambulansen kör.',
  })
  await matter.relate(mother, 'mother', [infant])
  await matter.relate(father, 'father', [infant])
  await matter.relate(grandmother, 'grandparent', [infant])
  teller.later(40)
  await matter.nowResponsible('Gävle sjukhus, barnkliniken, för barnet; akuten för mamman')
  const visit = { contactForm: 'visit', place: 'hospital' } as const
  await matter.measure('welfare-check', 60, 'Träffade barnet och personalen på barnkliniken.', visit)
  await matter.assess(
    infant,
    {
      manner: 'on-site',
      place: 'hospital',
      municipalityCode: '2180',
      minutes: 60,
      facts:
        'Pojken är 7 månader, hel och ren, hungrig när ambulansen kom. Mamman är medvetslös på intensiven.',
      risks:
        'Att pappan, som har kontaktförbud mot mamman, hämtar barnet. Att mamman tar hem honom innan någon vet hur hon mår.',
      childHeard: 'no',
      notHeardReason: 'too-young',
      attitudeOtherwise: 'Han tystnar när han bärs, äter och somnar. Söker ansikten. Inga märken på kroppen.',
      policePresent: 'yes',
      policeSaw: 'Tomma tablettkartor på golvet. Barnet låg i spjälsängen.',
      custodyConsidered: 'considered-not-taken',
      custodyGrounds:
        'Barnet vårdas inlagt och ingen kräver honom i natt. Vaknar mamman och vill hem med honom tas LVU 6 § upp med ordföranden.',
      outcome: 'need-met',
      protectionBasis: 'hospital',
      protectionText: 'Inlagd på barnkliniken med vak. Ingen får hämta honom utan att jouren har ringts.',
      alternativeHome: 'Mormor i Sandviken kan ta emot honom och är på väg till sjukhuset.',
      voluntary: 'Mormor vill; mamman kan inte svara.',
      weighing: 'Kliniken i natt är bättre än att flyttas två gånger före morgonen.',
      judgement: 'Spädbarnet behöver omedelbart skydd och har det på kliniken till morgonen.',
      dayTask: 'Besluta var han ska vara när han skrivs ut. Prata med mormor och, när hon vaknar, mamman.',
      colleagueId: await teller.idOf('jour1'),
      colleagueView: 'Håller med. Mormor i dag, inte i natt.',
    },
    [
      notHeard('guardian', { personId: mother }, 'Medvetslös på intensiven.'),
      notHeard(
        'parent',
        { personId: father },
        'Kontaktförbud mot mamman; kontakten tas av dagtid.',
        'not-tried',
      ),
      heard(
        'relative',
        { personId: grandmother },
        '01:05',
        'Hon har varit orolig sedan i somras. Hon kommer nu.',
      ),
      heard('health-care', { name: 'Barnjouren' }, '01:10', 'Barnet mår bra och stannar över natten.'),
    ],
  )
  teller.at('06:15')
  await matter.note('Kliniken: barnet har sovit. Mormor är hos honom. Mamman är vaken men orkar inte prata.')
  const report = {
    unitKind: 'child',
    summary:
      'Spädbarn inlagt på barnkliniken efter mammans överdos. Mormor är på plats. Ingen får hämta honom utan samråd.',
    opportunity: 'Mormor vill ta hand om honom och mamman litar på henne.',
  } as const
  const gavle = await matter.sendTo('2180', report)
  const sandviken = await matter.sendTo('2181', report)
  return { caseId: matter.id, motherId: mother, infantId: infant, callId, reportIds: [gavle, sandviken] }
}
