import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textOf } from '../../../test/pdf-tools.ts'
import { openSigning, type Signing } from '../../../test/signing.ts'
import { newId } from '../../kernel/id.ts'
import { now } from '../../kernel/time.ts'
import { inScope } from '../../server/database/scope.ts'

let signing: Signing
beforeAll(async () => {
  signing = await openSigning('signing-walls')
})
afterAll(() => signing.close())

describe('a protected address', () => {
  test('stands in no document, also when it is made in the scope of the chair', async () => {
    const decision = await signing.made({
      facts: 'Hon gick till Hemliga\u00ADgatan 7 B och ringde +46 70-174 06 05 därifrån.',
      grounds: 'Hemliga gatan är inte säker.',
    })
    await signing.house.owner
      .updateTable('person')
      .set({ protectedRegistration: true })
      .where('id', '=', decision.personId)
      .execute()
    await signing.house.owner
      .insertInto('personAddress')
      .values({
        id: newId(),
        personId: decision.personId,
        kind: 'staying',
        street: 'Hemligagatan 7 B',
        postalCode: '803 20',
        place: 'Gävle',
        validFrom: '2026-01-01',
        validTo: null,
      } as never)
      .execute()
    await signing.house.owner
      .insertInto('personPhone')
      .values({
        id: newId(),
        personId: decision.personId,
        number: '+46701740605',
        note: null,
        validFrom: '2026-01-01',
        validTo: null,
      })
      .execute()
    await signing.prove(decision)
    const { body, status } = await signing.sign(decision)
    expect(status).toBe(200)
    const text = textOf(
      signing.kept((await signing.download('ordforande', `/api/documents/${body.documentId}`)).bytes),
    )
    expect(text.match(/\[skyddad uppgift\]/g)?.length).toBe(3)
    expect(text.replaceAll(/[^a-zåäö0-9]/gi, '')).not.toMatch(/hemligagatan|701740605/i)
  })
})

describe('rows of signatures and documents', () => {
  test('are not changed or removed by the application, and seen by no other board', async () => {
    const decision = await signing.made()
    await signing.prove(decision)
    const { body } = await signing.sign(decision)
    const actor = {
      name: '',
      title: '',
      sessionId: null,
      accountId: signing.house.accounts.jour1,
      role: 'duty-worker',
      memberId: null,
      partnerId: null,
    } as const
    for (const table of ['document', 'documentContent', 'decisionSignature'] as const) {
      await expect(inScope(signing.house.db, actor, (tx) => tx.deleteFrom(table).execute())).rejects.toThrow(
        /permission denied/,
      )
    }
    await expect(
      inScope(signing.house.db, actor, (tx) =>
        tx
          .updateTable('documentContent')
          .set({ bytes: Buffer.from('x') })
          .execute(),
      ),
    ).rejects.toThrow(/permission denied/)
    const foreign = {
      ...actor,
      accountId: signing.house.accounts.ordforandeHudik,
      role: 'chair',
      memberId: signing.house.members.hudiksvall,
      partnerId: null,
    } as const
    for (const table of ['document', 'documentContent', 'decisionSignature'] as const)
      expect(
        await inScope(signing.house.db, foreign, (tx) => tx.selectFrom(table).selectAll().execute()),
      ).toEqual([])
    const intake = {
      ...actor,
      accountId: signing.house.accounts.gavle,
      role: 'intake',
      memberId: signing.house.members.gavle,
      partnerId: null,
    } as const
    const seen = await inScope(signing.house.db, intake, (tx) =>
      tx.selectFrom('document').select('id').execute(),
    )
    expect(seen.map(({ id }) => id)).toContain(body.documentId)
    const asSomeoneElse = inScope(signing.house.db, foreign, (tx) =>
      tx
        .insertInto('document')
        .values({
          id: newId(),
          kind: 'decision',
          caseId: decision.caseId,
          memberId: signing.house.members.gavle,
          number: 'B',
          title: 't',
          sha256: 'a'.repeat(64),
          size: 1,
          isSealed: false,
          createdBy: signing.house.accounts.ordforandeHudik,
          createdAt: now(),
        })
        .execute(),
    )
    await expect(asSomeoneElse).rejects.toThrow(/row-level security/)
  })
})
