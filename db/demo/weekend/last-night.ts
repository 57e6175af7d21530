import { addDays, daysBetween, weekday } from '../../../src/kernel/time.ts'
import type { Teller } from '../teller.ts'
import type { Plan } from './plan.ts'
import { Turn } from './turn.ts'

const onwards = 'Rapporten är skickad eller skrivs av nästa pass, som har läst överlämningspunkten.'

/** An evening on duty and the night in standby after it, told around what happens in them. */
export class Night {
  readonly #teller: Teller
  readonly #plan: Plan
  #turn: Turn

  private constructor(teller: Teller, plan: Plan, turn: Turn) {
    this.#teller = teller
    this.#plan = plan
    this.#turn = turn
  }

  /** The evening begins; where a shift of the daytime is handed over, it is taken over and closed. */
  static async begin(teller: Teller, plan: Plan, before?: Turn): Promise<Night> {
    const day = teller.evening
    teller.to(plan.hoursOf(day).duty.from)
    const turn = await Turn.begin(teller, 'duty', plan.crewOf(day), before)
    teller.later(5)
    await before?.on(teller).close(onwards)
    return new Night(teller, plan, turn)
  }

  /** Whether duty goes on until 02.00, not 23.00. */
  get isLate(): boolean {
    return weekday(this.#teller.evening) === 5 || weekday(this.#teller.evening) === 6
  }

  /** Duty becomes standby, with the same two. */
  async turns(general: string): Promise<void> {
    const duty = this.#turn
    this.#teller.to(this.#plan.hoursOf(this.#teller.evening).duty.to)
    await duty.handOver(general)
    this.#turn = await Turn.begin(this.#teller, 'standby', duty.crew, duty)
    this.#teller.later(5)
    await duty.close(onwards)
  }

  /** Eight in the morning: nothing is left. Answers the shift that was last. */
  async ends(general: string): Promise<Turn> {
    const { to } = this.#plan.hoursOf(this.#teller.evening).standby
    this.#teller.to(to)
    await this.#turn.handOver(general)
    await this.#turn.close(onwards)
    return this.#turn
  }
}

/** The Sunday evening and night after a weekend, when it is not the night that ended last: nothing happened in it. */
export async function tellQuietSunday(now: Teller, plan: Plan, before: Turn): Promise<void> {
  const sunday = addDays(plan.friday, 2)
  const night = await Night.begin(now.earlier(daysBetween(sunday, plan.evening)), plan, before)
  await night.turns('Lugnt. Några samtal om kylan, inga ärenden.')
  await night.ends('Ingen har ringt sedan 23.00.')
}
