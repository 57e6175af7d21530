import { findAccount } from '../../base/account/store.ts'
import { insertDocument } from '../../base/document/store.ts'
import { findMember } from '../../base/organisation/store.ts'
import { findPersons } from '../../base/person/store.ts'
import { decisionTypeOf } from '../../code-lists/decision-type.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { validityOf } from '../../server/documents/certificate.ts'
import { renderPdf } from '../../server/documents/render.ts'
import { signPdf } from '../../server/documents/sign.ts'
import { type DocumentSigner, signerAt } from '../../server/documents/signer.ts'
import { type Context, handleCommand, handleQuery } from '../../server/handler.ts'
import { requireStepUp } from '../../server/step-up.ts'
import { secretsOfPeople } from '../case/store.ts'
import type { Decision } from '../decision/model.ts'
import { controlCodeOf } from '../decision/rules.ts'
import { findDecision, lockDecision } from '../decision/store.ts'
import { takingOf } from '../decision-taking/store.ts'
import { findMandate } from '../mandate/store.ts'
import { attestSignature, listUnsigned, readSheetToSign, readSignature, signDecision } from './api.ts'
import type { DecisionSignature } from './model.ts'
import {
  available,
  composeSheet,
  decideAttest,
  decideSign,
  guardedSheet,
  type SheetFacts,
  signerOf,
} from './rules.ts'
import { insertSignature, signatureOf, unsignedDecisions } from './store.ts'

const pageSize = 200

async function factsOf(tx: Tx, decision: Decision) {
  const type = decisionTypeOf(decision.type, decision.typeVersion)
  const mandate = decision.mandateId === null ? undefined : await findMandate(tx, decision.mandateId)
  const signature = await signatureOf(tx, decision.id)
  return { decision, type, mandate, signature, signerAccountId: signerOf(decision, mandate, type) }
}
type Facts = Awaited<ReturnType<typeof factsOf>>

const aboutOf = ({ caseId, personId, memberId }: Decision) => ({
  cases: [caseId],
  persons: [personId],
  members: [memberId],
})
const eventsOf = ({ id, memberId }: Decision) => [{ topic: 'decision', id, memberIds: [memberId] }] as const

async function printed(
  tx: Tx,
  { decision, type, mandate }: Pick<Facts, 'decision' | 'type' | 'mandate'>,
  signed: Pick<SheetFacts, 'signature' | 'attestedBy'>,
  at: Instant,
): Promise<Uint8Array> {
  const named = (id: string | null) => (id === null ? undefined : findAccount(tx, id))
  const person = (await findPersons(tx, [decision.personId])).get(decision.personId)
  const member = await findMember(tx, decision.memberId)
  if (person === undefined || member === undefined)
    throw new Error('a decision is read by who sees whom it is about')
  const sheet = composeSheet({
    decision,
    type,
    mandate,
    person,
    member,
    taking: await takingOf(tx, decision.id),
    preparedBy: await named(decision.preparedBy),
    witness: await named(decision.witnessId),
    registeredBy: await named(decision.registeredBy),
    ...signed,
  })
  return renderPdf('decision', guardedSheet(sheet, await secretsOfPeople(tx, decision.caseId)), at)
}

/** The document is made, sealed where a certificate holds, and kept with the signature that stands in it. */
async function keep(
  tx: Tx,
  facts: Facts & { signer: DocumentSigner | undefined },
  signature: Omit<DecisionSignature, 'certificate'>,
  { now, actor }: Context,
) {
  const { decision, signer } = facts
  const attestedBy = signature.attestedBy === null ? undefined : actor
  const plain = await printed(tx, facts, { signature, attestedBy }, now)
  const reason = `${decision.number}: underskrivet av ${signature.signerName}`
  const bytes = signer === undefined ? plain : await signPdf(plain, { signer, reason, at: now })
  await insertDocument(tx, {
    id: signature.documentId,
    kind: 'decision',
    caseId: decision.caseId,
    memberId: decision.memberId,
    number: decision.number,
    title: facts.type.sv,
    isSealed: signer !== undefined,
    createdBy: actor.accountId,
    createdAt: now,
    bytes,
  })
  const certificate = signer === undefined ? null : validityOf(signer.certificate).subject.slice(0, 400)
  await insertSignature(tx, { ...signature, certificate })
  return {
    output: { signatureId: signature.id, documentId: signature.documentId },
    about: aboutOf(decision),
    events: eventsOf(decision),
  }
}

export const handlers = [
  handleQuery(readSignature, async (tx, { decisionId }, { actor, now }) => {
    const decision = await findDecision(tx, decisionId)
    if (decision === undefined) return undefined
    const facts = await factsOf(tx, decision)
    const { signature } = facts
    const open = available(facts, actor, now)
    const attestedBy = signature?.attestedBy ? await findAccount(tx, signature.attestedBy) : undefined
    return {
      output: {
        decisionId,
        number: decision.number,
        isMade: decision.status === 'made',
        decidedAt: decision.decidedAt,
        decidedByName: decision.decidedByName,
        shownHash: decision.shownHash,
        controlCode: decision.shownHash === null ? null : controlCodeOf(decision.shownHash),
        signature: signature
          ? {
              ...signature,
              attestedByName: attestedBy?.name ?? null,
              isSealed: signature.certificate !== null,
            }
          : null,
        maySign: open.sign.allowed,
        mayAttest: open.attest.allowed,
      },
      about: aboutOf(decision),
      subject: { memberIds: [decision.memberId] },
    }
  }),

  handleCommand(signDecision, {
    load: async (tx, { decisionId }, { now }) => {
      const decision = await lockDecision(tx, decisionId)
      return decision && { ...(await factsOf(tx, decision)), ...(await signerAt(now)) }
    },
    subject: ({ decision }) => ({ memberIds: [decision.memberId] }),
    available: (facts, actor, now) => available(facts, actor, now).sign,
    decide: (facts, input) => decideSign(facts, input),
    save: async (tx, { shownHash, ...facts }, context) => {
      const { now, newId, actor } = context
      const proof = await requireStepUp(tx, context, facts.decision.id, shownHash)
      const signature = {
        id: newId(),
        decisionId: facts.decision.id,
        way: 'in-product',
        signedAt: now,
        signerAccountId: actor.accountId,
        signerName: facts.decision.decidedByName ?? actor.name,
        signerTitle: facts.decision.decidedByTitle ?? actor.title,
        stepUpId: proof.id,
        credentialId: proof.credentialId,
        shownHash,
        controlCode: controlCodeOf(shownHash),
        documentId: newId(),
        attestedBy: null,
        attestedAt: null,
        seen: null,
        note: null,
        registeredAt: now,
      } as const
      return keep(tx, facts, signature, context)
    },
  }),

  handleCommand(attestSignature, {
    load: async (tx, { decisionId }, { now }) => {
      const decision = await lockDecision(tx, decisionId)
      return decision && { ...(await factsOf(tx, decision)), ...(await signerAt(now)) }
    },
    available: (facts, actor, now) => available(facts, actor, now).attest,
    decide: (facts, input, { now }) => decideAttest(facts, input, now),
    save: async (tx, { input, shownHash, ...facts }, context) => {
      const { now, newId, actor } = context
      const { decision } = facts
      const signature = {
        id: newId(),
        decisionId: decision.id,
        way: input.way,
        signedAt: input.signedAt,
        signerAccountId: facts.signerAccountId,
        signerName: decision.decidedByName ?? '',
        signerTitle: decision.decidedByTitle,
        stepUpId: null,
        credentialId: null,
        shownHash,
        controlCode: controlCodeOf(shownHash),
        documentId: newId(),
        attestedBy: actor.accountId,
        attestedAt: now,
        seen: input.seen,
        note: input.note ?? null,
        registeredAt: now,
      }
      // A name on paper needs no certificate: where none holds, the document is kept without a seal.
      const signer = facts.sealFault === null ? facts.signer : undefined
      return keep(tx, { ...facts, signer }, signature, context)
    },
  }),

  handleQuery(readSheetToSign, async (tx, { decisionId }, { now }) => {
    const decision = await findDecision(tx, decisionId)
    if (decision === undefined || (decision.status !== 'made' && decision.status !== 'ready'))
      return undefined
    const bytes = await printed(
      tx,
      await factsOf(tx, decision),
      { signature: null, attestedBy: undefined },
      now,
    )
    return {
      output: { fileName: `${decision.number}-papper.pdf`, content: Buffer.from(bytes).toString('base64') },
      about: aboutOf(decision),
      subject: { memberIds: [decision.memberId] },
    }
  }),

  handleQuery(listUnsigned, async (tx, _input, { actor }) => {
    const rows = await unsignedDecisions(tx, actor.memberId ?? undefined, pageSize + 1)
    const page = rows.slice(0, pageSize)
    return {
      output: {
        decisions: page.flatMap((row) => {
          const { decidedAt, manner, decidedByName } = row
          if (decidedAt === null || manner === null || decidedByName === null) return []
          const type = decisionTypeOf(row.type, row.typeVersion)
          const signer = signerOf({ ...row, status: 'made' }, { accountId: row.mandateAccountId }, type)
          return [{ ...row, decidedAt, manner, decidedByName, isYours: signer === actor.accountId }]
        }),
        more: rows.length > pageSize,
      },
      about: { cases: [...new Set(page.map((row) => row.caseId))] },
      subject: { memberIds: actor.memberId === null ? [] : [actor.memberId] },
    }
  }),
]
