import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { reportMissing } from '../api.ts'
import { words } from '../words.ts'
import { MemberSelect } from './MemberSelect.tsx'
import { NoticeDialog } from './NoticeDialog.tsx'

/** Information that should have been there was not: a deviation that the municipality is told of (H-26). */
export function ReportMissing(props: { readonly contactId: string; readonly onClose: () => void }) {
  const own = useWords(words)
  const { contactId, onClose } = props
  return (
    <NoticeDialog
      title={own.missingTitle}
      hint={own.missingHint}
      confirm={own.reportIt}
      initial={{ memberId: null as string | null, happened: '' }}
      submit={(values, options) =>
        api.call(reportMissing, given(reportMissing, { ...values, contactId }), options)
      }
      told={({ number }) => own.reported(number)}
      onClose={onClose}
    >
      {(form) => (
        <>
          <MemberSelect label={own.member} {...form.field('memberId')} />
          <TextArea
            label={own.happened}
            description={own.happenedHint}
            maxLength={4000}
            {...form.field('happened')}
          />
        </>
      )}
    </NoticeDialog>
  )
}
