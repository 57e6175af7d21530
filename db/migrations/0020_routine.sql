-- Routines and local standpoints: versioned texts with an owner and a day to be looked over, shown where they apply.

CREATE TABLE routine (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('routine', 'standpoint', 'guide')),
  owner_id uuid NOT NULL REFERENCES account,
  created_at timestamptz NOT NULL,
  ended_at timestamptz,
  ended_reason text,
  version integer NOT NULL DEFAULT 1,
  CHECK ((ended_at IS NULL) = (ended_reason IS NULL))
);
COMMENT ON TABLE routine IS 'A routine, a local standpoint where the law is contradictory (E-22), or a guide for whoever calls (C-24, J-03).';
COMMENT ON COLUMN routine.owner_id IS 'Who answers for the text and looks it over in time.';

CREATE TABLE routine_text (
  id uuid PRIMARY KEY,
  routine_id uuid NOT NULL REFERENCES routine,
  edition integer NOT NULL CHECK (edition >= 1),
  title text NOT NULL CHECK (length(title) > 0),
  body text NOT NULL,
  sources text NOT NULL,
  topics text[] NOT NULL,
  audiences text[] NOT NULL,
  review_by date NOT NULL,
  change_note text NOT NULL,
  written_by uuid NOT NULL REFERENCES account,
  written_at timestamptz NOT NULL,
  published_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  UNIQUE (routine_id, edition)
);
COMMENT ON TABLE routine_text IS 'The editions of a routine. A published one never changes; a change is a new edition.';
COMMENT ON COLUMN routine_text.sources IS 'Rulings, provisions and reports it rests on, the contradicting ones too (E-22).';
COMMENT ON COLUMN routine_text.audiences IS 'Whom it concerns and who may be given it; the duty has them all.';
CREATE UNIQUE INDEX routine_text_draft ON routine_text (routine_id) WHERE published_at IS NULL;
CREATE INDEX routine_text_latest ON routine_text (routine_id, edition DESC) WHERE published_at IS NOT NULL;

CREATE FUNCTION routine_text_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NOT NULL THEN
    RAISE EXCEPTION 'a published edition never changes: write a new one';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER routine_text_stays BEFORE UPDATE ON routine_text FOR EACH ROW EXECUTE FUNCTION routine_text_stays();

CREATE TABLE routine_acknowledgement (
  text_id uuid NOT NULL REFERENCES routine_text,
  account_id uuid NOT NULL REFERENCES account,
  at timestamptz NOT NULL,
  PRIMARY KEY (text_id, account_id)
);
COMMENT ON TABLE routine_acknowledgement IS 'Who has read an edition and said so.';

CREATE TABLE routine_departure (
  id uuid PRIMARY KEY,
  text_id uuid NOT NULL REFERENCES routine_text,
  case_id uuid REFERENCES cases,
  account_id uuid NOT NULL REFERENCES account,
  at timestamptz NOT NULL,
  reason text NOT NULL CHECK (length(reason) >= 5)
);
COMMENT ON TABLE routine_departure IS 'A justified departure from a routine: kept, never blocked (C-38).';
CREATE INDEX routine_departure_text ON routine_departure (text_id, at DESC);
CREATE INDEX routine_departure_case ON routine_departure (case_id) WHERE case_id IS NOT NULL;

CREATE TABLE routine_handing (
  id uuid PRIMARY KEY,
  text_id uuid NOT NULL REFERENCES routine_text,
  audience text NOT NULL CHECK (audience IN ('duty', 'municipality', 'police', 'health-care', 'residential-care')),
  given_to text NOT NULL CHECK (length(given_to) > 0),
  manner text NOT NULL CHECK (manner IN ('read-aloud', 'on-paper', 'by-mail', 'other')),
  account_id uuid NOT NULL REFERENCES account,
  at timestamptz NOT NULL
);
COMMENT ON TABLE routine_handing IS 'A routine given to whoever called: a home, a doctor, a station officer (C-24, V-15, V-28).';
COMMENT ON COLUMN routine_handing.given_to IS 'Organisation or unit; no person.';
CREATE INDEX routine_handing_text ON routine_handing (text_id, at DESC);

GRANT SELECT, INSERT ON routine, routine_text, routine_acknowledgement, routine_departure, routine_handing TO stafett_app;
GRANT UPDATE (owner_id, ended_at, ended_reason, version) ON routine TO stafett_app;
GRANT UPDATE (title, body, sources, topics, audiences, review_by, change_note, written_by, written_at, published_at, version)
  ON routine_text TO stafett_app;

ALTER TABLE routine ENABLE ROW LEVEL SECURITY;
ALTER TABLE routine FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON routine TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY known ON routine FOR SELECT TO stafett_app USING ((SELECT scope_role()) IN ('duty-worker', 'intake'));
CREATE POLICY manage ON routine TO stafett_app
  USING ((SELECT scope_role()) = 'duty-manager') WITH CHECK ((SELECT scope_role()) = 'duty-manager');

-- A text for a municipality is read there; a draft only by those who write.
ALTER TABLE routine_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE routine_text FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON routine_text TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty_reads ON routine_text FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'duty-worker' AND published_at IS NOT NULL);
CREATE POLICY municipality_reads ON routine_text FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND published_at IS NOT NULL AND 'municipality' = ANY (audiences));
CREATE POLICY manage ON routine_text TO stafett_app
  USING ((SELECT scope_role()) = 'duty-manager') WITH CHECK ((SELECT scope_role()) = 'duty-manager');

ALTER TABLE routine_acknowledgement ENABLE ROW LEVEL SECURITY;
ALTER TABLE routine_acknowledgement FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON routine_acknowledgement TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY own ON routine_acknowledgement TO stafett_app
  USING (account_id = (SELECT scope_account())) WITH CHECK (account_id = (SELECT scope_account()));
CREATE POLICY review ON routine_acknowledgement FOR SELECT TO stafett_app USING ((SELECT scope_role()) = 'duty-manager');

ALTER TABLE routine_departure ENABLE ROW LEVEL SECURITY;
ALTER TABLE routine_departure FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON routine_departure TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON routine_departure TO stafett_app
  USING ((SELECT scope_is_duty()) AND (case_id IS NULL OR case_is_open(case_id)))
  WITH CHECK ((SELECT scope_is_duty()) AND account_id = (SELECT scope_account()) AND (case_id IS NULL OR case_is_open(case_id)));

ALTER TABLE routine_handing ENABLE ROW LEVEL SECURITY;
ALTER TABLE routine_handing FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON routine_handing TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON routine_handing TO stafett_app
  USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()) AND account_id = (SELECT scope_account()));
