-- By when a report must be opened and who is told when it is not; and what the municipality says it will do, until it is done.

CREATE TABLE handover_clock (
  id uuid PRIMARY KEY,
  member_id uuid NOT NULL REFERENCES member,
  valid_from date NOT NULL,
  open_by text NOT NULL CHECK (open_by ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  days text NOT NULL CHECK (days IN ('working-days', 'every-day')),
  day_minutes integer NOT NULL CHECK (day_minutes BETWEEN 5 AND 1440),
  last_minutes integer NOT NULL CHECK (last_minutes BETWEEN 5 AND 1440),
  set_by uuid NOT NULL REFERENCES account,
  set_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  UNIQUE (member_id, valid_from)
);
COMMENT ON TABLE handover_clock IS 'By when a member opens its reports, from a day on: the latest begun holds for what is sent that day (H-06).';
COMMENT ON COLUMN handover_clock.open_by IS 'Local clock time.';
COMMENT ON COLUMN handover_clock.day_minutes IS 'What is sent while the reception is at work is opened within so many minutes.';
COMMENT ON COLUMN handover_clock.last_minutes IS 'From the last named person to the duty manager, the last resort.';

CREATE TABLE handover_clock_step (
  clock_id uuid NOT NULL REFERENCES handover_clock,
  place integer NOT NULL CHECK (place BETWEEN 1 AND 10),
  account_id uuid NOT NULL REFERENCES account,
  after_minutes integer NOT NULL CHECK (after_minutes BETWEEN 5 AND 1440),
  PRIMARY KEY (clock_id, place),
  UNIQUE (clock_id, account_id)
);
COMMENT ON TABLE handover_clock_step IS 'Who is told after the intake, one after another: accounts of the member.';
COMMENT ON COLUMN handover_clock_step.after_minutes IS 'Minutes after whoever stands before.';

CREATE TABLE report_watch (
  report_id uuid PRIMARY KEY REFERENCES report,
  member_id uuid NOT NULL REFERENCES member,
  sent_at timestamptz NOT NULL,
  ended_at timestamptz
);
COMMENT ON TABLE report_watch IS 'Ids and moments of a sent report, for the job that reminds: it reads no case content. Written by the report itself.';
COMMENT ON COLUMN report_watch.ended_at IS 'Opened, returned or withdrawn: nobody is told any more.';
CREATE INDEX report_watch_waits ON report_watch (sent_at) WHERE ended_at IS NULL;

CREATE FUNCTION report_is_watched() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status IN ('sent', 'delivered') THEN
    IF TG_OP = 'INSERT' OR OLD.status = 'draft' THEN
      INSERT INTO report_watch (report_id, member_id, sent_at) VALUES (NEW.id, NEW.member_id, NEW.sent_at);
    END IF;
  ELSE
    UPDATE report_watch SET ended_at = coalesce(NEW.opened_at, NEW.returned_at, NEW.withdrawn_at, now())
      WHERE report_id = NEW.id AND ended_at IS NULL;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER report_is_watched AFTER INSERT OR UPDATE OF status ON report
  FOR EACH ROW WHEN (NEW.member_id IS NOT NULL AND NEW.status <> 'draft') EXECUTE FUNCTION report_is_watched();

CREATE TABLE report_reminder (
  id uuid PRIMARY KEY,
  report_id uuid NOT NULL REFERENCES report,
  step integer NOT NULL CHECK (step BETWEEN 0 AND 100),
  account_id uuid NOT NULL REFERENCES account,
  due_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  acknowledged_at timestamptz,
  UNIQUE (report_id, step, account_id)
);
COMMENT ON TABLE report_reminder IS 'Who was told that a report was not opened in time, and when they said they had seen it. One of each, however often the job runs.';
COMMENT ON COLUMN report_reminder.step IS '0 the intake, 1 to 10 whom the member has named, 100 the duty manager.';
COMMENT ON COLUMN report_reminder.due_at IS 'The moment it was for; created_at is when it was written.';
CREATE INDEX report_reminder_account ON report_reminder (account_id, due_at) WHERE acknowledged_at IS NULL;

CREATE TABLE commitment (
  id uuid PRIMARY KEY,
  report_id uuid NOT NULL UNIQUE REFERENCES report,
  case_id uuid NOT NULL REFERENCES cases,
  member_id uuid NOT NULL REFERENCES member,
  state text NOT NULL CHECK (state IN ('open', 'done', 'could-not', 'withdrawn')),
  due_at timestamptz,
  unit_kind text NOT NULL CHECK (unit_kind IN ('reception', 'child', 'adult')),
  responsible_id uuid REFERENCES account,
  made_at timestamptz NOT NULL,
  made_by uuid NOT NULL REFERENCES account,
  ended_at timestamptz,
  told text CHECK (told IN ('yes', 'no', 'unknown')),
  told_at timestamptz,
  due_told timestamptz,
  version integer NOT NULL DEFAULT 1,
  CHECK ((state = 'open') = (ended_at IS NULL)),
  CHECK (state <> 'could-not' OR told IS NOT NULL),
  CHECK ((told = 'yes') = (told_at IS NOT NULL))
);
COMMENT ON TABLE commitment IS 'What a municipality said it would do when it accepted a report, as a task with a time. Coded facts: the words stand in the report and in commitment_event.';
COMMENT ON COLUMN commitment.due_at IS 'Null: it said no time.';
COMMENT ON COLUMN commitment.responsible_id IS 'Null: whoever works at the unit.';
COMMENT ON COLUMN commitment.told IS 'Whether whoever waits has been told that it will not be (H-07).';
COMMENT ON COLUMN commitment.due_told IS 'The time that was told to have passed; another time is told anew.';
CREATE INDEX commitment_case ON commitment (case_id);
CREATE INDEX commitment_member ON commitment (member_id, state, due_at);
CREATE INDEX commitment_due ON commitment (due_at) WHERE state = 'open';
CREATE INDEX commitment_unkept ON commitment (ended_at) WHERE state = 'could-not';
CREATE INDEX commitment_responsible ON commitment (responsible_id) WHERE responsible_id IS NOT NULL;

CREATE TABLE commitment_event (
  id uuid PRIMARY KEY,
  commitment_id uuid NOT NULL REFERENCES commitment,
  kind text NOT NULL CHECK (kind IN ('made', 'moved', 'given', 'done', 'could-not', 'told', 'deviation', 'withdrawn')),
  at timestamptz NOT NULL,
  account_id uuid NOT NULL REFERENCES account,
  account_name text NOT NULL,
  text text,
  due_before timestamptz,
  due_at timestamptz,
  CHECK (kind NOT IN ('moved', 'could-not') OR length(trim(text)) >= 3),
  CHECK (kind <> 'moved' OR due_at IS NOT NULL)
);
COMMENT ON TABLE commitment_event IS 'Every step of a commitment with name and time; append-only.';
COMMENT ON COLUMN commitment_event.text IS 'Why, or what was said; of a deviation its number.';
COMMENT ON COLUMN commitment_event.due_at IS 'The time from this step on; due_before is the one that was.';
CREATE INDEX commitment_event_commitment ON commitment_event (commitment_id, at);

INSERT INTO report_watch (report_id, member_id, sent_at, ended_at)
  SELECT id, member_id, sent_at, coalesce(opened_at, returned_at, withdrawn_at) FROM report
    WHERE member_id IS NOT NULL AND status <> 'draft';
-- What was promised for a time that is still to come; whether the older ones were kept nobody has written down.
INSERT INTO commitment (id, report_id, case_id, member_id, state, due_at, unit_kind, responsible_id, made_at, made_by)
  SELECT gen_random_uuid(), id, case_id, member_id, 'open', commitment_due, unit_kind, accepted_by, accepted_at, accepted_by FROM report
    WHERE status = 'accepted' AND commitment_due > now();

GRANT SELECT, INSERT ON handover_clock, handover_clock_step, report_watch, report_reminder, commitment, commitment_event TO stafett_app;
GRANT UPDATE (open_by, days, day_minutes, last_minutes, set_by, set_at, version) ON handover_clock TO stafett_app;
GRANT DELETE ON handover_clock_step TO stafett_app;
GRANT UPDATE (ended_at) ON report_watch TO stafett_app;
GRANT UPDATE (acknowledged_at) ON report_reminder TO stafett_app;
GRANT UPDATE (state, due_at, unit_kind, responsible_id, ended_at, told, told_at, due_told, version) ON commitment TO stafett_app;

ALTER TABLE handover_clock ENABLE ROW LEVEL SECURITY;
ALTER TABLE handover_clock FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON handover_clock TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY reads ON handover_clock FOR SELECT TO stafett_app
  USING ((SELECT scope_is_duty()) OR (SELECT scope_role()) IN ('administrator', 'operator'));
CREATE POLICY host_sets ON handover_clock TO stafett_app
  USING ((SELECT scope_role()) IN ('duty-manager', 'administrator'))
  WITH CHECK ((SELECT scope_role()) IN ('duty-manager', 'administrator') AND set_by = (SELECT scope_account()));
CREATE POLICY own_member ON handover_clock TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()))
  WITH CHECK ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()) AND set_by = (SELECT scope_account()));

ALTER TABLE handover_clock_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE handover_clock_step FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON handover_clock_step TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY with_clock ON handover_clock_step FOR SELECT TO stafett_app
  USING (EXISTS (SELECT FROM handover_clock c WHERE c.id = clock_id));
CREATE POLICY sets ON handover_clock_step TO stafett_app
  USING ((SELECT scope_role()) IN ('duty-manager', 'administrator', 'intake') AND EXISTS (SELECT FROM handover_clock c WHERE c.id = clock_id))
  WITH CHECK ((SELECT scope_role()) IN ('duty-manager', 'administrator', 'intake') AND EXISTS (SELECT FROM handover_clock c WHERE c.id = clock_id));

ALTER TABLE report_watch ENABLE ROW LEVEL SECURITY;
ALTER TABLE report_watch FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON report_watch TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY reminds ON report_watch FOR SELECT TO stafett_app USING ((SELECT scope_role()) = 'operator');
CREATE POLICY duty ON report_watch TO stafett_app USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()));
CREATE POLICY own_member ON report_watch TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()))
  WITH CHECK ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()));

ALTER TABLE report_reminder ENABLE ROW LEVEL SECURITY;
ALTER TABLE report_reminder FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON report_reminder TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY reminds ON report_reminder TO stafett_app
  USING ((SELECT scope_role()) = 'operator') WITH CHECK ((SELECT scope_role()) = 'operator' AND acknowledged_at IS NULL);
CREATE POLICY reads ON report_reminder FOR SELECT TO stafett_app
  USING (((SELECT scope_is_duty()) OR (SELECT scope_role()) = 'intake') AND EXISTS (SELECT FROM report WHERE report.id = report_id));
CREATE POLICY own ON report_reminder FOR UPDATE TO stafett_app
  USING ((SELECT scope_role()) <> 'operator' AND account_id = (SELECT scope_account()))
  WITH CHECK ((SELECT scope_role()) <> 'operator' AND account_id = (SELECT scope_account()));

ALTER TABLE commitment ENABLE ROW LEVEL SECURITY;
ALTER TABLE commitment FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON commitment TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY reminds ON commitment TO stafett_app
  USING ((SELECT scope_role()) = 'operator' AND state = 'open') WITH CHECK ((SELECT scope_role()) = 'operator' AND state = 'open');
-- What somebody still waits for stays in sight however long ago its case was closed.
CREATE POLICY duty_reads ON commitment FOR SELECT TO stafett_app
  USING ((SELECT scope_is_duty()) AND (state IN ('open', 'could-not') OR case_is_open(case_id)));
CREATE POLICY duty_changes ON commitment FOR UPDATE TO stafett_app
  USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()));
CREATE POLICY own_member ON commitment TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()) AND state <> 'withdrawn')
  WITH CHECK ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()) AND state <> 'withdrawn');

ALTER TABLE commitment_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE commitment_event FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON commitment_event TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY with_commitment ON commitment_event TO stafett_app
  USING (((SELECT scope_is_duty()) OR (SELECT scope_role()) = 'intake')
    AND EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id))
  WITH CHECK (((SELECT scope_is_duty()) OR (SELECT scope_role()) = 'intake') AND account_id = (SELECT scope_account())
    AND EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id));
