//! `/check/summary/`: the treatment passport. One page for the clinician: every answer, the count, what is open, the questions.

mod entered;
mod letter;
mod passport;
mod plain;
mod sheet_chunk;

use std::sync::Arc;

use leptos::prelude::*;

use super::late::Late;
use super::reference::Reference;
use crate::content::{PageContent, SummaryTool, Tool};
use crate::platform::{days, paper};
use crate::ui::SiteInfo;
use crate::ui::components::{buttons, column, copied, el, keyed, live, status, written_words};
use crate::ui::form::Draft;
use crate::ui::pages::words as standing_words;
use crate::ui::part::{Part, nothing_to_start};
use crate::words::summary as words;
pub(in crate::ui::pages) use passport::Layout;
pub(in crate::ui::pages) use sheet_chunk::{Sheet, sheet};

/// What this chunk brings.
pub(crate) const PART: Part = Part { view, start: nothing_to_start };

fn view(content: &PageContent, site: &SiteInfo) -> AnyView {
    let tool = match &content.tool {
        Some(Tool::Summary(tool)) => tool.read(),
        _ => None,
    };
    tool.map_or_else(|| standing_words(&content.words, "page"), |tool| whole(&content.words, tool, site))
}

/// What is on the page.
#[derive(Clone, Default)]
struct Shown {
    /// The day, such as "2026-11-24"; nothing before the page is taken over.
    today: String,
    /// Whether the browser can hand a text to another app.
    shares: bool,
    /// The form to fill in by hand instead.
    blank: bool,
    /// The sheet as wide as the screen instead of as on paper.
    large: bool,
    /// The letter, once it was asked for, as it was edited.
    letter: Option<String>,
    /// What has come of something that was pressed.
    told: String,
}

/// Which text is taken along.
#[derive(Clone, Copy)]
enum Way {
    Copy,
    Share,
    Letter,
}

/// The words before, the passport or the blank form, and what can be done with it.
fn whole(before: &str, tool: SummaryTool, site: &SiteInfo) -> AnyView {
    let draft = use_context::<Draft>().unwrap_or_default();
    let form = tool.blank.clone();
    let reference = Arc::new(Reference::of_summary(tool, site));
    let shown = RwSignal::new(Shown::default());
    let late = Late::new(&sheet_chunk::SOURCE);
    // The clock, what the browser can do and what was kept are read once the page has been taken over.
    Effect::new(move |_| {
        shown.update(|shown| {
            shown.today = days::today();
            shown.shares = paper::can_share();
        });
    });
    Effect::new(move |_| {
        if !draft.is_blank() {
            late.ask(false);
        }
    });
    let sheet = {
        let reference = reference.clone();
        let key = move || shown.with(|shown| (usize::from(shown.blank), usize::from(shown.large)));
        let keys = move || if shown.with(|shown| shown.today.is_empty()) { Vec::new() } else { vec![key()] };
        keyed(keys, move |(blank, large)| {
            let today = shown.with_untracked(|shown| shown.today.clone());
            let (form, reference) = (form.clone(), reference.clone());
            // It follows the answers, which another tab may change.
            live(move || {
                if blank > 0 || draft.is_blank() {
                    return written_words("div", &form);
                }
                late.view(|sheet| {
                    let page = |layout| (sheet.page)(draft, &today, layout, &reference);
                    if large == 0 {
                        return page(Layout::Sheet);
                    }
                    // Paper has its own size: what is printed is the sheet in any case.
                    let [on_screen, on_paper] = [("no-print", Layout::Large), ("only-print", Layout::Sheet)]
                        .map(|(class, layout)| el("div").class(class).part(page(layout)).view());
                    el("div").part(on_screen).part(on_paper).view()
                })
            })
        })
    };
    let take = move |way: Way| {
        // Without it the sheet is not there either, and says so.
        if let Some(sheet) = late.here() {
            taken(way, sheet, shown, draft, &reference);
        }
    };
    let button = |class| el("button").set("type", "button").class(class);
    let take_by = |way, class, words: &str| {
        let take = take.clone();
        let needless = move || draft.is_blank() || (matches!(way, Way::Share) && shown.with(|shown| !shown.shares));
        button(class).text(words).hidden_while(needless).on_press(move || take(way)).view()
    };
    let size = move || shown.with(|shown| if shown.large { words::whole() } else { words::larger() }).to_owned();
    let other = move || shown.with(|shown| if shown.blank { words::passport() } else { words::blank() }).to_owned();
    let quiet = "button quiet";
    let ways = buttons(vec![
        button("button").text(words::print()).on_press(paper::print).view(),
        take_by(Way::Share, quiet, words::share()),
        take_by(Way::Copy, quiet, words::copy()),
        take_by(Way::Letter, quiet, words::letter::write()),
        button("button quiet if-small").content(size).on_press(toggle(shown, |shown| &mut shown.large)).view(),
        button(quiet).content(other).on_press(toggle(shown, |shown| &mut shown.blank)).view(),
    ]);
    let told = status(move || shown.with(|shown| shown.told.clone()));
    column(vec![
        standing_words(before, "before"),
        el("div").class("after-ready no-print").part(ways).part(told).view(),
        letter::view(shown),
        el("div").class("after-ready passport").part(sheet).view(),
    ])
}

fn toggle(shown: RwSignal<Shown>, what: fn(&mut Shown) -> &mut bool) -> impl Fn() {
    move || {
        shown.update(|shown| {
            let what = what(shown);
            *what = !*what;
        });
    }
}

/// Does with a text what was asked for.
fn taken(way: Way, sheet: Sheet, shown: RwSignal<Shown>, draft: Draft, reference: &Reference) {
    let today = shown.with_untracked(|shown| shown.today.clone());
    match way {
        Way::Copy => paper::copy(&(sheet.plain)(draft, &today, reference), move |worked| {
            shown.update(|shown| shown.told = copied(worked).into());
        }),
        Way::Share => paper::share(words::sheet_title(), &(sheet.plain)(draft, &today, reference)),
        Way::Letter => {
            let text = (sheet.letter)(draft, &today, reference);
            // One that was begun is not written anew over what was changed in it.
            shown.update(|shown| {
                shown.letter.get_or_insert(text);
            });
            letter::focus();
        }
    }
}
