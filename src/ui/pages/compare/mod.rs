//! `/compare/`: what answers there. The words and the fields stand in the page; this reads the fields, keeps what they hold, and shows
//! which lines fit and what the sums come to.

mod planned;
mod sums;

use leptos::prelude::*;

use super::super::SiteInfo;
use super::super::form::Draft;
use super::super::navigation::Shown;
use crate::content::Tool;
use crate::domain::fit::applies;
use crate::platform::choices;

/// Begins to follow the fields, on this page and after each return to it. Call once, in the browser.
pub fn start(shown: RwSignal<Shown>, draft: Draft, site: SiteInfo) {
    let begin = site.clone();
    Effect::new(move |before: Option<()>| {
        if before.is_none() {
            let site = site.clone();
            choices::follow(move || heard(shown, draft, &site));
        }
        shown.track();
        draft.choices.track();
        let site = begin.clone();
        let first = before.is_none();
        let arrive = move || {
            let kept = draft.choices.get_untracked();
            // What this page has just told is there already; what comes from a file or another tab is not.
            if is_here(shown) && (first || choices::read() != kept || !choices::has_shown("fit-count")) {
                if !first {
                    choices::clear();
                }
                choices::put_back(&kept);
                answer(shown, &choices::read(), &site);
            }
        };
        // At first the page stands already, and what was typed early comes after what was kept; later it stands by the next frame.
        if before.is_none() { arrive() } else { request_animation_frame(arrive) }
    });
}

/// Sets the fields of the page back.
pub fn clear(shown: RwSignal<Shown>, draft: Draft, site: &SiteInfo) {
    choices::clear();
    heard(shown, draft, site);
}

/// Does something with the prices, if this is the page.
fn with_prices<T>(shown: RwSignal<Shown>, then: impl FnOnce(&[Vec<String>]) -> T) -> Option<T> {
    shown.with_untracked(|shown| match &shown.content.tool {
        Some(Tool::Compare(rows)) => Some(then(rows)),
        _ => None,
    })
}

fn is_here(shown: RwSignal<Shown>) -> bool {
    with_prices(shown, |_| ()).is_some()
}

/// After a change of a field. (A tick is heard of twice, and the second time nothing is new.)
fn heard(shown: RwSignal<Shown>, draft: Draft, site: &SiteInfo) {
    if !is_here(shown) {
        return;
    }
    let fields = choices::read();
    if draft.choices.with_untracked(|kept| *kept != fields) {
        answer(shown, &fields, site);
        draft.choices.set(fields);
    }
}

/// Shows what the fields come to.
fn answer(shown: RwSignal<Shown>, fields: &[(String, String)], site: &SiteInfo) {
    let held = |id: &str| fields.iter().find(|(field, _)| field == id).map_or("", |(_, value)| value.as_str());
    let (country, cover) = (held("country"), held("cover"));
    let chosen = |option: &str| option == country || option == cover || held(&format!("chosen-{option}")) == "on";
    let nothing = country.is_empty() && cover.is_empty() && !fields.iter().any(|(id, _)| id.starts_with("chosen-"));
    // A price changes nothing of the lines.
    let marked: Vec<&str> = fields.iter().map(|(id, _)| id.as_str()).filter(|id| id.starts_with("chosen-")).collect();
    choices::show("fit-count", &format!("{country} {cover} {}", marked.join(" ")), || {
        let fitting = choices::narrow("fit-lines", |when| {
            let groups: Vec<Vec<String>> =
                when.split(' ').map(|group| group.split(',').map(str::to_owned).collect()).collect();
            nothing || applies(&groups, chosen)
        });
        choices::fold("fit-fold", !nothing);
        match fitting {
            _ if nothing => "Nothing is chosen yet. Mark what fits you, and only the lines that fit stand here.".into(),
            0 => "No line speaks of what you chose.".into(),
            1 => "1 line fits what you chose.".into(),
            count => format!("{count} lines fit what you chose."),
        }
    });
    let helper = held("helper") == "on";
    with_prices(shown, |prices| planned::show(prices, country, cover, helper, site));
}
