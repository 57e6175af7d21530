import { contentOf, insertDocument } from '../../base/document/store.ts'
import { findMember, lockMember } from '../../base/organisation/store.ts'
import { displayName } from '../../base/person/rules.ts'
import { findPersons } from '../../base/person/store.ts'
import { courtWords } from '../../code-lists/court-sheet.ts'
import { sheetWords } from '../../code-lists/decision-sheet.ts'
import { decisionTypeOf } from '../../code-lists/decision-type.ts'
import { secretsOfPeople } from '../../duty/case/store.ts'
import type { Decision } from '../../duty/decision/model.ts'
import { findDecision, lockDecision } from '../../duty/decision/store.ts'
import { signatureOf } from '../../duty/decision-signing/store.ts'
import type { DecisionEvent } from '../../duty/statutory-clock/model.ts'
import { eventsOfDecision, insertEvent, settle } from '../../duty/statutory-clock/store.ts'
import { decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import { normaliseText } from '../../kernel/text.ts'
import { atLocal, type Instant, localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { attachFiles } from '../../server/documents/attach.ts'
import { renderPdf } from '../../server/documents/render.ts'
import { signPdf } from '../../server/documents/sign.ts'
import { currentSigner, SignerRefused, signerFault } from '../../server/documents/signer.ts'
import { type Context, handleCommand, handleQuery } from '../../server/handler.ts'
import * as api from './api.ts'
import {
  available,
  composePackage,
  courtOf,
  decideBuild,
  decideReceive,
  decideSend,
  enclosedAssessment,
  enclosedNote,
  eventOf,
  guardedPackage,
} from './rules.ts'
import * as store from './store.ts'

const aboutOf = ({ caseId, personId, memberId }: Decision) => ({
  cases: [caseId],
  persons: [personId],
  members: [memberId],
})
const told = ({ id, memberId }: Decision) => [{ topic: 'decision', id, memberIds: [memberId] }] as const
const ofMember = ({ decision }: { readonly decision: Decision }) => ({ memberIds: [decision.memberId] })

/** The signer, or why there is none: what cannot be sealed is told before anything is made. */
async function sealOf(at: Instant) {
  try {
    const signer = await currentSigner()
    return { signer, sealFault: signerFault(signer, at)?.reason ?? null }
  } catch (error) {
    if (error instanceof SignerRefused) return { signer: undefined, sealFault: error.reason }
    throw error
  }
}

async function courtFor(tx: Tx, decision: Decision, now: Instant) {
  const member = await findMember(tx, decision.memberId)
  const written = await store.courtsOf(tx, decision.memberId)
  const court = member === undefined ? null : courtOf(written, member, localDate(now))
  return { member, court, reachedAt: written.find((row) => row.court === court)?.reachedAt ?? null }
}

const building = [
  handleQuery(api.readPackages, async (tx, { decisionId }, { now }) => {
    const decision = await findDecision(tx, decisionId)
    if (decision === undefined) return undefined
    const { court, reachedAt } = await courtFor(tx, decision, now)
    const open = available(decision, await signatureOf(tx, decisionId))
    const packages = await store.packagesOf(tx, decisionId)
    const sendings = await store.sendingsOf(tx, decisionId)
    const receipts = await store.receiptsOf(tx, decisionId)
    return {
      output: {
        court,
        reachedAt,
        closedBy: open.allowed ? null : open.reason,
        packages: packages.map((row) => ({
          ...row,
          sending: sendings.find(({ packageId }) => packageId === row.id) ?? null,
          receipt: receipts.find(({ packageId }) => packageId === row.id) ?? null,
        })),
      },
      about: aboutOf(decision),
      subject: ofMember({ decision }),
    }
  }),

  handleQuery(api.prepareCourtPackage, async (tx, { decisionId }, { now }) => {
    const decision = await findDecision(tx, decisionId)
    if (decision === undefined) return undefined
    const { court } = await courtFor(tx, decision, now)
    const { assessments, notes, documents } = await store.enclosable(tx, decision)
    const people = await findPersons(
      tx,
      assessments.map(({ personId }) => personId),
    )
    return {
      output: {
        court,
        assessments: assessments.map((row) => {
          const person = people.get(row.personId)
          return {
            id: row.id,
            personName: person ? displayName(person, sheetWords) : sheetWords.unknownPerson,
            at: row.assessedAt ?? row.startedAt,
            author: row.assessorName,
            isLocked: row.status === 'locked',
            isConcerned: row.personId === decision.personId,
          }
        }),
        notes: notes.map((row) => ({
          id: row.id,
          at: row.happenedAt,
          author: row.authorName,
          isLocked: row.status === 'locked',
        })),
        documents: documents.filter(({ kind }) => kind !== 'court-package'),
      },
      about: aboutOf(decision),
    }
  }),

  handleCommand(api.buildPackage, {
    load: async (tx, { decisionId, documentIds }, { now }) => {
      const decision = await lockDecision(tx, decisionId)
      const found = decision && (await courtFor(tx, decision, now))
      if (decision === undefined || found?.member === undefined) return undefined
      const known = await store.enclosable(tx, decision)
      const chosen = known.documents.filter(({ id }) => documentIds.includes(id))
      return {
        ...known,
        decision,
        member: found.member,
        court: found.court,
        signature: await signatureOf(tx, decisionId),
        bytes: chosen.reduce((sum, { size }) => sum + size, 0),
        editions: (await store.packagesOf(tx, decisionId)).length,
        ...(await sealOf(now)),
      }
    },
    available: ({ decision, signature }) => available(decision, signature),
    decide: (facts, input) => {
      const decision = decideBuild(facts, input)
      return decision.ok ? decided({ ...facts, input: decision.changes }) : decision
    },
    save: async (tx, { input, signature, ...facts }, { now, actor, newId }) => {
      const { decision, member, signer } = facts
      if (signer === undefined || signature === undefined) throw new Error('decided without what seals it')
      const type = decisionTypeOf(decision.type, decision.typeVersion)
      const chosen = await store.chosenOf(tx, facts, input)
      // The signed decision itself goes along first, then what was chosen, each once.
      const files = [...new Set([signature.documentId, ...input.documentIds])].flatMap((id) =>
        facts.documents.filter((document) => document.id === id),
      )
      const edition = facts.editions + 1
      const number = `${decision.number}-R${edition}`
      const { sheet, parts } = composePackage({
        decision,
        type,
        number,
        files,
        decisionSheet: await store.sheetOf(tx, decision, type, member),
        court: input.court,
        request: input.request,
        builtAt: now,
        builder: actor,
        enclosed: [
          ...chosen.assessments.map(({ row, person }) => enclosedAssessment(row, person)),
          ...chosen.notes.map(enclosedNote),
        ],
      })
      const guarded = guardedPackage(sheet, await secretsOfPeople(tx, decision.caseId))
      const plain = await renderPdf('court-package', guarded, now)
      const attached = []
      for (const [index, { id, title }] of files.entries()) {
        const bytes = await contentOf(tx, id)
        if (bytes !== undefined)
          attached.push({ name: guarded.files[index]?.name ?? id, description: title, bytes })
      }
      const reason = courtWords.sealed(number, input.court)
      const bytes = await signPdf(await attachFiles(plain, attached), { signer, reason, at: now })
      const [id, documentId] = [newId(), newId()]
      const { caseId, personId, memberId } = decision
      await insertDocument(tx, {
        ...{ id: documentId, caseId, memberId, number, bytes },
        kind: 'court-package',
        title: sheet.title,
        isSealed: true,
        createdBy: actor.accountId,
        createdAt: now,
      })
      await store.insertPackage(tx, {
        ...{ id, number, edition, caseId, personId, memberId, documentId },
        decisionId: decision.id,
        court: input.court,
        request: input.request,
        parts: [...parts],
        editionReason: input.editionReason,
        builtBy: actor.accountId,
        builtAt: now,
      })
      return { output: { id, number, documentId }, about: aboutOf(decision), events: told(decision) }
    },
  }),
]

/** The package with its decision, locked, and what has happened to them. */
async function loadPackage(tx: Tx, { packageId }: { readonly packageId: string }) {
  const built = await store.findPackage(tx, packageId)
  const decision = built && (await lockDecision(tx, built.decisionId))
  if (built === undefined || decision === undefined) return undefined
  const sending = (await store.sendingsOf(tx, decision.id)).find((row) => row.packageId === packageId)
  return {
    built,
    decision,
    isSent: sending !== undefined,
    sentAt: sending?.sentAt ?? null,
    events: await eventsOfDecision(tx, decision.id),
  }
}

/** The event of the decision's clocks, and where the decision stands after it. */
async function record(
  tx: Tx,
  made: Omit<DecisionEvent, 'id' | 'recordedAt' | 'recordedBy' | 'withdrawnAt' | 'withdrawnBy'>,
  { now, actor, newId }: Context,
): Promise<string> {
  const id = newId()
  const recorded = { recordedAt: now, recordedBy: actor.accountId, withdrawnAt: null, withdrawnBy: null }
  await insertEvent(tx, { ...made, id, ...recorded })
  return id
}

const sending = [
  handleCommand(api.sendPackage, {
    load: loadPackage,
    subject: ofMember,
    decide: (facts, { packageId: _id, ...input }, { now }) => {
      const decision = decideSend(facts, { ...input, sentAt: input.sentAt ?? now }, now)
      return decision.ok ? decided({ ...facts, sent: decision.changes }) : decision
    },
    save: async (tx, { built, decision, sent }, context) => {
      const { now, actor, newId } = context
      const event = eventOf('submitted', {
        decisionId: decision.id,
        at: sent.sentAt,
        channel: sent.channel,
        court: built.court,
        documentId: built.documentId,
      })
      const eventId = await record(tx, event, context)
      const id = newId()
      const registered = { registeredBy: actor.accountId, registeredAt: now }
      await store.insertSending(tx, { ...sent, id, packageId: built.id, eventId, ...registered })
      const standing = await settle(tx, decision, now)
      return { output: { id, ...standing }, about: aboutOf(decision), events: told(decision) }
    },
  }),

  handleCommand(api.receivePackage, {
    load: loadPackage,
    subject: ofMember,
    decide: (facts, { packageId: _id, ...input }, { now }) => {
      const decision = decideReceive(facts, input, now)
      return decision.ok ? decided({ ...facts, receipt: decision.changes }) : decision
    },
    save: async (tx, { built, decision, receipt }, context) => {
      const { now, actor, newId } = context
      const { courtNumber, receivedAt } = receipt
      const { court } = built
      const event = eventOf('court-receipt', { decisionId: decision.id, at: receivedAt, courtNumber, court })
      const eventId = await record(tx, event, context)
      const id = newId()
      const registered = { registeredBy: actor.accountId, registeredAt: now }
      await store.insertReceipt(tx, { ...receipt, id, packageId: built.id, eventId, ...registered })
      const standing = await settle(tx, decision, now)
      return { output: { id, ...standing }, about: aboutOf(decision), events: told(decision) }
    },
  }),

  handleCommand(api.setCourt, {
    load: async (tx, { memberId }) => {
      const member = await lockMember(tx, memberId)
      return member && { member, courts: await store.courtsOf(tx, memberId) }
    },
    decide: ({ courts }, { validFrom, ...input }, { now }) => {
      const court = normaliseText(input.court)
      const source = normaliseText(input.source)
      if (court.length < 3) return refused('court-missing', 'court')
      if (source.length < 3) return refused('source-missing', 'source')
      if (farOff({ validFrom: atLocal(validFrom, '12:00') }, now) !== null)
        return refused('time-far-off', 'validFrom')
      if (courts.some((row) => row.validFrom >= validFrom)) return refused('later-exists', 'validFrom')
      return decided({ ...input, court, source, validFrom })
    },
    save: async (tx, made, { newId }) => {
      await store.endCourtBefore(tx, made.memberId, made.validFrom)
      const id = newId()
      await store.insertCourt(tx, { ...made, id, reachedAt: made.reachedAt ?? null, validTo: null })
      return { output: { id }, about: { members: [made.memberId] } }
    },
  }),
]

export const handlers = [...building, ...sending]
