-- Whoever was added to a case by mistake is taken out of it again, and the trace is kept (DESIGN 6).

CREATE TABLE case_person_withdrawal (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases,
  person_id uuid NOT NULL REFERENCES person,
  part text NOT NULL CHECK (part IN ('concerned', 'guardian', 'other')),
  added_at timestamptz NOT NULL,
  withdrawn_at timestamptz NOT NULL,
  withdrawn_by uuid NOT NULL REFERENCES account,
  withdrawn_reason text NOT NULL CHECK (length(withdrawn_reason) > 0)
);
COMMENT ON TABLE case_person_withdrawal IS 'Who was withdrawn from a case, by whom and why. The row of case_person goes, so that no list can show it; this one stays.';
CREATE INDEX case_person_withdrawal_case ON case_person_withdrawal (case_id);

GRANT SELECT, INSERT ON case_person_withdrawal TO stafett_app;
ALTER TABLE case_person_withdrawal ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_person_withdrawal FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON case_person_withdrawal TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty_reads ON case_person_withdrawal FOR SELECT TO stafett_app
  USING ((SELECT scope_is_duty()) AND case_is_open(case_id));
CREATE POLICY duty_adds ON case_person_withdrawal FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_is_duty()) AND case_is_open(case_id));

-- A person leaves a case only with a trace, whoever asks.
GRANT DELETE ON case_person TO stafett_app;
CREATE POLICY duty_withdraws ON case_person FOR DELETE TO stafett_app
  USING ((SELECT scope_is_duty()) AND case_is_open(case_id));
CREATE FUNCTION case_person_leaves_trace() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM case_person_withdrawal w
    WHERE w.case_id = OLD.case_id AND w.person_id = OLD.person_id AND w.added_at = OLD.added_at) THEN
    RAISE EXCEPTION 'a person leaves a case by a withdrawal that says why, or not at all';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER case_person_leaves_trace BEFORE DELETE ON case_person FOR EACH ROW EXECUTE FUNCTION case_person_leaves_trace();

ALTER TABLE case_event DROP CONSTRAINT case_event_kind_check;
ALTER TABLE case_event ADD CONSTRAINT case_event_kind_check
  CHECK (kind IN ('opened', 'changed', 'judged', 'responsible', 'closed', 'reopened', 'person-withdrawn'));

-- What of a person stands in a case and must be withdrawn before the person is, in the order to do it.
CREATE FUNCTION person_stands_in_case(the_case uuid, the_person uuid) RETURNS TABLE (kind text, number text) LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT 'draft', '' FROM assessment_under_way
    WHERE case_id = the_case AND person_id = the_person AND ended_at IS NULL
  UNION ALL
  (SELECT 'report', report.number FROM report
    WHERE case_id = the_case AND status NOT IN ('draft', 'withdrawn')
      AND content -> 'people' @> jsonb_build_array(jsonb_build_object('personId', the_person))
    ORDER BY report.number)
  UNION ALL
  SELECT 'assessment', '' FROM protective_assessment
    WHERE case_id = the_case AND person_id = the_person AND status = 'locked';
END;

-- Where several city districts receive for one municipality the sender chooses; what is decided in the draft follows.
GRANT UPDATE (member_id) ON disclosure TO stafett_app;
