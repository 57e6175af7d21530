import { useState } from 'react'
import { disclosureGround } from '../../../code-lists/disclosure-ground.ts'
import { codeAt, openKeys } from '../../../kernel/code-list.ts'
import { localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given, givenNumber } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import {
  addPopulation,
  addUnit,
  closeMember,
  closeUnit,
  type MemberView,
  setAgreement,
  signAgreement,
} from '../api.ts'
import { type Area, speakWithChild, type Unit, unitKinds } from '../model.ts'
import { words } from '../words.ts'
import { ChangeFacts } from './ChangeFacts.tsx'
import { EditDialog } from './EditDialog.tsx'
import { EndDialog } from './EndDialog.tsx'

type Doing =
  | { readonly what: 'facts' | 'terms' | 'sign' | 'unit' | 'population' | 'close' }
  | { readonly what: 'end-unit'; readonly unit: Unit }
type Part = { readonly member: MemberView; readonly onClose: () => void }
const today = () => localDate(now()) as string | null

/** What an administrator can change for a member: first which thing, then its fields. */
export function ChangeMember({ member, areas, onClose }: Part & { readonly areas: readonly Area[] }) {
  const own = useWords(words)
  const [doing, setDoing] = useState<Doing | null>(null)
  if (doing === null)
    return (
      <Dialog title={member.name} isOpen onClose={onClose}>
        <div className="stack-tight">
          <Button onPress={() => setDoing({ what: 'facts' })}>{own.changeFacts}</Button>
          <Button onPress={() => setDoing({ what: 'terms' })}>{own.setAgreement}</Button>
          {member.agreement?.signedOn === null && (
            <Button onPress={() => setDoing({ what: 'sign' })}>{own.sign}</Button>
          )}
          <Button onPress={() => setDoing({ what: 'unit' })}>{own.addUnit}</Button>
          {member.units.map((unit) => (
            <Button key={unit.id} onPress={() => setDoing({ what: 'end-unit', unit })}>
              {own.endUnit(unit.name)}
            </Button>
          ))}
          <Button onPress={() => setDoing({ what: 'population' })}>{own.addPopulation}</Button>
          <Button onPress={() => setDoing({ what: 'close' })}>{own.closeMember}</Button>
        </div>
      </Dialog>
    )
  const part = { member, onClose }
  switch (doing.what) {
    case 'facts':
      return <ChangeFacts {...part} areas={areas} />
    case 'terms':
      return <NewTerms {...part} />
    case 'sign':
      return <Sign {...part} />
    case 'unit':
      return <NewUnit {...part} />
    case 'population':
      return <NewPopulation {...part} />
    case 'close':
      return (
        <EndDialog
          title={`${own.closeMember}: ${member.name}`}
          help={own.closeMemberHelp}
          end={(validTo, options) => api.call(closeMember, { memberId: member.id, validTo }, options)}
          onClose={onClose}
        />
      )
    case 'end-unit':
      return (
        <EndDialog
          title={own.endUnit(doing.unit.name)}
          end={(validTo, options) => api.call(closeUnit, { unitId: doing.unit.id, validTo }, options)}
          onClose={onClose}
        />
      )
  }
}

function NewTerms({ member, onClose }: Part) {
  const own = useWords(words)
  const grounds = openKeys(disclosureGround, localDate(now()))
  const { agreement } = member
  return (
    <EditDialog
      title={`${own.setAgreement}: ${member.name}`}
      help={own.setAgreementHelp}
      initial={{
        speakWithChild: agreement?.speakWithChild ?? null,
        disclosureGround: grounds.find((key) => key === agreement?.disclosureGround) ?? null,
        signedOn: null as string | null,
        reference: '',
        validFrom: today(),
      }}
      submit={(values, options) =>
        api.call(setAgreement, given(setAgreement, { ...values, memberId: member.id }), options)
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <DateField label={own.validFrom} {...form.field('validFrom')} />
          <RadioGroup
            label={own.speakWithChild}
            direction="horizontal"
            options={speakWithChild.map((value) => ({ value, label: own.speakWithChildOptions[value] }))}
            {...form.field('speakWithChild')}
          />
          <Select
            label={own.disclosureGround}
            placeholder={own.noGround}
            options={grounds.map((value) => ({
              value,
              label: codeAt(disclosureGround, value, localDate(now()))?.sv ?? value,
            }))}
            {...form.field('disclosureGround')}
          />
          <DateField
            label={own.signedOn}
            description={own.unsignedHelp}
            isOptional
            {...form.field('signedOn')}
          />
          <TextField label={own.reference} isOptional maxLength={200} {...form.field('reference')} />
        </>
      )}
    </EditDialog>
  )
}

function Sign({ member, onClose }: Part) {
  const own = useWords(words)
  const agreementId = member.agreement?.id ?? ''
  return (
    <EditDialog
      title={`${own.sign}: ${member.name}`}
      initial={{ signedOn: today(), reference: '' }}
      submit={(values, options) =>
        api.call(signAgreement, given(signAgreement, { ...values, agreementId }), options)
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <DateField label={own.signedOn} {...form.field('signedOn')} />
          <TextField label={own.reference} isOptional maxLength={200} {...form.field('reference')} />
        </>
      )}
    </EditDialog>
  )
}

function NewUnit({ member, onClose }: Part) {
  const own = useWords(words)
  return (
    <EditDialog
      title={`${own.addUnit}: ${member.name}`}
      initial={{ kind: null as Unit['kind'] | null, name: '', recordSystem: '', validFrom: today() }}
      submit={(values, options) =>
        api.call(addUnit, given(addUnit, { ...values, memberId: member.id }), options)
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <Select
            label={own.unitKind}
            options={unitKinds.map((value) => ({ value, label: own.unitKinds[value] }))}
            {...form.field('kind')}
          />
          <TextField label={own.name} maxLength={120} {...form.field('name')} />
          <TextField label={own.recordSystem} isOptional maxLength={80} {...form.field('recordSystem')} />
          <DateField label={own.validFrom} {...form.field('validFrom')} />
        </>
      )}
    </EditDialog>
  )
}

function NewPopulation({ member, onClose }: Part) {
  const own = useWords(words)
  const { municipalityCode, municipalityName } = member
  return (
    <EditDialog
      title={`${own.addPopulation}: ${municipalityName}`}
      initial={{ at: null as string | null, inhabitants: '', source: '' }}
      submit={({ inhabitants, ...values }, options) =>
        api.call(
          addPopulation,
          given(addPopulation, { ...values, municipalityCode, inhabitants: givenNumber(inhabitants) }),
          options,
        )
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <DateField label={own.countedAt} {...form.field('at')} />
          <TextField
            label={own.inhabitants}
            inputMode="numeric"
            width="short"
            {...form.field('inhabitants')}
          />
          <TextField label={own.source} maxLength={300} {...form.field('source')} />
        </>
      )}
    </EditDialog>
  )
}
