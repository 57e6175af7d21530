import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** No browser for the journeys, and none could be installed: the message is one line for whoever runs them. */
export class NoBrowser extends Error {}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const canRun = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function installed(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'].filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(canRun)
}

/** On Debian, as root, the system's own package. */
function install(): void {
  const steps = [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ] as const
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const [command, ...args] of steps) {
    console.log(`${command} ${args.join(' ')}`)
    const { status } = spawnSync(command, args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
    if (status !== 0)
      throw new NoBrowser(`The journeys need Chromium, and \`${command} ${args.join(' ')}\` failed.`)
  }
}

/**
 * Chromium for the journeys: CHROMIUM_PATH, else one that is installed, else Debian's package where we may install it.
 * @throws NoBrowser
 */
export function findBrowser(): string {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (canRun(given)) return given
    throw new NoBrowser(`CHROMIUM_PATH is ${given}, which cannot be run.`)
  }
  const found = installed()
  if (found) return found
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new NoBrowser(
      'The journeys need Chromium: install it (Debian: `apt-get install chromium`) or name it in CHROMIUM_PATH.',
    )
  install()
  const fresh = installed()
  if (fresh === undefined) throw new NoBrowser('Chromium was installed and yet is not to be found.')
  return fresh
}
