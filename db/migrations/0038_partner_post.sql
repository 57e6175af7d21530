-- Police and health care log in as a unit of theirs: a partner's account sees what it has itself reported (DESIGN 6, I-09).

ALTER TABLE appointment ADD partner_id uuid REFERENCES partner;
COMMENT ON COLUMN appointment.partner_id IS 'The unit of the police or of health care that a partner''s account works for.';
ALTER TABLE appointment DROP CONSTRAINT appointment_role_check;
ALTER TABLE appointment ADD CONSTRAINT appointment_role_check
  CHECK (role IN ('duty-worker', 'duty-manager', 'intake', 'chair', 'evaluator', 'administrator', 'partner'));
ALTER TABLE appointment ADD CONSTRAINT appointment_partner_check CHECK ((role = 'partner') = (partner_id IS NOT NULL));

CREATE FUNCTION scope_partner() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('stafett.partner', true), '')::uuid;

-- A partner reads the numbers that are for everybody, the duty's own among them (B-09).
CREATE OR REPLACE FUNCTION scope_audiences() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE current_setting('stafett.role', true)
    WHEN 'duty-worker' THEN ARRAY['public', 'police', 'social-services', 'health-care', 'chairs', 'duty']
    WHEN 'duty-manager' THEN ARRAY['public', 'police', 'social-services', 'health-care', 'chairs', 'duty']
    WHEN 'administrator' THEN ARRAY['public', 'police', 'social-services', 'health-care', 'chairs', 'duty']
    WHEN 'operator' THEN ARRAY['public', 'police', 'social-services', 'health-care', 'chairs', 'duty']
    WHEN 'intake' THEN ARRAY['public', 'social-services']
    WHEN 'chair' THEN ARRAY['public', 'chairs']
    WHEN 'partner' THEN ARRAY['public']
    ELSE ARRAY[]::text[] END;
ALTER POLICY audience ON directory_number USING (
  (SELECT scope_role()) IN ('intake', 'chair', 'partner') AND audience = ANY ((SELECT scope_audiences())::text[])
  AND (member_id IS NULL OR member_id = (SELECT scope_member())) AND withdrawn_at IS NULL);
ALTER POLICY audience ON directory_entry USING (
  (SELECT scope_role()) IN ('intake', 'chair', 'partner') AND withdrawn_at IS NULL
  AND (member_id IS NULL OR member_id = (SELECT scope_member()))
  AND EXISTS (SELECT FROM directory_number n WHERE n.entry_id = directory_entry.id));
