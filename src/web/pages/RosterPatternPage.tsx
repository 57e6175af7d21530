import { useState } from 'react'
import { listPatterns, readPattern } from '../../duty/roster-pattern/api.ts'
import type { RosterPattern } from '../../duty/roster-pattern/model.ts'
import { Capacity } from '../../duty/roster-pattern/screens/Capacity.tsx'
import { PatternForm } from '../../duty/roster-pattern/screens/PatternForm.tsx'
import { PatternGrid } from '../../duty/roster-pattern/screens/PatternGrid.tsx'
import { RollOut } from '../../duty/roster-pattern/screens/RollOut.tsx'
import { Seats } from '../../duty/roster-pattern/screens/Seats.tsx'
import { words } from '../../duty/roster-pattern/words.ts'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/Link.tsx'
import { EmptyState, Loaded } from '../ui/Loaded.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Select } from '../ui/Select.tsx'
import { Permitted } from './Permitted.tsx'
import '../styles/lists.css'
import '../styles/duty.css'

/** Rota patterns: weeks that the staff take in turn, rolled out as drafts of the roster. */
export function RosterPatternPage() {
  return (
    <Permitted contract={listPatterns}>
      <Patterns />
    </Permitted>
  )
}

function Patterns() {
  const own = useWords(words)
  const reading = useRead(listPatterns, {}, { topics: ['roster'] })
  const [chosen, setChosen] = useState<string | null>(null)
  const [isNew, setNew] = useState(false)
  const made = (id: string) => {
    setChosen(id)
    setNew(false)
  }
  return (
    <Page
      title={own.title}
      lead={own.lead}
      width="wide"
      actions={
        <>
          <ButtonLink to="/schema">{own.toRoster}</ButtonLink>
          {!isNew && <Button onPress={() => setNew(true)}>{own.newPattern}</Button>}
        </>
      }
    >
      {isNew && (
        <Panel title={own.newPattern}>
          <PatternForm read={null} onDone={made} onLeave={() => setNew(false)} />
        </Panel>
      )}
      {!isNew && (
        <Loaded reading={reading} rows={6}>
          {({ patterns }) => {
            const pattern = patterns.find(({ id }) => id === chosen) ?? patterns[0]
            if (pattern === undefined) return <EmptyState title={own.none}>{own.noneBody}</EmptyState>
            return (
              <>
                {patterns.length > 1 && (
                  <Select
                    label={own.choose}
                    width="medium"
                    options={patterns.map(({ id, name, startsOn }) => ({
                      value: id,
                      label: `${name} (${startsOn})`,
                    }))}
                    value={pattern.id}
                    onChange={setChosen}
                  />
                )}
                <Pattern key={pattern.id} pattern={pattern} />
              </>
            )
          }}
        </Loaded>
      )}
      <Capacity />
    </Page>
  )
}

function Pattern({ pattern: { id } }: { readonly pattern: RosterPattern }) {
  const own = useWords(words)
  const reading = useRead(readPattern, { patternId: id }, { topics: ['roster'] })
  const [isChanging, setChanging] = useState(false)
  return (
    <Loaded reading={reading} rows={6}>
      {(read) => (
        <div className="stack">
          <Panel
            title={read.pattern.name}
            actions={!isChanging && <Button onPress={() => setChanging(true)}>{own.edit}</Button>}
          >
            <p>
              {own.span(read.pattern.startsOn, read.pattern.endsOn)}, {own.weeks(read.pattern.cycleWeeks)}
            </p>
            {isChanging ? (
              <PatternForm read={read} onDone={() => setChanging(false)} onLeave={() => setChanging(false)} />
            ) : (
              <PatternGrid cycleWeeks={read.pattern.cycleWeeks} lines={read.lines} />
            )}
          </Panel>
          <Seats read={read} />
          <RollOut pattern={read.pattern} />
        </div>
      )}
    </Loaded>
  )
}
