import { useState } from 'react'
import { now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given, givenAmount } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { type BoxView, countCash, endBox, fillUp } from '../api.ts'
import { words } from '../words.ts'
import { EntryList } from './EntryList.tsx'
import { MoneyDialog } from './MoneyDialog.tsx'
import { useMoney } from './money.ts'
import { PayExpense } from './PayExpense.tsx'

/** One box: what it holds, when it was counted, and what has gone in and out. */
export function BoxCard({ box }: { readonly box: BoxView }) {
  const own = useWords(words)
  const money = useMoney()
  const format = useFormat()
  const { account } = useSession()
  const [asking, setAsking] = useState<'pay' | 'count' | 'fill' | 'end' | null>(null)
  const close = () => setAsking(null)
  const isCash = box.kind === 'petty-cash'
  const { lastCount } = box
  return (
    <Panel
      title={box.name}
      aside={<Status>{own.kinds[box.kind]}</Status>}
      actions={
        <>
          <Button variant="primary" onPress={() => setAsking('pay')} label={`${own.pay}, ${box.name}`}>
            {own.pay}
          </Button>
          {isCash && (
            <Button onPress={() => setAsking('count')} label={`${own.count}, ${box.name}`}>
              {own.count}
            </Button>
          )}
          {fillUp.permit[account.role] !== undefined && (
            <Button onPress={() => setAsking('fill')} label={`${own.fillUp}, ${box.name}`}>
              {own.fillUp}
            </Button>
          )}
          {endBox.permit[account.role] !== undefined && (
            <Button variant="tertiary" onPress={() => setAsking('end')} label={`${own.endBox}: ${box.name}`}>
              {own.endBox}
            </Button>
          )}
        </>
      }
    >
      <p>
        {own.balance}: <strong>{money(box.balance)}</strong>
      </p>
      {isCash && (
        <p className="quiet">
          {lastCount === null ? own.neverCounted : own.counted(format.moment(lastCount.at), lastCount.byName)}
        </p>
      )}
      <EntryList boxId={box.id} after={null} />
      {asking === 'pay' && <PayExpense boxes={[box]} matter={null} onClose={close} />}
      {asking === 'count' && <CountDialog box={box} onClose={close} />}
      {asking === 'fill' && <FillUpDialog box={box} onClose={close} />}
      {asking === 'end' && (
        <MoneyDialog
          title={`${own.endBox}: ${box.name}`}
          lead={own.endHint}
          save={own.endBox}
          initial={{}}
          submit={(_none, options) => api.call(endBox, { boxId: box.id, version: box.version }, options)}
          saved={() => own.done}
          onClose={close}
        >
          {() => null}
        </MoneyDialog>
      )}
    </Panel>
  )
}

type DialogProps = { readonly box: BoxView; readonly onClose: () => void }

function CountDialog({ box, onClose }: DialogProps) {
  const own = useWords(words)
  const money = useMoney()
  return (
    <MoneyDialog
      title={`${own.count}: ${box.name}`}
      lead={own.countHint}
      save={own.count}
      initial={{ counted: '', explanation: '' }}
      submit={({ counted, explanation }, options) =>
        api.call(
          countCash,
          given(countCash, { boxId: box.id, counted: givenAmount(counted), explanation }),
          options,
        )
      }
      saved={({ difference }) => (difference === 0 ? own.countedRight : own.countedWrong(money(difference)))}
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextField
            label={own.countedAmount}
            description={own.amountHint}
            inputMode="decimal"
            width="short"
            maxLength={15}
            {...form.field('counted')}
          />
          <TextArea
            label={own.explanation}
            description={own.explanationHint}
            isOptional
            rows={2}
            maxLength={1000}
            {...form.field('explanation')}
          />
        </>
      )}
    </MoneyDialog>
  )
}

function FillUpDialog({ box, onClose }: DialogProps) {
  const own = useWords(words)
  return (
    <MoneyDialog
      title={`${own.fillUp}: ${box.name}`}
      save={own.fillUp}
      initial={{
        amount: '',
        what: own.entryKinds['fill-up'],
        at: `${now().slice(0, 16)}:00.000Z` as string | null,
      }}
      submit={({ amount, ...rest }, options) =>
        api.call(fillUp, given(fillUp, { boxId: box.id, amount: givenAmount(amount), ...rest }), options)
      }
      saved={() => own.done}
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextField
            label={own.amount}
            description={own.amountHint}
            inputMode="decimal"
            width="short"
            maxLength={15}
            {...form.field('amount')}
          />
          <TextField label={own.what} maxLength={200} {...form.field('what')} />
          <DateTimeField label={own.at} {...form.field('at')} />
        </>
      )}
    </MoneyDialog>
  )
}
