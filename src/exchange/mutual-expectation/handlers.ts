import { findPartner, listMembers, partnersOn } from '../../base/organisation/store.ts'
import { decided, refused } from '../../kernel/decision.ts'
import { type LocalDate, localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { tell } from '../delivery/store.ts'
import {
  acknowledgeExpectation,
  draftExpectation,
  publishExpectation,
  readExpectations,
  saveExpectation,
} from './api.ts'
import { type ExpectationAudience, type ExpectationEdition, expectationAudiences } from './model.ts'
import { audienceOf, decidePublish, reachOf } from './rules.ts'
import {
  acknowledge,
  acknowledgementsOf,
  editionsFor,
  findEdition,
  insertEdition,
  lockAudience,
  lockEdition,
  updateEdition,
} from './store.ts'

const changed = (id: string) => [{ topic: 'expectation', id } as const]
const empty = {
  dutyDoes: '',
  dutyDoesNot: '',
  whenToCall: '',
  weExpect: '',
  youMayExpect: '',
  unmetNeeds: '',
}

/** Who is to read a page: the members, or the units of that kind, that there are on a day. */
const unitsOfAudience = async (tx: Tx, audience: ExpectationAudience, on: LocalDate) => {
  const units =
    audience === 'municipality'
      ? await listMembers(tx, on)
      : (await partnersOn(tx, on)).filter(({ kind }) => kind === audience)
  return units.map(({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name }))
}

const publishedFor = async (tx: Tx, audience: ExpectationAudience) => {
  const all = await editionsFor(tx, audience)
  return { all, published: all.filter(({ publishedAt }) => publishedAt !== null) }
}

export const handlers = [
  handleQuery(readExpectations, async (tx, _input, { actor, now }) => {
    const unit = actor.partnerId === null ? undefined : await findPartner(tx, actor.partnerId)
    const own = audienceOf(actor, unit)
    const isReceiver = actor.role === 'intake' || actor.role === 'partner'
    const isDuty = actor.role === 'duty-worker' || actor.role === 'duty-manager'
    const pages = []
    for (const audience of expectationAudiences) {
      if (isReceiver && audience !== own) continue
      const { all, published } = await publishedFor(tx, audience)
      const [inForce = null, former = null] = published
      const said = inForce === null ? [] : await acknowledgementsOf(tx, inForce.id)
      const units = isDuty && inForce !== null ? await unitsOfAudience(tx, audience, localDate(now)) : null
      pages.push({
        audience,
        inForce,
        former,
        draft: all.find(({ publishedAt }) => publishedAt === null) ?? null,
        publisherName: inForce?.publisherName ?? null,
        editions: published.flatMap(({ id, edition, publishedAt, changeNote }) =>
          publishedAt === null ? [] : [{ id, edition, publishedAt, changeNote }],
        ),
        mayAcknowledge: isReceiver && inForce !== null,
        isAcknowledged: said.some(({ accountId }) => accountId === actor.accountId),
        reach: units && reachOf(units, said),
      })
    }
    return {
      output: { pages },
      ...(actor.partnerId !== null && { subject: { partnerIds: [actor.partnerId] } }),
    }
  }),

  handleCommand(draftExpectation, {
    load: async (tx, { audience }) => {
      await lockAudience(tx, audience)
      return { audience, ...(await publishedFor(tx, audience)) }
    },
    decide: ({ audience, all, published }) =>
      all.some(({ publishedAt }) => publishedAt === null)
        ? refused('draft-exists')
        : decided({ audience, latest: published[0] }),
    save: async (tx, { audience, latest }, { now, actor, newId }) => {
      const id = newId()
      const { dutyDoes, dutyDoesNot, whenToCall, weExpect, youMayExpect, unmetNeeds } = latest ?? empty
      await insertEdition(tx, {
        id,
        audience,
        edition: (latest?.edition ?? 0) + 1,
        dutyDoes,
        dutyDoesNot,
        whenToCall,
        weExpect,
        youMayExpect,
        unmetNeeds,
        changeNote: '',
        writtenBy: actor.accountId,
        writtenAt: now,
        publishedAt: null,
        publishedBy: null,
        version: 1,
      })
      return { output: { id }, events: changed(id) }
    },
  }),

  handleCommand(saveExpectation, {
    load: async (tx, { editionId, version }) => {
      const edition = await lockEdition(tx, editionId)
      if (edition !== undefined && edition.publishedAt === null) await requireVersion(tx, edition, version)
      return edition
    },
    decide: (edition, { editionId: _id, version: _version, ...input }) =>
      edition.publishedAt === null ? decided({ edition, input }) : refused('already-published'),
    save: async (tx, { edition, input }, { now, actor }) => {
      const version = edition.version + 1
      await updateEdition(tx, edition.id, { ...input, writtenBy: actor.accountId, writtenAt: now, version })
      await keepRevision(tx, { id: edition.id, version }, Object.keys(input), actor.accountId)
      return { output: { id: edition.id, version } }
    },
  }),

  handleCommand(publishExpectation, {
    load: async (tx, { editionId, version }, { now }) => {
      const seen = await findEdition(tx, editionId)
      if (seen === undefined) return undefined
      await lockAudience(tx, seen.audience)
      const edition = await lockEdition(tx, editionId)
      if (edition === undefined) return undefined
      if (edition.publishedAt === null) await requireVersion(tx, edition, version)
      const { published } = await publishedFor(tx, edition.audience)
      return {
        edition,
        former: published[0],
        units: await unitsOfAudience(tx, edition.audience, localDate(now)),
      }
    },
    decide: ({ edition, former, units }) => {
      if (edition.publishedAt !== null) return refused('already-published')
      const decision = decidePublish<ExpectationEdition>(edition, former)
      return decision.ok ? decided({ edition, units }) : decision
    },
    save: async (tx, { edition, units }, { now, actor }) => {
      const version = edition.version + 1
      await updateEdition(tx, edition.id, { publishedAt: now, publishedBy: actor.accountId, version })
      await keepRevision(tx, { id: edition.id, version }, ['publishedAt'], actor.accountId)
      await tell(
        tx,
        units.map(({ id }) => ({
          kind: 'expectation-published' as const,
          key: `expectation-published ${edition.id} ${id}`,
          subjectId: edition.id,
          to: edition.audience === 'municipality' ? { memberId: id } : { partnerId: id },
          notBefore: now,
          at: now,
        })),
      )
      return { output: { id: edition.id, version }, events: changed(edition.id) }
    },
  }),

  handleCommand(acknowledgeExpectation, {
    load: async (tx, { editionId }, { actor }) => {
      const edition = await findEdition(tx, editionId)
      if (edition === undefined) return undefined
      const { published } = await publishedFor(tx, edition.audience)
      return { edition, isInForce: published[0]?.id === edition.id, actor }
    },
    subject: ({ actor }) => ({ partnerIds: actor.partnerId === null ? [] : [actor.partnerId] }),
    decide: ({ edition, isInForce }) => (isInForce ? decided(edition) : refused('not-in-force')),
    save: async (tx, edition, { now, actor }) => {
      await acknowledge(tx, {
        editionId: edition.id,
        accountId: actor.accountId,
        partnerId: actor.partnerId,
        memberId: actor.memberId,
        at: now,
      })
      return { output: { editionId: edition.id }, events: changed(edition.id) }
    },
  }),
]
