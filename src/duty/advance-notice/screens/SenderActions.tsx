import { useState } from 'react'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { ReasonDialog } from '../../notice-request/screens/NoticeDialog.tsx'
import { endNotice, type NoticeRow, withdrawNotice } from '../api.ts'
import { available } from '../rules.ts'
import { words } from '../words.ts'
import { RenewNotice } from './RenewNotice.tsx'

/** What the sender can do with its notice: renew, end, or withdraw what was wrong. */
export function SenderActions({ notice }: { readonly notice: NoticeRow }) {
  const own = useWords(words)
  const [open, setOpen] = useState<'renew' | 'end' | 'withdraw' | null>(null)
  const may = available(notice)
  const close = () => setOpen(null)
  const at = { noticeId: notice.id, version: notice.version }
  const label = (what: string) => `${what} ${notice.number}`
  return (
    <>
      <div className="row screen-only">
        {may.renew.allowed && (
          <Button onPress={() => setOpen('renew')} label={label(own.renew)}>
            {own.renew}
          </Button>
        )}
        {may.end.allowed && (
          <Button onPress={() => setOpen('end')} label={label(own.end)}>
            {own.end}
          </Button>
        )}
        {may.withdraw.allowed && (
          <Button variant="tertiary" onPress={() => setOpen('withdraw')} label={label(own.withdraw)}>
            {own.withdraw}
          </Button>
        )}
      </div>
      {open === 'renew' && <RenewNotice notice={notice} onClose={close} />}
      {open === 'end' && (
        <ReasonDialog
          title={own.endTitle}
          label={own.endReason}
          confirm={own.end}
          isOptional
          submit={(reason, options) => api.call(endNotice, { ...at, reason: reason || null }, options)}
          told={own.ended}
          onClose={close}
        />
      )}
      {open === 'withdraw' && (
        <ReasonDialog
          title={own.withdrawTitle}
          hint={own.withdrawHint}
          label={own.withdrawReason}
          confirm={own.withdraw}
          submit={(reason, options) => api.call(withdrawNotice, { ...at, reason }, options)}
          told={own.withdrawn}
          onClose={close}
        />
      )}
    </>
  )
}
