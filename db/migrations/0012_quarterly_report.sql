-- The quarter of a member as it was sent to its chairs (U-06, H-14). The figures are kept as they were then.

CREATE TABLE quarterly_report (
  id uuid PRIMARY KEY,
  member_id uuid NOT NULL REFERENCES member,
  year integer NOT NULL CHECK (year BETWEEN 2000 AND 2200),
  quarter integer NOT NULL CHECK (quarter BETWEEN 1 AND 4),
  edition integer NOT NULL CHECK (edition >= 1),
  comment text NOT NULL DEFAULT '',
  figures jsonb NOT NULL,
  figures_before jsonb NOT NULL,
  sent_at timestamptz NOT NULL,
  sent_by uuid NOT NULL REFERENCES account,
  UNIQUE (member_id, year, quarter, edition)
);
COMMENT ON TABLE quarterly_report IS 'Sent once is never changed; later figures are a new edition beside it.';
COMMENT ON COLUMN quarterly_report.figures_before IS 'The same quarter of the year before, as it was counted when this was sent.';

CREATE TABLE quarterly_reading (
  report_id uuid NOT NULL REFERENCES quarterly_report,
  account_id uuid NOT NULL REFERENCES account,
  opened_at timestamptz NOT NULL,
  PRIMARY KEY (report_id, account_id)
);
COMMENT ON TABLE quarterly_reading IS 'Which chair has opened it, and when: the receipt.';

GRANT SELECT, INSERT ON quarterly_report, quarterly_reading TO stafett_app;

ALTER TABLE quarterly_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE quarterly_report FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON quarterly_report TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY send ON quarterly_report TO stafett_app
  USING ((SELECT scope_role()) = 'duty-manager') WITH CHECK ((SELECT scope_role()) = 'duty-manager');
CREATE POLICY receive ON quarterly_report FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'chair' AND member_id = (SELECT scope_member()));

ALTER TABLE quarterly_reading ENABLE ROW LEVEL SECURITY;
ALTER TABLE quarterly_reading FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON quarterly_reading TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY follow ON quarterly_reading FOR SELECT TO stafett_app USING ((SELECT scope_role()) = 'duty-manager');
CREATE POLICY own ON quarterly_reading TO stafett_app
  USING (account_id = (SELECT scope_account()) AND (SELECT scope_role()) = 'chair')
  WITH CHECK (account_id = (SELECT scope_account()) AND (SELECT scope_role()) = 'chair'
    AND EXISTS (SELECT FROM quarterly_report r WHERE r.id = report_id));
