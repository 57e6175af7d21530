import { showHiddenCharacters } from '../../../kernel/text.ts'
import type { Instant } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { Clock } from '../../../web/ui/Clock.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Panel, PrintOnly, ScreenOnly } from '../../../web/ui/Panel.tsx'
import type { ReportContent } from '../model.ts'
import { words } from '../words.ts'
import { useNames } from './names.ts'

type Due = {
  readonly key: string
  readonly what: string
  readonly who: string
  readonly text: string
  readonly at: Instant
}

/** What is left to the day, the first that is due first, with a clock on screen and the time on paper. */
export function LeftToDo({ content }: { readonly content: ReportContent }) {
  const own = useWords(words)
  const format = useFormat()
  const nameOf = useNames(content)
  const kinds: Readonly<Record<string, string>> = own.dayItemKinds
  const items: Due[] = [
    ...content.dayItems.map((item, index) => ({
      key: `item-${index}`,
      what: kinds[item.kind] ?? item.kind,
      who: item.personId === null ? '' : nameOf(item.personId),
      text: item.text,
      at: item.dueAt,
    })),
    ...content.assessments.flatMap((one) => [
      ...(one.holdsUntil === null
        ? []
        : [
            {
              key: `holds-${one.assessmentId}`,
              what: own.holdsUntil,
              who: nameOf(one.personId),
              text: '',
              at: one.holdsUntil,
            },
          ]),
      ...(one.protectionEndsAt === null
        ? []
        : [
            {
              key: `ends-${one.assessmentId}`,
              what: own.protectionMayEnd,
              who: nameOf(one.personId),
              text: one.protectionText ?? '',
              at: one.protectionEndsAt,
            },
          ]),
    ]),
  ].sort((a, b) => (a.at < b.at ? -1 : 1))
  return (
    <Panel title={own.leftToDo}>
      {items.length === 0 && <p className="quiet">{own.nothingLeft}</p>}
      <ol className="plain-list stack">
        {items.map((item) => (
          <li key={item.key} className="stack-tight">
            <div className="row">
              <strong>{item.what}</strong>
              {item.who !== '' && <span>{item.who}</span>}
              <ScreenOnly>
                <Clock until={item.at} />
              </ScreenOnly>
              <PrintOnly>{format.due(item.at)}</PrintOnly>
            </div>
            <ScreenOnly>
              <p className="quiet">{format.due(item.at)}</p>
            </ScreenOnly>
            {item.text !== '' && <p className="written">{showHiddenCharacters(item.text)}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  )
}
