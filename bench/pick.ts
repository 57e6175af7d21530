/** One of them by chance. */
export const pick = <T>(list: readonly T[]): T => {
  const found = list[Math.floor(Math.random() * list.length)]
  if (found === undefined) throw new Error('the site is empty')
  return found
}
