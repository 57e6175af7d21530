import type { DecisionRefusal } from './api.ts'
import type { conditionAnswers, DecisionStatus, decisionManners, stepKinds } from './model.ts'
import type { CarriedPart } from './rules.ts'

type Words = {
  title: string
  none: string
  unknownPerson: string
  age: (years: number | null) => string
  statuses: Record<DecisionStatus, string>
  manners: Record<(typeof decisionManners)[number], string>
  answers: Record<(typeof conditionAnswers)[number], string>
  stepKinds: Record<(typeof stepKinds)[number], string>
  boardOf: (member: string) => string
  by: (name: string, time: string) => string
  panel: {
    begin: string
    person: string
    type: string
    typeHint: string
    board: string
    boardHint: string
    boardReason: string
    boardReasonHint: string
    noBoard: string
    unknownAge: string
    start: string
    started: string
    considered: string
    consideredHint: string
    consideredIn: (person: string, time: string) => string
    consideredReason: string
    note: string
    noted: string
    callOption: string
    open: string
  }
  list: {
    title: string
    shows: Record<'under-way' | 'running' | 'ended', string>
    hints: Record<'under-way' | 'running' | 'ended', string>
    asked: string
    askedHint: string
    empty: Record<'under-way' | 'running' | 'ended', string>
    more: string
    number: string
    about: string
    board: string
    state: string
    time: string
    headsUps: string
    headsUpsHint: string
    noHeadsUps: string
    headsUp: (time: string) => string
    callNumber: (number: string) => string
    counts: string
    countsHint: string
    given: string
    notFollowed: string
    noCounts: string
  }
  page: {
    case: (number: string) => string
    law: string
    lawNotReviewed: string
    confidence: Record<'statute' | 'secondary' | 'memory', string>
    edition: (version: number) => string
    prepares: (name: string) => string
    notYours: (name: string) => string
    takeOver: string
    tookOver: string
    proposal: string
    proposalHint: string
    facts: string
    factsHint: string
    circumstances: string
    circumstancesHint: string
    childViews: string
    ownViews: string
    childViewsHint: string
    carriedWords: string
    newerWords: string
    carry: string
    carried: string
    notHeard: string
    noReason: string
    alternatives: string
    alternativesHint: string
    grounds: string
    groundsHint: string
    conditions: string
    conditionsHint: string
    conditionText: string
    notAnswered: string
    ageQuestion: string
    ageOutside: (from: number, to: number) => string
    from: (source: CarriedPart['source'], time: string | null, kept: boolean) => string
    missing: (count: number) => string
    complete: string
    control: string
    controlHint: string
    notWritten: string
    steps: string
    decidedAt: string
    decidedBy: string
    ownWords: string
    witness: string
    readBack: string
    registered: string
    settled: string
    running: string
  }
  act: {
    title: string
    headsUp: string
    headsUpHint: string
    callNumber: string
    callNumberHint: string
    headsUpSent: string
    ask: string
    askHint: string
    asked: string
    recall: string
    recallDraft: string
    recallHint: string
    reason: string
    recalled: string
    resume: string
    resumeHint: string
    resumed: string
    setAside: string
    setAsideHint: string
    setAsideReason: string
    wasSetAside: string
  }
  refusals: Record<DecisionRefusal, string>
}

const ageSv = (years: number | null) => (years === null ? 'okänd ålder' : `${years} år`)
const refusalsSv = {
  'case-closed': 'Ärendet är avslutat. Öppna det igen först.',
  'already-asked':
    'Beslutsfattaren är redan förvarnad eller tillfrågad. Återkalla först om något ska ändras.',
  'already-decided': 'Beslutet är redan fattat och ändras inte. Börja ett nytt om läget är ett annat.',
  'not-asked-yet': 'Beslutet förbereds redan. Fortsätt skriva i det.',
  recalled: 'Beslutet är återkallat. Ta upp det igen för att fortsätta.',
  'set-aside':
    'Det är antecknat att beslutet övervägdes och inte fattades. Börja ett nytt om läget har ändrats.',
  'not-of-case': 'Personen hör inte till ärendet. Lägg till personen i ärendet först.',
  'type-not-in-force': 'Den sortens beslut fanns inte i lagen den här dagen. Välj en annan.',
  'age-outside':
    'Lagen gäller den som är {from} till {to} år. Välj en annan sorts beslut, eller rätta personens ålder.',
  'board-missing':
    'Ärendet saknar vistelsekommun i regionen. Fyll i vistelsekommunen, eller välj nämnd med skäl.',
  'board-unknown': 'Kommunen är inte ansluten i dag. Välj en ur listan.',
  'board-reason-missing': 'Skriv varför det är en annan nämnd än vistelsekommunens som ska besluta.',
  standing:
    'Det finns redan ett sådant beslut för personen i ärendet: {number}. Fortsätt i det, eller öppna ett nytt ärende om det har upphört.',
  'child-words-are-carried':
    'Barnets ord följer med ordagrant från skyddsbedömningen. Skriv ett tillägg där, eller en ny bedömning.',
  'protected-in-text':
    'Här står en skyddad adress eller ett skyddat nummer. Ta bort det: beslutet läses av parterna.',
  'child-words-newer': 'Barnet har sagt något nytt i en senare skyddsbedömning. Hämta orden igen först.',
  'no-words-to-carry':
    'Ingen låst skyddsbedömning har barnets ord. Lås bedömningen först, eller skriv dem här.',
  'condition-unknown': 'Frågan hör inte till den här sortens beslut. Ladda om sidan.',
  'condition-twice': 'Samma fråga besvarades två gånger. Ladda om sidan.',
  'number-unreadable': 'Numret går inte att läsa. Skriv det nummer som beslutsfattaren ska ringa.',
  'proposal-missing': 'Skriv vad som ska beslutas.',
  'facts-missing': 'Skriv vad som har hänt.',
  'circumstances-missing': 'Skriv omständigheterna: risker, skydd och vad andra har sett.',
  'child-views-missing':
    'Skriv vad barnet eller den unge har sagt, eller välj varför barnet inte kom till tals.',
  'alternatives-missing': 'Skriv vad som har prövats i stället, och varför det inte räcker.',
  'grounds-missing': 'Skriv skälen för beslutet.',
  'condition-unanswered': 'Besvara frågan: uppfyllt, inte uppfyllt eller vet inte.',
  'condition-without-words': 'Ett kryss räcker inte. Skriv vad svaret bygger på.',
  'reason-missing': 'Skriv skälet med några ord.',
  'papers-are-no-reason':
    'Att papper saknas är inget skäl att låta bli. Ring beslutsfattaren, eller skriv varför skyddet räcker ändå.',
} satisfies Words['refusals']

const refusalsEn = {
  'case-closed': 'The case is closed. Reopen it first.',
  'already-asked':
    'The decision-maker has had a heads-up or the question already. Recall it first to change it.',
  'already-decided': 'It is decided and does not change. Begin a new one if the situation is another.',
  'not-asked-yet': 'It is being prepared already. Go on writing in it.',
  recalled: 'It is recalled. Take it up again to go on.',
  'set-aside':
    'It is noted that it was considered and not taken. Begin a new one if the situation has changed.',
  'not-of-case': 'The person is not of the case. Add the person to the case first.',
  'type-not-in-force': 'The law had no such decision that day. Choose another.',
  'age-outside':
    'The law concerns those of {from} to {to} years. Choose another kind, or correct the age of the person.',
  'board-missing':
    'The case has no municipality of stay in the region. Fill it in, or choose a board and say why.',
  'board-unknown': 'The municipality is not a member today. Choose one of the list.',
  'board-reason-missing': 'Write why another board than that of the municipality of stay is to decide.',
  standing:
    'There is such a decision for the person in the case already: {number}. Go on in it, or open a new case if it has ended.',
  'child-words-are-carried':
    "The child's words are carried verbatim from the protective assessment. Amend that one, or make a new one.",
  'protected-in-text':
    'A protected address or number stands here. Take it out: the parties read the decision.',
  'child-words-newer': 'The child has said something new in a later assessment. Take the words anew first.',
  'no-words-to-carry':
    "No locked assessment has the child's words. Lock the assessment first, or write them here.",
  'condition-unknown': 'The question is not of this kind of decision. Reload the page.',
  'condition-twice': 'The same question was answered twice. Reload the page.',
  'number-unreadable': 'The number cannot be read. Write the number the decision-maker is to call.',
  'proposal-missing': 'Write what is to be decided.',
  'facts-missing': 'Write what has happened.',
  'circumstances-missing': 'Write the circumstances: risks, protection, and what others have seen.',
  'child-views-missing': 'Write what the child has said, or choose why the child was not heard.',
  'alternatives-missing': 'Write what has been tried instead, and why it is not enough.',
  'grounds-missing': 'Write the grounds of the decision.',
  'condition-unanswered': 'Answer the question: met, not met or not known.',
  'condition-without-words': 'A tick is not enough. Write what the answer rests on.',
  'reason-missing': 'Write the reason in a few words.',
  'papers-are-no-reason':
    'That papers are missing is no reason to leave it. Call the decision-maker, or write why the protection is enough.',
} satisfies Words['refusals']

export const words = {
  sv: {
    title: 'Beslut',
    none: 'Inget beslut är förberett.',
    unknownPerson: 'Okänd person',
    age: ageSv,
    statuses: {
      draft: 'Utkast',
      'heads-up': 'Förvarnat',
      ready: 'Väntar på beslut',
      made: 'Fattat',
      declined: 'Avslaget',
      recalled: 'Återkallat',
      'not-asked': 'Övervägt, inte fattat',
    },
    manners: { 'in-app': 'I Stafett', oral: 'Muntligt', paper: 'På papper' },
    answers: { met: 'Uppfyllt', 'not-met': 'Inte uppfyllt', unknown: 'Vet inte' },
    stepKinds: {
      begun: 'Påbörjat',
      'taken-over': 'Övertaget',
      'heads-up': 'Förvarning',
      ready: 'Frågan ställd',
      recalled: 'Återkallat',
      resumed: 'Upptaget igen',
      'not-asked': 'Övervägt, inte fattat',
    },
    boardOf: (member) => `Nämnden i ${member}`,
    by: (name, time) => `${name}, ${time}`,
    panel: {
      begin: 'Förbered beslut',
      person: 'Vem gäller det?',
      type: 'Vilket beslut?',
      typeHint: 'Omedelbara beslut fattas av nämndens ordförande eller en ledamot som nämnden har utsett.',
      board: 'Vilken nämnd beslutar?',
      boardHint: 'Vistelsekommunen ansvarar när det är akut (29 kap. 4 § SoL).',
      boardReason: 'Varför den nämnden?',
      boardReasonHint: 'Till exempel att kommunen har placerat personen här.',
      noBoard: 'Vistelsekommunen är inte känd, eller ligger utanför regionen.',
      unknownAge: 'Åldern är okänd: det frågas om den i beslutet.',
      start: 'Börja skriva',
      started: 'Beslutet är påbörjat.',
      considered: 'Övervägt, inte fattat',
      consideredHint: 'Att ett beslut övervägdes och inte fattades antecknas med skäl.',
      consideredIn: (person, time) => `${person}: övervägt i skyddsbedömningen ${time}, inte fattat`,
      consideredReason: 'Varför fattades det inte?',
      note: 'Anteckna med skäl',
      noted: 'Antecknat.',
      callOption: 'Osäker? Förvarna beslutsfattaren och ring: papper behövs inte för att fråga.',
      open: 'Öppna',
    },
    list: {
      title: 'Beslut',
      shows: { 'under-way': 'På gång', running: 'Att följa', ended: 'Klara' },
      hints: {
        'under-way': 'Förbereds eller väntar på beslutsfattaren.',
        running: 'Fattade beslut där något återstår.',
        ended: 'Det som är avslutat: fattat, avslaget, återkallat eller bara övervägt.',
      },
      asked: 'Att besluta',
      askedHint: 'Frågor till din nämnd som väntar på svar.',
      empty: {
        'under-way': 'Inget beslut är på gång.',
        running: 'Inget beslut att följa.',
        ended: 'Inga beslut än.',
      },
      more: 'Visa fler',
      number: 'Nummer',
      about: 'Gäller',
      board: 'Nämnd',
      state: 'Läge',
      time: 'Tid',
      headsUps: 'Förvarningar',
      headsUpsHint: 'En fråga kan komma i natt. Vem den gäller syns först när den ställs.',
      noHeadsUps: 'Ingen förvarning just nu.',
      headsUp: (time) => `Socialjouren kan komma att ställa en fråga. Förvarnat ${time}.`,
      callNumber: (number) => `Ring jouren: ${number}`,
      counts: 'Förvarningar det senaste året',
      countsHint: 'Räknas så att det syns hur ofta en förvarning inte leder till en fråga.',
      given: 'Förvarningar',
      notFollowed: 'Utan fråga',
      noCounts: 'Inga förvarningar det senaste året.',
    },
    page: {
      case: (number) => `Ärende ${number}`,
      law: 'Lagstöd',
      lawNotReviewed: 'Inte granskat av jurist',
      confidence: {
        statute: 'Läst i lagtexten',
        secondary: 'Läst i annan text än lagen',
        memory: 'Ur minnet: kontrollera i lagtexten',
      },
      edition: (version) => `Frågor, utgåva ${version}`,
      prepares: (name) => `${name} förbereder`,
      notYours: (name) => `${name} skriver. Ta över för att skriva själv.`,
      takeOver: 'Ta över',
      tookOver: 'Du förbereder beslutet nu.',
      proposal: 'Vad ska beslutas?',
      proposalHint: 'Så som det ska stå i beslutet.',
      facts: 'Vad har hänt?',
      factsHint: 'Det som är känt, och hur det är känt.',
      circumstances: 'Omständigheter',
      circumstancesHint: 'Risker, skydd, vad andra har sett och vad som händer om vi väntar.',
      childViews: 'Barnets egna ord',
      ownViews: 'Personens egna ord',
      childViewsHint: 'Ordagrant.',
      carriedWords: 'Ordagrant ur skyddsbedömningen. Ändras bara genom en ny bedömning.',
      newerWords: 'Barnet har sagt något annat i en senare skyddsbedömning.',
      carry: 'Hämta barnets ord',
      carried: 'Barnets ord är hämtade.',
      notHeard: 'Varför kom barnet inte till tals?',
      noReason: 'Barnet kom till tals',
      alternatives: 'Vad har prövats i stället?',
      alternativesHint: 'Frivilligt, hos någon anhörig, med hjälp i hemmet: och varför det inte räcker.',
      grounds: 'Skäl',
      groundsHint: 'Varför beslutet behövs nu.',
      conditions: 'Lagens frågor',
      conditionsHint: 'Varje fråga besvaras med ord. Vet inte är ett svar.',
      conditionText: 'Vad bygger svaret på?',
      notAnswered: 'Inte besvarad',
      ageQuestion: 'Åldern är okänd. Vad är känt om den, och hur?',
      ageOutside: (from, to) => `Lagen gäller den som är ${from} till ${to} år.`,
      from: (source, time, kept) =>
        `${source === 'assessment' ? `Ur skyddsbedömningen${time === null ? '' : ` ${time}`}` : 'Ur ärendet'}${kept ? '' : ', ändrat sedan dess'}`,
      missing: (count) => (count === 1 ? '1 sak saknas' : `${count} saker saknas`),
      complete: 'Allt är besvarat',
      control: 'Kontrollkod',
      controlHint: 'Samma kod ska stå på beslutsfattarens skärm. Läs den högt för varandra.',
      notWritten: 'Inte skrivet',
      steps: 'Vad som har gjorts',
      decidedAt: 'Beslutat',
      decidedBy: 'Av',
      ownWords: 'Beslutsfattarens egna ord',
      witness: 'Hörde beslutet',
      readBack: 'Uppläst för beslutsfattaren',
      registered: 'Inskrivet',
      settled: 'Allt är avslutat',
      running: 'Något återstår',
    },
    act: {
      title: 'Nästa steg',
      headsUp: 'Förvarna',
      headsUpHint:
        'Beslutsfattaren får veta att en fråga kan komma och vem som svarar. Ingen person och inget ärende.',
      callNumber: 'Nummer att ringa',
      callNumberHint: 'Dit beslutsfattaren ringer i natt.',
      headsUpSent: 'Förvarningen är skickad.',
      ask: 'Ställ frågan',
      askHint: 'Texten låses som den står. Beslutsfattaren ser den i sin helhet.',
      asked: 'Frågan är ställd. Ring beslutsfattaren och läs kontrollkoden högt.',
      recall: 'Återkalla',
      recallDraft: 'Ta bort utkastet',
      recallHint: 'Frågan gäller inte längre. Den som redan har läst ser att den är återkallad, och varför.',
      reason: 'Varför?',
      recalled: 'Återkallat.',
      resume: 'Ta upp igen',
      resumeHint: 'Texten blir ett utkast igen. När frågan ställs på nytt får den en ny kontrollkod.',
      resumed: 'Utkastet är öppet igen.',
      setAside: 'Övervägt, fattas inte',
      setAsideHint: 'Beslutet övervägdes och fattas inte. Det syns i akten med skälen.',
      setAsideReason: 'Varför fattas det inte?',
      wasSetAside: 'Antecknat: beslutet övervägdes och fattades inte.',
    },
    refusals: refusalsSv,
  },
  en: {
    title: 'Decisions',
    none: 'No decision is prepared.',
    unknownPerson: 'Unknown person',
    age: (years) => (years === null ? 'age unknown' : `${years} years`),
    statuses: {
      draft: 'Draft',
      'heads-up': 'Heads-up given',
      ready: 'Waits for a decision',
      made: 'Made',
      declined: 'Declined',
      recalled: 'Recalled',
      'not-asked': 'Considered, not taken',
    },
    manners: { 'in-app': 'In Stafett', oral: 'Orally', paper: 'On paper' },
    answers: { met: 'Met', 'not-met': 'Not met', unknown: 'Not known' },
    stepKinds: {
      begun: 'Begun',
      'taken-over': 'Taken over',
      'heads-up': 'Heads-up',
      ready: 'Put to the decision-maker',
      recalled: 'Recalled',
      resumed: 'Taken up again',
      'not-asked': 'Considered, not taken',
    },
    boardOf: (member) => `The board of ${member}`,
    by: (name, time) => `${name}, ${time}`,
    panel: {
      begin: 'Prepare a decision',
      person: 'Whom is it about?',
      type: 'Which decision?',
      typeHint: 'Immediate decisions are made by the chair of the board or a member it has appointed.',
      board: 'Which board decides?',
      boardHint: 'The municipality of stay answers when it is acute (SoL 29:4).',
      boardReason: 'Why that board?',
      boardReasonHint: 'For example that the municipality has placed the person here.',
      noBoard: 'The municipality of stay is not known, or outside the region.',
      unknownAge: 'The age is unknown: the decision asks about it.',
      start: 'Begin writing',
      started: 'The decision is begun.',
      considered: 'Considered and not taken',
      consideredHint: 'That a decision was considered and not taken is noted with the grounds.',
      consideredIn: (person, time) => `${person}: considered in the assessment of ${time}, not taken`,
      consideredReason: 'Why was it not taken?',
      note: 'Note it with the grounds',
      noted: 'Noted.',
      callOption: 'Not sure? Give the decision-maker a heads-up and call: papers are not needed for asking.',
      open: 'Open',
    },
    list: {
      title: 'Decisions',
      shows: { 'under-way': 'Under way', running: 'Running', ended: 'Done' },
      hints: {
        'under-way': 'Prepared, or waiting for whoever decides.',
        running: 'Made, with something left to do.',
        ended: 'Made, declined, recalled and not taken.',
      },
      asked: 'To decide',
      askedHint: 'Questions to your board that wait for an answer.',
      empty: {
        'under-way': 'No decision is under way.',
        running: 'No decision is running.',
        ended: 'No decisions yet.',
      },
      more: 'Show more',
      number: 'Number',
      about: 'About',
      board: 'Board',
      state: 'State',
      time: 'Time',
      headsUps: 'Heads-ups',
      headsUpsHint: 'A question may come tonight. Whom it is about is shown when it is asked.',
      noHeadsUps: 'No heads-up right now.',
      headsUp: (time) => `The duty may come to ask a question. Told ${time}.`,
      callNumber: (number) => `Call the duty: ${number}`,
      counts: 'Heads-ups of the last year',
      countsHint: 'Counted to show how often a heads-up leads to no question.',
      given: 'Heads-ups',
      notFollowed: 'No question',
      noCounts: 'No heads-ups in the last year.',
    },
    page: {
      case: (number) => `Case ${number}`,
      law: 'Legal basis',
      lawNotReviewed: 'Not reviewed by a jurist',
      confidence: {
        statute: 'Read in the statute',
        secondary: 'Read in another text than the statute',
        memory: 'From memory: check it in the statute',
      },
      edition: (version) => `Questions, edition ${version}`,
      prepares: (name) => `${name} prepares it`,
      notYours: (name) => `${name} is writing. Take it over to write yourself.`,
      takeOver: 'Take over',
      tookOver: 'You prepare the decision now.',
      proposal: 'What is to be decided?',
      proposalHint: 'As it is to stand in the decision.',
      facts: 'What has happened?',
      factsHint: 'What is known, and how.',
      circumstances: 'Circumstances',
      circumstancesHint: 'Risks, protection, what others have seen and what happens if we wait.',
      childViews: "The child's own words",
      ownViews: "The person's own words",
      childViewsHint: 'Verbatim.',
      carriedWords: 'Verbatim from the protective assessment. Changed by a new assessment only.',
      newerWords: 'The child has said something else in a later assessment.',
      carry: "Take the child's words",
      carried: "The child's words are taken.",
      notHeard: 'Why was the child not heard?',
      noReason: 'The child was heard',
      alternatives: 'What has been tried instead?',
      alternativesHint: 'By consent, with a relative, with help at home: and why it is not enough.',
      grounds: 'Grounds',
      groundsHint: 'Why the decision is needed now.',
      conditions: 'What the law asks',
      conditionsHint: 'Each question is answered in words. Not known is an answer.',
      conditionText: 'What does the answer rest on?',
      notAnswered: 'Not answered',
      ageQuestion: 'The age is unknown. What is known of it, and how?',
      ageOutside: (from, to) => `The law concerns those of ${from} to ${to} years.`,
      from: (source, time, kept) =>
        `${source === 'assessment' ? `From the assessment${time === null ? '' : ` of ${time}`}` : 'From the case'}${kept ? '' : ', changed since'}`,
      missing: (count) => (count === 1 ? '1 thing is missing' : `${count} things are missing`),
      complete: 'Everything is answered',
      control: 'Control code',
      controlHint: "The same code stands on the decision-maker's screen. Read it aloud to each other.",
      notWritten: 'Not written',
      steps: 'What has been done',
      decidedAt: 'Decided',
      decidedBy: 'By',
      ownWords: "The decision-maker's own words",
      witness: 'Heard the decision',
      readBack: 'Read back',
      registered: 'Entered',
      settled: 'Everything is finished',
      running: 'Something is left',
    },
    act: {
      title: 'Next step',
      headsUp: 'Give a heads-up',
      headsUpHint:
        'The decision-maker is told that a question may come and who answers. No person and no case.',
      callNumber: 'Number to call',
      callNumberHint: 'Where the decision-maker calls tonight.',
      headsUpSent: 'The heads-up is sent.',
      ask: 'Put it to the decision-maker',
      askHint: 'The text is frozen as it stands and shown whole.',
      asked: 'Asked. Read the control code aloud on the phone.',
      recall: 'Recall',
      recallDraft: 'Remove the draft',
      recallHint: 'The question holds no more. Whoever has read it sees that it is recalled.',
      reason: 'Why?',
      recalled: 'Recalled.',
      resume: 'Take up again',
      resumeHint: 'The text becomes a draft. Asked again it gets a new control code.',
      resumed: 'The draft is open again.',
      setAside: 'Considered, not taken',
      setAsideHint: 'It was considered and is not taken. The file shows it with the grounds.',
      setAsideReason: 'Why is it not taken?',
      wasSetAside: 'Noted that it was considered and not taken.',
    },
    refusals: refusalsEn,
  },
} satisfies Record<'sv' | 'en', Words>
