import { useState } from 'react'
import type { Static } from 'typebox'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { createChoice, useStore } from '../../../web/store.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import type { Column } from '../../../web/ui/DataTable.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import type { CaseListView } from '../../case/api.ts'
import { CaseTable, DeskCases } from '../../case/screens/DeskCases.tsx'
import { classesOfOpenCases, listByClass } from '../api.ts'
import { words } from '../words.ts'
import { priorityTones } from './CasePriorityPanel.tsx'

const orders = ['latest', 'class'] as const
/** How the desk orders its cases, remembered on the device. */
const caseOrder = createChoice('stafett.case-order', orders, 'latest')
const topics = ['case', 'priority']

/** The open cases with their priority class, the latest first or in order of class. */
export function DeskByClass() {
  const own = useWords(words)
  const order = useStore(caseOrder)
  const column = useClassColumn()
  const choice = (
    <RadioGroup
      label={own.order}
      direction="horizontal"
      value={order}
      onChange={(value) => value !== null && caseOrder.set(value)}
      options={orders.map((value) => ({ value, label: own.orders[value] }))}
    />
  )
  if (order === 'latest') return <DeskCases column={column} above={choice} />
  return (
    <Panel title={own.openCases} isCompact>
      {choice}
      <Pages after={null} column={column} />
    </Panel>
  )
}

type View = Static<typeof CaseListView>
type PageProps = { readonly after: string | null; readonly column: Column<View> }

function Pages({ after, column }: PageProps) {
  const own = useWords(words)
  const [isMoreShown, setMoreShown] = useState(false)
  const reading = useRead(listByClass, after === null ? {} : { after }, { topics })
  return (
    <Loaded reading={reading} rows={6}>
      {({ cases, more }) => (
        <>
          <CaseTable cases={cases} column={column} />
          {more && !isMoreShown && <Button onPress={() => setMoreShown(true)}>{own.more}</Button>}
          {more && isMoreShown && <Pages after={cases.at(-1)?.id ?? null} column={column} />}
        </>
      )}
    </Loaded>
  )
}

/** The class of each case in words: its name where it is prioritised, else that it is set aside or not decided. */
function useClassColumn(): Column<View> {
  const own = useWords(words)
  const { data } = useRead(classesOfOpenCases, {}, { topics })
  const classes = new Map(data?.cases.map((each) => [each.caseId, each]))
  return {
    key: 'class',
    header: own.ofCase,
    cell: (row) => {
      const said = classes.get(row.id)
      if (said === undefined || said.prioritised === null) return ''
      return (
        <div className="desk-class">
          <Status tone={priorityTones[said.prioritised]}>
            {said.position !== null && said.prioritised === 'yes' && `${said.position}. `}
            {said.className ?? own.prioritised[said.prioritised]}
          </Status>
        </div>
      )
    },
  }
}
