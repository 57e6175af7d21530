import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import type { Tone } from '../../../web/ui/Icon.tsx'
import { Link } from '../../../web/ui/Link.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Badge, Status } from '../../../web/ui/Status.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { setWeekendTime, weekendOverview } from '../api.ts'
import type { Standing } from '../rules.ts'
import { words } from '../words.ts'
import '../../../web/styles/lists.css'

type Weekend = NonNullable<OutputOf<typeof weekendOverview>['weekend']>
type Member = Weekend['members'][number]

const tones: Readonly<Record<Standing, Tone>> = {
  nothing: 'success',
  matters: 'info',
  unanswered: 'important',
  'not-asked': 'neutral',
}

/** For the desk on weekend nights: which municipality has answered what, and which has not. Nothing on other days. */
export function WeekendPanel() {
  const { data } = useRead(weekendOverview, {}, { topics: ['weekend-check', 'advance-notice'] })
  const weekend = data?.weekend ?? null
  return weekend === null ? null : <Members weekend={weekend} />
}

function Members({ weekend }: { readonly weekend: Weekend }) {
  const own = useWords(words)
  const format = useFormat()
  const silent = weekend.members.filter(({ standing }) => standing === 'unanswered').length
  return (
    <Panel
      title={own.panel}
      isCompact
      aside={
        silent === 0 ? undefined : <Badge count={silent} label={own.standings.unanswered} tone="important" />
      }
    >
      <p className="quiet">
        {own.panelLead(format.fullDate(weekend.firstDay), format.fullDate(weekend.lastDay))}
      </p>
      <ul className="plain-list stack-tight">
        {weekend.members.map((member) => (
          <li key={member.memberId} className="row">
            <MemberLine member={member} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function MemberLine({ member }: { readonly member: Member }) {
  const own = useWords(words)
  const format = useFormat()
  const { answer, askedAt, notices, standing } = member
  return (
    <>
      <strong>{member.memberName}</strong>
      <Status tone={tones[standing]}>{own.standings[standing]}</Status>
      {answer !== null && (
        <span className="quiet">
          {answer.answeredByName}, {format.moment(answer.answeredAt)}
        </span>
      )}
      {answer === null && askedAt !== null && (
        <span className="quiet">{own.asked(format.moment(askedAt))}</span>
      )}
      {notices.map(({ id, number }) => (
        <Link key={id} to={`/forhandsinformation/${id}`}>
          {number}
        </Link>
      ))}
    </>
  )
}

/** For the manager on any day: when the members are asked, and how they have answered where a weekend is near. */
export function WeekendTime() {
  const own = useWords(words)
  const { account } = useSession()
  const [isSetting, setSetting] = useState(false)
  const reading = useRead(weekendOverview, {}, { topics: ['weekend-check', 'advance-notice'] })
  return (
    <Loaded reading={reading} rows={1}>
      {({ asksAt, weekend }) => (
        <>
          {weekend !== null && <Members weekend={weekend} />}
          <p className="row">
            <span className="quiet">{own.asksAt(asksAt)}</span>
            {setWeekendTime.permit[account.role] !== undefined && (
              <Button variant="tertiary" onPress={() => setSetting(true)}>
                {own.setTime}
              </Button>
            )}
          </p>
          {isSetting && (
            <FormDialog
              title={own.setTime}
              lead={own.setTimeHint}
              save={own.save}
              saved={own.timeSet}
              initial={{ asksAt, validFrom: localDate(now()) as string | null }}
              changes={['weekend-check']}
              submit={(typed, options) => api.call(setWeekendTime, given(setWeekendTime, typed), options)}
              onClose={() => setSetting(false)}
            >
              {(form) => (
                <>
                  <TextField label={own.time} maxLength={5} width="short" {...form.field('asksAt')} />
                  <DateField label={own.from} {...form.field('validFrom')} />
                </>
              )}
            </FormDialog>
          )}
        </>
      )}
    </Loaded>
  )
}
