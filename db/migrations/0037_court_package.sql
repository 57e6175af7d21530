-- What the court is sent about a decision: one signed file with index and enclosures, how it was sent, and the court's receipt.

CREATE TABLE member_court (
  id uuid PRIMARY KEY,
  member_id uuid NOT NULL REFERENCES member,
  court text NOT NULL CHECK (length(trim(court)) >= 3),
  reached_at text,
  source text NOT NULL CHECK (length(trim(source)) >= 3),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from - 1),
  CONSTRAINT member_court_once EXCLUDE USING gist (member_id WITH =, daterange(valid_from, valid_to + 1) WITH &&)
);
COMMENT ON TABLE member_court IS 'The administrative court of a municipality, where it is another than the program proposes.';
COMMENT ON COLUMN member_court.reached_at IS 'How it is reached at night: what the manager has written of number, fax or address of its e-service.';

CREATE TABLE court_package (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  edition integer NOT NULL CHECK (edition BETWEEN 1 AND 99),
  decision_id uuid NOT NULL REFERENCES decision,
  case_id uuid NOT NULL REFERENCES cases,
  person_id uuid NOT NULL REFERENCES person,
  member_id uuid NOT NULL REFERENCES member,
  court text NOT NULL CHECK (length(trim(court)) >= 3),
  request text NOT NULL,
  parts jsonb NOT NULL CHECK (jsonb_typeof(parts) = 'array' AND jsonb_array_length(parts) > 0),
  document_id uuid NOT NULL UNIQUE REFERENCES document,
  edition_reason text,
  built_by uuid NOT NULL REFERENCES account,
  built_at timestamptz NOT NULL,
  UNIQUE (decision_id, edition),
  CHECK ((edition = 1) = (edition_reason IS NULL))
);
COMMENT ON TABLE court_package IS 'Decision, request, enclosures and index in one signed file (LVU 7 §, LVM 15 §, L2024:79 4:3). Never changed: what is sent again is a new edition.';
COMMENT ON COLUMN court_package.parts IS 'The index as it stands in the file: kind, title and, of what is a file of its own, its hash.';
COMMENT ON COLUMN court_package.document_id IS 'The file; its bytes are document_content.';
CREATE INDEX court_package_case ON court_package (case_id);

CREATE TABLE court_sending (
  id uuid PRIMARY KEY,
  package_id uuid NOT NULL REFERENCES court_package,
  event_id uuid NOT NULL UNIQUE REFERENCES decision_event,
  channel text NOT NULL CHECK (channel IN ('e-service', 'secure-mail', 'fax', 'courier', 'post', 'other')),
  sent_to text NOT NULL CHECK (length(trim(sent_to)) >= 2),
  sent_by_name text NOT NULL CHECK (length(trim(sent_by_name)) >= 2),
  sent_at timestamptz NOT NULL,
  registered_by uuid NOT NULL REFERENCES account,
  registered_at timestamptz NOT NULL,
  CHECK (sent_at <= registered_at)
);
COMMENT ON TABLE court_sending IS 'How and by whom a package was sent; an edition is sent once, and stands while its event does. Stops no clock: the receipt does.';
CREATE INDEX court_sending_package ON court_sending (package_id);

CREATE TABLE court_receipt (
  id uuid PRIMARY KEY,
  package_id uuid NOT NULL REFERENCES court_package,
  event_id uuid NOT NULL UNIQUE REFERENCES decision_event,
  court_number text NOT NULL CHECK (length(trim(court_number)) > 0),
  given_by text NOT NULL CHECK (length(trim(given_by)) >= 2),
  received_at timestamptz NOT NULL,
  registered_by uuid NOT NULL REFERENCES account,
  registered_at timestamptz NOT NULL,
  CHECK (received_at <= registered_at)
);
COMMENT ON TABLE court_receipt IS 'That the court has the papers: its number, when, and who there said so. Its event stops the clock, and it stands while the event does.';
CREATE INDEX court_receipt_package ON court_receipt (package_id);

GRANT SELECT, INSERT ON member_court, court_package, court_sending, court_receipt TO stafett_app;
GRANT UPDATE (valid_to) ON member_court TO stafett_app;

ALTER TABLE member_court ENABLE ROW LEVEL SECURITY;
ALTER TABLE member_court FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON member_court TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY reads ON member_court FOR SELECT TO stafett_app
  USING ((SELECT scope_is_duty()) OR ((SELECT scope_role()) IN ('intake', 'chair') AND member_id = (SELECT scope_member())));
CREATE POLICY manager_adds ON member_court FOR INSERT TO stafett_app WITH CHECK ((SELECT scope_role()) = 'duty-manager');
CREATE POLICY manager_ends ON member_court FOR UPDATE TO stafett_app
  USING ((SELECT scope_role()) = 'duty-manager') WITH CHECK ((SELECT scope_role()) = 'duty-manager');

-- Whoever sees the decision sees what went to the court of it; the duty makes the package, the member too may send it.
ALTER TABLE court_package ENABLE ROW LEVEL SECURITY;
ALTER TABLE court_package FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON court_package TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY reads ON court_package FOR SELECT TO stafett_app
  USING (((SELECT scope_is_duty()) OR ((SELECT scope_role()) IN ('intake', 'chair') AND member_id = (SELECT scope_member())))
    AND EXISTS (SELECT FROM decision WHERE decision.id = decision_id));
CREATE POLICY builds ON court_package FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_is_duty()) AND built_by = (SELECT scope_account())
    AND EXISTS (SELECT FROM decision WHERE decision.id = decision_id AND decision.status = 'made'));

ALTER TABLE court_sending ENABLE ROW LEVEL SECURITY;
ALTER TABLE court_sending FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON court_sending TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY reads ON court_sending FOR SELECT TO stafett_app
  USING (EXISTS (SELECT FROM court_package p WHERE p.id = package_id));
CREATE POLICY sends ON court_sending FOR INSERT TO stafett_app
  WITH CHECK (((SELECT scope_is_duty()) OR (SELECT scope_role()) = 'intake') AND registered_by = (SELECT scope_account())
    AND EXISTS (SELECT FROM court_package p WHERE p.id = package_id));

ALTER TABLE court_receipt ENABLE ROW LEVEL SECURITY;
ALTER TABLE court_receipt FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON court_receipt TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY reads ON court_receipt FOR SELECT TO stafett_app
  USING (EXISTS (SELECT FROM court_package p WHERE p.id = package_id));
CREATE POLICY receives ON court_receipt FOR INSERT TO stafett_app
  WITH CHECK (((SELECT scope_is_duty()) OR (SELECT scope_role()) = 'intake') AND registered_by = (SELECT scope_account())
    AND EXISTS (SELECT FROM court_package p WHERE p.id = package_id));
