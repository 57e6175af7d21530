-- Who is this: people, their numbers, phones, addresses, guardians, markings, and which member they belong to by a link.

CREATE TABLE person (
  id uuid PRIMARY KEY,
  identity_kind text NOT NULL CHECK (identity_kind IN ('personal', 'coordination', 'reserve', 'unknown')),
  identity_number text,
  given_name text,
  family_name text,
  name_folded text NOT NULL,
  description text,
  birth_date date,
  stated_age integer CHECK (stated_age BETWEEN 0 AND 120),
  stated_age_on date,
  gender text NOT NULL CHECK (gender IN ('woman', 'man', 'other', 'unknown')),
  language text,
  interpreter text NOT NULL CHECK (interpreter IN ('needed', 'not-needed', 'unknown')),
  confidentiality_marking boolean NOT NULL DEFAULT false,
  marked_under text,
  marked_on date,
  marked_by text,
  protected_registration boolean NOT NULL DEFAULT false,
  merged_into uuid REFERENCES person,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL REFERENCES account,
  CHECK ((identity_number IS NULL) = (identity_kind = 'unknown')),
  CHECK ((stated_age IS NULL) = (stated_age_on IS NULL)),
  CHECK (merged_into <> id)
);
COMMENT ON TABLE person IS 'A person, identified or not. An unidentified one has a description and perhaps a stated age (G-22).';
COMMENT ON COLUMN person.identity_number IS 'Twelve digits (personal, coordination) or a reserve number as given.';
COMMENT ON COLUMN person.name_folded IS 'Given and family name folded (kernel/text foldName), by which hits are ranked; written by the server.';
COMMENT ON COLUMN person.stated_age_on IS 'The day the age was stated; the age of another day is derived.';
COMMENT ON COLUMN person.confidentiality_marking IS 'Sekretessmarkering, a warning: under which provision, when and by which authority (OSL 5:5).';
COMMENT ON COLUMN person.protected_registration IS 'Skyddad folkbokföring (FOL 16 §).';
COMMENT ON COLUMN person.merged_into IS 'The person this row was merged into by a reviewed command; the row stays.';
CREATE UNIQUE INDEX person_identity_number ON person (identity_number) WHERE identity_number IS NOT NULL AND merged_into IS NULL AND identity_kind <> 'reserve';
CREATE INDEX person_identity_prefix ON person (identity_number text_pattern_ops);
CREATE INDEX person_birth_date ON person (birth_date);
CREATE INDEX person_merged_into ON person (merged_into) WHERE merged_into IS NOT NULL;

-- Under row policies PostgreSQL uses an index only for operators that cannot leak what they see: equality and order, not
-- trigrams. So trigrams find words here, where no person stands, and equality finds the persons who have the words.
CREATE TABLE name_word (word text COLLATE "C" PRIMARY KEY);
COMMENT ON TABLE name_word IS 'Folded words that occur in names, without saying in whose: names are found by similar words.';
CREATE INDEX name_word_trigram ON name_word USING gin (word gin_trgm_ops);
GRANT SELECT, INSERT ON name_word TO stafett_app;

CREATE TABLE person_name (
  person_id uuid NOT NULL REFERENCES person,
  word text COLLATE "C" NOT NULL,
  PRIMARY KEY (word, person_id)
);
COMMENT ON TABLE person_name IS 'Which words a person''s name has, folded; those of rows merged into it too. Written by the server.';
CREATE INDEX person_name_person ON person_name (person_id);

CREATE TABLE person_member (
  person_id uuid NOT NULL REFERENCES person,
  member_id uuid NOT NULL REFERENCES member,
  source text NOT NULL CHECK (source IN ('report', 'advance-notice', 'assignment', 'partner-report')),
  source_id uuid NOT NULL,
  since timestamptz NOT NULL,
  until timestamptz,
  PRIMARY KEY (person_id, member_id, source_id)
);
COMMENT ON TABLE person_member IS 'The only way a person belongs to a member: something sent or owned, never an address (DESIGN 6). A withdrawal sets until.';
CREATE INDEX person_member_member ON person_member (member_id, person_id);

CREATE TABLE person_unmasking (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person,
  account_id uuid NOT NULL REFERENCES account,
  reason text NOT NULL CHECK (length(reason) >= 5),
  opened_at timestamptz NOT NULL,
  until timestamptz NOT NULL
);
COMMENT ON TABLE person_unmasking IS 'A protected address opened with a reason, for a time, by one account (law-and-standards 3.6).';
CREATE INDEX person_unmasking_person ON person_unmasking (person_id, account_id, until);

CREATE TABLE person_phone (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person,
  number text NOT NULL,
  note text,
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from)
);
COMMENT ON TABLE person_phone IS 'Phone numbers in E.164, with validity.';
CREATE INDEX person_phone_number ON person_phone (number text_pattern_ops);
CREATE INDEX person_phone_person ON person_phone (person_id);

CREATE TABLE person_address (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person,
  kind text NOT NULL CHECK (kind IN ('registered', 'staying', 'postal')),
  street text,
  postal_code text,
  place text,
  municipality_code text REFERENCES municipality,
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from)
);
COMMENT ON TABLE person_address IS 'Where a person is registered, stays or gets post, with validity.';
CREATE INDEX person_address_person ON person_address (person_id);

CREATE TABLE person_merge (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person,
  into_id uuid NOT NULL REFERENCES person,
  reason text NOT NULL CHECK (length(reason) >= 5),
  state text NOT NULL CHECK (state IN ('proposed', 'done', 'declined')),
  proposed_by uuid NOT NULL REFERENCES account,
  proposed_at timestamptz NOT NULL,
  decided_by uuid REFERENCES account,
  decided_at timestamptz,
  CHECK (person_id <> into_id),
  CHECK ((state = 'proposed') = (decided_at IS NULL))
);
COMMENT ON TABLE person_merge IS 'Two rows held to be one person: proposed by the duty, done or declined by a manager. Done ones are the trace.';
CREATE UNIQUE INDEX person_merge_open ON person_merge (person_id, into_id) WHERE state = 'proposed';

CREATE TABLE guardianship (
  id uuid PRIMARY KEY,
  child_id uuid NOT NULL REFERENCES person,
  guardian_id uuid NOT NULL REFERENCES person,
  custody text NOT NULL CHECK (custody IN ('sole', 'joint', 'none', 'unknown')),
  note text,
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  CHECK (child_id <> guardian_id)
);
COMMENT ON TABLE guardianship IS 'Who has custody of whom; a parent without custody is kept as none, not left out.';
CREATE INDEX guardianship_child ON guardianship (child_id);
CREATE INDEX guardianship_guardian ON guardianship (guardian_id);

GRANT SELECT, INSERT ON person, person_name, person_member, person_unmasking, person_phone, person_address, guardianship, person_merge TO stafett_app;
GRANT UPDATE ON person TO stafett_app;
GRANT DELETE ON person_name TO stafett_app;
GRANT UPDATE (until) ON person_member TO stafett_app;
GRANT UPDATE (person_id, valid_to, note) ON person_phone TO stafett_app;
GRANT UPDATE (person_id, valid_to) ON person_address TO stafett_app;
GRANT UPDATE (child_id, guardian_id, custody, note, valid_to) ON guardianship TO stafett_app;
GRANT UPDATE (state, decided_by, decided_at) ON person_merge TO stafett_app;

ALTER TABLE person ENABLE ROW LEVEL SECURITY;
ALTER TABLE person FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON person TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON person TO stafett_app USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()));
CREATE POLICY member ON person FOR SELECT TO stafett_app USING (
  (SELECT scope_role()) = 'intake' AND id IN (
    SELECT person_id FROM person_member WHERE member_id = (SELECT scope_member()) AND until IS NULL));

ALTER TABLE person_name ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_name FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON person_name TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON person_name TO stafett_app USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()));

ALTER TABLE person_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_member FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON person_member TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON person_member TO stafett_app USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()));
CREATE POLICY member ON person_member FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()));

ALTER TABLE person_unmasking ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_unmasking FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON person_unmasking TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY own ON person_unmasking TO stafett_app
  USING (account_id = (SELECT scope_account())) WITH CHECK (account_id = (SELECT scope_account()) AND (SELECT scope_is_duty()));
CREATE POLICY review ON person_unmasking FOR SELECT TO stafett_app USING ((SELECT scope_role()) = 'duty-manager');

ALTER TABLE person_merge ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_merge FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON person_merge TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON person_merge TO stafett_app USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()));

-- A marked person's phones and addresses are invisible in the database itself until opened with a reason.
-- Who cannot see the person cannot see that it is unmarked either: the answer is no.
CREATE FUNCTION person_is_open(who uuid) RETURNS boolean LANGUAGE sql STABLE
  RETURN EXISTS (SELECT FROM person WHERE person.id = who AND NOT confidentiality_marking AND NOT protected_registration)
    OR EXISTS (SELECT FROM person_unmasking u
               WHERE u.person_id = who AND u.account_id = scope_account() AND u.until > now());

-- To keep a marked person's address out of a text the server must know it, whatever the author has opened. Only the store
-- function that compares sets this, for that one question, and answers what to look for, never to whom it is shown.
CREATE FUNCTION scope_is_guarding() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('stafett.guarding', true) = 'on', false);

ALTER TABLE person_phone ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_phone FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON person_phone TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty_reads ON person_phone FOR SELECT TO stafett_app
  USING ((SELECT scope_is_duty()) AND person_is_open(person_id));
CREATE POLICY guard ON person_phone FOR SELECT TO stafett_app
  USING ((SELECT scope_is_duty()) AND (SELECT scope_is_guarding()));
CREATE POLICY member_reads ON person_phone FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND person_is_open(person_id));
CREATE POLICY duty_adds ON person_phone FOR INSERT TO stafett_app WITH CHECK ((SELECT scope_is_duty()));
CREATE POLICY duty_ends ON person_phone FOR UPDATE TO stafett_app
  USING ((SELECT scope_is_duty()) AND person_is_open(person_id)) WITH CHECK ((SELECT scope_is_duty()));

ALTER TABLE person_address ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_address FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON person_address TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty_reads ON person_address FOR SELECT TO stafett_app
  USING ((SELECT scope_is_duty()) AND person_is_open(person_id));
CREATE POLICY guard ON person_address FOR SELECT TO stafett_app
  USING ((SELECT scope_is_duty()) AND (SELECT scope_is_guarding()));
CREATE POLICY member_reads ON person_address FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND person_is_open(person_id));
CREATE POLICY duty_adds ON person_address FOR INSERT TO stafett_app WITH CHECK ((SELECT scope_is_duty()));
CREATE POLICY duty_ends ON person_address FOR UPDATE TO stafett_app
  USING ((SELECT scope_is_duty()) AND person_is_open(person_id)) WITH CHECK ((SELECT scope_is_duty()));

-- A member sees custody only between two persons it sees both of.
ALTER TABLE guardianship ENABLE ROW LEVEL SECURITY;
ALTER TABLE guardianship FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON guardianship TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON guardianship TO stafett_app USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()));
CREATE POLICY member ON guardianship FOR SELECT TO stafett_app USING (
  (SELECT scope_role()) = 'intake'
  AND EXISTS (SELECT FROM person WHERE person.id = child_id) AND EXISTS (SELECT FROM person WHERE person.id = guardian_id));
