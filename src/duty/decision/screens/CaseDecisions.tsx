import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { displayName } from '../../../base/person/rules.ts'
import { decisionTypeOf } from '../../../code-lists/decision-type.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { ButtonLink } from '../../../web/ui/Link.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import { readCaseDecisions } from '../api.ts'
import { words } from '../words.ts'
import { BeginDecision, type CaseDecisionsData, NoteConsidered } from './BeginDecision.tsx'
import { tones } from './state.ts'

/** The decisions of a case: begun here, followed on their own page, and what was considered and not taken. */
export function CaseDecisions({ caseId }: { readonly caseId: string }) {
  const own = useWords(words)
  const reading = useRead(readCaseDecisions, { caseId }, { topics: [`case/${caseId}`, 'decision'] })
  return (
    <Panel title={own.title}>
      <Loaded reading={reading}>{(data) => <Decisions caseId={caseId} data={data} />}</Loaded>
    </Panel>
  )
}

type Considered = CaseDecisionsData['considered'][number]
type Open = { readonly kind: 'begin' } | { readonly kind: 'note'; readonly from: Considered | null }

function Decisions({ caseId, data }: { readonly caseId: string; readonly data: CaseDecisionsData }) {
  const own = useWords(words)
  const format = useFormat()
  const navigate = useNavigate()
  const [open, setOpen] = useState<Open | null>(null)
  const nameOf = (personId: string) => {
    const person = data.persons.find((one) => one.id === personId)
    return person === undefined ? own.unknownPerson : displayName(person, own)
  }
  const close = () => setOpen(null)
  const from = open?.kind === 'note' ? open.from : null
  return (
    <>
      {data.decisions.length === 0 && <p className="quiet">{own.none}</p>}
      <ul className="plain-list stack" aria-label={own.title}>
        {data.decisions.map((row) => (
          <li key={row.id} className="stack-tight">
            <div className="row">
              <strong>{decisionTypeOf(row.type, row.typeVersion).sv}</strong>
              <Status tone={tones[row.status]}>{own.statuses[row.status]}</Status>
              <ButtonLink to={`/beslut/${row.id}`} label={`${own.panel.open} ${row.number}`}>
                {own.panel.open}
              </ButtonLink>
            </div>
            <p className="quiet">
              {row.number} · {nameOf(row.personId)} · {own.boardOf(row.memberName)} ·{' '}
              {format.moment(row.decidedAt ?? row.preparedAt)}
            </p>
            {row.endedReason !== null && <p className="written">{row.endedReason}</p>}
          </li>
        ))}
      </ul>
      {data.caseOpen &&
        data.considered.map((one) => (
          <Notice
            key={one.assessmentId}
            title={own.panel.consideredIn(nameOf(one.personId), format.moment(one.at))}
            actions={<Button onPress={() => setOpen({ kind: 'note', from: one })}>{own.panel.note}</Button>}
          >
            {one.grounds !== null && <p className="written">{one.grounds}</p>}
          </Notice>
        ))}
      {data.caseOpen && data.persons.length > 0 && (
        <div className="row">
          <Button onPress={() => setOpen({ kind: 'begin' })}>{own.panel.begin}</Button>
          <Button variant="tertiary" onPress={() => setOpen({ kind: 'note', from: null })}>
            {own.panel.considered}
          </Button>
        </div>
      )}
      {open?.kind === 'begin' && (
        <BeginDecision
          caseId={caseId}
          data={data}
          onClose={close}
          onBegun={(decisionId) => void navigate({ to: `/beslut/${decisionId}` })}
        />
      )}
      {open?.kind === 'note' && (
        <NoteConsidered
          caseId={caseId}
          data={data}
          {...(from !== null && { initial: { personId: from.personId, type: 'lvu-6' as const } })}
          reason={from?.grounds ?? null}
          onClose={close}
        />
      )}
    </>
  )
}
