import type { openCase } from '../../../src/duty/case/api.ts'
import {
  lockAssessment,
  saveAssessment,
  startAssessment,
} from '../../../src/duty/protective-assessment/api.ts'
import type { InputOf } from '../../../src/kernel/contract.ts'
import { type Matter, openMatter } from '../matter.ts'
import { type ContactInput, type Ground, takeCall } from '../night.ts'
import type { Teller } from '../teller.ts'
import type { World } from './before.ts'

/** A report that a municipality will find when it opens. */
export type Sent = { readonly reportId: string; readonly code: string }
/** Where a story is told: who works, in which mode, and what they have. */
export type Scene = {
  readonly teller: Teller
  readonly world: World
  readonly crew: readonly [first: string, second: string]
  readonly mode: 'duty' | 'standby'
  readonly sent: Sent[]
}

type Facts = Omit<InputOf<typeof openCase>, 'people' | 'contactIds'>
type People = Parameters<typeof openMatter>[2]

/** A call, and the case that came of it; by the first of the crew unless another is named. */
export async function begin(
  { teller, crew, mode }: Scene,
  call: ContactInput,
  minutes: number,
  people: People,
  facts: Facts,
  as: string = crew[0],
): Promise<{ matter: Matter; contactId: string }> {
  const contactId = await takeCall(teller, as, minutes, { dutyMode: mode, ...call }, people.concerned)
  const stay = { stayCode: call.stayCode ?? null, residenceCode: call.stayCode ?? null }
  const matter = await openMatter(teller, as, people, { contactIds: [contactId], ...stay, ...facts })
  return { matter, contactId }
}

type Written = Omit<InputOf<typeof saveAssessment>, 'assessmentId' | 'version'>
/** A short assessment by the first of the crew, with the view of the second, and locked. */
export async function assess(
  { teller, crew, mode }: Scene,
  caseId: string,
  personId: string,
  written: Written,
  as: string = crew[0],
): Promise<string> {
  const { id: assessmentId, version } = await teller.do(as, startAssessment, { caseId, personId })
  const colleague = crew.find((who) => who !== as) ?? crew[1]
  const saved = await teller.do(as, saveAssessment, {
    assessmentId,
    version,
    assessedAt: teller.later(0),
    manner: 'at-distance',
    dutyMode: mode,
    custodyConsidered: 'not-relevant',
    custodyGrounds: 'Frivilligheten räcker.',
    colleagueId: await teller.idOf(colleague),
    colleagueView: 'Samma bedömning.',
    ...written,
  })
  await teller.do(as, lockAssessment, { assessmentId, version: saved.version })
  return assessmentId
}

/** The report is sent, and the duty's part is over. */
export async function finish(
  scene: Scene,
  matter: Matter,
  code: string,
  unitKind: 'child' | 'adult' | 'reception',
  summary: string,
  own: Readonly<Record<string, Ground>> = {},
): Promise<void> {
  await tell(scene, matter, code, unitKind, summary, own)
  await matter.close('handed-over')
}

/** The report is sent; the case stays open. */
export async function tell(
  scene: Scene,
  matter: Matter,
  code: string,
  unitKind: 'child' | 'adult' | 'reception',
  summary: string,
  own: Readonly<Record<string, Ground>> = {},
): Promise<void> {
  const reportId = await matter.sendTo(code, { unitKind, summary }, own)
  scene.sent.push({ reportId, code })
}
