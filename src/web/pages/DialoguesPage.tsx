import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { listThreads } from '../../exchange/dialogue/api.ts'
import { BeginTheme } from '../../exchange/dialogue/screens/BeginTheme.tsx'
import { threadAddress } from '../../exchange/dialogue/screens/names.ts'
import { ThreadList } from '../../exchange/dialogue/screens/ThreadList.tsx'
import { words } from '../../exchange/dialogue/words.ts'
import { WeekendQuestion } from '../../exchange/weekend-check/screens/WeekendQuestion.tsx'
import type { InputOf } from '../../kernel/contract.ts'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { RadioGroup } from '../ui/Choices.tsx'
import { EmptyState, Loaded } from '../ui/Loaded.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Permitted } from './Permitted.tsx'

/** What the duty and the municipalities write to each other: what waits for an answer, and all the rest. */
export function DialoguesPage() {
  return (
    <Permitted contract={listThreads}>
      <Dialogues />
    </Permitted>
  )
}

function Dialogues() {
  const own = useWords(words)
  const { account } = useSession()
  const navigate = useNavigate()
  const [isBeginning, setBeginning] = useState(false)
  const [which, setWhich] = useState<'open' | 'closed'>('open')
  return (
    <Page
      title={own.title}
      lead={account.role === 'intake' ? own.leadMember(account.memberName ?? '') : own.leadDuty}
      actions={<Button onPress={() => setBeginning(true)}>{own.beginTheme}</Button>}
    >
      {account.role === 'intake' && <WeekendQuestion />}
      <Waiting />
      <RadioGroup
        label={own.show}
        direction="horizontal"
        options={[
          { value: 'open', label: own.open },
          { value: 'closed', label: own.closed },
        ]}
        value={which}
        onChange={(value) => value !== null && setWhich(value)}
      />
      <Threads key={which} input={{ which }} />
      {isBeginning && (
        <BeginTheme
          onClose={() => setBeginning(false)}
          onBegun={(id) => void navigate({ to: threadAddress(id) })}
        />
      )}
    </Page>
  )
}

/** Questions without an answer, the one that has waited longest first. */
function Waiting() {
  const own = useWords(words)
  const reading = useRead(listThreads, { which: 'waiting' }, { topics: ['dialogue'] })
  return (
    <Panel title={own.waits}>
      <Loaded reading={reading} rows={1}>
        {({ threads }) =>
          threads.length === 0 ? <p className="quiet">{own.waitsNone}</p> : <ThreadList threads={threads} />
        }
      </Loaded>
    </Panel>
  )
}

function Threads({ input }: { readonly input: InputOf<typeof listThreads> }) {
  const own = useWords(words)
  const [isMore, setMore] = useState(false)
  const reading = useRead(listThreads, input, { topics: ['dialogue'] })
  return (
    <Loaded reading={reading}>
      {({ threads, more }) => {
        const last = threads.at(-1)
        if (last === undefined)
          return input.afterId === undefined ? (
            <EmptyState title={input.which === 'closed' ? own.noneClosed : own.none} />
          ) : null
        const after = { ...input, afterChangedAt: last.changedAt, afterId: last.id }
        return (
          <>
            <ThreadList threads={threads} />
            {more && !isMore && <Button onPress={() => setMore(true)}>{own.more}</Button>}
            {more && isMore && <Threads input={after} />}
          </>
        )
      }}
    </Loaded>
  )
}
