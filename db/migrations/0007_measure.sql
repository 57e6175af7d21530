-- What was done, in coded form; statistics read measures only.

CREATE TABLE measure (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases,
  contact_id uuid REFERENCES contact,
  type text NOT NULL,
  type_version integer NOT NULL,
  at timestamptz NOT NULL,
  minutes integer CHECK (minutes BETWEEN 0 AND 2880),
  contact_form text,
  place text,
  municipality_code text REFERENCES municipality,
  duty_mode text NOT NULL CHECK (duty_mode IN ('duty', 'standby')),
  performed_by uuid NOT NULL REFERENCES account,
  registered_at timestamptz NOT NULL,
  registered_by uuid NOT NULL REFERENCES account,
  note text,
  source_kind text CHECK (source_kind IN ('protective-assessment', 'report', 'decision', 'placement', 'police-assistance', 'aid')),
  source_id uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid REFERENCES account,
  withdrawn_reason text,
  version integer NOT NULL DEFAULT 1,
  CHECK ((source_kind IS NULL) = (source_id IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
  UNIQUE (source_id, type)
);
COMMENT ON TABLE measure IS 'A coded measure (åtgärd). What is made elsewhere writes its measure in the same transaction, with source_id.';
COMMENT ON COLUMN measure.minutes IS 'Null is not stated; suggested from the contact''s own times.';
CREATE INDEX measure_case ON measure (case_id, at);
CREATE INDEX measure_at ON measure (at);

CREATE TABLE administrative_time (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases,
  account_id uuid NOT NULL REFERENCES account,
  minutes integer NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  at timestamptz NOT NULL
);
COMMENT ON TABLE administrative_time IS 'Administrative minutes on a case, apart from time on measures (G-05).';
CREATE INDEX administrative_time_case ON administrative_time (case_id);

CREATE TABLE note (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases,
  status text NOT NULL CHECK (status IN ('draft', 'locked', 'withdrawn')),
  author_id uuid NOT NULL REFERENCES account,
  author_name text NOT NULL,
  author_title text NOT NULL,
  happened_at timestamptz NOT NULL,
  facts text NOT NULL DEFAULT '',
  judgement text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  locked_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by uuid REFERENCES account,
  withdrawn_reason text,
  version integer NOT NULL DEFAULT 1,
  CHECK (status <> 'draft' OR locked_at IS NULL),
  CHECK (status <> 'locked' OR (locked_at IS NOT NULL AND facts || judgement <> '')),
  CHECK ((status = 'withdrawn') = (withdrawn_at IS NOT NULL AND withdrawn_by IS NOT NULL AND withdrawn_reason IS NOT NULL))
);
COMMENT ON TABLE note IS 'Case note (journalanteckning): its author''s own until locked, amended after, never overwritten.';
COMMENT ON COLUMN note.author_title IS 'Name and title as they were when it was begun (FL 27).';
COMMENT ON COLUMN note.facts IS 'What was seen and said, apart from what the author makes of it (SOSFS 2014:5).';
COMMENT ON COLUMN note.locked_at IS 'Null on a withdrawn note that never was locked: it stays its author''s own.';
CREATE INDEX note_case ON note (case_id, happened_at);

CREATE TABLE note_amendment (
  id uuid PRIMARY KEY,
  note_id uuid NOT NULL REFERENCES note,
  author_id uuid NOT NULL REFERENCES account,
  author_name text NOT NULL,
  author_title text NOT NULL,
  at timestamptz NOT NULL,
  text text NOT NULL CHECK (length(text) > 0)
);
COMMENT ON TABLE note_amendment IS 'Dated amendment to a locked note (SoL 14:6).';
CREATE INDEX note_amendment_note ON note_amendment (note_id);

GRANT SELECT, INSERT ON measure, administrative_time, note, note_amendment TO stafett_app;
GRANT UPDATE (minutes, at, contact_form, place, municipality_code, duty_mode, note, withdrawn_at, withdrawn_by, withdrawn_reason, version)
  ON measure TO stafett_app;
GRANT UPDATE ON note TO stafett_app;

ALTER TABLE measure ENABLE ROW LEVEL SECURITY;
ALTER TABLE measure FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON measure TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON measure TO stafett_app
  USING ((SELECT scope_is_duty()) AND case_is_open(case_id)) WITH CHECK ((SELECT scope_is_duty()));

ALTER TABLE administrative_time ENABLE ROW LEVEL SECURITY;
ALTER TABLE administrative_time FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON administrative_time TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON administrative_time TO stafett_app
  USING ((SELECT scope_is_duty()) AND case_is_open(case_id)) WITH CHECK ((SELECT scope_is_duty()));

ALTER TABLE note ENABLE ROW LEVEL SECURITY;
ALTER TABLE note FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON note TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON note TO stafett_app
  USING ((SELECT scope_is_duty()) AND case_is_open(case_id) AND (locked_at IS NOT NULL OR author_id = (SELECT scope_account())))
  WITH CHECK ((SELECT scope_is_duty()) AND (locked_at IS NOT NULL OR author_id = (SELECT scope_account())));
-- A locked note is never changed, whoever asks: it can only be withdrawn, and that once.
CREATE FUNCTION note_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  withdrawal CONSTANT text[] := '{status,withdrawn_at,withdrawn_by,withdrawn_reason,version}';
BEGIN
  IF OLD.status = 'withdrawn' OR (OLD.locked_at IS NOT NULL AND to_jsonb(NEW) - withdrawal IS DISTINCT FROM to_jsonb(OLD) - withdrawal) THEN
    RAISE EXCEPTION 'a locked note is amended, never overwritten';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER note_stays BEFORE UPDATE ON note FOR EACH ROW EXECUTE FUNCTION note_stays();

ALTER TABLE note_amendment ENABLE ROW LEVEL SECURITY;
ALTER TABLE note_amendment FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON note_amendment TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON note_amendment TO stafett_app
  USING ((SELECT scope_is_duty()) AND EXISTS (SELECT FROM note WHERE note.id = note_id)) WITH CHECK ((SELECT scope_is_duty()));
