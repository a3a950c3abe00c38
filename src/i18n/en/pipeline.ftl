### The pipeline: documents, refusals, the board

act-file = file a document
act-take_back = take a document back
key-file = document
key-take_back = take back
help-file = Files a document on a project, a need or a body (notice, contract, report …); in force once signed
help-take_back = Takes back a document filed in this meeting, with the reason
tick-sheet-filed = document filed: { $document }, { $record }
tick-sheet-taken_back = document { $n } taken back: { $text }
sheets-filed = document { $n } was filed: { $document } ({ $record })
sheets-filed-field = { $name }: { $value }
sheets-taken-back = document { $n } was taken back; the reason: { $text }

refusal-record_unknown = The pipeline has no “{ $record }”.
refusal-record_there = The pipeline has “{ $record }” already; it cannot be begun again.
refusal-document_unknown = The pipeline knows no “{ $document }”, or not of such records.
refusal-document_not_here = This step does not take “{ $document }”; it takes: { $documents }.
refusal-document_elsewhere = “{ $document }” is voted on: file it under its own item of the agenda ({ $record }).
refusal-record_state = “{ $record }” is in the state “{ $state }”; this cannot be done there.
refusal-field_missing = “{ $field }” is empty; without it the document cannot be filed.
refusal-field_bad = “{ $field }” cannot be “{ $value }”.{ $asked ->
    [date] {" "}A day is written as 2026-06-08.
    [money] {" "}An amount in yuan, not below zero, with at most two decimals, as in 12345.67.
    [number] {" "}A whole number, 0 or more.
    [choice] {" "}Choose one of those offered.
    [items] {" "}One to a line: what, a space, the amount.
    [people] {" "}One to a line: name, a space, category or duty; nobody twice.
    [more] {" "}It has to be more than nothing.
    [number_there] {" "}No such document of that number on this record.
    [member] {" "}Nobody of that name is on the roster.
   *[text] {" "}At most 4000 characters.
}
refusal-waits_for_vote = A document on “{ $record }” (no. { $number }) waits for its vote: vote on it first, or take it back.
refusal-body_other_kind = “{ $body }” is not the kind of body that holds this meeting: that is the { $body_kind }.
refusal-body_not_assigned = “{ $title }” was assigned to “{ $assigned }”; “{ $body }” cannot decide on it.
refusal-roster_differs = { $fault ->
    [strange] Voting here without being on the roster on record: { $names }.
   *[missing] On the roster on record and not enrolled: { $names }. Whoever did not come is enrolled too, and marked absent.
}
refusal-fewer_came = { $expected } are expected and { $present } with a vote came: whether to go on is for the meeting to decide, by a motion on the record.
refusal-day_over = “{ $document }” ran to { $day }: it is over.
refusal-day_ahead = “{ $field }” is { $day }, which has not come yet.
refusal-day_behind = “{ $field }” is { $day }: not before { $from }.
refusal-too_much = “{ $field }” comes to { $value }; at most { $most }.
refusal-chosen_already = A plan for the same need was chosen already ({ $record }, { $state }).
refusal-field_unknown = The document has no field “{ $field }”.
refusal-field_differs = “{ $field }” must be { $expected }, not { $value }.
refusal-document_missing = { $says ->
    [none] “{ $document }” must come first.
   *[other] “{ $document }” ({ $says }) must come first.
}
refusal-document_there = “{ $document }” (no. { $number }) stands against it.
refusal-unanswered = “{ $document }” no. { $numbers } has no “{ $by }” yet; deal with each first.
refusal-day_not_past = “{ $document }” runs to { $day }; only from the day after it can be closed.
refusal-time_too_short = “{ $field }” is too early: the community has set { $days } days, the first and the last counted.
refusal-record_not_ready = “{ $record }” is in the state “{ $state }”; it is not so far.
refusal-round_missing = The community has not adopted the rules of its round, so “{ $field }” is not set. Adopt them in an office session first.
refusal-pool_exceeded = The round has { $pool } yuan; { $left } are left, not enough for { $amount }.
refusal-not_the_last = A later document on the same record rests on it; take that back first.
refusal-body_not_active = { $state ->
    [none] No vote of the residents' assembly (or of the leaders' joint meeting) is on record for “{ $body }”; it cannot vote. Let the roster be voted on first; a body formed earlier is registered with yishi pipeline carry, with the ground.
   *[other] “{ $body }” is in the state “{ $state }” and cannot vote: let its roster be voted on first.
}
refusal-plans_undecided = No ballot has chosen a plan, or the votes are level: vote first; a tie is settled as adopted beforehand.
refusal-outcome_missing = There is no outcome yet, or no reason was given: { $items }.

key-board-stage = columns
referent-stage = stage
referent-document = document
finding-document_changed = A document on { $record } is not what resolution { $resolution } says.
finding-document_unsigned = No signed record says what is filed on { $record } under resolution { $resolution }.

paper-documents = Documents
paper-committee-book = For the work book of the residents' committee
paper-supervision-book = For the work book of the supervision committee
book-document = No. { $n } { $document } ({ $record })
book-tasks = To be done
book-decisions = Decided
book-lanes = Whose matter it is
book-documents = Documents filed
book-money = Money
book-counts = Counts
book-open = Without an answer
book-inspect = Who does it, by when, who looks
sheets-concerned = Those whom it concerns
sheets-concerned-line = Item { $n } “{ $title }”: here { $present }; not here { $missing }
sheets-nobody = nobody

# Filing documents

dialog-documents = Which kind of document
documents-hint = type to find, Enter takes it
document-begins = begins a record
document-waits = { $n ->
    [0] no record waits for it
    [one] 1 record
   *[other] { $n } records
}
document-lacks = No { $records } can take “{ $kind }” now: one must be in { $states } first.
document-lacks-any = There is no { $records } that can take “{ $kind }”.
document-lacks-own = { $id } is in { $now }; “{ $kind }” is filed in { $states }.
field-record-unfit = not here: { $state } · { $title }
form-file = Document
form-file-field = { $name } { $how }
form-take_back = What is taken back stays on the record, with the reason.
form-record = no record of this number or name
field-record = (number, its last digits, or name; ←→ turns)
field-record-new = (empty: a new one with the next number; else the number of the one to change)
field-record-begins = → a new one
field-records = { $n } to choose from, ←→ turns
field-choose = (to be chosen: ←→ or a digit)
field-derived = (may stay empty: worked out)
field-derived-number = (may stay empty: numbered)
field-items = (each “item amount”, behind semicolons)
field-list-people = (each “name category”, behind semicolons)
field-amount-said = (yuan, such as 8000 or 8,000.50)
field-date = (such as 12-10 or 2026-12-10; +0 is today)
field-filed-paper = which
sheet-head-documents = Filed in this meeting
sheet-documents-n = { $n } filed
sheet-none-documents = Nothing is filed yet.
sheet-document-amount = { $name } { $amount } yuan
sheet-document-moves = → { $state }
sheet-document-votes = once adopted → { $state }
sheet-document-back = taken back: { $reason }
field-filed-on = filed on
field-day-before = → { $day } ({ $n } days ago)

# The board and the chain

place-projects = Board
board-title = board of projects
board-empty = No needs yet. Press N to register one.
board-any = all
board-filter = { $name }: { $value }
board-only-late = overdue only
board-late-too = overdue or not
board-late = { $n }d late
board-late-n = { $n } overdue
board-late-what = { $what }, { $n } days late
board-below = { $n } more
board-above = ↑{ $n }
board-none-fits = Nothing fits the filters; { $key } clears all of them.
board-column-empty = There is nothing in this column now.
key-a-clear-filters = clear filters
board-next = next meeting: { $name }
board-ended = { $id } has come to its end: there is no next meeting.
board-no-next = No kind of meeting on offer for what { $id } needs next.
home-overdue = { $n } overdue: { $key } opens the board.
key-a-projects = board
key-a-next-meeting = next meeting
help-a-next-meeting = the form of the meeting that this record needs next, with body and agenda filled in
key-a-round = round
key-a-domain = domain
key-a-body = body
key-a-overdue = overdue only
key-a-find = find
chain-title = The chain of { $id }
chain-proposer = put forward by { $who }
chain-no-proposer = missing: who put it forward
chain-carried = registered in { $state } ({ $why })
chain-filed = { $document } (document { $n })
chain-decided = { $rule } { $outcome ->
    [adopted] adopted
    [lost] lost
   *[other] on record
}
chain-decision = the decision by { $rule }
chain-by = resolution { $resolution } · { $title }
chain-missing = missing: { $what } (→ { $to })
chain-money = { $amount } yuan
chain-unpaid = { $document }: { $amount } yuan, { $status }
chain-plan = plan { $id }  { $title }  { $state }
payment-locked = not payable yet
payment-due = payable now
payment-cancelled = cancelled
