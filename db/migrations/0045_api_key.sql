-- Systems of the members: keys with scopes, and what their webhooks are sent, signed with and have answered.

CREATE TABLE api_key (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL UNIQUE REFERENCES account,
  member_id uuid NOT NULL REFERENCES member,
  name text NOT NULL CHECK (length(trim(name)) >= 2),
  purpose text NOT NULL CHECK (length(trim(purpose)) >= 5),
  scopes text[] NOT NULL CHECK (cardinality(scopes) > 0
    AND scopes <@ ARRAY['reports.read', 'reports.answer', 'notices.write', 'commitments.write', 'packs.read', 'outcomes.write']),
  created_by uuid NOT NULL REFERENCES account,
  created_at timestamptz NOT NULL,
  revoked_at timestamptz,
  revoked_by uuid REFERENCES account,
  revoked_reason text,
  CHECK ((revoked_at IS NULL) = (revoked_by IS NULL)),
  CHECK ((revoked_at IS NULL) = (revoked_reason IS NULL))
);
COMMENT ON TABLE api_key IS 'What one system of a member''s may do. What it does is written under an account of its own, which has no post and no password: nobody logs in with it.';
COMMENT ON COLUMN api_key.scopes IS 'A closed list; which contracts each opens stands in src/exchange/api-key/rules.ts. Never changed: another key is made.';
CREATE UNIQUE INDEX api_key_name ON api_key (member_id, lower(name)) WHERE revoked_at IS NULL;

CREATE TABLE api_key_secret (
  id uuid PRIMARY KEY,
  key_id uuid NOT NULL REFERENCES api_key,
  public_id text NOT NULL UNIQUE CHECK (public_id ~ '^[0-9a-z]{16}$'),
  secret_hash text NOT NULL,
  created_by uuid NOT NULL REFERENCES account,
  created_at timestamptz NOT NULL,
  valid_until date NOT NULL CHECK (valid_until <= created_at::date + 366),
  last_used_at timestamptz,
  ended_at timestamptz,
  ended_by uuid REFERENCES account,
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
COMMENT ON TABLE api_key_secret IS 'What a key proves itself with: SHA-256 of 256 random bits. Two of one key are valid at a time while one takes over from the other.';
COMMENT ON COLUMN api_key_secret.public_id IS 'The open part of stf_<public id>_<secret>.';
COMMENT ON COLUMN api_key_secret.last_used_at IS 'To the minute.';
CREATE INDEX api_key_secret_key ON api_key_secret (key_id);

GRANT SELECT, INSERT ON api_key, api_key_secret TO stafett_app;
GRANT UPDATE (revoked_at, revoked_by, revoked_reason) ON api_key TO stafett_app;
GRANT UPDATE (valid_until, last_used_at, ended_at, ended_by) ON api_key_secret TO stafett_app;

ALTER TABLE api_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE api_key FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON api_key TO stafett_owner USING (true) WITH CHECK (true);
-- What a key does is written under its own account, never under somebody's.
CREATE POLICY administer ON api_key TO stafett_app
  USING ((SELECT scope_role()) = 'administrator')
  WITH CHECK ((SELECT scope_role()) = 'administrator'
    AND EXISTS (SELECT FROM account a WHERE a.id = account_id AND a.username = 'api-key:' || api_key.id));
CREATE POLICY own_member ON api_key TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()))
  WITH CHECK ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member())
    AND EXISTS (SELECT FROM account a WHERE a.id = account_id AND a.username = 'api-key:' || api_key.id));
CREATE POLICY log_in ON api_key FOR SELECT TO stafett_app USING ((SELECT scope_role()) = 'operator');

ALTER TABLE api_key_secret ENABLE ROW LEVEL SECURITY;
ALTER TABLE api_key_secret FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON api_key_secret TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY of_key ON api_key_secret TO stafett_app
  USING ((SELECT scope_role()) IN ('administrator', 'intake') AND EXISTS (SELECT FROM api_key k WHERE k.id = key_id))
  WITH CHECK ((SELECT scope_role()) IN ('administrator', 'intake') AND EXISTS (SELECT FROM api_key k WHERE k.id = key_id));
CREATE POLICY log_in ON api_key_secret FOR SELECT TO stafett_app USING ((SELECT scope_role()) = 'operator');
CREATE POLICY used ON api_key_secret FOR UPDATE TO stafett_app
  USING ((SELECT scope_role()) = 'operator') WITH CHECK ((SELECT scope_role()) = 'operator');

-- Whoever makes a key makes its account; a colon stands in no name that a person logs in with.
ALTER TABLE account ADD CONSTRAINT account_of_key CHECK (username NOT LIKE 'api-key:%' OR password_hash IS NULL);
CREATE POLICY of_key ON account FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_role()) = 'intake' AND username LIKE 'api-key:%' AND password_hash IS NULL);

CREATE TABLE webhook_choice (
  channel_id uuid PRIMARY KEY REFERENCES receiver_channel,
  kinds text[] NOT NULL,
  set_by uuid NOT NULL REFERENCES account,
  set_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE webhook_choice IS 'Of what a webhook is sent; without a row, of everything its member is told. What it is not sent goes by the member''s next channel.';

CREATE TABLE webhook_secret (
  id uuid PRIMARY KEY,
  channel_id uuid NOT NULL REFERENCES receiver_channel,
  sealed_secret text NOT NULL,
  made_by uuid NOT NULL REFERENCES account,
  made_at timestamptz NOT NULL,
  earlier_until timestamptz NOT NULL CHECK (earlier_until >= made_at)
);
COMMENT ON TABLE webhook_secret IS 'Secrets after the first, which stands with the channel: the latest signs, and the one before it too until earlier_until.';
COMMENT ON COLUMN webhook_secret.sealed_secret IS 'Encrypted with a key that lies in the data folder and not in the database (docs/decisions/0034).';
CREATE INDEX webhook_secret_channel ON webhook_secret (channel_id, id DESC);

CREATE TABLE webhook_receipt (
  id uuid PRIMARY KEY,
  channel_id uuid NOT NULL REFERENCES receiver_channel,
  message_id uuid NOT NULL REFERENCES message,
  state text NOT NULL CHECK (state IN ('received', 'read')),
  signed_id text NOT NULL CHECK (length(signed_id) BETWEEN 1 AND 200),
  signed_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  UNIQUE (channel_id, signed_id),
  UNIQUE (message_id, state)
);
COMMENT ON TABLE webhook_receipt IS 'What a member''s system has answered of what it was sent, with a signature; append-only. One with a forged or old signature, or of something never sent, is in the audit alone.';
COMMENT ON COLUMN webhook_receipt.signed_id IS 'The system''s own id of the receipt: sent again, it is refused.';

GRANT SELECT, INSERT ON webhook_choice, webhook_secret, webhook_receipt TO stafett_app;
GRANT UPDATE (kinds, set_by, set_at, version) ON webhook_choice TO stafett_app;
GRANT UPDATE (earlier_until) ON webhook_secret TO stafett_app;

-- What a channel is to whom stands with it (0039): these follow.
ALTER TABLE webhook_choice ENABLE ROW LEVEL SECURITY;
ALTER TABLE webhook_choice FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON webhook_choice TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY of_channel ON webhook_choice TO stafett_app
  USING ((SELECT scope_role()) IN ('administrator', 'intake') AND EXISTS (SELECT FROM receiver_channel c WHERE c.id = channel_id))
  WITH CHECK ((SELECT scope_role()) IN ('administrator', 'intake') AND set_by = (SELECT scope_account())
    AND EXISTS (SELECT FROM receiver_channel c WHERE c.id = channel_id));
CREATE POLICY sends ON webhook_choice FOR SELECT TO stafett_app USING ((SELECT scope_role()) = 'operator');

ALTER TABLE webhook_secret ENABLE ROW LEVEL SECURITY;
ALTER TABLE webhook_secret FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON webhook_secret TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY of_channel ON webhook_secret TO stafett_app
  USING ((SELECT scope_role()) IN ('administrator', 'intake') AND EXISTS (SELECT FROM receiver_channel c WHERE c.id = channel_id))
  WITH CHECK ((SELECT scope_role()) IN ('administrator', 'intake') AND made_by = (SELECT scope_account())
    AND EXISTS (SELECT FROM receiver_channel c WHERE c.id = channel_id));
CREATE POLICY sends ON webhook_secret FOR SELECT TO stafett_app USING ((SELECT scope_role()) = 'operator');

ALTER TABLE webhook_receipt ENABLE ROW LEVEL SECURITY;
ALTER TABLE webhook_receipt FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON webhook_receipt TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY of_message ON webhook_receipt FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) IN ('administrator', 'intake', 'duty-manager') AND EXISTS (SELECT FROM message m WHERE m.id = message_id));
CREATE POLICY answer ON webhook_receipt TO stafett_app
  USING ((SELECT scope_role()) = 'operator') WITH CHECK ((SELECT scope_role()) = 'operator');
