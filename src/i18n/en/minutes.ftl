### Minutes: the words of both styles, and what is missing before an export

minutes-list-between = { ", " }
minutes-sentence-between = { " " }
minutes-blank = ……………
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
minutes-by-proxy = By proxy: { $names }
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

minutes-agenda = Agenda
minutes-item = Item { $number }: { $title }
minutes-item-need = { $title } (need { $need })
minutes-step = { $step } ({ $hour })
minutes-proceedings = Proceedings
minutes-timed = { $hour } { $text }

minutes-moved-main = { $name } made a main motion (motion { $id }):
minutes-moved-amend = { $name } moved to amend motion { $target } (motion { $id }):
minutes-moved-amend-secondary = { $name } moved to amend the amendment, motion { $target } (motion { $id }):
minutes-moved-withdraw = { $name } asked leave to withdraw motion { $target } (motion { $id })
minutes-moved-adjourn = { $name } moved to adjourn (motion { $id })
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
minutes-leads-to = The text would read: { $text }
minutes-reworded = Before it was stated, the mover changed motion { $id } to:
minutes-seconded = { $name } seconded motion { $id }
minutes-second-withdrawn = The second to motion { $id } was taken back
minutes-fell = Nobody seconded; motion { $id } did not come before the meeting
minutes-stated = The chair stated the question on motion { $id }
minutes-taken-back = The mover took motion { $id } back before it was stated

minutes-speech = { $name } spoke ({ $stance }) for { $used }
minutes-speech-over = { $name } spoke ({ $stance }) for { $used }, { $over } over time
minutes-speech-open = { $name } has the floor ({ $stance })
minutes-point = { $name } raised a point of order: “{ $text }”
minutes-ruling-well-taken = The chair ruled the point well taken, because: “{ $reason }”.
minutes-ruling-not-well-taken = The chair ruled the point not well taken, because: “{ $reason }”.
minutes-ruling-open = The chair has not ruled yet.
minutes-objected = { $name } objected to adopting motion { $id } by consent; it must be voted on
minutes-vote-cancelled = The chair broke off the vote on motion { $id } before it was announced
minutes-office-given = { $name } took the office: { $office }
minutes-item-added = Item { $number } was added: { $title }

minutes-vote = Vote on motion { $id } ({ $kind }): { $method }
minutes-vote-quorum = Members: { $membership }; attending: { $present }; quorum: { $needed }{ $met ->
    [yes] { "" }
   *[no] , not met
  }
minutes-tally = For { $yes }, against { $no }
minutes-tally-abstain = For { $yes }, against { $no }, abstaining { $abstain }
minutes-roll = { $answer } ({ $count }): { $names }
minutes-needed = Needed: { $rule }; on a base of { $base } that is { $needed }
minutes-needed-uncounted = Needed: { $rule }; judged by the chair, not counted
minutes-needed-consent = Needed: no objection by any of { $base } attending
minutes-margin-exact = exactly as many as needed
minutes-margin-above = { $votes } more than needed
minutes-margin-short = { $votes } short
minutes-result-counted = Result: { $outcome }, { $got } for, { $margin }
minutes-result-consent = Result: nobody objected, { $outcome }
minutes-result-judged = Result: announced by the chair as { $outcome }

minutes-resolutions = Decisions
minutes-no-resolutions = No main motion was decided.
minutes-resolution-adopted = { $item ->
    [0] { "" }
   *[other] Item { $item },{ " " }
  }motion { $id }, adopted ({ $numbers }):
minutes-resolution-lost = { $item ->
    [0] { "" }
   *[other] Item { $item },{ " " }
  }motion { $id }, lost ({ $numbers }):
minutes-resolution-numbers = { $tally }; { $needed } needed, { $margin }
minutes-resolution-consent = by unanimous consent
minutes-resolution-judged = judged by the chair, not counted
minutes-left-over = Left open
minutes-open-pending = Motion { $id } ({ $kind }, moved by { $name }) is pending and not decided
minutes-open-not-stated = Motion { $id } ({ $kind }, moved by { $name }) has not been stated
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
minutes-hash = SHA-256: { $sha256 }

minutes-ronr-title = Minutes of { $body }: { $title }
minutes-ronr-held = “{ $title }” ({ $format }{ $series ->
    [0] { "" }
   *[other] , no. { $series }
  }), a meeting of { $body }, was called to order on { $date } at { $hour } at { $place }.
minutes-ronr-officers = { $chair } was in the chair and { $recorder } kept the record.
minutes-ronr-attendance = Of the voting members ({ $membership } in number) { $present } attended; the quorum of { $needed } was { $met ->
    [yes] present
   *[no] not present
  }.
minutes-ronr-not-opened = The meeting has not been called to order.
minutes-ronr-adopted = The motion made by { $name } was adopted in this form:
minutes-ronr-adopted-amended = The motion made by { $name } was, after amendment, adopted in this form:
minutes-ronr-lost = The following motion, made by { $name }, was lost:
minutes-ronr-lost-amended = The motion made by { $name } was, after amendment, lost in this form:
minutes-ronr-fell = The following motion, made by { $name }, was not seconded and did not come before the meeting:
minutes-ronr-by = The vote was taken by { $method }.
minutes-ronr-by-consent = It was adopted by unanimous consent.
minutes-ronr-counted = { $tally }. { $needed }; obtained: { $got }, { $margin }.
minutes-ronr-point = { $name } raised a point of order: “{ $text }”.
minutes-ronr-chair = { $name } took the chair.
minutes-ronr-unfinished = Unfinished business
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
