-- A shift is worked, handed over, read and closed; planned tasks, rest and questions go from one to the next.

CREATE TABLE shift (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('duty', 'standby', 'crisis')),
  started_at timestamptz NOT NULL,
  started_by uuid NOT NULL REFERENCES account,
  taken_over_from_id uuid UNIQUE REFERENCES shift,
  handed_over_at timestamptz,
  handed_over_by uuid REFERENCES account,
  closed_at timestamptz,
  closed_by uuid REFERENCES account,
  afterword text,
  version integer NOT NULL DEFAULT 1,
  CHECK ((handed_over_at IS NULL) = (handed_over_by IS NULL)),
  CHECK ((closed_at IS NULL) = (closed_by IS NULL)),
  CHECK (closed_at IS NULL OR handed_over_at IS NOT NULL),
  CHECK (handed_over_at >= started_at AND closed_at >= handed_over_at),
  CHECK (taken_over_from_id <> id),
  -- One shift of each kind has the desk at a time; whoever has handed over may still be finishing (Y7).
  EXCLUDE USING gist (kind WITH =, tstzrange(started_at, handed_over_at) WITH &&)
);
COMMENT ON TABLE shift IS 'A worked shift (pass): it belongs to the day it starts (W11), has the desk until it hands over, and closes when nothing is left.';
COMMENT ON COLUMN shift.handed_over_at IS 'When its handover points were given to whoever comes: from then on another shift of the kind may start.';
COMMENT ON COLUMN shift.afterword IS 'What the shift wants its manager to know about the night as a whole (B-25).';
CREATE INDEX shift_started ON shift (started_at DESC, id DESC);
CREATE INDEX shift_unclosed ON shift (started_at) WHERE closed_at IS NULL;

CREATE TABLE shift_staff (
  id uuid PRIMARY KEY,
  shift_id uuid NOT NULL REFERENCES shift,
  account_id uuid NOT NULL REFERENCES account,
  roster_shift_id uuid REFERENCES roster_shift,
  joined_at timestamptz NOT NULL,
  left_at timestamptz,
  team text CHECK (team IN ('inner', 'outer')),
  is_substitute boolean NOT NULL DEFAULT false,
  worked_until timestamptz,
  night_reported_at timestamptz,
  CHECK (left_at >= joined_at),
  -- Nobody works in two places at once.
  EXCLUDE USING gist (account_id WITH =, tstzrange(joined_at, left_at) WITH &&)
);
COMMENT ON TABLE shift_staff IS 'Who is present in a shift, from when until when; inner or outer team (B-20), substitute (B-38).';
COMMENT ON COLUMN shift_staff.roster_shift_id IS 'The planned shift of the roster this presence answers to, when there is one.';
COMMENT ON COLUMN shift_staff.worked_until IS 'The end of the last work in the shift: all that colleagues see of a night in standby, for the rest that follows (B-16).';
COMMENT ON COLUMN shift_staff.night_reported_at IS 'When the person said that the log of interruptions is complete.';
CREATE INDEX shift_staff_shift ON shift_staff (shift_id, joined_at);
CREATE INDEX shift_staff_account ON shift_staff (account_id, joined_at DESC);

CREATE TABLE handover_point (
  id uuid PRIMARY KEY,
  shift_id uuid NOT NULL REFERENCES shift,
  case_id uuid REFERENCES cases,
  text text NOT NULL CHECK (length(text) > 0),
  written_by uuid NOT NULL REFERENCES account,
  written_at timestamptz NOT NULL,
  first_read_at timestamptz
);
COMMENT ON TABLE handover_point IS 'What a shift leaves to the next: one line for each open case, and what is general (Y7). What is written is append-only.';
COMMENT ON COLUMN handover_point.first_read_at IS 'When the first of handover_reading read it; a trigger writes it, so that the unread are found without looking at ten years.';
CREATE INDEX handover_point_shift ON handover_point (shift_id, written_at);
CREATE INDEX handover_point_unread ON handover_point (written_at) WHERE first_read_at IS NULL;

CREATE TABLE handover_reading (
  point_id uuid NOT NULL REFERENCES handover_point,
  account_id uuid NOT NULL REFERENCES account,
  read_at timestamptz NOT NULL,
  PRIMARY KEY (point_id, account_id)
);
COMMENT ON TABLE handover_reading IS 'Who has read a handover point and when. A point nobody has read stays on the board of every shift.';

CREATE FUNCTION handover_point_is_read() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE handover_point SET first_read_at = NEW.read_at WHERE id = NEW.point_id AND first_read_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER handover_point_is_read AFTER INSERT ON handover_reading FOR EACH ROW EXECUTE FUNCTION handover_point_is_read();

CREATE TABLE keeping (
  id uuid PRIMARY KEY,
  shift_id uuid NOT NULL REFERENCES shift,
  case_id uuid REFERENCES cases,
  contact_id uuid REFERENCES contact,
  why text NOT NULL CHECK (length(why) > 0),
  kept_by_whom text NOT NULL CHECK (length(kept_by_whom) > 0),
  kept_by uuid NOT NULL REFERENCES account,
  kept_at timestamptz NOT NULL,
  CHECK (num_nonnulls(case_id, contact_id) = 1),
  UNIQUE (shift_id, case_id),
  UNIQUE (shift_id, contact_id)
);
COMMENT ON TABLE keeping IS 'An open case or ongoing contact that a shift lets go on, with why and who has it after the shift.';
CREATE INDEX keeping_case ON keeping (case_id, kept_at DESC) WHERE case_id IS NOT NULL;
CREATE INDEX keeping_contact ON keeping (contact_id, kept_at DESC) WHERE contact_id IS NOT NULL;

CREATE TABLE planned_task (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('look-in', 'visit', 'talk', 'interrogation', 'removal', 'transport', 'other')),
  what text NOT NULL CHECK (length(what) > 0),
  place text,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  member_id uuid REFERENCES member,
  asked_by text,
  case_id uuid REFERENCES cases,
  chair_decision text NOT NULL CHECK (chair_decision IN ('not-needed', 'pending', 'made')),
  chair_note text,
  state text NOT NULL CHECK (state IN ('asked', 'planned', 'paused', 'done', 'cancelled', 'declined')),
  created_by uuid NOT NULL REFERENCES account,
  created_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CHECK (ends_at > starts_at),
  CHECK (state NOT IN ('asked', 'declined') OR asked_by IS NOT NULL),
  CHECK (member_id IS NULL OR asked_by IS NOT NULL)
);
COMMENT ON TABLE planned_task IS 'A planned assignment for quiet time (B-21, V-21) or one that a municipality or the police ask for (C-34, V-13, V-33): of no shift, so that it survives each.';
COMMENT ON COLUMN planned_task.chair_decision IS 'Whether the task waits for a decision of a chair (V-21).';
CREATE INDEX planned_task_open ON planned_task (starts_at, id) WHERE state IN ('asked', 'planned', 'paused');
CREATE INDEX planned_task_case ON planned_task (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX planned_task_ended ON planned_task (starts_at DESC, id DESC) WHERE state IN ('done', 'cancelled', 'declined');

CREATE TABLE planned_task_event (
  id uuid PRIMARY KEY,
  task_id uuid NOT NULL REFERENCES planned_task,
  state text NOT NULL CHECK (state IN ('asked', 'planned', 'paused', 'done', 'cancelled', 'declined')),
  at timestamptz NOT NULL,
  account_id uuid NOT NULL REFERENCES account,
  reason text,
  CHECK (state NOT IN ('paused', 'cancelled', 'declined') OR length(reason) > 0)
);
COMMENT ON TABLE planned_task_event IS 'What became of a planned task, step by step; what was paused, cancelled or declined has its reason. Append-only.';
CREATE INDEX planned_task_event_task ON planned_task_event (task_id, at);

CREATE TABLE night_entry (
  id uuid PRIMARY KEY,
  shift_id uuid NOT NULL REFERENCES shift,
  account_id uuid NOT NULL REFERENCES account,
  kind text NOT NULL CHECK (kind IN ('interruption', 'sleep')),
  started_at timestamptz NOT NULL,
  ended_at timestamptz NOT NULL,
  contact_id uuid REFERENCES contact,
  case_id uuid REFERENCES cases,
  source text CHECK (source IN ('emergency-112', 'police', 'health-care', 'residential-care', 'municipality', 'private', 'other')),
  what text,
  was_urgent boolean,
  was_woken boolean,
  outside_routine boolean,
  registered_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  followed_up_at timestamptz,
  followed_up_by uuid REFERENCES account,
  follow_up text,
  CHECK (ended_at > started_at),
  CHECK ((kind = 'interruption') = (num_nonnulls(source, was_urgent, was_woken, outside_routine) = 4)),
  CHECK (kind = 'interruption' OR num_nonnulls(contact_id, case_id, what, follow_up) = 0),
  CHECK (kind = 'sleep' OR num_nonnulls(contact_id, case_id, what) > 0),
  CHECK (num_nonnulls(followed_up_at, followed_up_by, follow_up) IN (0, 3)),
  EXCLUDE USING gist (account_id WITH =, tstzrange(started_at, ended_at) WITH &&) WHERE (withdrawn_at IS NULL)
);
COMMENT ON TABLE night_entry IS 'Interruptions and sleep of one person in standby (B-16): seen by the person and the manager, by nobody else.';
COMMENT ON COLUMN night_entry.was_urgent IS 'False: it could have waited until the day service (B-07).';
COMMENT ON COLUMN night_entry.outside_routine IS 'True: should not have been passed on to standby (B-08, V-15); followed up with whoever passed it on.';
CREATE INDEX night_entry_account ON night_entry (account_id, started_at);
CREATE INDEX night_entry_started ON night_entry (started_at);

CREATE TABLE debrief (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  case_id uuid REFERENCES cases,
  state text NOT NULL CHECK (state IN ('asked', 'arranged', 'done', 'declined')),
  asked_by uuid NOT NULL REFERENCES account,
  asked_at timestamptz NOT NULL,
  with_whom text,
  planned_at timestamptz,
  ended_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CHECK ((state IN ('done', 'declined')) = (ended_at IS NOT NULL)),
  CHECK (state <> 'arranged' OR num_nonnulls(with_whom, planned_at) = 2)
);
COMMENT ON TABLE debrief IS 'That somebody is to have a talk after a hard event (B-26): who with and when. What is said there is written nowhere.';
CREATE UNIQUE INDEX debrief_one ON debrief (account_id, case_id) WHERE state IN ('asked', 'arranged');
CREATE INDEX debrief_open ON debrief (asked_at) WHERE state IN ('asked', 'arranged');

CREATE TABLE shift_question (
  id uuid PRIMARY KEY,
  direction text NOT NULL CHECK (direction IN ('to-staff', 'to-manager')),
  case_id uuid REFERENCES cases,
  shift_id uuid REFERENCES shift,
  text text NOT NULL CHECK (length(text) > 0),
  asked_by uuid NOT NULL REFERENCES account,
  asked_at timestamptz NOT NULL,
  answer text,
  answered_by uuid REFERENCES account,
  answered_at timestamptz,
  calibration text,
  calibrated_by uuid REFERENCES account,
  calibrated_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CHECK (num_nonnulls(answer, answered_by, answered_at) IN (0, 3)),
  CHECK (num_nonnulls(calibration, calibrated_by, calibrated_at) IN (0, 3))
);
COMMENT ON TABLE shift_question IS 'A question between manager and staff that can wait for the next shift (B-29), about a case or a night.';
COMMENT ON COLUMN shift_question.calibration IS 'What the manager makes of it for all: where the limit goes (B-25).';
CREATE INDEX shift_question_case ON shift_question (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX shift_question_asked ON shift_question (asked_at DESC, id DESC);

CREATE TABLE question_reading (
  question_id uuid NOT NULL REFERENCES shift_question,
  account_id uuid NOT NULL REFERENCES account,
  read_at timestamptz NOT NULL,
  PRIMARY KEY (question_id, account_id)
);
COMMENT ON TABLE question_reading IS 'Who has read a question with its answer and calibration, and when they last did.';

GRANT SELECT, INSERT ON shift, shift_staff, handover_point, handover_reading, keeping, planned_task, planned_task_event,
  night_entry, debrief, shift_question, question_reading TO stafett_app;
GRANT UPDATE (handed_over_at, handed_over_by, closed_at, closed_by, afterword, version) ON shift TO stafett_app;
GRANT UPDATE (left_at, team, is_substitute, worked_until, night_reported_at) ON shift_staff TO stafett_app;
GRANT UPDATE (first_read_at) ON handover_point TO stafett_app;
GRANT UPDATE (why, kept_by_whom, kept_by, kept_at) ON keeping TO stafett_app;
GRANT UPDATE (what, place, starts_at, ends_at, chair_decision, chair_note, state, version) ON planned_task TO stafett_app;
GRANT UPDATE (withdrawn_at, followed_up_at, followed_up_by, follow_up) ON night_entry TO stafett_app;
GRANT UPDATE (state, with_whom, planned_at, ended_at, version) ON debrief TO stafett_app;
GRANT UPDATE (answer, answered_by, answered_at, calibration, calibrated_by, calibrated_at, version) ON shift_question TO stafett_app;
GRANT UPDATE (read_at) ON question_reading TO stafett_app;

ALTER TABLE shift ENABLE ROW LEVEL SECURITY;
ALTER TABLE shift FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON shift TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON shift TO stafett_app USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()));

ALTER TABLE shift_staff ENABLE ROW LEVEL SECURITY;
ALTER TABLE shift_staff FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON shift_staff TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON shift_staff TO stafett_app USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()));

ALTER TABLE handover_point ENABLE ROW LEVEL SECURITY;
ALTER TABLE handover_point FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON handover_point TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON handover_point TO stafett_app
  USING ((SELECT scope_is_duty()) AND (case_id IS NULL OR case_is_open(case_id)))
  WITH CHECK ((SELECT scope_is_duty()) AND written_by = (SELECT scope_account()) AND (case_id IS NULL OR case_is_open(case_id)));
CREATE POLICY read_off ON handover_point FOR UPDATE TO stafett_app
  USING ((SELECT scope_is_duty()) AND (case_id IS NULL OR case_is_open(case_id))) WITH CHECK ((SELECT scope_is_duty()));

ALTER TABLE handover_reading ENABLE ROW LEVEL SECURITY;
ALTER TABLE handover_reading FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON handover_reading TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty_reads ON handover_reading FOR SELECT TO stafett_app USING ((SELECT scope_is_duty()));
CREATE POLICY own ON handover_reading FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_is_duty()) AND account_id = (SELECT scope_account()));

ALTER TABLE keeping ENABLE ROW LEVEL SECURITY;
ALTER TABLE keeping FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON keeping TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON keeping TO stafett_app
  USING ((SELECT scope_is_duty()) AND (case_id IS NULL OR case_is_open(case_id)))
  WITH CHECK ((SELECT scope_is_duty()) AND (case_id IS NULL OR case_is_open(case_id)));

ALTER TABLE planned_task ENABLE ROW LEVEL SECURITY;
ALTER TABLE planned_task FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON planned_task TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON planned_task TO stafett_app
  USING ((SELECT scope_is_duty()) AND (case_id IS NULL OR case_is_open(case_id)))
  WITH CHECK ((SELECT scope_is_duty()) AND (case_id IS NULL OR case_is_open(case_id)));

ALTER TABLE planned_task_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE planned_task_event FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON planned_task_event TO stafett_owner USING (true) WITH CHECK (true);
-- The steps of a task are seen with the task: their reasons say something of its case.
CREATE POLICY duty ON planned_task_event TO stafett_app
  USING ((SELECT scope_is_duty()) AND EXISTS (SELECT FROM planned_task WHERE planned_task.id = task_id))
  WITH CHECK ((SELECT scope_is_duty()) AND account_id = (SELECT scope_account()));

-- The night is a person's own: how somebody slept is for that person and whoever answers for the rest.
ALTER TABLE night_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE night_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON night_entry TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY own ON night_entry TO stafett_app
  USING ((SELECT scope_is_duty()) AND account_id = (SELECT scope_account()))
  WITH CHECK ((SELECT scope_is_duty()) AND account_id = (SELECT scope_account()));
CREATE POLICY manage_reads ON night_entry FOR SELECT TO stafett_app USING ((SELECT scope_role()) = 'duty-manager');
CREATE POLICY manage_follows_up ON night_entry FOR UPDATE TO stafett_app
  USING ((SELECT scope_role()) = 'duty-manager') WITH CHECK ((SELECT scope_role()) = 'duty-manager');

ALTER TABLE debrief ENABLE ROW LEVEL SECURITY;
ALTER TABLE debrief FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON debrief TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY own ON debrief TO stafett_app
  USING ((SELECT scope_is_duty()) AND account_id = (SELECT scope_account()))
  WITH CHECK ((SELECT scope_is_duty()) AND account_id = (SELECT scope_account()));
CREATE POLICY manage ON debrief TO stafett_app
  USING ((SELECT scope_role()) = 'duty-manager') WITH CHECK ((SELECT scope_role()) = 'duty-manager');

ALTER TABLE shift_question ENABLE ROW LEVEL SECURITY;
ALTER TABLE shift_question FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON shift_question TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON shift_question TO stafett_app
  USING ((SELECT scope_is_duty()) AND (case_id IS NULL OR case_is_open(case_id)))
  WITH CHECK ((SELECT scope_is_duty()) AND (case_id IS NULL OR case_is_open(case_id)));

ALTER TABLE question_reading ENABLE ROW LEVEL SECURITY;
ALTER TABLE question_reading FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON question_reading TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty_reads ON question_reading FOR SELECT TO stafett_app USING ((SELECT scope_is_duty()));
CREATE POLICY own_insert ON question_reading FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_is_duty()) AND account_id = (SELECT scope_account()));
CREATE POLICY own_update ON question_reading FOR UPDATE TO stafett_app
  USING ((SELECT scope_is_duty()) AND account_id = (SELECT scope_account()))
  WITH CHECK (account_id = (SELECT scope_account()));
