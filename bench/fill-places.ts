import type pg from 'pg'
import { lawOf } from '../src/duty/placement/rules.ts'
import { localDate, now } from '../src/kernel/time.ts'

const places = 2000
const placed = 300
const law = lawOf('sol-placement', localDate(now()))

/** A register of places with what was said of their beds, beds held and slept in now, and all that has been. After `fillDesk`. */
export async function fillPlaces(client: pg.Client): Promise<void> {
  for (const statement of statements) await client.query(statement)
}

const statements = [
  `insert into partner (id, region_id, kind, name, valid_from)
   select gen_random_uuid(), r.id, 'residential-care', 'Vårdgivare ' || i, '2016-01-01'
   from generate_series(1, 40) i, (select id from region limit 1) r`,
  `create temp table bed_place on commit drop as
   select gen_random_uuid() as id, i, 1 + i % 8 as capacity, case when i % 4 = 0 then m.id end as member_id,
     case when i % 4 <> 0 then p.id end as partner_id, code.code
   from generate_series(1, ${places}) i
   join (select id, row_number() over (order by name) - 1 as at, count(*) over () as many from partner) p on p.at = i % p.many
   join (select id, row_number() over (order by name) - 1 as at, count(*) over () as many from member) m on m.at = i % m.many
   join (select code, row_number() over (order by code) - 1 as at, count(*) over () as many from municipality) code on code.at = i % code.many`,
  `insert into place (id, kind, name, member_id, partner_id, capacity, age_from, age_to, gender, siblings_together, municipality_code,
     distance_km, travel_minutes, intake, hours, shut_at_night, approved_by, approved_until, night_contact, night_phone, cost_per_night,
     risk_note, is_protected, valid_from)
   select id, (array['emergency-foster-home', 'residential-care', 'sheltered-housing', 'shelter', 'hostel', 'hotel', 'state-care'])[1 + i % 7],
     'Boende ' || i, member_id, partner_id, capacity, case when i % 3 = 0 then i % 15 end, case when i % 3 = 0 then i % 15 + 6 end,
     case i % 9 when 0 then 'woman' when 1 then 'man' end, case when i % 2 = 0 then i % 4 = 0 end, code, i % 300, i % 240,
     case i % 5 when 0 then 'hours' when 1 then 'unknown' else 'round-the-clock' end,
     case i % 5 when 0 then (select jsonb_agg(jsonb_build_object('weekday', d, 'opens', '18:00', 'closes', '08:00', 'lastIn', '22:00'))
       from generate_series(1, 7) d) else '[]' end,
     i % 7 = 6, case when i % 2 = 0 then 'Socialnämnden' end, case when i % 10 = 0 then current_date - 30 end, 'Jourhavande',
     '+46701740' || (605 + i % 95), 50000 + i * 100, case when i % 20 = 0 then 'Skador har debiterats.' end, i % 7 = 2, '2024-01-01'
   from bed_place`,
  `insert into place_vacancy (id, place_id, free_beds, said_by, said_at, noted_by, noted_at)
   select gen_random_uuid(), p.id, (p.i + k) % (capacity + 1), 'Jourhavande', now() - (k * 24 + p.i % 30) * interval '1 hour', c.id,
     now() - k * interval '1 day' from bed_place p, generate_series(0, 9) k, colleague c where c.i = 1 and p.i % 10 <> 0`,
  `create temp table held on commit drop as
   select gen_random_uuid() as id, p.id as place_id, p.capacity, k, now() - k * interval '3 hours' - interval '5 minutes' as at
   from bed_place p, generate_series(0, 3) k where p.i % 50 = 0 or (k > 0 and p.i % 2 = 0)`,
  `insert into place_hold (id, place_id, case_id, beds, held_at, held_by, until, ended_at, ended_how)
   select h.id, place_id, m.case_id, 1, h.at, c.id, h.at + interval '30 minutes', case h.k when 1 then h.at end, case h.k when 1 then 'released' end
   from held h join colleague c on c.i = 1 join matter m on m.i = 1 + h.k`,
  `insert into bed_use (id, place_id, slot, from_at, until_at, hold_id)
   select gen_random_uuid(), place_id, capacity, at, case k when 1 then at else at + interval '30 minutes' end, id from held`,
  `create temp table stay on commit drop as
   select gen_random_uuid() as id, child.id as person_id, s.case_id, s.stay, s.worker, s.at, p.pair, p.pair <= ${placed} as is_now, b.id as place_id
   from (select distinct pair from people where pair % 4 = 0 or pair <= ${placed}) p
   join people child on child.pair = p.pair and child.part = 'concerned' join seed s on s.n = 2 * p.pair and not s.is_open
   join (select id, row_number() over (order by i) - 1 as at, count(*) over () as many from bed_place where capacity > 1) b on b.at = p.pair % b.many`,
  `insert into placement (id, case_id, group_id, person_id, status, place_id, legal_basis, law, decision_pending, responsible_code,
     arranged_at, arranged_by, expected_at, planned_until, arrived_at, departed_at)
   select id, case_id, id, person_id, status, place_id, 'sol-placement', '${law}', false, coalesce(stay, '2180'),
     since, worker, since + interval '2 hours', since + interval '9 days', case when status in ('arrived', 'departed') then since + interval '2 hours' end,
     case status when 'departed' then since + interval '5 days' end
   from (select *, case when not is_now then 'departed' when pair % 10 = 0 then 'arranged' when pair % 10 = 1 then 'not-arrived' else 'arrived' end as status,
     case when is_now then now() - (pair % 20) * interval '12 hours' else at end as since from stay) s`,
  `insert into placement_event (id, placement_id, kind, at, noted_at, account_id, text)
   select gen_random_uuid(), p.id, kind, p.arranged_at, p.arranged_at, p.arranged_by, case kind when 'not-arrived' then 'Polisen vet.' end
   from placement p, (values ('arranged'), ('arrived'), ('not-arrived')) k (kind) where kind = 'arranged' or kind = p.status`,
  `insert into bed_use (id, place_id, slot, from_at, until_at, placement_id)
   select gen_random_uuid(), place_id, 1, arranged_at, departed_at, id from placement on conflict do nothing`,
]
