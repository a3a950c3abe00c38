//! Every key, in one table. The hint bar and the help page are printed from it.

mod action;
mod lookup;

pub use action::{Action, Place};
pub use lookup::{action, cap, key_at_meeting, key_of, key_on_sheet, shown};

use crate::law::MotionKind;
use crate::meeting::ActKind;
use crossterm::event::KeyCode;

/// One row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// Where.
    pub place: Place,
    /// Which key.
    pub key: KeyCode,
    /// Whether with Ctrl.
    pub ctrl: bool,
    /// What it means.
    pub action: Action,
}

const fn on(place: Place, key: KeyCode, action: Action) -> Binding {
    Binding { place, key, ctrl: false, action }
}

const fn key(place: Place, c: char, action: Action) -> Binding {
    on(place, KeyCode::Char(c), action)
}

const fn act(c: char, kind: ActKind) -> Binding {
    key(Place::Floor, c, Action::Act(kind))
}

const fn ctrl(c: char, action: Action) -> Binding {
    Binding { place: Place::Anywhere, key: KeyCode::Char(c), ctrl: true, action }
}

use ActKind as K;
use KeyCode::{BackTab, Down, End, Enter, Esc, F, Home, Left, PageDown, PageUp, Right, Tab, Up};
use Place as P;

/// The table. Within a place the first row of an action is the one shown.
pub const BINDINGS: &[Binding] = &[
    ctrl('c', Action::Quit),
    ctrl('l', Action::Language),
    on(P::Anywhere, F(2), Action::Language),
    on(P::Anywhere, F(1), Action::Help),
    // Home.
    on(P::Home, Enter, Action::Open),
    key(P::Home, 'n', Action::New),
    key(P::Home, 'b', Action::Projects),
    key(P::Home, 'N', Action::RegisterNeed),
    on(P::Home, Tab, Action::OtherPane),
    on(P::Home, Up, Action::Up),
    on(P::Home, Down, Action::Down),
    key(P::Home, '?', Action::Help),
    key(P::Home, 'L', Action::Language),
    key(P::Home, 'q', Action::Quit),
    // The board of needs and projects.
    on(P::Projects, Enter, Action::Open),
    key(P::Projects, 'n', Action::NextMeeting),
    on(P::Projects, Left, Action::Left),
    on(P::Projects, Right, Action::Right),
    on(P::Projects, Up, Action::Up),
    on(P::Projects, Down, Action::Down),
    on(P::Projects, PageUp, Action::PageUp),
    on(P::Projects, PageDown, Action::PageDown),
    on(P::Projects, Home, Action::Top),
    on(P::Projects, End, Action::Bottom),
    key(P::Projects, 'r', Action::Round),
    key(P::Projects, 'd', Action::Domain),
    key(P::Projects, 'b', Action::Body),
    key(P::Projects, 'o', Action::Overdue),
    key(P::Projects, '/', Action::Find),
    key(P::Projects, '\u{3001}', Action::Find),
    key(P::Projects, 'c', Action::ClearFilters),
    key(P::Projects, 'N', Action::RegisterNeed),
    key(P::Projects, '?', Action::Help),
    key(P::Projects, '？', Action::Help),
    key(P::Projects, 'L', Action::Language),
    on(P::Projects, Esc, Action::Back),
    // A new meeting.
    on(P::Setup, Enter, Action::Choose),
    on(P::Setup, Up, Action::Up),
    on(P::Setup, Down, Action::Down),
    on(P::Setup, PageUp, Action::PageUp),
    on(P::Setup, PageDown, Action::PageDown),
    on(P::Setup, Left, Action::Left),
    on(P::Setup, Right, Action::Right),
    on(P::Setup, KeyCode::Delete, Action::Delete),
    on(P::Setup, KeyCode::Backspace, Action::Delete),
    on(P::Setup, Esc, Action::Back),
    key(P::Setup, '?', Action::Help),
    // The floor.
    on(P::Floor, Enter, Action::Next),
    key(P::Floor, 'm', Action::Motions),
    act('t', K::Move(MotionKind::Main)),
    act('a', K::Move(MotionKind::Amend)),
    act('q', K::Move(MotionKind::PreviousQuestion)),
    act('A', K::Move(MotionKind::Appeal)),
    key(P::Floor, '!', Action::Overrule),
    key(P::Floor, '\u{FF01}', Action::Overrule),
    act('s', K::Second),
    act('x', K::NoSecond),
    act('d', K::State),
    act('X', K::RuleOut),
    act('r', K::RaiseHand),
    act('h', K::LowerHand),
    act('f', K::GiveFloor),
    key(P::Floor, 'F', Action::FloorTo),
    act('e', K::EndSpeech),
    key(P::Floor, ' ', Action::Clock),
    on(P::Floor, F(6), Action::Bell),
    act('g', K::Gist),
    act('v', K::PutQuestion),
    act('B', K::SuggestFilling),
    act('P', K::NextParagraph),
    act('k', K::Move(MotionKind::Nominate)),
    act('D', K::DeclareElected),
    key(P::Floor, 'R', Action::Answer),
    act('o', K::PointOfOrder),
    act('W', K::Warn),
    act('w', K::Withdraw),
    act('c', K::Reword),
    act('b', K::WithdrawSecond),
    act('T', K::TakeUp),
    act('U', K::CallUp),
    act('K', K::ApproveMinutes),
    act('n', K::Advance),
    act('z', K::Reconvene),
    act('j', K::Move(MotionKind::Adjourn)),
    act('J', K::Adjourn),
    act('C', K::CallToOrder),
    act('E', K::OpenElection),
    act('y', K::OpenPoll),
    act('i', K::AddItem),
    act('N', K::Name),
    key(P::Floor, 'H', Action::Presiding),
    act('G', K::Enrol),
    key(Place::Floor, 'I', Action::Import),
    act('O', K::Appoint),
    key(P::Floor, 'p', Action::Attendance),
    act('u', K::Undo),
    key(P::Floor, 'M', Action::Minutes),
    key(P::Floor, 'S', Action::Signing),
    key(P::Floor, 'l', Action::Timer),
    act('Z', K::Park),
    act('Q', K::Unpark),
    key(P::Floor, 'V', Action::Statistics),
    key(P::Floor, 'Y', Action::Notes),
    key(P::Floor, ':', Action::Palette),
    key(P::Floor, '：', Action::Palette),
    on(P::Floor, F(5), Action::Stage),
    on(P::Floor, F(4), Action::Card),
    key(P::Floor, '<', Action::Act(K::ReturnToStage)),
    key(P::Floor, '\u{300A}', Action::Act(K::ReturnToStage)),
    act('+', K::Assign),
    act('\u{FF0B}', K::Assign),
    act('*', K::RuleListed),
    act('=', K::ReportTask),
    act('\u{FF1D}', K::ReportTask),
    key(P::Floor, '?', Action::Help),
    key(P::Floor, '？', Action::Help),
    key(P::Floor, 'L', Action::Language),
    on(P::Floor, Esc, Action::Leave),
    // The boards of an Open Space; what is not here is as on the floor.
    on(P::Board, Enter, Action::Next),
    key(P::Board, 't', Action::Act(K::PostTopic)),
    key(P::Board, ' ', Action::Deeds),
    key(P::Board, 's', Action::Act(K::SignUp)),
    key(P::Board, 'm', Action::Act(K::RelocateTopic)),
    key(P::Board, 'x', Action::Mend),
    on(P::Board, Tab, Action::NextBadge),
    key(P::Board, 'b', Action::Act(K::BeginRound)),
    key(P::Board, 'f', Action::Act(K::FinishSession)),
    key(P::Board, 'e', Action::Act(K::EndRound)),
    key(P::Board, 'w', Action::Act(K::ReportSession)),
    key(P::Board, 'o', Action::Act(K::StateInALine)),
    key(P::Board, 'i', Action::ReadReport),
    key(P::Board, 'c', Action::Missing),
    key(P::Board, 'C', Action::Act(K::ClusterTopics)),
    key(P::Board, 'v', Action::Act(K::OpenDots)),
    key(P::Board, 'g', Action::Act(K::FormGroup)),
    key(P::Board, 'j', Action::Act(K::JoinGroup)),
    key(P::Board, 'P', Action::Act(K::ProposeProject)),
    key(P::Board, 'O', Action::Act(K::ObjectToProject)),
    key(P::Board, 'V', Action::Act(K::VetProject)),
    key(P::Board, 'D', Action::Act(K::DraftMotion)),
    key(P::Board, 'A', Action::Act(K::ProjectToAgenda)),
    key(P::Board, 'a', Action::Act(K::TellNews)),
    key(P::Board, 'n', Action::Act(K::Advance)),
    key(P::Board, '<', Action::Act(K::ReturnToStage)),
    key(P::Board, '\u{300A}', Action::Act(K::ReturnToStage)),
    key(P::Board, 'u', Action::Act(K::Undo)),
    key(P::Board, 'k', Action::Card),
    on(P::Board, F(4), Action::Card),
    key(P::Board, ':', Action::Palette),
    key(P::Board, '：', Action::Palette),
    on(P::Board, F(5), Action::Stage),
    key(P::Board, '?', Action::Help),
    key(P::Board, '？', Action::Help),
    on(P::Board, Up, Action::Up),
    on(P::Board, Down, Action::Down),
    on(P::Board, Left, Action::Left),
    on(P::Board, Right, Action::Right),
    on(P::Board, PageUp, Action::PageUp),
    on(P::Board, PageDown, Action::PageDown),
    on(P::Board, Esc, Action::Leave),
    // A step that writes on sheets; what is not here, or what the step does not open, is as on the
    // floor.
    on(P::Sheet, Enter, Action::Next),
    key(P::Sheet, 'c', Action::Act(K::NoteLine)),
    key(P::Sheet, 'w', Action::Act(K::CorrectLine)),
    key(P::Sheet, 'b', Action::Act(K::MergeLines)),
    key(P::Sheet, 's', Action::Act(K::SortLine)),
    key(P::Sheet, 'x', Action::Act(K::StrikeLine)),
    key(P::Sheet, 'R', Action::Act(K::ReadBack)),
    key(P::Sheet, 'q', Action::Act(K::AskPair)),
    key(P::Sheet, 'a', Action::Act(K::AnswerPair)),
    key(P::Sheet, 'P', Action::Act(K::Rate)),
    key(P::Sheet, 'y', Action::Act(K::Agree)),
    key(P::Sheet, 'X', Action::Act(K::NoAgreement)),
    key(P::Sheet, 'B', Action::Act(K::ProposeSlate)),
    key(P::Sheet, 'D', Action::Act(K::File)),
    key(P::Sheet, 'U', Action::Act(K::TakeBack)),
    key(P::Sheet, 't', Action::Act(K::Assign)),
    key(P::Sheet, 'd', Action::Act(K::ReportTask)),
    on(P::Sheet, Up, Action::Earlier),
    on(P::Sheet, Down, Action::Later),
    on(P::Sheet, PageUp, Action::PageUp),
    on(P::Sheet, PageDown, Action::PageDown),
    on(P::Posting, Enter, Action::Confirm),
    on(P::Posting, Tab, Action::NextCell),
    on(P::Posting, BackTab, Action::PreviousField),
    on(P::Posting, Up, Action::Up),
    on(P::Posting, Down, Action::Down),
    on(P::Posting, Left, Action::Left),
    on(P::Posting, Right, Action::Right),
    on(P::Posting, F(3), Action::Late),
    on(P::Posting, Esc, Action::Cancel),
    on(P::Carrying, Enter, Action::Confirm),
    on(P::Carrying, Tab, Action::NextCell),
    on(P::Carrying, Up, Action::Up),
    on(P::Carrying, Down, Action::Down),
    on(P::Carrying, Left, Action::Left),
    on(P::Carrying, Right, Action::Right),
    key(P::Carrying, ' ', Action::Announced),
    on(P::Carrying, Esc, Action::Cancel),
    // The minutes.
    on(P::Minutes, Tab, Action::Style),
    key(P::Minutes, 'e', Action::Export),
    key(P::Minutes, 'S', Action::Signing),
    on(P::Minutes, Esc, Action::Back),
    on(P::Minutes, Up, Action::Up),
    on(P::Minutes, Down, Action::Down),
    on(P::Minutes, PageDown, Action::PageDown),
    on(P::Minutes, PageUp, Action::PageUp),
    key(P::Minutes, ' ', Action::PageDown),
    on(P::Minutes, Home, Action::Top),
    on(P::Minutes, End, Action::Bottom),
    key(P::Minutes, '?', Action::Help),
    key(P::Minutes, 'L', Action::Language),
    // Signing.
    on(P::Signing, Enter, Action::Act(K::Sign)),
    on(P::Signing, Up, Action::Up),
    on(P::Signing, Down, Action::Down),
    on(P::Signing, PageDown, Action::PageDown),
    on(P::Signing, PageUp, Action::PageUp),
    key(P::Signing, 'M', Action::Minutes),
    key(P::Signing, 'e', Action::Export),
    on(P::Signing, Esc, Action::Back),
    key(P::Signing, '?', Action::Help),
    key(P::Signing, 'L', Action::Language),
    // Lists.
    on(P::Choosing, Enter, Action::Confirm),
    on(P::Choosing, Up, Action::Up),
    on(P::Choosing, Down, Action::Down),
    on(P::Choosing, PageUp, Action::PageUp),
    on(P::Choosing, PageDown, Action::PageDown),
    on(P::Choosing, Esc, Action::Cancel),
    // Texts.
    on(P::Entering, Enter, Action::Confirm),
    on(P::Entering, Esc, Action::Cancel),
    on(P::Wording, Enter, Action::Confirm),
    on(P::Wording, Tab, Action::NextField),
    on(P::Wording, BackTab, Action::Style),
    on(P::Wording, Esc, Action::Cancel),
    on(P::Form, Enter, Action::Confirm),
    on(P::Form, Tab, Action::NextField),
    on(P::Form, Down, Action::NextField),
    on(P::Form, BackTab, Action::PreviousField),
    on(P::Form, Up, Action::PreviousField),
    on(P::Form, Left, Action::Left),
    on(P::Form, Right, Action::Right),
    key(P::Form, ' ', Action::Right),
    on(P::Form, Esc, Action::Cancel),
    on(P::Motions, Enter, Action::Confirm),
    on(P::Motions, Up, Action::Up),
    on(P::Motions, Down, Action::Down),
    on(P::Motions, PageUp, Action::PageUp),
    on(P::Motions, PageDown, Action::PageDown),
    on(P::Motions, Tab, Action::AskConsent),
    on(P::Motions, Esc, Action::Cancel),
    // Attendance.
    key(P::Attendance, ' ', Action::Toggle),
    key(P::Attendance, '*', Action::All),
    key(P::Attendance, '-', Action::Excused),
    key(P::Attendance, '=', Action::Proxy),
    on(P::Attendance, Up, Action::Up),
    on(P::Attendance, Down, Action::Down),
    on(P::Attendance, Enter, Action::Toggle),
    on(P::Attendance, Esc, Action::Cancel),
    // The operator's notes.
    on(P::Notes, Enter, Action::Confirm),
    on(P::Notes, Up, Action::Up),
    on(P::Notes, Down, Action::Down),
    on(P::Notes, KeyCode::Delete, Action::Delete),
    on(P::Notes, Esc, Action::Cancel),
    // Votes.
    key(P::Consent, 'y', Action::NoObjection),
    on(P::Consent, Enter, Action::NoObjection),
    key(P::Consent, 'o', Action::Objection),
    on(P::Consent, Esc, Action::BreakOff),
    key(P::Voice, 'y', Action::Carried),
    key(P::Voice, 'n', Action::NotCarried),
    on(P::Voice, Esc, Action::BreakOff),
    on(P::Counting, Tab, Action::NextField),
    on(P::Counting, Down, Action::NextField),
    on(P::Counting, Enter, Action::Confirm),
    key(P::Counting, 'y', Action::Yes),
    key(P::Counting, 'n', Action::No),
    key(P::Counting, 'c', Action::Polls),
    on(P::Counting, Esc, Action::BreakOff),
    on(P::Tellers, Enter, Action::Act(K::Tellers)),
    key(P::Tellers, 'c', Action::Polls),
    on(P::Tellers, Esc, Action::BreakOff),
    key(P::Counting, 'b', Action::Act(K::OpenBox)),
    key(P::Counting, 'i', Action::Act(K::IssueBallots)),
    key(P::Counting, 'h', Action::Secrecy),
    key(P::Poll, 'b', Action::Act(K::OpenBox)),
    key(P::Poll, 'i', Action::Act(K::IssueBallots)),
    key(P::Poll, 'k', Action::Act(K::CountDots)),
    key(P::Poll, 'w', Action::Act(K::SetWeights)),
    key(P::Poll, 'h', Action::Secrecy),
    on(P::Poll, Esc, Action::BreakOff),
    on(P::Box, Enter, Action::Act(K::Cast)),
    key(P::Box, 'k', Action::Act(K::Unseal)),
    key(P::Box, 'c', Action::Polls),
    key(P::Box, 'h', Action::Secrecy),
    key(P::Box, 'X', Action::BreakOff),
    on(P::Papers, Enter, Action::Act(K::CountPapers)),
    key(P::Papers, 'c', Action::Polls),
    key(P::Papers, 'k', Action::Act(K::SettleCount)),
    key(P::Papers, 'e', Action::PrintBallots),
    key(P::Papers, 'X', Action::BreakOff),
    on(P::Booth, Enter, Action::Confirm),
    key(P::Booth, 'm', Action::Mark),
    key(P::Booth, 'a', Action::Audit),
    on(P::Booth, Esc, Action::Cancel),
    on(P::PaperEntry, Enter, Action::Confirm),
    on(P::PaperEntry, Tab, Action::Finish),
    on(P::PaperEntry, KeyCode::Delete, Action::Delete),
    on(P::PaperEntry, Up, Action::Up),
    on(P::PaperEntry, Down, Action::Down),
    on(P::PaperEntry, Esc, Action::Cancel),
    key(P::Roll, 'y', Action::Yes),
    key(P::Roll, 'n', Action::No),
    key(P::Roll, 'a', Action::Abstain),
    on(P::Roll, Up, Action::Up),
    on(P::Roll, Down, Action::Down),
    on(P::Roll, Enter, Action::Confirm),
    on(P::Roll, Esc, Action::BreakOff),
    // Questions and pages.
    key(P::Judging, 'y', Action::Affirm),
    key(P::Judging, 'n', Action::Deny),
    key(P::Judging, 's', Action::Submit),
    on(P::Judging, Esc, Action::Cancel),
    key(P::Asking, 'y', Action::Affirm),
    key(P::Asking, 'n', Action::Deny),
    on(P::Asking, Esc, Action::Deny),
    on(P::Reading, Up, Action::Up),
    on(P::Reading, Down, Action::Down),
    on(P::Reading, PageUp, Action::PageUp),
    on(P::Reading, PageDown, Action::PageDown),
    on(P::Reading, Esc, Action::Back),
    on(P::Reading, Enter, Action::Back),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Lang, Words};

    #[test]
    fn no_key_means_two_things_in_one_place() {
        for (at, one) in BINDINGS.iter().enumerate() {
            for two in &BINDINGS[at + 1..] {
                let same = one.place == two.place && one.key == two.key && one.ctrl == two.ctrl;
                assert!(!same, "{one:?} and {two:?}");
            }
        }
    }

    #[test]
    fn every_action_has_a_text_in_both_languages() {
        for lang in Lang::ALL {
            let words = Words::new(lang);
            for binding in BINDINGS {
                let key = format!("key-{}", binding.action.id());
                assert!(words.has(&key), "{key} in {}", lang.tag());
            }
        }
    }
}
