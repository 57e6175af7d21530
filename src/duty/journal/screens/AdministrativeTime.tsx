import { useState } from 'react'
import { showHiddenCharacters } from '../../../kernel/text.ts'
import { now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { givenNumber } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { useFormat } from '../../../web/ui/format.ts'
import { Panel } from '../../../web/ui/Panel.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { WriteDialog } from '../../measure/screens/WriteDialog.tsx'
import { addAdministrativeTime, withdrawAdministrativeTime } from '../api.ts'
import { availableInCase, availableTime } from '../rules.ts'
import { words } from '../words.ts'
import type { JournalOfCase } from './JournalPanel.tsx'

/** Minutes at the desk, apart from the time of measures (G-05). */
export function AdministrativeTime({
  caseId,
  journal,
}: {
  readonly caseId: string
  readonly journal: JournalOfCase
}) {
  const own = useWords(words)
  const { account } = useSession()
  const form = useForm({
    initial: { minutes: '' },
    submit: ({ minutes }, options) =>
      api.call(addAdministrativeTime, { caseId, minutes: givenNumber(minutes) ?? 0 }, options),
    onDone: async () => {
      notify(own.timeAdded)
      form.reset({ minutes: '' })
      await refreshTopics([`case/${caseId}`])
    },
  })
  const actor = { ...account, accountId: account.id, sessionId: null }
  const may = availableInCase({ status: journal.caseOpen ? 'open' : 'closed' }, actor, now())
  return (
    <Panel title={own.time} level={3} looks="plain">
      {journal.administrativeTime.length === 0 ? (
        <p className="quiet">{own.timeNone}</p>
      ) : (
        <>
          <ul className="plain-list">
            {journal.administrativeTime.map((row) => (
              <TimeRow key={row.id} row={row} />
            ))}
          </ul>
          <p>{own.timeTotal(journal.administrativeMinutes)}</p>
        </>
      )}
      {may.addTime.allowed && (
        <Form form={form} label={own.time}>
          <TextField {...form.field('minutes')} label={own.minutes} inputMode="numeric" width="short" />
          <div className="row">
            <Button type="submit" isPending={form.isPending}>
              {own.addTime}
            </Button>
          </div>
        </Form>
      )}
    </Panel>
  )
}

function TimeRow({ row }: { readonly row: JournalOfCase['administrativeTime'][number] }) {
  const own = useWords(words)
  const format = useFormat()
  const [isAsking, setAsking] = useState(false)
  const text = own.timeRow(row.minutes, row.accountName, format.moment(row.at))
  if (row.withdrawnAt !== null)
    return (
      <li className="quiet">
        {own.timeWithdrawn(text, row.withdrawnByName ?? '', format.moment(row.withdrawnAt))}
        <p className="quoted">{showHiddenCharacters(row.withdrawnReason ?? '')}</p>
      </li>
    )
  return (
    <li className="quiet row">
      {text}
      {availableTime(row).withdraw.allowed && (
        <Button variant="tertiary" label={own.timeWithdrawOf(row.minutes)} onPress={() => setAsking(true)}>
          {own.timeWithdraw}
        </Button>
      )}
      {isAsking && (
        <WriteDialog
          title={own.timeWithdrawOf(row.minutes)}
          hint={own.timeWithdrawHint}
          label={own.reason}
          confirm={own.timeWithdraw}
          cancel={own.cancel}
          field="reason"
          maxLength={1000}
          isDangerous
          submit={(reason, options) =>
            api.call(withdrawAdministrativeTime, { timeId: row.id, reason }, options)
          }
          onDone={() => void refreshTopics([`case/${row.caseId}`])}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  )
}
