import type { PartnerContactRefusal } from './api.ts'
import type { ContactKind, Matter, Unmeasured } from './model.ts'

type Words = {
  title: string
  lead: string
  breakOn: string
  breakHint: string
  months: string
  monthsOf: (count: number) => string
  matter: string
  matters: Record<Matter, string>
  kinds: Record<ContactKind, string>
  chart: string
  summary: (kind: string, before: string, after: string, change: string) => string
  change: (percent: number) => string
  why: Record<Unmeasured, string>
  unit: string
  notStated: string
  before: string
  after: string
  perMonth: (rate: string) => string
  changeColumn: string
  hidden: string
  breakIs: (day: string) => string
  period: string
  stated: (before: string, after: string) => string
  protectedLead: string
  noUnits: string
  example: string
  exampleBody: (before: number, after: number, change: string) => string
  exampleSource: string
  refusals: Record<PartnerContactRefusal, string>
}

const signed = (percent: number) => (percent > 0 ? `+${percent} %` : `${percent} %`.replace('-', '−'))

export const words = {
  sv: {
    title: 'Kontakter före och efter',
    lead: 'Hur ofta polis och vård tar kontakt, före och efter något som ändrades: ett möte, en rutin, nya lokaler.',
    breakOn: 'När ändrades det?',
    breakHint: 'Till exempel dagen för dialogmötet, eller då polisen flyttade ihop med jouren.',
    months: 'Tid på varje sida',
    monthsOf: (count) => `${count} månader`,
    matter: 'Vilka kontakter?',
    matters: { all: 'Alla', children: 'Ärenden om barn', advice: 'Rådgörande samtal' },
    kinds: { police: 'Polisen', 'health-care': 'Vården' },
    chart: 'Kontakter per månad',
    summary: (kind, before, after, change) =>
      `${kind}: ${before} kontakter per månad före, ${after} efter (${change}).`,
    change: signed,
    why: {
      'too-few': 'för få före för att räkna på',
      'too-short': 'för kort tid efter',
      'unit-not-stated': 'går inte att mäta: enheten är för sällan angiven',
      protected: 'visas inte: för få att skydda',
    },
    unit: 'Enhet',
    notStated: 'Enhet inte angiven',
    before: 'Före',
    after: 'Efter',
    perMonth: (rate) => `${rate} per månad`,
    changeColumn: 'Förändring',
    hidden: 'Dolt',
    breakIs: (day) => `1. ${day}: det som ändrades. Linjen bryts där.`,
    period: 'Månad',
    stated: (before, after) =>
      `Andel kontakter där enheten är angiven: ${before} före, ${after} efter. Under 80 % sägs inget om en enskild enhet.`,
    protectedLead: 'Antal från ett till fyra visas inte, och inte heller det som de kan räknas ut av.',
    noUnits: 'Inga enheter finns i registret.',
    example: 'Räkneexempel ur en äldre utvärdering',
    exampleBody: (before, after, change) =>
      `Index ${before} under året före och ${after} under året efter ger ${change}.`,
    exampleSource:
      'Källa: Tjänsteutlåtande om slutrapporten för projektet Tidiga insatser, Socialjouren i Stockholm. Källan anger procenttalet för polisens kontakter i barnavårdsärenden men inga antal, och sammanfattningen säger bara ”något”. Indextalen är våra, för att visa uträkningen. Det är en annan jour: talen läggs aldrig ihop med era.',
    refusals: {
      'break-ahead': 'Dagen har inte varit än.',
      'break-too-old': 'Dagen ligger före det som registret känner till.',
      'whole-years-only': 'Jämför hela kalenderår: välj den 1 januari, tolv månader och alla kontakter.',
    },
  },
  en: {
    title: 'Contacts before and after',
    lead: 'How often police and health care make contact, before and after something changed: a meeting, a routine, new premises.',
    breakOn: 'When did it change?',
    breakHint: 'For example the day of the dialogue meeting, or when the police moved in with the duty.',
    months: 'Time on each side',
    monthsOf: (count) => `${count} months`,
    matter: 'Which contacts?',
    matters: { all: 'All', children: 'Cases about children', advice: 'Consultations' },
    kinds: { police: 'Police', 'health-care': 'Health care' },
    chart: 'Contacts per month',
    summary: (kind, before, after, change) =>
      `${kind}: ${before} contacts a month before, ${after} after (${change}).`,
    change: signed,
    why: {
      'too-few': 'too few before to count on',
      'too-short': 'too short a time after',
      'unit-not-stated': 'not measurable: the unit is too seldom stated',
      protected: 'not shown: too few to protect',
    },
    unit: 'Unit',
    notStated: 'Unit not stated',
    before: 'Before',
    after: 'After',
    perMonth: (rate) => `${rate} a month`,
    changeColumn: 'Change',
    hidden: 'Hidden',
    breakIs: (day) => `1. ${day}: what changed. The line breaks there.`,
    period: 'Month',
    stated: (before, after) =>
      `Share of contacts with the unit stated: ${before} before, ${after} after. Below 80 % nothing is said of a unit.`,
    protectedLead: 'Counts of one to four are not shown, nor what they could be computed from.',
    noUnits: 'There are no units in the register.',
    example: 'Worked example from an older evaluation',
    exampleBody: (before, after, change) =>
      `Index ${before} over the year before and ${after} over the year after give ${change}.`,
    exampleSource:
      'Source: board paper on the final report of the project Tidiga insatser, Socialjouren in Stockholm. It gives the percentage for police contacts in child cases but no counts, and its summary says only “somewhat”. The index is ours, to show the sum. It is another duty: its figures are never added to yours.',
    refusals: {
      'break-ahead': 'That day has not been yet.',
      'break-too-old': 'That day lies before what the register knows.',
      'whole-years-only': 'Compare whole calendar years: choose 1 January, twelve months and all contacts.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
