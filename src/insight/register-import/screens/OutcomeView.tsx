import type { ReactNode } from 'react'
import { useWords } from '../../../web/language.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { DefinitionList, Panel } from '../../../web/ui/Panel.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import type { Outcome } from '../api.ts'
import { words } from '../words.ts'

const counted = [
  'caseRows',
  'measureRows',
  'addedUnits',
  'addedMeasures',
  'sameUnits',
  'differingUnits',
  'rejectedUnits',
  'warnings',
  'marks',
] as const

/** What a reading found: how the files were read, what would come of them, and every row that somebody should look at. */
export function OutcomeView({ outcome }: { readonly outcome: Outcome }) {
  const own = useWords(words)
  const { files, firstDay, lastDay, rejections, differing, repeated, marked } = outcome
  const fileName = (kind: 'cases' | 'measures') => own.files[kind]
  return (
    <>
      <Panel title={own.whatWasFound}>
        {files.map(({ file, name, encoding, separator, unread }) => (
          <DefinitionList
            key={file}
            columns={2}
            items={[
              { term: own.file, value: `${fileName(file)}: ${name}` },
              { term: own.encoding, value: own.encodings[encoding] },
              { term: own.separator, value: own.separators[separator] },
              { term: own.unread, value: unread.length === 0 ? own.unreadNone : unread.join(', ') },
            ]}
          />
        ))}
        <DefinitionList
          items={[
            {
              term: own.period,
              value: firstDay === null || lastDay === null ? own.noPeriod : `${firstDay} – ${lastDay}`,
            },
          ]}
        />
        <p className="quiet">{own.unitHelp}</p>
        <div className="outcome-counts">
          <DataTable
            label={own.count}
            narrow="scroll"
            columns={[
              { key: 'what', header: own.what, cell: (key) => own.counts[key] },
              { key: 'count', header: own.count, align: 'end', cell: (key) => outcome[key] },
            ]}
            rows={counted}
            rowKey={(key) => key}
          />
        </div>
      </Panel>
      {rejections.length > 0 && (
        <Findings
          title={own.rejections}
          help={own.rejectionsHelp}
          rows={rejections.map(({ file, line, number, fault }) => ({
            place: own.lineOf(fileName(file), line),
            number,
            reason: own.faults[fault.code](fault.column ?? '', fault.text ?? ''),
          }))}
        >
          {outcome.hasMoreRejections && <Notice tone="info">{own.moreRejections}</Notice>}
        </Findings>
      )}
      {differing.length > 0 && (
        <Findings
          title={own.differing}
          help={own.differingHelp}
          rows={differing.map(({ line, number }) => ({
            place: own.lineOf(fileName('cases'), line),
            number,
            reason: own.differs,
          }))}
        />
      )}
      {repeated.length > 0 && (
        <Findings
          title={own.repeated}
          help={own.repeatedHelp}
          rows={repeated.map(({ line, number, copies }) => ({
            place: own.lineOf(fileName('measures'), line),
            number,
            reason: own.copies(copies),
          }))}
        />
      )}
      {marked.length > 0 && (
        <Findings
          title={own.marked}
          help={own.markedHelp}
          rows={marked.map(({ file, number, mark }) => ({
            place: own.lineOf(fileName(file), mark.line),
            number,
            reason: own.marks[mark.kind](mark.column, mark.text),
          }))}
        />
      )}
    </>
  )
}

type Finding = { readonly place: string; readonly number: string; readonly reason: string }

function Findings(props: {
  readonly title: string
  readonly help: string
  readonly rows: readonly Finding[]
  readonly children?: ReactNode
}) {
  const own = useWords(words)
  return (
    <Panel title={props.title}>
      <p>{props.help}</p>
      {props.children}
      <DataTable
        label={props.title}
        columns={[
          { key: 'place', header: own.line, cell: ({ place }) => place },
          {
            key: 'number',
            header: own.caseNumber,
            cell: ({ number }) => (number === '' ? own.noNumber : number),
          },
          { key: 'reason', header: own.reason, cell: ({ reason }) => reason },
        ]}
        rows={props.rows}
        rowKey={({ place, number, reason }) => `${place} ${number} ${reason}`}
      />
    </Panel>
  )
}
