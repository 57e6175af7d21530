import { addDays, localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { useStepUp } from '../../../web/step-up.tsx'
import { CheckboxGroup } from '../../../web/ui/Choices.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import type { Bound } from '../../../web/ui/form.ts'
import { Select } from '../../../web/ui/Select.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { createKey, type KeyView, revokeKey, rotateKey } from '../api.ts'
import { type Scope, scopes } from '../model.ts'
import { longestDays } from '../rules.ts'
import { words } from '../words.ts'

const byPassword = { method: 'POST', path: '/api/step-ups/password' } as const
const changes = ['api-key']
/** Days the present secret goes on beside a new one, unless another day is given. */
const overlapDays = 14

export type Proof = 'passkey' | 'password'
export type ForMember = { readonly id: string; readonly name: string; readonly creationHash: string }
type Made = { readonly key: string | null }

/** Whoever makes a key proves it: with the passkey, or the password where there is none. */
function useProof(proof: Proof) {
  const stepUp = useStepUp()
  const prove = (subjectId: string, shownHash: string, password: string) =>
    proof === 'passkey'
      ? stepUp.prove(subjectId, shownHash)
      : api.send(byPassword, { subjectId, shownHash, password }, { waitFor: 'unlock' })
  return { prove, notice: stepUp.notice }
}

function ProofField(props: { readonly proof: Proof; readonly password: Bound<string> }) {
  const own = useWords(words)
  if (props.proof === 'passkey') return <p className="quiet">{own.withPasskey}</p>
  return (
    <TextField
      label={own.password}
      description={own.passwordHint}
      type="password"
      autoComplete="current-password"
      maxLength={200}
      {...props.password}
    />
  )
}

/** A key for one system of one municipality. */
export function MakeKey(props: {
  readonly members: readonly ForMember[]
  readonly proof: Proof
  readonly onMade: (made: Made) => void
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const { members, proof, onMade, onClose } = props
  const { prove, notice } = useProof(proof)
  const [only] = members.length === 1 ? members : []
  const initial = {
    ...{ name: '', purpose: '', memberId: only?.id ?? null, scopes: [] as readonly Scope[] },
    ...{ validUntil: addDays(localDate(now()), longestDays) as string | null, password: '' },
  }
  const make = async ({ password, ...typed }: typeof initial, options: { readonly commandId: string }) => {
    const member = members.find(({ id }) => id === typed.memberId)
    if (member !== undefined) await prove(member.id, member.creationHash, password)
    const input = given(createKey, { ...typed, scopes: [...typed.scopes] })
    return api.call(createKey, input, options)
  }
  return (
    <FormDialog
      title={own.create}
      lead={own.createLead}
      save={own.create}
      saved={(_made, { name }) => own.made(name)}
      initial={initial}
      changes={changes}
      submit={make}
      onDone={onMade}
      onClose={onClose}
    >
      {(form) => (
        <>
          {only === undefined && (
            <Select
              label={own.member}
              options={members.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.field('memberId')}
            />
          )}
          <TextField
            label={own.name}
            description={own.nameHint}
            autoComplete="off"
            maxLength={80}
            {...form.field('name')}
          />
          <TextArea
            label={own.purpose}
            description={own.purposeHint}
            rows={2}
            maxLength={500}
            {...form.field('purpose')}
          />
          <CheckboxGroup
            label={own.scopes}
            description={own.scopesHint}
            options={scopes.map((value) => ({
              value,
              label: own.scopeNames[value],
              description: own.scopeHelp[value],
            }))}
            {...form.field('scopes')}
          />
          <DateField label={own.validUntil} description={own.validUntilHint} {...form.field('validUntil')} />
          <ProofField proof={proof} password={form.field('password')} />
          {notice}
        </>
      )}
    </FormDialog>
  )
}

/** A second secret beside the first. */
export function RotateKey(props: {
  readonly row: KeyView
  readonly proof: Proof
  readonly onMade: (made: Made) => void
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const { row, proof, onMade, onClose } = props
  const { prove, notice } = useProof(proof)
  const today = localDate(now())
  const initial = {
    validUntil: addDays(today, longestDays) as string | null,
    earlierUntil: addDays(today, overlapDays) as string | null,
    password: '',
  }
  const rotate = async ({ password, ...days }: typeof initial, options: { readonly commandId: string }) => {
    await prove(row.id, row.rotationHash, password)
    return api.call(rotateKey, given(rotateKey, { ...days, keyId: row.id }), options)
  }
  return (
    <FormDialog
      title={own.rotateOf(row.name)}
      lead={own.rotateLead}
      save={own.rotate}
      saved={own.rotated(row.name)}
      initial={initial}
      changes={changes}
      submit={rotate}
      onDone={onMade}
      onClose={onClose}
    >
      {(form) => (
        <>
          <DateField
            label={own.earlierUntil}
            description={own.earlierUntilHint}
            {...form.field('earlierUntil')}
          />
          <DateField label={own.validUntil} description={own.validUntilHint} {...form.field('validUntil')} />
          <ProofField proof={proof} password={form.field('password')} />
          {notice}
        </>
      )}
    </FormDialog>
  )
}

/** Nothing opens with it from now on. No proof is asked: it is done in a hurry. */
export function RevokeKey({ row, onClose }: { readonly row: KeyView; readonly onClose: () => void }) {
  const own = useWords(words)
  return (
    <FormDialog
      title={own.revokeOf(row.name)}
      lead={own.revokeLead}
      save={own.revoke}
      saved={own.revoked(row.name)}
      initial={{ reason: '' }}
      changes={changes}
      submit={({ reason }, options) => api.call(revokeKey, { keyId: row.id, reason }, options)}
      onClose={onClose}
    >
      {(form) => <TextArea label={own.reason} rows={2} maxLength={500} {...form.field('reason')} />}
    </FormDialog>
  )
}
