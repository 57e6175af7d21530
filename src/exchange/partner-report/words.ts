import type { PartnerReportRefusal } from './api.ts'
import type {
  adviceWishes,
  concerned,
  declineReasons,
  hearingAlternatives,
  hearingAnswers,
  hearingAsks,
  PartnerReportKind,
  PartnerReportStatus,
  saidAnswers,
  urgencies,
} from './model.ts'

type Of<L extends readonly string[]> = Record<L[number], string>
type Words = {
  title: string
  dangerTitle: string
  call112: string
  nowTitle: string
  callDuty: (name: string, number: string) => string
  noNumber: string
  desk: {
    duty: string
    standby: string
    unknown: string
    closed: (opens: string) => string
    closedUnknown: string
  }
  office: (start: string, end: string) => string
  what: string
  kinds: Record<PartnerReportKind, string>
  kindHints: Record<PartnerReportKind, string>
  goOn: string
  own: string
  none: string
  back: string
  statuses: Record<PartnerReportStatus, string>
  statusHints: Record<PartnerReportStatus, string>
  begun: string
  sentAt: string
  openedAt: string
  takenAt: string
  doneAt: string
  urgency: string
  urgencies: Of<typeof urgencies>
  municipality: string
  municipalityHint: string
  about: string
  concerned: Of<typeof concerned>
  personName: string
  personNameHint: string
  personIdentity: string
  stories: Record<PartnerReportKind, string>
  storyHint: string
  adviceHint: string
  whereNow: string
  foundWhere: string
  since: string
  condition: string
  conditionHint: string
  companion: string
  companionHint: string
  otherChildren: string
  guardiansKnow: string
  guardiansReached: string
  said: Of<typeof saidAnswers>
  wish: string
  wishes: Of<typeof adviceWishes>
  isWithoutNames: string
  hearingAsk: string
  hearingAsks: Of<typeof hearingAsks>
  hearingAskHint: string
  hearingAt: string
  hearingPlace: string
  isSilent: string
  isSilentHint: string
  waitsForOpening: string
  you: string
  youHint: string
  unit: string
  reporterName: string
  reporterPhone: string
  fearsHarm: string
  fearsHarmHint: string
  fearsText: string
  send: string
  discard: string
  discarded: string
  received: (number: string) => string
  receipt: string
  answer: string
  callUs: string
  hearingAnswers: Of<typeof hearingAnswers>
  declineReasons: Of<typeof declineReasons>
  hearingAlternatives: Of<typeof hearingAlternatives>
  add: string
  addText: string
  addHint: string
  added: string
  addSave: string
  supplements: string
  withdraw: string
  withdrawHint: string
  withdrawReason: string
  withdrawSave: string
  withdrawn: string
  sentTitle: string
  unknown: string
  refusals: Record<PartnerReportRefusal, string>
}

export const words = {
  sv: {
    title: 'Rapportera till jouren',
    dangerTitle: 'Fara för liv',
    call112: 'Ring 112',
    nowTitle: 'Måste något hända nu?',
    callDuty: (name, number) => `Ring ${name}, ${number}`,
    noNumber: 'Jourens nummer finns inte i nummerlistan. Ring 112 och be att bli kopplad till socialjouren.',
    desk: {
      duty: 'Jouren är öppen och läser det du skickar.',
      standby:
        'Jouren har beredskap. Den som har beredskap får veta att du har skickat något. Ring om det är bråttom.',
      unknown: 'Jourens tider finns inte här. Ring om det är bråttom.',
      closed: (opens) =>
        `Jouren är stängd och läser inget förrän den öppnar ${opens}. Ring kommunens mottagning.`,
      closedUnknown: 'Jouren är stängd. Ring kommunens mottagning.',
    },
    office: (start, end) => `Kommunens mottagning nås vardagar ${start}–${end} genom kommunens växel.`,
    what: 'Vad vill du göra?',
    kinds: {
      concern: 'Anmäla oro',
      advice: 'Fråga om råd, utan namn',
      'hand-over': 'Överlämna en ung person',
      hearing: 'Meddela ett förhör',
      notification: 'Lämna en uppgift för kännedom',
    },
    kindHints: {
      concern: 'Anmälan enligt 19 kap. 1 § socialtjänstlagen. Den ska göras genast.',
      advice: 'Rådgörande samtal. Skriv inte vem det gäller.',
      'hand-over': '12 § polislagen. Ring också: den unge ska inte behöva vänta.',
      hearing: 'Att informera jouren och att be jouren komma är två olika saker.',
      notification: 'Jouren läser den men gör inget mer om den inte behöver det.',
    },
    goOn: 'Fortsätt skriva',
    own: 'Det du har rapporterat',
    none: 'Du har inte rapporterat något.',
    back: 'Tillbaka',
    statuses: {
      draft: 'Utkast',
      received: 'Mottagen',
      opened: 'Öppnad av jouren',
      taken: 'Jouren arbetar med den',
      done: 'Klar',
      withdrawn: 'Återtagen',
    },
    statusHints: {
      draft: 'Bara du ser den. Den är inte skickad.',
      received: 'Den ligger hos jouren. Ingen har öppnat den än.',
      opened: 'Någon på jouren har läst den.',
      taken: 'Jouren har tagit emot den och arbetar med den.',
      done: 'Jouren är klar med rapporten. Vad som hände i ärendet står inte här.',
      withdrawn: 'Du har tagit tillbaka den. Att den fanns syns hos jouren.',
    },
    begun: 'Påbörjad',
    sentAt: 'Mottagen av jouren',
    openedAt: 'Öppnad av jouren',
    takenAt: 'Jouren tog över',
    doneAt: 'Klar',
    urgency: 'Hur bråttom är det?',
    urgencies: {
      danger: 'Fara för liv',
      now: 'Något måste hända genast',
      tonight: 'Före i morgon',
      'can-wait': 'Det kan vänta till dagen',
    },
    municipality: 'I vilken kommun är barnet nu?',
    municipalityHint: 'Kommunen där barnet är svarar för det som är akut.',
    about: 'Vem gäller det?',
    concerned: {
      child: 'Barn, under 18 år',
      'young-adult': 'Ung, 18–20 år',
      adult: 'Vuxen',
      unborn: 'Väntat barn',
      unknown: 'Vet inte',
    },
    personName: 'Namn, om du vet',
    personNameHint: 'Vet du inte namnet: ålder och hur barnet ser ut.',
    personIdentity: 'Personnummer, om du vet',
    stories: {
      concern: 'Vad har du sett eller hört?',
      advice: 'Vad vill du ha råd om?',
      'hand-over': 'Vad har hänt?',
      hearing: 'Vad gäller förhöret?',
      notification: 'Vad ska jouren känna till?',
    },
    storyHint: 'Skriv inte ditt eget namn här. Texten kan läsas av kommunen och familjen.',
    adviceHint: 'Inga namn, inga personnummer. Då vore det en anmälan.',
    whereNow: 'Var är den unge nu?',
    foundWhere: 'Var påträffades den unge?',
    since: 'Sedan när är den unge hos er?',
    condition: 'Hur mår den unge?',
    conditionHint: 'Skador, påverkan, rädsla, språk.',
    companion: 'Vem väntar med den unge?',
    companionHint: 'Patrull eller funktion, inte ditt namn.',
    otherChildren: 'Finns fler barn där?',
    guardiansKnow: 'Vet vårdnadshavarna att du anmäler?',
    guardiansReached: 'Har vårdnadshavarna fått veta var den unge är?',
    said: { yes: 'Ja', no: 'Nej', unknown: 'Vet inte' },
    wish: 'Hur vill du ha svaret?',
    wishes: { written: 'Här på sidan', call: 'Jag vill prata med någon' },
    isWithoutNames: 'Inget i texten är ett personnamn',
    hearingAsk: 'Vad vill du?',
    hearingAsks: { inform: 'Bara informera om förhöret', attend: 'Be jouren närvara vid förhöret' },
    hearingAskHint: 'Socialtjänsten ska få veta om förhör med barn. Om någon kommer avgör jouren.',
    hearingAt: 'När är förhöret?',
    hearingPlace: 'Var är förhöret?',
    isSilent: 'Det räcker att jouren läser när det passar',
    isSilentHint: 'Då väcks eller avbryts ingen.',
    waitsForOpening: 'Jag vet att ingen läser förrän jouren öppnar',
    you: 'Du som rapporterar',
    youHint:
      'Bara jouren ser ditt namn och nummer. De följer inte med till familjen, kommunen eller någon annan.',
    unit: 'Enhet',
    reporterName: 'Ditt namn',
    reporterPhone: 'Nummer jouren når dig på',
    fearsHarm: 'Kan det bli farligt för dig om det blir känt vem som anmälde?',
    fearsHarmHint: 'Uppgiften kan då skyddas enligt 26 kap. 5 § offentlighets- och sekretesslagen.',
    fearsText: 'Vad är du rädd för?',
    send: 'Skicka till jouren',
    discard: 'Kasta utkastet',
    discarded: 'Utkastet är kastat.',
    received: (number) => `Mottaget av jouren. Nummer ${number}.`,
    receipt: 'Kvitto',
    answer: 'Svar från jouren',
    callUs: 'Jouren vill att du ringer.',
    hearingAnswers: {
      noted: 'Jouren känner till förhöret',
      attends: 'Jouren kommer',
      declines: 'Jouren kommer inte',
      alternative: 'Jouren föreslår något annat',
    },
    declineReasons: {
      'no-need-of-protection': 'Inget behov av skydd har framkommit',
      'not-serious-crime': 'Det gäller inte ett allvarligt brott',
      'day-service-can': 'Det kan vänta till dagens socialtjänst',
      'guardian-attends': 'Vårdnadshavare är med',
      'duty-occupied': 'Personalen behövs för något mer akut',
      other: 'Annat skäl',
    },
    hearingAlternatives: {
      'by-phone': 'Med på telefon',
      later: 'Vid en senare tid',
      'day-service': 'Dagens socialtjänst är med',
      guardian: 'Vårdnadshavare eller annan vuxen är med',
      other: 'Annat',
    },
    add: 'Lägg till något',
    addText: 'Vad vill du lägga till?',
    addHint: 'Det du skickade står kvar som det var.',
    added: 'Jouren har fått det du lade till.',
    addSave: 'Skicka',
    supplements: 'Tillagt efteråt',
    withdraw: 'Ta tillbaka',
    withdrawHint:
      'Bara när den skickades av misstag. Att den fanns, och varför du tog tillbaka den, syns hos jouren.',
    withdrawReason: 'Vad blev fel?',
    withdrawSave: 'Ta tillbaka rapporten',
    withdrawn: 'Rapporten är återtagen.',
    sentTitle: 'Det du skickade',
    unknown: 'Inte angivet',
    refusals: {
      'kind-not-yours': 'Din enhet rapporterar inte sådant här. Välj något annat, eller ring jouren.',
      'already-sent': 'Rapporten är redan skickad. Lägg till det som är nytt i stället.',
      'municipality-unknown': 'Kommunen finns inte. Välj en ur listan.',
      'municipality-not-ours':
        'Jouren här svarar inte för {name}. Ring 112 och be om socialjouren där, eller kommunen.',
      'advice-names-somebody':
        'Råd ges utan namn. Är barnet namngivet är det en anmälan: börja en sådan i stället.',
      'urgency-missing': 'Säg hur bråttom det är.',
      'municipality-missing': 'Välj kommunen där barnet är nu.',
      'about-missing': 'Säg vem det gäller, eller att du inte vet.',
      'story-missing': 'Skriv vad det gäller. En eller två meningar räcker.',
      'where-missing': 'Skriv var den unge är nu.',
      'found-missing': 'Skriv var den unge påträffades.',
      'since-missing': 'Skriv sedan när den unge är hos er.',
      'condition-missing': 'Skriv hur den unge mår.',
      'companion-missing': 'Skriv vem som väntar med den unge.',
      'since-in-the-future': 'Tiden ligger i framtiden. Skriv sedan när den unge är hos er.',
      'time-far-off': 'Kontrollera årtalet: tiden ligger för långt från i dag.',
      'identity-number-wrong': 'Personnumret stämmer inte. Kontrollera siffrorna, eller lämna fältet tomt.',
      'wish-missing': 'Säg hur du vill ha svaret.',
      'advice-identity-number':
        'Här står ett personnummer. Råd ges utan att någon kan kännas igen: ta bort det, eller gör en anmälan.',
      'advice-name-suspected':
        'Här verkar stå ett namn. Råd ges utan namn: ta bort det. Är det inget personnamn, kryssa för det och skicka igen.',
      'hearing-ask-missing': 'Säg om du informerar eller ber jouren närvara.',
      'hearing-time-missing': 'Skriv när förhöret är.',
      'hearing-place-missing': 'Skriv var förhöret är.',
      'hearing-over': 'Förhöret har redan varit. Informera om det i stället.',
      'reporter-name-missing': 'Skriv ditt namn. Bara jouren ser det.',
      'phone-missing': 'Skriv ett nummer som jouren når dig på.',
      'phone-unreadable': 'Numret går inte att läsa. Skriv det med riktnummer.',
      'names-reporter':
        'Ditt namn eller nummer står i texten, som kan läsas av andra än jouren. Ta bort det: jouren ser det i sitt eget fält.',
      'duty-closed':
        'Jouren är stängd. Kryssa för att du vet att det läses först när den öppnar, eller ring kommunen.',
      'duty-closed-call':
        'Jouren är stängd och ingen läser detta nu. Ring 112 vid fara, annars kommunens mottagning.',
      'not-sent': 'Rapporten är inte skickad.',
      'report-withdrawn': 'Rapporten är återtagen. Gör en ny.',
      'report-done': 'Jouren är klar med rapporten. Gör en ny om något har hänt.',
      'supplement-missing': 'Skriv vad du vill lägga till.',
      'already-taken': 'Jouren arbetar redan med rapporten. Lägg till vad som blev fel, eller ring.',
      'reason-missing': 'Skriv vad som blev fel.',
    },
  },
  en: {
    title: 'Report to the duty',
    dangerTitle: 'Danger to life',
    call112: 'Call 112',
    nowTitle: 'Must something happen now?',
    callDuty: (name, number) => `Call ${name}, ${number}`,
    noNumber:
      'The number of the duty is not in the directory. Call 112 and ask for the social emergency duty.',
    desk: {
      duty: 'The duty is open and reads what you send.',
      standby:
        'The duty is on standby. Whoever is on is told that you have sent something. Call if it is urgent.',
      unknown: 'The hours of the duty are not known here. Call if it is urgent.',
      closed: (opens) =>
        `The duty is closed and reads nothing until it opens ${opens}. Call the reception of the municipality.`,
      closedUnknown: 'The duty is closed. Call the reception of the municipality.',
    },
    office: (start, end) =>
      `The reception of the municipality answers on working days ${start} to ${end}, through its switchboard.`,
    what: 'What do you want to do?',
    kinds: {
      concern: 'Report a concern',
      advice: 'Ask for advice, without names',
      'hand-over': 'Hand over a young person',
      hearing: 'Tell of a hearing',
      notification: 'Leave information',
    },
    kindHints: {
      concern: 'A report by chapter 19 section 1 of the Social Services Act. It must be made at once.',
      advice: 'A consultation. Do not write whom it is about.',
      'hand-over': 'Section 12 of the Police Act. Call too: the young person should not have to wait.',
      hearing: 'To inform the duty and to ask it to come are two things.',
      notification: 'The duty reads it, and does no more unless it must.',
    },
    goOn: 'Go on writing',
    own: 'What you have reported',
    none: 'You have reported nothing.',
    back: 'Back',
    statuses: {
      draft: 'Draft',
      received: 'Received',
      opened: 'Opened by the duty',
      taken: 'The duty is working with it',
      done: 'Done',
      withdrawn: 'Withdrawn',
    },
    statusHints: {
      draft: 'Only you see it. It is not sent.',
      received: 'It lies with the duty. Nobody has opened it yet.',
      opened: 'Somebody of the duty has read it.',
      taken: 'The duty has taken it on and works with it.',
      done: 'The duty is done with the report. What happened in the case is not told here.',
      withdrawn: 'You have withdrawn it. The duty sees that it was there.',
    },
    begun: 'Begun',
    sentAt: 'Received by the duty',
    openedAt: 'Opened by the duty',
    takenAt: 'The duty took over',
    doneAt: 'Done',
    urgency: 'How urgent is it?',
    urgencies: {
      danger: 'Danger to life',
      now: 'Something must happen at once',
      tonight: 'Before tomorrow',
      'can-wait': 'It can wait until the day',
    },
    municipality: 'In which municipality is the child now?',
    municipalityHint: 'The municipality where the child is answers for what is acute.',
    about: 'Whom is it about?',
    concerned: {
      child: 'A child, under 18',
      'young-adult': 'Young, 18 to 20',
      adult: 'An adult',
      unborn: 'An expected child',
      unknown: 'Not known',
    },
    personName: 'Name, if you know it',
    personNameHint: 'If you do not: age, and what the child looks like.',
    personIdentity: 'Identity number, if you know it',
    stories: {
      concern: 'What have you seen or heard?',
      advice: 'What do you want advice on?',
      'hand-over': 'What has happened?',
      hearing: 'What is the hearing about?',
      notification: 'What should the duty know?',
    },
    storyHint: 'Do not write your own name here. The municipality and the family may read the text.',
    adviceHint: 'No names, no identity numbers. It would be a report then.',
    whereNow: 'Where is the young person now?',
    foundWhere: 'Where was the young person found?',
    since: 'Since when is the young person with you?',
    condition: 'How is the young person?',
    conditionHint: 'Injuries, intoxication, fear, language.',
    companion: 'Who waits with the young person?',
    companionHint: 'A patrol or a function, not your name.',
    otherChildren: 'Are there more children there?',
    guardiansKnow: 'Do the guardians know that you report?',
    guardiansReached: 'Have the guardians been told where the young person is?',
    said: { yes: 'Yes', no: 'No', unknown: 'Not known' },
    wish: 'How do you want the answer?',
    wishes: { written: 'Here on the page', call: 'I want to talk to somebody' },
    isWithoutNames: 'Nothing in the text is the name of a person',
    hearingAsk: 'What do you want?',
    hearingAsks: { inform: 'Only inform of the hearing', attend: 'Ask the duty to attend the hearing' },
    hearingAskHint:
      'Social services must be told of hearings with children. Whether somebody comes, the duty decides.',
    hearingAt: 'When is the hearing?',
    hearingPlace: 'Where is the hearing?',
    isSilent: 'It is enough that the duty reads it when it suits',
    isSilentHint: 'Nobody is woken or interrupted then.',
    waitsForOpening: 'I know that nobody reads it until the duty opens',
    you: 'You who report',
    youHint: 'Only the duty sees your name and number. They go to no family, municipality or anybody else.',
    unit: 'Unit',
    reporterName: 'Your name',
    reporterPhone: 'A number where the duty reaches you',
    fearsHarm: 'Can it be dangerous for you if it is known who reported?',
    fearsHarmHint: 'It can then be kept secret by chapter 26 section 5 of the Public Access and Secrecy Act.',
    fearsText: 'What are you afraid of?',
    send: 'Send to the duty',
    discard: 'Throw the draft away',
    discarded: 'The draft is thrown away.',
    received: (number) => `Received by the duty. Number ${number}.`,
    receipt: 'Receipt',
    answer: 'Answer of the duty',
    callUs: 'The duty wants you to call.',
    hearingAnswers: {
      noted: 'The duty knows of the hearing',
      attends: 'The duty comes',
      declines: 'The duty does not come',
      alternative: 'The duty offers something else',
    },
    declineReasons: {
      'no-need-of-protection': 'No need of protection has been seen',
      'not-serious-crime': 'It is not about a serious crime',
      'day-service-can': 'It can wait for the day service',
      'guardian-attends': 'A guardian attends',
      'duty-occupied': 'The staff is needed for something more acute',
      other: 'Another reason',
    },
    hearingAlternatives: {
      'by-phone': 'By telephone',
      later: 'At a later time',
      'day-service': 'The day service attends',
      guardian: 'A guardian or another adult attends',
      other: 'Something else',
    },
    add: 'Add something',
    addText: 'What do you want to add?',
    addHint: 'What you sent stays as it was.',
    added: 'The duty has what you added.',
    addSave: 'Send',
    supplements: 'Added afterwards',
    withdraw: 'Withdraw',
    withdrawHint:
      'Only when it was sent by mistake. That it was there, and why you withdrew it, the duty sees.',
    withdrawReason: 'What was wrong?',
    withdrawSave: 'Withdraw the report',
    withdrawn: 'The report is withdrawn.',
    sentTitle: 'What you sent',
    unknown: 'Not stated',
    refusals: {
      'kind-not-yours': 'Your unit does not report such things. Choose another, or call the duty.',
      'already-sent': 'The report is sent already. Add what is new instead.',
      'municipality-unknown': 'There is no such municipality. Choose one of the list.',
      'municipality-not-ours':
        'This duty does not answer for {name}. Call 112 and ask for the duty there, or the municipality.',
      'advice-names-somebody':
        'Advice is given without names. With a name it is a report: begin one instead.',
      'urgency-missing': 'Say how urgent it is.',
      'municipality-missing': 'Choose the municipality where the child is now.',
      'about-missing': 'Say whom it is about, or that you do not know.',
      'story-missing': 'Write what it is about. One or two sentences will do.',
      'where-missing': 'Write where the young person is now.',
      'found-missing': 'Write where the young person was found.',
      'since-missing': 'Write since when the young person is with you.',
      'condition-missing': 'Write how the young person is.',
      'companion-missing': 'Write who waits with the young person.',
      'since-in-the-future': 'The time is in the future. Write since when the young person is with you.',
      'time-far-off': 'Check the year: the time is too far from today.',
      'identity-number-wrong': 'The identity number is wrong. Check the digits, or leave it empty.',
      'wish-missing': 'Say how you want the answer.',
      'advice-identity-number':
        'An identity number stands here. Advice is given without anybody being recognised: take it out, or make a report.',
      'advice-name-suspected':
        'A name seems to stand here. Advice is given without names: take it out. If it is no name, tick that and send again.',
      'hearing-ask-missing': 'Say whether you inform or ask the duty to attend.',
      'hearing-time-missing': 'Write when the hearing is.',
      'hearing-place-missing': 'Write where the hearing is.',
      'hearing-over': 'The hearing has been already. Inform of it instead.',
      'reporter-name-missing': 'Write your name. Only the duty sees it.',
      'phone-missing': 'Write a number where the duty reaches you.',
      'phone-unreadable': 'The number cannot be read. Write it with its area code.',
      'names-reporter':
        'Your name or number stands in the text, which others than the duty may read. Take it out: the duty has it in a field of its own.',
      'duty-closed':
        'The duty is closed. Tick that you know it is read when it opens, or call the municipality.',
      'duty-closed-call':
        'The duty is closed and nobody reads this now. Call 112 in danger, else the municipality.',
      'not-sent': 'The report is not sent.',
      'report-withdrawn': 'The report is withdrawn. Make a new one.',
      'report-done': 'The duty is done with the report. Make a new one if something has happened.',
      'supplement-missing': 'Write what you want to add.',
      'already-taken': 'The duty works with the report already. Add what was wrong, or call.',
      'reason-missing': 'Write what was wrong.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
