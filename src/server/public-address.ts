/** The environment names no usable address: https, without a path. */
export class BadOrigin extends Error {}

/**
 * Where people reach this installation, `https://jour.example.se`, from STAFETT_ORIGIN; null for the demo on this machine.
 * @throws BadOrigin where it is no address, or one that is neither https nor this machine
 */
export function publicOrigin(): string | null {
  const given = process.env.STAFETT_ORIGIN
  if (!given) return null
  const url = URL.parse(given)
  const isSafe = url?.protocol === 'https:' || url?.hostname === 'localhost'
  if (!url || !isSafe || url.origin !== given.replace(/\/$/, ''))
    throw new BadOrigin(`STAFETT_ORIGIN: ${given} is no https address without a path`)
  return url.origin
}
