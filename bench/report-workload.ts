import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { registerPerson } from '../src/base/person/api.ts'
import { openCase } from '../src/duty/case/api.ts'
import { startContact } from '../src/duty/intake/api.ts'
import { prepareReport, sendReport } from '../src/exchange/handover/api.ts'
import { inbox } from '../src/exchange/morning/api.ts'
import { fill } from './fill.ts'
import { measure } from './measure.ts'
import type { Result } from './results.ts'
import { openSite, type Site } from './site.ts'
import { vacuum } from './vacuum.ts'

/** From the press on send to the row in the member's list, at the 99th percentile, in milliseconds. */
const promised = 1000
export const reportWorkload = 'report-visible'

const gavle = '2180'
let born = 0

/** A case of one child in Gävle and its report, ready to be sent. */
async function drafted(site: Site): Promise<{ readonly reportId: string; readonly version: number }> {
  born += 1
  const person = (await site.run(registerPerson, {
    givenName: `Provia ${born}`,
    familyName: 'Provsson',
    birthDate: '2015-03-04',
    guardians: [],
  })) as { id: string }
  const contact = (await site.run(startContact, { story: 'Grannen ringer om bråk.' })) as { id: string }
  const opened = (await site.run(openCase, {
    contactIds: [contact.id],
    people: [{ personId: person.id, part: 'concerned' }],
    matter: 'concern-child',
    stayCode: gavle,
  })) as { id: string }
  const report = (await site.run(prepareReport, { caseId: opened.id, municipalityCode: gavle })) as {
    id: string
    version: number
  }
  return { reportId: report.id, version: report.version }
}

/** The line that the member's page keeps open: what is heard of, by id. */
async function listenAs(site: Site, hear: (id: string) => void): Promise<() => void> {
  const end = new AbortController()
  const { body } = await fetch(`${site.address}/api/events`, {
    headers: { cookie: site.cookies['mottagning.gavle'] },
    signal: end.signal,
  })
  const read = async () => {
    let text = ''
    for await (const chunk of (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
      text += chunk
      const lines = text.split('\n')
      text = lines.pop() ?? ''
      for (const line of lines) {
        const id = /^data: .*"id":"([\w-]+)"/.exec(line)?.[1]
        if (id !== undefined) hear(id)
      }
    }
  }
  read().catch(() => {})
  return () => end.abort()
}

async function listed(site: Site, reportId: string): Promise<void> {
  const reply = await fetch(site.address + inbox.path, {
    headers: { cookie: site.cookies['mottagning.gavle'] },
  })
  if (!(await reply.text()).includes(reportId))
    throw new Error(`${reportId} is not in the list of its receiver`)
}

/**
 * The press on send through HTTP, the event at the member's page, and the member's list with the report in it. Drafts are made
 * beforehand. Raw is the same way without ours: a notification and a look in an index.
 */
export async function measureReports(cases: number, seconds: number): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stafett-bench-reports-'))
  const site = await openSite(folder, async ({ superuser, owner }) => {
    const filled = await fill(superuser, cases, { open: 200, people: true, desk: true })
    await vacuum(owner)
    return filled
  })
  const waiting = new Map<string, () => void>()
  const stop = await listenAs(site, (id) => waiting.get(id)?.())
  try {
    const drafts: Awaited<ReturnType<typeof drafted>>[] = []
    for (let i = 0; i < Math.ceil(seconds * 25) + 10; i++) drafts.push(await drafted(site))
    const visible = async () => {
      const draft = drafts.pop()
      if (draft === undefined) throw new Error('more were sent than were drafted')
      const heard = new Promise<void>((resolve) => waiting.set(draft.reportId, resolve))
      await site.http(sendReport, draft)
      await heard
      waiting.delete(draft.reportId)
      await listed(site, draft.reportId)
    }
    const raw = () =>
      site.withRaw('app', async (client) => {
        await client.query('listen bench_raw')
        const heard = new Promise((resolve) => client.once('notification', resolve))
        await client.query("select pg_notify('bench_raw', 'x')")
        await heard
        await client.query('select 1 from report where id = $1', [crypto.randomUUID()])
      })
    const before = await measure(raw, 1, seconds / 2)
    const figures = await measure(visible, 1, seconds, drafts.length)
    const rawPerSecond = before.perSecond
    return [
      {
        name: reportWorkload,
        cases,
        clients: 1,
        ...figures,
        rawPerSecond: Number(rawPerSecond.toPrecision(3)),
        ratio: Number((figures.perSecond / rawPerSecond).toFixed(2)),
      },
    ]
  } finally {
    stop()
    await site.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Whether what is sent was visible in time, in a sentence. */
export const reportsInTime = (results: readonly Result[]): string =>
  results
    .filter(({ name }) => name === reportWorkload)
    .map(
      ({ cases, p99 }) =>
        `From send to visible at the member at ${cases} cases: ${p99} ms at p99, ${p99 < promised ? 'below' : 'NOT below'} ${promised} ms.`,
    )
    .join(' ')
