import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { useFormat } from '../../../web/ui/format.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { flagReturn, repeatsOfCase } from '../api.ts'
import { words } from '../words.ts'
import { Repeats } from './Repeats.tsx'

type Shown = OutputOf<typeof repeatsOfCase>

/** Who of the case comes back, and whether it came back because the day did not catch it (C-26, C-27). */
export function ReturnPanel({ caseId, isOpen }: { readonly caseId: string; readonly isOpen: boolean }) {
  const own = useWords(words)
  const format = useFormat()
  const [isFlagging, setFlagging] = useState(false)
  const reading = useRead(repeatsOfCase, { caseId }, { topics: [`case/${caseId}`] })
  return (
    <Panel title={own.title} isCompact>
      <Loaded reading={reading} rows={1}>
        {(data) => (
          <div className="stack">
            <Repeats {...data} />
            {data.pickup !== null && (
              <Notice tone="warning" title={own.isFlagged}>
                <p className="written">{data.pickup.happened}</p>
                <p className="quiet">
                  {own.flaggedBy(data.pickup.accountName, format.moment(data.pickup.at))}
                </p>
              </Notice>
            )}
            {data.pickup === null && isOpen && (
              <div>
                <Button variant="tertiary" onPress={() => setFlagging(true)}>
                  {own.flag}
                </Button>
              </div>
            )}
            {isFlagging && <FlagDialog caseId={caseId} shown={data} onClose={() => setFlagging(false)} />}
          </div>
        )}
      </Loaded>
    </Panel>
  )
}

function FlagDialog(props: { readonly caseId: string; readonly shown: Shown; readonly onClose: () => void }) {
  const { caseId, shown, onClose } = props
  const own = useWords(words)
  const format = useFormat()
  const form = useForm({
    initial: { earlierCaseId: null as string | null, happened: own.happenedStart },
    submit: (values, options) => api.call(flagReturn, { caseId, ...values }, options),
    onDone: async ({ deviationNumber }) => {
      notify(own.flagged(deviationNumber))
      onClose()
      await refreshTopics([`case/${caseId}`, 'deviation'])
    },
  })
  const earlier = new Map(
    shown.repeats
      .flatMap((repeat) => repeat.cases)
      .filter(({ id, number }) => id !== caseId && number !== '')
      .map((each) => [each.id, each]),
  )
  return (
    <Dialog title={own.flag} isOpen onClose={onClose}>
      <p>{own.flagHelp}</p>
      <Form form={form} label={own.flag}>
        {earlier.size > 0 && (
          <Select
            label={own.earlierCase}
            description={own.earlierCaseHint}
            placeholder={own.noEarlierCase}
            isOptional
            options={[...earlier.values()].map(({ id, number, at }) => ({
              value: id,
              label: `${number}, ${format.moment(at)}`,
            }))}
            {...form.field('earlierCaseId')}
          />
        )}
        <TextArea
          label={own.happened}
          description={own.happenedHint}
          maxLength={4000}
          {...form.field('happened')}
        />
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.flagIt}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
