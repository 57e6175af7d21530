import type { OutputOf } from '../../../kernel/contract.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { CheckboxGroup } from '../../../web/ui/Choices.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { listPasskeysOfAccount, openRecovery } from '../api.ts'
import { words } from '../words.ts'

type Keys = OutputOf<typeof listPasskeysOfAccount>['passkeys']
type Whose = { readonly accountId: string; readonly name: string; readonly onClose: () => void }

/** An administrator blocks the keys of a phone that is gone, and asks for a new one in its place. */
export function LostPhone(whose: Whose) {
  const own = useWords(words)
  const { accountId, name, onClose } = whose
  const reading = useRead(listPasskeysOfAccount, { accountId }, { topics: [`account/${accountId}`] })
  if (reading.data !== undefined) return <Open {...whose} keys={reading.data.passkeys} />
  return (
    <Dialog title={own.lostPhoneFor(name)} isOpen onClose={onClose}>
      <Loaded reading={reading} rows={2}>
        {() => null}
      </Loaded>
    </Dialog>
  )
}

function Open({ accountId, name, onClose, keys }: Whose & { readonly keys: Keys }) {
  const own = useWords(words)
  const format = useFormat()
  const described = ({ createdAt, usedAt }: Keys[number]) =>
    `${own.created(format.moment(createdAt))}, ${usedAt === null ? own.neverUsed : own.used(format.moment(usedAt))}`
  return (
    <FormDialog
      title={own.lostPhoneFor(name)}
      lead={own.lostHelp(name)}
      save={own.open}
      saved={own.opened(name)}
      // A phone holds them all more often than not; a key too many is made anew, one too few is open.
      initial={{ passkeyIds: keys.map(({ id }) => id) as readonly string[], reason: '' }}
      changes={['account', 'passkey-recovery']}
      submit={({ passkeyIds, reason }, options) =>
        api.call(openRecovery, { accountId, passkeyIds: [...passkeyIds], reason }, options)
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          {keys.length === 0 ? (
            <p>{own.noKeys(name)}</p>
          ) : (
            <CheckboxGroup
              label={own.lostKeys}
              options={keys.map((key) => ({ value: key.id, label: key.name, description: described(key) }))}
              {...form.field('passkeyIds')}
            />
          )}
          <TextField
            label={own.reason}
            description={own.reasonHint}
            autoComplete="off"
            maxLength={300}
            {...form.field('reason')}
          />
        </>
      )}
    </FormDialog>
  )
}
