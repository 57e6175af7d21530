import type pg from 'pg'
import { lawKeyOn } from '../src/duty/protective-assessment/rules.ts'
import { localDate, now } from '../src/kernel/time.ts'

/**
 * The desk of a bad night over the cases of `fill`: every open case with calls, assessments, clocks and a class; the shift,
 * the roster, call-outs, cold and common events; and ten years of all that behind it, so that what is asked of tonight has
 * the past to skip. Makes the temporary tables `matter` (the open cases) and `colleague`.
 */
export async function fillDesk(client: pg.Client): Promise<void> {
  for (const statement of [...open, ...past, ...tonight]) await client.query(statement)
}

const law = lawKeyOn(localDate(now()))

const open = [
  `create temp table matter on commit drop as
   select s.*, row_number() over (order by s.at)::int as i, child.id as child_id, guardian.id as guardian_id
   from seed s join people child on child.pair = (s.n + 1) / 2 and child.part = 'concerned'
   join people guardian on guardian.pair = (s.n + 1) / 2 and guardian.part = 'guardian' where s.is_open`,
  'analyze matter',
  `insert into account (id, username, name, title)
   select gen_random_uuid(), 'jour-' || i, 'Kollega ' || i, 'socialsekreterare' from generate_series(1, 40) i`,
  `insert into appointment (id, account_id, role, valid_from)
   select gen_random_uuid(), id, 'duty-worker', '2026-01-01' from account where username like 'jour-%'`,
  `create temp table colleague on commit drop as
   select id, row_number() over (order by username)::int as i from account where username like 'jour%'`,
  `update contact c set caller_known = 'named', caller_name = 'Granne ' || m.i, place = 'Storgatan ' || m.i,
     caller_phone = '+46701740' || (605 + m.i % 95), status = case when m.i % 10 = 0 then 'ongoing' else c.status end,
     callback_to = case when m.i % 3 = 0 then 'Granne' end,
     callback_by = case when m.i % 3 = 0 then now() + (m.i % 40 - 10) * interval '10 minutes' end,
     waiting_name = case when m.i % 5 = 0 then 'Patrull 26-9120' end, waiting_since = case when m.i % 5 = 0 then m.at end
   from matter m where m.contact_id = c.id`,
  `create temp table later_call on commit drop as
   select gen_random_uuid() as id, m.number || '-' || k as number, m.at + k * interval '7 minutes' as at, m.case_id, m.worker, k
   from matter m, generate_series(1, 3) k`,
  `insert into contact (id, number, status, kind, direction, called_party, channel, call_at, registered_at, registered_by, answered_by,
     duty_mode, story, changed_at, changed_by)
   select id, number, 'complete', 'concern-report', case k when 1 then 'outgoing' else 'incoming' end,
     case k when 1 then 'emergency-112' end, 'direct', at, at, worker, worker, 'duty', 'Mamman ringer igen.', at, worker from later_call`,
  'insert into contact_case (contact_id, case_id) select id, case_id from later_call',
  `insert into case_relation (id, case_id, from_id, to_id, kind, call_back_at, until)
   select gen_random_uuid(), case_id, guardian_id, child_id, kind,
     case kind when 'safe-person' then now() + (i % 30 - 5) * interval '20 minutes' end,
     case kind when 'safe-person' then now() + interval '1 day' end from matter, (values ('mother'), ('safe-person')) k (kind)`,
  `create temp table assessed on commit drop as
   select pg_temp.id_at(at + k * interval '20 minutes') as id, m.*, k from matter m, generate_series(1, 2) k where i % 5 <> 0`,
  `insert into protective_assessment (id, case_id, person_id, status, started_at, assessed_at, assessor_id, assessor_name, assessor_title,
     age, law, duty_mode, facts, judgement, outcome, protection_basis, protection_certainty, protection_ends_at, holds_until, locked_at, changed_at)
   select id, case_id, child_id, 'locked', at, at, worker, 'Maja Lindwall', 'socialsekreterare', 9, '${law}', 'duty', 'Pojken är hos mormor.',
     'Han är trygg där i natt.', 'need-met', 'network', 'uncertain', now() + (i % 24 - 4) * interval '1 hour',
     now() + (i % 30) * interval '1 hour', at + k * interval '20 minutes', at from assessed`,
  `insert into day_item (id, case_id, person_id, source_id, kind, text, due_at)
   select gen_random_uuid(), case_id, child_id, id, kind, 'Ring mormor.', now() + (i % 24 - 4) * interval '1 hour'
   from assessed, (values ('reassess'), ('hear-child'), ('day-task')) k (kind) where k = 2`,
  `insert into case_priority (id, case_id, prioritised, class_id, class_name, why, at, account_id)
   select gen_random_uuid(), m.case_id, case when c.id is null then 'unknown' else 'yes' end, c.id, c.name, 'Litet barn.',
     m.at + k * interval '5 minutes', m.worker
   from matter m cross join generate_series(1, 2) k left join priority_class c on c.position = m.i % 4`,
  `insert into case_need (id, need_id, case_id, version, kind, prioritised, at, account_id)
   select gen_random_uuid(), gen_random_uuid(), case_id, 1, kind, 'yes', at, worker
   from matter, (values ('protection'), ('housing'), ('talk')) k (kind)`,
  `insert into report (id, number, case_id, municipality_code, unit_kind, status, author_id, content, created_at, changed_at, sent_at)
   select gen_random_uuid(), 'R-' || number, case_id, coalesce(stay, '2180'), 'child', 'sent', worker, '{"people": []}', at, at, at + interval '1 hour'
   from matter where i % 3 = 0`,
]

/** What ten years leave behind: all of it of closed cases. */
const past = [
  `create temp table old_shift on commit drop as
   select gen_random_uuid() as id, day, (day + time '17:00') at time zone 'Europe/Stockholm' as starts, (day + time '23:00') at time zone 'Europe/Stockholm' as ends
   from (select distinct (at at time zone 'Europe/Stockholm')::date as day from seed where not is_open and at < now() - interval '12 days') d`,
  `insert into shift (id, kind, started_at, started_by, handed_over_at, handed_over_by, closed_at, closed_by)
   select s.id, 'duty', starts, c.id, ends, c.id, ends, c.id from old_shift s, colleague c where c.i = 1`,
  `insert into shift_staff (id, shift_id, account_id, joined_at, left_at)
   select gen_random_uuid(), s.id, c.id, starts, ends from old_shift s, colleague c where c.i <= 2`,
  `create temp table old_point on commit drop as
   select gen_random_uuid() as id, s.id as shift_id, c.case_id, c.worker, s.ends as at from seed c
   join old_shift s on s.day = (c.at at time zone 'Europe/Stockholm')::date where not c.is_open`,
  `insert into handover_point (id, shift_id, case_id, text, written_by, written_at, first_read_at)
   select id, shift_id, case_id, 'Kommunen tar vid i morgon.', worker, at, at from old_point`,
  'insert into handover_reading (point_id, account_id, read_at) select id, worker, at from old_point',
  `insert into keeping (id, shift_id, case_id, why, kept_by_whom, kept_by, kept_at)
   select gen_random_uuid(), shift_id, case_id, 'Väntar på kommunen.', 'Dagens mottagning', worker, at from old_point`,
  `insert into day_item (id, case_id, source_id, kind, text, due_at, done_at, done_by)
   select gen_random_uuid(), case_id, case_id, 'day-task', 'Ring mormor.', at + interval '12 hours',
     case when n % 3 > 0 then at + interval '13 hours' end, case when n % 3 > 0 then worker end from seed where not is_open`,
  `update contact c set waiting_name = 'Patrull', waiting_since = s.at, waiting_until = s.at + interval '1 hour',
     callback_to = 'Granne', callback_by = s.at + interval '1 hour', callback_done_at = s.at + interval '1 hour'
   from seed s where s.contact_id = c.id and not s.is_open and s.n % 5 = 0`,
  `create temp table old_call_out on commit drop as select gen_random_uuid() as id, s.* from seed s where not is_open and n % 5 = 0`,
  `insert into call_out (id, case_id, purpose, decision, decided_at, decided_by, asked_by, need_at, duty_mode, necessity, reason,
     equal_treatment, municipality_code, check_in_minutes, left_at, arrived_at, back_at)
   select id, case_id, 'home-visit', 'go', at, worker, 'police', at, 'duty', 'necessary', 'Barnet är ensamt.', 'same', coalesce(stay, '2180'), 60, at, at + interval '1 hour',
     at + interval '3 hours' from old_call_out`,
  `insert into call_out_worker (call_out_id, account_id, shift_kind, left_at, back_at)
   select id, worker, 'duty', at, at + interval '3 hours' from old_call_out on conflict do nothing`,
]

const tonight = [
  `insert into shift (id, kind, started_at, started_by, handed_over_at, handed_over_by)
   select gen_random_uuid(), kind, now() - starts * interval '1 hour', c.id, case when ends > 0 then now() - ends * interval '1 hour' end,
     case when ends > 0 then c.id end from (values ('duty', 10, 1), ('duty', 1, 0), ('standby', 10, 0)) s (kind, starts, ends), colleague c where c.i = 1`,
  `insert into shift_staff (id, shift_id, account_id, joined_at, left_at)
   select gen_random_uuid(), s.id, c.id, s.started_at, s.handed_over_at
   from (select *, row_number() over (order by started_at, kind) as at from shift where closed_at is null) s
   join colleague c on c.i between 3 * s.at and 3 * s.at + 2`,
  `insert into handover_point (id, shift_id, case_id, text, written_by, written_at, first_read_at)
   select gen_random_uuid(), s.id, m.case_id, 'Ring mormor kl. 21.', m.worker, s.handed_over_at, case when m.i % 2 = 0 then now() end
   from matter m, shift s where s.closed_at is null and s.handed_over_at is not null`,
  `insert into handover_reading (point_id, account_id, read_at)
   select p.id, p.written_by, now() from handover_point p join matter m on m.case_id = p.case_id where m.i % 2 = 0`,
  `insert into keeping (id, shift_id, case_id, why, kept_by_whom, kept_by, kept_at)
   select gen_random_uuid(), s.id, m.case_id, 'Väntar på polisen.', 'Nästa pass', m.worker, now()
   from matter m, shift s where s.closed_at is null and s.handed_over_at is not null and m.i % 2 = 1`,
  `insert into roster_shift (id, account_id, kind, starts_at, ends_at, day, status, assignment, created_by, created_at, published_at, version)
   select gen_random_uuid(), c.id, case when k > 3 then 'standby' else 'duty' end, (day + time '17:00') at time zone 'Europe/Stockholm',
     (day + time '23:00') at time zone 'Europe/Stockholm', day, 'published', 'assigned', c.id, now(), now(), 1
   from (select (now() at time zone 'Europe/Stockholm')::date + d as day, d from generate_series(-365, 35) d) days
   cross join generate_series(1, 5) k join colleague c on c.i = 5 + (days.d + 365) * 5 % 35 + k - 1`,
  `insert into roster_shift (id, account_id, kind, starts_at, ends_at, day, status, assignment, created_by, created_at, published_at, version)
   select gen_random_uuid(), id, 'duty', now() - interval '1 hour', now() + interval '7 hours',
     ((now() - interval '1 hour') at time zone 'Europe/Stockholm')::date, 'published', 'assigned', id, now(), now(), 1 from colleague where i <= 4`,
  `create temp table out_now on commit drop as select gen_random_uuid() as id, * from matter where i <= 2`,
  `insert into call_out (id, case_id, purpose, decision, decided_at, decided_by, asked_by, need_at, duty_mode, necessity, reason,
     equal_treatment, municipality_code, check_in_minutes, left_at)
   select id, case_id, 'protection', 'go', now(), worker, 'police', now(), 'duty', 'necessary', 'Barnet är ensamt.', 'same', coalesce(stay, '2180'), 60, now() from out_now`,
  `insert into call_out_worker (call_out_id, account_id, shift_kind, left_at)
   select o.id, c.id, 'duty', now() from out_now o join colleague c on c.i = o.i`,
  `insert into call_out_sign (id, call_out_id, kind, at, account_id)
   select gen_random_uuid(), id, 'check-in', now(), worker from out_now, generate_series(1, 5)`,
  `insert into call_out_policy (id, staffing, check_in_minutes, source, valid_from)
   select gen_random_uuid(), 'always-two', 60, 'Rutin', '2026-01-01' where not exists (select from call_out_policy)`,
  `insert into member_travel (id, member_id, minutes_from, minutes_to, source, valid_from)
   select gen_random_uuid(), id, 20, 90, 'Mätt', '2026-01-01' from member where not exists (select from member_travel)`,
  `insert into cold_alert (id, from_at, until_at, degrees, set_by, set_at)
   select gen_random_uuid(), now() - interval '1 hour', now() + interval '12 hours', -14, id, now() from colleague where i = 1`,
  `insert into cold_night (id, night, nobody_outside, at, account_id)
   select gen_random_uuid(), current_date - d, 'yes', now(), c.id from generate_series(1, 120) d, colleague c where c.i = 1`,
  `insert into common_event (id, number, kind, title, began_at, opened_by, opened_at, closed_at, outcome)
   select gen_random_uuid(), 'H-' || e, 'threat', 'Hot mot skola ' || e, now() - e * interval '3 hours', c.id, now() - e * interval '3 hours',
     case when e > 3 then now() end, case when e > 3 then 'Avslutad.' end from generate_series(1, 200) e, colleague c where c.i = 1`,
  `insert into common_event_call (id, event_id, at, calls, municipality_code, registered_by, registered_at)
   select gen_random_uuid(), e.id, now(), 1 + k % 9, '2180', e.opened_by, now() from common_event e, generate_series(1, 150) k
   where e.closed_at is null or k <= 5`,
]
