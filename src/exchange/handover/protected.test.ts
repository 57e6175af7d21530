import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { register } from '../../../test/night.ts'
import { draftedReport } from '../../../test/report.ts'
import { addAddress, addPhone, registerPerson, unmaskPerson } from '../../base/person/api.ts'
import { addCasePerson, openCase } from '../../duty/case/api.ts'
import { startContact } from '../../duty/intake/api.ts'
import { inbox } from '../morning/api.ts'
import { amendReport } from '../receipt/api.ts'
import { getReport, prepareReport, previewReport, saveDraft, sendReport, setGround } from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('protected_report')
})
afterAll(() => house.close())

const preview = async (reportId: string) => (await house.call('jour1', previewReport, { reportId })).body
const send = (reportId: string, version: number) => house.call('jour1', sendReport, { reportId, version })

describe('a protected person', () => {
  const street = 'Hemliga vägen 7'
  const phone = '+46701740607'
  test('is never given away: no address, phone or place in preview, list or report, though the author has opened them', async () => {
    const { body: mother } = await house.call('jour1', registerPerson, {
      givenName: 'Skydda',
      familyName: 'Provsson',
      birthDate: '1985-05-01',
      protectedRegistration: true,
    })
    await house.call('jour1', addAddress, {
      personId: mother.id,
      kind: 'staying',
      street,
      municipalityCode: '2180',
    })
    await house.call('jour1', addPhone, { personId: mother.id, number: '070-174 06 07' })
    await house.call('jour1', unmaskPerson, { personId: mother.id, reason: 'Ringa upp i natt.' })
    const childId = await register(house, { birthDate: '2015-03-04' })
    const contact = await house.call('jour1', startContact, {
      story: 'Mamman ringer.',
      callerKnown: 'named',
      callerName: 'Skydda Provsson',
      callerPhone: '070-174 06 07',
      callerIsClient: true,
      place: street,
    } as never)
    const opened = await house.call('jour1', openCase, {
      contactIds: [contact.body.id],
      people: [
        { personId: childId, part: 'concerned' },
        { personId: mother.id, part: 'guardian' },
      ],
      matter: 'concern-child',
      stayCode: '2180',
    })
    const prepared = await house.call('jour1', prepareReport, {
      caseId: opened.body.id,
      municipalityCode: '2180',
    })
    const reportId = prepared.body.id
    await house.call('jour1', setGround, {
      reportId,
      personId: mother.id,
      ground: 'osl-10-1',
      groundText: 'Samtyckte i telefon.',
    })

    await house.call('jour1', saveDraft, {
      reportId,
      version: 1,
      summary: `Hon finns på ${street.toUpperCase()}.`,
    })
    // Whoever has not opened the person, or no longer has, is stopped all the same.
    await house.owner.updateTable('personUnmasking').set({ until: '2020-01-01T00:00:00.000Z' }).execute()
    expect(await preview(reportId)).toMatchObject({ obstacle: 'protected-in-text', obstacleField: 'summary' })
    await house.call('jour1', saveDraft, { reportId, version: 2, summary: 'Ring henne på 0701 740 607.' })
    expect(await send(reportId, 3)).toMatchObject({
      status: 409,
      body: { code: 'protected-in-text', field: 'summary' },
    })
    await house.call('jour1', saveDraft, { reportId, version: 3, summary: 'Mamman är i säkerhet.' })
    const consent = { reportId, personId: mother.id, ground: 'osl-10-1' } as const
    await house.call('jour1', setGround, { ...consent, groundText: `Samtyckte på ${street}.` })
    expect(await preview(reportId)).toMatchObject({
      obstacle: 'protected-in-text',
      obstacleField: `grounds.${mother.id}`,
    })
    await house.call('jour1', setGround, { ...consent, groundText: 'Samtyckte i telefon.' })

    const shown = await preview(reportId)
    expect(await send(reportId, 4)).toMatchObject({ status: 200 })
    const more = await house.call('jour1', amendReport, { reportId, text: `Hon bor på ${street}.` })
    expect(more).toMatchObject({ status: 409, body: { code: 'protected-in-text', field: 'text' } })
    const received = (await house.call('gavle', getReport, { reportId })).body
    const listed = (await house.call('gavle', inbox, {})).body
    const stored = await house.owner.selectFrom('report').selectAll().where('id', '=', reportId).execute()
    for (const seen of [shown, received, listed, stored]) {
      const text = JSON.stringify(seen)
      expect(text).toContain('Provia')
      for (const secret of [street, phone, '070-174 06 07', '0701740607']) expect(text).not.toContain(secret)
    }
    expect(received.content?.people).toMatchObject([
      { isProtected: false },
      { isProtected: true, phones: [] },
    ])
  })

  test('somebody not protected keeps their phone for the day', async () => {
    const { caseId, reportId } = await draftedReport(house)
    const adult = await register(house, { birthDate: '1985-05-01' }, 'Öppen')
    await house.call('jour1', addPhone, { personId: adult, number: '070-174 06 08' })
    await house.call('jour1', addCasePerson, { caseId, personId: adult, part: 'guardian' })
    const found = (await preview(reportId)).content.people.find((person) => person.personId === adult)
    expect(found?.phones).toEqual(['+46701740608'])
  })
})
