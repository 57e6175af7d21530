/** Every code list, for the server to insert at start and for the audit to name. Add a new list here. */
import type { CodeList } from '../kernel/code-list.ts'
import { assessmentOutcome } from './assessment-outcome.ts'
import { category } from './category.ts'
import { channel } from './channel.ts'
import { childNotHeard } from './child-not-heard.ts'
import { closingReason } from './closing-reason.ts'
import { contactForm } from './contact-form.ts'
import { contactKind } from './contact-kind.ts'
import { dayOutcome } from './day-outcome.ts'
import { disclosureGround } from './disclosure-ground.ts'
import { dutyMode } from './duty-mode.ts'
import { informationSource } from './information-source.ts'
import { initiator } from './initiator.ts'
import { measureType } from './measure-type.ts'
import { nature } from './nature.ts'
import { necessity } from './necessity.ts'
import { place } from './place.ts'
import { protectionBasis } from './protection-basis.ts'
import { protectionMarking } from './protection-marking.ts'
import { reasonNotActing } from './reason-not-acting.ts'
import { reasonNow } from './reason-now.ts'
import { relation } from './relation.ts'
import { reportingDuty } from './reporting-duty.ts'
import { response } from './response.ts'
import { returnReason } from './return-reason.ts'

export const allLists: readonly CodeList[] = [
  assessmentOutcome,
  category,
  channel,
  childNotHeard,
  closingReason,
  contactForm,
  contactKind,
  dayOutcome,
  disclosureGround,
  dutyMode,
  informationSource,
  initiator,
  measureType,
  nature,
  necessity,
  place,
  protectionBasis,
  protectionMarking,
  reasonNotActing,
  reasonNow,
  relation,
  reportingDuty,
  response,
  returnReason,
]
