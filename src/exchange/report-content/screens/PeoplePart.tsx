import { words as personWords } from '../../../base/person/words.ts'
import { relation } from '../../../code-lists/relation.ts'
import { reportingDuty } from '../../../code-lists/reporting-duty.ts'
import { words as caseWords } from '../../../duty/case/words.ts'
import { formatIdentityNumber } from '../../../kernel/identity-number.ts'
import { formatPhone } from '../../../kernel/phone.ts'
import { useWords } from '../../../web/language.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { DefinitionList, Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import type { PersonContent, ReportContent } from '../model.ts'
import { words } from '../words.ts'
import { useCodes, useNames } from './names.ts'

/** Who is who: identity, custody, relations. Of a protected person no phone, no place. */
export function PeoplePart({ content }: { readonly content: ReportContent }) {
  const own = useWords(words)
  const format = useFormat()
  const coded = useCodes(content.on)
  const nameOf = useNames(content)
  return (
    <Panel title={own.people}>
      {content.people.length === 0 && <p className="quiet">{own.unknownPerson}</p>}
      {content.people.map((person) => (
        <PersonPart key={person.personId} person={person} />
      ))}
      {content.relations.length > 0 && (
        <div>
          <h3>{own.relations}</h3>
          <ul>
            {content.relations.map((one) => (
              <li key={`${one.fromId} ${one.toId} ${one.kind}`}>
                {[
                  own.relationIs(
                    nameOf(one.fromId),
                    (coded(relation, one.kind) ?? '').toLocaleLowerCase('sv'),
                    nameOf(one.toId),
                  ),
                  ...(one.until === null ? [] : [own.until(format.moment(one.until))]),
                  ...(one.callBackAt === null ? [] : [own.callBack(format.moment(one.callBackAt))]),
                  ...(one.note === null ? [] : [one.note]),
                ].join(', ')}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Panel>
  )
}

function PersonPart({ person }: { readonly person: PersonContent }) {
  const own = useWords(words)
  const inPerson = useWords(personWords)
  const inCase = useWords(caseWords)
  const custodies: Readonly<Record<string, string>> = inPerson.custodies
  const genders: Readonly<Record<string, string>> = own.genders
  const { identityNumber } = person
  const number = identityNumber === null ? own.noNumber : formatIdentityNumber(identityNumber)
  const guardians = person.guardians.map(
    ({ name, custody }) =>
      `${name ?? own.unknownPerson} (${(custodies[custody] ?? custody).toLocaleLowerCase('sv')})`,
  )
  return (
    <div className="stack-tight">
      <div className="row">
        <h3>{person.name ?? person.description ?? own.unknownPerson}</h3>
        <Status>{inCase.parts[person.part]}</Status>
        {person.isProtected && <Status tone="warning">{own.protectedPerson}</Status>}
      </div>
      {person.isProtected && <p className="quiet">{own.protectedHint}</p>}
      <DefinitionList
        columns={2}
        items={[
          {
            term: own.identity,
            value: [
              number,
              person.age === null ? own.ageUnknown : own.age(person.age),
              genders[person.gender],
            ]
              .filter(Boolean)
              .join(', '),
          },
          ...(person.isChild === true
            ? [{ term: own.guardians, value: guardians.join(', ') || own.guardianUnknown }]
            : []),
          ...(person.phones.length === 0
            ? []
            : [{ term: own.phone, value: person.phones.map(formatPhone).join(', ') }]),
          ...(person.language === null && person.interpreter !== 'needed'
            ? []
            : [
                {
                  term: own.language,
                  value: [person.language, person.interpreter === 'needed' ? own.interpreter : null]
                    .filter(Boolean)
                    .join(', '),
                },
              ]),
        ]}
      />
    </div>
  )
}

/** Who told the duty, in a place of its own, marked where secrecy is wished (W36). */
export function ReporterPart({ content }: { readonly content: ReportContent }) {
  const own = useWords(words)
  const coded = useCodes(content.on)
  const contacts = content.contacts.filter(
    ({ direction, reporter }) => direction === 'incoming' && reporter.known !== 'not-asked',
  )
  if (contacts.length === 0) return null
  return (
    <Panel title={own.reporter}>
      <p className="quiet">{own.reporterHint}</p>
      <ul className="plain-list stack">
        {contacts.map(({ number, reporter }) => (
          <li key={number} className="stack-tight">
            <div className="row">
              <strong>
                {reporter.known === 'named'
                  ? [reporter.name, reporter.title, reporter.organisation].filter(Boolean).join(', ')
                  : reporter.known === 'anonymous'
                    ? own.anonymous
                    : own.noReporter}
              </strong>
              {reporter.wishesSecrecy && <Status tone="warning">{own.wishesSecrecy}</Status>}
            </div>
            <p className="quiet">
              {[number, coded(reportingDuty, reporter.duty), reporter.phone && formatPhone(reporter.phone)]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
