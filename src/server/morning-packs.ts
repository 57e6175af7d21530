import { sql } from 'kysely'
import { insertDocument } from '../base/document/store.ts'
import { listMembers } from '../base/organisation/store.ts'
import {
  emptyContent,
  type MorningPack,
  type PackContent,
  type PackItem,
  type PackReceiver,
} from '../exchange/morning-pack/model.ts'
import {
  dueNights,
  type FrozenNight,
  figuresMoment,
  isNothing,
  takesAddenda,
} from '../exchange/morning-pack/rules.ts'
import * as packs from '../exchange/morning-pack/store.ts'
import * as reconciliations from '../exchange/reconciliation/store.ts'
import { newId } from '../kernel/id.ts'
import type { Actor } from '../kernel/permit.ts'
import { type Instant, localDate, now as present } from '../kernel/time.ts'
import type { Database, Tx } from './database/connection.ts'
import { inScope, operator } from './database/scope.ts'
import { renderPdf } from './documents/render.ts'
import { notify } from './live-events.ts'
import {
  composeForManager,
  composeForMember,
  composeForShift,
  deviationsOfMember,
} from './morning-pack-content.ts'
import { composePaper } from './morning-pack-paper.ts'

export type FrozenCounts = {
  readonly packs: number
  readonly addenda: number
  readonly papers: number
  readonly nights: number
}
const none: FrozenCounts = { packs: 0, addenda: 0, papers: 0, nights: 0 }

/** A pack is put together with the eyes of whoever receives it: what they may not see cannot come into it. */
const eyesOf = (receiver: PackReceiver, memberId: string | null): Actor => ({
  ...operator,
  memberId,
  role: receiver === 'member' ? 'intake' : receiver === 'manager' ? 'duty-manager' : 'duty-worker',
})

const itemsOf = (content: PackContent, packId: string, edition: number): PackItem[] => [
  ...content.reports.map(({ reportId }) => ({
    kind: 'report' as const,
    subjectId: reportId,
    packId,
    edition,
  })),
  ...content.amendments.map(({ eventId }) => ({
    kind: 'amendment' as const,
    subjectId: eventId,
    packId,
    edition,
  })),
  ...content.withdrawals.map(({ reportId }) => ({
    kind: 'withdrawal' as const,
    subjectId: reportId,
    packId,
    edition,
  })),
]

const told = ({ id, memberId }: Pick<MorningPack, 'id' | 'memberId'>) => ({
  topic: 'morning-pack' as const,
  id,
  memberIds: memberId === null ? [] : [memberId],
})

/** Of a night made afterwards, what was sent until it ended; the last one takes all that is left. */
type DueNight = FrozenNight & { readonly until: Instant }

async function contentFor(
  db: Database,
  receiver: PackReceiver,
  memberId: string | null,
  { until, ...night }: DueNight,
  now: Instant,
): Promise<PackContent> {
  const eyes = eyesOf(receiver, memberId)
  if (memberId === null)
    return inScope(db, eyes, (tx) =>
      receiver === 'manager' ? composeForManager(tx, night) : composeForShift(tx, now),
    )
  const content = await inScope(db, eyes, async (tx) => {
    const since = await packs.firstBegin(tx, memberId)
    return composeForMember(tx, memberId, { since: since ?? night.beginsAt, until }, now)
  })
  const manager = eyesOf('manager', null)
  return {
    ...content,
    deviations: await inScope(db, manager, (tx) => deviationsOfMember(tx, memberId)),
  }
}

async function freezeOne(
  db: Database,
  receiver: PackReceiver,
  memberId: string | null,
  due: DueNight,
  now: Instant,
): Promise<boolean> {
  const { until: _until, ...night } = due
  const content = await contentFor(db, receiver, memberId, due, now)
  const accounts =
    receiver === 'member'
      ? []
      : await inScope(db, eyesOf('manager', null), (tx) => packs.dutyReceivers(tx, receiver, night.endsAt))
  return inScope(db, operator, async (tx) => {
    const pack: MorningPack = {
      id: newId(),
      number: await packs.nextPackNumber(tx, localDate(night.endsAt).slice(0, 4)),
      receiver,
      memberId,
      ...night,
      frozenAt: now,
      isNothing: receiver === 'member' && isNothing(content),
      documentId: null,
    }
    if (!(await packs.insertPack(tx, pack))) return false
    await packs.insertBody(tx, { packId: pack.id, edition: 0, content })
    await packs.insertItems(tx, itemsOf(content, pack.id, 0))
    await packs.tellOfPack(tx, pack, accounts, now)
    await notify(tx, [told(pack)])
    return true
  })
}

/** Of a night the members first, the manager last: by that pack a night is known to be done, and one that was cut short goes on. */
async function freezeNight(db: Database, night: DueNight, now: Instant): Promise<number> {
  const members = await inScope(db, operator, (tx) => listMembers(tx, localDate(night.endsAt)))
  let made = 0
  for (const { id } of members) if (await freezeOne(db, 'member', id, night, now)) made++
  if (await freezeOne(db, 'next-shift', null, night, now)) made++
  if (await freezeOne(db, 'manager', null, night, now)) made++
  return made
}

/** What came in since: added to each member's latest pack while the day works with it. */
async function addAddenda(db: Database, now: Instant): Promise<number> {
  const latest = await inScope(db, operator, packs.latestOfMembers)
  let made = 0
  for (const pack of latest.filter((one) => takesAddenda(one, now))) {
    const { id, memberId } = pack
    if (memberId === null) continue
    const news = await inScope(db, eyesOf('member', memberId), async (tx) =>
      packs.untakenOf(tx, memberId, (await packs.firstBegin(tx, memberId)) ?? pack.beginsAt, now),
    )
    const content = { ...emptyContent, ...news }
    if (isNothing(content)) continue
    await inScope(db, operator, async (tx) => {
      await packs.lockPack(tx, id)
      const edition = ((await packs.addendaOf(tx, id)).at(-1)?.edition ?? 0) + 1
      const byItself = { text: null, madeBy: null, madeByName: null, documentId: null }
      await packs.insertAddendum(tx, { id: newId(), packId: id, edition, madeAt: now, ...byItself })
      await packs.insertBody(tx, { packId: id, edition, content })
      await packs.insertItems(tx, itemsOf(content, id, edition))
      await packs.tellOfAddendum(tx, pack, edition, now)
      await notify(tx, [told(pack)])
    })
    made++
  }
  return made
}

async function sheetOf(tx: Tx, packId: string, edition: number) {
  const [pack] = await packs.packViews(tx, { id: packId }, 1)
  const content = (await packs.bodiesOf(tx, packId)).find((body) => body.edition === edition)?.content
  const addendum = (await packs.addendaOf(tx, packId)).find((one) => one.edition === edition)
  if (pack === undefined || content === undefined) return undefined
  const texts = await packs.textsOf(
    tx,
    content.reports.map(({ reportId }) => reportId),
  )
  const amendments = await packs.amendmentTexts(
    tx,
    content.amendments.map(({ eventId }) => eventId),
  )
  const number = edition === 0 ? pack.number : `${pack.number}-${edition}`
  const sheet = composePaper({
    pack,
    number,
    memberName: pack.memberName,
    addendum: addendum ? { ...addendum, byName: addendum.madeByName } : null,
    content,
    texts: new Map(texts.map((one) => [one.reportId, one.content])),
    amendments: new Map(amendments.map((one) => [one.eventId, one.text])),
  })
  return { sheet, memberId: pack.memberId, madeAt: addendum?.madeAt ?? pack.frozenAt }
}

/** The paper of what has none, from what is frozen: a pack is there before its paper, and where that fails it is tried again. */
async function makePapers(db: Database, now: Instant): Promise<number> {
  const lacking = await inScope(db, operator, (tx) => packs.withoutPaper(tx, 60))
  let made = 0
  for (const { packId, edition } of lacking) {
    const pack = await inScope(db, operator, (tx) => packs.findPack(tx, packId))
    if (pack === undefined) continue
    const found = await inScope(db, eyesOf(pack.receiver, pack.memberId), (tx) =>
      sheetOf(tx, packId, edition),
    )
    if (found === undefined) continue
    const { sheet, memberId, madeAt } = found
    const bytes = await renderPdf('morning-pack', sheet, madeAt)
    await inScope(db, operator, async (tx) => {
      const document = { id: newId(), kind: 'morning-pack' as const, caseId: null, memberId, createdBy: null }
      const { title, number } = sheet
      await insertDocument(tx, { ...document, title, number, isSealed: false, createdAt: now, bytes })
      await packs.keepPaper(tx, packId, edition, document.id)
      await notify(tx, [told(pack)])
    })
    made++
  }
  return made
}

/** The figures of nights whose time has come. */
async function freezeReconciliations(db: Database, figuresAt: string, now: Instant): Promise<number> {
  const waiting = await inScope(db, operator, (tx) => reconciliations.nightsWithoutFigures(tx, 60))
  let made = 0
  for (const night of waiting.filter(({ endsAt }) => figuresMoment({ figuresAt }, endsAt) <= now)) {
    const { parts, managers } = await inScope(db, eyesOf('manager', null), async (tx) => ({
      parts: await reconciliations.countNight(tx, night, now),
      managers: await packs.dutyReceivers(tx, 'manager', night.endsAt),
    }))
    const rows = await inScope(db, operator, async (tx) => {
      const frozen = await reconciliations.freezeFigures(tx, night, parts, managers, now)
      await notify(
        tx,
        frozen.map(({ id, memberId }) => ({
          topic: 'reconciliation',
          id,
          memberIds: memberId === null ? [] : [memberId],
        })),
      )
      return frozen
    })
    if (rows.length > 0) made++
  }
  return made
}

/**
 * Freezes the packs and figures of every night whose time has come, adds what came in since, and makes the papers. It may run in
 * several processes, as often as it likes: one at a time works and the others go on with what they had. After an outage the
 * mornings that were missed are made, the oldest first.
 */
export const freezeNights = (db: Database, now: Instant = present()): Promise<FrozenCounts> =>
  inScope(db, operator, async (held) => {
    const { rows } = await sql<{
      isMine: boolean
    }>`select pg_try_advisory_xact_lock(hashtextextended('morning-packs', 0)) as "isMine"`.execute(held)
    if (rows[0]?.isMine !== true) return none
    const { setting, end } = await inScope(db, operator, async (tx) => ({
      setting: await packs.currentSetting(tx),
      end: await packs.lastEnd(tx),
    }))
    let made = 0
    const due = dueNights(setting, end, now)
    for (const [at, night] of due.entries())
      made += await freezeNight(db, { ...night, until: at === due.length - 1 ? now : night.endsAt }, now)
    return {
      packs: made,
      addenda: await addAddenda(db, now),
      nights: await freezeReconciliations(db, setting.figuresAt, now),
      papers: await makePapers(db, now),
    }
  })
