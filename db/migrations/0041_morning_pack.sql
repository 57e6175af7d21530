-- The night's pack to each receiver, frozen once and corrected only by addenda; and the reconciliation that both sides confirm.

-- What the system itself writes has no person behind it.
ALTER TABLE deviation ALTER reported_by DROP NOT NULL;
COMMENT ON COLUMN deviation.reported_by IS 'Null: the system saw it by itself, as a night that does not add up.';
CREATE POLICY by_itself ON deviation FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_role()) = 'operator' AND reported_by IS NULL AND member_id IS NULL);

ALTER TABLE document ALTER case_id DROP NOT NULL, ALTER member_id DROP NOT NULL, ALTER created_by DROP NOT NULL;
ALTER TABLE document DROP CONSTRAINT document_kind_check;
ALTER TABLE document ADD CONSTRAINT document_kind_check
  CHECK (kind IN ('decision', 'notice', 'court-package', 'received', 'morning-pack'));
ALTER TABLE document ADD CONSTRAINT document_case_check CHECK (kind = 'morning-pack' OR (case_id IS NOT NULL AND member_id IS NOT NULL));
ALTER TABLE document ADD CONSTRAINT document_maker_check CHECK ((kind = 'morning-pack') = (created_by IS NULL));
COMMENT ON COLUMN document.case_id IS 'Null for a morning pack: it is of a whole night.';
COMMENT ON COLUMN document.created_by IS 'Null for a morning pack: the system makes it.';

CREATE TABLE pack_setting (
  id uuid PRIMARY KEY,
  freezes_at text NOT NULL CHECK (freezes_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  figures_at text NOT NULL CHECK (figures_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  mornings text NOT NULL CHECK (mornings IN ('working-days', 'every-day')),
  set_by uuid REFERENCES account,
  set_by_name text,
  set_at timestamptz NOT NULL,
  CHECK (freezes_at < figures_at),
  CHECK ((set_by IS NULL) = (set_by_name IS NULL))
);
COMMENT ON TABLE pack_setting IS 'When a region freezes the night''s packs and its figures, local clock; the latest row holds, append-only.';
COMMENT ON COLUMN pack_setting.mornings IS 'working-days: one pack for a whole weekend, since 17.00 of the last working day. every-day: one each morning.';
INSERT INTO pack_setting (id, freezes_at, figures_at, mornings, set_at)
  VALUES ('00000000-0000-7000-8000-000000000041', '07:45', '09:30', 'working-days', '2020-01-01T00:00:00Z');

CREATE SEQUENCE morning_pack_number;

CREATE TABLE morning_pack (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  receiver text NOT NULL CHECK (receiver IN ('member', 'next-shift', 'manager')),
  member_id uuid REFERENCES member,
  night date NOT NULL,
  begins_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL CHECK (ends_at > begins_at),
  frozen_at timestamptz NOT NULL CHECK (frozen_at >= ends_at),
  is_nothing boolean NOT NULL,
  document_id uuid UNIQUE REFERENCES document,
  CHECK ((receiver = 'member') = (member_id IS NOT NULL))
);
COMMENT ON TABLE morning_pack IS 'What one receiver was given of one night, frozen; corrected only by pack_addendum. What it says is pack_body.';
COMMENT ON COLUMN morning_pack.night IS 'The day it begins: a shift belongs to the day it starts (W11).';
COMMENT ON COLUMN morning_pack.ends_at IS 'When it was to be frozen; frozen_at is later where the system was down.';
COMMENT ON COLUMN morning_pack.is_nothing IS 'Nothing for this receiver: that too is told.';
COMMENT ON COLUMN morning_pack.document_id IS 'The same on paper; null until it is made.';
-- One for each night and receiver, however many processes freeze.
CREATE UNIQUE INDEX morning_pack_of_member ON morning_pack (member_id, night) WHERE member_id IS NOT NULL;
CREATE UNIQUE INDEX morning_pack_of_duty ON morning_pack (receiver, night) WHERE member_id IS NULL;
CREATE INDEX morning_pack_latest ON morning_pack (ends_at DESC, id);

CREATE TABLE pack_addendum (
  id uuid PRIMARY KEY,
  pack_id uuid NOT NULL REFERENCES morning_pack,
  edition integer NOT NULL CHECK (edition >= 1),
  text text,
  made_at timestamptz NOT NULL,
  made_by uuid REFERENCES account,
  made_by_name text,
  document_id uuid UNIQUE REFERENCES document,
  UNIQUE (pack_id, edition),
  CHECK ((made_by IS NULL) = (made_by_name IS NULL)),
  CHECK (made_by IS NULL OR length(trim(text)) >= 5)
);
COMMENT ON TABLE pack_addendum IS 'What was added to a pack after it was frozen, numbered; append-only.';
COMMENT ON COLUMN pack_addendum.made_by IS 'Null: what came in after the freezing, added by itself.';

CREATE TABLE pack_body (
  pack_id uuid NOT NULL REFERENCES morning_pack,
  edition integer NOT NULL CHECK (edition >= 0),
  content jsonb NOT NULL,
  PRIMARY KEY (pack_id, edition)
);
COMMENT ON TABLE pack_body IS 'What a pack (edition 0) or an addendum holds, frozen; apart, so that the job that freezes never reads it. Texts of reports stay in report, where they are frozen.';

CREATE TABLE pack_item (
  kind text NOT NULL CHECK (kind IN ('report', 'amendment', 'withdrawal')),
  subject_id uuid NOT NULL,
  pack_id uuid NOT NULL REFERENCES morning_pack,
  edition integer NOT NULL CHECK (edition >= 0),
  PRIMARY KEY (kind, subject_id)
);
COMMENT ON TABLE pack_item IS 'Which pack or addendum took what to its member: each report, amendment and withdrawal once, so that none falls between two and none comes twice.';
COMMENT ON COLUMN pack_item.subject_id IS 'A report, or the event of an amendment; of a withdrawal the report.';
CREATE INDEX pack_item_pack ON pack_item (pack_id, edition);

CREATE TABLE pack_reading (
  pack_id uuid NOT NULL REFERENCES morning_pack,
  edition integer NOT NULL CHECK (edition >= 0),
  account_id uuid NOT NULL REFERENCES account,
  account_name text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (pack_id, edition, account_id)
);
COMMENT ON TABLE pack_reading IS 'Who opened a pack, with how many addenda it had then; the first time of each, append-only.';

CREATE TABLE reconciliation (
  id uuid PRIMARY KEY,
  night date NOT NULL,
  member_id uuid REFERENCES member,
  begins_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL CHECK (ends_at > begins_at),
  frozen_at timestamptz NOT NULL,
  registered integer CHECK (registered >= 0),
  reported integer CHECK (reported >= 0),
  stays integer CHECK (stays >= 0),
  kept_open integer CHECK (kept_open >= 0),
  lost integer CHECK (lost >= 0),
  unplaced integer CHECK (unplaced >= 0),
  sent integer CHECK (sent >= 0),
  delivered integer CHECK (delivered >= 0),
  to_open integer CHECK (to_open >= 0),
  opened integer CHECK (opened >= 0),
  differences text[] NOT NULL,
  deviation_id uuid UNIQUE REFERENCES deviation
);
COMMENT ON TABLE reconciliation IS 'Whether a night adds up, for all of it (member_id null) and for each member; frozen figures, append-only. A figure nobody could compute is null, never 0.';
COMMENT ON COLUMN reconciliation.unplaced IS 'Cases whose receiver was not yet known.';
COMMENT ON COLUMN reconciliation.to_open IS 'Those of the delivered that are opened in the product: a printed one is done when it was handed over.';
CREATE UNIQUE INDEX reconciliation_of_member ON reconciliation (member_id, night) WHERE member_id IS NOT NULL;
CREATE UNIQUE INDEX reconciliation_of_night ON reconciliation (night) WHERE member_id IS NULL;

CREATE TABLE reconciliation_confirmation (
  reconciliation_id uuid PRIMARY KEY REFERENCES reconciliation,
  account_id uuid NOT NULL REFERENCES account,
  account_name text NOT NULL,
  at timestamptz NOT NULL,
  reason text CHECK (length(trim(reason)) >= 5)
);
COMMENT ON TABLE reconciliation_confirmation IS 'Who confirmed the figures: the duty those of the night, a member its own; with a reason where they do not add up. Append-only.';

GRANT SELECT, INSERT ON pack_setting, morning_pack, pack_addendum, pack_body, pack_item, pack_reading, reconciliation,
  reconciliation_confirmation TO stafett_app;
GRANT UPDATE (document_id) ON morning_pack, pack_addendum TO stafett_app;
GRANT USAGE ON SEQUENCE morning_pack_number TO stafett_app;

ALTER TABLE pack_setting ENABLE ROW LEVEL SECURITY;
ALTER TABLE pack_setting FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON pack_setting TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY reads ON pack_setting FOR SELECT TO stafett_app
  USING ((SELECT scope_is_duty()) OR (SELECT scope_role()) IN ('intake', 'operator'));
CREATE POLICY sets ON pack_setting FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_role()) = 'duty-manager' AND set_by = (SELECT scope_account()));

ALTER TABLE morning_pack ENABLE ROW LEVEL SECURITY;
ALTER TABLE morning_pack FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON morning_pack TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY freezes ON morning_pack TO stafett_app
  USING ((SELECT scope_role()) = 'operator') WITH CHECK ((SELECT scope_role()) = 'operator');
CREATE POLICY manager_reads ON morning_pack FOR SELECT TO stafett_app USING ((SELECT scope_role()) = 'duty-manager');
CREATE POLICY next_shift_reads ON morning_pack FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'duty-worker' AND receiver = 'next-shift');
CREATE POLICY own_member ON morning_pack FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()));

ALTER TABLE pack_addendum ENABLE ROW LEVEL SECURITY;
ALTER TABLE pack_addendum FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON pack_addendum TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY with_pack ON pack_addendum FOR SELECT TO stafett_app
  USING (EXISTS (SELECT FROM morning_pack p WHERE p.id = pack_id));
CREATE POLICY by_itself ON pack_addendum FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_role()) = 'operator' AND made_by IS NULL);
CREATE POLICY paper ON pack_addendum FOR UPDATE TO stafett_app
  USING ((SELECT scope_role()) = 'operator') WITH CHECK ((SELECT scope_role()) = 'operator');
CREATE POLICY by_name ON pack_addendum FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_is_duty()) AND made_by = (SELECT scope_account()) AND EXISTS (SELECT FROM morning_pack p WHERE p.id = pack_id));

-- The job writes it and does not read it: it composes with the eyes of whoever receives.
ALTER TABLE pack_body ENABLE ROW LEVEL SECURITY;
ALTER TABLE pack_body FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON pack_body TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY with_pack ON pack_body FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) <> 'operator' AND EXISTS (SELECT FROM morning_pack p WHERE p.id = pack_id));
CREATE POLICY freezes ON pack_body FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_role()) = 'operator'
    OR ((SELECT scope_is_duty()) AND edition > 0 AND EXISTS (SELECT FROM morning_pack p WHERE p.id = pack_id)));

ALTER TABLE pack_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE pack_item FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON pack_item TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY with_pack ON pack_item FOR SELECT TO stafett_app
  USING (EXISTS (SELECT FROM morning_pack p WHERE p.id = pack_id));
CREATE POLICY takes ON pack_item FOR INSERT TO stafett_app WITH CHECK ((SELECT scope_role()) = 'operator');

ALTER TABLE pack_reading ENABLE ROW LEVEL SECURITY;
ALTER TABLE pack_reading FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON pack_reading TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY with_pack ON pack_reading FOR SELECT TO stafett_app
  USING (EXISTS (SELECT FROM morning_pack p WHERE p.id = pack_id));
CREATE POLICY own ON pack_reading FOR INSERT TO stafett_app
  WITH CHECK (account_id = (SELECT scope_account()) AND EXISTS (SELECT FROM morning_pack p WHERE p.id = pack_id));

-- A pack on paper is open to whoever still sees every report in it: not to a member a report of it was withdrawn from.
DROP POLICY own_member ON document;
CREATE POLICY own_member ON document FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) IN ('chair', 'intake') AND member_id = (SELECT scope_member()) AND kind <> 'morning-pack');
CREATE POLICY pack_reads ON document FOR SELECT TO stafett_app
  USING (kind = 'morning-pack' AND (SELECT scope_role()) <> 'operator' AND EXISTS (
    SELECT FROM (
      SELECT id AS pack_id, 0 AS edition, morning_pack.document_id FROM morning_pack
      UNION ALL SELECT pack_addendum.pack_id, pack_addendum.edition, pack_addendum.document_id FROM pack_addendum
    ) paper
    WHERE paper.document_id = document.id AND NOT EXISTS (
      SELECT FROM pack_item i WHERE i.pack_id = paper.pack_id AND i.edition = paper.edition AND (
        (i.kind = 'report' AND NOT EXISTS (SELECT FROM report r WHERE r.id = i.subject_id))
        OR (i.kind = 'amendment' AND NOT EXISTS (SELECT FROM report_event e WHERE e.id = i.subject_id))))));
CREATE POLICY pack_made ON document TO stafett_app
  USING ((SELECT scope_role()) = 'operator' AND kind = 'morning-pack')
  WITH CHECK ((SELECT scope_role()) = 'operator' AND kind = 'morning-pack');
CREATE POLICY pack_made ON document_content FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_role()) = 'operator' AND EXISTS (SELECT FROM document d WHERE d.id = document_id AND d.kind = 'morning-pack'));
DROP POLICY of_document ON document_content;
CREATE POLICY of_document ON document_content FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) <> 'operator' AND EXISTS (SELECT FROM document WHERE document.id = document_id));
CREATE POLICY made ON document_content FOR INSERT TO stafett_app
  WITH CHECK (EXISTS (SELECT FROM document WHERE document.id = document_id AND document.created_by = (SELECT scope_account())));

ALTER TABLE reconciliation ENABLE ROW LEVEL SECURITY;
ALTER TABLE reconciliation FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON reconciliation TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY freezes ON reconciliation TO stafett_app
  USING ((SELECT scope_role()) = 'operator') WITH CHECK ((SELECT scope_role()) = 'operator');
CREATE POLICY duty_reads ON reconciliation FOR SELECT TO stafett_app USING ((SELECT scope_is_duty()));
CREATE POLICY own_member ON reconciliation FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()));

ALTER TABLE reconciliation_confirmation ENABLE ROW LEVEL SECURITY;
ALTER TABLE reconciliation_confirmation FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON reconciliation_confirmation TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY with_figures ON reconciliation_confirmation FOR SELECT TO stafett_app
  USING (EXISTS (SELECT FROM reconciliation r WHERE r.id = reconciliation_id));
CREATE POLICY confirms ON reconciliation_confirmation FOR INSERT TO stafett_app
  WITH CHECK (account_id = (SELECT scope_account()) AND EXISTS (SELECT FROM reconciliation r WHERE r.id = reconciliation_id
    AND (r.member_id IS NOT DISTINCT FROM (SELECT scope_member())) AND ((SELECT scope_is_duty()) OR (SELECT scope_role()) = 'intake')));
