import type { FastifyInstance } from 'fastify'
import ical, { ICalCalendarMethod } from 'ical-generator'
import { currentAppointment, findAccount } from '../base/account/store.ts'
import { feedByHash, publishedShifts } from '../duty/staff-hours/store.ts'
import { words } from '../duty/staff-hours/words.ts'
import { addDays, localDate, now } from '../kernel/time.ts'
import type { AppOptions } from './app.ts'
import { inScope, operator } from './database/scope.ts'
import { NotFound } from './problem.ts'
import { hashToken } from './token.ts'

/** A month back, and as far ahead as anybody plans. */
const daysBack = 31
const daysAhead = 366

/**
 * One person's own published shifts as iCalendar (RFC 5545), at a secret address that a calendar program asks without a
 * session: times and kind, no other people and no place. An address that has ended, or whose post has, is not found.
 */
export function addCalendarRoute(app: FastifyInstance, { db }: AppOptions): void {
  app.get<{ Params: { file: string } }>(
    '/api/calendars/:file',
    { config: { rateLimit: { max: 60, timeWindow: '1 minute' } } },
    async (request, reply) => {
      const { file } = request.params
      const present = now()
      const today = localDate(present)
      const tokenHash = hashToken(file.replace(/\.ics$/, ''))
      const owner = await inScope(db, operator, async (tx) => {
        const feed = await feedByHash(tx, tokenHash)
        const account = feed && (await findAccount(tx, feed.accountId))
        const post = account?.closedAt === null ? await currentAppointment(tx, account.id, today) : undefined
        return account && post && { account, post }
      })
      if (owner === undefined || !['duty-worker', 'duty-manager'].includes(owner.post.role))
        throw new NotFound()
      const { account, post } = owner
      const actor = { ...operator, accountId: account.id, role: post.role, memberId: null }
      const shifts = await inScope(db, actor, (tx) =>
        publishedShifts(tx, addDays(today, -daysBack), addDays(today, daysAhead), account.id),
      )
      const calendar = ical({
        name: 'Stafett',
        prodId: '//Stafett//Schema//SV',
        method: ICalCalendarMethod.PUBLISH,
      })
      for (const shift of shifts)
        calendar.createEvent({
          id: shift.id,
          start: shift.startsAt,
          end: shift.endsAt,
          stamp: shift.changedAt ?? present,
          summary: words.sv.kinds[shift.kind],
        })
      return reply
        .type('text/calendar; charset=utf-8')
        .header('cache-control', 'private, no-store')
        .send(calendar.toString())
    },
  )
}
