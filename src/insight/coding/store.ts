import { sql } from 'kysely'
import type { Instant } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { Counted } from './model.ts'

type Grouped<K extends string> = { readonly span: number; readonly count: number } & Record<K, string | null>

const counted = <K extends string>(
  rows: readonly Grouped<K>[],
  lists: { readonly [P in K]: Counted['list'] },
): Counted[] =>
  (Object.entries(lists) as [K, Counted['list']][]).flatMap(([column, list]) =>
    rows.map((row) => ({ list, key: row[column], span: row.span, count: row.count })),
  )

/**
 * Cases and measures by their codes and by the moment their case was opened, one row a combination; main codes only (G-13).
 * @param bounds moments in order; a row's span is how many of them had come
 */
export async function countUse(tx: Tx, bounds: readonly Instant[]): Promise<readonly Counted[]> {
  const moments = sql`${[...bounds]}::timestamptz[]`
  const cases = await sql<Grouped<'category' | 'nature' | 'initiator'>>`
    SELECT width_bucket(opened_at, ${moments}) AS span, category, nature, initiator, count(*)::int AS count
    FROM (SELECT opened_at, category, nature, initiator FROM case_figures
      UNION ALL SELECT opened_at, category, nature, initiator FROM register_case_figures) AS counted
    GROUP BY span, category, nature, initiator`.execute(tx)
  const measures = await sql<Grouped<'type' | 'contactForm'>>`
    SELECT width_bucket(opened_at, ${moments}) AS span, type, contact_form, count(*)::int AS count
    FROM (SELECT opened_at, type, contact_form FROM measure_figures
      UNION ALL SELECT opened_at, type, contact_form FROM register_measure_figures) AS counted
    GROUP BY span, type, contact_form`.execute(tx)
  return [
    ...counted(cases.rows, { category: 'category', nature: 'nature', initiator: 'initiator' }),
    ...counted(measures.rows, { type: 'measure-type', contactForm: 'contact-form' }),
  ]
}
