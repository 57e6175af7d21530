import { expect, test } from 'vitest'
import { Problem } from '../../../web/problem.ts'
import { atFormFields, formPath } from './form-fault.ts'

test.each([
  ['people.0.phones.2', 'people.0.phones'],
  ['people.3.addresses.0.street', 'people.3.street'],
  ['people.3.addresses.0.place', 'people.3.place'],
  ['people.1.personId', 'people.1.linked'],
  ['people.1.identityNumber', 'people.1.identityNumber'],
  ['callables.0.phone', 'callables.0.phone'],
  ['plan', 'plan'],
])('the refusal at %s stands at the field %s', (path, field) => expect(formPath(path)).toBe(field))

test('a refusal keeps what it says, and a broken line is passed on', () => {
  const refusal = new Problem(409, { code: 'phone-invalid', sentence: 'Nej.', field: 'people.0.phones.1' })
  expect(atFormFields(refusal)).toMatchObject({
    status: 409,
    code: 'phone-invalid',
    errors: [{ path: 'people.0.phones', sentence: 'Nej.' }],
  })
  const offline = Problem.offline()
  expect(atFormFields(offline)).toBe(offline)
})
