import { childNotHeard } from '../../../code-lists/child-not-heard.ts'
import { now } from '../../../kernel/time.ts'
import { useLanguage, useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { optionsOf } from '../../measure/screens/MeasureForm.tsx'
import type { DecisionView } from '../api.ts'
import type { Written } from '../model.ts'
import { words } from '../words.ts'
import type { Draft, Edit } from './draft.ts'

type TextName = { [K in keyof Draft]: Draft[K] extends string ? K : never }[keyof Draft]
type Carried = DecisionView['carried']

/** Where the text of a field was taken from, and whether it has been changed since. */
function Sources({
  field,
  carried,
  draft,
}: {
  readonly field: keyof Written
  readonly carried: Carried
  readonly draft: Draft
}) {
  const own = useWords(words)
  const format = useFormat()
  const text = draft[field]
  const told = carried
    .filter((part) => part.field === field)
    .map(({ source, at, text: piece }) =>
      own.page.from(
        source,
        at === null ? null : format.time(at),
        typeof text === 'string' && text.includes(piece),
      ),
    )
  return told.length === 0 ? null : <p className="quiet">{[...new Set(told)].join(' · ')}</p>
}

/** What the decision-maker is to read: each text with where it came from. */
export function TextFields(props: {
  readonly edit: Edit
  readonly decision: DecisionView
  readonly isShort: boolean
  readonly onCarry: () => void
  readonly isCarrying: boolean
}) {
  const { edit, decision, isShort } = props
  const own = useWords(words)
  const { page } = own
  const writing = (name: TextName, maxLength: number, rows: number, isOptional = false) => (
    <div className="stack-tight">
      <TextArea
        name={name}
        label={page[name]}
        {...(name !== 'childViews' && { description: page[`${name}Hint`] })}
        maxLength={maxLength}
        rows={rows}
        isOptional={isOptional}
        value={edit.draft[name]}
        onChange={(text) => edit.set(name, text)}
        error={edit.error(name)}
      />
      <Sources field={name} carried={decision.carried} draft={edit.draft} />
    </div>
  )
  return (
    <Panel title={own.title} level={3}>
      {writing('proposal', 4000, 2)}
      {writing('facts', 40_000, 5)}
      {writing('circumstances', 20_000, 4, isShort)}
      <ChildViews {...props} />
      {writing('alternatives', 20_000, 3, isShort)}
      {writing('grounds', 20_000, 4)}
    </Panel>
  )
}

/** The words of the child, verbatim: carried from the assessment, written here only where none has them. */
function ChildViews(props: {
  readonly edit: Edit
  readonly decision: DecisionView
  readonly isShort: boolean
  readonly onCarry: () => void
  readonly isCarrying: boolean
}) {
  const { edit, decision, isShort } = props
  const own = useWords(words)
  const language = useLanguage()
  const { page } = own
  const age = decision.person?.age ?? null
  const isCarried = decision.carried.some((part) => part.field === 'childViews')
  const label = age !== null && age > 20 ? page.ownViews : page.childViews
  return (
    <div className="stack-tight">
      {decision.newerWords && (
        <Notice
          tone="important"
          title={page.newerWords}
          actions={
            <Button onPress={props.onCarry} isPending={props.isCarrying}>
              {page.carry}
            </Button>
          }
        />
      )}
      <TextArea
        name="childViews"
        label={label}
        description={isCarried ? page.carriedWords : page.childViewsHint}
        maxLength={20_000}
        rows={3}
        isReadOnly={isCarried}
        isOptional={isShort || (age !== null && age > 20)}
        value={edit.draft.childViews}
        onChange={(text) => edit.set('childViews', text)}
        error={edit.error('childViews')}
      />
      {!isCarried && edit.draft.childViews.trim() === '' && (age === null || age <= 20) && (
        <Select
          name="childNotHeardReason"
          label={page.notHeard}
          placeholder={page.noReason}
          width="medium"
          isOptional={isShort}
          options={optionsOf(childNotHeard, now(), language)}
          value={edit.draft.childNotHeardReason}
          onChange={(reason) => edit.set('childNotHeardReason', reason)}
        />
      )}
    </div>
  )
}
