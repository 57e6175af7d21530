import { type ReactNode, useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { useStepUp } from '../../../web/step-up.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { changePasskeyName, listPasskeys, removePasskey } from '../api.ts'
import { words } from '../words.ts'
import { AddPasskey } from './AddPasskey.tsx'
import '../../../web/styles/lists.css'

type Own = OutputOf<typeof listPasskeys>
type Key = Own['passkeys'][number]
type Doing = { readonly what: 'rename' | 'remove'; readonly key: Key } | { readonly what: 'add' } | null

/** The keys with which somebody logs in and confirms. */
export function OwnPasskeys() {
  const own = useWords(words)
  const reading = useRead(listPasskeys, {}, { topics: ['account'] })
  const [doing, setDoing] = useState<Doing>(null)
  const end = () => setDoing(null)
  return (
    <Panel
      title={own.title}
      {...(reading.data?.proof !== 'recovery' && {
        actions: (
          <Button variant="primary" onPress={() => setDoing({ what: 'add' })}>
            {own.add}
          </Button>
        ),
      })}
    >
      <p>{own.lead}</p>
      <Loaded reading={reading} rows={2}>
        {({ passkeys, proof, registrationHash }) => {
          const keys = passkeys.filter((key) => key.removedAt === null)
          return (
            <>
              {proof === 'recovery' && (
                <Notice tone="important" title={own.blocked}>
                  <p>{own.blockedHelp}</p>
                </Notice>
              )}
              {(keys.length > 0 || proof !== 'recovery') && <KeyList keys={keys} onDo={setDoing} />}
              {doing?.what === 'add' && proof !== 'recovery' && (
                <AddPasskey proof={proof} registrationHash={registrationHash} onClose={end} />
              )}
              {doing?.what === 'rename' && <RenamePasskey passkey={doing.key} onClose={end} />}
              {doing?.what === 'remove' && (
                <RemovePasskey passkey={doing.key} isLast={keys.length === 1} onClose={end} />
              )}
            </>
          )
        }}
      </Loaded>
    </Panel>
  )
}

function KeyList({ keys, onDo }: { readonly keys: readonly Key[]; readonly onDo: (doing: Doing) => void }) {
  const own = useWords(words)
  const format = useFormat()
  if (keys.length === 0)
    return (
      <EmptyState title={own.none}>
        <p>{own.noneHelp}</p>
      </EmptyState>
    )
  return (
    <ul className="plain-list stack">
      {keys.map((key) => (
        <li key={key.id} className="stack">
          <div>
            <strong>{key.name}</strong>
            <div className="quiet">
              {own.created(format.moment(key.createdAt))},{' '}
              {key.usedAt === null ? own.neverUsed : own.used(format.moment(key.usedAt))}.{' '}
              {key.synced ? own.synced : own.onlyHere}.
            </div>
          </div>
          {key.copySuspectedAt !== null && (
            <Notice tone="warning" title={own.copySuspected(format.moment(key.copySuspectedAt))}>
              <p>{own.copyHelp}</p>
            </Notice>
          )}
          <div className="row">
            <Button
              variant="tertiary"
              label={own.renameFor(key.name)}
              onPress={() => onDo({ what: 'rename', key })}
            >
              {own.rename}
            </Button>
            <Button
              variant="tertiary"
              label={own.removeFor(key.name)}
              onPress={() => onDo({ what: 'remove', key })}
            >
              {own.remove}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  )
}

type OneKey = { readonly passkey: Key; readonly onClose: () => void }

function RenamePasskey({ passkey, onClose }: OneKey) {
  const own = useWords(words)
  const { id, name, version } = passkey
  return (
    <FormDialog
      title={own.renameFor(name)}
      save={own.save}
      saved={own.renamed}
      initial={{ name }}
      changes={['account']}
      submit={(values, options) =>
        api.call(changePasskeyName, { passkeyId: id, name: values.name, version }, options)
      }
      onClose={onClose}
    >
      {(form) => <TextField label={own.name} autoComplete="off" maxLength={60} {...form.field('name')} />}
    </FormDialog>
  )
}

function RemovePasskey({ passkey, isLast, onClose }: OneKey & { readonly isLast: boolean }) {
  const own = useWords(words)
  const stepUp = useStepUp()
  const { id, name, removalHash } = passkey
  const remove = async (_values: object, options: { readonly commandId: string }) => {
    await stepUp.prove(id, removalHash)
    return api.call(removePasskey, { passkeyId: id }, options)
  }
  return (
    <FormDialog
      title={own.removeFor(name)}
      lead={own.removeHelp}
      save={own.remove}
      saved={own.removed(name)}
      initial={{}}
      changes={['account']}
      submit={remove}
      onClose={onClose}
    >
      {(): ReactNode => (
        <>
          {isLast && <Notice tone="important">{own.lastHelp}</Notice>}
          {stepUp.notice}
        </>
      )}
    </FormDialog>
  )
}
