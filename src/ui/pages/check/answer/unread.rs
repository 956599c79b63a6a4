//! What could not be read, and the way to it.

use leptos::prelude::*;

use super::Answered;
use crate::ui::components::{element, words as text_of};
use crate::ui::pages::check::press::{Press, press};
use crate::ui::pages::check::step::Step;
use crate::words::check::answer::{unread_one, unread_some};

/// A line that says so, where there is such an answer.
pub(super) fn unread(answered: &Answered) -> Option<AnyView> {
    let first = answered.errors.first()?;
    let words = if answered.errors.len() == 1 { unread_one() } else { unread_some() };
    let step = Step::with_field(first.field)?;
    let way = press(answered.wizard, "link", words.link, Press::Change(step, first.number));
    let parts = vec![text_of(words.before), way, text_of(words.after)];
    Some(element("p", &[("class", "callout important")], parts))
}
