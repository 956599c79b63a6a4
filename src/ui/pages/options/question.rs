//! The questions that each step answers, as they stand side by side.

use crate::words::options::questions as words;

/// A question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub(crate) enum Question {
    Given,
    Week,
    Soon,
    Chance,
    StayingWell,
    Harms,
    AskFirst,
    Cost,
    Approved,
    Judge,
    Next,
}

impl Question {
    /// All of them, in the order of the cards.
    pub(crate) const ALL: [Question; 11] = [
        Question::Given,
        Question::Week,
        Question::Soon,
        Question::Chance,
        Question::StayingWell,
        Question::Harms,
        Question::AskFirst,
        Question::Cost,
        Question::Approved,
        Question::Judge,
        Question::Next,
    ];

    /// By what the answer to it is found in a card.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Question::Given => "given",
            Question::Week => "week",
            Question::Soon => "soon",
            Question::Chance => "chance",
            Question::StayingWell => "staying-well",
            Question::Harms => "harms",
            Question::AskFirst => "ask-first",
            Question::Cost => "cost",
            Question::Approved => "approved",
            Question::Judge => "judge",
            Question::Next => "next",
        }
    }

    /// In words.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Question::Given => words::given(),
            Question::Week => words::week(),
            Question::Soon => words::soon(),
            Question::Chance => words::chance(),
            Question::StayingWell => words::staying_well(),
            Question::Harms => words::harms(),
            Question::AskFirst => words::ask_first(),
            Question::Cost => words::cost(),
            Question::Approved => words::approved(),
            Question::Judge => words::judge(),
            Question::Next => words::next(),
        }
    }
}
