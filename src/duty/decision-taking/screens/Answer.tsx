import { useEffect, useRef } from 'react'
import type { PersonCard } from '../../../base/person/model.ts'
import { displayName } from '../../../base/person/rules.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { Select } from '../../../web/ui/Select.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { decide } from '../api.ts'
import { words } from '../words.ts'
import '../../../web/styles/decide.css'

type Values = { answer: 'yes' | 'no' | null; ownWords: string; recipientId: string | null }

/** What somebody has begun to write, while the question is taken back and put anew: in this page's memory, by account. */
const begun = new Map<string, string>()

/**
 * Yes or no in two steps: the big button, then the own words and the press that counts. What was written stays whatever the
 * line does, and the same press again is the same decision.
 * @param recipients of a refusal by delegation: whom it may be addressed to; none where an elected member decides
 */
export function Answer(props: {
  readonly decisionId: string
  readonly shownHash: string
  readonly recipients?: readonly PersonCard[]
}) {
  const { decisionId, shownHash, recipients } = props
  const own = useWords(words)
  const topics = [`decision/${decisionId}`, 'decision']
  const { account } = useSession()
  const key = `${account.id} ${decisionId}`
  const initial: Values = { answer: null, ownWords: begun.get(key) ?? '', recipientId: null }
  const form = useForm({
    initial,
    submit: (values, options) =>
      api.call(decide, given(decide, { ...values, decisionId, shownHash }), options),
    onDone: async (result) => {
      begun.delete(key)
      notify(result.status === 'made' ? own.answer.done : own.answer.declined)
      await refreshTopics(topics)
    },
  })
  const { answer, ownWords } = form.values
  useEffect(() => {
    begun.set(key, ownWords)
  }, [key, ownWords])
  const isRefused = form.problem !== null && !form.problem.isOpenEnded
  // Somebody was before, or the text is another: the page above says which as soon as it is read again.
  useEffect(() => {
    if (isRefused) void refreshTopics([`decision/${decisionId}`])
  }, [isRefused, decisionId])

  const area = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (answer !== null) area.current?.querySelector('textarea')?.focus()
  }, [answer])

  if (answer === null)
    return (
      <section className="decide-foot" aria-label={own.answer.title}>
        <Button size="large" isFullWidth variant="primary" onPress={() => form.set('answer', 'yes')}>
          {own.answer.yes}
        </Button>
        <Button size="large" isFullWidth onPress={() => form.set('answer', 'no')}>
          {own.answer.no}
        </Button>
      </section>
    )
  const isNo = answer === 'no'
  return (
    <div ref={area} className="decide-confirm">
      <h2>{isNo ? own.answer.noTo : own.answer.yesTo}</h2>
      <Form form={form} label={own.answer.title}>
        <TextArea
          label={own.answer.ownWords}
          description={isNo ? own.answer.noHint : own.answer.yesHint}
          maxLength={8000}
          {...form.field('ownWords')}
        />
        {isNo && recipients !== undefined && (
          <Select
            label={own.answer.recipient}
            description={own.answer.recipientHint}
            options={recipients.map((person) => ({ value: person.id, label: displayName(person, own) }))}
            {...form.field('recipientId')}
          />
        )}
        {form.problem?.isOpenEnded === true && <Notice tone="important">{own.answer.notSent}</Notice>}
        <Button
          type="submit"
          size="large"
          isFullWidth
          variant={isNo ? 'danger' : 'primary'}
          isPending={form.isPending}
        >
          {isNo ? own.answer.confirmNo : own.answer.confirmYes}
        </Button>
        <Button size="large" isFullWidth onPress={() => form.set('answer', null)} isDisabled={form.isPending}>
          {own.answer.back}
        </Button>
      </Form>
    </div>
  )
}
