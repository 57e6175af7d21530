import { useWords } from '../../../web/language.tsx'
import { useCommand, useRead } from '../../../web/query.ts'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { ErrorState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Fold } from '../../intake/screens/Fold.tsx'
import { noteDayMatter, readDayMatter } from '../api.ts'
import { type DayMatterKind, dayMatterKinds } from '../model.ts'
import { words } from '../words.ts'
import { ReferralTargets } from './ReferralTargets.tsx'

/** Whether a call is of a kind that often need not be taken at night, and where the caller can be shown on to (C-13, C-14). */
export function DayMatterPanel({ contactId }: { readonly contactId: string }) {
  const own = useWords(words)
  const format = useFormat()
  const topic = `opened-contact/${contactId}`
  const reading = useRead(readDayMatter, { contactId }, { topics: [topic] })
  const note = useCommand(noteDayMatter, { changes: [topic, 'contact'] })
  const choose = (value: DayMatterKind | 'none' | null) =>
    void note.run({ contactId, kind: value === 'none' ? null : value })
  return (
    <Fold title={own.dayMatter} isOpen={(reading.data?.dayMatter?.kind ?? null) !== null}>
      <Loaded reading={reading}>
        {({ dayMatter }) => (
          <div className="stack">
            <RadioGroup<DayMatterKind | 'none'>
              label={own.dayMatter}
              description={own.dayMatterHint}
              value={dayMatter === null ? null : (dayMatter.kind ?? 'none')}
              isDisabled={note.isPending}
              onChange={choose}
              options={[
                ...dayMatterKinds.map((value) => ({ value, label: own.dayMatters[value] })),
                { value: 'none', label: own.none },
              ]}
            />
            {dayMatter !== null && (
              <p className="quiet">{own.saidBy(dayMatter.accountName, format.moment(dayMatter.at))}</p>
            )}
            {note.problem !== null && <ErrorState problem={note.problem} />}
            <ReferralTargets />
          </div>
        )}
      </Loaded>
    </Fold>
  )
}
