-- What the day tells the night to expect: who may show up, what is planned and what the municipality wants done (H-15 to H-20).

CREATE SEQUENCE notice_number;
GRANT USAGE ON SEQUENCE notice_number TO stafett_app;

CREATE TABLE advance_notice (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  member_id uuid NOT NULL REFERENCES member,
  status text NOT NULL CHECK (status IN ('current', 'ended', 'withdrawn')),
  purpose text NOT NULL CHECK (length(purpose) > 0),
  background text,
  plan text NOT NULL CHECK (length(plan) > 0),
  alternatives text,
  wanted_kind text NOT NULL CHECK (wanted_kind IN ('contact-us', 'no-housing', 'follow-plan', 'call-police', 'be-aware', 'other')),
  wanted_action text NOT NULL CHECK (length(wanted_action) > 0),
  staff_risk text NOT NULL CHECK (staff_risk IN ('unknown', 'none-known', 'warning')),
  staff_risk_text text,
  valid_from date NOT NULL,
  valid_until date NOT NULL CHECK (valid_until >= valid_from AND valid_until <= valid_from + 31),
  listed_until timestamptz NOT NULL,
  written_at timestamptz NOT NULL,
  written_by uuid NOT NULL REFERENCES account,
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL REFERENCES account,
  ended_at timestamptz,
  ended_by uuid REFERENCES account,
  ended_reason text,
  version integer NOT NULL DEFAULT 1,
  CHECK ((staff_risk = 'warning') = (staff_risk_text IS NOT NULL)),
  CHECK ((status = 'current') = (ended_at IS NULL)),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
  CHECK (status <> 'withdrawn' OR length(ended_reason) > 0)
);
COMMENT ON TABLE advance_notice IS 'A member tells the duty whom to expect, the plan and what it wants done, for at most 31 days (H-15, H-17).';
COMMENT ON COLUMN advance_notice.wanted_kind IS 'What the member wants, in a word rules can read: no-housing is what a grant would go against (F-27).';
COMMENT ON COLUMN advance_notice.listed_until IS 'The first working morning after the last day: until then it stays among the current ones, marked as run out (H-18).';
COMMENT ON COLUMN advance_notice.written_at IS 'When the text was written or last said to hold still; its age is counted from here.';
CREATE INDEX advance_notice_member ON advance_notice (member_id, id DESC);
CREATE INDEX advance_notice_listed ON advance_notice (listed_until) WHERE status = 'current';

CREATE TABLE notice_version (
  notice_id uuid NOT NULL REFERENCES advance_notice,
  version integer NOT NULL,
  purpose text NOT NULL,
  background text,
  plan text NOT NULL,
  alternatives text,
  wanted_kind text NOT NULL CHECK (wanted_kind IN ('contact-us', 'no-housing', 'follow-plan', 'call-police', 'be-aware', 'other')),
  wanted_action text NOT NULL,
  staff_risk text NOT NULL CHECK (staff_risk IN ('unknown', 'none-known', 'warning')),
  staff_risk_text text,
  valid_from date NOT NULL,
  valid_until date NOT NULL,
  written_at timestamptz NOT NULL,
  written_by uuid NOT NULL REFERENCES account,
  PRIMARY KEY (notice_id, version)
);
COMMENT ON TABLE notice_version IS 'The text of a notice as it stood before it was renewed. Append-only.';

CREATE TABLE notice_callable (
  notice_id uuid NOT NULL REFERENCES advance_notice,
  position integer NOT NULL CHECK (position BETWEEN 1 AND 5),
  name text NOT NULL,
  phone text NOT NULL,
  hours text,
  PRIMARY KEY (notice_id, position)
);
COMMENT ON TABLE notice_callable IS 'Who may be called at the municipality, on what number and when.';

CREATE TABLE notice_person (
  id uuid PRIMARY KEY,
  notice_id uuid NOT NULL REFERENCES advance_notice,
  person_id uuid REFERENCES person,
  given_name text,
  family_name text,
  description text,
  identity_kind text NOT NULL CHECK (identity_kind IN ('personal', 'coordination', 'reserve', 'unknown')),
  identity_number text,
  birth_date date,
  relation text NOT NULL CHECK (relation IN ('linked', 'resident', 'ongoing-matter', 'placed-by-us', 'staying')),
  is_protected boolean NOT NULL,
  CHECK ((identity_number IS NULL) = (identity_kind = 'unknown')),
  CHECK (person_id IS NOT NULL OR relation <> 'linked')
);
COMMENT ON TABLE notice_person IS 'A person of a notice, as the member wrote it. Not the duty''s own row of the person, which the member is never told of.';
COMMENT ON COLUMN notice_person.person_id IS 'Only a person the member has a link to already (person_member); typed people have none.';
COMMENT ON COLUMN notice_person.relation IS 'What the member has to do with the person; without one there is no notice.';
CREATE INDEX notice_person_notice ON notice_person (notice_id);
CREATE INDEX notice_person_person ON notice_person (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE notice_phone (
  id uuid PRIMARY KEY,
  notice_id uuid NOT NULL REFERENCES advance_notice,
  notice_person_id uuid NOT NULL REFERENCES notice_person,
  number text NOT NULL
);
COMMENT ON TABLE notice_phone IS 'Phones of a person of a notice, in E.164. Hidden where the person is marked, until opened with a reason.';
CREATE INDEX notice_phone_notice ON notice_phone (notice_id);

CREATE TABLE notice_address (
  id uuid PRIMARY KEY,
  notice_id uuid NOT NULL REFERENCES advance_notice,
  notice_person_id uuid NOT NULL REFERENCES notice_person,
  street text NOT NULL,
  place text
);
COMMENT ON TABLE notice_address IS 'Where a person of a notice may be found. Hidden where the person is marked, until opened with a reason.';
CREATE INDEX notice_address_notice ON notice_address (notice_id);

-- Found by equality, which row policies let through to the index, as person_name is.
CREATE TABLE notice_key (
  notice_id uuid NOT NULL REFERENCES advance_notice,
  notice_person_id uuid NOT NULL REFERENCES notice_person,
  kind text NOT NULL CHECK (kind IN ('person', 'number', 'phone', 'name', 'born', 'address')),
  key text COLLATE "C" NOT NULL,
  PRIMARY KEY (kind, key, notice_person_id)
);
COMMENT ON TABLE notice_key IS 'What each person of a notice is found by while a contact is typed, in one form: numbers, phones, words of names and addresses.';

CREATE TABLE notice_match (
  notice_person_id uuid NOT NULL REFERENCES notice_person,
  person_id uuid NOT NULL REFERENCES person,
  verdict text NOT NULL CHECK (verdict IN ('same', 'different')),
  decided_by uuid NOT NULL REFERENCES account,
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (notice_person_id, person_id)
);
COMMENT ON TABLE notice_match IS 'The duty''s word on whether its own person is the one of a notice. Never shown to the member, and no link to it (DESIGN 6).';
CREATE INDEX notice_match_person ON notice_match (person_id);

CREATE TABLE notice_use (
  id uuid PRIMARY KEY,
  notice_id uuid NOT NULL REFERENCES advance_notice,
  notice_version integer NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('followed', 'departed', 'not-relevant')),
  reason text,
  contact_id uuid REFERENCES contact,
  case_id uuid REFERENCES cases,
  used_by uuid NOT NULL REFERENCES account,
  used_at timestamptz NOT NULL,
  CHECK (outcome <> 'departed' OR length(reason) >= 5)
);
COMMENT ON TABLE notice_use IS 'What the duty did with a notice, told to its sender; a departure from the plan has a reason (F-27, H-20). Append-only.';
CREATE INDEX notice_use_notice ON notice_use (notice_id, used_at DESC);
CREATE INDEX notice_use_contact ON notice_use (contact_id) WHERE contact_id IS NOT NULL;

CREATE TABLE notice_reading (
  notice_id uuid NOT NULL REFERENCES advance_notice,
  version integer NOT NULL,
  account_id uuid NOT NULL REFERENCES account,
  read_at timestamptz NOT NULL,
  PRIMARY KEY (notice_id, version, account_id)
);
COMMENT ON TABLE notice_reading IS 'Who of the duty has read which version of a notice, and when first: the sender''s receipt (H-25, T-13). Append-only.';

CREATE TABLE notice_unmasking (
  id uuid PRIMARY KEY,
  notice_id uuid NOT NULL REFERENCES advance_notice,
  account_id uuid NOT NULL REFERENCES account,
  reason text NOT NULL CHECK (length(reason) >= 5),
  opened_at timestamptz NOT NULL,
  until timestamptz NOT NULL
);
COMMENT ON TABLE notice_unmasking IS 'Protected phones and addresses of a notice opened with a reason, for a time, by one account (law-and-standards 3.6).';
CREATE INDEX notice_unmasking_notice ON notice_unmasking (notice_id, account_id, until);

CREATE TABLE notice_request (
  id uuid PRIMARY KEY,
  member_id uuid NOT NULL REFERENCES member,
  about_notice_id uuid REFERENCES advance_notice,
  contact_id uuid REFERENCES contact,
  case_id uuid REFERENCES cases,
  who text NOT NULL,
  question text NOT NULL,
  state text NOT NULL CHECK (state IN ('asked', 'answered', 'declined')),
  answer_notice_id uuid REFERENCES advance_notice,
  decline_reason text,
  asked_by uuid NOT NULL REFERENCES account,
  asked_at timestamptz NOT NULL,
  answered_by uuid REFERENCES account,
  answered_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CHECK ((state = 'asked') = (answered_at IS NULL)),
  CHECK ((state = 'answered') = (answer_notice_id IS NOT NULL)),
  CHECK ((state = 'declined') = (decline_reason IS NOT NULL))
);
COMMENT ON TABLE notice_request IS 'The duty asks a member what is planned for somebody; answered by a notice, or declined with a reason (U-10, V-31).';
CREATE INDEX notice_request_member ON notice_request (member_id, id DESC);
CREATE INDEX notice_request_contact ON notice_request (contact_id) WHERE contact_id IS NOT NULL;
CREATE UNIQUE INDEX notice_request_open ON notice_request (contact_id, member_id) WHERE state = 'asked';

CREATE TABLE notice_missing (
  id uuid PRIMARY KEY,
  deviation_id uuid NOT NULL REFERENCES deviation,
  deviation_number text NOT NULL,
  member_id uuid NOT NULL REFERENCES member,
  contact_id uuid NOT NULL REFERENCES contact,
  happened text NOT NULL,
  reported_by uuid NOT NULL REFERENCES account,
  reported_at timestamptz NOT NULL,
  UNIQUE (contact_id, member_id)
);
COMMENT ON TABLE notice_missing IS 'Information that should have been there was not: the deviation, told to the member it concerns (H-26, H-32). Append-only.';
CREATE INDEX notice_missing_member ON notice_missing (member_id, id DESC);

GRANT SELECT, INSERT ON advance_notice, notice_version, notice_callable, notice_person, notice_phone, notice_address, notice_key,
  notice_match, notice_use, notice_reading, notice_unmasking, notice_request, notice_missing TO stafett_app;
GRANT UPDATE ON advance_notice TO stafett_app;
GRANT DELETE ON notice_callable TO stafett_app;
GRANT UPDATE (verdict, decided_by, decided_at) ON notice_match TO stafett_app;
GRANT UPDATE (state, answer_notice_id, decline_reason, answered_by, answered_at, version) ON notice_request TO stafett_app;

-- A notice withdrawn because it was wrong is shown to nobody but its sender.
ALTER TABLE advance_notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE advance_notice FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON advance_notice TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty_reads ON advance_notice FOR SELECT TO stafett_app
  USING ((SELECT scope_is_duty()) AND status <> 'withdrawn');
CREATE POLICY member ON advance_notice TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()))
  WITH CHECK ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()));

-- One answer to "may this actor see this notice": used by every table that hangs on one.
CREATE FUNCTION notice_is_seen(which uuid) RETURNS boolean LANGUAGE sql STABLE
  RETURN EXISTS (SELECT FROM advance_notice WHERE advance_notice.id = which);
CREATE FUNCTION notice_is_own(which uuid) RETURNS boolean LANGUAGE sql STABLE
  RETURN scope_role() = 'intake' AND EXISTS (SELECT FROM advance_notice WHERE advance_notice.id = which);

ALTER TABLE notice_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_version FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON notice_version TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY seen ON notice_version FOR SELECT TO stafett_app USING (((SELECT scope_is_duty()) OR (SELECT scope_role()) = 'intake') AND notice_is_seen(notice_id));
CREATE POLICY member_adds ON notice_version FOR INSERT TO stafett_app WITH CHECK ((SELECT scope_role()) = 'intake' AND notice_is_own(notice_id));

ALTER TABLE notice_callable ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_callable FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON notice_callable TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY seen ON notice_callable FOR SELECT TO stafett_app USING (((SELECT scope_is_duty()) OR (SELECT scope_role()) = 'intake') AND notice_is_seen(notice_id));
CREATE POLICY member_adds ON notice_callable FOR INSERT TO stafett_app WITH CHECK ((SELECT scope_role()) = 'intake' AND notice_is_own(notice_id));
CREATE POLICY member_takes ON notice_callable FOR DELETE TO stafett_app USING ((SELECT scope_role()) = 'intake' AND notice_is_own(notice_id));

-- A member points only at a person it sees already: at any other the answer is the same whether it exists or not.
ALTER TABLE notice_person ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_person FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON notice_person TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY seen ON notice_person FOR SELECT TO stafett_app USING (((SELECT scope_is_duty()) OR (SELECT scope_role()) = 'intake') AND notice_is_seen(notice_id));
CREATE POLICY member_adds ON notice_person FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_role()) = 'intake' AND notice_is_own(notice_id) AND (person_id IS NULL OR EXISTS (SELECT FROM person WHERE person.id = person_id)));

ALTER TABLE notice_match ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_match FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON notice_match TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON notice_match TO stafett_app USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()));

ALTER TABLE notice_unmasking ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_unmasking FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON notice_unmasking TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY own ON notice_unmasking TO stafett_app
  USING (account_id = (SELECT scope_account()))
  WITH CHECK (account_id = (SELECT scope_account()) AND notice_is_seen(notice_id));
CREATE POLICY review ON notice_unmasking FOR SELECT TO stafett_app USING ((SELECT scope_role()) = 'duty-manager');

-- Hidden where the member marked the person, and where the duty's own row of the same person is marked.
-- Each way of being the same person is a question of its own, so that each finds its index.
CREATE FUNCTION notice_person_is_open(who uuid) RETURNS boolean LANGUAGE sql STABLE
  RETURN EXISTS (
    SELECT FROM notice_person p WHERE p.id = who AND (
      NOT (p.is_protected
        OR EXISTS (SELECT FROM person r WHERE r.id = p.person_id AND (r.confidentiality_marking OR r.protected_registration))
        OR EXISTS (SELECT FROM person r WHERE r.identity_number = p.identity_number AND r.identity_kind <> 'reserve'
          AND (r.confidentiality_marking OR r.protected_registration))
        OR EXISTS (SELECT FROM notice_match m JOIN person r ON r.id = m.person_id
          WHERE m.notice_person_id = p.id AND m.verdict = 'same' AND (r.confidentiality_marking OR r.protected_registration)))
      OR EXISTS (
        SELECT FROM notice_unmasking u
        WHERE u.notice_id = p.notice_id AND u.account_id = scope_account() AND u.until > now())));

ALTER TABLE notice_phone ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_phone FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON notice_phone TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY seen ON notice_phone FOR SELECT TO stafett_app
  USING (((SELECT scope_is_duty()) OR (SELECT scope_role()) = 'intake') AND notice_is_seen(notice_id) AND notice_person_is_open(notice_person_id));
CREATE POLICY guard ON notice_phone FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND notice_is_own(notice_id) AND (SELECT scope_is_guarding()));
CREATE POLICY member_adds ON notice_phone FOR INSERT TO stafett_app WITH CHECK ((SELECT scope_role()) = 'intake' AND notice_is_own(notice_id));

ALTER TABLE notice_address ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_address FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON notice_address TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY seen ON notice_address FOR SELECT TO stafett_app
  USING (((SELECT scope_is_duty()) OR (SELECT scope_role()) = 'intake') AND notice_is_seen(notice_id) AND notice_person_is_open(notice_person_id));
CREATE POLICY guard ON notice_address FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND notice_is_own(notice_id) AND (SELECT scope_is_guarding()));
CREATE POLICY member_adds ON notice_address FOR INSERT TO stafett_app WITH CHECK ((SELECT scope_role()) = 'intake' AND notice_is_own(notice_id));

-- By a hidden phone or address nobody is found, as in the register of people.
ALTER TABLE notice_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_key FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON notice_key TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty_reads ON notice_key FOR SELECT TO stafett_app
  USING ((SELECT scope_is_duty()) AND (kind NOT IN ('phone', 'address') OR notice_person_is_open(notice_person_id)));
CREATE POLICY member_adds ON notice_key FOR INSERT TO stafett_app WITH CHECK ((SELECT scope_role()) = 'intake' AND notice_is_own(notice_id));

ALTER TABLE notice_use ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_use FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON notice_use TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY seen ON notice_use FOR SELECT TO stafett_app USING (((SELECT scope_is_duty()) OR (SELECT scope_role()) = 'intake') AND notice_is_seen(notice_id));
CREATE POLICY duty_adds ON notice_use FOR INSERT TO stafett_app WITH CHECK (
  (SELECT scope_is_duty()) AND used_by = (SELECT scope_account()) AND notice_is_seen(notice_id)
  AND (case_id IS NULL OR case_is_open(case_id)));

ALTER TABLE notice_reading ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_reading FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON notice_reading TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY seen ON notice_reading FOR SELECT TO stafett_app USING (((SELECT scope_is_duty()) OR (SELECT scope_role()) = 'intake') AND notice_is_seen(notice_id));
CREATE POLICY duty_adds ON notice_reading FOR INSERT TO stafett_app WITH CHECK (
  (SELECT scope_is_duty()) AND account_id = (SELECT scope_account()) AND notice_is_seen(notice_id));

ALTER TABLE notice_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_request FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON notice_request TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty_reads ON notice_request FOR SELECT TO stafett_app USING ((SELECT scope_is_duty()));
CREATE POLICY duty_adds ON notice_request FOR INSERT TO stafett_app WITH CHECK (
  (SELECT scope_is_duty()) AND asked_by = (SELECT scope_account()) AND state = 'asked'
  AND (case_id IS NULL OR case_is_open(case_id)));
CREATE POLICY member_reads ON notice_request FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()));
CREATE POLICY member_answers ON notice_request FOR UPDATE TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()))
  WITH CHECK ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member())
    AND (answer_notice_id IS NULL OR notice_is_own(answer_notice_id)));

ALTER TABLE notice_missing ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_missing FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON notice_missing TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON notice_missing FOR SELECT TO stafett_app USING ((SELECT scope_is_duty()));
CREATE POLICY duty_adds ON notice_missing FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_is_duty()) AND reported_by = (SELECT scope_account()));
CREATE POLICY member_reads ON notice_missing FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()));
