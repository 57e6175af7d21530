import { useState } from 'react'
import { type MeasureType, measureType } from '../../../code-lists/measure-type.ts'
import { label } from '../../../kernel/code-list.ts'
import type { OutputOf } from '../../../kernel/contract.ts'
import { now } from '../../../kernel/time.ts'
import { reachable } from '../../../web/connection.ts'
import { useLanguage, useWords } from '../../../web/language.tsx'
import { useCommand, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { Waits } from '../../../web/ui/Waits.tsx'
import { listMeasures, logMeasure } from '../api.ts'
import { words } from '../words.ts'
import { MeasureForm } from './MeasureForm.tsx'
import { MeasureList } from './MeasureList.tsx'
import { Refused } from './Refused.tsx'

/** The two that make up more than half of all measures (G-23): one press each. */
const quickTypes: readonly MeasureType[] = ['follow-up', 'advice-referral']

/** What was done in a case, and the quickest way to say so. */
export function MeasurePanel({ caseId }: { readonly caseId: string }) {
  const own = useWords(words)
  const reading = useRead(listMeasures, { caseId }, { topics: [`case/${caseId}`] })
  return (
    <Panel title={own.title}>
      <Loaded reading={reading}>{(data) => <Measures caseId={caseId} data={data} />}</Loaded>
    </Panel>
  )
}

export type MeasuresOfCase = OutputOf<typeof listMeasures>

function Measures({ caseId, data }: { readonly caseId: string; readonly data: MeasuresOfCase }) {
  const own = useWords(words)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      {data.caseOpen ? (
        <>
          <QuickLog caseId={caseId} data={data} />
          {isOpen ? (
            <MeasureForm caseId={caseId} data={data} onClose={() => setOpen(false)} />
          ) : (
            <div className="row">
              <Button onPress={() => setOpen(true)}>{own.log}</Button>
            </div>
          )}
        </>
      ) : (
        <p className="quiet">{own.closedCase}</p>
      )}
      <Waits on={caseId} contract={logMeasure} />
      <MeasureList data={data} />
    </>
  )
}

/** With the time of the latest contact, which is the one on the phone. */
function QuickLog({ caseId, data }: { readonly caseId: string; readonly data: MeasuresOfCase }) {
  const own = useWords(words)
  const language = useLanguage()
  const log = useCommand(logMeasure, { changes: [`case/${caseId}`] })
  const contact = data.contacts.at(-1)
  const press = async (type: MeasureType) => {
    const saved = await log.run({
      caseId,
      type,
      dutyMode: contact?.dutyMode ?? data.dutyMode,
      contactId: contact?.id ?? null,
      minutes: contact?.suggestedMinutes ?? null,
      municipalityCode: data.stayCode,
      // What waits for the line was done when it was pressed.
      ...(!reachable.get() && { at: now() }),
    })
    if (saved !== null) notify(own.logged)
  }
  return (
    <div className="stack-tight">
      {log.problem !== null && <Refused problem={log.problem} />}
      <div className="row">
        {quickTypes.map((type) => (
          <Button key={type} onPress={() => void press(type)} isPending={log.isPending}>
            {label(measureType, type, 0, language)}
          </Button>
        ))}
      </div>
      <p className="quiet">{own.quickHint}</p>
    </div>
  )
}
