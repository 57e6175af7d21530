import { useState } from 'react'
import { type DecisionTypeKey, decisionTypes } from '../../../code-lists/decision-type.ts'
import type { OutputOf } from '../../../kernel/contract.ts'
import { localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { addDelegation, endDelegation, type readMandates } from '../api.ts'
import { delegatedTo } from '../model.ts'
import { typesFor } from '../rules.ts'
import { words } from '../words.ts'
import { EndDialog } from './EndDialog.tsx'
import { MinutesAndDays } from './MinutesAndDays.tsx'
import '../../../web/styles/ladder.css'

type Line = OutputOf<typeof readMandates>['delegations'][number]
const typeNames = new Map(decisionTypes.map(({ key, sv }) => [key, sv]))

/** What employees of the duty decide for a board; immediate custody is not among it and cannot be put there (E-03). */
export function DelegationList(props: { readonly memberId: string; readonly lines: readonly Line[] }) {
  const { memberId, lines } = props
  const own = useWords(words)
  const { account } = useSession()
  const [open, setOpen] = useState<Line | 'new' | null>(null)
  const mayKeep = addDelegation.permit[account.role] !== undefined
  const standing = lines.filter(({ state }) => state !== 'ended')
  const nameOf = ({ type }: Line) => typeNames.get(type) ?? type
  const close = () => setOpen(null)
  return (
    <Panel
      title={own.delegations}
      actions={mayKeep && <Button onPress={() => setOpen('new')}>{own.addDelegation}</Button>}
    >
      <p className="quiet">{own.delegationsLead}</p>
      {standing.length === 0 && <p>{own.noDelegations}</p>}
      <ul className="plain-list" aria-label={own.delegations}>
        {standing.map((line) => (
          <li key={line.id} className="mandate-row">
            <p>
              <strong>{nameOf(line)}</strong>{' '}
              {line.state === 'not-begun' && <Status>{own.states[line.state]}</Status>}
            </p>
            <p>
              {own.lowest}: {own.lowestPosts[line.lowest]} · {own.valid(line.validFrom, line.validTo)} ·{' '}
              {own.minutes(line.minutesReference, line.minutesDate)}
            </p>
            {line.limits !== null && <p>{line.limits}</p>}
            {mayKeep && (
              <Button
                variant="tertiary"
                label={own.endDelegationOf(nameOf(line))}
                onPress={() => setOpen(line)}
              >
                {own.endDelegation}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {open === 'new' && <AddDelegation memberId={memberId} onClose={close} />}
      {open !== null && open !== 'new' && (
        <EndDialog
          title={own.endDelegationOf(nameOf(open))}
          memberId={memberId}
          contract={endDelegation}
          idOf={{ delegationId: open.id }}
          version={open.version}
          onClose={close}
        />
      )}
    </Panel>
  )
}

function AddDelegation({ memberId, onClose }: { readonly memberId: string; readonly onClose: () => void }) {
  const own = useWords(words)
  const today = localDate(now())
  return (
    <FormDialog
      title={own.addDelegation}
      lead={own.delegationsLead}
      save={own.save}
      saved={own.saved}
      initial={{
        type: null as DecisionTypeKey | null,
        lowest: null as (typeof delegatedTo)[number] | null,
        limits: '',
        minutesReference: '',
        minutesDate: null as string | null,
        validFrom: today as string | null,
        validTo: null as string | null,
      }}
      changes={[`mandate/${memberId}`]}
      submit={(values, options) =>
        api.call(addDelegation, given(addDelegation, { ...values, memberId }), options)
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <Select
            label={own.type}
            options={typesFor('delegate', today).map(({ key, sv }) => ({ value: key, label: sv }))}
            {...form.field('type')}
          />
          <RadioGroup
            label={own.lowest}
            options={delegatedTo.map((value) => ({ value, label: own.lowestPosts[value] }))}
            {...form.field('lowest')}
          />
          <TextArea
            label={own.limits}
            description={own.limitsHint}
            isOptional
            rows={2}
            maxLength={500}
            {...form.field('limits')}
          />
          <MinutesAndDays
            minutesReference={form.field('minutesReference')}
            minutesDate={form.field('minutesDate')}
            validFrom={form.field('validFrom')}
            validTo={form.field('validTo')}
          />
        </>
      )}
    </FormDialog>
  )
}
