import { sql } from 'kysely'
import { signedHead } from './audit/head.ts'
import { sealAudit } from './audit/seal.ts'
import type { Database } from './database/connection.ts'
import { inScope, operator } from './database/scope.ts'
import { remind } from './decision-reminders.ts'
import { deliverDue } from './delivery/deliver.ts'
import { remindOfHandover } from './handover-reminders.ts'
import { freezeNights } from './morning-packs.ts'
import { dataFolder } from './open.ts'
import { askOutcomes } from './outcome-questions.ts'
import { askAboutWeekend } from './weekend-checks.ts'

const second = 1000

/** Answers to commands after 48 hours, failed logins after one, ended sessions after a month. */
const forget = (db: Database): Promise<void> =>
  inScope(db, operator, async (tx) => {
    await tx.deleteFrom('command').where('at', '<', sql<string>`now() - interval '48 hours'`).execute()
    await tx.deleteFrom('revision').where('at', '<', sql<string>`now() - interval '30 days'`).execute()
    await tx.deleteFrom('loginFailure').where('at', '<', sql<string>`now() - interval '1 hour'`).execute()
    await tx.deleteFrom('session').where('createdAt', '<', sql<string>`now() - interval '30 days'`).execute()
  })

const jobs: readonly {
  readonly name: string
  readonly every: number
  readonly run: (db: Database, log: (line: string) => void) => Promise<unknown>
}[] = [
  { name: 'seal the audit', every: 20 * second, run: sealAudit },
  {
    name: 'tell the head of the audit',
    every: 3600 * second,
    run: async (db, log) => log(`audit head ${await signedHead(db, dataFolder())}`),
  },
  { name: 'remind of the times of decisions', every: 60 * second, run: (db) => remind(db) },
  { name: 'remind of reports and commitments', every: 60 * second, run: (db) => remindOfHandover(db) },
  { name: 'ask what became of it', every: 600 * second, run: (db) => askOutcomes(db) },
  { name: 'freeze the night', every: 30 * second, run: (db) => freezeNights(db) },
  { name: 'send what is told', every: 5 * second, run: (db) => deliverDue(db) },
  { name: 'ask about the weekend', every: 60 * second, run: (db) => askAboutWeekend(db) },
  { name: 'forget what has had its time', every: 600 * second, run: forget },
]

/** Small work beside the requests. Each job may run in several processes: it locks or is harmless twice. */
export function startJobs(db: Database, log: (line: string) => void): { stop: () => Promise<void> } {
  let stopped = false
  const running = new Set<Promise<unknown>>()
  const timers = jobs.map((job) =>
    setInterval(() => {
      if (stopped) return
      const work = job.run(db, log).catch((error: Error) => log(`${job.name}: ${error.message}`))
      running.add(work)
      work.finally(() => running.delete(work))
    }, job.every),
  )
  return {
    stop: async () => {
      stopped = true
      for (const timer of timers) clearInterval(timer)
      await Promise.all(running)
    },
  }
}
