import { useState } from 'react'
import { now } from '../../kernel/time.ts'
import { discardDraft, type LeftDraft } from '../device-drafts.ts'
import { textsThatDiffer } from '../device-rules.ts'
import { useWords } from '../language.tsx'
import { retireDraft } from '../ui/autosave.ts'
import { Button } from '../ui/Button.tsx'
import { useFormat } from '../ui/format.ts'
import { Link } from '../ui/Link.tsx'
import { Notice } from '../ui/Status.tsx'
import { notify } from '../ui/Toasts.tsx'
import { words } from '../words.ts'
import '../styles/left-drafts.css'

/** Text of one's own that lies on this device and stands open nowhere: the way to it, and a way to take it along. */
export function LeftDrafts({ left }: { readonly left: readonly LeftDraft[] }) {
  const own = useWords(words)
  return (
    <aside className="left-drafts" aria-label={own.leftTitle}>
      <Notice>
        <ul className="stack-tight">
          {left.map((draft) => (
            <Left key={draft.id} left={draft} />
          ))}
        </ul>
        <p>{own.leftBody}</p>
      </Notice>
    </aside>
  )
}

function Left({ left }: { readonly left: LeftDraft }) {
  const own = useWords(words)
  const format = useFormat()
  const [isShown, setShown] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const { draft, at } = left
  const texts = textsThatDiffer(draft.values, draft.base)
  const copy = async () => {
    const text = texts.map(({ field, mine }) => `${draft.labels[field] ?? field}\n${mine}`).join('\n\n')
    await navigator.clipboard.writeText(text).then(
      () => notify(own.leftCopied),
      () => notify(own.leftNotCopied, 'warning'),
    )
  }
  const discard = async () => {
    if (!isAsked) return setAsked(true)
    await retireDraft(draft)
    await discardDraft(left)
  }
  return (
    <li>
      <div className="row">
        <Link to={draft.page}>{own.leftFrom(format.recent(at, now()), draft.label)}</Link>
        <Button variant="tertiary" onPress={() => setShown(!isShown)}>
          {isShown ? own.leftHide : own.leftShow}
        </Button>
      </div>
      {isShown && (
        <>
          <dl>
            {texts.map(({ field, mine }) => (
              <div key={field}>
                <dt>
                  <strong>{draft.labels[field] ?? field}</strong>
                </dt>
                <dd className="kept-text">{mine}</dd>
              </div>
            ))}
          </dl>
          <div className="row">
            <Button onPress={() => void copy()}>{own.leftCopy}</Button>
            <Button variant={isAsked ? 'danger' : 'tertiary'} onPress={() => void discard()}>
              {isAsked ? own.leftDiscardSure : own.leftDiscard}
            </Button>
          </div>
        </>
      )}
    </li>
  )
}
