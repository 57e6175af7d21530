import { giveNotice, reportToBoard } from '../../src/duty/decision-notice/api.ts'
import { attestSignature } from '../../src/duty/decision-signing/api.ts'
import { addDelegation } from '../../src/duty/mandate/api.ts'
import { logCall, sendList } from '../../src/duty/on-call-ladder/api.ts'
import { recordEvent } from '../../src/duty/statutory-clock/api.ts'
import { buildPackage, receivePackage, sendPackage } from '../../src/exchange/court-package/api.ts'
import { addDays, addMinutes, localDate, now } from '../../src/kernel/time.ts'
import { remind } from '../../src/server/decision-reminders.ts'
import { askingPolice } from '../asking-police.ts'
import { deciding, wholeText } from '../deciding.ts'
import type { House } from '../house.ts'
import { taking } from '../taking.ts'

type Of = {
  readonly caseId: string
  readonly personId: string
  readonly member: 'gavle' | 'hudiksvall'
  readonly mark: string
}
type Answer = Promise<{ status: number; body: unknown }>

/** Everything a decision leaves behind it, for a child of a family: asked, said, signed, told, carried out and sent to the court. */
export async function tellDecision(house: House, { caseId, personId, member, mark }: Of) {
  const must = async <T extends Answer>(reply: T): Promise<Awaited<T>['body']> => {
    const { status, body } = await reply
    if (status !== 200) throw new Error(`the decision stopped: ${JSON.stringify(body)}`)
    return body
  }
  const { mandate, start, save, ask } = deciding(() => house)
  const chair = await mandate(member, { name: `${mark} Provsson`, phone: '+46701740611' })
  const memberId = house.members[member]
  const of = { caseId, personId, memberId }
  const draft = await must(start(of))
  const decisionId = draft.id
  const facts = `${mark} satt ensam i trappan.`
  const saved = await must(save(decisionId, draft.version, { ...wholeText('lvu-6'), facts }))
  const { version, shownHash } = await must(ask(decisionId, saved.version))
  const call = await must(
    house.call('jour1', logCall, {
      mandateId: chair.id,
      kind: 'decision-request',
      outcome: 'reached',
      caseId,
      decisionId,
      content: `${mark} svarade genast.`,
    }),
  )
  const said = { decisionId, version, shownHash, number: draft.number, mandateId: chair.id }
  await must(taking(() => house).oral({ ...of, ...said }, { ownWords: `Ja, ${mark} får inte åka hem.` }))
  const seen = `Papperet om ${mark}.`
  const signed = await must(
    house.call('jour1', attestSignature, { decisionId, way: 'paper', signedAt: now(), seen }),
  )
  const notice = await must(
    house.call('jour1', giveNotice, {
      decisionId,
      personId,
      outcome: 'told',
      way: 'in-person',
      at: now(),
      toldBy: `${mark} syster`,
      instructionGiven: 'written',
    }),
  )
  const police = await must(
    askingPolice(() => house).ask(of, {
      memberId,
      ground: 'lvu-43-1',
      requesterKind: 'chair',
      mandateId: chair.id,
      whereTo: `${mark} trappan`,
    }),
  )
  const event = await must(
    house.call('jour1', recordEvent, {
      decisionId,
      kind: 'executed',
      at: now(),
      note: `${mark} är hos mormor.`,
    }),
  )
  const built = await must(
    house.call('jour1', buildPackage, { decisionId, assessmentIds: [], noteIds: [], documentIds: [] }),
  )
  const packageId = built.id
  const sender = { channel: 'fax', sentTo: `${mark} kansli`, sentByName: `${mark} bud` } as const
  await must(house.call('jour1', sendPackage, { packageId, ...sender }))
  const receipt = { courtNumber: `${mark} 1-26`, givenBy: `${mark} domare`, receivedAt: now() }
  await must(house.call('jour1', receivePackage, { packageId, ...receipt }))
  await must(
    house.call('chef', reportToBoard, {
      decisionIds: [decisionId],
      meetingOn: localDate(now()),
      paragraph: `§ 7 ${mark}`,
      reportedBy: `${mark} sekreterare`,
    }),
  )
  await remind(house.db, addMinutes(now(), 27 * 24 * 60 + 600))
  const from = addDays(localDate(now()), 1)
  const delegation = await must(
    house.call('chef', addDelegation, {
      memberId,
      type: 'sol-11-1',
      lowest: 'duty-worker',
      limits: `${mark} 500 kronor`,
      minutesReference: `${mark} § 9`,
      minutesDate: localDate(now()),
      validFrom: from,
      validTo: null,
    }),
  )
  const list = await must(
    house.call('jour1', sendList, {
      memberId,
      cameBy: 'email',
      note: `${mark} ringer själv`,
      turns: [
        {
          mandateId: chair.id,
          rank: 1,
          fromDay: from,
          fromTime: '17:00',
          toDay: addDays(from, 1),
          toTime: '07:00',
        },
      ],
    }),
  )
  const idIn = async (table: 'ladderTurn' | 'decisionReminder' | 'boardReport') =>
    (
      await (table === 'ladderTurn'
        ? house.owner.selectFrom('ladderTurn').select('id').where('listId', '=', list.id)
        : house.owner.selectFrom(table).select('id').where('decisionId', '=', decisionId)
      ).executeTakeFirstOrThrow()
    ).id
  return {
    decisionId,
    mandateId: chair.id,
    callId: call.id,
    documentId: signed.documentId,
    noticeId: notice.id,
    assistanceId: police.id,
    eventId: event.id,
    packageId,
    delegationId: delegation.id,
    listId: list.id,
    turnId: await idIn('ladderTurn'),
    reminderId: await idIn('decisionReminder'),
    boardReportId: await idIn('boardReport'),
  }
}
