import { contentOf, findDocument } from '../../base/document/store.ts'
import { decided, refused } from '../../kernel/decision.ts'
import type { Tx } from '../../server/database/connection.ts'
import { type Context, handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision } from '../../server/revision.ts'
import { heardOf } from '../handover/rules.ts'
import { addStep, lockReport, updateReport } from '../handover/store.ts'
import { secretsOfCase } from '../report-content/store.ts'
import { amendPack, listPacks, openPack, readPack, readPaper, readTimes, setTimes } from './api.ts'
import { emptyContent, type MorningPack } from './model.ts'
import { casesOf, decideAmend, decideTimes, isLate, ofCases } from './rules.ts'
import * as store from './store.ts'

const pageSize = 30
const membersOf = ({ memberId }: Pick<MorningPack, 'memberId'>): readonly string[] =>
  memberId === null ? [] : [memberId]
const told = (pack: Pick<MorningPack, 'id' | 'memberId'>) => ({
  topic: 'morning-pack' as const,
  id: pack.id,
  memberIds: membersOf(pack),
})

/** A member that opens its pack has opened the reports in it: they are shown there as they were sent. */
async function openReports(tx: Tx, packId: string, { now, actor, newId }: Context) {
  const opened = []
  for (const { subjectId } of await store.itemsOf(tx, packId, 'report')) {
    const report = await lockReport(tx, subjectId)
    if (report === undefined) continue
    opened.push(report)
    if (report.openedAt !== null || report.status !== 'delivered') continue
    const version = report.version + 1
    await updateReport(tx, report.id, { status: 'opened', openedAt: now, openedBy: actor.accountId, version })
    await keepRevision(tx, { id: report.id, version }, ['openedAt'], actor.accountId)
    await addStep(tx, report, { id: newId(), kind: 'opened', at: now }, actor)
  }
  return opened
}

export const handlers = [
  handleQuery(listPacks, async (tx, { after }, { actor }) => {
    const rows = await store.packViews(tx, after === undefined ? {} : { after }, pageSize + 1)
    const packs = rows
      .slice(0, pageSize)
      .map((row) => ({ ...row, editions: row.editions ?? 0, isLate: isLate(row) }))
    const own = membersOf(actor)
    return {
      output: { packs, more: rows.length > pageSize },
      about: { members: own },
      subject: { memberIds: own },
    }
  }),

  handleQuery(readPack, async (tx, { packId }) => {
    const [row] = await store.packViews(tx, { id: packId }, 1)
    if (row === undefined) return undefined
    const bodies = await store.bodiesOf(tx, packId)
    const addenda = new Map((await store.addendaOf(tx, packId)).map((one) => [one.edition, one]))
    const visible = await store.visibleCases(
      tx,
      bodies.flatMap(({ content }) => casesOf(content)),
    )
    const texts = await store.textsOf(
      tx,
      bodies.flatMap(({ content }) => content.reports.map(({ reportId }) => reportId)),
    )
    const amendments = await store.amendmentTexts(
      tx,
      bodies.flatMap(({ content }) => content.amendments.map(({ eventId }) => eventId)),
    )
    return {
      output: {
        pack: { ...row, editions: row.editions ?? 0, isLate: isLate(row) },
        parts: bodies.map(({ edition, content }) => {
          const addendum = addenda.get(edition)
          return {
            edition,
            madeAt: addendum?.madeAt ?? row.frozenAt,
            madeByName: addendum?.madeByName ?? null,
            text: addendum?.text ?? null,
            hasPaper: (edition === 0 ? row.documentId : (addendum?.documentId ?? null)) !== null,
            content: ofCases(content, visible),
          }
        }),
        texts: texts.map(({ reportId, content }) => ({ reportId, content })),
        amendments,
      },
      about: {
        cases: [...new Set([...texts.map(({ caseId }) => caseId), ...visible])],
        persons: [...new Set(texts.flatMap(({ content }) => content.people.map(({ personId }) => personId)))],
        members: membersOf(row),
      },
      subject: { memberIds: membersOf(row) },
    }
  }),

  handleCommand(openPack, {
    load: async (tx, { packId }) => {
      const [pack] = await store.packViews(tx, { id: packId }, 1)
      return pack
    },
    subject: (pack) => ({ memberIds: membersOf(pack) }),
    decide: (pack) => decided(pack),
    save: async (tx, pack, context) => {
      const { now, actor } = context
      const edition = pack.editions ?? 0
      await store.insertReading(tx, {
        packId: pack.id,
        edition,
        accountId: actor.accountId,
        accountName: actor.name,
        at: now,
      })
      const reports = actor.role === 'intake' ? await openReports(tx, pack.id, context) : []
      return {
        output: { id: pack.id, edition },
        about: {
          cases: [...new Set(reports.map(({ caseId }) => caseId))],
          persons: [
            ...new Set(
              reports.flatMap(({ content }) => content?.people.map(({ personId }) => personId) ?? []),
            ),
          ],
          members: membersOf(pack),
        },
        events: [told(pack), ...reports.flatMap(heardOf)],
      }
    },
  }),

  handleCommand(amendPack, {
    load: async (tx, { packId }) => {
      const pack = await store.lockPack(tx, packId)
      if (pack === undefined) return undefined
      const reports = await store.itemsOf(tx, packId, 'report')
      const texts = await store.textsOf(
        tx,
        reports.map(({ subjectId }) => subjectId),
      )
      const bodies = await store.bodiesOf(tx, packId)
      const cases = [
        ...new Set([
          ...texts.map(({ caseId }) => caseId),
          ...bodies.flatMap(({ content }) => casesOf(content)),
        ]),
      ]
      const visible = [...(await store.visibleCases(tx, cases))]
      const secrets = []
      for (const caseId of visible) secrets.push(await secretsOfCase(tx, caseId))
      return {
        pack,
        cases: visible,
        secrets,
        latest: (await store.addendaOf(tx, packId)).at(-1)?.edition ?? 0,
      }
    },
    decide: (facts, { text }) => decideAmend(facts, text, facts.secrets),
    save: async (tx, { pack: { pack, cases, latest }, text }, { now, actor, newId }) => {
      const edition = latest + 1
      const id = newId()
      await store.insertAddendum(tx, {
        ...{ id, packId: pack.id, edition, text, documentId: null },
        madeAt: now,
        madeBy: actor.accountId,
        madeByName: actor.name,
      })
      await store.insertBody(tx, { packId: pack.id, edition, content: emptyContent })
      await store.tellOfAddendum(tx, pack, edition, now)
      return { output: { id, edition }, about: { cases, members: membersOf(pack) }, events: [told(pack)] }
    },
  }),

  handleQuery(readPaper, async (tx, { packId, edition = 0 }) => {
    const pack = await store.findPack(tx, packId)
    if (pack === undefined) return undefined
    const addendum = (await store.addendaOf(tx, packId)).find((one) => one.edition === edition)
    if (edition > 0 && addendum === undefined) return undefined
    const documentId = edition === 0 ? pack.documentId : (addendum?.documentId ?? null)
    if (documentId === null) return refused('paper-not-ready')
    const document = await findDocument(tx, documentId)
    const bytes = document && (await contentOf(tx, documentId))
    if (document === undefined || bytes === undefined) return refused('paper-closed')
    const reports = (await store.itemsOf(tx, packId, 'report')).filter((item) => item.edition === edition)
    const texts = await store.textsOf(
      tx,
      reports.map(({ subjectId }) => subjectId),
    )
    return {
      output: { fileName: `${document.number}.pdf`, content: Buffer.from(bytes).toString('base64') },
      about: {
        cases: [...new Set(texts.map(({ caseId }) => caseId))],
        persons: [...new Set(texts.flatMap(({ content }) => content.people.map(({ personId }) => personId)))],
        members: membersOf(pack),
      },
      subject: { memberIds: membersOf(pack) },
    }
  }),

  handleQuery(readTimes, async (tx) => ({ output: await store.currentSetting(tx) })),

  handleCommand(setTimes, {
    load: (tx) => store.currentSetting(tx),
    decide: (_before, input) => decideTimes(input),
    save: async (tx, { freezesAt, figuresAt, mornings }, { now, actor, newId }) => {
      const setting = {
        ...{ id: newId(), freezesAt, figuresAt, mornings, setAt: now },
        setBy: actor.accountId,
        setByName: actor.name,
      }
      await store.insertSetting(tx, setting)
      return { output: setting }
    },
  }),
]
