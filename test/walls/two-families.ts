import { registerPerson } from '../../src/base/person/api.ts'
import { openCase } from '../../src/duty/case/api.ts'
import { attachPerson, completeContact, startContact } from '../../src/duty/intake/api.ts'
import { logMeasure } from '../../src/duty/measure/api.ts'
import { prepareReport, previewReport, sendReport, setGround } from '../../src/exchange/handover/api.ts'
import type { House } from '../house.ts'
import { tellDecision } from './one-decision.ts'

/** One family with a mark in every text that holds them: wherever the mark turns up, the family has been seen. */
export type Family = {
  readonly mark: string
  readonly member: 'gavle' | 'hudiksvall'
  readonly ids: Readonly<
    Record<
      'contactId' | 'caseId' | 'personId' | 'guardianId' | 'reportId' | 'measureId' | 'memberId',
      string
    > &
      Awaited<ReturnType<typeof tellDecision>>
  >
}

const codes = { gavle: '2180', hudiksvall: '2184' } as const

/** A night's whole story for a family of one member, through the HTTP door, up to the sent report and a decision in the court. */
export async function tellFamily(house: House, member: Family['member'], mark: string): Promise<Family> {
  const must = async <T extends { status: number; body: unknown }>(reply: Promise<T>): Promise<T['body']> => {
    const { status, body } = await reply
    if (status !== 200) throw new Error(`the story stopped: ${JSON.stringify(body)}`)
    return body
  }
  const code = codes[member]
  const guardian = await must(
    house.call('jour1', registerPerson, {
      givenName: 'Vera',
      familyName: `${mark}mor`,
      birthDate: '1988-04-12',
      gender: 'woman',
      phones: [{ number: '070-174 06 05' }],
      address: { kind: 'registered', street: `${mark}gatan 1`, place: `${mark}by`, municipalityCode: code },
    }),
  )
  const child = await must(
    house.call('jour1', registerPerson, {
      givenName: 'Vidar',
      familyName: `${mark}barn`,
      birthDate: '2014-02-03',
      gender: 'man',
      guardians: [{ guardianId: guardian.id, custody: 'sole' }],
    }),
  )
  const contact = await must(
    house.call('jour1', startContact, {
      kind: 'concern-report',
      channel: 'direct-number',
      initiator: 'police',
      callerKnown: 'named',
      callerName: `${mark}befäl`,
      stayCode: code,
      story: `${mark} berättar om pojken.`,
    }),
  )
  await must(house.call('jour1', attachPerson, { contactId: contact.id, personId: child.id }))
  await must(house.call('jour1', completeContact, { contactId: contact.id, version: contact.version }))
  const opened = await must(
    house.call('jour1', openCase, {
      contactIds: [contact.id],
      people: [
        { personId: child.id, part: 'concerned' },
        { personId: guardian.id, part: 'guardian' },
      ],
      matter: 'concern-child',
      stayCode: code,
      residenceCode: code,
      nature: 'child-youth',
      responsibleNow: `${mark}mormor`,
    }),
  )
  const measure = await must(
    house.call('jour1', logMeasure, {
      caseId: opened.id,
      type: 'advice-referral',
      dutyMode: 'duty',
      note: `${mark} fick råd.`,
    }),
  )
  const report = await must(house.call('jour1', prepareReport, { caseId: opened.id, municipalityCode: code }))
  const preview = await must(house.call('jour1', previewReport, { reportId: report.id }))
  for (const { personId, ground } of preview.grounds)
    if (ground === null)
      await must(
        house.call('jour1', setGround, {
          reportId: report.id,
          personId,
          ground: 'osl-10-2',
          groundText: 'Behövs för skyddet i natt.',
        }),
      )
  const { head } = await must(house.call('jour1', previewReport, { reportId: report.id }))
  await must(house.call('jour1', sendReport, { reportId: report.id, version: head.version }))
  return {
    mark,
    member,
    ids: {
      contactId: contact.id,
      caseId: opened.id,
      personId: child.id,
      guardianId: guardian.id,
      reportId: report.id,
      measureId: measure.id,
      memberId: house.members[member],
      ...(await tellDecision(house, { caseId: opened.id, personId: child.id, member, mark })),
    },
  }
}
