//! `/compare/`: what answers there. The words and the fields stand in the page; this reads the fields, keeps what they hold, and shows
//! which lines fit and what the sums come to.

mod planned;
mod sums;

use leptos::prelude::*;

use super::super::SiteInfo;
use super::super::chunks::Part;
use super::super::form::Draft;
use super::super::navigation::Shown;
use crate::content::{PageContent, Tool};
use crate::domain::fit::applies;
use crate::platform::{choices, clicks};

/// What this chunk brings.
pub(crate) const PART: Part = Part { view, start };

/// Everything stands in the words: the fields are not views, so this is not one either.
fn view(content: &PageContent, _: &SiteInfo) -> AnyView {
    super::standing(content)
}

/// What it needs to answer.
#[derive(Clone, Copy)]
struct Asked {
    shown: RwSignal<Shown>,
    draft: Draft,
    site: StoredValue<SiteInfo>,
    /// The prices, read from the page's data once.
    prices: StoredValue<Vec<Vec<String>>>,
}

/// Begins to follow the fields, on this page and after each return to it.
fn start(shown: RwSignal<Shown>, site: &SiteInfo) {
    let asked = Asked {
        shown,
        draft: use_context::<Draft>().unwrap_or_default(),
        site: StoredValue::new(site.clone()),
        prices: StoredValue::new(Vec::new()),
    };
    Effect::new(move |before: Option<()>| {
        let Asked { shown, draft, .. } = asked;
        if before.is_none() {
            choices::follow(move || asked.heard());
            clicks::on_press("data-clear-choices", move |_, tell| {
                choices::clear();
                asked.heard();
                tell("Your choices on this page are cleared");
            });
        }
        shown.track();
        draft.choices.track();
        // Where the chunk came with the page, the page stands already, and what was typed early comes after what was kept; else, and later, it
        // stands by the next frame.
        let first = before.is_none() && choices::is_there("fit-count");
        let arrive = move || {
            let kept = draft.choices.get_untracked();
            // What this page has just told is there already; what comes from a file or another tab is not.
            if asked.is_here() && (first || choices::read() != kept || !choices::has_shown("fit-count")) {
                if !first {
                    choices::clear();
                }
                choices::put_back(&kept);
                asked.answer(&choices::read());
            }
        };
        if first { arrive() } else { request_animation_frame(arrive) }
    });
}

impl Asked {
    /// Whether this is the page. Reads the prices where they have not been read yet.
    fn is_here(self) -> bool {
        self.shown.with_untracked(|shown| match &shown.content.tool {
            Some(Tool::Compare(prices)) => {
                if self.prices.with_value(Vec::is_empty) {
                    self.prices.set_value(prices.read().unwrap_or_default());
                }
                true
            }
            _ => false,
        })
    }

    /// After a change of a field. (A tick is heard of twice, and the second time nothing is new.)
    fn heard(self) {
        if !self.is_here() {
            return;
        }
        let fields = choices::read();
        if self.draft.choices.with_untracked(|kept| *kept != fields) {
            self.answer(&fields);
            self.draft.choices.set(fields);
        }
    }

    /// Shows what the fields come to.
    fn answer(self, fields: &[(String, String)]) {
        self.prices.with_value(|prices| self.site.with_value(|site| answer(prices, fields, site)));
    }
}

fn answer(prices: &[Vec<String>], fields: &[(String, String)], site: &SiteInfo) {
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
    planned::show(prices, country, cover, helper, site);
}
