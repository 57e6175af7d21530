import { useState } from 'react'
import { api } from '../../../web/api.ts'
import { givenNumber } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Badge, Status } from '../../../web/ui/Status.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { outcomeQuestions, setTerm } from '../api.ts'
import { words } from '../words.ts'
import '../../../web/styles/lists.css'

/** The municipality's list: reports it took over some time ago, and has not said what became of. */
export function OutcomeQuestions() {
  const own = useWords(words)
  const format = useFormat()
  const [isSetting, setSetting] = useState(false)
  const reading = useRead(outcomeQuestions, {}, { topics: ['report'] })
  const { data } = reading
  return (
    <Panel
      title={own.whatBecame}
      aside={
        data !== undefined &&
        data.due > 0 && <Badge count={data.due} label={own.due(data.due)} tone="important" />
      }
      actions={
        <Button variant="tertiary" onPress={() => setSetting(true)}>
          {own.changeDays}
        </Button>
      }
    >
      <Loaded reading={reading}>
        {({ days, due, later, rows }) => (
          <>
            <p className="quiet">{own.questionsLead(days)}</p>
            {due === 0 && <Status tone="success">{own.noneDue}</Status>}
            <ul className="plain-list stack" aria-label={own.whatBecame}>
              {rows.map((row) => (
                <li key={row.reportId} className="stack-tight">
                  <div className="row">
                    <strong>
                      <Link to={`/rapporter/${row.reportId}`}>
                        {row.people.map(({ name }) => name ?? own.unknownPerson).join(', ') ||
                          own.unknownPerson}
                      </Link>
                    </strong>
                    {row.people.some(({ isProtected }) => isProtected) && (
                      <Status tone="warning">{own.protected}</Status>
                    )}
                  </div>
                  <p className="quiet">
                    {row.number} · {own.acceptedOn(format.moment(row.acceptedAt))} ·{' '}
                    {own.askedOn(row.askedOn)}
                  </p>
                </li>
              ))}
            </ul>
            {later > 0 && <p className="quiet">{own.later(later)}</p>}
            {isSetting && <Days days={days} onClose={() => setSetting(false)} />}
          </>
        )}
      </Loaded>
    </Panel>
  )
}

function Days({ days, onClose }: { readonly days: number; readonly onClose: () => void }) {
  const own = useWords(words)
  const { account } = useSession()
  return (
    <FormDialog
      title={own.changeDays}
      lead={own.daysHint}
      save={own.save}
      saved={own.daysSaved}
      initial={{ days: String(days) }}
      changes={['report']}
      submit={(values, options) =>
        api.call(
          setTerm,
          // What is no number is refused by the server, at the field.
          { memberId: account.memberId ?? '', days: givenNumber(values.days) as number },
          options,
        )
      }
      onClose={onClose}
    >
      {(form) => <TextField label={own.days} inputMode="numeric" width="short" {...form.field('days')} />}
    </FormDialog>
  )
}
