import { addDays, localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import type { RequestView } from '../../notice-request/api.ts'
import { NoticeDialog } from '../../notice-request/screens/NoticeDialog.tsx'
import { type NoticeRow, renewNotice } from '../api.ts'
import { words } from '../words.ts'
import { TextFields, type TypedText } from './TextFields.tsx'

/** It holds still: a new last day, and what is new in the text. Untouched it is one press (H-17). */
export function RenewNotice(props: {
  readonly notice: NoticeRow
  readonly request?: RequestView | null
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const { notice, request = null, onClose } = props
  const initial: TypedText = {
    wantedKind: notice.wantedKind,
    wantedAction: notice.wantedAction,
    purpose: notice.purpose,
    plan: notice.plan,
    alternatives: notice.alternatives ?? '',
    background: notice.background ?? '',
    staffRisk: notice.staffRisk,
    staffRiskText: notice.staffRiskText ?? '',
    validFrom: null,
    validUntil: addDays(localDate(now()), 7),
  }
  return (
    <NoticeDialog
      title={own.renewTitle}
      hint={own.renewHint}
      confirm={own.renew}
      initial={initial}
      submit={({ alternatives, background, staffRiskText, ...typed }, options) =>
        api.call(
          renewNotice,
          {
            ...given(renewNotice, {
              ...typed,
              noticeId: notice.id,
              version: notice.version,
              requestId: request?.id ?? null,
            }),
            // An emptied field is cleared, not kept; what must be there is refused.
            purpose: typed.purpose,
            plan: typed.plan,
            wantedAction: typed.wantedAction,
            alternatives: alternatives || null,
            background: background || null,
            staffRiskText: staffRiskText || null,
          },
          options,
        )
      }
      told={() => own.renewed}
      onClose={onClose}
    >
      {(form) => <TextFields isRenewal bind={(name) => form.field(name) as never} />}
    </NoticeDialog>
  )
}
