import { once } from 'node:events'
import { createServer, type Server as HttpServer, type IncomingHttpHeaders } from 'node:http'
import {
  type AddressInfo,
  connect,
  createServer as createTcpServer,
  type Server,
  type Socket,
} from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** What the line does to one connection: nothing, ends before or after the other side has all of what it was sent. */
export type Fault = 'none' | 'reset' | 'cut-early' | 'cut-late'

/** A line to a server on this machine that can be down and can be cut. */
export class Line {
  readonly port: number
  fault: () => Fault = () => 'none'
  #server: Server
  readonly #open = new Set<Socket>()
  readonly #to: number
  readonly #isWhole: (sent: string) => boolean

  private constructor(server: Server, to: number, isWhole: (sent: string) => boolean) {
    this.#server = server
    this.port = (server.address() as AddressInfo).port
    this.#to = to
    this.#isWhole = isWhole
    server.on('connection', (socket) => this.#pass(socket))
  }

  static async open(to: number, isWhole: (sent: string) => boolean): Promise<Line> {
    const server = createTcpServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    return new Line(server, to, isWhole)
  }

  /** Connections are refused until it is up. */
  async down(): Promise<void> {
    for (const socket of this.#open) socket.destroy()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  async up(): Promise<void> {
    this.#server = createTcpServer((socket) => this.#pass(socket)).listen(this.port, '127.0.0.1')
    await once(this.#server, 'listening')
  }

  #pass(near: Socket): void {
    const fault = this.fault()
    if (fault === 'reset') {
      near.resetAndDestroy()
      return
    }
    const far = connect(this.#to, '127.0.0.1')
    const cut = () => {
      near.destroy()
      far.destroy()
    }
    for (const socket of [near, far]) {
      this.#open.add(socket)
      socket.on('error', cut)
      socket.on('close', () => {
        this.#open.delete(socket)
        cut()
      })
    }
    let sent = ''
    near.on('data', (chunk) => {
      sent += chunk.toString('latin1')
      const isWhole = this.#isWhole(sent)
      if (fault !== 'cut-early') far.write(chunk)
      else if (isWhole) cut()
      else far.write(chunk)
    })
    far.on('data', (chunk) => {
      if (fault === 'cut-late' && this.#isWhole(sent)) cut()
      else near.write(chunk)
    })
  }
}

export type SeenMail = {
  readonly messageId: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly raw: string
}
export type MailServer = {
  readonly line: Line
  readonly url: string
  /** Every time a mail came, also the same one again. */
  readonly seen: SeenMail[]
  /** What the server answers to the receiver's address: a code, or null to take it. */
  answer: (to: string) => number | null
  close(): Promise<void>
}

const refusal = (code: number) => Object.assign(new Error('nej'), { responseCode: code })

/** A real mail server that asks for a password, behind a line that can break. */
export async function openMailServer(): Promise<MailServer> {
  const seen: SeenMail[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    onAuth: ({ username, password }, _session, done) =>
      password === 'hemligt' ? done(null, { user: username ?? '' }) : done(refusal(535)),
    onRcptTo: ({ address }, _session, done) => {
      const code = opened.answer(address)
      done(code === null ? null : refusal(code))
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', async () => {
        const raw = Buffer.concat(parts)
        const { messageId = '', subject = '', text = '' } = await PostalMime.parse(raw)
        const [to] = session.envelope.rcptTo
        seen.push({ messageId, to: to?.address ?? '', subject, text, raw: raw.toString('utf8') })
        done()
      })
    },
  })
  server.on('error', () => {})
  const inner = server.listen(0, '127.0.0.1')
  await once(inner, 'listening')
  const line = await Line.open((inner.address() as AddressInfo).port, (sent) => /\r\n\.\r\n/.test(sent))
  const opened: MailServer = {
    ...{ line, seen, answer: () => null },
    url: `smtp://stafett:hemligt@127.0.0.1:${line.port}`,
    close: async () => {
      await line.down()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
  return opened
}

export type SeenCall = {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly status: number
}
export type WebServer = {
  readonly line: Line
  readonly url: string
  readonly seen: SeenCall[]
  answer: (call: Omit<SeenCall, 'status'>) => number
  close(): Promise<void>
}

/** A real web server that writes down what is posted, behind a line that can break. */
export async function openWebServer(): Promise<WebServer> {
  const seen: SeenCall[] = []
  const server: HttpServer = createServer(async (request, reply) => {
    let body = ''
    for await (const part of request) body += part
    const call = { path: request.url ?? '', headers: request.headers, body }
    const status = opened.answer(call)
    seen.push({ ...call, status })
    reply.writeHead(status, status === 302 ? { location: '/annanstans' } : {}).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  // The posts of a test are shorter than a packet and come with their head.
  const isWhole = (sent: string) => {
    const head = sent.indexOf('\r\n\r\n')
    const length = Number(/content-length: (\d+)/i.exec(sent)?.[1] ?? 0)
    return head >= 0 && sent.length - head - 4 >= length
  }
  const line = await Line.open((server.address() as AddressInfo).port, isWhole)
  const opened: WebServer = {
    ...{ line, seen, answer: () => 200 },
    url: `http://127.0.0.1:${line.port}`,
    close: async () => {
      await line.down()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return opened
}
