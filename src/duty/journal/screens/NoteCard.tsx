import { useState } from 'react'
import type { Static } from 'typebox'
import { showHiddenCharacters } from '../../../kernel/text.ts'
import { now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Panel } from '../../../web/ui/Panel.tsx'
import { WriteDialog } from '../../measure/screens/WriteDialog.tsx'
import { amendNote, type NoteView, withdrawNote } from '../api.ts'
import { available } from '../rules.ts'
import { words } from '../words.ts'

/** A locked note with its amendments, or the trace of one that was taken out of the file. */
export function NoteCard({ note }: { readonly note: Static<typeof NoteView> }) {
  const own = useWords(words)
  const format = useFormat()
  const { account } = useSession()
  const [open, setOpen] = useState<'amend' | 'withdraw' | null>(null)
  const close = () => setOpen(null)
  const shared = {
    cancel: own.cancel,
    onDone: () => void refreshTopics([`case/${note.caseId}`]),
    onClose: close,
  }
  if (note.status === 'withdrawn' && note.withdrawnAt !== null)
    return (
      <div className="stack-tight">
        <p className="quiet">
          {own.withdrawnBy(note.withdrawnByName ?? '', format.moment(note.withdrawnAt))}
        </p>
        <p className="quoted">{showHiddenCharacters(note.withdrawnReason ?? '')}</p>
      </div>
    )
  const may = available(note, { ...account, accountId: account.id, sessionId: null }, now())
  return (
    <Panel
      title={format.moment(note.happenedAt)}
      level={3}
      isCompact
      actions={
        <>
          {may.amend.allowed && (
            <Button variant="tertiary" onPress={() => setOpen('amend')}>
              {own.amend}
            </Button>
          )}
          {may.withdraw.allowed && (
            <Button variant="tertiary" onPress={() => setOpen('withdraw')}>
              {own.withdraw}
            </Button>
          )}
        </>
      }
    >
      {note.facts !== '' && <Part title={own.facts} text={note.facts} />}
      {note.judgement !== '' && <Part title={own.judgement} text={note.judgement} />}
      {note.lockedAt !== null && (
        <p className="quiet">{own.locked(note.authorName, note.authorTitle, format.moment(note.lockedAt))}</p>
      )}
      {note.amendments.map((amendment) => (
        <Part
          key={amendment.id}
          title={own.amendedBy(amendment.authorName, amendment.authorTitle, format.moment(amendment.at))}
          text={amendment.text}
        />
      ))}
      {open === 'amend' && (
        <WriteDialog
          {...shared}
          title={own.amend}
          hint={own.amendmentHint}
          label={own.amendment}
          confirm={own.saveAmendment}
          field="text"
          maxLength={20_000}
          submit={(text, options) => api.call(amendNote, { noteId: note.id, text }, options)}
        />
      )}
      {open === 'withdraw' && (
        <WriteDialog
          {...shared}
          title={own.withdrawTitle}
          hint={own.withdrawHint}
          label={own.reason}
          confirm={own.withdrawTitle}
          field="reason"
          maxLength={1000}
          isDangerous
          submit={(reason, options) =>
            api.call(withdrawNote, { noteId: note.id, version: note.version, reason }, options)
          }
        />
      )}
    </Panel>
  )
}

/** What somebody wrote, under what it is. */
export function Part({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div>
      <h4>{title}</h4>
      <p className="written">{showHiddenCharacters(text)}</p>
    </div>
  )
}
