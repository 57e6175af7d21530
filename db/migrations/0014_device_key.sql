-- The key with which a browser keeps an account's unsaved text on the device.

CREATE TABLE device_key (
  account_id uuid PRIMARY KEY REFERENCES account,
  key text NOT NULL CHECK (length(key) = 44),
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE device_key IS 'Encrypts what an account typed and the server has not acknowledged, on whatever device it was typed (DESIGN 6). Given to the browser with an active session, never while it is locked or after it.';
COMMENT ON COLUMN device_key.key IS '32 random bytes in base64, for AES-GCM. The same for as long as the account is there, so that text of an ended session comes back at the next login.';
GRANT SELECT, INSERT ON device_key TO stafett_app;
ALTER TABLE device_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE device_key FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON device_key TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY own ON device_key TO stafett_app
  USING (account_id = (SELECT scope_account())) WITH CHECK (account_id = (SELECT scope_account()));
