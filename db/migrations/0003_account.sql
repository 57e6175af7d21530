-- Accounts of staff, their posts over time, sessions, and what slows down guessing.

CREATE TABLE account (
  id uuid PRIMARY KEY,
  username text NOT NULL UNIQUE CHECK (username = lower(username)),
  name text NOT NULL,
  title text NOT NULL,
  password_hash text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  closed_at timestamptz
);
COMMENT ON TABLE account IS 'A person of the staff who can log in. password_hash is null until the one-time link is used.';

CREATE TABLE appointment (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  role text NOT NULL CHECK (role IN ('duty-worker', 'duty-manager', 'intake', 'administrator')),
  member_id uuid REFERENCES member,
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  CHECK ((role = 'intake') = (member_id IS NOT NULL)),
  EXCLUDE USING gist (account_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
COMMENT ON TABLE appointment IS 'Which role an account has and when: one at a time; two posts are two accounts.';

CREATE TABLE session (
  id uuid PRIMARY KEY,
  token_hash text NOT NULL UNIQUE,
  account_id uuid NOT NULL REFERENCES account,
  created_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  locked_at timestamptz,
  ended_at timestamptz
);
COMMENT ON TABLE session IS 'A login. Idle for ten minutes it locks, after twelve hours it ends (DESIGN 10). The cookie holds the token, the table its hash.';

CREATE TABLE account_link (
  token_hash text PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
COMMENT ON TABLE account_link IS 'One-time links with which an account gets its password.';

CREATE TABLE login_failure (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  username text NOT NULL,
  address text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE login_failure IS 'Failed logins of the last hour: they slow the same account and address down, never lock it out.';
CREATE INDEX login_failure_username ON login_failure (username, at);
CREATE INDEX login_failure_address ON login_failure (address, at);

GRANT SELECT, INSERT ON account, appointment, session, account_link, login_failure TO stafett_app;
GRANT UPDATE (name, title, password_hash, closed_at, version) ON account TO stafett_app;
GRANT UPDATE (valid_to) ON appointment TO stafett_app;
GRANT UPDATE (seen_at, locked_at, ended_at) ON session TO stafett_app;
GRANT UPDATE (used_at) ON account_link TO stafett_app;
GRANT DELETE ON session, account_link, login_failure TO stafett_app;

-- Staff are people too: who works here is known to colleagues, but sessions, links and failures are the server's own.
ALTER TABLE account ENABLE ROW LEVEL SECURITY;
ALTER TABLE account FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON account TO stafett_owner USING (true) WITH CHECK (true);
-- Names of staff are known to colleagues and receivers; the server reads them before it knows who asks.
CREATE POLICY known ON account FOR SELECT TO stafett_app USING (true);
CREATE POLICY administer ON account TO stafett_app
  USING ((SELECT scope_role()) IN ('administrator', 'operator')) WITH CHECK ((SELECT scope_role()) IN ('administrator', 'operator'));
CREATE POLICY own ON account FOR UPDATE TO stafett_app
  USING (id = (SELECT scope_account())) WITH CHECK (id = (SELECT scope_account()));
