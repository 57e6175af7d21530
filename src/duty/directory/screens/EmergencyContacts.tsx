import { useState } from 'react'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import { type EmergencyView, listEmergencyContacts } from '../api.ts'
import { words } from '../words.ts'
import { EntryCard } from './EntryCard.tsx'

/** Whom to call in a municipality in a threat or an accident, and whom instead where it has nobody (A-10, V-19, V-20). */
export function EmergencyContacts({ memberId }: { readonly memberId?: string }) {
  const own = useWords(words)
  // Asked when it is opened: the first load of the page is the numbers (works on a phone).
  const [isOpen, setOpen] = useState(false)
  const reading = useRead(
    listEmergencyContacts,
    { ...(memberId !== undefined && { memberId }) },
    { topics: ['directory', 'organisation'], enabled: isOpen },
  )
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{own.emergency}</summary>
      <div className="fold-body stack">
        <p>{own.emergencyLead}</p>
        {isOpen && (
          <Loaded reading={reading}>
            {({ members, ageingMonths }) => (
              <ul className="plain-list stack">
                {members.map((member) => (
                  <li key={member.memberId}>
                    <h3>{member.memberName}</h3>
                    <Contacts member={member} ageingMonths={ageingMonths} />
                  </li>
                ))}
              </ul>
            )}
          </Loaded>
        )}
      </div>
    </details>
  )
}

function Contacts({
  member,
  ageingMonths,
}: {
  readonly member: EmergencyView
  readonly ageingMonths: number
}) {
  const own = useWords(words)
  const shown = member.own.length > 0 ? member.own : member.fallback
  return (
    <>
      {member.own.length === 0 && (
        <Notice tone="important" title={shown.length > 0 ? own.emergencyNone : own.emergencyNothing} />
      )}
      {shown.map((entry) => (
        <EntryCard key={entry.id} entry={entry} ageingMonths={ageingMonths} level={4} />
      ))}
    </>
  )
}
