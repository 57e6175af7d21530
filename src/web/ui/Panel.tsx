import { type ReactNode, useId } from 'react'

export type PanelProps = {
  readonly title: string
  /** 2 directly under the page's heading. Default 2. */
  readonly level?: 2 | 3 | 4
  readonly actions?: ReactNode
  /** Beside the title: a badge, a clock. */
  readonly aside?: ReactNode
  readonly children: ReactNode
  /** plain: no frame, for a part of a panel. */
  readonly looks?: 'framed' | 'plain'
  /** Tighter rows and smaller text, for the desk. */
  readonly isCompact?: boolean
}

/** A named part of a page. */
export function Panel(props: PanelProps) {
  const { title, level = 2, actions, aside, children, looks = 'framed', isCompact } = props
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section
      className={`panel panel-${looks}`}
      aria-labelledby={id}
      data-density={isCompact === true ? 'compact' : undefined}
    >
      <div className="panel-head">
        <Heading id={id}>{title}</Heading>
        {aside}
        {actions !== undefined && <div className="panel-actions">{actions}</div>}
      </div>
      {children}
    </section>
  )
}

/** Only on paper. */
export function PrintOnly({ children }: { readonly children: ReactNode }) {
  return <div className="print-only">{children}</div>
}

/** Only on screen. */
export function ScreenOnly({ children }: { readonly children: ReactNode }) {
  return <div className="screen-only">{children}</div>
}

export type Definition = { readonly term: string; readonly value: ReactNode }

/** Term and value. Unknown is a value: say it in words, never leave it empty. */
export function DefinitionList({
  items,
  columns = 1,
}: {
  readonly items: readonly Definition[]
  readonly columns?: 1 | 2 | 3
}) {
  return (
    <dl className={`definitions definitions-${columns}`}>
      {items.map((item) => (
        <div key={item.term}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
