import type { Decider } from '../../code-lists/decision-type.ts'
import type { LawConfidence } from '../../code-lists/law-reference.ts'
import type { DecisionClockId } from '../../kernel/deadline.ts'
import type { StatutoryRefusal } from './api.ts'
import type {
  courtMatters,
  courtOutcomes,
  EventKind,
  endReasons,
  eventChannels,
  mustEndReasons,
  ReminderPoint,
  StatutoryState,
} from './model.ts'

type Words = {
  title: string
  none: string
  more: string
  what: Record<DecisionClockId, string>
  states: Record<StatutoryState, string>
  waitsFor: Record<'executed' | 'court', string>
  dueAt: string
  noteOfExtension: (day: string) => string
  newDue: (day: string) => string
  newDueAsked: string
  mustEnd: string
  because: Record<(typeof mustEndReasons)[number], string>
  neverExecuted: string
  whoMust: Record<'duty' | 'member', string>
  taskOf: (name: string) => string
  taskFree: string
  take: string
  takeOver: string
  reminder: (point: string, what: string) => string
  points: Record<ReminderPoint, string>
  seen: string
  seenAt: string
  notSeen: string
  reminded: string
  remindedNobody: string
  responsible: string
  toLaw: string
  takenOver: string
  ended: string
  events: string
  noEvents: string
  record: string
  kind: string
  kinds: Record<EventKind, string>
  kindHints: Record<Exclude<EventKind, 'custody-ended'>, string>
  at: string
  cameAt: string
  channel: string
  channels: Record<(typeof eventChannels)[number], string>
  court: string
  courtNumber: string
  courtNumberHint: string
  matter: string
  matters: Record<(typeof courtMatters)[number], string>
  outcome: string
  outcomes: Record<(typeof courtOutcomes)[number], string>
  grantedDue: string
  grantedDueHint: string
  note: string
  save: string
  saved: string
  end: string
  endLead: string
  endReason: string
  endReasons: Record<(typeof endReasons)[number], string>
  endNote: string
  endNoteHint: string
  endSave: string
  withdraw: string
  withdrawReason: string
  withdrawn: string
  law: {
    title: string
    lead: string
    types: string
    deciders: Record<Decider, string>
    age: (from: number, to: number) => string
    anyAge: string
    whoDecides: string
    whom: string
    conditions: string
    lapses: string
    appeal: string
    noAppeal: string
    clocks: string
    edition: (version: number, from: string) => string
    provisions: string
    provision: string
    holds: string
    holdsSinceBefore: string
    holdsFrom: (from: string) => string
    holdsBetween: (from: string, to: string) => string
    source: string
    confidence: string
    confidences: Record<LawConfidence, string>
    review: string
    reviewed: (by: string, at: string) => string
    notReviewed: string
    notes: string
    notesLead: string
    noteFrom: (day: string) => string
  }
  refusals: Record<StatutoryRefusal, string>
}

export const words = {
  sv: {
    title: 'Tider efter beslut',
    none: 'Inget beslut har någon tid som går.',
    more: 'Det finns fler beslut än de som visas. De äldsta visas.',
    what: {
      'lvu-7-submission': 'Underställ förvaltningsrätten',
      'lvu-7-court': 'Rätten prövar omhändertagandet',
      'lvu-8-application': 'Ansök om vård',
      'lvu-28-submission': 'Underställ förvaltningsrätten',
      'lvu-28-court': 'Rätten prövar flyttningsförbudet',
      'lvu-29-application': 'Ansök om flyttningsförbud',
      'lvu-31e-submission': 'Underställ förvaltningsrätten',
      'lvu-31e-court': 'Rätten prövar utreseförbudet',
      'lvu-31f-application': 'Ansök om utreseförbud',
      'lvu-34-court': 'Rätten tar upp ansökan',
      'lvm-15-submission': 'Underställ förvaltningsrätten',
      'lvm-17-court': 'Rätten prövar omhändertagandet',
      'lvm-18-application': 'Ansökan om vård ska ha kommit in',
      'lvm-38-court': 'Rätten tar upp ansökan',
      'l2024-79-4-3-submission': 'Underställ förvaltningsrätten',
      'l2024-79-4-3-court': 'Rätten prövar placeringen',
      'l2024-79-4-6-application': 'Ansök om placering i skyddat boende',
    },
    states: {
      waiting: 'Börjar senare',
      running: 'Går',
      extended: 'Anstånd',
      passed: 'Har gått ut',
      met: 'Klart',
      'met-late': 'För sent',
      over: 'Gäller inte längre',
    },
    waitsFor: { executed: 'Räknas från verkställigheten', court: 'Räknas från vad rätten gör' },
    dueAt: 'Senast',
    noteOfExtension: (day) =>
      `Kanske till ${day} (lag 1930:173, 2 §). Det är inte avgjort för den här tiden: räkna inte med det.`,
    newDue: (day) => `Rätten har gett anstånd till ${day}.`,
    newDueAsked: 'Anstånd är begärt i tid. Rätten har inte svarat.',
    mustEnd: 'Ska upphöra genast',
    because: {
      lapsed: 'Beslutet har upphört: tiden gick ut utan kvittens från rätten.',
      'court-revoked': 'Rätten har upphävt beslutet.',
    },
    neverExecuted: 'Beslutet är inte verkställt och får inte verkställas.',
    whoMust: {
      duty: 'Jouren ska genast se till att det upphör, även på natten och helgen.',
      member: 'Kommunen ska genast se till att det upphör.',
    },
    taskOf: (name) => `${name} gör det`,
    taskFree: 'Ingen har tagit det än',
    take: 'Jag gör det',
    takeOver: 'Jag tar över',
    reminder: (point, what) => `${point}: ${what}`,
    points: {
      half: 'Halva tiden har gått',
      'a-day-left': 'Ett dygn kvar',
      'four-hours-left': 'Fyra timmar kvar',
    },
    seen: 'Jag har sett det',
    seenAt: 'Sett',
    notSeen: 'Inte sett än',
    reminded: 'Påminda',
    remindedNobody: 'Ingen har påmints än.',
    responsible: 'Förberett av',
    toLaw: 'Lagrummen',
    takenOver: 'Rätten har avgjort frågan om vård. Nattens beslut gäller inte längre.',
    ended: 'Det har upphört.',
    events: 'Vad som har hänt',
    noEvents: 'Inget är antecknat sedan beslutet.',
    record: 'Anteckna vad som hänt',
    kind: 'Vad har hänt?',
    kinds: {
      executed: 'Verkställt',
      submitted: 'Underställt: skickat till rätten',
      'court-receipt': 'Rätten har tagit emot underställningen',
      application: 'Ansökan skickad till rätten',
      'application-receipt': 'Rätten har tagit emot ansökan',
      extension: 'Anstånd begärt hos rätten',
      'court-decision': 'Rätten har beslutat',
      'custody-ended': 'Det har upphört',
    },
    kindHints: {
      submitted: 'Att det är skickat stoppar inte klockan. Det gör först rättens kvittens.',
      'court-receipt': 'Stoppar klockan. Tiden är när handlingarna kom in till rätten.',
      application: 'Att det är skickat stoppar inte klockan. Det gör först rättens kvittens.',
      'application-receipt': 'Stoppar klockan. Tiden är när ansökan kom in till rätten.',
      executed: 'När den unge eller den enskilde togs om hand, eller barnet placerades.',
      extension: 'Måste begäras innan tiden går ut. Skriv till när, så snart rätten har svarat.',
      'court-decision': 'Skriv när rätten beslutade, och när beslutet kom hit.',
    },
    at: 'När',
    cameAt: 'När kom rättens beslut hit?',
    channel: 'Hur',
    channels: {
      'e-service': 'E-tjänst',
      'secure-mail': 'Säker e-post',
      fax: 'Fax',
      courier: 'Bud',
      post: 'Post',
      phone: 'Telefon',
      other: 'På annat sätt',
    },
    court: 'Vilken rätt',
    courtNumber: 'Rättens målnummer',
    courtNumberHint: 'Står på rättens kvittens.',
    matter: 'Vad gällde rättens beslut?',
    matters: { custody: 'Nattens beslut (underställningen)', care: 'Ansökan' },
    outcome: 'Vad beslutade rätten?',
    outcomes: { upheld: 'Fastställt eller bifallet', revoked: 'Upphävt eller avslaget', changed: 'Ändrat' },
    grantedDue: 'Anstånd till och med',
    grantedDueHint: 'Lämna tomt tills rätten har svarat.',
    note: 'Anteckning',
    save: 'Spara',
    saved: 'Sparat.',
    end: 'Det har upphört',
    endLead: 'Skriv när det upphörde i verkligheten: när barnet återförenades eller personen fick gå.',
    endReason: 'Varför',
    endReasons: {
      lapsed: 'Tiden gick ut',
      'court-revoked': 'Rätten upphävde det',
      'board-ended': 'Nämnden beslutade att det skulle upphöra',
      detained: 'Personen häktades',
      other: 'Annat skäl',
    },
    endNote: 'Vad gjordes, och vem gjorde det?',
    endNoteHint: 'Till exempel vem som hämtade barnet och vem som tog emot.',
    endSave: 'Anteckna att det har upphört',
    withdraw: 'Skrivet av misstag',
    withdrawReason: 'Vad var fel?',
    withdrawn: 'Återtaget',
    law: {
      title: 'Lagrum och beslut',
      lead: 'Det här bygger Stafett på. Ingen jurist har granskat det: kontrollera mot lagtexten innan du litar på det.',
      types: 'Beslut',
      deciders: {
        chair: 'nämndens ordförande',
        'appointed-member': 'annan ledamot som nämnden har förordnat',
        delegate: 'tjänsteman enligt nämndens delegationsordning',
      },
      age: (from, to) => (from === 0 ? `till och med ${to} år` : `${from} till och med ${to} år`),
      anyAge: 'ingen åldersgräns',
      whoDecides: 'Beslutar när det inte kan vänta',
      whom: 'Om vem',
      conditions: 'Villkor som ska besvaras',
      lapses: 'Upphör',
      appeal: 'Överklagas enligt',
      noAppeal: 'Får inte överklagas: rätten prövar beslutet ändå.',
      clocks: 'Tider',
      edition: (version, from) => `Utgåva ${version}, ${from}`,
      provisions: 'Lagrum',
      provision: 'Lagrum',
      holds: 'Gäller',
      holdsSinceBefore: 'sedan före 2015',
      holdsFrom: (from) => `från ${from}`,
      holdsBetween: (from, to) => `${from} till och med ${to}`,
      source: 'Källa',
      confidence: 'Hur säkert',
      confidences: { statute: 'Läst i lagtexten', secondary: 'Läst i annan text', memory: 'Ur minnet' },
      review: 'Granskat',
      reviewed: (by, at) => `${by}, ${at}`,
      notReviewed: 'Ingen jurist har granskat det',
      notes: 'Föreslaget eller oklart',
      notesLead: 'Det här är inte lag. Ingen regel i Stafett bygger på det.',
      noteFrom: (day) => `Föreslaget från ${day}`,
    },
    refusals: {
      'not-made': 'Beslutet är inte fattat. Vänta med anteckningen tills det är det.',
      'no-clocks': 'Lagen sätter ingen tid för det här beslutet. Anteckna i stället att det är verkställt.',
      'document-unknown': 'Handlingen finns inte i ärendet. Välj en av ärendets handlingar.',
      'not-of-this-type': 'Det kan inte hända med den här sortens beslut. Välj något annat.',
      'in-the-future': 'Tiden ligger i framtiden. Skriv när det hände.',
      'time-far-off': 'Kontrollera årtalet: tiden ligger mer än tio år tillbaka eller mer än två år framåt.',
      'before-decision': 'Tiden ligger före beslutet. Kontrollera dag och klockslag.',
      'already-recorded': 'Det är redan antecknat. Ta tillbaka den gamla anteckningen först om den är fel.',
      'channel-missing': 'Välj hur det skickades eller kom.',
      'court-missing': 'Skriv vilken rätt det skickades till.',
      'number-missing': 'Skriv rättens målnummer. Utan det stoppas inte klockan.',
      'outcome-missing': 'Välj vad rätten beslutade, och om vad.',
      'came-before': 'Skriv när rättens beslut kom hit. Det är inte före beslutet.',
      'receipt-missing': 'Anteckna först att rätten har tagit emot handlingarna, med målnummer.',
      'due-not-later':
        'Anståndet slutar inte efter den ordinarie tiden, eller innan det begärdes. Kontrollera dagen.',
      'already-ended':
        'Det är redan antecknat att det har upphört. Ta tillbaka den anteckningen först om den är fel.',
      'already-withdrawn': 'Anteckningen är redan återtagen. Ladda om sidan.',
      'no-task': 'Det finns inget att verkställa. Ladda om sidan.',
      'already-yours': 'Du har redan tagit det. Anteckna när det är gjort.',
    },
  },
  en: {
    title: 'Times after decisions',
    none: 'No decision has a time that runs.',
    more: 'There are more decisions than are shown. The oldest are shown.',
    what: {
      'lvu-7-submission': 'Submit to the administrative court',
      'lvu-7-court': 'The court reviews the custody',
      'lvu-8-application': 'Apply for care',
      'lvu-28-submission': 'Submit to the administrative court',
      'lvu-28-court': 'The court reviews the ban on moving',
      'lvu-29-application': 'Apply for a ban on moving',
      'lvu-31e-submission': 'Submit to the administrative court',
      'lvu-31e-court': 'The court reviews the travel ban',
      'lvu-31f-application': 'Apply for a travel ban',
      'lvu-34-court': 'The court takes up the application',
      'lvm-15-submission': 'Submit to the administrative court',
      'lvm-17-court': 'The court reviews the custody',
      'lvm-18-application': 'The application for care is to be in',
      'lvm-38-court': 'The court takes up the application',
      'l2024-79-4-3-submission': 'Submit to the administrative court',
      'l2024-79-4-3-court': 'The court reviews the placement',
      'l2024-79-4-6-application': 'Apply for placement in sheltered housing',
    },
    states: {
      waiting: 'Begins later',
      running: 'Running',
      extended: 'More time',
      passed: 'Ran out',
      met: 'Done',
      'met-late': 'Too late',
      over: 'No longer holds',
    },
    waitsFor: { executed: 'Counted from when it is carried out', court: 'Counted from what the court does' },
    dueAt: 'At the latest',
    noteOfExtension: (day) =>
      `Perhaps until ${day} (act 1930:173, section 2). It is not settled for this time: do not count on it.`,
    newDue: (day) => `The court has given more time, until ${day}.`,
    newDueAsked: 'More time was asked for in time. The court has not answered.',
    mustEnd: 'Must end at once',
    because: {
      lapsed: 'The decision has lapsed: the time ran out without a receipt from the court.',
      'court-revoked': 'The court has revoked the decision.',
    },
    neverExecuted: 'The decision is not carried out, and may not be.',
    whoMust: {
      duty: 'The duty sees to it at once that it ends, at night and at weekends too.',
      member: 'The municipality sees to it at once that it ends.',
    },
    taskOf: (name) => `${name} does it`,
    taskFree: 'Nobody has taken it yet',
    take: 'I do it',
    takeOver: 'I take over',
    reminder: (point, what) => `${point}: ${what}`,
    points: {
      half: 'Half the time has gone',
      'a-day-left': 'One day left',
      'four-hours-left': 'Four hours left',
    },
    seen: 'I have seen it',
    seenAt: 'Seen',
    notSeen: 'Not seen yet',
    reminded: 'Reminded',
    remindedNobody: 'Nobody has been reminded yet.',
    responsible: 'Prepared by',
    toLaw: 'The provisions',
    takenOver: 'The court has decided on care. The decision of the night no longer holds.',
    ended: 'It has ended.',
    events: 'What has happened',
    noEvents: 'Nothing is noted since the decision.',
    record: 'Note what happened',
    kind: 'What happened?',
    kinds: {
      executed: 'Carried out',
      submitted: 'Submitted: sent to the court',
      'court-receipt': 'The court has received the submission',
      application: 'Application sent to the court',
      'application-receipt': 'The court has received the application',
      extension: 'More time asked of the court',
      'court-decision': 'The court has decided',
      'custody-ended': 'It has ended',
    },
    kindHints: {
      submitted: 'That it is sent does not stop the clock. Only the court’s receipt does.',
      'court-receipt': 'Stops the clock. The time is when the papers came in to the court.',
      application: 'That it is sent does not stop the clock. Only the court’s receipt does.',
      'application-receipt': 'Stops the clock. The time is when the application came in to the court.',
      executed: 'When the young person or the adult was taken into custody, or the child was placed.',
      extension:
        'Must be asked for before the time runs out. Write until when as soon as the court has answered.',
      'court-decision': 'Write when the court decided, and when its decision came here.',
    },
    at: 'When',
    cameAt: 'When did the court’s decision come here?',
    channel: 'How',
    channels: {
      'e-service': 'E-service',
      'secure-mail': 'Secure mail',
      fax: 'Fax',
      courier: 'Courier',
      post: 'Post',
      phone: 'Telephone',
      other: 'In another way',
    },
    court: 'Which court',
    courtNumber: 'The court’s number',
    courtNumberHint: 'Stands on the court’s receipt.',
    matter: 'What was the court’s decision about?',
    matters: { custody: 'The decision of the night (the submission)', care: 'The application' },
    outcome: 'What did the court decide?',
    outcomes: { upheld: 'Upheld or granted', revoked: 'Revoked or refused', changed: 'Changed' },
    grantedDue: 'More time until and including',
    grantedDueHint: 'Leave empty until the court has answered.',
    note: 'Note',
    save: 'Save',
    saved: 'Saved.',
    end: 'It has ended',
    endLead: 'Write when it ended in fact: when the child was reunited or the person was let go.',
    endReason: 'Why',
    endReasons: {
      lapsed: 'The time ran out',
      'court-revoked': 'The court revoked it',
      'board-ended': 'The board decided that it was to end',
      detained: 'The person was detained on remand',
      other: 'Another reason',
    },
    endNote: 'What was done, and who did it?',
    endNoteHint: 'For example who fetched the child and who received it.',
    endSave: 'Note that it has ended',
    withdraw: 'Written by mistake',
    withdrawReason: 'What was wrong?',
    withdrawn: 'Withdrawn',
    law: {
      title: 'Provisions and decisions',
      lead: 'What the product builds on. No jurist has reviewed it: check against the statute before you trust it.',
      types: 'Decisions',
      deciders: {
        chair: 'the chair of the board',
        'appointed-member': 'another member the board has appointed',
        delegate: 'an employee by the board’s delegation order',
      },
      age: (from, to) => (from === 0 ? `up to and including ${to} years` : `${from} to ${to} years`),
      anyAge: 'no limit of age',
      whoDecides: 'Decides when it cannot wait',
      whom: 'About whom',
      conditions: 'Conditions to answer',
      lapses: 'Ends',
      appeal: 'Appealed by',
      noAppeal: 'May not be appealed: the court reviews it anyway.',
      clocks: 'Times',
      edition: (version, from) => `Edition ${version}, ${from}`,
      provisions: 'Provisions',
      provision: 'Provision',
      holds: 'Holds',
      holdsSinceBefore: 'since before 2015',
      holdsFrom: (from) => `from ${from}`,
      holdsBetween: (from, to) => `${from} to ${to}`,
      source: 'Source',
      confidence: 'How sure',
      confidences: {
        statute: 'Read in the statute',
        secondary: 'Read in another text',
        memory: 'From memory',
      },
      review: 'Reviewed',
      reviewed: (by, at) => `${by}, ${at}`,
      notReviewed: 'No jurist has reviewed it',
      notes: 'Proposed or not settled',
      notesLead: 'This is not law. No rule of the product builds on it.',
      noteFrom: (day) => `Proposed from ${day}`,
    },
    refusals: {
      'not-made': 'The decision is not made. Wait with the note until it is.',
      'no-clocks': 'The law sets no time for this decision. Note instead that it is carried out.',
      'document-unknown': 'The document is not in the case. Choose one of the case’s documents.',
      'not-of-this-type': 'That cannot happen to this kind of decision. Choose something else.',
      'in-the-future': 'The time is in the future. Write when it happened.',
      'time-far-off': 'Check the year: the time is more than ten years back or more than two years ahead.',
      'before-decision': 'The time is before the decision. Check day and time.',
      'already-recorded': 'It is already noted. Withdraw the old note first if it is wrong.',
      'channel-missing': 'Choose how it was sent or came.',
      'court-missing': 'Write which court it was sent to.',
      'number-missing': 'Write the court’s number. Without it the clock does not stop.',
      'outcome-missing': 'Choose what the court decided, and about what.',
      'came-before': 'Write when the court’s decision came here. It is not before the decision.',
      'receipt-missing': 'Note first that the court has received the papers, with its number.',
      'due-not-later':
        'The extension does not end after the ordinary time, or ends before it was asked for. Check the day.',
      'already-ended': 'It is already noted that it has ended. Withdraw that note first if it is wrong.',
      'already-withdrawn': 'The note is already withdrawn. Reload the page.',
      'no-task': 'There is nothing to carry out. Reload the page.',
      'already-yours': 'You have already taken it. Note when it is done.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
