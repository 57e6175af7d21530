import { execFileSync } from 'node:child_process'
import { homedir } from 'node:os'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isTestNumber, parseIdentityNumber } from '../../src/kernel/identity-number.ts'
import { files, lineOf, read, root } from './repository.ts'

const pictures = /\.(png|jpe?g|webp|gif|ico|woff2?|pdf|zip|gz)$/
const texts = files.filter((path) => !pictures.test(path))
const self = 'test/architecture/people.test.ts'

type Finding = { readonly at: number; readonly what: string }
const scan = (paths: readonly string[], find: (text: string, path: string) => Finding[]): string[] =>
  paths.flatMap((path) =>
    find(read(path), path).map(({ at, what }) => `${path}:${lineOf(read(path), at)} ${what}`),
  )

/** Phones of the authority's fictitious series (PTS), as national significant numbers. */
const fictitious: readonly (readonly [number, number])[] = [
  [701740605, 701740699],
  [846500400, 846500499],
  [313900600, 313900699],
  [406280400, 406280499],
  [980319200, 980319299],
]
/** A beginning of such a number is one too: searches are tested with it. */
const isFictitious = (digits: string) =>
  fictitious.some(
    ([from, to]) => Number(digits.padEnd(9, '9')) >= from && Number(digits.padEnd(9, '0')) <= to,
  )
const nationalDigits = (typed: string) =>
  typed
    .replaceAll(/\(0\)/g, '')
    .replace(/^(\+46|0046)/, '')
    .replaceAll(/\D/g, '')
    .replace(/^0/, '')

/** Numbers with a right check digit that may belong to a living person. */
function identityNumbers(text: string): Finding[] {
  const candidate = /(?<![\w.+/=-])(?:\d{6}|\d{8})[-+ ]?\d{4}(?![\w.+/=-]|[.,]\d)/g
  return [...text.matchAll(candidate)].flatMap((match) => {
    const parsed = parseIdentityNumber(match[0], '2099-12-31')
    if (!parsed.ok || parsed.kind === 'reserve' || isTestNumber(parsed.number)) return []
    if (isFictitious(nationalDigits(match[0]))) return []
    return [{ at: match.index, what: match[0] }]
  })
}

function phones(text: string): Finding[] {
  const candidate =
    /(?<![\w.,:;/+-])(?:(?:\+|00)46[ -]?(?:\(0\)[ -]?)?|0)[1-9]\d{0,2}[ -]?(?:\d[ -]?){4,7}\d(?![\w-])/g
  return [...text.matchAll(candidate)].flatMap((match) => {
    const digits = nationalDigits(match[0])
    const isPhone = digits.length >= 8 && digits.length <= 9
    return isPhone && !isFictitious(digits) ? [{ at: match.index, what: match[0] }] : []
  })
}

function addresses(text: string): Finding[] {
  const candidate = /[\w.+%-]+@(?:[\w-]+\.)+[a-zåäö]{2,}\b/gi
  return [...text.matchAll(candidate)]
    .filter((match) => !/@([\w-]+\.)*example\.se$/i.test(match[0]))
    .map((match) => ({ at: match.index, what: match[0] }))
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
const generic = new Set([
  '/',
  '/tmp',
  '/usr',
  '/var',
  '/opt',
  '/srv',
  '/home',
  '/mnt',
  '/root',
  '/src',
  '/app',
])

/** Paths of people's homes, of this machine's home and of where this checkout lies. */
function machinePaths(): RegExp {
  const here = root.replace(/\/$/, '')
  const own = [here, dirname(here), homedir()]
    .filter((path) => !generic.has(path))
    .map((path) => `${escaped(path)}\\b`)
  return new RegExp(
    ['(?<![\\w.])\\/(?:home|Users|root)\\/[\\w.-]+', '\\b[A-Z]:\\\\\\\\?Users\\b', ...own].join('|'),
    'g',
  )
}

/** The registry this machine installs from, when it is not the public one. */
function privateRegistry(): string | undefined {
  const configured =
    process.env.npm_config_registry ??
    execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim()
  const host = URL.canParse(configured) ? new URL(configured).host : ''
  return host === '' || host === 'registry.npmjs.org' ? undefined : host
}

describe('the repository holds', () => {
  test('no identity number that could be a person', () => {
    expect(scan(texts, identityNumbers), 'use birth numbers 980 to 999').toEqual([])
  })

  test('no phone number outside the fictitious series', () => {
    // Identity numbers with faults in them look like phones; the scan above reads the whole ones.
    const others = new Set(['package-lock.json', 'src/kernel/identity-number.test.ts'])
    const readable = texts.filter((path) => !others.has(path))
    expect(scan(readable, phones), 'mobile 070-174 06 05 to 99; 08-465 004 00 to 99 (PTS)').toEqual([])
  })

  test('no e-mail address outside example.se', () => {
    expect(scan(texts, addresses)).toEqual([])
  })

  test('no path of a machine', () => {
    const pattern = machinePaths()
    const find = (text: string) =>
      [...text.matchAll(pattern)].map((match) => ({ at: match.index, what: match[0] }))
    expect(
      scan(
        texts.filter((path) => path !== self),
        find,
      ),
    ).toEqual([])
  })

  test('no registry but the public one', () => {
    const host = privateRegistry()
    const named = host === undefined ? [] : texts.filter((path) => read(path).includes(host))
    expect(named).toEqual([])
    const lock: { packages: Record<string, { resolved?: string }> } = JSON.parse(read('package-lock.json'))
    const bad = Object.entries(lock.packages).filter(
      ([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
    )
    expect(bad.map(([name, { resolved }]) => `${name}: ${resolved}`)).toEqual([])
  })
})

/** Written in parts, so that the scan above does not find its own examples. */
const join = (...parts: string[]) => parts.join('')

describe('the scan', () => {
  test.each([
    [join('640823', '-3234'), true],
    [join('19640823', '3234'), true],
    [join('19640823', ' 3234'), true],
    [join('640823', '-3235'), false],
    ['811218-9876', false],
    [join('19640823', '32341'), false],
    [join('0701740605'), false],
    [join('sha512-', '640823', '3234', '=='), false],
  ])('of %s for identity numbers: found is %s', (text, isFound) => {
    expect(identityNumbers(`x ${text} y`).length > 0).toBe(isFound)
  })

  test.each([
    [join('070-', '123 45 67'), true],
    [join('+4670', '1234567'), true],
    [join('08-', '123 456 78'), true],
    ['070-174 06 05', false],
    ['+46701740699', false],
    ['08-465 004 10', false],
    ['0980-319 250', false],
    ['2026-01-03T02:10:00.000Z', false],
    ['0190d9a0-0000-7000-8000-000000000001', false],
  ])('of %s for phones: found is %s', (text, isFound) => {
    expect(phones(`x ${text} y`).length > 0).toBe(isFound)
  })

  test.each([
    [join('anna', '@', 'kommun.se'), true],
    ['jour@gavle.example.se', false],
    ['node@24.21.0', false],
    ["'@fastify/cookie'", false],
  ])('of %s for e-mail: found is %s', (text, isFound) => {
    expect(addresses(text).length > 0).toBe(isFound)
  })

  test.each([
    [join('/ho', 'me/anna/stafett'), true],
    [root, root.split('/').length > 3],
    ['src/home/page.ts', false],
  ])('of %s for paths: found is %s', (text, isFound) => {
    expect(machinePaths().test(text)).toBe(isFound)
  })
})
