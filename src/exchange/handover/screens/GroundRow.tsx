import { useState } from 'react'
import { disclosureGround } from '../../../code-lists/disclosure-ground.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Checkbox, RadioGroup } from '../../../web/ui/Choices.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { Select } from '../../../web/ui/Select.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { type Circumstance, circumstances } from '../../disclosure/model.ts'
import { groundsForBoards } from '../../disclosure/rules.ts'
import { words as disclosureWords } from '../../disclosure/words.ts'
import { useCodes } from '../../report-content/screens/names.ts'
import { type GroundView, setGround } from '../api.ts'
import { words } from '../words.ts'

export type GroundRowProps = {
  readonly reportId: string
  readonly row: GroundView
  readonly on: string
  readonly isLeftOut: boolean
  /** Null: the person cannot be left out of this report. */
  readonly onLeaveOut: ((isLeftOut: boolean) => void) | null
}

/** One person of the case: on what ground their data goes to this receiver, or that it does not go. */
export function GroundRow({ reportId, row, on, isLeftOut, onLeaveOut }: GroundRowProps) {
  const own = useWords(words)
  const inDisclosure = useWords(disclosureWords)
  const coded = useCodes(on)
  const [isChoosing, setChoosing] = useState(false)
  const name = row.name || own.unnamed
  const ground = coded(disclosureGround, row.ground)
  const refusal =
    row.refusal === null
      ? null
      : row.refusal === 'ground-missing'
        ? own.groundMissing
        : inDisclosure.grounds[row.refusal]
  return (
    <div className="stack-tight">
      <div className="row">
        <strong>{name}</strong>
        <Status>{own.partOf[row.part]}</Status>
        {isLeftOut && <Status tone="info">{own.isLeftOut}</Status>}
        {!isLeftOut && refusal !== null && <Status tone="warning">{own.groundMissing}</Status>}
      </div>
      {!isLeftOut && (
        <>
          {ground !== null && (
            <p>
              {ground}{' '}
              <span className="quiet">
                {row.isProposed
                  ? own.proposed
                  : row.decidedByName !== null && own.decidedBy(row.decidedByName)}
              </span>
            </p>
          )}
          {row.circumstance !== null && (
            <p className="quiet">{inDisclosure.circumstances[row.circumstance]}</p>
          )}
          {row.groundText && <p className="written quiet">{row.groundText}</p>}
          {refusal !== null && ground !== null && <p className="quiet">{refusal}</p>}
          <div className="row">
            <Button
              onPress={() => setChoosing(true)}
              variant={refusal === null ? 'tertiary' : 'secondary'}
              label={`${ground === null ? own.chooseGround : own.changeGround}: ${name}`}
            >
              {ground === null ? own.chooseGround : own.changeGround}
            </Button>
          </div>
        </>
      )}
      {onLeaveOut !== null && <Checkbox label={own.leaveOut} value={isLeftOut} onChange={onLeaveOut} />}
      {isChoosing && (
        <ChooseGround reportId={reportId} row={row} on={on} name={name} onClose={() => setChoosing(false)} />
      )}
    </div>
  )
}

function ChooseGround(props: {
  readonly reportId: string
  readonly row: GroundView
  readonly on: string
  readonly name: string
  readonly onClose: () => void
}) {
  const { reportId, row, on, name, onClose } = props
  const own = useWords(words)
  const inDisclosure = useWords(disclosureWords)
  const coded = useCodes(on)
  const form = useForm({
    initial: {
      ground: row.ground as (typeof groundsForBoards)[number] | null,
      circumstance: row.circumstance as Circumstance | null,
      groundText: row.groundText ?? '',
    },
    submit: (values, options) =>
      api.call(setGround, given(setGround, { reportId, personId: row.personId, ...values }), options),
    onDone: async () => {
      onClose()
      await refreshTopics([`draft/${reportId}`])
    },
  })
  const asksCircumstance = form.values.ground === 'osl-26-9' && row.isChild !== true
  const open = circumstances.filter((one) => one !== 'assumed-under-18' || row.isChild === null)
  return (
    <Dialog title={`${own.ground}: ${name}`} isOpen onClose={onClose}>
      <Form form={form} label={own.ground}>
        <Select
          label={own.ground}
          options={groundsForBoards.map((value) => ({
            value,
            label: coded(disclosureGround, value) ?? value,
          }))}
          {...form.field('ground')}
        />
        {asksCircumstance && (
          <RadioGroup
            label={inDisclosure.circumstance}
            options={open.map((value) => ({ value, label: inDisclosure.circumstances[value] }))}
            {...form.field('circumstance')}
          />
        )}
        <TextArea
          label={inDisclosure.groundText}
          description={inDisclosure.groundTextHint}
          maxLength={2000}
          isOptional={form.values.ground === 'osl-26-9' && !asksCircumstance}
          {...form.field('groundText')}
        />
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.saveGround}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
