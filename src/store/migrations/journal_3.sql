-- Ballot boxes. While a vote is open its encrypted ballots lie here; when it is over they go, sorted,
-- into the record by which anybody can count again, and these rows are overwritten.
--
-- All ballots of a box are one text, sorted by the hashes of the ciphertexts and written anew with each
-- of them: no row, no page and no place in the file belongs to a single ballot, so none tells an order.
-- No time and no name stands with them. The roll of who has voted is in the events, in the order in
-- which people came, and is written in the same transaction: until the write-ahead log is emptied,
-- which is done with every ballot, the newest state of both lies there together. Whoever copies the
-- files before and after a voter sees which ciphertext has come.

-- A box in use: what is voted on, what a ballot may say, and the key that it is encrypted to.
CREATE TABLE ballot_box (
    meeting TEXT    NOT NULL,
    -- The number of the ballot in the meeting.
    number  INTEGER NOT NULL,
    terms   TEXT    NOT NULL,
    -- The encrypted ballots with their proofs, and those that were opened to be checked. A line each,
    -- sorted: SHA-256 of the canonical form, hexadecimal; 0 cast, 1 opened; the ballot.
    content TEXT    NOT NULL,
    PRIMARY KEY (meeting, number)
) STRICT, WITHOUT ROWID;

-- A teller's share of the key, locked by a pass-phrase; gone when the box is opened.
CREATE TABLE box_share (
    meeting TEXT    NOT NULL,
    number  INTEGER NOT NULL,
    -- The teller's seat.
    seat    INTEGER NOT NULL,
    locked  TEXT    NOT NULL,
    PRIMARY KEY (meeting, number, seat)
) STRICT, WITHOUT ROWID;

-- Ballot papers as a teller enters them, until he has them all: how many are marked alike.
CREATE TABLE box_paper (
    meeting TEXT    NOT NULL,
    number  INTEGER NOT NULL,
    seat    INTEGER NOT NULL,
    -- What stands on each place, as a list of numbers.
    marks   TEXT    NOT NULL,
    count   INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (meeting, number, seat, marks)
) STRICT, WITHOUT ROWID;

-- What proves the count of a box: encrypted ballots in sorted order, proofs, decryption shares.
CREATE TABLE box_record (
    meeting TEXT    NOT NULL,
    number  INTEGER NOT NULL,
    -- SHA-256 of the body, hexadecimal; the event of the result has it too.
    sha256  TEXT    NOT NULL CHECK (length(sha256) = 64),
    body    TEXT    NOT NULL,
    -- A box that was opened empty and taken back leaves its record; the next one has its number too.
    PRIMARY KEY (meeting, number, sha256)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER box_record_is_never_changed BEFORE UPDATE ON box_record
BEGIN SELECT RAISE(ABORT, 'records of ballot boxes are only added'); END;
CREATE TRIGGER box_record_is_never_deleted BEFORE DELETE ON box_record
BEGIN SELECT RAISE(ABORT, 'records of ballot boxes are only added'); END;
CREATE TRIGGER box_record_is_never_replaced BEFORE INSERT ON box_record
WHEN EXISTS (SELECT 1 FROM box_record WHERE meeting = NEW.meeting AND number = NEW.number
             AND sha256 = NEW.sha256)
BEGIN SELECT RAISE(ABORT, 'records of ballot boxes are only added'); END;
