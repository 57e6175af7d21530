import { type ReactNode, useState } from 'react'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { useCommand } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { Refused } from '../../measure/screens/Refused.tsx'
import { type DecisionView, giveHeadsUp, recallDecision, resumeDecision, setAsideDecision } from '../api.ts'
import { available } from '../rules.ts'
import { words } from '../words.ts'
import { topicsOf } from './state.ts'

export type DecisionActsProps = {
  readonly decision: DecisionView
  /** The version to act on, once what is written has arrived; null while it has not. */
  readonly settle?: () => Promise<number | null>
  /** The button that puts it to the decision-maker: where the text is written. */
  readonly ask?: ReactNode
}

/** The stages of a decision, as far as they are open: the same rule as the server's. */
export function DecisionActs({ decision, settle, ask }: DecisionActsProps) {
  const own = useWords(words)
  const { account } = useSession()
  const [open, setOpen] = useState<'heads-up' | 'recall' | 'set-aside' | null>(null)
  const topics = topicsOf(decision)
  const resume = useCommand(resumeDecision, { changes: topics })
  const isDuty = account.role === 'duty-worker' || account.role === 'duty-manager'
  const actor = {
    accountId: account.id,
    name: account.name,
    title: account.title,
    role: account.role,
    memberId: null,
    partnerId: null,
    sessionId: null,
  }
  const may = available({ case: { status: decision.caseOpen ? 'open' : 'closed' }, decision }, actor, '')
  if (!isDuty || Object.values(may).every((act) => !act.allowed)) return null
  const version = async () =>
    settle === undefined ? decision.version : ((await settle()) ?? decision.version)
  const dialog = { changes: topics, onClose: () => setOpen(null) }
  const { id: decisionId } = decision
  const isDraft = decision.status === 'draft'
  const takeUp = async () => {
    if ((await resume.run({ decisionId, version: decision.version })) !== null) notify(own.act.resumed)
  }
  return (
    <Panel title={own.act.title} level={3}>
      {ask !== undefined && may.ask.allowed && <p className="quiet">{own.act.askHint}</p>}
      <div className="row">
        {may.ask.allowed && ask}
        {may.headsUp.allowed && <Button onPress={() => setOpen('heads-up')}>{own.act.headsUp}</Button>}
        {may.resume.allowed && (
          <Button variant="primary" onPress={() => void takeUp()} isPending={resume.isPending}>
            {own.act.resume}
          </Button>
        )}
        {may.drop.allowed && <Button onPress={() => setOpen('set-aside')}>{own.act.setAside}</Button>}
        {may.recall.allowed && (
          <Button variant="tertiary" onPress={() => setOpen('recall')}>
            {isDraft ? own.act.recallDraft : own.act.recall}
          </Button>
        )}
      </div>
      {may.resume.allowed && <p className="quiet">{own.act.resumeHint}</p>}
      {resume.problem !== null && <Refused problem={resume.problem} />}
      {open === 'heads-up' && (
        <FormDialog
          {...dialog}
          title={own.act.headsUp}
          lead={own.act.headsUpHint}
          save={own.act.headsUp}
          saved={own.act.headsUpSent}
          initial={{ callNumber: '' }}
          submit={async (values, options) =>
            api.call(giveHeadsUp, { decisionId, version: await version(), ...values }, options)
          }
        >
          {(form) => (
            <TextField
              label={own.act.callNumber}
              description={own.act.callNumberHint}
              inputMode="tel"
              width="medium"
              {...form.field('callNumber')}
            />
          )}
        </FormDialog>
      )}
      {open === 'recall' && (
        <FormDialog
          {...dialog}
          title={isDraft ? own.act.recallDraft : own.act.recall}
          lead={own.act.recallHint}
          save={isDraft ? own.act.recallDraft : own.act.recall}
          saved={own.act.recalled}
          initial={{ reason: '' }}
          submit={async (values, options) =>
            api.call(recallDecision, { decisionId, version: await version(), ...values }, options)
          }
        >
          {(form) => <TextArea label={own.act.reason} maxLength={4000} {...form.field('reason')} />}
        </FormDialog>
      )}
      {open === 'set-aside' && (
        <FormDialog
          {...dialog}
          title={own.act.setAside}
          lead={own.act.setAsideHint}
          save={own.act.setAside}
          saved={own.act.wasSetAside}
          initial={{ reason: '' }}
          submit={async (values, options) =>
            api.call(setAsideDecision, { decisionId, version: await version(), ...values }, options)
          }
        >
          {(form) => (
            <TextArea
              label={own.act.setAsideReason}
              description={own.panel.callOption}
              maxLength={4000}
              {...form.field('reason')}
            />
          )}
        </FormDialog>
      )}
    </Panel>
  )
}
