import type { writtenFields } from '../model.ts'

type Field = (typeof writtenFields)[number]

/** The fields in the order of the paper form; their places are their numbers, on paper and when they are typed in (Y20). */
export const paperOrder = [
  'callAt',
  'eventAt',
  'place',
  'channel',
  'direction',
  'numberCalled',
  'dutyMode',
  'recordsCall',
  'initiator',
  'calledParty',
  'callerName',
  'callerPhone',
  'kind',
  'stayCode',
  'story',
  'advice',
  'callerKnown',
  'callerIsClient',
  'callerTitle',
  'callerOrganisation',
  'callerDuty',
  'callerWishesSecrecy',
  'notReached',
  'initiatorPartnerId',
  'waitingName',
  'waitingSince',
  'waitingUntil',
] as const satisfies readonly Field[]

export const paperNumber = (field: Field): number => (paperOrder as readonly Field[]).indexOf(field) + 1
