import { actsNow, openMatter } from '../matter.ts'
import { consent, fromPolice, heard, jointly, man, notHeard, takeCall, woman } from '../night.ts'
import type { Teller } from '../teller.ts'

type Told = {
  caseId: string
  sisterId: string
  brotherId: string
  assessmentIds: readonly [sister: string, brother: string]
  reportId: string
}

/** V-01: two siblings, a grown-up and a sixteen-year-old, judged each for themselves; his protection lasts as long as an arrest. */
export async function tell(teller: Teller): Promise<Told> {
  const jour = 'jour1'
  teller.at('23:20')
  const mother = await woman(teller, 'Vesna Dragan', 45, '03-27', 992)
  const father = await man(teller, 'Goran Dragan', 51, '07-14', 993)
  const sister = await woman(teller, 'Mira Dragan', 19, '09-02', 994, {
    phones: [{ number: '070-174 06 31' }],
  })
  const brother = await man(teller, 'Leo Dragan', 16, '04-25', 995, jointly([mother, father]))
  const siblings = [sister, brother]
  const call = {
    ...fromPolice('Yttre befäl Gästrikland', 'LPO Gästrikland'),
    eventAt: teller.time('22:10'),
    stayCode: '2181',
    place: 'Polisstationen',
    story:
      'En 19-årig kvinna har misshandlats av sin pappa för att hon träffar någon som familjen inte godtagit. Hennes bror, 16 år, var med och såg det. Pappan är gripen. Hon är på stationen i Sandviken, brodern är hemma med mamman.',
  } as const
  const contactId = await takeCall(teller, jour, 11, call, siblings)
  const people = { concerned: siblings, guardian: [mother, father] }
  const matter = await openMatter(teller, jour, people, {
    contactIds: [contactId],
    matter: 'concern-child',
    stayCode: '2181',
    residenceCode: '2181',
    nature: 'violence-in-close-relations',
    otherNatures: ['child-youth'],
    responsibleNow: 'Polisen i Sandviken för systern, mamman för brodern',
    attention: ['child-or-young', 'crime-victim', 'violence'],
  })
  await matter.judge({
    ...actsNow,
    response: 'go-out',
    reasonActing:
      'Två unga som behöver var sin bedömning, och brodern har ingen pratat med. Vi åker och träffar båda.',
    counterfactual: 'Systern skickas hem och brodern blir kvar med det han sett.',
  })
  await matter.relate(mother, 'mother', siblings)
  await matter.relate(father, 'father', siblings)
  await matter.relate(father, 'suspected-perpetrator', [sister])
  await matter.relate(sister, 'sibling', [brother])
  teller.later(45)
  await matter.measure('own-transport', 45, 'Resa till Sandviken.', { contactForm: null })
  const common = {
    manner: 'on-site',
    municipalityCode: '2181',
    colleagueId: await teller.idOf('jour2'),
    policePresent: 'yes',
  } as const
  const policeSay = heard(
    'police',
    { name: 'Yttre befäl' },
    '23:30',
    'Pappan förhörs. Hur länge han sitter vet ingen.',
  )
  const fatherUnheard = notHeard(
    'guardian',
    { personId: father },
    'Gripen; samtal skulle störa förhören.',
    'not-tried',
  )
  const motherSays = (said: string) => heard('guardian', { personId: mother }, '00:05', said)
  const ofSister = await matter.assess(
    sister,
    {
      ...common,
      place: 'police-station',
      minutes: 40,
      facts: 'Hon är 19 år, har svullen kind och ont i handleden. Farbröder har ringt henne hela kvällen.',
      risks: 'Släkten söker henne. Hon kan lockas hem.',
      childHeard: 'yes',
      childWords: 'Om jag går hem i natt är det slut. Säg inte till min farbror var jag är.',
      informationGiven: 'Att platsen är hemlig och att hon själv bestämmer vem som får veta.',
      policeSaw: 'Skador i ansiktet, fotograferade.',
      custodyConsidered: 'considered-not-taken',
      custodyGrounds: 'Hon vill själv ha skydd; frivilligheten håller.',
      outcome: 'need-voluntary-placement',
      protectionBasis: 'protected-housing',
      protectionText: 'Plats i skyddat boende från i natt.',
      voluntary: 'Hon har själv bett om platsen.',
      weighing: 'Inget hem i nätverket är säkert för henne.',
      judgement: 'Hon behöver omedelbart skydd från familj och släkt, var pappan än är.',
      dayTask: 'Möte med henne och polisen; hälsoundersökning; skolan.',
      colleagueView: 'Samma bedömning.',
    },
    [
      policeSay,
      notHeard('parent', { personId: mother }, 'Systern vill inte att mamman får veta något.', 'not-tried'),
    ],
  )
  await matter.measure('placement-sol-2025', 25, 'Skyddat boende för systern.')
  teller.later(40)
  const ofBrother = await matter.assess(
    brother,
    {
      ...common,
      place: 'home',
      minutes: 50,
      facts: 'Han är 16 år och såg misshandeln. Mamman är nykter och lugn. Pappan är gripen.',
      risks: 'Pappan kan släppas när som helst. Brodern kan få i uppdrag att leta efter sin syster.',
      childHeard: 'yes',
      childWords: 'Jag borde ha gjort något. När kommer pappa hem? Jag vill inte välja sida.',
      informationGiven: 'Att systern är i säkerhet men inte var, och att han inte ska behöva leta.',
      policeSaw: 'Han satt i trappan när de kom.',
      custodyConsidered: 'considered-not-taken',
      custodyGrounds: 'Mamman är hemma och pappan gripen. Släpps pappan tas LVU 6 § upp med ordföranden.',
      outcome: 'need-met',
      protectionBasis: 'perpetrator-detained',
      protectionCertainty: 'uncertain',
      protectionText:
        'Skyddet är att pappan är gripen. Hur länge vet ingen; frågan prövas i morgon klockan 15.',
      protectionEndsAt: teller.time('15:00', 2),
      alternativeHome: 'Morbror i Storvik, om pappan släpps.',
      voluntary: 'Mamman vill ha honom hemma.',
      weighing: 'Han vill vara hemma, och i natt är det tryggt. Det är bara sant så länge pappan sitter.',
      judgement:
        'Hans behov är tillgodosett tills vidare och måste bedömas om när frihetsberövandet kan upphöra.',
      dayTask: 'Träffa brodern utan mamman. Ny bedömning innan pappan kan släppas.',
      colleagueView: 'Tveksam till att han är kvar; därför ny bedömning redan i morgon.',
    },
    [policeSay, motherSays('Hon kan inte stå emot sin man om han kommer hem.'), fatherUnheard],
  )
  await matter.nowResponsible(
    'Skyddade boendet för systern; mamman för brodern, Sandvikens kommun från klockan 08.00',
  )
  teller.later(25)
  const reportId = await matter.sendTo(
    '2181',
    {
      unitKind: 'child',
      summary:
        'Två syskon, två bedömningar. Systern, 19 år, är i skyddat boende. Brodern, 16 år, är hemma; hans skydd vilar på att pappan är gripen och ingen vet hur länge.',
      requestedContact: 'Brodern vill prata med någon utan att mamman är med.',
    },
    { [sister]: consent('Hon vill att kommunen får veta allt utom var hon är.') },
  )
  return {
    caseId: matter.id,
    sisterId: sister,
    brotherId: brother,
    assessmentIds: [ofSister, ofBrother],
    reportId,
  }
}
