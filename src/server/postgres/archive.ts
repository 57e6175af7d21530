import { createReadStream } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { type Extract, extract, type Pack, pack } from 'tar-stream'
import { PostgresRefused } from './refusals.ts'

/** A key pair for backups: the public key lies on the server, the identity never does. */
export async function generateBackupKeys(): Promise<{ publicKey: string; identity: string }> {
  const identity = await generateX25519Identity()
  return { publicKey: await identityToRecipient(identity), identity }
}

/** One entry of an archive being read, its content a stream. */
export type Entry = Extract extends AsyncIterable<infer T> ? T : never

/** Adds to an archive being written; `sync` brings to disk what has been added so far. */
export type ArchiveWriter = {
  add(name: string, content: string | Buffer): Promise<void>
  addDirectory(name: string): Promise<void>
  /** Exactly `size` bytes from `offset` of a file; what it lacks, having shrunk meanwhile, becomes zeros. */
  addPart(name: string, source: FileHandle, offset: number, size: number): Promise<void>
  sync(): Promise<void>
}

const PIECE = 256 * 1024

/**
 * Writes a tar encrypted to an age public key, as a stream, under another name until it is whole and on disk.
 * Throws PostgresRefused for a key that is none; nothing is left behind then or when `fill` fails.
 */
export async function writeArchive(
  file: string,
  publicKey: string,
  fill: (to: ArchiveWriter) => Promise<void>,
): Promise<void> {
  const encrypter = encrypterTo(publicKey)
  const draft = `${file}.${process.pid}.partial`
  const target = await open(draft, 'w', 0o600)
  try {
    const tar = pack()
    const encrypted = await encrypter.encrypt(
      Readable.toWeb(Readable.from(tar)) as ReadableStream<Uint8Array>,
    )
    const stopping = (error: unknown) => {
      tar.destroy(error instanceof Error ? error : new Error(String(error)))
      throw error
    }
    const filled = fill(writer(tar, target)).then(() => tar.finalize())
    const written = writeAll(encrypted, target)
    await Promise.all([filled.catch(stopping), written.catch(stopping)])
    await target.sync()
    await target.close()
    await rename(draft, file)
    await syncFolder(dirname(file))
  } catch (error) {
    await target.close().catch(() => undefined)
    await rm(draft, { force: true })
    throw error
  }
}

/**
 * Reads an archive from beginning to end; every byte is authenticated before `take` sees it, and a cut tail is
 * an error. Throws PostgresRefused for the wrong key and for a damaged file.
 */
export async function readArchive(
  file: string,
  identity: string,
  take: (entry: Entry) => Promise<void>,
): Promise<void> {
  const decrypter = decrypterWith(identity)
  const tar = extract()
  try {
    const encrypted = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>
    const plain = await decrypter.decrypt(encrypted)
    const feeding = pipeline(Readable.from(plain), tar)
    feeding.catch(() => undefined)
    for await (const entry of tar) await take(entry)
    await feeding
  } catch (error) {
    if (error instanceof PostgresRefused || (error instanceof Error && 'syscall' in error)) throw error
    const reason = error instanceof Error ? error.message : String(error)
    if (/no identity matched/.test(reason)) throw new PostgresRefused(`The key does not fit ${file}`)
    throw new PostgresRefused(`${file} is damaged or no backup of Stafett (${reason})`)
  }
}

function encrypterTo(publicKey: string): Encrypter {
  const encrypter = new Encrypter()
  try {
    encrypter.addRecipient(publicKey.trim())
    return encrypter
  } catch {
    throw new PostgresRefused('The public key of a backup begins with age1: that one cannot be used')
  }
}

/** Takes the text of a key file, in which age's own tools also write comments. */
function decrypterWith(identity: string): Decrypter {
  const decrypter = new Decrypter()
  try {
    decrypter.addIdentity(/^AGE-SECRET-KEY-\S+/m.exec(identity)?.[0] ?? '')
    return decrypter
  } catch {
    throw new PostgresRefused('The key of a backup begins with AGE-SECRET-KEY-1: that one cannot be used')
  }
}

function writer(tar: Pack, target: FileHandle): ArchiveWriter {
  const entry = (
    name: string,
    type: 'file' | 'directory',
    size: number,
    content: AsyncIterable<Uint8Array>,
  ) =>
    pipeline(Readable.from(content), tar.entry({ name, type, size, mode: type === 'file' ? 0o600 : 0o700 }))
  return {
    add: (name, content) => {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      return entry(name, 'file', bytes.length, once(bytes))
    },
    addDirectory: (name) => entry(name, 'directory', 0, once()),
    addPart: (name, source, offset, size) => entry(name, 'file', size, read(source, offset, size)),
    sync: () => target.datasync(),
  }
}

async function* once(...pieces: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces
}

async function* read(source: FileHandle, offset: number, size: number): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < size; ) {
    const piece = Buffer.alloc(Math.min(PIECE, size - done))
    const { bytesRead } = await source.read(piece, 0, piece.length, offset + done)
    const got = bytesRead === 0 ? piece : piece.subarray(0, bytesRead)
    yield got
    done += got.length
  }
}

async function writeAll(stream: ReadableStream<Uint8Array>, target: FileHandle): Promise<void> {
  for await (const piece of stream) await target.writeFile(piece)
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}
