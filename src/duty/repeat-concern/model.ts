import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, line, localDate, nullable, text, whole } from '../../kernel/field.ts'

/** From how many contacts or cases about one person, within so many days, the desk says that it is repeated (C-26). */
export const RepeatLimit = entity({
  id: server(id()),
  validFrom: once(localDate()),
  contacts: whole(2, 50),
  cases: whole(2, 50),
  days: whole(1, 730),
  setBy: server(nullable(id())),
  setAt: server(instant()),
})
export type RepeatLimit = Row<typeof RepeatLimit>

/** A client came back because the day service did not catch the case; a deviation says it too (C-27, V-34). */
export const FailedPickup = entity({
  id: server(id()),
  caseId: once(id()),
  earlierCaseId: once(nullable(id())),
  municipalityCode: server(nullable(line(4))),
  happened: once(text(4000, { minLength: 5 })),
  deviationId: server(id()),
  at: server(instant()),
  accountId: server(id()),
})
export type FailedPickup = Row<typeof FailedPickup>
