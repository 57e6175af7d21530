import type { Message } from '../../exchange/delivery/model.ts'
import { pageOf } from '../../exchange/delivery/rules.ts'
import { words } from '../../exchange/delivery/words.ts'
import { publicOrigin } from '../public-address.ts'

/** What leaves the house about a message: a fixed sentence and an address with ids. No name, number or free text can come here. */
export type Letter = {
  readonly subject: string
  readonly sentence: string
  readonly link: string
  /** The whole text of a mail. */
  readonly text: string
}

/** In Swedish, as everything that leaves the house. */
export function letterOf(message: Pick<Message, 'kind' | 'subjectId' | 'partnerId'>): Letter {
  const { sv } = words
  const origin = publicOrigin() ?? `http://localhost:${process.env.PORT ?? '4100'}`
  const link = `${origin}${pageOf(message)}`
  const sentence = sv.told[message.kind]
  return {
    subject: `${sv.sender}: ${sv.kinds[message.kind]}`,
    sentence,
    link,
    text: [sentence, `${sv.logIn}: ${link}`, sv.noReply].join('\n\n'),
  }
}
