import type { ClockRefusal } from './api.ts'
import type { ClockKind, ClockState } from './model.ts'

type Words = {
  title: string
  none: string
  more: string
  later: (count: number) => string
  kinds: Record<ClockKind, string>
  states: Record<ClockState, string>
  waitsWith: (name: string) => string
  certainties: Record<'certain' | 'uncertain' | 'unknown', string>
  responsible: (name: string) => string
  passedCount: (count: number) => string
  alarm: (what: string, number: string) => string
  sound: string
  soundHint: string
  done: Record<'callback' | 'safe-person-call' | 'waiting', string>
  toContact: string
  toCase: string
  waited: string
  waitedHint: string
  waitedTotal: string
  longest: string
  contacts: string
  night: string
  initiator: string
  caseNumber: string
  byNight: string
  byInitiator: string
  byCase: string
  notStated: string
  goesOn: string
  noWaits: string
  refusals: Record<ClockRefusal, string>
}

export const words = {
  sv: {
    title: 'Klockor',
    none: 'Ingen klocka går.',
    later: (count) => `Senare: ${count}`,
    more: 'Det finns fler klockor än de som visas. De tidigaste visas.',
    kinds: {
      callback: 'Ring upp som lovat',
      'safe-person-call': 'Ring den trygga personen',
      'safe-person-until': 'Den trygga personen ställer upp till',
      'protection-ends': 'Det skyddet vilar på kan upphöra',
      waiting: 'Någon väntar med den det gäller',
      'protection-holds': 'Skyddet är ordnat till',
      'hear-child': 'Prata med barnet',
      'day-task': 'Planerad uppgift',
      'on-site-by': 'Framme inom två timmar',
      'call-out-postponed': 'Ta ställning igen till att åka',
      'statutory-time': 'Tid efter beslut',
      'custody-must-end': 'Beslutet gäller inte: ska upphöra genast',
    },
    states: { running: 'Går', soon: 'Snart', passed: 'Passerad' },
    waitsWith: (name) => `${name} väntar`,
    certainties: { certain: 'säkert', uncertain: 'osäkert', unknown: 'okänt hur säkert' },
    responsible: (name) => `Ansvarig nu: ${name}`,
    passedCount: (count) => (count === 1 ? 'en har passerat' : `${count} har passerat`),
    alarm: (what, number) => `${what}, ${number}: tiden har passerat.`,
    sound: 'Ljud när tiden passerar',
    soundHint: 'En kort ton. Gäller bara den här datorn eller telefonen.',
    done: { callback: 'Har ringt', 'safe-person-call': 'Har ringt', waiting: 'Väntar inte längre' },
    toContact: 'Till kontakten',
    toCase: 'Till ärendet',
    waited: 'Väntan på jouren',
    waitedHint: 'Så länge har polis, vård och andra väntat tillsammans med den som saken gäller.',
    waitedTotal: 'Väntat sammanlagt',
    longest: 'Längst',
    contacts: 'Kontakter',
    night: 'Natt',
    initiator: 'Vem kontakten kom från',
    caseNumber: 'Ärende',
    byNight: 'Per natt',
    byInitiator: 'Per den kontakten kom från',
    byCase: 'Per ärende, längst väntan först',
    notStated: 'Inte angivet',
    goesOn: 'Någon väntar fortfarande.',
    noWaits: 'Ingen väntan är antecknad under tiden.',
    refusals: {
      'period-backwards': 'Perioden slutar innan den börjar. Byt plats på dagarna.',
      'period-too-long': 'Perioden är längre än ett år. Välj en kortare.',
    },
  },
  en: {
    title: 'Clocks',
    none: 'No clock is running.',
    later: (count) => `Later: ${count}`,
    more: 'There are more clocks than are shown. The earliest are shown.',
    kinds: {
      callback: 'Call as promised',
      'safe-person-call': 'Call the safe person',
      'safe-person-until': 'The safe person stands by until',
      'protection-ends': 'What the protection rests on may end',
      waiting: 'Somebody waits with whom it concerns',
      'protection-holds': 'Protection is arranged until',
      'hear-child': 'Speak with the child',
      'day-task': 'Planned task',
      'on-site-by': 'On site within two hours',
      'call-out-postponed': 'Decide again about going out',
      'statutory-time': 'Time after a decision',
      'custody-must-end': 'The decision no longer holds: must end at once',
    },
    states: { running: 'Running', soon: 'Soon', passed: 'Passed' },
    waitsWith: (name) => `${name} waits`,
    certainties: { certain: 'certain', uncertain: 'uncertain', unknown: 'not known how certain' },
    responsible: (name) => `Responsible now: ${name}`,
    passedCount: (count) => (count === 1 ? 'one has passed' : `${count} have passed`),
    alarm: (what, number) => `${what}, ${number}: the time has passed.`,
    sound: 'Sound when a time passes',
    soundHint: 'A short tone. Holds for this computer or phone only.',
    done: { callback: 'Has been called', 'safe-person-call': 'Has been called', waiting: 'Waits no longer' },
    toContact: 'To the contact',
    toCase: 'To the case',
    waited: 'Waiting for the duty',
    waitedHint: 'How long police, health care and others have waited together with whom it concerns.',
    waitedTotal: 'Waited together',
    longest: 'Longest',
    contacts: 'Contacts',
    night: 'Night',
    initiator: 'Who the contact came from',
    caseNumber: 'Case',
    byNight: 'By night',
    byInitiator: 'By who the contact came from',
    byCase: 'By case, the longest wait first',
    notStated: 'Not stated',
    goesOn: 'Somebody still waits.',
    noWaits: 'No wait is noted in the period.',
    refusals: {
      'period-backwards': 'The period ends before it begins. Change places of the days.',
      'period-too-long': 'The period is longer than a year. Choose a shorter one.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
