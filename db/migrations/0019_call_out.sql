-- Call-outs: decided, refused or postponed, who goes, the course of it and the safety of those who go.

-- What a call-out did is counted as a journey, written by the call-out itself (F-05).
ALTER TABLE measure DROP CONSTRAINT measure_source_kind_check,
  ADD CONSTRAINT measure_source_kind_check CHECK (source_kind IN ('protective-assessment', 'report', 'decision', 'placement',
    'police-assistance', 'aid', 'call-out'));

CREATE TABLE call_out_policy (
  id uuid PRIMARY KEY,
  staffing text NOT NULL CHECK (staffing IN ('always-two', 'one-with-police')),
  check_in_minutes integer NOT NULL CHECK (check_in_minutes BETWEEN 10 AND 240),
  longest_transport_minutes integer CHECK (longest_transport_minutes BETWEEN 10 AND 1440),
  source text NOT NULL CHECK (length(source) > 0),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  EXCLUDE USING gist (daterange(valid_from, valid_to, '[]') WITH &&)
);
COMMENT ON TABLE call_out_policy IS 'How many go, as data of the region (B-13, V-39): always two, or one when the police go along.';
COMMENT ON COLUMN call_out_policy.check_in_minutes IS 'How often those who are out tell that all is well.';
COMMENT ON COLUMN call_out_policy.longest_transport_minutes IS 'Longer transports of clients are somebody else''s (F-04); null is no limit stated.';
GRANT SELECT, INSERT ON call_out_policy TO stafett_app;
GRANT UPDATE (valid_to) ON call_out_policy TO stafett_app;
ALTER TABLE call_out_policy ENABLE ROW LEVEL SECURITY;
ALTER TABLE call_out_policy FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON call_out_policy TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty_reads ON call_out_policy FOR SELECT TO stafett_app USING ((SELECT scope_is_duty()));
CREATE POLICY manager_adds ON call_out_policy FOR INSERT TO stafett_app WITH CHECK ((SELECT scope_role()) = 'duty-manager');
CREATE POLICY manager_ends ON call_out_policy FOR UPDATE TO stafett_app
  USING ((SELECT scope_role()) = 'duty-manager') WITH CHECK ((SELECT scope_role()) = 'duty-manager');

CREATE TABLE member_travel (
  id uuid PRIMARY KEY,
  member_id uuid NOT NULL REFERENCES member,
  minutes_from integer NOT NULL CHECK (minutes_from >= 0),
  minutes_to integer NOT NULL CHECK (minutes_to BETWEEN minutes_from AND 1440),
  source text NOT NULL CHECK (length(source) > 0),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  EXCLUDE USING gist (member_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
COMMENT ON TABLE member_travel IS 'Minutes by car from the seat of the duty to a member, least and most (F-23). A member without a row has no known time.';
GRANT SELECT, INSERT ON member_travel TO stafett_app;
GRANT UPDATE (valid_to) ON member_travel TO stafett_app;
ALTER TABLE member_travel ENABLE ROW LEVEL SECURITY;
ALTER TABLE member_travel FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON member_travel TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty_reads ON member_travel FOR SELECT TO stafett_app USING ((SELECT scope_is_duty()));
CREATE POLICY manager_adds ON member_travel FOR INSERT TO stafett_app WITH CHECK ((SELECT scope_role()) = 'duty-manager');
CREATE POLICY manager_ends ON member_travel FOR UPDATE TO stafett_app
  USING ((SELECT scope_role()) = 'duty-manager') WITH CHECK ((SELECT scope_role()) = 'duty-manager');

CREATE TABLE call_out (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases,
  purpose text NOT NULL CHECK (purpose IN ('protection', 'home-visit', 'hearing', 'client-transport', 'dialogue-visit', 'planned-assignment')),
  decision text NOT NULL CHECK (decision IN ('go', 'refused', 'postponed')),
  decided_at timestamptz NOT NULL,
  decided_by uuid NOT NULL REFERENCES account,
  supersedes uuid UNIQUE REFERENCES call_out,
  asked_by text NOT NULL CHECK (asked_by IN ('police', 'municipality', 'health-care', 'private', 'own', 'other')),
  need_at timestamptz NOT NULL,
  duty_mode text NOT NULL CHECK (duty_mode IN ('duty', 'standby')),
  necessity text,
  reason text NOT NULL CHECK (length(reason) > 0),
  reason_not_acting text,
  postponed_until timestamptz,
  equal_treatment text NOT NULL CHECK (equal_treatment IN ('same', 'different')),
  equal_treatment_text text,
  municipality_code text NOT NULL REFERENCES municipality,
  place text,
  destination text,
  destination_protected boolean NOT NULL DEFAULT false,
  with_police text CHECK (with_police IN ('yes', 'no')),
  vehicle text CHECK (vehicle IN ('duty-car', 'own-car', 'police-car', 'taxi', 'other')),
  other_party text,
  local_resource text,
  policy_reason text,
  travel_minutes_from integer,
  travel_minutes_to integer CHECK (travel_minutes_to >= travel_minutes_from),
  police_present text CHECK (police_present IN ('yes', 'no', 'unknown')),
  police_saw text,
  police_opinion text,
  deviation_id uuid REFERENCES deviation,
  check_in_minutes integer NOT NULL CHECK (check_in_minutes BETWEEN 10 AND 240),
  cover_reason text,
  warnings_seen_at timestamptz,
  warnings_seen_by uuid REFERENCES account,
  left_at timestamptz,
  arrived_at timestamptz CHECK (arrived_at >= left_at),
  police_waited_minutes integer CHECK (police_waited_minutes BETWEEN 0 AND 2880),
  left_scene_at timestamptz CHECK (left_scene_at >= arrived_at),
  back_at timestamptz CHECK (back_at >= left_at),
  client_carried boolean,
  cancelled_at timestamptz,
  cancelled_reason text,
  version integer NOT NULL DEFAULT 1,
  CHECK ((decision = 'refused') = (reason_not_acting IS NOT NULL)),
  CHECK ((decision = 'postponed') = (postponed_until IS NOT NULL)),
  CHECK (decision <> 'go' OR necessity IS NOT NULL),
  CHECK (decision = 'go' OR left_at IS NULL),
  CHECK (arrived_at IS NULL OR left_at IS NOT NULL),
  CHECK (left_scene_at IS NULL OR arrived_at IS NOT NULL),
  CHECK (back_at IS NULL OR left_at IS NOT NULL),
  CHECK ((cancelled_at IS NULL) = (cancelled_reason IS NULL))
);
COMMENT ON TABLE call_out IS 'The decision to go, not to go or to wait, and what came of it (F-24). A new decision supersedes the old, which stays.';
COMMENT ON COLUMN call_out.need_at IS 'When somebody was needed on site: the two hours of B-10 are counted from here.';
COMMENT ON COLUMN call_out.destination IS 'In words, perhaps an address: shown in the case only, and behind a reason when it is protected.';
COMMENT ON COLUMN call_out.local_resource IS 'Who of the municipality goes instead of the duty, which leads from its desk (F-22).';
COMMENT ON COLUMN call_out.police_opinion IS 'What the police think should be done; the duty''s own judgement is the reason (I-33, V-32).';
COMMENT ON COLUMN call_out.cover_reason IS 'Why they left although nobody remained, or somebody was out already (B-14, V-25).';
CREATE INDEX call_out_case ON call_out (case_id);
CREATE INDEX call_out_decided ON call_out (decided_at, id);
CREATE INDEX call_out_out ON call_out (left_at) WHERE left_at IS NOT NULL AND back_at IS NULL;

CREATE TABLE call_out_worker (
  call_out_id uuid NOT NULL REFERENCES call_out,
  account_id uuid NOT NULL REFERENCES account,
  shift_kind text CHECK (shift_kind IN ('duty', 'standby', 'crisis')),
  off_shift_reason text,
  left_at timestamptz,
  back_at timestamptz CHECK (back_at >= left_at),
  released_reason text,
  PRIMARY KEY (call_out_id, account_id),
  CHECK (back_at IS NULL OR left_at IS NOT NULL),
  EXCLUDE USING gist (account_id WITH =, tstzrange(left_at, back_at) WITH &&) WHERE (left_at IS NOT NULL)
);
COMMENT ON TABLE call_out_worker IS 'Who goes. Nobody is out in two places at once.';
COMMENT ON COLUMN call_out_worker.off_shift_reason IS 'Why somebody goes who is not on the roster.';
COMMENT ON COLUMN call_out_worker.released_reason IS 'Why one of them came back, or was sent elsewhere, before the others (V-25).';

CREATE TABLE call_out_sign (
  id uuid PRIMARY KEY,
  call_out_id uuid NOT NULL REFERENCES call_out,
  kind text NOT NULL CHECK (kind IN ('check-in', 'alarm', 'alarm-over')),
  at timestamptz NOT NULL,
  account_id uuid NOT NULL REFERENCES account,
  called text[] NOT NULL DEFAULT '{}' CHECK (called <@ ARRAY['emergency-112', 'police', 'manager', 'colleague', 'other']),
  note text,
  CHECK (kind <> 'alarm-over' OR note IS NOT NULL)
);
COMMENT ON TABLE call_out_sign IS 'That all is well, that help is needed and who was called, and how the alarm ended.';
CREATE INDEX call_out_sign_call_out ON call_out_sign (call_out_id, at);

CREATE TABLE safety_warning (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases,
  person_id uuid REFERENCES person,
  concerns text NOT NULL CHECK (concerns IN ('case', 'person', 'address')),
  text text NOT NULL CHECK (length(text) >= 5),
  noted_at timestamptz NOT NULL,
  noted_by uuid NOT NULL REFERENCES account,
  withdrawn_at timestamptz,
  withdrawn_by uuid REFERENCES account,
  withdrawn_reason text,
  CHECK ((concerns = 'person') = (person_id IS NOT NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
COMMENT ON TABLE safety_warning IS 'What may endanger those who go: of the case, of a person in whatever case, of the place. Read and confirmed before leaving.';
CREATE INDEX safety_warning_case ON safety_warning (case_id);
CREATE INDEX safety_warning_person ON safety_warning (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE call_out_unmasking (
  id uuid PRIMARY KEY,
  call_out_id uuid NOT NULL REFERENCES call_out,
  account_id uuid NOT NULL REFERENCES account,
  reason text NOT NULL CHECK (length(reason) >= 5),
  at timestamptz NOT NULL
);
COMMENT ON TABLE call_out_unmasking IS 'Who opened a protected destination, when and why.';
CREATE INDEX call_out_unmasking_call_out ON call_out_unmasking (call_out_id);

CREATE TABLE police_help (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases,
  call_out_id uuid REFERENCES call_out,
  asked_of text NOT NULL CHECK (asked_of IN ('command-centre', 'station-officer', 'patrol-on-site')),
  need text NOT NULL CHECK (length(need) > 0),
  asked_at timestamptz NOT NULL,
  asked_by uuid NOT NULL REFERENCES account,
  answer text CHECK (answer IN ('yes', 'no')),
  answer_reason text,
  answered_at timestamptz CHECK (answered_at >= asked_at),
  station_officer_view text CHECK (station_officer_view IN ('supports', 'does-not', 'not-asked')),
  child_present text CHECK (child_present IN ('yes', 'no', 'unknown')),
  safety_plan text,
  version integer NOT NULL DEFAULT 1,
  CHECK ((answer IS NULL) = (answered_at IS NULL)),
  CHECK (answer IS DISTINCT FROM 'no' OR (answer_reason IS NOT NULL AND safety_plan IS NOT NULL AND child_present IS NOT NULL))
);
COMMENT ON TABLE police_help IS 'Help asked of the police at a call-out or in a case, what they answered and why (I-02 to I-04, V-11).';
COMMENT ON COLUMN police_help.safety_plan IS 'What protects the person when the police do not come.';
CREATE INDEX police_help_case ON police_help (case_id);

GRANT SELECT, INSERT ON call_out, call_out_worker, call_out_sign, safety_warning, call_out_unmasking, police_help TO stafett_app;
GRANT UPDATE (with_police, vehicle, policy_reason, cover_reason, warnings_seen_at, warnings_seen_by, left_at, arrived_at,
  police_waited_minutes, left_scene_at, back_at, client_carried, cancelled_at, cancelled_reason, version) ON call_out TO stafett_app;
GRANT UPDATE (left_at, back_at, released_reason) ON call_out_worker TO stafett_app;
GRANT UPDATE (withdrawn_at, withdrawn_by, withdrawn_reason) ON safety_warning TO stafett_app;
GRANT UPDATE (answer, answer_reason, answered_at, station_officer_view, child_present, safety_plan, version) ON police_help TO stafett_app;

ALTER TABLE call_out ENABLE ROW LEVEL SECURITY;
ALTER TABLE call_out FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON call_out TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON call_out TO stafett_app
  USING ((SELECT scope_is_duty()) AND case_is_open(case_id)) WITH CHECK ((SELECT scope_is_duty()) AND case_is_open(case_id));

ALTER TABLE call_out_worker ENABLE ROW LEVEL SECURITY;
ALTER TABLE call_out_worker FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON call_out_worker TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON call_out_worker TO stafett_app USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()));

ALTER TABLE call_out_sign ENABLE ROW LEVEL SECURITY;
ALTER TABLE call_out_sign FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON call_out_sign TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON call_out_sign TO stafett_app
  USING ((SELECT scope_is_duty()) AND EXISTS (SELECT FROM call_out WHERE call_out.id = call_out_id)) WITH CHECK ((SELECT scope_is_duty()));

ALTER TABLE safety_warning ENABLE ROW LEVEL SECURITY;
ALTER TABLE safety_warning FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON safety_warning TO stafett_owner USING (true) WITH CHECK (true);
-- A warning of a person goes with the person: whoever is sent to the same door must know, however old the case is.
CREATE POLICY duty ON safety_warning TO stafett_app
  USING ((SELECT scope_is_duty()) AND (person_id IS NOT NULL OR case_is_open(case_id)))
  WITH CHECK ((SELECT scope_is_duty()) AND (person_id IS NOT NULL OR case_is_open(case_id)));

ALTER TABLE call_out_unmasking ENABLE ROW LEVEL SECURITY;
ALTER TABLE call_out_unmasking FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON call_out_unmasking TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY own ON call_out_unmasking FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_is_duty()) AND account_id = (SELECT scope_account()));
CREATE POLICY review ON call_out_unmasking FOR SELECT TO stafett_app USING ((SELECT scope_role()) = 'duty-manager');

ALTER TABLE police_help ENABLE ROW LEVEL SECURITY;
ALTER TABLE police_help FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON police_help TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON police_help TO stafett_app
  USING ((SELECT scope_is_duty()) AND case_is_open(case_id)) WITH CHECK ((SELECT scope_is_duty()) AND case_is_open(case_id));

-- Equal treatment is read with the login of statistics: coded facts of every case, no place and no text.
GRANT SELECT (id, case_id, purpose, decision, decided_at, supersedes, asked_by, need_at, duty_mode, necessity, municipality_code,
  with_police, left_at, arrived_at, back_at, police_waited_minutes, cancelled_at) ON call_out TO stafett_reader;
CREATE POLICY figures ON call_out FOR SELECT TO stafett_reader USING ((SELECT scope_sees_figures()));

CREATE VIEW call_out_figures WITH (security_invoker = true) AS
  SELECT o.id, o.case_id, o.decided_at, o.municipality_code, o.purpose, o.decision, o.asked_by, o.necessity, o.duty_mode,
    o.with_police, o.left_at IS NOT NULL AS has_left, o.police_waited_minutes,
    CASE WHEN o.arrived_at IS NOT NULL
      THEN greatest(0, floor(extract(epoch FROM o.arrived_at - o.need_at) / 60 + 0.5))::float8 END AS arrival_minutes
  FROM call_out o JOIN case_figures c ON c.id = o.case_id
  WHERE NOT EXISTS (SELECT FROM call_out later WHERE later.supersedes = o.id);
COMMENT ON VIEW call_out_figures IS 'Decisions that stand about going out, by where they were to go; whole real minutes from the need to the arrival.';
GRANT SELECT ON call_out_figures TO stafett_reader;
