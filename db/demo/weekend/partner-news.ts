import { addMinutes, isOfficeHours } from '../../../src/kernel/time.ts'
import { actsNow, openMatter } from '../matter.ts'
import { consent, man } from '../night.ts'
import type { Teller } from '../teller.ts'
import type { World } from './before.ts'
import { police, policePhone, report, take } from './partners.ts'
import { finish, type Scene } from './scene.ts'

/** What the police have written in the last hours: a man the duty took, and one that nobody has read. */
export async function tellNewReports(teller: Teller, world: World) {
  const { plan } = world
  const { kind: mode } = plan.now()
  const scene: Scene = { teller, world, crew: plan.crewOf(plan.today), mode, sent: [] }
  teller.ago(76)
  const takenId = await report(teller, police, 'concern', {
    ...policePhone,
    ...{ urgency: 'tonight', municipalityCode: '2180', about: 'adult', personName: 'Rune Sjöbro' },
    story:
      'En man på 61 år kan inte gå in i sin lägenhet efter en brand i huset. Han är oskadd och nykter och väntar hos en granne.',
    ...{ whereNow: 'Hos en granne i samma trappa', waitsForOpening: true },
  })
  const rune = await man(teller, 'Rune Sjöbro', 61, '03-27', 987)
  const contactId = await take(teller, 'jour2', takenId, 9)
  const matter = await openMatter(
    teller,
    'jour2',
    { concerned: [rune] },
    {
      ...{
        contactIds: [contactId],
        matter: 'concern-adult',
        nature: 'fire-disaster-death',
        stayCode: '2180',
        residenceCode: '2180',
      },
      responsibleNow: 'Systern, tills lägenheten är sanerad',
    },
  )
  await matter.judge({
    ...actsNow,
    reasonNow: 'other',
    response: 'act-through-others',
    reasonActing: 'Systern hämtar honom och han får bo hos henne några dagar.',
    counterfactual: 'Han sitter kvar i trapphuset.',
  })
  const own = { [rune]: consent('Han vill att kommunen hjälper honom med boendet.') }
  await finish(
    scene,
    matter,
    '2180',
    'adult',
    'Brand i huset. Bor hos sin syster. Behöver hjälp med boende.',
    own,
  )

  teller.ago(12)
  const at = { municipalityCode: '2180', ...policePhone }
  // In office hours the police call the day service about a young person; what can wait is read when the duty opens.
  const unreadId = isOfficeHours(addMinutes(teller.told, -10))
    ? await report(teller, police, 'concern', {
        ...{ ...at, urgency: 'tonight', about: 'child', personName: 'Milo Stenhed', waitsForOpening: true },
        story:
          'En pojke på 15 år är hemma hos en kamrat och vågar inte gå hem efter ett bråk med sin bror. Kamratens mamma vet och tar emot honom.',
        ...{ whereNow: 'Hos en kamrat i Sätra', otherChildren: 'yes', guardiansKnow: 'unknown' },
      })
    : await report(teller, police, 'hand-over', {
        ...{ ...at, urgency: 'now', about: 'child', personName: 'Milo Stenhed' },
        ...{ foundWhere: 'Centralstationen, spår 3', whereNow: 'Stationen i Gävle, förhörsrum 2' },
        since: addMinutes(teller.told, -35),
        condition: 'Nykter, trött och frusen. Vill inte säga var han bor.',
        companion: 'Patrullen, två poliser',
        ...{ otherChildren: 'unknown', guardiansKnow: 'no' },
      })
  return { takenId, unreadId }
}
