import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from './fixture.ts'
import { type LockKind, tryLock, waitForLock } from './lock.ts'

test.each<[LockKind, LockKind, boolean]>([
  ['shared', 'shared', true],
  ['shared', 'exclusive', false],
  ['exclusive', 'shared', false],
  ['exclusive', 'exclusive', false],
])('beside a holder of a %s lock, whether another may take a %s one: %s', (first, second, may) => {
  const path = join(temporaryFolder(), 'lock')
  const held = tryLock(path, first)
  expect(held).toBeDefined()
  expect(tryLock(path, second) !== undefined).toBe(may)
})

test('who waits gets the lock when it is released, and releasing twice does no harm', async () => {
  const path = join(temporaryFolder(), 'lock')
  const held = tryLock(path, 'exclusive')
  const waiting = waitForLock(path, 'exclusive')
  held?.release()
  held?.release()
  const next = await waiting
  expect(tryLock(path, 'shared')).toBeUndefined()
  next.release()
})

test('the lock of a killed process is free', async () => {
  const path = join(temporaryFolder(), 'lock')
  const script = `import { tryLock } from ${JSON.stringify(new URL('./lock.ts', import.meta.url))}
    tryLock(${JSON.stringify(path)}, 'exclusive'); console.log('held'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  expect(tryLock(path, 'shared')).toBeUndefined()
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(tryLock(path, 'exclusive')).toBeDefined()
})
