### Minutes: the words of both styles, and what is missing before an export

minutes-list-between = { ", " }
minutes-sentence-between = { " " }
minutes-blank = ……………
minutes-person-numbered = No. { $seat }
minutes-person-of = { $name } ({ $mark })
minutes-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
  } { $year }
minutes-moment = { $date }, { $hour }
minutes-secs = { $seconds } s
minutes-mins = { $minutes } min
minutes-mins-secs = { $minutes } min { $seconds } s

minutes-clause-between = { ", " }
minutes-area = { $value } m²
minutes-motion = motion { $id }
minutes-the-motion = the motion
minutes-mover-earlier = a member at an earlier meeting

minutes-jilu-title = { $body }: { $title } – record of the meeting
minutes-series = Meeting no. { $series }
minutes-organisation = Organisation
minutes-format = Kind of meeting: { $format }
minutes-time = Time: { $from } – { $until }
minutes-time-open = Time: from { $from }, not adjourned yet
minutes-time-not-opened = Time: not called to order yet
minutes-place = Place: { $place }
minutes-officer = { $office }: { $name }
minutes-attendance = Members: { $membership }; attending: { $present }; quorum: { $needed }, { $met ->
    [yes] met
   *[no] not met
  }
minutes-category = { $category }: { $members } members, { $present } attending
minutes-attending = Present: { $names }
minutes-came-later = Came after the call to order: { $names }
minutes-without-vote = In attendance without a vote: { $names }
minutes-excused = Excused: { $names }
minutes-absent = Absent: { $names }
minutes-movements = Arrivals and departures:
minutes-came = { $hour } { $name } arrived; { $present } attending from then on
minutes-came-by-proxy = { $hour } { $name } was represented by proxy; { $present } attending from then on
minutes-came-without-vote = { $hour } { $name } arrived, without a vote; { $present } attending as before
minutes-left = { $hour } { $name } left; { $present } attending from then on
minutes-left-without-vote = { $hour } { $name }, without a vote, left; { $present } attending as before

minutes-special = Special meeting: only the business that its call names
minutes-continues = Adjourned meeting: it continues the session of the last meeting
minutes-law = Statute of the body: { $name } ({ $cite }; compare with the official text)
minutes-attendance-area = Area: { $all } in all, { $present } attending
minutes-by-proxy = By written proxy: { $names }
minutes-proxy = { $name } (represented by { $holder })

minutes-agenda = Agenda
minutes-item = Item { $number }: { $title }
minutes-item-need = { $title } (need { $need })
minutes-step = { $step } ({ $hour })
minutes-proceedings = Proceedings
minutes-timed = { $hour } { $text }

minutes-moved = { $name } moved { $what } (motion { $id })
minutes-moved-main = { $name } made a main motion (motion { $id }):
minutes-moved-amend = { $name } moved to amend { $target } (motion { $id }):
minutes-moved-amend_secondary = { $name } moved to amend the amendment, { $target } (motion { $id }):
minutes-moved-ratify = { $name } moved to ratify this (motion { $id }):
minutes-moved-question_of_privilege = The question of privilege raised by { $name } led to this motion (motion { $id }):
minutes-moved-withdraw_or_modify = { $name } asked leave to withdraw { $target } (motion { $id })
minutes-moved-appeal = { $name } appealed from the decision of the chair (motion { $id })
minutes-moved-objection_to_consideration = { $name } objected to the consideration of { $target } (motion { $id })
minutes-moved-orders_of_day = { $name } called for the orders of the day (motion { $id })
minutes-moved-excuse_from_duty = { $name } asked to be excused from a duty (motion { $id }): “{ $text }”
minutes-moved-read_papers = { $name } asked leave to read a paper (motion { $id }): “{ $text }”
minutes-moved-other_privilege = { $name } asked leave (motion { $id }): “{ $text }”
minutes-assumed = The chair assumed a motion { $what } (motion { $id }) and asked for objections
minutes-assumed-main = The chair assumed a main motion (motion { $id }) and asked for objections:
minutes-main-incidental = An incidental main motion, about procedure
minutes-main-bylaws = It amends the bylaws
minutes-main-committee = Moved on the recommendation of a committee of { $members }
minutes-reconsider-told = The mover stated that all who voted with the prevailing side were present or had been notified
minutes-deed-when = It was done: { $words }
minutes-deed-by = It was done by: { $words }
minutes-deed-bylaws = To authorise it the bylaws would have had to be amended
minutes-main-matter = Matter under the law: { $matter }

minutes-do-main = to adopt: “{ $text }”
minutes-do-postpone_indefinitely = to postpone { $target } indefinitely
minutes-do-amend = to amend { $target }
minutes-do-amend_secondary = to amend { $target }
minutes-do-commit = to refer { $target } to { $committee }{ $members ->
    [0] { "" }
   *[other] { " " }of { $members } members
  }{ $reporting ->
    [yes] , to report { $report }
   *[no] { "" }
  }
minutes-do-consider_informally = to consider { $target } informally
minutes-do-postpone_definitely = to postpone { $target } { $until }{ $special ->
    [yes] , as a special order
   *[no] { "" }
  }
minutes-do-limit_extend_debate = to change the limits of debate{ $on }: { $limits }
minutes-do-previous_question = to close debate and vote at once{ $on }
minutes-do-lay_on_table = to lay { $target } on the table{ $because }
minutes-do-orders_of_day = to proceed to the orders of the day
minutes-do-question_of_privilege = to adopt, on a question of privilege: “{ $text }”
minutes-do-recess = to take a recess of { $time }
minutes-do-adjourn = to adjourn
minutes-do-adjourn_main = to adjourn at { $moment }
minutes-do-fix_time_to_adjourn = to continue this meeting on { $moment }
minutes-do-point_of_order = on the point of order: “{ $text }”
minutes-do-appeal = to appeal from the decision of the chair
minutes-do-suspend_rules = to suspend the rules so as: “{ $text }”
minutes-do-objection_to_consideration = not to consider { $target }
minutes-do-division_of_question = to divide { $target } into { $parts } parts
minutes-do-division_of_question_demand = to vote on one resolution separately
minutes-do-consider_by_paragraph = to consider { $target } by paragraph
minutes-do-division_of_assembly = to retake the vote by rising
minutes-do-order_count = to have the vote counted
minutes-do-voting_method = to vote by { $method }
minutes-do-close_polls = to close the polls
minutes-do-reopen_polls = to reopen the polls
minutes-do-nomination_method = to nominate in this way: “{ $text }”
minutes-do-close_nominations = to close nominations
minutes-do-reopen_nominations = to reopen nominations
minutes-do-excuse_from_duty = to excuse from a duty, as asked: “{ $text }”
minutes-do-parliamentary_inquiry = to inquire about procedure: “{ $text }”
minutes-do-request_for_information = to ask for information: “{ $text }”
minutes-do-withdraw_or_modify = to give leave to withdraw { $target }
minutes-do-read_papers = to give leave to read a paper: “{ $text }”
minutes-do-other_privilege = to grant leave, as asked: “{ $text }”
minutes-do-extend_time_pending = to extend the time by { $time }
minutes-do-create_blank = to create a blank by striking out “{ $words }”
minutes-do-fill_blank = to fill the blank with “{ $text }”
minutes-do-take_from_table = to take from the table { $former }
minutes-do-rescind = to rescind { $former }
minutes-do-amend_previously_adopted = to amend what was adopted: { $former }
minutes-do-discharge_committee = to discharge the committee from { $former }
minutes-do-reconsider = to reconsider the vote on { $former }
minutes-do-reconsider_enter_minutes = to reconsider the vote on { $former }, and to enter this on the minutes
minutes-do-adopt_agenda = to adopt the agenda
minutes-do-election = to elect: { $text }
minutes-do-nominate = to elect { $text }
minutes-do-make_unanimous = to make the election unanimous
minutes-do-ratify = to ratify: “{ $text }”
minutes-do-penalty = to impose a penalty on { $name }: { $sanction }
minutes-do-correct_minutes = to correct the minutes: “{ $text }”
minutes-because = { " " }(reason: “{ $reason }”)
minutes-a-committee = a committee
minutes-former-motion = { $motion }, “{ $text }”
minutes-former-words = “{ $text }”
minutes-former-earlier = “{ $text }” (adopted { $adopted })
minutes-former-unknown = what was decided before
minutes-on-all = { " " }on all pending questions
minutes-on-last = { " " }on the last { $count } pending questions
minutes-limit-speech = one speech at most { $time }
minutes-limit-turns = at most { $turns } speeches by one member
minutes-limit-close = debate closes at { $moment }
minutes-limit-extra = { $time } more for { $name }
minutes-until-this-meeting = until this meeting
minutes-until-next-meeting = until the next meeting
minutes-until-meeting = until the meeting no. { $count } from now
minutes-until-at = until { $moment }
minutes-until-item = until item { $number } has been taken up
minutes-report-this-meeting = at this meeting
minutes-report-next-meeting = at the next meeting
minutes-report-meeting = at the meeting no. { $count } from now
minutes-report-at = by { $moment }
minutes-report-item = after item { $number }

minutes-amend-add = by adding “{ $words }” at the end
minutes-amend-insert = by inserting “{ $words }” after “{ $after }”{ $nth ->
    [0] { "" }
   *[other] { " " }(occurrence { $nth })
  }
minutes-amend-strike = by striking out “{ $words }”{ $nth ->
    [0] { "" }
   *[other] { " " }(occurrence { $nth })
  }
minutes-amend-replace = by striking out “{ $words }”{ $nth ->
    [0] { "" }
   *[other] { " " }(occurrence { $nth })
  } and inserting “{ $new }”
minutes-amend-substitute = by substituting the whole text

minutes-amend-terms = so that it would be: { $what }
minutes-put-appeal = The question: shall the decision of the chair be sustained?
minutes-put-nominate = The question: shall { $text } be elected?
minutes-put-objection_to_consideration = The question: shall { $target } be considered?
minutes-put-orders_of_day = The question: shall the meeting proceed to the orders of the day?
minutes-put-point_of_order = The question: is the point of order well taken, “{ $text }”?
minutes-in-effect = In effect: { $what }
minutes-leads-to = The text would read: { $text }

minutes-reworded = Before it was stated, the mover changed { $motion } to:
minutes-seconded = { $name } seconded { $motion }
minutes-second-withdrawn = The second to { $motion } was taken back
minutes-fell = Nobody seconded; { $motion } did not come before the meeting
minutes-stated = The chair stated the question on { $motion }
minutes-taken-back = The mover took { $motion } back before it was stated
minutes-reconsideration-kept = The motion to reconsider, { $motion }, was recorded, to be taken up later
minutes-called-up = The motion to reconsider, { $motion }, was called up
minutes-ruled-out = The chair ruled { $motion } out of order ({ $ground }), because: “{ $reason }”
minutes-division-refused = The chair ruled the demand for a division of the assembly out of order ({ $ground }), so that the vote stands as it was, because: “{ $reason }”
minutes-took-up = Before the meeting again was { $motion }, until now: { $shelf }
minutes-took-up-earlier = Taken up from an earlier meeting was { $motion }, until now: { $shelf }
minutes-separated = { $name } demanded a separate vote on this part of { $motion }:
minutes-filling = { $name } proposed to fill the blank in { $motion } with “{ $text }”
minutes-paragraph = Consideration of { $motion } by paragraph: paragraph { $number } was opened
minutes-paragraph-whole = Consideration of { $motion } by paragraph: the whole was opened
minutes-named = { $motion }, { $kind }, moved by { $name }
minutes-named-plain = { $kind }, moved by { $name }
minutes-named-plain-earlier = { $kind }, moved at an earlier meeting
minutes-named-earlier = { $motion }, { $kind }, moved at an earlier meeting

minutes-speech = { $name } spoke ({ $stance }) for { $used }
minutes-speech-over = { $name } spoke ({ $stance }) for { $used }, { $over } over time
minutes-speech-open = { $name } has the floor ({ $stance })

minutes-hours = { $hours } h
minutes-hours-and = { $hours } h { $rest }
minutes-called-before = The chair called { $name } before { $first }
minutes-called-before-because = The chair called { $name } before { $first }, because: “{ $reason }”
minutes-clock-set-back = the computer's clock was set back, to { $back } before the last entry; from here on the times go on from before
minutes-clock-put-right = the computer's clock was put right by { $back }; the times go on as before
minutes-ronr-clock-set-back = At { $hour }: { $text }.
minutes-timing = Time given and used, “{ $name }”:
minutes-timing-line = from { $hour }, given { $given }, { $used }
minutes-timing-for = { $name }: { $line }
minutes-timing-used = used { $used }
minutes-timing-over = used { $used }, { $over } over time
minutes-timing-open = not ended yet
minutes-speaking = Speaking time by category
minutes-speaking-category = { $category }: on the roster { $people }, of whom { $spoke } spoke; { $spoken }
minutes-no-category = Without a category
minutes-speaking-sides = In debate: for – { $for }; against – { $against }
minutes-speaking-all = In all: { $spoken }
minutes-spoken = speeches: { $times }, time: { $time }
minutes-parking = Parking lot
minutes-parked-by = Raised by { $name } at { $hour }
minutes-parked-at = Noted at { $hour }
minutes-parked-earlier = Left by an earlier meeting, “{ $title }”
minutes-parked-earlier-by = Left by an earlier meeting, “{ $title }”; raised by { $name }
minutes-parked-item = Became item { $number }
minutes-parked-need = Becomes a need of the community, registered in the pipeline after the meeting, once any results are signed
minutes-parked-settled = Settled
minutes-parked-open = Open, left for the next meeting
minutes-total-question = Debate on one question lasts at most { $time } in all
minutes-total-side = Debate on one question lasts at most { $time } for each side
minutes-total-category = Debate on one question lasts at most { $time } for each category of people

minutes-raised-order = { $name } raised a point of order: “{ $text }”
minutes-raised-privilege = { $name } raised a question of privilege: “{ $text }”
minutes-raised-inquiry = { $name } made a parliamentary inquiry: “{ $text }”
minutes-raised-information = { $name } requested information: “{ $text }”
minutes-ruling-granted = The chair granted it, because: “{ $reason }”.
minutes-ruling-not-granted = The chair did not grant it, because: “{ $reason }”.
minutes-followed-drop_motion = With that, { $motion } was out of order and dropped.
minutes-followed-end_speech = The speech was ended.
minutes-followed-stop_vote = The vote was broken off.
minutes-followed-reopen_debate = Debate was opened again.
minutes-point-submitted = The chair submitted the point to the meeting.
minutes-replied = The chair answered: “{ $text }”.
minutes-reply-open = The chair has not answered yet.
minutes-ruling-well-taken = The chair ruled the point well taken, because: “{ $reason }”.
minutes-ruling-not-well-taken = The chair ruled the point not well taken, because: “{ $reason }”.
minutes-ruling-open = The chair has not ruled yet.

minutes-overruled = The chair let through what was refused – { $name }: { $act }. Set aside: { $rule }. Reason: “{ $reason }”
minutes-set-aside-out_of_order_precedence = one thing at a time, what is pending comes first
minutes-set-aside-third_degree = amendments go two degrees deep
minutes-set-aside-not_amendable = the motion cannot be amended
minutes-set-aside-already_decided = the same question has been decided already
minutes-set-aside-no_progress = it was just decided and nothing has happened since
minutes-set-aside-still_within_reach = the same question is put aside and can be taken up
minutes-set-aside-no_business_since = no business has been done since it was laid on the table
minutes-set-aside-needs_second = it has no second
minutes-set-aside-not_debatable = the question is not debatable
minutes-set-aside-debate_closed = the previous question has been ordered
minutes-set-aside-turns_used = all turns on the question are used
minutes-set-aside-debate_time_used = the time for debate is used up
minutes-set-aside-unequal_time = the same time for the same thing
minutes-set-aside-already_timed = one such clock for each applicant
minutes-set-aside-mover_against = the mover may not speak against the motion
minutes-set-aside-step_forbids = this step of the meeting does not open it
minutes-set-aside-steps_before = steps before the vote are still open
minutes-set-aside-too_late = it comes too late
minutes-set-aside-too_early = its time has not come
minutes-set-aside-too_far = nothing can be postponed beyond the next regular session
minutes-set-aside-reason_needed = no reason was given
minutes-set-aside-equals_rejection = the amendment would do what a vote against does
minutes-set-aside-not_original = only an original main motion can be objected to
minutes-set-aside-not_in_rule_set = this rule set does not use the motion
minutes-set-aside-wrong_side = only the prevailing side may move to reconsider
minutes-set-aside-not_appealable = there is no ruling to appeal from
minutes-set-aside-not_named = the member has not been named for a breach of order
minutes-chair-handed-over = The chair, to take part in debate, handed over to { $name }
minutes-chair-came-back = { $name } took the chair again
minutes-offender-named = The chair named { $name }, the words recorded being: “{ $text }”

minutes-recess = Recess from { $from } to { $until }
minutes-recess-open = Recess from { $from }, to last until { $until }
minutes-notice-given = { $name } gave previous notice: “{ $text }”
minutes-notice = Previous notice: “{ $text }”
minutes-approved = The minutes of “{ $title }” were approved
minutes-approved-corrected = The minutes of “{ $title }” were approved with these corrections
minutes-not-approved = The minutes of “{ $title }” have not been approved
minutes-interest = { $name } declared a personal interest in { $of ->
    [item] “{ $matter }”
   *[all] the business of this meeting
}: “{ $text }”{ $recused ->
    [yes] ; stands aside and has no vote on it
   *[no] {""}
}
minutes-carried-out = This decision was carried out: “{ $text }”
minutes-not-studied = Remark: under the law this item is first to be studied by the community's Party organisation; the record shows no such study

minutes-election-opened = The chair opened the election of: { $title } (motion { $id }); to be elected: { $seats }{ $plurality ->
    [yes] , by the most votes
   *[no] { "" }
  }
minutes-nominated = { $by } nominated { $name }
minutes-nominees = Nominees: { $names }
minutes-ballot = Election of: { $title } – ballot { $number }, report of the tellers:
minutes-ballots-returned = Ballots returned: { $votes }
minutes-votes-for = { $name }: { $votes }
minutes-ballot-needed = On a base of { $base }, to be elected: { $needed }
minutes-elected = Elected: { $names }
minutes-elected-nobody = Nobody was elected by this ballot
minutes-election-closed = The election of { $title } was completed
minutes-election-declared = Election of { $title }: no more nominees than seats; the chair declared them elected

minutes-vote = Vote on { $motion }, { $kind }: { $method }
minutes-vote-again = New vote on { $motion }, { $kind }: { $method }
minutes-objected = { $name } objected to adopting { $motion } by consent; it must be voted on
minutes-divided = { $name } demanded a division of the assembly; the vote on { $motion } was retaken by rising
minutes-voided = The vote on { $motion } is void and retaken: votes of persons without the right ({ $votes }) could have changed the result
minutes-vote-cancelled = The chair broke off the vote on { $motion } before it was announced
minutes-polls-closed = The chair declared the polls closed
minutes-polls-open = The chair declared the polls open again
minutes-tally-abstain = abstaining { $votes }
minutes-tally-illegal = illegal { $votes }
minutes-tally-blank = blank { $votes }
minutes-chair-voted = The chair voted, and that vote is in the count
minutes-needed-against = Needed to overturn, counting those against: { $rule }; on a base of { $base } that is { $needed }
minutes-rule-one-vote = any one vote
minutes-by-area = By area: for { $yes }, against { $no }, abstaining { $abstain }; on a base of { $base } needed { $needed }, obtained { $got }, { $met ->
    [yes] enough
   *[no] not enough
  }
minutes-basis = Rests on: { $authority }
minutes-basis-cited = Rests on: { $authority }, { $cite }
minutes-basis-law = Rests on: { $authority }, { $cite } (compare with the official text)
minutes-result-against = Result: { $outcome }; { $got } against, { $margin }
minutes-came-of-appeal-adopted = the decision of the chair is sustained
minutes-came-of-appeal-lost = the decision of the chair is reversed
minutes-came-of-objection_to_consideration-adopted = the objection is not sustained; the question is considered
minutes-came-of-objection_to_consideration-lost = the objection is sustained; the question is not considered
minutes-came-of-orders_of_day-adopted = the meeting proceeds to the orders of the day
minutes-came-of-orders_of_day-lost = the meeting goes on with what is pending
minutes-came-of-point_of_order-adopted = the point is well taken
minutes-came-of-point_of_order-lost = the point is not well taken
minutes-standing-carried-out = This decision was carried out
minutes-standing-suspended = A motion to reconsider this was recorded; nothing is done on it meanwhile
minutes-standing-reconsidered = This result was set aside later: the vote was reconsidered
minutes-standing-rescinded = This decision was rescinded later in the meeting
minutes-standing-amended = This decision was amended later in the meeting
minutes-office-given = { $name } took the office: { $office }
minutes-item-added = Item { $number } was added: { $title }

minutes-vote-quorum = Members: { $membership }; attending: { $present }; quorum: { $needed }{ $met ->
    [yes] { "" }
   *[no] , not met
  }
minutes-tally = For { $yes }, against { $no }
minutes-roll = { $answer } ({ $count }): { $names }
minutes-needed = Needed: { $rule }; on a base of { $base } that is { $needed }
minutes-needed-uncounted = Needed: { $rule }; judged by the chair, not counted
minutes-needed-consent = Needed: no objection by any of { $base } attending
minutes-margin-exact = exactly as many as needed
minutes-margin-area = { $met ->
    [yes] enough by area
   *[no] not enough by area
  }
minutes-margin-above = { $votes } more than needed
minutes-margin-short = { $votes } short
minutes-result-counted = Result: { $outcome }, { $got } for, { $margin }
minutes-result-consent = Result: nobody objected, { $outcome }
minutes-result-judged = Result, announced by the chair: { $outcome }

minutes-resolutions = Decisions
minutes-no-resolutions = No main motion was decided.

minutes-resolution = { $item ->
    [0] { "" }
   *[other] Item { $item },{ " " }
  }{ $motion }{ $kind }, { $outcome } ({ $numbers }):
minutes-resolution-kind = , { $kind }
minutes-resolution-elected = result of the election
minutes-left-pending = Pending and not decided: { $named }
minutes-left-not-stated = Made and not stated: { $named }
minutes-left-postponed = Postponed { $until }{ $special ->
    [yes] , as a special order
   *[no] { "" }
  }: { $named }
minutes-left-committee = Referred to { $committee }{ $reporting ->
    [yes] , to report { $report }
   *[no] { "" }
  }: { $named }
minutes-left-aside = Left aside, { $shelf }: { $named }
minutes-left-kept = To be reconsidered, not taken up yet: { $named }
minutes-continued-at = This meeting is continued on { $moment }
minutes-resolution-numbers = { $tally }; { $needed } needed, { $margin }
minutes-resolution-consent = by unanimous consent
minutes-resolution-judged = judged by the chair, not counted
minutes-left-over = Left open
minutes-not-reached = Item { $number }: { $title } – not taken up
minutes-adjourned = Adjourned at { $hour }
minutes-not-adjourned = Not adjourned yet.

minutes-signatures = Signatures
minutes-unsigned = { $office }: { $name } – signature: …………… date: ……………
minutes-signed = { $office }: { $name }, signed electronically on { $moment }, public key ending in { $key }
minutes-rules = Rules adopted
minutes-rule-quorum = Quorum: { $rule }
minutes-rule-decision = To adopt a main motion: { $rule }
minutes-rule-speech = One speech lasts at most { $limit }; speeches by one member on one question: at most { $turns }
minutes-rules-format = Format: { $name } ({ $id })
minutes-rules-set = Rules of order: { $name } ({ $id })

minutes-rule-quorum-law = Quorum, by the law: { $rule }
minutes-rule-decision-law = To decide, by the law: { $rule }
minutes-rule-area = Heads and area must both be enough
minutes-rules-law = Law: { $name } ({ $id })
minutes-hash = SHA-256: { $sha256 }

minutes-ronr-title = Minutes of { $body }: { $title }
minutes-ronr-held = “{ $title }” ({ $format }{ $series ->
    [0] { "" }
   *[other] , no. { $series }
  }), { $kind ->
    [special] a special meeting
    [adjourned] an adjourned meeting
    [adjourned-special] an adjourned special meeting
   *[regular] a meeting
  } of { $body }, was called to order on { $date } at { $hour } at { $place }.
minutes-ronr-officers = { $chair } was in the chair and { $recorder } kept the record.
minutes-ronr-attendance = Of the voting members ({ $membership } in number) { $present } attended at the opening; the quorum of { $needed } was { $met ->
    [yes] present
   *[no] not yet present
  }.
minutes-ronr-not-opened = The meeting has not been called to order.

minutes-ronr-sentence = { $text }.
minutes-ronr-adopted-earlier = This motion, made at an earlier meeting, was adopted:
minutes-ronr-adopted-amended-earlier = A motion made at an earlier meeting was, after amendment, adopted in this form:
minutes-ronr-lost-earlier = This motion, made at an earlier meeting, was lost:
minutes-ronr-lost-amended-earlier = A motion made at an earlier meeting was, after amendment, lost in this form:
minutes-ronr-again = The question was voted on again.
minutes-ronr-decided = On the motion of { $name }, it was decided { $what }.
minutes-ronr-not-decided = A motion of { $name } { $what } was lost.
minutes-ronr-the-motion = The motion, made by { $name }, stood in this form:
minutes-ronr-the-motion-earlier = The motion, made at an earlier meeting, stood in this form:
minutes-ronr-with-it = With it went what was pending on it ({ $kind }):
minutes-ronr-ruled-out = It was made by { $name }:
minutes-ronr-separated = On the demand of { $name }, this was to be voted on separately:
minutes-ronr-kept = A motion of { $name } { $what } was recorded, to be taken up later.
minutes-ronr-nominee = { $text } was voted on and { $outcome }.
minutes-ronr-appeal = { $name } appealed from the decision of the chair. Result: { $outcome }.
minutes-ronr-point_of_order = The meeting decided on the point of order raised by { $name }: { $outcome }.
minutes-ronr-counted-against = { $tally }. { $needed }; against: { $got }, { $margin }.
minutes-ronr-left = Left for the next meeting
minutes-ronr-adopted = The motion made by { $name } was adopted in this form:
minutes-ronr-adopted-amended = The motion made by { $name } was, after amendment, adopted in this form:
minutes-ronr-lost = The following motion, made by { $name }, was lost:
minutes-ronr-lost-amended = The motion made by { $name } was, after amendment, lost in this form:
minutes-ronr-fell = The following motion, made by { $name }, was not seconded and did not come before the meeting:
minutes-ronr-by = The vote was taken by { $method }.
minutes-ronr-by-consent = It was adopted by unanimous consent.
minutes-ronr-counted = { $tally }. { $needed }; obtained: { $got }, { $margin }.
minutes-ronr-adjourned = The meeting adjourned at { $hour }.
minutes-ronr-adjourned-moved = On the motion of { $name }, the meeting adjourned at { $hour }.

gap-place_missing = The place of the meeting is missing.
gap-not_opened = The meeting has not been called to order; the hour is missing.
gap-office_vacant = Nobody holds the office: { $office }.
gap-members_missing = No voting member is on the roster; the number of members is missing.
gap-attendance_missing = Nobody has been marked as present; attendance is missing.
gap-motion_open = Nothing final has become of motion { $id }.
gap-count_missing = The vote on motion { $id } has no numbers.
gap-point_open = A point of order has not been ruled on.
gap-not_adjourned = The hour of adjournment is missing.
gap-signature_missing = A signature is missing: { $office }.
minutes-ronr-arrived = Afterwards there arrived: { $names }; from { $hour } on { $present } attended{ $met ->
    [before] { "" }
    [yes] , and a quorum was present
   *[no] , still without a quorum
  }.
minutes-margin-against-short = not enough ({ $votes } short)
minutes-tally-appeal = For sustaining { $yes }, against { $no }
minutes-tally-objection_to_consideration = For considering { $yes }, against { $no }
minutes-tally-orders_of_day = For the orders of the day { $yes }, against { $no }
minutes-came-of-nominate-adopted = elected
minutes-came-of-nominate-lost = not elected
minutes-came-of-election-adopted = elected
minutes-came-of-election-lost = nobody elected
minutes-overruled-own = The chair let through what was refused: { $act }. Set aside: { $rule }. Reason: “{ $reason }”
