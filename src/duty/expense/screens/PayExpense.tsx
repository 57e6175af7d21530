import { readMembers } from '../../../base/organisation/api.ts'
import { localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given, givenAmount } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Checkbox, RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { type BoxView, payExpense } from '../api.ts'
import { type ExpenseType, expenseTypes, receiptStates } from '../model.ts'
import { words } from '../words.ts'
import { MoneyDialog } from './MoneyDialog.tsx'
import { useMoney } from './money.ts'

type Matter = { readonly caseId: string; readonly stayCode: string | null }

/** Money out, in a case or for the duty itself. In a case the municipality of stay is proposed as the one who pays. */
export function PayExpense(props: {
  readonly boxes: readonly BoxView[]
  readonly matter: Matter | null
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const money = useMoney()
  const { boxes, matter, onClose } = props
  const members = useRead(readMembers, { on: localDate(now()) }).data?.members ?? []
  const stay = members.find((member) => member.municipalityCode === matter?.stayCode)
  return (
    <MoneyDialog
      key={stay?.id ?? ''}
      title={own.payTitle}
      save={own.pay}
      initial={{
        boxId: (boxes[0]?.id ?? null) as string | null,
        amount: '',
        at: `${now().slice(0, 16)}:00.000Z` as string | null,
        what: '',
        expenseType: null as ExpenseType | null,
        receipt: 'kept' as (typeof receiptStates)[number] | null,
        noReceiptReason: '',
        memberId: (stay?.id ?? null) as string | null,
        isAid: matter !== null,
      }}
      submit={(values, options) =>
        api.call(
          payExpense,
          {
            ...given(payExpense, {
              ...values,
              amount: givenAmount(values.amount),
              caseId: matter?.caseId ?? null,
            }),
            isAid: values.isAid,
          },
          options,
        )
      }
      saved={({ receiptNumber }) => own.paid(receiptNumber)}
      topics={matter === null ? [] : [`case/${matter.caseId}`]}
      onClose={onClose}
    >
      {(form) => (
        <>
          {boxes.length > 1 && (
            <RadioGroup
              label={own.boxKind}
              options={boxes.map((box) => ({ value: box.id, label: `${box.name} (${money(box.balance)})` }))}
              {...form.field('boxId')}
            />
          )}
          <TextField
            label={own.amount}
            description={own.amountHint}
            inputMode="decimal"
            width="short"
            maxLength={15}
            {...form.field('amount')}
          />
          <Select
            label={own.type}
            options={expenseTypes.map((type) => ({ value: type, label: own.types[type] }))}
            {...form.field('expenseType')}
          />
          <TextField label={own.what} description={own.whatHint} maxLength={200} {...form.field('what')} />
          <DateTimeField label={own.at} {...form.field('at')} />
          <RadioGroup
            label={own.receipt}
            options={receiptStates.map((state) => ({ value: state, label: own.receipts[state] }))}
            {...form.field('receipt')}
          />
          {form.values.receipt === 'missing' && (
            <TextArea
              label={own.noReceiptReason}
              maxLength={1000}
              rows={2}
              {...form.field('noReceiptReason')}
            />
          )}
          <Select
            label={own.payer}
            description={own.payerHint}
            placeholder={own.payerDuty}
            isOptional
            options={members.map((member) => ({ value: member.id, label: member.name }))}
            {...form.field('memberId')}
          />
          {matter !== null && <Checkbox label={own.isAid} {...form.field('isAid')} />}
        </>
      )}
    </MoneyDialog>
  )
}
