-- Everyone and everything that can be reached at night: entries, and numbers with an audience and a validity (B-09, A-37).

CREATE TABLE directory_setting (
  region_id uuid PRIMARY KEY REFERENCES region,
  ageing_months integer NOT NULL CHECK (ageing_months BETWEEN 1 AND 60)
);
COMMENT ON TABLE directory_setting IS 'How many months a confirmed number is held for fresh; the region''s own choice.';
GRANT SELECT, INSERT ON directory_setting TO stafett_app;
GRANT UPDATE (ageing_months) ON directory_setting TO stafett_app;
ALTER TABLE directory_setting ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory_setting FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON directory_setting TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY reads ON directory_setting FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) IN ('duty-worker', 'duty-manager', 'administrator', 'intake', 'chair', 'operator'));
CREATE POLICY manage ON directory_setting TO stafett_app
  USING ((SELECT scope_role()) IN ('duty-manager', 'administrator', 'operator'))
  WITH CHECK ((SELECT scope_role()) IN ('duty-manager', 'administrator', 'operator'));

CREATE TABLE directory_entry (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('police', 'health-care', 'residential-care', 'shelter', 'sis', 'interpreter', 'transport',
    'emergency-contact', 'neighbouring-duty', 'own-duty', 'chair', 'manager', 'on-call', 'other')),
  name text NOT NULL CHECK (length(name) >= 2),
  member_id uuid REFERENCES member,
  partner_id uuid REFERENCES partner,
  municipality_code text REFERENCES municipality,
  matters text[] NOT NULL DEFAULT '{}',
  hours jsonb,
  note text,
  address_kind text NOT NULL DEFAULT 'none' CHECK (address_kind IN ('none', 'open', 'protected')),
  next_id uuid REFERENCES directory_entry,
  search_text text NOT NULL,
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  withdrawn_at timestamptz,
  withdrawn_by uuid REFERENCES account,
  withdrawn_reason text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL,
  CHECK (next_id <> id),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);
COMMENT ON TABLE directory_entry IS 'Who or what can be reached at night. Old ones stay, withdrawn or with a last day; they are never shown as valid.';
COMMENT ON COLUMN directory_entry.member_id IS 'Whose it is: a municipality''s emergency contact or chair. Null is the whole region''s.';
COMMENT ON COLUMN directory_entry.hours IS 'When it answers or takes people in: lines of weekdays with opening and closing. Null is unknown, an empty list is always.';
COMMENT ON COLUMN directory_entry.next_id IS 'Whom to call when nobody answers (B-30).';
COMMENT ON COLUMN directory_entry.search_text IS 'Name, kind, municipality, matters and note, folded; written by the server.';
COMMENT ON COLUMN directory_entry.created_by IS 'An account, or the system actor that loaded the region.';
CREATE INDEX directory_entry_kind ON directory_entry (kind, member_id);
CREATE INDEX directory_entry_name ON directory_entry (name COLLATE "sv-x-icu", id);

CREATE TABLE directory_number (
  id uuid PRIMARY KEY,
  entry_id uuid NOT NULL REFERENCES directory_entry,
  entry_kind text NOT NULL CHECK (entry_kind IN ('police', 'health-care', 'residential-care', 'shelter', 'sis', 'interpreter',
    'transport', 'emergency-contact', 'neighbouring-duty', 'own-duty', 'chair', 'manager', 'on-call', 'other')),
  member_id uuid REFERENCES member,
  role text NOT NULL CHECK (role IN ('direct', 'night', 'switchboard', 'mobile', 'internal', 'standby')),
  number text NOT NULL,
  audience text NOT NULL CHECK (audience IN ('public', 'police', 'social-services', 'health-care', 'chairs', 'duty')),
  is_protected boolean NOT NULL,
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  withdrawn_at timestamptz,
  confirmed_at timestamptz,
  confirmed_by uuid REFERENCES account,
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL,
  CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL)),
  EXCLUDE USING gist (entry_id WITH =, role WITH =, audience WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
    WHERE (withdrawn_at IS NULL)
);
COMMENT ON TABLE directory_number IS 'A number with whom it is for and from when to when. Never overwritten: the old one gets its last day.';
COMMENT ON COLUMN directory_number.entry_kind IS 'As on the entry; here so that the wall needs no other table. A trigger holds it.';
COMMENT ON COLUMN directory_number.member_id IS 'As on the entry; here so that the wall needs no other table. A trigger holds it.';
COMMENT ON COLUMN directory_number.is_protected IS 'Stands on no sheet but the duty''s own, whatever its audience.';
COMMENT ON COLUMN directory_number.withdrawn_at IS 'Taken out on the very day: it was wrong, or stopped at once.';
CREATE INDEX directory_number_entry ON directory_number (entry_id);

-- Wall and entry must say the same: what the entry is decides who may see the number.
CREATE FUNCTION directory_number_follows_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM directory_entry e WHERE e.id = NEW.entry_id AND e.kind = NEW.entry_kind
    AND e.member_id IS NOT DISTINCT FROM NEW.member_id) THEN
    RAISE EXCEPTION 'a number has the kind and the member of its entry';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER directory_number_follows_entry BEFORE INSERT ON directory_number
  FOR EACH ROW EXECUTE FUNCTION directory_number_follows_entry();

-- Which audiences a role belongs to (B-09); the duty and the administrator keep them all.
CREATE FUNCTION scope_audiences() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE current_setting('stafett.role', true)
    WHEN 'duty-worker' THEN ARRAY['public', 'police', 'social-services', 'health-care', 'chairs', 'duty']
    WHEN 'duty-manager' THEN ARRAY['public', 'police', 'social-services', 'health-care', 'chairs', 'duty']
    WHEN 'administrator' THEN ARRAY['public', 'police', 'social-services', 'health-care', 'chairs', 'duty']
    WHEN 'operator' THEN ARRAY['public', 'police', 'social-services', 'health-care', 'chairs', 'duty']
    WHEN 'intake' THEN ARRAY['public', 'social-services']
    WHEN 'chair' THEN ARRAY['public', 'chairs']
    ELSE ARRAY[]::text[] END;
CREATE FUNCTION scope_keeps_directory() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('stafett.role', true) IN ('duty-worker', 'duty-manager', 'administrator', 'operator'), false);

GRANT SELECT, INSERT ON directory_entry, directory_number TO stafett_app;
GRANT UPDATE (name, municipality_code, matters, hours, note, address_kind, next_id, search_text, valid_to,
  withdrawn_at, withdrawn_by, withdrawn_reason, version) ON directory_entry TO stafett_app;
GRANT UPDATE (valid_to, withdrawn_at, confirmed_at, confirmed_by) ON directory_number TO stafett_app;

ALTER TABLE directory_number ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory_number FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON directory_number TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY keeper ON directory_number TO stafett_app
  USING ((SELECT scope_keeps_directory())) WITH CHECK ((SELECT scope_keeps_directory()));
-- A member-bound role: what is for its like in the whole region or its own member, as long as it holds.
CREATE POLICY audience ON directory_number FOR SELECT TO stafett_app USING (
  (SELECT scope_role()) IN ('intake', 'chair') AND audience = ANY ((SELECT scope_audiences())::text[])
  AND (member_id IS NULL OR member_id = (SELECT scope_member())) AND withdrawn_at IS NULL);
CREATE POLICY own_contact ON directory_number TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND entry_kind = 'emergency-contact' AND member_id = (SELECT scope_member()))
  WITH CHECK ((SELECT scope_role()) = 'intake' AND entry_kind = 'emergency-contact' AND member_id = (SELECT scope_member()));

ALTER TABLE directory_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON directory_entry TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY keeper ON directory_entry TO stafett_app
  USING ((SELECT scope_keeps_directory())) WITH CHECK ((SELECT scope_keeps_directory()));
-- An entry is seen by who sees one of its numbers.
CREATE POLICY audience ON directory_entry FOR SELECT TO stafett_app USING (
  (SELECT scope_role()) IN ('intake', 'chair') AND withdrawn_at IS NULL
  AND (member_id IS NULL OR member_id = (SELECT scope_member()))
  AND EXISTS (SELECT FROM directory_number n WHERE n.entry_id = directory_entry.id));
CREATE POLICY own_contact ON directory_entry TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND kind = 'emergency-contact' AND member_id = (SELECT scope_member()))
  WITH CHECK ((SELECT scope_role()) = 'intake' AND kind = 'emergency-contact' AND member_id = (SELECT scope_member()));

CREATE TABLE directory_unmasking (
  id uuid PRIMARY KEY,
  entry_id uuid NOT NULL REFERENCES directory_entry,
  account_id uuid NOT NULL REFERENCES account,
  reason text NOT NULL CHECK (length(reason) >= 5),
  opened_at timestamptz NOT NULL,
  until timestamptz NOT NULL
);
COMMENT ON TABLE directory_unmasking IS 'A protected address opened with a reason, for a time, by one account.';
CREATE INDEX directory_unmasking_entry ON directory_unmasking (entry_id, account_id, until);
GRANT SELECT, INSERT ON directory_unmasking TO stafett_app;
ALTER TABLE directory_unmasking ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory_unmasking FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON directory_unmasking TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY own ON directory_unmasking TO stafett_app
  USING ((SELECT scope_is_duty()) AND account_id = (SELECT scope_account()))
  WITH CHECK ((SELECT scope_is_duty()) AND account_id = (SELECT scope_account()));
CREATE POLICY review ON directory_unmasking FOR SELECT TO stafett_app USING ((SELECT scope_role()) = 'duty-manager');

CREATE TABLE directory_address (
  id uuid PRIMARY KEY,
  entry_id uuid NOT NULL REFERENCES directory_entry,
  address text,
  is_protected boolean NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL
);
COMMENT ON TABLE directory_address IS 'Where it is; the latest row holds, and one without address says there is none any more. Append-only.';
COMMENT ON COLUMN directory_address.is_protected IS 'Sheltered housing and the like: masked until opened with a reason, never printed.';
CREATE INDEX directory_address_entry ON directory_address (entry_id, id DESC);
GRANT SELECT, INSERT ON directory_address TO stafett_app;
ALTER TABLE directory_address ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory_address FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON directory_address TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY adds ON directory_address FOR INSERT TO stafett_app WITH CHECK (
  (SELECT scope_keeps_directory()) AND created_by = (SELECT scope_account()));
CREATE POLICY open_ones ON directory_address FOR SELECT TO stafett_app USING (
  cardinality((SELECT scope_audiences())::text[]) > 0 AND NOT is_protected AND EXISTS (SELECT FROM directory_entry e WHERE e.id = entry_id AND e.address_kind = 'open'));
CREATE POLICY opened_ones ON directory_address FOR SELECT TO stafett_app USING (
  (SELECT scope_is_duty()) AND EXISTS (SELECT FROM directory_unmasking u WHERE u.entry_id = directory_address.entry_id
    AND u.account_id = (SELECT scope_account()) AND u.until > now()));

CREATE TABLE directory_try (
  id uuid PRIMARY KEY,
  entry_id uuid NOT NULL REFERENCES directory_entry,
  number_id uuid REFERENCES directory_number,
  outcome text NOT NULL CHECK (outcome IN ('no-answer', 'busy', 'answered')),
  at timestamptz NOT NULL,
  account_id uuid NOT NULL REFERENCES account
);
COMMENT ON TABLE directory_try IS 'That somebody was called and whether they answered, so that a colleague sees it (B-30). Append-only; about no case.';
CREATE INDEX directory_try_entry ON directory_try (entry_id, at DESC);
GRANT SELECT, INSERT ON directory_try TO stafett_app;
ALTER TABLE directory_try ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory_try FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON directory_try TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty_reads ON directory_try FOR SELECT TO stafett_app USING ((SELECT scope_is_duty()));
CREATE POLICY duty_adds ON directory_try FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_is_duty()) AND account_id = (SELECT scope_account()));

CREATE TABLE directory_event (
  id uuid PRIMARY KEY,
  entry_id uuid NOT NULL REFERENCES directory_entry,
  number_id uuid REFERENCES directory_number,
  kind text NOT NULL CHECK (kind IN ('added', 'changed', 'address-set', 'number-added', 'number-ended', 'number-confirmed', 'withdrawn')),
  before jsonb NOT NULL,
  at timestamptz NOT NULL,
  account_id uuid NOT NULL
);
COMMENT ON TABLE directory_event IS 'What was changed, by whom and when; append-only.';
COMMENT ON COLUMN directory_event.before IS 'What the changed fields held before. Never an address.';
COMMENT ON COLUMN directory_event.account_id IS 'An account, or the system actor that loaded the region.';
CREATE INDEX directory_event_entry ON directory_event (entry_id, id DESC);
GRANT SELECT, INSERT ON directory_event TO stafett_app;
ALTER TABLE directory_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory_event FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON directory_event TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY keeper_reads ON directory_event FOR SELECT TO stafett_app USING ((SELECT scope_keeps_directory()));
CREATE POLICY own_contact_reads ON directory_event FOR SELECT TO stafett_app USING (
  (SELECT scope_role()) = 'intake' AND EXISTS (SELECT FROM directory_entry e
    WHERE e.id = entry_id AND e.kind = 'emergency-contact' AND e.member_id = (SELECT scope_member())));
CREATE POLICY adds ON directory_event FOR INSERT TO stafett_app WITH CHECK (
  account_id = (SELECT scope_account()) AND ((SELECT scope_keeps_directory())
    OR (SELECT scope_role()) = 'intake' AND EXISTS (SELECT FROM directory_entry e
      WHERE e.id = entry_id AND e.kind = 'emergency-contact' AND e.member_id = (SELECT scope_member()))));
