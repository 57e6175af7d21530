import { promiseCallback, startContact } from '../../../src/duty/intake/api.ts'
import { addMinutes } from '../../../src/kernel/time.ts'
import { takeCall } from '../night.ts'
import type { Teller } from '../teller.ts'

const byPhone = { channel: 'direct-number', callerKnown: 'anonymous' } as const
const unknown = { ...byPhone, callerKnown: 'unidentified' } as const

type Told = { adviceId: string; wrongNumberId: string; missedId: string; ongoingId: string }

/** The last two hours before loading, at whatever time of the day: calls as they come. */
export async function tell(teller: Teller): Promise<Told> {
  teller.ago(118)
  const talk = {
    ...byPhone,
    kind: 'support-talk',
    initiator: 'applicant',
    story: 'En man som nyss skilt sig vill prata. Han är inte i fara och har en bror som kommer förbi.',
    advice: 'Nummer till Mansjouren och vårdcentralens samtalsmottagning.',
  } as const
  await takeCall(teller, 'jour2', 24, talk)
  teller.ago(82)
  const adviceId = await takeCall(teller, 'jour1', 9, {
    ...byPhone,
    kind: 'general-advice',
    initiator: 'relative-private',
    story: 'En mamma undrar vad hon kan göra när hennes 17-åring inte kommer hem i tid.',
    advice: 'Ring kompisarnas föräldrar först, polisen på 114 14 om hen inte hörs av, 112 vid fara.',
  })
  teller.ago(57)
  const wrongNumberId = await takeCall(teller, 'jour2', 1, { ...unknown, kind: 'wrong-number' })
  teller.ago(31)
  const missed = {
    ...unknown,
    kind: 'missed-call',
    direction: 'missed',
    callerPhone: '070-174 06 81',
    story: 'Röstmeddelande: en kvinna som inte säger sitt namn ber oss ringa. Barn hörs i bakgrunden.',
  } as const
  const missedId = await takeCall(teller, 'jour1', 2, missed)
  await teller.do('jour1', promiseCallback, {
    contactId: missedId,
    version: 2,
    callbackTo: '070-174 06 81',
    callbackBy: addMinutes(teller.told, 40),
  })
  const { id: ongoingId } = await teller.do('jour2', startContact, {
    kind: 'consultation',
    channel: 'emergency-112',
    initiator: 'police',
    callAt: teller.ago(4),
    callerKnown: 'named',
    callerName: 'Patrullen i Bollnäs',
    callerOrganisation: 'LPO Hälsingland',
    callerDuty: 'police-authority',
    stayCode: '2183',
    story: 'Patrullen är hos en äldre man som inte hittar hem. Letar efter anhörig.',
  })
  return { adviceId, wrongNumberId, missedId, ongoingId }
}
