import type { RosterRefusal } from './api.ts'
import type {
  assignments,
  CompetenceKind,
  FindingKind,
  ShiftKind,
  StaffingRule,
  shiftStates,
  teams,
} from './model.ts'

type Words = {
  title: string
  leadManager: string
  leadWorker: string
  week: string
  weekOf: (week: string) => string
  fourWeeks: string
  view: string
  earlier: string
  later: string
  today: string
  asTable: string
  asPicture: string
  kinds: Record<ShiftKind, string>
  states: Record<(typeof shiftStates)[number], string>
  assignments: Record<(typeof assignments)[number], string>
  teams: Record<(typeof teams)[number], string>
  realHours: (hours: string) => string
  changed: string
  noShifts: string
  noShiftsThisDay: string
  legend: string
  wantsDuty: string
  wantsStandby: string
  hole: (mode: ShiftKind, time: string, has: number, needs: number) => string
  overlap: (time: string) => string
  day: string
  time: string
  kind: string
  person: string
  state: string
  open: string
  openShift: (name: string, time: string) => string
  add: string
  addOn: (day: string) => string
  newShift: string
  editShift: string
  from: string
  to: string
  assignment: string
  team: string
  note: string
  reason: string
  reasonHint: string
  reasonNeeded: string
  save: string
  leave: string
  cancelShift: string
  cancelQuestion: string
  saved: string
  added: string
  cancelled: string
  trace: string
  traceLine: (what: string, name: string, time: string, by: string, at: string) => string
  whats: { changed: string; cancelled: string }
  findings: string
  noFindings: string
  findingKinds: Record<FindingKind, string>
  findingWhy: Record<FindingKind, string>
  findingHas: (has: string, needs: string) => string
  publish: string
  publishPeriod: (from: string, to: string) => string
  publishLead: (count: number) => string
  publishClean: string
  publishReason: (kind: string, count: number) => string
  publishNow: string
  published: (count: number) => string
  drafts: (count: number) => string
  noDrafts: string
  publications: string
  publicationLine: (by: string, at: string, count: number) => string
  onDutyNow: string
  nobodyOnDuty: string
  nowIs: Record<'duty' | 'standby', string>
  until: (time: string) => string
  competence: string
  competenceLead: string
  ownCompetence: string
  noCompetence: string
  competenceKinds: Record<CompetenceKind, string>
  validFrom: string
  validTo: string
  untilFurther: string
  sourceNote: string
  sourceNoteHint: string
  addCompetence: string
  endCompetence: string
  endOf: (kind: string, name: string) => string
  lastDay: string
  competenceAdded: string
  competenceEnded: string
  more: string
  rules: string
  rulesLead: string
  rule: Record<keyof StaffingRule, string>
  saveRules: string
  rulesSaved: string
  yes: string
  no: string
  nothing: string
  refusals: Record<RosterRefusal, string>
}

export const words: Record<'sv' | 'en', Words> = {
  sv: {
    title: 'Schema',
    leadManager: 'Planera jour, beredskap och kris. Passet hör till den dag det börjar.',
    leadWorker: 'Publicerade pass. Passet hör till den dag det börjar.',
    week: 'En vecka',
    weekOf: (week) => `Veckan från ${week}`,
    fourWeeks: 'Fyra veckor',
    view: 'Visa',
    earlier: 'Tidigare',
    later: 'Senare',
    today: 'Den här veckan',
    asTable: 'Visa som tabell',
    asPicture: 'Visa som bild',
    kinds: { duty: 'Jour', standby: 'Beredskap', crisis: 'Kris' },
    states: { draft: 'Utkast', published: 'Publicerat', cancelled: 'Inställt' },
    assignments: { voluntary: 'Frivilligt', assigned: 'Beordrat' },
    teams: { inner: 'Innegrupp', outer: 'Utegrupp' },
    realHours: (hours) => `${hours} tim`,
    changed: 'Ändrat efter publicering',
    noShifts: 'Inga pass de här dagarna.',
    noShiftsThisDay: 'Inga pass',
    legend: 'Tryckta tider',
    wantsDuty: 'jour',
    wantsStandby: 'beredskap',
    hole: (mode, time, has, needs) =>
      `${has} av ${needs} i ${mode === 'duty' ? 'jour' : 'beredskap'} ${time}`,
    overlap: (time) => `Utöver de tryckta tiderna ${time}`,
    day: 'Dag',
    time: 'Tid',
    kind: 'Slag',
    person: 'Person',
    state: 'Läge',
    open: 'Öppna',
    openShift: (name, time) => `Ändra passet för ${name} ${time}`,
    add: 'Lägg till pass',
    addOn: (day) => `Lägg till pass ${day}`,
    newShift: 'Nytt pass',
    editShift: 'Ändra pass',
    from: 'Från',
    to: 'Till',
    assignment: 'Hur passet har tagits',
    team: 'Grupp',
    note: 'Anteckning',
    reason: 'Skäl till ändringen',
    reasonHint: 'Passet är publicerat. Den berörda ser ändringen. Skäl behövs om den ger nya anmärkningar.',
    reasonNeeded: 'Passet är publicerat och har börjat: skäl behövs.',
    save: 'Spara passet',
    leave: 'Avbryt',
    cancelShift: 'Ställ in passet',
    cancelQuestion: 'Ska passet ställas in? Raden finns kvar som inställd.',
    saved: 'Passet är ändrat.',
    added: 'Passet är tillagt som utkast.',
    cancelled: 'Passet är inställt.',
    trace: 'Ändringar efter publicering',
    traceLine: (what, name, time, by, at) => `${what} av ${by} ${at}. Var: ${name} ${time}.`,
    whats: { changed: 'Ändrat', cancelled: 'Inställt' },
    findings: 'Anmärkningar',
    noFindings: 'Inga anmärkningar.',
    findingKinds: {
      gap: 'Lucka',
      'too-few': 'För få',
      overlap: 'Utöver tryckta tider',
      pairing: 'Ingen med barnvana',
      'not-staff': 'Arbetar inte här den dagen',
      'assigned-without-competence': 'Beordrad utan barnvana',
      'no-degree': 'Ingen socionomexamen',
      'competence-expired': 'Kompetens har gått ut',
      'clearance-expired': 'Ingen giltig säkerhetsprövning',
      'rest-breach': 'För kort vila',
      'too-long': 'För långt',
      'too-many-nights': 'För många nätter i rad',
    },
    findingWhy: {
      gap: 'Ingen är schemalagd under tryckt tid.',
      'too-few': 'Färre än det minsta antalet under tryckt tid.',
      overlap: 'Fler än de tryckta tiderna säger, eller utanför dem.',
      pairing: 'En av dem som arbetar ska vara van vid barnärenden.',
      'not-staff': 'Personen har slutat eller har ingen anställning vid jouren den dagen, och räknas inte.',
      'assigned-without-competence': 'Den som är beordrad ska vara van vid barnärenden.',
      'no-degree': 'Socionomexamen finns inte för den dagen.',
      'competence-expired': 'Kompetensen gällde inte längre den dagen.',
      'clearance-expired': 'Jouren sitter i polishuset, som är skyddsobjekt.',
      'rest-breach': 'Elva timmars sammanhängande ledighet per dygn (13 § arbetstidslagen).',
      'too-long': 'Längre än regionens längsta pass, i verkliga timmar.',
      'too-many-nights': 'Fler nätter i rad än regionens regel.',
    },
    findingHas: (has, needs) => `${has}, ska vara ${needs}`,
    publish: 'Publicera',
    publishPeriod: (from, to) => `Publicera ${from} till ${to}`,
    publishLead: (count) =>
      count === 1
        ? 'Ett utkast publiceras. De berörda ser det genast.'
        : `${count} utkast publiceras. De berörda ser dem genast.`,
    publishClean: 'Inga anmärkningar. Inget skäl behövs.',
    publishReason: (kind, count) => `Varför publiceras det trots: ${kind} (${count})?`,
    publishNow: 'Publicera schemat',
    published: (count) => (count === 1 ? 'Ett pass är publicerat.' : `${count} pass är publicerade.`),
    drafts: (count) => (count === 1 ? 'Ett utkast' : `${count} utkast`),
    noDrafts: 'Allt är publicerat.',
    publications: 'Tidigare publiceringar',
    publicationLine: (by, at, count) => `${at} av ${by}, ${count} pass`,
    onDutyNow: 'I tjänst nu',
    nobodyOnDuty: 'Ingen är schemalagd just nu.',
    nowIs: {
      duty: 'Nu är det jour: de är vakna.',
      standby: 'Nu är det beredskap: de är hemma och nås genom 112.',
    },
    until: (time) => `till ${time}`,
    competence: 'Kompetens',
    competenceLead: 'Vad var och en kan, från när till när, och vad som visar det.',
    ownCompetence: 'Det som är noterat om dig.',
    noCompetence: 'Ingen kompetens är noterad.',
    competenceKinds: {
      degree: 'Socionomexamen',
      'child-cases': 'Van vid barnärenden',
      'acute-social-work': 'Akut social handläggning',
      documentation: 'Dokumentation',
      'substance-abuse': 'Missbruk och LVM',
      exchange: 'Konferens eller utbyte med andra jourer',
      'police-clearance': 'Säkerhetsprövning för polishuset',
    },
    validFrom: 'Gäller från',
    validTo: 'Sista dag',
    untilFurther: 'tills vidare',
    sourceNote: 'Vad som visar det',
    sourceNoteHint: 'Till exempel: examensbevis sett, kursintyg, polisens besked.',
    addCompetence: 'Lägg till kompetens',
    endCompetence: 'Sätt slutdag',
    endOf: (kind, name) => `Slutdag för ${kind}, ${name}`,
    lastDay: 'Sista dag den gäller',
    competenceAdded: 'Kompetensen är tillagd.',
    competenceEnded: 'Slutdagen är sparad.',
    more: 'Visa fler',
    rules: 'Regler för bemanning',
    rulesLead: 'Regionens egna regler. Kontrollen av schemat följer dem.',
    rule: {
      minimumDuty: 'Minst så många i jour',
      minimumStandby: 'Minst så många i beredskap',
      isChildExperienceRequired: 'En av dem ska vara van vid barnärenden',
      isDegreeRequired: 'Alla ska ha socionomexamen',
      isClearanceRequired: 'Jour i polishuset: säkerhetsprövning krävs',
      maintainedCompetences: 'Kompetens som ska hållas vid liv',
      dailyRestHours: 'Dygnsvila, timmar',
      isStandbyRest: 'Beredskap hemma räknas som vila om ingen arbetar',
      longestDutyHours: 'Längsta jour, timmar',
      longestStandbyHours: 'Längsta beredskap, timmar',
      nightStart: 'Natten börjar',
      nightEnd: 'Natten slutar',
      mostNights: 'Högst så många nätter i rad',
    },
    saveRules: 'Spara reglerna',
    rulesSaved: 'Reglerna är sparade.',
    yes: 'Ja',
    no: 'Nej',
    nothing: 'Inget',
    refusals: {
      'ends-before-start': 'Slutet ligger före början. Rätta tiden.',
      'longer-than-36-hours': 'Passet är längre än 36 timmar. Dela det i flera pass.',
      'time-far-off': 'Kontrollera årtalet: tiden ligger mer än tio år tillbaka eller mer än två år framåt.',
      'not-duty-staff':
        'Personen är inte anställd vid jouren {day}. Välj någon annan, eller låt administratören ge ett uppdrag.',
      'shift-overlaps':
        'Personen har redan ett pass {from} till {to}. Flytta eller ställ in det passet först, eller välj en annan tid.',
      'reason-missing': 'Passet är publicerat och har börjat. Skriv varför det ändras.',
      'change-worsens':
        'Ändringen ger nya anmärkningar i det publicerade schemat ({count} st, den första {day}). Skriv varför den görs ändå, eller välj en annan tid eller person.',
      'shift-cancelled': 'Passet är inställt. Lägg ett nytt pass i stället.',
      'period-backwards': 'Sista dagen ligger före den första. Rätta datumen.',
      'period-too-long': 'Perioden är längre än hundra dagar. Välj en kortare period.',
      'nothing-to-publish':
        'Alla pass i perioden är redan publicerade. Lägg pass eller välj en annan period.',
      'roster-changed': 'Schemat har ändrats sedan du såg det. Läs anmärkningarna igen och publicera sedan.',
      'finding-reason-missing':
        'Skriv varför schemat publiceras trots anmärkningarna av det här slaget ({count} st).',
      'clock-unreadable': 'Skriv klockslaget med fyra siffror, till exempel 22.00.',
      'account-unknown': 'Kontot finns inte eller är avslutat. Välj en kollega i listan.',
      'competence-overlaps': 'Kompetensen finns redan för den tiden. Avsluta den raden först.',
    },
  },
  en: {
    title: 'Roster',
    leadManager: 'Plan duty, standby and crisis. A shift belongs to the day it starts.',
    leadWorker: 'Published shifts. A shift belongs to the day it starts.',
    week: 'One week',
    weekOf: (week) => `The week from ${week}`,
    fourWeeks: 'Four weeks',
    view: 'Show',
    earlier: 'Earlier',
    later: 'Later',
    today: 'This week',
    asTable: 'Show as a table',
    asPicture: 'Show as a picture',
    kinds: { duty: 'Duty', standby: 'Standby', crisis: 'Crisis' },
    states: { draft: 'Draft', published: 'Published', cancelled: 'Cancelled' },
    assignments: { voluntary: 'Voluntary', assigned: 'Assigned' },
    teams: { inner: 'Inner team', outer: 'Outer team' },
    realHours: (hours) => `${hours} h`,
    changed: 'Changed after publication',
    noShifts: 'No shifts these days.',
    noShiftsThisDay: 'No shifts',
    legend: 'Printed hours',
    wantsDuty: 'duty',
    wantsStandby: 'standby',
    hole: (mode, time, has, needs) => `${has} of ${needs} on ${mode === 'duty' ? 'duty' : 'standby'} ${time}`,
    overlap: (time) => `Beyond the printed hours ${time}`,
    day: 'Day',
    time: 'Time',
    kind: 'Kind',
    person: 'Person',
    state: 'State',
    open: 'Open',
    openShift: (name, time) => `Change the shift of ${name} ${time}`,
    add: 'Add a shift',
    addOn: (day) => `Add a shift on ${day}`,
    newShift: 'New shift',
    editShift: 'Change shift',
    from: 'From',
    to: 'To',
    assignment: 'How the shift was taken',
    team: 'Team',
    note: 'Note',
    reason: 'Reason for the change',
    reasonHint:
      'The shift is published. Whom it concerns sees the change. A reason is needed where it brings new findings.',
    reasonNeeded: 'The shift is published and has begun: a reason is needed.',
    save: 'Save the shift',
    leave: 'Cancel',
    cancelShift: 'Cancel the shift',
    cancelQuestion: 'Cancel the shift? The row stays as cancelled.',
    saved: 'The shift is changed.',
    added: 'The shift is added as a draft.',
    cancelled: 'The shift is cancelled.',
    trace: 'Changes after publication',
    traceLine: (what, name, time, by, at) => `${what} by ${by} ${at}. It was: ${name} ${time}.`,
    whats: { changed: 'Changed', cancelled: 'Cancelled' },
    findings: 'Findings',
    noFindings: 'No findings.',
    findingKinds: {
      gap: 'Gap',
      'too-few': 'Too few',
      overlap: 'Beyond printed hours',
      pairing: 'Nobody experienced with children',
      'not-staff': 'Does not work here that day',
      'assigned-without-competence': 'Assigned without experience with children',
      'no-degree': 'No degree in social work',
      'competence-expired': 'Competence has run out',
      'clearance-expired': 'No valid clearance',
      'rest-breach': 'Too little rest',
      'too-long': 'Too long',
      'too-many-nights': 'Too many nights in a row',
    },
    findingWhy: {
      gap: 'Nobody is planned in printed hours.',
      'too-few': 'Fewer than the minimum in printed hours.',
      overlap: 'More than the printed hours say, or outside them.',
      pairing: 'One of those at work is to be experienced in child cases.',
      'not-staff': 'The person has left or has no post at the duty that day, and is not counted.',
      'assigned-without-competence': 'Who is assigned is to be experienced in child cases.',
      'no-degree': 'There is no degree in social work for that day.',
      'competence-expired': 'The competence no longer held that day.',
      'clearance-expired': 'The duty sits in the police station, a protected object.',
      'rest-breach': 'Eleven consecutive hours off in 24 (Working Hours Act, section 13).',
      'too-long': 'Longer than the longest shift of the region, in real hours.',
      'too-many-nights': 'More nights in a row than the rule of the region.',
    },
    findingHas: (has, needs) => `${has}, to be ${needs}`,
    publish: 'Publish',
    publishPeriod: (from, to) => `Publish ${from} to ${to}`,
    publishLead: (count) =>
      count === 1
        ? 'One draft is published. Whom it concerns sees it at once.'
        : `${count} drafts are published. Whom they concern see them at once.`,
    publishClean: 'No findings. No reason is needed.',
    publishReason: (kind, count) => `Why is it published in spite of: ${kind} (${count})?`,
    publishNow: 'Publish the roster',
    published: (count) => (count === 1 ? 'One shift is published.' : `${count} shifts are published.`),
    drafts: (count) => (count === 1 ? 'One draft' : `${count} drafts`),
    noDrafts: 'Everything is published.',
    publications: 'Earlier publications',
    publicationLine: (by, at, count) => `${at} by ${by}, ${count} shifts`,
    onDutyNow: 'On duty now',
    nobodyOnDuty: 'Nobody is planned right now.',
    nowIs: {
      duty: 'It is duty now: they are awake.',
      standby: 'It is standby now: they are at home, reached through 112.',
    },
    until: (time) => `until ${time}`,
    competence: 'Competence',
    competenceLead: 'What each can, from when to when, and what shows it.',
    ownCompetence: 'What is noted about you.',
    noCompetence: 'No competence is noted.',
    competenceKinds: {
      degree: 'Degree in social work',
      'child-cases': 'Experienced in child cases',
      'acute-social-work': 'Acute social work',
      documentation: 'Documentation',
      'substance-abuse': 'Substance abuse and LVM',
      exchange: 'Conference or exchange with other duties',
      'police-clearance': 'Clearance for the police station',
    },
    validFrom: 'Valid from',
    validTo: 'Last day',
    untilFurther: 'until further notice',
    sourceNote: 'What shows it',
    sourceNoteHint: 'For example: diploma seen, course certificate, word from the police.',
    addCompetence: 'Add a competence',
    endCompetence: 'Set the last day',
    endOf: (kind, name) => `Last day of ${kind}, ${name}`,
    lastDay: 'Last day it holds',
    competenceAdded: 'The competence is added.',
    competenceEnded: 'The last day is saved.',
    more: 'Show more',
    rules: 'Rules of staffing',
    rulesLead: 'The rules of this region. The check of the roster follows them.',
    rule: {
      minimumDuty: 'At least so many on duty',
      minimumStandby: 'At least so many on standby',
      isChildExperienceRequired: 'One of them is experienced in child cases',
      isDegreeRequired: 'All have a degree in social work',
      isClearanceRequired: 'Duty in the police station: clearance is required',
      maintainedCompetences: 'Competence to be kept alive',
      dailyRestHours: 'Daily rest, hours',
      isStandbyRest: 'Standby at home counts as rest while nobody works',
      longestDutyHours: 'Longest duty, hours',
      longestStandbyHours: 'Longest standby, hours',
      nightStart: 'The night starts',
      nightEnd: 'The night ends',
      mostNights: 'At most so many nights in a row',
    },
    saveRules: 'Save the rules',
    rulesSaved: 'The rules are saved.',
    yes: 'Yes',
    no: 'No',
    nothing: 'Nothing',
    refusals: {
      'ends-before-start': 'It ends before it starts. Mend the time.',
      'longer-than-36-hours': 'The shift is longer than 36 hours. Part it into several.',
      'time-far-off': 'Check the year: the time is more than ten years back or more than two years ahead.',
      'not-duty-staff':
        'This person does not work for the duty on {day}. Choose another, or have the administrator give a post.',
      'shift-overlaps':
        'This person already has a shift {from} to {to}. Move or cancel that one first, or choose another time.',
      'reason-missing': 'The shift is published and has begun. Write why it changes.',
      'change-worsens':
        'The change brings new findings into the published roster ({count}, the first on {day}). Write why it is made all the same, or choose another time or person.',
      'shift-cancelled': 'The shift is cancelled. Add a new one instead.',
      'period-backwards': 'The last day is before the first. Mend the dates.',
      'period-too-long': 'The period is longer than a hundred days. Choose a shorter one.',
      'nothing-to-publish':
        'All shifts of the period are published already. Add shifts or choose another period.',
      'roster-changed': 'The roster has changed since you saw it. Read the findings again, then publish.',
      'finding-reason-missing': 'Write why it is published in spite of the findings of this kind ({count}).',
      'clock-unreadable': 'Write the time with four digits, for example 22:00.',
      'account-unknown': 'The account does not exist or is closed. Choose a colleague from the list.',
      'competence-overlaps': 'The competence is there already for that time. End that row first.',
    },
  },
}
