import { useLanguage, useWords } from '../../../web/language.tsx'
import type { Tone } from '../../../web/ui/Icon.tsx'
import { type Definition, DefinitionList, Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import type { CodeView, Finding, FindingKind, ListView, Use } from '../model.ts'
import { words } from '../words.ts'
import { YearCounts } from './YearCounts.tsx'

const stateTones: Record<CodeView['state'], Tone> = { open: 'success', closed: 'neutral', coming: 'info' }
const markTones: Record<FindingKind, Tone> = {
  'used-after-closing': 'important',
  'never-used': 'neutral',
  unused: 'neutral',
  'new-coding': 'info',
  'same-label': 'neutral',
  'easily-confused': 'neutral',
  'missing-text': 'important',
}

/** A code: what it is, when to use it, how it counts, when it holds, and how often it was used. */
export function CodeCard(props: {
  readonly list: ListView
  readonly code: CodeView
  readonly level: 2 | 3
  readonly use: Use | null
}) {
  const own = useWords(words)
  const language = useLanguage()
  const { list, code, use } = props
  const name = language === 'en' ? (code.labelEnglish ?? code.label) : code.label
  const labelOf = (key: string) => list.codes.find((other) => other.key === key)?.label ?? key
  const counted = use?.lists.find(({ id }) => id === list.id)?.rows.find(({ key }) => key === code.key)
  const marks = use?.findings.filter(({ codes }) =>
    codes.some((one) => one.list === list.id && one.key === code.key),
  )
  const validity =
    code.openFrom === null
      ? own.never
      : [own.span(code.openFrom, code.openTo), code.validTo && own.stillCounted(code.validTo)]
          .filter(Boolean)
          .join('; ')
  const crosswalk = [
    { term: own.replacedBy, keys: code.replacedBy },
    { term: own.replaces, keys: code.replaces },
  ].filter(({ keys }) => keys.length > 0)
  const items: Definition[] = [
    { term: own.definition, value: code.definition ?? own.notSaid },
    { term: own.instruction, value: code.instruction ?? own.notSaid },
    ...(code.countingRule === null ? [] : [{ term: own.countingRule, value: code.countingRule }]),
    { term: own.validity, value: validity },
    ...crosswalk.map(({ term, keys }) => ({ term, value: keys.map(labelOf).join(', ') })),
    ...(use && counted && use.years.length > 0
      ? [
          {
            term: own.use,
            value: <YearCounts label={own.inList(own.use, name)} years={use.years} counts={counted.counts} />,
          },
        ]
      : []),
  ]
  return (
    <Panel
      title={name}
      level={props.level}
      aside={
        <>
          {code.state !== 'open' && <Status tone={stateTones[code.state]}>{own.states[code.state]}</Status>}
          {marks?.map((mark) => (
            <Status key={mark.kind} tone={markTones[mark.kind]}>
              {own.marks[mark.kind]} <MarkDetail mark={mark} />
            </Status>
          ))}
        </>
      }
      isCompact
    >
      <DefinitionList columns={3} items={items} />
    </Panel>
  )
}

/** The year and the figures of a mark, where it has any. */
export function MarkDetail({ mark }: { readonly mark: Finding }) {
  const own = useWords(words)
  if (mark.kind === 'new-coding' && mark.year !== null) return own.step(mark.year, mark.before, mark.count)
  if (mark.kind === 'unused' && mark.year !== null) return own.lastUsed(mark.year)
  if (mark.kind === 'used-after-closing' && mark.count !== null) return own.times(mark.count)
  return null
}
