import { type CodeKey, defineCodeList } from '../kernel/code-list.ts'

/** What the day made of a matter the night handed over (C-35; K-01). One per child assessed, else one for the matter. */
export const dayOutcome = defineCodeList({
  id: 'day-outcome',
  title: { sv: 'Vad det blev av saken', en: 'What became of the matter' },
  source:
    'Egen lista. Förhandsbedömning och utredning: 14 kap. 2 § och 20 kap. 2–3 §§ socialtjänstlagen (2025:400). Inte granskad av jurist.',
  versions: [
    {
      version: 1,
      validFrom: '2025-07-01',
      codes: {
        'preliminary-assessment': {
          sv: 'Förhandsbedömning pågår',
          en: 'Preliminary assessment under way',
          definition: 'Nämnden har inte beslutat om utredning än (20 kap. 2 § SoL).',
          instruction: 'Ange dagen då den började. Komplettera när beslutet är fattat.',
        },
        'investigation-opened': {
          sv: 'Utredning inledd',
          en: 'Investigation opened',
          definition: 'Nämnden har beslutat att inleda utredning (14 kap. 2 § SoL).',
          instruction: 'Ange dagen för beslutet.',
        },
        'investigation-not-opened': {
          sv: 'Utredning inleds inte',
          en: 'Investigation not opened',
          definition: 'Nämnden har beslutat att inte inleda utredning (14 kap. 2 § SoL).',
          instruction: 'Ange dagen för beslutet, och skälet i texten.',
        },
        'investigation-ongoing': {
          sv: 'Ingår i en utredning som redan pågick',
          en: 'Part of an investigation already under way',
          definition: 'Utredning pågick när rapporten kom, och uppgifterna tillfördes den (20 kap. 2 § SoL).',
          instruction: 'Ange dagen då uppgifterna tillfördes, eller då utredningen inleddes.',
        },
        'custody-confirmed': {
          sv: 'Omhändertagandet står fast',
          en: 'Custody confirmed',
          definition:
            'Ett omedelbart omhändertagande från natten fastställdes eller följdes av ansökan om vård.',
          instruction: 'Ange dagen för rättens eller nämndens ställningstagande.',
        },
        'custody-next-day': {
          sv: 'Omhändertagen därefter',
          en: 'Taken into custody next day',
          definition:
            'Natten omhändertog inte, men dagtjänsten gjorde det inom de närmaste dagarna på det som var känt.',
          instruction: 'Ange dagen för beslutet.',
        },
        'custody-not-confirmed': {
          sv: 'Omhändertagandet upphörde',
          en: 'Custody not confirmed',
          definition:
            'Ett omedelbart omhändertagande från natten fastställdes inte, eller upphörde utan ansökan om vård.',
          instruction: 'Ange dagen då det upphörde.',
        },
        'other-placement': {
          sv: 'Annan placering',
          en: 'Other placement',
          definition: 'Barnet eller den vuxne fick en annan placering än den natten ordnade.',
          instruction: 'Ange dagen då den började. Skriv ingen adress.',
        },
        'placement-ended': {
          sv: 'Placeringen avslutad',
          en: 'Placement ended',
          definition: 'Placeringen som natten ordnade tog slut och ersattes inte av en annan.',
          instruction: 'Ange dagen då den tog slut.',
        },
        'returned-home': {
          sv: 'Åter hemma',
          en: 'Returned home',
          definition: 'Den som saken gäller är hemma igen, och ingen placering pågår.',
          instruction: 'Ange dagen.',
        },
        'support-given': {
          sv: 'Stöd eller råd utan utredning',
          en: 'Support or advice without an investigation',
          definition:
            'Saken ledde till insats utan behovsprövning eller till råd och stöd (11 kap. 5 § SoL).',
          instruction: 'Ange dagen då stödet erbjöds.',
        },
        'other-municipality': {
          sv: 'Överlämnad till annan kommun',
          en: 'Another municipality',
          definition: 'En annan kommun ansvarar, eller har tagit över (29 kap. SoL).',
          instruction: 'Ange dagen då den tog över.',
        },
        'nothing-more-known': {
          sv: 'Inget mer är känt ännu',
          en: 'Nothing more known yet',
          definition:
            'Frågan är läst och det finns inget att säga än. Det är ett svar, inte att inget hände.',
          instruction: 'Komplettera när mer är känt.',
        },
      },
    },
  ],
})

export type DayOutcomeCode = CodeKey<typeof dayOutcome>
