-- The project pipeline of a community. Other programs may read this file with any SQLite 3.
--
-- Nothing here moves because somebody wrote it here: a need is in the state that the last
-- transition put it in, and every transition points at a resolution that was signed by all its
-- signatories. Rows are only ever added.

-- A need as residents put it forward.
CREATE TABLE need (
    -- Such as N-2026-014.
    id               TEXT PRIMARY KEY CHECK (id <> ''),
    title            TEXT NOT NULL,
    detail           TEXT NOT NULL DEFAULT '',
    -- What kind of need; the community's own words.
    category         TEXT NOT NULL DEFAULT '',
    -- How it came in: a walk, a form, a meeting …
    channel          TEXT NOT NULL DEFAULT '',
    -- Who put it forward.
    proposer         TEXT NOT NULL DEFAULT '',
    -- RFC 3339 with zone.
    registered_at    TEXT NOT NULL,
    -- N1 for a new need.
    registered_state TEXT NOT NULL CHECK (registered_state <> ''),
    -- Why it starts in a later state, such as a decision taken before this file was begun.
    carried_over     TEXT,
    -- The pipeline profile whose states it goes through.
    profile          TEXT NOT NULL,
    CHECK (registered_state = 'N1' OR coalesce(carried_over, '') <> '')
) STRICT;

-- A decision of a meeting, as it was signed.
CREATE TABLE resolution (
    -- The meeting's id, a slash, and the number of the motion.
    id         TEXT PRIMARY KEY,
    -- The canonical JSON (RFC 8785): exactly the text that was signed.
    canonical  TEXT NOT NULL,
    -- SHA-256 of that text, hexadecimal.
    sha256     TEXT NOT NULL CHECK (length(sha256) = 64),
    -- The columns below repeat the text, for those who read with SQL.
    meeting    TEXT NOT NULL,
    body       TEXT NOT NULL,
    title      TEXT NOT NULL,
    wording    TEXT NOT NULL,
    -- adopted or lost
    outcome    TEXT NOT NULL,
    -- RFC 3339 with zone.
    decided_at TEXT NOT NULL
) STRICT;

-- The signature of one office on one resolution; `ssh-keygen -Y verify` checks it.
CREATE TABLE signature (
    resolution TEXT NOT NULL REFERENCES resolution (id),
    -- chair, recorder, observer …
    office     TEXT NOT NULL,
    -- Who signed.
    name       TEXT NOT NULL,
    -- The public key, one OpenSSH line.
    key        TEXT NOT NULL,
    -- The SSHSIG, namespace yishi-resolution.
    armoured   TEXT NOT NULL,
    -- RFC 3339 with zone.
    signed_at  TEXT NOT NULL,
    PRIMARY KEY (resolution, office)
) STRICT;

-- A move of a need from one state to the next.
CREATE TABLE transition (
    -- In the order in which they were made.
    id         INTEGER PRIMARY KEY,
    need       TEXT NOT NULL REFERENCES need (id),
    -- The rule of the profile, T1 … T29.
    rule       TEXT NOT NULL,
    from_state TEXT NOT NULL,
    to_state   TEXT NOT NULL,
    -- The signed decision that made the move.
    resolution TEXT NOT NULL REFERENCES resolution (id),
    -- When it was decided, RFC 3339 with zone.
    at         TEXT NOT NULL
) STRICT;

CREATE INDEX transition_of_need ON transition (need, id);

-- The state of each need: where its last transition put it, or where it was registered.
CREATE VIEW need_state (need, state) AS
SELECT n.id, coalesce(
    (SELECT t.to_state FROM transition t WHERE t.need = n.id ORDER BY t.id DESC LIMIT 1),
    n.registered_state)
FROM need n;

CREATE TRIGGER need_is_never_changed BEFORE UPDATE ON need
BEGIN SELECT RAISE(ABORT, 'needs are only added'); END;
CREATE TRIGGER need_is_never_deleted BEFORE DELETE ON need
BEGIN SELECT RAISE(ABORT, 'needs are only added'); END;
CREATE TRIGGER need_is_never_replaced BEFORE INSERT ON need
WHEN EXISTS (SELECT 1 FROM need WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'needs are only added'); END;

CREATE TRIGGER resolution_is_never_changed BEFORE UPDATE ON resolution
BEGIN SELECT RAISE(ABORT, 'resolutions are only added'); END;
CREATE TRIGGER resolution_is_never_deleted BEFORE DELETE ON resolution
BEGIN SELECT RAISE(ABORT, 'resolutions are only added'); END;
CREATE TRIGGER resolution_is_never_replaced BEFORE INSERT ON resolution
WHEN EXISTS (SELECT 1 FROM resolution WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'resolutions are only added'); END;

CREATE TRIGGER signature_is_never_changed BEFORE UPDATE ON signature
BEGIN SELECT RAISE(ABORT, 'signatures are only added'); END;
CREATE TRIGGER signature_is_never_deleted BEFORE DELETE ON signature
BEGIN SELECT RAISE(ABORT, 'signatures are only added'); END;
CREATE TRIGGER signature_is_never_replaced BEFORE INSERT ON signature
WHEN EXISTS (SELECT 1 FROM signature WHERE resolution = NEW.resolution AND office = NEW.office)
BEGIN SELECT RAISE(ABORT, 'signatures are only added'); END;

CREATE TRIGGER transition_is_never_changed BEFORE UPDATE ON transition
BEGIN SELECT RAISE(ABORT, 'transitions are only added'); END;
CREATE TRIGGER transition_is_never_deleted BEFORE DELETE ON transition
BEGIN SELECT RAISE(ABORT, 'transitions are only added'); END;
CREATE TRIGGER transition_is_never_replaced BEFORE INSERT ON transition
WHEN EXISTS (SELECT 1 FROM transition WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'transitions are only added'); END;

-- Whoever adds a transition by hand still cannot move a need from a state it is not in.
CREATE TRIGGER transition_starts_where_the_need_is BEFORE INSERT ON transition
WHEN NEW.from_state IS NOT (SELECT state FROM need_state WHERE need = NEW.need)
BEGIN SELECT RAISE(ABORT, 'the need is not in that state'); END;

-- Digests of this file as it lies on the disk; see src/store/seal.rs.
CREATE TABLE seal (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    blob BLOB NOT NULL CHECK (length(blob) = 2096)
) STRICT;
