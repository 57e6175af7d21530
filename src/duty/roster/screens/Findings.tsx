import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Badge, Status } from '../../../web/ui/Status.tsx'
import type { checkShifts } from '../api.ts'
import { type Finding, findingKinds } from '../model.ts'
import { words } from '../words.ts'
import { useSpan } from './RosterPicture.tsx'

export type Check = OutputOf<typeof checkShifts>

/** The kinds that were found, in the order of the list, with their findings. */
export const byKind = (findings: readonly Finding[]) =>
  findingKinds
    .map((kind) => ({ kind, found: findings.filter((one) => one.kind === kind) }))
    .filter(({ found }) => found.length > 0)

/** What the check found, each with a way to its day in the picture. */
export function Findings({ check }: { readonly check: Check }) {
  const own = useWords(words)
  const kinds = byKind(check.findings)
  if (kinds.length === 0) return <Status tone="success">{own.noFindings}</Status>
  return (
    <div className="stack-tight">
      {kinds.map(({ kind, found }) => (
        <details key={kind} className="fold" open={found.length <= 3}>
          <summary>
            {own.findingKinds[kind]} <Badge count={found.length} label={own.findings} tone="important" />
          </summary>
          <p className="hint">{own.findingWhy[kind]}</p>
          <ul className="plain-list stack-tight">
            {found.map((finding) => (
              <li key={`${finding.from} ${finding.mode} ${finding.shiftIds.join()} ${finding.competence}`}>
                <OneFinding finding={finding} people={check.people} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  )
}

function OneFinding({ finding, people }: { readonly finding: Finding; readonly people: Check['people'] }) {
  const own = useWords(words)
  const format = useFormat()
  const span = useSpan()
  const { kind, day, has, needs, competence, mode } = finding
  const isTime = kind === 'rest-breach' || kind === 'too-long'
  const amount = (value: number) => (isTime ? format.duration(value) : String(value))
  const names = finding.accountIds.flatMap((id) => people.find((one) => one.id === id)?.name ?? [])
  const parts = [
    span(finding),
    ...(mode === null ? [] : [own.kinds[mode]]),
    ...(has === null || needs === null ? [] : [own.findingHas(amount(has), amount(needs))]),
    ...(competence === null ? [] : [own.competenceKinds[competence]]),
    names.join(', '),
  ]
  return (
    <>
      <a href={`#dag-${day}`}>{format.fullDate(day).replace(/ \d{4}$/, '')}</a>{' '}
      {parts.filter((word) => word !== '').join(' · ')}
    </>
  )
}
