import type { openCase } from '../../../src/duty/case/api.ts'
import { acceptReport, openReport } from '../../../src/exchange/receipt/api.ts'
import type { InputOf } from '../../../src/kernel/contract.ts'
import { daysBetween, type Instant } from '../../../src/kernel/time.ts'
import { consent, man, woman } from '../night.ts'
import type { Teller } from '../teller.ts'
import type { World } from './before.ts'
import { begin, finish, type Scene } from './scene.ts'

type Small = {
  readonly code: string
  readonly at: string
  readonly who: readonly ['woman' | 'man', name: string, age: number, day: string, serial: number]
  readonly story: string
  readonly advice: string
  readonly summary: string
  readonly nature: NonNullable<InputOf<typeof openCase>['nature']>
}

/** A grown-up who is advised on the evening before the weekend; the municipality reads of it in the morning. */
export async function tellSmall(now: Teller, world: World, small: Small) {
  const { plan } = world
  const teller = now.earlier(daysBetween(plan.earlier, plan.evening))
  teller.at(small.at)
  const [gender, ...named] = small.who
  const personId = await (gender === 'woman' ? woman : man)(teller, ...named)
  const scene: Scene = { teller, world, crew: plan.crewOf(plan.earlier), mode: 'duty', sent: [] }
  const { matter } = await begin(
    scene,
    {
      ...{ kind: 'concern-report', channel: 'direct-number', initiator: 'applicant', callerKnown: 'named' },
      ...{ callerName: small.who[1], stayCode: small.code, story: small.story, advice: small.advice },
    },
    14,
    { concerned: [personId] },
    { matter: 'concern-adult', nature: small.nature, responsibleNow: 'Den som ringde; kommunen i morgon' },
  )
  await matter.judge({
    acuteNeed: 'no',
    canWait: 'yes',
    response: 'inform-day-service',
    reasonNotActing: 'network-takes-over',
    reasonNotActingText: 'Någon är hos den det gäller i natt.',
    counterfactual: 'Det hade löst sig till morgonen ändå.',
    equalTreatment: 'same',
  })
  const own = { [personId]: consent('Har själv bett oss lämna uppgifterna.') }
  await finish(scene, matter, small.code, 'adult', small.summary, own)
  const reportId = scene.sent[0]?.reportId
  if (reportId === undefined) throw new Error('no report was sent')
  return { caseId: matter.id, reportId }
}

type Said = Omit<InputOf<typeof acceptReport>, 'reportId' | 'version'>
/** A municipality opens a report and takes over, with what it says it will do. */
export async function saidYes(teller: Teller, as: string, at: Instant, reportId: string, said: Said) {
  teller.to(at)
  const { version } = await teller.do(as, openReport, { reportId })
  teller.later(6)
  await teller.do(as, acceptReport, { reportId, version, ...said })
}
