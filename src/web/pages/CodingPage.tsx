import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { readLists, readUse } from '../../insight/coding/api.ts'
import type { ListView, Use } from '../../insight/coding/model.ts'
import { CodeCard } from '../../insight/coding/screens/CodeCard.tsx'
import { CodeReview } from '../../insight/coding/screens/CodeReview.tsx'
import { ListDetail } from '../../insight/coding/screens/ListDetail.tsx'
import { ListTable } from '../../insight/coding/screens/ListTable.tsx'
import { matchCodes } from '../../insight/coding/screens/match-codes.ts'
import { words } from '../../insight/coding/words.ts'
import { permits } from '../../kernel/permit.ts'
import { useLanguage, useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { Link } from '../ui/Link.tsx'
import { EmptyState, Loaded, type Reading } from '../ui/Loaded.tsx'
import { ScreenOnly } from '../ui/Panel.tsx'
import { Select } from '../ui/Select.tsx'
import { useShortcut } from '../ui/shortcuts.ts'
import { TextField } from '../ui/TextField.tsx'
import '../styles/coding.css'
import '../styles/lists.css'

const searchName = 'code-search'
const focusSearch = () => document.querySelector<HTMLElement>(`input[name="${searchName}"]`)?.focus()

/** The code lists: what every code means, and for those who may see figures how it is used. One list has an address of its own. */
export function CodingPage() {
  const { listId } = useParams({ strict: false })
  const own = useWords(words)
  const language = useLanguage()
  const { account } = useSession()
  const [search, setSearch] = useState('')
  const seesUse = permits(readUse.permit, { ...account, accountId: account.id, sessionId: null }, {})
  const lists = useRead(readLists, {})
  const use = useRead(readUse, {}, { enabled: seesUse, topics: ['register-import'] })
  const list = lists.data?.lists.find(({ id }) => id === listId)
  useShortcut('/', own.search, focusSearch)
  return (
    <Page
      title={own.title}
      {...(list && { heading: list.title[language] })}
      lead={seesUse ? own.leadWithUse : own.lead}
      actions={<Button onPress={() => print()}>{own.print}</Button>}
      width="wide"
    >
      <Loaded reading={lists} rows={8}>
        {({ lists: all }) => (
          <>
            <Finder lists={all} listId={listId ?? null} search={search} onSearch={setSearch} />
            <WithUse reading={seesUse ? use : null}>
              {(figures) => (
                <Shown lists={all} list={list} listId={listId} search={search.trim()} use={figures} />
              )}
            </WithUse>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Finder(props: {
  readonly lists: readonly ListView[]
  readonly listId: string | null
  readonly search: string
  readonly onSearch: (text: string) => void
}) {
  const own = useWords(words)
  const language = useLanguage()
  const navigate = useNavigate()
  const options = props.lists
    .map(({ id, title }) => ({ value: id, label: title[language] }))
    .sort((a, b) => a.label.localeCompare(b.label, 'sv'))
  return (
    <ScreenOnly>
      <search className="code-finder">
        <Select
          label={own.list}
          placeholder={own.allLists}
          options={options}
          value={props.listId}
          onChange={(id) => void navigate({ to: id === null ? '/koder' : `/koder/${id}` })}
        />
        <TextField
          label={own.search}
          description={own.searchHint}
          name={searchName}
          type="search"
          maxLength={100}
          autoComplete="off"
          value={props.search}
          onChange={props.onSearch}
        />
      </search>
    </ScreenOnly>
  )
}

/** Without the permit the definitions stand alone; with it they wait for the figures, or say that those could not be read. */
function WithUse(props: {
  readonly reading: Reading<Use> | null
  readonly children: (use: Use | null) => React.ReactNode
}) {
  if (props.reading === null) return props.children(null)
  if (props.reading.data === undefined && props.reading.error !== null)
    return (
      <>
        <Loaded reading={props.reading}>{() => null}</Loaded>
        {props.children(null)}
      </>
    )
  return (
    <Loaded reading={props.reading} rows={8}>
      {props.children}
    </Loaded>
  )
}

function Shown(props: {
  readonly lists: readonly ListView[]
  readonly list: ListView | undefined
  readonly listId: string | undefined
  readonly search: string
  readonly use: Use | null
}) {
  const own = useWords(words)
  const { lists, list, listId, search, use } = props
  if (list !== undefined) return <ListDetail list={list} search={search} use={use} />
  if (listId !== undefined)
    return <EmptyState title={own.noSuchList} action={<Link to="/koder">{own.clear}</Link>} />
  if (search !== '') return <Found lists={lists} search={search} use={use} />
  return (
    <>
      <ListTable lists={lists} />
      {use !== null && <CodeReview lists={lists} use={use} />}
    </>
  )
}

/** What a search finds in all lists. */
function Found(props: {
  readonly lists: readonly ListView[]
  readonly search: string
  readonly use: Use | null
}) {
  const own = useWords(words)
  const language = useLanguage()
  const found = props.lists
    .map((list) => ({ list, codes: matchCodes(list.codes, props.search) }))
    .filter(({ codes }) => codes.length > 0)
  return (
    <>
      <p className="quiet" role="status">
        {own.hits(found.reduce((sum, { codes }) => sum + codes.length, 0))}
      </p>
      {found.length === 0 && <EmptyState title={own.noHits} />}
      {found.map(({ list, codes }) => (
        <section key={list.id} className="stack">
          <h2>
            <Link to={`/koder/${list.id}`}>{list.title[language]}</Link>
          </h2>
          {codes.map((code) => (
            <CodeCard key={code.key} list={list} code={code} level={3} use={props.use} />
          ))}
        </section>
      ))}
    </>
  )
}
