import { type ReactNode, useEffect, useState } from 'react'
import { showHiddenCharacters } from '../../../kernel/text.ts'
import { minutesBetween, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { DefinitionList, Panel } from '../../../web/ui/Panel.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import { Timeline } from '../../../web/ui/Timeline.tsx'
import { ReasonDialog } from '../../notice-request/screens/NoticeDialog.tsx'
import { type NoticeView, unmaskNotice } from '../api.ts'
import { isPrinted } from '../rules.ts'
import { words } from '../words.ts'
import { useNamed } from './NoticeCard.tsx'

/** The whole of a notice, in the order the night needs it: what is wanted, risk, people, who to call, plan, background. */
export function NoticeDetails({ notice }: { readonly notice: NoticeView }) {
  const own = useWords(words)
  const format = useFormat()
  const said = (term: string, value: string | null): { term: string; value: ReactNode }[] =>
    value === null ? [] : [{ term, value: <span className="written">{showHiddenCharacters(value)}</span> }]
  return (
    <div className="stack">
      {notice.freshness === 'expired' && notice.status === 'current' && (
        <Notice tone="warning" title={own.ranOut(notice.validUntil)} />
      )}
      {notice.staffRiskText !== null && (
        <Notice tone="warning" title={own.risk}>
          <p className="written">{showHiddenCharacters(notice.staffRiskText)}</p>
        </Notice>
      )}
      <Panel title={own.wantedKinds[notice.wantedKind]}>
        <p className="written summary">{showHiddenCharacters(notice.wantedAction)}</p>
        <DefinitionList
          items={[
            ...said(own.plan, notice.plan),
            ...said(own.alternatives, notice.alternatives),
            ...said(own.purpose, notice.purpose),
            ...said(own.background, notice.background),
            { term: own.staffRisk, value: own.staffRisks[notice.staffRisk] },
            ...said(own.endedBecause, notice.endedReason),
          ]}
        />
      </Panel>
      <People notice={notice} />
      <Panel title={own.callables}>
        {notice.callables.length === 0 && <p className="quiet">{own.noCallables}</p>}
        <ul className="plain-list stack-tight">
          {notice.callables.map((callable) => (
            <li key={callable.position} className="row">
              <strong>{callable.name}</strong>
              <a href={`tel:${callable.phone}`}>{callable.shown}</a>
              {callable.hours !== null && <span className="quiet">{callable.hours}</span>}
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={own.uses}>
        {notice.uses.length === 0 ? (
          <p className="quiet">{own.noUses}</p>
        ) : (
          <Timeline
            dates
            label={own.uses}
            items={notice.uses.map((use) => ({
              id: use.id,
              at: use.usedAt,
              title: own.useOutcomes[use.outcome],
              by: `${use.usedByName}, ${use.usedByTitle}`,
              body: use.reason !== null && <p className="written">{showHiddenCharacters(use.reason)}</p>,
              tone: use.outcome === 'departed' ? 'important' : 'success',
            }))}
          />
        )}
      </Panel>
      <Panel title={own.readings}>
        {notice.readings.length === 0 && <p className="quiet">{own.noReadings}</p>}
        <ul className="plain-list">
          {notice.readings.map((reading) => (
            <li key={`${reading.accountId} ${reading.version}`}>
              {own.readBy(reading.name, format.moment(reading.readAt))}
              {reading.version !== notice.version && ` (${own.readEarlier(reading.version)})`}
            </li>
          ))}
        </ul>
      </Panel>
      {notice.earlier.length > 0 && (
        <Panel title={own.earlier}>
          {notice.earlier.map((text) => (
            <details key={text.version} className="fold">
              <summary>{own.earlierVersion(text.version, format.moment(text.writtenAt))}</summary>
              <DefinitionList
                items={[
                  ...said(own.wantedAction, text.wantedAction),
                  ...said(own.plan, text.plan),
                  ...said(own.alternatives, text.alternatives),
                  ...said(own.background, text.background),
                  { term: own.validUntil, value: text.validUntil },
                ]}
              />
            </details>
          ))}
        </Panel>
      )}
    </div>
  )
}

/** Phones and addresses; of a protected person hidden until opened with a reason (law-and-standards 3.6). */
function People({ notice }: { readonly notice: NoticeView }) {
  const own = useWords(words)
  const format = useFormat()
  const named = useNamed()
  const [isOpening, setOpening] = useState(false)
  useHiddenAgain(notice)
  return (
    <Panel title={own.people}>
      {notice.openUntil !== null && (
        <Notice tone="important" title={own.openedUntil(format.time(notice.openUntil))} />
      )}
      <ul className="plain-list stack">
        {notice.people.map((person) => (
          <li key={person.id} className="stack-tight">
            <div className="row">
              <strong>{named(person)}</strong>
              {person.isProtected && <Status tone="warning">{own.protected}</Status>}
            </div>
            <p className="quiet">
              {[person.description, own.relations[person.relation]]
                .filter((part) => part !== null)
                .join(' · ')}
            </p>
            {person.masked ? (
              <Notice
                tone="warning"
                title={own.masked}
                actions={<Button onPress={() => setOpening(true)}>{own.open}</Button>}
              >
                <p>{own.maskedHint}</p>
              </Notice>
            ) : (
              <p className={isPrinted(person, notice.openUntil) ? undefined : 'screen-only'}>
                {person.phones.map((phone) => (
                  <a key={phone.id} href={`tel:${phone.number}`}>
                    {phone.shown}{' '}
                  </a>
                ))}
                {person.addresses
                  .map(({ street, place }) => [street, place].filter(Boolean).join(', '))
                  .join('; ')}
              </p>
            )}
          </li>
        ))}
      </ul>
      {isOpening && (
        <ReasonDialog
          title={own.open}
          hint={own.maskedHint}
          label={own.openReason}
          confirm={own.open}
          submit={(reason, options) => api.call(unmaskNotice, { noticeId: notice.id, reason }, options)}
          told={own.open}
          onClose={() => setOpening(false)}
        />
      )}
    </Panel>
  )
}

/** What was opened for a time goes from the screen when the time is out. */
function useHiddenAgain({ id, openUntil }: NoticeView) {
  useEffect(() => {
    if (openUntil === null) return
    const wait = Math.max(0, minutesBetween(now(), openUntil)) * 60_000 + 500
    const timer = setTimeout(() => void refreshTopics([`advance-notice/${id}`]), wait)
    return () => clearTimeout(timer)
  }, [id, openUntil])
}
