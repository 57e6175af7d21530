import { localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { changeName, endPause, endSessions, pauseAccount, reopenAccount } from '../api.ts'
import { words } from '../words.ts'
import type { LifeAction } from './AccountDetails.tsx'
import type { AccountRow } from './AccountList.tsx'
import { ConfirmAccount } from './ConfirmAccount.tsx'
import type { Handed } from './OneTimeLink.tsx'

type One = { readonly account: AccountRow; readonly onClose: () => void }

/** One step in an account's life, asked about before it is taken. */
export function AccountLife(
  props: One & {
    readonly what: Exclude<LifeAction, 'identities'>
    /** A link to hand over, when the account is opened again. */
    readonly onHandOver: (handed: Handed) => void
  },
) {
  const own = useWords(words)
  const { what, account, onClose } = props
  const { id: accountId, name, version } = account
  if (what === 'change-name') return <ChangeName account={account} onClose={onClose} />
  if (what === 'pause') return <Pause account={account} onClose={onClose} />
  if (what === 'reopen') return <Reopen {...props} />
  const done = (said: string) => () => {
    notify(said)
    onClose()
  }
  return what === 'end-pause' ? (
    <ConfirmAccount
      contract={endPause}
      input={{ accountId, version }}
      title={`${own.endPause}: ${name}`}
      help={own.endPauseHelp(name)}
      confirm={own.endPause}
      onDone={done(own.pauseEnded(name))}
      onClose={onClose}
    />
  ) : (
    <ConfirmAccount
      contract={endSessions}
      input={{ accountId }}
      title={`${own.endSessions}: ${name}`}
      help={own.endSessionsHelp(name)}
      confirm={own.endSessions}
      isDangerous
      onDone={done(own.sessionsEnded(name))}
      onClose={onClose}
    />
  )
}

function ChangeName({ account, onClose }: One) {
  const own = useWords(words)
  const { id: accountId, name, title, version } = account
  return (
    <FormDialog
      title={`${own.changeName}: ${name}`}
      lead={own.changeNameHelp}
      save={own.save}
      saved={(_output, values) => own.nameChanged(values.name)}
      initial={{ name, title }}
      changes={['account']}
      submit={(values, options) =>
        api.call(changeName, given(changeName, { ...values, accountId, version }), options)
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextField label={own.name} autoComplete="off" maxLength={120} {...form.field('name')} />
          <TextField label={own.jobTitle} autoComplete="off" maxLength={120} {...form.field('title')} />
        </>
      )}
    </FormDialog>
  )
}

function Pause({ account, onClose }: One) {
  const own = useWords(words)
  const { id: accountId, name, version } = account
  const initial: { from: string | null; to: string | null } = { from: localDate(now()), to: null }
  return (
    <FormDialog
      title={`${own.pause}: ${name}`}
      lead={own.pauseHelp(name)}
      save={own.save}
      saved={own.pauseSaved(name)}
      initial={initial}
      changes={['account']}
      submit={(values, options) =>
        api.call(pauseAccount, given(pauseAccount, { ...values, accountId, version }), options)
      }
      onClose={onClose}
    >
      {(form) => (
        <div className="columns">
          <DateField label={own.firstDay} {...form.field('from')} />
          <DateField label={own.lastDay} isOptional {...form.field('to')} />
        </div>
      )}
    </FormDialog>
  )
}

function Reopen({ account, onHandOver, onClose }: One & { readonly onHandOver: (handed: Handed) => void }) {
  const own = useWords(words)
  const { id: accountId, name, version } = account
  return (
    <FormDialog
      title={`${own.reopen}: ${name}`}
      lead={own.reopenHelp}
      save={own.reopen}
      saved={own.states.active}
      initial={{ reason: '' }}
      changes={['account']}
      submit={({ reason }, options) => api.call(reopenAccount, { accountId, version, reason }, options)}
      onDone={({ link, expiresAt }) => onHandOver({ name, link, expiresAt })}
      onClose={onClose}
    >
      {(form) => <TextArea label={own.reason} maxLength={1000} {...form.field('reason')} />}
    </FormDialog>
  )
}
