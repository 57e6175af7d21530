import { useWords } from '../../../web/language.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { DefinitionList } from '../../../web/ui/Panel.tsx'
import type { PartnerReport, PartnerReportText } from '../model.ts'
import { words } from '../words.ts'

/** What was reported, word for word; what nobody said is left out but for the two that are always asked. */
export function ReportFacts({
  report,
}: {
  readonly report: PartnerReportText &
    Pick<PartnerReport, 'kind'> & { readonly municipalityName: string | null }
}) {
  const own = useWords(words)
  const format = useFormat()
  const said = (value: keyof typeof own.said | null) => (value === null ? null : own.said[value])
  const moment = (at: string | null) => (at === null ? null : format.moment(at))
  const rows = [
    [own.urgency, report.urgency === null ? own.unknown : own.urgencies[report.urgency]],
    [own.municipality, report.municipalityName ?? own.unknown],
    [own.about, report.about === null ? null : own.concerned[report.about]],
    [own.personName, report.personName],
    [own.personIdentity, report.personIdentity],
    [own.stories[report.kind], report.story === '' ? null : report.story],
    [own.foundWhere, report.foundWhere],
    [own.whereNow, report.whereNow],
    [own.since, moment(report.since)],
    [own.condition, report.condition],
    [own.companion, report.companion],
    [own.otherChildren, said(report.otherChildren)],
    [report.kind === 'hand-over' ? own.guardiansReached : own.guardiansKnow, said(report.guardiansKnow)],
    [own.hearingAsk, report.hearingAsk === null ? null : own.hearingAsks[report.hearingAsk]],
    [own.hearingAt, moment(report.hearingAt)],
    [own.hearingPlace, report.hearingPlace],
    [own.wish, report.wish === null ? null : own.wishes[report.wish]],
  ] as const
  return (
    <DefinitionList
      items={rows.flatMap(([term, value]) =>
        value === null ? [] : [{ term, value: <span className="written">{value}</span> }],
      )}
    />
  )
}
