import { useState } from 'react'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Link } from '../../../web/ui/Link.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Badge, Status } from '../../../web/ui/Status.tsx'
import { readChecklist, type ShiftView } from '../api.ts'
import { words } from '../words.ts'
import { KeepDialog, PointDialog } from './LeaveDialogs.tsx'

type Doing = {
  readonly what: 'write' | 'keep'
  readonly id: string | null
  readonly number: string | null
  readonly isContact: boolean
}

/** What is left before the shift can close, each with its link and what to do about it. */
export function Checklist({ shift }: { readonly shift: ShiftView }) {
  const own = useWords(words)
  const [doing, setDoing] = useState<Doing | null>(null)
  const reading = useRead(
    readChecklist,
    { shiftId: shift.id },
    { topics: ['shift', 'case', 'contact', 'report', 'expense'] },
  )
  const count = reading.data?.left.length ?? 0
  return (
    <Panel
      title={own.checklist}
      level={3}
      looks="plain"
      aside={count > 0 && <Badge count={count} label={own.checklist} tone="important" />}
    >
      <Loaded reading={reading}>
        {({ left }) =>
          left.length === 0 ? (
            <Status tone="success">{own.nothingLeft}</Status>
          ) : (
            <ul className="plain-list stack">
              {left.map(({ kind, id, number, name }) => {
                const isContact = kind === 'contact-ongoing'
                const may = kind === 'point-missing' || kind === 'general-point' ? 'write' : 'keep'
                return (
                  <li key={`${kind} ${id ?? ''}`} className="row">
                    <span>
                      {number !== null && id !== null && (
                        <Link to={isContact ? `/kontakter/${id}` : `/arenden/${id}`}>{number}</Link>
                      )}
                      {kind === 'cash-uncounted' ? <Link to="/handkassa">{name ?? ''}</Link> : (name ?? '')}{' '}
                      {own.leftKinds[kind]}
                    </span>
                    {kind !== 'night-unreported' && kind !== 'cash-uncounted' && (
                      <Button
                        label={`${own[may]} ${number ?? own.general}`}
                        onPress={() => setDoing({ what: may, id, number, isContact })}
                      >
                        {own[may]}
                      </Button>
                    )}
                  </li>
                )
              })}
            </ul>
          )
        }
      </Loaded>
      {doing?.what === 'write' && (
        <PointDialog
          shiftId={shift.id}
          caseId={doing.id}
          number={doing.number}
          onClose={() => setDoing(null)}
        />
      )}
      {doing?.what === 'keep' && doing.id !== null && (
        <KeepDialog
          shiftId={shift.id}
          of={doing.isContact ? { contactId: doing.id } : { caseId: doing.id }}
          number={doing.number ?? ''}
          onClose={() => setDoing(null)}
        />
      )}
    </Panel>
  )
}
