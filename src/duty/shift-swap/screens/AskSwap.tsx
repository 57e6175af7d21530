import { listColleagues } from '../../../base/account/api.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics, useRead } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { Select } from '../../../web/ui/Select.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { askSwap, ownShifts } from '../api.ts'
import { words } from '../words.ts'
import { useShiftName } from './shift-name.ts'

/** One of one's own coming shifts, to whom, and what one takes instead. */
export function AskSwap({ onClose }: { readonly onClose: () => void }) {
  const own = useWords(words)
  const shiftName = useShiftName()
  const { account } = useSession()
  const form = useForm({
    initial: {
      shiftId: null as string | null,
      toId: null as string | null,
      forShiftId: null as string | null,
      message: '',
    },
    submit: ({ shiftId, ...rest }, options) =>
      api.call(askSwap, { shiftId: shiftId ?? '', ...rest }, options),
    onDone: async () => {
      notify(own.asked)
      onClose()
      await refreshTopics(['roster'])
    },
  })
  const { toId } = form.values
  const coming = useRead(ownShifts, {}, { topics: ['roster'] })
  const mine = coming.data?.shifts ?? []
  const theirs = useRead(
    ownShifts,
    { accountId: toId ?? account.id },
    { topics: ['roster'], enabled: toId !== null },
  ).data?.shifts
  const colleagues = useRead(listColleagues, {}).data?.colleagues ?? []
  const optionsOf = (shifts: typeof mine) =>
    shifts.map((shift) => ({ value: shift.id, label: shiftName(shift) }))
  return (
    <Dialog title={own.ask} isOpen onClose={onClose}>
      <p>{own.askHint}</p>
      {coming.data?.shifts.length === 0 && <p>{own.noComing}</p>}
      <Form form={form} label={own.ask}>
        <Select label={own.shift} options={optionsOf(mine)} {...form.field('shiftId')} />
        <Select
          label={own.receiver}
          placeholder={own.toAll}
          isOptional
          options={colleagues.flatMap(({ id, name }) =>
            id === account.id ? [] : { value: id, label: name },
          )}
          {...form.field('toId')}
        />
        {toId !== null && (
          <Select
            label={own.inReturn}
            placeholder={own.nothingInReturn}
            isOptional
            options={optionsOf(theirs ?? [])}
            {...form.field('forShiftId')}
          />
        )}
        <TextArea label={own.message} maxLength={500} rows={2} isOptional {...form.field('message')} />
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.send}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
