### Sheets: acts, refusals, phases, lanes, modes

act-note_line = write a line down
act-correct_line = put a line into other words
act-merge_lines = put two lines together
act-sort_line = sort a line: government, community, private
act-strike_line = cross a line out
act-read_back = read back
act-ask_pair = write a question down
act-answer_pair = write an answer down
act-rate = enter a rating
act-assign = give a task
act-report_task = say what became of a task
act-agree = the parties agree
act-no_agreement = the parties do not agree
act-propose_slate = put people forward

lane-great = government (a great matter)
lane-small = the community (a small matter)
lane-private = people themselves (a private matter)

phase5-say = say
phase5-ask = ask
phase5-deliberate = talk
phase5-act = do
phase5-review = judge
phase5-say-full = people speak up
phase5-ask-full = those responsible ask
phase5-deliberate-full = deliberation
phase5-act-full = done together
phase5-review-full = people review

aspect-whether = whether
aspect-how = how

mode-rules = motions
mode-open-space = Open Space
mode-plain = talk
mode-mixed = mixed

setting-quorum = the quorum
setting-decision = the vote needed
setting-time = the time of “{ $step }”
setting-each = the time of each in “{ $step }”

threshold-none = none

refusal-setting_needed = This kind of meeting leaves to the community what has not been set: { $settings }. The program sets nothing in its place.
refusal-unknown_preset = This kind of meeting has no seats called “{ $preset }”.
refusal-no_vote_in_category = { $name } is of the category “{ $category }”, which attends without a vote.
refusal-seat_empty = The seat “{ $category }” is not filled: at least { $least } must be here, { $count } are.
refusal-steps_required = These steps come before the vote: { $steps }. To leave one out a member moves to suspend the rules, on the record; the chair cannot do so alone.
refusal-no_such_step = No step “{ $step }” is still to come on this item.
refusal-whether_first = Whether comes before how: it has not been decided that this is done.
refusal-phase_empty = Nothing is on record yet for “{ $phase }”; it cannot be ticked.
refusal-tasks_open = It cannot be reviewed before it is done: { $tasks }. Say what was done; what was not goes on in the next sitting.
refusal-turn_taken = Everybody speaks once in a round, and { $name } has. Still to come: { $left }.
refusal-nothing_noted = There is no line that this could be done with.
refusal-line_closed = Line { $number } has been crossed out or put together with another.
refusal-not_read_back = The lines have not been read back as they stand. Read them to the room first.
refusal-nothing_asked = Nothing has been asked yet.
refusal-unknown_kind = There is no “{ $kind }”; there are: { $kinds }.
refusal-bad_rating = The rating does not fit: { $heads } heads, { $most } points at the most from each rater on each head, { $raters } raters. Enter the points of all raters together.
refusal-ratings_missing = Not rated yet: { $sides }. Each side rates by itself, and none can be left out.
refusal-task_incomplete = { $lacks ->
    [who] A task needs somebody who does it.
    [due] A task needs a day by which it is done.
   *[inspector] A task needs somebody who inspects it.
  }
refusal-self_inspected = { $name } cannot inspect what { $name } does; name somebody else.
refusal-no_tasks = No task is open.
refusal-party_missing = { $told ->
    [yes] Nobody of the party “{ $category }” is here to agree.
   *[no] An agreement takes two parties at the least.
  }
refusal-not_an_applicant = { $name } is no applicant of this item; its applicants are: { $names }.
refusal-slate_missing = Nobody has been put forward yet; put the people forward before the vote.

field-waives = Step left out
waives-none = none
terms-suspend_rules-step = “{ $step }” is left out on this item
