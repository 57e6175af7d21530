import { useState } from 'react'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { expensesOfCase, listBoxes } from '../api.ts'
import { words } from '../words.ts'
import { EntryTable } from './EntryList.tsx'
import { useMoney } from './money.ts'
import { PayExpense } from './PayExpense.tsx'

/** What has been paid in a case, and the way to pay more. */
export function CaseExpenses(props: {
  readonly caseId: string
  readonly stayCode: string | null
  readonly isOpen: boolean
}) {
  const own = useWords(words)
  const money = useMoney()
  const { caseId, stayCode, isOpen } = props
  const [isPaying, setPaying] = useState(false)
  const reading = useRead(expensesOfCase, { caseId }, { topics: [`case/${caseId}`] })
  const boxes = useRead(listBoxes, {}, { topics: ['expense'], enabled: isPaying })
  return (
    <Panel
      title={own.caseTitle}
      isCompact
      actions={isOpen && <Button onPress={() => setPaying(true)}>{own.pay}</Button>}
    >
      <Loaded reading={reading} rows={2}>
        {({ entries, total }) =>
          entries.length === 0 ? (
            <p className="quiet">{own.caseNone}</p>
          ) : (
            <>
              <EntryTable entries={entries} label={own.caseTitle} mayReverse={isOpen} />
              <p>
                {own.caseTotal}: <strong>{money(total)}</strong>
              </p>
            </>
          )
        }
      </Loaded>
      {isPaying && (
        <Loaded reading={boxes} rows={1}>
          {(data) =>
            data.boxes.length === 0 ? (
              <p className="quiet">{own.noBoxes}</p>
            ) : (
              <PayExpense boxes={data.boxes} matter={{ caseId, stayCode }} onClose={() => setPaying(false)} />
            )
          }
        </Loaded>
      )}
    </Panel>
  )
}
