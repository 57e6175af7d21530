import { api } from '../../../web/api.ts'
import { given, givenNumber } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { confirmPlace } from '../api.ts'
import { words } from '../words.ts'

/** How many beds the place says are free, who says so and when. */
export function ConfirmPlace(props: {
  readonly placeId: string
  readonly name: string
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const { placeId, name, onClose } = props
  return (
    <FormDialog
      title={own.confirmOf(name)}
      save={own.save}
      saved={own.confirmed}
      initial={{ freeBeds: '', saidBy: '', saidAt: null as string | null }}
      changes={['place', 'case']}
      submit={({ freeBeds, ...rest }, options) =>
        api.call(
          confirmPlace,
          given(confirmPlace, { placeId, ...rest, freeBeds: givenNumber(freeBeds) as number }),
          options,
        )
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextField
            label={own.freeBeds}
            inputMode="numeric"
            width="short"
            autoFocus
            {...form.field('freeBeds')}
          />
          <TextField
            label={own.saidBy}
            description={own.saidByHint}
            maxLength={120}
            {...form.field('saidBy')}
          />
          <DateTimeField label={own.saidAt} description={own.atHint} isOptional {...form.field('saidAt')} />
        </>
      )}
    </FormDialog>
  )
}
