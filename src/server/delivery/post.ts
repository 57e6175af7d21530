import { lookup as resolve } from 'node:dns'
import { request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { reasonOf } from './port.ts'

const patience = 20_000

/** Networks that are somebody's own: what is posted there would be posted inside the house (RFC 6890). */
const inside = { 4: new BlockList(), 6: new BlockList() }
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  inside[4].addSubnet(net, bits)
for (const [net, bits] of [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  inside[6].addSubnet(net, bits, 'ipv6')

/** Whether an address in digits is one of somebody's own network, also where IPv6 wraps it. */
export function isInside(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return inside[4].check(address)
  return family !== 6 || inside[6].check(address, 'ipv6')
}

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')
const isLoopback = (address: string) => loopback.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** A name is looked up once, and it is that answer which is connected to: no second answer can lead elsewhere. */
const guarded =
  (mayStayHere: boolean): LookupFunction =>
  (host, options, answer) =>
    resolve(host, { ...options, all: true }, (fault, found) => {
      if (fault) return answer(fault, '', 0)
      if (
        found.length === 0 ||
        found.some(({ address }) => isInside(address) && !(mayStayHere && isLoopback(address)))
      )
        return answer(Object.assign(new Error(), { code: 'EINSIDE' }), '', 0)
      const [first] = found
      if (options.all) answer(null, found)
      else answer(null, first?.address ?? '', first?.family ?? 4)
    })

/** The status of an answer; or no answer, with whether the question can have been read. */
export type Posted =
  | { readonly status: number }
  | { readonly status: null; readonly mayHaveArrived: boolean; readonly reason: string | null }

/**
 * POSTs once, and follows nothing. Nothing is sent before the connection stands, so a fault before that is certain.
 * @param reach `anywhere`: an address that the installation itself was set up with. `outside`: one that a user has typed
 */
export function post(
  address: string,
  what: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
  reach: 'anywhere' | 'outside' | 'outside-or-here',
): Promise<Posted> {
  const url = new URL(address)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const mayStayHere = reach === 'outside-or-here'
  if (reach !== 'anywhere' && isIP(host) !== 0 && isInside(host) && !(mayStayHere && isLoopback(host)))
    return Promise.resolve({ status: null, mayHaveArrived: false, reason: 'EINSIDE' })
  const isSecure = url.protocol === 'https:'
  return new Promise((done) => {
    let isConnected = false
    const call = (isSecure ? secure : plain)(url, {
      method: 'POST',
      agent: false,
      headers: { ...what.headers, 'content-length': String(Buffer.byteLength(what.body)) },
      ...(reach !== 'anywhere' && { lookup: guarded(mayStayHere) }),
    })
    const end = (posted: Posted) => {
      clearTimeout(timer)
      done(posted)
      call.destroy()
    }
    const fail = (fault: { readonly code?: string }) =>
      end({ status: null, mayHaveArrived: isConnected, reason: reasonOf(fault.code ?? 'EHTTP') })
    const timer = setTimeout(() => fail({ code: 'ETIMEDOUT' }), patience)
    call.on('socket', (socket) =>
      socket.once(isSecure ? 'secureConnect' : 'connect', () => {
        isConnected = true
      }),
    )
    call.on('error', fail)
    call.on('response', (answer) => {
      answer.resume()
      end({ status: answer.statusCode ?? 0 })
    })
    call.end(what.body)
  })
}
