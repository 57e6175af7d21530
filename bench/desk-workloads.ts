import { listNotices } from '../src/duty/advance-notice/api.ts'
import { readOut } from '../src/duty/call-out/api.ts'
import { listClocks } from '../src/duty/clock/api.ts'
import { readCold } from '../src/duty/cold-alert/api.ts'
import { listEvents } from '../src/duty/common-event/api.ts'
import { listContacts } from '../src/duty/intake/api.ts'
import { matchNotices } from '../src/duty/notice-match/api.ts'
import { listHolds, listPlaces, searchPlaces } from '../src/duty/place/api.ts'
import { placedChildren } from '../src/duty/placement/api.ts'
import { classesOfOpenCases, listByClass } from '../src/duty/priority/api.ts'
import { listDue } from '../src/duty/protective-assessment/api.ts'
import { readBoard } from '../src/duty/shift/api.ts'
import { listUnassessed } from '../src/exchange/closing/api.ts'
import type { Contract } from '../src/kernel/contract.ts'
import { pick } from './pick.ts'
import type { Site } from './site.ts'
import type { Workload } from './workloads.ts'

type Question = {
  readonly name: string
  readonly contract: Contract
  readonly input: (site: Site) => Record<string, unknown>
}
const asks = (name: string, contract: Contract, input: Question['input'] = () => ({})): Question => ({
  name,
  contract,
  input,
})

/** What the page of the duty desk asks when it is opened (DutyDeskPage and the panels on it), each once. */
const ofDesk: readonly Question[] = [
  asks('desk-cases', listByClass),
  asks('desk-classes', classesOfOpenCases),
  asks('desk-clocks', listClocks),
  asks('desk-contacts', listContacts),
  asks('desk-unassessed', listUnassessed),
  asks('desk-due', listDue),
  asks('desk-out', readOut),
  asks('desk-cold', readCold),
  asks('desk-events', listEvents, () => ({ open: true })),
  asks('shift-board', readBoard),
]

const wishes = [
  { kinds: ['emergency-foster-home'], beds: 2, ages: [4, 7], near: true, fresh: true },
  {
    kinds: [],
    beds: 1,
    ages: [15],
    genders: ['woman'],
    isProtected: true,
    municipalityCode: '2180',
    price: true,
  },
  { beds: 1, ages: [null], near: true, municipalityCode: '2184', fresh: true, price: true },
]

/** What is asked from the desk while a call goes on: of whom the day has told, and where somebody can sleep. */
const besideDesk: readonly Question[] = [
  asks('notice-match', matchNotices, ({ typed }) => ({ ...pick(typed) })),
  asks('notice-list', listNotices, () => ({ which: 'current' })),
  asks('place-search', searchPlaces, () => pick(wishes)),
  asks('place-holds', listHolds),
  asks('place-register', listPlaces),
  asks('where-children', placedChildren),
]

const inOrder = async (questions: readonly Question[], ask: (question: Question) => Promise<unknown>) => {
  for (const question of questions) await ask(question)
}
const over = { over: 'desk', people: true } as const
const workload = (name: string, questions: readonly Question[], clients: readonly number[]): Workload => ({
  ...over,
  name,
  clients,
  ours: (site) => inOrder(questions, ({ contract, input }) => site.run(contract, input(site))),
  http: (site) => inOrder(questions, ({ contract, input }) => site.http(contract, input(site))),
})

/** All questions of one load of the desk, one after another. */
export const wholeDesk = 'duty-desk-full'

/** 200 open matters, 10 000 people in notices and 2 000 places. */
export const deskWorkloads: readonly Workload[] = [
  ...[...ofDesk, ...besideDesk].map((question) => workload(question.name, [question], [1])),
  workload(wholeDesk, ofDesk, [1, 4]),
]
