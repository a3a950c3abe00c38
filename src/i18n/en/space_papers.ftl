# Papers of an Open Space: its part of the minutes, the book of proceedings, the form of a report, and
# what is said when a report is read back.

space-a-participant = a participant
space-number = No. { $n }
space-topic = No. { $n } “{ $title }”
space-hours = { $starts }–{ $ends }
space-day = day { $day } { $hours }
space-place = { $time }, { $room }
space-no-cell = no time and place
space-planned = Open Space planned: “{ $theme }”; places: { $rooms }, times: { $slots }
space-room-added = A place was added: { $room }
space-slot-added = A time was added: { $time }
space-posted = { $name } posted { $topic } ({ $place })
space-entered-late = Entered later from the paper wall
space-split-from = Split from No. { $n }
space-again = Posted again: No. { $n } was not held
space-retitled = { $topic } was retitled “{ $title }”
space-moved = { $topic } was moved from “{ $from }” to “{ $to }”
space-swapped = { $topic } and { $with } changed places
space-merged = { $topic } was merged into { $into }, both convenors agreeing
space-merged-terms = Held together at { $place }; { $name } writes the report
space-shared = { $topic } is convened by { $name } as well
space-handed-over = { $topic } was handed over by { $from } to { $to }
space-crossed-out = The convenor crossed out { $topic }: “{ $reason }”
space-round-began = Sessions began: { $time }
space-round-ended = Sessions ended: { $time }
space-going-on = Going on: { $topics }
space-finished = { $topic } ended{ $counted ->
    [yes] ; participants: { $count }
   *[no] { "" }
}
space-stepped-in = { $name } stepped in for the absent convenor of { $topic }
space-not-held = { $topic } was not held: “{ $reason }”
space-reported = { $name } handed in a report of { $topic }{ $version ->
    [1] { "" }
   *[other] , version { $version }
}{ $late ->
    [yes] , after the reports were closed
   *[no] { "" }
}
space-stated = One line instead of a report of { $topic }: “{ $text }”
space-announced = Announced: “{ $text }”
space-clustered = Related topics were put together as “{ $title }”: { $topics }
space-dots-counted = Dots were counted in the open: { $voters } of { $present } present gave dots
space-group-formed = Group { $n } “{ $title }” formed; initiator: { $name }
space-group-joined = { $names } joined group { $n } “{ $title }”
space-proposed = { $name } wrote down candidate project { $n } “{ $title }”
space-vetted = Candidate project { $n } “{ $title }” was vetted: within the givens, lawful, to be decided by { $body }
space-drafted = Candidate project { $n } “{ $title }” was drafted as a motion:
space-on-agenda = Candidate project { $n } “{ $title }” was put on the agenda of this meeting

space-project-objected = { $name } objected to candidate project { $n } “{ $title }”: “{ $text }”
space-objection = Objection by { $name }: “{ $text }”

space-section = Open Space
space-theme = Theme: { $theme }
space-sponsor = Invited by: { $sponsor }
space-givens = Given, and not open:
space-wall = The wall
space-no-topics = Nobody posted a topic.
space-topic-line = { $topic } · convened by { $names } · { $place }
space-topic-short = { $line } · { $state }
space-state-line = State: { $state }
space-state = { $state ->
    [posted] on the wall, not held
    [scheduled] on the wall, not held
    [running] under way, reports: { $reports }
    [finished] held, no report
    [stated] held, no report, one line
    [reported] held, reports: { $reports }
    [merged] merged into No. { $into }
    [cancelled] crossed out by its convenor: “{ $reason }”
   *[unheld] not held: “{ $reason }”
}
space-interested = Interested: { $n }
space-came = Participants: { $n }
space-titles-before = Earlier titles: { $titles }
space-places-before = Earlier times and places: { $places }
space-convenor-acting = The first one stepped in for an absent convenor
space-statement = In one line: “{ $text }”
space-clusters = Related topics put together
space-matter = { $title } ({ $topics })
space-priorities = Priorities
space-dots-signal = Dots are a signal of priority for later planning and not a decision of this meeting: nothing is adopted by them and nothing is rejected; a matter with few dots may be taken up by whoever answers for it.
space-dots-given = Everybody had { $each } dots, at the most { $cap } on one matter; { $by ->
    [hand] they were given and counted in the open
    [paper] they were given on paper and counted by tellers
   *[box] they were given in the encrypted box
}.
space-dots-ties = With dots equal, { $known ->
    [all] more supporters come first, then fewer who put all they could on it; what is still level
    [supporters] more supporters come first; what is still level
   *[none] supporters not having been counted, what is level
} shares its rank, and the next one is skipped (1, 2, 2, 4); no lot was drawn, and the facilitator decided nothing.
space-dots-turnout = { $voters } of { $present } present gave dots; { $given } of { $available } dots were given.
space-ranked = Rank { $rank } · { $matter } ({ $topics }) · dots: { $dots }
space-ranked-supported = Rank { $rank } · { $matter } ({ $topics }) · dots: { $dots }, supporters: { $supporters }
space-not-counted = not counted
space-groups = Groups
space-group = Group { $n } “{ $title }” · initiator: { $name }
space-group-members = Members: { $names }
space-from = From: { $topics }
space-first-step = First step: { $text }
space-first-date = When: { $text }
space-group-needs = Needs: { $text }
space-projects = Candidate projects
space-projects-elsewhere = A candidate project is a draft, decided elsewhere by the body that may.
space-project = Candidate project { $n } “{ $title }” · initiator: { $name } · { $state ->
    [candidate] written down
    [vetted] vetted
    [drafted] drafted as a motion
   *[on_agenda] on the agenda of this meeting
}
space-project-dots = Dots: rank { $rank }, { $dots } (a signal, not a decision)
space-project-dots-supported = Dots: rank { $rank }, { $dots }, supporters { $supporters } (a signal, not a decision)
space-project-problem = Problem: { $text }
space-project-goal = Goal: { $text }
space-project-beneficiaries = For whom: { $text }
space-project-place = Where: { $text }
space-project-proposal = Proposal: { $text }
space-project-source = Money from: { $text }
space-project-body = Decided by: { $text }
space-project-motion = Draft of the motion: { $text }
space-project-need = Need: { $text }
space-budget = Budget: { $least } to { $most } yuan
space-budget-from = Budget: from { $least } yuan
space-budget-to = Budget: at the most { $most } yuan

book-title = { $body }: { $title }. Book of proceedings
book-theme = Theme: { $theme }
book-when = When: { $from }
book-where = Where: { $place }
book-host = Facilitator: { $name }
book-unedited = The reports are as the groups wrote them and handed them in, unedited; who asked not to be named is “a participant”.
book-column-n = No.
book-column-title = Title
book-column-convenor = Convenor
book-column-place = Time and place
book-column-state = State
book-column-interested = Interested
book-column-reports = Reports
book-column-rank = Rank
book-column-matter = Matter
book-column-topics = Topics
book-column-dots = Dots
book-column-supporters = Supporters
book-no-report = no report
book-reports = Reports of the sessions
book-no-reports = No report was handed in.
book-convenor = Convenor: { $names }
book-place = Time and place: { $place }
book-report-by = Handed in by { $name }, { $moment }{ $late ->
    [yes] {" "}(after the reports were closed)
   *[no] { "" }
}
book-version = The same hand handed in { $versions } versions; this is version { $version }, and all are printed.
book-participants = Participants: { $text }
book-participants-blank = Participants: not written down
book-summary = What was discussed
book-points = Points
book-recommendations = Recommendations
book-next-steps = Next steps
book-step = { $what } (who: { $who }; when: { $when })
book-step-who = { $what } (who: { $who })
book-step-when = { $what } (when: { $when })
book-without = Topics without a report
book-without-line = { $topic } · convened by { $names } · { $state }
book-exported = The book of proceedings was written to { $path }
book-none = This meeting had no Open Space.

report-form-title = Session report
report-form-n = No.
report-form-topic = Title
report-form-convenor = Convenor
report-form-place = Time and place
report-form-writer = Written by
report-form-participants = Participants
report-form-summary = Highlights
report-form-points = Points
report-form-recommendations = Recommendations
report-form-next-steps = Next steps
report-form-hint-points = one on each line
report-form-hint-steps = what | who | when
report-form-both = { $one } / { $other }
report-form-heading = { $heading } ({ $hint })
report-form-field = { $name }: { $value }

report-problem-at = Line { $line }: { $what }
report-problem-no_file = There is no such file. Check its name and folder.
report-problem-unreadable = cannot be read: { $detail }
report-problem-too_large = the file is too large, { $max } KiB at the most.
report-problem-not_text = this is no text. Save it as Markdown or plain text (.md, .txt).
report-problem-undecodable = bytes that are no text (read as { $encoding }). Save it as UTF-8.
report-problem-too_many_lines = more than { $max } lines.
report-problem-too_long = too long, { $max } characters at the most.
report-problem-too_many_items = “{ $section }” has more than { $max } items; from this line on there is no room. Put some together, or make two reports.
report-problem-bad_number = “{ $found }” is no number of a topic.
report-problem-twice = “{ $section }” stands there twice; line { $first } says something else.
report-problem-step_without_what = a next step does not say what is done.
report-problem-nothing_said = nothing is said besides the title.
report-check-read = { $file }: can be read
report-check-topic = No.: { $n }
report-check-none = (nothing)
report-check-item = { $section }: { $text }
report-check-faults = { $file }: faults, nothing was read
report-fault-no_topic = It does not say which topic it reports on. Write its number, or its title on the wall.
report-fault-unknown_topic = There is no topic No. { $n } on the wall.
report-fault-unknown_title = There is no topic “{ $title }” on the wall. Write its number.
report-fault-same_title = Several topics on the wall are called “{ $title }”. Write the number.
report-remark-other_title = The report says “{ $found }”; on the wall No. { $n } is “{ $title }”.
report-remark-unknown_writer = “{ $name }” is not on the roster; it is handed in by the convenor.
report-remark-several_writers = Several people on the roster are called “{ $name }”; it is handed in by the convenor.
report-form-there = { $path } is there already and was not written over. Take another folder.
report-templates-written = Forms were written to { $path } ({ $count })

cli-proceedings-about = Print the book of proceedings of an Open Space
cli-proceedings-arg-meeting = The meeting's id; without it the latest one
cli-report-about = Reports of the sessions of an Open Space
cli-report-check-about = Read report files and show what would be read and what is wrong
cli-report-check-arg-files = Markdown or plain text
cli-report-check-arg-json = Print JSON
cli-report-template-about = Forms for the reports of all topics, to be printed or filled in
cli-report-template-arg-meeting = The meeting's id; without it the latest one
cli-report-template-arg-blank = One blank form, of no meeting
cli-report-template-arg-out = Write them into this folder, a file for each topic

poll-rule-dots = Dots: they make an order of priority and decide nothing; nothing is elected or rejected
poll-dots = Everybody has { $each } dots, at the most { $cap } on one matter
poll-tie-dots = With dots equal: more supporters first, then fewer who put all they could on it; what is still level shares its rank; no lot
paper-mark-dots = You have { $points } dots: write how many each gets on its line, at the most { $cap } on one; you need not use them all, and more than that is invalid. Dots say what comes first; they are no vote.
tally-dots-row = Rank { $rank }  { $name }  dots { $dots }
tally-dots-row-supported = Rank { $rank }  { $name }  dots { $dots }  supporters { $supporters }
tally-dots-signal = This is a signal of priority and not a decision.
space-agreed = agreed by: { $names }
