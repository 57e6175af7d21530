import { publicOrigin } from '../public-address.ts'

export type MailSetup = { readonly url: string; readonly from: string }
export type SmsSetup = {
  readonly url: string
  readonly user: string
  readonly password: string
  readonly from: string
}

/** The mail server to send through, from STAFETT_SMTP_URL and STAFETT_MAIL_FROM; null where either is missing. */
export function mailSetup(): MailSetup | null {
  const { STAFETT_SMTP_URL: url, STAFETT_MAIL_FROM: from } = process.env
  return url && from && /^smtps?:\/\//.test(url) && URL.canParse(url) ? { url, from } : null
}

/** The SMS gateway, from STAFETT_SMS_URL, _USER, _PASSWORD and _FROM; null where one is missing. */
export function smsSetup(): SmsSetup | null {
  const {
    STAFETT_SMS_URL: url,
    STAFETT_SMS_USER: user,
    STAFETT_SMS_PASSWORD: password,
    STAFETT_SMS_FROM: from,
  } = process.env
  return url && user && password && from && /^https?:\/\//.test(url) && URL.canParse(url)
    ? { url, user, password, from }
    : null
}

/** Webhooks, paper and the pages themselves need nothing; mail and SMS need a server. */
export function isSetUp(kind: string): boolean {
  if (kind === 'mail') return mailSetup() !== null
  if (kind === 'sms') return smsSetup() !== null
  return true
}

/** This installation is reached from this machine only, as the demo and the tests are: its webhooks may stay here too. */
export function isThisMachine(): boolean {
  const origin = publicOrigin()
  return !process.env.STAFETT_PROXY && (origin === null || URL.parse(origin)?.hostname === 'localhost')
}
