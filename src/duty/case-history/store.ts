import { sql } from 'kysely'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { CaseOpening } from './model.ts'

/** Cases of a person that may be seen, the latest first. */
export const casesOfPersons = (tx: Tx, personIds: readonly string[], limit: number) =>
  tx
    .selectFrom('cases')
    .innerJoin('account as opener', 'opener.id', 'cases.openedBy')
    .selectAll('cases')
    .select('opener.name as openedByName')
    .where('cases.id', 'in', (eb) =>
      eb.selectFrom('casePerson').select('caseId').where('personId', '=', anyOf(personIds)),
    )
    .orderBy('cases.openedAt', 'desc')
    .orderBy('cases.id', 'desc')
    .limit(limit)
    .execute()

/** Cases a person had that ask for a reason to open: only that they are there, and since when. */
export const olderCasesOfPersons = (tx: Tx, personIds: readonly string[], limit: number) =>
  tx
    .selectFrom('casePerson')
    .select((eb) => ['casePerson.caseId', eb.fn.min('casePerson.addedAt').as('since')])
    .where('casePerson.personId', '=', anyOf(personIds))
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom('cases').select('cases.id').whereRef('cases.id', '=', 'casePerson.caseId')),
      ),
    )
    .groupBy('casePerson.caseId')
    .orderBy('since', 'desc')
    .limit(limit)
    .execute()

/** True when the case is there at all, also where it may not be seen: contacts and people keep its id. */
export const caseExists = async (tx: Tx, caseId: string): Promise<boolean> => {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from contact_case where case_id = ${caseId}) or exists (select from case_person where case_id = ${caseId}) as found`.execute(
    tx,
  )
  return rows[0]?.found ?? false
}

export const insertCaseOpening = (tx: Tx, opening: CaseOpening): Promise<unknown> =>
  tx.insertInto('caseOpening').values(opening).execute()

/** Who has read or changed the case file, the latest first, paged by audit id. Row policy: the manager. */
export function listReaders(tx: Tx, caseId: string, before: number | undefined, limit: number) {
  let rows = tx
    .selectFrom('auditFile')
    .innerJoin('auditEvent', 'auditEvent.id', 'auditFile.auditId')
    .leftJoin('account', 'account.id', 'auditEvent.accountId')
    .select([
      'auditEvent.id',
      'auditEvent.at',
      'auditEvent.contract',
      'auditEvent.outcome',
      'auditEvent.role',
      'account.name',
      'account.title',
    ])
    .where('auditFile.fileId', '=', caseId)
  if (before !== undefined) rows = rows.where('auditFile.auditId', '<', before)
  return rows.orderBy('auditFile.auditId', 'desc').limit(limit).execute()
}
