import { localDate, now } from '../../../kernel/time.ts'
import { useLanguage, useWords } from '../../../web/language.tsx'
import { Link } from '../../../web/ui/Link.tsx'
import { EmptyState } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { type Finding, findingKinds, type ListView, type Use } from '../model.ts'
import { words } from '../words.ts'
import { MarkDetail } from './CodeCard.tsx'

/** What a look at the lists and their use finds, kind by kind (G-24, G-25). */
export function CodeReview({ lists, use }: { readonly lists: readonly ListView[]; readonly use: Use }) {
  const own = useWords(words)
  const kinds = findingKinds
    .map((kind) => ({ kind, findings: use.findings.filter((finding) => finding.kind === kind) }))
    .filter(({ findings }) => findings.length > 0)
  const thisYear = Number(localDate(now()).slice(0, 4))
  const isYoung = !use.years.some((year) => year < thisYear)
  return (
    <Panel title={own.review}>
      <p>{own.reviewLead}</p>
      {use.years.length === 0 && <p className="quiet">{own.noUse}</p>}
      {isYoung && <p className="quiet">{own.notYetAYear}</p>}
      {kinds.length === 0 && <EmptyState title={own.nothingFound} />}
      <div className="columns">
        {kinds.map(({ kind, findings }) => (
          <Panel key={kind} title={own.findings[kind].title} level={3} looks="plain">
            <p className="quiet">{own.findings[kind].advice}</p>
            <ul className="stack-tight">
              {findings.map((finding) => (
                <li key={finding.codes.map(({ list, key }) => `${list}/${key}`).join(' ')}>
                  <Codes finding={finding} lists={lists} /> <MarkDetail mark={finding} />
                </li>
              ))}
            </ul>
          </Panel>
        ))}
      </div>
      {use.isProtected && <p className="quiet">{own.hiddenNote}</p>}
    </Panel>
  )
}

function Codes({ finding, lists }: { readonly finding: Finding; readonly lists: readonly ListView[] }) {
  const own = useWords(words)
  const language = useLanguage()
  return finding.codes.map(({ list: id, key }, at) => {
    const list = lists.find((one) => one.id === id)
    const label = list?.codes.find((code) => code.key === key)?.label ?? key
    return (
      <span key={`${id}/${key}`}>
        {at > 0 && ' – '}
        <Link to={`/koder/${id}`}>{own.inList(label, list?.title[language] ?? id)}</Link>
      </span>
    )
  })
}
