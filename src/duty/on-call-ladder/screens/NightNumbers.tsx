import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import type { readLadder } from '../api.ts'
import { words } from '../words.ts'

/** The duty's direct number at night, for those who decide (E-13, U-04). */
export function NightNumbers({ numbers }: { readonly numbers: OutputOf<typeof readLadder>['nightNumbers'] }) {
  const own = useWords(words)
  return (
    <Panel title={own.night} isCompact>
      <p className="quiet">{numbers.length === 0 ? own.noNight : own.nightLead}</p>
      {numbers.map(({ name, number, shown }) => (
        <p key={number}>
          <a className="call-number" href={`tel:${number}`}>
            <span className="visually-hidden">{own.call(name)}: </span>
            {shown}
          </a>
        </p>
      ))}
    </Panel>
  )
}
