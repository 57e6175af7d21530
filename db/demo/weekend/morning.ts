import { listCommitments, setDone } from '../../../src/exchange/commitment/api.ts'
import { listPacks, openPack } from '../../../src/exchange/morning-pack/api.ts'
import { confirmReconciliation, listReconciliations } from '../../../src/exchange/reconciliation/api.ts'
import { atLocal, type LocalDate } from '../../../src/kernel/time.ts'
import { freezeNights } from '../../../src/server/morning-packs.ts'
import type { Teller } from '../teller.ts'

const gavle = 'mottagning.gavle'
const hudiksvall = 'mottagning.hudiksvall'

/** At 07.45 the night is frozen for each receiver; Gävle opens its pack when the office has. */
export async function tellPacks(teller: Teller, morning: LocalDate): Promise<void> {
  teller.to(atLocal(morning, '07:46'))
  await teller.job(freezeNights)
  const opens = atLocal(morning, '08:26')
  if (opens > teller.told) return
  teller.inTheMorning(async () => {
    teller.to(opens)
    const [pack] = (await teller.do(gavle, listPacks, {})).packs
    if (pack === undefined) throw new Error('Gävle has no pack')
    await teller.do(gavle, openPack, { packId: pack.id })
  })
}

/** At 09.30 the figures of the night; Gävle confirms its own by name. */
export async function tellFigures(teller: Teller, morning: LocalDate): Promise<void> {
  if (atLocal(morning, '09:40') > teller.told) return
  teller.to(atLocal(morning, '09:31'))
  await teller.job(freezeNights)
  teller.to(atLocal(morning, '09:40'))
  const [own] = (await teller.do(gavle, listReconciliations, { nights: 1 })).rows
  if (own === undefined) throw new Error('Gävle has no figures')
  const reason = 'Genomgången med jouren: det som skiljer är öppnat och hos rätt enhet.'
  await teller.do(gavle, confirmReconciliation, {
    reconciliationId: own.id,
    ...(own.differences.length > 0 && { reason }),
  })
}

const kept = [
  { as: gavle, at: '10:40', text: 'Våldsteamet har talat med henne genom boendets personal.' },
  { as: hudiksvall, at: '09:50', text: 'Pojken och mostern är uppringda. Vi ses på skolan klockan 13.' },
  { as: gavle, at: '11:20', text: 'Handläggaren har ringt. Han provar härbärget igen när febern är borta.' },
] as const

/** What was said about the reports of the night, and has been done since. */
export async function tellKept(teller: Teller, { done }: { readonly done: readonly string[] }) {
  for (const [at, { as, at: time, text }] of kept.entries()) {
    const reportId = done[at]
    if (teller.time(time) > teller.told || reportId === undefined) continue
    teller.at(time)
    await isDone(teller, as, reportId, text)
  }
}

/** The commitment of a report, as its member has it. */
export async function commitmentOf(teller: Teller, as: string, reportId: string) {
  const { commitments } = await teller.do(as, listCommitments, {})
  const found = commitments.find((one) => one.reportId === reportId)
  if (found === undefined) throw new Error(`${as} has said nothing about ${reportId}`)
  return { commitmentId: found.id, version: found.version }
}

export async function isDone(teller: Teller, as: string, reportId: string, text: string): Promise<void> {
  await teller.do(as, setDone, { ...(await commitmentOf(teller, as, reportId)), text })
}
