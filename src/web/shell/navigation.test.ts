import { describe, expect, it } from 'vitest'
import { words as intakeWords } from '../../duty/intake/words.ts'
import { roles } from '../../kernel/permit.ts'
import { menuFor } from './navigation.ts'
import { words } from './words.ts'

describe('the main menu', () => {
  it('has only pages that exist, in the order of the role', () => {
    expect(menuFor('duty-worker', new Set(['/avvikelser', '/jour', '/koder']))).toEqual({
      often: [{ name: 'duty', to: '/jour' }],
      seldom: [
        { name: 'coding', to: '/koder' },
        { name: 'deviations', to: '/avvikelser' },
      ],
    })
  })

  it('names no page twice for one role', () => {
    const everywhere = { has: () => true } as unknown as ReadonlySet<string>
    for (const role of roles) {
      const { often, seldom } = menuFor(role, everywhere)
      const names = [...often, ...seldom].map((link) => link.name)
      expect(new Set(names).size, role).toBe(names.length)
    }
  })

  it('starts every person on a page of their own', () => {
    const pages = new Set(['/jour', '/chef', '/morgon', '/kvartal', '/statistik', '/konton', '/rapportera'])
    const starts = roles
      .filter((role) => role !== 'operator')
      .map((role) => menuFor(role, pages).often[0]?.to)
    expect(starts).not.toContain(undefined)
  })
})

describe.each(['sv', 'en'] as const)('the words of the shell in %s', (language) => {
  it('call the outage form what its page calls it', () => {
    expect(words[language].outageForm).toBe(intakeWords[language].paperTitle)
  })
})
