import { now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { attestSignature } from '../api.ts'
import { attestedWays } from '../model.ts'
import { words } from '../words.ts'

/** Who saw the signature that stands on paper or in another service, when it was made and what was seen. */
export function AttestSignature({
  decisionId,
  onClose,
}: {
  readonly decisionId: string
  readonly onClose: () => void
}) {
  const own = useWords(words)
  return (
    <FormDialog
      title={own.attestTitle}
      lead={own.attestHint}
      save={own.saveAttest}
      saved={own.attested}
      initial={{
        way: null as (typeof attestedWays)[number] | null,
        signedAt: now() as string | null,
        seen: '',
        note: '',
      }}
      changes={[`decision/${decisionId}`, 'decision']}
      submit={(values, options) =>
        api.call(attestSignature, given(attestSignature, { ...values, decisionId }), options)
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <RadioGroup
            label={own.way}
            options={attestedWays.map((value) => ({ value, label: own.attestedWays[value] }))}
            {...form.field('way')}
          />
          <DateTimeField label={own.signedAt} {...form.field('signedAt')} />
          <TextArea label={own.seen} description={own.seenHint} maxLength={1000} {...form.field('seen')} />
          <TextArea label={own.note} maxLength={2000} isOptional {...form.field('note')} />
        </>
      )}
    </FormDialog>
  )
}
