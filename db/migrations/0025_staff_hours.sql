-- Hours of the staff by pay category, and the calendar each of them may follow from a calendar of their own.

CREATE TABLE pay_category_set (
  region_id uuid PRIMARY KEY REFERENCES region,
  categories jsonb NOT NULL,
  changed_by uuid NOT NULL REFERENCES account,
  changed_at timestamptz NOT NULL,
  version integer NOT NULL
);
COMMENT ON TABLE pay_category_set IS 'Which hours are paid as what, where the region departs from what the product starts with; first match wins.';
GRANT SELECT, INSERT, UPDATE ON pay_category_set TO stafett_app;
ALTER TABLE pay_category_set ENABLE ROW LEVEL SECURITY;
ALTER TABLE pay_category_set FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON pay_category_set TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY known ON pay_category_set FOR SELECT TO stafett_app USING ((SELECT scope_is_duty()));
CREATE POLICY manage ON pay_category_set TO stafett_app
  USING ((SELECT scope_role()) = 'duty-manager') WITH CHECK ((SELECT scope_role()) = 'duty-manager');

CREATE TABLE calendar_feed (
  token_hash text PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  made_at timestamptz NOT NULL,
  ended_at timestamptz
);
COMMENT ON TABLE calendar_feed IS 'A secret address at which a calendar program reads one person''s own published shifts: times and kind, no other people. The table holds a hash of it.';
CREATE UNIQUE INDEX calendar_feed_account ON calendar_feed (account_id) WHERE ended_at IS NULL;
GRANT SELECT, INSERT ON calendar_feed TO stafett_app;
GRANT UPDATE (ended_at) ON calendar_feed TO stafett_app;
ALTER TABLE calendar_feed ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_feed FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON calendar_feed TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY own ON calendar_feed TO stafett_app
  USING (account_id = (SELECT scope_account())) WITH CHECK (account_id = (SELECT scope_account()) AND (SELECT scope_is_duty()));
-- Whoever has the address is nobody until its hash is found.
CREATE POLICY found ON calendar_feed FOR SELECT TO stafett_app USING ((SELECT scope_role()) = 'operator');
