-- What the operator notes for himself during a meeting. It is nobody else's: it is no event, no paper
-- and no report speaks of it, and it can be deleted without a trace.
--
-- No index and no AUTOINCREMENT: either would keep something of a row that is gone.

CREATE TABLE note (
    id      INTEGER PRIMARY KEY,
    meeting TEXT NOT NULL CHECK (meeting <> ''),
    -- RFC 3339 with zone.
    at      TEXT NOT NULL,
    text    TEXT NOT NULL CHECK (text <> '')
) STRICT;
