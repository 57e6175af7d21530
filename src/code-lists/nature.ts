import { type CodeKey, defineCodeList } from '../kernel/code-list.ts'

/** What a case is about, table 6 of the evaluation (G-07). One main code a case, which sums count; others for analysis (G-13). */
export const nature = defineCodeList({
  id: 'nature',
  title: { sv: 'Karaktär', en: 'Nature' },
  source:
    'Etiketter: Utvärdering av den gemensamma socialjouren i Gävleborgs län, tabell 6. Definitioner och anvisningar är våra egna.',
  versions: [
    {
      version: 1,
      validFrom: '2016-01-01',
      codes: {
        'asylum-seeker': {
          sv: 'Asylsökande',
          definition:
            'Ärendet uppstår därför att personen söker asyl, till exempel ett ensamkommande barns ankomst.',
          instruction: 'Välj inte bara för att personen är asylsökande: är saken en annan, välj den.',
        },
        'child-youth': {
          sv: 'Barn/Ungdom',
          definition: 'Oro för ett barn eller en ung person som inte täcks av de tre följande koderna.',
          instruction: 'Gäller oron missbruk eller misshandel, välj den koden i stället.',
        },
        'child-own-substance-use': {
          sv: 'B/U missbruk eget',
          definition: 'Barnets eller den unges eget bruk av alkohol, narkotika eller andra medel.',
          instruction: 'Gäller det föräldern, välj B/U missbruk föräldrar.',
        },
        'child-parental-substance-use': {
          sv: 'B/U missbruk föräldrar',
          definition:
            'Ett barn berörs av att en förälder eller annan vuxen i hemmet är påverkad eller missbrukar.',
          instruction: 'Välj före Vuxna missbruk när barn berörs.',
        },
        'child-abuse': {
          sv: 'B/U misshandel',
          definition:
            'Ett barn eller en ung person utsätts, eller misstänks bli utsatt, för våld eller övergrepp.',
          instruction:
            'Välj före Våld i nära relationer när barnet själv är utsatt; ange då det andra som bikaraktär.',
        },
        housing: {
          sv: 'Boende',
          definition: 'Personen saknar, eller kan inte vara kvar i, sitt boende.',
          instruction: 'Karaktären är behovet. Ordnad nattlogi kodas som åtgärden Logi.',
        },
        'fire-disaster-death': {
          sv: 'Brand/Katastrof/dödsfall',
          definition: 'En olycka, brand eller annan svår händelse, eller ett dödsfall.',
          instruction: 'Välj även vid hot om sådan händelse.',
        },
        finances: {
          sv: 'Ekonomi',
          definition: 'Personen saknar pengar till det mest nödvändiga.',
          instruction: 'Karaktären är behovet. Beslutet kodas som åtgärden Ek bistånd eller Avslag.',
        },
        'violence-in-close-relations': {
          sv: 'Våld i nära relationer',
          definition: 'En vuxen utsätts för, eller utövar, våld eller hot av eller mot en närstående.',
          instruction: 'Finns barn i hemmet: gör en skyddsbedömning för varje barn.',
        },
        'mental-health': {
          sv: 'Psykiska problem',
          definition: 'Personen mår psykiskt dåligt, och det är skälet till kontakten.',
          instruction: 'Gäller det ett barns mående som ger oro för barnet, välj Barn/Ungdom.',
        },
        'adult-substance-use': {
          sv: 'Vuxna missbruk',
          definition: 'En vuxens bruk av alkohol, narkotika eller andra medel, utan barn som berörs.',
          instruction: 'Berörs barn, välj B/U missbruk föräldrar.',
        },
        'custody-contact': {
          sv: 'Vårdnad/Umgänge',
          definition: 'Föräldrar är oense om vårdnad, boende eller umgänge.',
          instruction: 'Ta inte parti. Framkommer oro för barnet, gör en skyddsbedömning.',
        },
        'elderly-disability': {
          sv: 'Äldre/Funktionsnedsättning',
          definition: 'Ålder eller funktionsnedsättning är skälet till att hjälp behövs.',
          instruction: 'Hänvisa till hemtjänst eller LSS-jour där sådan finns.',
        },
        'relationship-problem': {
          sv: 'Relationsproblem',
          definition: 'Konflikt mellan vuxna utan våld och utan att barn berörs.',
          instruction: 'Åtgärden med samma namn ska undvikas: samtalet kodas som Stöd.',
        },
      },
    },
  ],
})

export type Nature = CodeKey<typeof nature>
