import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../language.tsx'
import { FieldFrame, type FieldProps } from './FieldFrame.tsx'
import { FieldHead } from './FieldHead.tsx'
import { Icon } from './Icon.tsx'
import { words } from './words.ts'

export type Hit = { readonly id: string; readonly label: string; readonly detail?: string }

export type ComboSearchProps<H extends Hit> = FieldProps<H | null> & {
  /** Asks for what matches. Rejects when it could not be asked; that is shown as a failure, never as no hits. */
  readonly search: (text: string, signal: AbortSignal) => Promise<readonly H[]>
  /** Letters before it asks. Default 2. */
  readonly minLength?: number
  /** What is typed while nothing is chosen, for "add a new one called …". */
  readonly onText?: (text: string) => void
}

type Answer<H> =
  | { readonly state: 'idle' | 'searching' | 'failed' }
  | { readonly state: 'found'; readonly hits: readonly H[] }

const pause = 200

/** Search as you type and choose one: the combobox pattern of the ARIA guide, with the list in place instead of a layer. */
export function ComboSearch<H extends Hit>(props: ComboSearchProps<H>) {
  const { label, description, isOptional, error, value, onChange, name, width, minLength = 2 } = props
  const own = useWords(words)
  const id = useId()
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const [answer, setAnswer] = useState<Answer<H>>({ state: 'idle' })
  const search = useRef(props.search)
  search.current = props.search

  const wanted = value === null ? typed.trim() : ''
  useEffect(() => {
    setActive(-1)
    if (wanted.length < minLength) return setAnswer({ state: 'idle' })
    const control = new AbortController()
    setAnswer({ state: 'searching' })
    const timer = setTimeout(() => {
      search.current(wanted, control.signal).then(
        (hits) => control.signal.aborted || setAnswer({ state: 'found', hits }),
        () => control.signal.aborted || setAnswer({ state: 'failed' }),
      )
    }, pause)
    return () => {
      clearTimeout(timer)
      control.abort()
    }
  }, [wanted, minLength])

  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-hit-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [active, id])

  const hits = answer.state === 'found' ? answer.hits : []
  const isShown = isOpen && answer.state !== 'idle'
  const type = (text: string) => {
    setTyped(text)
    setOpen(true)
    if (value !== null) onChange(null)
    props.onText?.(text)
  }
  const choose = (hit: H) => {
    onChange(hit)
    setTyped(hit.label)
    setOpen(false)
  }
  const clear = () => {
    onChange(null)
    type('')
    setOpen(false)
  }
  const press = (event: KeyboardEvent) => {
    const hit = hits[active]
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      const step = event.key === 'ArrowDown' ? 1 : -1
      if (hits.length > 0)
        setActive((active + step + hits.length + (active < 0 && step < 0 ? 1 : 0)) % hits.length)
    } else if (event.key === 'Enter' && isShown) {
      event.preventDefault()
      if (hit !== undefined) choose(hit)
    } else if (event.key === 'Escape' && isShown) {
      event.stopPropagation()
      setOpen(false)
    }
  }

  const status = isShown ? statusWords(answer, own) : ''
  return (
    <FieldFrame name={name} width={width}>
      <FieldHead
        id={id}
        label={label}
        isOptional={isOptional}
        description={description ?? own.search}
        error={error}
      />
      <div className="combo">
        <input
          id={id}
          name={name}
          className="input"
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-autocomplete="list"
          aria-expanded={isShown && hits.length > 0}
          aria-controls={`${id}-hits`}
          aria-activedescendant={hits[active] === undefined ? undefined : `${id}-hit-${active}`}
          aria-describedby={`${id}-about`}
          aria-invalid={error !== undefined}
          disabled={props.isDisabled ?? false}
          readOnly={props.isReadOnly ?? false}
          value={value === null ? typed : value.label}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={press}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
        />
        {(value !== null || typed !== '') && props.isDisabled !== true && props.isReadOnly !== true && (
          <button type="button" className="combo-clear" aria-label={`${own.clear} ${label}`} onClick={clear}>
            <Icon name="close" size={16} />
          </button>
        )}
        <div className="combo-list" hidden={!isShown}>
          <p className="combo-status" role="status">
            {status}
          </p>
          <div id={`${id}-hits`} role="listbox" aria-label={label}>
            {hits.map((hit, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are taken at the input, which keeps the focus.
              // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points at it.
              <div
                key={hit.id}
                id={`${id}-hit-${index}`}
                role="option"
                aria-selected={index === active}
                className="combo-hit"
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(hit)}
              >
                {hit.label}
                {hit.detail !== undefined && <small>{hit.detail}</small>}
              </div>
            ))}
          </div>
        </div>
      </div>
    </FieldFrame>
  )
}

function statusWords<H>(answer: Answer<H>, own: (typeof words)['sv']): string {
  if (answer.state === 'searching') return own.searching
  if (answer.state === 'failed') return own.searchFailed
  if (answer.state === 'found') return answer.hits.length === 0 ? own.noHits : own.hits(answer.hits.length)
  return ''
}
