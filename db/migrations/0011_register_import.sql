-- A register from another system: coded facts by case number, no people. It stands beside our own cases and is only counted.

CREATE TABLE register_import (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  imported_by uuid NOT NULL,
  case_file text NOT NULL,
  measure_file text NOT NULL,
  case_rows integer NOT NULL CHECK (case_rows >= 0),
  measure_rows integer NOT NULL CHECK (measure_rows >= 0),
  added_units integer NOT NULL CHECK (added_units >= 0),
  same_units integer NOT NULL CHECK (same_units >= 0),
  differing_units integer NOT NULL CHECK (differing_units >= 0),
  rejected_units integer NOT NULL CHECK (rejected_units >= 0),
  added_measures integer NOT NULL CHECK (added_measures >= 0),
  warnings integer NOT NULL CHECK (warnings >= 0),
  first_day date,
  last_day date
);
COMMENT ON TABLE register_import IS 'One reading of a pair of register files that added something, with what came of it.';

CREATE TABLE register_case (
  number text PRIMARY KEY,
  import_id uuid NOT NULL REFERENCES register_import,
  hash text NOT NULL,
  opened_at timestamptz NOT NULL,
  stay_code text,
  stay_elsewhere boolean NOT NULL,
  category text,
  category_version integer,
  nature text,
  nature_version integer,
  initiator text,
  initiator_version integer,
  is_standby boolean,
  administrative_minutes integer CHECK (administrative_minutes >= 0),
  measure_count integer NOT NULL CHECK (measure_count >= 0),
  marks jsonb,
  CHECK (NOT (stay_elsewhere AND stay_code IS NOT NULL))
);
COMMENT ON TABLE register_case IS 'A case of an imported register with its coded facts. Null is not stated in the source, never none.';
COMMENT ON COLUMN register_case.hash IS 'Of the case row and its measure rows as the files had them: the same unit read again is skipped (W2).';
COMMENT ON COLUMN register_case.stay_elsewhere IS 'The source says another municipality without saying which.';
COMMENT ON COLUMN register_case.marks IS 'What was read otherwise than written: a missing or doubled local hour with its text, a code closed by then.';
CREATE INDEX register_case_opened ON register_case (opened_at)
  INCLUDE (stay_code, stay_elsewhere, category, nature, initiator, is_standby, administrative_minutes, measure_count);

CREATE TABLE register_measure (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_number text NOT NULL REFERENCES register_case,
  opened_at timestamptz NOT NULL,
  stay_code text,
  stay_elsewhere boolean NOT NULL,
  at timestamptz NOT NULL,
  type text,
  type_version integer,
  contact_form text,
  minutes integer CHECK (minutes >= 0)
);
COMMENT ON TABLE register_measure IS 'A measure of an imported case. The case''s day and municipality stand on it too: both never change.';
CREATE INDEX register_measure_opened ON register_measure (opened_at)
  INCLUDE (type, contact_form, minutes, stay_code, stay_elsewhere, at);
CREATE INDEX register_measure_case ON register_measure (case_number);

-- Rows on their way in. COPY cannot write behind a row policy; what is staged is gone when its transaction ends.
CREATE UNLOGGED TABLE register_stage_case (
  import_id uuid NOT NULL,
  line integer NOT NULL,
  number text NOT NULL,
  opened_at timestamptz,
  stay_code text,
  stay_elsewhere boolean,
  category text,
  category_version integer,
  nature text,
  nature_version integer,
  initiator text,
  initiator_version integer,
  is_standby boolean,
  administrative_minutes integer,
  source text NOT NULL,
  marks jsonb,
  fault text
);
COMMENT ON TABLE register_stage_case IS 'Case rows of a file being read, with the fault that rejects them.';
CREATE UNLOGGED TABLE register_stage_measure (
  import_id uuid NOT NULL,
  line integer NOT NULL,
  number text NOT NULL,
  at timestamptz,
  type text,
  type_version integer,
  contact_form text,
  minutes integer,
  source text NOT NULL,
  marks jsonb,
  fault text
);
COMMENT ON TABLE register_stage_measure IS 'Measure rows of a file being read, with the fault that rejects them.';
GRANT SELECT, INSERT, DELETE ON register_stage_case, register_stage_measure TO stafett_app;

GRANT SELECT, INSERT ON register_import, register_case, register_measure TO stafett_app;
GRANT SELECT (number, opened_at, stay_code, stay_elsewhere, category, category_version, nature, nature_version, initiator,
  initiator_version, is_standby, administrative_minutes, measure_count) ON register_case TO stafett_reader;
GRANT SELECT ON register_measure TO stafett_reader;

ALTER TABLE register_import ENABLE ROW LEVEL SECURITY;
ALTER TABLE register_import FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON register_import TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY administer ON register_import TO stafett_app
  USING ((SELECT scope_role()) IN ('administrator', 'operator', 'duty-manager'))
  WITH CHECK ((SELECT scope_role()) IN ('administrator', 'operator'));

ALTER TABLE register_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE register_case FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON register_case TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY administer ON register_case TO stafett_app
  USING ((SELECT scope_role()) IN ('administrator', 'operator'))
  WITH CHECK ((SELECT scope_role()) IN ('administrator', 'operator'));
CREATE POLICY figures ON register_case FOR SELECT TO stafett_reader
  USING ((SELECT scope_sees_figures()) OR stay_code = (SELECT scope_chaired()));

ALTER TABLE register_measure ENABLE ROW LEVEL SECURITY;
ALTER TABLE register_measure FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON register_measure TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY administer ON register_measure TO stafett_app
  USING ((SELECT scope_role()) IN ('administrator', 'operator'))
  WITH CHECK ((SELECT scope_role()) IN ('administrator', 'operator'));
CREATE POLICY figures ON register_measure FOR SELECT TO stafett_reader
  USING ((SELECT scope_sees_figures()) OR stay_code = (SELECT scope_chaired()));

CREATE VIEW register_case_figures WITH (security_invoker = true) AS
  SELECT number, opened_at, stay_code, stay_elsewhere, category, category_version, nature, nature_version, initiator,
    initiator_version, coalesce(is_standby, false) AS has_standby, measure_count > 0 AS has_measures, administrative_minutes
  FROM register_case;
COMMENT ON VIEW register_case_figures IS 'Cases of imported registers as statistics count them.';
CREATE VIEW register_measure_figures WITH (security_invoker = true) AS
  SELECT case_number, opened_at, stay_code, stay_elsewhere, type, type_version, at, minutes, contact_form FROM register_measure;
COMMENT ON VIEW register_measure_figures IS 'Measures of imported registers as statistics count them.';
GRANT SELECT ON register_case_figures, register_measure_figures TO stafett_reader;
