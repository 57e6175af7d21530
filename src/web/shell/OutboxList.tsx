import { useState } from 'react'
import { now } from '../../kernel/time.ts'
import type { LeftDraft } from '../device-drafts.ts'
import { useLanguage, useWords } from '../language.tsx'
import { standsBehind, type Waiting } from '../outbox-rules.ts'
import { sending, takeAway, tryAgain } from '../outbox-store.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { useFormat } from '../ui/format.ts'
import { Link } from '../ui/Link.tsx'
import { Status } from '../ui/Status.tsx'
import { notify } from '../ui/Toasts.tsx'
import { words } from '../words.ts'
import { fieldName, waitingName } from './waiting-names.ts'

/** Each thing that waits, with where it is, how it goes, and of a refused one why and what was typed. */
export function OutboxList(props: {
  readonly items: readonly Waiting[]
  readonly drafts: readonly LeftDraft[]
}) {
  const own = useWords(words)
  const isRefused = props.items.some(({ refusal }) => refusal !== null)
  return (
    <details className="outbox-list" open={isRefused}>
      <summary>{own.outbox.title}</summary>
      <ul>
        {props.items.map((item) => (
          <WaitingItem key={item.id} item={item} items={props.items} />
        ))}
        {props.drafts.map((draft) => (
          <DraftItem key={draft.id} left={draft} />
        ))}
      </ul>
    </details>
  )
}

function DraftItem({ left }: { readonly left: LeftDraft }) {
  const own = useWords(words)
  const format = useFormat()
  return (
    <li className="row">
      <Link to={left.draft.page}>{own.outbox.pressed(left.draft.label, format.time(left.at))}</Link>
      <Status tone="important">{own.outbox.states.draft}</Status>
    </li>
  )
}

function WaitingItem({ item, items }: { readonly item: Waiting; readonly items: readonly Waiting[] }) {
  const own = useWords(words)
  const language = useLanguage()
  const format = useFormat()
  const isSending = useStore(sending) === item.id
  const name = waitingName(item.contract, language) ?? own.outbox.other
  const { states } = own.outbox
  const isBehind = standsBehind(item, items) !== undefined
  return (
    <li className="stack-tight">
      <span className="row">
        <Link to={item.page}>{own.outbox.pressed(name, format.recent(item.at, now()))}</Link>
        <Status tone={item.refusal === null ? 'important' : 'warning'}>
          {item.refusal !== null
            ? states.refused
            : isSending
              ? states.sending
              : isBehind
                ? states.behind
                : states.waiting}
        </Status>
      </span>
      {item.refusal !== null && <RefusedItem item={item} />}
    </li>
  )
}

/** What was refused: the sentence, the words, and what the person can do with them. */
function RefusedItem({ item }: { readonly item: Waiting }) {
  const own = useWords(words)
  const language = useLanguage()
  const [isAsked, setAsked] = useState(false)
  const texts = item.texts.map(({ field, text }) => ({
    label: fieldName(item.contract, field, language),
    text,
  }))
  const copy = async () => {
    const all = texts.map(({ label, text }) => `${label}\n${text}`).join('\n\n')
    await navigator.clipboard.writeText(all).then(
      () => notify(own.leftCopied),
      () => notify(own.leftNotCopied, 'warning'),
    )
  }
  return (
    <>
      {item.refusal !== null && item.refusal.sentence !== '' && <p>{item.refusal.sentence}</p>}
      <p>{own.outbox.refusedBody}</p>
      <dl>
        {texts.map(({ label, text }) => (
          <div key={label}>
            <dt>
              <strong>{label}</strong>
            </dt>
            <dd className="kept-text">{text}</dd>
          </div>
        ))}
      </dl>
      <div className="row">
        <Button onPress={() => void tryAgain(item)}>{own.outbox.again}</Button>
        {texts.length > 0 && <Button onPress={() => void copy()}>{own.leftCopy}</Button>}
        <Button
          variant={isAsked ? 'danger' : 'tertiary'}
          onPress={() => (isAsked ? void takeAway(item) : setAsked(true))}
        >
          {isAsked ? own.leftDiscardSure : own.leftDiscard}
        </Button>
      </div>
    </>
  )
}
