import { useState } from 'react'
import { place } from '../../../code-lists/place.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { useCodeName } from '../../../web/ui/codes.ts'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { TextField } from '../../../web/ui/TextField.tsx'
import { type CallOutView, openDestination } from '../api.ts'
import { words } from '../words.ts'

/** Where they go: a protected place is opened with a reason that is kept, stays on this card and is never printed. */
export function OpenDestination({ row }: { readonly row: CallOutView }) {
  const own = useWords(words)
  const codeName = useCodeName()
  const [opened, setOpened] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const form = useForm({
    initial: { reason: '' },
    submit: ({ reason }, options) => api.call(openDestination, { callOutId: row.id, reason }, options),
    onDone: ({ destination }) => {
      setOpened(destination)
      setAsking(false)
    },
  })
  const isHidden = row.destinationProtected && row.hasDestination && opened === null
  const where = [
    row.place === null ? null : codeName(place, row.place),
    isHidden ? own.hidden : (opened ?? row.destination),
  ].filter((part) => part !== null)
  if (where.length === 0) return null
  return (
    <p className={row.destinationProtected ? 'screen-only' : undefined}>
      {where.join(', ')}{' '}
      {isHidden && (
        <Button variant="tertiary" onPress={() => setAsking(true)}>
          {own.openDestination}
        </Button>
      )}
      <Dialog title={own.openDestination} isOpen={isAsking} onClose={() => setAsking(false)}>
        <Form form={form} label={own.openDestination}>
          <TextField
            label={own.openReason}
            description={own.openReasonHint}
            maxLength={500}
            {...form.field('reason')}
          />
          <div className="row dialog-actions">
            <Button type="submit" variant="primary" isPending={form.isPending}>
              {own.show}
            </Button>
            <Button onPress={() => setAsking(false)}>{own.close}</Button>
          </div>
        </Form>
      </Dialog>
    </p>
  )
}
