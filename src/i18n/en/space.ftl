# Open Space: what can be done, and why not now.

act-plan_space = write down theme, places and times
act-add_room = add a place
act-add_slot = add a time
act-post_topic = post a topic
act-sign_up = sign up
act-sign_off = sign off
act-relocate_topic = move a topic
act-swap_topics = swap two topics
act-merge_topics = merge two topics
act-retitle_topic = change a title
act-co_convene = share or hand over a topic
act-cancel_topic = cross a topic out
act-begin_round = begin a round
act-finish_session = end a session
act-end_round = end the round
act-step_in = step in for a convenor
act-topic_unheld = note a topic as not held
act-report_session = hand in a report
act-state_in_a_line = one line instead of a report
act-tell_news = announce news
act-cluster_topics = put related topics together
act-open_dots = open the dots
act-count_dots = enter dots counted by hand
act-form_group = form an action group
act-join_group = join an action group
act-propose_project = write a candidate project
act-object_to_project = object to a candidate project
act-vet_project = check a candidate project
act-draft_motion = put it into a motion
act-project_to_agenda = put it on this agenda
act-withhold_name = keep a name off the papers
act-return_to_stage = go back a stage
refusal-no_open_space = This kind of meeting has no Open Space in it.
refusal-wrong_stage = Now is the stage “{ $stage ->
    [open] opening circle
    [agenda] agenda wall
    [market] marketplace
    [rounds] sessions
    [news] news
    [convergence] convergence
    [action] action
    [closing] closing circle
   *[none] another part of the meeting
}”; this is for “{ $wanted ->
    [open] opening circle
    [agenda] agenda wall
    [market] marketplace
    [rounds] sessions
    [news] news
    [convergence] convergence
    [action] action
   *[closing] closing circle
}”.
refusal-no_way_back = There is no way back to that stage from here. One can go from the sessions back to the agenda wall, from the news to the next round, from convergence to the news (late reports), and from action to convergence while no group has formed.
refusal-plan_incomplete = Before the circle opens there must be a theme, a place and a time. Missing: { $lacks ->
    [theme] the theme
    [rooms] a place
   *[slots] a time
}.
refusal-wall_in_use = Something is on the wall; theme, places and times are not written anew. Places and times can be added.
refusal-slots_overlap = The times { $slot } and { $other } overlap. Breaks are the gaps between them.
refusal-no_such_cell = { $topic ->
    [0] The wall has no such cell. There are { $slots } times and { $rooms } places.
   *[other] Number { $topic } has no cell yet, so there is nothing to swap; its convenor moves it to a free one.
}
refusal-slot_over = The round of { $slot } has begun or is over. Choose another time.
refusal-cell_taken = Number { $topic }, “{ $title }”, claimed this cell first. { $free ->
    [0] No other cell is free: add a place, the corridor or outside.
   *[other] The nearest free ones: { $near }.
}
refusal-convenor_busy = { $name } convenes number { $topic }, “{ $title }”, at this time. Nobody convenes two at a time; take another time, or ask somebody to convene with you.
refusal-no_such_topic = There is no topic with this number on the wall.
refusal-topic_over = Number { $topic }, “{ $title }”, { $state ->
    [merged] has become part of another one
    [cancelled] was crossed out by its convenor
    [unheld] was not held
    [reported] is over and reported
    [finished] is over
    [running] is under way
   *[other] has not begun
}; this cannot be done with it.
refusal-no_topics = There are not enough topics on the wall. Somebody has to post one first; waiting in silence is normal.
refusal-convenor_awaited = A convenor has ten minutes to come; then somebody steps in, or the topic is noted as not held. Wait { $minutes ->
    [one] one more minute
   *[other] { $minutes } more minutes
}.
refusal-not_convenor = Number { $topic } belongs to { $names }; only its convenors change it. The facilitator does not change topics.
refusal-consent_missing = Not agreed yet: { $names }. Merging, swapping and putting together take the consent of the convenors; anybody may refuse.
refusal-announce_first = The session of { $slot } begins shortly or has begun. Within { $minutes } minutes of the beginning a move is announced to the room first.
refusal-session_runs = Number { $topic }, “{ $title }”, is under way. End it first.
refusal-round_running = The round of { $slot } is going on. End it first.
refusal-no_round = No round is going on, or no time is left.
refusal-room_needed = Somebody else has these rooms next; end the sessions first: { $names }.
refusal-room_full = “{ $room }” holds { $capacity } by the limit of fire safety; { $people } would be signed up. Swap with a smaller session at the same time, move to a larger place, or hold it again.
refusal-nothing_held = { $told ->
    [no] Nothing was held or reported. One line can stand for a report.
   *[other] { $lacks ->
        [session] Number { $topic }, “{ $title }”, was not held: there is nothing to report.
       *[report] There is no report of number { $topic }, “{ $title }”. One line can stand for it.
    }
}
refusal-reports_closed = The reports are closed. For a late one go back to the news first; one line can stand for it.
refusal-in_cluster = Number { $topic } is in “{ $cluster }” already.
refusal-dots_exist = Dots are being given or are counted: topics are not merged any more, and dots are not given anew.
refusal-no_initiator = A group and a candidate project need an initiator by name. Where nobody takes it on, there is none.
refusal-initiator_busy = { $name } begins “{ $group }” at the same hour. Take another hour, or another initiator.
refusal-groups_formed = Groups have formed; there is no way back to the dots.
refusal-no_such_group = There is no such group.
refusal-no_such_project = There is no such candidate project.
refusal-project_not_ready = The candidate project “{ $title }” has not come that far: it is checked, then put into a motion, then put on an agenda.
refusal-not_vetted = The check does not hold. Missing: { $lacks ->
    [givens] that it stays within what is given
    [law] that it is lawful
    [body] the body that decides
   *[first_step] a first step
}.

finding-origin_changed = Need { $need }, or where it comes from, is not what resolution { $resolution } says.
finding-origin_unsigned = Need { $need } says that it comes from an Open Space, and no signed record says so.
channel-open_space = Open Space
chain-raised = from the Open Space “{ $theme }” ({ $title }, resolution { $resolution })
chain-topic = on the wall no. { $topic } “{ $name }”, posted by { $by }
chain-reports = { $reports ->
    [0] no report
    [one] { $reports } report
   *[other] { $reports } reports
}
chain-dots = { $dots } dots, rank { $rank } (for information)
space-somebody = a participant
papers-hint-dots = Type a number for each dot on the paper, such as 3 3 1 for two dots on 3 and one on 1, and Enter; 0 for a blank one, x for an invalid one; Tab when all are in. No order is kept.
signal-from = from the Open Space “{ $theme }”, no. { $topics } on its wall
signal-dots = { $dots } dots, rank { $rank } (for information, not a decision)
minutes-item-signal = { $title } ({ $signal })
dialog-report-files = Which report to read
report-files-note = Only files (.md, .txt) are listed whose topic is known and that were not handed in yet.
dialog-report-read = Report { $file }
report-ask = Enter hands this report in, Esc leaves it.
report-broken = This report cannot be handed in now:
entry-report-file = Path of the report (.md or .txt)
key-a-read-report = report from a file
