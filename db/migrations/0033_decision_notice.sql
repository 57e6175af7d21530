-- What follows when a decision is taken: who heard it, who has been told, and that its board has had it reported.

CREATE TABLE decision_taking (
  decision_id uuid PRIMARY KEY REFERENCES decision,
  witness_name text,
  no_witness_reason text,
  delegation_id uuid REFERENCES delegation,
  delegation_reference text,
  recipient_id uuid REFERENCES person,
  CHECK ((delegation_id IS NULL) = (delegation_reference IS NULL))
);
COMMENT ON TABLE decision_taking IS 'How a decision was taken, beside what stands on it: a witness without an account, the delegation an employee took it by, to whom a refusal goes (E-06, E-19).';
COMMENT ON COLUMN decision_taking.no_witness_reason IS 'Why nobody but whoever wrote it down heard it.';
COMMENT ON COLUMN decision_taking.delegation_reference IS 'The minutes and limits as they stood; the row may end.';

CREATE TABLE decision_notice (
  id uuid PRIMARY KEY,
  decision_id uuid NOT NULL REFERENCES decision,
  party text NOT NULL CHECK (party IN ('young', 'child', 'guardian', 'adult', 'other')),
  person_id uuid REFERENCES person,
  name text,
  outcome text NOT NULL CHECK (outcome IN ('told', 'not-possible')),
  way text CHECK (way IN ('in-person', 'phone', 'video', 'letter-handed', 'letter-posted', 'service')),
  at timestamptz NOT NULL,
  told_by text NOT NULL CHECK (length(told_by) >= 2),
  instruction_given text NOT NULL CHECK (instruction_given IN ('written', 'oral', 'not-given')),
  instruction text,
  court text,
  reason text,
  registered_at timestamptz NOT NULL,
  registered_by uuid NOT NULL REFERENCES account,
  withdrawn_at timestamptz,
  withdrawn_by uuid REFERENCES account,
  withdrawn_reason text,
  CHECK (person_id IS NOT NULL OR length(trim(name)) >= 2),
  CHECK ((outcome = 'told') = (way IS NOT NULL)),
  CHECK (outcome = 'told' OR (length(trim(reason)) > 0 AND instruction_given = 'not-given')),
  CHECK ((instruction_given = 'not-given') = (instruction IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
COMMENT ON TABLE decision_notice IS 'Which party was told of a decision, when, how and by whom, and which instruction was given; or why it was not possible (FL 33 and 44 §§). Never an address.';
COMMENT ON COLUMN decision_notice.at IS 'When they were told: the three weeks of an appeal are counted from here for each (FL 44 §). Of one not possible, when it was last tried.';
COMMENT ON COLUMN decision_notice.instruction IS 'The words and the edition that were given: what an appeal or the court''s review is (code-lists/notice-instruction.ts).';
CREATE INDEX decision_notice_decision ON decision_notice (decision_id, at);

CREATE TABLE board_report (
  id uuid PRIMARY KEY,
  decision_id uuid NOT NULL,
  member_id uuid NOT NULL REFERENCES member,
  meeting_on date NOT NULL,
  paragraph text NOT NULL CHECK (length(trim(paragraph)) > 0),
  reported_by text NOT NULL CHECK (length(reported_by) >= 2),
  registered_at timestamptz NOT NULL,
  registered_by uuid NOT NULL REFERENCES account,
  withdrawn_at timestamptz,
  withdrawn_by uuid REFERENCES account,
  withdrawn_reason text,
  FOREIGN KEY (decision_id, member_id) REFERENCES decision (id, member_id),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
COMMENT ON TABLE board_report IS 'That a decision taken for a board was reported at its meeting (LVU 6, 11, 27 and 31 d §§, LVM 13 §, L2024:79 4:1, KL 6:40).';
CREATE UNIQUE INDEX board_report_once ON board_report (decision_id) WHERE withdrawn_at IS NULL;
CREATE INDEX board_report_member ON board_report (member_id, meeting_on DESC, id DESC);
-- What a board still waits for, whatever the age of the decision.
CREATE INDEX decision_taken ON decision (member_id, decided_at) WHERE status IN ('made', 'declined');

GRANT SELECT, INSERT ON decision_taking, decision_notice, board_report TO stafett_app;
GRANT UPDATE (withdrawn_at, withdrawn_by, withdrawn_reason) ON decision_notice, board_report TO stafett_app;

ALTER TABLE decision_taking ENABLE ROW LEVEL SECURITY;
ALTER TABLE decision_taking FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON decision_taking TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY visible ON decision_taking FOR SELECT TO stafett_app
  USING (EXISTS (SELECT FROM decision WHERE decision.id = decision_id));
CREATE POLICY duty_adds ON decision_taking FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_is_duty()) AND EXISTS (SELECT FROM decision WHERE decision.id = decision_id));

ALTER TABLE decision_notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE decision_notice FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON decision_notice TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON decision_notice TO stafett_app
  USING ((SELECT scope_is_duty()) AND EXISTS (SELECT FROM decision WHERE decision.id = decision_id))
  WITH CHECK ((SELECT scope_is_duty()) AND EXISTS (SELECT FROM decision WHERE decision.id = decision_id));
CREATE POLICY own_member ON decision_notice TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND EXISTS (SELECT FROM decision WHERE decision.id = decision_id))
  WITH CHECK ((SELECT scope_role()) = 'intake' AND EXISTS (SELECT FROM decision WHERE decision.id = decision_id));

ALTER TABLE board_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE board_report FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON board_report TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON board_report TO stafett_app
  USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_role()) = 'duty-manager');
CREATE POLICY own_member ON board_report TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()))
  WITH CHECK ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()));
CREATE POLICY chair_reads ON board_report FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'chair' AND member_id = (SELECT scope_member()));

-- The measure of a decision is written by whoever takes it, in the same transaction (DESIGN 2).
CREATE POLICY decider_adds ON measure FOR INSERT TO stafett_app WITH CHECK (
  (SELECT scope_role()) = 'chair' AND source_kind = 'decision' AND withdrawn_at IS NULL
  AND registered_by = (SELECT scope_account())
  AND EXISTS (SELECT FROM decision d WHERE d.id = source_id AND d.case_id = measure.case_id AND d.status = 'made'));

-- Who decides what for which board, and what the board still waits for however old the case is (E-16): no person, no case and no
-- name. A mandate's id is looked up with the login of the application.
GRANT SELECT (id, number, member_id, type, type_version, status, manner, mandate_id, ready_at, decided_at) ON decision TO stafett_reader;
GRANT SELECT (id, decision_id, member_id, withdrawn_at) ON board_report TO stafett_reader;
CREATE POLICY figures ON decision FOR SELECT TO stafett_reader USING (
  (SELECT scope_role()) = 'duty-manager'
  OR ((SELECT scope_role()) IN ('chair', 'intake') AND member_id = (SELECT scope_member())));
CREATE POLICY figures ON board_report FOR SELECT TO stafett_reader USING (
  (SELECT scope_role()) = 'duty-manager'
  OR ((SELECT scope_role()) IN ('chair', 'intake') AND member_id = (SELECT scope_member())));
