import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../test/house.ts'
import { buildApp } from './app.ts'
import { LiveEvents } from './live-events.ts'

let house: House
let app: FastifyInstance
beforeAll(async () => {
  house = await openHouse('app')
  app = await buildApp({
    db: house.db,
    figures: house.figures,
    live: new LiveEvents(house.urls.appUrl),
    about: async () => ({ region: 'Gävleborg', demo: false, demoAccounts: [] }),
    webFolder: '',
    log: 'error',
    secure: true,
  })
  app.get('/api/prov', async () => {
    throw new Error('duplicate key\n  Key (name)=(Provsson) exists')
  })
})
afterAll(async () => {
  await app?.close()
  await house?.close()
})

const logIn = (username: string, password: string, forwarded: string) =>
  app.inject({
    ...{ method: 'POST', url: '/api/sessions', payload: { username, password } },
    headers: { 'x-forwarded-for': forwarded },
  } as const)

describe('behind a proxy', () => {
  test('who guesses is known by the address the proxy saw, whatever they say of themselves', async () => {
    for (let n = 0; n < 3; n++)
      expect((await logIn('jour1', 'fel', `203.0.113.${n}, 192.0.2.7`)).statusCode).toBe(401)
    expect((await logIn('jour1', 'fel', '203.0.113.9, 192.0.2.7')).statusCode).toBe(429)
    expect((await logIn('jour1', 'ett-prov-i-natten', '192.0.2.8')).statusCode).toBe(201)
  })

  test('the cookie goes over HTTPS only', async () => {
    const { cookies } = await logIn('jour2', 'ett-prov-i-natten', '192.0.2.8')
    expect(cookies[0]).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' })
  })
})

test('the log of a bug holds neither the address nor a line of its words', async () => {
  const written: string[] = []
  const { write } = process.stderr
  process.stderr.write = (chunk: unknown) => written.push(String(chunk)) > 0
  try {
    expect((await app.inject({ url: '/api/prov?code=hemlig&state=hemlig' })).statusCode).toBe(500)
  } finally {
    process.stderr.write = write
  }
  expect(written.join('')).toContain('"msg":"bug"')
  expect(written.join('')).not.toMatch(/hemlig|Provsson/)
})
