import type { TSchema } from 'typebox'
import { describe, expect, test } from 'vitest'
import { renewLink } from '../../src/base/account/api.ts'
import { registerPasskey } from '../../src/base/passkey/api.ts'
import type { Contract } from '../../src/kernel/contract.ts'
import { isTestNumber } from '../../src/kernel/identity-number.ts'
import { roles } from '../../src/kernel/permit.ts'
import {
  Conflict,
  Denied,
  Invalid,
  Locked,
  NotFound,
  TooSoon,
  Unauthenticated,
  WrongMethod,
} from '../../src/server/problem.ts'
import { hasSentence, sentenceOf } from '../../src/server/sentences.ts'
import { allHandlers, slices } from '../../src/server/slices.ts'
import { read, root, sources } from './repository.ts'
import { fieldsOf, type Node, nodesOf } from './schemas.ts'

const isContract = (value: unknown): value is Contract =>
  typeof value === 'object' && value !== null && 'permit' in value && 'refusals' in value && 'path' in value
const declared = (
  await Promise.all(
    sources
      .filter((path) => /^src\/[\w-]+\/[\w-]+\/api\.ts$/.test(path))
      .map(async (path) => {
        const module = (await import(`${root}${path}`)) as Record<string, unknown>
        return Object.values(module)
          .filter(isContract)
          .map((contract) => ({ path, contract }))
      }),
  )
).flat()
const contracts = declared.map(({ contract }) => contract)
const commands = contracts.filter((contract) => contract.kind === 'command')
const queries = contracts.filter((contract) => contract.kind === 'query')
const served = new Set(allHandlers.map(({ contract }) => contract.name))

/** Says what is wrong with each contract that has something wrong. */
const faults = (
  list: readonly Contract[],
  find: (contract: Contract) => readonly (string | undefined)[],
): string[] =>
  list.flatMap((contract) =>
    find(contract).flatMap((fault) => (fault === undefined ? [] : [`${contract.name}: ${fault}`])),
  )
const repeated = (values: readonly string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index)

describe('contracts', () => {
  test('that a slice declares are served, and nothing else is', () => {
    expect(contracts.length).toBeGreaterThan(0)
    const idle = declared.filter(({ contract }) => !served.has(contract.name))
    expect(
      idle.map(({ path, contract }) => `${path}: ${contract.name} has no handler in src/server/slices.ts`),
    ).toEqual([])
    const named = new Set(contracts.map(({ name }) => name))
    expect(
      [...served].filter((name) => !named.has(name)),
      'exported by no api.ts',
    ).toEqual([])
    expect(repeated(allHandlers.map(({ contract }) => contract.name))).toEqual([])
  })

  test('have names, and doors, of their own', () => {
    expect(repeated(contracts.map(({ name }) => name))).toEqual([])
    expect(
      repeated(contracts.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`)),
    ).toEqual([])
  })

  test('are named slice.what-is-done', () => {
    const bad = declared.filter(
      ({ path, contract }) =>
        !new RegExp(`^${path.split('/')[2]}\\.[a-z]+(-[a-z0-9]+)*$`).test(contract.name),
    )
    expect(bad.map(({ path, contract }) => `${path}: ${contract.name}`)).toEqual([])
  })

  test('permit at least one known role, and nobody by default', () => {
    const bad = faults(contracts, ({ permit }) => [
      Object.keys(permit).length === 0 ? 'permits nobody: then nobody needs it' : undefined,
      ...Object.entries(permit).map(([role, relation]) =>
        (roles as readonly string[]).includes(role) &&
        ['any', 'own-member', 'own-partner', 'own'].includes(relation ?? '')
          ? undefined
          : `${role}: ${relation} is no role and relation of src/kernel/permit.ts`,
      ),
    ])
    expect(bad).toEqual([])
  })

  test('say in a sentence what they are for', () => {
    expect(contracts.filter(({ summary }) => summary.length < 10).map(({ name }) => name)).toEqual([])
  })
})

/** There is one of it, so its path is not a plural. */
const singletons = new Set(['region', 'inbox', 'last-night', 'reconciliation'])
/** English has no plural of it. */
const uncountable = /(?:^|-)feedback$/
const isPlural = (word: string) => /(?:[^s]s|ses|people|children|staff)$/.test(word)
/** Codes of places are known to everybody; all else in an address is an id. */
const codesInPaths = new Set(['municipalityCode'])

describe('paths', () => {
  test('are lower-case kebab-case under /api, their collections in the plural', () => {
    const bad = faults(contracts, ({ path }) => {
      const parts = path.slice('/api/'.length).split('/')
      return [
        path.startsWith('/api/') && parts.every((part) => /^([a-z]+(-[a-z0-9]+)*|\{[a-z]\w*\})$/.test(part))
          ? undefined
          : `${path} is not kebab-case`,
        ...parts.map((part, index) => {
          const isCollection = index === 0 || parts[index + 1]?.startsWith('{')
          return part.startsWith('{') ||
            !isCollection ||
            singletons.has(part) ||
            uncountable.test(part) ||
            isPlural(part)
            ? undefined
            : `${path}: ${part} is not a plural`
        }),
      ]
    })
    expect(bad).toEqual([])
  })

  test('hold ids only, each one a required field of the input', () => {
    const bad = faults(contracts, ({ path, input }) =>
      [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
        const field = fieldsOf(input).find((one) => one.path === name)
        if (field === undefined || field.isOptional) return `{${name}} is no required field of the input`
        return field.schema.format === 'uuid' || codesInPaths.has(name) ? undefined : `{${name}} is no id`
      }),
    )
    expect(bad).toEqual([])
  })

  test('of GET and DELETE carry nothing that may be personal: ids, choices, days, paging', () => {
    const harmless = ({ path, schema }: Node): boolean =>
      Array.isArray(schema.enum) ||
      ['uuid', 'date', 'date-time'].includes(String(schema.format)) ||
      ['integer', 'boolean', 'null'].includes(String(schema.type)) ||
      codesInPaths.has(path)
    const inAddress = contracts.filter(({ method }) => method === 'GET' || method === 'DELETE')
    const bad = faults(inAddress, ({ input }) =>
      fieldsOf(input).map((field) =>
        harmless(field) ? undefined : `${field.path} may be personal: make the query a POST`,
      ),
    )
    expect(bad).toEqual([])
  })
})

describe('input', () => {
  test('and output refuse unknown keys at every level', () => {
    const open = (schema: TSchema) =>
      nodesOf(schema)
        .filter((node) => node.schema.type === 'object' && node.schema.additionalProperties !== false)
        .map(({ path }) => `${path || 'itself'} takes unknown keys: write shape({…})`)
    const bad = faults(contracts, ({ input, output }) => [
      ...open(input).map((fault) => `input ${fault}`),
      ...open(output).map((fault) => `output ${fault}`),
    ])
    expect(bad).toEqual([])
  })

  test('has limits: text, lists and numbers end somewhere', () => {
    const unlimited = ({ schema }: Node): boolean =>
      schema.type === 'string'
        ? schema.maxLength === undefined &&
          schema.format === undefined &&
          schema.enum === undefined &&
          schema.const === undefined
        : schema.type === 'array'
          ? schema.maxItems === undefined
          : schema.type === 'integer' || schema.type === 'number'
            ? schema.minimum === undefined || schema.maximum === undefined
            : schema.type === undefined &&
              !('anyOf' in schema) &&
              schema.const === undefined &&
              schema.enum === undefined
    const bad = faults(contracts, ({ input }) =>
      nodesOf(input)
        .filter(unlimited)
        .map(({ path }) => `${path} has no limit`),
    )
    expect(bad).toEqual([])
  })

  test('is what the snapshot says: a field a client may newly write shows as a change here', async () => {
    const lines = [...contracts]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, method, path, permit, audit, input }) => {
        const who = Object.entries(permit).map(([role, relation]) => `${role} ${relation}`)
        const fields = fieldsOf(input).map((field) => `${field.path}${field.isOptional ? '?' : ''}`)
        return `${name}\n  ${method} ${path}\n  audit ${audit}; ${who.join(', ')}\n${fields.map((field) => `    ${field}\n`).join('')}`
      })
    await expect(`${lines.join('\n')}`).toMatchFileSnapshot('contracts.snapshot.txt')
  })
})

/** Refusals of the doors before there is an actor, which are no contracts (src/server/session-routes.ts, passkey-routes.ts). */
const outsideContracts: Readonly<Record<string, readonly string[]>> = {
  'src/base/account/words.ts': ['password-too-short', 'password-is-name', 'link-expired'],
  'src/base/passkey/words.ts': [
    'key-unusable',
    'key-copied',
    'no-keys',
    'recovery-link-over',
    'password-needed',
    'log-in-first',
  ],
}

describe('refusals', () => {
  test('each have a Swedish and an English sentence', () => {
    const bad = faults(
      contracts.filter(({ name }) => served.has(name)),
      ({ name, refusals }) =>
        refusals.map((code) =>
          hasSentence(name, code) ? undefined : `${code} has no sentence under refusals in words.ts`,
        ),
    )
    expect(bad).toEqual([])
  })

  test('each can happen: no sentence is left without its rule', () => {
    const bad = slices.flatMap(({ handlers, words }) => {
      const slice = handlers[0]?.contract.name.split('.')[0] ?? ''
      const path = sources.find((one) => one.endsWith(`/${slice}/words.ts`)) ?? slice
      const used = new Set([
        ...handlers.flatMap(({ contract }) => contract.refusals),
        ...(outsideContracts[path] ?? []),
      ])
      return Object.keys(words.sv.refusals)
        .filter((code) => !used.has(code))
        .map((code) => `${path}: ${code} is refused by no contract`)
    })
    expect(bad).toEqual([])
  })

  test('are given by a rule, a handler or a store of the slice that names them', () => {
    const given = (path: string) => {
      const text = read(path)
      return {
        says: (code: string) => text.includes(`'${code}'`),
        builds: [...text.matchAll(/(?:refused\(|return )`([a-z-]+-)\$\{/g)].map((match) => match[1] ?? ''),
      }
    }
    const rules = sources.filter((path) => /\/rules\.ts$/.test(path)).map(given)
    const bad = declared.flatMap(({ path, contract }) => {
      const folder = path.replace(/api\.ts$/, '')
      const own = sources
        .filter((one) => one.startsWith(folder) && /\/(handlers|store)\.ts$/.test(one))
        .map(given)
      const canRefuse = (code: string) =>
        [...own, ...rules].some(
          ({ says, builds }) => says(code) || builds.some((start) => code.startsWith(start)),
        )
      return contract.refusals
        .filter((code) => !canRefuse(code))
        .map((code) => `${contract.name} names ${code}, which nothing refuses with`)
    })
    expect(bad).toEqual([])
  })

  test.each(['sv', 'en'] as const)(
    'outside contracts, and every fault of the frame, have a sentence of their own in %s',
    (language) => {
      const bug = sentenceOf({ code: 'bug' }, undefined, language)
      const codes = [
        new Invalid([]),
        new Unauthenticated(),
        new Unauthenticated('wrong-credentials'),
        new Unauthenticated('wrong-password'),
        new WrongMethod(['GET']),
        new Denied(),
        new NotFound(),
        new Conflict('stale'),
        new Conflict('command-id-reused'),
        new Locked(),
        new TooSoon(1),
        ...Object.entries(outsideContracts).flatMap(([path, codes]) =>
          codes.map((code) => ({
            code,
            contract: path.includes('/passkey/') ? registerPasskey.name : renewLink.name,
          })),
        ),
      ]
      const bad = codes
        .filter(
          (problem) =>
            sentenceOf(problem, 'contract' in problem ? problem.contract : undefined, language) === bug,
        )
        .map(({ code }) => code)
      expect(bad, 'src/server/sentences.ts says only that something went wrong').toEqual([])
    },
  )
})

describe('audit', () => {
  test('leaves out commands only where a draft saves itself, and the name says so', () => {
    const isSave = (name: string) => /\.save(-|$)/.test(name)
    expect(
      commands
        .filter(({ name, audit }) => (audit === 'none') !== isSave(name))
        .map(({ name, audit }) => `${name}: audit ${audit}`),
    ).toEqual([])
  })

  test('leaves out only queries whose answer holds nobody', () => {
    const people =
      /^(person|case|guardian|child|contact|report|note)(Id|s|Ids)?$|given|family|identity|birth|phone|address|story|facts|judgement/i
    // Notes beside figures are sentences of the lists about codes and counts, never of people.
    const besideFigures = /(^|\.)tables\[\]\.notes\[\]$|^breaks\[\]\.note$/
    // How many there are is a figure, whoever they are.
    const isCount = (schema: Node['schema']): boolean => schema.type === 'integer'
    const silent = queries.filter(({ audit }) => audit === 'none')
    const bad = faults(silent, ({ output }) =>
      fieldsOf(output).map(({ path, schema }) => {
        const name = path.replaceAll('[]', '').split('.').at(-1) ?? ''
        return people.test(name) && !isCount(schema) && !besideFigures.test(path)
          ? `answers ${path}: audit 'each' or 'list'`
          : undefined
      }),
    )
    expect(bad).toEqual([])
  })

  test('of queries is one of three', () => {
    expect(
      queries.filter(({ audit }) => !['each', 'list', 'none'].includes(audit)).map(({ name }) => name),
    ).toEqual([])
  })
})

test('examples in the API description hold no real identity number', () => {
  const numbers =
    JSON.stringify(contracts.map(({ input, output }) => [input, output])).match(/\b\d{12}\b/g) ?? []
  expect(numbers.filter((number) => !isTestNumber(number))).toEqual([])
})
