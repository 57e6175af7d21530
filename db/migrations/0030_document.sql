-- Documents as they were made: bytes that are never changed, and what they are.

CREATE TABLE document (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('decision', 'notice', 'court-package', 'received')),
  case_id uuid NOT NULL REFERENCES cases,
  member_id uuid NOT NULL REFERENCES member,
  number text NOT NULL CHECK (length(number) > 0),
  title text NOT NULL CHECK (length(title) > 0),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  size integer NOT NULL CHECK (size > 0),
  is_sealed boolean NOT NULL,
  created_by uuid NOT NULL REFERENCES account,
  created_at timestamptz NOT NULL
);
COMMENT ON TABLE document IS 'A file that was made or received in a case (FL 31 §), append-only. Its bytes are document_content.';
COMMENT ON COLUMN document.member_id IS 'The municipality whose board it belongs to: nobody of another municipality opens it.';
COMMENT ON COLUMN document.number IS 'Of the decision or package it shows.';
COMMENT ON COLUMN document.is_sealed IS 'Signed as PAdES when it was made; false where no certificate held, or it came from outside.';
CREATE INDEX document_case ON document (case_id, id);
CREATE INDEX document_member ON document (member_id, id);

CREATE TABLE document_content (
  document_id uuid PRIMARY KEY REFERENCES document,
  bytes bytea NOT NULL CHECK (length(bytes) BETWEEN 1 AND 52428800)
);
COMMENT ON TABLE document_content IS 'The bytes of a document, apart so that a list never reads them; append-only.';
-- PDF is packed already.
ALTER TABLE document_content ALTER COLUMN bytes SET STORAGE EXTERNAL;

GRANT SELECT, INSERT ON document, document_content TO stafett_app;

ALTER TABLE document ENABLE ROW LEVEL SECURITY;
ALTER TABLE document FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON document TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON document TO stafett_app
  USING ((SELECT scope_is_duty()) AND case_is_open(case_id))
  WITH CHECK ((SELECT scope_is_duty()) AND created_by = (SELECT scope_account()));
CREATE POLICY own_member ON document FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) IN ('chair', 'intake') AND member_id = (SELECT scope_member()));
CREATE POLICY chair_adds ON document FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_role()) = 'chair' AND member_id = (SELECT scope_member())
    AND kind = 'decision' AND created_by = (SELECT scope_account()));

ALTER TABLE document_content ENABLE ROW LEVEL SECURITY;
ALTER TABLE document_content FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON document_content TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY of_document ON document_content TO stafett_app
  USING (EXISTS (SELECT FROM document WHERE document.id = document_id))
  WITH CHECK (EXISTS (SELECT FROM document WHERE document.id = document_id AND document.created_by = (SELECT scope_account())));
