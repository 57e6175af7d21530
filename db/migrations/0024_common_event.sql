-- One event with many calls: a threat, an accident, a disaster, many who arrive at once.

CREATE SEQUENCE common_event_number;

CREATE TABLE common_event (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('threat', 'accident', 'disaster', 'death', 'surge')),
  title text NOT NULL CHECK (length(title) > 0),
  began_at timestamptz NOT NULL,
  municipality_code text REFERENCES municipality,
  place text,
  instruction text NOT NULL DEFAULT '',
  opened_by uuid NOT NULL REFERENCES account,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  closed_by uuid REFERENCES account,
  outcome text,
  version integer NOT NULL DEFAULT 1,
  CHECK ((closed_at IS NULL) = (outcome IS NULL)),
  CHECK (began_at <= opened_at)
);
COMMENT ON TABLE common_event IS 'Many like calls held together (C-30, B-32, V-19, V-20, V-26): what is known, whom to call, what to answer.';
COMMENT ON COLUMN common_event.instruction IS 'What everybody who answers says and asks.';
CREATE INDEX common_event_open ON common_event (began_at DESC) WHERE closed_at IS NULL;
CREATE INDEX common_event_recent ON common_event (id DESC);

CREATE TABLE common_event_note (
  id uuid PRIMARY KEY,
  event_id uuid NOT NULL REFERENCES common_event,
  at timestamptz NOT NULL,
  account_id uuid NOT NULL REFERENCES account,
  text text NOT NULL CHECK (length(text) > 0)
);
COMMENT ON TABLE common_event_note IS 'What happened and what was decided, as it came; append-only.';
CREATE INDEX common_event_note_event ON common_event_note (event_id, id DESC);

CREATE TABLE common_event_call (
  id uuid PRIMARY KEY,
  event_id uuid NOT NULL REFERENCES common_event,
  contact_id uuid REFERENCES contact,
  at timestamptz NOT NULL,
  calls integer NOT NULL CHECK (calls BETWEEN 1 AND 500),
  people integer CHECK (people BETWEEN 0 AND 500),
  municipality_code text REFERENCES municipality,
  initiator text,
  initiator_version integer,
  note text NOT NULL DEFAULT '',
  registered_by uuid NOT NULL REFERENCES account,
  registered_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  CHECK (contact_id IS NULL OR calls = 1),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
COMMENT ON TABLE common_event_call IS 'Calls about the event: one contact written in full, or many like ones in a line, each with the municipality it concerns (V-26).';
COMMENT ON COLUMN common_event_call.people IS 'How many the calls were about; null where nobody counted.';
CREATE INDEX common_event_call_event ON common_event_call (event_id, id DESC);
-- A contact belongs to one event; a line taken back as a mistake leaves it free for another.
CREATE UNIQUE INDEX common_event_call_contact ON common_event_call (contact_id) WHERE withdrawn_at IS NULL;

GRANT SELECT, INSERT ON common_event, common_event_note, common_event_call TO stafett_app;
GRANT UPDATE (title, municipality_code, place, instruction, closed_at, closed_by, outcome, version) ON common_event TO stafett_app;
GRANT UPDATE (withdrawn_at, withdrawn_reason) ON common_event_call TO stafett_app;
GRANT USAGE ON SEQUENCE common_event_number TO stafett_app;

ALTER TABLE common_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE common_event FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON common_event TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON common_event TO stafett_app USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()));

ALTER TABLE common_event_note ENABLE ROW LEVEL SECURITY;
ALTER TABLE common_event_note FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON common_event_note TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON common_event_note TO stafett_app
  USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()) AND account_id = (SELECT scope_account()));

ALTER TABLE common_event_call ENABLE ROW LEVEL SECURITY;
ALTER TABLE common_event_call FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON common_event_call TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON common_event_call TO stafett_app USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()));
