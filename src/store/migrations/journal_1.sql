-- The journal: everything that happened in every meeting, in the order in which it happened.
--
-- Rows are only ever added. Each row's hash covers the row before it, so that no row can be
-- changed, taken out or slipped in without changing every hash after it. To check one by hand:
--
--     hash = SHA-256( prev || body )      prev and body as the text that stands in the columns
--
-- and the first prev of a meeting is the SHA-256 of the meeting's id.

CREATE TABLE event (
    meeting TEXT    NOT NULL CHECK (meeting <> ''),
    -- From 1, without gaps.
    seq     INTEGER NOT NULL CHECK (seq >= 1),
    -- RFC 3339 with zone; also in the body.
    at      TEXT    NOT NULL,
    -- The event as canonical JSON (RFC 8785).
    body    TEXT    NOT NULL,
    -- The hash of the row before, 64 hexadecimal digits.
    prev    TEXT    NOT NULL CHECK (length(prev) = 64),
    hash    TEXT    NOT NULL CHECK (length(hash) = 64),
    PRIMARY KEY (meeting, seq)
) STRICT;

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;

CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;

-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER event_is_never_replaced BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE meeting = NEW.meeting AND seq = NEW.seq)
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;

-- Digests of this file as it lies on the disk; see src/store/seal.rs.
CREATE TABLE seal (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    blob BLOB NOT NULL CHECK (length(blob) = 2096)
) STRICT;
