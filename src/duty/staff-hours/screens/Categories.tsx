import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { CheckboxGroup } from '../../../web/ui/Choices.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { readTime } from '../../../web/ui/typed-moment.ts'
import { shiftKinds } from '../../roster/model.ts'
import { readCategories, setCategories } from '../api.ts'
import { type PayCategory, payDays } from '../model.ts'
import { words } from '../words.ts'

/** Typed and shown as `22.00`, kept as `22:00`. */
const shownTime = (time: string): string => time.replace(':', '.')

/** What the hours are paid as, line by line; the manager sets it after the region's own agreement. */
export function Categories() {
  const own = useWords(words)
  const reading = useRead(readCategories, {}, { topics: ['roster'] })
  const [isChanging, setChanging] = useState(false)
  return (
    <Panel
      title={own.categories}
      actions={!isChanging && <Button onPress={() => setChanging(true)}>{own.change}</Button>}
    >
      <p>{own.categoriesHint}</p>
      <Loaded reading={reading} rows={4}>
        {(set) => (
          <>
            {!set.isOwn && <Notice tone="important" title={own.startingSet} />}
            {isChanging ? (
              <Editor set={set} onDone={() => setChanging(false)} />
            ) : (
              <Lines categories={set.categories} />
            )}
          </>
        )}
      </Loaded>
    </Panel>
  )
}

function Lines({ categories }: { readonly categories: readonly PayCategory[] }) {
  const own = useWords(words)
  return (
    <DataTable
      label={own.categories}
      rows={categories}
      rowKey={(row) => row.key}
      columns={[
        { key: 'name', header: own.columns.name, cell: (row) => row.name },
        {
          key: 'kinds',
          header: own.columns.kinds,
          cell: (row) => row.kinds.map((kind) => own.kinds[kind]).join(', '),
        },
        {
          key: 'days',
          header: own.columns.days,
          cell: (row) => row.days.map((day) => own.days[day]).join(', '),
        },
        { key: 'start', header: own.columns.start, cell: (row) => shownTime(row.start) },
        { key: 'end', header: own.columns.end, cell: (row) => shownTime(row.end) },
      ]}
    />
  )
}

function Editor({
  set,
  onDone,
}: {
  readonly set: OutputOf<typeof readCategories>
  readonly onDone: () => void
}) {
  const own = useWords(words)
  const form = useForm({
    initial: {
      categories: set.categories.map((one) => ({
        ...one,
        start: shownTime(one.start),
        end: shownTime(one.end),
      })),
    },
    submit: ({ categories }, options) =>
      api.call(
        setCategories,
        {
          version: set.version,
          categories: categories.map((one) => ({
            ...one,
            start: readTime(one.start) ?? one.start,
            end: readTime(one.end) ?? one.end,
          })),
        },
        options,
      ),
    onDone: async () => {
      notify(own.saved)
      onDone()
      await refreshTopics(['roster'])
    },
  })
  const { categories } = form.values
  const added: PayCategory = {
    key: `rad-${crypto.randomUUID().slice(0, 8)}`,
    name: '',
    kinds: ['duty'],
    days: ['1'],
    start: '00.00',
    end: '00.00',
  }
  return (
    <Form form={form} label={own.categories}>
      {categories.map((category, at) => (
        <fieldset key={category.key} className="panel panel-framed stack-tight">
          <legend>{category.name || own.add}</legend>
          <div className="columns">
            <TextField label={own.columns.name} maxLength={80} {...form.field(`categories.${at}.name`)} />
            <TextField label={own.columns.start} maxLength={5} {...form.field(`categories.${at}.start`)} />
            <TextField label={own.columns.end} maxLength={5} {...form.field(`categories.${at}.end`)} />
          </div>
          <CheckboxGroup
            label={own.columns.kinds}
            options={shiftKinds.map((kind) => ({ value: kind, label: own.kinds[kind] }))}
            {...form.field(`categories.${at}.kinds`)}
            onChange={(kinds) => form.set(`categories.${at}.kinds`, [...kinds])}
          />
          <CheckboxGroup
            label={own.columns.days}
            options={payDays.map((day) => ({ value: day, label: own.days[day] }))}
            {...form.field(`categories.${at}.days`)}
            onChange={(days) => form.set(`categories.${at}.days`, [...days])}
          />
          <Button
            variant="tertiary"
            onPress={() =>
              form.set(
                'categories',
                categories.filter((_line, other) => other !== at),
              )
            }
            label={`${own.remove}: ${category.name}`}
          >
            {own.remove}
          </Button>
        </fieldset>
      ))}
      <div className="row">
        <Button onPress={() => form.set('categories', [...categories, added])}>{own.add}</Button>
        <Button type="submit" variant="primary" isPending={form.isPending}>
          {own.save}
        </Button>
        <Button onPress={onDone}>{own.cancel}</Button>
      </div>
    </Form>
  )
}
