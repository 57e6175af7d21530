import {
  acknowledgeExpectation,
  draftExpectation,
  publishExpectation,
  readExpectations,
  saveExpectation,
} from '../../../src/exchange/mutual-expectation/api.ts'
import type { ExpectationAudience } from '../../../src/exchange/mutual-expectation/model.ts'
import { holdVisit, planVisit, readVisits } from '../../../src/exchange/partner-visit/api.ts'
import type { InputOf } from '../../../src/kernel/contract.ts'
import { addDays, localDate } from '../../../src/kernel/time.ts'
import type { Teller } from '../teller.ts'
import { police } from './partners.ts'

type Page = Omit<InputOf<typeof saveExpectation>, 'editionId' | 'version'>

/** Who does what, agreed with the police and with health care. */
const pages: readonly (readonly [ExpectationAudience, Page])[] = [
  [
    'police',
    {
      dutyDoes:
        'Gör skyddsbedömningar för barn och unga, på plats eller i telefon.\nOrdnar var ett barn ska sova när det inte kan vara hemma.\nSvarar på frågor utan namn.',
      dutyDoesNot:
        'Skjutsar inte åt polisen.\nSitter inte i arrest eller förhör utan att ett barn behöver det.',
      whenToCall:
        'Ett barn är i fara eller saknar en trygg vuxen.\nEn vuxen behöver skydd i natt.\nRing direktnumret; på beredskapstid 112.',
      weExpect:
        'Att ni stannar hos barnet tills en vuxen har tagit över.\nAtt ni säger vad ni har sett och vilka barn som finns i hemmet.',
      youMayExpect:
        'Svar inom fem minuter.\nBesked om vem som kommer och ungefär när.\nÅterkoppling om ni ber om den.',
      unmetNeeds: 'Tillnyktring för unga under 18 år saknas norr om Gävle.',
      changeNote: '',
    },
  ],
  [
    'health-care',
    {
      dutyDoes:
        'Bedömer om ett barn behöver skydd när det skrivs ut.\nSvarar på frågor utan namn om anmälan.\nMeddelar kommunen samma natt.',
      dutyDoesNot:
        'Ordnar inte vårdplats.\nHämtar inte hem den som är färdigbehandlad när hemmet eller kommunen kan.',
      whenToCall:
        'Ett barn kan inte gå hem från er i natt.\nEn patient med barn hemma läggs in.\nRing direktnumret; på beredskapstid 112.',
      weExpect:
        'Att barnet kan vänta hos er tills någon har svarat.\nAtt ni anmäler själva, också när ni har frågat oss.',
      youMayExpect:
        'Att någon lyssnar och säger vad jouren gör och inte gör.\nBesked om utredning inleds, om ni ber om det.',
      unmetNeeds: '',
      changeNote: '',
    },
  ],
]

const day = 24 * 60
/** Who does what, read by the police; a visit that was held and one that is planned. */
export async function tellAgreed(teller: Teller): Promise<void> {
  teller.ago(20 * day)
  for (const [audience, text] of pages) {
    const { id: editionId } = await teller.do('chef', draftExpectation, { audience })
    const { version } = await teller.do('chef', saveExpectation, { editionId, version: 1, ...text })
    await teller.do('chef', publishExpectation, { editionId, version })
  }
  const { units } = await teller.do('chef', readVisits, {})
  const idOf = (name: string) => {
    const unit = units.find((one) => one.name.includes(name))
    if (unit === undefined) throw new Error(`${name} is no unit`)
    return unit.id
  }
  const heldOn = localDate(teller.later(4 * day))
  const { id: visitId, version } = await teller.do('jour1', planVisit, {
    ...{ partnerId: idOf('(BUP)'), memberId: null, kind: 'visit', plannedOn: heldOn },
    contents: 'Vad jouren gör och inte gör, när ett barn inte kan gå hem, att fråga utan namn.',
    material: 'Sidan Vem gör vad, utskriven.',
  })
  teller.later(day)
  const held = { heldOn, attended: 14, staff: 22, repeatBy: addDays(heldOn, 180) }
  await teller.do('jour1', holdVisit, { visitId, version, ...held })
  await teller.do('jour2', planVisit, {
    ...{ partnerId: idOf('LPO) Hälsingland'), memberId: null, kind: 'dialogue' },
    plannedOn: addDays(localDate(teller.told), 16),
    contents: 'Väntetider med unga i bilen, och var de kan vänta i stället.',
    material: '',
  })
  const { pages: read } = await teller.do(police, readExpectations, {})
  const editionId = read[0]?.inForce?.id
  if (editionId === undefined) throw new Error('the police have no page')
  await teller.do(police, acknowledgeExpectation, { editionId })
}
