-- What every slice stands on: scope, commands, audit and its seal, revisions, code lists.
-- Logins stafett_owner, stafett_app and stafett_reader exist before the first migration (docs/operations.md).

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;

GRANT USAGE ON SCHEMA public TO stafett_app, stafett_reader;

-- The runner sets the scope of each transaction; without it every policy answers no.
CREATE FUNCTION scope_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN current_setting('stafett.role', true);
CREATE FUNCTION scope_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('stafett.account', true), '')::uuid;
CREATE FUNCTION scope_member() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('stafett.member', true), '')::uuid;
CREATE FUNCTION scope_is_duty() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('stafett.role', true) IN ('duty-worker', 'duty-manager'), false);

CREATE TABLE command (
  account_id uuid NOT NULL,
  contract text NOT NULL,
  command_id uuid NOT NULL,
  input_hash text NOT NULL,
  output jsonb NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (account_id, contract, command_id)
);
COMMENT ON TABLE command IS 'First answer to each command, given again when the command is repeated; kept 48 hours (DESIGN 4.7).';
CREATE INDEX command_at ON command (at);
GRANT SELECT, INSERT, DELETE ON command TO stafett_app;
ALTER TABLE command ENABLE ROW LEVEL SECURITY;
ALTER TABLE command FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON command TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY own ON command TO stafett_app
  USING (account_id = (SELECT scope_account())) WITH CHECK (account_id = (SELECT scope_account()));
CREATE POLICY expire ON command FOR DELETE TO stafett_app
  USING ((SELECT scope_role()) = 'operator' AND at < now() - interval '48 hours');
CREATE POLICY expire_sees ON command FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'operator' AND at < now() - interval '48 hours');

CREATE TABLE audit_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  tx xid8 NOT NULL DEFAULT pg_current_xact_id(),
  contract text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('done', 'refused', 'denied')),
  code text,
  account_id uuid,
  role text,
  session_id uuid,
  command_id uuid,
  case_ids uuid[] NOT NULL DEFAULT '{}',
  person_ids uuid[] NOT NULL DEFAULT '{}',
  member_ids uuid[] NOT NULL DEFAULT '{}',
  set_hash text,
  lists text
);
COMMENT ON TABLE audit_event IS 'Who did or read what, whose file, when. Ids only, never content or names; append-only (2001:454 10 §).';
COMMENT ON COLUMN audit_event.set_hash IS 'Of the ids a list showed: the same list is written once in ten minutes.';
COMMENT ON COLUMN audit_event.lists IS 'Versions of the code lists in force when it happened.';
CREATE INDEX audit_event_tx ON audit_event (tx);
CREATE INDEX audit_event_set ON audit_event (session_id, contract, set_hash, at) WHERE set_hash IS NOT NULL;
GRANT SELECT, INSERT ON audit_event TO stafett_app;
ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_event FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON audit_event TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY append ON audit_event FOR INSERT TO stafett_app WITH CHECK (true);
CREATE POLICY review ON audit_event FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) IN ('duty-manager', 'operator') OR account_id = (SELECT scope_account()));

CREATE TABLE audit_file (
  file_id uuid NOT NULL,
  audit_id bigint NOT NULL REFERENCES audit_event,
  PRIMARY KEY (file_id, audit_id)
);
COMMENT ON TABLE audit_file IS 'Which audit rows touch a case or a person, for "who has read this file": an index over ids works behind a row policy, one over arrays does not.';
GRANT SELECT, INSERT ON audit_file TO stafett_app;
ALTER TABLE audit_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_file FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON audit_file TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY append ON audit_file FOR INSERT TO stafett_app WITH CHECK (true);
CREATE POLICY review ON audit_file FOR SELECT TO stafett_app USING ((SELECT scope_role()) IN ('duty-manager', 'operator'));

CREATE TABLE audit_seal (
  seq bigint PRIMARY KEY,
  audit_id bigint NOT NULL UNIQUE,
  hash text NOT NULL,
  sealed_at timestamptz NOT NULL DEFAULT now(),
  horizon xid8 NOT NULL,
  frontier xid8 NOT NULL
);
COMMENT ON TABLE audit_seal IS 'Hash chain over audit rows: each hash covers the one before it and the row.';
COMMENT ON COLUMN audit_seal.horizon IS 'pg_snapshot_xmin when sealed: every older transaction was finished, so its rows are sealed.';
COMMENT ON COLUMN audit_seal.frontier IS 'pg_snapshot_xmax when sealed: a row of a later transaction cannot have an earlier place.';
GRANT SELECT, INSERT ON audit_seal TO stafett_app;

CREATE TABLE revision (
  entity_id uuid NOT NULL,
  version integer NOT NULL,
  fields text[] NOT NULL,
  account_id uuid NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (entity_id, version)
);
COMMENT ON TABLE revision IS 'Which fields each version of a thing changed and who did it, never their content: a stale edit is told (DESIGN 4.5).';
GRANT SELECT, INSERT, DELETE ON revision TO stafett_app;

CREATE TABLE code_list_version (
  list text NOT NULL,
  version integer NOT NULL,
  valid_from date NOT NULL,
  source text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (list, version)
);
COMMENT ON TABLE code_list_version IS 'National and statutory lists as published; append-only, a published version never changes.';
CREATE TABLE code (
  list text NOT NULL,
  version integer NOT NULL,
  key text NOT NULL,
  label text NOT NULL,
  definition text,
  instruction text,
  counting_rule text,
  valid_from date,
  valid_to date,
  replaced_by text[],
  PRIMARY KEY (list, version, key),
  FOREIGN KEY (list, version) REFERENCES code_list_version
);
COMMENT ON TABLE code IS 'The codes of each list version, each with dates of its own.';
GRANT SELECT, INSERT ON code_list_version, code TO stafett_app;
GRANT SELECT ON code_list_version, code TO stafett_reader;

CREATE TABLE installation (
  key text PRIMARY KEY,
  value text NOT NULL
);
COMMENT ON TABLE installation IS 'What this installation is: for example that the demo county was loaded, and when.';
GRANT SELECT, INSERT ON installation TO stafett_app;
