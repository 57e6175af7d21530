import { now } from '../../kernel/time.ts'
import { reachable } from '../connection.ts'
import { useWords } from '../language.tsx'
import { useStore } from '../store.ts'
import type { Autosave, OlderText } from './autosave.ts'
import { Button } from './Button.tsx'
import { type Format, useFormat } from './format.ts'
import { Icon, type Tone } from './Icon.tsx'
import { Notice } from './Status.tsx'
import { type KitWords, words } from './words.ts'

type ShownState = Autosave<unknown>['state']

/** Whether what stands in the draft is on the server, or at least on this device. Spoken only when it is not. */
export function SaveState({ state }: { readonly state: ShownState }) {
  const own = useWords(words)
  const format = useFormat()
  const isReachable = useStore(reachable)
  const [tone, text] = look(state, isReachable, own, format)
  const isBad = tone === 'warning' || tone === 'important'
  return (
    <span className={`save-state save-state-${tone}`}>
      {text !== '' && tone !== 'neutral' && <Icon name={tone} size={16} />}
      <span aria-hidden={isBad}>{text}</span>
      <span className="visually-hidden" role="status">
        {isBad ? text : ''}
      </span>
    </span>
  )
}

function look(state: ShownState, isReachable: boolean, own: KitWords, format: Format): [Tone, string] {
  const unanswered: [Tone, string] = state.isKept ? ['important', own.keptHere] : ['warning', own.notSaved]
  switch (state.kind) {
    case 'clean':
      return ['neutral', '']
    case 'saved':
      return ['success', own.saved(format.time(state.at))]
    case 'conflict':
      return ['warning', own.conflict]
    case 'failed':
      if (state.problem.isOpenEnded) return unanswered
      return ['warning', state.problem.errors.length > 0 ? own.notSavedRefused : own.notSavedFault]
    case 'saving':
    case 'waiting':
      if (!isReachable) return unanswered
      return ['neutral', state.kind === 'saving' ? own.saving : own.unsaved]
  }
}

export type ConflictNoticeProps = {
  readonly autosave: Pick<Autosave<unknown>, 'state' | 'resolve' | 'older'>
  /** The label of a field by its path, as the person knows it. */
  readonly fieldLabel: (path: string) => string
  /** Fetches and shows what the other person saved; then `autosave.reset`. */
  readonly onTakeTheirs: () => void
  /** Before this person's text is sent over the other's: fetch the new version number. */
  readonly onKeepMine: () => Promise<void>
}

/** Who changed which fields meanwhile, and the choice between the two. Shows nothing without a conflict. */
export function ConflictNotice({ autosave, fieldLabel, onTakeTheirs, onKeepMine }: ConflictNoticeProps) {
  const own = useWords(words)
  const format = useFormat()
  if (autosave.older !== null) return <OlderNotice older={autosave.older} fieldLabel={fieldLabel} />
  if (autosave.state.kind !== 'conflict') return null
  const { stale } = autosave.state.problem
  if (stale === null) return null
  const keep = () => void onKeepMine().then(autosave.resolve)
  return (
    <Notice
      tone="important"
      isUrgent
      title={
        stale.at === null
          ? own.conflictSometime(stale.by || own.somebody)
          : own.conflictTitle(stale.by, format.time(stale.at))
      }
      actions={
        <>
          <Button onPress={keep}>{own.keepMine}</Button>
          <Button onPress={onTakeTheirs}>{own.takeTheirs}</Button>
        </>
      }
    >
      <p>{own.conflictBody(stale.fields.map(fieldLabel).join(', '))}</p>
    </Notice>
  )
}

/** Text that lay on this device beside what the server has now: both are read before one is chosen. */
function OlderNotice(props: { readonly older: OlderText; readonly fieldLabel: (path: string) => string }) {
  const { older, fieldLabel } = props
  const own = useWords(words)
  const format = useFormat()
  return (
    <Notice
      tone="important"
      isUrgent
      title={own.olderTitle(format.recent(older.at, now()))}
      actions={
        <>
          <Button onPress={older.layBack}>{own.layBack}</Button>
          <Button onPress={older.discard}>{own.discardOlder}</Button>
        </>
      }
    >
      <p>{own.olderBody}</p>
      <dl>
        {older.texts.map(({ field, mine, other }) => (
          <div key={field}>
            <dt>
              <strong>{fieldLabel(field)}</strong>
            </dt>
            <dd className="kept-text">
              <em>{own.olderMine}:</em> {mine}
            </dd>
            <dd className="kept-text">
              <em>{own.olderOther}:</em> {other}
            </dd>
          </div>
        ))}
      </dl>
    </Notice>
  )
}
