import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, localDate, nullable, oneOf, text, whole } from '../../kernel/field.ts'
import { answers } from '../case/model.ts'

/** The duty warns of cold (F-12, V-18); degrees Celsius, as low as is expected. */
export const ColdAlert = entity({
  id: server(id()),
  fromAt: once(instant()),
  untilAt: once(instant()),
  degrees: once(whole(-60, 15)),
  setBy: server(id()),
  setAt: server(instant()),
  endedAt: server(nullable(instant())),
  endedBy: server(nullable(id())),
})
export type ColdAlert = Row<typeof ColdAlert>

/** "Ingen har sovit ute än": whether nobody is known to have slept out in a night, named by the day it begins (V-18). */
export const ColdNight = entity({
  id: server(id()),
  night: once(localDate()),
  nobodyOutside: once(oneOf(answers)),
  note: once(nullable(text(1000))),
  at: server(instant()),
  accountId: server(id()),
})
export type ColdNight = Row<typeof ColdNight>
