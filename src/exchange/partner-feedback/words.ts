import type { Disclosure } from '../disclosure/model.ts'
import type { FeedbackRefusal } from './api.ts'
import type {
  DeclineReason,
  FeedbackContent,
  FeedbackGround,
  feedbackMeasures,
  InvestigationState,
  NeverLetOut,
} from './model.ts'
import type { FeedbackClockState } from './rules.ts'

type Words = {
  title: string
  partnerLead: string
  ask: string
  askTitle: string
  askLead: string
  asked: string
  wants: string
  wantsHint: string
  contents: Record<FeedbackContent, string>
  never: Record<NeverLetOut, string>
  closed: Record<'not-sent' | 'nobody-named' | 'already-asked', string>
  askedAt: (moment: string) => string
  waits: string
  given: (name: string, moment: string) => string
  investigation: Record<InvestigationState, string>
  custodyDecision: string
  measures: Record<(typeof feedbackMeasures)[number], string>
  measuresTitle: string
  byPhone: (kinds: string) => string
  unsaid: (kinds: string) => string
  unsaidWhy: string
  notGiven: string
  reasons: Record<DeclineReason, string>
  markRead: string
  readAt: (moment: string) => string
  unreviewed: string
  dutyTitle: string
  noQuestion: string
  askedBy: (name: string, unit: string, moment: string) => string
  clock: Record<FeedbackClockState, string>
  due: (day: string) => string
  latest: (day: string) => string
  dayDecision: string
  noDayDecision: string
  dayDecisionIs: (state: string, day: string) => string
  toldBy: string
  toldByHint: string
  toldByName: (name: string, noter: string, moment: string) => string
  decidedOn: string
  note: string
  noted: string
  state: string
  give: string
  giveTitle: string
  giveLead: string
  gave: string
  ground: string
  circumstance: string
  circumstances: Record<NonNullable<Disclosure['circumstance']>, string>
  groundText: string
  groundTextHint: string
  whatGoesOut: string
  lets: (kinds: string) => string
  about: string
  person: (name: string, age: string) => string
  unknownPerson: string
  age: (years: number) => string
  ageUnknown: string
  receiver: string
  receiverHint: string
  decline: string
  declineTitle: string
  declineLead: string
  declined: string
  reason: string
  queueTitle: string
  queueLead: (days: number) => string
  queueEmpty: string
  report: string
  unit: string
  askedColumn: string
  dueColumn: string
  stateColumn: string
  inTime: (inTime: number, late: number) => string
  grounds: Record<FeedbackGround, string>
  refusals: Record<FeedbackRefusal, string>
}

export const words = {
  sv: {
    title: 'Återkoppling',
    partnerLead:
      'Du kan fråga vad som hände med det du har anmält. När kommunen har beslutat om utredning får du svar inom en vecka, om du har frågat (19 kap. 6 § SoL).',
    ask: 'Fråga vad som hände',
    askTitle: 'Fråga om återkoppling',
    askLead: 'Kryssa för det du vill veta. Det som lagen inte släpper ut får du veta varför.',
    asked: 'Frågan är skickad.',
    wants: 'Vad vill du veta?',
    wantsHint:
      'Om en utredning har inletts kan du alltid fråga. Annat kräver samtycke eller en annan grund i lagen.',
    contents: {
      investigation: 'Om en utredning har inletts',
      'custody-decision': 'Om någon har omhändertagits',
      measures: 'Vad jouren gjorde',
      support: 'Vilket stöd som planeras',
      'who-handles': 'Vem som handlägger',
      whereabouts: 'Var personen är',
      danger: 'Vad faran består i',
      'suspected-crime': 'Misstanke om brott',
    },
    never: {
      reporter: 'Vem mer som har anmält',
      'other-people': 'Uppgifter om andra i familjen',
      'case-file': 'Kopia ur akten eller bedömningen',
    },
    closed: {
      'not-sent': 'Rapporten har inte nått jouren.',
      'nobody-named': 'Rådgivningen gällde ingen namngiven. Då finns inget att återkoppla om.',
      'already-asked': 'Du har redan frågat. Svaret kommer här.',
    },
    askedAt: (moment) => `Frågat ${moment}`,
    waits: 'Inte besvarad än. Svar kommer senast en vecka efter att kommunen har beslutat.',
    given: (name, moment) => `Svar från ${name}, socialjouren, ${moment}`,
    investigation: {
      opened: 'En utredning har inletts.',
      'not-opened': 'Någon utredning har inte inletts.',
      'under-way': 'En utredning pågick redan.',
    },
    custodyDecision: 'Ett beslut om omhändertagande eller vård utan samtycke har fattats.',
    measures: {
      'spoken-with': 'Jouren har talat med personen.',
      'taken-home': 'Personen följdes hem.',
      'with-network': 'Personen fick vara hos någon närstående.',
      placed: 'Personen placerades tillfälligt.',
      'to-health-care': 'Personen kom till vården.',
      'handed-to-municipality': 'Ärendet lämnades till kommunen.',
      none: 'Jouren vidtog ingen åtgärd.',
    },
    measuresTitle: 'Vad jouren gjorde',
    byPhone: (kinds) => `Lämnat muntligt: ${kinds}.`,
    unsaid: (kinds) => `Inte besvarat: ${kinds}.`,
    unsaidWhy:
      'De uppgifterna omfattas av sekretess (26 kap. 1 § OSL) och får inte lämnas ut på den grund som svaret vilar på.',
    notGiven: 'Ingen återkoppling kan lämnas.',
    reasons: {
      'not-a-duty-report':
        'Rapporten är ingen anmälan om barn enligt 19 kap. 1 § SoL. Rätten till återkoppling gäller bara sådana.',
      inappropriate: 'Det är olämpligt med hänsyn till omständigheterna (19 kap. 6 § SoL).',
      secrecy: 'Uppgifterna omfattas av sekretess och ingen bestämmelse släpper ut dem (26 kap. 1 § OSL).',
      'nobody-known': 'Det är inte känt vem rapporten gällde. Då finns inget att återkoppla om.',
    },
    markRead: 'Jag har läst svaret',
    readAt: (moment) => `Läst ${moment}`,
    unreviewed: 'Vad varje lagrum släpper ut är vår läsning och inte granskad av jurist.',
    dutyTitle: 'Återkoppling till den som rapporterade',
    noQuestion: 'Ingen har frågat om återkoppling.',
    askedBy: (name, unit, moment) => `${name}, ${unit}, frågade ${moment}`,
    clock: {
      waiting: 'Väntar på kommunens beslut',
      'ask-the-day': 'Beslutet dröjer: fråga kommunen',
      running: 'Ska besvaras',
      'at-once': 'Ska besvaras genast',
      overdue: 'Försenad',
      answered: 'Besvarad',
    },
    due: (day) => `Senast ${day} kl. 24.00`,
    latest: (day) => `Senast ${day} om kommunen beslutar inom fjorton dagar`,
    dayDecision: 'Kommunens beslut',
    noDayDecision: 'Inte känt. Veckan räknas från beslutet.',
    dayDecisionIs: (state, day) => `${state} ${day}`,
    toldBy: 'Vem i kommunen sade det?',
    toldByHint: 'Namn och enhet, eller var det står.',
    toldByName: (name, noter, moment) => `Enligt ${name}. Antecknat av ${noter} ${moment}`,
    decidedOn: 'Beslutsdag',
    note: 'Anteckna beslutet',
    noted: 'Beslutet är antecknat.',
    state: 'Vad beslutade kommunen?',
    give: 'Svara',
    giveTitle: 'Lämna återkoppling',
    giveLead:
      'Välj grund först. Grunden avgör vad som får lämnas ut. Varje person det gäller får en rad i utlämnandeloggen.',
    gave: 'Svaret är lämnat.',
    ground: 'Grund',
    circumstance: 'Vad gör att grunden gäller?',
    circumstances: {
      'substance-abuse': 'Missbrukar fortgående',
      'compulsory-psychiatric-care': 'Vårdas enligt LPT eller LRV',
      pregnancy: 'Är gravid, och det väntade barnet behöver det',
      'assumed-under-18': 'Bedöms vara under 18 år; åldern är okänd',
      'consent-own': 'Personen själv har samtyckt',
      'consent-guardian': 'Vårdnadshavaren har samtyckt, och barnet lider inte betydande men',
      'decision-made': 'Beslutet är fattat',
      'found-in-danger': 'Påträffad i en allvarlig, överhängande risk',
      'commits-crime': 'Begår brott',
      'risk-of-crime': 'Konkret risk att personen begår brott',
      'risk-of-violence': 'Konkret risk för våld mot närstående, brott med minst ett års fängelse',
      'crime-against-child': 'Misstanke om brott mot ett barn som paragrafen anger',
      'crime-six-months': 'Misstanke om brott med minst sex månaders fängelse',
    },
    groundText: 'Varför grunden gäller',
    groundTextHint: 'Till exempel vem som samtyckte, när och till vad. Visas inte för mottagaren.',
    whatGoesOut: 'Vad lämnas ut?',
    lets: (kinds) => `Grunden släpper ut: ${kinds}.`,
    about: 'Vem gäller det?',
    person: (name, age) => `${name}, ${age}`,
    unknownPerson: 'Okänd person',
    age: (years) => `${years} år`,
    ageUnknown: 'okänd ålder',
    receiver: 'Till vem lämnades det muntligt?',
    receiverHint: 'Namn och tjänst. Behövs för sådant som inte kan sägas i en färdig mening.',
    decline: 'Svara att inget kan lämnas',
    declineTitle: 'Svara att inget kan lämnas',
    declineLead: 'Den som frågade får veta skälet.',
    declined: 'Svaret är lämnat.',
    reason: 'Skäl',
    queueTitle: 'Frågor om återkoppling',
    queueLead: (days) =>
      `Obesvarade frågor från polis och vård, de som är försenade först. Andelen i tid gäller ${days} dagar.`,
    queueEmpty: 'Inga obesvarade frågor.',
    report: 'Rapport',
    unit: 'Enhet',
    askedColumn: 'Frågat',
    dueColumn: 'Senast',
    stateColumn: 'Läge',
    inTime: (inTime, late) => `Besvarade i tid: ${inTime}. Besvarade för sent: ${late}.`,
    grounds: {
      'osl-26-9a': 'Återkoppling till anmälare (26 kap. 9 a § OSL)',
      'osl-26-7': 'Beslut om omhändertagande (26 kap. 7 § OSL)',
      'osl-10-1': 'Samtycke (10 kap. 1 § OSL)',
      'osl-26-9': 'Till vården, för vård eller stöd (26 kap. 9 § OSL)',
      'osl-10-20': 'Omedelbart ingripande för barn (10 kap. 20 § OSL)',
      'osl-10-18a': 'Konkret risk att någon under 21 begår brott (10 kap. 18 a § OSL)',
      'osl-10-18c': 'Konkret risk för våld mot närstående (10 kap. 18 c § OSL)',
      'osl-10-21': 'Misstanke om brott mot barn (10 kap. 21 § OSL)',
      'osl-10-23': 'Misstanke om brott, minst sex månader (10 kap. 23 § OSL)',
    },
    refusals: {
      'not-sent': 'Rapporten har inte nått jouren. Då finns inget att fråga om.',
      'nobody-named': 'Rådgivningen gällde ingen namngiven. Då finns inget att återkoppla om.',
      'already-asked': 'Du har redan frågat. Svaret kommer här.',
      'nothing-wanted': 'Kryssa för vad du vill veta.',
      'never-the-reporter':
        'Vem som har anmält lämnas inte till någon annan anmälare (26 kap. 1 och 5 §§ OSL). Ta bort det krysset.',
      'never-other-people':
        'Uppgifter om andra personer omfattas av sekretess (26 kap. 1 § OSL). Återkopplingen gäller bara den du anmälde. Ta bort det krysset.',
      'never-the-file':
        'Akten och bedömningarna omfattas av sekretess (26 kap. 1 § OSL). Återkoppling är bara om en utredning har inletts (26 kap. 9 a § OSL). Ta bort det krysset.',
      'never-to-your-authority':
        'Ingen bestämmelse släpper ut det till er som anmälare (26 kap. 1 § OSL). Ta bort det krysset.',
      'not-answered': 'Frågan är inte besvarad än.',
      'decided-on-missing': 'Ange vilken dag kommunen beslutade.',
      'decided-in-the-future': 'Dagen har inte varit än.',
      'decided-before-report': 'Beslutet är äldre än rapporten. Pågick en utredning redan, välj det.',
      'told-by-missing': 'Skriv vem i kommunen som sade det.',
      'already-answered': 'Frågan är redan besvarad. Ladda om sidan.',
      'person-not-in-case': 'Välj vem i ärendet som svaret gäller.',
      'no-case':
        'Rapporten har inte blivit något ärende. Ta emot den i ett ärende först, eller svara att inget kan lämnas.',
      'nothing-chosen': 'Kryssa för vad som lämnas ut.',
      'ground-closed': 'Grunden gäller inte i dag. Välj en annan.',
      'ground-not-for-receiver':
        '{section} släpper inte ut uppgifter till den här mottagaren. Välj en annan grund.',
      'not-on-this-ground':
        '{section} släpper inte ut allt du har kryssat för. Ta bort det, eller välj en grund som bär det.',
      'not-a-duty-report':
        '26 kap. 9 a § OSL gäller bara anmälan om barn enligt 19 kap. 1 § SoL. Välj en annan grund, eller svara att inget kan lämnas.',
      'circumstance-missing': 'Ange vad som gör att grunden gäller.',
      'age-not-covered': '{section} gäller bara den som är under {age} år.',
      'age-unknown': 'Åldern är okänd. Grunden gäller bara den som är visat under åldersgränsen.',
      'ground-text-missing': 'Skriv varför grunden gäller.',
      'day-decision-unknown': 'Anteckna först vad kommunen har beslutat.',
      'measures-missing': 'Kryssa för vad jouren gjorde.',
      'say-by-phone': 'Det kan inte sägas i en färdig mening. Lämna det muntligt, och skriv till vem.',
      'is-a-duty-report':
        'Rapporten är en anmälan om barn enligt 19 kap. 1 § SoL, och den som anmälde har rätt till svar. Välj ett annat skäl.',
    },
  },
  en: {
    title: 'Feedback',
    partnerLead:
      'You can ask what became of what you reported. Once the municipality has decided on an investigation you are answered within a week, if you have asked (SoL 19:6).',
    ask: 'Ask what happened',
    askTitle: 'Ask for feedback',
    askLead: 'Tick what you want to know. What the law does not let out, you are told why.',
    asked: 'The question has been sent.',
    wants: 'What do you want to know?',
    wantsHint:
      'You can always ask whether an investigation was opened. Other things need consent or another ground in law.',
    contents: {
      investigation: 'Whether an investigation was opened',
      'custody-decision': 'Whether somebody was taken into custody',
      measures: 'What the duty did',
      support: 'What support is planned',
      'who-handles': 'Who handles it',
      whereabouts: 'Where the person is',
      danger: 'What the danger is',
      'suspected-crime': 'Suspicion of crime',
    },
    never: {
      reporter: 'Who else reported',
      'other-people': 'About others in the family',
      'case-file': 'A copy of the file or the assessment',
    },
    closed: {
      'not-sent': 'The report has not reached the duty.',
      'nobody-named': 'The advice named nobody. There is nothing to give feedback on.',
      'already-asked': 'You have already asked. The answer will come here.',
    },
    askedAt: (moment) => `Asked ${moment}`,
    waits: 'Not answered yet. An answer comes at the latest a week after the municipality has decided.',
    given: (name, moment) => `Answer from ${name}, the duty, ${moment}`,
    investigation: {
      opened: 'An investigation has been opened.',
      'not-opened': 'No investigation has been opened.',
      'under-way': 'An investigation was already under way.',
    },
    custodyDecision: 'A decision on custody or care without consent has been made.',
    measures: {
      'spoken-with': 'The duty has spoken with the person.',
      'taken-home': 'The person was taken home.',
      'with-network': 'The person could stay with somebody close.',
      placed: 'The person was placed temporarily.',
      'to-health-care': 'The person came to health care.',
      'handed-to-municipality': 'The matter was handed to the municipality.',
      none: 'The duty took no measure.',
    },
    measuresTitle: 'What the duty did',
    byPhone: (kinds) => `Said by phone: ${kinds}.`,
    unsaid: (kinds) => `Not answered: ${kinds}.`,
    unsaidWhy: 'That is secret (OSL 26:1) and may not be disclosed on the ground of this answer.',
    notGiven: 'No feedback can be given.',
    reasons: {
      'not-a-duty-report':
        'The report is no report about a child under SoL 19:1. The right to feedback concerns only those.',
      inappropriate: 'It is unsuitable in the circumstances (SoL 19:6).',
      secrecy: 'The information is secret and no provision lets it out (OSL 26:1).',
      'nobody-known': 'It is not known whom the report concerned. There is nothing to give feedback on.',
    },
    markRead: 'I have read the answer',
    readAt: (moment) => `Read ${moment}`,
    unreviewed: 'What each provision lets out is our reading, not reviewed by a jurist.',
    dutyTitle: 'Feedback to whoever reported',
    noQuestion: 'Nobody has asked for feedback.',
    askedBy: (name, unit, moment) => `${name}, ${unit}, asked ${moment}`,
    clock: {
      waiting: 'Waiting for the municipality’s decision',
      'ask-the-day': 'The decision is late: ask the municipality',
      running: 'To be answered',
      'at-once': 'To be answered at once',
      overdue: 'Overdue',
      answered: 'Answered',
    },
    due: (day) => `By ${day} at 24:00`,
    latest: (day) => `By ${day} if the municipality decides within fourteen days`,
    dayDecision: 'The municipality’s decision',
    noDayDecision: 'Not known. The week counts from the decision.',
    dayDecisionIs: (state, day) => `${state} ${day}`,
    toldBy: 'Who at the municipality said so?',
    toldByHint: 'Name and unit, or where it stands.',
    toldByName: (name, noter, moment) => `According to ${name}. Noted by ${noter} ${moment}`,
    decidedOn: 'Day of decision',
    note: 'Note the decision',
    noted: 'The decision is noted.',
    state: 'What did the municipality decide?',
    give: 'Answer',
    giveTitle: 'Give feedback',
    giveLead:
      'Choose the ground first: it decides what may be disclosed. Each person concerned gets a row in the disclosure log.',
    gave: 'The answer is given.',
    ground: 'Ground',
    circumstance: 'What makes the ground hold?',
    circumstances: {
      'substance-abuse': 'Ongoing substance abuse',
      'compulsory-psychiatric-care': 'In compulsory psychiatric care (LPT or LRV)',
      pregnancy: 'Is pregnant, and the expected child needs it',
      'assumed-under-18': 'Assessed to be under 18; the age is unknown',
      'consent-own': 'The person has consented',
      'consent-guardian': 'The guardian has consented, and the child suffers no significant harm',
      'decision-made': 'The decision is made',
      'found-in-danger': 'Found in serious, imminent danger',
      'commits-crime': 'Commits a crime',
      'risk-of-crime': 'Concrete risk that the person commits a crime',
      'risk-of-violence': 'Concrete risk of violence against somebody close, at least a year’s prison',
      'crime-against-child': 'Suspicion of a crime against a child that the section names',
      'crime-six-months': 'Suspicion of a crime with at least six months’ prison',
    },
    groundText: 'Why the ground holds',
    groundTextHint: 'For example who consented, when and to what. Not shown to the receiver.',
    whatGoesOut: 'What is disclosed?',
    lets: (kinds) => `The ground lets out: ${kinds}.`,
    about: 'Whom does it concern?',
    person: (name, age) => `${name}, ${age}`,
    unknownPerson: 'Unknown person',
    age: (years) => `${years} years`,
    ageUnknown: 'age unknown',
    receiver: 'To whom was it said?',
    receiverHint: 'Name and post. Needed for what cannot be said in a fixed sentence.',
    decline: 'Answer that nothing can be said',
    declineTitle: 'Answer that nothing can be said',
    declineLead: 'Whoever asked is told the reason.',
    declined: 'The answer is given.',
    reason: 'Reason',
    queueTitle: 'Questions about feedback',
    queueLead: (days) =>
      `Unanswered questions of police and health care, the overdue first. The share in time is of ${days} days.`,
    queueEmpty: 'No unanswered questions.',
    report: 'Report',
    unit: 'Unit',
    askedColumn: 'Asked',
    dueColumn: 'By',
    stateColumn: 'State',
    inTime: (inTime, late) => `Answered in time: ${inTime}. Answered late: ${late}.`,
    grounds: {
      'osl-26-9a': 'Feedback to a reporter (OSL 26:9 a)',
      'osl-26-7': 'Decision on custody (OSL 26:7)',
      'osl-10-1': 'Consent (OSL 10:1)',
      'osl-26-9': 'To health care, for care or support (OSL 26:9)',
      'osl-10-20': 'Immediate intervention for a child (OSL 10:20)',
      'osl-10-18a': 'Concrete risk of crime by somebody under 21 (OSL 10:18 a)',
      'osl-10-18c': 'Concrete risk of violence against somebody close (OSL 10:18 c)',
      'osl-10-21': 'Suspicion of crime against a child (OSL 10:21)',
      'osl-10-23': 'Suspicion of crime, at least six months (OSL 10:23)',
    },
    refusals: {
      'not-sent': 'The report has not reached the duty: there is nothing to ask about.',
      'nobody-named': 'The advice named nobody: there is nothing to give feedback on.',
      'already-asked': 'You have already asked. The answer will come here.',
      'nothing-wanted': 'Tick what you want to know.',
      'never-the-reporter':
        'Who reported is told to no other reporter (OSL 26:1 and 26:5). Remove that tick.',
      'never-other-people':
        'Data about other people are secret (OSL 26:1). Feedback concerns only whom you reported. Remove that tick.',
      'never-the-file':
        'The file and the assessments are secret (OSL 26:1). Feedback is only whether an investigation was opened (OSL 26:9 a). Remove that tick.',
      'never-to-your-authority':
        'No provision lets that out to you as reporter (OSL 26:1). Remove that tick.',
      'not-answered': 'The question is not answered yet.',
      'decided-on-missing': 'Say on what day the municipality decided.',
      'decided-in-the-future': 'That day has not been yet.',
      'decided-before-report':
        'The decision is older than the report. If an investigation was under way, choose that.',
      'told-by-missing': 'Write who at the municipality said so.',
      'already-answered': 'The question is already answered. Reload the page.',
      'person-not-in-case': 'Choose whom in the case the answer concerns.',
      'no-case':
        'The report has become no case. Take it into a case first, or answer that nothing can be said.',
      'nothing-chosen': 'Tick what is disclosed.',
      'ground-closed': 'The ground does not hold today. Choose another.',
      'ground-not-for-receiver': '{section} lets nothing out to this receiver. Choose another ground.',
      'not-on-this-ground':
        '{section} does not let out all you have ticked. Remove it, or choose a ground that carries it.',
      'not-a-duty-report':
        'OSL 26:9 a covers only reports about children under SoL 19:1. Choose another ground, or answer that nothing can be said.',
      'circumstance-missing': 'Say what makes the ground hold.',
      'age-not-covered': '{section} covers only those under {age}.',
      'age-unknown': 'The age is unknown. The ground covers only those shown to be under the limit.',
      'ground-text-missing': 'Write why the ground holds.',
      'day-decision-unknown': 'First note what the municipality has decided.',
      'measures-missing': 'Tick what the duty did.',
      'say-by-phone': 'That cannot be said in a fixed sentence. Say it by phone, and write to whom.',
      'is-a-duty-report':
        'The report is one about a child under SoL 19:1, and its reporter has a right to an answer. Choose another reason.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
