import { useWords } from '../../../web/language.tsx'
import { useNumbers } from '../../statistics/screens/numbers.ts'
import { words } from '../words.ts'

/** A count a year, oldest first. What is protected is a dash that says so aloud, never a zero. */
export function YearCounts(props: {
  readonly label: string
  readonly years: readonly number[]
  readonly counts: readonly (number | null)[]
}) {
  const own = useWords(words)
  const numbers = useNumbers()
  return (
    <dl className="year-counts" aria-label={props.label}>
      {props.years.map((year, at) => {
        const count = props.counts[at] ?? null
        return (
          <div key={year}>
            <dt>{year}</dt>
            <dd>
              {count === null ? (
                <>
                  <span aria-hidden="true">–</span>
                  <span className="visually-hidden">{own.hidden}</span>
                </>
              ) : (
                numbers.whole(count)
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
