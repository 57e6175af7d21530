-- Who is on duty when: printed hours and special days, competence of the staff, planned shifts, rules and publications.

CREATE TABLE service_hours (
  region_key text PRIMARY KEY,
  hours jsonb NOT NULL
);
COMMENT ON TABLE service_hours IS 'Hours of duty and standby as each region prints them (B-01 to B-04); loaded at start from the files of the release.';
GRANT SELECT, INSERT ON service_hours TO stafett_app;
GRANT UPDATE (hours) ON service_hours TO stafett_app;

CREATE TABLE special_day (
  id uuid PRIMARY KEY,
  date date NOT NULL UNIQUE,
  name text NOT NULL CHECK (name <> ''),
  is_office_closed boolean NOT NULL,
  lines jsonb,
  added_by uuid NOT NULL REFERENCES account,
  added_at timestamptz NOT NULL
);
COMMENT ON TABLE special_day IS 'Days whose hours the region has decided itself: eves, holidays, closed days between two holidays (B-35).';
COMMENT ON COLUMN special_day.lines IS 'Lines that start this day instead of the printed ones; null keeps those, an empty list starts none.';
GRANT SELECT, INSERT, DELETE ON special_day TO stafett_app;
ALTER TABLE special_day ENABLE ROW LEVEL SECURITY;
ALTER TABLE special_day FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON special_day TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY known ON special_day FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) IN ('duty-worker', 'duty-manager', 'intake', 'chair'));
CREATE POLICY plan ON special_day TO stafett_app
  USING ((SELECT scope_role()) = 'duty-manager') WITH CHECK ((SELECT scope_role()) = 'duty-manager');

CREATE TABLE account_competence (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  kind text NOT NULL CHECK (kind IN ('degree', 'child-cases', 'acute-social-work', 'documentation', 'substance-abuse',
    'exchange', 'police-clearance')),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  source_note text NOT NULL,
  added_by uuid NOT NULL REFERENCES account,
  added_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  EXCLUDE USING gist (account_id WITH =, kind WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
COMMENT ON TABLE account_competence IS 'What a person of the staff can, and from when to when (B-11, B-12, B-27); clearance for police premises expires (T-01).';
COMMENT ON COLUMN account_competence.source_note IS 'What shows it: diploma seen, course, decision of the police.';
GRANT SELECT, INSERT ON account_competence TO stafett_app;
GRANT UPDATE (valid_to, version) ON account_competence TO stafett_app;
ALTER TABLE account_competence ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_competence FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON account_competence TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY own ON account_competence FOR SELECT TO stafett_app
  USING ((SELECT scope_is_duty()) AND account_id = (SELECT scope_account()));
CREATE POLICY plan ON account_competence TO stafett_app
  USING ((SELECT scope_role()) = 'duty-manager') WITH CHECK ((SELECT scope_role()) = 'duty-manager');

CREATE TABLE roster_rule (
  region_id uuid PRIMARY KEY REFERENCES region,
  minimum_duty smallint NOT NULL CHECK (minimum_duty BETWEEN 1 AND 20),
  minimum_standby smallint NOT NULL CHECK (minimum_standby BETWEEN 0 AND 20),
  is_child_experience_required boolean NOT NULL,
  is_degree_required boolean NOT NULL,
  is_clearance_required boolean NOT NULL,
  maintained_competences text[] NOT NULL,
  daily_rest_hours double precision NOT NULL CHECK (daily_rest_hours BETWEEN 0 AND 24),
  is_standby_rest boolean NOT NULL,
  longest_duty_hours double precision NOT NULL CHECK (longest_duty_hours BETWEEN 1 AND 36),
  longest_standby_hours double precision NOT NULL CHECK (longest_standby_hours BETWEEN 1 AND 36),
  night_start text NOT NULL CHECK (night_start ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  night_end text NOT NULL CHECK (night_end ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  most_nights smallint NOT NULL CHECK (most_nights BETWEEN 1 AND 31),
  changed_by uuid NOT NULL REFERENCES account,
  changed_at timestamptz NOT NULL,
  version integer NOT NULL
);
COMMENT ON TABLE roster_rule IS 'How a region staffs its duty where it departs from what the product starts with; at most one row.';
COMMENT ON COLUMN roster_rule.daily_rest_hours IS 'Consecutive hours off in 24 (arbetstidslagen 1982:673 13 §: 11).';
COMMENT ON COLUMN roster_rule.is_standby_rest IS 'Standby at home counts as rest but for what was worked in it.';
COMMENT ON COLUMN roster_rule.night_start IS 'Local clock; the night of 13 a § is 22 to 6.';
GRANT SELECT, INSERT, UPDATE ON roster_rule TO stafett_app;
ALTER TABLE roster_rule ENABLE ROW LEVEL SECURITY;
ALTER TABLE roster_rule FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON roster_rule TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY known ON roster_rule FOR SELECT TO stafett_app USING ((SELECT scope_is_duty()));
CREATE POLICY plan ON roster_rule TO stafett_app
  USING ((SELECT scope_role()) = 'duty-manager') WITH CHECK ((SELECT scope_role()) = 'duty-manager');

CREATE TABLE roster_shift (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  kind text NOT NULL CHECK (kind IN ('duty', 'standby', 'crisis')),
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  day date NOT NULL,
  status text NOT NULL CHECK (status IN ('draft', 'published', 'cancelled')),
  assignment text NOT NULL CHECK (assignment IN ('voluntary', 'assigned')),
  team text CHECK (team IN ('inner', 'outer')),
  note text,
  created_by uuid NOT NULL REFERENCES account,
  created_at timestamptz NOT NULL,
  published_at timestamptz,
  changed_at timestamptz,
  version integer NOT NULL,
  CHECK (ends_at > starts_at),
  CHECK (ends_at - starts_at <= interval '36 hours'),
  CHECK (day = (starts_at AT TIME ZONE 'Europe/Stockholm')::date),
  CHECK (status <> 'published' OR published_at IS NOT NULL),
  CHECK (status <> 'draft' OR published_at IS NULL),
  CONSTRAINT roster_shift_overlap
    EXCLUDE USING gist (account_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (status <> 'cancelled')
);
COMMENT ON TABLE roster_shift IS 'Planned shifts of the duty. Nobody is in two at once; what is real is in the shift itself (duty/shift).';
COMMENT ON COLUMN roster_shift.day IS 'The local day it starts: Friday until 02.00 is Friday (W11).';
COMMENT ON COLUMN roster_shift.assignment IS 'Taken of free will or ordered (B-39).';
COMMENT ON COLUMN roster_shift.team IS 'Inner or outer team where the duty is parted so (B-20).';
COMMENT ON COLUMN roster_shift.changed_at IS 'When it was last changed after it was published.';
CREATE INDEX roster_shift_day ON roster_shift (day, starts_at);
CREATE INDEX roster_shift_starts ON roster_shift (starts_at) WHERE status = 'published';
CREATE INDEX roster_shift_account ON roster_shift (account_id, starts_at);
GRANT SELECT, INSERT ON roster_shift TO stafett_app;
GRANT UPDATE (account_id, kind, starts_at, ends_at, day, status, assignment, team, note, published_at, changed_at, version)
  ON roster_shift TO stafett_app;
ALTER TABLE roster_shift ENABLE ROW LEVEL SECURITY;
ALTER TABLE roster_shift FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON roster_shift TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY plan ON roster_shift TO stafett_app
  USING ((SELECT scope_role()) = 'duty-manager') WITH CHECK ((SELECT scope_role()) = 'duty-manager');
CREATE POLICY published ON roster_shift FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'duty-worker' AND published_at IS NOT NULL);
-- The municipalities see who is on duty now, and no roster (B-31, B-36).
CREATE POLICY on_duty_now ON roster_shift FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) IN ('intake', 'chair') AND status = 'published' AND starts_at <= now() AND ends_at > now());

CREATE TABLE roster_change (
  id uuid PRIMARY KEY,
  shift_id uuid NOT NULL REFERENCES roster_shift,
  what text NOT NULL CHECK (what IN ('changed', 'cancelled')),
  account_id uuid NOT NULL REFERENCES account,
  kind text NOT NULL CHECK (kind IN ('duty', 'standby', 'crisis')),
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  reason text,
  findings jsonb CHECK (findings IS NULL OR coalesce(reason, '') <> ''),
  changed_by uuid NOT NULL REFERENCES account,
  changed_at timestamptz NOT NULL
);
COMMENT ON TABLE roster_change IS 'What a published shift was before each change of it; append-only.';
COMMENT ON COLUMN roster_change.account_id IS 'Whose shift it was before.';
COMMENT ON COLUMN roster_change.findings IS 'What the change brought into the published roster that was not wrong before; then reason says why it was made.';
CREATE INDEX roster_change_shift ON roster_change (shift_id, changed_at);
GRANT SELECT, INSERT ON roster_change TO stafett_app;
ALTER TABLE roster_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE roster_change FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON roster_change TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY read ON roster_change FOR SELECT TO stafett_app USING ((SELECT scope_is_duty()));
CREATE POLICY plan ON roster_change FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_role()) = 'duty-manager' AND changed_by = (SELECT scope_account()));

CREATE TABLE roster_publication (
  id uuid PRIMARY KEY,
  from_day date NOT NULL,
  to_day date NOT NULL CHECK (to_day >= from_day),
  shift_count integer NOT NULL CHECK (shift_count > 0),
  findings jsonb NOT NULL,
  reasons jsonb NOT NULL,
  published_by uuid NOT NULL REFERENCES account,
  published_at timestamptz NOT NULL
);
COMMENT ON TABLE roster_publication IS 'Each publication of a period, with what the check found and the reason kept for each kind of it; append-only.';
CREATE INDEX roster_publication_days ON roster_publication (to_day, from_day);
GRANT SELECT, INSERT ON roster_publication TO stafett_app;
ALTER TABLE roster_publication ENABLE ROW LEVEL SECURITY;
ALTER TABLE roster_publication FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON roster_publication TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY plan ON roster_publication FOR SELECT TO stafett_app USING ((SELECT scope_role()) = 'duty-manager');
CREATE POLICY publish ON roster_publication FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_role()) = 'duty-manager' AND published_by = (SELECT scope_account()));
