import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, nullable, oneOf, text } from '../../kernel/field.ts'

export const concerned = ['case', 'person', 'address'] as const

/** What may endanger those who go; one of a person goes with the person into every case. */
export const SafetyWarning = entity({
  id: server(id()),
  caseId: once(id()),
  personId: once(nullable(id())),
  concerns: once(oneOf(concerned)),
  text: once(text(1000, { minLength: 5 })),
  notedAt: server(instant()),
  notedBy: server(id()),
  withdrawnAt: server(nullable(instant())),
  withdrawnBy: server(nullable(id())),
  withdrawnReason: server(nullable(text(1000))),
})
export type SafetyWarning = Row<typeof SafetyWarning>
