import { useEffect, useRef, useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { now } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { useCommand, useRead } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Refused } from '../../measure/screens/Refused.tsx'
import { readJournal, startNote } from '../api.ts'
import { availableInCase } from '../rules.ts'
import { words } from '../words.ts'
import { AdministrativeTime } from './AdministrativeTime.tsx'
import { NoteCard } from './NoteCard.tsx'
import { NoteDraft } from './NoteDraft.tsx'
import '../../../web/styles/lists.css'

/** The journal of a case in the order things happened, with one's own drafts to go on writing. */
export function JournalPanel({ caseId }: { readonly caseId: string }) {
  const own = useWords(words)
  const reading = useRead(readJournal, { caseId }, { topics: [`case/${caseId}`] })
  return (
    <Panel title={own.title}>
      <Loaded reading={reading}>{(journal) => <Journal caseId={caseId} journal={journal} />}</Loaded>
    </Panel>
  )
}

export type JournalOfCase = OutputOf<typeof readJournal>

function Journal({ caseId, journal }: { readonly caseId: string; readonly journal: JournalOfCase }) {
  const own = useWords(words)
  const { account } = useSession()
  const start = useCommand(startNote, { changes: [`case/${caseId}`] })
  const [begun, setBegun] = useState<string | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const isThere = begun !== null && journal.notes.some((note) => note.id === begun)
  useEffect(() => {
    if (isThere) list.current?.querySelector<HTMLElement>(`[data-note="${begun}"] textarea`)?.focus()
  }, [begun, isThere])

  const actor = { ...account, accountId: account.id, sessionId: null }
  const may = availableInCase({ status: journal.caseOpen ? 'open' : 'closed' }, actor, now())
  const begin = async () => setBegun((await start.run({ caseId }))?.id ?? null)
  return (
    <>
      {journal.notes.length === 0 && <EmptyState title={own.none} />}
      <ul className="plain-list stack" aria-label={own.title} ref={list}>
        {journal.notes.map((note) => (
          <li key={note.id} data-note={note.id}>
            {note.status === 'draft' ? <NoteDraft note={note} /> : <NoteCard note={note} />}
          </li>
        ))}
      </ul>
      {start.problem !== null && <Refused problem={start.problem} />}
      {may.start.allowed ? (
        <div className="row">
          <Button onPress={() => void begin()} isPending={start.isPending}>
            {own.start}
          </Button>
        </div>
      ) : (
        <p className="quiet">{own.closedCase}</p>
      )}
      <AdministrativeTime caseId={caseId} journal={journal} />
    </>
  )
}
