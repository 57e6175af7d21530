import type { eventKinds } from '../handover/model.ts'
import type { ReceiptRefusal } from './api.ts'

type Words = {
  steps: string
  kinds: Record<(typeof eventKinds)[number], string>
  accept: string
  commitment: string
  commitmentHint: string
  commitmentDue: string
  accepted: string
  return: string
  returnHint: string
  reason: string
  text: string
  returned: string
  amend: string
  amendText: string
  amended: string
  news: string
  withdraw: string
  withdrawHint: string
  withdrawReason: string
  withdrawn: string
  handOver: string
  handOverHint: string
  handedTo: string
  handedHow: string
  handedAt: string
  handed: string
  cancel: string
  notBinding: string
  back: string
  backLead: string
  backSince: string
  backClosed: string
  backFrom: (municipality: string, name: string, moment: string) => string
  backAuthor: (name: string) => string
  caseShut: string
  refusals: Record<ReceiptRefusal, string>
}

export const words = {
  sv: {
    steps: 'Vad som hänt med rapporten',
    kinds: {
      sent: 'Skickad',
      delivered: 'Levererad',
      opened: 'Öppnad',
      accepted: 'Mottagen',
      returned: 'Skickad åter',
      withdrawn: 'Återkallad',
      amended: 'Ny uppgift',
    },
    accept: 'Ta emot rapporten',
    commitment: 'Vad gör vi, och när?',
    commitmentHint: 'Med egna ord, till exempel: vi ringer mamman före kl. 12.',
    commitmentDue: 'Senast',
    accepted: 'Rapporten är mottagen.',
    return: 'Skicka åter till jouren',
    returnHint: 'Jouren får ansvaret tillbaka och hittar rätt mottagare.',
    reason: 'Skäl',
    text: 'Förklara kort',
    returned: 'Rapporten är skickad åter till jouren.',
    amend: 'Lägg till ny uppgift',
    amendText: 'Vad har blivit känt?',
    amended: 'Uppgiften är tillagd och mottagaren ser den.',
    news: 'Nya uppgifter efter att rapporten skickades',
    withdraw: 'Återkalla rapporten',
    withdrawHint:
      'Om den gått till fel mottagare. Den döljs där och mottagaren får veta att den är återkallad.',
    withdrawReason: 'Varför återkallas den?',
    withdrawn: 'Rapporten är återkallad.',
    handOver: 'Anteckna överlämnandet',
    handOverHint:
      'Kommunen ligger utanför jourområdet. Skriv ut rapporten och anteckna vem som tog emot den.',
    handedTo: 'Vem tog emot?',
    handedHow: 'Hur?',
    handedAt: 'När?',
    handed: 'Överlämnandet är antecknat.',
    cancel: 'Avbryt',
    notBinding: 'Rapporten säger vad natten gjorde. Vad som görs nu bestämmer kommunen.',
    back: 'Tillbaka hos jouren',
    backLead: 'Rapporten är jourens igen: hitta rätt mottagare och skicka en ny.',
    backSince: 'Tillbaka sedan',
    backClosed: 'Ärendet är stängt: öppna det igen först',
    backFrom: (municipality, name, moment) => `${municipality}, ${name} ${moment}`,
    backAuthor: (name) => `skriven av ${name}`,
    caseShut: 'Stängt ärende',
    refusals: {
      'not-sent': 'Rapporten är inte skickad.',
      'not-with-receiver': 'Rapporten ligger inte hos mottagaren längre.',
      'protected-in-text':
        'En skyddad adress eller ett skyddat telefonnummer står i texten. Ta bort uppgiften först.',
      'already-accepted': 'Rapporten är redan mottagen.',
      'already-returned': 'Rapporten är redan skickad åter till jouren.',
      'already-delivered': 'Rapporten är redan levererad.',
      'already-withdrawn': 'Rapporten är redan återkallad.',
      'commitment-missing': 'Skriv vad ni gör härnäst.',
      'due-in-the-past': 'Tiden har redan passerat.',
      'text-missing': 'Förklara kort varför rapporten skickas åter.',
      'in-the-future': 'Tiden ligger i framtiden.',
      'time-far-off': 'Kontrollera årtalet: tiden ligger mer än tio år tillbaka eller mer än två år framåt.',
      'before-sending': 'Tiden ligger före det att rapporten skickades.',
    },
  },
  en: {
    steps: 'What has happened to the report',
    kinds: {
      sent: 'Sent',
      delivered: 'Delivered',
      opened: 'Opened',
      accepted: 'Accepted',
      returned: 'Returned',
      withdrawn: 'Withdrawn',
      amended: 'New information',
    },
    accept: 'Accept the report',
    commitment: 'What do we do, and when?',
    commitmentHint: 'In your own words, for example: we call the mother before noon.',
    commitmentDue: 'By',
    accepted: 'The report is accepted.',
    return: 'Return to the duty',
    returnHint: 'The duty is responsible again and finds the right receiver.',
    reason: 'Reason',
    text: 'Explain briefly',
    returned: 'The report is returned to the duty.',
    amend: 'Add new information',
    amendText: 'What has become known?',
    amended: 'The information is added and the receiver sees it.',
    news: 'New information since the report was sent',
    withdraw: 'Withdraw the report',
    withdrawHint:
      'If it went to the wrong receiver. It is hidden there, and the receiver is told that it is withdrawn.',
    withdrawReason: 'Why is it withdrawn?',
    withdrawn: 'The report is withdrawn.',
    handOver: 'Record the handing over',
    handOverHint: 'The municipality lies outside the region. Print the report and record who took it.',
    handedTo: 'Who took it?',
    handedHow: 'How?',
    handedAt: 'When?',
    handed: 'The handing over is recorded.',
    cancel: 'Cancel',
    notBinding: 'The report says what the night did. What is done now is for the municipality to decide.',
    back: 'Back with the duty',
    backLead: 'The report is the duty’s again: find the right receiver and send another.',
    backSince: 'Back since',
    backClosed: 'The case is closed: reopen it first',
    backFrom: (municipality, name, moment) => `${municipality}, ${name} ${moment}`,
    backAuthor: (name) => `written by ${name}`,
    caseShut: 'Closed case',
    refusals: {
      'not-sent': 'The report has not been sent.',
      'not-with-receiver': 'The report is no longer with the receiver.',
      'protected-in-text': 'A protected address or phone number stands in the text. Remove it first.',
      'already-accepted': 'The report is already accepted.',
      'already-returned': 'The report is already returned to the duty.',
      'already-delivered': 'The report is already delivered.',
      'already-withdrawn': 'The report is already withdrawn.',
      'commitment-missing': 'Write what you do next.',
      'due-in-the-past': 'The time has already passed.',
      'text-missing': 'Explain briefly why the report is returned.',
      'in-the-future': 'The time is in the future.',
      'time-far-off': 'Check the year: the time is more than ten years back or more than two years ahead.',
      'before-sending': 'The time is before the report was sent.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
