import { countCash, listBoxes } from '../../../src/duty/expense/api.ts'
import { logInterruption, logSleep, readNight, reportNight } from '../../../src/duty/night-rest/api.ts'
import {
  closeShift,
  handOverShift,
  keepOpen,
  readBoard,
  readChecklist,
  readPoint,
  startShift,
  writePoint,
} from '../../../src/duty/shift/api.ts'
import type { InputOf } from '../../../src/kernel/contract.ts'
import { addMinutes, type Instant } from '../../../src/kernel/time.ts'
import type { Teller } from '../teller.ts'

type Kind = 'duty' | 'standby'
export type Lack = { readonly amount: number; readonly explanation: string | null }
type Interruption = Omit<InputOf<typeof logInterruption>, 'shiftId' | 'startedAt' | 'endedAt'>

/** What whoever answers a call of the night logs of it, unless something else is said. */
const policeCall = { source: 'police', wasUrgent: true, wasWoken: true, outsideRoutine: false } as const
/** Minutes a call keeps somebody up, where nothing else is said. */
const aCall = 35

/** One worked shift: taken over, handed over with points that somebody reads, and closed with nothing left. */
export class Turn {
  #teller: Teller
  readonly id: string
  readonly kind: Kind
  readonly crew: readonly [first: string, second: string]
  #version: number
  readonly #points: string[] = []

  private constructor(teller: Teller, kind: Kind, crew: Turn['crew'], made: { id: string; version: number }) {
    this.#teller = teller
    this.kind = kind
    this.crew = crew
    this.id = made.id
    this.#version = made.version
  }

  /** These come at the time of the clock; the second of them reads what the shift before left. */
  static async begin(teller: Teller, kind: Kind, crew: Turn['crew'], before?: Turn): Promise<Turn> {
    const staff = await Promise.all(crew.map(async (who) => ({ accountId: await teller.idOf(who) })))
    const takenOver = before === undefined ? {} : { takenOverFromId: before.id }
    const made = await teller.do(crew[0], startShift, { kind, staff, ...takenOver })
    const turn = new Turn(teller, kind, crew, made)
    if (before !== undefined)
      for (const pointId of before.#points) await teller.do(crew[1], readPoint, { pointId })
    return turn
  }

  /** The same shift, told from here by another clock. */
  on(teller: Teller): this {
    this.#teller = teller
    return this
  }

  /** A point for each open case, as its responsibility stands unless something is said, and one for all. */
  async handOver(general: string, said: Readonly<Record<string, string>> = {}): Promise<void> {
    const [as] = this.crew
    const { cases } = await this.#teller.do(as, readBoard, {})
    const points = [
      { text: general },
      ...cases.map(({ id: caseId, responsibleNow }) => ({
        caseId,
        text: said[caseId] ?? `Inget nytt. Ansvarar just nu: ${responsibleNow}.`,
      })),
    ]
    for (const point of points) {
      const { id } = await this.#teller.do(as, writePoint, { shiftId: this.id, ...point })
      this.#points.push(id)
    }
    const { version } = await this.#teller.do(as, handOverShift, { shiftId: this.id, version: this.#version })
    this.#version = version
  }

  /**
   * Nothing is left: what goes on is kept with a reason, nights in standby are reported by each, and the cash is counted.
   * @param lack öre that are not in the cash, and what is known of why
   */
  async close(why: string, lack?: Lack): Promise<void> {
    const [as] = this.crew
    if (this.kind === 'standby') for (const who of this.crew) await this.#report(who)
    const { left } = await this.#teller.do(as, readChecklist, { shiftId: this.id })
    if (left.some(({ kind }) => kind === 'cash-uncounted')) await this.#count(lack)
    const open = left.flatMap(({ kind, id }) => (kind === 'case-open' && id !== null ? [id] : []))
    for (const caseId of open)
      await this.#teller.do(as, keepOpen, { shiftId: this.id, caseId, why, keptByWhom: 'Nästa pass' })
    await this.#teller.do(as, closeShift, { shiftId: this.id, version: this.#version })
  }

  /** A call in standby, and how long it kept one up (minutes). */
  async interrupted(who: string, from: Instant, minutes: number, of: Interruption): Promise<string> {
    const span = { startedAt: from, endedAt: addMinutes(from, minutes) }
    const { id } = await this.#teller.do(who, logInterruption, { shiftId: this.id, ...span, ...of })
    return id
  }

  async slept(who: string, startedAt: Instant, endedAt: Instant): Promise<void> {
    await this.#teller.do(who, logSleep, { shiftId: this.id, startedAt, endedAt })
  }

  async #count({ amount, explanation }: Lack = { amount: 0, explanation: null }): Promise<void> {
    const [as] = this.crew
    const { boxes } = await this.#teller.do(as, listBoxes, {})
    for (const { id: boxId, kind, balance } of boxes)
      if (kind === 'petty-cash')
        await this.#teller.do(as, countCash, { boxId, counted: balance - amount, explanation })
  }

  async #report(who: string): Promise<void> {
    const { unlogged } = await this.#teller.do(who, readNight, { shiftId: this.id })
    for (const { id: contactId, callAt } of unlogged)
      await this.interrupted(who, callAt, aCall, { ...policeCall, contactId })
    const accountId = await this.#teller.idOf(who)
    await this.#teller.do(who, reportNight, { shiftId: this.id, accountId })
  }
}
