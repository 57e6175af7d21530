import {
  closeEvent,
  getEvent,
  joinContact,
  noteEvent,
  openEvent,
  registerCalls,
} from '../../../src/duty/common-event/api.ts'
import { fromPolice, takeCall } from '../night.ts'
import type { Scene } from './scene.ts'
import type { Turn } from './turn.ts'

const away = {
  kind: 'information',
  channel: 'direct-number',
  direction: 'outgoing',
  callerKnown: 'named',
} as const

/** V-20: a crash in the municipality that has nobody to call at night; the officer on call of the region is the fallback. */
export async function v20({ teller, crew }: Scene, turn: Turn) {
  const [as] = crew
  const from = teller.at('05:10')
  const contactId = await takeCall(teller, as, 9, {
    ...fromPolice('Regionledningscentralen', 'RLC Uppsala'),
    kind: 'information',
    stayCode: '2132',
    place: 'E4 norr om Harmånger',
    dutyMode: 'standby',
    story:
      'Två bilar har krockat. En familj från orten är förd till Hudiksvalls sjukhus, alla vid liv. Polisen vill att kommunen får veta.',
  })
  const { id: eventId } = await teller.do(as, openEvent, {
    kind: 'accident',
    title: 'Krock på E4 norr om Harmånger',
    beganAt: teller.time('04:40'),
    municipalityCode: '2132',
    place: 'E4',
    instruction: 'Hänvisa anhöriga till Hudiksvalls sjukhus. Lämna inga uppgifter om vilka de är.',
  })
  await teller.do(as, joinContact, { eventId, contactId })
  const fallbackId = await takeCall(teller, as, 6, {
    ...away,
    calledParty: 'municipality',
    callerOrganisation: 'Jourområdets tjänsteman i beredskap',
    stayCode: '2132',
    dutyMode: 'standby',
    story:
      'Nordanstig har ingen kontakt på natten. Tjänstemannen i beredskap tar kontakten med kommunen i morgon bitti.',
  })
  await teller.do(as, noteEvent, {
    eventId,
    text: 'Tjänsteman i beredskap uppringd 05.25 i stället för kommunen.',
  })
  const call = {
    contactId,
    source: 'police',
    what: 'Trafikolycka',
    wasUrgent: true,
    wasWoken: false,
  } as const
  teller.later(20)
  await turn.interrupted(as, from, 30, { ...call, outsideRoutine: false })
  teller.at('07:20')
  const { version } = await teller.do(as, getEvent, { eventId })
  const outcome = 'Ingen svårt skadad. Kommunens kuratorer tar över på måndag.'
  await teller.do(as, closeEvent, { eventId, version, outcome })
  return { eventId, contactId, fallbackId }
}

/** V-26: so many arrive at once that calls are counted in lines, with the municipality each concerns. */
export async function v26({ teller, crew }: Scene) {
  const [as, other] = crew
  const beganAt = teller.at('16:25')
  teller.later(5)
  const { id: eventId } = await teller.do(as, openEvent, {
    kind: 'surge',
    title: 'Buss med ensamkommande barn till Gävle',
    beganAt,
    municipalityCode: '2180',
    place: 'Centralstationen',
    instruction:
      'Gävle är ankomstkommun. Skriv en rad per samtal med antal barn och vilken kommun det gäller. Barn som är sjuka: eget ärende.',
  })
  const lines = [
    [4, 11, '2180', 'Migrationsverket ringer om barn som kliver av här.'],
    [2, 3, '2184', 'Barn som ska vidare till släkt i Hudiksvall.'],
    [1, 2, '2181', 'Ett boende i Sandviken har två platser.'],
    [3, null, null, 'Frivilliga på stationen; kommun oklar.'],
  ] as const
  for (const [calls, people, municipalityCode, note] of lines) {
    const at = teller.later(12)
    const line = { at, calls, people, municipalityCode, note, initiator: 'social-authority' } as const
    await teller.do(other, registerCalls, { eventId, ...line })
  }
  const text = 'Chefen uppringd. Röda Korset öppnar värmestuga på stationen till 22.'
  await teller.do(as, noteEvent, { eventId, text })
  return { eventId }
}
export async function v26Ends({ teller, crew }: Scene, { eventId }: { eventId: string }) {
  teller.at('14:30')
  const { version } = await teller.do(crew[0], getEvent, { eventId })
  await teller.do(crew[0], closeEvent, {
    eventId,
    version,
    outcome: 'Sexton barn mottagna, alla har någonstans att bo. Kommunerna har fått listan.',
  })
}

/** V-19: a rumour of a planned shooting goes to the police and to the municipality's own contact, at once. */
export async function v19({ teller, crew }: Scene) {
  const [as] = crew
  const beganAt = teller.at('12:30')
  const contactId = await takeCall(teller, as, 7, {
    kind: 'information',
    channel: 'direct-number',
    initiator: 'relative-private',
    callerKnown: 'anonymous',
    stayCode: '2182',
    dutyMode: 'standby',
    story:
      'Någon har skrivit i en chatt att det ska bli skottlossning på en skola i Söderhamn på måndag. Uppringaren vill vara anonym och skickar bilden till polisen.',
  })
  const { id: eventId } = await teller.do(as, openEvent, {
    kind: 'threat',
    title: 'Hot mot en skola i Söderhamn',
    beganAt,
    municipalityCode: '2182',
    instruction:
      'Polisen leder. Be den som ringer spara bilder och ringa 112. Svara inte på frågor om vilken skola.',
  })
  await teller.do(as, joinContact, { eventId, contactId })
  for (const [calledParty, callerOrganisation, story] of [
    ['police', 'RLC Uppsala', 'Hotet lämnat vidare 12.39. De tar det.'],
    [
      'municipality',
      'Säkerhetssamordnare, Söderhamn',
      'Nummer ur nummerlistan. Svarade genast och kallar skolchefen.',
    ],
  ] as const)
    await takeCall(teller, as, 4, {
      ...away,
      calledParty,
      callerOrganisation,
      story,
      stayCode: '2182',
      dutyMode: 'standby',
    })
  const text = 'Polisen och kommunens kontakt har hotet. Skolchefen bestämmer om måndagen med polisen.'
  await teller.do(as, noteEvent, { eventId, text })
  return { eventId, contactId }
}
