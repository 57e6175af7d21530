-- A contact comes in; a case may come of it.

CREATE SEQUENCE contact_number;
CREATE SEQUENCE case_number;

CREATE TABLE cases (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  status text NOT NULL CHECK (status IN ('open', 'closed')),
  opened_at timestamptz NOT NULL,
  opened_by uuid NOT NULL REFERENCES account,
  duty_mode text NOT NULL CHECK (duty_mode IN ('duty', 'standby')),
  stay_code text REFERENCES municipality,
  residence_code text REFERENCES municipality,
  nature text,
  nature_version integer,
  other_natures text[] NOT NULL DEFAULT '{}',
  category text,
  category_version integer,
  category_chosen boolean NOT NULL DEFAULT false,
  initiator text,
  initiator_version integer,
  matter text NOT NULL CHECK (matter IN ('concern-child', 'concern-adult', 'application', 'information', 'advice', 'crisis-talk', 'unclear')),
  acute_need text NOT NULL DEFAULT 'unknown' CHECK (acute_need IN ('yes', 'no', 'unknown')),
  can_wait text NOT NULL DEFAULT 'unknown' CHECK (can_wait IN ('yes', 'no', 'unknown')),
  reason_now text,
  response text,
  referred_to text CHECK (referred_to IN ('day-service', 'police', 'emergency-112', 'health-care', 'residential-care', 'other-duty', 'network', 'other')),
  referred_to_text text,
  reason_acting text,
  reason_not_acting text,
  reason_not_acting_text text,
  necessity text,
  counterfactual text,
  equal_treatment text CHECK (equal_treatment IN ('same', 'different')),
  equal_treatment_text text,
  responsible_now text NOT NULL CHECK (length(responsible_now) > 0),
  attention text[] NOT NULL DEFAULT '{}',
  closed_at timestamptz,
  closing_reason text,
  closing_text text,
  version integer NOT NULL DEFAULT 1,
  CHECK ((status = 'closed') = (closed_at IS NOT NULL AND closing_reason IS NOT NULL))
);
COMMENT ON TABLE cases IS 'A matter the duty handles. The case file of its people lies with the receiving board.';
COMMENT ON COLUMN cases.stay_code IS 'Municipality of stay: answers for the acute situation (SoL 29:4).';
COMMENT ON COLUMN cases.residence_code IS 'Municipality of residence: takes over.';
COMMENT ON COLUMN cases.category_chosen IS 'False: proposed by the rule; true: chosen otherwise by a person.';
COMMENT ON COLUMN cases.can_wait IS 'Can it wait until the next working day? (C-03)';
COMMENT ON COLUMN cases.counterfactual IS 'What happens if we wait for the day service? (C-16)';
COMMENT ON COLUMN cases.equal_treatment IS 'Would we have done the same near and far? (C-09)';
COMMENT ON COLUMN cases.responsible_now IS 'Who is responsible right now; never empty (V-06).';
COMMENT ON COLUMN cases.attention IS 'Groups given special attention (C-39) and warnings: trafficking (V-07), danger-to-life (V-08), no-safe-adult, police-no-solution (V-09).';
COMMENT ON COLUMN cases.reason_now IS 'Code: why it is acted on now (C-08); reason_acting says it in words.';
COMMENT ON COLUMN cases.reason_not_acting IS 'Code: why the duty does not act (C-32, Y3). Missing papers are no reason and have no code (V-12).';
CREATE INDEX cases_open ON cases (opened_at DESC, id DESC) WHERE status = 'open';
CREATE INDEX cases_opened ON cases (opened_at DESC, id DESC);

CREATE TABLE case_opening (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases,
  account_id uuid NOT NULL REFERENCES account,
  reason text NOT NULL CHECK (length(reason) >= 5),
  opened_at timestamptz NOT NULL,
  until timestamptz NOT NULL
);
COMMENT ON TABLE case_opening IS 'A case closed for more than 30 days opened with a reason, for a time, by one account (DESIGN 6).';
CREATE INDEX case_opening_case ON case_opening (case_id, account_id, until);

CREATE TABLE case_event (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases,
  kind text NOT NULL CHECK (kind IN ('opened', 'changed', 'judged', 'responsible', 'closed', 'reopened')),
  at timestamptz NOT NULL,
  account_id uuid NOT NULL REFERENCES account,
  content jsonb NOT NULL
);
COMMENT ON TABLE case_event IS 'What was decided about the case and when; append-only, so that a later judgement never overwrites an earlier one (DESIGN 6).';
COMMENT ON COLUMN case_event.content IS 'The values as they were set then, by field name.';
CREATE INDEX case_event_case ON case_event (case_id, at);

-- One answer to "may the duty see this case": used by every table that hangs on a case.
CREATE FUNCTION case_is_open(which uuid) RETURNS boolean LANGUAGE sql STABLE
  RETURN EXISTS (SELECT FROM cases WHERE cases.id = which);

CREATE TABLE contact (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  status text NOT NULL CHECK (status IN ('ongoing', 'complete', 'withdrawn')),
  kind text,
  direction text NOT NULL DEFAULT 'incoming' CHECK (direction IN ('incoming', 'outgoing', 'missed')),
  channel text,
  number_called text,
  called_party text CHECK (called_party IN ('emergency-112', 'police', 'health-care', 'municipality', 'decision-maker', 'residential-care', 'family', 'other')),
  event_at timestamptz,
  call_at timestamptz NOT NULL,
  registered_at timestamptz NOT NULL,
  registered_by uuid NOT NULL REFERENCES account,
  answered_by uuid NOT NULL REFERENCES account,
  late_entry boolean NOT NULL DEFAULT false,
  outage_form text,
  duty_mode text NOT NULL CHECK (duty_mode IN ('duty', 'standby')),
  initiator text,
  initiator_version integer,
  caller_known text NOT NULL DEFAULT 'not-asked' CHECK (caller_known IN ('named', 'anonymous', 'unidentified', 'not-asked')),
  caller_is_client boolean,
  caller_name text,
  caller_title text,
  caller_organisation text,
  caller_phone text,
  caller_duty text,
  caller_wishes_secrecy boolean NOT NULL DEFAULT false,
  records_call boolean NOT NULL DEFAULT false,
  not_reached text,
  waiting_name text,
  waiting_since timestamptz,
  waiting_until timestamptz,
  callback_to text,
  callback_by timestamptz,
  callback_done_at timestamptz,
  stay_code text REFERENCES municipality,
  place text,
  story text NOT NULL DEFAULT '',
  advice text NOT NULL DEFAULT '',
  withdrawn_reason text,
  version integer NOT NULL DEFAULT 1,
  changed_at timestamptz NOT NULL,
  changed_by uuid NOT NULL REFERENCES account,
  CHECK ((status = 'withdrawn') = (withdrawn_reason IS NOT NULL)),
  CHECK (late_entry = (outage_form IS NOT NULL)),
  CHECK (event_at <= call_at),
  CHECK (waiting_until >= waiting_since)
);
COMMENT ON TABLE contact IS 'Each call or visit, with times of event, call and registration apart (C-28, W48). Shared with the desk from its first autosave.';
COMMENT ON COLUMN contact.caller_duty IS 'Point of SoL 19:1 when a professional with duty to report calls (C-20).';
COMMENT ON COLUMN contact.called_party IS 'Whom the duty itself called, for an outgoing contact: the proof that 112 or the police was called (V-08, C-23).';
COMMENT ON COLUMN contact.not_reached IS 'Whom the caller says could not be reached in the day, so that it can be checked (V-05, C-27).';
COMMENT ON COLUMN contact.waiting_name IS 'Who waits with the person, for example a patrol, since when and until when (V-09, Y4).';
COMMENT ON COLUMN contact.story IS 'What the caller tells, before anything is decided (C-15).';
COMMENT ON COLUMN contact.answered_by IS 'Who took the call; differs from registered_by when a paper form is typed in later.';
CREATE INDEX contact_recent ON contact (call_at DESC, id DESC);
CREATE INDEX contact_ongoing ON contact (status) WHERE status = 'ongoing';
CREATE INDEX contact_callback ON contact (callback_by) WHERE callback_by IS NOT NULL AND callback_done_at IS NULL;

CREATE TABLE contact_person (
  contact_id uuid NOT NULL REFERENCES contact,
  person_id uuid NOT NULL REFERENCES person,
  PRIMARY KEY (contact_id, person_id)
);
COMMENT ON TABLE contact_person IS 'The people a contact is about; several per contact.';
CREATE INDEX contact_person_person ON contact_person (person_id);

CREATE TABLE contact_case (
  contact_id uuid NOT NULL REFERENCES contact,
  case_id uuid NOT NULL REFERENCES cases,
  PRIMARY KEY (contact_id, case_id)
);
COMMENT ON TABLE contact_case IS 'Several contacts per case, several cases per contact (W19).';
CREATE INDEX contact_case_case ON contact_case (case_id);

CREATE TABLE case_person (
  case_id uuid NOT NULL REFERENCES cases,
  person_id uuid NOT NULL REFERENCES person,
  part text NOT NULL CHECK (part IN ('concerned', 'guardian', 'other')),
  added_at timestamptz NOT NULL,
  PRIMARY KEY (case_id, person_id)
);
COMMENT ON TABLE case_person IS 'The people of a case: those it concerns, guardians, others.';
CREATE INDEX case_person_person ON case_person (person_id);

CREATE TABLE case_relation (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases,
  from_id uuid NOT NULL REFERENCES person,
  to_id uuid NOT NULL REFERENCES person,
  kind text NOT NULL,
  note text,
  until timestamptz,
  call_back_at timestamptz,
  called_back_at timestamptz,
  ended_at timestamptz,
  CHECK (from_id <> to_id)
);
COMMENT ON TABLE case_relation IS 'from is the KIND of to: parent, sibling, perpetrator, safe person until when and called back when (D-13).';
CREATE INDEX case_relation_case ON case_relation (case_id);

GRANT SELECT, INSERT ON contact, cases, case_event, case_opening, contact_person, contact_case, case_person, case_relation TO stafett_app;
GRANT UPDATE ON contact, cases TO stafett_app;
GRANT UPDATE (part) ON case_person TO stafett_app;
GRANT UPDATE (ended_at, called_back_at) ON case_relation TO stafett_app;
GRANT DELETE ON contact_person TO stafett_app;
GRANT USAGE ON SEQUENCE contact_number, case_number TO stafett_app;

ALTER TABLE case_opening ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_opening FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON case_opening TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY own ON case_opening TO stafett_app
  USING (account_id = (SELECT scope_account())) WITH CHECK (account_id = (SELECT scope_account()) AND (SELECT scope_is_duty()));
CREATE POLICY review ON case_opening FOR SELECT TO stafett_app USING ((SELECT scope_role()) = 'duty-manager');

ALTER TABLE cases ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON cases TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON cases TO stafett_app
  USING ((SELECT scope_is_duty()) AND (
    status = 'open' OR closed_at > now() - interval '30 days'
    OR EXISTS (SELECT FROM case_opening o WHERE o.case_id = cases.id AND o.account_id = scope_account() AND o.until > now())))
  WITH CHECK ((SELECT scope_is_duty()));

ALTER TABLE contact ENABLE ROW LEVEL SECURITY;
ALTER TABLE contact FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON contact TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON contact TO stafett_app USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()));

ALTER TABLE contact_person ENABLE ROW LEVEL SECURITY;
ALTER TABLE contact_person FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON contact_person TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON contact_person TO stafett_app USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()));

ALTER TABLE contact_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE contact_case FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON contact_case TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON contact_case TO stafett_app USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()));

ALTER TABLE case_person ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_person FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON case_person TO stafett_owner USING (true) WITH CHECK (true);
-- That a person has an older case is known to the duty; what it holds asks for a reason (DESIGN 6).
CREATE POLICY duty_reads ON case_person FOR SELECT TO stafett_app USING ((SELECT scope_is_duty()));
CREATE POLICY duty_adds ON case_person FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_is_duty()) AND case_is_open(case_id));
CREATE POLICY duty_changes ON case_person FOR UPDATE TO stafett_app
  USING ((SELECT scope_is_duty()) AND case_is_open(case_id)) WITH CHECK ((SELECT scope_is_duty()));

ALTER TABLE case_relation ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_relation FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON case_relation TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON case_relation TO stafett_app
  USING ((SELECT scope_is_duty()) AND case_is_open(case_id)) WITH CHECK ((SELECT scope_is_duty()));

ALTER TABLE case_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_event FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON case_event TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON case_event TO stafett_app
  USING ((SELECT scope_is_duty()) AND case_is_open(case_id)) WITH CHECK ((SELECT scope_is_duty()));
