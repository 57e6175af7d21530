import { useParams } from '@tanstack/react-router'
import { getRoutine, type RoutineView } from '../../base/routine/api.ts'
import { reviewState } from '../../base/routine/rules.ts'
import { DraftEditor } from '../../base/routine/screens/DraftEditor.tsx'
import { ManageRoutine, RoutineActions } from '../../base/routine/screens/RoutineActions.tsx'
import { RoutineHistory } from '../../base/routine/screens/RoutineHistory.tsx'
import { words } from '../../base/routine/words.ts'
import { localDate, now } from '../../kernel/time.ts'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { useFormat } from '../ui/format.ts'
import { Loaded } from '../ui/Loaded.tsx'
import { DefinitionList, PrintOnly } from '../ui/Panel.tsx'
import { Notice } from '../ui/Status.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { Permitted } from './Permitted.tsx'
import '../styles/lists.css'

/** One routine: its text to read, print and hand over, and for the manager its next edition. */
export function RoutinePage() {
  return (
    <Permitted contract={getRoutine}>
      <OneRoutine />
    </Permitted>
  )
}

function OneRoutine() {
  const { routineId = '' } = useParams({ strict: false })
  const own = useWords(words)
  const reading = useRead(getRoutine, { routineId }, { topics: [`routine/${routineId}`] })
  if (reading.error?.isNotFound) return <NotFoundPage />
  if (reading.data !== undefined) return <Routine routine={reading.data} />
  return (
    <Page title={own.title}>
      <Loaded reading={reading} rows={6}>
        {() => null}
      </Loaded>
    </Page>
  )
}

function Routine({ routine }: { readonly routine: RoutineView }) {
  const own = useWords(words)
  const format = useFormat()
  const { text, draft } = routine
  const unpublished = draft ?? (text.publishedAt === null ? text : null)
  const isEnded = routine.endedReason !== null
  return (
    <Page
      title={text.title}
      lead={`${own.kinds[routine.kind]}, ${own.edition(text.edition).toLowerCase()}`}
      actions={text.publishedAt !== null && <Button onPress={() => print()}>{own.print}</Button>}
    >
      {isEnded && <Notice tone="warning" title={own.ended(routine.endedReason ?? '')} />}
      {text.publishedAt === null && <Notice tone="important" title={own.notPublished} />}
      {text.publishedAt !== null && (
        <>
          <RoutineActions routine={routine} />
          <p className="written">{text.body}</p>
          <DefinitionList
            columns={2}
            items={[
              { term: own.fields.sources, value: <span className="written">{text.sources || '–'}</span> },
              { term: own.fields.topics, value: text.topics.map((topic) => own.topics[topic]).join(', ') },
              {
                term: own.fields.reviewBy,
                value: own.reviews[reviewState(text.reviewBy, localDate(now()))](text.reviewBy),
              },
              { term: own.owner, value: routine.ownerName },
              { term: own.inForceFrom('').trim(), value: format.moment(text.publishedAt) },
              { term: own.writtenBy, value: text.writerName },
            ]}
          />
        </>
      )}
      <PrintOnly>
        <p>{own.printedAt(format.moment(now()))}</p>
      </PrintOnly>
      {unpublished !== null && !isEnded && <DraftEditor key={unpublished.id} draft={unpublished} />}
      <ManageRoutine routine={routine} />
      <RoutineHistory routine={routine} />
    </Page>
  )
}
