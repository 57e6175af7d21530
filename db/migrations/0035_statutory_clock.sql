-- What happens to a decision after it is taken, whom its clocks remind, and what must be done when a court ends it.

CREATE TABLE decision_watch (
  decision_id uuid PRIMARY KEY REFERENCES decision,
  case_id uuid NOT NULL REFERENCES cases,
  member_id uuid NOT NULL REFERENCES member,
  type text NOT NULL CHECK (type IN ('lvu-6', 'lvu-11', 'lvu-27', 'lvu-31d', 'lvm-13', 'l2024-79-4-1', 'sol-11-1', 'sol-12-1')),
  type_version integer NOT NULL,
  decided_at timestamptz NOT NULL,
  prepared_by uuid NOT NULL REFERENCES account,
  decided_by uuid REFERENCES account,
  settled_at timestamptz
);
COMMENT ON TABLE decision_watch IS 'The ids and the coded facts of a decision that was made, for the job that reminds: it reads no case content. Written by the decision itself.';
COMMENT ON COLUMN decision_watch.decided_by IS 'The account of whoever decided; null where there is none.';
CREATE INDEX decision_watch_running ON decision_watch (decided_at) WHERE settled_at IS NULL;

CREATE FUNCTION decision_is_watched() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' OR OLD.status <> 'made' THEN
    INSERT INTO decision_watch (decision_id, case_id, member_id, type, type_version, decided_at, prepared_by, decided_by, settled_at)
      VALUES (NEW.id, NEW.case_id, NEW.member_id, NEW.type, NEW.type_version, NEW.decided_at, NEW.prepared_by,
        (SELECT account_id FROM mandate WHERE mandate.id = NEW.mandate_id), NEW.settled_at);
  ELSE
    UPDATE decision_watch SET settled_at = NEW.settled_at WHERE decision_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER decision_is_watched AFTER INSERT OR UPDATE OF status, settled_at ON decision
  FOR EACH ROW WHEN (NEW.status = 'made') EXECUTE FUNCTION decision_is_watched();

CREATE TABLE decision_event (
  id uuid PRIMARY KEY,
  decision_id uuid NOT NULL REFERENCES decision,
  kind text NOT NULL CHECK (kind IN ('executed', 'submitted', 'court-receipt', 'application', 'application-receipt', 'extension',
    'court-decision', 'custody-ended')),
  at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL REFERENCES account,
  channel text CHECK (channel IN ('e-service', 'secure-mail', 'fax', 'courier', 'post', 'phone', 'other')),
  court text,
  court_number text,
  matter text CHECK (matter IN ('custody', 'care')),
  outcome text CHECK (outcome IN ('upheld', 'revoked', 'changed')),
  came_at timestamptz,
  new_due date,
  end_reason text CHECK (end_reason IN ('lapsed', 'court-revoked', 'board-ended', 'detained', 'other')),
  document_id uuid REFERENCES document,
  withdrawn_at timestamptz,
  withdrawn_by uuid REFERENCES account,
  CHECK (at <= recorded_at),
  CHECK (kind NOT IN ('submitted', 'application') OR channel IS NOT NULL AND length(trim(court)) > 0),
  CHECK (kind NOT IN ('court-receipt', 'application-receipt') OR length(trim(court_number)) > 0),
  CHECK ((kind = 'court-decision') = (matter IS NOT NULL AND outcome IS NOT NULL AND came_at IS NOT NULL)),
  CHECK (kind <> 'court-decision' OR channel IS NOT NULL AND came_at BETWEEN at AND recorded_at),
  CHECK ((kind = 'custody-ended') = (end_reason IS NOT NULL)),
  CHECK (new_due IS NULL OR kind = 'extension'),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);
COMMENT ON TABLE decision_event IS 'What happened to a decision after it was made, each with when it happened and who wrote it. Append-only: a mistake is withdrawn. No words: they stand in decision_event_note.';
COMMENT ON COLUMN decision_event.at IS 'When it happened; of a receipt when the court had the papers, of a court''s decision when it was given.';
COMMENT ON COLUMN decision_event.court_number IS 'The court''s number of the matter. A clock for submission stops by a receipt with one, and by nothing else.';
COMMENT ON COLUMN decision_event.came_at IS 'When the court''s decision reached whoever was to act on it (JO 1837-2017).';
COMMENT ON COLUMN decision_event.new_due IS 'Until when the court let the board wait with its application (LVU 8 and 31 f §§); null until it has answered.';
CREATE INDEX decision_event_decision ON decision_event (decision_id, at);
CREATE UNIQUE INDEX decision_event_once ON decision_event (decision_id, kind)
  WHERE withdrawn_at IS NULL AND kind IN ('executed', 'court-receipt', 'application-receipt', 'custody-ended');

CREATE TABLE decision_event_note (
  event_id uuid NOT NULL REFERENCES decision_event,
  kind text NOT NULL CHECK (kind IN ('note', 'withdrawal')),
  text text NOT NULL CHECK (length(text) > 0),
  PRIMARY KEY (event_id, kind)
);
COMMENT ON TABLE decision_event_note IS 'What somebody wrote about an event, and why one was withdrawn.';

CREATE TABLE decision_reminder (
  id uuid PRIMARY KEY,
  decision_id uuid NOT NULL REFERENCES decision,
  clock_id text NOT NULL CHECK (clock_id IN (
    'lvu-7-submission', 'lvu-7-court', 'lvu-8-application', 'lvu-28-submission', 'lvu-28-court', 'lvu-29-application',
    'lvu-31e-submission', 'lvu-31e-court', 'lvu-31f-application', 'lvu-34-court', 'lvm-15-submission', 'lvm-17-court',
    'lvm-18-application', 'lvm-38-court', 'l2024-79-4-3-submission', 'l2024-79-4-3-court', 'l2024-79-4-6-application')),
  strict_due date NOT NULL,
  point text NOT NULL CHECK (point IN ('half', 'a-day-left', 'four-hours-left')),
  account_id uuid NOT NULL REFERENCES account,
  due_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  acknowledged_at timestamptz,
  UNIQUE (decision_id, clock_id, strict_due, point, account_id)
);
COMMENT ON TABLE decision_reminder IS 'Who was reminded of which clock, when, and when they said they had seen it. One of each, however often the job runs.';
COMMENT ON COLUMN decision_reminder.strict_due IS 'The last day it was told of: the strict one, or when that has passed the one the court granted.';
COMMENT ON COLUMN decision_reminder.due_at IS 'The moment it was for; created_at is when it was written.';
CREATE INDEX decision_reminder_account ON decision_reminder (account_id, due_at DESC) WHERE acknowledged_at IS NULL;

CREATE TABLE enforcement_task (
  id uuid PRIMARY KEY,
  decision_id uuid NOT NULL REFERENCES decision,
  event_id uuid NOT NULL UNIQUE REFERENCES decision_event,
  holder text NOT NULL CHECK (holder IN ('duty', 'member')),
  opened_at timestamptz NOT NULL,
  responsible_id uuid REFERENCES account,
  taken_at timestamptz,
  done_at timestamptz,
  done_by uuid REFERENCES account,
  cancelled_at timestamptz,
  CHECK ((responsible_id IS NULL) = (taken_at IS NULL)),
  CHECK ((done_at IS NULL) = (done_by IS NULL)),
  CHECK (done_at IS NULL OR cancelled_at IS NULL)
);
COMMENT ON TABLE enforcement_task IS 'A court ended the custody: the duty on duty now, or by day the member, carries it out at once (JO 1837-2017).';
COMMENT ON COLUMN enforcement_task.responsible_id IS 'Who does it, from taken_at: planned on duty when it came, else whoever takes it.';
COMMENT ON COLUMN enforcement_task.cancelled_at IS 'The court''s decision was written down by mistake and withdrawn.';
CREATE INDEX enforcement_task_decision ON enforcement_task (decision_id);

GRANT SELECT, INSERT ON decision_watch, decision_event, decision_event_note, decision_reminder, enforcement_task TO stafett_app;
GRANT UPDATE (settled_at) ON decision_watch TO stafett_app;
GRANT UPDATE (withdrawn_at, withdrawn_by) ON decision_event TO stafett_app;
GRANT UPDATE (acknowledged_at) ON decision_reminder TO stafett_app;
GRANT UPDATE (responsible_id, taken_at, done_at, done_by, cancelled_at) ON enforcement_task TO stafett_app;

ALTER TABLE decision_watch ENABLE ROW LEVEL SECURITY;
ALTER TABLE decision_watch FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON decision_watch TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY reminds ON decision_watch FOR SELECT TO stafett_app USING ((SELECT scope_role()) = 'operator');
CREATE POLICY duty ON decision_watch TO stafett_app USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()));
CREATE POLICY own_member ON decision_watch TO stafett_app
  USING ((SELECT scope_role()) IN ('chair', 'intake') AND member_id = (SELECT scope_member()))
  WITH CHECK ((SELECT scope_role()) IN ('chair', 'intake') AND member_id = (SELECT scope_member()));

ALTER TABLE decision_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE decision_event FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON decision_event TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY reminds ON decision_event FOR SELECT TO stafett_app USING ((SELECT scope_role()) = 'operator');
-- Whoever sees the decision sees what came of it: the duty, and the member it belongs to.
CREATE POLICY reads ON decision_event FOR SELECT TO stafett_app
  USING (((SELECT scope_is_duty()) OR (SELECT scope_role()) IN ('intake', 'chair')) AND EXISTS (SELECT FROM decision WHERE decision.id = decision_id));
CREATE POLICY writes ON decision_event FOR INSERT TO stafett_app
  WITH CHECK (((SELECT scope_is_duty()) OR (SELECT scope_role()) = 'intake') AND recorded_by = (SELECT scope_account())
    AND EXISTS (SELECT FROM decision WHERE decision.id = decision_id AND decision.status = 'made'));
CREATE POLICY withdraws ON decision_event FOR UPDATE TO stafett_app
  USING (((SELECT scope_is_duty()) OR (SELECT scope_role()) = 'intake') AND EXISTS (SELECT FROM decision WHERE decision.id = decision_id))
  WITH CHECK (withdrawn_by = (SELECT scope_account()));

ALTER TABLE decision_event_note ENABLE ROW LEVEL SECURITY;
ALTER TABLE decision_event_note FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON decision_event_note TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY with_event ON decision_event_note TO stafett_app
  USING (((SELECT scope_is_duty()) OR (SELECT scope_role()) IN ('intake', 'chair'))
    AND EXISTS (SELECT FROM decision_event WHERE decision_event.id = event_id))
  WITH CHECK (((SELECT scope_is_duty()) OR (SELECT scope_role()) = 'intake')
    AND EXISTS (SELECT FROM decision_event WHERE decision_event.id = event_id));

ALTER TABLE decision_reminder ENABLE ROW LEVEL SECURITY;
ALTER TABLE decision_reminder FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON decision_reminder TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY reminds ON decision_reminder TO stafett_app
  USING ((SELECT scope_role()) = 'operator') WITH CHECK ((SELECT scope_role()) = 'operator' AND acknowledged_at IS NULL);
CREATE POLICY reads ON decision_reminder FOR SELECT TO stafett_app
  USING (((SELECT scope_is_duty()) OR (SELECT scope_role()) IN ('intake', 'chair')) AND EXISTS (SELECT FROM decision WHERE decision.id = decision_id));
CREATE POLICY own ON decision_reminder FOR UPDATE TO stafett_app
  USING ((SELECT scope_role()) <> 'operator' AND account_id = (SELECT scope_account()))
  WITH CHECK ((SELECT scope_role()) <> 'operator' AND account_id = (SELECT scope_account()));

ALTER TABLE enforcement_task ENABLE ROW LEVEL SECURITY;
ALTER TABLE enforcement_task FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON enforcement_task TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY with_decision ON enforcement_task TO stafett_app
  USING (((SELECT scope_is_duty()) OR (SELECT scope_role()) IN ('intake', 'chair')) AND EXISTS (SELECT FROM decision WHERE decision.id = decision_id))
  WITH CHECK (((SELECT scope_is_duty()) OR (SELECT scope_role()) = 'intake') AND EXISTS (SELECT FROM decision WHERE decision.id = decision_id));

-- The member's intake writes down what the court answered, and with that the decision may be settled.
CREATE POLICY intake_settles ON decision FOR UPDATE TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()) AND status = 'made')
  WITH CHECK ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()) AND status = 'made');
-- What was settled this night is still there to be seen, and settling it leaves a row its author may see.
CREATE POLICY duty_settled ON decision FOR SELECT TO stafett_app
  USING ((SELECT scope_is_duty()) AND settled_at > now() - interval '12 hours');
