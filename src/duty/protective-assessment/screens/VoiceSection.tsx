import type { PersonCard } from '../../../base/person/model.ts'
import { displayName } from '../../../base/person/rules.ts'
import { words as personWords } from '../../../base/person/words.ts'
import { informationSource } from '../../../code-lists/information-source.ts'
import { newId } from '../../../kernel/id.ts'
import { now } from '../../../kernel/time.ts'
import { useLanguage, useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { optionsOf } from '../../measure/screens/MeasureForm.tsx'
import type { VoiceInput } from '../api.ts'
import { reachedAnswers, voiceKinds } from '../model.ts'
import { guardiansUnheard } from '../rules.ts'
import { words } from '../words.ts'
import type { Edit } from './draft.ts'

const blank = {
  personId: null,
  name: null,
  reached: 'yes',
  notReachedReason: null,
  source: null,
  at: null,
  said: null,
} as const

/** Whom one spoke with and whom not (D-10, D-11). Each guardian is a press away, so that nobody is forgotten. */
export function VoiceSection({
  edit,
  guardians,
}: {
  readonly edit: Edit
  readonly guardians: readonly PersonCard[]
}) {
  const own = useWords(words)
  const people = useWords(personWords)
  const { voices } = edit.draft
  const unheard = guardiansUnheard(
    voices,
    guardians.map((guardian) => guardian.id),
  )
  const add = (voice: Partial<VoiceInput>) =>
    edit.set('voices', [...voices, { ...blank, id: newId(), kind: 'other', ...voice }])
  return (
    <Panel title={own.sectionVoices} level={4}>
      <p className="quiet">{own.voicesHint}</p>
      {voices.map((voice, index) => (
        <VoiceFields
          key={voice.id}
          voice={voice}
          path={`voices.${index}`}
          error={edit.error}
          onChange={(changes) =>
            edit.set(
              'voices',
              voices.map((one) => (one.id === voice.id ? { ...one, ...changes } : one)),
            )
          }
          onRemove={() =>
            edit.set(
              'voices',
              voices.filter((one) => one.id !== voice.id),
            )
          }
        />
      ))}
      <div className="row">
        {guardians
          .filter((guardian) => unheard.includes(guardian.id))
          .map((guardian) => (
            <Button
              key={guardian.id}
              onPress={() =>
                add({
                  kind: 'guardian',
                  personId: guardian.id,
                  name: displayName(guardian, people).slice(0, 120),
                })
              }
            >
              {own.addGuardian(displayName(guardian, people))}
            </Button>
          ))}
        <Button onPress={() => add({})}>{own.addVoice}</Button>
      </div>
    </Panel>
  )
}

function VoiceFields(props: {
  readonly voice: VoiceInput
  readonly path: string
  readonly error: Edit['error']
  readonly onChange: (changes: Partial<VoiceInput>) => void
  readonly onRemove: () => void
}) {
  const { voice, path, error, onChange } = props
  const own = useWords(words)
  const language = useLanguage()
  const at = <K extends keyof VoiceInput>(name: K) => ({
    name: `${path}.${name}`,
    error: error(`${path}.${name}`),
  })
  const orNull = (text: string) => (text === '' ? null : text)
  const title = voice.name ?? own.voiceKinds[voice.kind]
  return (
    <fieldset className="bare-fieldset stack" aria-label={title}>
      <div className="columns">
        <Select
          {...at('kind')}
          label={own.voiceKind}
          value={voice.kind}
          onChange={(kind) => kind && onChange({ kind })}
          options={voiceKinds.map((value) => ({ value, label: own.voiceKinds[value] }))}
        />
        <TextField
          {...at('name')}
          label={own.voiceName}
          maxLength={120}
          isOptional
          value={voice.name ?? ''}
          onChange={(name) => onChange({ name: orNull(name) })}
        />
      </div>
      <RadioGroup
        {...at('reached')}
        label={own.reached}
        direction="horizontal"
        value={voice.reached}
        onChange={(reached) => reached && onChange({ reached })}
        options={reachedAnswers.map((value) => ({ value, label: own.reachedAnswers[value] }))}
      />
      {voice.reached === 'yes' ? (
        <>
          <RadioGroup
            {...at('source')}
            label={own.source}
            direction="horizontal"
            value={voice.source}
            onChange={(source) => onChange({ source })}
            options={optionsOf(informationSource, now(), language)}
          />
          <TextArea
            {...at('said')}
            label={own.said}
            maxLength={20_000}
            value={voice.said ?? ''}
            onChange={(said) => onChange({ said: orNull(said) })}
          />
          <DateTimeField
            {...at('at')}
            label={own.voiceAt}
            isOptional
            value={voice.at}
            onChange={(moment) => onChange({ at: moment })}
          />
        </>
      ) : (
        <TextArea
          {...at('notReachedReason')}
          label={own.notReachedReason}
          maxLength={2000}
          rows={2}
          value={voice.notReachedReason ?? ''}
          onChange={(reason) => onChange({ notReachedReason: orNull(reason) })}
        />
      )}
      <div className="row">
        <Button variant="tertiary" label={`${own.removeVoice} ${title}`} onPress={props.onRemove}>
          {own.removeVoice}
        </Button>
      </div>
    </fieldset>
  )
}
