import { actsNow, openMatter } from '../matter.ts'
import { accept, consent, man, takeCall } from '../night.ts'
import type { Teller } from '../teller.ts'

type Told = { manId: string; earlierCaseId: string; caseId: string; contactId: string; reportId: string }

const jour = 'jour1'
const claim = {
  kind: 'application',
  channel: 'direct-number',
  initiator: 'applicant',
  callerKnown: 'named',
  callerIsClient: true,
  callerName: 'Dennis Kärrman',
  callerPhone: '070-174 06 40',
  stayCode: '2180',
} as const
const housing = {
  matter: 'application',
  stayCode: '2180',
  residenceCode: '2180',
  nature: 'housing',
} as const
const agreed = consent('Han vill själv att kommunen får veta att han ringt.')

type First = { readonly manId: string; readonly caseId: string; readonly reportId: string }
/** Nine nights ago: the plan of the municipality is followed, and the reason for no stands in the file. */
export async function tellFirst(now: Teller): Promise<First> {
  const teller = now.earlier(9)
  teller.at('21:15')
  const dennis = await man(teller, 'Dennis Kärrman', 41, '03-08', 983, {
    phones: [{ number: '070-174 06 40' }],
  })
  const story =
    'Han har ingenstans att sova. Säger att han ringt sin handläggare tre gånger i dag utan att få svar.'
  const notReached = 'Handläggaren på försörjningsstöd, tre gånger i dag via växeln'
  const contactId = await takeCall(teller, jour, 11, { ...claim, story, notReached }, [dennis])
  const responsibleNow = 'Gävle kommun, handläggaren'
  const matter = await openMatter(
    teller,
    jour,
    { concerned: [dennis] },
    { ...housing, contactIds: [contactId], responsibleNow },
  )
  await matter.judge({
    acuteNeed: 'no',
    canWait: 'yes',
    response: 'inform-day-service',
    reasonNotActing: 'plan-in-place',
    reasonNotActingText: 'Enligt kommunen har han erbjudits plats på härbärget och tackat nej.',
    counterfactual: 'Han sover hos en kamrat i Sätra, som han själv säger är möjligt.',
    equalTreatment: 'same',
  })
  await matter.measure('advice-referral', 10, 'Hänvisad till härbärget och handläggaren.')
  const summary =
    'Ringde om natten och ville ha hotell. Hänvisad till härbärget enligt er planering. Säger att handläggaren inte går att nå.'
  const reportId = await matter.sendTo('2180', { unitKind: 'adult', summary }, { [dennis]: agreed })
  const answer = 'Handläggaren har inga missade samtal från honom. Planeringen ligger fast.'
  await accept(teller, 'mottagning.gavle', '08:20', reportId, answer)
  await matter.close('handed-over')
  return { manId: dennis, caseId: matter.id, reportId }
}

/** V-05: he calls for the third time; the history is there, and what is granted against the plan says why. */
export async function tell(teller: Teller, { manId, caseId: earlierCaseId }: First): Promise<Told> {
  const between = teller.earlier(3)
  between.at('20:10')
  const advice = 'Härbärget har plats till 19.30, annars nästa kväll. Handläggaren har telefontid 9–10.'
  const notReached = 'Handläggaren; vill inte säga när han ringde'
  const asked = {
    ...claim,
    kind: 'general-advice',
    notReached,
    story: 'Frågar om hotell igen.',
    advice,
  } as const
  await takeCall(between, 'jour2', 6, asked, [manId])

  teller.at('17:20')
  const story =
    'Ringer för tredje gången på nio dagar. Härbärget skickade i väg honom: han har feber och får inte sova där. Säger att handläggaren inte svarat.'
  const claimed = 'Handläggaren, en gång klockan 14.40 enligt honom själv'
  const call = { ...claim, story, notReached: claimed }
  const contactId = await takeCall(teller, jour, 12, call, [manId])
  const matter = await openMatter(
    teller,
    jour,
    { concerned: [manId] },
    { ...housing, contactIds: [contactId], responsibleNow: 'Socialjouren, Maja Lindwall' },
  )
  teller.later(9)
  const checked =
    'Härbärget bekräftar att han har feber och att de inte kan ta emot honom i natt. Tidigare samtal lästa: två på nio dagar, nekad då enligt kommunens planering.'
  await matter.note(checked)
  await matter.judge({
    ...actsNow,
    reasonNow: 'other',
    response: 'act-through-others',
    reasonActing:
      'Kommunens planering är härbärget, inte hotell. I natt går den inte att följa: han är sjuk och härbärget har nekat honom. Beviljas en natt, inte mer.',
    counterfactual: 'Han sover ute med feber.',
    equalTreatmentText: 'Samma bedömning i Nordanstig, där det inte finns något härbärge.',
  })
  teller.later(14)
  await matter.nowResponsible('Vandrarhemmet i natt; Gävle kommun från klockan 08.00')
  await matter.measure('lodging', 20, 'Ett rum på vandrarhem, en natt.')
  const reportId = await matter.sendTo(
    '2180',
    {
      unitKind: 'adult',
      summary:
        'En natt på vandrarhem, mot er planering, eftersom härbärget nekade honom på grund av feber. Tredje samtalet på nio dagar. Hans uppgift att handläggaren inte gått att nå är inte kontrollerad av oss.',
      requestedContact: 'Han vill träffa sin handläggare.',
    },
    { [manId]: agreed },
  )
  const commitment = 'Handläggaren ringer honom före lunch och går igenom planeringen med honom.'
  teller.inTheMorning(() => accept(teller, 'mottagning.gavle', '08:08', reportId, commitment, '11:30'))
  return { manId, earlierCaseId, caseId: matter.id, contactId, reportId }
}
