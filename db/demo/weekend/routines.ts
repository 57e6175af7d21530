import { acknowledgeText, publishText, writeRoutine } from '../../../src/base/routine/api.ts'
import { templates } from '../../../src/base/routine/words.ts'
import { addDays } from '../../../src/kernel/time.ts'
import type { Teller } from '../teller.ts'

/** The texts the release carries, put in force by the manager. Answers the id of each text by the name of its template. */
export async function tellRoutines(teller: Teller): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  for (const { id: name, topics, audiences, ...written } of templates) {
    const { textId } = await teller.do('chef', writeRoutine, {
      ...written,
      topics: [...topics],
      audiences: [...audiences],
      // One is soon to be looked over.
      reviewBy: addDays(teller.evening, name === 'sorting-112' ? 20 : 300),
      changeNote: '',
    })
    await teller.do('chef', publishText, { textId, version: 1 })
    texts.set(name, textId)
  }
  teller.later(60)
  const read = texts.get('residential-care-call')
  if (read !== undefined)
    for (const who of ['jour1', 'jour2', 'mottagning.gavle'])
      await teller.do(who, acknowledgeText, { textId: read })
  return texts
}
