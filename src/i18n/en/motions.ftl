### Motions: name, what it is for, how it is said; their terms in words

motion-main = main motion
motion-main-what = Brings a proposal for the meeting to decide: who does what, when, where and at what cost.
motion-main-say = I move that ….

motion-postpone_indefinitely = postpone indefinitely (drop it)
motion-postpone_indefinitely-what = Drops the main motion for this meeting without a direct vote on it.
motion-postpone_indefinitely-say = I move that the motion be postponed indefinitely.

motion-amend = amendment
motion-amend-what = Changes the words of the pending motion: inserts, strikes, replaces, or substitutes the whole.
motion-amend-say = I move to strike out “…” and insert “…”.

motion-amend_secondary = amendment of the amendment
motion-amend_secondary-what = Changes the pending amendment itself; amendments go no deeper than this.
motion-amend_secondary-say = I move to amend the amendment by inserting “…”.

motion-commit = refer to a committee
motion-commit-what = Has a committee look into the matter first and report to the meeting.
motion-commit-say = I move to refer the matter to the … committee, to report at the next meeting.

motion-consider_informally = consider informally
motion-consider_informally-what = Lifts the limit on how often one may speak on this matter; it is still voted on afterwards.
motion-consider_informally-say = I move that the matter be considered informally.

motion-postpone_definitely = postpone to a certain time
motion-postpone_definitely-what = Puts the matter off to a time named, at the latest the next regular meeting.
motion-postpone_definitely-say = I move to postpone the matter to the next meeting.

motion-limit_extend_debate = limit or extend debate
motion-limit_extend_debate-what = Changes the length or number of speeches, or sets the hour at which debate closes and the vote is taken.
motion-limit_extend_debate-say = I move that each speech be limited to one minute.

motion-previous_question = close debate (previous question)
motion-previous_question-what = Stops debate and amendment and goes to the vote at once; the meeting votes first on whether to stop.
motion-previous_question-say = I move to close debate and vote now.

motion-lay_on_table = lay on the table (set aside for now)
motion-lay_on_table-what = Sets the matter aside because something urgent has come up, to be taken back later; not for killing it.
motion-lay_on_table-say = I move to lay the matter on the table, so that … can be dealt with now.

motion-orders_of_day = call for the orders of the day
motion-orders_of_day-what = When the hour set on the agenda has come, any one member can demand that it be kept.
motion-orders_of_day-say = I call for the orders of the day.

motion-question_of_privilege = question of privilege
motion-question_of_privilege-what = Something urgent disturbs the meeting or a member, such as noise; the chair sees to it at once.
motion-question_of_privilege-say = A question of privilege: we cannot hear at the back.

motion-recess = recess
motion-recess-what = A short break; afterwards the meeting goes on where it stopped.
motion-recess-say = I move a recess of ten minutes.

motion-adjourn = adjourn
motion-adjourn-what = Ends the meeting now; what is unfinished waits for the next one.
motion-adjourn-say = I move to adjourn.

motion-fix_time_to_adjourn = fix the time of a continued meeting
motion-fix_time_to_adjourn-what = Sets the day and hour at which this meeting goes on; it does not end it.
motion-fix_time_to_adjourn-say = I move that this meeting be continued next Wednesday at seven.

motion-point_of_order = point of order
motion-point_of_order-what = Says that a rule is being broken; where the chair is in doubt the meeting decides.
motion-point_of_order-say = Point of order: the motion has no second.

motion-appeal = appeal from the chair's ruling
motion-appeal-what = Lets the meeting vote on whether the ruling just given by the chair shall stand.
motion-appeal-say = I appeal from the decision of the chair.

motion-suspend_rules = suspend the rules
motion-suspend_rules-what = Sets a rule of procedure aside for one purpose; rules that protect a minority or those absent cannot be.
motion-suspend_rules-say = I move to suspend the rules and take up item seven now.

motion-objection_to_consideration = objection to consideration
motion-objection_to_consideration-what = Before debate begins, asks the meeting whether the matter should be considered at all.
motion-objection_to_consideration-say = I object to the consideration of the question.

motion-division_of_question = divide the question
motion-division_of_question-what = Splits a motion with several parts, so that each is debated and voted on by itself.
motion-division_of_question-say = I move to divide the motion in two and vote on each part.

motion-division_of_question_demand = separate vote on one resolution
motion-division_of_question_demand-what = Where unrelated resolutions were moved together, one member can demand a separate vote on one of them.
motion-division_of_question_demand-say = I call for a separate vote on the second resolution.

motion-consider_by_paragraph = consider by paragraph
motion-consider_by_paragraph-what = Goes through a long text paragraph by paragraph, with one vote on the whole at the end.
motion-consider_by_paragraph-say = I move that the text be considered by paragraph.

motion-division_of_assembly = division of the assembly
motion-division_of_assembly-what = Where a result judged by ear or eye is in doubt, one member can demand that the vote be retaken by rising.
motion-division_of_assembly-say = I call for a division.

motion-order_count = count of the vote
motion-order_count-what = Has the meeting decide that the votes be counted.
motion-order_count-say = I move that the vote be counted.

motion-voting_method = method of voting
motion-voting_method-what = Decides how the pending question is voted on, such as by roll call or ballot.
motion-voting_method-say = I move that the vote be taken by ballot.

motion-close_polls = close the polls
motion-close_polls-what = Takes no more ballots; usually it is enough that the chair asks whether all have voted.
motion-close_polls-say = I move that the polls be closed.

motion-reopen_polls = reopen the polls
motion-reopen_polls-what = Lets those vote who have not, after the polls closed and before the result is announced.
motion-reopen_polls-say = I move that the polls be reopened.

motion-nomination_method = method of nominating
motion-nomination_method-what = Decides how candidates are found, such as from the floor or by a committee.
motion-nomination_method-say = I move that nominations be made from the floor.

motion-close_nominations = close nominations
motion-close_nominations-what = Takes no more nominations, once everybody has had the chance.
motion-close_nominations-say = I move that nominations be closed.

motion-reopen_nominations = reopen nominations
motion-reopen_nominations-what = Takes nominations again after they were closed.
motion-reopen_nominations-say = I move that nominations be reopened.

motion-excuse_from_duty = request to be excused from a duty
motion-excuse_from_duty-what = Asks the meeting to relieve one of a duty, as in resigning.
motion-excuse_from_duty-say = I ask to be excused from serving as ….

motion-parliamentary_inquiry = parliamentary inquiry
motion-parliamentary_inquiry-what = Asks the chair about procedure; the answer is an opinion, not a ruling.
motion-parliamentary_inquiry-say = A parliamentary inquiry: may the motion be amended now?

motion-request_for_information = request for information
motion-request_for_information-what = Asks through the chair for a fact that bears on the matter; a question, not a speech.
motion-request_for_information-say = A request for information: where does the money come from?

motion-withdraw_or_modify = leave to withdraw or modify a motion
motion-withdraw_or_modify-what = A motion once stated belongs to the meeting; its mover needs leave to take it back or change it.
motion-withdraw_or_modify-say = I ask leave to withdraw my motion.

motion-read_papers = leave to read a paper
motion-read_papers-what = Asks leave to read out a document or a text written by somebody else.
motion-read_papers-say = I ask leave to read ….

motion-other_privilege = other permission
motion-other_privilege-what = Asks leave for something else, such as letting an observer speak or giving a presentation.
motion-other_privilege-say = I ask that … be allowed to speak.

motion-extend_time_pending = extend the time
motion-extend_time_pending-what = When the hour on the agenda has come, gives the pending matter more time or puts off adjourning.
motion-extend_time_pending-say = I move to extend the time by ten minutes.

motion-create_blank = create a blank
motion-create_blank-what = Leaves a figure or name open, so that everybody may propose one and the meeting chooses.
motion-create_blank-say = I move to strike out “20,000” and leave a blank.

motion-fill_blank = filling of a blank
motion-fill_blank-what = One proposal for the blank; they are voted on one by one, and the first with a majority goes in.
motion-fill_blank-say = I propose “30,000”.

motion-take_from_table = take from the table
motion-take_from_table-what = Takes back a matter that was set aside, as it stood then.
motion-take_from_table-say = I move to take the motion on … from the table.

motion-rescind = rescind a decision
motion-rescind-what = Cancels a decision adopted before that is still in force.
motion-rescind-say = I move to rescind the decision on ….

motion-amend_previously_adopted = amend a decision adopted before
motion-amend_previously_adopted-what = Changes a decision adopted before that is still in force.
motion-amend_previously_adopted-say = I move to amend what was adopted by striking out “…” and inserting “…”.

motion-discharge_committee = discharge a committee
motion-discharge_committee-what = Stops waiting for a committee: the meeting takes the matter back and deals with it itself.
motion-discharge_committee-say = I move that the committee be discharged from the matter.

motion-reconsider = reconsider a vote
motion-reconsider-what = Opens a matter already voted on and votes again; only somebody who voted with the prevailing side may move it.
motion-reconsider-say = Having voted with the prevailing side, I move to reconsider the vote on ….

motion-reconsider_enter_minutes = reconsider and enter on the minutes
motion-reconsider_enter_minutes-what = Entered on the minutes and taken up on another day; until then the decision is not carried out.
motion-reconsider_enter_minutes-say = Having voted with the prevailing side, I move to reconsider the vote on … and have it entered on the minutes.

motion-adjourn_main = adjourn at a set time
motion-adjourn_main-what = Sets the hour at which the meeting ends.
motion-adjourn_main-say = I move that we adjourn at nine.

motion-recess_main = recess (as a main motion)
motion-recess_main-what = With nothing pending, decides on a short break.
motion-recess_main-say = I move a recess of ten minutes.

motion-fix_time_main = fix the time of a continued meeting (as a main motion)
motion-fix_time_main-what = With nothing pending, sets the day and hour at which this meeting goes on.
motion-fix_time_main-say = I move that this meeting be continued next Wednesday at seven.

motion-adopt_agenda = adopt the agenda
motion-adopt_agenda-what = The meeting adopts the agenda of today, and from then on keeps to it.
motion-adopt_agenda-say = I move that the agenda be adopted.

motion-nominate = nomination
motion-nominate-what = Proposes a person for the office to be filled; no second is needed.
motion-nominate-say = I nominate ….

motion-election = election
motion-election-what = Fills an office: first nominations, then the ballot.
motion-election-say = We now elect …. Are there nominations?

motion-make_unanimous = make the election unanimous
motion-make_unanimous-what = After an election, asks everybody to stand behind the result; one vote against defeats it.
motion-make_unanimous-say = I move that the election be made unanimous.

motion-ratify = ratify
motion-ratify-what = Approves afterwards what was done without authority.
motion-ratify-say = I move to ratify ….

motion-penalty = penalty for a breach of order
motion-penalty-what = After the chair has formally named somebody for a serious breach of order, the meeting decides what follows.
motion-penalty-say = I move that the member be asked to apologise.

motion-correct_minutes = correction of the minutes
motion-correct_minutes-what = Puts a mistake right before the minutes of the earlier meeting are approved.
motion-correct_minutes-say = In the minutes “…” should read “…”.

until-next_meeting = the next regular meeting
until-meeting = regular meeting no. { $n } from now
until-at = { $time }
until-item = the end of item { $n }
until-item-titled = the end of item { $n } “{ $title }”

terms-between = { "; " }
terms-part = ({ $n }) { $text }
terms-amended = changed to: { $terms }
terms-nature = nature: { $nature }
terms-recommended = recommended by a committee of { $members }; no second needed
terms-reconsider-told = all who voted with the prevailing side are here or were told
terms-deed-when = done: { $when }
terms-deed-by = by: { $by }
terms-matter = matter under the law: { $matter }
terms-commit = to { $committee }
terms-commit-open = to which committee is still open; the chair asks
terms-commit-members = a committee of { $members }
terms-commit-report = to report by { $report }
terms-postpone_definitely = { $special ->
    [yes] until { $until }, as a special order (then it may interrupt other business)
   *[no] until { $until }
  }
terms-limit-speech = at most { $span } a speech
terms-limit-turns = at most { $turns } { $turns ->
    [one] speech
   *[other] speeches
  } each
terms-limit-question = debate on the question at most { $span } in all
terms-limit-side = at most { $span } for each side
terms-limit-category = at most { $span } for each category of people
terms-limit-close = debate closes and the vote is taken at { $at }
terms-limit-extra = { $span } more for { $name }
terms-limit-series = on: { $series }
terms-series-immediate = the immediately pending question
terms-series-all = all pending questions
terms-series-last = the last { $n } pending questions
terms-previous_question = vote now on: { $series }
terms-lay_on_table = reason: { $reason }
terms-recess = a recess of { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
  }
terms-adjourn_main = adjourn at { $at }
terms-fix_time_to_adjourn = continued at { $at }
terms-suspend_rules = in order to: { $object } ({ $rule })
terms-suspend_rules-item = take up item { $n } now
terms-division_of_question = into { $count } parts: { $parts }
terms-division_of_question_demand = a separate vote on no. { $part }
terms-consider_by_paragraph = in { $count } paragraphs: { $parts }
terms-voting_method = by { $method }
terms-extend_time_pending = { $minutes } more { $minutes ->
    [one] minute
   *[other] minutes
  }
terms-other_privilege = { $name } may speak
terms-penalty = { $name }: { $penalty }
terms-create_blank = “{ $words }” becomes a blank; { $order }
terms-take_from_table = taken back: { $text }
terms-discharge_committee = taken back from the committee: { $text }
terms-reconsider = to be reconsidered: { $of }
terms-amend_previously_adopted = as adopted: { $text }

past-last = the last vote
past-motion = the vote on motion { $n }
past-earlier = decision { $n } of earlier meetings

rule-touched-order = rules of order
rule-touched-standing = ordinary standing rules
rule-touched-bylaws = bylaws
rule-touched-law = law
rule-touched-quorum = quorum
rule-touched-absentees = previous notice, or another protection of those absent
rule-touched-required_ballot = a ballot that the bylaws require
rule-touched-member_right = a basic right of one member
rule-touched-only_members_vote = only members vote
rule-touched-one_question = one question at a time

nature-original = new substance
nature-incidental = about procedure
nature-bylaws = amends the bylaws

sanction-apologise = to apologise
sanction-lose_floor = not to speak again on this question
sanction-leave = to leave the hall until the meeting ends
sanction-censure = to be censured

blank-order-usual = figures are voted on from the largest, anything else as proposed
blank-order-largest_first = voted on from the largest
blank-order-smallest_first = voted on from the smallest
blank-order-as_proposed = voted on as proposed

# Other words by which the list of motions finds them.
motion-also-limit_extend_debate = more time longer shorter speeches
motion-also-previous_question = close debate stop debate vote now call the question
motion-also-recess = break
motion-also-adjourn = end the meeting
motion-also-lay_on_table = set aside for now
motion-also-postpone_definitely = next time later
motion-also-commit = committee study
motion-also-withdraw_or_modify = take back
motion-also-reconsider = vote again
