-- A decision of a member's board about one person: asked for by the duty, taken by whoever holds the mandate.

CREATE SEQUENCE decision_number;

CREATE TABLE decision (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  case_id uuid NOT NULL REFERENCES cases,
  person_id uuid NOT NULL REFERENCES person,
  member_id uuid NOT NULL REFERENCES member,
  type text NOT NULL CHECK (type IN ('lvu-6', 'lvu-11', 'lvu-27', 'lvu-31d', 'lvm-13', 'l2024-79-4-1', 'sol-11-1', 'sol-12-1')),
  type_version integer NOT NULL CHECK (type_version > 0),
  law_key text NOT NULL CHECK (length(law_key) > 0),
  status text NOT NULL CHECK (status IN ('draft', 'heads-up', 'ready', 'made', 'declined', 'recalled', 'not-asked')),
  prepared_by uuid NOT NULL REFERENCES account,
  prepared_at timestamptz NOT NULL,
  proposal text NOT NULL DEFAULT '',
  facts text NOT NULL DEFAULT '',
  circumstances text NOT NULL DEFAULT '',
  child_views text NOT NULL DEFAULT '',
  child_not_heard_reason text,
  alternatives text NOT NULL DEFAULT '',
  grounds text NOT NULL DEFAULT '',
  conditions jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(conditions) = 'array'),
  heads_up_at timestamptz,
  ready_at timestamptz,
  shown_hash text CHECK (shown_hash ~ '^[0-9a-f]{64}$'),
  decided_at timestamptz,
  manner text CHECK (manner IN ('in-app', 'oral', 'paper')),
  mandate_id uuid REFERENCES mandate,
  decided_by_name text,
  decided_by_title text,
  own_words text,
  witness_id uuid REFERENCES account,
  read_back_at timestamptz,
  registered_at timestamptz,
  registered_by uuid REFERENCES account,
  ended_reason text,
  ended_at timestamptz,
  settled_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  changed_at timestamptz NOT NULL,
  UNIQUE (id, member_id),
  CHECK ((ready_at IS NULL) = (shown_hash IS NULL)),
  CHECK (status NOT IN ('draft', 'heads-up') OR ready_at IS NULL),
  CHECK (status NOT IN ('ready', 'made', 'declined') OR ready_at IS NOT NULL),
  CHECK ((status IN ('made', 'declined')) = (decided_at IS NOT NULL AND manner IS NOT NULL AND decided_by_name IS NOT NULL
    AND registered_at IS NOT NULL AND registered_by IS NOT NULL)),
  CHECK (status IN ('made', 'declined') OR decided_at IS NULL),
  CHECK ((status IN ('recalled', 'not-asked')) = (ended_reason IS NOT NULL AND ended_at IS NOT NULL)),
  CHECK (settled_at IS NULL OR status NOT IN ('draft', 'heads-up', 'ready'))
);
COMMENT ON TABLE decision IS 'What the duty asks a board''s decision-maker, stage by stage, and what was decided. Frozen when ready: what was shown is what is decided.';
COMMENT ON COLUMN decision.member_id IS 'The municipality whose board decides: its own, never the host''s (KL 9:37).';
COMMENT ON COLUMN decision.type_version IS 'Edition of the type of decision when it was begun; law_key the provision in force then.';
COMMENT ON COLUMN decision.status IS 'heads-up: the decision-maker knows that a question may come, and nothing of whom (E-14). not-asked: considered and not taken (E-23).';
COMMENT ON COLUMN decision.child_views IS 'Verbatim from the last locked protective assessment.';
COMMENT ON COLUMN decision.conditions IS 'What the law asks and what answers it, in words: [{key, answer, text}]; answer null is not answered.';
COMMENT ON COLUMN decision.shown_hash IS 'SHA-256 of the text that was shown, hex; the control code on both screens is made of it.';
COMMENT ON COLUMN decision.decided_at IS 'When it was decided; of an oral decision when it was said. Every clock starts here.';
COMMENT ON COLUMN decision.settled_at IS 'When nothing of it runs any more; until then the duty sees it though its case is closed.';
-- Never two of one type for one person in one matter: what was declined, recalled or not asked may be asked anew.
CREATE UNIQUE INDEX decision_standing ON decision (case_id, person_id, type) WHERE status IN ('draft', 'heads-up', 'ready', 'made');
CREATE INDEX decision_case ON decision (case_id);
CREATE INDEX decision_person ON decision (person_id);
CREATE INDEX decision_member ON decision (member_id, prepared_at DESC, id DESC);
CREATE INDEX decision_prepared ON decision (prepared_at DESC, id DESC);
CREATE INDEX decision_running ON decision (prepared_at DESC, id DESC) WHERE settled_at IS NULL;

CREATE TABLE decision_step (
  id uuid PRIMARY KEY,
  decision_id uuid NOT NULL REFERENCES decision,
  kind text NOT NULL CHECK (kind IN ('begun', 'taken-over', 'heads-up', 'ready', 'recalled', 'resumed', 'not-asked')),
  at timestamptz NOT NULL,
  account_id uuid NOT NULL REFERENCES account,
  reason text,
  shown_hash text CHECK (shown_hash ~ '^[0-9a-f]{64}$'),
  shown text,
  CHECK ((kind = 'ready') = (shown_hash IS NOT NULL AND shown IS NOT NULL)),
  CHECK (kind NOT IN ('recalled', 'not-asked') OR length(reason) > 0)
);
COMMENT ON TABLE decision_step IS 'What was done with a decision before it was taken, append-only.';
COMMENT ON COLUMN decision_step.shown IS 'The canonical text whose SHA-256 is shown_hash, kept for every time it was ready.';
COMMENT ON COLUMN decision_step.reason IS 'Why it was recalled, not asked, or asked of another board than that of the municipality of stay.';
CREATE INDEX decision_step_decision ON decision_step (decision_id, at);

CREATE TABLE decision_heads_up (
  id uuid PRIMARY KEY,
  decision_id uuid NOT NULL REFERENCES decision,
  member_id uuid NOT NULL REFERENCES member,
  at timestamptz NOT NULL,
  account_id uuid NOT NULL REFERENCES account,
  call_number text NOT NULL CHECK (length(call_number) > 0),
  ended_at timestamptz,
  outcome text CHECK (outcome IN ('asked', 'recalled', 'not-asked')),
  CHECK ((ended_at IS NULL) = (outcome IS NULL))
);
COMMENT ON TABLE decision_heads_up IS 'That a question may come, from which duty and whom to call: no person and no matter (E-14). One that was not followed is counted (V-38).';
CREATE UNIQUE INDEX decision_heads_up_open ON decision_heads_up (decision_id) WHERE ended_at IS NULL;
CREATE INDEX decision_heads_up_member ON decision_heads_up (member_id, at DESC, id DESC);

GRANT USAGE ON SEQUENCE decision_number TO stafett_app;
GRANT SELECT, INSERT ON decision, decision_step, decision_heads_up TO stafett_app;
GRANT UPDATE (status, prepared_by, proposal, facts, circumstances, child_views, child_not_heard_reason, alternatives, grounds, conditions,
  heads_up_at, ready_at, shown_hash, decided_at, manner, mandate_id, decided_by_name, decided_by_title, own_words, witness_id, read_back_at,
  registered_at, registered_by, ended_reason, ended_at, settled_at, version, changed_at) ON decision TO stafett_app;
GRANT UPDATE (ended_at, outcome) ON decision_heads_up TO stafett_app;

-- What was shown is not rewritten, and what was decided stands: it is settled, and no more.
CREATE FUNCTION decision_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  follows CONSTANT text[] := '{settled_at,version,changed_at}';
BEGIN
  IF OLD.status IN ('made', 'declined', 'not-asked') AND to_jsonb(NEW) - follows IS DISTINCT FROM to_jsonb(OLD) - follows THEN
    RAISE EXCEPTION 'a decision that was taken stands as it was taken';
  END IF;
  IF OLD.status = 'ready' AND (NEW.proposal, NEW.facts, NEW.circumstances, NEW.child_views, NEW.child_not_heard_reason,
      NEW.alternatives, NEW.grounds, NEW.conditions, NEW.shown_hash, NEW.ready_at, NEW.type_version, NEW.law_key)
    IS DISTINCT FROM (OLD.proposal, OLD.facts, OLD.circumstances, OLD.child_views, OLD.child_not_heard_reason,
      OLD.alternatives, OLD.grounds, OLD.conditions, OLD.shown_hash, OLD.ready_at, OLD.type_version, OLD.law_key) THEN
    RAISE EXCEPTION 'what was shown is recalled before it is changed';
  END IF;
  IF OLD.status = 'recalled' AND NEW.status NOT IN ('recalled', 'draft') THEN
    RAISE EXCEPTION 'what was recalled is prepared anew before it is asked';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decision_stays BEFORE UPDATE ON decision FOR EACH ROW EXECUTE FUNCTION decision_stays();

ALTER TABLE decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE decision FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON decision TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON decision TO stafett_app
  USING ((SELECT scope_is_duty()) AND (settled_at IS NULL OR case_is_open(case_id))) WITH CHECK ((SELECT scope_is_duty()));
-- Of a draft or a heads-up the chair sees no row: only decision_heads_up, which names nobody.
CREATE POLICY chair_reads ON decision FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'chair' AND member_id = (SELECT scope_member()) AND ready_at IS NOT NULL);
CREATE POLICY chair_decides ON decision FOR UPDATE TO stafett_app
  USING ((SELECT scope_role()) = 'chair' AND member_id = (SELECT scope_member()) AND ready_at IS NOT NULL)
  WITH CHECK ((SELECT scope_role()) = 'chair' AND member_id = (SELECT scope_member()) AND status IN ('made', 'declined'));
CREATE POLICY intake_reads ON decision FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()) AND status IN ('made', 'declined'));

ALTER TABLE decision_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE decision_step FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON decision_step TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON decision_step TO stafett_app
  USING ((SELECT scope_is_duty()) AND EXISTS (SELECT FROM decision WHERE decision.id = decision_id))
  WITH CHECK ((SELECT scope_is_duty()) AND account_id = (SELECT scope_account()));

ALTER TABLE decision_heads_up ENABLE ROW LEVEL SECURITY;
ALTER TABLE decision_heads_up FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON decision_heads_up TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY duty ON decision_heads_up TO stafett_app
  USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()));
CREATE POLICY chair_reads ON decision_heads_up FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'chair' AND member_id = (SELECT scope_member()));

-- Whoever reads a decision reads whom it is about, by the name of today also when the person was registered twice.
CREATE POLICY decided ON person_merge FOR SELECT TO stafett_app USING (
  (SELECT scope_role()) IN ('chair', 'intake') AND state = 'done' AND person_id IN (SELECT decision.person_id FROM decision));
CREATE POLICY decided ON person FOR SELECT TO stafett_app USING (
  (SELECT scope_role()) IN ('chair', 'intake') AND (id IN (SELECT decision.person_id FROM decision)
    OR id IN (SELECT into_id FROM person_merge WHERE state = 'done' AND person_merge.person_id IN (SELECT decision.person_id FROM decision))));

-- Whoever a standing decision is about is not taken out of its case.
CREATE OR REPLACE FUNCTION person_stands_in_case(the_case uuid, the_person uuid) RETURNS TABLE (kind text, number text) LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT 'draft', '' FROM assessment_under_way
    WHERE case_id = the_case AND person_id = the_person AND ended_at IS NULL
  UNION ALL
  (SELECT 'decision', decision.number FROM decision
    WHERE case_id = the_case AND person_id = the_person AND status IN ('draft', 'heads-up', 'ready', 'made')
    ORDER BY decision.number)
  UNION ALL
  (SELECT 'report', report.number FROM report
    WHERE case_id = the_case AND status NOT IN ('draft', 'withdrawn')
      AND content -> 'people' @> jsonb_build_array(jsonb_build_object('personId', the_person))
    ORDER BY report.number)
  UNION ALL
  SELECT 'assessment', '' FROM protective_assessment
    WHERE case_id = the_case AND person_id = the_person AND status = 'locked';
END;
