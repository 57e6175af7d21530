import { useState } from 'react'
import type { Static } from 'typebox'
import { contactForm } from '../../../code-lists/contact-form.ts'
import { dutyMode } from '../../../code-lists/duty-mode.ts'
import { measureType } from '../../../code-lists/measure-type.ts'
import { municipalities } from '../../../code-lists/municipality.ts'
import { place } from '../../../code-lists/place.ts'
import { type CodeList, label } from '../../../kernel/code-list.ts'
import { showHiddenCharacters } from '../../../kernel/text.ts'
import { now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { useLanguage, useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { EmptyState } from '../../../web/ui/Loaded.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { type MeasureView, withdrawMeasure } from '../api.ts'
import { available } from '../rules.ts'
import { words } from '../words.ts'
import { MeasureForm } from './MeasureForm.tsx'
import type { MeasuresOfCase } from './MeasurePanel.tsx'
import { WriteDialog } from './WriteDialog.tsx'
import '../../../web/styles/lists.css'

type View = Static<typeof MeasureView>
const names: ReadonlyMap<string, string> = new Map(municipalities.map(({ code, name }) => [code, name]))

/** The measures of a case, newest first, with the time they took in all: what is not stated is counted apart. */
export function MeasureList({ data }: { readonly data: MeasuresOfCase }) {
  const own = useWords(words)
  if (data.measures.length === 0) return <EmptyState title={own.none} />
  const standing = data.measures.filter((measure) => measure.withdrawnAt === null)
  const minutes = standing.reduce((sum, measure) => sum + (measure.minutes ?? 0), 0)
  const unstated = standing.filter((measure) => measure.minutes === null).length
  return (
    <>
      <ul className="plain-list stack" aria-label={own.title}>
        {data.measures.map((measure) => (
          <li key={measure.id}>
            <MeasureRow measure={measure} data={data} />
          </li>
        ))}
      </ul>
      <p className="quiet">{own.total(minutes, unstated)}</p>
    </>
  )
}

function MeasureRow({ measure, data }: { readonly measure: View; readonly data: MeasuresOfCase }) {
  const own = useWords(words)
  const language = useLanguage()
  const format = useFormat()
  const { account } = useSession()
  const [open, setOpen] = useState<'change' | 'withdraw' | null>(null)
  const close = () => setOpen(null)
  const name = label(measureType, measure.type, measure.typeVersion, language)
  const of = (list: CodeList, key: string | null) =>
    key === null ? [] : [label(list, key, Number.POSITIVE_INFINITY, language)]
  const facts = [
    format.moment(measure.at),
    measure.minutes === null ? `${own.minutes}: ${own.notStated}` : format.duration(measure.minutes),
    ...of(contactForm, measure.contactForm),
    ...of(place, measure.place),
    ...(measure.municipalityCode === null
      ? []
      : [names.get(measure.municipalityCode) ?? measure.municipalityCode]),
    ...of(dutyMode, measure.dutyMode),
    measure.performedByName,
  ]
  const actor = { ...account, accountId: account.id, sessionId: null }
  const may = available({ case: { status: data.caseOpen ? 'open' : 'closed' }, measure }, actor, now())
  return (
    <div className="stack-tight">
      <div className="row">
        <strong>{name}</strong>
        {measure.withdrawnAt !== null && (
          <Status tone="important">
            {own.withdrawnBy(measure.withdrawnByName ?? '', format.moment(measure.withdrawnAt))}
          </Status>
        )}
        {may.change.allowed && (
          <>
            <Button variant="tertiary" label={`${own.change} ${name}`} onPress={() => setOpen('change')}>
              {own.change}
            </Button>
            <Button variant="tertiary" label={`${own.withdraw} ${name}`} onPress={() => setOpen('withdraw')}>
              {own.withdraw}
            </Button>
          </>
        )}
      </div>
      <p className="quiet">{facts.join(' · ')}</p>
      {measure.sourceId !== null && <p className="quiet">{own.automatic}</p>}
      {measure.note !== null && <p className="written">{showHiddenCharacters(measure.note)}</p>}
      {measure.withdrawnReason !== null && (
        <p className="quoted">{showHiddenCharacters(measure.withdrawnReason)}</p>
      )}
      {open === 'change' && (
        <Dialog title={`${own.change}: ${name}`} isOpen onClose={close}>
          <MeasureForm caseId={measure.caseId} data={data} measure={measure} onClose={close} />
        </Dialog>
      )}
      {open === 'withdraw' && (
        <WriteDialog
          title={own.withdrawTitle}
          hint={own.withdrawHint}
          label={own.reason}
          confirm={own.withdraw}
          cancel={own.cancel}
          field="reason"
          maxLength={1000}
          isDangerous
          submit={(reason, options) =>
            api.call(withdrawMeasure, { measureId: measure.id, version: measure.version, reason }, options)
          }
          onDone={() => void refreshTopics([`case/${measure.caseId}`])}
          onClose={close}
        />
      )}
    </div>
  )
}
