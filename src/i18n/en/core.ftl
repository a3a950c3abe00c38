### The core's words: offices, methods, acts, judgements and rulings, refusals

app-name = yishi

office-chair = Chair
office-recorder = Recorder
office-teller = Teller
office-observer = Count observer
office-timekeeper = Timekeeper

method-consent = unanimous consent
method-voice = voice
method-hands = show of hands
method-rising = rising
method-roll_call = roll call
method-ballot = ballot

outcome-adopted = adopted
outcome-lost = lost

answer-yes = yes
answer-no = no
answer-abstain = abstain

stance-for = for
stance-against = against
stance-question = question
stance-remark = remark

presence-present = present
presence-absent = absent
presence-excused = excused
presence-represented = by proxy

phase-blank = blank
phase-preparing = being prepared
phase-in_session = in session
phase-adjourned = adjourned, to be signed
phase-signed = signed

base-votes_cast = the votes cast
base-ballots = all who took part, abstentions and blanks included
base-present = the voting members attending
base-membership = the entire membership

threshold-strict = more than { $share } of { $base }
threshold-inclusive = at least { $share } of { $base }
needs-or = { ", or " }
needs-against = stands unless the votes against are { $rule }
needs-unanimous = one vote against defeats it
needs-area = by heads and by area, each { $rule }
share-1-2 = half
share-1-3 = one third
share-2-3 = two thirds
share-3-4 = three quarters
share-other = { $num }/{ $den }

act-move = move: { $motion }
act-convene = set up a meeting
act-enrol = enter the roster
act-enrol_numbered = enter a roster by seat numbers
act-appoint = fill an office
act-add_item = add an item
act-record_earlier = record an earlier decision
act-give_notice = record a notice
act-mark = record attendance
act-headcount = enter how many are here
act-represent = record a written proxy
act-call_to_order = call to order
act-reconvene = go on after the recess
act-advance = go on to the next step
act-second = second
act-withdraw_second = take the second back
act-no_second = declare: no second
act-reword = change the wording
act-state = state the question
act-rule_out = rule the motion out of order
act-withdraw = withdraw the motion
act-ask_consent = ask for objections (unanimous consent)
act-raise_hand = raise a hand
act-lower_hand = take a hand down
act-give_floor = give the floor
act-end_speech = end the speech
act-start_timer = start a clock (presentation, defence, tribune)
act-stop_timer = end this clock
act-clock_set_back = note that the laptop's clock was set back
act-park = put into the parking lot
act-unpark = make a parked matter an item or a need
act-pause = stop the clock
act-resume = let the clock go on
act-gist = note the gist
act-suggest_filling = propose words for the blank
act-next_paragraph = open the next paragraph
act-point_of_order = raise a point of order
act-rule = rule on it
act-reply = answer
act-submit_point = let the meeting decide the point
act-overrule = let it through, on the record
act-hand_over = hand over the chair
act-take_chair = give the chair back
act-warn = warn
act-name = name a member, for the minutes
act-take_up = take up what was put aside
act-call_up = call up the motion to reconsider
act-open_election = open an election
act-declare_elected = declare elected
act-tellers = enter the tellers' report
act-declare_interest = declare an interest
act-approve_minutes = declare the minutes approved
act-carried_out = record that it was carried out
act-put_question = put the question
act-no_objection = nobody objects
act-object = somebody objects
act-announce = announce the result
act-count = enter the count
act-answer = answer the roll call
act-close_roll = close the roll
act-declare_polls = declare the polls closed or open
act-cancel_vote = break off the vote
act-open_poll = open a poll (several options)
act-set_weights = change the weights of the criteria
act-issue_ballots = hand out ballot papers
act-open_box = open the ballot box
act-cast = cast a ballot in the booth
act-audit_ballot = have a ballot opened and checked
act-count_papers = enter a teller’s count
act-settle_count = settle the count, with the reason
act-unseal = let the tellers open the box
act-adjourn = declare adjourned
act-undo = undo
act-sign = sign

judgement-germane = Is the amendment about the same matter as the motion?
judgement-germane-help = It may be hostile to the motion as long as it opens no new matter; a new matter needs a motion of its own.
judgement-urgent = Is there really something more urgent to deal with first?
judgement-urgent-help = State it only for something urgent; whoever just wants no more of it should move to postpone indefinitely or to close debate.
judgement-separable = Would each part make sense if it alone were adopted?
judgement-separable-help = It can be divided only where no part has to be rewritten and each can be carried out without the others.
judgement-dilatory = Is there good reason to move this again, and not just to delay?
judgement-dilatory-help = State it where something has changed since it was lost; rule it out where it only keeps the meeting from its business.
judgement-within_notice = Does it stay within the notice that was given?
judgement-within_notice-help = It may change as much as the notice said, or less; beyond that it would take those absent by surprise.
judgement-concrete = Is the motion clear enough to act on: who, what, when, where, at what cost?
judgement-concrete-help = It is if somebody could carry it out as it reads; have the mover complete one that only says “discuss” or “improve”.

ground-not_germane = does not bear on the question
ground-dilatory = is made to delay
ground-not_urgent = is not urgent, and would kill the question without a direct vote
ground-not_separable = the parts cannot stand alone
ground-beyond_notice = goes beyond the notice given
ground-conflict = conflicts with the law, the bylaws or a decision in force
ground-negates = would do what a vote against does
ground-not_concrete = is not concrete enough to act on; its mover may move it again, reworded
ground-frivolous = is frivolous
ground-decorum = a breach of decorum
ground-priority = is not the business in order now
ground-other = something else; see the reason

breach-other = another breach of the rules
breach-no_second = the motion has no second
breach-quorum = there is no quorum
breach-decorum = a breach of decorum
breach-priority = business out of its order
breach-continuing = a continuing breach: of the law, the bylaws, or the basic rights of members or of those absent

offence-off_topic = off the question
offence-overtime = over time
offence-interrupting = interrupting
offence-direct_exchange = speaking to each other instead of the chair
offence-personal = a personal attack, or motives questioned
offence-disorder = disorder

card-reminder = reminder
card-yellow = yellow card
card-second_yellow = second yellow card: the speech ends
card-red = red card: for the meeting to decide

remedy-none = nothing more
remedy-drop_motion = the motion is dropped
remedy-end_speech = the speech ends
remedy-stop_vote = the vote is broken off
remedy-reopen_debate = debate is open again

point-order = point of order
point-privilege = question of privilege
point-inquiry = parliamentary inquiry
point-information = request for information

shelf-table = on the table (set aside for now)
shelf-postponed = postponed
shelf-committee = with a committee
shelf-unfinished = unfinished at the last meeting
shelf-interrupted = interrupted by a special order
shelf-divided = divided off, to come up next

authority-law = the law
authority-adopted = what the body adopted
authority-rule_set = the rules of order

warning-prior_study = Please note: the community's Party organisation should study this item first, and the agenda does not say that it has. The vote is not affected.

scope-full = all of it may be debated
scope-own_merits = only whether to adopt this motion itself, not the question below it
scope-opens_question = the question that it is about may be debated as well
scope-none = not debated; it is put at once

refusal-already_convened = The meeting has been set up already.
refusal-not_convened = No meeting has been set up; set one up first.
refusal-unknown_format = There is no meeting format called “{ $format }”; yishi catalog list shows them all.
refusal-not_in_session = The meeting has not been called to order; the chair does that first.
refusal-already_in_session = The meeting is in session already.
refusal-meeting_adjourned = The meeting has been adjourned; what was not done waits for the next one.
refusal-signed_is_final = The result has been signed and stands; a correction needs a later meeting.
refusal-unknown_seat = Nobody on the roster has seat { $seat }; check the number or enter the roster first.
refusal-bad_seat = Seat { $seat } cannot be used: seats count from 1, each once; in session a seat keeps its person and its vote.
refusal-unknown_category = { $told ->
    [yes] { $name }: the category “{ $category }” is not one of this meeting's.
   *[no] This kind of meeting tells categories apart, so seat numbers alone will not do; enter a roster with categories.
  }
refusal-empty_roster = The roster is empty; enter it first.
refusal-too_many = Too many: at most { $max }.
refusal-office_vacant = Nobody has been named as { $office }; name somebody first.
refusal-not_chair = Only the chair can do this, and { $name } is not the chair.
refusal-not_a_member = { $name } attends without a vote and cannot move, second or debate.
refusal-not_present = { $name } is not here; record the attendance first if that has changed.
refusal-chair_impartial = The chair is impartial: { $name } presides and neither moves nor debates. To take part, hand over the chair first.
refusal-no_proxies = The rules of this meeting know no proxies; members attend in person.
refusal-no_quorum = { $short ->
    [0] { $present } attend, enough heads ({ $needed } needed), but not enough area; until then recess, adjourn, or wait for more to come.
   *[other] No quorum: { $present } attending, { $needed } needed, { $short } short; until then recess, adjourn, or wait for more to come.
  }
refusal-composition_broken = { $fault ->
    [size] The body has { $size } members; it must have { $min } to { $max }.
    [too_few] Of { $size } members { $count } are “{ $category }” ({ $share }); at least { $bound }, that is { $limit }, must be.
   *[too_many] Of { $size } members { $count } are “{ $category }” ({ $share }); at most { $bound }, that is { $limit }, may be.
  }
refusal-unknown_need = The pipeline has no need { $need }.
refusal-need_on_agenda = Need { $need } is on the agenda already.
refusal-agenda_closed = The meeting has passed its items of business; a new one has to wait for the next meeting.
refusal-same_signatory = { $name } holds another office that signs; the signatories must be different people.
refusal-wrong_state = Need { $need } is in state { $state }; this meeting takes up { $wanted }.
refusal-text_empty = There is no text; write one.
refusal-text_too_long = The text is too long: at most { $max } characters.
refusal-words_not_found = The words “{ $words }” do not stand in the text; write them as they stand there.
refusal-words_ambiguous = “{ $words }” stands in the text { $times } times; say which, or quote more of it.
refusal-no_effect = This would change nothing.
refusal-out_of_order_precedence = { $told ->
    [yes] One thing at a time: “{ $pending }” is pending and comes first.
   *[no] One thing at a time: what is pending comes first.
  }
refusal-third_degree = Amendments go two degrees deep. Vote on this one; if it is lost, another may be offered.
refusal-not_amendable = This motion cannot be changed in this way; vote on it as it is, or have its mover withdraw it and make another.
refusal-already_decided = The same has been decided or proposed in this meeting; somebody of the prevailing side can move to reconsider.
refusal-no_pending_question = No question is pending that this could apply to; somebody makes a motion first, and the chair states it.
refusal-motion_not_stated = The motion just made has not been stated; second it, state it, or have its mover withdraw it.
refusal-no_motion = No discussion without a motion: somebody has to make one first.
refusal-needs_second = Nobody has seconded it; with a second it can be stated, without one it is not before the meeting.
refusal-nothing_moved = No new motion is waiting.
refusal-already_seconded = It has been seconded, or needs no second.
refusal-mover_cannot_second = { $name } made the motion and cannot second it; another member can.
refusal-not_mover = Only the mover, { $mover }, can do this.
refusal-not_seconder = Only the seconder can take the second back.
refusal-floor_taken = { $name } has the floor and is not interrupted; wait until the speech ends.
refusal-nobody_speaks = Nobody has the floor.
refusal-clock_stopped = The clock stands still already.
refusal-clock_running = The clock is running.
refusal-already_waiting = { $name } is waiting already.
refusal-nobody_waits = Nobody is waiting to speak; whoever wants to raises a hand first.
refusal-not_waiting = { $name } has no hand up.
refusal-not_debatable = This motion is not debatable; it is put at once.
refusal-turns_used = { $name } has spoken { $used } times on this question; the limit is { $max }, unless the meeting extends it.
refusal-debate_time_used = { $of ->
    [side] The time for debate of this side on this question ({ $secs } s) is used up.
    [category] The time for debate of this category of people on this question ({ $secs } s) is used up.
   *[question] The time for debate on this question ({ $secs } s) is used up.
  } Going on takes the meeting's consent to more.
refusal-timer_runs = The clock for “{ $name }” is running; end it first.
refusal-no_timer = No clock of that kind is running.
refusal-timer_needs_time = Say how many seconds this clock has, a day at most.
refusal-unequal_time = On this item “{ $name }” was { $given } s for somebody else and cannot be { $secs } s: the same time for the same thing.
refusal-already_timed = { $name } has had “{ $timer }” on this item.
refusal-nothing_parked = There is no such matter waiting in the parking lot.
refusal-mover_against = { $name } made the motion and may not speak against it, but may vote no or ask to withdraw it.
refusal-step_forbids = This step of the meeting does not open that; it has its own step on the agenda.
refusal-steps_before = The vote has not been reached: the steps before it come first.
refusal-point_pending = Something raised waits for the chair's ruling or answer; that comes first.
refusal-no_point = Nothing waits for a ruling or an answer.
refusal-vote_in_progress = A vote is being taken and is not interrupted; announce its result first.
refusal-no_vote = No vote is being taken.
refusal-method_not_allowed = Main motions in this kind of meeting are voted on by: { $methods }.
refusal-wrong_method = The vote being taken is of another kind; record it as it is being taken.
refusal-count_needed = This threshold cannot be judged by ear or by asking for objections; count the votes.
refusal-count_exceeds_present = This does not add up: { $counted } votes, { $present } voting members attending. Neither votes nor area can exceed those here; check the count and the attendance.
refusal-roll_incomplete = { $missing } have not answered: { $names }.
refusal-question_open = A question is still open; put it to the vote, or have its mover withdraw it.
refusal-business_unfinished = The agenda is not finished; go on with it, or have a member move to adjourn.
refusal-no_next_step = This is the last step; the meeting can be declared adjourned.
refusal-nothing_to_undo = There is nothing to undo.
refusal-not_adjourned = The meeting has not been adjourned; results are signed after that.
refusal-nothing_to_sign = No main motion was decided, so there is no result to sign.
refusal-not_signatory = The { $office } does not sign.
refusal-already_signed = The { $office } has signed already.
refusal-key_reused = This key has signed as { $office } already; each office signs with a key of its own.
refusal-bad_signature = The signature is missing or covers something else.
refusal-not_in_rule_set = The rules of this meeting do not know “{ $motion }”; use another motion.
refusal-debate_closed = The meeting has ordered debate closed: no more speeches or amendments. Put the question.
refusal-members_wait = Members still wait to speak: { $names }; { $unheard } of those here have not spoken on this. Hear them first; ending earlier takes a motion to close debate.
refusal-blank_open = A blank in the motion is not filled yet; take proposals and vote on them one by one.
refusal-no_blank = The pending motion has no blank to fill; to leave one, move to create a blank first.
refusal-paragraphs_open = The text is being considered by paragraph; vote on the whole once all have been gone through.
refusal-not_paragraphs = The text is not considered by paragraph, or all paragraphs have been gone through.
refusal-reason_needed = Laying on the table needs an urgent reason. Whoever just wants no more of it moves to postpone indefinitely or to close debate.
refusal-too_far = Too far off: at the latest the next regular meeting, or, where that is more than a quarter of a year away, within this one. Choose an earlier time.
refusal-too_early = Not yet: what was postponed comes up at its time; what lies on the table comes back on a motion to take it from there.
refusal-too_late = Too late: this has to be raised at once, and the meeting has gone on since.
refusal-bad_time = The time “{ $time }” cannot be read or is past; write it like 20:30.
refusal-bad_terms = { $told ->
    [yes] There is no such part: there are { $max } in all. Check the number.
   *[no] Something is missing, or does not go together; check numbers, times and parts.
  }
refusal-not_there = { $told ->
    [yes] There is no motion or item with the number { $number }; check the number.
   *[no] There is no question or decision that this could apply to.
  }
refusal-no_business_since = It has only just been laid on the table; take it back after the meeting has done some other business.
refusal-still_within_reach = { $told ->
    [yes] The same question has been put aside ({ $shelf }) and cannot be moved anew; take that one up instead.
   *[no] A motion to reconsider this vote has been made; call that up first.
  }
refusal-no_progress = It has only just been lost; move it again after somebody has spoken or something else has been decided.
refusal-not_appealable = There is no ruling to appeal from; answers and results of votes are none. Raise a point of order and have the chair rule first.
refusal-not_suspendable = This rule protects the law, the bylaws, those absent or a member's rights, and cannot be suspended even unanimously; keep to it.
refusal-wrong_side = { $told ->
    [no] In a committee anybody may move to reconsider but those who voted with the losing side; somebody else can move it.
   *[yes] Only somebody who voted with the prevailing side can move to reconsider, and { $name } did not; somebody who did can move it, and anybody can second.
  }
refusal-already_reconsidered = This vote has been reconsidered once and cannot be a second time.
refusal-not_reconsiderable = This vote cannot be reconsidered; what was adopted can be rescinded or amended, what was lost can be moved again later.
refusal-not_today = A motion to reconsider that is entered on the minutes is taken up on another day, not today.
refusal-carried_out = The decision has been carried out and cannot be undone; what is to be done from now on needs a motion of its own.
refusal-not_in_force = There is no such decision in force; check which one is meant, and record decisions of earlier meetings first.
refusal-not_independent = What is pending is not several independent resolutions moved together, so one member cannot demand this; move to divide the question instead.
refusal-not_original = Only an original main motion can be objected to; move to postpone this one indefinitely, or vote against it.
refusal-not_doubtful = A division retakes a vote judged by ear or eye; this one was counted, or taken by rising already.
refusal-chair_vote_idle = The chair's vote would not change the result, or was cast with the others, so it is not added; enter the count without it.
refusal-recused = { $name } declared an interest in this matter and, by the rule of this kind of meeting, stands aside: no vote on it.
refusal-abstentions_not_asked = The rules of this meeting ask for those for and against only; leave the abstentions out.
refusal-area_needed = The law counts heads and area; enter the area for and against as well.
refusal-nominations_closed = Nominations are closed; to nominate, move to reopen them first.
refusal-nominations_open = Nominations are still open; just nominate.
refusal-already_nominated = { $name } has been nominated already.
refusal-ballot_required = This election needs a ballot: a rule requires one, or there are not exactly as many nominees as seats.
refusal-ballots_do_not_add_up = { $of ->
    [returned] The ballots do not add up: { $returned } handed out or cast, and here are { $votes }. Check with the tellers.
    [ballots] The ballots do not add up: { $returned } returned, but { $votes } are valid, blank or invalid. Check with the tellers and enter them again.
    [votes] The ballots do not add up: { $returned } valid ballots cannot bear { $votes } votes. Check with the tellers and enter them again.
    [sums] There are { $returned } figures to enter, not { $votes }.
    [dots] The dots do not add up: { $returned } people cannot have given { $votes } in this way. Count them again.
   *[other] The ballots do not add up: { $returned } returned, { $votes } votes for names. Check with the tellers and enter them again.
  }
refusal-already_voted = { $name } has voted already; everybody votes once.
refusal-bad_ballot = { $fault ->
    [too_many] Too much is marked on this ballot: { $got }, at the most { $most }. Mark it again.
    [above_cap] Place { $place } bears { $got }, at the most { $most }. Mark it again.
    [ranks] A rank stands twice or is left out: rank { $got } must be there exactly once. Mark it again.
   *[other] This ballot has { $got } places instead of { $most }.
  }
refusal-bad_tellers = { $fault ->
    [twice] { $name } is named twice; name every teller once.
    [stranger] { $name } is no teller of this vote.
    [threshold] From 1 to { $most } tellers open the box, no more than there are.
   *[number] There must be { $least } to { $most } tellers, all of them here.
  }
refusal-too_few_tellers = It takes { $needed } tellers together to open the box, and here are { $got }. Call the others, or break the vote off and vote on paper.
refusal-not_for_box = { $why ->
    [length] There are more matters than an encrypted ballot holds. Give the dots on paper, or count them by hand.
   *[count] This count has to look at each ballot, and of encrypted ones only the sum is ever opened. Vote on paper.
}
refusal-weights_locked = Ballots are out, so the weights are locked: other weights can turn the order. To change them break the vote off, which voids the ballots, and open a new poll.
refusal-option_twice = “{ $name }” stands there twice; every option needs its own name.
refusal-ballot_is_cast = A ballot in the box cannot be taken out, for nobody can tell which it is. Close the polls, or break the whole vote off.
refusal-counts_missing = Two tellers count independently first, and only where they differ is the count settled. Enter what both have counted.
refusal-no_ballots = Neither ballot papers nor the box are out yet. Do one of the two first.
refusal-forged_ballot = This encrypted ballot is not well formed, or was made for another vote. It was not taken.
refusal-replayed_ballot = The very same encrypted ballot is in the box already. It was not taken.
refusal-box_full = The box is full: one box takes { $most } ballots. Close the polls.
refusal-wrong_passphrase = This is not { $name }’s pass-phrase; the box stays closed. Enter it again.
refusal-name_unclear = “{ $name }” is one letter away from the nominee “{ $near }”; say who is meant.
refusal-write_ins_forbidden = Only nominees can be elected here, and “{ $name }” is not one; enter these votes as illegal.
refusal-no_candidate = Nobody is left to be voted on one by one: nobody is nominated, or nobody had a majority; nominate somebody, or vote by ballot.
refusal-no_election = No election is pending, nor was one just held; the chair opens one first.
refusal-polls_closed = The polls are closed; to let somebody vote, reopen them first.
refusal-polls_open = The polls are open: vote directly; to count, close them first.
refusal-in_recess = The meeting is in recess; the chair calls it back to order first.
refusal-not_in_recess = The meeting is not in recess.
refusal-nothing_due = No order of the day is due and no hour of adjourning is set; this waits for one.
refusal-nothing_to_overrule = This is in order as it is; just do it.
refusal-not_overrulable = This rule protects members, votes, the law or the record, and nobody can set it aside; keep to it.
refusal-chair_stays_out = The chair has been handed over, and comes back when this question has been disposed of.
refusal-not_relieved = Nobody presides in the chair's place.
refusal-not_neutral = { $name } has moved or spoken on this question and cannot preside over it; ask somebody who has not.
refusal-floor_denied = The meeting has decided that { $name } does not speak again on this question; on the next one it is possible.
refusal-not_named = { $told ->
    [yes] The chair has not formally named { $name } for a breach of order; a penalty can be moved after that.
   *[no] The chair has not formally named anybody for a breach of order; a penalty can be moved after that.
  }
refusal-too_many_proxies = { $max ->
    [0] { $name } has been nominated and cannot hold a proxy; give it to somebody else.
   *[other] { $name } cannot hold another proxy: at most { $max } to one person, and none to a nominee. Give it to somebody else.
  }
refusal-equals_rejection = The amendment would do what a vote against does; whoever disagrees votes against.
refusal-outside_call = A special meeting takes up only what its call names; leave this to the next regular meeting.
refusal-no_minutes = No minutes of an earlier meeting wait for approval.
refusal-method_ordered = The meeting has ordered another way of voting: { $methods }. Use that.
refusal-unknown_matter = The statute knows no matter called “{ $matter }”; check its name.
refusal-unknown_law = There is no statute called “{ $law }”; yishi catalog list shows them all.
refusal-quorum_present = There is a quorum, so the point is not well taken; rule it so.
