import { channel } from '../../../code-lists/channel.ts'
import { contactKind } from '../../../code-lists/contact-kind.ts'
import { dutyMode } from '../../../code-lists/duty-mode.ts'
import { initiator } from '../../../code-lists/initiator.ts'
import { useWords } from '../../../web/language.tsx'
import { useCodes } from '../../../web/ui/codes.ts'
import { calledParties, callerStates, directions, type writtenFields } from '../model.ts'
import { words } from '../words.ts'
import { paperOrder } from './paper-order.ts'

type Field = (typeof writtenFields)[number]
const lines: Partial<Record<Field, number>> = { place: 2, story: 10, advice: 4 }

/** The paper for when nothing works: the fields of a contact, numbered in the order in which they are typed in later (Y20). */
export function OutagePaper() {
  const own = useWords(words)
  const labels = (choices: readonly { readonly label: string }[]) => choices.map((choice) => choice.label)
  const ticks: Partial<Record<Field, readonly string[]>> = {
    channel: labels(useCodes(channel)),
    direction: directions.map((key) => own.directions[key]),
    dutyMode: labels(useCodes(dutyMode)),
    recordsCall: [own.yes, own.no],
    initiator: labels(useCodes(initiator)),
    calledParty: calledParties.map((key) => own.calledParties[key]),
    kind: labels(useCodes(contactKind)),
    callerKnown: callerStates.map((key) => own.callerStates[key]),
    callerIsClient: [own.yes, own.no],
    callerWishesSecrecy: [own.yes, own.no],
  }
  return (
    <div className="paper">
      <p>
        {own.paperShift} <span className="paper-line" /> {own.paperNumber}{' '}
        <span className="paper-line paper-short" /> {own.answeredBy} <span className="paper-line" />
      </p>
      <ol className="paper-fields">
        {paperOrder.map((field) => (
          <li key={field}>
            <span className="paper-label">{own.fields[field]}</span>
            {ticks[field] === undefined ? (
              <PaperLines count={lines[field] ?? 1} />
            ) : (
              <span className="paper-ticks">
                {ticks[field]?.map((tick) => (
                  <span key={tick}>
                    <span className="paper-box" aria-hidden="true" /> {tick}
                  </span>
                ))}
              </span>
            )}
          </li>
        ))}
        <li>
          <span className="paper-label">{own.people}</span>
          <PaperLines count={5} />
        </li>
      </ol>
      <p>{own.paperKeep}</p>
    </div>
  )
}

function PaperLines({ count }: { readonly count: number }) {
  return (
    <span className="paper-lines">
      {Array.from({ length: count }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move.
        <span key={line} className="paper-line" />
      ))}
    </span>
  )
}
