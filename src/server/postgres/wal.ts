import { join } from 'node:path'
import { PostgresRefused } from './refusals.ts'

/** A cluster's write-ahead log, and the position (bytes since its beginning) to read it from. */
export type Wal = { folder: string; segmentSize: number; timeline: number; from: bigint }

/** A stretch of one segment file. */
export type WalPart = { path: string; segment: string; offset: number; size: number }

/** Reads PostgreSQL's `16/B374D848`. */
export function positionOf(lsn: string | undefined): bigint {
  const [, high, low] = /^([0-9A-F]+)\/([0-9A-F]+)$/.exec(lsn ?? '') ?? []
  if (high === undefined || low === undefined)
    throw new PostgresRefused(`PostgreSQL answered with no position: ${lsn}`)
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`)
}

/** A segment is read from its beginning, where its header stands. */
export function segmentStart(position: bigint, segmentSize: number): bigint {
  return position - (position % BigInt(segmentSize))
}

/** The parts that hold the bytes from `from` up to but not including `to`. */
export function readWal(wal: Wal, from: bigint, to: bigint): WalPart[] {
  const size = BigInt(wal.segmentSize)
  const parts: WalPart[] = []
  for (let at = from; at < to; ) {
    const number = at / size
    const end = (number + 1n) * size < to ? (number + 1n) * size : to
    const segment = segmentName(wal.timeline, number, size)
    parts.push({
      path: join(wal.folder, segment),
      segment,
      offset: Number(at % size),
      size: Number(end - at),
    })
    at = end
  }
  return parts
}

function segmentName(timeline: number, number: bigint, size: bigint): string {
  const perFile = 0x1_0000_0000n / size
  return [BigInt(timeline), number / perFile, number % perFile]
    .map((part) => part.toString(16).toUpperCase().padStart(8, '0'))
    .join('')
}
