# The form for a new meeting: what a kind of meeting leaves to the community, and last time's figures.

dialog-kinds = Kind of meeting
kinds-hint = name, initials or Chinese; ↑↓ and Enter
setup-date = Date
setup-date-unclear = That is no day. For example 2026-12-10, 12-10, or +7 for a week from now.
setup-days = Held on these days of the month: { $days }. ←→ go to the one before or after, Enter names another day. Where a month has no such day it is the day after.
setup-preset = Seats
setup-preset-seats = Seats that must be filled: { $names }
setup-record = Record
setup-record-fixed = The record from the board: it is offered first when a document is filed (D). Del takes it off.
setup-above = ↑ { $n } more
setup-below = ↓ { $n } more
setup-to-set = to be set
setup-left-to-you = This kind of meeting leaves it to the community; the program sets nothing in its place. Every paper prints what you set.
setup-offered = This is usual for this kind of meeting; the community may set another. Every paper prints what you set.
setup-time-step = in all: { $span }
setup-time-each = each: { $span }
setup-span-set = { $span } (min:sec)
setup-ready = Everything is there. Enter sets up the meeting.
setup-numbered = { $series } · { $title }
setup-as-on = As at the last meeting ({ $day }); it may be changed.
setup-as-on-changed = As at the last meeting ({ $day }), with changes.
setup-left-matters = Of the last meeting { $n ->
    [one] one item stands
   *[other] { $n } items stand
  } on the agenda again; Del takes one off.
setup-left-tasks = { $n ->
    [one] One open task comes
   *[other] { $n } open tasks come
  } over from it.
entry-date = Date (2026-12-10, 12-10, or +7)
entry-step-time = “{ $step }”: how long in all (min or min:sec)
entry-step-each = “{ $step }”: how long each (min or min:sec)
weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun
