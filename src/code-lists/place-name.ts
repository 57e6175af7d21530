import { municipalities } from './municipality.ts'

/** Words with a capital within a sentence that are nobody's name: places and authorities of a text about somebody unnamed (I-21). */
export const placeNames: ReadonlySet<string> = new Set([
  ...municipalities.flatMap(({ name }) => [name, ...name.split(/[\s-]+/)]),
  ...['Polisen', 'Socialjouren', 'Socialtjänsten', 'Sverige', 'Hälsingland', 'Gästrikland', 'Gävleborg'],
])
