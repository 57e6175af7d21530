import type { Instant } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { DisclosedKind, Disclosure, ReportDisclosure } from './model.ts'

export const disclosuresOfReport = (tx: Tx, reportId: string): Promise<ReportDisclosure[]> =>
  tx
    .selectFrom('disclosure')
    .selectAll()
    .where('reportId', '=', reportId)
    .orderBy('id')
    .$castTo<ReportDisclosure>()
    .execute()

/** What feedback to a partner carried: given at once, and never chosen again. */
export const insertDisclosures = (tx: Tx, rows: readonly Disclosure[]): Promise<unknown> =>
  tx
    .insertInto('disclosure')
    .values([...rows])
    .execute()

/** What has been decided on a case, newest first; what others have chosen in a draft is theirs until sent. */
export const disclosuresOfCase = (tx: Tx, caseId: string): Promise<Disclosure[]> =>
  tx
    .selectFrom('disclosure')
    .selectAll()
    .where('caseId', '=', caseId)
    .where('sentAt', 'is not', null)
    .orderBy('sentAt', 'desc')
    .orderBy('id')
    .execute()

export const disclosuresOfPerson = (tx: Tx, personId: string): Promise<Disclosure[]> =>
  tx
    .selectFrom('disclosure')
    .selectAll()
    .where('personId', '=', personId)
    .where('sentAt', 'is not', null)
    .orderBy('sentAt', 'desc')
    .orderBy('id')
    .execute()

/** The choice for one person in one report; chosen again it is replaced, until it is sent. */
export const keepDisclosure = (tx: Tx, row: ReportDisclosure): Promise<unknown> => {
  const { ground, groundVersion, circumstance, groundText, decidedBy, decidedByName, at } = row
  return tx
    .insertInto('disclosure')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['reportId', 'personId'])
        .doUpdateSet({ ground, groundVersion, circumstance, groundText, decidedBy, decidedByName, at })
        .where('disclosure.sentAt', 'is', null),
    )
    .execute()
}

/** What is decided in a draft follows it to another receiver. */
export const moveDisclosures = (tx: Tx, reportId: string, memberId: string | null): Promise<unknown> =>
  tx
    .updateTable('disclosure')
    .set({ memberId })
    .where('reportId', '=', reportId)
    .where('sentAt', 'is', null)
    .execute()

export const markDisclosureSent = (
  tx: Tx,
  id: string,
  content: readonly DisclosedKind[],
  sentAt: Instant,
): Promise<unknown> =>
  tx
    .updateTable('disclosure')
    .set({ content: [...content], sentAt })
    .where('id', '=', id)
    .execute()

export const withdrawDisclosures = (tx: Tx, reportId: string, withdrawnAt: Instant): Promise<unknown> =>
  tx
    .updateTable('disclosure')
    .set({ withdrawnAt })
    .where('reportId', '=', reportId)
    .where('withdrawnAt', 'is', null)
    .execute()
