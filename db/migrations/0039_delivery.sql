-- The only way out of the house: what somebody is told, by which ways they are reached, and what came of each try.

CREATE TABLE receiver_channel (
  id uuid PRIMARY KEY,
  member_id uuid REFERENCES member,
  account_id uuid REFERENCES account,
  partner_id uuid REFERENCES partner,
  kind text NOT NULL CHECK (kind IN ('mail', 'sms', 'webhook', 'print', 'in-app')),
  address text CHECK (length(trim(address)) > 0),
  sealed_secret text,
  rank integer NOT NULL CHECK (rank BETWEEN 1 AND 1000),
  valid_from timestamptz NOT NULL,
  valid_to timestamptz CHECK (valid_to >= valid_from),
  set_by uuid NOT NULL REFERENCES account,
  CHECK (num_nonnulls(member_id, account_id, partner_id) = 1),
  CHECK ((kind IN ('mail', 'sms', 'webhook')) = (address IS NOT NULL)),
  CHECK ((kind = 'webhook') = (sealed_secret IS NOT NULL)),
  CONSTRAINT receiver_channel_once EXCLUDE USING gist
    (coalesce(member_id, account_id, partner_id) WITH =, kind WITH =, coalesce(address, '') WITH =, tstzrange(valid_from, valid_to) WITH &&)
);
COMMENT ON TABLE receiver_channel IS 'A way to reach a member, an account or a partner outside the house, from and to a moment. An address that changes is a new row.';
COMMENT ON COLUMN receiver_channel.address IS 'Mail address, phone number in E.164 or https address; null for print and for in-app alone.';
COMMENT ON COLUMN receiver_channel.sealed_secret IS 'What a webhook is signed with, sealed by the server''s own key.';
COMMENT ON COLUMN receiver_channel.rank IS 'The lowest is tried first; the next when the former certainly did not deliver.';
CREATE INDEX receiver_channel_member ON receiver_channel (member_id) WHERE member_id IS NOT NULL;
CREATE INDEX receiver_channel_account ON receiver_channel (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX receiver_channel_partner ON receiver_channel (partner_id) WHERE partner_id IS NOT NULL;

CREATE TABLE message (
  id uuid PRIMARY KEY,
  key text NOT NULL UNIQUE CHECK (length(key) BETWEEN 3 AND 200),
  kind text NOT NULL CHECK (kind IN (
    'report-sent', 'report-unread', 'report-amended', 'report-withdrawn', 'report-returned', 'commitment-due',
    'commitment-not-kept', 'pack-frozen', 'nothing-tonight', 'reconciliation-difference', 'dialogue-message',
    'weekend-question', 'notice-requested', 'notice-used', 'outcome-asked', 'partner-report-received',
    'partner-feedback-given', 'expectation-published', 'channel-test')),
  subject_id uuid NOT NULL,
  member_id uuid REFERENCES member,
  account_id uuid REFERENCES account,
  partner_id uuid REFERENCES partner,
  only_channel_id uuid REFERENCES receiver_channel,
  created_at timestamptz NOT NULL,
  not_before timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'sent', 'failed-over', 'dead', 'cancelled')),
  channel_id uuid REFERENCES receiver_channel,
  channel_tries integer NOT NULL DEFAULT 0 CHECK (channel_tries >= 0),
  may_have_arrived boolean NOT NULL DEFAULT false,
  next_at timestamptz,
  lease uuid,
  lease_until timestamptz,
  reason text,
  sent_at timestamptz,
  sent_by text CHECK (sent_by IN ('mail', 'sms', 'webhook', 'print', 'in-app')),
  ended_by uuid REFERENCES account,
  ended_reason text,
  version integer NOT NULL DEFAULT 1,
  CHECK (num_nonnulls(member_id, account_id, partner_id) = 1),
  CHECK ((lease IS NULL) = (lease_until IS NULL)),
  CHECK (lease IS NULL OR state = 'waiting'),
  CHECK ((state IN ('sent', 'failed-over')) = (sent_at IS NOT NULL)),
  CHECK ((sent_at IS NULL) = (sent_by IS NULL)),
  CHECK (state <> 'cancelled' OR (ended_by IS NOT NULL AND length(trim(ended_reason)) >= 5)),
  CHECK (state = 'waiting' OR next_at IS NULL)
);
COMMENT ON TABLE message IS 'One row for each thing somebody is told, written in the transaction of what it tells of. Ids only: the text is fixed for its kind and holds no personal data.';
COMMENT ON COLUMN message.key IS 'Told twice, it is one message.';
COMMENT ON COLUMN message.state IS 'sent: by its first channel. failed-over: by a later one. dead: given up by the computer. cancelled: given up by a person.';
COMMENT ON COLUMN message.channel_id IS 'The channel it is at; null before the first try.';
COMMENT ON COLUMN message.may_have_arrived IS 'A try of this channel broke off after all was handed over: no other channel is tried, or it could come twice.';
COMMENT ON COLUMN message.next_at IS 'When it is tried next; null where it waits for somebody to print it, and when it has ended.';
COMMENT ON COLUMN message.lease IS 'The try under way; over at lease_until, though the process that took it is gone.';
CREATE INDEX message_due ON message (next_at, id) WHERE state = 'waiting';
CREATE INDEX message_waiting ON message (state, id) WHERE state IN ('waiting', 'dead');
CREATE INDEX message_member ON message (member_id, created_at DESC) WHERE member_id IS NOT NULL;
CREATE INDEX message_account ON message (account_id, created_at DESC) WHERE account_id IS NOT NULL;
CREATE INDEX message_partner ON message (partner_id, created_at DESC) WHERE partner_id IS NOT NULL;
CREATE INDEX message_subject ON message (subject_id);

CREATE TABLE message_attempt (
  id uuid PRIMARY KEY,
  message_id uuid NOT NULL REFERENCES message,
  channel_id uuid REFERENCES receiver_channel,
  channel text NOT NULL CHECK (channel IN ('mail', 'sms', 'webhook', 'print', 'in-app')),
  at timestamptz NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('delivered', 'not-connected', 'refused-for-now', 'refused', 'unknown', 'not-set-up')),
  reason text CHECK (reason ~ '^[A-Za-z0-9 _.:-]{1,80}$')
);
COMMENT ON TABLE message_attempt IS 'What came of each try of a channel; append-only.';
COMMENT ON COLUMN message_attempt.reason IS 'Technical and short, of our own making: a server''s own words may hold an address.';
CREATE INDEX message_attempt_message ON message_attempt (message_id, at);
CREATE INDEX message_attempt_health ON message_attempt (channel, at);

CREATE TABLE message_handing (
  message_id uuid PRIMARY KEY REFERENCES message,
  handed_to text NOT NULL CHECK (length(trim(handed_to)) >= 2),
  handed_how text NOT NULL CHECK (handed_how IN ('in-person', 'registered-post', 'fax', 'secure-message', 'other')),
  handed_at timestamptz NOT NULL,
  registered_by uuid NOT NULL REFERENCES account,
  registered_at timestamptz NOT NULL,
  CHECK (handed_at <= registered_at)
);
COMMENT ON TABLE message_handing IS 'The proof that what was printed was handed over: to whom, how and when; append-only.';

GRANT SELECT, INSERT ON receiver_channel, message, message_attempt, message_handing TO stafett_app;
GRANT UPDATE (rank, valid_to) ON receiver_channel TO stafett_app;
GRANT UPDATE (state, channel_id, channel_tries, may_have_arrived, next_at, lease, lease_until, reason, sent_at, sent_by,
  ended_by, ended_reason, version) ON message TO stafett_app;

ALTER TABLE receiver_channel ENABLE ROW LEVEL SECURITY;
ALTER TABLE receiver_channel FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON receiver_channel TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY administer ON receiver_channel TO stafett_app
  USING ((SELECT scope_role()) = 'administrator') WITH CHECK ((SELECT scope_role()) = 'administrator');
CREATE POLICY sends ON receiver_channel FOR SELECT TO stafett_app USING ((SELECT scope_role()) IN ('operator', 'duty-manager'));
CREATE POLICY own_member ON receiver_channel TO stafett_app
  USING ((SELECT scope_role()) = 'intake' AND (member_id = (SELECT scope_member())
    OR account_id IN (SELECT p.account_id FROM appointment p WHERE p.member_id = (SELECT scope_member()))))
  WITH CHECK ((SELECT scope_role()) = 'intake' AND (member_id = (SELECT scope_member())
    OR account_id IN (SELECT p.account_id FROM appointment p WHERE p.member_id = (SELECT scope_member()))));

ALTER TABLE message ENABLE ROW LEVEL SECURITY;
ALTER TABLE message FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON message TO stafett_owner USING (true) WITH CHECK (true);
-- Whoever does something tells of it; what it came to is others' to follow.
CREATE POLICY tell ON message FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_role()) <> '' AND state = 'waiting' AND sent_at IS NULL);
CREATE POLICY follow ON message FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) IN ('operator', 'administrator', 'duty-manager'));
CREATE POLICY work ON message FOR UPDATE TO stafett_app
  USING ((SELECT scope_role()) IN ('operator', 'administrator', 'duty-manager'))
  WITH CHECK ((SELECT scope_role()) IN ('operator', 'administrator', 'duty-manager'));
CREATE POLICY receiver_reads ON message FOR SELECT TO stafett_app
  USING (account_id = (SELECT scope_account())
    OR ((SELECT scope_role()) = 'intake' AND member_id = (SELECT scope_member()))
    OR partner_id = (SELECT scope_partner()));

ALTER TABLE message_attempt ENABLE ROW LEVEL SECURITY;
ALTER TABLE message_attempt FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON message_attempt TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY visible ON message_attempt FOR SELECT TO stafett_app
  USING (EXISTS (SELECT FROM message m WHERE m.id = message_id));
CREATE POLICY work ON message_attempt FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_role()) IN ('operator', 'administrator', 'duty-manager'));

ALTER TABLE message_handing ENABLE ROW LEVEL SECURITY;
ALTER TABLE message_handing FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON message_handing TO stafett_owner USING (true) WITH CHECK (true);
CREATE POLICY follow ON message_handing FOR SELECT TO stafett_app
  USING ((SELECT scope_role()) IN ('administrator', 'duty-manager'));
CREATE POLICY hand_over ON message_handing FOR INSERT TO stafett_app
  WITH CHECK ((SELECT scope_role()) IN ('administrator', 'duty-manager') AND registered_by = (SELECT scope_account()));
