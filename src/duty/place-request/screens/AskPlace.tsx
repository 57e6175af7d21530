import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { askPlace } from '../api.ts'
import { directions, type PlaceRequest, requestKinds } from '../model.ts'
import { words } from '../words.ts'

/** What is asked of somebody, or of the duty; of a place in the register where one is given. */
export function AskPlace(props: {
  readonly caseId: string
  readonly placeId?: string
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const { caseId, placeId, onClose } = props
  return (
    <FormDialog
      title={own.ask}
      save={own.save}
      saved={own.asked}
      initial={{
        direction: 'to-other' as PlaceRequest['direction'] | null,
        kind: 'place' as PlaceRequest['kind'] | null,
        otherName: '',
        about: '',
        askedAt: null as string | null,
      }}
      changes={[`case/${caseId}`]}
      submit={(values, options) =>
        api.call(askPlace, given(askPlace, { caseId, placeId: placeId ?? null, ...values }), options)
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <RadioGroup
            label={own.direction}
            direction="horizontal"
            options={directions.map((value) => ({ value, label: own.directions[value] }))}
            {...form.field('direction')}
          />
          <Select
            label={own.kind}
            options={requestKinds.map((value) => ({ value, label: own.kinds[value] }))}
            {...form.field('kind')}
          />
          {placeId === undefined && (
            <TextField
              label={own.whom}
              description={own.whomAsked}
              maxLength={200}
              {...form.field('otherName')}
            />
          )}
          <TextArea label={own.about} maxLength={2000} rows={2} isOptional {...form.field('about')} />
          <DateTimeField label={own.askedAt} isOptional {...form.field('askedAt')} />
        </>
      )}
    </FormDialog>
  )
}
