import { parseArgs } from 'node:util'
import { municipalities } from '../code-lists/municipality.ts'
import { readSheet, readTables, sheetFormats } from '../insight/statistics/api.ts'
import { handlers } from '../insight/statistics/handlers.ts'
import { codings } from '../insight/statistics/model.ts'
import { periodFault } from '../insight/statistics/rules.ts'
import type { InputOf, OutputOf } from '../kernel/contract.ts'
import { parseLocalDate } from '../kernel/time.ts'
import { operator } from '../server/database/scope.ts'
import { openStafett } from '../server/open.ts'
import { Runner } from '../server/runner.ts'
import { type Command, WrongUsage } from './command.ts'

const formats = ['json', ...sheetFormats] as const
const among = <const W extends string>(words: readonly W[], word: string, name: string): W => {
  const found = words.find((one) => one === word)
  if (found === undefined) throw new WrongUsage(`--${name} is one of ${words.join(', ')}.`)
  return found
}

/** The days a field of the contract takes. */
const [firstDay, lastDay] = ['1800-01-01', '2199-12-31']

/** What was asked for, before a database is opened. */
function questionOf(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      format: { type: 'string', default: 'json' },
      municipality: { type: 'string' },
      coding: { type: 'string', default: 'as-registered' },
    },
  })
  if (positionals.length > 0) throw new WrongUsage(`statistics does not know ${positionals[0]}.`)
  const [from, to] = [values.from, values.to].map((text) =>
    text === undefined ? null : parseLocalDate(text),
  )
  if (!from || !to) throw new WrongUsage('statistics needs --from and --to, each a day written YYYY-MM-DD.')
  if ([from, to].some((day) => day < firstDay || day > lastDay))
    throw new WrongUsage(`statistics knows days from ${firstDay} to ${lastDay}.`)
  const fault = periodFault({ from, to })
  if (fault !== null)
    throw new WrongUsage(
      fault === 'backwards' ? '--from is after --to.' : 'The period is too long: at most thirty years.',
    )
  const code = values.municipality
  if (code !== undefined && !municipalities.some((one) => one.code === code))
    throw new WrongUsage(`${code} is not the code of a municipality.`)
  return {
    format: among(formats, values.format, 'format'),
    input: {
      from,
      to,
      coding: among(codings, values.coding, 'coding'),
      ...(code !== undefined && { municipalityCode: code }),
    } satisfies InputOf<typeof readTables>,
  }
}

/** The outside contract: these keys, and no others (DESIGN 10). */
const printed = ({ period, tables }: OutputOf<typeof readTables>) => ({
  period,
  tables: tables.map(({ id, title, rows, notStated, total, expectedTotal, reconciles, notes }) => ({
    id,
    title,
    rows: rows.map(({ code, label, value, lvm, lvu, sol }) => ({
      code,
      label,
      value,
      ...(id === 'decisions-by-municipality' && { lvm, lvu, sol }),
    })),
    notStated,
    total,
    expectedTotal,
    reconciles,
    notes,
  })),
})

const command: Command = {
  usage: [
    'statistics --from YYYY-MM-DD --to YYYY-MM-DD [--format json|csv|xlsx|ods] [--municipality CODE] [--coding as-registered|current]',
  ],
  summary:
    'Tables 1 to 7 for a period, both days included, on standard output; a sheet as it is, to be sent to a file.',
  run: async (args) => {
    const { format, input } = questionOf(args)
    const stafett = await openStafett('command')
    try {
      const runner = new Runner(stafett.db, handlers, stafett.figures)
      if (format === 'json') {
        const figures = (await runner.run(readTables.name, { actor: operator, input })) as OutputOf<
          typeof readTables
        >
        console.log(JSON.stringify(printed(figures)))
      } else {
        const sheet = (await runner.run(readSheet.name, {
          actor: operator,
          input: { ...input, format },
        })) as OutputOf<typeof readSheet>
        await new Promise<void>((resolve, reject) =>
          process.stdout.write(Buffer.from(sheet.content, 'base64'), (error) =>
            error ? reject(error) : resolve(),
          ),
        )
      }
    } finally {
      await stafett.close()
    }
    return 0
  },
}
export default command
