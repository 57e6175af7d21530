-- Who decides for a member's board and by which minutes, whom to call at night and in what order, and what came of the calls.

CREATE TABLE mandate (
  id uuid PRIMARY KEY,
  member_id uuid NOT NULL REFERENCES member,
  kind text NOT NULL CHECK (kind IN ('chair', 'vice-chair', 'board-member', 'official')),
  account_id uuid REFERENCES account,
  name text NOT NULL CHECK (length(trim(name)) >= 2),
  title text NOT NULL CHECK (length(trim(title)) >= 2),
  phone text,
  covers text[] NOT NULL DEFAULT '{}',
  minutes_reference text NOT NULL CHECK (length(trim(minutes_reference)) >= 2),
  minutes_date date NOT NULL,
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from - 1),
  ended_reason text,
  registered_by uuid NOT NULL REFERENCES account,
  registered_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  UNIQUE (id, member_id),
  CHECK ((kind IN ('chair', 'official')) = (covers = '{}')),
  CHECK (ended_reason IS NULL OR valid_to IS NOT NULL),
  CONSTRAINT mandate_account_once EXCLUDE USING gist
    (account_id WITH =, member_id WITH =, kind WITH =, daterange(valid_from, valid_to + 1) WITH &&) WHERE (account_id IS NOT NULL),
  CONSTRAINT mandate_name_once EXCLUDE USING gist
    (lower(name) WITH =, member_id WITH =, kind WITH =, daterange(valid_from, valid_to + 1) WITH &&) WHERE (account_id IS NULL)
);
COMMENT ON TABLE mandate IS 'Whom the law lets decide for a board when it cannot wait (LVU 6 and 43 §§, LVM 13 §), by which minutes and from when to when. Never deleted: ended with why.';
COMMENT ON COLUMN mandate.account_id IS 'Null for whoever has no account: decides orally or on paper.';
COMMENT ON COLUMN mandate.covers IS 'Types of decision of the appointment; empty for the chair, whom the law names, and for an official.';
COMMENT ON COLUMN mandate.valid_to IS 'Last day. The day before valid_from: ended before it began, and held on no day.';
CREATE INDEX mandate_member ON mandate (member_id, valid_from);
CREATE INDEX mandate_account ON mandate (account_id) WHERE account_id IS NOT NULL;

GRANT SELECT, INSERT ON mandate TO stafett_app;
GRANT UPDATE (phone, valid_to, ended_reason, version) ON mandate TO stafett_app;
ALTER TABLE mandate ENABLE ROW LEVEL SECURITY;
ALTER TABLE mandate FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON mandate TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty_reads ON mandate FOR SELECT TO stafett_app USING ((SELECT scope_is_duty()));
-- A duty worker locks one while a decision is written down, and mends a number that was wrong at night.
CREATE POLICY duty_changes ON mandate FOR UPDATE TO stafett_app
  USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()));
CREATE FUNCTION mandate_worker_mends_number_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF scope_role() = 'duty-worker' AND (NEW.valid_to, NEW.ended_reason) IS DISTINCT FROM (OLD.valid_to, OLD.ended_reason) THEN
    RAISE EXCEPTION 'a duty worker ends no mandate' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mandate_worker_mends_number_only BEFORE UPDATE ON mandate
  FOR EACH ROW EXECUTE FUNCTION mandate_worker_mends_number_only();
CREATE POLICY manager_adds ON mandate FOR INSERT TO stafett_app WITH CHECK (
  (SELECT scope_role()) = 'duty-manager' AND registered_by = (SELECT scope_account()));
CREATE POLICY own_member ON mandate TO stafett_app
  USING ((SELECT scope_role()) IN ('intake', 'chair') AND member_id = (SELECT scope_member()))
  WITH CHECK ((SELECT scope_role()) IN ('intake', 'chair') AND member_id = (SELECT scope_member()));

CREATE TABLE delegation (
  id uuid PRIMARY KEY,
  member_id uuid NOT NULL REFERENCES member,
  type text NOT NULL CHECK (type IN ('lvu-6', 'lvu-11', 'lvu-27', 'lvu-31d', 'lvm-13', 'l2024-79-4-1', 'sol-11-1', 'sol-12-1')),
  lowest text NOT NULL CHECK (lowest IN ('duty-worker', 'duty-manager')),
  limits text,
  minutes_reference text NOT NULL CHECK (length(trim(minutes_reference)) >= 2),
  minutes_date date NOT NULL,
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from - 1),
  ended_reason text,
  registered_by uuid NOT NULL REFERENCES account,
  registered_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CHECK (ended_reason IS NULL OR valid_to IS NOT NULL),
  CONSTRAINT delegation_to_an_employee CHECK (type LIKE 'sol-%'),
  CONSTRAINT delegation_once EXCLUDE USING gist (member_id WITH =, type WITH =, daterange(valid_from, valid_to + 1) WITH &&)
);
COMMENT ON TABLE delegation IS 'Decisions an employee of the duty takes by a board''s delegation order (E-03; KL 6:38, 9:37).';
COMMENT ON COLUMN delegation.type IS 'Never immediate custody or another decision the law keeps for elected members (SoL 30:7 and 30:8).';
COMMENT ON COLUMN delegation.lowest IS 'The lowest post that decides; the post above it may too.';
CREATE INDEX delegation_member ON delegation (member_id, valid_from);

CREATE TABLE signing_way (
  id uuid PRIMARY KEY,
  member_id uuid NOT NULL REFERENCES member,
  way text NOT NULL CHECK (way IN ('in-product', 'paper', 'other-service')),
  note text,
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from - 1),
  registered_by uuid NOT NULL REFERENCES account,
  registered_at timestamptz NOT NULL,
  CHECK (way <> 'other-service' OR length(trim(note)) > 0),
  CONSTRAINT signing_way_once EXCLUDE USING gist (member_id WITH =, daterange(valid_from, valid_to + 1) WITH &&)
);
COMMENT ON TABLE signing_way IS 'How the decision-makers of a board sign (E-08). A member without a row has not said.';

GRANT SELECT, INSERT ON delegation, signing_way TO stafett_app;
GRANT UPDATE (valid_to, ended_reason, version) ON delegation TO stafett_app;
GRANT UPDATE (valid_to) ON signing_way TO stafett_app;

ALTER TABLE delegation ENABLE ROW LEVEL SECURITY;
ALTER TABLE delegation FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON delegation TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty_reads ON delegation FOR SELECT TO stafett_app USING ((SELECT scope_is_duty()));
CREATE POLICY manager ON delegation TO stafett_app
  USING ((SELECT scope_role()) = 'duty-manager') WITH CHECK ((SELECT scope_role()) = 'duty-manager');
CREATE POLICY own_member ON delegation TO stafett_app
  USING ((SELECT scope_role()) IN ('intake', 'chair') AND member_id = (SELECT scope_member()))
  WITH CHECK ((SELECT scope_role()) IN ('intake', 'chair') AND member_id = (SELECT scope_member()));

ALTER TABLE signing_way ENABLE ROW LEVEL SECURITY;
ALTER TABLE signing_way FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON signing_way TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty_reads ON signing_way FOR SELECT TO stafett_app USING ((SELECT scope_is_duty()));
CREATE POLICY manager ON signing_way TO stafett_app
  USING ((SELECT scope_role()) = 'duty-manager') WITH CHECK ((SELECT scope_role()) = 'duty-manager');
CREATE POLICY own_member ON signing_way TO stafett_app
  USING ((SELECT scope_role()) IN ('intake', 'chair') AND member_id = (SELECT scope_member()))
  WITH CHECK ((SELECT scope_role()) IN ('intake', 'chair') AND member_id = (SELECT scope_member()));

CREATE TABLE ladder_list (
  id uuid PRIMARY KEY,
  member_id uuid NOT NULL REFERENCES member,
  came_by text NOT NULL CHECK (came_by IN ('product', 'email', 'phone', 'paper')),
  note text,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
  sent_by uuid NOT NULL REFERENCES account,
  sent_at timestamptz NOT NULL,
  acknowledged_by uuid REFERENCES account,
  acknowledged_at timestamptz CHECK (acknowledged_at >= sent_at),
  UNIQUE (id, member_id),
  CHECK ((acknowledged_by IS NULL) = (acknowledged_at IS NULL))
);
COMMENT ON TABLE ladder_list IS 'A list of who decides which nights, as a member sent it (U-03, E-11). It holds from when it was sent; the receipt tells the sender that the duty has seen it (E-12).';
COMMENT ON COLUMN ladder_list.starts_at IS 'From its first turn to the end of its last: what it replaced of older lists.';
CREATE INDEX ladder_list_member ON ladder_list (member_id, id DESC);
CREATE INDEX ladder_list_unacknowledged ON ladder_list (sent_at) WHERE acknowledged_at IS NULL;

CREATE TABLE ladder_turn (
  id uuid PRIMARY KEY,
  list_id uuid NOT NULL,
  member_id uuid NOT NULL REFERENCES member,
  mandate_id uuid NOT NULL,
  rank integer NOT NULL CHECK (rank BETWEEN 1 AND 9),
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
  withdrawn_at timestamptz,
  withdrawn_by uuid REFERENCES account,
  withdrawn_reason text,
  replaced_by uuid REFERENCES ladder_list,
  FOREIGN KEY (list_id, member_id) REFERENCES ladder_list (id, member_id),
  FOREIGN KEY (mandate_id, member_id) REFERENCES mandate (id, member_id),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL AND replaced_by IS NULL)),
  CONSTRAINT ladder_turn_rank EXCLUDE USING gist
    (member_id WITH =, rank WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (withdrawn_at IS NULL),
  CONSTRAINT ladder_turn_once EXCLUDE USING gist
    (mandate_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (withdrawn_at IS NULL)
);
COMMENT ON TABLE ladder_turn IS 'Who is called in which order from when to when, by the board''s own calendar. A turn that a newer list covers in part is cut, and the rest of it is a turn of the same list.';
COMMENT ON COLUMN ladder_turn.rank IS '1 is called first.';
COMMENT ON COLUMN ladder_turn.replaced_by IS 'The newer list that took its place; null where it was taken out with a reason.';
CREATE INDEX ladder_turn_member ON ladder_turn (member_id, ends_at) WHERE withdrawn_at IS NULL;
CREATE INDEX ladder_turn_list ON ladder_turn (list_id);

CREATE TABLE decision_maker_call (
  id uuid PRIMARY KEY,
  member_id uuid NOT NULL REFERENCES member,
  mandate_id uuid NOT NULL REFERENCES mandate,
  kind text NOT NULL CHECK (kind IN ('heads-up', 'decision-request', 'information', 'test')),
  outcome text NOT NULL CHECK (outcome IN ('reached', 'not-reached', 'wrong-number')),
  number text,
  at timestamptz NOT NULL,
  case_id uuid REFERENCES cases,
  decision_id uuid,
  followed_at timestamptz,
  called_by uuid NOT NULL REFERENCES account,
  registered_at timestamptz NOT NULL,
  CHECK (kind <> 'test' OR case_id IS NULL AND decision_id IS NULL),
  CHECK (followed_at IS NULL OR kind = 'heads-up'),
  CHECK (at <= registered_at)
);
COMMENT ON TABLE decision_maker_call IS 'Calls to those who decide, reached or not (E-14, E-15, E-26). No person stands here: what was said is in its own table, behind the case.';
COMMENT ON COLUMN decision_maker_call.number IS 'The number called; a wrong one is told until the mandate has another.';
COMMENT ON COLUMN decision_maker_call.decision_id IS 'The decision it was about, if one was begun. Decisions are made in a later migration: no reference.';
COMMENT ON COLUMN decision_maker_call.followed_at IS 'When the heads-up was followed by a question; null: it led to nothing, or has not yet (V-38).';
CREATE INDEX decision_maker_call_member ON decision_maker_call (member_id, at DESC);
CREATE INDEX decision_maker_call_mandate ON decision_maker_call (mandate_id, at DESC);
CREATE INDEX decision_maker_call_case ON decision_maker_call (case_id, at) WHERE case_id IS NOT NULL;
CREATE INDEX decision_maker_call_decision ON decision_maker_call (decision_id) WHERE decision_id IS NOT NULL;
CREATE INDEX decision_maker_call_at ON decision_maker_call (at);

CREATE TABLE call_content (
  id uuid PRIMARY KEY,
  call_id uuid NOT NULL REFERENCES decision_maker_call,
  case_id uuid REFERENCES cases,
  text text NOT NULL CHECK (length(text) > 0),
  written_by uuid NOT NULL REFERENCES account,
  written_at timestamptz NOT NULL
);
COMMENT ON TABLE call_content IS 'What was said in a call, written then or afterwards; append-only.';
COMMENT ON COLUMN call_content.case_id IS 'As on the call; here so that the wall needs no other table.';
CREATE INDEX call_content_call ON call_content (call_id);

GRANT SELECT, INSERT ON ladder_list, ladder_turn, decision_maker_call, call_content TO stafett_app;
GRANT UPDATE (acknowledged_by, acknowledged_at) ON ladder_list TO stafett_app;
GRANT UPDATE (ends_at, withdrawn_at, withdrawn_by, withdrawn_reason, replaced_by) ON ladder_turn TO stafett_app;
GRANT UPDATE (followed_at) ON decision_maker_call TO stafett_app;

ALTER TABLE ladder_list ENABLE ROW LEVEL SECURITY;
ALTER TABLE ladder_list FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON ladder_list TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON ladder_list TO stafett_app USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()));
CREATE POLICY own_member_reads ON ladder_list FOR SELECT TO stafett_app USING (
  (SELECT scope_role()) IN ('intake', 'chair') AND member_id = (SELECT scope_member()));
-- The receipt is the duty's to give.
CREATE POLICY own_member_sends ON ladder_list FOR INSERT TO stafett_app WITH CHECK (
  (SELECT scope_role()) IN ('intake', 'chair') AND member_id = (SELECT scope_member())
  AND sent_by = (SELECT scope_account()) AND acknowledged_at IS NULL AND came_by = 'product');

ALTER TABLE ladder_turn ENABLE ROW LEVEL SECURITY;
ALTER TABLE ladder_turn FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON ladder_turn TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON ladder_turn TO stafett_app USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()));
CREATE POLICY own_member ON ladder_turn TO stafett_app
  USING ((SELECT scope_role()) IN ('intake', 'chair') AND member_id = (SELECT scope_member()))
  WITH CHECK ((SELECT scope_role()) IN ('intake', 'chair') AND member_id = (SELECT scope_member()));

ALTER TABLE decision_maker_call ENABLE ROW LEVEL SECURITY;
ALTER TABLE decision_maker_call FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON decision_maker_call TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty_reads ON decision_maker_call FOR SELECT TO stafett_app USING ((SELECT scope_is_duty()));
-- A member sees that its numbers have been tried; calls of the night are the duty's.
CREATE POLICY own_member_tests ON decision_maker_call FOR SELECT TO stafett_app USING (
  (SELECT scope_role()) IN ('intake', 'chair') AND member_id = (SELECT scope_member()) AND kind = 'test');
CREATE POLICY duty_adds ON decision_maker_call FOR INSERT TO stafett_app WITH CHECK (
  (SELECT scope_is_duty()) AND called_by = (SELECT scope_account()) AND (case_id IS NULL OR case_is_open(case_id)));
CREATE POLICY duty_follows ON decision_maker_call FOR UPDATE TO stafett_app
  USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()));

ALTER TABLE call_content ENABLE ROW LEVEL SECURITY;
ALTER TABLE call_content FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON call_content TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty_reads ON call_content FOR SELECT TO stafett_app USING (
  (SELECT scope_is_duty()) AND (case_id IS NULL OR case_is_open(case_id)));
CREATE POLICY duty_adds ON call_content FOR INSERT TO stafett_app WITH CHECK (
  (SELECT scope_is_duty()) AND written_by = (SELECT scope_account()) AND (case_id IS NULL OR case_is_open(case_id)));
