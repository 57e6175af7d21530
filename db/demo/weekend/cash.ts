import { fillUp, openBox } from '../../../src/duty/expense/api.ts'
import type { Teller } from '../teller.ts'

export type Boxes = { readonly cash: string; readonly travel: string }
/** In öre. */
const kronor = 100

/** Two boxes, filled by the manager. */
export async function tellBoxes(teller: Teller): Promise<Boxes> {
  const { id: cash } = await teller.do('chef', openBox, {
    kind: 'petty-cash',
    name: 'Handkassan i polishuset',
  })
  const { id: travel } = await teller.do('chef', openBox, { kind: 'travel-account', name: 'Resekontot' })
  const at = teller.later(0)
  await teller.do('chef', fillUp, { boxId: cash, amount: 3000 * kronor, at, what: 'Uttag till handkassan' })
  await teller.do('chef', fillUp, { boxId: travel, amount: 15_000 * kronor, at, what: 'Ram för kvartalet' })
  return { cash, travel }
}
