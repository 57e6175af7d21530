-- Passkeys (WebAuthn): keys on phones and computers, what they are asked to sign, what was confirmed with them, and the
-- way back when a phone is lost.

CREATE TABLE passkey (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  credential_id text NOT NULL UNIQUE,
  public_key text NOT NULL,
  counter bigint NOT NULL CHECK (counter >= 0),
  transports text[] NOT NULL,
  name text NOT NULL CHECK (length(name) > 0),
  synced boolean NOT NULL,
  created_at timestamptz NOT NULL,
  used_at timestamptz,
  copy_suspected_at timestamptz,
  removed_at timestamptz,
  removed_by uuid REFERENCES account,
  removed_why text CHECK (removed_why IN ('own', 'lost', 'reopened')),
  version integer NOT NULL DEFAULT 1,
  CHECK ((removed_at IS NULL) = (removed_by IS NULL) AND (removed_at IS NULL) = (removed_why IS NULL))
);
COMMENT ON TABLE passkey IS 'A key on somebody''s phone or computer. Removed ones stay, because their public key proves what was confirmed with them.';
COMMENT ON COLUMN passkey.public_key IS 'COSE key in base64url. The private key never leaves the device.';
COMMENT ON COLUMN passkey.removed_why IS 'own: its owner took it away. lost: with a phone. reopened: the account was closed and opened again. Only after the first may a password alone add another.';
COMMENT ON COLUMN passkey.copy_suspected_at IS 'It signed with a counter that did not rise: there may be a copy, so it works no more.';
CREATE INDEX passkey_account ON passkey (account_id);
GRANT SELECT, INSERT ON passkey TO stafett_app;
GRANT UPDATE (name, counter, synced, used_at, copy_suspected_at, removed_at, removed_by, removed_why, version) ON passkey TO stafett_app;
ALTER TABLE passkey ENABLE ROW LEVEL SECURITY;
ALTER TABLE passkey FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON passkey TO stafett_owner USING (true) WITH CHECK (true);
-- The server looks a key up before it knows who asks: as operator.
CREATE POLICY door ON passkey TO stafett_app
  USING ((SELECT scope_role()) = 'operator') WITH CHECK ((SELECT scope_role()) = 'operator');
CREATE POLICY own ON passkey TO stafett_app
  USING (account_id = (SELECT scope_account())) WITH CHECK (account_id = (SELECT scope_account()));
CREATE POLICY administer ON passkey FOR SELECT TO stafett_app USING ((SELECT scope_role()) = 'administrator');
CREATE POLICY administer_lost ON passkey FOR UPDATE TO stafett_app USING ((SELECT scope_role()) = 'administrator')
  WITH CHECK ((SELECT scope_role()) = 'administrator' AND removed_why IN ('lost', 'reopened'));

CREATE TABLE passkey_challenge (
  id uuid PRIMARY KEY,
  purpose text NOT NULL CHECK (purpose IN ('registration', 'login', 'unlock', 'step-up', 'recovery')),
  account_id uuid REFERENCES account,
  session_id uuid,
  subject_id uuid,
  shown_hash text,
  nonce text NOT NULL,
  challenge text NOT NULL UNIQUE,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CHECK ((purpose = 'login') = (account_id IS NULL)),
  CHECK ((purpose = 'step-up') = (shown_hash IS NOT NULL))
);
COMMENT ON TABLE passkey_challenge IS 'What a key is asked to sign: once, within five minutes, for one purpose. Old ones are deleted.';
COMMENT ON COLUMN passkey_challenge.challenge IS 'SHA-256 of nonce, purpose, account, session, subject and shown hash: what the key signs binds them all (docs/decisions/0033).';
CREATE INDEX passkey_challenge_expires ON passkey_challenge (expires_at);
GRANT SELECT, INSERT, DELETE ON passkey_challenge TO stafett_app;
GRANT UPDATE (used_at) ON passkey_challenge TO stafett_app;
ALTER TABLE passkey_challenge ENABLE ROW LEVEL SECURITY;
ALTER TABLE passkey_challenge FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON passkey_challenge TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY door ON passkey_challenge TO stafett_app
  USING ((SELECT scope_role()) = 'operator') WITH CHECK ((SELECT scope_role()) = 'operator');
CREATE POLICY own ON passkey_challenge TO stafett_app
  USING (account_id = (SELECT scope_account())) WITH CHECK (account_id = (SELECT scope_account()));

CREATE TABLE step_up (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  session_id uuid NOT NULL,
  subject_id uuid NOT NULL,
  shown_hash text NOT NULL CHECK (shown_hash ~ '^[0-9a-f]{64}$'),
  method text NOT NULL CHECK (method IN ('passkey', 'password')),
  passkey_id uuid REFERENCES passkey,
  nonce text UNIQUE,
  client_data text,
  authenticator_data text,
  signature text,
  at timestamptz NOT NULL,
  spent_at timestamptz CHECK (spent_at >= at),
  CHECK ((method = 'passkey') = (passkey_id IS NOT NULL)),
  CHECK ((method = 'passkey') = (nonce IS NOT NULL AND client_data IS NOT NULL AND authenticator_data IS NOT NULL AND signature IS NOT NULL))
);
COMMENT ON TABLE step_up IS 'Somebody proved who they are just before one act, seeing what the hash covers: evidence of a decision or a signature, spent once.';
COMMENT ON COLUMN step_up.method IS 'A password serves only to register the first passkey; nothing is decided or signed with it.';
COMMENT ON COLUMN step_up.client_data IS 'With authenticator_data, signature and the public key of the passkey: the proof can be checked again by anybody, years later.';
CREATE INDEX step_up_fresh ON step_up (account_id, subject_id) WHERE spent_at IS NULL;
GRANT SELECT, INSERT ON step_up TO stafett_app;
GRANT UPDATE (spent_at) ON step_up TO stafett_app;
ALTER TABLE step_up ENABLE ROW LEVEL SECURITY;
ALTER TABLE step_up FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON step_up TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY own ON step_up TO stafett_app
  USING (account_id = (SELECT scope_account())) WITH CHECK (account_id = (SELECT scope_account()));

CREATE TABLE passkey_recovery (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  reason text NOT NULL CHECK (length(reason) > 0),
  opened_by uuid NOT NULL REFERENCES account,
  opened_at timestamptz NOT NULL,
  approved_by uuid REFERENCES account,
  approved_at timestamptz CHECK (approved_at >= opened_at),
  cancelled_by uuid REFERENCES account,
  cancelled_at timestamptz,
  token_hash text UNIQUE,
  link_expires_at timestamptz,
  used_at timestamptz,
  CHECK (opened_by <> account_id AND approved_by <> account_id),
  CHECK (approved_by <> opened_by),
  CHECK ((approved_by IS NULL) = (approved_at IS NULL) AND (approved_by IS NULL) = (token_hash IS NULL)
    AND (approved_by IS NULL) = (link_expires_at IS NULL)),
  CHECK ((cancelled_by IS NULL) = (cancelled_at IS NULL)),
  CHECK (used_at IS NULL OR (approved_at IS NOT NULL AND cancelled_at IS NULL))
);
COMMENT ON TABLE passkey_recovery IS 'A lost phone: an administrator opens, a second person approves, neither is the one it is for, and a link registers one new key.';
CREATE INDEX passkey_recovery_account ON passkey_recovery (account_id);
CREATE INDEX passkey_recovery_opened ON passkey_recovery (opened_at);
GRANT SELECT, INSERT ON passkey_recovery TO stafett_app;
GRANT UPDATE (approved_by, approved_at, cancelled_by, cancelled_at, token_hash, link_expires_at, used_at) ON passkey_recovery TO stafett_app;
ALTER TABLE passkey_recovery ENABLE ROW LEVEL SECURITY;
ALTER TABLE passkey_recovery FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON passkey_recovery TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY door ON passkey_recovery TO stafett_app
  USING ((SELECT scope_role()) = 'operator') WITH CHECK ((SELECT scope_role()) = 'operator');
CREATE POLICY administer ON passkey_recovery TO stafett_app
  USING ((SELECT scope_role()) = 'administrator') WITH CHECK ((SELECT scope_role()) = 'administrator');
CREATE POLICY approve ON passkey_recovery FOR SELECT TO stafett_app USING ((SELECT scope_role()) = 'duty-manager');
CREATE POLICY approve_writes ON passkey_recovery FOR UPDATE TO stafett_app
  USING ((SELECT scope_role()) = 'duty-manager') WITH CHECK ((SELECT scope_role()) = 'duty-manager');
