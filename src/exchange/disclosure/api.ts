import { AssistanceDisclosure } from '../../duty/police-assistance/model.ts'
import { query } from '../../kernel/contract.ts'
import { id, line, listOf, nullable, shape } from '../../kernel/field.ts'
import { Disclosure } from './model.ts'

/** Given to whoever carries out, as the law demands of whoever asks for it (LVU 43 b §, LVM 45 b §). */
const toPolice = listOf(AssistanceDisclosure.row, 1000)

/** A disclosure as it is shown: with the name of the municipality or of the partner's unit that received it. */
export const DisclosureView = shape({
  ...Disclosure.row.properties,
  municipalityName: nullable(line(80)),
  partnerName: nullable(line(120)),
})

export const disclosuresOfCaseQuery = query({
  name: 'disclosure.of-case',
  path: '/api/cases/{caseId}/disclosures',
  summary: 'What of a case was disclosed, to whom, on what ground and by whose decision',
  input: shape({ caseId: id() }),
  output: shape({ disclosures: listOf(DisclosureView, 1000), toPolice }),
  permit: { 'duty-worker': 'any', 'duty-manager': 'any' },
  audit: 'each',
})

export const disclosuresOfPersonQuery = query({
  name: 'disclosure.of-person',
  path: '/api/persons/{personId}/disclosures',
  summary: 'What about a person was disclosed, to whom, on what ground and by whose decision',
  input: shape({ personId: id() }),
  output: shape({ disclosures: listOf(DisclosureView, 1000), toPolice }),
  permit: { 'duty-worker': 'any', 'duty-manager': 'any' },
  audit: 'each',
})
