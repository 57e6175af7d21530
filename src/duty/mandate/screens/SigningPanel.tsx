import { useState } from 'react'
import { localDate, now } from '../../../kernel/time.ts'
import { holdsOn } from '../../../kernel/validity.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { setSigningWay } from '../api.ts'
import { type SigningWay, signingWays } from '../model.ts'
import { words } from '../words.ts'

/** How a member's decision-makers sign: here, on paper or elsewhere; not said is not the same as here (E-08). */
export function SigningPanel(props: { readonly memberId: string; readonly ways: readonly SigningWay[] }) {
  const own = useWords(words)
  const { account } = useSession()
  const [isOpen, setOpen] = useState(false)
  const today = localDate(now())
  const current = props.ways.find((way) => holdsOn(way, today))
  const coming = props.ways.filter((way) => way.validFrom > today && holdsOn(way, way.validFrom))
  const mayKeep = setSigningWay.permit[account.role] !== undefined
  return (
    <Panel
      title={own.signing}
      actions={mayKeep && <Button onPress={() => setOpen(true)}>{own.setSigning}</Button>}
    >
      <p className="quiet">{own.signingLead}</p>
      {current === undefined && <Notice tone="important" title={own.signingUnknown} />}
      {[...(current === undefined ? [] : [current]), ...coming].map((way) => (
        <p key={way.id}>
          <strong>{own.signingWays[way.way]}</strong>
          {way.note !== null && `: ${way.note}`} · {own.valid(way.validFrom, way.validTo)}
        </p>
      ))}
      {isOpen && (
        <FormDialog
          title={own.setSigning}
          save={own.save}
          saved={own.saved}
          initial={{
            way: null as SigningWay['way'] | null,
            note: '',
            validFrom: today as string | null,
          }}
          changes={[`mandate/${props.memberId}`]}
          submit={(values, options) =>
            api.call(setSigningWay, given(setSigningWay, { ...values, memberId: props.memberId }), options)
          }
          onClose={() => setOpen(false)}
        >
          {(form) => (
            <>
              <RadioGroup
                label={own.way}
                options={signingWays.map((value) => ({ value, label: own.signingWays[value] }))}
                {...form.field('way')}
              />
              <TextField
                label={own.signingNote}
                description={own.signingNoteHint}
                isOptional
                maxLength={200}
                {...form.field('note')}
              />
              <DateField label={own.validFrom} {...form.field('validFrom')} />
            </>
          )}
        </FormDialog>
      )}
    </Panel>
  )
}
