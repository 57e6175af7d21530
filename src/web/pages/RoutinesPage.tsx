import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { listRoutines, writeRoutine } from '../../base/routine/api.ts'
import { type RoutineTopic, routineTopics } from '../../base/routine/model.ts'
import { RoutineList, routineAddress } from '../../base/routine/screens/RoutineList.tsx'
import { WriteRoutine } from '../../base/routine/screens/WriteRoutine.tsx'
import { words } from '../../base/routine/words.ts'
import { useWords } from '../language.tsx'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Choices.tsx'
import { Select } from '../ui/Select.tsx'
import { Permitted } from './Permitted.tsx'
import '../styles/lists.css'

/** The routines and standpoints of the region: found by what they are about. */
export function RoutinesPage() {
  return (
    <Permitted contract={listRoutines}>
      <Routines />
    </Permitted>
  )
}

function Routines() {
  const own = useWords(words)
  const { account } = useSession()
  const navigate = useNavigate()
  const [topic, setTopic] = useState<RoutineTopic | null>(null)
  const [isWithEnded, setWithEnded] = useState(false)
  const [isWriting, setWriting] = useState(false)
  const mayWrite = writeRoutine.permit[account.role] !== undefined
  return (
    <Page
      title={own.title}
      lead={account.role === 'intake' ? own.leadMunicipality : own.lead}
      actions={mayWrite && <Button onPress={() => setWriting(true)}>{own.write}</Button>}
    >
      <div className="row">
        <Select
          label={own.topic}
          placeholder={own.allTopics}
          width="medium"
          options={routineTopics.map((value) => ({ value, label: own.topics[value] }))}
          value={topic}
          onChange={setTopic}
        />
        {mayWrite && <Checkbox label={own.showEnded} value={isWithEnded} onChange={setWithEnded} />}
      </div>
      <RoutineList key={`${topic} ${isWithEnded}`} topic={topic} isWithEnded={isWithEnded} after={null} />
      {isWriting && (
        <WriteRoutine
          onClose={() => setWriting(false)}
          onWritten={(id) => void navigate({ to: routineAddress(id) })}
        />
      )}
    </Page>
  )
}
