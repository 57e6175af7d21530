import type { Tx } from '../../server/database/connection.ts'

/**
 * People concerned of open cases about a child whose report is sent and who have no locked assessment, the longest owed first.
 * Their age is for a rule to judge (SoL 2025:400, 20:1; D-07).
 */
export const unassessedAfterSending = (tx: Tx, limit: number) =>
  tx
    .selectFrom('cases')
    .innerJoin('casePerson', 'casePerson.caseId', 'cases.id')
    .innerJoin('report', 'report.caseId', 'cases.id')
    .select(['cases.id as caseId', 'cases.number as caseNumber', 'cases.openedAt', 'casePerson.personId'])
    .select((eb) => eb.fn.min('report.sentAt').as('sentAt'))
    .where('cases.status', '=', 'open')
    .where('cases.matter', '=', 'concern-child')
    .where('casePerson.part', '=', 'concerned')
    .where('report.status', 'not in', ['draft', 'withdrawn'])
    .where((w) =>
      w.not(
        w.exists(
          w
            .selectFrom('protectiveAssessment')
            .select('protectiveAssessment.id')
            .whereRef('protectiveAssessment.caseId', '=', 'cases.id')
            .whereRef('protectiveAssessment.personId', '=', 'casePerson.personId')
            .where('protectiveAssessment.status', '=', 'locked'),
        ),
      ),
    )
    .groupBy(['cases.id', 'cases.number', 'cases.openedAt', 'casePerson.personId'])
    .orderBy('sentAt')
    .limit(limit)
    .execute()
