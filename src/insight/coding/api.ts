import { query } from '../../kernel/contract.ts'
import { listOf, shape } from '../../kernel/field.ts'
import { ListView, Use } from './model.ts'

export const readLists = query({
  name: 'coding.lists',
  path: '/api/code-lists',
  summary:
    'Every code list: source, versions with dates, and each code with definition, instruction, counting rule, validity and crosswalk',
  input: shape({}),
  output: shape({ lists: listOf(ListView, 200) }),
  permit: {
    'duty-worker': 'any',
    'duty-manager': 'any',
    evaluator: 'any',
    administrator: 'any',
    operator: 'any',
  },
  audit: 'none',
})

export const readUse = query({
  name: 'coding.use',
  path: '/api/code-lists/use',
  summary:
    'How often each code is used a year, own and imported cases together, and what a review of the codes finds (G-24, G-25)',
  input: shape({}),
  output: Use,
  permit: { 'duty-manager': 'any', evaluator: 'any', operator: 'any' },
  audit: 'none',
  reads: 'figures',
})
