import { useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { openPack, readPack } from '../../exchange/morning-pack/api.ts'
import { useReceiver } from '../../exchange/morning-pack/screens/PackList.tsx'
import { PackView } from '../../exchange/morning-pack/screens/PackView.tsx'
import { words } from '../../exchange/morning-pack/words.ts'
import { useWords } from '../language.tsx'
import { useCommand, useRead } from '../query.ts'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { useFormat } from '../ui/format.ts'
import { ButtonLink } from '../ui/Link.tsx'
import { ErrorState, Loaded } from '../ui/Loaded.tsx'
import { later } from '../ui/later.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { Permitted } from './Permitted.tsx'

const CorrectPack = later(() =>
  import('../../exchange/morning-pack/screens/CorrectPack.tsx').then((m) => m.CorrectPack),
)

/** One pack, opened by being read: the receipt is given before it is fetched, and again for what is added while it lies open. */
export function MorningPackPage() {
  const { packId = '' } = useParams({ strict: false })
  return (
    <Permitted contract={readPack}>
      <Pack key={packId} packId={packId} />
    </Permitted>
  )
}

function Pack({ packId }: { readonly packId: string }) {
  const own = useWords(words)
  const format = useFormat()
  const receiver = useReceiver()
  const { account } = useSession()
  const open = useCommand(openPack, { changes: ['morning-pack', 'report'] })
  const [opened, setOpened] = useState<number | null>(null)
  const asked = useRef<number | null>(null)
  const reading = useRead(readPack, { packId }, { topics: ['morning-pack'], enabled: opened !== null })
  const edition = reading.data?.pack.editions ?? 0
  const begin = async () => {
    const answer = await open.run({ packId })
    if (answer === null) return
    asked.current = answer.edition
    setOpened(answer.edition)
  }
  useEffect(() => {
    if (asked.current !== null && asked.current >= edition) return
    asked.current = edition
    void begin()
  })
  if (open.problem?.isNotFound || reading.error?.isNotFound) return <NotFoundPage />
  const pack = reading.data?.pack
  return (
    <Page
      title={pack === undefined ? own.title : `${own.title} ${pack.number}`}
      lead={
        pack && (
          <>
            {receiver(pack)}. {own.night(format.moment(pack.beginsAt), format.moment(pack.endsAt))}.{' '}
            {own.frozen(format.moment(pack.frozenAt))}.
          </>
        )
      }
      actions={
        <>
          <Button onPress={() => print()}>{own.printPage}</Button>
          <CorrectPack packId={packId} />
          <ButtonLink to="/morgonpaket">{own.all}</ButtonLink>
        </>
      }
    >
      {open.problem !== null && opened === null ? (
        <ErrorState problem={open.problem} onRetry={() => void begin()} />
      ) : (
        <Loaded reading={reading} rows={8}>
          {(got) => <PackView got={got} canAnswer={account.role === 'intake'} />}
        </Loaded>
      )}
    </Page>
  )
}
