import { useState } from 'react'
import { showHiddenCharacters } from '../../../kernel/text.ts'
import { api } from '../../../web/api.ts'
import { useLanguage, useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Status } from '../../../web/ui/Status.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { getAttachment, type MessageView, type ThreadView } from '../api.ts'
import type { DialogueAttachment, Side } from '../model.ts'
import { words } from '../words.ts'
import { keepFile, sizeIn } from './files.ts'
import '../../../web/styles/lists.css'

/** The messages in the order they were sent, each with who wrote it, when, its files and who has read it. */
export function MessageList(props: {
  readonly thread: ThreadView
  readonly side: Side
  /** Null where nothing can be written. */
  readonly onAmend: ((message: MessageView) => void) | null
}) {
  const own = useWords(words)
  const { messages } = props.thread
  if (messages.length === 0) return <p className="quiet">{own.firstEmpty}</p>
  return (
    <ol className="plain-list stack">
      {messages.map((message) => (
        <li key={message.id}>
          <OneMessage message={message} {...props} />
        </li>
      ))}
    </ol>
  )
}

function OneMessage(props: {
  readonly message: MessageView
  readonly thread: ThreadView
  readonly side: Side
  readonly onAmend: ((message: MessageView) => void) | null
}) {
  const { message, thread, side, onAmend } = props
  const own = useWords(words)
  const format = useFormat()
  const who = message.side === 'duty' ? own.sideDuty : own.sideDay(thread.memberName)
  const amended = thread.messages.find(({ id }) => id === message.amends)
  return (
    <article className="panel panel-framed stack-tight" aria-label={`${message.authorName}, ${who}`}>
      <div className="row">
        <strong>{message.authorName}</strong>
        <span className="quiet">
          {message.authorTitle}, {who} ·{' '}
          <time dateTime={message.sentAt}>{format.moment(message.sentAt)}</time>
        </span>
        {message.asks !== null && <Status tone="info">{own.asks[message.asks](thread.memberName)}</Status>}
      </div>
      {amended !== undefined && (
        <p className="quiet">{own.amends(amended.authorName, format.moment(amended.sentAt))}</p>
      )}
      <p className="written">{showHiddenCharacters(message.body)}</p>
      {message.attachments.length > 0 && (
        <ul className="plain-list stack-tight" aria-label={own.attach}>
          {message.attachments.map((file) => (
            <li key={file.id}>
              <FetchFile file={file} />
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        <Readers message={message} />
        {onAmend !== null && message.side === side && (
          <Button
            variant="tertiary"
            label={`${own.amend}: ${message.authorName}, ${format.moment(message.sentAt)}`}
            onPress={() => onAmend(message)}
          >
            {own.amend}
          </Button>
        )}
      </div>
    </article>
  )
}

function Readers({ message }: { readonly message: MessageView }) {
  const own = useWords(words)
  const format = useFormat()
  if (message.readings.length === 0) return <span className="quiet">{own.readByNobody}</span>
  return (
    <details className="quiet">
      <summary>{own.readBy(message.readings.length)}</summary>
      <ul className="plain-list">
        {message.readings.map((reading) => (
          <li key={reading.accountId}>
            {own.reader(reading.name, reading.title, format.moment(reading.readAt))}
          </li>
        ))}
      </ul>
    </details>
  )
}

function FetchFile({ file }: { readonly file: DialogueAttachment }) {
  const own = useWords(words)
  const language = useLanguage()
  const [isFetching, setFetching] = useState(false)
  const fetchIt = async () => {
    setFetching(true)
    try {
      keepFile(await api.call(getAttachment, { attachmentId: file.id }))
    } catch {
      notify(own.fileFailed, 'warning')
    } finally {
      setFetching(false)
    }
  }
  return (
    <Button variant="tertiary" isPending={isFetching} onPress={() => void fetchIt()}>
      {own.file(file.name, own.kinds[file.kind], sizeIn(file.size, language))}
    </Button>
  )
}
