let latest = 0
let within = 0

/**
 * A new UUID of version 7: its head is the time, so rows made together lie together in an index. Those of one process rise
 * one by one, also within a millisecond: what was written first sorts first (RFC 9562 section 6.2, method 1).
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const now = Date.now()
  within = now > latest ? 0 : within + 1
  // A full counter, or a clock set back, borrows from the next millisecond.
  latest = Math.max(now, within > 0xfff ? latest + 1 : latest)
  if (within > 0xfff) within = 0
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(latest / 2 ** (8 * (5 - i))) % 256
  bytes[6] = (within >> 8) | 0x70
  bytes[7] = within & 0xff
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** What a device may begin without the server, with the digits that tell it in the id. */
export const deviceKinds = { contact: '001', note: '002' } as const
export type DeviceKind = keyof typeof deviceKinds

/**
 * An id made on a device: UUID of version 8 (RFC 9562 section 5.8), with the time at its head as `newId` and the kind after
 * the version. It can be no id that the server has made, and none of another kind of thing.
 */
export function deviceId(kind: DeviceKind): string {
  const id = newId()
  return `${id.slice(0, 14)}8${deviceKinds[kind]}${id.slice(18)}`
}
