//! The staging scores that some clinics use, for a talk with a clinician.

use leptos::prelude::*;

use super::Answered;
use crate::domain::failures::Range;
use crate::ui::components::inert;
use crate::ui::pages::check::words::{band, range_in_words};
use crate::words::check::answer::staging as words;

/// Both scores, folded away.
pub(super) fn staging(answered: &Answered) -> AnyView {
    let judgement = &answered.judgement;
    let maudsley = match &judgement.maudsley {
        Some(score) => {
            let points = range_in_words(Range { at_least: score.at_least, at_most: score.at_most });
            match score.band {
                Some(found) => words::maudsley_band(band(found), &points),
                None => words::maudsley(&points),
            }
        }
        None => words::maudsley_none().into(),
    };
    inert(&answered.wizard.reference().site, |page| {
        page.element("details", &[("class", "staging")], |details| {
            details.words("summary", "", words::heading());
            details.words("p", "", &maudsley);
            details.words("p", "", &words::thase_rush(&range_in_words(judgement.thase_rush)));
            details.words("p", "", words::rough());
        });
    })
}
