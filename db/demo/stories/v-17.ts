import { actsNow, openMatter } from '../matter.ts'
import { alone, fromPolice, handOnPaper, heard, notHeard, takeCall, woman } from '../night.ts'
import type { Teller } from '../teller.ts'

type Told = { caseId: string; girlId: string; reportIds: readonly [inside: string, outside: string] }

/** V-17: a girl who ran away from Mariestad is found in Gävle; the other duty plans the journey, this one the night. */
export async function tell(teller: Teller): Promise<Told> {
  const jour = 'jour1'
  teller.at('01:35')
  const mother = await woman(teller, 'Petra Ringdal', 39, '05-11', 980)
  const girl = await woman(teller, 'Tuva Ringdal', 15, '10-21', 982, alone([mother]))
  const call = {
    ...fromPolice('Yttre befäl Gävle', 'LPO Gästrikland'),
    kind: 'police-handover',
    eventAt: teller.time('01:05'),
    stayCode: '2180',
    place: 'Centralstationen',
    story:
      'En 15-årig flicka hittades på stationen. Hon rymde i går från ett HVB i Mariestad, där hon är placerad av kommunen. Hon är nykter, trött och vill inte säga vem hon skulle träffa.',
  } as const
  const contactId = await takeCall(teller, jour, 9, call, [girl])
  const people = { concerned: [girl], guardian: [mother] }
  const matter = await openMatter(teller, jour, people, {
    contactIds: [contactId],
    matter: 'concern-child',
    stayCode: '2180',
    residenceCode: '1493',
    nature: 'child-youth',
    responsibleNow: 'Polisen, Gävle',
    attention: ['child-or-young', 'no-safe-adult'],
  })
  await matter.callOut(
    14,
    { other: 'Socialjouren Skaraborg' },
    'De svarar för placeringen och planerar resan: personal från hemmet hämtar klockan 11. Vi svarar för natten i Gävle. De vill ha rapporten på papper.',
  )
  await matter.nowResponsible(
    'Socialjouren Gävleborg för natten; Socialjouren Skaraborg för hämtningen klockan 11',
  )
  await matter.judge({
    ...actsNow,
    response: 'go-out',
    reasonActing:
      'Hon vistas här och behöver någonstans att sova. Att hon hör till ett annat län ändrar inte det.',
    counterfactual: 'Hon sitter på polisstationen till elva eller går ut igen.',
  })
  await matter.relate(mother, 'mother', [girl])
  teller.later(20)
  await matter.assess(
    girl,
    {
      manner: 'on-site',
      place: 'police-station',
      municipalityCode: '2180',
      minutes: 35,
      facts: 'Flickan är 15 år, nykter och oskadd. Hon har 40 kronor och en telefon som ringer hela tiden.',
      risks: 'Någon i Gävle väntar på henne. Hon kan rymma igen.',
      childHeard: 'yes',
      childWords: 'Jag åker tillbaka om jag får sova först. Säg inte till honom att ni hittade mig.',
      informationGiven: 'Var hon sover, att hemmet hämtar klockan 11 och vem hon kan ringa i natt.',
      policePresent: 'yes',
      policeSaw: 'En äldre man i bil frågade efter henne utanför stationen.',
      custodyConsidered: 'not-relevant',
      custodyGrounds: 'Hon är redan placerad av sin kommun.',
      outcome: 'need-met',
      protectionBasis: 'existing-placement',
      protectionText: 'Placeringen i Mariestad gäller. Till hämtningen är hon i jourhem i Gävle.',
      voluntary: 'Hon följer med till jourhemmet.',
      judgement:
        'Hon behöver en säker natt och skjuts hem. Mannen i bilen är en fråga för polisen och dagen.',
      dayTask: 'Ta emot hämtningen klockan 11. Fråga henne om mannen i bilen.',
      noColleagueReason: 'Kollegan är på barnkliniken i ett annat ärende.',
    },
    [
      heard('police', { name: 'Yttre befäl' }, '01:40', 'De har tagit mannens registreringsnummer.'),
      heard(
        'day-service',
        { name: 'Socialjouren Skaraborg' },
        '01:55',
        'Hon har rymt två gånger förut, till samma man.',
      ),
      notHeard('guardian', { personId: mother }, 'Skaraborgs socialjour ringer mamman.', 'not-tried'),
    ],
  )
  const ride = 'Till jourhemmet med flickan i egen bil.'
  await matter.measure('client-transport', 30, ride, { contactForm: 'visit', place: 'other' })
  await matter.measure('notice', 10, 'Socialjouren Skaraborg: hon är i jourhemmet.')
  teller.later(20)
  const report = {
    unitKind: 'child',
    summary:
      'Rymde från HVB i Mariestad, hittad i Gävle. Sover i jourhem. Hemmet hämtar klockan 11. Jouren svarar för natten, Mariestad för placeringen.',
    requestedContact: 'Hon vill bestämma själv vem som sitter bredvid henne i bilen.',
  } as const
  const inside = await matter.sendTo('2180', report)
  const outside = await matter.sendTo('1493', report)
  teller.at('06:50')
  await handOnPaper(teller, jour, outside, 'Vakthavande socialsekreterare, Socialjouren Skaraborg', 'fax')
  return { caseId: matter.id, girlId: girl, reportIds: [inside, outside] }
}
