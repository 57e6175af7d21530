import { useState } from 'react'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { type CallOutView, readCallOuts } from '../api.ts'
import { words } from '../words.ts'
import { CallOutCard } from './CallOutCard.tsx'
import { DecideCallOut } from './DecideCallOut.tsx'

/** The call-outs of a case with their next step, and the way to decide about one. */
export function CallOutPanel({ caseId }: { readonly caseId: string }) {
  const own = useWords(words)
  const reading = useRead(readCallOuts, { caseId }, { topics: [`case/${caseId}`] })
  const [deciding, setDeciding] = useState<CallOutView | 'new' | null>(null)
  return (
    <Panel title={own.title}>
      <Loaded reading={reading}>
        {({ callOuts, caseOpen, stayCode }) => (
          <>
            {callOuts.length === 0 && <p className="quiet">{own.none}</p>}
            <ul className="plain-list stack" aria-label={own.title}>
              {callOuts.map((row) => (
                <li key={row.id}>
                  <CallOutCard row={row} caseOpen={caseOpen} onDecide={() => setDeciding(row)} />
                </li>
              ))}
            </ul>
            {caseOpen ? (
              <div className="row">
                <Button onPress={() => setDeciding('new')}>{own.decide}</Button>
              </div>
            ) : (
              <p className="quiet">{own.closedCase}</p>
            )}
            {deciding !== null && (
              <DecideCallOut
                caseId={caseId}
                stayCode={stayCode}
                before={deciding === 'new' ? null : deciding}
                onClose={() => setDeciding(null)}
              />
            )}
          </>
        )}
      </Loaded>
    </Panel>
  )
}
