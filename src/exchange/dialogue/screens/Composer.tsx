import { useState } from 'react'
import { Refused } from '../../../duty/measure/screens/Refused.tsx'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { useCommand } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { useAutosave } from '../../../web/ui/autosave.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Panel } from '../../../web/ui/Panel.tsx'
import { ConflictNotice, SaveState } from '../../../web/ui/SaveState.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { type MessageView, saveDraft, sendMessage, type ThreadView } from '../api.ts'
import type { AskedParty } from '../model.ts'
import { mayAsk, mostBytes, mostFiles } from '../rules.ts'
import { words } from '../words.ts'
import { FilesField } from './FilesField.tsx'
import { base64Of } from './files.ts'
import { threadAddress } from './names.ts'

/** What is written to the other side: kept as it is typed, here and on the server, until it has been sent. */
export function Composer(props: {
  readonly thread: ThreadView
  readonly amending: MessageView | null
  readonly onAmended: () => void
}) {
  const { thread, amending, onAmended } = props
  const own = useWords(words)
  const format = useFormat()
  const { account } = useSession()
  const [values, setValues] = useState({ body: thread.draft?.body ?? '' })
  const [asks, setAsks] = useState<AskedParty | 'nobody'>('nobody')
  const [files, setFiles] = useState<readonly File[]>([])
  const [isReading, setReading] = useState(false)
  const send = useCommand(sendMessage, { changes: [`dialogue/${thread.id}`, 'dialogue'] })
  const label = (path: string) => (path === 'body' ? own.body : path)
  const autosave = useAutosave(
    values,
    ({ body }, options) => api.call(saveDraft, { threadId: thread.id, body }, options),
    {
      draft: {
        contract: saveDraft.name,
        target: thread.id,
        page: threadAddress(thread.id),
        label: own.title,
        fieldLabel: label,
      },
      layBack: setValues,
    },
  )
  const total = files.reduce((sum, file) => sum + file.size, 0)
  const fileFault = files.length > mostFiles ? own.tooManyFiles : total > mostBytes ? own.tooLarge : undefined
  const error = (path: string) => send.problem?.errors.find((fault) => fault.path === path)?.sentence
  const isBusy = send.isPending || isReading

  const press = async () => {
    if (fileFault !== undefined || isBusy) return
    setReading(true)
    const { body } = values
    try {
      // What saves itself is through before it is sent: else it would come after, as a draft of what is sent.
      await autosave.flush()
      const attachments = await Promise.all(
        files.map(async (file) => ({ name: file.name, content: await base64Of(file) })),
      )
      const sent = await send.run({
        threadId: thread.id,
        body,
        asks: asks === 'nobody' ? null : asks,
        amends: amending?.id ?? null,
        attachments,
      })
      if (sent === null) return
      notify(own.sent)
      setValues((before) => (before.body === body ? { body: '' } : before))
      autosave.reset({ body: '' })
      setFiles([])
      setAsks('nobody')
      onAmended()
    } catch {
      notify(own.fileFailed, 'warning')
    } finally {
      setReading(false)
    }
  }

  return (
    <Panel title={own.write} aside={<SaveState state={autosave.state} />}>
      <ConflictNotice
        autosave={autosave}
        fieldLabel={label}
        onKeepMine={async () => {}}
        onTakeTheirs={() => setValues({ body: thread.draft?.body ?? '' })}
      />
      {send.problem !== null && send.problem.errors.length === 0 && <Refused problem={send.problem} />}
      {amending !== null && (
        <Notice tone="info" actions={<Button onPress={onAmended}>{own.amendingStop}</Button>}>
          <p>{own.amending(amending.authorName, format.moment(amending.sentAt))}</p>
        </Notice>
      )}
      <TextArea
        label={own.body}
        description={thread.caseId === null ? own.bodyHintTheme : own.bodyHintCase}
        maxLength={8000}
        rows={4}
        name="body"
        value={values.body}
        isReadOnly={isBusy}
        onChange={(body) => {
          send.clear()
          setValues({ body })
        }}
        error={error('body') ?? error('amends')}
      />
      <RadioGroup<AskedParty | 'nobody'>
        label={own.askLabel}
        description={own.askHint}
        name="asks"
        options={[
          { value: 'nobody', label: own.askNobody },
          ...mayAsk(account.role).map((value) => ({ value, label: own.asks[value](thread.memberName) })),
        ]}
        value={asks}
        onChange={(value) => setAsks(value ?? 'nobody')}
        error={error('asks')}
      />
      <FilesField
        files={files}
        onChange={(chosen) => {
          send.clear()
          setFiles(chosen)
        }}
        isDisabled={isBusy}
        error={fileFault ?? error('attachments')}
      />
      <div className="row">
        <Button variant="primary" onPress={() => void press()} isPending={isBusy}>
          {own.send}
        </Button>
      </div>
    </Panel>
  )
}
