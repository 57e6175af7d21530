import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { askForNotice } from '../api.ts'
import { words } from '../words.ts'
import { MemberSelect } from './MemberSelect.tsx'
import { NoticeDialog } from './NoticeDialog.tsx'

export type AskMemberProps = {
  readonly onClose: () => void
  /** Chosen in the dialog where none is given. */
  readonly member?: { readonly id: string; readonly name: string }
  readonly who?: string
  readonly contactId?: string
  readonly aboutNoticeId?: string
}

/** The duty asks a member what is planned for somebody (U-10, V-31). */
export function AskMember({ onClose, member, who = '', contactId, aboutNoticeId }: AskMemberProps) {
  const own = useWords(words)
  const pointed = { contactId: contactId ?? null, aboutNoticeId: aboutNoticeId ?? null }
  return (
    <NoticeDialog
      title={member === undefined ? own.ask : own.askTitle(member.name)}
      hint={own.askHint}
      confirm={own.send}
      initial={{ memberId: (member?.id ?? null) as string | null, who: who.slice(0, 200), question: '' }}
      submit={(values, options) =>
        api.call(askForNotice, given(askForNotice, { ...values, ...pointed }), options)
      }
      told={() => own.sent(member?.name)}
      onClose={onClose}
    >
      {(form) => (
        <>
          {member === undefined && <MemberSelect label={own.member} {...form.field('memberId')} />}
          <TextField label={own.who} description={own.whoHint} maxLength={200} {...form.field('who')} />
          <TextArea
            label={own.question}
            description={own.questionHint}
            maxLength={2000}
            {...form.field('question')}
          />
        </>
      )}
    </NoticeDialog>
  )
}
