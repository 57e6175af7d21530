-- Rota patterns: a cycle of weeks with lines, the order of the seats, who sits where and since when, and what was rolled out.

CREATE TABLE roster_pattern (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (length(trim(name)) > 0),
  cycle_weeks integer NOT NULL CHECK (cycle_weeks BETWEEN 1 AND 12),
  seat_count integer NOT NULL CHECK (seat_count BETWEEN 1 AND 30),
  starts_on date NOT NULL CHECK (extract(isodow FROM starts_on) = 1),
  ends_on date CHECK (ends_on >= starts_on),
  created_by uuid NOT NULL REFERENCES account,
  created_at timestamptz NOT NULL,
  version integer NOT NULL
);
COMMENT ON TABLE roster_pattern IS 'A rolling list (B-17, B-18): in week w from the start, counted from 0, seat p, the first 0, works cycle week ((p + w) mod cycle_weeks) + 1.';
COMMENT ON COLUMN roster_pattern.starts_on IS 'A Monday: the first day of its first week.';
COMMENT ON COLUMN roster_pattern.ends_on IS 'Its last day; null until further notice.';
GRANT SELECT, INSERT ON roster_pattern TO stafett_app;
GRANT UPDATE (name, cycle_weeks, seat_count, ends_on, version) ON roster_pattern TO stafett_app;
ALTER TABLE roster_pattern ENABLE ROW LEVEL SECURITY;
ALTER TABLE roster_pattern FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON roster_pattern TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY plan ON roster_pattern TO stafett_app
  USING ((SELECT scope_role()) = 'duty-manager') WITH CHECK ((SELECT scope_role()) = 'duty-manager');

CREATE TABLE pattern_line (
  id uuid PRIMARY KEY,
  pattern_id uuid NOT NULL REFERENCES roster_pattern,
  week integer NOT NULL CHECK (week BETWEEN 1 AND 12),
  weekday integer NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  starts text NOT NULL CHECK (starts ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  ends text NOT NULL CHECK (ends ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  kind text NOT NULL CHECK (kind IN ('duty', 'standby', 'crisis')),
  withdrawn_at timestamptz
);
COMMENT ON TABLE pattern_line IS 'What is worked in a week of the cycle. A line that is changed is withdrawn and another takes its place: what was rolled out keeps its line.';
COMMENT ON COLUMN pattern_line.ends IS 'Local clock; not later than starts is the day after. The line belongs to the day it starts (W11).';
CREATE UNIQUE INDEX pattern_line_once ON pattern_line (pattern_id, week, weekday, starts) WHERE withdrawn_at IS NULL;
CREATE INDEX pattern_line_pattern ON pattern_line (pattern_id);
GRANT SELECT, INSERT ON pattern_line TO stafett_app;
GRANT UPDATE (withdrawn_at) ON pattern_line TO stafett_app;
ALTER TABLE pattern_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE pattern_line FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON pattern_line TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY plan ON pattern_line TO stafett_app
  USING ((SELECT scope_role()) = 'duty-manager') WITH CHECK ((SELECT scope_role()) = 'duty-manager');

CREATE TABLE pattern_seat (
  id uuid PRIMARY KEY,
  pattern_id uuid NOT NULL REFERENCES roster_pattern,
  seat integer NOT NULL CHECK (seat BETWEEN 1 AND 30),
  account_id uuid NOT NULL REFERENCES account,
  assignment text NOT NULL CHECK (assignment IN ('voluntary', 'assigned')),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  put_by uuid NOT NULL REFERENCES account,
  put_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  CONSTRAINT pattern_seat_person EXCLUDE USING gist
    (pattern_id WITH =, account_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (withdrawn_at IS NULL),
  CONSTRAINT pattern_seat_holder EXCLUDE USING gist
    (pattern_id WITH =, seat WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (withdrawn_at IS NULL)
);
COMMENT ON TABLE pattern_seat IS 'Who sits at which seat of a pattern, both days included. Nobody sits at two of them at once, and no two at one.';
COMMENT ON COLUMN pattern_seat.seat IS 'The first is 1. A seat without a row is empty.';
COMMENT ON COLUMN pattern_seat.assignment IS 'On the list of free will or ordered; its shifts are too (B-39).';
COMMENT ON COLUMN pattern_seat.withdrawn_at IS 'When it was replaced before it began to hold, or from its first day.';
CREATE INDEX pattern_seat_pattern ON pattern_seat (pattern_id, valid_from);
GRANT SELECT, INSERT ON pattern_seat TO stafett_app;
GRANT UPDATE (valid_to, withdrawn_at) ON pattern_seat TO stafett_app;
ALTER TABLE pattern_seat ENABLE ROW LEVEL SECURITY;
ALTER TABLE pattern_seat FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON pattern_seat TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY plan ON pattern_seat TO stafett_app
  USING ((SELECT scope_role()) = 'duty-manager') WITH CHECK ((SELECT scope_role()) = 'duty-manager');

CREATE TABLE roster_roll (
  line_id uuid NOT NULL REFERENCES pattern_line,
  account_id uuid NOT NULL REFERENCES account,
  day date NOT NULL,
  seat integer NOT NULL CHECK (seat BETWEEN 1 AND 30),
  shift_id uuid NOT NULL REFERENCES roster_shift,
  rolled_by uuid NOT NULL REFERENCES account,
  rolled_at timestamptz NOT NULL,
  PRIMARY KEY (line_id, account_id, day)
);
COMMENT ON TABLE roster_roll IS 'Which shift a line became for whom on which day; append-only. The key makes a period rolled out twice the same as once.';
CREATE UNIQUE INDEX roster_roll_shift ON roster_roll (shift_id);
GRANT SELECT, INSERT ON roster_roll TO stafett_app;
ALTER TABLE roster_roll ENABLE ROW LEVEL SECURITY;
ALTER TABLE roster_roll FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON roster_roll TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY read ON roster_roll FOR SELECT TO stafett_app USING ((SELECT scope_role()) = 'duty-manager');
CREATE POLICY roll ON roster_roll FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_role()) = 'duty-manager' AND rolled_by = (SELECT scope_account()));
