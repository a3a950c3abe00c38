### The core's words: offices, motions, methods, acts, refusals

app-name = yishi

office-chair = Chair
office-recorder = Recorder
office-teller = Teller
office-observer = Count observer
office-timekeeper = Timekeeper

motion-main = main motion
motion-amend = amendment
motion-amend_secondary = amendment of the amendment
motion-withdraw = leave to withdraw
motion-adjourn = adjourn

method-consent = unanimous consent
method-voice = voice
method-hands = show of hands
method-rising = rising
method-roll_call = roll call

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
base-present = the voting members attending
base-membership = the entire membership

threshold-strict = more than { $share } of { $base }
threshold-inclusive = at least { $share } of { $base }
share-1-2 = half
share-2-3 = two thirds
share-3-4 = three quarters
share-other = { $num }/{ $den }

act-convene = set up a meeting
act-enrol = enter the roster
act-appoint = fill an office
act-add_item = add an item
act-mark = record attendance
act-call_to_order = call to order
act-advance = go on to the next step
act-move_main = make a main motion
act-move_amend = move to amend
act-move_adjourn = move to adjourn
act-second = second
act-withdraw_second = take the second back
act-no_second = declare: no second
act-reword = change the wording
act-state = state the question
act-withdraw = withdraw the motion
act-raise_hand = raise a hand
act-lower_hand = take a hand down
act-give_floor = give the floor
act-end_speech = end the speech
act-pause = stop the clock
act-resume = let the clock go on
act-gist = note the gist
act-point_of_order = raise a point of order
act-rule = rule on it
act-put_question = put the question
act-no_objection = nobody objects
act-object = somebody objects
act-announce = announce the result
act-count = enter the count
act-answer = answer the roll call
act-close_roll = close the roll
act-cancel_vote = break off the vote
act-adjourn = declare adjourned
act-undo = undo
act-sign = sign

refusal-already_convened = The meeting has been set up already.
refusal-not_convened = No meeting has been set up.
refusal-unknown_format = There is no meeting format called “{ $format }”.
refusal-not_in_session = The meeting has not been called to order.
refusal-already_in_session = The meeting is in session already.
refusal-meeting_adjourned = The meeting has been adjourned.
refusal-signed_is_final = The result has been signed and stands; a correction needs a later meeting.
refusal-unknown_seat = Nobody on the roster has seat { $seat }.
refusal-bad_seat = Seat { $seat } cannot be used: seats count from 1, each once.
refusal-unknown_category = { $name }: the category “{ $category }” is not one of this meeting's.
refusal-empty_roster = The roster is empty.
refusal-too_many = Too many: at most { $max }.
refusal-office_vacant = Nobody has been named as { $office }.
refusal-not_chair = Only the chair can do this, and { $name } is not the chair.
refusal-not_a_member = { $name } attends without a vote and cannot move, second or debate.
refusal-not_present = { $name } is not here.
refusal-chair_impartial = The chair is impartial: { $name } presides and neither moves nor debates.
refusal-no_proxies = The rules of this meeting know no proxies.
refusal-no_quorum = No quorum: { $present } attending, { $needed } needed, { $short } short.
refusal-composition_broken = { $fault ->
    [size] The body has { $size } members; it must have { $min } to { $max }.
    [too_few] Of { $size } members { $count } are “{ $category }”; at least { $limit } must be.
   *[too_many] Of { $size } members { $count } are “{ $category }”; at most { $limit } may be.
  }
refusal-unknown_need = The pipeline has no need { $need }.
refusal-need_on_agenda = Need { $need } is on the agenda already.
refusal-agenda_closed = The meeting has passed its items of business; a new one has to wait for the next meeting.
refusal-same_signatory = { $name } holds another office that signs; the signatories must be different people.
refusal-wrong_state = Need { $need } is in state { $state }; this meeting takes up { $wanted }.
refusal-text_empty = There is no text.
refusal-text_too_long = The text is too long: at most { $max } characters.
refusal-words_not_found = The words “{ $words }” do not stand in the text.
refusal-words_ambiguous = “{ $words }” stands in the text { $times } times; say which, or quote more of it.
refusal-no_effect = This would change nothing.
refusal-out_of_order_precedence = One thing at a time: the { $pending } is pending and comes first.
refusal-third_degree = Amendments go two degrees deep. Vote on this one; if it is lost, another may be offered.
refusal-not_amendable = This motion cannot be amended.
refusal-already_decided = The same question has been decided in this meeting.
refusal-no_pending_question = No question is pending.
refusal-motion_not_stated = The motion just made has not been stated by the chair.
refusal-no_motion = No discussion without a motion: somebody has to make one first.
refusal-needs_second = Nobody has seconded it.
refusal-nothing_moved = No new motion is waiting.
refusal-already_seconded = It has been seconded, or needs no second.
refusal-mover_cannot_second = { $name } made the motion and cannot second it.
refusal-not_mover = Only the mover, { $mover }, can do this.
refusal-not_seconder = Only the seconder can take the second back.
refusal-floor_taken = { $name } has the floor and is not interrupted.
refusal-nobody_speaks = Nobody has the floor.
refusal-clock_stopped = The clock stands still already.
refusal-clock_running = The clock is running.
refusal-already_waiting = { $name } is waiting already.
refusal-nobody_waits = Nobody is waiting to speak.
refusal-not_waiting = { $name } has no hand up.
refusal-not_debatable = This motion is not debatable; it is put at once.
refusal-turns_used = { $name } has spoken { $used } times on this question; the limit is { $max }.
refusal-mover_against = { $name } made the motion and may not speak against it, but may vote no or ask to withdraw it.
refusal-step_forbids = This step of the meeting does not open that.
refusal-steps_before = The vote has not been reached: the steps before it come first.
refusal-point_pending = A point of order waits for the chair's ruling.
refusal-no_point = No point of order is waiting.
refusal-vote_in_progress = A vote is being taken and is not interrupted.
refusal-no_vote = No vote is being taken.
refusal-method_not_allowed = Main motions in this kind of meeting are voted on by: { $methods }.
refusal-wrong_method = The vote being taken is of another kind.
refusal-count_needed = This threshold can only be judged by a count.
refusal-count_exceeds_present = { $counted } votes in all, but only { $present } voting members attend.
refusal-roll_incomplete = { $missing } have not answered: { $names }.
refusal-question_open = A question is still open.
refusal-business_unfinished = The agenda is not finished.
refusal-no_next_step = This is the last step.
refusal-nothing_to_undo = There is nothing to undo.
refusal-not_adjourned = The meeting has not been adjourned.
refusal-nothing_to_sign = No main motion was decided, so there is no result to sign.
refusal-not_signatory = The { $office } does not sign.
refusal-already_signed = The { $office } has signed already.
refusal-key_reused = This key has signed as { $office } already; each office signs with a key of its own.
refusal-bad_signature = The signature is missing or covers something else.
