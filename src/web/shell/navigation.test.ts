import { describe, expect, it } from 'vitest'
import { appointableRoles } from '../../base/account/model.ts'
import { words as accountWords } from '../../base/account/words.ts'
import { words as intakeWords } from '../../duty/intake/words.ts'
import { roles } from '../../kernel/permit.ts'
import { words } from '../words.ts'
import { menuFor } from './navigation.ts'

describe('the main menu', () => {
  it('has only pages that exist, in the order of the role', () => {
    expect(menuFor('duty-worker', new Set(['/avvikelser', '/jour'])).map((link) => link.name)).toEqual([
      'duty',
      'deviations',
    ])
  })

  it('starts every person on a page of their own', () => {
    const pages = new Set(['/jour', '/chef', '/morgon', '/kvartal', '/statistik', '/konton'])
    const starts = roles.filter((role) => role !== 'operator').map((role) => menuFor(role, pages)[0]?.to)
    expect(starts).not.toContain(undefined)
  })
})

describe.each(['sv', 'en'] as const)('the words of the shell in %s', (language) => {
  it.each(appointableRoles)('call the role %s what the list of accounts calls it', (role) => {
    expect(words[language].roleNames[role]).toBe(accountWords[language].roles[role])
  })

  it('call the outage form what its page calls it', () => {
    expect(words[language].links.outageForm).toBe(intakeWords[language].paperTitle)
  })
})
