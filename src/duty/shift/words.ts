import type { ShiftKind, teams } from '../roster/model.ts'
import type { ShiftRefusal } from './api.ts'
import type { LeftKind } from './model.ts'

type Words = {
  title: string
  current: string
  none: string
  noneHint: string
  kinds: Record<ShiftKind, string>
  kind: string
  since: (time: string) => string
  handedOver: (time: string) => string
  notClosed: string
  start: string
  started: string
  startedAt: string
  takeOverFrom: string
  nobody: string
  staff: string
  staffHint: string
  planned: string
  substitutes: string
  substitutesHint: string
  substitute: string
  askSomebody: string
  team: string
  noTeam: string
  teams: Record<(typeof teams)[number], string>
  join: string
  joined: string
  leave: (name: string) => string
  leaveShort: string
  left: (time: string) => string
  handOver: string
  handOverHint: string
  handedOverNow: string
  close: string
  closedNow: string
  afterword: string
  afterwordHint: string
  checklist: string
  nothingLeft: string
  leftKinds: Record<LeftKind, string>
  write: string
  writePoint: string
  pointFor: (number: string) => string
  pointText: string
  pointTextHint: string
  general: string
  pointWritten: string
  keep: string
  keepFor: (number: string) => string
  why: string
  whyHint: string
  whom: string
  whomHint: string
  kept: string
  keptBy: (whom: string, why: string, name: string, time: string) => string
  points: string
  noPoints: string
  pointFrom: (name: string, shift: string, time: string) => string
  read: string
  readNow: string
  readBy: (name: string, time: string) => string
  unread: string
  ownPoint: string
  board: string
  boardHint: string
  noMatters: string
  openCases: string
  number: string
  opened: string
  responsible: string
  whoHas: string
  expires: string
  ongoing: string
  review: string
  noShifts: string
  keptOpen: string
  noKept: string
  unreadPoints: string
  noUnread: string
  openPass: string
  closedAt: (time: string) => string
  stillOpen: string
  cancel: string
  refusals: Record<ShiftRefusal, string>
}

export const words = {
  sv: {
    title: 'Pass',
    current: 'Pågående pass',
    none: 'Inget pass pågår.',
    noneHint: 'Starta ett pass när du går på, så syns vem som har jouren.',
    kinds: { duty: 'Jour', standby: 'Beredskap', crisis: 'Krisberedskap' },
    kind: 'Vilket pass?',
    since: (time) => `sedan ${time}`,
    handedOver: (time) => `Lämnade över ${time}`,
    notClosed: 'Inte avslutat',
    start: 'Starta pass',
    started: 'Passet är startat.',
    startedAt: 'När började det?',
    takeOverFrom: 'Tar över från',
    nobody: 'Inget pass att ta över',
    staff: 'Vilka är på plats?',
    staffHint: 'De som står i schemat nu är ikryssade.',
    planned: 'i schemat nu',
    substitutes: 'Vilka vikarierar?',
    substitutesHint: 'Den som vikarierar får stöd: det syns vem som kan frågas.',
    substitute: 'vikarie',
    askSomebody:
      'Vikarierar du? Fråga en kollega i passet eller chefen innan du beslutar något du är osäker på.',
    team: 'Grupp',
    noTeam: 'Ingen indelning',
    teams: { inner: 'Innegrupp', outer: 'Utegrupp' },
    join: 'Lägg till någon',
    joined: 'Personen är med i passet.',
    leave: (name) => `Gå av passet: ${name}`,
    leaveShort: 'Gå av',
    left: (time) => `gick av ${time}`,
    handOver: 'Lämna över',
    handOverHint: 'Nästa pass kan starta och läsa punkterna. Du kan göra klart det sista efteråt.',
    handedOverNow: 'Passet är överlämnat. Punkterna ligger kvar tills de är lästa.',
    close: 'Avsluta passet',
    closedNow: 'Passet är avslutat.',
    afterword: 'Så var passet',
    afterwordHint: 'Till chefen: vad var svårt, var gick gränserna? Skriv inga namn.',
    checklist: 'Kvar innan passet kan avslutas',
    nothingLeft: 'Inget är kvar.',
    leftKinds: {
      'contact-ongoing': 'Samtalet pågår: avsluta det eller behåll det med ett skäl',
      'case-open': 'Ärendet är varken rapporterat eller avslutat: gör det, eller behåll det med ett skäl',
      'point-missing': 'Skriv en rad till nästa pass om ärendet',
      'general-point': 'Skriv en allmän rad till nästa pass, även om det bara är att allt är lugnt',
      'night-unreported': 'Natten är inte färdigskriven',
      'cash-uncounted': 'är inte räknad under passet: räkna den i Handkassa',
    },
    write: 'Skriv',
    writePoint: 'Skriv till nästa pass',
    pointFor: (number) => `Till nästa pass om ${number}`,
    pointText: 'Vad behöver nästa pass veta?',
    pointTextHint: 'En rad räcker. Namn och detaljer står i ärendet.',
    general: 'Allmänt',
    pointWritten: 'Raden är skriven.',
    keep: 'Behåll',
    keepFor: (number) => `Behåll ${number} efter passet`,
    why: 'Varför går det vidare?',
    whyHint: 'Till exempel att ett beslut eller en återuppringning väntar.',
    whom: 'Vem har det nu?',
    whomHint: 'Nästa pass, en kollega eller en funktion.',
    kept: 'Behållet',
    keptBy: (whom, why, name, time) => `${whom} har det: ${why} (${name}, ${time})`,
    points: 'Överlämningspunkter',
    noPoints: 'Inga punkter att läsa.',
    pointFrom: (name, shift, time) => `${name}, ${shift} ${time}`,
    read: 'Läst',
    readNow: 'Punkten är läst.',
    readBy: (name, time) => `Läst av ${name} ${time}`,
    unread: 'Oläst',
    ownPoint: 'Din egen punkt läses av den som kommer.',
    board: 'Det som är öppet',
    boardHint: 'Jourens lösningar håller till klockan 08.00 nästa arbetsdag.',
    noMatters: 'Inget öppet ärende och inget samtal.',
    openCases: 'Öppna ärenden',
    number: 'Ärende',
    opened: 'Öppnat',
    responsible: 'Ansvarar nu',
    whoHas: 'Vem har det',
    expires: 'Håller till',
    ongoing: 'Samtal som pågår',
    review: 'Passen de senaste fjorton dagarna',
    noShifts: 'Inga pass.',
    keptOpen: 'Behållna ärenden och samtal',
    noKept: 'Inget är behållet från ett tidigare pass.',
    unreadPoints: 'Olästa överlämningspunkter',
    noUnread: 'Alla punkter är lästa.',
    openPass: 'Till passet',
    closedAt: (time) => `Avslutat ${time}`,
    stillOpen: 'Pågår',
    cancel: 'Avbryt',
    refusals: {
      'in-the-future': 'Tiden har inte varit än. Skriv när det skedde.',
      'time-far-off': 'Kontrollera årtalet: tiden ligger mer än tio år tillbaka eller mer än två år framåt.',
      'started-too-long-ago':
        'Passet började för mer än ett dygn sedan. Skriv en tid det senaste dygnet, och den rätta tiden i en punkt till nästa pass.',
      'shift-open': 'Ett sådant pass pågår redan. Gå med i det, eller låt det lämna över först.',
      'time-overlaps': 'Tiden går in i ett annat pass. Skriv en tid efter att det lämnade över.',
      'not-handed-over': 'Passet har inte lämnat över. Skriv punkterna och lämna över först.',
      'takeover-unknown': 'Passet att ta över finns inte. Välj ett ur listan.',
      'already-taken-over': 'Ett annat pass har redan tagit över från det. Välj ett annat, eller inget.',
      'staff-missing': 'Välj minst en person som är på plats.',
      'staff-twice': 'Samma person är vald två gånger. Ta bort den ena.',
      'staff-unknown':
        'Personen är inte anställd vid jouren i dag. Välj en annan, eller be administratören om kontot.',
      'staff-elsewhere':
        'Någon av dem är kvar i ett annat pass den tiden. Avsluta det passet, ta över från det eller gå av det först.',
      'shift-closed': 'Passet är avslutat. Gör det i passet som pågår.',
      'not-present': 'Personen är inte med i passet. Välj någon som är det.',
      'last-one-present':
        'Personen är sist kvar i passet. Lämna över och avsluta det i stället, så att inget går förlorat.',
      'leaves-first': 'Personen kan inte gå av innan den kom. Skriv en senare tid.',
      'matter-unknown':
        'Ärendet eller samtalet finns inte, eller så har du inte tillgång till det. Välj ett ur listan.',
      'text-missing': 'Skriv vad nästa pass behöver veta.',
      'already-handed-over': 'Passet är redan överlämnat. Skriv fler punkter om något har kommit till.',
      'general-point-missing':
        'Skriv en allmän rad till nästa pass först, även om det bara är att allt är lugnt.',
      'points-missing': 'Skriv en rad till nästa pass om varje öppet ärende först. Det saknas för {cases}.',
      'own-point': 'Du har skrivit punkten själv. Den läses av någon i nästa pass.',
      'not-in-next-shift': 'Punkten läses av den som tar över. Starta eller gå med i nästa pass först.',
      'already-read': 'Du har redan läst punkten.',
      'matter-ended': 'Det är redan avslutat och behöver inte behållas.',
      'why-missing': 'Skriv varför det går vidare efter passet.',
      'whom-missing': 'Skriv vem som har det efter passet.',
      'contacts-ongoing': 'Samtal pågår: {contacts}. Avsluta dem, eller behåll dem med ett skäl.',
      'cases-open':
        'Ärenden är varken rapporterade eller avslutade: {cases}. Skicka rapporten, avsluta med en orsak eller behåll dem med ett skäl.',
      'cash-uncounted':
        'Handkassan är inte räknad under passet: {boxes}. Räkna den i Handkassa och avsluta sedan passet.',
      'nights-unreported':
        'Alla i beredskapen har inte skrivit klart sin natt. Var och en gör det under Min natt, eller chefen åt den som inte kan.',
    },
  },
  en: {
    title: 'Shift',
    current: 'Shifts that go on',
    none: 'No shift goes on.',
    noneHint: 'Start a shift when you come, so that all see who has the duty.',
    kinds: { duty: 'Duty', standby: 'Standby', crisis: 'Crisis' },
    kind: 'Which shift?',
    since: (time) => `since ${time}`,
    handedOver: (time) => `Handed over ${time}`,
    notClosed: 'Not closed',
    start: 'Start a shift',
    started: 'The shift has started.',
    startedAt: 'When did it begin?',
    takeOverFrom: 'Takes over from',
    nobody: 'No shift to take over',
    staff: 'Who is present?',
    staffHint: 'Those planned now are ticked.',
    planned: 'planned now',
    substitutes: 'Who is a substitute?',
    substitutesHint: 'A substitute gets support: it shows whom to ask.',
    substitute: 'substitute',
    askSomebody:
      'Are you a substitute? Ask a colleague in the shift or the manager before you decide what you are unsure of.',
    team: 'Team',
    noTeam: 'No teams',
    teams: { inner: 'Inner team', outer: 'Outer team' },
    join: 'Add somebody',
    joined: 'The person is in the shift.',
    leave: (name) => `Leave the shift: ${name}`,
    leaveShort: 'Leave',
    left: (time) => `left ${time}`,
    handOver: 'Hand over',
    handOverHint: 'The next shift can start and read the points. You can finish the last things afterwards.',
    handedOverNow: 'The shift is handed over. Its points stay until they are read.',
    close: 'Close the shift',
    closedNow: 'The shift is closed.',
    afterword: 'How the shift was',
    afterwordHint: 'To the manager: what was hard, where did the limits go? No names.',
    checklist: 'Left before the shift can close',
    nothingLeft: 'Nothing is left.',
    leftKinds: {
      'contact-ongoing': 'The call goes on: complete it or keep it with a reason',
      'case-open': 'The case is neither reported nor closed: do so, or keep it with a reason',
      'point-missing': 'Write a line to the next shift about the case',
      'general-point': 'Write a general line to the next shift, even if only that all is calm',
      'night-unreported': 'The night is not complete',
      'cash-uncounted': 'is not counted during the shift: count it under Petty cash',
    },
    write: 'Write',
    writePoint: 'Write to the next shift',
    pointFor: (number) => `To the next shift about ${number}`,
    pointText: 'What does the next shift need to know?',
    pointTextHint: 'One line will do. Names and details stand in the case.',
    general: 'General',
    pointWritten: 'The line is written.',
    keep: 'Keep',
    keepFor: (number) => `Keep ${number} after the shift`,
    why: 'Why does it go on?',
    whyHint: 'For example that a decision or a call-back is awaited.',
    whom: 'Who has it now?',
    whomHint: 'The next shift, a colleague or a post.',
    kept: 'Kept',
    keptBy: (whom, why, name, time) => `${whom} has it: ${why} (${name}, ${time})`,
    points: 'Handover points',
    noPoints: 'No points to read.',
    pointFrom: (name, shift, time) => `${name}, ${shift} ${time}`,
    read: 'Read',
    readNow: 'The point is read.',
    readBy: (name, time) => `Read by ${name} ${time}`,
    unread: 'Unread',
    ownPoint: 'Your own point is read by whoever comes.',
    board: 'What is open',
    boardHint: 'Solutions of the duty hold until 08:00 on the next working day.',
    noMatters: 'No open case and no call.',
    openCases: 'Open cases',
    number: 'Case',
    opened: 'Opened',
    responsible: 'Responsible now',
    whoHas: 'Who has it',
    expires: 'Holds until',
    ongoing: 'Calls that go on',
    review: 'The shifts of the last fourteen days',
    noShifts: 'No shifts.',
    keptOpen: 'Kept cases and calls',
    noKept: 'Nothing is kept from an earlier shift.',
    unreadPoints: 'Unread handover points',
    noUnread: 'All points are read.',
    openPass: 'To the shift',
    closedAt: (time) => `Closed ${time}`,
    stillOpen: 'Goes on',
    cancel: 'Cancel',
    refusals: {
      'in-the-future': 'The time is yet to come. Write when it happened.',
      'time-far-off': 'Check the year: the time is more than ten years back or more than two years ahead.',
      'started-too-long-ago':
        'The shift began more than a day ago. Write a time within the last day, and the right one in a point to the next shift.',
      'shift-open': 'Such a shift goes on already. Join it, or let it hand over first.',
      'time-overlaps': 'The time reaches into another shift. Write a time after it handed over.',
      'not-handed-over': 'The shift has not handed over. Write its points and hand over first.',
      'takeover-unknown': 'There is no such shift to take over. Choose one in the list.',
      'already-taken-over': 'Another shift has taken over from it already. Choose another, or none.',
      'staff-missing': 'Choose at least one person who is present.',
      'staff-twice': 'The same person is chosen twice. Remove one.',
      'staff-unknown':
        'The person does not work at the duty today. Choose another, or ask the administrator.',
      'staff-elsewhere':
        'One of them is in another shift at that time. Close that shift, take over from it or leave it first.',
      'shift-closed': 'The shift is closed. Do it in the one that goes on.',
      'not-present': 'The person is not in the shift. Choose somebody who is.',
      'last-one-present':
        'The person is the last one here. Hand over and close the shift instead, so that nothing is lost.',
      'leaves-first': 'The person cannot leave before coming. Write a later time.',
      'matter-unknown': 'There is no such case or call, or you have no access to it. Choose one in the list.',
      'text-missing': 'Write what the next shift needs to know.',
      'already-handed-over': 'The shift is handed over already. Write more points if something has come up.',
      'general-point-missing': 'Write a general line to the next shift first, even if only that all is calm.',
      'points-missing': 'Write a line to the next shift about each open case first. It lacks for {cases}.',
      'own-point': 'You wrote the point yourself. Somebody in the next shift reads it.',
      'not-in-next-shift': 'The point is read by whoever takes over. Start or join the next shift first.',
      'already-read': 'You have read the point already.',
      'matter-ended': 'It has ended already and needs no keeping.',
      'why-missing': 'Write why it goes on after the shift.',
      'whom-missing': 'Write who has it after the shift.',
      'contacts-ongoing': 'Calls go on: {contacts}. Complete them, or keep them with a reason.',
      'cases-open':
        'Cases are neither reported nor closed: {cases}. Send the report, close with a reason code or keep them with a reason.',
      'cash-uncounted':
        'Petty cash is not counted during the shift: {boxes}. Count it under Petty cash, then close the shift.',
      'nights-unreported':
        'Not everybody in standby has completed their night. Each does so under My night, or the manager for whoever cannot.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
