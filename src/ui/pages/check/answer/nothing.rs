//! The kind end of an empty history.

use leptos::prelude::*;

use super::Answered;
use super::next_steps::articles;
use crate::ui::components::{buttons, text};
use crate::ui::pages::check::press::{Press, press};
use crate::ui::pages::check::step::Step;
use crate::words::check::answer::none;

/// That there is nothing to judge, and where to go.
pub(super) fn nothing(answered: &Answered) -> [AnyView; 4] {
    let wizard = answered.wizard;
    let list = articles(
        answered,
        [
            ("what-a-fair-try-is", none::fair_try()),
            ("therapy-alongside", none::therapy()),
            ("talking-with-your-doctor", none::doctor()),
        ],
        &[],
    );
    [
        text("p", "finding", none::finding()),
        text("p", "", none::lead()),
        buttons(vec![press(wizard, "button", none::enter(), Press::Go(Step::Medicines))]),
        list,
    ]
}
