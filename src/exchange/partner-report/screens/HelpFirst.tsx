import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Notice } from '../../../web/ui/Status.tsx'
import type { partnerDesk } from '../api.ts'
import { words } from '../words.ts'

type Desk = OutputOf<typeof partnerDesk>

/** Before anything is written: what cannot wait is called in, and whether anybody reads now. */
export function HelpFirst({ desk }: { readonly desk: Desk }) {
  const own = useWords(words)
  const format = useFormat()
  const isClosed = desk.mode === 'closed'
  return (
    <div className="stack">
      <Notice tone="warning" title={own.dangerTitle}>
        <a className="button-link button-link-primary decide-call" href="tel:112">
          {own.call112}
        </a>
      </Notice>
      <Notice tone="important" title={own.nowTitle}>
        {desk.numbers.length === 0 ? (
          <p>{own.noNumber}</p>
        ) : (
          desk.numbers.map(({ name, number, shown }) => (
            <a
              key={number}
              className="button-link button-link-secondary decide-call"
              href={`tel:${number.replace(/[^\d+]/g, '')}`}
            >
              {own.callDuty(name, shown)}
            </a>
          ))
        )}
      </Notice>
      <Notice tone={isClosed ? 'warning' : 'info'}>
        <p>
          {desk.mode !== 'closed'
            ? own.desk[desk.mode]
            : desk.opensAt === null
              ? own.desk.closedUnknown
              : own.desk.closed(format.fullMoment(desk.opensAt))}
        </p>
        {isClosed && desk.office !== null && <p>{own.office(desk.office.start, desk.office.end)}</p>}
      </Notice>
    </div>
  )
}
