-- Where somebody can stay tonight, who holds a bed, whom the duty asked, and where every child is.

CREATE TABLE place (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('emergency-foster-home', 'residential-care', 'sheltered-housing', 'shelter', 'hostel', 'hotel', 'state-care')),
  name text NOT NULL,
  member_id uuid REFERENCES member,
  partner_id uuid REFERENCES partner,
  capacity integer NOT NULL CHECK (capacity BETWEEN 1 AND 200),
  age_from integer CHECK (age_from BETWEEN 0 AND 120),
  age_to integer CHECK (age_to BETWEEN 0 AND 120),
  gender text CHECK (gender IN ('woman', 'man')),
  siblings_together boolean,
  municipality_code text REFERENCES municipality,
  distance_km integer CHECK (distance_km BETWEEN 0 AND 3000),
  travel_minutes integer CHECK (travel_minutes BETWEEN 0 AND 3000),
  intake text NOT NULL CHECK (intake IN ('round-the-clock', 'hours', 'unknown')),
  hours jsonb NOT NULL DEFAULT '[]',
  shut_at_night boolean NOT NULL DEFAULT false,
  approved_by text,
  approved_until date,
  call_routine text,
  night_contact text,
  night_phone text,
  cost_per_night integer CHECK (cost_per_night BETWEEN 0 AND 100000000),
  risk_note text,
  is_protected boolean NOT NULL DEFAULT false,
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  version integer NOT NULL DEFAULT 1,
  CHECK (age_to >= age_from),
  CHECK (num_nonnulls(member_id, partner_id) = 1),
  CHECK ((intake = 'hours') = (jsonb_array_length(hours) > 0))
);
COMMENT ON TABLE place IS 'A place to stay: emergency foster home, residential care, shelter, hotel (F-08 to F-14). Its address stands apart.';
COMMENT ON COLUMN place.name IS 'Of a protected place the name the duty uses among its own, never its real one.';
COMMENT ON COLUMN place.gender IS 'Null takes anybody.';
COMMENT ON COLUMN place.siblings_together IS 'Null is not stated.';
COMMENT ON COLUMN place.hours IS 'Weekday (1 is Monday), opens, closes and the last clock time somebody is let in; a place that closes before it opens does so the day after.';
COMMENT ON COLUMN place.shut_at_night IS 'Takes nobody in outside office hours (F-26); state care never does (F-09).';
COMMENT ON COLUMN place.approved_by IS 'The board that has investigated the home (SoL 22:2, 22:4), or the authority that gave the permit.';
COMMENT ON COLUMN place.cost_per_night IS 'In öre.';
COMMENT ON COLUMN place.risk_note IS 'What to think of before placing here: damage that was charged (F-13).';
CREATE INDEX place_kind ON place (kind, id);

CREATE TABLE place_unmasking (
  id uuid PRIMARY KEY,
  place_id uuid NOT NULL REFERENCES place,
  account_id uuid NOT NULL REFERENCES account,
  reason text NOT NULL CHECK (length(reason) >= 5),
  opened_at timestamptz NOT NULL,
  until timestamptz NOT NULL
);
COMMENT ON TABLE place_unmasking IS 'The address of a protected place opened with a reason, for a time, by one account (T-13).';
CREATE INDEX place_unmasking_place ON place_unmasking (place_id, account_id, until);

CREATE TABLE place_address (
  id uuid PRIMARY KEY,
  place_id uuid NOT NULL REFERENCES place,
  real_name text,
  street text,
  postal_code text,
  town text,
  phone text,
  written_at timestamptz NOT NULL,
  written_by uuid NOT NULL REFERENCES account,
  CHECK (num_nonnulls(real_name, street, postal_code, town, phone) > 0)
);
COMMENT ON TABLE place_address IS 'Where a place lies; the latest row holds, earlier ones are kept so that they are kept out of texts too.';
CREATE INDEX place_address_place ON place_address (place_id, id);

CREATE TABLE place_vacancy (
  id uuid PRIMARY KEY,
  place_id uuid NOT NULL REFERENCES place,
  free_beds integer NOT NULL CHECK (free_beds BETWEEN 0 AND 200),
  said_by text NOT NULL,
  said_at timestamptz NOT NULL,
  noted_by uuid NOT NULL REFERENCES account,
  noted_at timestamptz NOT NULL
);
COMMENT ON TABLE place_vacancy IS 'How many beds are free, who said so and when; append-only (U-05). How fresh it is follows from the clock.';
CREATE INDEX place_vacancy_place ON place_vacancy (place_id, said_at DESC, id DESC);

CREATE TABLE place_hold (
  id uuid PRIMARY KEY,
  place_id uuid NOT NULL REFERENCES place,
  case_id uuid REFERENCES cases,
  beds integer NOT NULL CHECK (beds BETWEEN 1 AND 10),
  held_at timestamptz NOT NULL,
  held_by uuid NOT NULL REFERENCES account,
  until timestamptz NOT NULL CHECK (until > held_at),
  ended_at timestamptz,
  ended_how text CHECK (ended_how IN ('released', 'placed')),
  CHECK ((ended_at IS NULL) = (ended_how IS NULL))
);
COMMENT ON TABLE place_hold IS 'Beds kept for thirty minutes while one asks; runs out by itself, is released or becomes a placement.';
CREATE INDEX place_hold_place ON place_hold (place_id, until);
CREATE INDEX place_hold_case ON place_hold (case_id) WHERE case_id IS NOT NULL;

CREATE TABLE bed_use (
  id uuid PRIMARY KEY,
  place_id uuid NOT NULL REFERENCES place,
  slot integer NOT NULL CHECK (slot >= 1),
  from_at timestamptz NOT NULL,
  until_at timestamptz,
  hold_id uuid REFERENCES place_hold,
  placement_id uuid,
  CHECK (until_at >= from_at),
  CHECK (num_nonnulls(hold_id, placement_id) = 1),
  CHECK (hold_id IS NULL OR until_at IS NOT NULL),
  EXCLUDE USING gist (place_id WITH =, slot WITH =, tstzrange(from_at, until_at, '[)') WITH &&)
);
COMMENT ON TABLE bed_use IS 'Each bed of a place is held or slept in once at a time, whatever the program believes. A stay has no end until it has ended.';
CREATE INDEX bed_use_place ON bed_use (place_id, from_at);
CREATE INDEX bed_use_until ON bed_use (until_at);
CREATE INDEX bed_use_hold ON bed_use (hold_id) WHERE hold_id IS NOT NULL;
CREATE INDEX bed_use_placement ON bed_use (placement_id) WHERE placement_id IS NOT NULL;

CREATE TABLE place_request (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases,
  direction text NOT NULL CHECK (direction IN ('to-other', 'to-duty')),
  kind text NOT NULL CHECK (kind IN ('place', 'stay-on', 'extra-staff', 'new-placement', 'transport', 'care', 'other')),
  place_id uuid REFERENCES place,
  other_name text,
  about text,
  asked_at timestamptz NOT NULL,
  asked_by uuid NOT NULL REFERENCES account,
  answer text CHECK (answer IN ('yes', 'no')),
  answered_at timestamptz,
  answered_by text,
  reason text CHECK (reason IN ('full', 'shut', 'too-late', 'unsuitable', 'no-staff', 'cost', 'in-principle', 'other')),
  reason_text text,
  noted_by uuid REFERENCES account,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  version integer NOT NULL DEFAULT 1,
  CHECK (num_nonnulls(place_id, other_name) = 1),
  CHECK (num_nonnulls(answer, answered_at, answered_by, noted_by) IN (0, 4)),
  CHECK (answer IS DISTINCT FROM 'no' OR reason IS NOT NULL),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
COMMENT ON TABLE place_request IS 'What was asked of another, or of the duty, and the answer: the duty owns no places, so each is a request (F-25). Its noes are the dispute log (F-10, V-14).';
COMMENT ON COLUMN place_request.direction IS 'to-duty: the home or the police ask the duty to move somebody (V-14, V-29).';
CREATE INDEX place_request_case ON place_request (case_id, asked_at);
CREATE INDEX place_request_place ON place_request (place_id, asked_at) WHERE place_id IS NOT NULL;

CREATE TABLE placement_consent (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases,
  child_id uuid NOT NULL REFERENCES person,
  asked_id uuid NOT NULL REFERENCES person,
  answer text NOT NULL CHECK (answer IN ('yes', 'no', 'not-reached')),
  how text NOT NULL CHECK (how IN ('phone', 'in-person', 'video', 'interpreter', 'written')),
  asked_at timestamptz NOT NULL,
  asked_by uuid NOT NULL REFERENCES account,
  note text
);
COMMENT ON TABLE placement_consent IS 'Consent asked of each guardian and of the child from fifteen (SoL 21:1): every time it was asked, the latest answer counts.';
CREATE INDEX placement_consent_case ON placement_consent (case_id, child_id, asked_at);

CREATE TABLE placement (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases,
  group_id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES person,
  status text NOT NULL CHECK (status IN ('arranged', 'arrived', 'not-arrived', 'departed', 'withdrawn')),
  place_id uuid REFERENCES place,
  other_place text,
  other_code text REFERENCES municipality,
  legal_basis text NOT NULL CHECK (legal_basis IN ('sol-placement', 'sol-lodging', 'sheltered-child', 'lvu-6', 'lvu-11', 'lvm-13')),
  law text NOT NULL,
  decision_pending boolean NOT NULL,
  decision_text text,
  decided_by text,
  consent_departure text CHECK (consent_departure IN ('guardian-prevented', 'unaccompanied')),
  consent_reason text,
  against text[] NOT NULL DEFAULT '{}',
  against_reason text,
  special_need text,
  responsible_code text NOT NULL REFERENCES municipality,
  payer_code text REFERENCES municipality,
  arranged_at timestamptz NOT NULL,
  arranged_by uuid NOT NULL REFERENCES account,
  expected_at timestamptz,
  planned_until timestamptz NOT NULL,
  arrived_at timestamptz,
  departed_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by uuid REFERENCES account,
  withdrawn_reason text,
  version integer NOT NULL DEFAULT 1,
  CHECK (num_nonnulls(place_id, other_place) = 1),
  CHECK (other_code IS NULL OR other_place IS NOT NULL),
  CHECK ((consent_departure IS NULL) = (consent_reason IS NULL)),
  CHECK ((cardinality(against) = 0) = (against_reason IS NULL)),
  CHECK (planned_until > arranged_at),
  CHECK (status <> 'arrived' OR arrived_at IS NOT NULL),
  CHECK ((status = 'departed') = (departed_at IS NOT NULL)),
  CHECK (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_reason) IN (0, 3)),
  CHECK ((status = 'withdrawn') = (withdrawn_at IS NOT NULL))
);
COMMENT ON TABLE placement IS 'One person in one place on one legal basis, with who answers for it and who pays (F-19). Siblings have one each, of the same group.';
COMMENT ON COLUMN placement.group_id IS 'Those placed together by one command; lodging is one measure for the group.';
COMMENT ON COLUMN placement.law IS 'Key of the law reference in force when it was arranged.';
COMMENT ON COLUMN placement.against IS 'What spoke against the place and was departed from, with why.';
COMMENT ON COLUMN placement.special_need IS 'Why acute housing was granted an adult (C-11).';
COMMENT ON COLUMN placement.planned_until IS 'Past it while nobody has departed is an overstay, computed when read.';
CREATE INDEX placement_case ON placement (case_id, arranged_at);
CREATE INDEX placement_place ON placement (place_id) WHERE place_id IS NOT NULL;
CREATE INDEX placement_person ON placement (person_id);
CREATE INDEX placement_group ON placement (group_id);
CREATE UNIQUE INDEX placement_one_at_a_time ON placement (person_id) WHERE status IN ('arranged', 'arrived', 'not-arrived');
ALTER TABLE bed_use ADD FOREIGN KEY (placement_id) REFERENCES placement;

CREATE TABLE placement_event (
  id uuid PRIMARY KEY,
  placement_id uuid NOT NULL REFERENCES placement,
  kind text NOT NULL CHECK (kind IN ('arranged', 'arrived', 'not-arrived', 'told', 'end-moved', 'departed', 'withdrawn')),
  at timestamptz NOT NULL,
  noted_at timestamptz NOT NULL,
  account_id uuid NOT NULL REFERENCES account,
  text text
);
COMMENT ON TABLE placement_event IS 'What happened to a placement, when and by whom, append-only; told: who was told that somebody did not arrive.';
CREATE INDEX placement_event_placement ON placement_event (placement_id, at);

GRANT SELECT, INSERT ON place, place_unmasking, place_address, place_vacancy, place_hold, bed_use, place_request, placement_consent,
  placement, placement_event TO stafett_app;
GRANT UPDATE ON place TO stafett_app;
GRANT UPDATE (ended_at, ended_how) ON place_hold TO stafett_app;
GRANT UPDATE (until_at) ON bed_use TO stafett_app;
GRANT UPDATE (answer, answered_at, answered_by, reason, reason_text, noted_by, withdrawn_at, withdrawn_reason, version)
  ON place_request TO stafett_app;
GRANT UPDATE (status, planned_until, arrived_at, departed_at, withdrawn_at, withdrawn_by, withdrawn_reason, version)
  ON placement TO stafett_app;

ALTER TABLE place ENABLE ROW LEVEL SECURITY;
ALTER TABLE place FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON place TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON place FOR SELECT TO stafett_app USING ((SELECT scope_is_duty()));
CREATE POLICY manager_adds ON place FOR INSERT TO stafett_app WITH CHECK ((SELECT scope_role()) = 'duty-manager');
CREATE POLICY manager_changes ON place FOR UPDATE TO stafett_app
  USING ((SELECT scope_role()) = 'duty-manager') WITH CHECK ((SELECT scope_role()) = 'duty-manager');

ALTER TABLE place_unmasking ENABLE ROW LEVEL SECURITY;
ALTER TABLE place_unmasking FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON place_unmasking TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY own ON place_unmasking TO stafett_app
  USING (account_id = (SELECT scope_account())) WITH CHECK (account_id = (SELECT scope_account()) AND (SELECT scope_is_duty()));
CREATE POLICY review ON place_unmasking FOR SELECT TO stafett_app USING ((SELECT scope_role()) = 'duty-manager');

-- A protected place's address is invisible in the database itself until opened with a reason, to the one who opened it.
CREATE FUNCTION place_address_is_open(which uuid) RETURNS boolean LANGUAGE sql STABLE
  RETURN EXISTS (SELECT FROM place WHERE place.id = which AND NOT is_protected)
    OR EXISTS (SELECT FROM place_unmasking u
               WHERE u.place_id = which AND u.account_id = scope_account() AND u.until > now());

ALTER TABLE place_address ENABLE ROW LEVEL SECURITY;
ALTER TABLE place_address FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON place_address TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty_reads ON place_address FOR SELECT TO stafett_app
  USING ((SELECT scope_is_duty()) AND place_address_is_open(place_id));
CREATE POLICY guard ON place_address FOR SELECT TO stafett_app
  USING ((SELECT scope_is_duty()) AND (SELECT scope_is_guarding()));
CREATE POLICY manager_adds ON place_address FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_role()) = 'duty-manager' AND written_by = (SELECT scope_account()));

ALTER TABLE place_vacancy ENABLE ROW LEVEL SECURITY;
ALTER TABLE place_vacancy FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON place_vacancy TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON place_vacancy TO stafett_app
  USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()) AND noted_by = (SELECT scope_account()));

ALTER TABLE place_hold ENABLE ROW LEVEL SECURITY;
ALTER TABLE place_hold FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON place_hold TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON place_hold TO stafett_app USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()));

ALTER TABLE bed_use ENABLE ROW LEVEL SECURITY;
ALTER TABLE bed_use FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON bed_use TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON bed_use TO stafett_app USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()));

ALTER TABLE place_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE place_request FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON place_request TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON place_request TO stafett_app
  USING ((SELECT scope_is_duty()) AND case_is_open(case_id)) WITH CHECK ((SELECT scope_is_duty()));

ALTER TABLE placement_consent ENABLE ROW LEVEL SECURITY;
ALTER TABLE placement_consent FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON placement_consent TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON placement_consent TO stafett_app
  USING ((SELECT scope_is_duty()) AND case_is_open(case_id)) WITH CHECK ((SELECT scope_is_duty()));

-- Who has not departed is seen by the duty however long ago the case was closed, and for thirty days after: no child falls out
-- of sight.
ALTER TABLE placement ENABLE ROW LEVEL SECURITY;
ALTER TABLE placement FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON placement TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON placement TO stafett_app
  USING ((SELECT scope_is_duty()) AND (status IN ('arranged', 'arrived', 'not-arrived')
    OR departed_at > now() - interval '30 days' OR case_is_open(case_id)))
  WITH CHECK ((SELECT scope_is_duty()));
-- To keep a protected place out of a text the server must know who was placed there, however long ago.
CREATE POLICY guard ON placement FOR SELECT TO stafett_app
  USING ((SELECT scope_is_duty()) AND (SELECT scope_is_guarding()));

ALTER TABLE placement_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE placement_event FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON placement_event TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON placement_event TO stafett_app
  USING ((SELECT scope_is_duty()) AND EXISTS (SELECT FROM placement WHERE placement.id = placement_id))
  WITH CHECK ((SELECT scope_is_duty()));
