import { parseArgs } from 'node:util'
import { calendarYears } from '../duty/service-hours/model.ts'
import { sumHours } from '../duty/service-hours/rules.ts'
import { type LocalDate, parseLocalDate } from '../kernel/time.ts'
import { type Command, Refusal, WrongUsage } from './command.ts'
import { isRegionKey, readRegionFile } from './region-file.ts'

/** A day of the command line. Throws Refusal in a year whose public holidays are not known. */
function day(option: string, typed: string | undefined): LocalDate {
  const date = typed === undefined ? null : parseLocalDate(typed)
  if (date === null) throw new WrongUsage(`${option} needs a day that exists, YYYY-MM-DD.`)
  const year = Number(date.slice(0, 4))
  if (year < calendarYears.first || year > calendarYears.last)
    throw new Refusal(
      `${date}: the public holidays are known for ${calendarYears.first} to ${calendarYears.last}.`,
    )
  return date
}

const command: Command = {
  usage: ['roster hours --region gavleborg|skaraborg|dalarna --from YYYY-MM-DD --to YYYY-MM-DD'],
  summary:
    'Prints as JSON the real hours of duty, standby and office between two days, both included, with gaps and overlaps.',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { region: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } },
    })
    if (positionals.length !== 1 || positionals[0] !== 'hours') throw new WrongUsage('roster knows hours.')
    if (values.region === undefined || !isRegionKey(values.region))
      throw new WrongUsage('--region needs gavleborg, skaraborg or dalarna.')
    const from = day('--from', values.from)
    const to = day('--to', values.to)
    if (from > to) throw new WrongUsage('--from is after --to.')
    const { serviceHours } = await readRegionFile(values.region)
    console.log(JSON.stringify(sumHours(serviceHours, from, to)))
    return 0
  },
}
export default command
