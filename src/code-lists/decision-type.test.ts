import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { clocksFor } from '../kernel/deadline.ts'
import { hasHiddenCharacters } from '../kernel/text.ts'
import { addDays } from '../kernel/time.ts'
import { decisionTypeKeys, decisionTypeOf, decisionTypeOn, decisionTypes } from './decision-type.ts'
import { lawOn } from './law-reference.ts'

/** sha256 of an edition as it was released: a line here is never changed, a change of law is a new edition and a new line. */
const released: Readonly<Record<string, string>> = {
  'l2024-79-4-1/1': 'dc2e0ecd6ed3d26b09e0cd911156de45b1c46c7fceab95240c5e05b23d2f3965',
  'lvm-13/1': '2ff9b42e0cb8ef0529b92ba12d6300f0e6e2061aec93d68f38f9a283a29fd633',
  'lvu-11/1': 'a2503ef88d92a66ed8ed1f268c88b8fe9297cdd1d4a559029f95f11923fe3cb8',
  'lvu-27/1': '713d7333e0de8cb553f4decbb3722e00dfc0bfd19c6df5f6e43f302531554d2b',
  'lvu-31d/1': '9c8891944efc64f04288a0cbb075c12ad1ef39e4502f30d285976ab732e75c85',
  'lvu-6/1': 'ccd1ab99f88ec60fcd7579a408a56c766f8fea5b744b0e141babf36de25b1a27',
  'sol-11-1/1': 'f32caa841a4bda913f020b0e680c452e00f624165925b7b4b9b9edfb91a85c8f',
  'sol-12-1/1': 'fdfb6c5f038d903bfaf7c08c9d57b24a79ab0dd372e3ccdadbe5d2ad8c5dbf90',
}

const hashOf = (edition: object): string => {
  const ordered = JSON.stringify(edition, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
  return createHash('sha256').update(ordered).digest('hex')
}

describe('types of decision', () => {
  it('never change once released: a decision keeps the edition it was made under', () => {
    expect(
      Object.fromEntries(decisionTypes.map((type) => [`${type.key}/${type.version}`, hashOf(type)])),
    ).toEqual(released)
  })

  it('have editions that count from 1 and follow each other without a gap', () => {
    for (const key of decisionTypeKeys) {
      const editions = decisionTypes.filter((type) => type.key === key)
      expect(editions.map((type) => type.version)).toEqual(editions.map((_, index) => index + 1))
      for (const [index, edition] of editions.entries()) {
        const next = editions[index + 1]
        expect(edition.validTo).toBe(next === undefined ? null : addDays(next.validFrom, -1))
      }
    }
  })

  it.each([
    ['lvu-6', '2026-11-22', 1],
    ['lvm-13', '2015-01-01', 1],
    ['l2024-79-4-1', '2024-04-01', 1],
    ['sol-11-1', '2025-07-01', 1],
  ] as const)('%s on %s is edition %i', (key, date, version) => {
    expect(decisionTypeOn(key, date).version).toBe(version)
    expect(decisionTypeOf(key, version).key).toBe(key)
  })

  it.each([
    ['l2024-79-4-1', '2024-03-31'],
    ['lvu-31d', '2020-06-30'],
    ['sol-11-1', '2025-06-30'],
  ] as const)('%s is not there on %s: the law was not', (key, date) => {
    expect(() => decisionTypeOn(key, date)).toThrow(RangeError)
  })

  it('an edition this program does not have is refused', () => {
    expect(() => decisionTypeOf('lvu-6', 99)).toThrow(RangeError)
  })

  it('are never taken by an employee where the law wants a mandate (E-03)', () => {
    for (const type of decisionTypes) {
      const isOfTheLaw = /^(lvu|lvm|l2024)/.test(type.key)
      expect(type.deciders.includes('delegate')).toBe(!isOfTheLaw)
      expect(type.deciders.includes('chair')).toBe(isOfTheLaw)
    }
  })

  it('start the clocks that make them lapse, and name the provision of each on every day they hold', () => {
    for (const type of decisionTypes) {
      expect(type.clocks === null).toBe(type.lapses === null)
      if (type.clocks !== null) expect(clocksFor(type.clocks, null)[0]?.id).toContain('submission')
      expect(lawOn(type.law, type.validFrom).confidence).toBeTruthy()
      if (type.appeal !== null) expect(lawOn(type.appeal, type.validFrom)).toBeTruthy()
    }
  })

  it('ask each condition in words, each key once', () => {
    for (const type of decisionTypes) {
      const keys = type.conditions.map((condition) => condition.key)
      expect(new Set(keys).size).toBe(keys.length)
      expect(keys.length).toBeGreaterThan(2)
      for (const { sv } of type.conditions) {
        expect(sv).toMatch(/\?/)
        expect(hasHiddenCharacters(sv)).toBe(false)
      }
    }
  })
})
