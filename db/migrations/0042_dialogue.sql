-- What the night and one municipality write to each other, and what the municipality expects of the weekend (H-23, H-33, H-37).

CREATE TABLE dialogue_thread (
  id uuid PRIMARY KEY,
  member_id uuid NOT NULL REFERENCES member,
  case_id uuid REFERENCES cases,
  report_id uuid REFERENCES report,
  title text CHECK (length(trim(title)) >= 3),
  status text NOT NULL CHECK (status IN ('open', 'closed')),
  opened_by uuid NOT NULL REFERENCES account,
  opened_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  last_side text CHECK (last_side IN ('duty', 'day')),
  waiting_for text CHECK (waiting_for IN ('day', 'duty', 'manager')),
  waiting_since timestamptz,
  due_on date,
  closed_at timestamptz,
  closed_by uuid REFERENCES account,
  conclusion text,
  proposed_as text CHECK (proposed_as IN ('routine', 'standpoint')),
  routine_id uuid REFERENCES routine,
  version integer NOT NULL DEFAULT 1,
  CHECK ((case_id IS NULL) = (report_id IS NULL)),
  CHECK ((case_id IS NULL) = (title IS NOT NULL)),
  CHECK ((waiting_for IS NULL) = (waiting_since IS NULL)),
  CHECK ((waiting_for IS NULL) = (due_on IS NULL)),
  CHECK ((status = 'closed') = (closed_at IS NOT NULL)),
  CHECK ((closed_at IS NULL) = (closed_by IS NULL)),
  CHECK ((closed_at IS NULL) = (conclusion IS NULL)),
  CHECK (status = 'open' OR waiting_for IS NULL),
  CHECK (proposed_as IS NULL OR (status = 'closed' AND case_id IS NULL)),
  CHECK (routine_id IS NULL OR proposed_as IS NOT NULL)
);
COMMENT ON TABLE dialogue_thread IS 'A dialogue between the duty and one member: about a case whose report that member has, or about a theme and nobody (H-33).';
COMMENT ON COLUMN dialogue_thread.report_id IS 'The report that gave the member its link to the case.';
COMMENT ON COLUMN dialogue_thread.changed_at IS 'The latest message or the end: for 30 days from it a thread stays in sight, as a case does from its closing.';
COMMENT ON COLUMN dialogue_thread.waiting_for IS 'Whom the latest unanswered question is to: the member''s day service, the duty, or the duty''s manager.';
COMMENT ON COLUMN dialogue_thread.due_on IS 'The working day whose end the question should be answered by.';
COMMENT ON COLUMN dialogue_thread.proposed_as IS 'The conclusion is proposed to be written as a routine or a standpoint; routine_id is the draft the manager made of it.';
CREATE INDEX dialogue_thread_member ON dialogue_thread (member_id, status, id DESC);
CREATE INDEX dialogue_thread_case ON dialogue_thread (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX dialogue_thread_report ON dialogue_thread (report_id) WHERE report_id IS NOT NULL;
-- Whoever begins about the same case meanwhile writes in the thread that is there.
CREATE UNIQUE INDEX dialogue_thread_once ON dialogue_thread (case_id, member_id) WHERE status = 'open' AND case_id IS NOT NULL;

CREATE FUNCTION dialogue_thread_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'closed' AND (NEW.status, NEW.conclusion, NEW.closed_by, NEW.closed_at)
     IS DISTINCT FROM (OLD.status, OLD.conclusion, OLD.closed_by, OLD.closed_at) THEN
    RAISE EXCEPTION 'a dialogue that has ended is begun anew, never opened again';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER dialogue_thread_stays BEFORE UPDATE ON dialogue_thread FOR EACH ROW EXECUTE FUNCTION dialogue_thread_stays();

CREATE TABLE dialogue_message (
  id uuid PRIMARY KEY,
  thread_id uuid NOT NULL REFERENCES dialogue_thread,
  author_id uuid NOT NULL REFERENCES account,
  author_name text NOT NULL,
  author_title text NOT NULL,
  side text NOT NULL CHECK (side IN ('duty', 'day')),
  body text NOT NULL CHECK (length(trim(body)) > 0),
  asks text CHECK (asks IN ('day', 'duty', 'manager')),
  amends uuid REFERENCES dialogue_message,
  sent_at timestamptz NOT NULL
);
COMMENT ON TABLE dialogue_message IS 'What was written and by whom, as they were called then; append-only: amended by a new one that names it.';
COMMENT ON COLUMN dialogue_message.asks IS 'Whom it is a question to; null where nobody is asked.';
CREATE INDEX dialogue_message_thread ON dialogue_message (thread_id, id);

CREATE TABLE dialogue_reading (
  message_id uuid NOT NULL REFERENCES dialogue_message,
  account_id uuid NOT NULL REFERENCES account,
  side text NOT NULL CHECK (side IN ('duty', 'day')),
  read_at timestamptz NOT NULL,
  PRIMARY KEY (message_id, account_id)
);
COMMENT ON TABLE dialogue_reading IS 'Who has read which message, and when first. Append-only.';

CREATE TABLE dialogue_draft (
  thread_id uuid NOT NULL REFERENCES dialogue_thread,
  account_id uuid NOT NULL REFERENCES account,
  body text NOT NULL,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (thread_id, account_id)
);
COMMENT ON TABLE dialogue_draft IS 'What somebody is writing and has not sent: its author''s own, gone when it is sent.';

CREATE TABLE dialogue_attachment (
  id uuid PRIMARY KEY,
  message_id uuid NOT NULL REFERENCES dialogue_message,
  position integer NOT NULL CHECK (position BETWEEN 1 AND 5),
  name text NOT NULL CHECK (length(trim(name)) > 0),
  kind text NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'png', 'text')),
  size integer NOT NULL CHECK (size > 0),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  UNIQUE (message_id, position)
);
COMMENT ON TABLE dialogue_attachment IS 'A file sent with a message: its kind is told by its bytes, never by its name. Append-only (H-22).';

CREATE TABLE dialogue_attachment_content (
  attachment_id uuid PRIMARY KEY REFERENCES dialogue_attachment,
  bytes bytea NOT NULL CHECK (length(bytes) BETWEEN 1 AND 10000000)
);
COMMENT ON TABLE dialogue_attachment_content IS 'The bytes of an attachment, apart so that a list never reads them; append-only.';
ALTER TABLE dialogue_attachment_content ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE weekend_setting (
  id uuid PRIMARY KEY,
  asks_at text NOT NULL CHECK (asks_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  valid_from date NOT NULL,
  set_by uuid NOT NULL REFERENCES account,
  set_at timestamptz NOT NULL
);
COMMENT ON TABLE weekend_setting IS 'When on the last working day the members are asked about the weekend, from a day on; the latest row of the latest day holds. Append-only.';
CREATE INDEX weekend_setting_from ON weekend_setting (valid_from DESC, id DESC);

CREATE TABLE weekend_question (
  id uuid PRIMARY KEY,
  member_id uuid NOT NULL REFERENCES member,
  asked_on date NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL,
  asked_at timestamptz NOT NULL,
  UNIQUE (member_id, asked_on),
  CHECK (asked_on < first_day AND first_day <= last_day)
);
COMMENT ON TABLE weekend_question IS 'That a member was asked whether anything is expected in the free days ahead (H-23); without an answer it is unanswered, never nothing. Append-only.';
CREATE INDEX weekend_question_asked ON weekend_question (asked_on);

CREATE TABLE weekend_answer (
  id uuid PRIMARY KEY,
  question_id uuid NOT NULL REFERENCES weekend_question,
  answer text NOT NULL CHECK (answer IN ('nothing', 'matters')),
  answered_by uuid NOT NULL REFERENCES account,
  answered_at timestamptz NOT NULL
);
COMMENT ON TABLE weekend_answer IS 'What the member answered; the latest holds, those before are kept. The matters are its advance notices. Append-only.';
CREATE INDEX weekend_answer_question ON weekend_answer (question_id, id);

CREATE TABLE unstable_telling (
  id uuid PRIMARY KEY,
  member_id uuid NOT NULL REFERENCES member,
  kind text NOT NULL CHECK (kind IN ('report', 'notice', 'thread', 'decision')),
  subject_id uuid NOT NULL,
  told_on date NOT NULL,
  notice_id uuid NOT NULL REFERENCES advance_notice,
  told_by uuid NOT NULL REFERENCES account,
  told_at timestamptz NOT NULL,
  UNIQUE (member_id, kind, subject_id, told_on)
);
COMMENT ON TABLE unstable_telling IS 'That the duty was told of something unstable before closing time, by which advance notice; once a day for each (H-37). Append-only.';
CREATE INDEX unstable_telling_notice ON unstable_telling (notice_id);

GRANT SELECT, INSERT ON dialogue_thread, dialogue_message, dialogue_reading, dialogue_draft, dialogue_attachment,
  dialogue_attachment_content, weekend_setting, weekend_question, weekend_answer, unstable_telling TO stafett_app;
GRANT UPDATE (status, changed_at, last_side, waiting_for, waiting_since, due_on, closed_at, closed_by, conclusion, proposed_as,
  routine_id, version) ON dialogue_thread TO stafett_app;
GRANT UPDATE (body, saved_at) ON dialogue_draft TO stafett_app;
GRANT DELETE ON dialogue_draft TO stafett_app;

ALTER TABLE dialogue_thread ENABLE ROW LEVEL SECURITY;
ALTER TABLE dialogue_thread FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON dialogue_thread TO stafett_owner USING (true) WITH CHECK (true);
-- What waits for an answer or was written lately stays in sight however long ago its case was closed: else nobody would read it.
CREATE POLICY duty_reads ON dialogue_thread FOR SELECT TO stafett_app
  USING ((SELECT scope_is_duty()) AND (case_id IS NULL OR waiting_for IS NOT NULL OR changed_at > now() - interval '30 days'
    OR case_is_open(case_id)));
CREATE POLICY duty_adds ON dialogue_thread FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_is_duty()) AND opened_by = (SELECT scope_account()) AND status = 'open' AND (case_id IS NULL OR EXISTS (
    SELECT FROM report r WHERE r.id = report_id AND r.case_id = dialogue_thread.case_id
      AND r.member_id = dialogue_thread.member_id AND r.status NOT IN ('draft', 'withdrawn'))));
CREATE POLICY duty_changes ON dialogue_thread FOR UPDATE TO stafett_app
  USING ((SELECT scope_is_duty())) WITH CHECK ((SELECT scope_is_duty()));
-- The member's link to a case is a report it may see: one that was withdrawn takes the dialogue with it (DESIGN 6).
CREATE POLICY member_reads ON dialogue_thread FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()) AND (case_id IS NULL OR EXISTS (
    SELECT FROM report r WHERE r.case_id = dialogue_thread.case_id AND r.member_id = dialogue_thread.member_id)));
CREATE POLICY member_adds ON dialogue_thread FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()) AND opened_by = (SELECT scope_account())
    AND status = 'open' AND (case_id IS NULL OR EXISTS (
      SELECT FROM report r WHERE r.id = report_id AND r.case_id = dialogue_thread.case_id AND r.member_id = dialogue_thread.member_id)));
CREATE POLICY member_changes ON dialogue_thread FOR UPDATE TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()))
  WITH CHECK ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()) AND routine_id IS NULL);

ALTER TABLE dialogue_message ENABLE ROW LEVEL SECURITY;
ALTER TABLE dialogue_message FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON dialogue_message TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY of_thread ON dialogue_message FOR SELECT TO stafett_app
  USING (EXISTS (SELECT FROM dialogue_thread t WHERE t.id = thread_id));
CREATE POLICY writes ON dialogue_message FOR INSERT TO stafett_app
  WITH CHECK (author_id = (SELECT scope_account())
    AND side = CASE WHEN (SELECT scope_is_duty()) THEN 'duty' WHEN (SELECT scope_role()) = 'intake' THEN 'day' END
    AND EXISTS (SELECT FROM dialogue_thread t WHERE t.id = thread_id AND t.status = 'open'));

ALTER TABLE dialogue_reading ENABLE ROW LEVEL SECURITY;
ALTER TABLE dialogue_reading FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON dialogue_reading TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY of_message ON dialogue_reading FOR SELECT TO stafett_app
  USING (EXISTS (SELECT FROM dialogue_message m WHERE m.id = message_id));
CREATE POLICY reads ON dialogue_reading FOR INSERT TO stafett_app
  WITH CHECK (account_id = (SELECT scope_account())
    AND side = CASE WHEN (SELECT scope_is_duty()) THEN 'duty' WHEN (SELECT scope_role()) = 'intake' THEN 'day' END
    AND EXISTS (SELECT FROM dialogue_message m WHERE m.id = message_id));

ALTER TABLE dialogue_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE dialogue_draft FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON dialogue_draft TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY own ON dialogue_draft TO stafett_app
  USING (account_id = (SELECT scope_account()) AND EXISTS (SELECT FROM dialogue_thread t WHERE t.id = thread_id))
  WITH CHECK (account_id = (SELECT scope_account()) AND EXISTS (SELECT FROM dialogue_thread t WHERE t.id = thread_id));

ALTER TABLE dialogue_attachment ENABLE ROW LEVEL SECURITY;
ALTER TABLE dialogue_attachment FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON dialogue_attachment TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY of_message ON dialogue_attachment FOR SELECT TO stafett_app
  USING (EXISTS (SELECT FROM dialogue_message m WHERE m.id = message_id));
CREATE POLICY author_adds ON dialogue_attachment FOR INSERT TO stafett_app
  WITH CHECK (EXISTS (SELECT FROM dialogue_message m WHERE m.id = message_id AND m.author_id = (SELECT scope_account())));

ALTER TABLE dialogue_attachment_content ENABLE ROW LEVEL SECURITY;
ALTER TABLE dialogue_attachment_content FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON dialogue_attachment_content TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY of_attachment ON dialogue_attachment_content FOR SELECT TO stafett_app
  USING (EXISTS (SELECT FROM dialogue_attachment a WHERE a.id = attachment_id));
CREATE POLICY author_adds ON dialogue_attachment_content FOR INSERT TO stafett_app
  WITH CHECK (EXISTS (SELECT FROM dialogue_attachment a JOIN dialogue_message m ON m.id = a.message_id
    WHERE a.id = attachment_id AND m.author_id = (SELECT scope_account())));

ALTER TABLE weekend_setting ENABLE ROW LEVEL SECURITY;
ALTER TABLE weekend_setting FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON weekend_setting TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY reads ON weekend_setting FOR SELECT TO stafett_app
  USING ((SELECT scope_is_duty()) OR (SELECT scope_role()) IN ('intake', 'operator'));
CREATE POLICY manager_sets ON weekend_setting FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_role()) = 'duty-manager' AND set_by = (SELECT scope_account()));

-- Ids and days only: the job that asks sees that it has asked, and no answer.
ALTER TABLE weekend_question ENABLE ROW LEVEL SECURITY;
ALTER TABLE weekend_question FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON weekend_question TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY reads ON weekend_question FOR SELECT TO stafett_app
  USING ((SELECT scope_is_duty()) OR (SELECT scope_role()) = 'operator'
    OR ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member())));
CREATE POLICY computer_asks ON weekend_question FOR INSERT TO stafett_app WITH CHECK ((SELECT scope_role()) = 'operator');

ALTER TABLE weekend_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE weekend_answer FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON weekend_answer TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY reads ON weekend_answer FOR SELECT TO stafett_app
  USING (((SELECT scope_is_duty()) OR (SELECT scope_role()) = 'intake')
    AND EXISTS (SELECT FROM weekend_question q WHERE q.id = question_id));
CREATE POLICY member_answers ON weekend_answer FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_role()) = 'intake' AND answered_by = (SELECT scope_account())
    AND EXISTS (SELECT FROM weekend_question q WHERE q.id = question_id));

ALTER TABLE unstable_telling ENABLE ROW LEVEL SECURITY;
ALTER TABLE unstable_telling FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON unstable_telling TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY member_reads ON unstable_telling FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()));
CREATE POLICY member_tells ON unstable_telling FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()) AND told_by = (SELECT scope_account())
    AND notice_is_own(notice_id));
