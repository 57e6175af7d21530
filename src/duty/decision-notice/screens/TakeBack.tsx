import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { withdrawNotice, withdrawReport } from '../api.ts'
import { words } from '../words.ts'

/** What was noted by mistake is taken back with why. */
export function TakeBackNotice(props: {
  readonly decisionId: string
  readonly noticeId: string
  readonly onClose: () => void
}) {
  const { decisionId, noticeId, onClose } = props
  const its = useWords(words).notices
  return (
    <FormDialog
      title={its.takeBack}
      save={its.takeBack}
      saved={its.wasTakenBack}
      initial={{ reason: '' }}
      changes={[`decision/${decisionId}`]}
      submit={({ reason }, options) => api.call(withdrawNotice, { noticeId, reason }, options)}
      onClose={onClose}
    >
      {(form) => <TextArea label={its.takeBackReason} maxLength={1000} {...form.field('reason')} />}
    </FormDialog>
  )
}

export function TakeBackReport(props: { readonly boardReportId: string; readonly onClose: () => void }) {
  const { boardReportId, onClose } = props
  const its = useWords(words).board
  return (
    <FormDialog
      title={its.takeBack}
      save={its.takeBack}
      saved={its.wasTakenBack}
      initial={{ reason: '' }}
      changes={['decision']}
      submit={({ reason }, options) => api.call(withdrawReport, { boardReportId, reason }, options)}
      onClose={onClose}
    >
      {(form) => <TextArea label={its.takeBackReason} maxLength={1000} {...form.field('reason')} />}
    </FormDialog>
  )
}
