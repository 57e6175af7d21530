import type { DifferenceKind } from './model.ts'
import type { Figures, ReconciliationRefusal } from './rules.ts'

type Words = {
  title: string
  none: string
  noneHint: string
  night: (from: string, to: string) => string
  frozen: (moment: string) => string
  agrees: string
  differs: (count: number) => string
  unknown: string
  unknownHint: string
  differenceKinds: Record<DifferenceKind, string>
  cases: (registered: string, reported: string, stays: string, keptOpen: string) => string
  reports: (sent: string, delivered: string, opened: string) => string
  unplaced: (count: number) => string
  figures: Record<keyof Figures, string>
  member: string
  state: string
  deviation: (number: string) => string
  confirmedBy: (name: string, moment: string) => string
  notConfirmed: string
  waitsForMembers: (count: number) => string
  confirm: Record<'agrees' | 'differs', string>
  confirmHint: string
  reason: string
  confirmed: string
  confirmedHeader: string
  refusals: Record<ReconciliationRefusal, string>
}

export const words = {
  sv: {
    title: 'Avstämning av natten',
    none: 'Ingen avstämning än',
    noneHint: 'Siffrorna räknas och låses på morgonen.',
    night: (from, to) => `${from} till ${to}`,
    frozen: (moment) => `Räknat ${moment}`,
    agrees: 'Stämmer',
    differs: (count) => (count === 1 ? 'En sak stämmer inte' : `${count} saker stämmer inte`),
    unknown: 'okänt',
    unknownHint: 'Siffrorna gick inte att räkna. Det betyder inte noll.',
    differenceKinds: {
      cases: 'Ärenden saknar plats',
      delivered: 'Rapporter är inte levererade',
      opened: 'Rapporter är inte öppnade',
      unknown: 'Gick inte att räkna',
    },
    cases: (registered, reported, stays, keptOpen) =>
      `${registered} registrerade = ${reported} rapporterade + ${stays} stannar i jouren + ${keptOpen} hålls öppna`,
    reports: (sent, delivered, opened) => `${sent} skickade = ${delivered} levererade, ${opened} öppnade`,
    unplaced: (count) =>
      count === 1 ? 'Ett ärende har okänd mottagare.' : `${count} ärenden har okänd mottagare.`,
    figures: {
      registered: 'Registrerade',
      reported: 'Rapporterade',
      stays: 'Stannar i jouren',
      keptOpen: 'Hålls öppna',
      lost: 'Avslutade utan rapport',
      unplaced: 'Okänd mottagare',
      sent: 'Skickade',
      delivered: 'Levererade',
      toOpen: 'Att öppna',
      opened: 'Öppnade',
    },
    member: 'Kommun',
    state: 'Läge',
    deviation: (number) => `Avvikelse ${number}`,
    confirmedBy: (name, moment) => `Bekräftad av ${name} ${moment}`,
    notConfirmed: 'Inte bekräftad',
    waitsForMembers: (count) =>
      count === 1 ? 'En kommun har inte bekräftat.' : `${count} kommuner har inte bekräftat.`,
    confirm: { agrees: 'Bekräfta siffrorna', differs: 'Bekräfta trots skillnaden' },
    confirmHint: 'Skriv varför det skiljer, eller vad som görs åt det.',
    reason: 'Skäl',
    confirmed: 'Siffrorna är bekräftade.',
    confirmedHeader: 'Bekräftad av',
    refusals: {
      'already-confirmed': 'Siffrorna är redan bekräftade.',
      'other-side': 'De siffrorna bekräftas av den andra parten.',
      'reason-missing': 'Skriv ett skäl, minst fem tecken: siffrorna stämmer inte.',
    },
  },
  en: {
    title: 'Reconciliation of the night',
    none: 'No reconciliation yet',
    noneHint: 'The figures are counted and frozen in the morning.',
    night: (from, to) => `${from} to ${to}`,
    frozen: (moment) => `Counted ${moment}`,
    agrees: 'Agrees',
    differs: (count) => (count === 1 ? 'One thing does not add up' : `${count} things do not add up`),
    unknown: 'unknown',
    unknownHint: 'The figures could not be counted. That does not mean none.',
    differenceKinds: {
      cases: 'Cases have no place',
      delivered: 'Reports are not delivered',
      opened: 'Reports are not opened',
      unknown: 'Could not be counted',
    },
    cases: (registered, reported, stays, keptOpen) =>
      `${registered} registered = ${reported} reported + ${stays} stay in the duty + ${keptOpen} kept open`,
    reports: (sent, delivered, opened) => `${sent} sent = ${delivered} delivered, ${opened} opened`,
    unplaced: (count) =>
      count === 1 ? 'One case has an unknown receiver.' : `${count} cases have an unknown receiver.`,
    figures: {
      registered: 'Registered',
      reported: 'Reported',
      stays: 'Stay in the duty',
      keptOpen: 'Kept open',
      lost: 'Closed without report',
      unplaced: 'Unknown receiver',
      sent: 'Sent',
      delivered: 'Delivered',
      toOpen: 'To open',
      opened: 'Opened',
    },
    member: 'Municipality',
    state: 'State',
    deviation: (number) => `Deviation ${number}`,
    confirmedBy: (name, moment) => `Confirmed by ${name} ${moment}`,
    notConfirmed: 'Not confirmed',
    waitsForMembers: (count) =>
      count === 1 ? 'One municipality has not confirmed.' : `${count} municipalities have not confirmed.`,
    confirm: { agrees: 'Confirm the figures', differs: 'Confirm in spite of the difference' },
    confirmHint: 'Write why they differ, or what is done about it.',
    reason: 'Reason',
    confirmed: 'The figures are confirmed.',
    confirmedHeader: 'Confirmed by',
    refusals: {
      'already-confirmed': 'The figures are already confirmed.',
      'other-side': 'Those figures are confirmed by the other side.',
      'reason-missing': 'Write a reason, at least five characters: the figures do not add up.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
