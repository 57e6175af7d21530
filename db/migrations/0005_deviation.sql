-- Something went wrong or nearly: reported in half a minute, owned by somebody, followed to its end.

CREATE SEQUENCE deviation_number;
CREATE TABLE deviation (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  state text NOT NULL CHECK (state IN ('reported', 'owned', 'closed')),
  kind text NOT NULL CHECK (kind IN ('information-missing', 'routine-not-followed', 'technical', 'treatment', 'safety', 'other')),
  happened text NOT NULL,
  happened_at timestamptz NOT NULL,
  page text,
  case_id uuid,
  reported_by uuid NOT NULL REFERENCES account,
  reported_at timestamptz NOT NULL,
  member_id uuid REFERENCES member,
  owner_id uuid REFERENCES account,
  outcome text,
  closed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
  CHECK (state = 'reported' OR owner_id IS NOT NULL)
);
COMMENT ON TABLE deviation IS 'Deviation report (avvikelse): owner and state, core of the quality work.';
COMMENT ON COLUMN deviation.member_id IS 'The member the reporter works for; null for the duty.';
CREATE INDEX deviation_state ON deviation (state, reported_at DESC, id);
CREATE INDEX deviation_reporter ON deviation (reported_by, reported_at DESC);

GRANT SELECT, INSERT ON deviation TO stafett_app;
GRANT UPDATE (state, owner_id, outcome, closed_at, version) ON deviation TO stafett_app;
GRANT USAGE ON SEQUENCE deviation_number TO stafett_app;

ALTER TABLE deviation ENABLE ROW LEVEL SECURITY;
ALTER TABLE deviation FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON deviation TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY own ON deviation FOR SELECT TO stafett_app USING (reported_by = (SELECT scope_account()));
CREATE POLICY report ON deviation FOR INSERT TO stafett_app WITH CHECK (
  reported_by = (SELECT scope_account()) AND member_id IS NOT DISTINCT FROM (SELECT scope_member()));
CREATE POLICY manage ON deviation TO stafett_app
  USING ((SELECT scope_role()) = 'duty-manager') WITH CHECK ((SELECT scope_role()) = 'duty-manager');
