import { useState } from 'react'
import { readHours, setCategories } from '../../duty/staff-hours/api.ts'
import { Categories } from '../../duty/staff-hours/screens/Categories.tsx'
import { HoursTable } from '../../duty/staff-hours/screens/HoursTable.tsx'
import { OwnCalendar } from '../../duty/staff-hours/screens/OwnCalendar.tsx'
import { words } from '../../duty/staff-hours/words.ts'
import { addDays, addMonths, localDate, now, parseLocalDate } from '../../kernel/time.ts'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { Permitted } from './Permitted.tsx'
import '../styles/lists.css'

/** Hours of the staff by what they are paid as, and one's own calendar. */
export function StaffHoursPage() {
  return (
    <Permitted contract={readHours}>
      <StaffHours />
    </Permitted>
  )
}

function StaffHours() {
  const own = useWords(words)
  const { account } = useSession()
  const month = `${localDate(now()).slice(0, 7)}-01`
  const [from, setFrom] = useState<string | null>(month)
  const [to, setTo] = useState<string | null>(addDays(addMonths(month, 1), -1))
  const period = { from: parseLocalDate(from ?? ''), to: parseLocalDate(to ?? '') }
  const isWhole = period.from !== null && period.to !== null
  const reading = useRead(
    readHours,
    { from: period.from ?? month, to: period.to ?? month },
    { topics: ['roster'], enabled: isWhole },
  )
  const isManager = setCategories.permit[account.role] !== undefined
  return (
    <Page
      title={own.title}
      lead={isManager ? own.lead : own.ownLead}
      actions={<Button onPress={() => print()}>{own.print}</Button>}
      width="wide"
    >
      <div className="row">
        <DateField label={own.from} value={from} onChange={setFrom} />
        <DateField label={own.to} value={to} onChange={setTo} />
      </div>
      <Loaded reading={reading} rows={4}>
        {({ categories, people }) => <HoursTable categories={categories} people={people} />}
      </Loaded>
      <OwnCalendar />
      {isManager && <Categories />}
    </Page>
  )
}
