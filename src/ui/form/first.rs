//! What often hides behind "nothing works": as it was ticked, or as an earlier answer has said it. Nothing is asked twice.

use leptos::prelude::*;

use super::answers::{MISSED_TICKED, SIGNS_TICKED, TAKEN, YES_NO, picked};
use super::draft::Draft;
use crate::domain::history::Taken;

impl Draft {
    /// What holds, by its place in the list: ticked there, or said before.
    pub fn to_check_first(self) -> Vec<bool> {
        let mut holds = self.first.get();
        for place in [MISSED_TICKED, SIGNS_TICKED] {
            if self.said_before(place) == Some(true) {
                holds.resize(holds.len().max(place + 1), false);
                holds.iter_mut().skip(place).take(1).for_each(|one| *one = true);
            }
        }
        holds
    }

    /// What an earlier question has settled of a place in the list; `None` where none was asked, or the answer is not sure.
    pub fn said_before(self, place: usize) -> Option<bool> {
        match place {
            MISSED_TICKED => {
                let taken = self.trials.with(|trials| {
                    trials.iter().map(|(_, one)| picked(one.with(|one| one.taken), &TAKEN)).collect::<Vec<_>>()
                });
                let all_regular = !taken.is_empty() && taken.iter().all(|one| *one == Some(Taken::NearlyEveryDay));
                taken.contains(&Some(Taken::OftenMissed)).then_some(true).or(all_regular.then_some(false))
            }
            SIGNS_TICKED => picked(self.episode.with(|episode| episode.bipolar_signs), &YES_NO),
            _ => None,
        }
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::ui::form::TrialDraft;
    use crate::ui::form::answers::{NO, YES};

    #[test]
    fn what_was_answered_before_is_not_asked_again_and_holds() {
        Owner::new().with(|| {
            let draft = Draft::new();
            assert_eq!((draft.said_before(MISSED_TICKED), draft.said_before(SIGNS_TICKED)), (None, None));
            draft.episode.update(|episode| episode.bipolar_signs = YES);
            draft.trials.update(|trials| {
                let missed = TrialDraft { taken: Some(1), ..TrialDraft::default() };
                trials.push((7, RwSignal::new(missed)));
            });
            assert_eq!((draft.said_before(MISSED_TICKED), draft.said_before(2)), (Some(true), None));
            assert_eq!(draft.to_check_first(), [true, false, false, false, true]);
            draft.episode.update(|episode| episode.bipolar_signs = NO);
            assert_eq!(draft.said_before(SIGNS_TICKED), Some(false));
            assert_eq!(draft.to_check_first(), [true]);
        });
    }
}
