### Cities: pipelines, lists, admission

show-source = source
catalog-lists = lists
lists-sample = {" "}(an example of the source)
lists-count = { $expected ->
    [none] { $set } · { $list }: { $there } there, and { $samples } examples
   *[other] { $set } · { $list }: { $expected } expected, { $there } there, and { $samples } examples
}
list-kind-own = own matters
list-kind-assist = assistance
list-kind-negative = negative list
list-kind-purchase = purchasable
list-kind-party = Party matters
list-kind-other = another list
listed-told = On a list: { $kind } “{ $item }” ({ $list }, { $version })
listed-stops = On a negative list, so it is stopped: the chair rules on it with { $key } and gives a reason.
listed-ruled-admitted = Ruled: may be taken up. Reason: { $reason }
listed-ruled-closed = Ruled: no responsibility of ours, only to be disposed of. Reason: { $reason }
listed-ways = Nothing more is moved on it; { $next } goes on.
listed-ways-file = To dispose of it: in “{ $step }” { $key } files “{ $kind }”, then move and vote; or else { $next } goes on.
listed-ruled-already = It was ruled on ({ $ruling }) and is not ruled on twice. To change it { $undo } takes it back first.
field-listed = ruling
listed-closed = no responsibility of ours; only to be disposed of
listed-admitted = may be taken up
act-rule_listed = rule on a matter of the negative list
key-rule_listed = list ruling
help-rule_listed = the item is on a negative list: rule whether it may be taken up, with a reason for the record
tick-sheet-listed = List ruling: { $admit ->
    [yes] may be taken up
   *[other] no responsibility of ours
}, { $text }
sheets-listed-admitted = The chair ruled on “{ $item }” of the list: it may be taken up. Reason: { $text }
sheets-listed-closed = The chair ruled on “{ $item }” of the list: it is no responsibility of ours and may only be disposed of. Reason: { $text }
refusal-listed_negative = The item is on a negative list: “{ $item }” ({ $list }, { $version }). It goes on once the chair has ruled on it, with a reason.
refusal-listed_closed = It was ruled to be no responsibility of ours ({ $list }: “{ $item }”). Only a motion that disposes of it is in order, such as a refusal that was filed first.
refusal-nothing_listed = The item under way is on no negative list, or was ruled on.
refusal-list_unknown = There are no lists called “{ $set }”.
refusal-offered = A task handed down without admission, without people, money or goods, or without its fee: the community may refuse it. File the refusal (a red card), then move it.
wording-refusal = That the community refuse “{ $title }” and show a red card
sheets-red-cards = Red cards since the last evaluation
sheets-red-card = { $day }, { $department }: { $title } ({ $need }), on the ground of: { $ground }
