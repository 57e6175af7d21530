import type { Static } from 'typebox'
import { permits } from '../../../kernel/permit.ts'
import { now } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { useCommand } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import type { Tone } from '../../../web/ui/Icon.tsx'
import { EmptyState, ErrorState } from '../../../web/ui/Loaded.tsx'
import { DefinitionList, Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import type { DeviationView } from '../api.ts'
import { ownDeviation } from '../api.ts'
import type { Deviation } from '../model.ts'
import { available } from '../rules.ts'
import { words } from '../words.ts'

type View = Static<typeof DeviationView>
const tones: Record<Deviation['state'], Tone> = { reported: 'important', owned: 'info', closed: 'success' }

/** Deviations as they were told, newest first. The manager takes one on and closes it. */
export function DeviationList(props: {
  readonly deviations: readonly View[]
  readonly onClose: (deviation: View) => void
}) {
  const own = useWords(words)
  if (props.deviations.length === 0) return <EmptyState title={own.none} />
  return (
    <ul className="plain-list stack" aria-label={own.title}>
      {props.deviations.map((deviation) => (
        <li key={deviation.id}>
          <DeviationCard deviation={deviation} onClose={() => props.onClose(deviation)} />
        </li>
      ))}
    </ul>
  )
}

function DeviationCard({ deviation, onClose }: { readonly deviation: View; readonly onClose: () => void }) {
  const own = useWords(words)
  const format = useFormat()
  const {
    number,
    kind,
    state,
    happened,
    happenedAt,
    reporterName,
    reportedAt,
    ownerName,
    outcome,
    closedAt,
  } = deviation
  return (
    <Panel
      title={`${number} ${own.kinds[kind]}`}
      level={2}
      aside={<Status tone={tones[state]}>{own.states[state]}</Status>}
      actions={<Actions deviation={deviation} onClose={onClose} />}
      isCompact
    >
      <p className="written">{happened}</p>
      {outcome !== null && (
        <div>
          <p className="quiet">
            {own.outcome} {closedAt !== null && format.moment(closedAt)}
          </p>
          <p className="written">{outcome}</p>
        </div>
      )}
      <DefinitionList
        columns={3}
        items={[
          { term: own.happenedAt, value: format.moment(happenedAt) },
          { term: own.reporter, value: `${reporterName}, ${format.moment(reportedAt)}` },
          { term: own.owner, value: ownerName ?? own.noOwner },
        ]}
      />
    </Panel>
  )
}

function Actions({ deviation, onClose }: { readonly deviation: View; readonly onClose: () => void }) {
  const own = useWords(words)
  const { account } = useSession()
  const take = useCommand(ownDeviation, { changes: ['deviation'] })
  const actor = { ...account, accountId: account.id, sessionId: null }
  if (!permits(ownDeviation.permit, actor, {})) return null
  const may = available(deviation, actor, now())
  const press = async () => {
    const { id, version } = deviation
    if (await take.run({ deviationId: id, version, ownerId: account.id })) notify(own.taken(deviation.number))
  }
  return (
    <>
      {take.problem !== null && <ErrorState problem={take.problem} />}
      {may.own.allowed && deviation.ownerId !== account.id && (
        <Button
          onPress={() => void press()}
          isPending={take.isPending}
          label={`${own.takeIt} ${deviation.number}`}
        >
          {own.takeIt}
        </Button>
      )}
      {may.close.allowed && (
        <Button onPress={onClose} label={`${own.close} ${deviation.number}`}>
          {own.close}
        </Button>
      )}
    </>
  )
}
