import type { FastifyReply, FastifyRequest } from 'fastify'
import { idleMinutes } from '../base/account/rules.ts'
import type { AppOptions } from './app.ts'
import { deviceKeyOf } from './device-key.ts'
import { cookieName } from './routes.ts'
import { logOut, resumeSession, type Session } from './sessions.ts'

export const tokenOf = (request: FastifyRequest): string | undefined => request.cookies[cookieName]

/** How every way in answers: the cookie, and who it is. */
export function sessionReply(options: AppOptions) {
  const { db } = options
  /** Only of an active session: its reply carries the key to the account's unsaved text on the device. */
  const view = async (session: Session, reply: FastifyReply) => {
    reply.header('cache-control', 'no-store')
    const { region, demo } = await options.about()
    const { accountId, name, title, role, memberId, partnerId } = session.actor
    const { memberName, partnerName } = session
    return {
      account: { id: accountId, name, title, role, memberId, memberName, partnerId, partnerName },
      demo,
      region,
      idleMinutes,
      deviceKey: await deviceKeyOf(db, session.actor),
    }
  }
  /** A colleague at the same desk: the one before is logged out, their drafts are on the server. */
  const enter = async (request: FastifyRequest, reply: FastifyReply, token: string): Promise<void> => {
    const before = await resumeSession(db, tokenOf(request), { background: true, locked: 'allowed' }).catch(
      () => undefined,
    )
    if (before) await logOut(db, before)
    reply.setCookie(cookieName, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: options.secure ?? false,
      maxAge: 12 * 3600,
    })
  }
  return { view, enter }
}
