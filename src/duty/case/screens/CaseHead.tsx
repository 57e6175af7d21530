import { useState } from 'react'
import type { Static } from 'typebox'
import { category } from '../../../code-lists/category.ts'
import { closingReason } from '../../../code-lists/closing-reason.ts'
import { dutyMode } from '../../../code-lists/duty-mode.ts'
import { initiator } from '../../../code-lists/initiator.ts'
import { nature } from '../../../code-lists/nature.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useCodeName } from '../../../web/ui/codes.ts'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { useFormat } from '../../../web/ui/format.ts'
import { DefinitionList, Panel } from '../../../web/ui/Panel.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { type CaseView, reopenCase } from '../api.ts'
import { words } from '../words.ts'
import { EditCase } from './EditCase.tsx'
import { useMunicipalityName } from './names.ts'
import { Warnings } from './Warnings.tsx'

type View = Static<typeof CaseView>

/** Where, what and who is responsible right now (V-06); everything in words, also what is not known. */
export function CaseHead({ row }: { readonly row: View }) {
  const own = useWords(words)
  const codeName = useCodeName()
  const municipality = useMunicipalityName()
  const format = useFormat()
  const [open, setOpen] = useState<'facts' | 'responsible' | 'reopen' | null>(null)
  const close = () => setOpen(null)
  const isOpen = row.status === 'open'
  const outside = (code: string | null) =>
    row.isOutside === true && code === (row.stayCode ?? row.residenceCode) ? `, ${own.outside}` : ''
  const natures = [row.nature, ...row.otherNatures].filter((key) => key !== null)
  return (
    <Panel
      title={own.facts}
      actions={
        isOpen ? (
          <>
            <Button onPress={() => setOpen('responsible')}>{own.changeResponsible}</Button>
            <Button onPress={() => setOpen('facts')}>{own.change}</Button>
          </>
        ) : (
          <Button onPress={() => setOpen('reopen')}>{own.reopen}</Button>
        )
      }
    >
      {row.closedAt !== null && row.closingReason !== null && (
        <Notice
          title={`${own.closedBecause} ${format.moment(row.closedAt)}: ${codeName(closingReason, row.closingReason)}`}
        >
          {row.closingText !== null && <p className="written">{row.closingText}</p>}
        </Notice>
      )}
      <Warnings warnings={row.warnings} />
      <DefinitionList
        columns={3}
        items={[
          { term: own.responsible, value: <strong>{row.responsibleNow}</strong> },
          { term: own.stay, value: municipality(row.stayCode) + outside(row.stayCode) },
          { term: own.residence, value: municipality(row.residenceCode) + outside(row.residenceCode) },
          { term: own.matter, value: own.matters[row.matter] },
          {
            term: own.nature,
            value: natures.map((key) => codeName(nature, key, row.natureVersion)).join(', ') || own.notStated,
          },
          {
            term: own.category,
            value: `${row.category === null ? own.notStated : codeName(category, row.category, row.categoryVersion)}${row.categoryChosen ? ` (${own.categoryChosen})` : ''}`,
          },
          {
            term: own.initiator,
            value:
              row.initiator === null
                ? own.notStated
                : codeName(initiator, row.initiator, row.initiatorVersion),
          },
          { term: own.mode, value: codeName(dutyMode, row.dutyMode) },
          { term: own.opened, value: `${format.moment(row.openedAt)}, ${row.openedByName}` },
        ]}
      />
      {open === 'facts' && <EditCase row={row} onClose={close} />}
      {open === 'responsible' && <EditCase row={row} isResponsible onClose={close} />}
      {open === 'reopen' && <ReopenDialog row={row} onClose={close} />}
    </Panel>
  )
}

function ReopenDialog({ row, onClose }: { readonly row: View; readonly onClose: () => void }) {
  const own = useWords(words)
  const form = useForm({
    initial: { reason: '' },
    submit: (values, options) =>
      api.call(reopenCase, { caseId: row.id, version: row.version, ...values }, options),
    onDone: async () => {
      notify(own.reopened)
      onClose()
      await refreshTopics(['case'])
    },
  })
  return (
    <Dialog title={own.reopen} isOpen onClose={onClose}>
      <Form form={form} label={own.reopen}>
        <TextArea label={own.reopenReason} maxLength={1000} {...form.field('reason')} />
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.reopen}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
