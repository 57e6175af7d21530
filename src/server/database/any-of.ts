import { sql } from 'kysely'

/** For `where(column, '=', anyOf(ids))`: one statement text whatever the number of ids, so that it is planned once. */
export const anyOf = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`
