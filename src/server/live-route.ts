import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { Actor } from '../kernel/permit.ts'
import type { AppOptions } from './app.ts'
import { cookieName } from './routes.ts'
import { resumeSession } from './sessions.ts'

/** Seconds between signs of life; at each the session is asked again, so that a logout ends the stream. */
const heartbeat = 20

/** Who has another post hears what that one may hear: the page opens a new line by itself. */
const isSamePost = (before: Actor, now: Actor): boolean =>
  before.role === now.role && before.memberId === now.memberId && before.partnerId === now.partnerId

/** Server-sent events: ids of what changed, filtered by who listens. The page then asks for it through its permit. */
export function addLiveRoute(app: FastifyInstance, { db, live }: AppOptions): void {
  const streams = new Set<ServerResponse>()
  // A stream never ends by itself: without this a server with an open desk would never stop.
  app.addHook('preClose', async () => {
    for (const stream of streams) stream.end()
  })
  app.get('/api/events', async (request, reply) => {
    const token = request.cookies[cookieName]
    const { actor } = await resumeSession(db, token, { background: true })
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    streams.add(raw)
    const send = (data: unknown) => raw.write(`data: ${JSON.stringify(data)}\n\n`)
    raw.write('retry: 1000\n\n')
    const stop = live.listen({
      actor,
      hear: ({ topic, id }) => {
        if (topic === 'session') raw.end()
        else send({ topic, id })
      },
      resume: () => send({ topic: 'all', id: '' }),
    })
    const pulse = setInterval(() => {
      resumeSession(db, token, { background: true }).then(
        (now) => (isSamePost(actor, now.actor) ? raw.write(': here\n\n') : raw.end()),
        () => raw.end(),
      )
    }, heartbeat * 1000)
    // A line that was opened while the server closes keeps no process alive.
    pulse.unref()
    raw.on('close', () => {
      clearInterval(pulse)
      streams.delete(raw)
      stop()
    })
  })
}
