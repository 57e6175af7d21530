import { useState } from 'react'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { type EntryView, unmaskAddress } from '../api.ts'
import { words } from '../words.ts'
import { DirectoryDialog } from './DirectoryDialog.tsx'

/** Where it is. A protected address is masked until it is opened with a reason, and is on no print. */
export function EntryAddress({ entry }: { readonly entry: EntryView }) {
  const own = useWords(words)
  const format = useFormat()
  const { account } = useSession()
  const [isAsking, setAsking] = useState(false)
  if (entry.addressKind === 'none') return null
  if (entry.addressKind === 'open') return <p className="written">{entry.address}</p>
  return (
    <div className="screen-only">
      {entry.address === null ? (
        <p className="masked">
          {own.addresses.protected}
          {unmaskAddress.permit[account.role] !== undefined && (
            <Button onPress={() => setAsking(true)} label={`${own.showAddress} ${entry.name}`}>
              {own.showAddress}
            </Button>
          )}
        </p>
      ) : (
        <p className="written">
          {own.addresses.protected}: {entry.address}{' '}
          {entry.addressOpenUntil !== null && (
            <small>{own.addressOpen(format.time(entry.addressOpenUntil))}</small>
          )}
        </p>
      )}
      {isAsking && (
        <DirectoryDialog
          title={own.showAddress}
          help={own.showAddressHelp}
          initial={{ reason: '' }}
          submit={({ reason }, options) => api.call(unmaskAddress, { entryId: entry.id, reason }, options)}
          onClose={() => setAsking(false)}
        >
          {(form) => <TextArea label={own.showAddressReason} maxLength={500} {...form.field('reason')} />}
        </DirectoryDialog>
      )}
    </div>
  )
}
