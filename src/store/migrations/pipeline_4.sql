-- Records registered by hand say something of themselves as well: a need has had its own table for that
-- from the beginning, an organisation from a list had only its name.
CREATE TABLE record_field (
    -- What a record that was registered by hand or imported says of itself. It is signed by nobody; what a
    -- document says later goes before it.
    record TEXT NOT NULL REFERENCES record (id),
    -- A field of the document that such records begin with, as the profile names it: kind, status …
    field  TEXT NOT NULL CHECK (field <> ''),
    text   TEXT NOT NULL,
    PRIMARY KEY (record, field)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER record_field_is_never_changed BEFORE UPDATE ON record_field
BEGIN SELECT RAISE(ABORT, 'records are only added'); END;
CREATE TRIGGER record_field_is_never_deleted BEFORE DELETE ON record_field
BEGIN SELECT RAISE(ABORT, 'records are only added'); END;
CREATE TRIGGER record_field_is_never_replaced BEFORE INSERT ON record_field
WHEN EXISTS (SELECT 1 FROM record_field WHERE record = NEW.record AND field = NEW.field)
BEGIN SELECT RAISE(ABORT, 'records are only added'); END;

DROP VIEW "组织";
CREATE VIEW "组织" AS
SELECT r.id AS "编号", r.title AS "名称",
       coalesce((SELECT l.text FROM document d JOIN document_line l ON l.document = d.id
                 WHERE d.record = r.id AND d.kind = 'organisation' AND l.field = 'kind' ORDER BY d.id DESC LIMIT 1),
                (SELECT f.text FROM record_field f WHERE f.record = r.id AND f.field = 'kind')) AS "类别",
       coalesce((SELECT l.text FROM document d JOIN document_line l ON l.document = d.id
                 WHERE d.record = r.id AND d.kind = 'organisation' AND l.field = 'status' ORDER BY d.id DESC LIMIT 1),
                (SELECT f.text FROM record_field f WHERE f.record = r.id AND f.field = 'status')) AS "登记情况",
       (SELECT l.text FROM document d JOIN document_line l ON l.document = d.id JOIN document a ON a.record = d.record
             AND a.kind = 'application' JOIN document_line o ON o.document = a.id AND o.field = 'organisation'
        WHERE d.kind = 'conclusion' AND l.field = 'grade' AND o.text = r.id ORDER BY d.filed_on DESC, d.id DESC LIMIT 1)
             AS "最近评估结论"
FROM record r WHERE r.kind = 'organisation';

DROP VIEW "organisations";
CREATE VIEW "organisations" AS
SELECT r.id AS "number", r.title AS "name",
       coalesce((SELECT l.text FROM document d JOIN document_line l ON l.document = d.id
                 WHERE d.record = r.id AND d.kind = 'organisation' AND l.field = 'kind' ORDER BY d.id DESC LIMIT 1),
                (SELECT f.text FROM record_field f WHERE f.record = r.id AND f.field = 'kind')) AS "kind",
       coalesce((SELECT l.text FROM document d JOIN document_line l ON l.document = d.id
                 WHERE d.record = r.id AND d.kind = 'organisation' AND l.field = 'status' ORDER BY d.id DESC LIMIT 1),
                (SELECT f.text FROM record_field f WHERE f.record = r.id AND f.field = 'status')) AS "status",
       (SELECT l.text FROM document d JOIN document_line l ON l.document = d.id JOIN document a ON a.record = d.record
             AND a.kind = 'application' JOIN document_line o ON o.document = a.id AND o.field = 'organisation'
        WHERE d.kind = 'conclusion' AND l.field = 'grade' AND o.text = r.id ORDER BY d.filed_on DESC, d.id DESC LIMIT 1)
             AS "last_grade"
FROM record r WHERE r.kind = 'organisation';
