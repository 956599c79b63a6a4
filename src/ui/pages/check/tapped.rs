//! What goes on by itself: a choice that was made with a finger, a pen or a mouse. Who goes by keys, or hears the page, looks at the choices first
//! and presses "Continue".

use std::time::Duration;

use leptos::prelude::*;

use super::super::super::components::Element;
use super::wizard::Wizard;
use crate::platform::pointer;

/// How long what was chosen is seen before the page goes on.
const SEEN_FOR: Duration = Duration::from_millis(200);

/// Has an element do something once it is pressed, and tells whether that was with a pointer. The second part of a double press counts as none: it
/// may have been meant for what is gone.
pub(super) fn on_press(element: Element, mut act: impl FnMut(bool) + Send + 'static) -> Element {
    let down = StoredValue::new(false);
    element.on("pointerdown", move |event| down.set_value(pointer::went_down(&event))).on("click", move |event| {
        let by_pointer = down.get_value() && pointer::clicked_once(&event);
        down.set_value(false);
        act(by_pointer);
    })
}

impl Wizard {
    /// "Continue", in a moment; unless the reader presses something else before, or has gone elsewhere.
    pub fn go_on_soon(self) {
        self.about_to_go_on.set_value(true);
        let turn = self.shown.with_untracked(|shown| shown.turn);
        let pause = if pointer::wants_no_motion() { Duration::ZERO } else { SEEN_FOR };
        set_timeout(
            move || {
                let is_here = self.shown.try_with_untracked(|shown| shown.turn == turn) == Some(true);
                if is_here && self.about_to_go_on.get_value() {
                    self.go_on();
                }
            },
            pause,
        );
    }
}
