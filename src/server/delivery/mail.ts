import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import { parseConnectionUrl } from 'nodemailer/lib/shared'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { type Channel, type Dispatch, reasonOf, type Tried } from './port.ts'
import type { MailSetup } from './setup.ts'

const second = 1000
/** All of a try. The lease of a message is longer. */
const patience = 60 * second

type Fault = {
  readonly code?: string | undefined
  readonly originalCode?: string | undefined
  readonly responseCode?: number | undefined
}
/** 530 to 538: our own name and password at the mail server. A person mends that; the mail is as good as before. */
const isOurs = ({ code, responseCode = 0 }: Fault) =>
  code === 'EAUTH' || (responseCode >= 530 && responseCode <= 538)

/**
 * A mail server's answer says whether it took the mail. A connection that ends without one says so only while the text was
 * not yet on its way: after that it may have been taken (RFC 5321, section 4.5.5, leaves the client not knowing).
 */
function triedOf(fault: Fault, isOnItsWay: boolean): Tried {
  const { code, originalCode, responseCode } = fault
  if (isOurs(fault)) return { outcome: 'refused-for-now', reason: reasonOf('own-login', responseCode) }
  if (responseCode)
    return { outcome: responseCode >= 500 ? 'refused' : 'refused-for-now', reason: String(responseCode) }
  return {
    outcome: isOnItsWay ? 'unknown' : 'not-connected',
    reason: reasonOf(originalCode ?? code ?? 'EMAIL'),
  }
}

const hostOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).replace(/[>\s]/g, '')
/** The address alone: `Stafett <stafett@example.se>`. */
const addressIn = (from: string): string => /<([^>]+)>/.exec(from)?.[1] ?? from.trim()

const compose = ({ from }: MailSetup, { id, address, letter }: Dispatch): Promise<Buffer> =>
  new MailComposer({
    from,
    to: address,
    subject: letter.subject,
    text: letter.text,
    messageId: `<${id}@${hostOf(addressIn(from))}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
    .compile()
    .build()

/** Mail by SMTP. The same message has the same Message-ID each time it is tried (RFC 5322, section 3.6.4). */
export const mailChannel =
  (setup: MailSetup): Channel =>
  async (dispatch) => {
    const { auth, host, port, secure, tls, requireTLS } = parseConnectionUrl(setup.url)
    const isHere = /^(localhost|127\.|::1$)/.test(host ?? '')
    const connection = new SMTPConnection({
      ...{ host, port, secure, tls },
      requireTLS: requireTLS === undefined ? !isHere : requireTLS === true,
      connectionTimeout: 10 * second,
      greetingTimeout: 10 * second,
      dnsTimeout: 10 * second,
      socketTimeout: 20 * second,
    })
    // What a composer says of an address it cannot read is not for a log.
    const text = await compose(setup, dispatch).catch(() => null)
    if (text === null) return { outcome: 'refused', reason: 'compose' }
    let isOnItsWay = false
    // Read first when the server has said 354 to DATA.
    const body = new Readable({
      read() {
        isOnItsWay = true
        this.push(text)
        this.push(null)
      },
    })
    return new Promise<Tried>((resolve) => {
      const end = (tried: Tried) => {
        clearTimeout(timer)
        resolve(tried)
        connection.close()
      }
      const fail = (fault: Fault) => end(triedOf(fault, isOnItsWay))
      const timer = setTimeout(() => fail({ code: 'ETIMEDOUT' }), patience)
      // It says what went wrong to whoever waits for an answer, and here, where unheard it would end the process.
      connection.on('error', fail)
      connection.on('end', () => fail({ code: 'ECONNECTION' }))
      const send = () =>
        connection.send({ from: addressIn(setup.from), to: [dispatch.address] }, body, (fault) => {
          if (fault) return fail(fault)
          end({ outcome: 'delivered', reason: null })
        })
      connection.connect((fault) => {
        if (fault) return fail(fault)
        if (!auth?.user) return send()
        const { user, pass = '' } = auth
        connection.login({ user, pass, credentials: { user, pass } }, (refused) =>
          refused ? fail(refused) : send(),
        )
      })
    })
  }
