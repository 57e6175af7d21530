import { text } from 'node:stream/consumers'
import { type OpenOptions, openPostgres } from './launcher.ts'
import { PostgresRefused } from './refusals.ts'

const { options, user }: { options: OpenOptions; user?: number } = JSON.parse(process.argv[2] ?? '')
if (user !== undefined) {
  process.setgroups?.([])
  process.setgid?.(user)
  process.setuid?.(user)
}
try {
  const { urls, adopted, stop } = await openPostgres(options)
  console.log(JSON.stringify({ pid: process.pid, urls, adopted }))
  await text(process.stdin)
  await stop()
} catch (error) {
  if (!(error instanceof PostgresRefused)) throw error
  console.log(JSON.stringify({ pid: process.pid, refusal: { name: error.name, message: error.message } }))
}
