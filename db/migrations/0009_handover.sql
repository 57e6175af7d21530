-- The report from the night to the municipality, and on what ground each person's data was disclosed.

CREATE SEQUENCE report_number;

CREATE TABLE report (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  case_id uuid NOT NULL REFERENCES cases,
  member_id uuid REFERENCES member,
  municipality_code text NOT NULL REFERENCES municipality,
  unit_kind text NOT NULL CHECK (unit_kind IN ('reception', 'child', 'adult')),
  status text NOT NULL CHECK (status IN ('draft', 'sent', 'delivered', 'opened', 'accepted', 'returned', 'withdrawn')),
  summary text NOT NULL DEFAULT '',
  requested_contact text,
  opportunity text,
  left_out_notes uuid[] NOT NULL DEFAULT '{}',
  left_out_persons uuid[] NOT NULL DEFAULT '{}',
  author_id uuid NOT NULL REFERENCES account,
  content jsonb,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  sent_at timestamptz,
  delivered_at timestamptz,
  handed_to text,
  handed_how text CHECK (handed_how IN ('in-person', 'registered-post', 'fax', 'secure-message', 'other')),
  opened_at timestamptz,
  opened_by uuid REFERENCES account,
  accepted_at timestamptz,
  accepted_by uuid REFERENCES account,
  commitment text,
  commitment_due timestamptz,
  returned_at timestamptz,
  returned_by uuid REFERENCES account,
  return_reason text,
  return_text text,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  version integer NOT NULL DEFAULT 1,
  CHECK (status = 'draft' OR (content IS NOT NULL AND sent_at IS NOT NULL)),
  CHECK ((handed_to IS NULL) = (handed_how IS NULL)),
  CHECK (member_id IS NOT NULL OR status NOT IN ('opened', 'accepted')),
  CHECK (member_id IS NOT NULL OR status <> 'delivered' OR handed_to IS NOT NULL),
  CHECK (status <> 'accepted' OR (accepted_at IS NOT NULL AND commitment IS NOT NULL)),
  CHECK (status <> 'returned' OR (returned_at IS NOT NULL AND return_reason IS NOT NULL)),
  CHECK ((status = 'withdrawn') = (withdrawn_at IS NOT NULL AND withdrawn_reason IS NOT NULL))
);
COMMENT ON TABLE report IS 'Handover report (händelserapport), one per receiving municipality of a case.';
COMMENT ON COLUMN report.member_id IS 'Null for a municipality outside the region: printed and handed over by hand, with proof.';
COMMENT ON COLUMN report.left_out_notes IS 'Locked notes the author leaves out; those not named go with the report, so that none is lost by oversight.';
COMMENT ON COLUMN report.left_out_persons IS 'People of the case this receiver shall not be told about (W8).';
COMMENT ON COLUMN report.handed_to IS 'Who took a printed report, with how: the proof of delivery where there is no digital channel (W37).';
COMMENT ON COLUMN report.content IS 'What was sent, frozen: people, assessments, measures, notes, the child''s words. No protected address ever.';
CREATE INDEX report_case ON report (case_id);
CREATE INDEX report_member ON report (member_id, status, sent_at DESC, id);
CREATE INDEX report_sent ON report (sent_at DESC, id) WHERE sent_at IS NOT NULL;
-- One report per receiver; a draft is its author's own, and the first who sends has sent.
CREATE UNIQUE INDEX report_one_receiver ON report (case_id, municipality_code) WHERE status NOT IN ('draft', 'withdrawn', 'returned');
CREATE UNIQUE INDEX report_one_draft ON report (case_id, municipality_code, author_id) WHERE status = 'draft';

CREATE TABLE report_event (
  id uuid PRIMARY KEY,
  report_id uuid NOT NULL REFERENCES report,
  kind text NOT NULL CHECK (kind IN ('sent', 'delivered', 'opened', 'accepted', 'returned', 'withdrawn', 'amended')),
  at timestamptz NOT NULL,
  account_id uuid REFERENCES account,
  account_name text,
  text text
);
COMMENT ON TABLE report_event IS 'Every step of a report with name and time; append-only.';
CREATE INDEX report_event_report ON report_event (report_id, at);

CREATE TABLE withdrawal_notice (
  report_id uuid PRIMARY KEY REFERENCES report,
  member_id uuid NOT NULL REFERENCES member,
  number text NOT NULL,
  sent_at timestamptz NOT NULL,
  withdrawn_at timestamptz NOT NULL,
  withdrawn_by_name text NOT NULL
);
COMMENT ON TABLE withdrawal_notice IS 'What the receiver is told of a withdrawn report: that it was there and is gone, nothing of what it said.';
CREATE INDEX withdrawal_notice_member ON withdrawal_notice (member_id, withdrawn_at DESC);

CREATE TABLE disclosure (
  id uuid PRIMARY KEY,
  report_id uuid NOT NULL REFERENCES report,
  case_id uuid NOT NULL REFERENCES cases,
  person_id uuid NOT NULL REFERENCES person,
  member_id uuid REFERENCES member,
  municipality_code text NOT NULL REFERENCES municipality,
  ground text NOT NULL,
  ground_version integer NOT NULL,
  circumstance text CHECK (circumstance IN ('substance-abuse', 'compulsory-psychiatric-care', 'pregnancy', 'assumed-under-18')),
  ground_text text,
  content text[] NOT NULL DEFAULT '{}',
  decided_by uuid NOT NULL REFERENCES account,
  decided_by_name text NOT NULL,
  at timestamptz NOT NULL,
  sent_at timestamptz,
  withdrawn_at timestamptz,
  UNIQUE (report_id, person_id)
);
COMMENT ON COLUMN disclosure.circumstance IS 'What makes OSL 26:9 cover someone who is not shown to be under 18.';
COMMENT ON TABLE disclosure IS 'Disclosure log: per person the ground that breaks secrecy, receiver, what, who decided, when (law-and-standards 3.5).';
CREATE INDEX disclosure_case ON disclosure (case_id);
CREATE INDEX disclosure_person ON disclosure (person_id);

GRANT SELECT, INSERT ON report, report_event, withdrawal_notice, disclosure TO stafett_app;
GRANT UPDATE ON report TO stafett_app;
GRANT UPDATE (ground, ground_version, circumstance, ground_text, content, decided_by, decided_by_name, at, sent_at, withdrawn_at) ON disclosure TO stafett_app;
GRANT DELETE ON disclosure TO stafett_app;
GRANT USAGE ON SEQUENCE report_number TO stafett_app;

-- What was sent stays as it was sent.
CREATE FUNCTION report_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'draft' AND (NEW.content, NEW.sent_at, NEW.member_id, NEW.municipality_code, NEW.case_id)
     IS DISTINCT FROM (OLD.content, OLD.sent_at, OLD.member_id, OLD.municipality_code, OLD.case_id) THEN
    RAISE EXCEPTION 'a sent report is withdrawn or followed by another, never changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER report_stays BEFORE UPDATE ON report FOR EACH ROW EXECUTE FUNCTION report_stays();

ALTER TABLE report ENABLE ROW LEVEL SECURITY;
ALTER TABLE report FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON report TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON report TO stafett_app
  USING ((SELECT scope_is_duty()) AND (status <> 'draft' OR author_id = (SELECT scope_account()))
    -- What nobody has opened, or has come back, stays in sight however long ago its case was closed.
    AND (status IN ('sent', 'delivered', 'returned') OR case_is_open(case_id)))
  WITH CHECK ((SELECT scope_is_duty()));
CREATE POLICY receiver_reads ON report FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()) AND status NOT IN ('draft', 'withdrawn'));
CREATE POLICY receiver_answers ON report FOR UPDATE TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()) AND status NOT IN ('draft', 'withdrawn'))
  WITH CHECK ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()) AND status IN ('delivered', 'opened', 'accepted', 'returned'));

ALTER TABLE report_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE report_event FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON report_event TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY visible ON report_event TO stafett_app
  USING (EXISTS (SELECT FROM report r WHERE r.id = report_id)) WITH CHECK (EXISTS (SELECT FROM report r WHERE r.id = report_id));

ALTER TABLE withdrawal_notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE withdrawal_notice FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON withdrawal_notice TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON withdrawal_notice TO stafett_app USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()));
CREATE POLICY receiver_reads ON withdrawal_notice FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()));

ALTER TABLE disclosure ENABLE ROW LEVEL SECURITY;
ALTER TABLE disclosure FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON disclosure TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON disclosure TO stafett_app
  USING ((SELECT scope_is_duty()) AND case_is_open(case_id)) WITH CHECK ((SELECT scope_is_duty()));
CREATE POLICY receiver_reads ON disclosure FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()) AND sent_at IS NOT NULL AND withdrawn_at IS NULL);
