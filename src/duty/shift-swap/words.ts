import type { ShiftKind } from '../roster/model.ts'
import type { SwapRefusal } from './api.ts'
import type { SwapState } from './model.ts'

type Words = {
  title: string
  lead: string
  kinds: Record<ShiftKind, string>
  states: Record<SwapState, string>
  ask: string
  askHint: string
  shift: string
  receiver: string
  toAll: string
  inReturn: string
  nothingInReturn: string
  message: string
  send: string
  asked: string
  none: string
  noComing: string
  offers: (name: string, shift: string) => string
  offersToAll: (name: string, shift: string) => string
  forShift: (shift: string) => string
  accept: string
  accepted: string
  decline: string
  declined: string
  withdraw: string
  withdrawn: string
  approve: string
  approved: string
  refuse: string
  refused: string
  check: string
  clean: string
  reason: string
  reasonHint: string
  decidedBecause: (reason: string) => string
  cancel: string
  refusals: Record<SwapRefusal, string>
}

export const words = {
  sv: {
    title: 'Byten av pass',
    lead: 'Den som frågar, den som tar över och chefens beslut.',
    kinds: { duty: 'jour', standby: 'beredskap', crisis: 'kris' },
    states: {
      asked: 'Väntar på svar',
      accepted: 'Väntar på chefen',
      approved: 'Godkänt',
      declined: 'Nej tack',
      refused: 'Inte godkänt',
      withdrawn: 'Återtaget',
    },
    ask: 'Byt bort ett pass',
    askHint: 'Du har passet tills chefen har godkänt bytet.',
    shift: 'Vilket pass?',
    receiver: 'Till vem?',
    toAll: 'Alla får frågan',
    inReturn: 'Vilket pass tar du i stället?',
    nothingInReturn: 'Inget',
    message: 'Meddelande',
    send: 'Skicka frågan',
    asked: 'Frågan är skickad.',
    none: 'Inga byten.',
    noComing: 'Du har inga kommande pass.',
    offers: (name, shift) => `${name} vill byta bort ${shift}`,
    offersToAll: (name, shift) => `${name} erbjuder alla ${shift}`,
    forShift: (shift) => `mot ${shift}`,
    accept: 'Jag tar det',
    accepted: 'Du har sagt ja. Nu väntar chefen.',
    decline: 'Nej tack',
    declined: 'Du har sagt nej.',
    withdraw: 'Ta tillbaka',
    withdrawn: 'Frågan är återtagen.',
    approve: 'Godkänn',
    approved: 'Bytet är godkänt och schemat ändrat.',
    refuse: 'Godkänn inte',
    refused: 'Bytet är inte godkänt.',
    check: 'Vad bytet för med sig',
    clean: 'Vila, kompetens och bemanning håller.',
    reason: 'Varför?',
    reasonHint: 'Behövs när bytet för med sig något schemat varnar för.',
    decidedBecause: (reason) => `Skäl: ${reason}`,
    cancel: 'Avbryt',
    refusals: {
      'not-your-shift': 'Det är inte ditt pass. Välj ett av dina egna.',
      'shift-not-coming': 'Passet har börjat, är inställt eller inte publicerat. Välj ett kommande.',
      'not-duty-staff': 'Personen arbetar inte på jouren den dagen. Välj en annan.',
      'return-needs-receiver': 'Välj vem du vill byta med.',
      'return-not-theirs': 'Passet är inte den andras. Välj ett av deras pass.',
      'own-receiver': 'Passet är redan ditt. Välj en kollega, eller låt alla få frågan.',
      'already-offered': 'Passet är redan med i ett byte. Ta tillbaka det först.',
      'return-already-offered': 'Passet du vill ha i stället är redan med i ett annat byte. Välj ett annat.',
      'not-asked': 'Frågan är redan besvarad eller återtagen. Du behöver inte göra något mer.',
      'own-request': 'Det är din egen fråga. Ta tillbaka den om du har ångrat dig.',
      'not-yours': 'Frågan är inte till dig. Den som har fått den svarar.',
      'open-to-all': 'Frågan går till alla: låt den stå om du inte vill ta passet.',
      'not-accepted': 'Ingen har sagt ja än. Vänta tills den som har frågan svarar.',
      'shift-overlaps':
        'Någon av dem skulle stå på två pass samtidigt. Säg nej till bytet, eller flytta det andra passet.',
      'shift-changed':
        'Passet har ändrats sedan frågan ställdes. Säg nej till bytet; frågan kan ställas igen med de nya tiderna.',
      'shift-gone':
        'Passet har börjat eller ställts in sedan frågan ställdes. Säg nej till bytet, eller låt den som frågade ta tillbaka det.',
      'reason-missing': 'Skriv varför du godkänner trots anmärkningarna, eller varför du säger nej.',
    },
  },
  en: {
    title: 'Swaps of shifts',
    lead: 'Who asks, who takes over and what the manager decides.',
    kinds: { duty: 'duty', standby: 'standby', crisis: 'crisis' },
    states: {
      asked: 'Waits for an answer',
      accepted: 'Waits for the manager',
      approved: 'Approved',
      declined: 'No thanks',
      refused: 'Not approved',
      withdrawn: 'Taken back',
    },
    ask: 'Give away a shift',
    askHint: 'The shift is yours until the manager has approved.',
    shift: 'Which shift?',
    receiver: 'To whom?',
    toAll: 'Everybody is asked',
    inReturn: 'Which shift do you take instead?',
    nothingInReturn: 'None',
    message: 'Message',
    send: 'Send the question',
    asked: 'The question is sent.',
    none: 'No swaps.',
    noComing: 'You have no coming shifts.',
    offers: (name, shift) => `${name} wants to give away ${shift}`,
    offersToAll: (name, shift) => `${name} offers everybody ${shift}`,
    forShift: (shift) => `for ${shift}`,
    accept: 'I take it',
    accepted: 'You have said yes. Now the manager decides.',
    decline: 'No thanks',
    declined: 'You have said no.',
    withdraw: 'Take back',
    withdrawn: 'The question is taken back.',
    approve: 'Approve',
    approved: 'The swap is approved and the roster changed.',
    refuse: 'Do not approve',
    refused: 'The swap is not approved.',
    check: 'What the swap brings',
    clean: 'Rest, competence and staffing hold.',
    reason: 'Why?',
    reasonHint: 'Needed where the swap brings something the roster warns of.',
    decidedBecause: (reason) => `Reason: ${reason}`,
    cancel: 'Cancel',
    refusals: {
      'not-your-shift': 'It is not your shift. Choose one of your own.',
      'shift-not-coming': 'The shift has begun, is cancelled or not published. Choose a coming one.',
      'not-duty-staff': 'The person does not work at the duty that day. Choose another.',
      'return-needs-receiver': 'Choose whom you want to swap with.',
      'return-not-theirs': 'The shift is not theirs. Choose one of their shifts.',
      'own-receiver': 'The shift is yours already. Choose a colleague, or ask everybody.',
      'already-offered': 'The shift is already in a swap. Take that back first.',
      'return-already-offered': 'The shift you want instead is already in another swap. Choose another.',
      'not-asked': 'The question is already answered or taken back. Nothing more is needed from you.',
      'own-request': 'It is your own question. Take it back if you have changed your mind.',
      'not-yours': 'The question is not to you. Whoever was asked answers it.',
      'open-to-all': 'Everybody is asked: let it stand if you do not want the shift.',
      'not-accepted': 'Nobody has said yes yet. Wait for whoever was asked.',
      'shift-overlaps': 'One of them would be in two shifts at once. Refuse, or move the other shift.',
      'shift-changed':
        'The shift has changed since the question was asked. Say no to the swap; it can be asked again with the new times.',
      'shift-gone':
        'The shift has begun or was cancelled since the question was asked. Say no, or let whoever asked take it back.',
      'reason-missing': 'Write why you approve in spite of the findings, or why you say no.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
