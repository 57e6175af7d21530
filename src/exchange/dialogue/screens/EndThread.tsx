import { Refused } from '../../../duty/measure/screens/Refused.tsx'
import { showHiddenCharacters } from '../../../kernel/text.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { useCommand } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { ButtonLink } from '../../../web/ui/Link.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { closeThread, makeRoutine, type ThreadView } from '../api.ts'
import { proposals } from '../model.ts'
import { mayMakeRoutine } from '../rules.ts'
import { words } from '../words.ts'

type Proposed = (typeof proposals)[number]

/** Ends a dialogue with what was concluded; a theme may be proposed as a routine or a standpoint. */
export function EndThread(props: { readonly thread: ThreadView; readonly onClose: () => void }) {
  const { thread, onClose } = props
  const own = useWords(words)
  return (
    <FormDialog
      title={own.close}
      lead={own.closeHint}
      save={own.close}
      saved={own.ended}
      initial={{ conclusion: '', proposedAs: 'not' as Proposed | 'not' | null }}
      changes={[`dialogue/${thread.id}`, 'dialogue']}
      submit={({ conclusion, proposedAs }, options) =>
        api.call(
          closeThread,
          {
            threadId: thread.id,
            version: thread.version,
            conclusion,
            proposedAs: proposedAs === 'not' ? null : proposedAs,
          },
          options,
        )
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextArea
            label={own.conclusion}
            {...(thread.caseId === null && { description: own.noPersons })}
            maxLength={4000}
            {...form.field('conclusion')}
          />
          {thread.caseId === null && (
            <RadioGroup<Proposed | 'not'>
              label={own.propose}
              options={[
                { value: 'not', label: own.proposeNot },
                ...proposals.map((value) => ({ value, label: own.proposals[value] })),
              ]}
              {...form.field('proposedAs')}
            />
          )}
        </>
      )}
    </FormDialog>
  )
}

/** How a dialogue ended, and what became of the proposal. */
export function Ending({ thread }: { readonly thread: ThreadView }) {
  const own = useWords(words)
  const format = useFormat()
  const { account } = useSession()
  const make = useCommand(makeRoutine, { changes: [`dialogue/${thread.id}`, 'routine'] })
  if (thread.closedAt === null || thread.conclusion === null) return null
  const may = makeRoutine.permit[account.role] !== undefined && mayMakeRoutine(thread).allowed
  return (
    <Panel title={own.closed}>
      <p className="written">{showHiddenCharacters(thread.conclusion)}</p>
      <p className="quiet">{own.endedBy(thread.closedByName ?? '', format.moment(thread.closedAt))}</p>
      {thread.proposedAs !== null && (
        <div className="row">
          <Status tone="info">{own.proposedAs[thread.proposedAs]}</Status>
          {may && (
            <Button
              isPending={make.isPending}
              onPress={() =>
                void make.run({ threadId: thread.id }).then((made) => made && notify(own.madeRoutine))
              }
            >
              {own.makeRoutine}
            </Button>
          )}
          {thread.routineId !== null && account.role === 'duty-manager' && (
            <ButtonLink to={`/rutiner/${thread.routineId}`}>{own.toRoutine}</ButtonLink>
          )}
        </div>
      )}
      {make.problem !== null && <Refused problem={make.problem} />}
    </Panel>
  )
}
