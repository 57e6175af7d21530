import {
  type SymbolType,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
} from 'd3-shape'

/** How lines are told apart without colour: by marker and dash, in the order of their series. */
export type SeriesLook = { readonly symbol: SymbolType; readonly dash: string; readonly className: string }

const looks: readonly SeriesLook[] = [
  { symbol: symbolCircle, dash: '', className: 'series series-0' },
  { symbol: symbolSquare, dash: '7 4', className: 'series series-1' },
  { symbol: symbolTriangle, dash: '2 4', className: 'series series-2' },
  { symbol: symbolDiamond, dash: '10 3 2 3', className: 'series series-3' },
  { symbol: symbolStar, dash: '4 2', className: 'series series-4' },
]

/** How many lines can be told apart in one picture. */
export const mostSeries = looks.length

export const lookOf = (index: number): SeriesLook =>
  looks[index % looks.length] ?? { symbol: symbolCircle, dash: '', className: 'series' }
