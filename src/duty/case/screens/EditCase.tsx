import type { Static } from 'typebox'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { type CaseView, changeCase } from '../api.ts'
import { words } from '../words.ts'
import { FactFields, type TypedFacts } from './FactFields.tsx'

/** What is known of the case, or only who is responsible now; the version that was read goes with it. */
export function EditCase(props: {
  readonly row: Static<typeof CaseView>
  readonly isResponsible?: boolean
  readonly onClose: () => void
}) {
  const { row, isResponsible = false, onClose } = props
  const own = useWords(words)
  const title = isResponsible ? own.changeResponsible : own.change
  const form = useForm<TypedFacts, unknown>({
    initial: {
      matter: row.matter,
      stayCode: row.stayCode,
      residenceCode: row.residenceCode,
      nature: row.nature,
      otherNatures: row.otherNatures,
      category: row.categoryChosen ? row.category : null,
      initiator: row.initiator,
      responsibleNow: isResponsible ? '' : row.responsibleNow,
      attention: row.attention,
    },
    submit: ({ matter, ...values }, options) => {
      const seen = { caseId: row.id, version: row.version }
      const input = isResponsible
        ? { responsibleNow: values.responsibleNow }
        : { ...values, ...(matter !== null && { matter }) }
      return api.call(changeCase, { ...seen, ...input }, options)
    },
    onDone: async () => {
      notify(own.saved)
      onClose()
      await refreshTopics(['case'])
    },
  })
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Form form={form} label={title}>
        {isResponsible ? (
          <TextField
            label={own.responsible}
            description={own.responsibleHint}
            maxLength={200}
            autoFocus
            {...form.field('responsibleNow')}
          />
        ) : (
          <FactFields form={form} proposed={row.proposedCategory} />
        )}
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.save}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
