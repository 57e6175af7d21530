import type { ExpenseSliceRefusal } from './api.ts'
import type { boxKinds, ExpenseType, entryKinds, receiptStates } from './model.ts'

type Words = {
  title: string
  lead: string
  kinds: Record<(typeof boxKinds)[number], string>
  entryKinds: Record<(typeof entryKinds)[number], string>
  types: Record<ExpenseType, string>
  receipts: Record<(typeof receiptStates)[number], string>
  balance: string
  counted: (when: string, by: string) => string
  neverCounted: string
  none: string
  noBoxes: string
  openBox: string
  boxKind: string
  name: string
  pay: string
  payTitle: string
  fillUp: string
  endBox: string
  endHint: string
  count: string
  countHint: string
  countedAmount: string
  explanation: string
  explanationHint: string
  amount: string
  amountHint: string
  at: string
  what: string
  whatHint: string
  type: string
  receipt: string
  noReceiptReason: string
  payer: string
  payerDuty: string
  payerHint: string
  isAid: string
  cancel: string
  done: string
  paid: (number: string) => string
  countedRight: string
  countedWrong: (difference: string) => string
  entries: string
  columns: Record<'at' | 'what' | 'receipt' | 'payer' | 'by' | 'amount', string>
  reverse: string
  reverseHint: string
  reason: string
  reversed: string
  isReversed: string
  more: string
  caseTitle: string
  caseTotal: string
  caseNone: string
  unpaid: string
  unpaidNone: string
  lines: (count: number) => string
  recharge: string
  rechargeTitle: (member: string) => string
  from: string
  to: string
  recharged: (number: string) => string
  recharges: string
  rechargesNone: string
  paper: (number: string) => string
  paperLead: (member: string, from: string, to: string) => string
  paperMade: (by: string, when: string) => string
  total: string
  print: string
  refusals: Record<ExpenseSliceRefusal, string>
}

export const words = {
  sv: {
    title: 'Handkassa och resekonto',
    lead: 'Vad som har betalats på natten, med kvitto, och vem som står för det till slut.',
    kinds: { 'petty-cash': 'Handkassa', 'travel-account': 'Resekonto' },
    entryKinds: {
      'fill-up': 'Påfyllning',
      expense: 'Utlägg',
      reversal: 'Återtaget',
      'count-difference': 'Skillnad vid räkning',
    },
    types: {
      food: 'Mat',
      'baby-care': 'Blöjor och annat till småbarn',
      travel: 'Resa med tåg eller buss',
      taxi: 'Taxi',
      lodging: 'Natt på hotell eller vandrarhem',
      clothes: 'Kläder',
      medicine: 'Medicin',
      damage: 'Skada eller sanering',
      other: 'Annat',
    },
    receipts: { kept: 'Kvitto finns', missing: 'Kvitto saknas' },
    balance: 'I kassan',
    counted: (when, by) => `Räknad ${when} av ${by}`,
    neverCounted: 'Inte räknad än',
    none: 'Inga händelser än.',
    noBoxes: 'Det finns ingen kassa än. Chefen öppnar den.',
    openBox: 'Öppna en kassa',
    boxKind: 'Vilket slag?',
    name: 'Namn',
    pay: 'Nytt utlägg',
    payTitle: 'Utlägg',
    fillUp: 'Fyll på',
    endBox: 'Stäng kassan',
    endHint: 'Den används inte mer. Allt som har betalats ur den står kvar i ärenden och underlag.',
    count: 'Räkna kassan',
    countHint: 'Räkna sedlar och mynt. Räkna ett belopp i taget, utan att titta på vad som ska finnas.',
    countedAmount: 'Så mycket finns det',
    explanation: 'Varför skiljer det sig?',
    explanationHint: 'Behövs bara om summan inte stämmer.',
    amount: 'Belopp i kronor',
    amountHint: 'Till exempel 125 eller 125,50',
    at: 'När',
    what: 'Vad',
    whatHint: 'Inga namn och ingen adress.',
    type: 'Slag',
    receipt: 'Kvitto',
    noReceiptReason: 'Varför saknas kvittot?',
    payer: 'Vem betalar till slut?',
    payerDuty: 'Jouren själv',
    payerHint: 'Kommunen får en sammanställning med ärendets nummer, aldrig något namn.',
    isAid: 'Det är ekonomiskt bistånd till någon i ärendet (blir en åtgärd)',
    cancel: 'Avbryt',
    done: 'Klart.',
    paid: (number) => `Sparat. Skriv ${number} på kvittot.`,
    countedRight: 'Kassan stämmer.',
    countedWrong: (difference) => `Skillnaden ${difference} är noterad.`,
    entries: 'In och ut',
    columns: { at: 'När', what: 'Vad', receipt: 'Kvitto', payer: 'Betalas av', by: 'Av', amount: 'Belopp' },
    reverse: 'Ta tillbaka',
    reverseHint: 'Båda raderna står kvar och syns.',
    reason: 'Varför?',
    reversed: 'Raden är återtagen.',
    isReversed: 'Återtaget',
    more: 'Visa fler',
    caseTitle: 'Utlägg',
    caseTotal: 'Summa',
    caseNone: 'Inga utlägg i ärendet.',
    unpaid: 'Att debitera kommunerna',
    unpaidNone: 'Inget att debitera.',
    lines: (count) => (count === 1 ? '1 utlägg' : `${count} utlägg`),
    recharge: 'Debitera',
    rechargeTitle: (member) => `Debitera ${member}`,
    from: 'Från och med',
    to: 'Till och med',
    recharged: (number) => `Underlaget ${number} är gjort.`,
    recharges: 'Gjorda underlag',
    rechargesNone: 'Inga underlag än.',
    paper: (number) => `Underlag för debitering ${number}`,
    paperLead: (member, from, to) => `${member}, utlägg ${from} till ${to}`,
    paperMade: (by, when) => `Gjort av ${by} ${when}.`,
    total: 'Summa',
    print: 'Skriv ut',
    refusals: {
      'box-ended': 'Kassan är stängd. Välj en annan.',
      'box-not-empty':
        'Det finns {balance} i kassan. Lämna in pengarna, räkna kassan till noll och skriv vart de gick.',
      'not-enough-cash':
        'Det finns bara {balance} i kassan. Räkna den, fyll på eller ta beloppet från resekontot.',
      'in-the-future': 'Tiden ligger i framtiden. Skriv när det betalades.',
      'time-far-off': 'Kontrollera årtalet: tiden ligger mer än tio år tillbaka eller mer än två år framåt.',
      'what-missing': 'Skriv vad det gällde.',
      'receipt-reason-missing': 'Skriv varför kvittot saknas.',
      'aid-needs-case': 'Bistånd hör till ett ärende. Gör utlägget från ärendets sida.',
      'case-unknown':
        'Ärendet finns inte, eller så har du inte tillgång till det. Öppna det först, eller gör utlägget utan ärende.',
      'case-closed': 'Ärendet är avslutat. Öppna det igen först, eller gör utlägget från kassans sida.',
      'member-unknown': 'Kommunen finns inte i jourområdet. Välj en annan, eller jouren själv.',
      'protected-in-text':
        'Här står en skyddad adress eller ett skyddat nummer. Ta bort det: kvitton läses av många.',
      'not-reversible':
        'Bara utlägg och påfyllningar kan tas tillbaka. Räkna kassan i stället, och skriv varför det skiljer sig.',
      'already-reversed': 'Raden är redan återtagen. Lägg in ett nytt utlägg om den ändå gällde.',
      'manager-fills': 'Chefen fyller på kassan, och tar tillbaka en påfyllning. Be chefen.',
      'case-hidden': 'Ärendet är avslutat sedan länge. Öppna det med ett skäl först.',
      'already-recharged':
        'Kommunen har redan fått utlägget i ett underlag. Gör upp med kommunen, och lägg in rättelsen som en påfyllning.',
      'reason-missing': 'Skriv varför.',
      'not-countable': 'Ett konto betalas mot faktura och räknas inte. Välj en handkassa.',
      'explanation-missing': 'Det ska finnas {expected}. Räkna om, eller skriv varför det skiljer sig.',
      'period-backwards': 'Sista dagen ligger före den första. Byt plats på dem.',
      'period-not-ended': 'Perioden ska vara slut: välj en dag före i dag.',
      'period-too-large': 'Perioden har fler utlägg än ett underlag rymmer. Välj en kortare.',
      'nothing-to-recharge': 'Kommunen har inga utlägg att debitera i perioden. Välj en annan period.',
    },
  },
  en: {
    title: 'Petty cash and travel account',
    lead: 'What was paid at night, with receipt, and who bears it in the end.',
    kinds: { 'petty-cash': 'Petty cash', 'travel-account': 'Travel account' },
    entryKinds: {
      'fill-up': 'Fill-up',
      expense: 'Expense',
      reversal: 'Taken back',
      'count-difference': 'Difference when counted',
    },
    types: {
      food: 'Food',
      'baby-care': 'Nappies and the like',
      travel: 'Train or bus',
      taxi: 'Taxi',
      lodging: 'A night in a hotel or hostel',
      clothes: 'Clothes',
      medicine: 'Medicine',
      damage: 'Damage or cleaning',
      other: 'Other',
    },
    receipts: { kept: 'Receipt kept', missing: 'Receipt missing' },
    balance: 'In the box',
    counted: (when, by) => `Counted ${when} by ${by}`,
    neverCounted: 'Not counted yet',
    none: 'Nothing yet.',
    noBoxes: 'There is no box yet. The manager opens it.',
    openBox: 'Open a box',
    boxKind: 'Which kind?',
    name: 'Name',
    pay: 'New expense',
    payTitle: 'Expense',
    fillUp: 'Fill up',
    endBox: 'Close the box',
    endHint: 'It is used no more. What was paid out of it stays in cases and recharges.',
    count: 'Count the cash',
    countHint: 'Count notes and coins, without looking at what there should be.',
    countedAmount: 'This much is there',
    explanation: 'Why does it differ?',
    explanationHint: 'Needed only where the sum is not right.',
    amount: 'Amount in kronor',
    amountHint: 'For example 125 or 125.50',
    at: 'When',
    what: 'What',
    whatHint: 'No names and no address.',
    type: 'Kind',
    receipt: 'Receipt',
    noReceiptReason: 'Why is the receipt missing?',
    payer: 'Who pays in the end?',
    payerDuty: 'The duty itself',
    payerHint: 'The municipality gets a list with the number of the case, never a name.',
    isAid: 'It is economic aid to somebody in the case (becomes a measure)',
    cancel: 'Cancel',
    done: 'Done.',
    paid: (number) => `Saved. Write ${number} on the receipt.`,
    countedRight: 'The box is right.',
    countedWrong: (difference) => `The difference ${difference} is noted.`,
    entries: 'In and out',
    columns: { at: 'When', what: 'What', receipt: 'Receipt', payer: 'Paid by', by: 'By', amount: 'Amount' },
    reverse: 'Take back',
    reverseHint: 'Both lines stay and are seen.',
    reason: 'Why?',
    reversed: 'The line is taken back.',
    isReversed: 'Taken back',
    more: 'Show more',
    caseTitle: 'Expenses',
    caseTotal: 'Sum',
    caseNone: 'No expenses in the case.',
    unpaid: 'To recharge to the municipalities',
    unpaidNone: 'Nothing to recharge.',
    lines: (count) => (count === 1 ? '1 expense' : `${count} expenses`),
    recharge: 'Recharge',
    rechargeTitle: (member) => `Recharge ${member}`,
    from: 'From',
    to: 'To and including',
    recharged: (number) => `Recharge ${number} is made.`,
    recharges: 'Recharges made',
    rechargesNone: 'No recharges yet.',
    paper: (number) => `Recharge ${number}`,
    paperLead: (member, from, to) => `${member}, expenses ${from} to ${to}`,
    paperMade: (by, when) => `Made by ${by} ${when}.`,
    total: 'Sum',
    print: 'Print',
    refusals: {
      'box-ended': 'The box is closed. Choose another.',
      'box-not-empty':
        'There is {balance} in the box. Hand the money in, count the box to nothing and write where it went.',
      'not-enough-cash':
        'There is only {balance} in the box. Count it, fill it up or use the travel account.',
      'in-the-future': 'The time is in the future. Write when it was paid.',
      'time-far-off': 'Check the year: the time is more than ten years back or more than two years ahead.',
      'what-missing': 'Write what it was.',
      'receipt-reason-missing': 'Write why the receipt is missing.',
      'aid-needs-case': 'Aid belongs to a case. Pay it from the page of the case.',
      'case-unknown':
        'The case does not exist, or you have no access to it. Open it first, or pay without a case.',
      'case-closed': 'The case is closed. Reopen it first, or pay from the page of the box.',
      'member-unknown': 'The municipality is not in the region. Choose another, or the duty itself.',
      'protected-in-text':
        'A protected address or number stands here. Take it out: receipts are read by many.',
      'not-reversible':
        'Only expenses and fill-ups can be taken back. Count the cash instead, and write why it differs.',
      'already-reversed': 'The line is already taken back. Enter a new expense if it held after all.',
      'manager-fills': 'The manager fills the box up, and takes a fill-up back. Ask the manager.',
      'case-hidden': 'The case was closed long ago. Open it with a reason first.',
      'already-recharged':
        'The municipality has already been asked for it. Settle with them, and enter the correction as a fill-up.',
      'reason-missing': 'Write why.',
      'not-countable': 'An account is paid by invoice and is not counted. Choose petty cash.',
      'explanation-missing': 'There should be {expected}. Count again, or write why it differs.',
      'period-backwards': 'The last day is before the first. Swap them.',
      'period-not-ended': 'The period must have ended: choose a day before today.',
      'period-too-large': 'The period has more expenses than one recharge holds. Choose a shorter one.',
      'nothing-to-recharge': 'The municipality has nothing to pay back in the period. Choose another.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
