import { useState } from 'react'
import { useWords } from '../../../web/language.tsx'
import { useCommand, useRead } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { EmptyState, ErrorState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { acknowledgeExpectation, draftExpectation, type ExpectationPage, readExpectations } from '../api.ts'
import { type ExpectationAudience, type ExpectationEdition, expectationSections } from '../model.ts'
import { changedSections } from '../rules.ts'
import { words } from '../words.ts'
import { ExpectationEditor } from './ExpectationEditor.tsx'
import '../../../web/styles/lists.css'

/** Who does what: the page of whoever reads it; the duty chooses among them. */
export function ExpectationPages() {
  const own = useWords(words)
  const reading = useRead(readExpectations, {}, { topics: ['expectation'] })
  const [chosen, setChosen] = useState<ExpectationAudience>('police')
  return (
    <Loaded reading={reading} rows={8}>
      {({ pages }) => {
        const page = pages.find(({ audience }) => audience === chosen) ?? pages[0]
        if (page === undefined) return <EmptyState title={own.noneAtAll} />
        return (
          <>
            {pages.length > 1 && (
              <RadioGroup
                label={own.choose}
                direction="horizontal"
                options={pages.map(({ audience }) => ({ value: audience, label: own.audiences[audience] }))}
                value={page.audience}
                onChange={(value) => value !== null && setChosen(value)}
              />
            )}
            <Page key={page.audience} page={page} />
          </>
        )
      }}
    </Loaded>
  )
}

function Page({ page }: { readonly page: ExpectationPage }) {
  const own = useWords(words)
  const format = useFormat()
  const { account } = useSession()
  const draft = useCommand(draftExpectation, { changes: ['expectation'] })
  const { inForce, former, audience } = page
  const mayWrite = draftExpectation.permit[account.role] !== undefined
  return (
    <>
      <Panel
        title={own.title[audience]}
        actions={
          <>
            {inForce !== null && <Button onPress={() => print()}>{own.print}</Button>}
            {mayWrite && page.draft === null && (
              <Button onPress={() => void draft.run({ audience })} isPending={draft.isPending}>
                {own.write}
              </Button>
            )}
          </>
        }
      >
        {draft.problem !== null && <ErrorState problem={draft.problem} />}
        {inForce === null ? (
          <EmptyState title={own.none} />
        ) : (
          <>
            {inForce.publishedAt !== null && (
              <p className="quiet">
                {own.edition(inForce.edition, format.moment(inForce.publishedAt), page.publisherName ?? '')}
              </p>
            )}
            {page.mayAcknowledge && <Acknowledge page={page} editionId={inForce.id} />}
            {former !== null && <Changes former={former} current={inForce} />}
            {expectationSections
              .filter((section) => inForce[section].trim() !== '')
              .map((section) => (
                <section key={section}>
                  <h3>{own.sections[section]}</h3>
                  <ul>
                    {inForce[section]
                      .split('\n')
                      .filter((line) => line.trim() !== '')
                      .map((line) => (
                        <li key={line}>{line}</li>
                      ))}
                  </ul>
                </section>
              ))}
          </>
        )}
      </Panel>
      {page.draft !== null && <ExpectationEditor key={page.draft.id} draft={page.draft} />}
      {page.reach !== null && <Reach rows={page.reach} />}
      {page.editions.length > 1 && (
        <Panel title={own.earlier}>
          <ul className="plain-list">
            {page.editions.slice(1).map(({ id, edition, publishedAt, changeNote }) => (
              <li key={id}>
                {own.earlierEdition(edition, format.moment(publishedAt))}
                {changeNote !== '' && `: ${changeNote}`}
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}

function Acknowledge({ page, editionId }: { readonly page: ExpectationPage; readonly editionId: string }) {
  const own = useWords(words)
  const acknowledge = useCommand(acknowledgeExpectation, { changes: ['expectation'] })
  if (page.isAcknowledged) return <Notice tone="success" title={own.hasRead} />
  const press = async () => {
    if ((await acknowledge.run({ editionId })) !== null) notify(own.acknowledged)
  }
  return (
    <Notice
      tone="important"
      title={own.readNow}
      actions={
        <Button variant="primary" onPress={() => void press()} isPending={acknowledge.isPending}>
          {own.acknowledge}
        </Button>
      }
    >
      {acknowledge.problem !== null && <ErrorState problem={acknowledge.problem} />}
    </Notice>
  )
}

function Changes(props: { readonly former: ExpectationEdition; readonly current: ExpectationEdition }) {
  const own = useWords(words)
  const { former, current } = props
  const parts = changedSections(former, current)
  return (
    <details>
      <summary>
        {own.changes} {current.changeNote}
      </summary>
      <p className="quiet">{own.changed(former.edition)}</p>
      {parts.map(({ section, lines }) => (
        <section key={section}>
          <h4>{own.sections[section]}</h4>
          <ul className="plain-list">
            {lines
              .filter(({ kind }) => kind !== 'same')
              .map(({ kind, text }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a frozen edition never move.
                <li key={index}>
                  {kind === 'added' ? (
                    <ins>
                      {own.added} {text}
                    </ins>
                  ) : (
                    <del>
                      {own.removed} {text}
                    </del>
                  )}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </details>
  )
}

function Reach({ rows }: { readonly rows: NonNullable<ExpectationPage['reach']> }) {
  const own = useWords(words)
  const format = useFormat()
  return (
    <Panel title={own.reach}>
      <p>{own.reachIs(rows.filter(({ at }) => at !== null).length, rows.length)}</p>
      <DataTable
        label={own.reach}
        rows={rows}
        rowKey={({ id }) => id}
        isMarked={({ at }) => at === null}
        columns={[
          { key: 'unit', header: own.unit, cell: ({ name }) => name },
          {
            key: 'read',
            header: own.readBy,
            cell: ({ at, by }) =>
              at === null ? (
                <Status tone="important">{own.notRead}</Status>
              ) : (
                own.readByName(by ?? '', format.moment(at))
              ),
          },
        ]}
      />
    </Panel>
  )
}
