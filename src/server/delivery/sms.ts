import type { Channel } from './port.ts'
import { post } from './post.ts'
import type { SmsSetup } from './setup.ts'
import { triedOfPost } from './webhook.ts'

/**
 * A text message by one form-encoded POST with a user and a password, as the gateways of 46elks and others take it: `from`, `to`,
 * `message`. The key tells the gateway that a try is the same message again, where it looks at such keys.
 */
export const smsChannel =
  ({ url, user, password, from }: SmsSetup): Channel =>
  async ({ id, address, letter }) => {
    const posted = await post(
      url,
      {
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
          'idempotency-key': id,
        },
        body: new URLSearchParams({
          from,
          to: address,
          message: `${letter.sentence} ${letter.link}`,
        }).toString(),
      },
      'anywhere',
    )
    // Our own user and password: a person mends that, and the message is as good as before.
    if (posted.status === 401 || posted.status === 403)
      return { outcome: 'refused-for-now', reason: `own-login ${posted.status}` }
    return triedOfPost(posted)
  }
