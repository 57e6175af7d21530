import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { type ClockType, clocksFor, clockTypes } from '../kernel/deadline.ts'
import { type Instant, parseInstant } from '../kernel/time.ts'
import { type Command, Refusal, WrongUsage } from './command.ts'

const isClockType = (typed: string): typed is ClockType => (clockTypes as readonly string[]).includes(typed)

/** The years a person can mean, and what the calendar and the database hold, as in a request. */
const isHeld = (at: Instant): boolean => /^(?:1[89]|2[01])\d\d-/.test(at)

const print = (type: ClockType, at: Instant): void =>
  console.log(JSON.stringify({ clocks: clocksFor(type, at) }))

/** Reads one moment a line; an empty line is passed over. Throws Refusal at the first that is no moment, with its number. */
async function printLines(type: ClockType): Promise<void> {
  let line = 0
  for await (const typed of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1
    if (typed.trim() === '') continue
    const at = parseInstant(typed.trim())
    if (at === null || !isHeld(at))
      throw new Refusal(`line ${line}: no moment with a zone, as 2026-10-25T02:40:00+02:00.`)
    print(type, at)
  }
}

const command: Command = {
  usage: [`clock --type ${clockTypes.join('|')} --at ISO`, 'clock --type TYPE --at -'],
  summary:
    'Prints as JSON the statutory clocks a moment sets going, with the strict last day of each. With - it reads one moment a line from standard input.',
  run: async (args) => {
    const { values } = parseArgs({
      args: [...args],
      options: { type: { type: 'string' }, at: { type: 'string' } },
    })
    if (values.type === undefined || !isClockType(values.type))
      throw new WrongUsage(`--type needs one of ${clockTypes.join(', ')}.`)
    if (values.at === '-') {
      await printLines(values.type)
      return 0
    }
    const at = values.at === undefined ? null : parseInstant(values.at)
    if (at === null || !isHeld(at))
      throw new WrongUsage(
        '--at needs a moment with its zone, as 2026-10-25T02:40:00+02:00, or - to read them.',
      )
    print(values.type, at)
    return 0
  },
}
export default command
