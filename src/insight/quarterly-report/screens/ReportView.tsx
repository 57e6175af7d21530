import type { OutputOf } from '../../../kernel/contract.ts'
import { showHiddenCharacters } from '../../../kernel/text.ts'
import { useWords } from '../../../web/language.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { Panel, PrintOnly } from '../../../web/ui/Panel.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import type { readReport } from '../api.ts'
import { words } from '../words.ts'
import { QuarterFigures } from './QuarterFigures.tsx'
import '../../../web/styles/lists.css'

/** A quarter as it was sent: comment, figures, and on paper everything on A4. */
export function ReportView({
  got,
  showsReadings,
}: {
  readonly got: OutputOf<typeof readReport>
  readonly showsReadings: boolean
}) {
  const { report, figures, figuresBefore, editions } = got
  const own = useWords(words)
  const format = useFormat()
  const newest = editions[0]
  return (
    <>
      <PrintOnly>
        <p>
          {own.sentLine(format.moment(report.sentAt), report.sentByName)}. {own.edition(report.edition)}.
        </p>
      </PrintOnly>
      {newest !== undefined && newest.id !== report.id && (
        <Notice tone="important" title={own.newerExists}>
          <Link to={`/kvartal/${newest.id}`}>{own.readNewest}</Link>
        </Notice>
      )}
      {report.comment !== '' && (
        <Panel title={own.commentTitle}>
          <p className="written">{showHiddenCharacters(report.comment)}</p>
        </Panel>
      )}
      <QuarterFigures
        figures={figures}
        before={figuresBefore}
        now={own.shortName(report.year, report.quarter)}
        then={own.shortName(report.year - 1, report.quarter)}
      />
      <p className="quiet">{own.kept}</p>
      {editions.length > 1 && (
        <Panel title={own.editions}>
          <ul className="plain-list">
            {editions.map(({ id, edition, sentAt }) => (
              <li key={id}>
                {id === report.id ? (
                  `${own.editionOf(edition, format.moment(sentAt))} (${own.thisOne})`
                ) : (
                  <Link to={`/kvartal/${id}`}>{own.editionOf(edition, format.moment(sentAt))}</Link>
                )}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {showsReadings && (
        <Panel title={own.receipt}>
          {report.readings.length === 0 ? (
            <p>{own.noReceipt}</p>
          ) : (
            <ul className="plain-list">
              {report.readings.map(({ name, openedAt }) => (
                <li key={`${name} ${openedAt}`}>{own.openedBy(name, format.moment(openedAt))}</li>
              ))}
            </ul>
          )}
        </Panel>
      )}
    </>
  )
}
