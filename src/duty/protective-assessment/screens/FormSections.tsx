import { listColleagues } from '../../../base/account/api.ts'
import { MunicipalityPicker } from '../../../base/organisation/screens/MunicipalityPicker.tsx'
import { assessmentOutcome } from '../../../code-lists/assessment-outcome.ts'
import { dutyMode } from '../../../code-lists/duty-mode.ts'
import { place } from '../../../code-lists/place.ts'
import { protectionBasis } from '../../../code-lists/protection-basis.ts'
import { now } from '../../../kernel/time.ts'
import { givenNumber } from '../../../web/given.ts'
import { useLanguage, useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { RadioCards, RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { optionsOf } from '../../measure/screens/MeasureForm.tsx'
import { certainties, custodyAnswers, manners } from '../model.ts'
import { isNeeded } from '../rules.ts'
import { words } from '../words.ts'
import type { Edit } from './draft.ts'
import { bind, instructionOf, Writing } from './fields.tsx'

type Section = { readonly edit: Edit }

/** When, how and where (D-03, D-08). */
export function WhenSection({ edit }: Section) {
  const own = useWords(words)
  const language = useLanguage()
  const { manner, distanceReason, place: chosen, minutes } = edit.draft
  return (
    <Panel title={own.sectionWhen} level={4}>
      <DateTimeField {...bind(edit, 'assessedAt')} label={own.assessedAt} />
      <RadioGroup
        {...bind(edit, 'manner')}
        label={own.manner}
        direction="horizontal"
        options={manners.map((value) => ({ value, label: own.manners[value] }))}
      />
      {(manner === 'at-distance' || distanceReason !== null) && (
        <Writing edit={edit} name="distanceReason" label={own.distanceReason} maxLength={4000} rows={2} />
      )}
      {(manner === 'on-site' || chosen !== null) && (
        <Select
          {...bind(edit, 'place')}
          label={own.place}
          width="medium"
          options={optionsOf(place, now(), language)}
        />
      )}
      <MunicipalityPicker
        {...bind(edit, 'municipalityCode')}
        label={own.municipality}
        width="medium"
        isOptional
      />
      <RadioGroup
        {...bind(edit, 'dutyMode')}
        onChange={(mode) => mode && edit.set('dutyMode', mode)}
        label={own.dutyMode}
        direction="horizontal"
        options={optionsOf(dutyMode, now(), language)}
      />
      <TextField
        name="minutes"
        label={own.minutes}
        description={own.minutesHint}
        inputMode="numeric"
        width="short"
        isOptional
        value={minutes === null ? '' : String(minutes)}
        onChange={(typed) => edit.set('minutes', wholeMinutes(typed))}
        error={edit.error('minutes')}
      />
    </Panel>
  )
}

/** Digits only, so that a slip of the keys never stops the draft from being saved. */
const wholeMinutes = (typed: string): number | null => {
  const minutes = givenNumber(typed.replace(/\D/g, ''))
  return minutes === null ? null : Math.min(minutes, 2880)
}

/** What it rests on (D-02), and the police as a source (D-21). */
export function FactsSection({ edit }: Section) {
  const own = useWords(words)
  return (
    <Panel title={own.sectionFacts} level={4}>
      <Writing edit={edit} name="facts" label={own.facts} hint={own.factsHint} maxLength={40_000} rows={5} />
      <RadioGroup
        {...bind(edit, 'policePresent')}
        label={own.policePresent}
        direction="horizontal"
        options={(['yes', 'no'] as const).map((value) => ({ value, label: own.answers[value] }))}
        isOptional
      />
      {(edit.draft.policePresent === 'yes' || edit.draft.policeSaw !== null) && (
        <Writing
          edit={edit}
          name="policeSaw"
          label={own.policeSaw}
          hint={own.policeHint}
          maxLength={8000}
          rows={2}
          isOptional
        />
      )}
    </Panel>
  )
}

/** The judgement itself (D-01), and what was weighed. */
export function JudgementSection({ edit }: Section) {
  const own = useWords(words)
  const language = useLanguage()
  return (
    <Panel title={own.sectionJudgement} level={4}>
      <RadioCards
        {...bind(edit, 'outcome')}
        label={own.outcome}
        description={instructionOf(assessmentOutcome, edit.draft.outcome)}
        options={optionsOf(assessmentOutcome, now(), language)}
      />
      <Writing
        edit={edit}
        name="judgement"
        label={own.judgement}
        hint={own.judgementHint}
        maxLength={40_000}
        rows={5}
      />
      <Writing
        edit={edit}
        name="risks"
        label={own.risks}
        hint={own.risksHint}
        maxLength={20_000}
        isOptional
      />
      <Writing
        edit={edit}
        name="weighing"
        label={own.weighing}
        hint={own.weighingHint}
        maxLength={8000}
        rows={2}
        isOptional
      />
      <Writing edit={edit} name="voluntary" label={own.voluntary} maxLength={8000} rows={2} isOptional />
    </Panel>
  )
}

/** What holds the child safe until the day takes over, and custody considered (D-13 to D-16, V-12). */
export function ProtectionSection({ edit }: Section) {
  const own = useWords(words)
  const language = useLanguage()
  const { draft } = edit
  const asks = (need: Parameters<typeof isNeeded>[1], value: string | null) =>
    isNeeded(draft, need) || value !== null
  return (
    <Panel title={own.sectionProtection} level={4}>
      <Select
        {...bind(edit, 'protectionBasis')}
        label={own.protectionBasis}
        description={instructionOf(protectionBasis, draft.protectionBasis)}
        isOptional={!isNeeded(draft, 'basis')}
        options={optionsOf(protectionBasis, now(), language)}
      />
      {asks('certainty', draft.protectionCertainty) && (
        <RadioGroup
          {...bind(edit, 'protectionCertainty')}
          label={own.protectionCertainty}
          direction="horizontal"
          options={certainties.map((value) => ({ value, label: own.certainties[value] }))}
        />
      )}
      {draft.protectionBasis !== null && (
        <>
          <Writing
            edit={edit}
            name="protectionText"
            label={own.protectionText}
            hint={own.protectionTextHint}
            maxLength={8000}
            rows={2}
            isOptional={!isNeeded(draft, 'text')}
          />
          <DateTimeField
            {...bind(edit, 'protectionEndsAt')}
            label={own.protectionEndsAt}
            description={own.protectionEndsHint}
            assume="future"
            isOptional={!isNeeded(draft, 'end')}
          />
        </>
      )}
      {asks('home', draft.alternativeHome) && (
        <Writing
          edit={edit}
          name="alternativeHome"
          label={own.alternativeHome}
          hint={own.alternativeHomeHint}
          maxLength={8000}
        />
      )}
      <RadioGroup
        {...bind(edit, 'custodyConsidered')}
        label={own.custodyConsidered}
        options={custodyAnswers.map((value) => ({ value, label: own.custodyAnswers[value] }))}
      />
      <Writing
        edit={edit}
        name="custodyGrounds"
        label={own.custodyGrounds}
        hint={own.custodyHint}
        maxLength={8000}
        rows={2}
      />
    </Panel>
  )
}

/** The colleague (D-20), and what is left to the day (D-14). */
export function DaySection({ edit, assessorId }: Section & { readonly assessorId: string }) {
  const own = useWords(words)
  const colleagues = useRead(listColleagues, {}).data?.colleagues ?? []
  const { colleagueId, colleagueView, noColleagueReason } = edit.draft
  return (
    <Panel title={own.sectionDay} level={4}>
      <Select
        {...bind(edit, 'colleagueId')}
        label={own.colleague}
        placeholder={own.noColleague}
        width="medium"
        options={colleagues
          .filter((colleague) => colleague.id !== assessorId)
          .map((colleague) => ({ value: colleague.id, label: `${colleague.name}, ${colleague.title}` }))}
      />
      {(colleagueId !== null || colleagueView !== null) && (
        <Writing
          edit={edit}
          name="colleagueView"
          label={own.colleagueView}
          maxLength={4000}
          rows={2}
          isOptional
        />
      )}
      {(colleagueId === null || noColleagueReason !== null) && (
        <Writing
          edit={edit}
          name="noColleagueReason"
          label={own.noColleagueReason}
          maxLength={2000}
          rows={2}
        />
      )}
      <Writing
        edit={edit}
        name="dayTask"
        label={own.dayTask}
        hint={own.dayTaskHint}
        maxLength={8000}
        rows={2}
        isOptional
      />
    </Panel>
  )
}
