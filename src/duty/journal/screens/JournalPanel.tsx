import { useEffect, useRef, useState } from 'react'
import type { Static } from 'typebox'
import type { OutputOf } from '../../../kernel/contract.ts'
import { deviceId } from '../../../kernel/id.ts'
import { type Instant, now } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { press } from '../../../web/outbox.ts'
import { canKeep } from '../../../web/outbox-store.ts'
import { queryClient, readOptions, useCommand, useRead } from '../../../web/query.ts'
import { type Session, useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { useWaiting } from '../../../web/waiting.ts'
import { Refused } from '../../measure/screens/Refused.tsx'
import { type NoteView, readJournal, startNote } from '../api.ts'
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

type View = Static<typeof NoteView>
export type JournalOfCase = OutputOf<typeof readJournal>

function Journal({ caseId, journal }: { readonly caseId: string; readonly journal: JournalOfCase }) {
  const own = useWords(words)
  const { account } = useSession()
  const start = useCommand(startNote, { changes: [`case/${caseId}`] })
  const [begun, setBegun] = useState<string | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const notes = useNotes(caseId, journal)
  const isThere = begun !== null && notes.some((note) => note.id === begun)
  useEffect(() => {
    if (isThere) list.current?.querySelector<HTMLElement>(`[data-note="${begun}"] textarea`)?.focus()
  }, [begun, isThere])

  const actor = { ...account, accountId: account.id, sessionId: null }
  const may = availableInCase({ status: journal.caseOpen ? 'open' : 'closed' }, actor, now())
  const begunAt = useRef(Number.NEGATIVE_INFINITY)
  const begin = async () => {
    // A double press begins one.
    if (performance.now() - begunAt.current < 1000) return
    begunAt.current = performance.now()
    setBegun(canKeep() ? open(caseId, account) : ((await start.run({ caseId }))?.id ?? null))
  }
  return (
    <>
      {notes.length === 0 && <EmptyState title={own.none} />}
      <ul className="plain-list stack" aria-label={own.title} ref={list}>
        {notes.map((note) => (
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

/** The notes with those begun here that the server has not got yet. */
function useNotes(caseId: string, journal: JournalOfCase): readonly View[] {
  const { account } = useSession()
  const begun = useWaiting().flatMap(({ contract, input, at }) =>
    contract === startNote.name && input.caseId === caseId && typeof input.noteId === 'string'
      ? begunNote(caseId, input.noteId, at, account)
      : [],
  )
  return [...journal.notes, ...begun.filter(({ id }) => journal.notes.every((note) => note.id !== id))]
}

/** Shows the note at once by an id of our own; the server is told meanwhile, or when it answers again. */
function open(caseId: string, account: Session['account']): string {
  const noteId = deviceId('note')
  const happenedAt = now()
  const key = readOptions(readJournal, { caseId }).queryKey
  const note = begunNote(caseId, noteId, happenedAt, account)
  queryClient.setQueryData(key, (journal) =>
    journal === undefined ? undefined : { ...journal, notes: [...journal.notes, note] },
  )
  void press(startNote, { caseId, noteId, happenedAt })
  return noteId
}

const begunNote = (caseId: string, id: string, at: Instant, account: Session['account']): View => ({
  id,
  caseId,
  status: 'draft',
  authorId: account.id,
  authorName: account.name,
  authorTitle: account.title,
  happenedAt: at,
  facts: '',
  judgement: '',
  createdAt: at,
  changedAt: at,
  lockedAt: null,
  withdrawnAt: null,
  withdrawnBy: null,
  withdrawnByName: null,
  withdrawnReason: null,
  version: 1,
  amendments: [],
})
