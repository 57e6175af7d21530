import { afterAll, beforeAll, expect, test } from 'vitest'
import { deciding } from '../../../test/deciding.ts'
import { type House, openHouse } from '../../../test/house.ts'
import { addAddress } from '../../base/person/api.ts'
import { findCase } from '../../duty/case/store.ts'
import { setAsideDecision } from '../../duty/decision/api.ts'
import { localDate, now } from '../../kernel/time.ts'
import { inScope } from '../../server/database/scope.ts'
import { caseContent } from './store.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('decided')
})
afterAll(() => house.close())
const { child, start, written } = deciding(() => house)

test('what a decision that cannot be rewritten says of a protected address is taken out of the report', async () => {
  const { caseId, personId, decisionId, version } = await written(await child())
  await house.call('jour1', addAddress, {
    personId,
    kind: 'registered',
    street: 'Ängsstigen 12',
    place: 'Gävle',
  })
  await house.owner
    .updateTable('person')
    .set({ protectedRegistration: true })
    .where('id', '=', personId)
    .execute()
  const reason = 'Hon är kvar på Ängsstigen 12 med mormor i natt.'
  expect((await house.call('jour1', setAsideDecision, { decisionId, version, reason })).status).toBe(200)
  await start({ caseId, personId, memberId: '' }, 'lvu-11')
  const actor = {
    ...house.posts.jour1,
    accountId: house.accounts.jour1,
    name: '',
    title: '',
    sessionId: null,
  }
  const content = await inScope(house.db, actor, async (tx) => {
    const matter = await findCase(tx, caseId)
    return matter && caseContent(tx, matter, localDate(now()))
  })
  expect(content?.decisions).toMatchObject([
    {
      personId,
      type: 'lvu-6',
      status: 'not-asked',
      words: 'Hon är kvar på [skyddad uppgift] med mormor i natt.',
    },
  ])
})
