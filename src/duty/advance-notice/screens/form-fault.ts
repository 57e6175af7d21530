import { asProblem, Problem } from '../../../web/problem.ts'

/** Where the form has what the contract calls so: one field for the phones and one for the street of a person. */
export const formPath = (path: string): string =>
  path
    .replace(/^(people\.\d+)\.phones\.\d+$/, '$1.phones')
    .replace(/^(people\.\d+)\.addresses\.\d+\.(street|place)$/, '$1.$2')
    .replace(/^(people\.\d+)\.personId$/, '$1.linked')

/** A refusal with its sentences at the fields of the form; any other problem as it is. */
export function atFormFields(thrown: unknown): Problem {
  const problem = asProblem(thrown)
  if (problem.errors.length === 0) return problem
  const { status, code, sentence } = problem
  const errors = problem.errors.map((error) => ({ ...error, path: formPath(error.path) }))
  return new Problem(status, { code, sentence, errors })
}
