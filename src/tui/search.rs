//! Finding a member by seat number, characters of the name, or pinyin.

use crate::i18n::Words;
use crate::meeting::{Member, Seat};
use pinyin::ToPinyinMulti;

/// Members that match `query`, the best first. An empty query matches everybody, by seat.
///
/// Digits are a seat number; Chinese characters stand in the name; letters are pinyin initials
/// ("wf" finds 王芳), whole syllables ("wangf"), or the beginning of words of a Latin name.
pub fn find<'m>(members: impl Iterator<Item = &'m Member>, query: &str) -> Vec<&'m Member> {
    let query = query.trim().to_lowercase();
    let mut found: Vec<_> =
        members.filter_map(|m| rank(m, &query).map(|rank| (rank, m.seat, m))).collect();
    found.sort_by_key(|(rank, seat, _)| (*rank, *seat));
    found.into_iter().map(|(_, _, m)| m).collect()
}

/// Whoever `query` means where nobody looks over a list: those who match best. A seat is meant only
/// by its whole number.
pub fn meant<'m>(members: impl Iterator<Item = &'m Member>, query: &str) -> Vec<&'m Member> {
    let query = query.trim().to_lowercase();
    let ranked: Vec<_> = members.filter_map(|m| rank(m, &query).map(|rank| (rank, m))).collect();
    let best = ranked.iter().map(|(rank, _)| *rank).min().filter(|rank| *rank < SEAT_BEGINS);
    let ranked = ranked.into_iter().filter(|(rank, _)| Some(*rank) == best);
    ranked.map(|(_, m)| m).collect()
}

/// The rank of a seat that only begins with what was typed.
const SEAT_BEGINS: u8 = 3;

fn rank(member: &Member, query: &str) -> Option<u8> {
    if query.is_empty() {
        return Some(0);
    }
    if let Ok(seat) = query.parse::<u16>() {
        return match member.seat == Seat(seat) {
            true => Some(0),
            false => member.seat.to_string().starts_with(query).then_some(SEAT_BEGINS),
        };
    }
    rank_of_name(&member.name, query)
}

/// How well a name fits what was typed in small letters, the best match lowest; `None`: not at all.
pub fn rank_of_name(name: &str, query: &str) -> Option<u8> {
    let name = name.to_lowercase();
    if name == query {
        Some(0)
    } else if name.starts_with(query) || spelled(&name, query) {
        Some(1)
    } else if name.contains(query) || later(&name).any(|rest| spelled(rest, query)) {
        Some(2)
    } else {
        None
    }
}

/// How well something fits that has a name in both languages and an id: the language of the screen goes
/// first, so that letters in the middle of the other name never hide what was meant.
pub fn rank_of_names(words: &Words, (zh, en): (&str, &str), id: &str, query: &str) -> Option<u8> {
    let (own, other) = (words.pick2(zh, en), words.pick2(en, zh));
    let of = |name: &str, after: u8| rank_of_name(name, query).map(|rank| rank + after);
    [of(own, 0), of(id, 1), of(other, WORST + 1)].into_iter().flatten().min()
}

/// The worst rank of a name that fits.
const WORST: u8 = 2;

/// Whether something is called so: the words stand in its name, or their initials spell it.
pub fn names(name: &str, query: &str) -> bool {
    let (name, query) = (name.to_lowercase(), query.trim().to_lowercase());
    name.contains(&query) || spelled(&name, &query) || later(&name).any(|r| spelled(r, &query))
}

/// Every proper ending of the name, for matches in its middle.
fn later(name: &str) -> impl Iterator<Item = &str> {
    name.char_indices().skip(1).map(|(at, _)| &name[at..])
}

/// Whether `query` spells the beginning of `name`: for each character its initial, part of its
/// syllable or all of it, by any of its readings; for a Latin word some of its first letters.
fn spelled(name: &str, query: &str) -> bool {
    if query.is_empty() {
        return true;
    }
    let mut chars = name.chars();
    let Some(first) = chars.next() else { return false };
    let rest = chars.as_str();
    if let Some(readings) = first.to_pinyin_multi() {
        return readings.into_iter().any(|reading| {
            let syllable = reading.plain();
            shared(syllable, query).any(|n| spelled(rest, &query[n..]))
        });
    }
    if !first.is_alphanumeric() {
        return spelled(rest, query);
    }
    let end = name.find(|c: char| !c.is_alphanumeric()).unwrap_or(name.len());
    let (word, after) = name.split_at(end);
    shared(word, query).any(|n| spelled(after, &query[n..]))
}

/// Lengths, longest first, of beginnings that both share, at least one character.
fn shared(word: &str, query: &str) -> impl Iterator<Item = usize> {
    let mut ends: Vec<usize> = word
        .chars()
        .zip(query.char_indices())
        .take_while(|(a, (_, b))| a == b)
        .map(|(_, (at, c))| at + c.len_utf8())
        .collect();
    ends.reverse();
    ends.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn members() -> Vec<Member> {
        let names = ["王芳", "李强", "曾伟", "单雄信", "Anna O'Neill", "王方圆"];
        names
            .iter()
            .zip(1..)
            .map(|(name, seat)| Member {
                seat: Seat(seat),
                name: (*name).to_owned(),
                category: String::new(),
                voting: true,
                unit: String::new(),
                area: 0,
            })
            .collect()
    }

    fn names(query: &str) -> Vec<String> {
        find(members().iter(), query).iter().map(|m| m.name.clone()).collect()
    }

    #[test]
    fn by_initials_syllables_characters_and_seat() {
        assert_eq!(names("wf"), ["王芳", "王方圆"]);
        assert_eq!(names("wangf"), ["王芳", "王方圆"]);
        assert_eq!(names("lq"), ["李强"]);
        assert_eq!(names("强"), ["李强"]);
        assert_eq!(names("4"), ["单雄信"]);
        assert_eq!(names("ao"), ["Anna O'Neill"]);
        assert_eq!(names("zzz"), Vec::<String>::new());
    }

    #[test]
    fn characters_with_several_readings_answer_to_each() {
        assert_eq!(names("zengwei"), ["曾伟"]);
        assert_eq!(names("cw"), ["曾伟"]);
        assert_eq!(names("sxx"), ["单雄信"]);
        assert_eq!(names("dxx"), ["单雄信"]);
    }

    #[test]
    fn a_name_in_the_language_of_the_screen_goes_before_letters_in_the_other_one() {
        use crate::i18n::Lang;
        let rank = |lang, names, id, query| rank_of_names(&Words::new(lang), names, id, query);
        let contract = ("合同", "contract");
        let plan = ("项目申请书", "application with the plan");
        let zh = |names, query| rank(Lang::ZhHans, names, "x", query);
        assert!(zh(contract, "ht") < zh(plan, "ht"));
        assert!(zh(contract, "合") < zh(plan, "ht"));
        assert_eq!(zh(plan, "xmsqs"), Some(1));
        // The other language is found as well, and so is the id, which goes before it.
        assert!(zh(contract, "contract").is_some());
        assert!(rank(Lang::En, contract, "deal", "deal") < rank(Lang::En, contract, "deal", "ht"));
        assert_eq!(zh(contract, "zz"), None);
    }
}
