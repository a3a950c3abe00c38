### Problems of catalogue files and of roster import

problem-unreadable = Cannot be read: { $detail }
problem-not-text = Not UTF-8 text. Save the file as UTF-8.
problem-too-large = Larger than { $max } KiB; not read.
problem-too-many-files = More than { $max } files; the rest was not read.
problem-syntax = Not valid TOML: { $detail }
problem-unrecognised = Neither a meeting format nor a rule set nor a pipeline. Put it into the folder formats, rules or pipelines.
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
