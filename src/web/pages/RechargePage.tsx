import { useParams } from '@tanstack/react-router'
import { getRecharge } from '../../duty/expense/api.ts'
import { EntryTable } from '../../duty/expense/screens/EntryList.tsx'
import { useMoney } from '../../duty/expense/screens/money.ts'
import { words } from '../../duty/expense/words.ts'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { useFormat } from '../ui/format.ts'
import { Loaded } from '../ui/Loaded.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { Permitted } from './Permitted.tsx'

/** What a municipality is asked to pay back, to print: case numbers and sums, no people. */
export function RechargePage() {
  return (
    <Permitted contract={getRecharge}>
      <OneRecharge />
    </Permitted>
  )
}

function OneRecharge() {
  const { rechargeId = '' } = useParams({ strict: false })
  const own = useWords(words)
  const money = useMoney()
  const format = useFormat()
  const reading = useRead(getRecharge, { rechargeId })
  if (reading.error?.isNotFound) return <NotFoundPage />
  const paper = reading.data
  return (
    <Page
      title={paper === undefined ? own.recharge : own.paper(paper.number)}
      lead={paper && own.paperLead(paper.memberName, paper.fromDate, paper.toDate)}
      actions={<Button onPress={() => print()}>{own.print}</Button>}
      width="wide"
    >
      <Loaded reading={reading} rows={6}>
        {({ lines, total, madeByName, madeAt }) => (
          <>
            <EntryTable entries={lines} label={own.entries} />
            <p>
              {own.total}: <strong>{money(total)}</strong>
            </p>
            <p className="quiet">{own.paperMade(madeByName, format.moment(madeAt))}</p>
          </>
        )}
      </Loaded>
    </Page>
  )
}
