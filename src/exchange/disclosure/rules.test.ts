import { describe, expect, test } from 'vitest'
import { disclosureGround } from '../../code-lists/disclosure-ground.ts'
import { codeKeys } from '../../kernel/code-list.ts'
import {
  type ChosenGround,
  groundAllowed,
  groundsForBoards,
  type PersonForGround,
  proposeGround,
} from './rules.ts'

const on = '2026-11-22'
const born = (birthDate: string | null, rest: Partial<PersonForGround> = {}): PersonForGround => ({
  birthDate,
  statedAge: null,
  statedAgeOn: null,
  ...rest,
})
const child = born('2015-05-01')
const adult = born('1985-05-01')
const unknown = born(null)
const agreed = (disclosureGround: string | null) => ({ disclosureGround })

describe('the proposed ground', () => {
  test.each([
    ['a child rests on OSL 26:9 whatever the agreement says', child, agreed(null), 'osl-26-9'],
    ['a child in a municipality without agreement rests on OSL 26:9', child, undefined, 'osl-26-9'],
    ['a child the day before the birthday rests on OSL 26:9', born('2008-11-23'), undefined, 'osl-26-9'],
    ['a child is an adult on the birthday', born('2008-11-22'), undefined, undefined],
    [
      'a stated age counts from the day it was stated',
      born(null, { statedAge: 17, statedAgeOn: '2025-11-22' }),
      undefined,
      undefined,
    ],
    [
      'a stated age of a child rests on OSL 26:9',
      born(null, { statedAge: 17, statedAgeOn: on }),
      undefined,
      'osl-26-9',
    ],
    ['a consenting adult rests on consent', { ...adult, consented: true }, agreed('kl-9-37'), 'osl-10-1'],
    ["an adult rests on the agreement's ground", adult, agreed('kl-9-37'), 'kl-9-37'],
    ['an adult is never proposed 26:9, which does not cover adults', adult, agreed('osl-26-9'), undefined],
    ['an adult without agreement has none until one is chosen', adult, undefined, undefined],
    ['someone of unknown age has none until one is chosen', unknown, agreed('osl-26-9'), undefined],
    ['a ground outside the list is never proposed', adult, agreed('osl-10-27'), undefined],
  ])('%s', (_rule, person, agreement, expected) => {
    expect(proposeGround(person, agreement, on)).toBe(expected)
  })
})

describe('a chosen ground', () => {
  const because = 'Modern samtyckte i telefon 02.10.'
  const cases: [string, ChosenGround, PersonForGround, string][] = [
    ['26:9 carries a child without more', { ground: 'osl-26-9' }, child, 'allowed'],
    [
      '26:9 does not carry an adult by itself',
      { ground: 'osl-26-9', text: because },
      adult,
      'ground-needs-circumstance',
    ],
    [
      '26:9 carries an adult in substance abuse with what shows it',
      { ground: 'osl-26-9', circumstance: 'substance-abuse', text: because },
      adult,
      'allowed',
    ],
    [
      '26:9 carries someone in compulsory care',
      { ground: 'osl-26-9', circumstance: 'compulsory-psychiatric-care', text: because },
      adult,
      'allowed',
    ],
    [
      '26:9 carries someone pregnant',
      { ground: 'osl-26-9', circumstance: 'pregnancy', text: because },
      adult,
      'allowed',
    ],
    [
      '26:9 for an adult asks for the text',
      { ground: 'osl-26-9', circumstance: 'pregnancy', text: '  ' },
      adult,
      'ground-needs-text',
    ],
    [
      'a known adult cannot be assumed to be a child',
      { ground: 'osl-26-9', circumstance: 'assumed-under-18', text: because },
      adult,
      'ground-needs-circumstance',
    ],
    [
      'someone of unknown age can be assumed to be a child',
      { ground: 'osl-26-9', circumstance: 'assumed-under-18', text: because },
      unknown,
      'allowed',
    ],
    ['consent asks who consented', { ground: 'osl-10-1' }, adult, 'ground-needs-text'],
    ['consent with the text carries', { ground: 'osl-10-1', text: because }, adult, 'allowed'],
    ['own necessity asks why', { ground: 'osl-10-2', text: '' }, adult, 'ground-needs-text'],
    [
      'the general clause is never available',
      { ground: 'osl-10-27', text: because },
      adult,
      'ground-unknown',
    ],
    [
      'a ground for the police is not for a board',
      { ground: 'osl-10-21', text: because },
      child,
      'ground-not-for-boards',
    ],
    [
      'a municipality that has agreed on KL 9:37 only',
      { ground: 'kl-9-37', text: because },
      adult,
      'ground-not-in-agreement',
    ],
  ]
  test.each(cases)('%s', (_rule, chosen, person, expected) => {
    const answer = groundAllowed(chosen, person, on)
    expect(answer.allowed ? 'allowed' : answer.reason).toBe(expected)
  })

  test('KL 9:37 carries where the agreement says so', () => {
    expect(groundAllowed({ ground: 'kl-9-37', text: because }, adult, on, agreed('kl-9-37'))).toEqual({
      allowed: true,
    })
  })

  test('the list of grounds for boards is within the closed list, and 10:27 is in neither', () => {
    const keys: readonly string[] = codeKeys(disclosureGround)
    expect(groundsForBoards.filter((ground) => !keys.includes(ground))).toEqual([])
    expect(keys).not.toContain('osl-10-27')
  })
})
