import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { sendReports } from '../api.ts'
import type { Quarter } from '../rules.ts'
import { words } from '../words.ts'

type Sending = {
  readonly quarter: Quarter
  readonly memberIds: readonly string[]
  readonly onDone: () => void
}

function useSending({ quarter, memberIds, onDone }: Sending) {
  const own = useWords(words)
  const { year } = quarter
  return useForm({
    initial: { comment: '' },
    submit: ({ comment }, options) =>
      api.call(
        sendReports,
        { memberIds: [...memberIds], year, quarter: quarter.quarter, comment: comment.trim() },
        options,
      ),
    onDone: async ({ sent, unchanged }) => {
      notify(own.sentNow(sent.length, unchanged.length))
      onDone()
      await refreshTopics(['quarterly-report'])
    },
  })
}

/** One comment and one press for every member of the quarter. */
export function SendAll(props: {
  readonly quarter: Quarter
  readonly memberIds: readonly string[]
  /** How many of them have nobody to read it yet. */
  readonly withoutChair: number
  readonly onClose: () => void
}) {
  const { quarter, memberIds, withoutChair, onClose } = props
  const own = useWords(words)
  const form = useSending({ quarter, memberIds, onDone: onClose })
  const title = own.sendAllTitle(own.quarterName(quarter.year, quarter.quarter))
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <p>{own.sendAllBody(memberIds.length)}</p>
      {withoutChair > 0 && <p>{own.withoutChair(withoutChair)}</p>}
      <Form form={form} label={title}>
        <TextArea
          label={own.comment}
          description={own.commentAllHint}
          isOptional
          maxLength={4000}
          {...form.field('comment')}
        />
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.sendAll}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}

/** Under the figures of one member: the comment, and the press that sends them. */
export function SendOne(props: {
  readonly quarter: Quarter
  readonly memberId: string
  readonly memberName: string
  readonly edition: number
  readonly onDone: () => void
}) {
  const { quarter, memberId, memberName, edition, onDone } = props
  const own = useWords(words)
  const form = useSending({ quarter, memberIds: [memberId], onDone })
  return (
    <Form form={form} label={own.sendTo(memberName)}>
      <TextArea
        label={own.comment}
        description={own.commentHint}
        isOptional
        maxLength={4000}
        {...form.field('comment')}
      />
      <div className="row">
        <Button type="submit" variant="primary" isPending={form.isPending}>
          {edition === 1 ? own.sendTo(memberName) : own.sendEdition(edition)}
        </Button>
      </div>
    </Form>
  )
}
