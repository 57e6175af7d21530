import { readFile } from 'node:fs/promises'
import type { PublishedTables } from './model.ts'

const file = new URL('../../../db/reference/gavleborg-2016-2017.json', import.meta.url)
let read: Promise<PublishedTables> | undefined

/** The published tables as they lie with the program: read once. */
export function readPublished(): Promise<PublishedTables> {
  read ??= readFile(file, 'utf8').then((text) => JSON.parse(text) as PublishedTables)
  return read
}
