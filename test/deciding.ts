import { type DecisionTypeKey, decisionTypeOn } from '../src/code-lists/decision-type.ts'
import { askDecision, readDecision, saveDecision, startDecision } from '../src/duty/decision/api.ts'
import type { Decision, Written } from '../src/duty/decision/model.ts'
import type { Mandate } from '../src/duty/mandate/model.ts'
import { insertMandate } from '../src/duty/mandate/store.ts'
import { newId } from '../src/kernel/id.ts'
import { localDate, now } from '../src/kernel/time.ts'
import type { House, Person } from './house.ts'
import { openNight } from './night.ts'

type Town = keyof House['members']
type Child = { readonly caseId: string; readonly personId: string; readonly memberId: string }
export type Ready = Child & {
  readonly decisionId: string
  readonly number: string
  readonly version: number
  readonly shownHash: string
  readonly mandateId: string
}
const codes: Record<Town, string> = { gavle: '2180', hudiksvall: '2184' }
const chairs: Record<Town, Person> = { gavle: 'ordforande', hudiksvall: 'ordforandeHudik' }

/** All that must be answered before a decision of the type may be asked for. */
export const wholeText = (type: DecisionTypeKey): Written => ({
  proposal: 'Barnet ska omedelbart omhändertas.',
  facts: 'Polisen fann barnet ensamt hemma klockan 01.50.',
  circumstances: 'Pappan är efterlyst och kan komma tillbaka. Åsa, granne, hörde skrik.',
  childViews: 'Jag vill inte hem till pappa.',
  childNotHeardReason: null,
  alternatives: 'Mormor nås inte. Mamman samtycker inte.',
  grounds: 'Det finns en påtaglig risk för barnets hälsa i natt.',
  conditions: decisionTypeOn(type, localDate(now())).conditions.map(({ key }) => ({
    key,
    answer: 'met' as const,
    text: 'Så som polisen och grannen har berättat.',
  })),
})

/** The steps of a decision through the door, for the house of a test file. */
export function deciding(house: () => House) {
  /** An open case of one child who stays in the town; `age` in whole years, null where nobody knows it. */
  async function child(town: Town = 'gavle', age: number | null = 14): Promise<Child> {
    const someone = age === null ? {} : { statedAge: age }
    const { caseId, personIds } = await openNight(house(), [someone], codes[town])
    return { caseId, personId: personIds[0] ?? '', memberId: house().members[town] }
  }

  /** A mandate of the town's chair, or of whoever and whatever is said; written behind the walls. */
  async function mandate(town: Town = 'gavle', changes: Partial<Mandate> = {}): Promise<Mandate> {
    const row: Mandate = {
      id: newId(),
      memberId: house().members[town],
      kind: 'chair',
      accountId: house().accounts[chairs[town]],
      name: 'Olle Provsson',
      title: 'ordförande',
      phone: '0701740610',
      covers: [],
      minutesReference: 'SN 2023 § 4',
      minutesDate: '2023-01-01',
      validFrom: '2023-01-01',
      validTo: null,
      endedReason: null,
      registeredBy: house().accounts.chef,
      registeredAt: now(),
      version: 1,
      ...changes,
    }
    await house()
      .owner.transaction()
      .execute((tx) => insertMandate(tx, row))
    return row
  }

  /** The town's chair as mandated by an earlier test of the file, else by a new mandate. */
  async function chairOf(town: Town): Promise<string> {
    const known = await house()
      .owner.selectFrom('mandate')
      .select('id')
      .where('memberId', '=', house().members[town])
      .where('kind', '=', 'chair')
      .where('validTo', 'is', null)
      .executeTakeFirst()
    return known?.id ?? (await mandate(town)).id
  }

  const start = (of: Child, type: DecisionTypeKey = 'lvu-6', as: Person = 'jour1') =>
    house().call(as, startDecision, { caseId: of.caseId, personId: of.personId, type })
  const save = (decisionId: string, version: number, changes: Partial<Written>, as: Person = 'jour1') =>
    house().call(as, saveDecision, { decisionId, version, ...changes })
  const ask = (decisionId: string, version: number, as: Person = 'jour1') =>
    house().call(as, askDecision, { decisionId, version })
  const read = async (decisionId: string, as: Person = 'jour1') =>
    (await house().call(as, readDecision, { decisionId })).body
  /** The row behind the walls. */
  const row = async (decisionId: string): Promise<Decision> => {
    const found = await house()
      .owner.selectFrom('decision')
      .selectAll()
      .where('id', '=', decisionId)
      .executeTakeFirst()
    if (found === undefined) throw new Error(`no decision ${decisionId}`)
    return found
  }

  /** A draft in which everything is answered. */
  async function written(of: Child, type: DecisionTypeKey = 'lvu-6') {
    const begun = await start(of, type)
    if (begun.status !== 200) throw new Error(`start: ${JSON.stringify(begun.body)}`)
    const saved = await save(begun.body.id, begun.body.version, wholeText(type))
    if (saved.status !== 200) throw new Error(`save: ${JSON.stringify(saved.body)}`)
    return { ...of, decisionId: begun.body.id, number: begun.body.number, version: saved.body.version }
  }

  /** A case with a child, the mandate of the town's chair, and a decision that waits for the chair. */
  async function ready(town: Town = 'gavle', type: DecisionTypeKey = 'lvu-6', age = 14): Promise<Ready> {
    const draft = await written(await child(town, age), type)
    const asked = await ask(draft.decisionId, draft.version)
    if (asked.status !== 200) throw new Error(`ask: ${JSON.stringify(asked.body)}`)
    const { version, shownHash } = asked.body
    return { ...draft, version, shownHash, mandateId: await chairOf(town) }
  }

  return { child, mandate, start, save, ask, read, row, written, ready }
}
