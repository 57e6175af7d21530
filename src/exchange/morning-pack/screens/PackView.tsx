import { words as deviationWords } from '../../../base/deviation/words.ts'
import { PdfLink } from '../../../base/document/screens/PdfLink.tsx'
import { decisionTypes } from '../../../code-lists/decision-type.ts'
import { words as clockWords } from '../../../duty/clock/words.ts'
import type { OutputOf } from '../../../kernel/contract.ts'
import { showHiddenCharacters } from '../../../kernel/text.ts'
import { useWords } from '../../../web/language.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { ButtonLink, Link } from '../../../web/ui/Link.tsx'
import { EmptyState } from '../../../web/ui/Loaded.tsx'
import { DefinitionList, Panel, ScreenOnly } from '../../../web/ui/Panel.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import { ReportStatus } from '../../handover/screens/HandoverPanel.tsx'
import type { ReportContent } from '../../report-content/model.ts'
import { ReportBody } from '../../report-content/screens/ReportBody.tsx'
import type { readPack } from '../api.ts'
import { words } from '../words.ts'
import '../../../web/styles/lists.css'

type Got = OutputOf<typeof readPack>
type Part = Got['parts'][number]
type Content = Part['content']

/** A pack as it was frozen, with its addenda after it in the order they came. */
export function PackView({ got, canAnswer }: { readonly got: Got; readonly canAnswer: boolean }) {
  const own = useWords(words)
  const format = useFormat()
  const { pack, parts } = got
  const texts = new Map(got.texts.map((one) => [one.reportId, one.content]))
  const said = new Map(got.amendments.map((one) => [one.eventId, one.text]))
  return (
    <>
      {pack.isLate && <Notice tone="important" title={own.late(format.moment(pack.endsAt))} />}
      {pack.receiver === 'member' && pack.isNothing && (
        <EmptyState title={own.nothing}>
          <p>{own.nothingBody}</p>
        </EmptyState>
      )}
      {parts.map((part) => (
        <PartView key={part.edition} part={part} got={got} texts={texts} said={said} canAnswer={canAnswer} />
      ))}
      <Readers readers={pack.readers} />
    </>
  )
}

function PartView(props: {
  readonly part: Part
  readonly got: Got
  readonly texts: ReadonlyMap<string, ReportContent>
  readonly said: ReadonlyMap<string, string>
  readonly canAnswer: boolean
}) {
  const { part, got, texts, said, canAnswer } = props
  const { content, edition } = part
  const own = useWords(words)
  const format = useFormat()
  const number = edition === 0 ? got.pack.number : `${got.pack.number}-${edition}`
  const moment = format.moment(part.madeAt)
  return (
    <>
      {edition > 0 && (
        <Panel title={own.addendum(edition)} aside={<Status tone="info">{number}</Status>}>
          <p className="quiet">
            {part.madeByName === null ? own.addedByItself(moment) : own.addedBy(part.madeByName, moment)}
          </p>
          {part.text !== null && <p className="written">{showHiddenCharacters(part.text)}</p>}
        </Panel>
      )}
      {part.hasPaper && (
        <ScreenOnly>
          <PdfLink path={`/api/morning-packs/${got.pack.id}/pdf?edition=${edition}`}>
            {own.paperOf(number)}
          </PdfLink>
        </ScreenOnly>
      )}
      {content.reports.map((head) => (
        <ReportPart key={head.reportId} head={head} text={texts.get(head.reportId)} canAnswer={canAnswer} />
      ))}
      <News content={content} said={said} />
      <Figures content={content} />
      <ForMember content={content} />
      {got.pack.receiver === 'next-shift' && edition === 0 && <ForShift content={content} />}
    </>
  )
}

function ReportPart(props: {
  readonly head: Content['reports'][number]
  readonly text: ReportContent | undefined
  readonly canAnswer: boolean
}) {
  const { head, text, canAnswer } = props
  const own = useWords(words)
  const format = useFormat()
  return (
    <>
      <Panel title={head.number} aside={<ReportStatus report={head} />}>
        <p className="quiet">{own.readBy(head.authorName, format.moment(head.sentAt))}</p>
        {text === undefined ? (
          <Notice tone="important" title={own.textGone} />
        ) : (
          canAnswer && (
            <ScreenOnly>
              <ButtonLink to={`/rapporter/${head.reportId}`} label={`${own.answer}: ${head.number}`}>
                {own.answer}
              </ButtonLink>
            </ScreenOnly>
          )
        )}
      </Panel>
      {text !== undefined && <ReportBody content={text} />}
    </>
  )
}

function News({ content, said }: { readonly content: Content; readonly said: ReadonlyMap<string, string> }) {
  const own = useWords(words)
  const format = useFormat()
  return (
    <>
      {content.amendments.length > 0 && (
        <Panel title={own.amendments}>
          {content.amendments.map((one) => {
            const text = said.get(one.eventId)
            return (
              <div key={one.eventId} className="stack-tight">
                <strong>
                  <Link to={`/rapporter/${one.reportId}`}>
                    {own.amendmentOf(one.number, one.byName, format.moment(one.at))}
                  </Link>
                </strong>
                {text === undefined ? (
                  <p className="quiet">{own.textGone}</p>
                ) : (
                  <p className="written">{showHiddenCharacters(text)}</p>
                )}
              </div>
            )
          })}
        </Panel>
      )}
      {content.withdrawals.length > 0 && (
        <Notice tone="info" title={own.withdrawals}>
          {content.withdrawals.map((one) => (
            <p key={one.reportId}>
              {own.withdrawalOf(one.number, one.byName, format.moment(one.withdrawnAt))}
            </p>
          ))}
        </Notice>
      )}
    </>
  )
}

const typeNames = new Map<string, string>(decisionTypes.map(({ key, sv }) => [key, sv]))

function ForMember({ content }: { readonly content: Content }) {
  const own = useWords(words)
  const inDeviation = useWords(deviationWords)
  const format = useFormat()
  return (
    <>
      {content.commitments.length > 0 && (
        <Panel title={own.commitments}>
          <ul className="plain-list">
            {content.commitments.map((one) => (
              <li key={one.commitmentId}>
                {[
                  one.reportNumber,
                  one.dueAt === null ? own.commitmentNoTime : own.commitmentDue(format.moment(one.dueAt)),
                  one.responsibleName,
                ]
                  .filter(Boolean)
                  .join(', ')}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {content.decisions.length > 0 && (
        <Panel title={own.decisions}>
          <ul className="plain-list">
            {content.decisions.map((one) => (
              <li key={one.decisionId} className="stack-tight">
                <Link to={`/beslut/${one.decisionId}`}>{one.number}</Link>
                <span>
                  {[
                    typeNames.get(one.type) ?? one.type,
                    own.standings[one.standing as 'running'] ?? one.standing,
                    one.nextAt === null ? own.decisionNoTime : own.decisionNext(format.due(one.nextAt)),
                  ].join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {content.deviations.length > 0 && (
        <Panel title={own.deviations}>
          <ul className="plain-list">
            {content.deviations.map((one) => (
              <li key={one.number}>
                {one.number}: {inDeviation.kinds[one.kind]}, {inDeviation.states[one.state]}
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}

function ForShift({ content }: { readonly content: Content }) {
  const own = useWords(words)
  const inClock = useWords(clockWords)
  const format = useFormat()
  return (
    <>
      <Panel title={own.cases}>
        {content.cases.length === 0 && <Status tone="success">{own.noCases}</Status>}
        <ul className="plain-list stack">
          {content.cases.map((one) => (
            <li key={one.caseId} className="stack-tight">
              <strong>
                <Link to={`/arenden/${one.caseId}`}>{one.number}</Link>
              </strong>
              <p>
                {own.responsible}: {one.responsibleNow}
              </p>
              <p className="quiet">
                {[one.stay ?? own.stayUnknown, format.moment(one.openedAt), own.toldBy(one.toldByName)].join(
                  ' · ',
                )}
              </p>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={own.clocks}>
        {content.clocks.length === 0 && <Status tone="success">{own.noClocks}</Status>}
        <ul className="plain-list stack">
          {content.clocks.map((one) => (
            <li key={`${one.sourceId} ${one.kind}`}>
              {one.caseNumber ?? one.contactNumber ?? one.decisionNumber}: {inClock.kinds[one.kind]},{' '}
              {format.moment(one.at)}
            </li>
          ))}
        </ul>
      </Panel>
      {content.placements.length > 0 && (
        <Panel title={own.placements}>
          <ul className="plain-list">
            {content.placements.map((one) => (
              <li key={one.placementId}>
                <Link to={`/arenden/${one.caseId}`}>{one.caseNumber ?? own.number}</Link>
                {`, ${one.plannedUntil === null ? own.openEnded : own.plannedUntil(format.moment(one.plannedUntil))}`}
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}

function Figures({ content }: { readonly content: Content }) {
  const own = useWords(words)
  const format = useFormat()
  const { figures } = content
  if (figures === null) return null
  const names = Object.entries(own.figureNames) as [keyof typeof own.figureNames, string][]
  return (
    <>
      <Panel title={own.figures}>
        <DefinitionList columns={3} items={names.map(([key, term]) => ({ term, value: figures[key] }))} />
      </Panel>
      <Panel title={own.unread}>
        {content.unread.length === 0 && <Status tone="success">{own.allSeen}</Status>}
        <ul className="plain-list">
          {content.unread.map((one) => (
            <li key={one.reportId}>
              <Link to={`/rapporter/${one.reportId}`}>
                {own.unreadOf(one.number, one.municipalityName, format.moment(one.sentAt))}
              </Link>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={own.unreported}>
        {content.unreported.length === 0 && <Status tone="success">{own.allSeen}</Status>}
        <ul className="plain-list">
          {content.unreported.map((one) => (
            <li key={one.caseId}>
              <Link to={`/arenden/${one.caseId}`}>{one.number}</Link>{' '}
              {own.unreportedOf(one.municipalities.join(', ') || own.stayUnknown)}
            </li>
          ))}
        </ul>
      </Panel>
    </>
  )
}

function Readers({ readers }: { readonly readers: Got['pack']['readers'] }) {
  const own = useWords(words)
  const format = useFormat()
  return (
    <Panel title={own.readers}>
      {readers.length === 0 && <p className="quiet">{own.readNobody}</p>}
      <ul className="plain-list">
        {readers.map((reader) => (
          <li key={`${reader.name} ${reader.at}`}>
            {own.readBy(reader.name, format.moment(reader.at))}
            {reader.edition > 0 && ` (${own.readWith(reader.edition)})`}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
