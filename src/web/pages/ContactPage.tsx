import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Static } from 'typebox'
import { topicsOf } from '../../base/routine/rules.ts'
import { RoutineHints } from '../../base/routine/screens/RoutineHints.tsx'
import { ContactCases } from '../../duty/case/screens/ContactCases.tsx'
import { OpenCase } from '../../duty/case/screens/OpenCase.tsx'
import { PersonCases } from '../../duty/case-history/screens/PersonCases.tsx'
import { words as historyWords } from '../../duty/case-history/words.ts'
import { ColdOnContact } from '../../duty/cold-alert/screens/ColdNotice.tsx'
import { ContactEvent } from '../../duty/common-event/screens/ContactEvent.tsx'
import { type ContactView, getContact } from '../../duty/intake/api.ts'
import { ContactActions } from '../../duty/intake/screens/ContactActions.tsx'
import { ContactCapture } from '../../duty/intake/screens/ContactCapture.tsx'
import { ContactPeople } from '../../duty/intake/screens/ContactPeople.tsx'
import { Fold } from '../../duty/intake/screens/Fold.tsx'
import { NewContact } from '../../duty/intake/screens/NewContact.tsx'
import { words } from '../../duty/intake/words.ts'
import { MatchPanel } from '../../duty/notice-match/screens/MatchPanel.tsx'
import { DayMatterPanel } from '../../duty/referral/screens/DayMatterPanel.tsx'
import { RepeatsOnContact } from '../../duty/repeat-concern/screens/Repeats.tsx'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { Page } from '../shell/Page.tsx'
import { Clock } from '../ui/Clock.tsx'
import { useFormat } from '../ui/format.ts'
import { Loaded } from '../ui/Loaded.tsx'
import { later } from '../ui/later.tsx'
import { Notice, Status } from '../ui/Status.tsx'
import { Waits } from '../ui/Waits.tsx'
import { useWaitingOn } from '../waiting.ts'
import { NotFoundPage } from './NotFoundPage.tsx'
import '../styles/lists.css'
import '../styles/duty.css'

const ReportOnContact = later(() =>
  import('../../exchange/partner-answer/screens/ReportOnContact.tsx').then((m) => m.ReportOnContact),
)

type View = Static<typeof ContactView>

/** One contact: what is said, whom it is about, what the duty has had with them before, and the case that comes of it. */
export function ContactPage() {
  const { contactId = '' } = useParams({ strict: false })
  const own = useWords(words)
  // Its own typing is no news: the page is asked again for what is done on it, and a colleague's edit is told at the save.
  const reading = useRead(getContact, { contactId }, { topics: [`opened-contact/${contactId}`] })
  const waits = useWaitingOn(contactId).length > 0
  if (reading.data !== undefined) return <OpenContact key={contactId} contact={reading.data} />
  if (waits)
    return (
      <Page title={own.contact}>
        <Notice title={own.waitsToBegin} />
      </Page>
    )
  if (reading.error?.isNotFound) return <NotFoundPage />
  return (
    <Page title={own.contact}>
      <Loaded reading={reading} rows={8}>
        {() => null}
      </Loaded>
    </Page>
  )
}

function OpenContact({ contact }: { readonly contact: View }) {
  const own = useWords(words)
  const history = useWords(historyWords)
  const format = useFormat()
  const [version, setVersion] = useState(contact.version)
  const [isOpening, setOpening] = useState(false)
  const isWithdrawn = contact.status === 'withdrawn'
  return (
    <Page
      title={own.contact}
      heading={
        <>
          {own.contact} {contact.number || `(${own.notSentYet})`}{' '}
          <Status tone={contact.status === 'ongoing' ? 'info' : 'neutral'}>
            {own.statuses[contact.status]}
          </Status>{' '}
          <Waits on={contact.id} />
        </>
      }
      lead={
        <span className="row">
          {contact.status === 'ongoing' && <Clock since={contact.callAt} />}
          {own.answeredBy}: {contact.answeredByName}, {format.moment(contact.callAt)}
          {contact.lateEntry &&
            ` · ${own.lateEntryOf(contact.outageForm ?? '')}, ${contact.registeredByName}`}
        </span>
      }
      actions={
        <>
          <ContactActions contact={contact} version={version} onVersion={setVersion} />
          <NewContact />
        </>
      }
      width="wide"
    >
      {contact.withdrawnReason !== null && <Notice title={own.withdrawnBecause(contact.withdrawnReason)} />}
      <div className="split">
        <div className="stack">
          {isOpening && <OpenCase contact={contact} onCancel={() => setOpening(false)} />}
          {isWithdrawn ? (
            <p className="written">{contact.story}</p>
          ) : (
            <ContactCapture contact={contact} version={version} onChanged={setVersion} />
          )}
        </div>
        <div className="stack">
          <ReportOnContact contactId={contact.id} />
          <MatchPanel contact={contact} isOpen={!isWithdrawn} />
          <ColdOnContact contactId={contact.id} />
          <RepeatsOnContact contactId={contact.id} />
          <ContactPeople
            contact={contact}
            below={(personId) => (
              <Fold title={history.title} isOpen={false}>
                <PersonCases personId={personId} />
              </Fold>
            )}
          />
          <DayMatterPanel contactId={contact.id} />
          {!isOpening && <ContactCases contact={contact} onOpen={() => setOpening(true)} />}
          <ContactEvent contactId={contact.id} />
          <RoutineHints
            caseId={null}
            topics={topicsOf({
              natures: [],
              initiator: contact.initiator,
              isStandby: contact.dutyMode === 'standby',
              attention: [],
            })}
          />
        </div>
      </div>
    </Page>
  )
}
