import type { RequestRefusal } from './api.ts'
import type { requestStates } from './model.ts'

type Words = {
  ask: string
  askTitle: (member: string) => string
  askHint: string
  member: string
  who: string
  whoHint: string
  question: string
  questionHint: string
  send: string
  sent: (member: string | undefined) => string
  cancel: string
  asked: string
  askedBy: (name: string, moment: string) => string
  answeredBy: (name: string, moment: string) => string
  states: Record<(typeof requestStates)[number], string>
  answer: string
  readAnswer: string
  aboutNotice: string
  decline: string
  declineTitle: string
  declineReason: string
  declineHint: string
  declined: string
  missing: string
  missingTitle: string
  missingHint: string
  happened: string
  happenedHint: string
  reportIt: string
  reported: (number: string) => string
  missingList: string
  missingLead: string
  noneMissing: string
  refusals: Record<RequestRefusal, string>
}

export const words = {
  sv: {
    ask: 'Fråga kommunen',
    askTitle: (member) => `Fråga ${member}`,
    askHint:
      'Frågan ligger överst i kommunens morgonlista. Behövs svar i natt: ring dem som står i nummerlistan.',
    member: 'Kommun',
    who: 'Vem gäller det?',
    whoHint:
      'Det kommunen behöver för att hitta rätt person, till exempel namn och personnummer. Inga skyddade adresser.',
    question: 'Vad behöver jouren veta?',
    questionHint: 'Till exempel: Finns det en planering, och vad vill ni att vi gör om hen hör av sig igen?',
    send: 'Skicka frågan',
    sent: (member) => `Frågan är skickad till ${member ?? 'kommunen'}.`,
    cancel: 'Avbryt',
    asked: 'Frågor från jouren',
    askedBy: (name, moment) => `Ställd av ${name}, ${moment}`,
    answeredBy: (name, moment) => `Besvarad av ${name}, ${moment}`,
    states: { asked: 'Väntar på svar', answered: 'Besvarad', declined: 'Avböjd' },
    answer: 'Svara med förhandsinformation',
    readAnswer: 'Läs svaret',
    aboutNotice: 'Läs förhandsinformationen frågan gäller',
    decline: 'Svara utan att skriva',
    declineTitle: 'Svara utan förhandsinformation',
    declineReason: 'Varför skriver ni ingen?',
    declineHint: 'Till exempel: Personen är inte aktuell hos oss.',
    declined: 'Jouren har fått svaret.',
    missing: 'Information saknades',
    missingTitle: 'Rapportera att information saknades',
    missingHint: 'Det blir en avvikelse, och kommunen får veta det.',
    happened: 'Vad saknades, och vad ledde det till?',
    happenedHint: 'Skriv inte namn eller personnummer. Kommunen läser texten.',
    reportIt: 'Rapportera avvikelsen',
    reported: (number) => `Avvikelsen ${number} är rapporterad och kommunen har fått veta det.`,
    missingList: 'Där information saknades',
    missingLead: 'Jouren har rapporterat att den saknade information från er.',
    noneMissing: 'Ingen brist är rapporterad.',
    refusals: {
      'member-unknown': 'Kommunen hör inte till jouren. Välj en kommun i listan.',
      'who-missing': 'Skriv vem det gäller, så att kommunen hittar rätt person.',
      'question-missing': 'Skriv vad jouren behöver veta.',
      'happened-missing': 'Skriv vilken information som saknades och vad det ledde till.',
      'notice-unknown':
        'Förhandsinformationen finns inte längre, eller hör till en annan kommun. Ladda om sidan och fråga utan den.',
      'contact-unknown': 'Kontakten finns inte. Ladda om sidan och försök igen.',
      'case-unknown': 'Ärendet finns inte, eller så behöver du öppna det med skäl först.',
      'already-asked': '{member} har redan en obesvarad fråga om kontakten. Vänta på svaret, eller ring dem.',
      'already-answered': 'Frågan är redan besvarad. Ladda om sidan för att se svaret.',
      'reason-missing': 'Skriv varför ni inte skriver någon förhandsinformation. Jouren får skälet.',
      'already-reported':
        'Det är redan rapporterat att information från {member} saknades i kontakten. Skriv det nya i journalen.',
      'in-the-future': 'Tiden ligger i framtiden. Kontrollera datorns klocka.',
      'time-far-off': 'Tiden kan inte stämma. Kontrollera datorns klocka.',
    },
  },
  en: {
    ask: 'Ask the municipality',
    askTitle: (member) => `Ask ${member}`,
    askHint:
      "The question stands first in the municipality's morning list. If you need it tonight, phone them.",
    member: 'Municipality',
    who: 'Whom is it about?',
    whoHint: 'What the municipality needs to find the right person. No protected addresses.',
    question: 'What does the duty need to know?',
    questionHint: 'For instance: is there a plan, and what do you want us to do if they call again?',
    send: 'Send the question',
    sent: (member) => `The question is sent to ${member ?? 'the municipality'}.`,
    cancel: 'Cancel',
    asked: 'Questions from the duty',
    askedBy: (name, moment) => `Asked by ${name}, ${moment}`,
    answeredBy: (name, moment) => `Answered by ${name}, ${moment}`,
    states: { asked: 'Waiting for an answer', answered: 'Answered', declined: 'Declined' },
    answer: 'Answer with advance notice',
    readAnswer: 'Read the answer',
    aboutNotice: 'Read the advance notice it is about',
    decline: 'Answer without one',
    declineTitle: 'Answer without advance notice',
    declineReason: 'Why do you write none?',
    declineHint: 'For instance: the person has no matter with us.',
    declined: 'The duty has the answer.',
    missing: 'Information was missing',
    missingTitle: 'Report that information was missing',
    missingHint: 'It becomes a deviation, and the municipality is told.',
    happened: 'What was missing, and what came of it?',
    happenedHint: 'No names or identity numbers. The municipality reads the text.',
    reportIt: 'Report the deviation',
    reported: (number) => `Deviation ${number} is reported and the municipality has been told.`,
    missingList: 'Where information was missing',
    missingLead: 'The duty has reported that it lacked information from you.',
    noneMissing: 'Nothing is reported missing.',
    refusals: {
      'member-unknown': 'The municipality does not belong to the duty. Choose one in the list.',
      'who-missing': 'Write whom it is about, so that the municipality finds the right person.',
      'question-missing': 'Write what the duty needs to know.',
      'happened-missing': 'Write which information was missing and what came of it.',
      'notice-unknown':
        'The advance notice is gone, or is of another municipality. Reload the page and ask without it.',
      'contact-unknown': 'There is no such contact. Reload the page and try again.',
      'case-unknown': 'There is no such case, or you need to open it with a reason first.',
      'already-asked':
        '{member} has an unanswered question about the contact. Wait for the answer, or phone them.',
      'already-answered': 'The question is already answered. Reload the page to see the answer.',
      'reason-missing': 'Write why you write no advance notice. The duty gets the reason.',
      'already-reported':
        'It is already reported that information from {member} was missing in the contact. Write what is new in the journal.',
      'in-the-future': 'The time is in the future. Check the clock of the computer.',
      'time-far-off': 'The time cannot be right. Check the clock of the computer.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
