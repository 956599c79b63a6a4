//! What must hold of the appointment planner's words: each kind of question has its own, with what it is about, and none has what it cannot fill in.

use super::Loader;
use crate::content::{Place, SelfCheck, VisitWords, texts, visit_words};
use crate::domain::visit::Kind;

/// The kinds that ask what the self-check asks of what to check first, by its place there.
const CHECKED_FIRST: [(Kind, usize); 6] = [
    (Kind::Missed, 0),
    (Kind::Alcohol, 1),
    (Kind::BloodTests, 2),
    (Kind::Apnea, 3),
    (Kind::OtherMedicines, 5),
    (Kind::Beside, 6),
];

impl Loader<'_> {
    pub(super) fn check_visit(&mut self, visit: &VisitWords, self_check: &SelfCheck) {
        let file = texts::VISIT;
        self.check_unique(file, visit.aims.iter().map(|aim| aim.id.as_str()));
        self.check_unique(file, visit.records.iter().map(|record| record.id.as_str()));
        for kind in Kind::ALL {
            let place = Place::Path(format!("questions.{}", kind.id()));
            let Some(asked) = visit.questions.get(&kind) else {
                self.report(file, place, "expected a question of this kind");
                continue;
            };
            let known = visit_words::arguments(kind);
            for text in asked.asks.both().chain(asked.why.both()) {
                for argument in named(text) {
                    if !known.contains(&argument) {
                        self.report(
                            file,
                            place.clone(),
                            format!("`{argument}` is nothing that this question is about"),
                        );
                    }
                }
            }
            if let Some(name) = known.first() {
                for text in asked.asks.both() {
                    // How many weeks are left may be told beside the question alone.
                    if !text.contains(name) {
                        self.report(file, place.clone(), format!("expected `{name}` in “{text}”"));
                    }
                }
            }
        }
        for (kind, at) in CHECKED_FIRST {
            let (here, there) = (visit.questions.get(&kind), self_check.check_first.get(at));
            if let (Some(here), Some([_, there])) = (here, there)
                && here.asks.said(false) != there
            {
                let place = Place::Path(format!("questions.{}", kind.id()));
                self.report(file, place, format!("expected the words of self-check.json: “{there}”"));
            }
        }
    }
}

/// What stands in braces.
fn named(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices('{').filter_map(|(at, _)| {
        let rest = text.get(at..)?;
        rest.get(..=rest.find('}')?)
    })
}
