/** The words of a request for police assistance: words of the law, Swedish in every language of the interface. */
export const groundTitles = {
  'lvu-43-1': '43 § 1 LVU: läkares tillträde eller till läkarundersökning',
  'lvu-43-2': '43 § 2 LVU: genomföra beslut om vård eller omhändertagande',
  'lvm-45-1': '45 § 1 LVM: läkares tillträde eller till läkarundersökning',
  'lvm-45-2': '45 § 2 LVM: föra till LVM-hem eller sjukhus',
  'l2024-79-8-7': 'Lag (2024:79) 8 kap. 7–9 §§: insats i skyddat boende',
} as const
export const preconditionTitles = {
  'special-powers': 'Polisens särskilda befogenheter kan behövas (10 och 10 a §§ polislagen)',
  'exceptional-reasons': 'Det finns synnerliga skäl',
} as const
export const requesterTitles = {
  board: 'Nämnden, genom beslut i protokoll',
  chair: 'Nämndens ordförande',
  'appointed-member': 'Ledamot som nämnden har förordnat',
  official: 'Tjänsteman som nämnden har förordnat',
  court: 'Rätten',
  delegate: 'Delegat enligt nämndens delegationsordning',
} as const
export const neededTitles = {
  purpose: 'Vad ska polisen göra?',
  whereTo: 'Vart ska polisen åka?',
  destination: 'Vart ska personen föras?',
  appearance: 'Signalement',
  dangers: 'Risker för den som kommer',
  needs: 'Hälsa, språk och bemötande',
  closeOnes: 'Närstående som polisen kan möta',
} as const
export const requestWords = {
  title: 'Begäran om handräckning',
  about: 'Gäller',
  law: 'Lagrum',
  decision: 'Beslut',
  noDecision: 'inget beslut krävs',
  requestedBy: 'Begärs av',
  risk: 'Risken',
  notPrinted: '[skyddad uppgift]',
  saidAloud: 'Skyddad adress: lämnas muntligen av jouren.',
  noDetention: 'Får inte tas i förvar: under 15 år eller okänd ålder (43 c § LVU).',
} as const
