-- Needs are no longer the only records that move: plans, bodies, rounds and organisations have states,
-- and on each of them documents are filed.
CREATE TABLE record (
    -- Whatever has a state: a need, a plan (the chosen one is the project), a body, a round of money, an
    -- organisation. Never changed, never deleted.
    -- N-2026-014, P-2026-003 …; a body goes by its name.
    id          TEXT PRIMARY KEY CHECK (id <> ''),
    kind        TEXT NOT NULL CHECK (kind IN ('need', 'plan', 'body', 'round', 'organisation')),
    title       TEXT NOT NULL,
    -- The pipeline profile whose states it goes through.
    profile     TEXT NOT NULL,
    -- The state it began in: N1 for a new need.
    began_state TEXT NOT NULL CHECK (began_state <> ''),
    -- RFC 3339 with zone.
    began_at    TEXT NOT NULL,
    -- The signed record that it began with; none where it was registered by hand or imported.
    resolution  TEXT REFERENCES resolution (id),
    -- Why it was registered in a later state, such as a decision taken before this file was begun.
    carried_over TEXT
) STRICT;

INSERT INTO record
SELECT id, 'need', title, profile, registered_state, registered_at,
       (SELECT o.resolution FROM need_origin o WHERE o.need = need.id LIMIT 1), carried_over
FROM need ORDER BY id;

CREATE INDEX record_of_kind ON record (kind, id);
CREATE INDEX record_of_resolution ON record (resolution) WHERE resolution IS NOT NULL;

CREATE TABLE need_3 (
    -- What a need has besides what every record has.
    id       TEXT PRIMARY KEY REFERENCES record (id),
    detail   TEXT NOT NULL DEFAULT '',
    -- What kind of need; the community's own words.
    category TEXT NOT NULL DEFAULT '',
    -- How it came in: a walk, a form, a meeting …
    channel  TEXT NOT NULL DEFAULT '',
    -- Who put it forward.
    proposer TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO need_3 SELECT id, detail, category, channel, proposer FROM need ORDER BY id;

CREATE TABLE transition_3 (
    -- A move of a record from one state to the next: in the order in which they were made.
    id         INTEGER PRIMARY KEY,
    record     TEXT NOT NULL REFERENCES record (id),
    -- The rule of the profile, T1 … T29.
    rule       TEXT NOT NULL,
    from_state TEXT NOT NULL,
    to_state   TEXT NOT NULL,
    -- The signed decision or record that made the move.
    resolution TEXT NOT NULL REFERENCES resolution (id),
    -- When it was decided, RFC 3339 with zone.
    at         TEXT NOT NULL
) STRICT;
INSERT INTO transition_3
SELECT id, need, rule, from_state, to_state, resolution, at FROM transition ORDER BY id;

CREATE TABLE need_origin_3 (
    -- Where a need comes from that was put on the wall of an Open Space: one row for each topic behind it.
    need       TEXT NOT NULL REFERENCES need_3 (id),
    -- The signed record of the Open Space.
    resolution TEXT NOT NULL REFERENCES resolution (id),
    -- The number of the topic on the wall.
    topic      INTEGER NOT NULL CHECK (topic > 0),
    title      TEXT NOT NULL CHECK (title <> ''),
    -- The name on the wall; empty where the person asked for that.
    posted_by  TEXT NOT NULL,
    -- Who answered for it at the end; empty likewise.
    convenor   TEXT NOT NULL,
    -- posted, scheduled, running, finished, reported, merged, cancelled or unheld
    state      TEXT NOT NULL,
    -- When and where it met; empty where it had no place.
    session    TEXT NOT NULL,
    -- How many reports there are.
    reports    INTEGER NOT NULL,
    -- What its matter got from the people in the room: a signal, not a decision.
    dots       INTEGER,
    rank       INTEGER,
    supporters INTEGER,
    PRIMARY KEY (need, topic)
) STRICT;
INSERT INTO need_origin_3 SELECT * FROM need_origin ORDER BY need, topic;

DROP VIEW need_state;
DROP TABLE transition;
DROP TABLE need_origin;
DROP TABLE need;
ALTER TABLE need_3 RENAME TO need;
ALTER TABLE transition_3 RENAME TO transition;
ALTER TABLE need_origin_3 RENAME TO need_origin;

CREATE INDEX transition_of_record ON transition (record, id);
CREATE INDEX need_origin_of_resolution ON need_origin (resolution, topic);

CREATE TABLE document (
    -- A document on a record: a notice, a contract, a payment, a report …
    id         INTEGER PRIMARY KEY,
    record     TEXT NOT NULL REFERENCES record (id),
    -- Its number on the record, from 1.
    number     INTEGER NOT NULL CHECK (number > 0),
    -- Its kind, as the profile names it: notice, contract, first_payment …
    kind       TEXT NOT NULL CHECK (kind <> ''),
    -- The signed record that it stands in, and its place there, from 1.
    resolution TEXT NOT NULL REFERENCES resolution (id),
    place      INTEGER NOT NULL CHECK (place > 0),
    -- The day of the meeting that filed it, YYYY-MM-DD.
    filed_on   TEXT NOT NULL,
    UNIQUE (record, number),
    UNIQUE (resolution, place)
) STRICT;
CREATE INDEX document_of_kind ON document (kind, record);

CREATE TABLE document_line (
    -- What a document says: one row for each field, or for each line of a list.
    document INTEGER NOT NULL REFERENCES document (id),
    -- The field, as the profile names it.
    field    TEXT NOT NULL,
    -- 1; of a list the number of the line.
    line     INTEGER NOT NULL CHECK (line > 0),
    text     TEXT NOT NULL,
    -- The amount of money that the text is, or ends with, in fen (a hundredth of a yuan).
    fen      INTEGER,
    PRIMARY KEY (document, field, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE left_out (
    -- What a signed record says of a record that had moved meanwhile: it is not filed, and stays readable
    -- in the resolution.
    resolution TEXT NOT NULL REFERENCES resolution (id),
    record     TEXT NOT NULL,
    -- Where the record was found; empty where there was none, or one where none should be.
    found      TEXT NOT NULL,
    PRIMARY KEY (resolution, record)
) STRICT;

CREATE TABLE state_name (
    -- What the states are called, for those who read with SQL. Labels only: taken from the profiles.
    profile TEXT NOT NULL,
    id      TEXT NOT NULL,
    zh      TEXT NOT NULL,
    en      TEXT NOT NULL,
    PRIMARY KEY (profile, id)
) STRICT;

-- The state of each record: where its last transition put it, or where it began.
CREATE VIEW record_state (record, state) AS
SELECT r.id, coalesce(
    (SELECT t.to_state FROM transition t WHERE t.record = r.id ORDER BY t.id DESC LIMIT 1),
    r.began_state)
FROM record r;

CREATE TRIGGER record_is_never_changed BEFORE UPDATE ON record
BEGIN SELECT RAISE(ABORT, 'records are only added'); END;
CREATE TRIGGER record_is_never_deleted BEFORE DELETE ON record
BEGIN SELECT RAISE(ABORT, 'records are only added'); END;
CREATE TRIGGER record_is_never_replaced BEFORE INSERT ON record
WHEN EXISTS (SELECT 1 FROM record WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'records are only added'); END;
CREATE TRIGGER record_begins_at_the_beginning BEFORE INSERT ON record
WHEN NEW.resolution IS NULL AND NEW.began_state NOT IN ('N1', 'O1') AND coalesce(NEW.carried_over, '') = ''
BEGIN SELECT RAISE(ABORT, 'a record in a later state says why'); END;

CREATE TRIGGER need_is_never_changed BEFORE UPDATE ON need
BEGIN SELECT RAISE(ABORT, 'needs are only added'); END;
CREATE TRIGGER need_is_never_deleted BEFORE DELETE ON need
BEGIN SELECT RAISE(ABORT, 'needs are only added'); END;
CREATE TRIGGER need_is_never_replaced BEFORE INSERT ON need
WHEN EXISTS (SELECT 1 FROM need WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'needs are only added'); END;

CREATE TRIGGER transition_is_never_changed BEFORE UPDATE ON transition
BEGIN SELECT RAISE(ABORT, 'transitions are only added'); END;
CREATE TRIGGER transition_is_never_deleted BEFORE DELETE ON transition
BEGIN SELECT RAISE(ABORT, 'transitions are only added'); END;
CREATE TRIGGER transition_is_never_replaced BEFORE INSERT ON transition
WHEN EXISTS (SELECT 1 FROM transition WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'transitions are only added'); END;

-- Whoever adds a transition by hand still cannot move a record from a state it is not in.
CREATE TRIGGER transition_starts_where_the_record_is BEFORE INSERT ON transition
WHEN NEW.from_state IS NOT (SELECT state FROM record_state WHERE record = NEW.record)
BEGIN SELECT RAISE(ABORT, 'the record is not in that state'); END;

CREATE TRIGGER need_origin_is_never_changed BEFORE UPDATE ON need_origin
BEGIN SELECT RAISE(ABORT, 'origins are only added'); END;
CREATE TRIGGER need_origin_is_never_deleted BEFORE DELETE ON need_origin
BEGIN SELECT RAISE(ABORT, 'origins are only added'); END;
CREATE TRIGGER need_origin_is_never_replaced BEFORE INSERT ON need_origin
WHEN EXISTS (SELECT 1 FROM need_origin WHERE need = NEW.need AND topic = NEW.topic)
BEGIN SELECT RAISE(ABORT, 'origins are only added'); END;

CREATE TRIGGER document_is_never_changed BEFORE UPDATE ON document
BEGIN SELECT RAISE(ABORT, 'documents are only added'); END;
CREATE TRIGGER document_is_never_deleted BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'documents are only added'); END;
CREATE TRIGGER document_is_never_replaced BEFORE INSERT ON document
WHEN EXISTS (SELECT 1 FROM document WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'documents are only added'); END;

CREATE TRIGGER document_line_is_never_changed BEFORE UPDATE ON document_line
BEGIN SELECT RAISE(ABORT, 'documents are only added'); END;
CREATE TRIGGER document_line_is_never_deleted BEFORE DELETE ON document_line
BEGIN SELECT RAISE(ABORT, 'documents are only added'); END;
CREATE TRIGGER document_line_is_never_replaced BEFORE INSERT ON document_line
WHEN EXISTS (SELECT 1 FROM document_line
             WHERE document = NEW.document AND field = NEW.field AND line = NEW.line)
BEGIN SELECT RAISE(ABORT, 'documents are only added'); END;

CREATE TRIGGER left_out_is_never_changed BEFORE UPDATE ON left_out
BEGIN SELECT RAISE(ABORT, 'what was left out stays so'); END;
CREATE TRIGGER left_out_is_never_deleted BEFORE DELETE ON left_out
BEGIN SELECT RAISE(ABORT, 'what was left out stays so'); END;
CREATE TRIGGER left_out_is_never_replaced BEFORE INSERT ON left_out
WHEN EXISTS (SELECT 1 FROM left_out WHERE resolution = NEW.resolution AND record = NEW.record)
BEGIN SELECT RAISE(ABORT, 'what was left out stays so'); END;

-- For people who open this file in other programs: the same in Chinese and in English. Money is yuan.

CREATE VIEW "需求" AS
SELECT r.id AS "编号", r.title AS "名称", s.state AS "状态",
       (SELECT zh FROM state_name x WHERE x.profile = r.profile AND x.id = s.state) AS "状态名称",
       n.channel AS "来源", n.proposer AS "提出人", n.category AS "类别",
       n.detail AS "详情", r.began_at AS "登记时间"
FROM need n JOIN record r ON r.id = n.id JOIN record_state s ON s.record = r.id;

CREATE VIEW "方案与项目" AS
SELECT r.id AS "编号", r.title AS "名称", s.state AS "状态",
       (SELECT zh FROM state_name x WHERE x.profile = r.profile AND x.id = s.state) AS "状态名称",
       (SELECT l.text FROM document d JOIN document_line l ON l.document = d.id
        WHERE d.record = r.id AND d.kind = 'application' AND l.field = 'need') AS "对应需求",
       (SELECT o.title FROM document d JOIN document_line l ON l.document = d.id JOIN record o ON o.id = l.text
        WHERE d.record = r.id AND d.kind = 'application' AND l.field = 'organisation') AS "申报单位",
       (SELECT l.text FROM document d JOIN document_line l ON l.document = d.id
        WHERE d.record = r.id AND d.kind = 'contract' AND l.field = 'amount') AS "合同金额",
       (SELECT l.text FROM document d JOIN document_line l ON l.document = d.id
        WHERE d.record = r.id AND d.kind = 'first_payment' AND l.field = 'amount') AS "首期拨款",
       (SELECT l.text FROM document d JOIN document_line l ON l.document = d.id
        WHERE d.record = r.id AND d.kind = 'final_payment' AND l.field = 'amount') AS "期末拨款",
       (SELECT l.text FROM document d JOIN document_line l ON l.document = d.id
        WHERE d.record = r.id AND d.kind = 'conclusion' AND l.field = 'grade') AS "评估结论"
FROM record r JOIN record_state s ON s.record = r.id WHERE r.kind = 'plan';

CREATE VIEW "流转记录" AS
SELECT t.record AS "编号", r.title AS "名称", t.rule AS "规则",
       t.from_state AS "原状态", t.to_state AS "新状态", t.at AS "时间",
       t.resolution AS "决议"
FROM transition t JOIN record r ON r.id = t.record;

CREATE VIEW "决议" AS
SELECT id AS "编号", body AS "组织", title AS "会议", wording AS "内容",
       outcome AS "结果", decided_at AS "时间",
       (SELECT group_concat(s.name, '、') FROM signature s WHERE s.resolution = resolution.id) AS "签字人"
FROM resolution;

CREATE VIEW "组织" AS
SELECT r.id AS "编号", r.title AS "名称",
       (SELECT l.text FROM document d JOIN document_line l ON l.document = d.id JOIN document a ON a.record = d.record
             AND a.kind = 'application' JOIN document_line o ON o.document = a.id AND o.field = 'organisation'
        WHERE d.kind = 'conclusion' AND l.field = 'grade' AND o.text = r.id ORDER BY d.filed_on DESC, d.id DESC LIMIT 1)
             AS "最近评估结论"
FROM record r WHERE r.kind = 'organisation';

CREATE VIEW "文书" AS
SELECT d.record AS "编号", d.number AS "文号", d.kind AS "种类",
       d.filed_on AS "日期", l.field AS "栏目", l.line AS "行",
       l.text AS "内容", d.resolution AS "决议"
FROM document d JOIN document_line l ON l.document = d.id;

CREATE VIEW "needs" AS
SELECT r.id AS "number", r.title AS "title", s.state AS "state",
       (SELECT en FROM state_name x WHERE x.profile = r.profile AND x.id = s.state) AS "state_name",
       n.channel AS "channel", n.proposer AS "proposer", n.category AS "category",
       n.detail AS "detail", r.began_at AS "registered_at"
FROM need n JOIN record r ON r.id = n.id JOIN record_state s ON s.record = r.id;

CREATE VIEW "plans_and_projects" AS
SELECT r.id AS "number", r.title AS "title", s.state AS "state",
       (SELECT en FROM state_name x WHERE x.profile = r.profile AND x.id = s.state) AS "state_name",
       (SELECT l.text FROM document d JOIN document_line l ON l.document = d.id
        WHERE d.record = r.id AND d.kind = 'application' AND l.field = 'need') AS "need",
       (SELECT o.title FROM document d JOIN document_line l ON l.document = d.id JOIN record o ON o.id = l.text
        WHERE d.record = r.id AND d.kind = 'application' AND l.field = 'organisation') AS "applicant",
       (SELECT l.text FROM document d JOIN document_line l ON l.document = d.id
        WHERE d.record = r.id AND d.kind = 'contract' AND l.field = 'amount') AS "contract_amount",
       (SELECT l.text FROM document d JOIN document_line l ON l.document = d.id
        WHERE d.record = r.id AND d.kind = 'first_payment' AND l.field = 'amount') AS "first_payment",
       (SELECT l.text FROM document d JOIN document_line l ON l.document = d.id
        WHERE d.record = r.id AND d.kind = 'final_payment' AND l.field = 'amount') AS "last_payment",
       (SELECT l.text FROM document d JOIN document_line l ON l.document = d.id
        WHERE d.record = r.id AND d.kind = 'conclusion' AND l.field = 'grade') AS "grade"
FROM record r JOIN record_state s ON s.record = r.id WHERE r.kind = 'plan';

CREATE VIEW "moves" AS
SELECT t.record AS "number", r.title AS "title", t.rule AS "rule",
       t.from_state AS "from_state", t.to_state AS "to_state", t.at AS "at",
       t.resolution AS "resolution"
FROM transition t JOIN record r ON r.id = t.record;

CREATE VIEW "resolutions" AS
SELECT id AS "number", body AS "body", title AS "meeting", wording AS "wording",
       outcome AS "outcome", decided_at AS "decided_at",
       (SELECT group_concat(s.name, '、') FROM signature s WHERE s.resolution = resolution.id) AS "signed_by"
FROM resolution;

CREATE VIEW "organisations" AS
SELECT r.id AS "number", r.title AS "name",
       (SELECT l.text FROM document d JOIN document_line l ON l.document = d.id JOIN document a ON a.record = d.record
             AND a.kind = 'application' JOIN document_line o ON o.document = a.id AND o.field = 'organisation'
        WHERE d.kind = 'conclusion' AND l.field = 'grade' AND o.text = r.id ORDER BY d.filed_on DESC, d.id DESC LIMIT 1)
             AS "last_grade"
FROM record r WHERE r.kind = 'organisation';

CREATE VIEW "documents" AS
SELECT d.record AS "record", d.number AS "number", d.kind AS "kind",
       d.filed_on AS "filed_on", l.field AS "field", l.line AS "line",
       l.text AS "text", d.resolution AS "resolution"
FROM document d JOIN document_line l ON l.document = d.id;

CREATE VIEW "公示" AS
SELECT d.record AS "编号",
       r.title AS "名称",
       d.number AS "文号",
       d.filed_on AS "日期",
       max(CASE WHEN l.field = 'what' THEN l.text END) AS "公示事项",
       max(CASE WHEN l.field = 'result' THEN l.text END) AS "结果",
       max(CASE WHEN l.field = 'places' THEN l.text END) AS "张贴地点",
       max(CASE WHEN l.field = 'from' THEN l.text END) AS "起始日",
       max(CASE WHEN l.field = 'to' THEN l.text END) AS "截止日",
       max(CASE WHEN l.field = 'contact' THEN l.text END) AS "联系人",
       d.resolution AS "决议"
FROM document d JOIN record r ON r.id = d.record JOIN document_line l ON l.document = d.id
WHERE d.kind = 'notice' GROUP BY d.id;

CREATE VIEW "notices" AS
SELECT d.record AS "record",
       r.title AS "title",
       d.number AS "number",
       d.filed_on AS "filed_on",
       max(CASE WHEN l.field = 'what' THEN l.text END) AS "what",
       max(CASE WHEN l.field = 'result' THEN l.text END) AS "result",
       max(CASE WHEN l.field = 'places' THEN l.text END) AS "posted_at",
       max(CASE WHEN l.field = 'from' THEN l.text END) AS "first_day",
       max(CASE WHEN l.field = 'to' THEN l.text END) AS "last_day",
       max(CASE WHEN l.field = 'contact' THEN l.text END) AS "contact",
       d.resolution AS "resolution"
FROM document d JOIN record r ON r.id = d.record JOIN document_line l ON l.document = d.id
WHERE d.kind = 'notice' GROUP BY d.id;

CREATE VIEW "异议处理" AS
SELECT d.record AS "编号",
       r.title AS "名称",
       d.number AS "文号",
       d.filed_on AS "日期",
       max(CASE WHEN l.field = 'of' THEN l.text END) AS "异议文号",
       max(CASE WHEN l.field = 'upheld' THEN l.text END) AS "是否成立",
       max(CASE WHEN l.field = 'text' THEN l.text END) AS "结论",
       d.resolution AS "决议"
FROM document d JOIN record r ON r.id = d.record JOIN document_line l ON l.document = d.id
WHERE d.kind = 'finding' GROUP BY d.id;

CREATE VIEW "findings" AS
SELECT d.record AS "record",
       r.title AS "title",
       d.number AS "number",
       d.filed_on AS "filed_on",
       max(CASE WHEN l.field = 'of' THEN l.text END) AS "objection",
       max(CASE WHEN l.field = 'upheld' THEN l.text END) AS "upheld",
       max(CASE WHEN l.field = 'text' THEN l.text END) AS "finding",
       d.resolution AS "resolution"
FROM document d JOIN record r ON r.id = d.record JOIN document_line l ON l.document = d.id
WHERE d.kind = 'finding' GROUP BY d.id;

CREATE VIEW "合同" AS
SELECT d.record AS "编号",
       r.title AS "名称",
       d.number AS "文号",
       d.filed_on AS "日期",
       max(CASE WHEN l.field = 'number' THEN l.text END) AS "合同编号",
       max(CASE WHEN l.field = 'applicant' THEN l.text END) AS "乙方",
       max(CASE WHEN l.field = 'signed_on' THEN l.text END) AS "签订日期",
       max(CASE WHEN l.field = 'duration' THEN l.text END) AS "实施时间",
       max(CASE WHEN l.field = 'scope' THEN l.text END) AS "范围",
       max(CASE WHEN l.field = 'content' THEN l.text END) AS "内容",
       max(CASE WHEN l.field = 'service' THEN l.text END) AS "服务要求",
       max(CASE WHEN l.field = 'payment' THEN l.text END) AS "资金支付方式",
       max(CASE WHEN l.field = 'liability' THEN l.text END) AS "违约责任",
       max(CASE WHEN l.field = 'amount' THEN l.text END) AS "金额",
       d.resolution AS "决议"
FROM document d JOIN record r ON r.id = d.record JOIN document_line l ON l.document = d.id
WHERE d.kind = 'contract' GROUP BY d.id;

CREATE VIEW "contracts" AS
SELECT d.record AS "record",
       r.title AS "title",
       d.number AS "number",
       d.filed_on AS "filed_on",
       max(CASE WHEN l.field = 'number' THEN l.text END) AS "contract_no",
       max(CASE WHEN l.field = 'applicant' THEN l.text END) AS "applicant",
       max(CASE WHEN l.field = 'signed_on' THEN l.text END) AS "signed_on",
       max(CASE WHEN l.field = 'duration' THEN l.text END) AS "duration",
       max(CASE WHEN l.field = 'scope' THEN l.text END) AS "scope",
       max(CASE WHEN l.field = 'content' THEN l.text END) AS "content",
       max(CASE WHEN l.field = 'service' THEN l.text END) AS "service",
       max(CASE WHEN l.field = 'payment' THEN l.text END) AS "payment",
       max(CASE WHEN l.field = 'liability' THEN l.text END) AS "liability",
       max(CASE WHEN l.field = 'amount' THEN l.text END) AS "amount",
       d.resolution AS "resolution"
FROM document d JOIN record r ON r.id = d.record JOIN document_line l ON l.document = d.id
WHERE d.kind = 'contract' GROUP BY d.id;

CREATE VIEW "拨款" AS
SELECT d.record AS "编号",
       r.title AS "名称",
       d.number AS "文号",
       d.filed_on AS "日期",
       max(CASE WHEN l.field = 'order' THEN l.text END) AS "拨款单号",
       max(CASE WHEN l.field = 'on' THEN l.text END) AS "拨款日期",
       max(CASE WHEN l.field = 'amount' THEN l.text END) AS "金额",
       d.resolution AS "决议"
FROM document d JOIN record r ON r.id = d.record JOIN document_line l ON l.document = d.id
WHERE d.kind IN ('first_payment', 'final_payment') GROUP BY d.id;

CREATE VIEW "payments" AS
SELECT d.record AS "record",
       r.title AS "title",
       d.number AS "number",
       d.filed_on AS "filed_on",
       max(CASE WHEN l.field = 'order' THEN l.text END) AS "payment_order",
       max(CASE WHEN l.field = 'on' THEN l.text END) AS "paid_on",
       max(CASE WHEN l.field = 'amount' THEN l.text END) AS "amount",
       d.resolution AS "resolution"
FROM document d JOIN record r ON r.id = d.record JOIN document_line l ON l.document = d.id
WHERE d.kind IN ('first_payment', 'final_payment') GROUP BY d.id;

CREATE VIEW "进度报告" AS
SELECT d.record AS "编号",
       r.title AS "名称",
       d.number AS "文号",
       d.filed_on AS "日期",
       max(CASE WHEN l.field = 'period' THEN l.text END) AS "报告期",
       max(CASE WHEN l.field = 'text' THEN l.text END) AS "进度",
       max(CASE WHEN l.field = 'money' THEN l.text END) AS "资金",
       max(CASE WHEN l.field = 'by' THEN l.text END) AS "报告人",
       d.resolution AS "决议"
FROM document d JOIN record r ON r.id = d.record JOIN document_line l ON l.document = d.id
WHERE d.kind = 'report' GROUP BY d.id;

CREATE VIEW "progress_reports" AS
SELECT d.record AS "record",
       r.title AS "title",
       d.number AS "number",
       d.filed_on AS "filed_on",
       max(CASE WHEN l.field = 'period' THEN l.text END) AS "period",
       max(CASE WHEN l.field = 'text' THEN l.text END) AS "progress",
       max(CASE WHEN l.field = 'money' THEN l.text END) AS "money",
       max(CASE WHEN l.field = 'by' THEN l.text END) AS "by",
       d.resolution AS "resolution"
FROM document d JOIN record r ON r.id = d.record JOIN document_line l ON l.document = d.id
WHERE d.kind = 'report' GROUP BY d.id;

CREATE VIEW "评估" AS
SELECT d.record AS "编号",
       r.title AS "名称",
       d.number AS "文号",
       d.filed_on AS "日期",
       max(CASE WHEN l.field = 'side' THEN l.text END) AS "评估方",
       max(CASE WHEN l.field = 'raters' THEN l.text END) AS "人数",
       max(CASE WHEN l.field = 'completion' THEN l.text END) AS "完成情况",
       max(CASE WHEN l.field = 'finance' THEN l.text END) AS "财务执行",
       max(CASE WHEN l.field = 'satisfaction' THEN l.text END) AS "满意度",
       max(CASE WHEN l.field = 'text' THEN l.text END) AS "意见",
       d.resolution AS "决议"
FROM document d JOIN record r ON r.id = d.record JOIN document_line l ON l.document = d.id
WHERE d.kind = 'evaluation' GROUP BY d.id;

CREATE VIEW "evaluations" AS
SELECT d.record AS "record",
       r.title AS "title",
       d.number AS "number",
       d.filed_on AS "filed_on",
       max(CASE WHEN l.field = 'side' THEN l.text END) AS "side",
       max(CASE WHEN l.field = 'raters' THEN l.text END) AS "raters",
       max(CASE WHEN l.field = 'completion' THEN l.text END) AS "completion",
       max(CASE WHEN l.field = 'finance' THEN l.text END) AS "finance",
       max(CASE WHEN l.field = 'satisfaction' THEN l.text END) AS "satisfaction",
       max(CASE WHEN l.field = 'text' THEN l.text END) AS "remark",
       d.resolution AS "resolution"
FROM document d JOIN record r ON r.id = d.record JOIN document_line l ON l.document = d.id
WHERE d.kind = 'evaluation' GROUP BY d.id;
