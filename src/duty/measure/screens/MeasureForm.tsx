import { useState } from 'react'
import { MunicipalityPicker } from '../../../base/organisation/screens/MunicipalityPicker.tsx'
import { contactForm } from '../../../code-lists/contact-form.ts'
import { dutyMode } from '../../../code-lists/duty-mode.ts'
import { measureType } from '../../../code-lists/measure-type.ts'
import { place } from '../../../code-lists/place.ts'
import { type CodeKey, type CodeList, codeAt, label, openKeys } from '../../../kernel/code-list.ts'
import { type Instant, localDate, now, parseInstant } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { givenNumber } from '../../../web/given.ts'
import { type Language, useLanguage, useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { useFormat } from '../../../web/ui/format.ts'
import { Select } from '../../../web/ui/Select.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { changeMeasure, logMeasure } from '../api.ts'
import type { Measure } from '../model.ts'
import { sourceOf } from '../rules.ts'
import { words } from '../words.ts'
import type { MeasuresOfCase } from './MeasurePanel.tsx'

/** The open codes of a list on a day, as options. */
export const optionsOf = <L extends CodeList>(list: L, at: Instant, language: Language) =>
  openKeys(list, localDate(at)).map((value: CodeKey<L>) => ({
    value,
    label: label(list, value, Number.POSITIVE_INFINITY, language),
  }))

type Values = {
  type: Measure['type'] | null
  contactId: string | null
  at: string | null
  minutes: string
  contactForm: Measure['contactForm']
  place: Measure['place']
  municipalityCode: string | null
  dutyMode: Measure['dutyMode']
  note: string
}

/** Logs a measure, or corrects one: then the type and the contact stand. */
export function MeasureForm(props: {
  readonly caseId: string
  readonly data: MeasuresOfCase
  readonly measure?: Measure
  readonly onClose: () => void
}) {
  const { caseId, data, measure, onClose } = props
  const own = useWords(words)
  const language = useLanguage()
  const format = useFormat()
  const [opened] = useState(now)
  const latest = data.contacts.at(-1)
  const form = useForm<Values, unknown>({
    initial:
      measure === undefined
        ? {
            type: null,
            contactId: latest?.id ?? null,
            at: null,
            minutes: String(latest?.suggestedMinutes ?? ''),
            contactForm: null,
            place: null,
            municipalityCode: data.stayCode,
            dutyMode: latest?.dutyMode ?? data.dutyMode,
            note: '',
          }
        : { ...measure, minutes: String(measure.minutes ?? ''), note: measure.note ?? '' },
    submit: ({ type, contactId, at, minutes, note, ...rest }, options) => {
      const said = { ...rest, minutes: givenNumber(minutes), note: note === '' ? null : note }
      const when = at === null ? {} : { at }
      if (measure !== undefined)
        return api.call(
          changeMeasure,
          { measureId: measure.id, version: measure.version, ...said, ...when },
          options,
        )
      // An empty choice is the server's to refuse, at its field (DESIGN 4.2).
      return api.call(
        logMeasure,
        { caseId, contactId, ...said, ...when, ...(type && { type }) } as never,
        options,
      )
    },
    onDone: async () => {
      notify(own.logged)
      onClose()
      await refreshTopics([`case/${caseId}`])
    },
    onKept: onClose,
  })
  const { type, contactId, at } = form.values
  const day = (at === null ? null : parseInstant(at)) ?? opened
  const code = type === null ? undefined : codeAt(measureType, type, localDate(day))
  const suggested = data.contacts.find((contact) => contact.id === contactId)?.suggestedMinutes ?? null
  const title = measure === undefined ? own.log : own.change

  return (
    <Form form={form} label={title}>
      {measure === undefined && (
        <>
          <Select
            {...form.field('type')}
            label={own.type}
            width="medium"
            options={optionsOf(measureType, day, language).filter(
              ({ value }) => sourceOf(value) === undefined,
            )}
          />
          {code !== undefined && (
            <details>
              <summary>{own.instruction}</summary>
              <p>{code.definition}</p>
              <p>{code.instruction}</p>
              <p className="quiet">
                {own.countingRule}: {code.countingRule}
              </p>
            </details>
          )}
          <Select
            {...form.field('contactId')}
            label={own.contact}
            width="medium"
            placeholder={own.noContact}
            options={data.contacts.map((contact) => ({
              value: contact.id,
              label: `${contact.number}, ${format.moment(contact.callAt)}`,
            }))}
          />
        </>
      )}
      <TextField
        {...form.field('minutes')}
        label={own.minutes}
        description={suggested === null ? own.minutesHint : own.suggested(suggested)}
        inputMode="numeric"
        width="short"
        isOptional
      />
      <DateTimeField {...form.field('at')} label={own.at} isOptional={measure === undefined} />
      <RadioGroup
        {...form.field('contactForm')}
        label={own.contactForm}
        direction="horizontal"
        options={optionsOf(contactForm, day, language)}
        isOptional
      />
      <Select
        {...form.field('place')}
        label={own.place}
        width="medium"
        options={optionsOf(place, day, language)}
        isOptional
      />
      <MunicipalityPicker
        {...form.field('municipalityCode')}
        label={own.municipality}
        width="medium"
        isOptional
      />
      <RadioGroup
        {...form.field('dutyMode')}
        onChange={(mode) => mode && form.set('dutyMode', mode)}
        label={own.dutyMode}
        direction="horizontal"
        options={optionsOf(dutyMode, day, language)}
      />
      <TextArea
        {...form.field('note')}
        label={own.note}
        description={own.noteHint}
        maxLength={2000}
        rows={2}
        isOptional
      />
      <div className="row">
        <Button type="submit" variant="primary" isPending={form.isPending}>
          {measure === undefined ? own.log : own.save}
        </Button>
        <Button onPress={onClose}>{own.cancel}</Button>
      </div>
    </Form>
  )
}
