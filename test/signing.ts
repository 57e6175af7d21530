import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Decision } from '../src/duty/decision/model.ts'
import { insertDecision, shownHashOf } from '../src/duty/decision/store.ts'
import { attestSignature, listUnsigned, signDecision } from '../src/duty/decision-signing/api.ts'
import { insertMandate } from '../src/duty/mandate/store.ts'
import { newId } from '../src/kernel/id.ts'
import { addMinutes, now } from '../src/kernel/time.ts'
import { openHouse, type Person } from './house.ts'
import { openNight } from './night.ts'
import { givePasskey, stepUpAs } from './passkeys.ts'

/** A house whose documents are sealed with a key of its own folder, and whose chair of Gävle has a mandate and a passkey. */
export async function openSigning(name: string) {
  const folder = mkdtempSync(join(tmpdir(), 'stafett-signing-'))
  process.env.STAFETT_DATA = join(folder, 'data')
  const house = await openHouse(name)
  const device = await givePasskey(house, 'ordforande')
  const mandateId = newId()
  await house.owner.transaction().execute((tx) =>
    insertMandate(tx, {
      id: mandateId,
      memberId: house.members.gavle,
      kind: 'chair',
      accountId: house.accounts.ordforande,
      name: 'Olle Provsson',
      title: 'ordförande',
      phone: null,
      covers: [],
      minutesReference: 'SN 2023 § 4',
      minutesDate: '2023-01-10',
      validFrom: '2023-01-10',
      validTo: null,
      endedReason: null,
      registeredBy: house.accounts.chef,
      registeredAt: now(),
      version: 1,
    }),
  )
  /** A decision by word of mouth, seven hours ago, in a case of one child. */
  async function made(changes: Partial<Decision> = {}, stated = 14): Promise<Decision> {
    const night = await openNight(house, [{ statedAge: stated }])
    const id = newId()
    const decidedAt = addMinutes(now(), -420)
    const whole: Decision = {
      id,
      number: `B2026-${id.slice(-8)}`,
      caseId: night.caseId,
      personId: night.personIds[0] ?? '',
      memberId: house.members.gavle,
      type: 'lvu-6',
      typeVersion: 1,
      lawKey: 'lvu-1990-6',
      status: 'made',
      preparedBy: house.accounts.jour1,
      preparedAt: addMinutes(decidedAt, -30),
      proposal: 'Flickan omhändertas omedelbart enligt 6 § LVU.',
      facts: 'Polisen fann flickan ensam på stationen.',
      circumstances: 'Mamman är kraftigt berusad.',
      childViews: '  Jag vill inte hem. Ända till i morgon.  ',
      childNotHeardReason: null,
      alternatives: 'Mormor kan inte.',
      grounds: 'Påtaglig risk.',
      conditions: [{ key: 'no-consent', answer: 'met', text: 'Mamman säger nej.' }],
      headsUpAt: null,
      readyAt: addMinutes(decidedAt, -5),
      shownHash: null,
      decidedAt,
      manner: 'oral',
      mandateId,
      decidedByName: 'Olle Provsson',
      decidedByTitle: 'ordförande',
      ownWords: 'Ja, hon får inte åka hem i natt.',
      witnessId: house.accounts.jour2,
      readBackAt: addMinutes(decidedAt, 2),
      registeredAt: addMinutes(decidedAt, 4),
      registeredBy: house.accounts.jour1,
      endedReason: null,
      endedAt: null,
      settledAt: null,
      version: 3,
      changedAt: addMinutes(decidedAt, 4),
      ...changes,
    }
    const decision = { ...whole, shownHash: shownHashOf(whole) }
    await house.owner.transaction().execute((tx) => insertDecision(tx, decision))
    return decision
  }
  const hashOf = (decision: Decision) => decision.shownHash ?? ''
  const prove = (decision: Decision) => stepUpAs(house, 'ordforande', device, decision.id, hashOf(decision))
  const sign = (decision: Decision, as: Person = 'ordforande', commandId?: string) =>
    house.call(
      as,
      signDecision,
      { decisionId: decision.id, shownHash: hashOf(decision) },
      { ...(commandId && { commandId }) },
    )
  const attest = (decision: Decision, changes = {}, as: Person = 'jour1') =>
    house.call(as, attestSignature, {
      decisionId: decision.id,
      way: 'paper',
      signedAt: addMinutes(now(), -10),
      seen: 'Originalet med underskrift, visat på jouren.',
      note: '',
      ...changes,
    })
  const unsigned = async (as: Person) =>
    (await house.call(as, listUnsigned, {})).body.decisions.map(({ decisionId }) => decisionId)

  const cookies = new Map<Person, string>()
  /** The bytes of a PDF as a browser gets them. */
  async function download(as: Person, url: string) {
    const payload = { username: as, password: 'ett-prov-i-natten' }
    const token =
      cookies.get(as) ??
      (await house.app.inject({ method: 'POST', url: '/api/sessions', payload })).cookies[0]?.value ??
      ''
    cookies.set(as, token)
    const reply = await house.app.inject({ method: 'GET', url, cookies: { stafett: token } })
    return {
      status: reply.statusCode,
      type: reply.headers['content-type'],
      name: reply.headers['content-disposition'],
      bytes: reply.rawPayload,
    }
  }
  const kept = (bytes: Uint8Array): string => {
    const path = join(folder, `${newId()}.pdf`)
    writeFileSync(path, bytes)
    return path
  }
  const rowOf = (decisionId: string) =>
    house.owner.selectFrom('decisionSignature').selectAll().where('decisionId', '=', decisionId).execute()
  return {
    house,
    folder,
    device,
    made,
    hashOf,
    prove,
    sign,
    attest,
    unsigned,
    download,
    kept,
    rowOf,
    close: async () => {
      await house.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
export type Signing = Awaited<ReturnType<typeof openSigning>>
