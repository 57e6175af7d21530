import { afterAll, beforeAll, expect, it } from 'vitest'
import { decidedCustody } from '../../../test/asking-police.ts'
import { openSigning, type Signing } from '../../../test/signing.ts'
import { attestSignature } from '../../duty/decision-signing/api.ts'
import { now } from '../../kernel/time.ts'
import { buildPackage, prepareCourtPackage } from './api.ts'

let signing: Signing
beforeAll(async () => {
  signing = await openSigning('court-package-boards')
})
afterAll(() => signing.close())

it('what another board has decided in the same case goes into no package of this one', async () => {
  const { house } = signing
  const own = await signing.made()
  expect((await signing.attest(own)).status).toBe(200)
  const { caseId, personId } = own
  const other = await decidedCustody(
    house,
    { caseId, personId },
    { memberId: house.members.hudiksvall, type: 'lvu-27' },
  )
  const signed = await house.call('jour1', attestSignature, {
    decisionId: other,
    way: 'paper',
    signedAt: now(),
    seen: 'Papperet.',
  })
  const { documentId } = signed.body
  const { body } = await house.call('jour1', prepareCourtPackage, { decisionId: own.id })
  expect(body.documents.map(({ number }) => number)).toEqual([own.number])
  const asked = { decisionId: own.id, assessmentIds: [], noteIds: [], documentIds: [documentId] }
  expect((await house.call('jour1', buildPackage, asked)).body).toMatchObject({
    code: 'enclosure-unknown',
    field: 'documentIds',
  })
})
