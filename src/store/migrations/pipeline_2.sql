-- Where a need comes from that was put on the wall of an Open Space: one row for each topic behind it.
-- Each row repeats what the signed resolution says, for those who read with SQL; needs and rows are
-- written when the resolution is.
CREATE TABLE need_origin (
    need       TEXT NOT NULL REFERENCES need (id),
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
    -- When and where it met, such as 10:00–10:45 · 二楼活动室; empty where it had no place.
    session    TEXT NOT NULL,
    -- How many reports there are.
    reports    INTEGER NOT NULL,
    -- What its matter got from the people in the room: a signal, not a decision.
    dots       INTEGER,
    rank       INTEGER,
    supporters INTEGER,
    PRIMARY KEY (need, topic)
) STRICT;

CREATE INDEX need_origin_of_resolution ON need_origin (resolution, topic);

CREATE TRIGGER need_origin_is_never_changed BEFORE UPDATE ON need_origin
BEGIN SELECT RAISE(ABORT, 'origins are only added'); END;
CREATE TRIGGER need_origin_is_never_deleted BEFORE DELETE ON need_origin
BEGIN SELECT RAISE(ABORT, 'origins are only added'); END;
CREATE TRIGGER need_origin_is_never_replaced BEFORE INSERT ON need_origin
WHEN EXISTS (SELECT 1 FROM need_origin WHERE need = NEW.need AND topic = NEW.topic)
BEGIN SELECT RAISE(ABORT, 'origins are only added'); END;
