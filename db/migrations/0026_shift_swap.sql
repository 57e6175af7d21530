-- Two of the staff swap shifts, or one takes another's: asked, accepted, approved by the manager.

CREATE TABLE shift_swap (
  id uuid PRIMARY KEY,
  shift_id uuid NOT NULL REFERENCES roster_shift,
  for_shift_id uuid REFERENCES roster_shift CHECK (for_shift_id <> shift_id),
  from_id uuid NOT NULL REFERENCES account,
  to_id uuid REFERENCES account CHECK (to_id <> from_id),
  state text NOT NULL CHECK (state IN ('asked', 'accepted', 'approved', 'declined', 'refused', 'withdrawn')),
  message text NOT NULL DEFAULT '',
  asked_at timestamptz NOT NULL,
  answered_at timestamptz,
  decided_by uuid REFERENCES account,
  decided_at timestamptz,
  reason text,
  findings jsonb,
  version integer NOT NULL DEFAULT 1,
  CHECK (state NOT IN ('accepted', 'approved') OR to_id IS NOT NULL),
  CHECK ((state IN ('approved', 'refused')) = (decided_at IS NOT NULL AND decided_by IS NOT NULL)),
  CHECK (state <> 'refused' OR coalesce(reason, '') <> ''),
  CHECK (state <> 'approved' OR coalesce(jsonb_array_length(findings), 0) = 0 OR coalesce(reason, '') <> '')
);
COMMENT ON TABLE shift_swap IS 'A shift offered to a colleague or to all, in return for one of theirs or for none. It moves when the manager approves.';
COMMENT ON COLUMN shift_swap.to_id IS 'Null while it is offered to all.';
COMMENT ON COLUMN shift_swap.findings IS 'What the check of the roster found new when it was approved; then reason says why it was approved all the same.';
-- Of one person: what others have asked about a shift a worker does not see. Of two for the same shift one is approved.
CREATE UNIQUE INDEX shift_swap_open ON shift_swap (shift_id, from_id) WHERE state IN ('asked', 'accepted');
CREATE INDEX shift_swap_recent ON shift_swap (id DESC);
GRANT SELECT, INSERT ON shift_swap TO stafett_app;
GRANT UPDATE (to_id, state, answered_at, decided_by, decided_at, reason, findings, version) ON shift_swap TO stafett_app;

ALTER TABLE shift_swap ENABLE ROW LEVEL SECURITY;
ALTER TABLE shift_swap FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON shift_swap TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY manage ON shift_swap TO stafett_app
  USING ((SELECT scope_role()) = 'duty-manager') WITH CHECK ((SELECT scope_role()) = 'duty-manager');
-- A worker sees what is asked of them, what they asked, and what is offered to all.
CREATE POLICY concerned ON shift_swap FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'duty-worker' AND (from_id = (SELECT scope_account()) OR to_id = (SELECT scope_account())
    OR (to_id IS NULL AND state = 'asked')));
-- Nobody asks in another's name, says yes for another, or answers their own question.
CREATE POLICY ask ON shift_swap FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_role()) = 'duty-worker' AND from_id = (SELECT scope_account()) AND state = 'asked');
CREATE POLICY answer ON shift_swap FOR UPDATE TO stafett_app
  USING ((SELECT scope_role()) = 'duty-worker' AND (from_id = (SELECT scope_account()) OR to_id = (SELECT scope_account())
    OR (to_id IS NULL AND state = 'asked')))
  WITH CHECK ((SELECT scope_role()) = 'duty-worker'
    AND ((to_id = (SELECT scope_account()) AND from_id <> (SELECT scope_account()) AND state IN ('accepted', 'declined'))
      OR (from_id = (SELECT scope_account()) AND state = 'withdrawn')));
