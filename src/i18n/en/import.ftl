### Problems of catalogue files and of roster import

problem-unreadable = Cannot be read: { $detail }
problem-not-text = Not UTF-8 text. Save the file as UTF-8.
problem-too-large = Larger than { $max } KiB; not read.
problem-too-many-files = More than { $max } files; the rest was not read.
problem-syntax = Not valid TOML: { $detail }
problem-unrecognised = Neither a meeting format nor a rule set nor a statute nor a pipeline. Put it into the folder formats, rules, laws or pipelines.
problem-missing = { $key } is missing.
problem-unknown-key = { $key } is not a known key.
problem-wrong-type = { $key } must be { $expected }, not { $found }.
problem-not-allowed = { $key } cannot be “{ $found }”. Possible: { $allowed }.
problem-bad-fraction = { $key }: “{ $found }” is not a fraction of at most one. Write "2/3" or "60%".
problem-out-of-range = { $key } must be a whole number from { $min } to { $max }.
problem-empty = { $key } must not be empty.
problem-too-long = { $key } is too long; at most { $max }.
problem-bad-id = { $key }: “{ $found }” cannot be an id; letters a–z, digits, - and _ only.
problem-not-the-file-name = { $key } must be the name of the file: “{ $stem }”.
problem-duplicate = { $key }: “{ $value }” stands there twice, first in line { $first }.
problem-min-above-max = { $key }: the lower limit { $min } is above the upper limit { $max }.
problem-dangling = { $key }: there is no { $what } called “{ $found }”.
problem-circle = { $key }: rule sets are based on each other: { $through }.
problem-needs = { $key } means nothing without { $other }.
problem-excludes = { $key } and { $other } exclude each other.
problem-suggestion = Did you mean “{ $name }”?

toml-string = a text in quotes
toml-integer = a whole number
toml-float = a decimal number
toml-boolean = true or false
toml-datetime = a date
toml-array = a list
toml-table = a table

referent-rules = rule set
referent-profile = pipeline profile
referent-transition = transition
referent-state = state
referent-category = category
referent-motion = motion
referent-base-motion = motion in the base
referent-group = group of motions

import-at-row = Row { $row }: { $what }
import-at-cell = Row { $row }, column “{ $column }”: { $what }

import-problem-unbalanced-quote = A quotation mark is not closed.
import-problem-field-count = { $found } cells instead of { $expected }.
import-problem-too-many-columns = More than { $max } columns.
import-problem-too-many-rows = More than { $max } people; the rest was not read.
import-problem-skipped-row = Stands above the header; passed over.
import-problem-empty-name = No name.
import-problem-too-long = Too long; at most { $max } characters.
import-problem-duplicate-name = “{ $name }” has the same name as row { $first }. If it is the same person, remove one row.
import-problem-duplicate-seat = Seat { $seat } is taken by row { $first }.
import-problem-seat-range = “{ $found }” cannot be a seat; seats are whole numbers from 1 to { $max }.
import-problem-seat-from-digits = Seat { $seat } taken from “{ $found }”.
import-problem-seat-missing = No seat is given; seat { $seat } assigned.
import-problem-seat-assigned = “{ $found }” cannot serve as a seat; seat { $seat } assigned.
import-problem-unknown-category = This meeting has no category “{ $found }”.
import-problem-no-category = No category is given.
import-problem-no-category-column = There is no column for the category.
import-problem-not-yes-or-no = “{ $found }” is neither yes nor no.

import-error-unreadable = The file cannot be read (the system says: { $detail }). Save a copy on the desktop and choose that.
import-error-too-large = The file is too large; at most { $max } MiB.
import-error-empty = Nobody is on this roster.
import-error-not-a-table = Neither CSV text nor an XLSX workbook.
import-error-old-spreadsheet = An old Excel file (.xls) or one with a password. Save it as XLSX or CSV.
import-error-spreadsheet = The workbook is damaged: { $detail }
import-error-undecodable = Row { $row } has bytes that cannot be read (as { $encoding }). Save the file as UTF-8.
import-error-no-name-column = There is no column for the name. Columns seen: { $columns }

import-layout-header = Roster with a header
import-layout-openslides = OpenSlides participants
import-layout-helios = Helios voters
import-layout-names = Names only
import-layout-seat-name = Seat, name
import-layout-seat-name-category = Seat, name, category
import-error-no-file = There is no such file. Check its name and folder, or put the file on the desktop and choose it from the list.
import-error-denied = The system does not let this file be read. Close it in the spreadsheet program, or save a copy on the desktop and choose that.

referent-law = statute
problem-bad-time = { $key }: “{ $found }” is no time. Write "setting" (the community sets it), a number of minutes, or minutes and seconds as "2:30".
problem-no-source = { $key }: no step writes what stands on the paper “{ $paper }”. Add the step, or leave the paper out.
problem-votes-without-motions = { $key }: a vote is taken here, and no step before allows motions.
problem-phase-order = { $key }: the five phases come once each, in the order say, ask, deliberate, act, review.
problem-how-before-whether = { $key }: a step for "how" comes after one for "whether".
problem-no-stage = { $key }: an Open Space has at least one step with a stage.
problem-stage-in-mode = { $key }: a step has a stage; the mode is then open-space or mixed.
problem-no-business = { $key }: a meeting by rules has a step that allows motions or pairs; where people only talk, the mode is plain.
problem-votes-without-figure = { $key }: "none" says that nothing is voted on, and a step allows votes.
problem-parties = { $key }: where parties agree, two categories at the least have party = true.
problem-share-of-zero = { $key }: a share of zero asks for nobody.
problem-more-than-all = { $key }: nothing is more than all; for all of them write at_least = "1/1".
