-- What comes first: classes per region, the priority of a case and of its needs, what a judgement lacked, cold nights,
-- and those who come back.

-- Running clocks are read by these.
CREATE INDEX contact_waiting ON contact (waiting_since) WHERE waiting_since IS NOT NULL;
CREATE INDEX case_relation_clock ON case_relation (case_id)
  WHERE ended_at IS NULL AND (call_back_at IS NOT NULL OR until IS NOT NULL);

CREATE TABLE priority_class (
  id uuid PRIMARY KEY,
  key text NOT NULL CHECK (key ~ '^[a-z][a-z0-9-]{1,59}$'),
  name text NOT NULL CHECK (length(name) > 0),
  description text NOT NULL DEFAULT '',
  position integer NOT NULL CHECK (position BETWEEN 1 AND 100),
  valid_from date NOT NULL,
  valid_to date,
  version integer NOT NULL DEFAULT 1,
  CHECK (valid_to >= valid_from),
  EXCLUDE USING gist (key WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
COMMENT ON TABLE priority_class IS 'What the region puts first, in order (C-06, C-07). Data of the region: loaded with it, changed by its manager.';
COMMENT ON COLUMN priority_class.position IS '1 is the most urgent.';

CREATE TABLE referral_target (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('day-service', 'police', 'emergency-112', 'health-care', 'residential-care', 'other-duty', 'network', 'other')),
  name text NOT NULL CHECK (length(name) > 0),
  purpose text NOT NULL CHECK (length(purpose) > 0),
  hours text,
  phone text,
  valid_from date NOT NULL,
  valid_to date,
  version integer NOT NULL DEFAULT 1,
  CHECK (valid_to >= valid_from),
  EXCLUDE USING gist (name WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
COMMENT ON TABLE referral_target IS 'Where those whose matter can wait, or is another''s, are shown on to (C-14).';
COMMENT ON COLUMN referral_target.hours IS 'Opening hours as they are told to the caller; null is not stated.';

CREATE TABLE repeat_limit (
  id uuid PRIMARY KEY,
  valid_from date NOT NULL UNIQUE,
  contacts integer NOT NULL CHECK (contacts BETWEEN 2 AND 50),
  cases integer NOT NULL CHECK (cases BETWEEN 2 AND 50),
  days integer NOT NULL CHECK (days BETWEEN 1 AND 730),
  set_by uuid REFERENCES account,
  set_at timestamptz NOT NULL
);
COMMENT ON TABLE repeat_limit IS 'From how many contacts or cases about one person, within how many days, the desk says that it is repeated (C-26). The latest begun holds.';
COMMENT ON COLUMN repeat_limit.set_by IS 'Null: came with the region.';

CREATE TABLE case_priority (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases,
  prioritised text NOT NULL CHECK (prioritised IN ('yes', 'no', 'unknown')),
  class_id uuid REFERENCES priority_class,
  class_name text,
  why text NOT NULL DEFAULT '',
  at timestamptz NOT NULL,
  account_id uuid NOT NULL REFERENCES account,
  CHECK ((class_id IS NULL) = (class_name IS NULL)),
  CHECK (prioritised <> 'yes' OR class_id IS NOT NULL)
);
COMMENT ON TABLE case_priority IS 'First step: is the case to be prioritised, in which class and why (C-05). Append-only; the latest holds.';
COMMENT ON COLUMN case_priority.class_name IS 'The name the class had then.';
CREATE INDEX case_priority_case ON case_priority (case_id, at DESC, id DESC);

CREATE TABLE case_need (
  id uuid PRIMARY KEY,
  need_id uuid NOT NULL,
  case_id uuid NOT NULL REFERENCES cases,
  version integer NOT NULL CHECK (version > 0),
  kind text NOT NULL CHECK (kind IN ('protection', 'housing', 'food', 'medical', 'transport', 'talk', 'money', 'care', 'interpreter', 'other')),
  text text NOT NULL DEFAULT '',
  necessity text,
  prioritised text NOT NULL CHECK (prioritised IN ('yes', 'no', 'unknown')),
  why text NOT NULL DEFAULT '',
  withdrawn boolean NOT NULL DEFAULT false,
  at timestamptz NOT NULL,
  account_id uuid NOT NULL REFERENCES account,
  UNIQUE (need_id, version)
);
COMMENT ON TABLE case_need IS 'Second step: which needs there are, whether each is necessary for protection or beneficial (C-40), and whether it is prioritised (C-05). Append-only: each change is a new version of the need.';
COMMENT ON COLUMN case_need.withdrawn IS 'Put there by mistake; its history stays.';
CREATE INDEX case_need_case ON case_need (case_id);

CREATE TABLE case_factors (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL UNIQUE REFERENCES cases,
  resources text,
  network text,
  situation text,
  what_happened text,
  cold text CHECK (cold IN ('yes', 'no', 'unknown')),
  version integer NOT NULL DEFAULT 1,
  changed_at timestamptz NOT NULL,
  changed_by uuid NOT NULL REFERENCES account
);
COMMENT ON TABLE case_factors IS 'Factor sheet of the triage (C-17), one a case, kept while it is typed. Null is not stated. The ages of the children follow from the people of the case.';
COMMENT ON COLUMN case_factors.cold IS 'Somebody may have to be out in the cold tonight (F-12).';

CREATE TABLE missing_resource (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases,
  shaped text NOT NULL CHECK (shaped IN ('yes', 'no', 'unknown')),
  resource text CHECK (resource IN ('emergency-foster-home', 'residential-home', 'sis', 'sheltered-housing', 'shelter', 'hotel', 'addiction-care', 'health-care', 'transport', 'interpreter', 'colleague', 'other')),
  refused_by text,
  at timestamptz NOT NULL,
  account_id uuid NOT NULL REFERENCES account,
  CHECK ((shaped = 'yes') = (resource IS NOT NULL)),
  CHECK (shaped = 'yes' OR refused_by IS NULL)
);
COMMENT ON TABLE missing_resource IS 'Whether a judgement was shaped by something that was not to be had, and who said no (F-15). One row a judgement that answers it; append-only.';
CREATE INDEX missing_resource_case ON missing_resource (case_id, at DESC, id DESC);
CREATE INDEX missing_resource_at ON missing_resource (at);

CREATE TABLE day_matter (
  id uuid PRIMARY KEY,
  contact_id uuid NOT NULL REFERENCES contact,
  kind text CHECK (kind IN ('family-law-conflict', 'lonely-caller', 'adult-homeless-not-acute', 'worried-relative')),
  at timestamptz NOT NULL,
  account_id uuid NOT NULL REFERENCES account
);
COMMENT ON TABLE day_matter IS 'A contact of a kind that often need not be handled at night (C-13). Append-only; the latest holds, and without a kind it is taken back.';
CREATE INDEX day_matter_contact ON day_matter (contact_id, at DESC, id DESC);

CREATE TABLE cold_alert (
  id uuid PRIMARY KEY,
  from_at timestamptz NOT NULL,
  until_at timestamptz NOT NULL,
  degrees integer NOT NULL CHECK (degrees BETWEEN -60 AND 15),
  set_by uuid NOT NULL REFERENCES account,
  set_at timestamptz NOT NULL,
  ended_at timestamptz,
  ended_by uuid REFERENCES account,
  CHECK (until_at > from_at),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
  EXCLUDE USING gist (tstzrange(from_at, until_at) WITH &&) WHERE (ended_at IS NULL)
);
COMMENT ON TABLE cold_alert IS 'The duty warns of cold: nobody without a home is to sleep out (F-12, V-18).';
COMMENT ON COLUMN cold_alert.degrees IS 'Celsius, as low as it is expected to be.';

CREATE TABLE cold_night (
  id uuid PRIMARY KEY,
  night date NOT NULL,
  nobody_outside text NOT NULL CHECK (nobody_outside IN ('yes', 'no', 'unknown')),
  note text,
  at timestamptz NOT NULL,
  account_id uuid NOT NULL REFERENCES account
);
COMMENT ON TABLE cold_night IS 'Whether nobody is known to have slept out in a night, named by the day it begins (V-18). Append-only; the latest holds.';
CREATE INDEX cold_night_night ON cold_night (night, at DESC, id DESC);

CREATE TABLE failed_pickup (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases,
  earlier_case_id uuid REFERENCES cases,
  municipality_code text REFERENCES municipality,
  happened text NOT NULL CHECK (length(happened) >= 5),
  deviation_id uuid NOT NULL REFERENCES deviation,
  at timestamptz NOT NULL,
  account_id uuid NOT NULL REFERENCES account,
  UNIQUE (case_id)
);
COMMENT ON TABLE failed_pickup IS 'A client came back because the day service did not catch the case (C-27, V-34). Each is a deviation too.';
COMMENT ON COLUMN failed_pickup.municipality_code IS 'Whose day service it was: of residence, else of stay, when it was flagged.';
CREATE INDEX failed_pickup_at ON failed_pickup (at);

GRANT SELECT, INSERT ON priority_class, referral_target, repeat_limit, case_priority, case_need, case_factors, missing_resource,
  day_matter, cold_alert, cold_night, failed_pickup TO stafett_app;
GRANT UPDATE (name, description, position, valid_to, version) ON priority_class TO stafett_app;
GRANT UPDATE (kind, name, purpose, hours, phone, valid_to, version) ON referral_target TO stafett_app;
GRANT UPDATE (contacts, cases, days, set_by, set_at) ON repeat_limit TO stafett_app;
GRANT UPDATE (resources, network, situation, what_happened, cold, version, changed_at, changed_by) ON case_factors TO stafett_app;
GRANT UPDATE (ended_at, ended_by) ON cold_alert TO stafett_app;

ALTER TABLE priority_class ENABLE ROW LEVEL SECURITY;
ALTER TABLE priority_class FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON priority_class TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY reads ON priority_class FOR SELECT TO stafett_app
  USING ((SELECT scope_is_duty()) OR (SELECT scope_role()) IN ('administrator', 'operator'));
CREATE POLICY adds ON priority_class FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_role()) IN ('duty-manager', 'administrator', 'operator'));
CREATE POLICY changes ON priority_class FOR UPDATE TO stafett_app
  USING ((SELECT scope_role()) IN ('duty-manager', 'administrator'))
  WITH CHECK ((SELECT scope_role()) IN ('duty-manager', 'administrator'));

ALTER TABLE referral_target ENABLE ROW LEVEL SECURITY;
ALTER TABLE referral_target FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON referral_target TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY reads ON referral_target FOR SELECT TO stafett_app
  USING ((SELECT scope_is_duty()) OR (SELECT scope_role()) IN ('administrator', 'operator'));
CREATE POLICY adds ON referral_target FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_role()) IN ('duty-manager', 'administrator', 'operator'));
CREATE POLICY changes ON referral_target FOR UPDATE TO stafett_app
  USING ((SELECT scope_role()) IN ('duty-manager', 'administrator'))
  WITH CHECK ((SELECT scope_role()) IN ('duty-manager', 'administrator'));

ALTER TABLE repeat_limit ENABLE ROW LEVEL SECURITY;
ALTER TABLE repeat_limit FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON repeat_limit TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY reads ON repeat_limit FOR SELECT TO stafett_app
  USING ((SELECT scope_is_duty()) OR (SELECT scope_role()) IN ('administrator', 'operator'));
CREATE POLICY adds ON repeat_limit FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_role()) IN ('duty-manager', 'administrator', 'operator'));
CREATE POLICY changes ON repeat_limit FOR UPDATE TO stafett_app
  USING ((SELECT scope_role()) IN ('duty-manager', 'administrator'))
  WITH CHECK ((SELECT scope_role()) IN ('duty-manager', 'administrator'));

ALTER TABLE case_priority ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_priority FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON case_priority TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON case_priority TO stafett_app
  USING ((SELECT scope_is_duty()) AND case_is_open(case_id)) WITH CHECK ((SELECT scope_is_duty()) AND case_is_open(case_id));

ALTER TABLE case_need ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_need FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON case_need TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON case_need TO stafett_app
  USING ((SELECT scope_is_duty()) AND case_is_open(case_id)) WITH CHECK ((SELECT scope_is_duty()) AND case_is_open(case_id));

ALTER TABLE case_factors ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_factors FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON case_factors TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON case_factors TO stafett_app
  USING ((SELECT scope_is_duty()) AND case_is_open(case_id)) WITH CHECK ((SELECT scope_is_duty()) AND case_is_open(case_id));

ALTER TABLE missing_resource ENABLE ROW LEVEL SECURITY;
ALTER TABLE missing_resource FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON missing_resource TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON missing_resource TO stafett_app
  USING ((SELECT scope_is_duty()) AND case_is_open(case_id)) WITH CHECK ((SELECT scope_is_duty()) AND case_is_open(case_id));

ALTER TABLE failed_pickup ENABLE ROW LEVEL SECURITY;
ALTER TABLE failed_pickup FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON failed_pickup TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON failed_pickup TO stafett_app
  USING ((SELECT scope_is_duty()) AND case_is_open(case_id)) WITH CHECK ((SELECT scope_is_duty()) AND case_is_open(case_id));

-- Contacts, alerts and nights are of no case: the duty sees them.
ALTER TABLE day_matter ENABLE ROW LEVEL SECURITY;
ALTER TABLE day_matter FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON day_matter TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON day_matter TO stafett_app USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()));

ALTER TABLE cold_alert ENABLE ROW LEVEL SECURITY;
ALTER TABLE cold_alert FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON cold_alert TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON cold_alert TO stafett_app USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()));

ALTER TABLE cold_night ENABLE ROW LEVEL SECURITY;
ALTER TABLE cold_night FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON cold_night TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON cold_night TO stafett_app USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()));
