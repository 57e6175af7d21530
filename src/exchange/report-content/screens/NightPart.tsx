import { contactForm } from '../../../code-lists/contact-form.ts'
import { contactKind } from '../../../code-lists/contact-kind.ts'
import { measureType } from '../../../code-lists/measure-type.ts'
import { place } from '../../../code-lists/place.ts'
import { words as intakeWords } from '../../../duty/intake/words.ts'
import { label } from '../../../kernel/code-list.ts'
import { showHiddenCharacters } from '../../../kernel/text.ts'
import { useLanguage, useWords } from '../../../web/language.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Panel } from '../../../web/ui/Panel.tsx'
import { type Happening, Timeline } from '../../../web/ui/Timeline.tsx'
import type { ReportContent } from '../model.ts'
import { words } from '../words.ts'
import { useCodes } from './names.ts'
import { Part } from './Part.tsx'
import '../../../web/styles/timeline.css'

/** Calls, measures and notes in the order they happened. */
export function NightPart({ content }: { readonly content: ReportContent }) {
  const own = useWords(words)
  const inIntake = useWords(intakeWords)
  const language = useLanguage()
  const format = useFormat()
  const coded = useCodes(content.on)
  const directions: Readonly<Record<string, string>> = inIntake.directions
  const items: Happening[] = [
    ...content.contacts.map((contact) => ({
      id: contact.number,
      at: contact.callAt,
      title: coded(contactKind, contact.kind) ?? directions[contact.direction] ?? contact.number,
      by: [own.answeredBy(contact.answeredBy), contact.place].filter(Boolean).join(', '),
      tone: 'info' as const,
      body: (
        <>
          {contact.story !== '' && <p className="written">{showHiddenCharacters(contact.story)}</p>}
          {contact.advice !== '' && <Part title={own.advice} text={contact.advice} level={4} />}
        </>
      ),
    })),
    ...content.measures.map((measure, index) => ({
      id: `measure-${index}`,
      at: measure.at,
      title: label(measureType, measure.type, measure.typeVersion, language),
      by: [
        coded(contactForm, measure.contactForm),
        coded(place, measure.place),
        measure.minutes === null ? null : own.minutes(measure.minutes),
      ]
        .filter(Boolean)
        .join(', '),
      ...(measure.note !== null && { body: <p className="written">{showHiddenCharacters(measure.note)}</p> }),
    })),
    ...content.notes.map((note) => ({
      id: note.noteId,
      at: note.happenedAt,
      title: own.from(note.authorName, note.authorTitle),
      body: (
        <>
          <p className="written">{showHiddenCharacters(note.facts)}</p>
          {note.judgement !== '' && <Part title={own.fact} text={note.judgement} level={4} />}
          {note.amendments.map((amendment) => (
            <Part
              key={amendment.at}
              title={`${amendment.authorName}, ${format.moment(amendment.at)}`}
              text={amendment.text}
              level={4}
            />
          ))}
        </>
      ),
    })),
  ].sort((a, b) => (a.at < b.at ? -1 : 1))
  return (
    <Panel title={own.night}>
      <Timeline items={items} label={own.night} dates />
    </Panel>
  )
}
