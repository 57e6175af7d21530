/**
 * Moves labels apart so that none lies on another, in pixels and in their order of height.
 * @param places where each would stand; null has no label and keeps none
 * @param lowest the largest place there is room for
 */
export function spread(
  places: readonly (number | null)[],
  gap: number,
  lowest: number = Number.POSITIVE_INFINITY,
): (number | null)[] {
  const order = places
    .map((place, index) => ({ place, index }))
    .filter((one): one is { place: number; index: number } => one.place !== null)
    .sort((a, b) => a.place - b.place)
  const moved = [...places]
  let above = Number.NEGATIVE_INFINITY
  for (const { place, index } of order) {
    above = Math.max(place, above + gap)
    moved[index] = above
  }
  let below = lowest + gap
  for (const { index } of order.reverse()) {
    below = Math.min(moved[index] ?? 0, below - gap)
    moved[index] = below
  }
  return moved
}
