import type { RoutineRefusal } from './api.ts'
import type { Audience, manners, RoutineTopic, routineKinds } from './model.ts'
import type { ReviewState } from './rules.ts'

type Words = {
  title: string
  lead: string
  leadMunicipality: string
  kinds: Record<(typeof routineKinds)[number], string>
  topics: Record<RoutineTopic, string>
  audiences: Record<Audience, string>
  manners: Record<(typeof manners)[number], string>
  reviews: Record<ReviewState, (date: string) => string>
  topic: string
  allTopics: string
  showEnded: string
  none: string
  more: string
  write: string
  writeTitle: string
  kind: string
  fromTemplate: string
  emptyTemplate: string
  fields: Record<'title' | 'body' | 'sources' | 'topics' | 'audiences' | 'reviewBy' | 'changeNote', string>
  hints: Record<'body' | 'sources' | 'topics' | 'audiences' | 'changeNote', string>
  create: string
  cancel: string
  created: string
  edition: (edition: number) => string
  draft: string
  draftOf: (edition: number) => string
  draftWaits: string
  notPublished: string
  inForceFrom: (date: string) => string
  owner: string
  writtenBy: string
  ended: (reason: string) => string
  newEdition: string
  publish: string
  published: (title: string) => string
  end: string
  endReason: string
  endedDone: (title: string) => string
  takeOver: string
  takenOver: string
  print: string
  printedAt: (moment: string) => string
  acknowledge: string
  acknowledged: string
  isRead: string
  isUnread: string
  readers: string
  noReaders: string
  editions: string
  hand: string
  handTitle: string
  handHint: string
  handTo: string
  givenTo: string
  manner: string
  mailText: string
  handed: string
  handings: string
  noHandings: string
  depart: string
  departTitle: string
  departHint: string
  departReason: string
  departed: string
  departures: string
  noDepartures: string
  applies: string
  appliesHint: string
  open: string
  refusals: Record<RoutineRefusal, string>
}

export const words = {
  sv: {
    title: 'Rutiner och ställningstaganden',
    lead: 'Det som gäller hos oss, vem som svarar för det och när det ska ses över.',
    leadMunicipality: 'Jourens rutiner som rör kommunerna.',
    kinds: { routine: 'Rutin', standpoint: 'Ställningstagande', guide: 'Vägledning att lämna ut' },
    topics: {
      'begging-child': 'Barn med tiggande förälder',
      'residential-care-call': 'När HVB ringer på natten',
      'residential-care-breakdown': 'Sammanbrott på HVB',
      'lvm-medical-assessment': 'Läkarbedömning inför LVM',
      detoxification: 'Avgiftning',
      'hearing-of-minor': 'Förhör med minderåriga',
      'sorting-112': 'Vad 112 släpper fram på natten',
      'police-cooperation': 'Samverkan med polisen',
      'escape-from-placement': 'Avvikning från placering',
      newborn: 'Nyfödda på BB',
      homelessness: 'Hemlöshet och tak över huvudet',
      'family-law': 'Familjerättsliga konflikter',
      surge: 'Många lika samtal',
      'threat-disaster': 'Hot, olycka och katastrof',
      'worker-safety': 'Personalens säkerhet',
      outage: 'När tekniken ligger nere',
      other: 'Annat',
    },
    audiences: {
      duty: 'Jouren',
      municipality: 'Kommunerna',
      police: 'Polisen',
      'health-care': 'Vården',
      'residential-care': 'HVB och boenden',
    },
    manners: {
      'read-aloud': 'Läst upp',
      'on-paper': 'På papper',
      'by-mail': 'Med e-post',
      other: 'På annat sätt',
    },
    reviews: {
      'in-time': (date) => `Ses över senast ${date}`,
      soon: (date) => `Ska ses över snart: ${date}`,
      overdue: (date) => `Skulle ha setts över ${date}`,
    },
    topic: 'Gäller',
    allTopics: 'Allt',
    showEnded: 'Visa också upphävda',
    none: 'Inga rutiner här än.',
    more: 'Visa fler',
    write: 'Skriv en ny',
    writeTitle: 'Ny rutin, ställningstagande eller vägledning',
    kind: 'Vad är det?',
    fromTemplate: 'Börja från en mall',
    emptyTemplate: 'Tom text',
    fields: {
      title: 'Rubrik',
      body: 'Text',
      sources: 'Vad den vilar på',
      topics: 'Visas när det gäller',
      audiences: 'Rör, och får lämnas till',
      reviewBy: 'Ses över senast',
      changeNote: 'Vad som är nytt',
    },
    hints: {
      body: 'Det viktigaste först. En tom rad skiljer stycken. Inga namn på enskilda.',
      sources: 'Lagrum, domar och beslut, även de som säger emot.',
      topics: 'Texten visas av sig själv på kontakter och ärenden som gäller detta.',
      audiences: 'Jouren ser alltid alla texter.',
      changeNote: 'En mening för den som läste förra utgåvan.',
    },
    create: 'Skapa utkastet',
    cancel: 'Avbryt',
    created: 'Utkastet finns. Det gäller först när du publicerar det.',
    edition: (edition) => `Utgåva ${edition}`,
    draft: 'Utkast',
    draftOf: (edition) => `Utkast till utgåva ${edition}`,
    draftWaits: 'Ett utkast väntar',
    notPublished: 'Inte publicerad än. Bara chefer ser den.',
    inForceFrom: (date) => `Gäller från ${date}`,
    owner: 'Svarar för texten',
    writtenBy: 'Skriven av',
    ended: (reason) => `Upphävd: ${reason}`,
    newEdition: 'Skriv en ny utgåva',
    publish: 'Publicera',
    published: (title) => `${title} gäller nu.`,
    end: 'Upphäv',
    endReason: 'Varför gäller den inte längre?',
    endedDone: (title) => `${title} är upphävd.`,
    takeOver: 'Jag svarar för texten',
    takenOver: 'Du svarar nu för texten.',
    print: 'Skriv ut',
    printedAt: (moment) => `Utskriven ${moment}. Den senaste utgåvan finns i Stafett.`,
    acknowledge: 'Jag har läst den',
    acknowledged: 'Tack, det är noterat.',
    isRead: 'Läst av dig',
    isUnread: 'Inte läst av dig',
    readers: 'Läst av',
    noReaders: 'Ingen har bekräftat att den är läst.',
    editions: 'Utgåvor',
    hand: 'Lämna ut',
    handTitle: 'Lämna ut till den som ringer',
    handHint: 'Läs upp, skriv ut eller öppna texten i e-post. Här noteras vem som har fått den.',
    handTo: 'Till vem?',
    givenTo: 'Verksamhet eller enhet',
    manner: 'Hur?',
    mailText: 'Öppna texten i e-post',
    handed: 'Noterat vem som har fått texten.',
    handings: 'Utlämnad till',
    noHandings: 'Har inte lämnats ut.',
    depart: 'Vi gör på annat sätt',
    departTitle: 'Avsteg från rutinen',
    departHint:
      'Rutinen hindrar inte bedömningen i det enskilda fallet. Skriv varför, så att det går att lära av.',
    departReason: 'Varför?',
    departed: 'Avsteget är noterat.',
    departures: 'Avsteg',
    noDepartures: 'Inga avsteg.',
    applies: 'Gäller här',
    appliesHint: 'Rutiner som rör det här läget.',
    open: 'Läs',
    refusals: {
      'routine-ended': 'Rutinen är upphävd. Skriv en ny i stället.',
      'draft-exists': 'Det finns redan ett utkast. Fortsätt på det.',
      'already-published': 'Utgåvan är publicerad och ändras inte. Skriv en ny utgåva.',
      'title-missing': 'Skriv vad texten heter, med minst tre tecken.',
      'body-missing': 'Skriv texten innan du publicerar.',
      'topic-missing': 'Välj minst ett läge där texten ska visas.',
      'review-in-the-past': 'Välj en dag framåt i tiden då texten ska ses över.',
      'review-too-far': 'Texten ska ses över inom tre år. Välj en tidigare dag.',
      'change-note-missing': 'Skriv i en mening vad som är nytt sedan förra utgåvan.',
      'nothing-changed':
        'Utgåvan säger detsamma som den som gäller. Ändra något, eller låt den gamla stå kvar.',
      'owner-unknown': 'Välj någon som arbetar i jouren och har ett öppet konto.',
      'reason-missing': 'Skriv varför, så att en kollega förstår.',
      'not-in-force': 'Det finns en nyare utgåva, eller så är rutinen upphävd. Ladda om sidan.',
      'not-for-them': 'Texten är inte till för dem. Välj en mottagare som texten gäller.',
      'receiver-missing': 'Skriv vilken verksamhet som fick texten.',
      'case-unknown': 'Ärendet finns inte, eller så behöver du öppna det med skäl först.',
    },
  },
  en: {
    title: 'Routines and standpoints',
    lead: 'What holds here, who answers for it and when it is to be looked over.',
    leadMunicipality: 'Routines of the duty that concern the municipalities.',
    kinds: { routine: 'Routine', standpoint: 'Standpoint', guide: 'Guide to hand over' },
    topics: {
      'begging-child': 'Child with a begging parent',
      'residential-care-call': 'When residential care calls at night',
      'residential-care-breakdown': 'Breakdown in residential care',
      'lvm-medical-assessment': 'Medical assessment before LVM',
      detoxification: 'Detoxification',
      'hearing-of-minor': 'Hearing of minors',
      'sorting-112': 'What 112 lets through at night',
      'police-cooperation': 'Working with the police',
      'escape-from-placement': 'Escape from a placement',
      newborn: 'Newborn on the maternity ward',
      homelessness: 'Homelessness and a roof',
      'family-law': 'Family law conflicts',
      surge: 'Many like calls',
      'threat-disaster': 'Threat, accident and disaster',
      'worker-safety': 'Safety of the staff',
      outage: 'When technology is down',
      other: 'Other',
    },
    audiences: {
      duty: 'The duty',
      municipality: 'The municipalities',
      police: 'The police',
      'health-care': 'Health care',
      'residential-care': 'Residential care',
    },
    manners: {
      'read-aloud': 'Read aloud',
      'on-paper': 'On paper',
      'by-mail': 'By e-mail',
      other: 'In another way',
    },
    reviews: {
      'in-time': (date) => `To be looked over by ${date}`,
      soon: (date) => `Soon to be looked over: ${date}`,
      overdue: (date) => `Should have been looked over ${date}`,
    },
    topic: 'About',
    allTopics: 'Everything',
    showEnded: 'Show ended ones too',
    none: 'No routines here yet.',
    more: 'Show more',
    write: 'Write a new one',
    writeTitle: 'New routine, standpoint or guide',
    kind: 'What is it?',
    fromTemplate: 'Begin from a template',
    emptyTemplate: 'Empty text',
    fields: {
      title: 'Title',
      body: 'Text',
      sources: 'What it rests on',
      topics: 'Shown when it is about',
      audiences: 'Concerns, and may be given to',
      reviewBy: 'To be looked over by',
      changeNote: 'What is new',
    },
    hints: {
      body: 'The most important first. An empty line parts paragraphs. No names of individuals.',
      sources: 'Provisions, rulings and decisions, also those that contradict.',
      topics: 'The text is shown by itself on contacts and cases about this.',
      audiences: 'The duty always sees all texts.',
      changeNote: 'One sentence for whoever read the edition before.',
    },
    create: 'Make the draft',
    cancel: 'Cancel',
    created: 'The draft is there. It holds when you publish it.',
    edition: (edition) => `Edition ${edition}`,
    draft: 'Draft',
    draftOf: (edition) => `Draft of edition ${edition}`,
    draftWaits: 'A draft waits',
    notPublished: 'Not published yet. Only managers see it.',
    inForceFrom: (date) => `In force from ${date}`,
    owner: 'Answers for the text',
    writtenBy: 'Written by',
    ended: (reason) => `Ended: ${reason}`,
    newEdition: 'Write a new edition',
    publish: 'Publish',
    published: (title) => `${title} is in force.`,
    end: 'End',
    endReason: 'Why does it no longer hold?',
    endedDone: (title) => `${title} is ended.`,
    takeOver: 'I answer for the text',
    takenOver: 'You now answer for the text.',
    print: 'Print',
    printedAt: (moment) => `Printed ${moment}. The latest edition is in Stafett.`,
    acknowledge: 'I have read it',
    acknowledged: 'Thank you, it is noted.',
    isRead: 'Read by you',
    isUnread: 'Not read by you',
    readers: 'Read by',
    noReaders: 'Nobody has said that it is read.',
    editions: 'Editions',
    hand: 'Hand over',
    handTitle: 'Hand over to whoever calls',
    handHint: 'Read it aloud, print it or open the text in e-mail. Here it is noted who got it.',
    handTo: 'To whom?',
    givenTo: 'Organisation or unit',
    manner: 'How?',
    mailText: 'Open the text in e-mail',
    handed: 'Noted who got the text.',
    handings: 'Handed to',
    noHandings: 'Not handed to anybody.',
    depart: 'We do otherwise',
    departTitle: 'Departure from the routine',
    departHint:
      'A routine does not stop the judgement of the single case. Write why, so that it can be learnt from.',
    departReason: 'Why?',
    departed: 'The departure is noted.',
    departures: 'Departures',
    noDepartures: 'No departures.',
    applies: 'Holds here',
    appliesHint: 'Routines about this situation.',
    open: 'Read',
    refusals: {
      'routine-ended': 'The routine is ended. Write a new one instead.',
      'draft-exists': 'There is a draft already. Go on with that.',
      'already-published': 'The edition is published and does not change. Write a new edition.',
      'title-missing': 'Write what the text is called, in at least three characters.',
      'body-missing': 'Write the text before you publish.',
      'topic-missing': 'Choose at least one situation where the text is shown.',
      'review-in-the-past': 'Choose a day to come on which the text is looked over.',
      'review-too-far': 'The text is to be looked over within three years. Choose an earlier day.',
      'change-note-missing': 'Write in one sentence what is new since the last edition.',
      'nothing-changed':
        'The edition says the same as the one in force. Change something, or let the old one stand.',
      'owner-unknown': 'Choose somebody who works in the duty and has an open account.',
      'reason-missing': 'Write why, so that a colleague understands.',
      'not-in-force': 'There is a newer edition, or the routine is ended. Reload the page.',
      'not-for-them': 'The text is not for them. Choose a receiver it is for.',
      'receiver-missing': 'Write which organisation got the text.',
      'case-unknown': 'There is no such case, or you need to open it with a reason first.',
    },
  },
} satisfies Record<'sv' | 'en', Words>

export type Template = {
  readonly id: string
  readonly kind: (typeof routineKinds)[number]
  readonly title: string
  readonly body: string
  readonly sources: string
  readonly topics: readonly RoutineTopic[]
  readonly audiences: readonly Audience[]
}

/**
 * Texts to begin from, in our own words and not looked over by a jurist: the manager of a region makes them its own before
 * they hold (E-22, C-24, C-25, J-03, I-05 to I-07, B-08).
 */
export const templates: readonly Template[] = [
  {
    id: 'begging-child',
    kind: 'standpoint',
    title: 'Barn som är med när en förälder tigger',
    body: `Vi ingriper samma natt om barnet riskerar att dö eller att skadas allvarligt: av kyla, sjukdom, hunger eller för att det inte finns någon vuxen som kan ta hand om det.

Annars gör vi en skyddsbedömning, pratar med föräldern och barnet om var de ska sova, erbjuder hjälp och lämnar rapport till vistelsekommunen samma morgon.

Misstänker vi människohandel går ärendet före. Vi ringer polisen själva och lämnar inte det till den som ringde.

Att familjen saknar papper är inget skäl att låta bli att bedöma barnets skydd.`,
    sources:
      'Två domar går isär om ett litet barn som är med när en förälder tigger motiverar ett omhändertagande (E-22, V-16). SoL (2025:400) 20 kap. 1 §. LVU 6 §.',
    topics: ['begging-child'],
    audiences: ['duty', 'municipality', 'police'],
  },
  {
    id: 'residential-care-call',
    kind: 'guide',
    title: 'När HVB ringer socialjouren på natten',
    body: `Ring när:
– ett barn riskerar att skadas nu och hemmet inte kan skydda det
– polisen eller vården behöver ett beslut från socialtjänsten i natt
– ett barn har avvikit och ni bedömer att det är i fara.

Vänta till socialtjänsten öppnar när:
– ett barn som varit borta har kommit tillbaka och mår bra
– ni vill diskutera placeringen
– ni behöver veta vad som är planerat.

Ha till hands: barnets namn och personnummer, placerande kommun, lagrum, vad som har hänt, vilka vuxna som är på plats och vad ni redan har gjort.`,
    sources: 'Överenskommelse med hemmen i länet behövs; texten är ett förslag (C-24, V-15).',
    topics: ['residential-care-call'],
    audiences: ['duty', 'municipality', 'residential-care'],
  },
  {
    id: 'residential-care-breakdown',
    kind: 'routine',
    title: 'När en ungdom slår sönder på HVB och hemmet vill bli av med placeringen',
    body: `Hemmet har ansvaret för att lösa det akuta läget, till exempel genom att ta in mer personal. Socialjouren omplacerar inte på natten.

SiS tar inte emot på natten.

Fråga alltid: Finns det andra barn i huset, och är de trygga? Är någon skadad? Har polisen varit där? Vem är ansvarig vuxen just nu?

Skriv ned vad hemmet svarar, också när det vägrar. Kommunen får frågan om placeringen nästa arbetsdag.`,
    sources: 'Utvärderingen av socialjouren i Gävleborg, avsnitt 5.1 och 5.7 (C-25, V-14).',
    topics: ['residential-care-breakdown'],
    audiences: ['duty', 'municipality', 'residential-care'],
  },
  {
    id: 'lvm-medical-assessment',
    kind: 'guide',
    title: 'Läkarbedömning inför transport enligt LVM',
    body: `Till dig som är läkare:

Socialtjänsten har beslutat, eller förbereder, ett omedelbart omhändertagande enligt 13 § LVM. Innan personen kan åka till ett LVM-hem behövs en medicinsk bedömning av om personen klarar resan och om abstinensen kräver sjukhusvård.

Bedömningen görs av den läkare som är i tjänst. Beroendemottagningen är stängd på natten och kan inte göra den.

Vi behöver: att personen kan transporteras eller inte, vilka läkemedel som har getts, och vad personalen under resan ska vara uppmärksam på.

Ring socialjouren om något är oklart.`,
    sources:
      'LVM (1988:870) 9, 13 och 24 §§. Utvärderingen av socialjouren i Gävleborg, avsnitt 5.1 (J-01 till J-03, V-28).',
    topics: ['lvm-medical-assessment', 'detoxification'],
    audiences: ['duty', 'health-care', 'police'],
  },
  {
    id: 'hearing-of-minor',
    kind: 'routine',
    title: 'Förhör med den som är under 18 år',
    body: `Polisen ska underrätta socialtjänsten och får fråga om vi kan vara med. Att bli underrättad är en sak, att bli ombedd att komma en annan.

Vi är med när brottet är allvarligt, när barnet behöver skydd, eller när vi har tid. Svaret är detsamma i hela länet: skulle vi inte åka till Hudiksvall åker vi inte heller till stationen i huset.

Är vi inte med: säg varför, och fråga alltid om barnet har en trygg vuxen att åka hem till.

Under beredskap räcker det att underrättelsen lämnas så att ingen väcks, om barnet inte behöver skydd.`,
    sources:
      'LUL (1964:167) 5–7 §§. Utvärderingen av socialjouren i Gävleborg, avsnitt 5.4 (I-05 till I-07, V-13, V-40).',
    topics: ['hearing-of-minor'],
    audiences: ['duty', 'police'],
  },
  {
    id: 'sorting-112',
    kind: 'guide',
    title: 'Vad 112 släpper fram till beredskapen',
    body: `Släpp fram:
– barn som behöver skydd i natt
– omedelbara omhändertaganden enligt LVU och LVM
– våld i nära relation när någon behöver skydd nu
– annat akut behov av skydd.

Hänvisa till kommunen när den öppnar:
– frågor om pengar, boende och handläggare
– konflikter mellan föräldrar
– den som vill prata en stund.

Vid tvekan: släpp fram.`,
    sources: 'Utvärderingen av socialjouren i Gävleborg, avsnitt 5.1 (B-06, B-08).',
    topics: ['sorting-112'],
    audiences: ['duty', 'municipality'],
  },
]
