-- The signature of a decision: one, by whoever decided, with what proves it. When it was signed is never when it was decided.

CREATE TABLE decision_signature (
  id uuid PRIMARY KEY,
  decision_id uuid NOT NULL UNIQUE REFERENCES decision,
  way text NOT NULL CHECK (way IN ('in-product', 'paper', 'other-service')),
  signed_at timestamptz NOT NULL,
  signer_account_id uuid REFERENCES account,
  signer_name text NOT NULL CHECK (length(signer_name) > 0),
  signer_title text,
  step_up_id uuid UNIQUE REFERENCES step_up,
  credential_id text,
  shown_hash text NOT NULL CHECK (shown_hash ~ '^[0-9a-f]{64}$'),
  control_code text NOT NULL CHECK (length(control_code) > 0),
  certificate text,
  document_id uuid NOT NULL UNIQUE REFERENCES document,
  attested_by uuid REFERENCES account,
  attested_at timestamptz,
  seen text,
  note text,
  registered_at timestamptz NOT NULL,
  CHECK (signed_at <= registered_at),
  CHECK ((way = 'in-product') = (step_up_id IS NOT NULL AND credential_id IS NOT NULL AND signer_account_id IS NOT NULL)),
  CHECK ((way = 'in-product') = (attested_by IS NULL)),
  CHECK ((attested_by IS NULL) = (attested_at IS NULL) AND (attested_by IS NULL) = (seen IS NULL)),
  CHECK (way <> 'in-product' OR certificate IS NOT NULL)
);
COMMENT ON TABLE decision_signature IS 'Who signed a decision, how and when (E-06, E-08, E-09): in the product with a passkey, or elsewhere and attested by whoever saw it. Append-only.';
COMMENT ON COLUMN decision_signature.signed_at IS 'When the name was put to it; every clock runs from decision.decided_at.';
COMMENT ON COLUMN decision_signature.credential_id IS 'The passkey that proved it; the ceremony itself is step_up.';
COMMENT ON COLUMN decision_signature.certificate IS 'Whom the certificate names that sealed the document; null where none held and the signature stands on paper or elsewhere.';
COMMENT ON COLUMN decision_signature.seen IS 'What whoever attests has seen: a paper, a receipt of another service.';

GRANT SELECT, INSERT ON decision_signature TO stafett_app;
ALTER TABLE decision_signature ENABLE ROW LEVEL SECURITY;
ALTER TABLE decision_signature FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON decision_signature TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY of_decision ON decision_signature FOR SELECT TO stafett_app
  USING (EXISTS (SELECT FROM decision WHERE decision.id = decision_id));
CREATE POLICY signs ON decision_signature FOR INSERT TO stafett_app WITH CHECK (
  ((SELECT scope_is_duty()) OR (SELECT scope_role()) = 'chair')
  AND signer_account_id = (SELECT scope_account()) AND way = 'in-product'
  AND EXISTS (SELECT FROM decision WHERE decision.id = decision_id));
CREATE POLICY attests ON decision_signature FOR INSERT TO stafett_app WITH CHECK (
  (SELECT scope_is_duty()) AND attested_by = (SELECT scope_account()) AND way <> 'in-product'
  AND EXISTS (SELECT FROM decision WHERE decision.id = decision_id));

-- While a decision runs what is made of it is in sight, also when the case is closed, and from the moment it is written.
CREATE POLICY duty_follows ON document FOR SELECT TO stafett_app
  USING ((SELECT scope_is_duty()) AND kind IN ('decision', 'court-package')
    AND EXISTS (SELECT FROM decision d WHERE d.case_id = document.case_id AND d.member_id = document.member_id));

-- A document of the decision must hold no protected address, also when it is made in the chair's own scope, or when the case has
-- been closed for long: what its marked people have is read to be kept out (docs/decisions/0013), as long as the transaction guards.
CREATE POLICY decider_guards ON case_person FOR SELECT TO stafett_app
  USING (((SELECT scope_is_duty()) OR (SELECT scope_role()) = 'chair') AND (SELECT scope_is_guarding())
    AND case_id IN (SELECT decision.case_id FROM decision));
CREATE POLICY decider_guards ON person FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'chair' AND (SELECT scope_is_guarding()) AND id IN (SELECT person_id FROM case_person));
CREATE POLICY decider_guards ON person_phone FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'chair' AND (SELECT scope_is_guarding()) AND person_id IN (SELECT person_id FROM case_person));
CREATE POLICY decider_guards ON person_address FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'chair' AND (SELECT scope_is_guarding()) AND person_id IN (SELECT person_id FROM case_person));
