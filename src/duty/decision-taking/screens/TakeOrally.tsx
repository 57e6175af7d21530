import type { OutputOf } from '../../../kernel/contract.ts'
import { now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { DefinitionList, Panel } from '../../../web/ui/Panel.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import type { DecisionView } from '../../decision/api.ts'
import { isByDelegation } from '../../decision/rules.ts'
import { readTaking, recordDecision } from '../api.ts'
import { typeOf } from '../rules.ts'
import { words } from '../words.ts'
import { Answer } from './Answer.tsx'

type Taking = OutputOf<typeof readTaking>
type Asked = Pick<DecisionView, 'id' | 'status' | 'shownHash' | 'type' | 'typeVersion'>

/**
 * The duty's part when a decision is taken: written down as it was said, or taken by delegation; and how it was taken, once it
 * is. Nothing before it is asked.
 */
export function TakeOrally({ decision }: { readonly decision: Asked }) {
  const { id: decisionId, status, shownHash } = decision
  const reading = useRead(readTaking, { decisionId }, { topics: [`decision/${decisionId}`, 'mandate'] })
  const isTaken = status === 'made' || status === 'declined'
  if (isTaken) return reading.data?.taking == null ? null : <Beside taking={reading.data} />
  if (status !== 'ready' || shownHash === null) return null
  return (
    <Loaded reading={reading}>
      {(taking) =>
        isByDelegation(typeOf(decision)) ? (
          <Delegated decisionId={decisionId} shownHash={shownHash} taking={taking} />
        ) : (
          <Record decisionId={decisionId} shownHash={shownHash} taking={taking} />
        )
      }
    </Loaded>
  )
}

type Props = { readonly decisionId: string; readonly shownHash: string; readonly taking: Taking }

function Delegated({ decisionId, shownHash, taking }: Props) {
  const own = useWords(words)
  const { barred, delegationReference, persons } = taking
  return (
    <Panel title={own.delegated.title}>
      {barred !== null ? (
        <Notice tone="important" title={own.chair.barred}>
          <p>{own.refusals[barred]}</p>
        </Notice>
      ) : (
        <>
          {delegationReference !== null && <p className="quiet">{own.delegated.by(delegationReference)}</p>}
          <Answer decisionId={decisionId} shownHash={shownHash} recipients={persons} />
        </>
      )}
    </Panel>
  )
}

const otherWitness = 'other'
const noWitness = 'none'

function Record({ decisionId, shownHash, taking }: Props) {
  const own = useWords(words)
  const its = own.record
  const form = useForm({
    initial: {
      manner: 'oral' as 'oral' | 'paper' | null,
      mandateId: null as string | null,
      answer: null as 'yes' | 'no' | null,
      ownWords: '',
      decidedAt: now() as string | null,
      readBackAt: null as string | null,
      witnessId: null as string | null,
      witnessName: '',
      noWitnessReason: '',
    },
    submit: ({ witnessId, witnessName, noWitnessReason, readBackAt, ...values }, options) => {
      const isOral = values.manner === 'oral'
      const isColleague = witnessId !== otherWitness && witnessId !== noWitness
      return api.call(
        recordDecision,
        given(recordDecision, {
          ...values,
          decisionId,
          shownHash,
          readBackAt: isOral ? readBackAt : null,
          witnessId: isOral && isColleague ? witnessId : null,
          witnessName: isOral && witnessId === otherWitness ? witnessName : '',
          noWitnessReason: isOral && witnessId === noWitness ? noWitnessReason : '',
        }),
        options,
      )
    },
    onDone: async () => {
      notify(its.saved)
      await refreshTopics([`decision/${decisionId}`, 'decision', 'case'])
    },
  })
  const { manner, witnessId, answer } = form.values
  const isOral = manner === 'oral'
  return (
    <Panel title={its.title}>
      <p className="quiet">{its.hint}</p>
      {taking.mandates.every((mandate) => mandate.barred !== null) && (
        <Notice tone="important">{its.noneMay}</Notice>
      )}
      <Form form={form} label={its.title}>
        <RadioGroup
          label={its.manner}
          direction="horizontal"
          options={[
            { value: 'oral', label: its.manners.oral },
            { value: 'paper', label: its.manners.paper },
          ]}
          {...form.field('manner')}
        />
        <Select
          label={its.who}
          description={its.whoHint}
          // What has ended may have held when it was said: the rule holds it against that moment.
          options={taking.mandates.map(({ id, name, title, barred }) => ({
            value: id,
            label: `${name}, ${title}`,
            ...(barred !== null && { group: its.mayNot }),
          }))}
          {...form.field('mandateId')}
        />
        <RadioGroup
          label={its.answer}
          direction="horizontal"
          options={[
            { value: 'yes', label: its.answers.yes },
            { value: 'no', label: its.answers.no },
          ]}
          {...form.field('answer')}
        />
        <TextArea
          label={its.ownWords}
          description={its.ownWordsHint}
          maxLength={8000}
          {...form.field('ownWords')}
        />
        <DateTimeField
          label={isOral ? its.decidedAt : its.paperAt}
          description={isOral ? its.decidedAtHint : undefined}
          {...form.field('decidedAt')}
        />
        {isOral && (
          <>
            <DateTimeField
              label={its.readBackAt}
              description={its.readBackHint}
              {...form.field('readBackAt')}
            />
            <Select
              label={its.witness}
              description={its.witnessHint}
              options={[
                ...taking.colleagues.map(({ id, name, title }) => ({
                  value: id,
                  label: `${name}, ${title}`,
                })),
                { value: otherWitness, label: its.witnessOther },
                { value: noWitness, label: its.witnessNone },
              ]}
              {...form.field('witnessId')}
            />
            {witnessId === otherWitness && (
              <TextField label={its.witnessName} maxLength={120} {...form.field('witnessName')} />
            )}
            {witnessId === noWitness && (
              <TextArea label={its.noWitnessReason} maxLength={500} {...form.field('noWitnessReason')} />
            )}
          </>
        )}
        <div className="row">
          <Button type="submit" variant={answer === 'no' ? 'danger' : 'primary'} isPending={form.isPending}>
            {its.save}
          </Button>
        </div>
      </Form>
    </Panel>
  )
}

function Beside({ taking: { taking } }: { readonly taking: Taking }) {
  const own = useWords(words)
  if (taking === null) return null
  const items = [
    [own.beside.witnessName, taking.witnessName],
    [own.beside.noWitnessReason, taking.noWitnessReason],
    [own.beside.delegation, taking.delegationReference],
  ] as const
  const known = items.flatMap(([term, value]) => (value === null ? [] : [{ term, value }]))
  if (known.length === 0) return null
  return (
    <Panel title={own.beside.title} isCompact>
      <DefinitionList items={known} />
    </Panel>
  )
}
