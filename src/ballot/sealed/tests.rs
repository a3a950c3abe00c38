//! Laws of sealed ballots, and everything that must be refused.

use super::seed::Stream;
use super::*;
use proptest::prelude::*;
use serde_json::{Value, json};

/// A poll with all its tellers in one place.
struct Poll {
    question: Question,
    booth: Booth,
    shares: Vec<Share>,
    rng: Stream,
}

fn question(title: &str, form: &Form) -> Question {
    let options = (1..=form.options()).map(|n| n.to_string()).collect();
    Question { meeting: "m".into(), number: 1, title: title.into(), options }
}

fn poll_of(question: &str, form: Form, threshold: u16, tellers: u16, seed: u8) -> Poll {
    let mut rng = Stream::keyed(&[seed; 32]);
    let asked = self::question(question, &form);
    let digest = asked.digest(&form).unwrap();
    let (key, shares) = JointKey::make(digest, threshold, tellers, &mut rng).unwrap();
    Poll { question: asked, booth: Booth::new(form, key).unwrap(), shares, rng }
}

fn poll(form: Form) -> Poll {
    poll_of("question", form, 2, 3, 1)
}

impl Poll {
    fn seal(&mut self, marks: &[u32]) -> SealedBallot {
        let seed = Seed::draw(&mut self.rng);
        self.booth.seal(&Marks::new(marks.to_vec()), &seed).unwrap()
    }

    fn seal_all(&mut self, all: &[Vec<u32>]) -> Vec<SealedBallot> {
        all.iter().map(|marks| self.seal(marks)).collect()
    }

    fn share(&mut self, sum: &Sum, teller: usize) -> DecryptionShare {
        self.shares[teller].decrypt(self.booth.key(), sum, &mut self.rng).unwrap()
    }

    fn opened(&mut self, all: &[Vec<u32>]) -> Counts {
        self.opened_by(all, &[0, 2])
    }

    fn opened_by(&mut self, all: &[Vec<u32>], tellers: &[usize]) -> Counts {
        let ballots = self.seal_all(all);
        let sum = self.booth.sum(&ballots).unwrap();
        let shares: Vec<_> = tellers.iter().map(|teller| self.share(&sum, *teller)).collect();
        self.booth.open(&sum, &shares).unwrap()
    }

    fn record(&mut self, all: &[Vec<u32>], audits: Vec<Audit>) -> BoxRecord {
        let ballots = self.seal_all(all);
        let sum = self.booth.sum(&ballots).unwrap();
        let shares = vec![self.share(&sum, 2), self.share(&sum, 1)];
        BoxRecord::gather(&self.booth, &self.question, ballots, audits, shares).unwrap()
    }

    fn audit(&mut self, marks: &[u32]) -> Audit {
        let (marks, seed) = (Marks::new(marks.to_vec()), Seed::draw(&mut self.rng));
        let hash = *self.booth.seal(&marks, &seed).unwrap().hash();
        Audit { hash, marks, seed }
    }
}

fn forms() -> Vec<Form> {
    vec![
        Form::ChooseOne { options: 3 },
        Form::UpTo { options: 4, k: 2 },
        Form::Approval { options: 3 },
        Form::Points { options: 3, points: 7, cap: 4 },
    ]
}

/// Marks cut down to what the form allows.
fn allowed(form: &Form, raw: &[u32]) -> Vec<u32> {
    let mut left = form.total().unwrap_or(u32::MAX);
    let give = |mark: &u32| {
        let given = (mark % (form.cap() + 1)).min(left);
        left -= given;
        given
    };
    raw.iter().take(form.options() as usize).map(give).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn the_sum_opens_to_the_sum_of_the_marks_by_any_tellers_to_the_threshold(
        which in 0..4usize,
        tellers in 1..5u16,
        below in 0..4u16,
        seed in any::<u8>(),
        raw in prop::collection::vec(prop::collection::vec(0..9u32, 4), 0..6),
    ) {
        let form = forms()[which];
        let threshold = tellers.saturating_sub(below).max(1);
        let mut poll = poll_of("question", form, threshold, tellers, seed);
        let all: Vec<Vec<u32>> = raw.iter().map(|raw| allowed(&form, raw)).collect();
        let ballots = poll.seal_all(&all);
        let sum = poll.booth.sum(&ballots).unwrap();
        let shares: Vec<_> = (0..usize::from(tellers)).map(|t| poll.share(&sum, t)).collect();
        let total = |option: usize| all.iter().map(|marks| u64::from(marks[option])).sum();
        let expected: Vec<u64> = (0..form.options() as usize).map(total).collect();
        for chosen in 0u32..1 << tellers {
            let some: Vec<_> = (0..usize::from(tellers))
                .filter(|teller| chosen >> teller & 1 == 1)
                .map(|teller| shares[teller].clone())
                .collect();
            let opened = poll.booth.open(&sum, &some);
            if some.len() < usize::from(threshold) {
                let few = Fault::TooFewShares { needed: threshold, found: some.len() };
                prop_assert_eq!(opened, Err(few));
            } else {
                let opened = opened.unwrap();
                prop_assert_eq!(&opened.options, &expected);
                prop_assert_eq!(opened.ballots, all.len() as u64);
                let blanks = all.iter().filter(|marks| marks.iter().all(|m| *m == 0)).count();
                if let Some(counted) = opened.blanks {
                    prop_assert_eq!(counted, blanks as u64);
                }
            }
        }
    }
}

#[test]
fn nobody_votes_one_votes_all_are_of_one_mind() {
    for form in forms() {
        let n = form.options() as usize;
        let zero = vec![0; n];
        let nobody = poll(form).opened(&[]);
        assert_eq!((nobody.ballots, nobody.options), (0, vec![0; n]));
        let mut last = zero.clone();
        last[n - 1] = form.cap();
        let one = poll(form).opened(std::slice::from_ref(&last));
        assert_eq!(one.options[n - 1], u64::from(form.cap()));
        let all = poll(form).opened(&vec![last; 5]);
        assert_eq!(all.options[n - 1], 5 * u64::from(form.cap()));
        assert_eq!(all.options[..n - 1], vec![0; n - 1]);
        let blank = poll(form).opened(&[zero.clone(), zero]);
        assert_eq!((blank.ballots, blank.options), (2, vec![0; n]));
        assert_eq!(blank.unused, form.total().map(|total| 2 * u64::from(total)));
        assert_eq!(blank.blanks, matches!(form, Form::ChooseOne { .. }).then_some(2));
    }
}

#[test]
fn marks_that_a_form_does_not_allow_are_named() {
    let [one, up_to, approval, points] = forms().try_into().unwrap();
    let check = |form: Form, marks: &[u32]| form.check(&Marks::new(marks.to_vec()));
    assert_eq!(check(one, &[1, 0]), Err(Fault::MarksLength { expected: 3, found: 2 }));
    assert_eq!(check(one, &[1, 0, 1]), Err(Fault::SeveralChoices { marked: 2 }));
    assert_eq!(check(one, &[0, 2, 0]), Err(Fault::AboveCap { option: 1, cap: 1, marked: 2 }));
    assert_eq!(check(up_to, &[1, 1, 0, 1]), Err(Fault::TooManyMarks { most: 2, marked: 3 }));
    assert_eq!(check(approval, &[1, 1, 1]), Ok(()));
    assert_eq!(check(points, &[4, 4, 0]), Err(Fault::TooManyMarks { most: 7, marked: 8 }));
    assert_eq!(check(points, &[5, 0, 0]), Err(Fault::AboveCap { option: 0, cap: 4, marked: 5 }));
    assert_eq!(check(points, &[u32::MAX; 3]).unwrap_err().code(), "above_cap");
    let fault = poll(one).booth.seal(&Marks::new(vec![1, 1, 0]), &Seed::new([0; 32]));
    assert_eq!(fault.unwrap_err(), Fault::SeveralChoices { marked: 2 });
    assert_eq!(Marks::one(&one, 3).err(), Some(Fault::MarksLength { expected: 3, found: 4 }));
}

#[test]
fn forms_that_cannot_be_are_named() {
    let (most, limit) = (OPTIONS_MAX, |limit, most| Err(Fault::Limit { limit, most }));
    assert_eq!(
        Form::Approval { options: 201 }.validate(),
        Err(Fault::Options { options: 201, most })
    );
    assert_eq!(Form::ChooseOne { options: 0 }.validate(), Err(Fault::Options { options: 0, most }));
    assert_eq!(Form::UpTo { options: 3, k: 4 }.validate(), limit(4, 3));
    assert_eq!(Form::UpTo { options: 3, k: 0 }.validate(), limit(0, 3));
    assert_eq!(Form::Points { options: 3, points: 1_001, cap: 1 }.validate(), limit(1_001, 1_000));
    assert_eq!(Form::Points { options: 3, points: 5, cap: 6 }.validate(), limit(6, 5));
    assert_eq!(Form::Points { options: 3, points: 1_000, cap: 1_000 }.validate(), Ok(()));
}

#[test]
fn thresholds_that_cannot_be_are_refused() {
    let question = Digest::of(b"question");
    for (threshold, tellers) in [(0, 0), (0, 1), (2, 1), (4, 3), (1, 21)] {
        let made = JointKey::make(question, threshold, tellers, &mut Stream::keyed(&[0; 32]));
        let most = TELLERS_MAX;
        let fault = Fault::Tellers { threshold, tellers: tellers.into(), most };
        assert_eq!(made.err(), Some(fault));
    }
}

/// Every place of a JSON value that holds a text or a number.
fn leaves(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            map.iter().for_each(|(k, v)| leaves(v, &format!("{at}/{k}"), found));
        }
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(i, v)| leaves(v, &format!("{at}/{i}"), found));
        }
        _ => found.push(at.to_owned()),
    }
}

/// The value with another text or number in one place: one digit or letter of it is changed.
fn changed(value: &Value, at: &str) -> Value {
    let mut value = value.clone();
    let leaf = value.pointer_mut(at).unwrap();
    *leaf = match leaf {
        Value::Number(number) => json!(number.as_u64().unwrap() + 1),
        Value::String(text) => {
            let mut chars: Vec<char> = text.chars().collect();
            let middle = chars.len() / 2;
            chars[middle] = if chars[middle] == 'b' { 'c' } else { 'b' };
            json!(chars.into_iter().collect::<String>())
        }
        other => panic!("{other}"),
    };
    value
}

#[test]
fn a_ballot_changed_in_any_place_is_refused() {
    for form in forms() {
        let mut poll = poll(form);
        let n = form.options() as usize;
        let mut marks = vec![0; n];
        marks[1] = 1;
        let ballot = serde_json::to_value(poll.seal(&marks)).unwrap();
        let good: SealedBallot = serde_json::from_value(ballot.clone()).unwrap();
        assert_eq!(poll.booth.check(&good), Ok(()));
        let mut places = vec![];
        leaves(&ballot, "", &mut places);
        assert!(places.len() >= 5 * n);
        for at in places {
            let forged = serde_json::from_value::<SealedBallot>(changed(&ballot, &at));
            assert!(forged.is_err() || poll.booth.check(&forged.unwrap()).is_err(), "{at}");
        }
        // Whole parts: swapped, left out, doubled, taken from another ballot.
        let other = serde_json::to_value(poll.seal(&vec![0; n])).unwrap();
        let change = |with: &dyn Fn(&mut Value)| {
            let mut forged = ballot.clone();
            with(&mut forged);
            serde_json::from_value::<SealedBallot>(forged).map(|b| poll.booth.check(&b))
        };
        let options = |v: &mut Value, with: &dyn Fn(&mut Vec<Value>)| {
            with(v["options"].as_array_mut().unwrap());
        };
        let forged = [
            change(&|v| options(v, &|list| list.swap(0, 1))),
            change(&|v| options(v, &|list| drop(list.pop()))),
            change(&|v| options(v, &|list| list.push(list[0].clone()))),
            change(&|v| options(v, &|list| list[0] = list[1].clone())),
            change(&|v| v["options"][0] = other["options"][0].clone()),
            change(&|v| v["options"] = other["options"].clone()),
            change(&|v| {
                let sealed = v["options"][0]["sealed"].clone();
                v["options"][0]["sealed"] = v["options"][1]["sealed"].clone();
                v["options"][1]["sealed"] = sealed;
            }),
        ];
        // Without a remainder there is nothing left of the ballot that could differ.
        let whole = usize::from(form.total().is_none());
        for (which, forged) in forged.into_iter().enumerate() {
            if !(whole == 1 && which == 5) {
                assert!(!matches!(forged, Ok(Ok(()))), "{form:?} {which}");
            }
        }
        let without = change(&|v| drop(v.as_object_mut().unwrap().remove("rest")));
        assert_eq!(matches!(without, Ok(Ok(()))), form.total().is_none());
        assert!(change(&|v| v["voter"] = json!(7)).is_err(), "nothing may be added");
    }
}

#[test]
fn a_ballot_for_another_key_question_or_form_is_refused() {
    let form = Form::Approval { options: 2 };
    let mut poll = poll(form);
    let ballot = poll.seal(&[1, 0]);
    let other_key = poll_of("question", form, 2, 3, 2);
    assert!(other_key.booth.check(&ballot).is_err());
    // The same tellers' keys, with the digest of another question.
    let mut key = serde_json::to_value(poll.booth.key()).unwrap();
    key["question"] = json!(Digest::of(b"another"));
    let key: JointKey = serde_json::from_value(key).unwrap();
    assert!(Booth::new(form, key).unwrap().check(&ballot).is_err());
    let mut key = serde_json::to_value(poll.booth.key()).unwrap();
    key["tellers"].as_array_mut().unwrap().swap(0, 1);
    assert!(serde_json::from_value::<JointKey>(key).is_err(), "keys on no polynomial");
    let looser = Form::Points { options: 2, points: 2, cap: 1 };
    assert!(Booth::new(looser, poll.booth.key().clone()).unwrap().check(&ballot).is_err());
    let wider = Form::UpTo { options: 3, k: 2 };
    let one = Form::UpTo { options: 3, k: 1 };
    let booth = Booth::new(wider, poll.booth.key().clone()).unwrap();
    let two = booth.seal(&Marks::new(vec![1, 1, 0]), &Seed::new([5; 32])).unwrap();
    assert!(Booth::new(one, poll.booth.key().clone()).unwrap().check(&two).is_err());
}

#[test]
fn a_copy_proves_again_and_is_refused_by_its_hash() {
    let mut poll = poll(Form::ChooseOne { options: 2 });
    let ballot = poll.seal(&[0, 1]);
    let copy = SealedBallot::read(&ballot.canonical().unwrap()).unwrap();
    assert_eq!(poll.booth.check(&copy), Ok(()));
    assert_eq!(copy.hash(), ballot.hash());
    assert_eq!(Digest::of(&ballot.canonical().unwrap()), *ballot.hash().digest());
    assert_eq!(ballot.hash().short().len(), 23);
    let fault = Fault::Copy { ballot: *ballot.hash() };
    assert_eq!(poll.booth.sum(&[ballot, copy]).err(), Some(fault));
}

#[test]
fn shares_are_refused_that_are_few_twice_foreign_or_false() {
    let form = Form::ChooseOne { options: 2 };
    let mut one = poll(form);
    let ballots = one.seal_all(&[vec![1, 0], vec![0, 1], vec![1, 0]]);
    let sum = one.booth.sum(&ballots).unwrap();
    let part = one.booth.sum(&ballots[..1]).unwrap();
    let (first, second) = (one.share(&sum, 0), one.share(&sum, 1));
    let of_part = one.share(&part, 1);
    let open = |shares: &[&DecryptionShare]| {
        let shares: Vec<_> = shares.iter().map(|share| (*share).clone()).collect();
        one.booth.open(&sum, &shares)
    };
    assert_eq!(open(&[&first, &second]).unwrap().options, [2, 1]);
    assert_eq!(open(&[]), Err(Fault::TooFewShares { needed: 2, found: 0 }));
    assert_eq!(open(&[&first]), Err(Fault::TooFewShares { needed: 2, found: 1 }));
    assert_eq!(open(&[&first, &first]), Err(Fault::ShareTwice { teller: 1 }));
    assert_eq!(open(&[&first, &of_part]), Err(Fault::ShareProof { teller: 2, option: 0 }));
    let mut posing = first.clone();
    posing.teller = 2;
    assert_eq!(open(&[&first, &posing]), Err(Fault::ShareProof { teller: 2, option: 0 }));
    posing.teller = 4;
    assert_eq!(open(&[&first, &posing]), Err(Fault::NotATeller { teller: 4 }));
    posing.teller = 0;
    assert_eq!(open(&[&first, &posing]), Err(Fault::NotATeller { teller: 0 }));
    let mut short = second.clone();
    short.options.pop();
    assert_eq!(open(&[&first, &short]), Err(Fault::ShareShape { teller: 2 }));
    let mut false_one = second.clone();
    false_one.options.swap(0, 1);
    assert_eq!(open(&[&first, &false_one]), Err(Fault::ShareProof { teller: 2, option: 0 }));
    // A teller of another poll; a sum of another poll.
    let mut other = poll_of("question", form, 2, 3, 9);
    let foreign = other.shares[0].decrypt(one.booth.key(), &sum, &mut other.rng);
    assert_eq!(foreign.err(), Some(Fault::ForeignShare { teller: 1 }));
    let (expected, found) = (*other.booth.key().digest(), *one.booth.key().digest());
    let fault = Fault::OtherKey { expected, found };
    assert_eq!(other.booth.open(&sum, &[]).unwrap_err(), fault);
}

#[test]
fn only_the_pass_phrase_opens_a_share() {
    let mut poll = poll(Form::ChooseOne { options: 2 });
    let share = &poll.shares[1];
    let lock = |phrase: &str, rng: &mut Stream| LockedShare::lock(share, phrase, Cost::QUICK, rng);
    let locked = lock("小区 2026", &mut poll.rng).unwrap();
    let again = lock("小区 2026", &mut poll.rng).unwrap();
    assert!(locked != again, "a salt of its own");
    let wrong = Fault::WrongPassphrase { teller: 2 };
    assert_eq!(locked.unlock("小区2026").err(), Some(wrong));
    assert_eq!(locked.unlock("").err(), Some(Fault::Passphrase { bytes: 0, most: 1_024 }));
    let fault = Fault::Passphrase { bytes: 1_025, most: 1_024 };
    assert_eq!(lock(&"x".repeat(1_025), &mut poll.rng).err(), Some(fault));
    let json = serde_json::to_value(&locked).unwrap();
    let mut places = vec![];
    leaves(&json, "", &mut places);
    assert_eq!(places.len(), 6);
    for at in places {
        let forged = serde_json::from_value::<LockedShare>(changed(&json, &at)).unwrap();
        assert!(forged.unlock("小区 2026").is_err(), "{at}");
    }
    for (key, value) in
        [("memory_kib", 2_000_000), ("memory_kib", 1), ("passes", 0), ("passes", 17)]
    {
        let mut dear = json.clone();
        dear["cost"][key] = json!(value);
        let dear: LockedShare = serde_json::from_value(dear).unwrap();
        assert_eq!(dear.unlock("小区 2026").err(), Some(Fault::Cost));
    }
    // What comes out opens the box.
    let opened = serde_json::from_value::<LockedShare>(json).unwrap().unlock("小区 2026").unwrap();
    let ballots = poll.seal_all(&[vec![0, 1]]);
    let sum = poll.booth.sum(&ballots).unwrap();
    let shares =
        [poll.share(&sum, 0), opened.decrypt(poll.booth.key(), &sum, &mut poll.rng).unwrap()];
    assert_eq!(poll.booth.open(&sum, &shares).unwrap().options, [0, 1]);
}

#[test]
fn an_audit_recomputes_the_ballot_and_nothing_else_does() {
    for form in forms() {
        let mut poll = poll(form);
        let mut marks = vec![0; form.options() as usize];
        marks[0] = 1;
        let audit = poll.audit(&marks);
        let json = serde_json::to_string(&audit).unwrap();
        let read: Audit = serde_json::from_str(&json).unwrap();
        assert_eq!(poll.booth.check_audit(&read), Ok(()));
        marks.swap(0, 1);
        let choice = Audit { marks: Marks::new(marks.clone()), ..audit.clone() };
        let fault = poll.booth.check_audit(&choice).unwrap_err();
        assert!(matches!(fault, Fault::Audit { ballot, .. } if ballot == audit.hash));
        let seed = Audit { seed: Seed::new([0; 32]), ..audit.clone() };
        assert!(matches!(poll.booth.check_audit(&seed), Err(Fault::Audit { .. })));
        marks.push(0);
        let wrong = Audit { marks: Marks::new(marks), ..audit.clone() };
        let fault = Fault::AuditMarks { ballot: audit.hash };
        assert_eq!(poll.booth.check_audit(&wrong), Err(fault));
        let other = poll_of("question", form, 2, 3, 8);
        assert!(matches!(other.booth.check_audit(&audit), Err(Fault::Audit { .. })));
    }
}

/// A ballot that was made before must be made again by any later version of the program.
#[test]
fn a_ballot_is_the_same_on_every_machine_and_in_every_version() {
    let form = Form::Points { options: 3, points: 7, cap: 4 };
    let mut rng = Stream::keyed(&[1; 32]);
    let (key, _) = JointKey::make(Digest::of(b"question"), 2, 3, &mut rng).unwrap();
    let seed = Seed::draw(&mut rng);
    let booth = Booth::new(form, key).unwrap();
    let ballot = booth.seal(&Marks::new(vec![4, 2, 0]), &seed).unwrap();
    let hash = "9060500b9a5c19bf15bf5547460faab0366c73061475947d826bd997cbab682d";
    assert_eq!(ballot.hash().to_string(), hash);
}

/// `printf '["m",1,"question",["1","2","3"],{"cap":4,"kind":"points","options":3,"points":7}]' |
/// sha256sum`
#[test]
fn anybody_can_make_the_digest_of_a_question() {
    let form = Form::Points { options: 3, points: 7, cap: 4 };
    let digest = question("question", &form).digest(&form).unwrap();
    let known = "245c2368a686432bc3f2a4c35546938feabe789c2dc3590ff609c66e9ad7c968";
    assert_eq!(digest.to_string(), known);
}

#[test]
fn a_question_without_a_name_for_each_option_is_refused() {
    let form = Form::ChooseOne { options: 3 };
    let two = question("question", &Form::ChooseOne { options: 2 });
    assert_eq!(two.check(&form), Err(Fault::OptionNames { expected: 3, found: 2 }));
    let long = question(&"坡".repeat(TITLE_MAX), &form);
    assert!(matches!(long.check(&form), Err(Fault::TooLarge { what: "title_bytes", .. })));
    // As long as a motion can be, in the widest letters.
    assert_eq!(question(&"𠮷".repeat(2_000), &form).check(&form), Ok(()));
}

#[test]
fn the_greatest_ballot_can_be_cast_and_opened() {
    let form = Form::Points { options: OPTIONS_MAX, points: POINTS_MAX, cap: POINTS_MAX };
    let mut marks = vec![0; OPTIONS_MAX as usize];
    (marks[0], marks[199]) = (1, 999);
    let mut poll = poll_of("question", form, 1, 1, 1);
    assert!(poll.seal(&marks).canonical().unwrap().len() * 2 <= BALLOT_MAX);
    let counts = poll.opened_by(&[marks.clone(), marks], &[0]);
    assert_eq!((counts.options[0], counts.options[199], counts.unused), (2, 1_998, Some(0)));
}

#[test]
fn a_record_counts_itself_again() {
    for form in forms() {
        let mut poll = poll(form);
        let n = form.options() as usize;
        let mut marks = vec![0; n];
        marks[1] = 1;
        let audits = vec![poll.audit(&marks), poll.audit(&marks)];
        let record = poll.record(&[marks.clone(), vec![0; n], marks], audits);
        let counts = record.check().unwrap();
        assert_eq!((counts.ballots, counts.options[1]), (3, 2));
        let json = record.canonical().unwrap();
        let read = BoxRecord::read(&json).unwrap();
        assert_eq!(read.check(), Ok(counts));
        assert_eq!(read.digest().unwrap(), Digest::of(&json));
        assert_eq!(read.question(), &question("question", &form));
        let hashes: Vec<_> = read.ballots().iter().map(|b| *b.hash()).collect();
        assert!(hashes.is_sorted() && read.audits().is_sorted_by_key(|a| a.hash));
    }
    let nobody = poll(Form::ChooseOne { options: 2 }).record(&[], vec![]);
    assert_eq!(nobody.check().unwrap().blanks, Some(0));
}

fn recounted(record: Value) -> Result<Counts, Vec<Fault>> {
    BoxRecord::read(&serde_json::to_vec(&record).unwrap()).map_err(|f| vec![f])?.check()
}

#[test]
fn a_record_changed_in_any_place_is_refused() {
    let mut poll = poll(Form::ChooseOne { options: 2 });
    let audits = vec![poll.audit(&[1, 0])];
    let record = poll.record(&[vec![1, 0], vec![0, 1]], audits);
    let record: Value = serde_json::from_slice(&record.canonical().unwrap()).unwrap();
    assert!(recounted(record.clone()).is_ok());
    let mut places = vec![];
    leaves(&record, "", &mut places);
    for at in &places {
        assert!(recounted(changed(&record, at)).is_err(), "{at}");
    }
}

/// With no ballot in it there is no proof of a ballot that would fail: the tellers' word remains.
#[test]
fn an_empty_record_changed_in_any_place_is_refused() {
    let mut poll = poll(Form::Points { options: 2, points: 5, cap: 3 });
    let record = serde_json::to_value(poll.record(&[], vec![])).unwrap();
    assert!(recounted(record.clone()).is_ok());
    let mut places = vec![];
    leaves(&record, "", &mut places);
    for at in &places {
        assert!(recounted(changed(&record, at)).is_err(), "{at}");
    }
    let points = changed(&record, "/form/points");
    let faults = vec![Fault::QuestionChanged, Fault::ShareBox { teller: 2 }];
    assert_eq!(recounted(points), Err(faults));
}

#[test]
fn a_record_with_ballots_added_dropped_doubled_or_moved_is_refused() {
    let mut poll = poll(Form::ChooseOne { options: 2 });
    let ballots = poll.seal_all(&[vec![1, 0], vec![0, 1], vec![1, 0]]);
    let extra = serde_json::to_value(poll.seal(&[1, 0])).unwrap();
    let audit = poll.audit(&[0, 1]);
    let sum = poll.booth.sum(&ballots).unwrap();
    let shares = vec![poll.share(&sum, 0), poll.share(&sum, 1)];
    let record = BoxRecord::gather(
        &poll.booth,
        &poll.question,
        ballots.clone(),
        vec![audit],
        shares.clone(),
    )
    .unwrap();
    let record = serde_json::to_value(&record).unwrap();
    let first = record["ballots"][0].clone();
    let hash = |v: &Value| *serde_json::from_value::<SealedBallot>(v.clone()).unwrap().hash();
    let with = |change: &dyn Fn(&mut Value, &mut Vec<Value>)| {
        let mut record = record.clone();
        let mut ballots = record["ballots"].as_array().unwrap().clone();
        change(&mut record, &mut ballots);
        record["cast"] = json!(ballots.len());
        record["counts"]["ballots"] = json!(ballots.len());
        record["ballots"] = json!(ballots);
        recounted(record).unwrap_err()
    };
    let sum_changed = |faults: &[Fault]| faults.contains(&Fault::SumChanged { option: 0 });
    let dropped = with(&|_, list| drop(list.remove(0)));
    assert!(sum_changed(&dropped), "{dropped:?}");
    let added = with(&|_, list| {
        list.push(extra.clone());
        list.sort_by_key(hash);
    });
    assert!(sum_changed(&added), "{added:?}");
    let doubled = with(&|_, list| list.insert(0, first.clone()));
    assert!(doubled.contains(&Fault::Copy { ballot: hash(&first) }), "{doubled:?}");
    let moved = with(&|_, list| list.reverse());
    assert!(matches!(moved[..], [Fault::Unsorted { .. }]), "{moved:?}");
    let few = with(&|v, _| drop(v["shares"].as_array_mut().unwrap().pop()));
    assert_eq!(few, [Fault::TooFewShares { needed: 2, found: 1 }]);
    let sums = with(&|v, _| drop(v["sums"].as_array_mut().unwrap().pop()));
    assert_eq!(sums, [Fault::SumLength { expected: 2, found: 1 }]);
    let counts = with(&|v, _| v["counts"]["options"] = json!([1, 2]));
    assert_eq!(counts, [Fault::CountsChanged]);
    // The tellers of another poll, with their key and their shares of the same sum.
    let mut other = poll_of("question", *poll.booth.form(), 2, 3, 6);
    let theirs = other.record(&[vec![1, 0], vec![0, 1], vec![1, 0]], vec![]);
    let theirs = serde_json::to_value(&theirs).unwrap();
    let key = with(&|v, _| v["key"] = theirs["key"].clone());
    assert!(key.iter().any(|fault| matches!(fault, Fault::OptionProof { .. })), "{key:?}");
    let shares = with(&|v, _| v["shares"] = theirs["shares"].clone());
    assert_eq!(shares, [Fault::ShareProof { teller: 2, option: 0 }]);
    let mut stated = record.clone();
    stated["cast"] = json!(4);
    assert_eq!(recounted(stated), Err(vec![Fault::BallotCount { stated: 4, found: 3 }]));
    // A ballot that was opened to its voter must not have been cast too.
    let (marks, seed) = (Marks::new(vec![1, 0]), Seed::new([4; 32]));
    let ballot = poll.booth.seal(&marks, &seed).unwrap();
    let audit = Audit { hash: *ballot.hash(), marks, seed };
    let sum = poll.booth.sum(std::slice::from_ref(&ballot)).unwrap();
    let shares = vec![poll.share(&sum, 0), poll.share(&sum, 1)];
    let both =
        BoxRecord::gather(&poll.booth, &poll.question, vec![ballot], vec![audit.clone()], shares);
    assert_eq!(both.err(), Some(Fault::AuditCast { ballot: audit.hash }));
}

#[test]
fn what_is_too_large_or_of_another_version_is_not_read() {
    let record = poll(Form::ChooseOne { options: 2 }).record(&[], vec![]);
    let mut record = serde_json::to_value(&record).unwrap();
    record["version"] = json!(2);
    assert_eq!(recounted(record.clone()), Err(vec![Fault::Version { found: 2, known: 1 }]));
    record["version"] = json!(1);
    record["question"]["title"] = json!("x".repeat(TITLE_MAX + 1));
    let fault = Fault::TooLarge { what: "title_bytes", found: TITLE_MAX + 1, most: TITLE_MAX };
    assert_eq!(recounted(record), Err(vec![fault]));
    let large = BoxRecord::read(&vec![b' '; RECORD_MAX + 1]).err();
    assert!(matches!(large, Some(Fault::TooLarge { what: "bytes", .. })));
    let broken = BoxRecord::read(b"{\"version\": 1,\n\"title\": 7}").err();
    assert!(matches!(broken, Some(Fault::Unreadable { line: 2, .. })), "{broken:?}");
}
