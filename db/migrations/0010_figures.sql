-- Statistics read coded facts through views, with the reader's own login, and see no person (DESIGN 2 and 6).

ALTER TABLE appointment DROP CONSTRAINT appointment_role_check;
ALTER TABLE appointment ADD CONSTRAINT appointment_role_check
  CHECK (role IN ('duty-worker', 'duty-manager', 'intake', 'chair', 'evaluator', 'administrator'));
DO $$
BEGIN
  EXECUTE (SELECT format('ALTER TABLE appointment DROP CONSTRAINT %I', conname) FROM pg_constraint
    WHERE conrelid = 'appointment'::regclass AND pg_get_constraintdef(oid) LIKE '%(member_id IS NOT NULL)%');
END $$;
ALTER TABLE appointment ADD CONSTRAINT appointment_member_check
  CHECK ((role IN ('intake', 'chair')) = (member_id IS NOT NULL));

-- Whole figures are for these; a chair sees what concerns the own member.
CREATE FUNCTION scope_sees_figures() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('stafett.role', true) IN ('duty-manager', 'evaluator', 'operator'), false);
CREATE FUNCTION scope_chaired() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN (SELECT municipality_code FROM member WHERE id = scope_member() AND current_setting('stafett.role', true) = 'chair');

GRANT SELECT (id, number, opened_at, duty_mode, stay_code, nature, nature_version, category, category_version, initiator,
  initiator_version, closing_reason) ON cases TO stafett_reader;
GRANT SELECT (id, case_id, type, type_version, at, minutes, contact_form, place, municipality_code, duty_mode, withdrawn_at)
  ON measure TO stafett_reader;
-- Minutes typed by mistake are withdrawn: no figure counts them, the row stays (DESIGN 6).
ALTER TABLE administrative_time
  ADD withdrawn_at timestamptz,
  ADD withdrawn_by uuid REFERENCES account,
  ADD withdrawn_reason text,
  ADD CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL));
GRANT UPDATE (withdrawn_at, withdrawn_by, withdrawn_reason) ON administrative_time TO stafett_app;

-- A year's figures look these up for each of its cases: from the index alone, and by several workers.
DROP INDEX measure_case, administrative_time_case, contact_case_case;
CREATE INDEX measure_case ON measure (case_id, at) INCLUDE (type, minutes, contact_form, duty_mode, withdrawn_at);
CREATE INDEX administrative_time_case ON administrative_time (case_id) INCLUDE (minutes, withdrawn_at);
CREATE INDEX contact_case_case ON contact_case (case_id) INCLUDE (contact_id);
CREATE INDEX contact_standby ON contact (id) INCLUDE (duty_mode, status) WHERE duty_mode = 'standby';
ALTER FUNCTION case_is_open(uuid) PARALLEL SAFE;

GRANT SELECT (case_id, minutes, withdrawn_at) ON administrative_time TO stafett_reader;
GRANT SELECT (id, duty_mode, status) ON contact TO stafett_reader;
GRANT SELECT ON contact_case TO stafett_reader;

CREATE POLICY figures ON cases FOR SELECT TO stafett_reader
  USING ((SELECT scope_sees_figures()) OR stay_code = (SELECT scope_chaired()));
CREATE POLICY figures ON measure FOR SELECT TO stafett_reader
  USING ((SELECT scope_sees_figures()) OR case_is_open(case_id));
CREATE POLICY figures ON administrative_time FOR SELECT TO stafett_reader
  USING ((SELECT scope_sees_figures()) OR case_is_open(case_id));
CREATE POLICY figures ON contact_case FOR SELECT TO stafett_reader
  USING ((SELECT scope_sees_figures()) OR case_is_open(case_id));
CREATE POLICY figures ON contact FOR SELECT TO stafett_reader
  USING ((SELECT scope_sees_figures())
    OR EXISTS (SELECT FROM contact_case WHERE contact_case.contact_id = contact.id));

CREATE VIEW case_figures WITH (security_invoker = true) AS
  SELECT c.id, c.number, c.opened_at, c.stay_code, c.nature, c.nature_version, c.category, c.category_version, c.initiator,
    c.initiator_version, c.duty_mode,
    c.duty_mode = 'standby'
      OR EXISTS (SELECT FROM measure m WHERE m.case_id = c.id AND m.duty_mode = 'standby' AND m.withdrawn_at IS NULL)
      OR EXISTS (SELECT FROM contact_case cc JOIN contact k ON k.id = cc.contact_id
        WHERE cc.case_id = c.id AND k.duty_mode = 'standby' AND k.status <> 'withdrawn') AS has_standby,
    EXISTS (SELECT FROM measure m WHERE m.case_id = c.id AND m.withdrawn_at IS NULL) AS has_measures,
    (SELECT sum(a.minutes) FROM administrative_time a WHERE a.case_id = c.id AND a.withdrawn_at IS NULL) AS administrative_minutes
  FROM cases c WHERE c.closing_reason IS DISTINCT FROM 'registered-in-error';
COMMENT ON VIEW case_figures IS 'Cases as statistics count them: what was registered in error is no case (G-03, G-20, W14).';

CREATE VIEW measure_figures WITH (security_invoker = true) AS
  SELECT m.id, m.case_id, c.opened_at, c.stay_code, m.type, m.type_version, m.at, m.minutes, m.contact_form, m.place,
    m.municipality_code, m.duty_mode
  FROM measure m JOIN cases c ON c.id = m.case_id
  WHERE m.withdrawn_at IS NULL AND c.closing_reason IS DISTINCT FROM 'registered-in-error';
COMMENT ON VIEW measure_figures IS 'Measures that stand, in the period of their case (DESIGN 10).';

CREATE VIEW administrative_time_figures WITH (security_invoker = true) AS
  SELECT a.case_id, c.opened_at, c.stay_code, a.minutes FROM administrative_time a JOIN cases c ON c.id = a.case_id
  WHERE a.withdrawn_at IS NULL AND c.closing_reason IS DISTINCT FROM 'registered-in-error';
COMMENT ON VIEW administrative_time_figures IS 'Administrative minutes that stand, in the period of their case.';

CREATE VIEW standby_contact_figures WITH (security_invoker = true) AS
  SELECT cc.case_id, c.opened_at, c.stay_code FROM contact_case cc JOIN contact k ON k.id = cc.contact_id
    JOIN cases c ON c.id = cc.case_id
  WHERE k.duty_mode = 'standby' AND k.status <> 'withdrawn' AND c.closing_reason IS DISTINCT FROM 'registered-in-error';
COMMENT ON VIEW standby_contact_figures IS 'Which cases had a contact during standby; a withdrawn contact is none (G-20, W13).';

GRANT SELECT ON case_figures, measure_figures, administrative_time_figures, standby_contact_figures TO stafett_reader;

-- What a list of figures showed is recorded by the login that showed it.
GRANT INSERT ON audit_event, audit_file TO stafett_reader;
GRANT SELECT (id, at, contract, session_id, set_hash, account_id) ON audit_event TO stafett_reader;
CREATE POLICY append_shown ON audit_event FOR INSERT TO stafett_reader WITH CHECK ((SELECT scope_account()) = account_id);
CREATE POLICY own_shown ON audit_event FOR SELECT TO stafett_reader USING (account_id = (SELECT scope_account()));
CREATE POLICY append_shown ON audit_file FOR INSERT TO stafett_reader WITH CHECK ((SELECT scope_account()) IS NOT NULL);
