import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { listAccounts, listOwnSessions } from '../../../src/base/account/api.ts'
import { listDeviations } from '../../../src/base/deviation/api.ts'
import { readMembers, readRegion } from '../../../src/base/organisation/api.ts'
import { getPerson, listReaders } from '../../../src/base/person/api.ts'
import { getRoutine, listRoutines } from '../../../src/base/routine/api.ts'
import { getNotice, listNotices } from '../../../src/duty/advance-notice/api.ts'
import { listCallOuts } from '../../../src/duty/call-out/api.ts'
import { getCase, listOpenCases } from '../../../src/duty/case/api.ts'
import { caseReaders, personCases } from '../../../src/duty/case-history/api.ts'
import { getEvent, listEvents } from '../../../src/duty/common-event/api.ts'
import { listDecisions, readDecision } from '../../../src/duty/decision/api.ts'
import { readTaking } from '../../../src/duty/decision-taking/api.ts'
import { readSheet, searchDirectory } from '../../../src/duty/directory/api.ts'
import { getRecharge, listBoxes, listRecharges } from '../../../src/duty/expense/api.ts'
import { getContact, lateEntry, listContacts } from '../../../src/duty/intake/api.ts'
import { readMandates } from '../../../src/duty/mandate/api.ts'
import { getPlace, listPlaces, searchPlaces } from '../../../src/duty/place/api.ts'
import { placedChildren } from '../../../src/duty/placement/api.ts'
import { listPriorityClasses } from '../../../src/duty/priority/api.ts'
import { listShifts } from '../../../src/duty/roster/api.ts'
import { listPatterns } from '../../../src/duty/roster-pattern/api.ts'
import { readBoard } from '../../../src/duty/shift/api.ts'
import { listSwaps } from '../../../src/duty/shift-swap/api.ts'
import { readHours } from '../../../src/duty/staff-hours/api.ts'
import { listKeys } from '../../../src/exchange/api-key/api.ts'
import { overview } from '../../../src/exchange/delivery/api.ts'
import { getThread, listThreads } from '../../../src/exchange/dialogue/api.ts'
import { caseReceivers, getReport } from '../../../src/exchange/handover/api.ts'
import { readClock } from '../../../src/exchange/handover-clock/api.ts'
import { inbox, lastNight } from '../../../src/exchange/morning/api.ts'
import { listPacks, readPack } from '../../../src/exchange/morning-pack/api.ts'
import { readExpectations } from '../../../src/exchange/mutual-expectation/api.ts'
import { listPartnerReports, readPartnerReport } from '../../../src/exchange/partner-answer/api.ts'
import { startPartnerReport } from '../../../src/exchange/partner-report/api.ts'
import { readLists } from '../../../src/insight/coding/api.ts'
import { readNightAndDay } from '../../../src/insight/night-and-day/api.ts'
import { readReport } from '../../../src/insight/quarterly-report/api.ts'
import { runImport } from '../../../src/insight/register-import/api.ts'
import { readTables } from '../../../src/insight/statistics/api.ts'
import type { Contract, OutputOf } from '../../../src/kernel/contract.ts'
import type { Role } from '../../../src/kernel/permit.ts'
import { words as menu } from '../../../src/web/shell/words.ts'
import { words as kit } from '../../../src/web/ui/words.ts'
import { words as shell } from '../../../src/web/words.ts'
import { root, type World } from '../world.ts'

/** Each address of the route table, and what is asked for there: who may ask has the page. */
const pages: Readonly<Record<string, Contract>> = {
  '/avvikelser': listDeviations,
  '/konton': listAccounts,
  '/organisation': readRegion,
  '/jour': listOpenCases,
  '/efterregistrering': lateEntry,
  '/reservblankett': lateEntry,
  '/kontakter/$contactId': getContact,
  '/arenden/$caseId': getCase,
  '/arenden/$caseId/lasare': caseReaders,
  '/personer/$personId': getPerson,
  '/personer/$personId/lasare': listReaders,
  '/personer/$personId/arenden': personCases,
  '/rapporter/$reportId': getReport,
  '/morgon': inbox,
  '/chef': lastNight,
  '/statistik': readTables,
  '/kvartal': readReport,
  '/kvartal/$quarterlyReportId': readReport,
  '/koder': readLists,
  '/koder/$listId': readLists,
  '/registerimport': runImport,
  '/rutiner': listRoutines,
  '/rutiner/$routineId': getRoutine,
  '/nummer': searchDirectory,
  '/nummer/jourblad': readSheet,
  '/schema': listShifts,
  '/schema/monster': listPatterns,
  '/schema/byten': listSwaps,
  '/schema/timmar': readHours,
  '/pass': readBoard,
  '/forhandsinformation': listNotices,
  '/forhandsinformation/$noticeId': getNotice,
  '/prioritering': listPriorityClasses,
  '/utryckningar': listCallOuts,
  '/handelser': listEvents,
  '/handelser/$eventId': getEvent,
  '/platser': searchPlaces,
  '/platser/$placeId': getPlace,
  '/platser/barn': placedChildren,
  '/arenden/$caseId/platser': searchPlaces,
  '/handkassa': listBoxes,
  '/handkassa/underlag/$rechargeId': getRecharge,
  '/beslut': listDecisions,
  '/beslut/$decisionId': readDecision,
  '/bestam/$decisionId': readTaking,
  '/forordnanden': readMandates,
  '/forordnanden/$memberId': readMandates,
  '/mitt-konto': listOwnSessions,
  '/leverans': overview,
  '/mottagning': readClock,
  '/morgonpaket': listPacks,
  '/morgonpaket/$packId': readPack,
  '/dialog': listThreads,
  '/dialog/$threadId': getThread,
  '/rapportera': startPartnerReport,
  '/polis-vard': listPartnerReports,
  '/polis-vard/$partnerReportId': readPartnerReport,
  '/samverkan': readExpectations,
  '/nycklar': listKeys,
  '/utfall': readNightAndDay,
  // For anybody who is logged in: it asks the server nothing.
  '/lagrum': listOwnSessions,
}
const open = ['/', '/login', '/valj-losenord', '/ny-nyckel', '/finns-inte']
const people: readonly { readonly username: string; readonly role: Role }[] = [
  { username: 'jour1', role: 'duty-worker' },
  { username: 'chef', role: 'duty-manager' },
  { username: 'mottagning.hudiksvall', role: 'intake' },
  { username: 'ordforande.gavle', role: 'chair' },
  { username: 'polis.gastrikland', role: 'partner' },
  { username: 'utvarderare', role: 'evaluator' },
  { username: 'admin', role: 'administrator' },
]
/** Pictures of the handbook, where no other story takes them. */
const pictured: Readonly<Record<string, string>> = {
  'jour1 /reservblankett': 'outage-form',
  'chef /avvikelser': 'deviations',
}

/** Every page as everybody who has it sees it: on a screen and a phone, light and dark, in Swedish and English. */
export default async function everyPage(world: World): Promise<void> {
  await world.step('every address of the route table is walked here', async () => {
    const table = readFileSync(join(root, 'src/web/router.tsx'), 'utf8')
    const routes = [...table.matchAll(/^ {4}(?:page|open)\('([^']+)'/gm)].map(([, path]) => path)
    const walked = [...Object.keys(pages), ...open]
    const missed = routes.filter((path) => path !== undefined && !walked.includes(path))
    if (routes.length === 0 || missed.length > 0) throw new Error(`not walked: ${missed.join(', ')}`)
  })
  const outside = await world.window({ isRefused: true })
  for (const path of open) await sound(world, outside, 'nobody', path)
  // Two at a time, for axe keeps a whole processor busy: those with most pages first, so that both lanes end together.
  const waiting = [...people]
  const lane = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await walked(world, one)
  }
  await Promise.all([lane(), lane()])
}

async function walked(world: World, { username, role }: (typeof people)[number]): Promise<void> {
  const page = await world.loggedIn(username)
  const addresses = Object.entries(pages)
    .filter(([, contract]) => contract.permit[role] !== undefined)
    .map(([path]) => path)
  const known = await idsFor(page, world.server.url, role)
  const seen = addresses.flatMap((path) => filled(path, known))
  for (const address of seen) await sound(world, page, username, address)
  await inEnglish(world, page, username, seen)
  await page.context().close()
}

type Ids = Readonly<Record<string, readonly string[]>>

/** Something of the demo's own for each kind of page: what is going on and what is done. */
async function idsFor(page: Page, url: string, role: Role): Promise<Ids> {
  const ask = async <C extends Contract>(contract: C, params: Record<string, string> = {}, search = '') => {
    const path = contract.path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '') + search
    const response = await page.request.get(url + path)
    if (!response.ok()) throw new Error(`${contract.name}: ${response.status()}`)
    return (await response.json()) as OutputOf<C>
  }
  const first = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).slice(0, 1)
  const session = await page.request.get(`${url}/api/sessions/current`)
  const { account } = (await session.json()) as { account: { memberId: string | null } }
  const isOfAll = account.memberId === null && readMandates.permit[role] !== undefined
  const memberId = isOfAll ? first((await ask(readMembers)).members) : [account.memberId ?? []].flat()
  // One that is asked, one that runs and one that is ended, as far as there are.
  const decisionId: string[] = []
  if (listDecisions.permit[role] !== undefined)
    for (const show of ['under-way', 'running', 'ended'])
      decisionId.push(...first((await ask(listDecisions, {}, `?show=${show}`)).decisions))
  const packId = listPacks.permit[role] === undefined ? [] : first((await ask(listPacks)).packs)
  const threadId =
    listThreads.permit[role] === undefined ? [] : first((await ask(listThreads, {}, '?which=open')).threads)
  if (role === 'intake') {
    const { rows } = await ask(inbox)
    return {
      memberId,
      decisionId,
      packId,
      threadId,
      reportId: rows.map(({ id }) => id).slice(0, 2),
      routineId: first((await ask(listRoutines)).routines),
      noticeId: first((await ask(listNotices, {}, '?which=current')).notices),
    }
  }
  const listId = ['measure-type']
  if (role === 'administrator' || role === 'evaluator' || role === 'chair' || role === 'partner')
    return { listId, memberId, decisionId }
  const { cases } = await ask(listOpenCases)
  const { ongoing, finished } = await ask(listContacts)
  const [open] = cases
  if (!open) throw new Error('the demo has no open case')
  const { receivers } = await ask(caseReceivers, { caseId: open.id })
  const one = (ids: readonly (string | undefined)[]) => ids.flatMap((id) => id ?? []).slice(0, 1)
  return {
    listId,
    memberId,
    decisionId,
    packId,
    threadId,
    partnerReportId: first((await ask(listPartnerReports, {}, '?which=all')).reports),
    caseId: [open.id],
    personId: one(open.people.filter(({ part }) => part === 'concerned').map(({ personId }) => personId)),
    contactId: [...one(ongoing.map(({ id }) => id)), ...one(finished.map(({ id }) => id))],
    reportId: one(receivers.map(({ report }) => report?.id)),
    routineId: first((await ask(listRoutines)).routines),
    noticeId: first((await ask(listNotices, {}, '?which=current')).notices),
    eventId: first((await ask(listEvents)).events),
    placeId: first((await ask(listPlaces)).places),
    rechargeId: role === 'duty-manager' ? first((await ask(listRecharges)).recharges) : [],
  }
}

/** The address with an id in it, once for each thing there is. */
function filled(path: string, ids: Ids): string[] {
  const name = /\$(\w+)/.exec(path)?.[1]
  return name === undefined ? [path] : (ids[name] ?? []).map((id) => path.replace(`$${name}`, id))
}

const nameOf = (path: string) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, '…')

async function shown(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForFunction(() => document.querySelector('main .loading') === null)
}

/** What was changed has been drawn. */
const drawn = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))

/** Sound on a screen and a phone, light and dark. */
async function sound(world: World, page: Page, username: string, path: string): Promise<void> {
  await world.step(`${username} ${nameOf(path)}`, async () => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.emulateMedia({ colorScheme: 'light' })
    await shown(page, world.server.url + path)
    const picture = pictured[`${username} ${path}`]
    if (picture !== undefined) await world.picture(page, picture)
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await drawn(page)
        const faults = await page.evaluate(() => {
          const { scrollWidth } = document.documentElement
          const headings = document.querySelectorAll('h1').length
          const cut = [...document.querySelectorAll('.table-frame')].filter(
            (frame) => innerWidth > 1000 && frame.scrollWidth > frame.clientWidth + 1,
          )
          return [
            ...(scrollWidth > innerWidth ? [`${scrollWidth} wide`] : []),
            ...cut.map((frame) => `a table cut: ${frame.querySelector('caption')?.textContent}`),
            ...(headings === 1 ? [] : [`${headings} headings of the first level`]),
            ...(/^.+ – Stafett$/.test(document.title) ? [] : [`the title is ${document.title}`]),
          ]
        })
        if (faults.length > 0) throw new Error(`${colorScheme}, ${width}: ${faults.join(', ')}`)
        await world.accessible(page, colorScheme === 'light' ? 'all' : 'colours')
      }
    }
  })
}

/** Strings of the frame and the kit that are Swedish and not English as well. */
const swedish = [shell, menu, kit].flatMap(({ sv, en }) => {
  const english = new Set(stringsOf(en))
  return stringsOf(sv).filter((text) => !english.has(text))
})

function stringsOf(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(stringsOf) : []
}

async function inEnglish(world: World, page: Page, username: string, addresses: readonly string[]) {
  await world.step(`${username} in English, with no Swedish word of the frame`, async () => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.getByRole('button', { name: 'Konto och inställningar' }).click()
    await page.getByText('English', { exact: true }).click()
    await page.waitForFunction(() => document.documentElement.lang === 'en')
    for (const address of addresses) {
      await shown(page, world.server.url + address)
      const found = await page.evaluate((wanted) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        const texts = [document.title.replace(/ – Stafett$/, '')]
        while (walker.nextNode()) texts.push(walker.currentNode.textContent?.trim() ?? '')
        for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
          for (const name of ['aria-label', 'title', 'placeholder'])
            texts.push(element.getAttribute(name) ?? '')
        return texts.filter((text) => wanted.includes(text))
      }, swedish)
      if (found.length > 0) throw new Error(`${nameOf(address)}: ${found.join(', ')}`)
    }
  })
}
