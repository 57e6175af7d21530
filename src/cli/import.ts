import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { Fault } from '../insight/register-file/model.ts'
import type { SourceFile } from '../insight/register-file/store.ts'
import { type Outcome, runImport } from '../insight/register-import/api.ts'
import {
  mappingOf,
  type SourceFiles,
  saveRegister,
  stageRegister,
} from '../insight/register-import/handlers.ts'
import type { MappingEntry } from '../insight/register-import/model.ts'
import { clearStaged, rejections, undone } from '../insight/register-import/store.ts'
import { words } from '../insight/register-import/words.ts'
import { newId } from '../kernel/id.ts'
import { now } from '../kernel/time.ts'
import { appendAudit } from '../server/audit/append.ts'
import type { Tx } from '../server/database/connection.ts'
import { inScope, operator } from '../server/database/scope.ts'
import { type Opened, openStafett } from '../server/open.ts'
import { Refused } from '../server/problem.ts'
import { sentenceOf } from '../server/sentences.ts'
import { type Command, Refusal, WrongUsage } from './command.ts'

const own = words.sv
const tell = (line: string) => void process.stderr.write(`${line}\n`)

async function sourceOf(path: string): Promise<SourceFile> {
  const found = await stat(path).catch(() => null)
  if (found === null) throw new Refusal(`Filen ${path} finns inte, eller får inte läsas.`)
  if (!found.isFile()) throw new Refusal(`${path} är ingen fil.`)
  return {
    name: basename(path).slice(0, 200),
    open: () => createReadStream(path, { highWaterMark: 262_144 }),
  }
}

async function mappingIn(path: string | undefined): Promise<readonly MappingEntry[]> {
  if (path === undefined) return []
  const written = await readFile(path, 'utf8').catch(() => null)
  if (written === null) throw new Refusal(`Filen ${path} finns inte, eller får inte läsas.`)
  try {
    const mapping = mappingOf(JSON.parse(written.replace(/^\ufeff/, '')))
    if (mapping !== undefined) return mapping
  } catch {
    // Told below, like every other file that is no mapping.
  }
  throw new Refusal(
    `Filen ${path} är ingen mappning. Den skrivs som {"kommun": {"Etikett": "2180"}, "kategori": {"Etikett": "nyckel"}}.`,
  )
}

/** Told often where somebody watches, and every hundred thousand rows in a log. */
function progressOn(stream: NodeJS.WriteStream) {
  let last = 0
  return (file: keyof SourceFiles, rows: number) => {
    if (rows < last) last = 0
    if (rows - last < (stream.isTTY ? 20_000 : 100_000)) return
    last = rows
    const line = `${own.files[file]}: ${rows.toLocaleString('sv-SE')} rader lästa`
    stream.write(stream.isTTY ? `\r\u001b[K${line}` : `${line}\n`)
  }
}

const reasonOf = (fault: Fault) => own.faults[fault.code](fault.column ?? '', fault.text ?? '')

/** Every fault by file, line and reason, then what is worth a look. */
async function tellFindings(tx: Tx, importId: string, outcome: Outcome, sources: SourceFiles): Promise<void> {
  if (outcome.rejections.length > 0)
    for await (const { file, line, number, fault } of rejections(tx, importId))
      tell(
        `${sources[file].name} rad ${line}: ${reasonOf(fault)}${number === '' ? '' : ` (ärende ${number})`}`,
      )
  for (const { line, number } of outcome.differing)
    tell(`${sources.cases.name} rad ${line}: ärende ${number} ${own.differs}`)
  for (const { line, number, copies } of outcome.repeated)
    tell(`${sources.measures.name} rad ${line}: ${own.copies(copies)} i ärende ${number}, alla räknas`)
  for (const { file, mark } of outcome.marked.slice(0, 20))
    tell(`${sources[file].name} rad ${mark.line}: ${own.marks[mark.kind](mark.column, mark.text)}`)
  if (outcome.marks > 20) tell(`… och ${outcome.marks - 20} uppgifter till som är kvar men märkta.`)
  for (const { name, unread } of outcome.files)
    if (unread.length > 0) tell(`${name}: kolumner som inte läses: ${unread.join(', ')}`)
}

const summaryOf = ({ dryRun, ...counts }: Outcome): string =>
  [
    dryRun ? 'Prov, inget är ändrat:' : 'Inläst:',
    `${counts.addedUnits} nya ärenden med ${counts.addedMeasures} åtgärder,`,
    `${counts.sameUnits} fanns redan, ${counts.differingUnits} finns med annat innehåll, ${counts.rejectedUnits} med fel.`,
  ].join(' ')

/** Stages, saves and audits in one transaction: the same work as the page's command, with files of any size. */
async function importFiles(
  stafett: Opened,
  sources: SourceFiles,
  mapping: readonly MappingEntry[],
  dryRun: boolean,
): Promise<Outcome> {
  const context = {
    ...{ now: now(), actor: operator, newId },
    figures: <T>(read: (tx: Tx) => Promise<T>) => inScope(stafett.figures, operator, read),
  }
  const entry = { contract: runImport, context, commandId: newId() }
  const importId = newId()
  const progress = progressOn(process.stderr)
  const work = async (tx: Tx) => {
    const { decision, questions } = await stageRegister(tx, sources, {
      ...{ importId, mapping, now: context.now, progress },
    })
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
    if (!decision.ok) throw new Refused(decision.code, decision.field, decision.values)
    const by = { now: context.now, accountId: operator.accountId, dryRun }
    const outcome = await saveRegister(tx, decision.changes, questions, by)
    await tellFindings(tx, importId, outcome, sources)
    return outcome
  }
  try {
    return await inScope(stafett.db, operator, async (tx) => {
      if (dryRun) return undone(tx, () => work(tx))
      const outcome = await work(tx)
      await clearStaged(tx, importId)
      await appendAudit(tx, { ...entry, outcome: 'done' })
      return outcome
    })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (!dryRun)
      await inScope(stafett.db, operator, (tx) =>
        appendAudit(tx, { ...entry, outcome: 'refused', code: error.code }),
      )
    throw new Refusal(sentenceOf(error, runImport.name, 'sv'))
  }
}

const command: Command = {
  usage: ['import register ARENDEN.csv ATGARDER.csv [--dry-run] [--mapping FILE]'],
  summary:
    'Imports a register from two CSV files: cases and their measures. Good cases are kept, others told by file, line and reason; then the exit is 1.',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean' }, mapping: { type: 'string' } },
    })
    const [what, casePath, measurePath, ...others] = positionals
    if (what !== 'register' || casePath === undefined || measurePath === undefined || others.length > 0)
      throw new WrongUsage('import register needs a file of cases and a file of their measures.')
    const sources = { cases: await sourceOf(casePath), measures: await sourceOf(measurePath) }
    const mapping = await mappingIn(values.mapping)
    const stafett = await openStafett('command')
    try {
      const outcome = await importFiles(stafett, sources, mapping, values['dry-run'] ?? false)
      const {
        files,
        rejections: _,
        hasMoreRejections,
        differing,
        repeated,
        marked,
        questions,
        ...counts
      } = outcome
      console.log(JSON.stringify(counts))
      tell(summaryOf(outcome))
      return outcome.rejectedUnits > 0 ? 1 : 0
    } finally {
      await stafett.close()
    }
  },
}
export default command
