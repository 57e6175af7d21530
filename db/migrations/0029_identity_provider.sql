-- OpenID Connect beside the password, sessions that can be seen and ended, and an account's life from its link to its closing.

ALTER TABLE account
  ADD COLUMN paused_from date,
  ADD COLUMN paused_to date,
  ADD COLUMN last_login_at timestamptz,
  ADD CONSTRAINT account_pause CHECK (paused_to IS NULL OR (paused_from IS NOT NULL AND paused_to >= paused_from));
COMMENT ON COLUMN account.paused_from IS 'First day of leave, when nobody logs in with it; its last day is null while nobody knows. Why is not kept: it may be about health.';
COMMENT ON COLUMN account.last_login_at IS 'Kept longer than the sessions, so that an account nobody uses is found.';
GRANT UPDATE (paused_from, paused_to, last_login_at) ON account TO stafett_app;
UPDATE account SET last_login_at = (SELECT max(session.created_at) FROM session WHERE session.account_id = account.id);

ALTER TABLE session ADD COLUMN browser text CHECK (browser IN ('edge', 'chrome', 'firefox', 'safari'));
COMMENT ON COLUMN session.browser IS 'Only the family, so that a person knows their own sessions apart; null where it is none of these.';
CREATE INDEX session_of_account ON session (account_id) WHERE ended_at IS NULL;

CREATE TABLE account_event (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  kind text NOT NULL CHECK (kind IN ('name-changed', 'paused', 'pause-ended', 'closed', 'reopened', 'sessions-ended')),
  at timestamptz NOT NULL,
  done_by uuid NOT NULL REFERENCES account,
  reason text CHECK (kind <> 'reopened' OR reason IS NOT NULL),
  name_before text,
  title_before text,
  day_from date,
  day_to date,
  CHECK ((kind = 'name-changed') = (name_before IS NOT NULL AND title_before IS NOT NULL)),
  CHECK ((kind = 'paused') = (day_from IS NOT NULL))
);
COMMENT ON TABLE account_event IS 'What an administrator did with an account, by whom and when; append-only. Texts and reports keep the name they were written under.';
CREATE INDEX account_event_account ON account_event (account_id, id DESC);
GRANT SELECT, INSERT ON account_event TO stafett_app;
ALTER TABLE account_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_event FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON account_event TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY administer ON account_event TO stafett_app
  USING ((SELECT scope_role()) = 'administrator')
  WITH CHECK ((SELECT scope_role()) = 'administrator' AND done_by = (SELECT scope_account()));

-- An administrator is told how much somebody left unfinished, and cannot read one word of it.
CREATE TABLE open_draft (
  draft_id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account
);
COMMENT ON TABLE open_draft IS 'Whose every note, assessment and report in draft is: ids only, kept by triggers, so that it can be counted by who may not read drafts.';
CREATE INDEX open_draft_account ON open_draft (account_id);
GRANT SELECT, INSERT, DELETE ON open_draft TO stafett_app;
ALTER TABLE open_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE open_draft FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON open_draft TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY own ON open_draft TO stafett_app
  USING (account_id = (SELECT scope_account())) WITH CHECK (account_id = (SELECT scope_account()));
CREATE POLICY administer ON open_draft FOR SELECT TO stafett_app USING ((SELECT scope_role()) = 'administrator');

CREATE FUNCTION draft_begins() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO open_draft (draft_id, account_id) VALUES (NEW.id, (to_jsonb(NEW) ->> TG_ARGV[0])::uuid);
  RETURN NULL;
END $$;
CREATE FUNCTION draft_ends() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM open_draft WHERE draft_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER draft_begins AFTER INSERT ON note FOR EACH ROW WHEN (NEW.status = 'draft') EXECUTE FUNCTION draft_begins('author_id');
CREATE TRIGGER draft_begins AFTER INSERT ON protective_assessment FOR EACH ROW WHEN (NEW.status = 'draft') EXECUTE FUNCTION draft_begins('assessor_id');
CREATE TRIGGER draft_begins AFTER INSERT ON report FOR EACH ROW WHEN (NEW.status = 'draft') EXECUTE FUNCTION draft_begins('author_id');
CREATE TRIGGER draft_ends AFTER UPDATE OF status ON note FOR EACH ROW
  WHEN (OLD.status = 'draft' AND NEW.status <> 'draft') EXECUTE FUNCTION draft_ends();
CREATE TRIGGER draft_ends AFTER UPDATE OF status ON protective_assessment FOR EACH ROW
  WHEN (OLD.status = 'draft' AND NEW.status <> 'draft') EXECUTE FUNCTION draft_ends();
CREATE TRIGGER draft_ends AFTER UPDATE OF status ON report FOR EACH ROW
  WHEN (OLD.status = 'draft' AND NEW.status <> 'draft') EXECUTE FUNCTION draft_ends();
INSERT INTO open_draft (draft_id, account_id)
  SELECT id, author_id FROM note WHERE status = 'draft'
  UNION ALL SELECT id, assessor_id FROM protective_assessment WHERE status = 'draft'
  UNION ALL SELECT id, author_id FROM report WHERE status = 'draft';

CREATE TABLE identity_provider (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (length(name) > 0),
  issuer text NOT NULL CHECK (issuer ~ '^https?://'),
  client_id text NOT NULL CHECK (length(client_id) > 0),
  sealed_secret text NOT NULL,
  member_id uuid REFERENCES member,
  account_claim text NOT NULL CHECK (length(account_claim) > 0),
  scope text NOT NULL CHECK (scope ~ '(^| )openid( |$)'),
  required_acr text[] NOT NULL DEFAULT '{}',
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  version integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE identity_provider IS 'Whom Stafett trusts to say who somebody is (OpenID Connect): the login of a member, or of the host for those who work for the whole region.';
COMMENT ON COLUMN identity_provider.sealed_secret IS 'The client secret, encrypted with a key that lies in the data folder and not in the database (docs/decisions/0034).';
COMMENT ON COLUMN identity_provider.member_id IS 'Only accounts of this member are let in; null: only accounts that belong to no member.';
COMMENT ON COLUMN identity_provider.account_claim IS 'The claim whose exact value an administrator has written on the account, for the first login.';
COMMENT ON COLUMN identity_provider.required_acr IS 'One of these ways of proving who one is must be stated; empty: none is asked for.';
CREATE UNIQUE INDEX identity_provider_name ON identity_provider (lower(name));
GRANT SELECT, INSERT ON identity_provider TO stafett_app;
GRANT UPDATE (name, sealed_secret, account_claim, scope, required_acr, valid_to, version) ON identity_provider TO stafett_app;
ALTER TABLE identity_provider ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity_provider FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON identity_provider TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY administer ON identity_provider TO stafett_app
  USING ((SELECT scope_role()) = 'administrator') WITH CHECK ((SELECT scope_role()) = 'administrator');
CREATE POLICY log_in ON identity_provider FOR SELECT TO stafett_app USING ((SELECT scope_role()) = 'operator');

CREATE TABLE account_identity (
  id uuid PRIMARY KEY,
  provider_id uuid NOT NULL REFERENCES identity_provider,
  account_id uuid NOT NULL REFERENCES account,
  claim_value text NOT NULL CHECK (length(claim_value) > 0),
  subject text,
  attached_by uuid NOT NULL REFERENCES account,
  attached_at timestamptz NOT NULL,
  subject_at timestamptz,
  detached_at timestamptz,
  detached_by uuid REFERENCES account,
  CHECK ((subject IS NULL) = (subject_at IS NULL)),
  CHECK ((detached_at IS NULL) = (detached_by IS NULL))
);
COMMENT ON TABLE account_identity IS 'Which account somebody at a provider is. Written by an administrator, never guessed from a name or an address.';
COMMENT ON COLUMN account_identity.claim_value IS 'What the agreed claim must say, to the letter, at the first login.';
COMMENT ON COLUMN account_identity.subject IS 'The provider''s own name for the person (sub), kept at the first login; from then on it alone counts.';
CREATE UNIQUE INDEX account_identity_account ON account_identity (provider_id, account_id) WHERE detached_at IS NULL;
CREATE UNIQUE INDEX account_identity_claim ON account_identity (provider_id, claim_value) WHERE detached_at IS NULL;
CREATE UNIQUE INDEX account_identity_subject ON account_identity (provider_id, subject) WHERE detached_at IS NULL;
GRANT SELECT, INSERT ON account_identity TO stafett_app;
GRANT UPDATE (subject, subject_at, detached_at, detached_by) ON account_identity TO stafett_app;
ALTER TABLE account_identity ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_identity FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON account_identity TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY administer ON account_identity TO stafett_app
  USING ((SELECT scope_role()) = 'administrator') WITH CHECK ((SELECT scope_role()) = 'administrator');
CREATE POLICY log_in ON account_identity FOR SELECT TO stafett_app USING ((SELECT scope_role()) = 'operator');
-- A person sees who may say who they are.
CREATE POLICY own ON account_identity FOR SELECT TO stafett_app USING (account_id = (SELECT scope_account()));
CREATE POLICY own ON identity_provider FOR SELECT TO stafett_app USING (EXISTS (
  SELECT FROM account_identity WHERE provider_id = identity_provider.id AND account_id = (SELECT scope_account())));
CREATE POLICY first_login ON account_identity FOR UPDATE TO stafett_app
  USING ((SELECT scope_role()) = 'operator' AND subject IS NULL AND detached_at IS NULL)
  WITH CHECK ((SELECT scope_role()) = 'operator' AND subject IS NOT NULL AND detached_at IS NULL);

CREATE TABLE provider_login (
  state_hash text PRIMARY KEY,
  provider_id uuid NOT NULL REFERENCES identity_provider,
  browser_hash text NOT NULL,
  nonce text NOT NULL,
  code_verifier text NOT NULL,
  back text NOT NULL CHECK (back ~ '^/([^/\\]|$)'),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
COMMENT ON TABLE provider_login IS 'A login that is away at a provider: good once, for ten minutes, in the browser that began it.';
CREATE INDEX provider_login_expires ON provider_login (expires_at);
GRANT SELECT, INSERT, DELETE ON provider_login TO stafett_app;
GRANT UPDATE (used_at) ON provider_login TO stafett_app;
ALTER TABLE provider_login ENABLE ROW LEVEL SECURITY;
ALTER TABLE provider_login FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON provider_login TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY log_in ON provider_login TO stafett_app
  USING ((SELECT scope_role()) = 'operator') WITH CHECK ((SELECT scope_role()) = 'operator');
