import { reportDeviation } from '../../src/base/deviation/api.ts'
import {
  addRelation,
  callBackDone,
  changeCase,
  getCase,
  linkContact,
  openCase,
} from '../../src/duty/case/api.ts'
import { unjudged } from '../../src/duty/case/rules.ts'
import { lockNote, saveNote, startNote } from '../../src/duty/journal/api.ts'
import { logMeasure } from '../../src/duty/measure/api.ts'
import {
  lockAssessment,
  saveAssessment,
  saveVoices,
  startAssessment,
} from '../../src/duty/protective-assessment/api.ts'
import { judgeCase } from '../../src/duty/triage/api.ts'
import { closeCase } from '../../src/exchange/closing/api.ts'
import {
  prepareReport,
  previewReport,
  saveDraft,
  sendReport,
  setGround,
} from '../../src/exchange/handover/api.ts'
import type { InputOf } from '../../src/kernel/contract.ts'
import { newId } from '../../src/kernel/id.ts'
import { type ContactInput, forProtection, type Ground, takeCall, type Voice } from './night.ts'
import type { Teller } from './teller.ts'

type CaseInput = InputOf<typeof openCase>
type Judgement = Omit<InputOf<typeof judgeCase>, 'caseId' | 'version'>
type RelationInput = InputOf<typeof addRelation>
type Written = Omit<InputOf<typeof saveAssessment>, 'assessmentId' | 'version'>
type MeasureInput = InputOf<typeof logMeasure>
type Draft = Omit<InputOf<typeof saveDraft>, 'reportId' | 'version'>
type Parts = {
  readonly concerned: readonly string[]
  readonly guardian?: readonly string[]
  readonly other?: readonly string[]
}

/** The duty acts, near or far, because somebody needs protection now. */
export const actsNow = {
  acuteNeed: 'yes',
  canWait: 'no',
  reasonNow: 'protection-need',
  necessity: 'necessary',
  equalTreatment: 'same',
} as const

/** A case with its people by the part they have in it. */
export async function openMatter(
  teller: Teller,
  as: string,
  { concerned, guardian = [], other = [] }: Parts,
  input: Omit<CaseInput, 'people'>,
): Promise<Matter> {
  const people = Object.entries({ concerned, guardian, other }).flatMap(([part, ids]) =>
    ids.map((personId) => ({ personId, part: part as CaseInput['people'][number]['part'] })),
  )
  const { id, version } = await teller.do(as, openCase, { ...input, people })
  return new Matter(teller, as, id, version)
}

/** One case and the colleague who works in it: what is done, sentence by sentence. */
export class Matter {
  readonly #teller: Teller
  readonly #as: string
  readonly id: string
  #version: number | undefined

  /** @param version as the colleague last saw it; read where it is not known */
  constructor(teller: Teller, as: string, id: string, version?: number) {
    this.#teller = teller
    this.#as = as
    this.id = id
    this.#version = version
  }

  /** The case as it was last seen; what changes it answers how it is then. */
  async #change(
    by: (seen: { caseId: string; version: number }) => Promise<{ version: number }>,
  ): Promise<void> {
    const caseId = this.id
    this.#version ??= (await this.#teller.do(this.#as, getCase, { caseId })).version
    const { version } = await by({ caseId, version: this.#version })
    this.#version = version
  }

  /** The duty itself calls somebody about the case: `{ police: 'RLC Uppsala' }`. */
  async callOut(
    minutes: number,
    to: { readonly [P in NonNullable<ContactInput['calledParty']>]?: string },
    story: string,
  ): Promise<string> {
    const [calledParty, callerOrganisation = null] = Object.entries(to)[0] ?? []
    const contactId = await takeCall(this.#teller, this.#as, minutes, {
      kind: 'information',
      channel: 'direct-number',
      direction: 'outgoing',
      calledParty: calledParty as keyof typeof to,
      callerKnown: 'named',
      callerOrganisation,
      story,
    })
    await this.#teller.do(this.#as, linkContact, { caseId: this.id, contactId })
    return contactId
  }

  async judge(judgement: Partial<Judgement>): Promise<void> {
    await this.#change((seen) => this.#teller.do(this.#as, judgeCase, { ...seen, ...unjudged, ...judgement }))
  }

  /** Somebody else has the responsibility from now on. */
  async nowResponsible(responsibleNow: string): Promise<void> {
    await this.#change((seen) => this.#teller.do(this.#as, changeCase, { ...seen, responsibleNow }))
  }

  /** The first person is that to the others: mother of the child. */
  async relate(
    fromId: string,
    kind: RelationInput['kind'],
    to: readonly string[],
    more: Partial<RelationInput> = {},
  ): Promise<void> {
    for (const toId of to)
      await this.#teller.do(this.#as, addRelation, { caseId: this.id, fromId, toId, kind, ...more })
  }

  /** Every promised call to a safe person has been made. */
  async callBack(): Promise<void> {
    const { relations } = await this.#teller.do(this.#as, getCase, { caseId: this.id })
    for (const relation of relations)
      if (relation.callBackAt !== null)
        await this.#teller.do(this.#as, callBackDone, { caseId: this.id, relationId: relation.id })
  }

  /** One child assessed and the assessment locked. */
  async assess(personId: string, written: Written, voices: readonly Voice[]): Promise<string> {
    const teller = this.#teller
    const as = this.#as
    const { id: assessmentId, version } = await teller.do(as, startAssessment, { caseId: this.id, personId })
    const assessedAt = teller.later(0)
    const saved = await teller.do(as, saveAssessment, { assessmentId, version, assessedAt, ...written })
    const heardOf = voices.map((voice) => ({
      id: newId(),
      ...voice,
      at: voice.at === null ? null : teller.time(voice.at),
    }))
    const kept = await teller.do(as, saveVoices, { assessmentId, version: saved.version, voices: heardOf })
    await teller.do(as, lockAssessment, { assessmentId, version: kept.version })
    return assessmentId
  }

  async measure(
    type: MeasureInput['type'],
    minutes: number,
    note: string,
    more: Partial<MeasureInput> = {},
  ): Promise<void> {
    const usual = { dutyMode: 'duty', contactForm: 'phone' } as const
    await this.#teller.do(this.#as, logMeasure, { caseId: this.id, type, minutes, note, ...usual, ...more })
  }

  async note(facts: string, judgement = ''): Promise<void> {
    const teller = this.#teller
    const as = this.#as
    const happenedAt = teller.later(0)
    const { id: noteId, version } = await teller.do(as, startNote, { caseId: this.id, happenedAt })
    const saved = await teller.do(as, saveNote, { noteId, version, happenedAt, facts, judgement })
    await teller.do(as, lockNote, { noteId, version: saved.version })
  }

  async deviation(kind: InputOf<typeof reportDeviation>['kind'], happened: string): Promise<void> {
    const happenedAt = this.#teller.later(0)
    await this.#teller.do(this.#as, reportDeviation, {
      kind,
      happened,
      happenedAt,
      page: null,
      caseId: this.id,
    })
  }

  /** The report to one municipality, with a ground for each person who has none proposed: their own, else the common one. */
  async sendTo(
    municipalityCode: string,
    draft: Draft,
    own: Readonly<Record<string, Ground>> = {},
  ): Promise<string> {
    const teller = this.#teller
    const as = this.#as
    const { id: reportId, version } = await teller.do(as, prepareReport, {
      caseId: this.id,
      municipalityCode,
    })
    const saved = await teller.do(as, saveDraft, { reportId, version, ...draft })
    const { grounds } = await teller.do(as, previewReport, { reportId })
    for (const { personId, isLeftOut, refusal } of grounds)
      if (!isLeftOut && refusal !== null)
        await teller.do(as, setGround, { reportId, personId, ...(own[personId] ?? forProtection) })
    await teller.do(as, sendReport, { reportId, version: saved.version })
    return reportId
  }

  /** The duty's part is over. */
  async close(closingReason: InputOf<typeof closeCase>['closingReason']): Promise<void> {
    await this.#change((seen) => this.#teller.do(this.#as, closeCase, { ...seen, closingReason }))
  }
}
