import { scaleLinear } from 'd3-scale'

export type FlowPair = { readonly from: string; readonly to: string; readonly count: number }
type Node = { readonly key: string; readonly count: number; readonly top: number; readonly height: number }
type Ribbon = FlowPair & { readonly left: number; readonly right: number; readonly height: number }

/** Between two nodes, so that the three lines of their names never meet. */
const gap = 34

/** One side's nodes under each other, each as high as its count. */
function stacked(
  keys: readonly string[],
  countOf: (key: string) => number,
  y: (count: number) => number,
): Node[] {
  let top = gap / 2
  return keys.map((key) => {
    const node = { key, count: countOf(key), top, height: y(countOf(key)) }
    top += node.height + gap
    return node
  })
}

/**
 * Where the picture has its nodes and ribbons, in pixels from the top: equal counts are equally high on both sides, ribbons leave and
 * arrive in the order of the nodes and never cross within one. Nodes without a count are left out.
 */
export function flowOf(
  pairs: readonly FlowPair[],
  froms: readonly string[],
  tos: readonly string[],
  room: number,
): {
  readonly left: readonly Node[]
  readonly right: readonly Node[]
  readonly ribbons: readonly Ribbon[]
  readonly height: number
} {
  const ofFrom = (key: string) => pairs.reduce((sum, pair) => sum + (pair.from === key ? pair.count : 0), 0)
  const ofTo = (key: string) => pairs.reduce((sum, pair) => sum + (pair.to === key ? pair.count : 0), 0)
  const lefts = froms.filter((key) => ofFrom(key) > 0)
  const rights = tos.filter((key) => ofTo(key) > 0)
  const total = lefts.reduce((sum, key) => sum + ofFrom(key), 0)
  const y = scaleLinear()
    .domain([0, Math.max(1, total)])
    .range([0, room])
  const left = stacked(lefts, ofFrom, y)
  const right = stacked(rights, ofTo, y)
  const used = new Map<Node, number>()
  const take = (node: Node, height: number) => {
    const before = used.get(node) ?? 0
    used.set(node, before + height)
    return node.top + before
  }
  const ribbons = left.flatMap((from) =>
    right.flatMap((to) => {
      const pair = pairs.find((one) => one.from === from.key && one.to === to.key)
      if (pair === undefined || pair.count === 0) return []
      const height = y(pair.count)
      return [{ ...pair, height, left: take(from, height), right: take(to, height) }]
    }),
  )
  return { left, right, ribbons, height: room + gap * Math.max(lefts.length, rights.length, 1) }
}

/** A name on at most three lines of so many signs; what does not fit ends in an ellipsis. */
export function nameLines(name: string, signs: number): readonly string[] {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= signs) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.length <= 3 ? lines : [...lines.slice(0, 2), `${lines[2]} …`]
}
