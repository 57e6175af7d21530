import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { makeKey } from '../../../web/passkeys.ts'
import { useSession } from '../../../web/session.ts'
import { useStepUp } from '../../../web/step-up.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { preparePasskey, registerPasskey } from '../api.ts'
import type { Proof } from '../rules.ts'
import { words } from '../words.ts'

const byPassword = { method: 'POST', path: '/api/step-ups/password' } as const

/** Another key of one's own: prove oneself, let the device make it, give it a name. */
export function AddPasskey(props: {
  readonly proof: Exclude<Proof, 'recovery'>
  readonly registrationHash: string
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const { account } = useSession()
  const stepUp = useStepUp()
  const { proof, registrationHash, onClose } = props
  const help = { passkey: own.addWithKey, password: own.addWithPassword, login: own.addWithLogin }

  const add = async ({ name, password }: { name: string; password: string }) => {
    if (proof === 'passkey') await stepUp.prove(account.id, registrationHash)
    if (proof === 'password')
      await api.send(
        byPassword,
        { subjectId: account.id, shownHash: registrationHash, password },
        { waitFor: 'unlock' },
      )
    const made = await makeKey(await api.call(preparePasskey, {}))
    return api.call(registerPasskey, { ...made, name })
  }
  return (
    <FormDialog
      title={own.add}
      lead={`${own.addHelp} ${help[proof]}`}
      save={own.add}
      saved={(_result, { name }) => own.added(name)}
      initial={{ name: '', password: '' }}
      changes={['account']}
      submit={add}
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextField
            label={own.name}
            description={own.nameHint}
            autoComplete="off"
            maxLength={60}
            {...form.field('name')}
          />
          {proof === 'password' && (
            <TextField
              label={own.password}
              type="password"
              autoComplete="current-password"
              maxLength={200}
              {...form.field('password')}
            />
          )}
          {stepUp.notice}
        </>
      )}
    </FormDialog>
  )
}
