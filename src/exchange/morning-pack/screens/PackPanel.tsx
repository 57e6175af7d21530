import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { listPacks } from '../api.ts'
import { words } from '../words.ts'
import { PackList } from './PackList.tsx'

/** The packs of the latest night on somebody's first page: to open, and whether they are. */
export function PackPanel() {
  const own = useWords(words)
  const reading = useRead(listPacks, {}, { topics: ['morning-pack'] })
  return (
    <Panel title={own.ownPanel} actions={<Link to="/morgonpaket">{own.all}</Link>}>
      <Loaded reading={reading}>
        {({ packs }) =>
          packs.length === 0 ? (
            <p className="quiet">{own.ownPanelNone}</p>
          ) : (
            <PackList packs={packs.filter(({ night }) => night === packs[0]?.night)} label={own.ownPanel} />
          )
        }
      </Loaded>
    </Panel>
  )
}
