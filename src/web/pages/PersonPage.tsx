import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { getPerson, listReaders, type PersonView, registerPerson } from '../../base/person/api.ts'
import { displayName } from '../../base/person/rules.ts'
import { ContactDetails } from '../../base/person/screens/ContactDetails.tsx'
import { GuardianList } from '../../base/person/screens/GuardianList.tsx'
import { PersonDetails } from '../../base/person/screens/PersonDetails.tsx'
import { PersonForm } from '../../base/person/screens/PersonForm.tsx'
import { words } from '../../base/person/words.ts'
import { listMergeProposals } from '../../base/person-merge/api.ts'
import { MergeProposals } from '../../base/person-merge/screens/MergeProposals.tsx'
import { ProposeMerge } from '../../base/person-merge/screens/ProposeMerge.tsx'
import { words as mergeWords } from '../../base/person-merge/words.ts'
import { personCases } from '../../duty/case-history/api.ts'
import { words as historyWords } from '../../duty/case-history/words.ts'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/Link.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { Notice, Status } from '../ui/Status.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import '../styles/lists.css'

/** A person's file: who it is, how to reach them, who has custody, and what is going on. Opening it is logged. */
export function PersonPage() {
  const { personId = '' } = useParams({ strict: false })
  const own = useWords(words)
  const reading = useRead(getPerson, { personId }, { topics: [`person/${personId}`] })
  if (reading.data !== undefined) return <PersonFile person={reading.data} />
  if (reading.error?.isNotFound) return <NotFoundPage />
  return (
    <Page title={own.person}>
      <Loaded reading={reading} rows={8}>
        {() => null}
      </Loaded>
    </Page>
  )
}

function PersonFile({ person }: { readonly person: PersonView }) {
  const own = useWords(words)
  const history = useWords(historyWords)
  const { account } = useSession()
  const [doing, setDoing] = useState<'change' | 'merge' | null>(null)
  const canChange = registerPerson.permit[account.role] !== undefined
  return (
    <Page
      title={own.person}
      heading={
        <>
          {displayName(person, own)} {person.protected && <Status tone="warning">{own.protected}</Status>}
        </>
      }
      width="wide"
      actions={
        <>
          {personCases.permit[account.role] !== undefined && (
            <ButtonLink to={`/personer/${person.id}/arenden`}>{history.link}</ButtonLink>
          )}
          {listReaders.permit[account.role] !== undefined && (
            <ButtonLink to={`/personer/${person.id}/lasare`}>{own.readers}</ButtonLink>
          )}
        </>
      }
    >
      {person.mergedFrom !== null && <Notice tone="info">{own.mergedFrom}</Notice>}
      {canChange && <Merges personId={person.id} />}
      <PersonDetails
        person={person}
        actions={canChange && <PersonActions isProtected={person.protected} onDo={setDoing} />}
      />
      <ContactDetails person={person} canChange={canChange} />
      <GuardianList
        personId={person.id}
        guardians={person.guardians}
        wards={person.children}
        canChange={canChange}
      />
      {doing === 'change' && <PersonForm person={person} onClose={() => setDoing(null)} />}
      {doing === 'merge' && <ProposeMerge person={person} onClose={() => setDoing(null)} />}
    </Page>
  )
}

function PersonActions(props: {
  readonly isProtected: boolean
  readonly onDo: (what: 'change' | 'merge') => void
}) {
  const own = useWords(words)
  const merge = useWords(mergeWords)
  return (
    <>
      <Button onPress={() => props.onDo('change')}>{own.edit}</Button>
      {!props.isProtected && (
        <Button variant="tertiary" onPress={() => props.onDo('merge')}>
          {merge.propose}
        </Button>
      )}
    </>
  )
}

function Merges({ personId }: { readonly personId: string }) {
  const reading = useRead(listMergeProposals, { personId }, { topics: [`person/${personId}`] })
  return reading.data === undefined ? null : <MergeProposals proposals={reading.data.proposals} />
}
