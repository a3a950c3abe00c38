### Sheets on the screen

place-sheet = What is written down
key-note_line = new line
key-correct_line = reword
key-merge_lines = merge
key-sort_line = sort
key-strike_line = cross out
key-read_back = read back
key-ask_pair = question
key-answer_pair = answer
key-rate = rating
key-assign = task
key-report_task = task done?
key-agree = agreed
key-no_agreement = not agreed
key-propose_slate = people
key-a-present = next presents
key-a-earlier = earlier
key-a-later = later
help-note_line = Writes a line: Enter, and the next one begins; Esc ends. Tab goes to whoever said it (seat, initials or name)
help-correct_line = Puts a line into other words, as when it is read back
help-merge_lines = Two lines say the same: the first becomes part of the second
help-sort_line = Whose matter it is: the government's, the community's, people's own
help-strike_line = Crosses a line out, with the reason; it stays readable
help-read_back = All lines were read to the room and confirmed; after a change they are read again
help-ask_pair = Writes a question down: who asks, and whom
help-answer_pair = Writes an answer down; what was not answered comes first
help-rate = A side's ratings: how many rated, and the points of all of them for each head
help-assign = Gives a task: what, who, by when, inspected by whom; in any step
help-report_task = What became of a task: done, or not yet
help-agree = The parties agree: on what, and who
help-no_agreement = The parties do not agree: why
help-propose_slate = Puts the people of the body to be formed before the meeting
help-a-present = The next applicant presents; the clock starts
help-a-earlier = Looks back at what was written before
help-a-later = Comes back to what was written last
stage-private-part = This part is not projected. Press F5 first, to leave the room's view.

field-line = line
field-line-kind = kind
field-said-by = said by
field-line-to = about
field-line-n = line number
field-line-into = part of line
field-lane = whose matter
field-question = which question
field-question-text = question
field-asked-by = asked by
field-asked-to = to whom
field-answer = answer
field-answered-by = answered by
field-side = side
field-raters = how many rated
field-remark = remark
field-task-text = what
field-task-who = who
field-task-due = by when
field-inspector = inspected by
field-task-question = from question
field-task = which task
field-task-done = done
field-task-report = what became of it
field-agreement = agreed on
field-parties = who agrees
field-no-agreement = why not
field-slate-name = name of the body
field-slate-people = people

form-line = there is no such line, or it was crossed out or merged
form-day = write 2026-12-10, 12-10, or +7 (in 7 days)
form-day-unread = that is no day
form-day-is = { $n ->
    [0] → { $day } (today)
    [1] → { $day } (tomorrow)
   *[other] → { $day } (in { $n } days)
  }
form-day-past = → { $day } (past)
form-line-last = Last: { $n } { $text }
form-line-n-is = { $n } “{ $text }”
form-line-into-is = → part of { $n } “{ $text }”
form-question-last = Last: { $n } { $text }
form-question-is = Question { $n }: { $text }
form-question-of = Question { $n }: { $text } ({ $who })
form-task-is = Task { $n }: { $text }. { $who }, by { $due }, inspected by { $inspector }
form-slate-category = which category? Write “resident: Ann, Bert; staff: Carl”
form-slate-is = { $n } people: { $list }
form-rate = For each head the points of all raters of this side together.
form-assign = A day is written 12-10, or +7 for in 7 days. Nobody inspects what they do themselves.
form-agree = Every party that is here has to agree. Ask each of them first.
form-propose_slate = By category: “resident: Ann, Bert; staff: Carl”. Doing it again replaces what was put forward.
form-sort_line = Great: the government. Small: the community. Private: people themselves. Say why.
form-strike_line = It stays in the record, with the reason.

sheet-lane-great = great
sheet-lane-small = small
sheet-lane-private = private
sheet-line-into = part of { $n }
sheet-struck = crossed out: { $reason }
sheet-none-lines = Nothing is written down yet.
sheet-none-questions = Nobody has asked anything yet.
sheet-none-tasks = No tasks yet.
sheet-none-slate = Nobody is put forward yet.
sheet-none-accord = Nothing is concluded yet.
sheet-none-applicants = No applicants are entered for this item. A clock takes any name.
sheet-waits = no answer yet
sheet-to = to { $who }
sheet-about = about { $who }
sheet-read = read back
sheet-unread = not read back
sheet-lines-n = { $n ->
    [one] 1 line
   *[other] { $n } lines
  }
sheet-questions-n = { $n } asked, { $waits } open
sheet-earlier = ↑ { $n } more rows
sheet-later = ↓ { $n } more rows
sheet-head-lines = Written down
sheet-head-pairs = Questions
sheet-head-ratings = Ratings
sheet-head-tasks = Tasks
sheet-head-accord = Agreement
sheet-head-slate = People
sheet-head-rounds = Round
sheet-head-presentations = Presentations
sheet-raters = { $n ->
    [one] 1 rater
   *[other] { $n } raters
  }
sheet-unrated = not rated: { $names }
sheet-each-most = averages, of { $most }
sheet-total = all
sheet-task-due = { $who } · { $due } · inspected by { $inspector }
sheet-task-overdue = { $who } · { $due } overdue · inspected by { $inspector }
sheet-task-from = last time
sheet-task-said = { $done ->
    [yes] done: { $text }
   *[no] not yet: { $text }
  }
sheet-agreed = Agreed ({ $names })
sheet-not-agreed = Not agreed
sheet-slate-is = { $name } · { $n } people
sheet-turns-left = { $n } still to speak: { $names }
sheet-turns-done = Everybody has spoken.
sheet-presented = { $who } used { $used } of { $span }
sheet-presents = { $who } presents now
sheet-to-present = { $who } is still to present
sheet-each = { $time } each

step-minutes-gone = { $gone }/{ $n } min

dark-title = This part is not projected
dark-said = This part is not for the screen. Look at each other while you talk.
dark-warning = Not projected: if the projector mirrors this laptop, press F5 or cover it first
titles-warning = Titles only: press F5 where the projector mirrors this laptop

tick-sheet-private = something was written down (not shown)
tick-sheet-noted = { $who ->
    [none] { $n } “{ $text }”
   *[other] { $who }: { $n } “{ $text }”
  }
tick-sheet-corrected = line { $n } is now “{ $text }”
tick-sheet-merged = line { $n } became part of { $into }
tick-sheet-sorted = line { $n }: { $lane }
tick-sheet-struck = line { $n } crossed out: { $text }
tick-sheet-read_back = the lines were read back
tick-sheet-asked = { $who ->
    [none] asked: “{ $text }”
   *[other] { $who } asks “{ $text }”
  }
tick-sheet-answered = { $who ->
    [none] answered: “{ $text }”
   *[other] { $who } answers “{ $text }”
  }
tick-sheet-rated = { $side } rated ({ $n })
tick-sheet-assigned = task: { $text } ({ $who }, by { $due })
tick-sheet-reported = task “{ $what }”: { $text }
tick-sheet-concluded = { $reached ->
    [yes] the parties agreed
   *[no] the parties did not agree
  }
tick-sheet-slated = put forward: { $text }, { $n } people
