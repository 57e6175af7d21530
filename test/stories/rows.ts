import type { Database } from '../../src/server/database/connection.ts'

/** What was told, behind the walls: the rows of a case, a contact or a task. */
export const rowsOf = (owner: Database) => ({
  case: (id: string) => owner.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  contact: (id: string) =>
    owner.selectFrom('contact').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  assessments: (caseId: string) =>
    owner.selectFrom('protectiveAssessment').selectAll().where('caseId', '=', caseId).execute(),
  callOuts: (caseId: string) =>
    owner.selectFrom('callOut').selectAll().where('caseId', '=', caseId).execute(),
  requests: (caseId: string) =>
    owner.selectFrom('placeRequest').selectAll().where('caseId', '=', caseId).execute(),
  dayItems: (caseId: string) =>
    owner.selectFrom('dayItem').selectAll().where('caseId', '=', caseId).execute(),
  measures: async (caseId: string) =>
    (await owner.selectFrom('measure').select('type').where('caseId', '=', caseId).execute()).map(
      ({ type }) => type,
    ),
  deviations: (caseId: string) =>
    owner.selectFrom('deviation').selectAll().where('caseId', '=', caseId).execute(),
  task: (id: string) =>
    owner.selectFrom('plannedTask').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  vacancies: () => owner.selectFrom('placeVacancy').select(['placeId', 'saidAt']).orderBy('saidAt').execute(),
})
export type Rows = ReturnType<typeof rowsOf>
