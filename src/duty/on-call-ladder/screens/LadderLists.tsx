import { useWords } from '../../../web/language.tsx'
import { useCommand } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { Refused } from '../../measure/screens/Refused.tsx'
import { acknowledgeList, type ListView } from '../api.ts'
import { words } from '../words.ts'

/** Lists that were sent, each with its receipt or without one: seen by the sender and by the duty alike (E-12). */
export function LadderLists({ lists }: { readonly lists: readonly ListView[] }) {
  const own = useWords(words)
  return (
    <Panel title={own.lists}>
      <p className="quiet">{own.listsLead}</p>
      {lists.length === 0 && <p>{own.noLists}</p>}
      <ListRows lists={lists} />
    </Panel>
  )
}

export function ListRows({
  lists,
  showsMember = false,
}: {
  readonly lists: readonly ListView[]
  readonly showsMember?: boolean
}) {
  const own = useWords(words)
  const format = useFormat()
  const { account } = useSession()
  const receipt = useCommand(acknowledgeList, { changes: ['mandate'] })
  const mayAcknowledge = acknowledgeList.permit[account.role] !== undefined
  const press = async (listId: string) => {
    if (await receipt.run({ listId })) notify(own.acknowledgeDone)
  }
  return (
    <>
      <ul className="plain-list ladder-steps">
        {lists.map((list) => (
          <li key={list.id}>
            <span>
              {showsMember && <strong>{list.memberName} </strong>}
              {own.list(format.moment(list.startsAt), format.moment(list.endsAt))}
              <br />
              <span className="quiet">
                {own.sentBy(list.sentByName, format.moment(list.sentAt))} · {own.ways[list.cameBy]}
              </span>
              {list.note !== null && <span className="quoted"> {list.note}</span>}
            </span>
            {list.acknowledgedAt === null ? (
              <Status tone="important">{own.notAcknowledged}</Status>
            ) : (
              <Status tone="success">
                {own.acknowledged(list.acknowledgedByName ?? '', format.moment(list.acknowledgedAt))}
              </Status>
            )}
            {list.acknowledgedAt === null && mayAcknowledge && (
              <Button
                isPending={receipt.isPending}
                label={own.acknowledgeOf(list.memberName)}
                onPress={() => void press(list.id)}
              >
                {own.acknowledge}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {receipt.problem !== null && <Refused problem={receipt.problem} />}
    </>
  )
}
