-- What police and health care report to the duty, and apart from it who wrote it.

CREATE SEQUENCE partner_report_number;

CREATE TABLE partner_report (
  id uuid PRIMARY KEY,
  number text UNIQUE,
  partner_id uuid NOT NULL REFERENCES partner,
  kind text NOT NULL CHECK (kind IN ('concern', 'advice', 'hand-over', 'hearing', 'notification')),
  status text NOT NULL CHECK (status IN ('draft', 'received', 'opened', 'taken', 'done', 'withdrawn')),
  urgency text CHECK (urgency IN ('danger', 'now', 'tonight', 'can-wait')),
  municipality_code text REFERENCES municipality,
  about text CHECK (about IN ('child', 'young-adult', 'adult', 'unborn', 'unknown')),
  person_name text,
  person_identity text,
  story text NOT NULL,
  where_now text,
  found_where text,
  since timestamptz,
  condition text,
  companion text,
  other_children text CHECK (other_children IN ('yes', 'no', 'unknown')),
  guardians_know text CHECK (guardians_know IN ('yes', 'no', 'unknown')),
  wish text CHECK (wish IN ('written', 'call')),
  is_without_names boolean NOT NULL DEFAULT false,
  hearing_ask text CHECK (hearing_ask IN ('inform', 'attend')),
  hearing_at timestamptz,
  hearing_place text,
  is_silent boolean NOT NULL DEFAULT false,
  waits_for_opening boolean NOT NULL DEFAULT false,
  started_at timestamptz NOT NULL,
  sent_at timestamptz,
  opened_at timestamptz,
  seen_at timestamptz,
  supplemented_at timestamptz,
  taken_at timestamptz,
  taken_by uuid REFERENCES account,
  contact_id uuid UNIQUE REFERENCES contact,
  waiting_until timestamptz,
  reply_wish text CHECK (reply_wish IN ('written', 'call')),
  reply text,
  hearing_answer text CHECK (hearing_answer IN ('noted', 'attends', 'declines', 'alternative')),
  decline_reason text CHECK (decline_reason IN ('no-need-of-protection', 'not-serious-crime', 'day-service-can', 'guardian-attends',
    'duty-occupied', 'other')),
  hearing_alternative text CHECK (hearing_alternative IN ('by-phone', 'later', 'day-service', 'guardian', 'other')),
  hearing_reply text,
  answered_at timestamptz,
  attended boolean,
  done_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  version integer NOT NULL DEFAULT 1,
  CHECK ((status = 'draft') = (sent_at IS NULL)),
  CHECK ((number IS NULL) = (sent_at IS NULL)),
  CHECK (sent_at IS NULL OR urgency IS NOT NULL),
  CHECK ((taken_at IS NULL) = (taken_by IS NULL)),
  CHECK ((taken_at IS NULL) = (contact_id IS NULL)),
  CHECK (status NOT IN ('taken', 'done') OR taken_at IS NOT NULL),
  CHECK ((status = 'done') = (done_at IS NOT NULL)),
  CHECK ((status = 'withdrawn') = (withdrawn_at IS NOT NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
  CHECK (kind <> 'advice' OR (person_name IS NULL AND person_identity IS NULL)),
  CHECK (waiting_until >= since),
  CHECK (hearing_answer <> 'declines' OR decline_reason IS NOT NULL),
  CHECK (hearing_answer <> 'alternative' OR hearing_alternative IS NOT NULL),
  CHECK (attended IS NULL OR hearing_answer = 'attends')
);
COMMENT ON TABLE partner_report IS 'What a unit of the police or health care reports (SoL 19:1, PL 12 §, I-05, I-21). Frozen when sent, then only supplemented.';
COMMENT ON COLUMN partner_report.partner_id IS 'The unit. Who of it wrote stands in partner_report_source alone (OSL 26:5).';
COMMENT ON COLUMN partner_report.since IS 'Since when a young person is with the police: their waiting is counted from here (I-18).';
COMMENT ON COLUMN partner_report.companion IS 'Who waits with the young person: a patrol or a function, no name.';
COMMENT ON COLUMN partner_report.is_silent IS 'Information at night that calls nobody (I-06, I-07).';
COMMENT ON COLUMN partner_report.waits_for_opening IS 'Sent while the duty is closed, by somebody who was told that it is read when it opens.';
COMMENT ON COLUMN partner_report.seen_at IS 'When somebody of the duty last had it open: what was added later is news.';
COMMENT ON COLUMN partner_report.contact_id IS 'The contact the duty made of it: one.';
CREATE INDEX partner_report_partner ON partner_report (partner_id, sent_at DESC);
CREATE INDEX partner_report_sent ON partner_report (sent_at DESC, id DESC) WHERE sent_at IS NOT NULL;
CREATE INDEX partner_report_waiting ON partner_report (sent_at) WHERE status IN ('received', 'opened', 'taken');

CREATE TABLE partner_report_source (
  partner_report_id uuid PRIMARY KEY REFERENCES partner_report ON DELETE CASCADE,
  account_id uuid NOT NULL REFERENCES account,
  reporter_name text NOT NULL,
  reporter_phone text,
  fears_harm text CHECK (fears_harm IN ('yes', 'no', 'unknown')),
  fears_text text,
  sent_at timestamptz
);
COMMENT ON TABLE partner_report_source IS 'Who of the unit wrote a partner report. Never to family, provider, municipality or another partner (OSL 26:5); the statistics have no way to it.';
COMMENT ON COLUMN partner_report_source.fears_harm IS 'Whether violence or other serious harm is to be feared if it is known who reported: the condition of OSL 26:5.';
COMMENT ON COLUMN partner_report_source.sent_at IS 'As on the report; here so that the wall needs no other table.';
CREATE INDEX partner_report_source_account ON partner_report_source (account_id);

CREATE TABLE partner_report_event (
  id uuid PRIMARY KEY,
  partner_report_id uuid NOT NULL REFERENCES partner_report ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('sent', 'opened', 'supplemented', 'taken', 'answered', 'attended', 'not-attended',
    'waiting-ended', 'done', 'withdrawn')),
  at timestamptz NOT NULL,
  account_id uuid REFERENCES account,
  text text,
  CHECK ((kind IN ('sent', 'supplemented', 'withdrawn')) = (account_id IS NULL)),
  CHECK ((kind = 'supplemented') = (text IS NOT NULL))
);
COMMENT ON TABLE partner_report_event IS 'What happened to a partner report and when; append-only. A step of the reporter names nobody.';
CREATE INDEX partner_report_event_report ON partner_report_event (partner_report_id, at);

-- What was sent stays as it was sent; what each side may change is what is its own.
CREATE FUNCTION partner_report_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  by_partner boolean := coalesce(current_setting('stafett.role', true), '') = 'partner';
BEGIN
  IF NEW.kind <> OLD.kind OR NEW.partner_id <> OLD.partner_id OR NEW.started_at <> OLD.started_at THEN
    RAISE EXCEPTION 'a partner report is of one kind and one unit';
  END IF;
  IF OLD.status <> 'draft' AND (OLD.number, OLD.sent_at, OLD.urgency, OLD.municipality_code, OLD.about, OLD.person_name,
      OLD.person_identity, OLD.story, OLD.where_now, OLD.found_where, OLD.since, OLD.condition, OLD.companion, OLD.other_children,
      OLD.guardians_know, OLD.wish, OLD.is_without_names, OLD.hearing_ask, OLD.hearing_at, OLD.hearing_place, OLD.is_silent,
      OLD.waits_for_opening)
    IS DISTINCT FROM (NEW.number, NEW.sent_at, NEW.urgency, NEW.municipality_code, NEW.about, NEW.person_name,
      NEW.person_identity, NEW.story, NEW.where_now, NEW.found_where, NEW.since, NEW.condition, NEW.companion, NEW.other_children,
      NEW.guardians_know, NEW.wish, NEW.is_without_names, NEW.hearing_ask, NEW.hearing_at, NEW.hearing_place, NEW.is_silent,
      NEW.waits_for_opening) THEN
    RAISE EXCEPTION 'what was sent stays as it was sent';
  END IF;
  IF by_partner AND ((OLD.opened_at, OLD.seen_at, OLD.taken_at, OLD.taken_by, OLD.contact_id, OLD.waiting_until, OLD.reply_wish,
      OLD.reply, OLD.hearing_answer, OLD.decline_reason, OLD.hearing_alternative, OLD.hearing_reply, OLD.answered_at, OLD.attended,
      OLD.done_at)
    IS DISTINCT FROM (NEW.opened_at, NEW.seen_at, NEW.taken_at, NEW.taken_by, NEW.contact_id, NEW.waiting_until, NEW.reply_wish,
      NEW.reply, NEW.hearing_answer, NEW.decline_reason, NEW.hearing_alternative, NEW.hearing_reply, NEW.answered_at, NEW.attended,
      NEW.done_at)
    OR (OLD.status, NEW.status) NOT IN (('draft', 'draft'), ('draft', 'received'), ('received', 'received'), ('opened', 'opened'),
      ('taken', 'taken'), ('received', 'withdrawn'), ('opened', 'withdrawn'))) THEN
    RAISE EXCEPTION 'what the duty has done is the duty''s';
  END IF;
  IF NOT by_partner AND OLD.status IS DISTINCT FROM NEW.status AND (OLD.status, NEW.status) NOT IN (('received', 'opened'),
      ('received', 'taken'), ('received', 'done'), ('opened', 'taken'), ('opened', 'done'), ('taken', 'done')) THEN
    RAISE EXCEPTION 'a partner report goes one way';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER partner_report_stays BEFORE UPDATE ON partner_report FOR EACH ROW EXECUTE FUNCTION partner_report_stays();

GRANT SELECT, INSERT, UPDATE, DELETE ON partner_report TO stafett_app;
GRANT SELECT, INSERT ON partner_report_source, partner_report_event TO stafett_app;
GRANT UPDATE (reporter_name, reporter_phone, fears_harm, fears_text, sent_at) ON partner_report_source TO stafett_app;
GRANT USAGE ON SEQUENCE partner_report_number TO stafett_app;

ALTER TABLE partner_report_source ENABLE ROW LEVEL SECURITY;
ALTER TABLE partner_report_source FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON partner_report_source TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY own ON partner_report_source TO stafett_app
  USING ((SELECT scope_role()) = 'partner' AND account_id = (SELECT scope_account()))
  WITH CHECK ((SELECT scope_role()) = 'partner' AND account_id = (SELECT scope_account()));
CREATE POLICY duty_reads ON partner_report_source FOR SELECT TO stafett_app
  USING ((SELECT scope_is_duty()) AND sent_at IS NOT NULL);

ALTER TABLE partner_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE partner_report FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON partner_report TO stafett_owner USING (true) WITH CHECK (true);
-- Its writer, as long as the account works for the unit that reported.
CREATE POLICY own_reads ON partner_report FOR SELECT TO stafett_app USING (
  (SELECT scope_role()) = 'partner' AND partner_id = (SELECT scope_partner())
  AND EXISTS (SELECT FROM partner_report_source s WHERE s.partner_report_id = partner_report.id AND s.account_id = (SELECT scope_account())));
CREATE POLICY own_begins ON partner_report FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_role()) = 'partner' AND partner_id = (SELECT scope_partner()) AND status = 'draft');
CREATE POLICY own_changes ON partner_report FOR UPDATE TO stafett_app
  USING ((SELECT scope_role()) = 'partner' AND partner_id = (SELECT scope_partner())
    AND EXISTS (SELECT FROM partner_report_source s WHERE s.partner_report_id = partner_report.id AND s.account_id = (SELECT scope_account())))
  WITH CHECK ((SELECT scope_role()) = 'partner' AND partner_id = (SELECT scope_partner()));
CREATE POLICY own_discards ON partner_report FOR DELETE TO stafett_app
  USING ((SELECT scope_role()) = 'partner' AND partner_id = (SELECT scope_partner()) AND status = 'draft'
    AND EXISTS (SELECT FROM partner_report_source s WHERE s.partner_report_id = partner_report.id AND s.account_id = (SELECT scope_account())));
CREATE POLICY duty_reads ON partner_report FOR SELECT TO stafett_app USING ((SELECT scope_is_duty()) AND status <> 'draft');
CREATE POLICY duty_changes ON partner_report FOR UPDATE TO stafett_app
  USING ((SELECT scope_is_duty()) AND status <> 'draft') WITH CHECK ((SELECT scope_is_duty()) AND status <> 'draft');

ALTER TABLE partner_report_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE partner_report_event FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON partner_report_event TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON partner_report_event TO stafett_app
  USING ((SELECT scope_is_duty()) AND EXISTS (SELECT FROM partner_report r WHERE r.id = partner_report_id))
  WITH CHECK ((SELECT scope_is_duty()) AND account_id = (SELECT scope_account())
    AND EXISTS (SELECT FROM partner_report r WHERE r.id = partner_report_id));
CREATE POLICY own ON partner_report_event TO stafett_app
  USING ((SELECT scope_role()) = 'partner' AND EXISTS (SELECT FROM partner_report r WHERE r.id = partner_report_id))
  WITH CHECK ((SELECT scope_role()) = 'partner' AND account_id IS NULL
    AND EXISTS (SELECT FROM partner_report r WHERE r.id = partner_report_id));

-- Whether the duty is open is said to who reports: the region's own days with the printed hours.
CREATE POLICY partner_knows ON special_day FOR SELECT TO stafett_app USING ((SELECT scope_role()) = 'partner');

-- On standby whoever is on is told that a report came: who it is stays in the house.
CREATE POLICY partner_calls ON roster_shift FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'partner' AND status = 'published' AND starts_at <= now() AND ends_at > now());

-- Contacts per unit and month, waiting, and hearings asked and answered: no person, no place, no text and no reporter.
GRANT SELECT (id, partner_id, kind, status, municipality_code, since, hearing_ask, sent_at, opened_at, taken_at, waiting_until,
  hearing_answer, decline_reason, answered_at, attended) ON partner_report TO stafett_reader;
CREATE POLICY figures ON partner_report FOR SELECT TO stafett_reader USING ((SELECT scope_sees_figures()) AND status <> 'draft');
CREATE VIEW partner_report_figures WITH (security_invoker = true) AS
  SELECT id, partner_id, kind, municipality_code, since, hearing_ask, sent_at, opened_at, taken_at, waiting_until, hearing_answer,
    decline_reason, answered_at, attended
  FROM partner_report WHERE status NOT IN ('draft', 'withdrawn');
COMMENT ON VIEW partner_report_figures IS 'Partner reports that stand, as coded facts: who of a unit reported is not among them.';
GRANT SELECT ON partner_report_figures TO stafett_reader;
