import { formatPhone } from '../../../kernel/phone.ts'
import { localDate, now } from '../../../kernel/time.ts'
import { holdsOn } from '../../../kernel/validity.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { listReferralTargets } from '../api.ts'
import { words } from '../words.ts'

/** Where a caller whose matter can wait, or is another's, can be shown on to now: what for, when, and the number (C-14). */
export function ReferralTargets() {
  const own = useWords(words)
  const reading = useRead(listReferralTargets, {}, { topics: ['priority'] })
  const today = localDate(now())
  return (
    <section className="stack-tight" aria-label={own.targetsFor}>
      <strong>{own.targetsFor}</strong>
      <Loaded reading={reading} rows={2}>
        {({ targets }) => {
          const shown = targets.filter((target) => holdsOn(target, today))
          if (shown.length === 0) return <p className="quiet">{own.noTargets}</p>
          return (
            <ul className="plain-list stack-tight">
              {shown.map(({ id, name, purpose, hours, phone }) => (
                <li key={id}>
                  <strong>{name}</strong>
                  {phone !== null && (
                    <>
                      {' '}
                      <a href={`tel:${phone}`}>{formatPhone(phone)}</a>
                    </>
                  )}
                  {hours !== null && ` (${hours})`}: {purpose}
                </li>
              ))}
            </ul>
          )
        }}
      </Loaded>
    </section>
  )
}
