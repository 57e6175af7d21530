import { readMembers } from '../../../src/base/organisation/api.ts'
import type { Teller } from '../teller.ts'
import { type Boxes, tellBoxes } from './cash.ts'
import { type Notices, tellNotices } from './notices.ts'
import { tellPlaces } from './places.ts'
import { Plan } from './plan.ts'
import { tellPolicies } from './policies.ts'
import { tellCompetences, tellRoster, tellSwaps } from './roster.ts'
import { tellRoutines } from './routines.ts'

/** What the duty has before the weekend begins: ids by the names the stories use. */
export type World = {
  readonly plan: Plan
  /** By municipality code. */
  readonly members: ReadonlyMap<string, string>
  /** Of the text in force, by the name of its template. */
  readonly routines: ReadonlyMap<string, string>
  readonly places: ReadonlyMap<string, string>
  readonly boxes: Boxes
  readonly notices: Notices
}

/** The id under a name that a story uses. Throws where it is told wrong. */
export function named(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`${name} is not there`)
  return id
}

/** Days before now that the manager put everything in order. */
const ready = 21

/** Routines, policies, places, money, competences and the roster; then what the municipalities said in advance. */
export async function tellBefore(teller: Teller): Promise<World> {
  const plan = new Plan(teller)
  teller.ago(ready * 24 * 60)
  const found = await teller.do('chef', readMembers, {})
  const members = new Map(found.members.map(({ municipalityCode, id }) => [municipalityCode, id]))
  const routines = await tellRoutines(teller)
  await tellPolicies(teller, members)
  const places = await tellPlaces(teller, members)
  const boxes = await tellBoxes(teller)
  await tellCompetences(teller)
  await tellRoster(teller, plan)
  const notices = await tellNotices(teller)
  teller.ago(19 * 60)
  await tellSwaps(teller, plan)
  return { plan, members, routines, places, boxes, notices }
}
