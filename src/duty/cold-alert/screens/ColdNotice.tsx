import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { usePresent } from '../../../web/ui/Clock.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Notice } from '../../../web/ui/Status.tsx'
import { housingOfContact, readCold } from '../api.ts'
import { alertAt } from '../rules.ts'
import { words } from '../words.ts'

/** Says that it is cold where somebody has nowhere to sleep; nothing otherwise (F-12, V-18). */
export function ColdNotice({ isAboutHousing }: { readonly isAboutHousing: boolean }) {
  const own = useWords(words)
  const format = useFormat()
  const present = usePresent()
  const { data } = useRead(readCold, {}, { topics: ['priority'] })
  const alerts = data === undefined ? [] : data.now === null ? data.coming : [data.now, ...data.coming]
  const holds = alertAt(alerts, present)
  if (holds === null || !isAboutHousing) return null
  return (
    <Notice tone="important" title={own.holds(holds.degrees, format.moment(holds.untilAt))}>
      <p>{own.housing}</p>
    </Notice>
  )
}

/** On a contact that is about having nowhere to sleep: by its cases, its kind or its words. */
export function ColdOnContact({ contactId }: { readonly contactId: string }) {
  const { data } = useRead(
    housingOfContact,
    { contactId },
    { topics: [`opened-contact/${contactId}`, `contact/${contactId}`, 'case'] },
  )
  return <ColdNotice isAboutHousing={data?.concernsHousing ?? false} />
}
