import PostalMime from 'postal-mime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { type MailServer, openMailServer, openWebServer, type WebServer } from '../../../test/network.ts'
import { registerPerson } from '../../base/person/api.ts'
import { openCase } from '../../duty/case/api.ts'
import { startContact } from '../../duty/intake/api.ts'
import { now } from '../../kernel/time.ts'
import { buildApp } from '../../server/app.ts'
import { openDatabase, openPool } from '../../server/database/connection.ts'
import { inScope, operator } from '../../server/database/scope.ts'
import { deliver } from '../../server/delivery/deliver.ts'
import { startJobs } from '../../server/jobs.ts'
import { LiveEvents } from '../../server/live-events.ts'
import { prepareReport, previewReport, saveDraft, sendReport } from '../handover/api.ts'
import { addChannel } from './api.ts'
import { messageKinds } from './model.ts'
import { tell } from './store.ts'

let house: House
let mail: MailServer
let web: WebServer
let restore = () => {}
const environment = [
  'STAFETT_SMTP_URL',
  'STAFETT_MAIL_FROM',
  'STAFETT_SMS_URL',
  'STAFETT_SMS_USER',
  'STAFETT_SMS_PASSWORD',
  'STAFETT_SMS_FROM',
]
beforeAll(async () => {
  house = await openHouse('no personal data')
  mail = await openMailServer()
  web = await openWebServer()
  Object.assign(process.env, {
    ...{ STAFETT_SMTP_URL: mail.url, STAFETT_MAIL_FROM: 'Stafett <stafett@jour.example.se>' },
    ...{
      STAFETT_SMS_URL: `${web.url}/sms`,
      STAFETT_SMS_USER: 'u',
      STAFETT_SMS_PASSWORD: 'p',
      STAFETT_SMS_FROM: 'Stafett',
    },
  })
})
afterAll(async () => {
  restore()
  for (const name of environment) delete process.env[name]
  await house.close()
  await mail.close()
  await web.close()
})

const child = {
  ...{ givenName: 'Provanna', familyName: 'Testlundh', identityNumber: '20150304-9817' },
  phones: [{ number: '070-174 06 55' }] as { number: string }[],
  address: { kind: 'registered', street: 'Provgatan 12', postalCode: '801 98', place: 'Provby' },
} as const
/** What must not be found, however it is written: by digits where it is a number. */
const words = [
  'Provanna',
  'Testlundh',
  'Provgatan',
  'Provby',
  '801 98',
  'Grannfrun',
  'mormor',
  'blåmärken',
  'Jorun',
  'Provsson',
  'ring-mig@example.se',
]
const digits = ['201503049817', '1503049817', '0701740655', '46701740655', '0701740656']

const isIn = (text: string): readonly string[] => {
  const lower = text.toLowerCase()
  const plain = text.replace(/[\s-]/g, '')
  return [
    ...words.filter((word) => lower.includes(word.toLowerCase())),
    ...digits.filter((one) => plain.includes(one)),
  ]
}

/** A request that cannot be answered, with all of it written in: the server logs that it failed. */
async function fault(): Promise<void> {
  const db = openDatabase(openPool('postgres://stafett_app@127.0.0.1:1/stafett'))
  const about = async () => ({ region: '', demo: false, demoAccounts: [] })
  const live = new LiveEvents(house.urls.appUrl)
  const app = await buildApp({ db, figures: db, live, about, webFolder: '', log: 'info' })
  const payload = { username: 'provanna testlundh', password: '20150304-9817 Provgatan 12' }
  const reply = await app.inject({ method: 'POST', url: '/api/sessions?namn=Provanna', payload })
  expect(reply.statusCode, reply.body).toBe(500)
  await app.close()
  await db.destroy()
}

test('the reader of this test finds each of them', () => {
  expect(isIn('Till Provanna Testlundh, 20150304-9817, tel 070-174 06 55')).toEqual([
    ...['Provanna', 'Testlundh', '201503049817', '1503049817', '0701740655'],
  ])
})

test('no mail, SMS, webhook, address or line of a log says anything of anybody, whatever is told', async () => {
  const said: string[] = []
  const { stdout, stderr } = process
  const writes = [stdout.write, stderr.write] as const
  const hear = (chunk: unknown): boolean => said.push(String(chunk)) > 0
  stdout.write = hear
  stderr.write = hear
  restore = () => {
    stdout.write = writes[0]
    stderr.write = writes[1]
  }
  const jobs = startJobs(house.db, (line) => said.push(line))
  const { gavle: memberId } = house.members

  // A case full of people, numbers and addresses, and its report sent.
  const person = await house.call('jour1', registerPerson, child)
  expect(person.status, JSON.stringify(person.body)).toBe(200)
  const story =
    'Grannfrun 0701740656 ringer om Provanna 20150304-9817: blåmärken, mormor på Provgatan 12. ring-mig@example.se'
  const contact = await house.call('jour1', startContact, { story } as never)
  const opened = await house.call('jour1', openCase, {
    ...{ contactIds: [contact.body.id], people: [{ personId: person.body.id, part: 'concerned' as const }] },
    ...{ matter: 'concern-child' as const, stayCode: '2180' },
  })
  const caseId = opened.body.id
  const { body: drafted } = await house.call('jour1', prepareReport, { caseId, municipalityCode: '2180' })
  const saved = await house.call('jour1', saveDraft, {
    reportId: drafted.id,
    version: drafted.version,
    summary: story,
  })
  const preview = await house.call('jour1', previewReport, { reportId: drafted.id })
  expect(isIn(JSON.stringify(preview.body)).length, 'the case is full').toBeGreaterThan(8)

  const ways = [
    ['mail', 'mottagning@example.se'],
    ['sms', '070-174 06 05'],
    ['webhook', `${web.url}/hook`],
  ] as const
  let count = 0
  for (const [kind, address] of ways) {
    const { body } = await house.call('admin', addChannel, { memberId, kind, address })
    const tellAll = () =>
      inScope(house.db, operator, (tx) =>
        tell(
          tx,
          messageKinds.map((what) => ({
            ...{ kind: what, key: `${what} ${kind} ${count++}`, subjectId: drafted.id },
            ...{ to: { memberId }, notBefore: now(), at: now(), onlyChannelId: body.id },
          })),
        ),
      )
    await tellAll()
    await deliver(house.db)
    // What goes wrong says nothing either, whatever the server answers.
    await tellAll()
    mail.answer = () => 550
    web.answer = () => 400
    await deliver(house.db)
    mail.answer = () => null
    web.answer = () => 200
  }
  const sent = await house.call('jour1', sendReport, { reportId: drafted.id, version: saved.body.version })
  expect(sent.status, JSON.stringify(sent.body)).toBe(200)
  await deliver(house.db)
  await jobs.stop()
  await fault()
  restore()
  expect(said.join(''), 'the log says what failed').toContain('bug')

  expect(mail.seen.length).toBe(messageKinds.length + 1)
  expect(web.seen.length).toBe(2 * 2 * messageKinds.length)
  const subjects = new Set(mail.seen.map(({ subject }) => subject))
  expect(subjects.size, 'each kind has its own words').toBe(messageKinds.length)

  const out = [...said]
  for (const { raw } of mail.seen) {
    const { subject = '', text = '', headers } = await PostalMime.parse(raw)
    out.push(subject, text, JSON.stringify(headers))
    expect(isIn(raw)).toEqual([])
  }
  for (const { path, headers, body } of web.seen)
    out.push(path, JSON.stringify(headers), body, decodeURIComponent(body.replaceAll('+', ' ')))
  for (const table of ['message', 'messageAttempt'] as const)
    out.push(JSON.stringify(await house.owner.selectFrom(table).selectAll().execute()))
  expect(out.flatMap((text) => isIn(text).map((found) => `${found}: ${text.slice(0, 200)}`))).toEqual([])

  // The addresses that were sent lead to a page, and hold an id at most.
  const all = out.join('\n')
  const links = all.match(/http:\/\/localhost:4100[^\s"\\]*/g) ?? []
  expect(links.length).toBeGreaterThan(messageKinds.length)
  for (const link of links) expect(link).toMatch(/^http:\/\/localhost:4100\/[a-z-]+(\/[0-9a-f-]{36})?$/)
}, 30_000)
