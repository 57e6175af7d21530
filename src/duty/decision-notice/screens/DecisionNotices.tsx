import { useState } from 'react'
import { displayName } from '../../../base/person/rules.ts'
import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import type { DecisionView } from '../../decision/api.ts'
import { type NoticeView, readNotices } from '../api.ts'
import { words } from '../words.ts'
import { NoticeForm } from './NoticeForm.tsx'
import { TakeBackNotice } from './TakeBack.tsx'

type Shown = OutputOf<typeof readNotices>
type Party = Shown['parties'][number]
/** Whom the form is about: a party, somebody else, or nobody yet. */
export type Whom = Party | 'another'

/** Who is to be told of a decision and who has been, with the words they are given. Nothing before it is taken. */
export function DecisionNotices({ decision }: { readonly decision: Pick<DecisionView, 'id' | 'status'> }) {
  const own = useWords(words)
  const { id: decisionId, status } = decision
  const isTaken = status === 'made' || status === 'declined'
  const reading = useRead(
    readNotices,
    { decisionId },
    { topics: [`decision/${decisionId}`], enabled: isTaken },
  )
  if (!isTaken || reading.data?.isToBeTold === false) return null
  return (
    <Panel title={own.notices.title}>
      <Loaded reading={reading}>{(shown) => <Notices decisionId={decisionId} shown={shown} />}</Loaded>
    </Panel>
  )
}

function Notices({ decisionId, shown }: { readonly decisionId: string; readonly shown: Shown }) {
  const own = useWords(words)
  const its = own.notices
  const [whom, setWhom] = useState<Whom | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const [showsWords, setShowsWords] = useState(false)
  const nameOf = ({ party, person }: Party) =>
    person === null
      ? party === 'guardian'
        ? its.unknownGuardian
        : own.unknownPerson
      : displayName(person, own)
  return (
    <>
      <p className="quiet">{its.hint}</p>
      {!shown.knowsGuardians && <p className="quiet">{its.guardiansHidden}</p>}
      <ul className="plain-list stack" aria-label={its.title}>
        {shown.parties.map((party) => (
          <li key={`${party.party} ${party.person?.id ?? ''}`} className="row">
            <span>
              {nameOf(party)} <span className="quiet">{its.parties[party.party]}</span>
            </span>
            <Status tone={party.isTold ? 'success' : 'important'}>
              {party.isTold ? its.told : its.notTold}
            </Status>
            {party.isTold && party.wantsInstruction && (
              <Status tone="important">{its.wantsInstruction}</Status>
            )}
            {(!party.isTold || party.wantsInstruction) && (
              <Button onPress={() => setWhom(party)} label={its.giveTo(nameOf(party))}>
                {its.give}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ul className="plain-list stack-tight">
        {shown.notices.map((notice) => (
          <li key={notice.id}>
            <Given notice={notice} onTakeBack={() => setWrong(notice.id)} />
          </li>
        ))}
      </ul>
      <div className="row">
        <Button variant="tertiary" onPress={() => setWhom('another')}>
          {its.another}
        </Button>
        <Button variant="tertiary" isExpanded={showsWords} onPress={() => setShowsWords((before) => !before)}>
          {showsWords ? its.hide : its.show}
        </Button>
      </div>
      {showsWords && (
        <section className="stack-tight">
          <h3>{shown.instruction.title}</h3>
          {shown.instruction.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      )}
      {whom !== null && (
        <NoticeForm decisionId={decisionId} shown={shown} whom={whom} onClose={() => setWhom(null)} />
      )}
      {wrong !== null && (
        <TakeBackNotice decisionId={decisionId} noticeId={wrong} onClose={() => setWrong(null)} />
      )}
    </>
  )
}

function Given({ notice, onTakeBack }: { readonly notice: NoticeView; readonly onTakeBack: () => void }) {
  const own = useWords(words)
  const its = own.notices
  const format = useFormat()
  const name = notice.name ?? own.unknownPerson
  if (notice.withdrawnReason !== null)
    return (
      <p className="quiet">
        <s>{name}</s> {its.takenBack(notice.withdrawnReason)}
      </p>
    )
  return (
    <>
      <p>
        {name}: {its.outcomes[notice.outcome]}
        {notice.way !== null && ` (${its.ways[notice.way].toLowerCase()})`}{' '}
        <span className="quiet">{its.line(notice.toldBy, format.moment(notice.at))}</span>{' '}
        <Button variant="tertiary" onPress={onTakeBack}>
          {its.takeBack}
        </Button>
      </p>
      {notice.outcome === 'told' && (
        <p className="quiet">
          {its.instruction} {its.instructions[notice.instructionGiven]}
          {notice.appealUntil !== null && `. ${its.appealUntil(notice.appealUntil)}`}
        </p>
      )}
      {notice.reason !== null && <p className="written">{notice.reason}</p>}
    </>
  )
}
