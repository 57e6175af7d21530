import type { Decision } from '../src/duty/decision/model.ts'
import type { Mandate } from '../src/duty/mandate/model.ts'
import { askAssistance, readAssistances, stepAssistance } from '../src/duty/police-assistance/api.ts'
import type { InputOf } from '../src/kernel/contract.ts'
import { newId } from '../src/kernel/id.ts'
import { addMinutes, now } from '../src/kernel/time.ts'
import type { House, Person } from './house.ts'
import { openNight } from './night.ts'

type Asking = Omit<InputOf<typeof askAssistance>, 'caseId' | 'personId'>

/** An official appointed by Gävle's board under LVU 43 § p. 2, unless it is said otherwise. */
export async function appoint(house: House, changes: Partial<Mandate> = {}): Promise<string> {
  const id = newId()
  await house.owner
    .insertInto('mandate')
    .values({
      id,
      memberId: house.members.gavle,
      kind: 'official',
      accountId: null,
      name: `Frida Provsson ${id.slice(-4)}`,
      title: 'socialsekreterare',
      phone: null,
      covers: [],
      minutesReference: 'SN 2026-01-14 § 7',
      minutesDate: '2026-01-14',
      validFrom: '2020-01-01',
      validTo: null,
      endedReason: null,
      registeredBy: house.accounts.chef,
      registeredAt: now(),
      version: 1,
      ...changes,
    })
    .execute()
  return id
}

/** A made decision under LVU 6 § two hours ago by Gävle's board, written behind the walls. */
export async function decidedCustody(
  house: House,
  of: Pick<Decision, 'caseId' | 'personId'>,
  changes: Partial<Decision> = {},
): Promise<string> {
  const id = newId()
  const at = addMinutes(now(), -120)
  const { conditions: _none, ...row } = {
    id,
    number: `B2026-${id.slice(-6)}`,
    memberId: house.members.gavle,
    type: 'lvu-6' as const,
    typeVersion: 1,
    lawKey: 'lvu-1990-6',
    status: 'made' as const,
    preparedBy: house.accounts.jour1,
    preparedAt: at,
    proposal: 'Omhändertas omedelbart.',
    facts: '',
    circumstances: '',
    childViews: '',
    childNotHeardReason: null,
    alternatives: '',
    grounds: '',
    conditions: [],
    headsUpAt: null,
    readyAt: at,
    shownHash: 'a'.repeat(64),
    decidedAt: at,
    manner: 'oral' as const,
    mandateId: null,
    decidedByName: 'Olle Provsson',
    decidedByTitle: 'ordförande',
    ownWords: null,
    witnessId: house.accounts.jour1,
    readBackAt: at,
    registeredAt: at,
    registeredBy: house.accounts.jour1,
    endedReason: null,
    endedAt: null,
    settledAt: null,
    version: 1,
    changedAt: at,
    ...of,
    ...changes,
  }
  await house.owner
    .insertInto('decision')
    .values(row as never)
    .execute()
  return id
}

let asked = 0
/** Requests for the police's help through the door, for the house of a test file. */
export function askingPolice(house: () => House) {
  const asking = (changes: Partial<Asking> = {}): Asking => ({
    memberId: house().members.gavle,
    ground: 'lvu-43-2',
    requesterKind: 'official',
    riskGrounds: `Barnet har sagt att hen tänker gå ner till spåret i natt (${asked++}).`,
    precondition: 'special-powers',
    preconditionText: 'Dörren är låst och pappan har hotat personal: den kan behöva öppnas med våld.',
    escaped: 'no',
    memberWish: 'none',
    purpose: 'Hämta barnet och föra det till jourhemmet.',
    whereTo: 'Lägenheten på andra våningen, ingång från gården',
    destination: 'Jourhemmet som jouren har talat med',
    childPresent: 'yes',
    staffAlong: false,
    receivedBy: 'Vakthavande Prov',
    ...changes,
  })
  const ask = (
    of: { caseId: string; personId: string },
    changes: Partial<Asking> = {},
    as: Person = 'jour1',
    commandId?: string,
  ) => house().call(as, askAssistance, { ...of, ...asking(changes) }, { ...(commandId && { commandId }) })
  /** A child with a made decision in an open case, and an official who may ask. */
  async function night(birthDate = '2013-05-04') {
    const { caseId, personIds } = await openNight(house(), [{ birthDate }])
    const of = { caseId, personId: personIds[0] ?? '' }
    return { of, decisionId: await decidedCustody(house(), of), mandateId: await appoint(house()) }
  }
  async function requested(changes: Partial<Asking> = {}) {
    const made = await night()
    const { of, decisionId, mandateId } = made
    const reply = await ask(of, { decisionId, mandateId, ...changes })
    if (reply.status !== 200) throw new Error(`ask: ${JSON.stringify(reply.body)}`)
    return { ...made, assistanceId: reply.body.id }
  }
  type Step = InputOf<typeof stepAssistance>
  const step = (
    assistanceId: string,
    version: number,
    to: Step['to'],
    changes: Partial<Step> = {},
    as: Person = 'jour1',
  ) =>
    house().call(as, stepAssistance, {
      assistanceId,
      version,
      to,
      name: 'Stationsbefäl Prov',
      ...(to === 'ordered' && { eventReport: '5000-K1-26' }),
      ...changes,
    })
  const read = async (caseId: string, as: Person = 'jour1') =>
    (await house().call(as, readAssistances, { caseId })).body
  return { asking, ask, night, requested, step, read }
}
