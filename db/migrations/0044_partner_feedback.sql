-- What police and health care are told of their own reports, what each may expect, visits to their units, and from which unit
-- a contact came.

-- Which unit made contact, not only its kind: else no effect can be measured (J-14, L-12).
ALTER TABLE contact ADD initiator_partner_id uuid REFERENCES partner;
COMMENT ON COLUMN contact.initiator_partner_id IS 'The unit of the police or of health care that made contact; null is not stated.';
CREATE INDEX contact_initiator_partner ON contact (initiator_partner_id, call_at) WHERE initiator_partner_id IS NOT NULL;
CREATE INDEX contact_initiator ON contact (initiator, call_at) WHERE initiator IN ('police', 'care-provider');

CREATE TABLE partner_feedback (
  id uuid PRIMARY KEY,
  partner_report_id uuid NOT NULL REFERENCES partner_report,
  partner_id uuid NOT NULL REFERENCES partner,
  asked_by uuid NOT NULL REFERENCES account,
  asked_at timestamptz NOT NULL,
  wants text[] NOT NULL CHECK (cardinality(wants) > 0 AND wants <@ ARRAY['investigation', 'custody-decision', 'measures',
    'support', 'who-handles', 'whereabouts', 'danger', 'suspected-crime']),
  state text NOT NULL CHECK (state IN ('asked', 'given', 'not-given')),
  ground text CHECK (ground IN ('osl-26-9a', 'osl-26-7', 'osl-10-1', 'osl-26-9', 'osl-10-20', 'osl-10-18a', 'osl-10-18c',
    'osl-10-21', 'osl-10-23')),
  ground_version integer,
  law_key text,
  contents text[] NOT NULL DEFAULT '{}' CHECK (contents <@ ARRAY['investigation', 'custody-decision', 'measures', 'support',
    'who-handles', 'whereabouts', 'danger', 'suspected-crime']),
  investigation text CHECK (investigation IN ('opened', 'not-opened', 'under-way')),
  measures text[] NOT NULL DEFAULT '{}' CHECK (measures <@ ARRAY['spoken-with', 'taken-home', 'with-network', 'placed',
    'to-health-care', 'handed-to-municipality', 'none']),
  manner text CHECK (manner IN ('here', 'by-phone')),
  reason text CHECK (reason IN ('not-a-duty-report', 'inappropriate', 'secrecy', 'nobody-known')),
  answered_by uuid REFERENCES account,
  answered_by_name text,
  answered_at timestamptz,
  seen_at timestamptz,
  seen_by uuid REFERENCES account,
  version integer NOT NULL DEFAULT 1,
  CHECK ((state = 'asked') = (answered_at IS NULL) AND (answered_at IS NULL) = (answered_by IS NULL)
    AND (answered_by IS NULL) = (answered_by_name IS NULL)),
  CHECK ((state = 'given') = (ground IS NOT NULL) AND (ground IS NULL) = (ground_version IS NULL)
    AND (ground IS NULL) = (manner IS NULL)),
  CHECK ((state = 'given') = (cardinality(contents) > 0)),
  CHECK ((state = 'not-given') = (reason IS NOT NULL)),
  CHECK ((investigation IS NOT NULL) = ('investigation' = ANY (contents))),
  CHECK ((cardinality(measures) > 0) = ('measures' = ANY (contents))),
  CHECK (ground IS DISTINCT FROM 'osl-26-9a' OR contents = ARRAY['investigation']),
  CHECK ((seen_at IS NULL) = (seen_by IS NULL) AND (seen_at IS NULL OR state <> 'asked'))
);
COMMENT ON TABLE partner_feedback IS 'A unit asks what became of its own report, and what it was answered: codes only, no word about anybody (OSL 26:9 a, SoL 19:6, I-09, K-11).';
COMMENT ON COLUMN partner_feedback.law_key IS 'The provision on feedback in force when it was answered.';
COMMENT ON COLUMN partner_feedback.manner IS 'by-phone: contents without a fixed sentence are said to somebody by name, who stands in the disclosure log.';
CREATE INDEX partner_feedback_report ON partner_feedback (partner_report_id);
CREATE INDEX partner_feedback_partner ON partner_feedback (partner_id, asked_at DESC);
CREATE INDEX partner_feedback_answered ON partner_feedback (answered_at) WHERE answered_at IS NOT NULL;
CREATE UNIQUE INDEX partner_feedback_open ON partner_feedback (partner_report_id) WHERE state = 'asked';

-- What was answered stays as it was answered; only that it is read is added.
CREATE FUNCTION partner_feedback_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'asked' AND (NEW.state, NEW.ground, NEW.contents, NEW.investigation, NEW.measures, NEW.manner, NEW.reason,
       NEW.answered_by, NEW.answered_at)
     IS DISTINCT FROM (OLD.state, OLD.ground, OLD.contents, OLD.investigation, OLD.measures, OLD.manner, OLD.reason,
       OLD.answered_by, OLD.answered_at) THEN
    RAISE EXCEPTION 'feedback that is answered is never changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER partner_feedback_stays BEFORE UPDATE ON partner_feedback FOR EACH ROW EXECUTE FUNCTION partner_feedback_stays();

CREATE TABLE day_decision (
  id uuid PRIMARY KEY,
  partner_report_id uuid NOT NULL REFERENCES partner_report,
  investigation text NOT NULL CHECK (investigation IN ('opened', 'not-opened', 'under-way')),
  decided_on date,
  told_by text NOT NULL CHECK (length(trim(told_by)) >= 2),
  noted_by uuid NOT NULL REFERENCES account,
  noted_at timestamptz NOT NULL,
  CHECK (investigation = 'under-way' OR decided_on IS NOT NULL)
);
COMMENT ON TABLE day_decision IS 'What the municipality has decided about a reported matter, as the duty was told; append-only, the latest holds. The week of SoL 19:6 counts from it.';
CREATE INDEX day_decision_report ON day_decision (partner_report_id, noted_at DESC);

-- The disclosure log holds feedback to a partner beside reports to municipalities: one log (law-and-standards 3.5).
ALTER TABLE disclosure
  ALTER report_id DROP NOT NULL,
  ALTER person_id DROP NOT NULL,
  ALTER municipality_code DROP NOT NULL,
  ADD partner_feedback_id uuid REFERENCES partner_feedback,
  ADD partner_id uuid REFERENCES partner,
  ADD receiver_name text,
  DROP CONSTRAINT disclosure_circumstance_check,
  ADD CONSTRAINT disclosure_circumstance_check CHECK (circumstance IN ('substance-abuse', 'compulsory-psychiatric-care', 'pregnancy',
    'assumed-under-18', 'consent-own', 'consent-guardian', 'decision-made', 'found-in-danger', 'commits-crime', 'risk-of-crime',
    'risk-of-violence', 'crime-against-child', 'crime-six-months')),
  ADD CONSTRAINT disclosure_receiver_check CHECK (num_nonnulls(report_id, partner_feedback_id) = 1
    AND (partner_feedback_id IS NULL) = (partner_id IS NULL)
    AND (report_id IS NULL OR (person_id IS NOT NULL AND municipality_code IS NOT NULL AND receiver_name IS NULL))
    AND (partner_feedback_id IS NULL OR (sent_at IS NOT NULL AND cardinality(content) > 0)));
COMMENT ON COLUMN disclosure.person_id IS 'Null only in feedback on a case in which nobody is known.';
COMMENT ON COLUMN disclosure.receiver_name IS 'To whom of the unit it was said, where it was said by phone.';
COMMENT ON COLUMN disclosure.circumstance IS 'What makes the ground hold: of OSL 26:9 for someone not shown to be under 18, of the others what the section demands.';
CREATE INDEX disclosure_partner_feedback ON disclosure (partner_feedback_id) WHERE partner_feedback_id IS NOT NULL;

CREATE TABLE expectation_edition (
  id uuid PRIMARY KEY,
  audience text NOT NULL CHECK (audience IN ('police', 'health-care', 'municipality')),
  edition integer NOT NULL CHECK (edition > 0),
  duty_does text NOT NULL,
  duty_does_not text NOT NULL,
  when_to_call text NOT NULL,
  we_expect text NOT NULL,
  you_may_expect text NOT NULL,
  unmet_needs text NOT NULL,
  change_note text NOT NULL,
  written_by uuid NOT NULL REFERENCES account,
  written_at timestamptz NOT NULL,
  published_at timestamptz,
  published_by uuid REFERENCES account,
  version integer NOT NULL DEFAULT 1,
  UNIQUE (audience, edition),
  CHECK ((published_at IS NULL) = (published_by IS NULL))
);
COMMENT ON TABLE expectation_edition IS 'Who does what, for the police, for health care and for municipalities: editions, frozen when published (I-11, I-20, I-23, N-04).';
CREATE UNIQUE INDEX expectation_edition_draft ON expectation_edition (audience) WHERE published_at IS NULL;

CREATE FUNCTION expectation_edition_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NOT NULL THEN RAISE EXCEPTION 'a published edition never changes'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER expectation_edition_stays BEFORE UPDATE ON expectation_edition FOR EACH ROW EXECUTE FUNCTION expectation_edition_stays();

CREATE TABLE expectation_acknowledgement (
  edition_id uuid NOT NULL REFERENCES expectation_edition,
  account_id uuid NOT NULL REFERENCES account,
  partner_id uuid REFERENCES partner,
  member_id uuid REFERENCES member,
  at timestamptz NOT NULL,
  PRIMARY KEY (edition_id, account_id),
  CHECK (num_nonnulls(partner_id, member_id) = 1)
);
COMMENT ON TABLE expectation_acknowledgement IS 'A named account says for its unit or member that an edition is read.';

CREATE TABLE partner_visit (
  id uuid PRIMARY KEY,
  partner_id uuid REFERENCES partner,
  member_id uuid REFERENCES member,
  kind text NOT NULL CHECK (kind IN ('visit', 'dialogue', 'study-visit', 'material')),
  planned_on date NOT NULL,
  contents text NOT NULL,
  material text NOT NULL,
  held_on date,
  attended integer CHECK (attended BETWEEN 0 AND 10000),
  staff integer CHECK (staff BETWEEN 1 AND 10000),
  repeat_by date,
  cancelled_at timestamptz,
  cancelled_reason text,
  planned_by uuid NOT NULL REFERENCES account,
  planned_at timestamptz NOT NULL,
  recorded_by uuid REFERENCES account,
  recorded_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CHECK (num_nonnulls(partner_id, member_id) = 1),
  CHECK (attended IS NULL OR staff IS NULL OR attended <= staff),
  CHECK (held_on IS NOT NULL OR num_nonnulls(attended, staff, repeat_by) = 0),
  CHECK ((held_on IS NULL) = (recorded_by IS NULL) AND (recorded_by IS NULL) = (recorded_at IS NULL)),
  CHECK ((cancelled_at IS NULL) = (cancelled_reason IS NULL)),
  CHECK (held_on IS NULL OR cancelled_at IS NULL),
  CHECK (repeat_by > held_on)
);
COMMENT ON TABLE partner_visit IS 'A visit, a dialogue meeting or material handed over, for one unit or member; nobody is named (H-34, I-13, J-10, J-13, V-48).';
COMMENT ON COLUMN partner_visit.attended IS 'How many of the staff came; null is unknown, never none.';
COMMENT ON COLUMN partner_visit.staff IS 'Of how many who work there; null is unknown, and then no share is said.';
CREATE INDEX partner_visit_partner ON partner_visit (partner_id) WHERE partner_id IS NOT NULL;
CREATE INDEX partner_visit_member ON partner_visit (member_id) WHERE member_id IS NOT NULL;

GRANT SELECT, INSERT ON partner_feedback, day_decision, expectation_edition, expectation_acknowledgement, partner_visit TO stafett_app;
GRANT UPDATE (state, ground, ground_version, law_key, contents, investigation, measures, manner, reason, answered_by,
  answered_by_name, answered_at, seen_at, seen_by, version) ON partner_feedback TO stafett_app;
GRANT UPDATE (duty_does, duty_does_not, when_to_call, we_expect, you_may_expect, unmet_needs, change_note, written_by, written_at,
  published_at, published_by, version) ON expectation_edition TO stafett_app;
GRANT UPDATE (planned_on, contents, material, held_on, attended, staff, repeat_by, cancelled_at, cancelled_reason, recorded_by,
  recorded_at, version) ON partner_visit TO stafett_app;

CREATE FUNCTION scope_partner_kind() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN (SELECT kind FROM partner WHERE id = scope_partner() AND current_setting('stafett.role', true) = 'partner');

ALTER TABLE partner_feedback ENABLE ROW LEVEL SECURITY;
ALTER TABLE partner_feedback FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON partner_feedback TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON partner_feedback TO stafett_app USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()));
-- Whoever may read the report itself: its writer.
CREATE POLICY partner_reads ON partner_feedback FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'partner' AND partner_id = (SELECT scope_partner())
    AND EXISTS (SELECT FROM partner_report r WHERE r.id = partner_report_id));
CREATE POLICY partner_asks ON partner_feedback FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_role()) = 'partner' AND partner_id = (SELECT scope_partner()) AND state = 'asked'
    AND asked_by = (SELECT scope_account())
    AND EXISTS (SELECT FROM partner_report r WHERE r.id = partner_report_id AND r.partner_id = (SELECT scope_partner())));
CREATE POLICY partner_sees ON partner_feedback FOR UPDATE TO stafett_app
  USING ((SELECT scope_role()) = 'partner' AND partner_id = (SELECT scope_partner()) AND state <> 'asked'
    AND EXISTS (SELECT FROM partner_report r WHERE r.id = partner_report_id))
  WITH CHECK ((SELECT scope_role()) = 'partner' AND partner_id = (SELECT scope_partner()) AND state <> 'asked'
    AND seen_by = (SELECT scope_account()));

ALTER TABLE day_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE day_decision FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON day_decision TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON day_decision TO stafett_app USING ((SELECT scope_is_duty()))
  WITH CHECK ((SELECT scope_is_duty()) AND noted_by = (SELECT scope_account()));

ALTER TABLE expectation_edition ENABLE ROW LEVEL SECURITY;
ALTER TABLE expectation_edition FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON expectation_edition TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY manager ON expectation_edition TO stafett_app
  USING ((SELECT scope_role()) = 'duty-manager') WITH CHECK ((SELECT scope_role()) = 'duty-manager');
CREATE POLICY published ON expectation_edition FOR SELECT TO stafett_app
  USING (published_at IS NOT NULL AND ((SELECT scope_role()) IN ('duty-worker', 'administrator')
    OR ((SELECT scope_role()) = 'intake' AND audience = 'municipality') OR audience = (SELECT scope_partner_kind())));

ALTER TABLE expectation_acknowledgement ENABLE ROW LEVEL SECURITY;
ALTER TABLE expectation_acknowledgement FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON expectation_acknowledgement TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty_reads ON expectation_acknowledgement FOR SELECT TO stafett_app USING ((SELECT scope_is_duty()));
CREATE POLICY own ON expectation_acknowledgement FOR SELECT TO stafett_app
  USING (partner_id = (SELECT scope_partner()) OR member_id = (SELECT scope_member()));
CREATE POLICY acknowledge ON expectation_acknowledgement FOR INSERT TO stafett_app
  WITH CHECK (account_id = (SELECT scope_account())
    AND (((SELECT scope_role()) = 'partner' AND partner_id = (SELECT scope_partner()))
      OR ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()))));

ALTER TABLE partner_visit ENABLE ROW LEVEL SECURITY;
ALTER TABLE partner_visit FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON partner_visit TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON partner_visit TO stafett_app USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()));

-- Contacts of the police and of health care, by unit and month: no person, no place and no text. A report that became a contact
-- is counted once, as that contact.
GRANT SELECT (id, kind, direction, initiator, initiator_partner_id, call_at) ON contact TO stafett_reader;
GRANT SELECT (about, contact_id) ON partner_report TO stafett_reader;
CREATE VIEW partner_contact_figures WITH (security_invoker = true) AS
  SELECT k.id, k.call_at AS at, CASE k.initiator WHEN 'police' THEN 'police' ELSE 'health-care' END AS kind,
    coalesce(k.initiator_partner_id, (SELECT r.partner_id FROM partner_report r WHERE r.contact_id = k.id)) AS partner_id,
    coalesce(k.kind IN ('consultation', 'general-advice'), false) AS is_consultation,
    EXISTS (SELECT FROM contact_case cc JOIN cases c ON c.id = cc.case_id
      WHERE cc.contact_id = k.id AND c.category IN ('age-0-12', 'age-13-17', 'age-13-20')) AS is_child
  FROM contact k
  WHERE k.initiator IN ('police', 'care-provider') AND k.status <> 'withdrawn' AND k.direction <> 'outgoing'
    AND k.kind IS DISTINCT FROM 'wrong-number'
  UNION ALL
  SELECT r.id, r.sent_at, p.kind, r.partner_id, r.kind = 'advice', coalesce(r.about = 'child', false)
  FROM partner_report r JOIN partner p ON p.id = r.partner_id
  WHERE r.contact_id IS NULL AND r.sent_at IS NOT NULL AND r.status <> 'withdrawn' AND p.kind IN ('police', 'health-care');
COMMENT ON VIEW partner_contact_figures IS 'Each contact from the police or health care once, with its unit where that is known (I-22, I-28, J-14, L-12).';
GRANT SELECT ON partner_contact_figures TO stafett_reader;
