import { command, query } from '../../kernel/contract.ts'
import { id, line, listOf, nullable, shape } from '../../kernel/field.ts'
import { CallOutPolicy, MemberTravel } from './model.ts'

const duty = { 'duty-worker': 'any', 'duty-manager': 'any' } as const
const manager = { 'duty-manager': 'any' } as const

export const setPolicy = command({
  name: 'cover.set-policy',
  path: '/api/call-out-policies',
  summary: 'How many go, from a day on; what held before ends the day before',
  input: CallOutPolicy.create,
  output: shape({ id: id() }),
  permit: manager,
  refusals: ['later-exists'],
})

export const setTravel = command({
  name: 'cover.set-travel',
  path: '/api/member-travels',
  summary: 'Minutes from the seat to a member, from a day on; what held before ends the day before',
  input: MemberTravel.create,
  output: shape({ id: id() }),
  permit: manager,
  refusals: ['later-exists', 'member-unknown', 'minutes-reversed'],
})

export const readSettings = query({
  name: 'cover.read',
  path: '/api/call-out-policies',
  summary: 'The policy that holds and the travel times of the members, as they stand today',
  input: shape({}),
  output: shape({
    policy: nullable(CallOutPolicy.row),
    travels: listOf(
      shape({ memberId: id(), memberName: line(120), travel: nullable(MemberTravel.row) }),
      400,
    ),
  }),
  permit: duty,
  audit: 'none',
})

export type CoverRefusal = (typeof setPolicy.refusals)[number] | (typeof setTravel.refusals)[number]
