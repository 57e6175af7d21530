import { useState } from 'react'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { readAssistances } from '../api.ts'
import { words } from '../words.ts'
import { AskDialog } from './AskDialog.tsx'
import { AssistanceCard } from './AssistanceCard.tsx'
import { HoldDialog } from './HoldDialog.tsx'

/** The police's help in a case: asked for, followed step by step, or judged and held off. */
export function CaseAssistance({ caseId }: { readonly caseId: string }) {
  const own = useWords(words)
  const topics = [`case/${caseId}`, 'police-assistance']
  const reading = useRead(readAssistances, { caseId }, { topics })
  const [open, setOpen] = useState<'ask' | 'hold' | null>(null)
  const close = () => setOpen(null)
  return (
    <Panel title={own.title}>
      <Loaded reading={reading}>
        {({ assistances, caseOpen }) => (
          <>
            {assistances.length === 0 && <p className="quiet">{own.none}</p>}
            <ul className="plain-list stack" aria-label={own.title}>
              {assistances.map((row) => (
                <li key={row.id}>
                  <AssistanceCard row={row} />
                </li>
              ))}
            </ul>
            {caseOpen && (
              <div className="row">
                <Button onPress={() => setOpen('ask')}>{own.ask}</Button>
                <Button variant="tertiary" onPress={() => setOpen('hold')}>
                  {own.hold}
                </Button>
              </div>
            )}
            {open === 'ask' && <AskDialog caseId={caseId} onClose={close} />}
            {open === 'hold' && <HoldDialog caseId={caseId} onClose={close} />}
          </>
        )}
      </Loaded>
    </Panel>
  )
}
