-- Money of the duty: petty cash and the travel account, counted each shift, recharged to the municipalities. Amounts are öre.

CREATE SEQUENCE expense_number;
CREATE SEQUENCE recharge_number;

CREATE TABLE cash_box (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('petty-cash', 'travel-account')),
  name text NOT NULL CHECK (length(name) > 0),
  opened_at timestamptz NOT NULL,
  ended_at timestamptz,
  version integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE cash_box IS 'Petty cash (F-17), which can be counted and never be less than nothing, or the travel account (F-16), which is paid by invoice.';

CREATE TABLE recharge (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  member_id uuid NOT NULL REFERENCES member,
  from_date date NOT NULL,
  to_date date NOT NULL CHECK (to_date >= from_date),
  total bigint NOT NULL,
  made_by uuid NOT NULL REFERENCES account,
  made_at timestamptz NOT NULL
);
COMMENT ON TABLE recharge IS 'What a municipality is asked to pay back for a period; its lines are the entries that name it.';
COMMENT ON COLUMN recharge.total IS 'Öre.';
CREATE INDEX recharge_made ON recharge (made_at DESC, id DESC);

CREATE TABLE cash_entry (
  id uuid PRIMARY KEY,
  box_id uuid NOT NULL REFERENCES cash_box,
  kind text NOT NULL CHECK (kind IN ('fill-up', 'expense', 'reversal', 'count-difference')),
  amount bigint NOT NULL CHECK (amount <> 0),
  at timestamptz NOT NULL,
  registered_at timestamptz NOT NULL,
  registered_by uuid NOT NULL REFERENCES account,
  what text NOT NULL CHECK (length(what) > 0),
  expense_type text CHECK (expense_type IN ('food', 'baby-care', 'travel', 'taxi', 'lodging', 'clothes', 'medicine', 'damage', 'other')),
  receipt text CHECK (receipt IN ('kept', 'missing')),
  receipt_number text UNIQUE,
  no_receipt_reason text,
  case_id uuid REFERENCES cases,
  member_id uuid REFERENCES member,
  reverses_id uuid UNIQUE REFERENCES cash_entry,
  recharge_id uuid REFERENCES recharge,
  CHECK ((kind = 'expense') = (expense_type IS NOT NULL AND receipt IS NOT NULL AND receipt_number IS NOT NULL)),
  CHECK ((kind = 'reversal') = (reverses_id IS NOT NULL)),
  CHECK ((receipt = 'missing') = (no_receipt_reason IS NOT NULL)),
  CHECK (kind <> 'expense' OR amount < 0),
  CHECK (kind <> 'fill-up' OR amount > 0)
);
COMMENT ON TABLE cash_entry IS 'Append-only: a mistake is reversed by an entry of its own, never changed. The balance is their sum.';
COMMENT ON COLUMN cash_entry.amount IS 'Öre; what goes out is negative.';
COMMENT ON COLUMN cash_entry.receipt_number IS 'Written on the paper receipt, so that it is found again.';
COMMENT ON COLUMN cash_entry.member_id IS 'Who pays in the end; null is the duty itself.';
CREATE INDEX cash_entry_box ON cash_entry (box_id, id DESC) INCLUDE (amount);
CREATE INDEX cash_entry_case ON cash_entry (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX cash_entry_unpaid ON cash_entry (member_id, at) WHERE member_id IS NOT NULL AND recharge_id IS NULL;
CREATE INDEX cash_entry_recharge ON cash_entry (recharge_id) WHERE recharge_id IS NOT NULL;

CREATE TABLE cash_count (
  id uuid PRIMARY KEY,
  box_id uuid NOT NULL REFERENCES cash_box,
  at timestamptz NOT NULL,
  counted_by uuid NOT NULL REFERENCES account,
  counted bigint NOT NULL CHECK (counted >= 0),
  expected bigint NOT NULL,
  explanation text,
  CHECK (counted = expected OR length(explanation) > 0)
);
COMMENT ON TABLE cash_count IS 'The box as it was counted, what it should have held, and why they differed. Öre.';
CREATE INDEX cash_count_box ON cash_count (box_id, at DESC);

GRANT SELECT, INSERT ON cash_box, cash_entry, cash_count, recharge TO stafett_app;
GRANT UPDATE (ended_at, version) ON cash_box TO stafett_app;
GRANT UPDATE (recharge_id) ON cash_entry TO stafett_app;
GRANT USAGE ON SEQUENCE expense_number, recharge_number TO stafett_app;

ALTER TABLE cash_box ENABLE ROW LEVEL SECURITY;
ALTER TABLE cash_box FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON cash_box TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty_reads ON cash_box FOR SELECT TO stafett_app USING ((SELECT scope_is_duty()));
-- Whoever pays locks the box, which asks for the right to change it.
CREATE POLICY duty_locks ON cash_box FOR UPDATE TO stafett_app
  USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_role()) = 'duty-manager');
CREATE POLICY manager_opens ON cash_box FOR INSERT TO stafett_app WITH CHECK ((SELECT scope_role()) = 'duty-manager');

ALTER TABLE cash_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE cash_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON cash_entry TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty_reads ON cash_entry FOR SELECT TO stafett_app USING ((SELECT scope_is_duty()));
CREATE POLICY duty_adds ON cash_entry FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_is_duty()) AND registered_by = (SELECT scope_account()) AND (case_id IS NULL OR case_is_open(case_id)));
CREATE POLICY recharged ON cash_entry FOR UPDATE TO stafett_app
  USING ((SELECT scope_role()) = 'duty-manager' AND recharge_id IS NULL) WITH CHECK ((SELECT scope_role()) = 'duty-manager');

ALTER TABLE cash_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE cash_count FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON cash_count TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON cash_count TO stafett_app
  USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()) AND counted_by = (SELECT scope_account()));

ALTER TABLE recharge ENABLE ROW LEVEL SECURITY;
ALTER TABLE recharge FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON recharge TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY manage ON recharge TO stafett_app
  USING ((SELECT scope_role()) = 'duty-manager') WITH CHECK ((SELECT scope_role()) = 'duty-manager' AND made_by = (SELECT scope_account()));
