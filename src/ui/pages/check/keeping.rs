//! Where the answers are kept, and the way to have it otherwise.

use leptos::prelude::*;

use super::super::super::components::inert;
use super::wizard::Wizard;
use crate::route::Route;
use crate::words::check::keeping as words;
use crate::words::records;

/// Which of the two sentences holds is for the styles to show: platform::storage marks the document.
pub(super) fn keeping(wizard: Wizard) -> AnyView {
    inert(&wizard.reference().site, |page| {
        page.element("p", &[("class", "aside")], |p| {
            p.words("span", "if-kept", words::kept());
            p.words("span", "if-unkept", words::unkept());
            p.text(" ");
            p.linked(&Route::YourData, &words::where_());
        });
    })
}

/// That a record can be brought in.
pub(super) fn bring_in(wizard: Wizard) -> AnyView {
    inert(&wizard.reference().site, |page| {
        page.element("p", &[], |p| p.linked(&Route::YourData, &records::from_check()));
    })
}
