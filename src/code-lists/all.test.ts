import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { canonical, codeKeys, isCodeKey } from '../kernel/code-list.ts'
import { hasHiddenCharacters } from '../kernel/text.ts'
import { parseLocalDate } from '../kernel/time.ts'
import { allLists } from './all.ts'
import { publishedHashes } from './published-hashes.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const notLists = new Set([
  'administrative-court.ts',
  'all.ts',
  'decision-sheet.ts',
  'decision-type.ts',
  'law-reference.ts',
  'morning-pack-sheet.ts',
  'municipality.ts',
  'place-name.ts',
  'notice-instruction.ts',
  'published-hashes.ts',
  'court-sheet.ts',
  'police-request.ts',
])

describe('published versions', () => {
  it('never change: each has the hash it was published with', () => {
    const current = Object.fromEntries(
      allLists.flatMap((list) =>
        list.versions.map((version) => [`${list.id}/${version.version}`, sha256(canonical(version))]),
      ),
    )
    expect(current).toEqual(publishedHashes)
  })

  it('count from 1 and begin in order of date', () => {
    for (const list of allLists) {
      expect(list.versions.map((version) => version.version)).toEqual(
        list.versions.map((_, index) => index + 1),
      )
      const starts = list.versions.map((version) => version.validFrom)
      expect(starts).toEqual([...new Set(starts)].sort())
    }
  })

  it('keep every key of the version before, so that old records keep their labels', () => {
    for (const list of allLists) {
      for (const [index, version] of list.versions.entries()) {
        const before = Object.keys(list.versions[index - 1]?.codes ?? {})
        expect(Object.keys(version.codes)).toEqual(expect.arrayContaining(before))
      }
    }
  })
})

describe('what a code means', () => {
  it('is told with a definition and an instruction for every code of the newest version (G-11)', () => {
    const silent = allLists.flatMap((list) =>
      Object.entries(list.versions.at(-1)?.codes ?? {})
        .filter(([, code]) => !code.definition || !code.instruction)
        .map(([key]) => `${list.id}/${key}`),
    )
    expect(silent).toEqual([])
  })

  it('was only added to on 22 November 2026: labels, dates, counting rules and older texts stand', () => {
    const explained = allLists.filter((list) => list.versions.at(-1)?.validFrom === '2026-11-22')
    expect(explained).toHaveLength(20)
    for (const list of explained) {
      const [before, after] = list.versions.slice(-2)
      expect(Object.keys(after?.codes ?? {})).toEqual(Object.keys(before?.codes ?? {}))
      for (const [key, code] of Object.entries(before?.codes ?? {}))
        expect(after?.codes[key]).toMatchObject(code)
    }
  })
})

describe('every list', () => {
  it('stands in its own file and in the index', () => {
    const files = readdirSync(new URL('.', import.meta.url))
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !notLists.has(name))
      .map((name) => name.replace('.ts', ''))
    expect(allLists.map((list) => list.id).sort()).toEqual(files.sort())
  })

  it('the index names each file once', () => {
    const index = readFileSync(new URL('all.ts', import.meta.url), 'utf8')
    for (const list of allLists) expect(index.match(new RegExp(`'\\./${list.id}\\.ts'`, 'g'))).toHaveLength(1)
  })

  it.each(allLists.map((list) => [list.id, list] as const))('%s is well formed', (_id, list) => {
    expect(list.title.sv && list.title.en && list.source).toBeTruthy()
    for (const key of codeKeys(list)) expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    for (const version of list.versions) {
      expect(parseLocalDate(version.validFrom)).toBe(version.validFrom)
      const labels = Object.values(version.codes).map((code) => code.sv)
      expect(new Set(labels).size).toBe(labels.length)
      for (const code of Object.values(version.codes)) {
        for (const date of [code.validFrom, code.validTo]) expect(date && parseLocalDate(date)).toBe(date)
        if (code.validFrom && code.validTo) expect(code.validFrom <= code.validTo).toBe(true)
        for (const other of code.replacedBy ?? []) expect(isCodeKey(list, other)).toBe(true)
        const texts = [code.sv, code.en, code.definition, code.instruction, code.countingRule]
        for (const text of texts) {
          if (text === undefined) continue
          expect(text).toBe(text.trim())
          expect(text).not.toBe('')
          expect(hasHiddenCharacters(text)).toBe(false)
        }
      }
    }
  })
})
