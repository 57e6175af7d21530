import { Refused } from '../../../duty/measure/screens/Refused.tsx'
import { useWords } from '../../../web/language.tsx'
import { useCommand } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { usePresent } from '../../../web/ui/Clock.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Status } from '../../../web/ui/Status.tsx'
import { acknowledgeReminder, type ReportClock } from '../api.ts'
import { words } from '../words.ts'
import '../../../web/styles/lists.css'

type Step = ReportClock['steps'][number]

/** Who has been told that a report was not opened, and who is told next: one step of the chain under another. */
export function Ladder({ clock }: { readonly clock: ReportClock }) {
  const own = useWords(words)
  const next = clock.steps.find((step) => step.told.every(({ toldAt }) => toldAt === null))
  return (
    <ol className="plain-list stack" aria-label={own.ladder}>
      {clock.steps.map((step) => (
        <li key={step.step} className="stack-tight">
          <StepRow step={step} isNext={step === next} />
        </li>
      ))}
    </ol>
  )
}

function StepRow({ step, isNext }: { readonly step: Step; readonly isNext: boolean }) {
  const own = useWords(words)
  const format = useFormat()
  const present = usePresent()
  const toCome = step.told.filter(({ toldAt }) => toldAt === null)
  return (
    <>
      <div className="row">
        <strong>{own.stepNames[step.kind]}</strong>
        {isNext && <Status tone="info">{own.isNext}</Status>}
      </div>
      {step.told.length > toCome.length && (
        <ul className="plain-list">
          {step.told.map((one) => (
            <Person key={one.accountId} person={one} />
          ))}
        </ul>
      )}
      {toCome.length > 0 && (
        <p className="quiet">
          {toCome.map(({ name, title }) => `${name}, ${title}`).join('; ')}:{' '}
          {own.comes(format.recent(step.at, present))}
        </p>
      )}
    </>
  )
}

function Person({ person }: { readonly person: Step['told'][number] }) {
  const own = useWords(words)
  const format = useFormat()
  const { account } = useSession()
  const seen = useCommand(acknowledgeReminder, { changes: ['report'] })
  const { reminderId, toldAt, acknowledgedAt } = person
  if (toldAt === null) return null
  const isMine = person.accountId === account.id && acknowledgedAt === null
  return (
    <li className="row">
      <span>
        {person.name}, {person.title}: {own.toldAt(format.moment(toldAt))}
        {acknowledgedAt !== null && `, ${own.seenAt(format.moment(acknowledgedAt))}`}
      </span>
      {isMine && reminderId !== null && (
        <Button isPending={seen.isPending} onPress={() => void seen.run({ reminderId })}>
          {own.seen}
        </Button>
      )}
      {seen.problem !== null && <Refused problem={seen.problem} />}
    </li>
  )
}
