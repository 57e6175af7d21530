import { useWords } from '../../../web/language.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import type { PackHead } from '../api.ts'
import { words } from '../words.ts'
import '../../../web/styles/lists.css'

/** Who a pack is for, in words. */
export function useReceiver(): (pack: Pick<PackHead, 'receiver' | 'memberName'>) => string {
  const own = useWords(words)
  return ({ receiver, memberName }) => (receiver === 'member' ? (memberName ?? '') : own.receivers[receiver])
}

/** Whether somebody has opened a pack with all that is added to it. */
export function PackState({ pack }: { readonly pack: PackHead }) {
  const own = useWords(words)
  const hasRead = pack.readers.some(({ edition }) => edition === pack.editions)
  return (
    <>
      {pack.isNothing && <Status>{own.nothing}</Status>}
      {pack.editions > 0 && <Status tone="info">{own.addenda(pack.editions)}</Status>}
      {pack.readers.length === 0 ? (
        <Status tone="important">{own.notOpened}</Status>
      ) : (
        !hasRead && <Status tone="important">{own.newAddendum}</Status>
      )}
    </>
  )
}

/** Packs, the latest first: of which night, to whom, and whether each is opened. */
export function PackList({ packs, label }: { readonly packs: readonly PackHead[]; readonly label: string }) {
  const own = useWords(words)
  const format = useFormat()
  const nights = [...Map.groupBy(packs, ({ beginsAt, endsAt }) => `${beginsAt} ${endsAt}`)]
  return nights.map(([span, ofNight]) => {
    const [{ beginsAt, endsAt } = { beginsAt: '', endsAt: '' }] = ofNight
    const night = own.night(format.moment(beginsAt), format.moment(endsAt))
    return (
      <section key={span} className="stack-tight">
        <p className="quiet">{night}</p>
        <ul className="plain-list stack" aria-label={`${label}, ${night}`}>
          {ofNight.map((pack) => (
            <li key={pack.id} className="stack-tight">
              <OnePack pack={pack} />
            </li>
          ))}
        </ul>
      </section>
    )
  })
}

function OnePack({ pack }: { readonly pack: PackHead }) {
  const own = useWords(words)
  const format = useFormat()
  const receiver = useReceiver()
  return (
    <>
      <div className="row">
        <strong>
          <Link to={`/morgonpaket/${pack.id}`}>
            {receiver(pack)}, {pack.number}
          </Link>
        </strong>
        <PackState pack={pack} />
      </div>
      {pack.readers.map((reader) => (
        <p key={`${reader.name} ${reader.at}`} className="quiet">
          {own.readBy(reader.name, format.moment(reader.at))}
          {reader.edition > 0 && ` (${own.readWith(reader.edition)})`}
        </p>
      ))}
    </>
  )
}
