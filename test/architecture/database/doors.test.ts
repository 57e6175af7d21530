import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allHandlers } from '../../../src/server/slices.ts'
import { type House, openHouse } from '../../house.ts'

/** The only doors that open without a session, and why. One more shows as a change here. */
const openDoors: Readonly<Record<string, string>> = {
  'GET /api/health': 'whether the server and its database answer',
  'GET /api/api-info': 'what this is',
  'GET /api/openapi.json': 'how to use it',
  'POST /api/sessions': 'logging in',
  'DELETE /api/sessions': 'leads to the next',
  'DELETE /api/sessions/current': 'logging out works twice',
  'POST /api/account-links/use': 'the one-time link is the key',
  'POST /api/passkey-sessions/options': 'what a passkey signs to log in',
  'POST /api/passkey-sessions': 'logging in with a passkey',
  'POST /api/passkey-links/options': 'the one-time link is the key',
  'POST /api/passkey-links/use': 'the one-time link is the key',
  'GET /api/login-providers': 'names on the buttons of the login page',
  'GET /api/login-providers/:providerId/start': 'leads to a provider of logins',
  'GET /api/login-answers': 'back from it; the state and the cookie are the key',
  'POST /api/webhook-receipts': 'the signature over the body is the key',
  'GET /api/calendars/:file': 'the secret address is the key; another is not found',
}

const anId = '0190d9a0-0000-7000-8000-000000000001'

type Described = {
  parameters?: { name: string; in: string; example: unknown }[]
  requestBody?: { content: { 'application/json': { example: object } } }
}

let house: House
let doors: string[]
let described: Record<string, Record<string, Described>>

/** Every method and path the booted server answers, from its own routing table. */
function doorsOf(tree: string): string[] {
  const parents: string[] = []
  return tree.split('\n').flatMap((line) => {
    const match = /^((?:│ {3}| {4})*)(?:├── |└── )(\S*)(?: \(([A-Z, ]+)\))?/.exec(line)
    if (!match) return []
    const [, indent = '', part = '', methods] = match
    const depth = indent.length / 4
    parents.splice(depth, Number.POSITIVE_INFINITY, part)
    const path = parents.join('')
    return (methods ?? '')
      .split(', ')
      .filter((method) => !['', 'HEAD', 'OPTIONS'].includes(method))
      .map((method) => `${method} ${path}`)
  })
}

beforeAll(async () => {
  house = await openHouse('doors')
  described = (await house.app.inject('/api/openapi.json')).json().paths
  doors = doorsOf(house.app.printRoutes({ commonPrefix: false }))
})
afterAll(() => house?.close())

const knock = (
  door: string,
  options: { cookies?: Record<string, string>; headers?: Record<string, string> } = {},
) => {
  const [method = '', path = ''] = door.split(' ')
  const hasBody = method === 'POST' || method === 'PUT'
  const payload = hasBody ? { payload: { password: 'x' } } : {}
  return house.app.inject({
    method: method as 'GET',
    url: path.replaceAll(/:\w+/g, anId),
    ...payload,
    ...options,
  })
}

describe('a door', () => {
  test('of every contract is in the routing table that this test reads', () => {
    const expected = allHandlers.map(
      ({ contract }) => `${contract.method} ${contract.path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
    )
    expect(expected.filter((door) => !doors.includes(door))).toEqual([])
    expect(Object.keys(openDoors).filter((door) => !doors.includes(door))).toEqual([])
  })

  test('stays shut for who is not logged in, those of this list apart', async () => {
    const answers = await Promise.all(
      doors.map(async (door) => ({ door, status: (await knock(door)).statusCode })),
    )
    const open = answers.filter(({ door, status }) => status !== 401 && !(door in openDoors))
    expect(open).toEqual([])
  })

  test('stays shut for a cookie that is no session of ours', async () => {
    const answers = await Promise.all(
      doors.map(async (door) => ({
        door,
        status: (await knock(door, { cookies: { stafett: 'x'.repeat(43) } })).statusCode,
      })),
    )
    expect(answers.filter(({ door, status }) => status !== 401 && !(door in openDoors))).toEqual([])
  })

  test('of a command stays shut for a page of another site', async () => {
    const commands = allHandlers.map(({ contract }) => contract).filter(({ kind }) => kind === 'command')
    const answers = await Promise.all(
      commands.map(async ({ name, method, path }) => {
        const door = `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`
        return {
          name,
          status: (await knock(door, { headers: { 'sec-fetch-site': 'cross-site' } })).statusCode,
        }
      }),
    )
    expect(answers.filter(({ status }) => status !== 403)).toEqual([])
  })
})

/** A call as the API description shows it by example. */
function exampleOf(method: string, path: string) {
  const { parameters = [], requestBody } = described[path]?.[method.toLowerCase()] ?? {}
  const values = (place: string) =>
    parameters.filter((one) => one.in === place).map((one) => [one.name, String(one.example)] as const)
  const url = values('path').reduce(
    (so, [name, value]) => so.replace(`{${name}}`, encodeURIComponent(value)),
    path,
  )
  const payload = requestBody?.content['application/json'].example
  return { url, query: Object.fromEntries(values('query')), ...(payload && { payload }) }
}

describe('a role', () => {
  const people = {
    jour1: 'duty-worker',
    chef: 'duty-manager',
    gavle: 'intake',
    ordforande: 'chair',
    utvarderare: 'evaluator',
    admin: 'administrator',
  } as const

  test.each(Object.entries(people))(
    '%s is refused by every contract that does not name it',
    async (person, role) => {
      const foreign = allHandlers
        .map(({ contract }) => contract)
        .filter(({ permit }) => permit[role] === undefined)
      expect(foreign.length).toBeGreaterThan(0)
      const login = await house.app.inject({
        method: 'POST',
        url: '/api/sessions',
        payload: { username: person, password: 'ett-prov-i-natten' },
      })
      const cookies = { stafett: login.cookies[0]?.value ?? '' }
      const answers = await Promise.all(
        foreign.map(async ({ name, method, path }) => {
          const example = exampleOf(method, path)
          const { statusCode } = await house.app.inject({
            method,
            ...example,
            cookies,
            headers: { 'idempotency-key': anId },
          })
          return { name, statusCode }
        }),
      )
      expect(answers.filter(({ statusCode }) => statusCode !== 403)).toEqual([])
    },
  )
})
