import type { Static } from 'typebox'
import { useWords } from '../../../web/language.tsx'
import { useCommand, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Link } from '../../../web/ui/Link.tsx'
import { ErrorState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import type { ContactView } from '../../intake/api.ts'
import { casesOfContact, linkContact, listOpenCases } from '../api.ts'
import { words } from '../words.ts'
import { caseAddress } from './DeskCases.tsx'

/** What a contact led to: its cases, a new one, or one that was open already. A contact may also stand without. */
export function ContactCases(props: {
  readonly contact: Static<typeof ContactView>
  readonly onOpen: () => void
}) {
  const { contact, onOpen } = props
  const own = useWords(words)
  const reading = useRead(
    casesOfContact,
    { contactId: contact.id },
    { topics: ['case', `opened-contact/${contact.id}`] },
  )
  return (
    <Panel title={own.casesOfContact}>
      <Loaded reading={reading} rows={1}>
        {({ cases }) => (
          <ul className="plain-list stack-tight">
            {cases.map((row) => (
              <li key={row.id} className="row">
                <Link to={caseAddress(row.id)}>{own.caseFile(row.number)}</Link>
                <Status>{own.statuses[row.status]}</Status>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {contact.status !== 'withdrawn' && (
        <>
          <Button variant="primary" onPress={onOpen}>
            {own.openCase}
          </Button>
          <LinkToCase contactId={contact.id} />
        </>
      )}
    </Panel>
  )
}

function LinkToCase({ contactId }: { readonly contactId: string }) {
  const own = useWords(words)
  const reading = useRead(listOpenCases, {}, { topics: ['case'] })
  const link = useCommand(linkContact, { changes: ['case', `opened-contact/${contactId}`] })
  const choose = async (caseId: string | null) => {
    if (caseId !== null && (await link.run({ caseId, contactId }))) notify(own.linked)
  }
  return (
    <>
      {link.problem !== null && <ErrorState problem={link.problem} />}
      <Loaded reading={reading} rows={1}>
        {({ cases }) => (
          <Select
            label={own.linkToCase}
            description={own.linkHelp}
            isDisabled={link.isPending || cases.length === 0}
            options={cases.map((row) => ({
              value: row.id,
              label: `${row.number} ${own.matters[row.matter]}`,
            }))}
            value={null}
            onChange={(caseId) => void choose(caseId)}
          />
        )}
      </Loaded>
    </>
  )
}
