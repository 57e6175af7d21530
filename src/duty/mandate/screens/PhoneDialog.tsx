import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { type MandateView, setPhone } from '../api.ts'
import { words } from '../words.ts'

/** The number one decides from at night. */
export function PhoneDialog({ row, onClose }: { readonly row: MandateView; readonly onClose: () => void }) {
  const own = useWords(words)
  return (
    <FormDialog
      title={own.changePhoneOf(row.name)}
      save={own.save}
      saved={own.saved}
      initial={{ phone: row.shownPhone ?? '' }}
      changes={[`mandate/${row.memberId}`]}
      submit={({ phone }, options) =>
        api.call(
          setPhone,
          { mandateId: row.id, version: row.version, phone: phone.trim() === '' ? null : phone },
          options,
        )
      }
      onClose={onClose}
    >
      {(form) => (
        <TextField
          label={own.phone}
          description={own.phoneHint}
          type="tel"
          maxLength={30}
          {...form.field('phone')}
        />
      )}
    </FormDialog>
  )
}
