import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { DefinitionList, Panel } from '../../../web/ui/Panel.tsx'
import type { readRegion } from '../api.ts'
import { words } from '../words.ts'
import { groupDigits } from './group-digits.ts'

/** The region as a whole: who hosts, how they cooperate, and how many live there with day and source (A-02, A-06, G7). */
export function RegionFacts({ region }: { readonly region: OutputOf<typeof readRegion> }) {
  const own = useWords(words)
  const { inhabitants, from, to, sources, missing } = region.population
  return (
    <Panel title={region.name}>
      <DefinitionList
        columns={2}
        items={[
          { term: own.form, value: region.form },
          { term: own.host, value: region.hostName },
          { term: own.since, value: region.validFrom },
          {
            term: own.inhabitants,
            value: (
              <>
                {inhabitants === null ? own.unknown : groupDigits(inhabitants)}
                {from !== null && to !== null && <div className="quiet">{own.populationFrom(from, to)}</div>}
                {sources.length > 0 && (
                  <div className="quiet">
                    {own.source}: {sources.join('; ')}
                  </div>
                )}
                {missing.length > 0 && inhabitants !== null && (
                  <div className="quiet">{own.populationMissing(missing.join(', '))}</div>
                )}
              </>
            ),
          },
        ]}
      />
    </Panel>
  )
}
