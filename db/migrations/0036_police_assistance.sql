-- The police's help to carry out a decision: what was asked and why, who granted it, and how long each step took.

CREATE SEQUENCE police_assistance_number;

CREATE TABLE police_assistance (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  case_id uuid NOT NULL REFERENCES cases,
  person_id uuid NOT NULL REFERENCES person,
  member_id uuid NOT NULL REFERENCES member,
  municipality_code text NOT NULL REFERENCES municipality,
  ground text NOT NULL CHECK (ground IN ('lvu-43-1', 'lvu-43-2', 'lvm-45-1', 'lvm-45-2', 'l2024-79-8-7')),
  law_key text NOT NULL,
  decision_id uuid REFERENCES decision,
  decision_elsewhere text,
  status text NOT NULL CHECK (status IN ('requested', 'approved', 'ordered', 'under-way', 'done', 'refused', 'recalled', 'waits')),
  requester_kind text CHECK (requester_kind IN ('board', 'chair', 'appointed-member', 'official', 'court', 'delegate')),
  mandate_id uuid REFERENCES mandate,
  requester_name text,
  requester_title text,
  requester_basis text,
  asked_at timestamptz NOT NULL,
  registered_by uuid NOT NULL REFERENCES account,
  registered_at timestamptz NOT NULL,
  precondition text CHECK (precondition IN ('special-powers', 'exceptional-reasons')),
  precondition_text text,
  risk_grounds text NOT NULL CHECK (length(risk_grounds) >= 10),
  escaped text NOT NULL CHECK (escaped IN ('yes', 'no', 'unknown')),
  member_wish text NOT NULL CHECK (member_wish IN ('always-ask', 'wait', 'none', 'unknown')),
  divergence text,
  review_at timestamptz,
  executor text NOT NULL CHECK (executor IN ('police', 'prison-service')),
  purpose text NOT NULL,
  where_to text,
  destination text,
  appearance text,
  dangers text,
  needs text,
  close_ones text,
  where_protected boolean NOT NULL DEFAULT false,
  where_reason text,
  child_present text NOT NULL CHECK (child_present IN ('yes', 'no', 'unknown')),
  drive_minutes integer CHECK (drive_minutes BETWEEN 0 AND 2880),
  staff_along boolean NOT NULL DEFAULT false,
  staff_along_reason text,
  found_in text,
  local_duty text,
  local_plan text,
  transport_on date,
  version integer NOT NULL DEFAULT 1,
  CHECK ((status = 'waits') = (review_at IS NOT NULL)),
  CHECK (status = 'waits' OR (requester_kind IS NOT NULL AND requester_name IS NOT NULL AND requester_basis IS NOT NULL
    AND precondition IS NOT NULL AND precondition_text IS NOT NULL AND purpose <> '' AND where_to IS NOT NULL)),
  CHECK ((requester_kind IN ('chair', 'appointed-member', 'official')) = (mandate_id IS NOT NULL)),
  CHECK (NOT where_protected OR where_reason IS NOT NULL),
  CHECK (status = 'waits' OR found_in IS NULL OR (local_duty IS NOT NULL AND local_plan IS NOT NULL)),
  CHECK (asked_at <= registered_at)
);
COMMENT ON TABLE police_assistance IS 'A request for police assistance about one person (LVU 43 §, LVM 45 §, L2024:79 8:7 to 9), or a judgement that it waits; judged each time, never a routine (E-21).';
COMMENT ON COLUMN police_assistance.asked_at IS 'As it was first written; a corrected time is that of the step.';
COMMENT ON COLUMN police_assistance.member_id IS 'Whose board it is asked for.';
COMMENT ON COLUMN police_assistance.decision_elsewhere IS 'The decision to carry out, where it was not made here: who made it, number and day.';
COMMENT ON COLUMN police_assistance.status IS 'waits: judged that help is not asked for now. The others follow the latest step.';
COMMENT ON COLUMN police_assistance.requester_basis IS 'Minutes, the court''s case number, or the point of the order of delegation.';
COMMENT ON COLUMN police_assistance.divergence IS 'Why the duty judged otherwise than the municipality wishes as a routine (V-30).';
COMMENT ON COLUMN police_assistance.executor IS 'Who drives at that hour by transport_hours when it was asked (F-03).';
COMMENT ON COLUMN police_assistance.where_protected IS 'Shown to nobody until opened with a reason, and printed on no paper.';
COMMENT ON COLUMN police_assistance.local_plan IS 'How the young person is looked after by the duty where they were caught, until the day''s transport (F-07, V-17).';
CREATE INDEX police_assistance_case ON police_assistance (case_id, asked_at);
CREATE INDEX police_assistance_person ON police_assistance (person_id);
CREATE INDEX police_assistance_decision ON police_assistance (decision_id) WHERE decision_id IS NOT NULL;
CREATE INDEX police_assistance_asked ON police_assistance (asked_at);
-- Never two of one ground for one person at a time.
CREATE UNIQUE INDEX police_assistance_once ON police_assistance (person_id, ground)
  WHERE status IN ('requested', 'approved', 'ordered', 'under-way');

CREATE FUNCTION police_assistance_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status IN ('done', 'refused', 'recalled', 'waits') AND NEW.status IS DISTINCT FROM OLD.status THEN
    RAISE EXCEPTION 'a request that has ended is asked anew, never opened again';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER police_assistance_stays BEFORE UPDATE ON police_assistance FOR EACH ROW EXECUTE FUNCTION police_assistance_stays();

CREATE TABLE police_assistance_step (
  id uuid PRIMARY KEY,
  assistance_id uuid NOT NULL REFERENCES police_assistance,
  state text NOT NULL CHECK (state IN ('requested', 'approved', 'ordered', 'under-way', 'done', 'refused', 'recalled', 'waits')),
  at timestamptz NOT NULL,
  name text NOT NULL CHECK (length(trim(name)) >= 2),
  unit text,
  event_report text,
  note text,
  registered_by uuid NOT NULL REFERENCES account,
  registered_at timestamptz NOT NULL,
  replaces uuid UNIQUE REFERENCES police_assistance_step,
  correction_reason text,
  CHECK ((replaces IS NULL) = (correction_reason IS NULL)),
  CHECK (state NOT IN ('refused', 'recalled') OR note IS NOT NULL),
  CHECK (state <> 'ordered' OR event_report IS NOT NULL),
  CHECK (at <= registered_at)
);
COMMENT ON TABLE police_assistance_step IS 'Each state a request came into, when and who said so; append-only: a correction is a new row that names the one it replaces.';
COMMENT ON COLUMN police_assistance_step.name IS 'The station officer who granted or refused, whoever ordered, drove or ended it.';
COMMENT ON COLUMN police_assistance_step.event_report IS 'Number of the event report by which the command centre (RLC) ordered a patrol (F-01).';
CREATE INDEX police_assistance_step_assistance ON police_assistance_step (assistance_id, at);
CREATE UNIQUE INDEX police_assistance_step_once ON police_assistance_step (assistance_id, state) WHERE replaces IS NULL;

CREATE TABLE police_assistance_disclosure (
  id uuid PRIMARY KEY,
  assistance_id uuid NOT NULL REFERENCES police_assistance,
  case_id uuid NOT NULL REFERENCES cases,
  person_id uuid NOT NULL REFERENCES person,
  law_key text NOT NULL,
  receiver text NOT NULL CHECK (receiver IN ('police', 'prison-service')),
  content text[] NOT NULL CHECK (cardinality(content) > 0),
  decided_by uuid NOT NULL REFERENCES account,
  decided_by_name text NOT NULL,
  at timestamptz NOT NULL
);
COMMENT ON TABLE police_assistance_disclosure IS 'What of a person was given to the executing authority, as the law demands of whoever asks (LVU 43 b §, LVM 45 b §); append-only.';
CREATE INDEX police_assistance_disclosure_case ON police_assistance_disclosure (case_id);
CREATE INDEX police_assistance_disclosure_person ON police_assistance_disclosure (person_id);

CREATE TABLE police_assistance_unmasking (
  id uuid PRIMARY KEY,
  assistance_id uuid NOT NULL REFERENCES police_assistance,
  account_id uuid NOT NULL REFERENCES account,
  reason text NOT NULL CHECK (length(trim(reason)) >= 5),
  at timestamptz NOT NULL
);
COMMENT ON TABLE police_assistance_unmasking IS 'Who opened the protected place the police must go to, when and why.';
CREATE INDEX police_assistance_unmasking_assistance ON police_assistance_unmasking (assistance_id);

CREATE TABLE transport_hours (
  id uuid PRIMARY KEY,
  executor text NOT NULL CHECK (executor IN ('police', 'prison-service')),
  weekday integer NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  from_minute integer NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
  to_minute integer NOT NULL CHECK (to_minute BETWEEN 1 AND 1440),
  working_days_only boolean NOT NULL DEFAULT true,
  source text NOT NULL,
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from - 1),
  CHECK (to_minute > from_minute),
  CONSTRAINT transport_hours_once EXCLUDE USING gist
    (weekday WITH =, int4range(from_minute, to_minute) WITH &&, daterange(valid_from, valid_to + 1) WITH &&)
);
COMMENT ON TABLE transport_hours IS 'Who carries out a transport on a weekday between two clock times (F-03); where no row holds, the police.';
COMMENT ON COLUMN transport_hours.weekday IS '1 is Monday.';
COMMENT ON COLUMN transport_hours.from_minute IS 'Minutes of the local day; to_minute is the first that is not of it.';

GRANT SELECT, INSERT ON police_assistance, police_assistance_step, police_assistance_disclosure, police_assistance_unmasking,
  transport_hours TO stafett_app;
GRANT UPDATE (status, version) ON police_assistance TO stafett_app;
GRANT UPDATE (valid_to) ON transport_hours TO stafett_app;
GRANT USAGE ON SEQUENCE police_assistance_number TO stafett_app;

ALTER TABLE police_assistance ENABLE ROW LEVEL SECURITY;
ALTER TABLE police_assistance FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON police_assistance TO stafett_owner USING (true) WITH CHECK (true);
-- What the police still work on stays in sight however long ago its case was closed.
CREATE POLICY duty ON police_assistance TO stafett_app
  USING ((SELECT scope_is_duty())
    AND (status IN ('requested', 'approved', 'ordered', 'under-way') OR case_is_open(case_id)))
  WITH CHECK ((SELECT scope_is_duty()));

ALTER TABLE police_assistance_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE police_assistance_step FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON police_assistance_step TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON police_assistance_step TO stafett_app
  USING ((SELECT scope_is_duty()) AND EXISTS (SELECT FROM police_assistance a WHERE a.id = assistance_id))
  WITH CHECK ((SELECT scope_is_duty()) AND registered_by = (SELECT scope_account())
    AND EXISTS (SELECT FROM police_assistance a WHERE a.id = assistance_id));

ALTER TABLE police_assistance_disclosure ENABLE ROW LEVEL SECURITY;
ALTER TABLE police_assistance_disclosure FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON police_assistance_disclosure TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON police_assistance_disclosure TO stafett_app
  USING ((SELECT scope_is_duty()) AND EXISTS (SELECT FROM police_assistance a WHERE a.id = assistance_id))
  WITH CHECK ((SELECT scope_is_duty()) AND decided_by = (SELECT scope_account())
    AND EXISTS (SELECT FROM police_assistance a WHERE a.id = assistance_id));

ALTER TABLE police_assistance_unmasking ENABLE ROW LEVEL SECURITY;
ALTER TABLE police_assistance_unmasking FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON police_assistance_unmasking TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY own ON police_assistance_unmasking FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_is_duty()) AND account_id = (SELECT scope_account()));
CREATE POLICY review ON police_assistance_unmasking FOR SELECT TO stafett_app USING ((SELECT scope_role()) = 'duty-manager');

ALTER TABLE transport_hours ENABLE ROW LEVEL SECURITY;
ALTER TABLE transport_hours FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON transport_hours TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty_reads ON transport_hours FOR SELECT TO stafett_app USING ((SELECT scope_is_duty()));
CREATE POLICY manager_adds ON transport_hours FOR INSERT TO stafett_app WITH CHECK ((SELECT scope_role()) = 'duty-manager');
CREATE POLICY manager_ends ON transport_hours FOR UPDATE TO stafett_app
  USING ((SELECT scope_role()) = 'duty-manager') WITH CHECK ((SELECT scope_role()) = 'duty-manager');

-- Times between the states are read with the login of statistics: no person, no place and no text.
GRANT SELECT (id, municipality_code, ground, status, executor, asked_at) ON police_assistance TO stafett_reader;
GRANT SELECT (id, assistance_id, state, at, replaces) ON police_assistance_step TO stafett_reader;
CREATE POLICY figures ON police_assistance FOR SELECT TO stafett_reader USING ((SELECT scope_sees_figures()));
CREATE POLICY figures ON police_assistance_step FOR SELECT TO stafett_reader USING ((SELECT scope_sees_figures()));

CREATE VIEW police_assistance_figures WITH (security_invoker = true) AS
  SELECT a.id, a.municipality_code, a.ground, a.status, a.executor,
    coalesce(min(s.at) FILTER (WHERE s.state = 'requested'), a.asked_at) AS asked_at,
    min(s.at) FILTER (WHERE s.state IN ('approved', 'refused')) AS answered_at,
    min(s.at) FILTER (WHERE s.state = 'ordered') AS ordered_at,
    min(s.at) FILTER (WHERE s.state = 'under-way') AS under_way_at,
    min(s.at) FILTER (WHERE s.state = 'done') AS done_at
  FROM police_assistance a
  LEFT JOIN police_assistance_step s ON s.assistance_id = a.id
    AND NOT EXISTS (SELECT FROM police_assistance_step later WHERE later.replaces = s.id)
  WHERE a.status <> 'waits'
  GROUP BY a.id, a.municipality_code, a.ground, a.status, a.executor, a.asked_at;
COMMENT ON VIEW police_assistance_figures IS 'Requests with the moments of their steps as they stand, corrections included.';
GRANT SELECT ON police_assistance_figures TO stafett_reader;

-- The printed request holds no protected address either, however long ago its case was closed.
CREATE POLICY assistance_guards ON case_person FOR SELECT TO stafett_app
  USING ((SELECT scope_is_duty()) AND (SELECT scope_is_guarding()) AND case_id IN (SELECT a.case_id FROM police_assistance a));

-- Nor is whomever the police were asked for.
CREATE OR REPLACE FUNCTION person_stands_in_case(the_case uuid, the_person uuid) RETURNS TABLE (kind text, number text) LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT 'draft', '' FROM assessment_under_way
    WHERE case_id = the_case AND person_id = the_person AND ended_at IS NULL
  UNION ALL
  (SELECT 'decision', decision.number FROM decision
    WHERE case_id = the_case AND person_id = the_person AND status IN ('draft', 'heads-up', 'ready', 'made')
    ORDER BY decision.number)
  UNION ALL
  (SELECT 'assistance', police_assistance.number FROM police_assistance
    WHERE case_id = the_case AND person_id = the_person AND status IN ('requested', 'approved', 'ordered', 'under-way', 'done')
    ORDER BY police_assistance.number)
  UNION ALL
  (SELECT 'report', report.number FROM report
    WHERE case_id = the_case AND status NOT IN ('draft', 'withdrawn')
      AND content -> 'people' @> jsonb_build_array(jsonb_build_object('personId', the_person))
    ORDER BY report.number)
  UNION ALL
  SELECT 'assessment', '' FROM protective_assessment
    WHERE case_id = the_case AND person_id = the_person AND status = 'locked';
END;
