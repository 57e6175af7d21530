-- What became of what the night handed over: asked of the member, answered by it, given back to the duty where secrecy lets it.

CREATE TABLE outcome_question (
  id uuid PRIMARY KEY,
  report_id uuid NOT NULL REFERENCES report,
  case_id uuid NOT NULL REFERENCES cases,
  member_id uuid NOT NULL REFERENCES member,
  municipality_code text NOT NULL REFERENCES municipality,
  person_id uuid REFERENCES person,
  assessment_id uuid REFERENCES protective_assessment,
  assessor_id uuid REFERENCES account,
  judged text,
  sent_at timestamptz NOT NULL,
  accepted_at timestamptz,
  returned_at timestamptz,
  withdrawn_at timestamptz,
  asked_at timestamptz,
  answered_at timestamptz,
  CHECK ((person_id IS NULL) = (judged IS NULL)),
  UNIQUE NULLS NOT DISTINCT (report_id, person_id)
);
COMMENT ON TABLE outcome_question IS 'What is asked of a report to a member: one row for each child assessed in it, else one for the matter. Coded facts of the frozen content, kept by a trigger.';
COMMENT ON COLUMN outcome_question.judged IS 'Key of assessment-outcome: what the night judged; null where the report holds no assessment.';
COMMENT ON COLUMN outcome_question.asked_at IS 'When the member was told that an answer is asked for.';
COMMENT ON COLUMN outcome_question.answered_at IS 'When it was last answered. Null is unanswered, never nothing.';
CREATE INDEX outcome_question_case ON outcome_question (case_id);
CREATE INDEX outcome_question_member ON outcome_question (member_id, accepted_at) WHERE answered_at IS NULL;
CREATE INDEX outcome_question_waiting ON outcome_question (accepted_at) WHERE answered_at IS NULL AND asked_at IS NULL;
CREATE INDEX outcome_question_assessor ON outcome_question (assessor_id, sent_at DESC) WHERE assessor_id IS NOT NULL;
CREATE INDEX outcome_question_sent ON outcome_question (sent_at);
CREATE INDEX outcome_question_person ON outcome_question (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE day_outcome (
  id uuid PRIMARY KEY,
  question_id uuid NOT NULL REFERENCES outcome_question,
  report_id uuid NOT NULL REFERENCES report,
  member_id uuid NOT NULL REFERENCES member,
  municipality_code text NOT NULL REFERENCES municipality,
  outcome text NOT NULL,
  outcome_version integer NOT NULL,
  happened_on date,
  text text,
  replaces uuid UNIQUE REFERENCES day_outcome,
  change text CHECK (change IN ('later', 'corrected')),
  correction_reason text,
  given_to_duty boolean NOT NULL,
  answered_by uuid NOT NULL REFERENCES account,
  answered_by_name text NOT NULL,
  at timestamptz NOT NULL,
  CHECK ((replaces IS NULL) = (change IS NULL)),
  CHECK (correction_reason IS NULL OR change = 'corrected'),
  CHECK (change <> 'corrected' OR length(correction_reason) >= 5),
  CHECK ((happened_on IS NULL) = (outcome = 'nothing-more-known'))
);
COMMENT ON TABLE day_outcome IS 'What the member says became of the matter; append-only: more that is known later, or a correction, is a new row that names the one it replaces.';
COMMENT ON COLUMN day_outcome.given_to_duty IS 'The member has given this answer back to the duty, on the grounds of outcome_disclosure. False: it counts in figures and stays with the member.';
CREATE INDEX day_outcome_question ON day_outcome (question_id, at);
CREATE INDEX day_outcome_report ON day_outcome (report_id);
-- One first answer to a question; every other names what it replaces.
CREATE UNIQUE INDEX day_outcome_first ON day_outcome (question_id) WHERE replaces IS NULL;

CREATE TABLE outcome_disclosure (
  id uuid PRIMARY KEY,
  outcome_id uuid NOT NULL REFERENCES day_outcome,
  report_id uuid NOT NULL REFERENCES report,
  case_id uuid NOT NULL REFERENCES cases,
  member_id uuid NOT NULL REFERENCES member,
  person_id uuid NOT NULL REFERENCES person,
  ground text NOT NULL,
  ground_version integer NOT NULL,
  circumstance text CHECK (circumstance IN ('substance-abuse', 'compulsory-psychiatric-care', 'pregnancy', 'assumed-under-18')),
  ground_text text NOT NULL CHECK (length(trim(ground_text)) >= 5),
  decided_by uuid NOT NULL REFERENCES account,
  decided_by_name text NOT NULL,
  at timestamptz NOT NULL,
  UNIQUE (outcome_id, person_id)
);
COMMENT ON TABLE outcome_disclosure IS 'Disclosure log of what a member gave back to the duty: per person the ground that breaks secrecy, who decided, when (law-and-standards 3.5); append-only.';
CREATE INDEX outcome_disclosure_case ON outcome_disclosure (case_id);
CREATE INDEX outcome_disclosure_report ON outcome_disclosure (report_id);
CREATE INDEX outcome_disclosure_person ON outcome_disclosure (person_id);

CREATE TABLE need_mark (
  id uuid PRIMARY KEY,
  report_id uuid NOT NULL REFERENCES report,
  member_id uuid NOT NULL REFERENCES member,
  municipality_code text NOT NULL REFERENCES municipality,
  mark text NOT NULL CHECK (mark IN ('needed', 'could-have-waited', 'cannot-judge')),
  text text,
  replaces uuid UNIQUE REFERENCES need_mark,
  marked_by uuid NOT NULL REFERENCES account,
  marked_by_name text NOT NULL,
  at timestamptz NOT NULL
);
COMMENT ON TABLE need_mark IS 'Whether the member holds that the matter needed the night or could have waited (C-35); append-only, the one that nothing replaces holds.';
CREATE INDEX need_mark_report ON need_mark (report_id);
CREATE UNIQUE INDEX need_mark_first ON need_mark (report_id) WHERE replaces IS NULL;

CREATE TABLE outcome_term (
  member_id uuid PRIMARY KEY REFERENCES member,
  days integer NOT NULL CHECK (days BETWEEN 1 AND 180),
  set_by uuid NOT NULL REFERENCES account,
  set_at timestamptz NOT NULL
);
COMMENT ON TABLE outcome_term IS 'How many days after acceptance a member is asked what became of it; 14 where there is no row.';

CREATE TABLE bypass (
  id uuid PRIMARY KEY,
  member_id uuid NOT NULL REFERENCES member,
  municipality_code text NOT NULL REFERENCES municipality,
  happened_on date NOT NULL,
  clock text CHECK (clock ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  partner_id uuid REFERENCES partner,
  kind text NOT NULL CHECK (kind IN ('child-at-risk', 'violence', 'young-offender', 'substance-abuse', 'mental-ill-health', 'other')),
  marked_by uuid NOT NULL REFERENCES account,
  marked_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_by uuid REFERENCES account,
  withdrawn_reason text,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
COMMENT ON TABLE bypass IS 'A police notification of an evening, night or weekend that the duty was not told of, marked afterwards by the day service (I-12, V-35). No person stands in it.';
COMMENT ON COLUMN bypass.clock IS 'Local time of what the police met, HH:MM; null where nobody knows.';
COMMENT ON COLUMN bypass.partner_id IS 'The police unit; null where it is not known.';
CREATE INDEX bypass_happened ON bypass (happened_on);
CREATE INDEX bypass_member ON bypass (member_id, happened_on DESC);
CREATE INDEX bypass_partner ON bypass (partner_id) WHERE partner_id IS NOT NULL;

GRANT SELECT, INSERT ON outcome_question, day_outcome, outcome_disclosure, need_mark, outcome_term, bypass TO stafett_app;
GRANT UPDATE (accepted_at, returned_at, withdrawn_at, asked_at, answered_at) ON outcome_question TO stafett_app;
GRANT UPDATE (days, set_by, set_at) ON outcome_term TO stafett_app;
GRANT UPDATE (withdrawn_at, withdrawn_by, withdrawn_reason) ON bypass TO stafett_app;

ALTER TABLE outcome_question ENABLE ROW LEVEL SECURITY;
ALTER TABLE outcome_question FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON outcome_question TO stafett_owner USING (true) WITH CHECK (true);
-- Whoever made an assessment sees what is said of it also when the case asks for a reason: codes, no name and no file.
CREATE POLICY duty ON outcome_question TO stafett_app
  USING ((SELECT scope_is_duty()) AND (assessor_id = (SELECT scope_account()) OR case_is_open(case_id)))
  WITH CHECK ((SELECT scope_is_duty()));
CREATE POLICY receiver_reads ON outcome_question FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()));
CREATE POLICY receiver_answers ON outcome_question FOR UPDATE TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()))
  WITH CHECK ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()));
CREATE POLICY job_reads ON outcome_question FOR SELECT TO stafett_app USING ((SELECT scope_role()) = 'operator');
CREATE POLICY job_asks ON outcome_question FOR UPDATE TO stafett_app
  USING ((SELECT scope_role()) = 'operator') WITH CHECK ((SELECT scope_role()) = 'operator');

ALTER TABLE day_outcome ENABLE ROW LEVEL SECURITY;
ALTER TABLE day_outcome FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON day_outcome TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty_reads ON day_outcome FOR SELECT TO stafett_app
  USING ((SELECT scope_is_duty()) AND given_to_duty AND EXISTS (SELECT FROM outcome_question q WHERE q.id = question_id));
CREATE POLICY receiver_reads ON day_outcome FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()));
CREATE POLICY receiver_answers ON day_outcome FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()) AND answered_by = (SELECT scope_account())
    AND EXISTS (SELECT FROM outcome_question q WHERE q.id = question_id AND q.report_id = day_outcome.report_id AND q.accepted_at IS NOT NULL));

ALTER TABLE outcome_disclosure ENABLE ROW LEVEL SECURITY;
ALTER TABLE outcome_disclosure FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON outcome_disclosure TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty_reads ON outcome_disclosure FOR SELECT TO stafett_app
  USING ((SELECT scope_is_duty()) AND case_is_open(case_id));
CREATE POLICY receiver_reads ON outcome_disclosure FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()));
CREATE POLICY receiver_discloses ON outcome_disclosure FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()) AND decided_by = (SELECT scope_account())
    AND EXISTS (SELECT FROM day_outcome o WHERE o.id = outcome_id AND o.given_to_duty));

ALTER TABLE need_mark ENABLE ROW LEVEL SECURITY;
ALTER TABLE need_mark FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON need_mark TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty_reads ON need_mark FOR SELECT TO stafett_app
  USING ((SELECT scope_is_duty()) AND EXISTS (SELECT FROM outcome_question q WHERE q.report_id = need_mark.report_id));
CREATE POLICY receiver_reads ON need_mark FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()));
CREATE POLICY receiver_marks ON need_mark FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()) AND marked_by = (SELECT scope_account())
    AND EXISTS (SELECT FROM outcome_question q WHERE q.report_id = need_mark.report_id AND q.accepted_at IS NOT NULL));

ALTER TABLE outcome_term ENABLE ROW LEVEL SECURITY;
ALTER TABLE outcome_term FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON outcome_term TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY whole ON outcome_term TO stafett_app
  USING ((SELECT scope_role()) IN ('duty-manager', 'operator')) WITH CHECK ((SELECT scope_role()) = 'duty-manager');
CREATE POLICY duty_reads ON outcome_term FOR SELECT TO stafett_app USING ((SELECT scope_is_duty()));
CREATE POLICY receiver ON outcome_term TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()))
  WITH CHECK ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()));

ALTER TABLE bypass ENABLE ROW LEVEL SECURITY;
ALTER TABLE bypass FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON bypass TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY manager_reads ON bypass FOR SELECT TO stafett_app USING ((SELECT scope_role()) = 'duty-manager');
CREATE POLICY receiver_reads ON bypass FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()));
CREATE POLICY receiver_marks ON bypass FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()) AND marked_by = (SELECT scope_account()));
CREATE POLICY receiver_withdraws ON bypass FOR UPDATE TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()))
  WITH CHECK ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()));

-- The question follows its report, whoever moves it: made when the report is sent, open from its acceptance until it is withdrawn.
CREATE FUNCTION report_asks_outcome() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' OR OLD.status = 'draft' THEN
    INSERT INTO outcome_question (id, report_id, case_id, member_id, municipality_code, person_id, assessment_id, assessor_id,
        judged, sent_at, accepted_at)
      SELECT gen_random_uuid(), NEW.id, NEW.case_id, NEW.member_id, NEW.municipality_code, told.person_id, a.id, a.assessor_id,
        told.judged, NEW.sent_at, NEW.accepted_at
      FROM (
        SELECT DISTINCT ON (one ->> 'personId') (one ->> 'personId')::uuid AS person_id, (one ->> 'assessmentId')::uuid AS assessment_id,
          one ->> 'outcome' AS judged
        FROM jsonb_array_elements(NEW.content -> 'assessments') one
        ORDER BY one ->> 'personId', (one ->> 'assessedAt')::timestamptz DESC
      ) told LEFT JOIN protective_assessment a ON a.id = told.assessment_id;
    IF NOT FOUND THEN
      INSERT INTO outcome_question (id, report_id, case_id, member_id, municipality_code, sent_at, accepted_at)
        VALUES (gen_random_uuid(), NEW.id, NEW.case_id, NEW.member_id, NEW.municipality_code, NEW.sent_at, NEW.accepted_at);
    END IF;
  ELSIF NEW.status IS DISTINCT FROM OLD.status AND NEW.status IN ('accepted', 'returned', 'withdrawn') THEN
    UPDATE outcome_question SET accepted_at = NEW.accepted_at, returned_at = NEW.returned_at, withdrawn_at = NEW.withdrawn_at
      WHERE report_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER report_asks_outcome AFTER INSERT OR UPDATE OF status ON report
  FOR EACH ROW WHEN (NEW.member_id IS NOT NULL AND NEW.status <> 'draft') EXECUTE FUNCTION report_asks_outcome();

-- Reports that were sent before this release are asked about too.
INSERT INTO outcome_question (id, report_id, case_id, member_id, municipality_code, person_id, assessment_id, assessor_id, judged,
    sent_at, accepted_at, returned_at, withdrawn_at)
  SELECT gen_random_uuid(), r.id, r.case_id, r.member_id, r.municipality_code, told.person_id, a.id, a.assessor_id, told.judged,
    r.sent_at, r.accepted_at, r.returned_at, r.withdrawn_at
  FROM report r
  LEFT JOIN LATERAL (
    SELECT DISTINCT ON (one ->> 'personId') (one ->> 'personId')::uuid AS person_id, (one ->> 'assessmentId')::uuid AS assessment_id,
      one ->> 'outcome' AS judged
    FROM jsonb_array_elements(r.content -> 'assessments') one
    ORDER BY one ->> 'personId', (one ->> 'assessedAt')::timestamptz DESC
  ) told ON true
  LEFT JOIN protective_assessment a ON a.id = told.assessment_id
  WHERE r.status <> 'draft' AND r.member_id IS NOT NULL;

-- Figures: coded facts, no person, no case, no text and nobody's name.
GRANT SELECT (id, report_id, municipality_code, judged, sent_at, accepted_at, returned_at, withdrawn_at) ON outcome_question TO stafett_reader;
GRANT SELECT (id, question_id, municipality_code, outcome, replaces) ON day_outcome TO stafett_reader;
GRANT SELECT (id, report_id, municipality_code, mark, replaces) ON need_mark TO stafett_reader;
GRANT SELECT (id, municipality_code, happened_on, partner_id, kind, withdrawn_at) ON bypass TO stafett_reader;
GRANT SELECT (id, municipality_code, at) ON failed_pickup TO stafett_reader;
GRANT SELECT (event_at, call_at, direction, initiator) ON contact TO stafett_reader;
GRANT SELECT (id, member_id, state, ended_at) ON commitment TO stafett_reader;
CREATE POLICY figures ON outcome_question FOR SELECT TO stafett_reader
  USING ((SELECT scope_sees_figures()) OR municipality_code = (SELECT scope_chaired()));
CREATE POLICY figures ON day_outcome FOR SELECT TO stafett_reader
  USING ((SELECT scope_sees_figures()) OR municipality_code = (SELECT scope_chaired()));
CREATE POLICY figures ON need_mark FOR SELECT TO stafett_reader
  USING ((SELECT scope_sees_figures()) OR municipality_code = (SELECT scope_chaired()));
CREATE POLICY figures ON bypass FOR SELECT TO stafett_reader
  USING ((SELECT scope_sees_figures()) OR municipality_code = (SELECT scope_chaired()));
CREATE POLICY figures ON failed_pickup FOR SELECT TO stafett_reader
  USING ((SELECT scope_sees_figures()) OR municipality_code = (SELECT scope_chaired()));

CREATE POLICY figures ON commitment FOR SELECT TO stafett_reader
  USING ((SELECT scope_sees_figures()) OR ((SELECT scope_chaired()) IS NOT NULL AND member_id = (SELECT scope_member())));

CREATE VIEW night_and_day_figures WITH (security_invoker = true) AS
  SELECT q.id, q.report_id, q.municipality_code, q.judged, q.sent_at, q.accepted_at, o.outcome, m.mark
  FROM outcome_question q
  LEFT JOIN day_outcome o ON o.question_id = q.id
    AND NOT EXISTS (SELECT FROM day_outcome later WHERE later.replaces = o.id)
  LEFT JOIN need_mark m ON m.report_id = q.report_id
    AND NOT EXISTS (SELECT FROM need_mark later WHERE later.replaces = m.id)
  WHERE q.withdrawn_at IS NULL AND q.returned_at IS NULL;
COMMENT ON VIEW night_and_day_figures IS 'What the night judged and what the latest answer of the day is; null is unanswered. Withdrawn and returned reports are not in it.';

CREATE VIEW late_notice_figures WITH (security_invoker = true) AS
  SELECT k.id, k.call_at, k.event_at, k.initiator FROM contact k WHERE k.status <> 'withdrawn' AND k.direction = 'incoming';
COMMENT ON VIEW late_notice_figures IS 'When what a contact tells of happened, and when the duty was called (V-47); an event without a time is not known.';

CREATE VIEW bypass_figures WITH (security_invoker = true) AS
  SELECT id, municipality_code, happened_on, partner_id, kind FROM bypass WHERE withdrawn_at IS NULL;
COMMENT ON VIEW bypass_figures IS 'Police notifications that the duty was not told of, as they stand (V-35).';

GRANT SELECT ON night_and_day_figures, late_notice_figures, bypass_figures TO stafett_reader;
