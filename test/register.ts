import { randomUUID } from 'node:crypto'
import { atLocal } from '../src/kernel/time.ts'
import type { House } from './house.ts'

export type Imported = {
  readonly at: string
  readonly stayCode?: string | null
  readonly elsewhere?: boolean
  readonly category?: string | null
  readonly standby?: boolean
  readonly minutes?: number | null
  readonly measures?: readonly { type: string | null; form?: string; minutes?: number }[]
}
export type Register = {
  /** Adds a case at a local moment, "2017-01-01 00:00", and answers its number. */
  readonly add: (one: Imported) => Promise<string>
  /** Takes all out again, and moves cases of our own, which cannot be deleted, to 2020. */
  readonly clear: () => Promise<void>
}

async function addCase(
  house: House,
  importId: string,
  number: number,
  { at, measures = [], ...one }: Imported,
): Promise<string> {
  const [day = '', time = ''] = at.split(' ')
  const place = {
    stayCode: one.stayCode === undefined ? '2180' : one.stayCode,
    stayElsewhere: one.elsewhere ?? false,
  }
  const name = `P-${String(number).padStart(4, '0')}`
  const openedAt = atLocal(day, time)
  await house.owner
    .insertInto('registerCase')
    .values({
      number: name,
      importId,
      hash: name,
      openedAt,
      ...place,
      category: (one.category === undefined ? 'woman' : one.category) as 'woman',
      categoryVersion: 1,
      nature: 'finances',
      natureVersion: 1,
      initiator: 'police',
      initiatorVersion: 1,
      isStandby: one.standby ?? false,
      administrativeMinutes: one.minutes ?? null,
      measureCount: measures.length,
      marks: null,
    })
    .execute()
  for (const measure of measures)
    await house.owner
      .insertInto('registerMeasure')
      .values({
        caseNumber: name,
        openedAt,
        ...place,
        at: openedAt,
        type: measure.type as 'support',
        typeVersion: 1,
        contactForm: (measure.form ?? null) as 'phone' | null,
        minutes: measure.minutes ?? null,
      })
      .execute()
  return name
}

/** An imported register, empty at first, whose cases a test adds one by one as the owner. */
export async function openRegister(house: House): Promise<Register> {
  const importId = randomUUID()
  let number = 0
  const none = {
    caseRows: 0,
    measureRows: 0,
    addedUnits: 0,
    sameUnits: 0,
    differingUnits: 0,
    rejectedUnits: 0,
  }
  await house.owner
    .insertInto('registerImport')
    .values({
      id: importId,
      at: '2026-01-01T00:00:00Z',
      importedBy: house.accounts.admin,
      caseFile: 'a.csv',
      measureFile: 'b.csv',
      ...none,
      addedMeasures: 0,
      warnings: 0,
      firstDay: null,
      lastDay: null,
    })
    .execute()
  return {
    add: (one) => {
      number += 1
      return addCase(house, importId, number, one)
    },
    clear: async () => {
      await house.owner.deleteFrom('registerMeasure').execute()
      await house.owner.deleteFrom('registerCase').execute()
      await house.owner.updateTable('cases').set({ openedAt: '2020-01-01T00:00:00Z' }).execute()
    },
  }
}
