import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { addDays, localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { listRecharges, makeRecharge, unpaidByMember } from '../api.ts'
import { words } from '../words.ts'
import { MoneyDialog } from './MoneyDialog.tsx'
import { useMoney } from './money.ts'

type Unpaid = OutputOf<typeof unpaidByMember>['members'][number]

/** What the municipalities owe the duty, and what they have been asked for. */
export function RechargePanel() {
  const own = useWords(words)
  const money = useMoney()
  const format = useFormat()
  const [charging, setCharging] = useState<Unpaid | null>(null)
  const unpaid = useRead(unpaidByMember, {}, { topics: ['expense'] })
  const made = useRead(listRecharges, {}, { topics: ['expense'] })
  return (
    <>
      <Panel title={own.unpaid}>
        <Loaded reading={unpaid} rows={2}>
          {({ members }) => (
            <DataTable
              label={own.unpaid}
              rows={members}
              rowKey={(row) => row.memberId}
              empty={<p className="quiet">{own.unpaidNone}</p>}
              columns={[
                { key: 'name', header: own.columns.payer, cell: (row) => row.name },
                { key: 'count', header: own.caseTitle, cell: (row) => own.lines(row.count) },
                { key: 'total', header: own.total, align: 'end', cell: (row) => money(row.total) },
                {
                  key: 'action',
                  header: own.recharge,
                  cell: (row) => (
                    <Button onPress={() => setCharging(row)} label={own.rechargeTitle(row.name)}>
                      {own.recharge}
                    </Button>
                  ),
                },
              ]}
            />
          )}
        </Loaded>
      </Panel>
      <Panel title={own.recharges}>
        <Loaded reading={made} rows={2}>
          {({ recharges }) => (
            <DataTable
              label={own.recharges}
              rows={recharges}
              rowKey={(row) => row.id}
              empty={<p className="quiet">{own.rechargesNone}</p>}
              columns={[
                {
                  key: 'number',
                  header: own.recharges,
                  cell: (row) => <Link to={`/handkassa/underlag/${row.id}`}>{row.number}</Link>,
                },
                { key: 'member', header: own.columns.payer, cell: (row) => row.memberName },
                { key: 'period', header: own.columns.at, cell: (row) => `${row.fromDate} – ${row.toDate}` },
                {
                  key: 'made',
                  header: own.columns.by,
                  cell: (row) => `${row.madeByName}, ${format.moment(row.madeAt)}`,
                },
                { key: 'total', header: own.total, align: 'end', cell: (row) => money(row.total) },
              ]}
            />
          )}
        </Loaded>
      </Panel>
      {charging !== null && (
        <MoneyDialog
          title={own.rechargeTitle(charging.name)}
          save={own.recharge}
          initial={{
            fromDate: charging.first as string | null,
            toDate: earlier(charging.last, addDays(localDate(now()), -1)) as string | null,
          }}
          submit={(values, options) =>
            api.call(makeRecharge, given(makeRecharge, { memberId: charging.memberId, ...values }), options)
          }
          saved={({ number }) => own.recharged(number)}
          onClose={() => setCharging(null)}
        >
          {(form) => (
            <div className="columns">
              <DateField label={own.from} {...form.field('fromDate')} />
              <DateField label={own.to} {...form.field('toDate')} />
            </div>
          )}
        </MoneyDialog>
      )}
    </>
  )
}

const earlier = (one: string, other: string): string => (one < other ? one : other)
