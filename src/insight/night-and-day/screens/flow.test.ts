import { describe, expect, test } from 'vitest'
import { flowOf, nameLines } from './flow.ts'

describe('the picture of night and day', () => {
  const pairs = [
    { from: 'a', to: 'x', count: 3 },
    { from: 'a', to: 'y', count: 1 },
    { from: 'b', to: 'x', count: 6 },
    { from: 'c', to: 'x', count: 0 },
  ]
  const flow = flowOf(pairs, ['a', 'b', 'c'], ['y', 'x'], 100)
  test('gives each side the same height, and leaves out what has no count', () => {
    const high = (nodes: typeof flow.left) => nodes.reduce((sum, { height }) => sum + height, 0)
    expect([high(flow.left), high(flow.right)]).toEqual([100, 100])
    expect(flow.left.map(({ key }) => key)).toEqual(['a', 'b'])
    expect(flow.right.map(({ key }) => key)).toEqual(['y', 'x'])
  })
  test('fills every node with its ribbons, none above another', () => {
    for (const node of flow.right) {
      const own = flow.ribbons.filter(({ to }) => to === node.key).sort((a, b) => a.right - b.right)
      expect(own[0]?.right).toBe(node.top)
      for (const [index, ribbon] of own.slice(1).entries())
        expect(ribbon.right).toBeCloseTo((own[index]?.right ?? 0) + (own[index]?.height ?? 0))
    }
    expect(flow.ribbons.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(100)
  })
  test('of nothing is empty', () => {
    expect(flowOf([], ['a'], ['x'], 100)).toMatchObject({ left: [], right: [], ribbons: [] })
  })
  test.each([
    ['Åter hemma', ['Åter hemma']],
    [
      'Behov av omedelbart skydd, frivillig placering',
      ['Behov av omedelbart', 'skydd, frivillig', 'placering'],
    ],
    [
      'ett två tre fyra fem sex sju åtta nio tio elva tolv tretton',
      ['ett två tre fyra fem', 'sex sju åtta nio tio', 'elva tolv tretton'],
    ],
  ])('writes %s on at most three lines', (name, lines) => expect(nameLines(name, 20)).toEqual(lines))
})
