import { useState } from 'react'
import { localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics, useRead } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { type BypassView, bypasses, markBypass, withdrawBypass } from '../api.ts'
import { type Bypass, bypassKinds } from '../model.ts'
import { words } from '../words.ts'
import '../../../web/styles/lists.css'

const topic = 'bypass'
type Unit = { readonly id: string; readonly name: string }

/** The day service marks what the police told it alone; the manager sees what all have marked. */
export function Bypasses() {
  const own = useWords(words)
  const { account } = useSession()
  const [isMarking, setMarking] = useState(false)
  const [taken, setTaken] = useState<BypassView | null>(null)
  const reading = useRead(bypasses, {}, { topics: [topic] })
  const mayMark = markBypass.permit[account.role] !== undefined
  return (
    <Panel
      title={own.bypassTitle}
      actions={mayMark && <Button onPress={() => setMarking(true)}>{own.markBypass}</Button>}
    >
      <p className="quiet">{own.bypassLead}</p>
      <Loaded reading={reading}>
        {({ rows, units }) => (
          <>
            {rows.length === 0 && <p>{own.noBypass}</p>}
            <ul className="plain-list stack" aria-label={own.bypassTitle}>
              {rows.map((row) => (
                <li key={row.id} className="stack-tight">
                  <Marked row={row} {...(mayMark && { onWithdraw: () => setTaken(row) })} />
                </li>
              ))}
            </ul>
            {isMarking && <Mark units={units} onClose={() => setMarking(false)} />}
          </>
        )}
      </Loaded>
      {taken !== null && (
        <FormDialog
          title={own.withdraw}
          save={own.withdraw}
          saved={own.bypassWithdrawn}
          initial={{ reason: '' }}
          changes={[topic]}
          submit={({ reason }, options) => api.call(withdrawBypass, { bypassId: taken.id, reason }, options)}
          onClose={() => setTaken(null)}
        >
          {(form) => <TextArea label={own.withdrawReason} maxLength={1000} {...form.field('reason')} />}
        </FormDialog>
      )}
    </Panel>
  )
}

function Marked({ row, onWithdraw }: { readonly row: BypassView; readonly onWithdraw?: () => void }) {
  const own = useWords(words)
  const format = useFormat()
  return (
    <>
      <p>
        <strong>
          {row.happenedOn}, {row.clock ?? own.timeUnknown}
        </strong>{' '}
        · {own.kinds[row.kind]} · {row.partnerName ?? own.unitUnknown}
      </p>
      <p className="quiet">
        {row.memberName} · {own.markedBy(row.markedByName, format.moment(row.markedAt))}
      </p>
      {row.withdrawnReason !== null && <p className="written">{own.withdrawn(row.withdrawnReason)}</p>}
      {onWithdraw !== undefined && row.withdrawnAt === null && (
        <Button variant="tertiary" label={`${own.withdraw} ${row.happenedOn}`} onPress={onWithdraw}>
          {own.withdraw}
        </Button>
      )}
    </>
  )
}

function Mark({ units, onClose }: { readonly units: readonly Unit[]; readonly onClose: () => void }) {
  const own = useWords(words)
  return (
    <FormDialog
      title={own.markBypass}
      lead={own.bypassLead}
      save={own.save}
      saved={own.bypassMarked}
      initial={{
        happenedOn: localDate(now()) as string | null,
        clock: '',
        partnerId: null as string | null,
        kind: null as Bypass['kind'] | null,
      }}
      changes={[topic]}
      submit={async (values, options) => {
        const clock = values.clock.trim().replace('.', ':')
        const result = await api.call(markBypass, given(markBypass, { ...values, clock }), options)
        await refreshTopics([topic])
        return result
      }}
      onClose={onClose}
    >
      {(form) => (
        <>
          <DateField label={own.bypassDate} width="medium" {...form.field('happenedOn')} />
          <TextField
            label={own.bypassClock}
            description={own.bypassClockHint}
            isOptional
            width="short"
            maxLength={5}
            {...form.field('clock')}
          />
          <Select
            label={own.kind}
            options={bypassKinds.map((value) => ({ value, label: own.kinds[value] }))}
            {...form.field('kind')}
          />
          <Select
            label={own.unit}
            isOptional
            placeholder={own.unitUnknown}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.field('partnerId')}
          />
        </>
      )}
    </FormDialog>
  )
}
