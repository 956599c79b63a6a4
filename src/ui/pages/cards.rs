//! What answers on a page that only stands to be read, and whose cards come apart from it.

use leptos::prelude::*;

use crate::content::PageContent;
use crate::platform::cards;
use crate::ui::SiteInfo;
use crate::ui::part::Part;
use crate::ui::shown::Shown;

/// What this chunk brings.
pub(crate) const PART: Part = Part { view, start };

fn view(content: &PageContent, _: &SiteInfo) -> AnyView {
    super::standing(content)
}

/// Begins to open cards, on this page and on those to come.
fn start(_: RwSignal<Shown>, site: &SiteInfo) {
    let SiteInfo { base, build } = site.clone();
    Effect::new(move |before: Option<()>| {
        if before.is_none() {
            cards::follow(base.clone(), build.clone());
        }
    });
}
