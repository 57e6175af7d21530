-- The judgement of a child's need of immediate protection (SoL 20:1), one per child and occasion.

CREATE TABLE protective_assessment (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases,
  person_id uuid NOT NULL REFERENCES person,
  status text NOT NULL CHECK (status IN ('draft', 'locked', 'withdrawn', 'discarded')),
  started_at timestamptz NOT NULL,
  assessed_at timestamptz,
  assessor_id uuid NOT NULL REFERENCES account,
  assessor_name text NOT NULL,
  assessor_title text NOT NULL,
  age integer CHECK (age BETWEEN 0 AND 20),
  law text NOT NULL,
  duty_mode text NOT NULL CHECK (duty_mode IN ('duty', 'standby')),
  manner text CHECK (manner IN ('on-site', 'at-distance')),
  distance_reason text,
  place text,
  municipality_code text REFERENCES municipality,
  minutes integer CHECK (minutes BETWEEN 0 AND 2880),
  facts text NOT NULL DEFAULT '',
  judgement text NOT NULL DEFAULT '',
  risks text NOT NULL DEFAULT '',
  child_heard text CHECK (child_heard IN ('yes', 'no')),
  not_heard_reason text,
  not_heard_text text,
  attitude_otherwise text,
  information_given text,
  child_words text,
  police_present text CHECK (police_present IN ('yes', 'no')),
  police_saw text,
  colleague_id uuid REFERENCES account,
  colleague_view text,
  no_colleague_reason text,
  alternative_home text,
  voluntary text,
  weighing text,
  custody_considered text CHECK (custody_considered IN ('considered-not-taken', 'not-relevant', 'prepared')),
  custody_grounds text,
  outcome text,
  protection_basis text,
  protection_certainty text CHECK (protection_certainty IN ('certain', 'uncertain', 'unknown')),
  protection_text text,
  protection_ends_at timestamptz,
  holds_until timestamptz,
  day_task text NOT NULL DEFAULT '',
  locked_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by uuid REFERENCES account,
  withdrawn_reason text,
  reassesses uuid REFERENCES protective_assessment,
  version integer NOT NULL DEFAULT 1,
  changed_at timestamptz NOT NULL,
  CHECK ((status IN ('locked', 'withdrawn')) = (locked_at IS NOT NULL)),
  CHECK ((status IN ('withdrawn', 'discarded')) = (withdrawn_at IS NOT NULL AND withdrawn_by IS NOT NULL)),
  CHECK ((status = 'withdrawn') = (withdrawn_reason IS NOT NULL)),
  CHECK (locked_at IS NULL OR (assessed_at IS NOT NULL AND facts <> '' AND judgement <> ''
    AND assessor_name <> '' AND assessor_title <> '' AND outcome IS NOT NULL AND holds_until IS NOT NULL))
);
COMMENT ON TABLE protective_assessment IS 'Skyddsbedömning: cannot be locked with any of D-01 to D-04 empty; amended after, never overwritten (D-29).';
COMMENT ON COLUMN protective_assessment.status IS 'withdrawn: locked in the wrong file; discarded: a draft its author threw away.';
COMMENT ON COLUMN protective_assessment.age IS 'Whole years when it was begun; null when nobody knows.';
COMMENT ON COLUMN protective_assessment.law IS 'Key of the law reference in force when it was begun.';
COMMENT ON COLUMN protective_assessment.place IS 'Key of the list place; the municipality stands apart (G-18).';
COMMENT ON COLUMN protective_assessment.child_words IS 'The child''s own words, verbatim, carried unchanged to the day.';
COMMENT ON COLUMN protective_assessment.protection_ends_at IS 'When what the protection rests on may end, for example a detention (V-01).';
COMMENT ON COLUMN protective_assessment.reassesses IS 'The assessment this one reopens.';
CREATE INDEX protective_assessment_case ON protective_assessment (case_id);
CREATE INDEX protective_assessment_person ON protective_assessment (person_id);
CREATE INDEX protective_assessment_ends ON protective_assessment (protection_ends_at) WHERE status = 'locked' AND protection_ends_at IS NOT NULL;

CREATE TABLE assessment_under_way (
  assessment_id uuid PRIMARY KEY REFERENCES protective_assessment,
  case_id uuid NOT NULL REFERENCES cases,
  person_id uuid NOT NULL REFERENCES person,
  assessor_id uuid NOT NULL REFERENCES account,
  started_at timestamptz NOT NULL,
  ended_at timestamptz
);
COMMENT ON TABLE assessment_under_way IS 'That an assessment is begun and by whom: colleagues see this, never the draft itself. Ends when it is locked or thrown away.';
CREATE INDEX assessment_under_way_case ON assessment_under_way (case_id) WHERE ended_at IS NULL;

CREATE TABLE assessment_voice (
  id uuid NOT NULL,
  assessment_id uuid NOT NULL REFERENCES protective_assessment,
  position integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('guardian', 'parent', 'sibling', 'relative', 'safe-person', 'informant', 'police', 'health-care', 'school',
    'residential-care', 'day-service', 'other')),
  person_id uuid REFERENCES person,
  name text,
  reached text NOT NULL CHECK (reached IN ('yes', 'no', 'not-tried')),
  not_reached_reason text,
  source text CHECK (source IN ('first-hand', 'second-hand')),
  at timestamptz,
  said text,
  removed_at timestamptz,
  PRIMARY KEY (assessment_id, id)
);
COMMENT ON TABLE assessment_voice IS 'Whom one spoke with and whom not, first or second hand, and what each said (D-10, D-11).';
COMMENT ON COLUMN assessment_voice.id IS 'Made by the screen, so that a row keeps its place while it is typed.';

CREATE TABLE assessment_amendment (
  id uuid PRIMARY KEY,
  assessment_id uuid NOT NULL REFERENCES protective_assessment,
  author_id uuid NOT NULL REFERENCES account,
  author_name text NOT NULL,
  author_title text NOT NULL,
  at timestamptz NOT NULL,
  text text NOT NULL CHECK (length(text) > 0)
);
COMMENT ON TABLE assessment_amendment IS 'Dated amendment to a locked assessment.';
CREATE INDEX assessment_amendment_assessment ON assessment_amendment (assessment_id);

CREATE TABLE day_item (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases,
  person_id uuid REFERENCES person,
  source_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('hear-child', 'reassess', 'day-task')),
  text text NOT NULL,
  due_at timestamptz NOT NULL,
  done_at timestamptz,
  done_by uuid REFERENCES account,
  UNIQUE (source_id, kind)
);
COMMENT ON TABLE day_item IS 'What must happen by a time: hear the child (W43), reassess when a detention may end, the task left to the day.';
CREATE INDEX day_item_case ON day_item (case_id);
CREATE INDEX day_item_due ON day_item (due_at) WHERE done_at IS NULL;

GRANT SELECT, INSERT ON protective_assessment, assessment_under_way, assessment_voice, assessment_amendment, day_item TO stafett_app;
GRANT UPDATE ON protective_assessment, assessment_voice TO stafett_app;
GRANT UPDATE (ended_at) ON assessment_under_way TO stafett_app;
GRANT UPDATE (done_at, done_by) ON day_item TO stafett_app;

-- A locked assessment is never changed, whoever asks: it can only be withdrawn, and that once.
CREATE FUNCTION assessment_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  withdrawal CONSTANT text[] := '{status,withdrawn_at,withdrawn_by,withdrawn_reason,version}';
BEGIN
  IF OLD.status IN ('withdrawn', 'discarded')
     OR (OLD.status = 'locked' AND to_jsonb(NEW) - withdrawal IS DISTINCT FROM to_jsonb(OLD) - withdrawal) THEN
    RAISE EXCEPTION 'a locked assessment is amended, never overwritten';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER assessment_stays BEFORE UPDATE ON protective_assessment FOR EACH ROW EXECUTE FUNCTION assessment_stays();

ALTER TABLE protective_assessment ENABLE ROW LEVEL SECURITY;
ALTER TABLE protective_assessment FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON protective_assessment TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON protective_assessment TO stafett_app
  USING ((SELECT scope_is_duty()) AND case_is_open(case_id) AND (locked_at IS NOT NULL OR assessor_id = (SELECT scope_account())))
  WITH CHECK ((SELECT scope_is_duty()) AND (locked_at IS NOT NULL OR assessor_id = (SELECT scope_account())));

ALTER TABLE assessment_under_way ENABLE ROW LEVEL SECURITY;
ALTER TABLE assessment_under_way FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON assessment_under_way TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON assessment_under_way TO stafett_app
  USING ((SELECT scope_is_duty()) AND case_is_open(case_id))
  WITH CHECK ((SELECT scope_is_duty()) AND assessor_id = (SELECT scope_account()));

ALTER TABLE assessment_voice ENABLE ROW LEVEL SECURITY;
ALTER TABLE assessment_voice FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON assessment_voice TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON assessment_voice TO stafett_app
  USING ((SELECT scope_is_duty()) AND EXISTS (SELECT FROM protective_assessment a WHERE a.id = assessment_id))
  WITH CHECK ((SELECT scope_is_duty()) AND EXISTS (
    SELECT FROM protective_assessment a WHERE a.id = assessment_id AND a.status = 'draft'));

ALTER TABLE assessment_amendment ENABLE ROW LEVEL SECURITY;
ALTER TABLE assessment_amendment FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON assessment_amendment TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON assessment_amendment TO stafett_app
  USING ((SELECT scope_is_duty()) AND EXISTS (SELECT FROM protective_assessment a WHERE a.id = assessment_id))
  WITH CHECK ((SELECT scope_is_duty()));

ALTER TABLE day_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE day_item FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON day_item TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON day_item TO stafett_app
  USING ((SELECT scope_is_duty()) AND case_is_open(case_id)) WITH CHECK ((SELECT scope_is_duty()));
