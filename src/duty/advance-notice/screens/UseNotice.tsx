import { useState } from 'react'
import { showHiddenCharacters } from '../../../kernel/text.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { NoticeDialog } from '../../notice-request/screens/NoticeDialog.tsx'
import { markUse, type NoticeRow } from '../api.ts'
import { type NoticeUse, useOutcomes } from '../model.ts'
import { available } from '../rules.ts'
import { words } from '../words.ts'

/** What the night did with the notice, told to its sender; against the plan only with a reason (F-27, V-05). */
export function UseNotice(props: { readonly notice: NoticeRow; readonly contactId?: string }) {
  const own = useWords(words)
  const { notice, contactId } = props
  const [isOpen, setOpen] = useState(false)
  if (!available(notice).use.allowed) return null
  return (
    <>
      <Button onPress={() => setOpen(true)} label={`${own.usedTonight} ${notice.number}`}>
        {own.usedTonight}
      </Button>
      {isOpen && (
        <NoticeDialog
          title={`${own.useTitle} ${notice.number}`}
          confirm={own.useSend}
          initial={{ outcome: null as NoticeUse['outcome'] | null, reason: '' }}
          submit={(values, options) =>
            api.call(
              markUse,
              given(markUse, { ...values, noticeId: notice.id, contactId: contactId ?? null }),
              options,
            )
          }
          told={() => own.useSent}
          onClose={() => setOpen(false)}
        >
          {(form) => (
            <>
              <p className="written summary">{showHiddenCharacters(notice.wantedAction)}</p>
              {notice.wantedKind === 'no-housing' && <Notice tone="important" title={own.againstPlan} />}
              <RadioGroup
                label={own.useTitle}
                options={useOutcomes.map((value) => ({ value, label: own.useOutcomes[value] }))}
                {...form.field('outcome')}
              />
              <TextArea
                label={own.useReason}
                description={own.useReasonHint}
                isOptional={form.values.outcome !== 'departed'}
                maxLength={2000}
                {...form.field('reason')}
              />
            </>
          )}
        </NoticeDialog>
      )}
    </>
  )
}
