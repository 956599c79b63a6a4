//! The treatment history as a second page, so that one print has both. What draws it, and the words that it needs, are those of `/check/summary/`:
//! both come once somebody asks for it.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;

use super::desk::Desk;
use crate::content::Tool;
use crate::platform::fetch;
use crate::route::Route;
use crate::ui::SiteInfo;
use crate::ui::chunks::NotLoaded;
use crate::ui::components::{el, text, views};
use crate::ui::pages::check::late::{Late, Source};
use crate::ui::pages::check::reference::Reference;
use crate::ui::pages::check::summary::{Layout, Sheet, sheet};
use crate::words::visit::page as words;

/// The id of the box.
const BOX: &str = "visit-both";

/// What is needed to draw it.
#[derive(Clone, Copy)]
struct Second {
    sheet: Sheet,
    reference: &'static Reference,
}

thread_local! {
    static HERE: Cell<Option<Second>> = const { Cell::new(None) };
    static SITE: RefCell<Option<SiteInfo>> = const { RefCell::new(None) };
}

static SOURCE: Source<Second> = Source { here: &HERE, load: || Box::pin(load()), arrived: || {} };

/// The chunk, and the data of the passport's own page. They come once and then stay.
async fn load() -> Result<Second, NotLoaded> {
    let sheet = sheet().await?;
    let site = SITE.with_borrow(Clone::clone).ok_or(NotLoaded)?;
    let content = fetch::content(&site.base, &site.build, &Route::Summary).await.map_err(|_| NotLoaded)?;
    let tool = match content.tool {
        Some(Tool::Summary(tool)) => tool.read(),
        _ => None,
    };
    let reference = Reference::of_summary(tool.ok_or(NotLoaded)?, &site);
    Ok(Second { sheet, reference: Box::leak(Box::new(reference)) })
}

/// The box that asks for it, and the sheet once it is here.
#[derive(Clone, Copy)]
pub(super) struct SecondSheet {
    desk: Desk,
    wanted: RwSignal<bool>,
    late: Late<Second>,
}

impl SecondSheet {
    pub fn new(desk: Desk, site: &SiteInfo) -> Self {
        SITE.set(Some(site.clone()));
        Self { desk, wanted: RwSignal::new(false), late: Late::new(&SOURCE) }
    }

    /// The box. Who has entered no medicine has no second page.
    pub fn choice(self) -> AnyView {
        let Self { desk, wanted, late } = self;
        let input = el("input")
            .set("type", "checkbox")
            .set("id", BOX)
            .property("checked", move || if wanted.get() { "1".into() } else { String::new() })
            .on("change", move |_| {
                wanted.update(|wanted| *wanted = !*wanted);
                late.ask(wanted.get_untracked());
            });
        let label = el("label").set("for", BOX).text(words::both());
        let choice = el("div").class("radio").part(input.view()).part(label.view());
        let hint = text("p", "hint", words::both_hint());
        el("div").hidden_while(move || desk.draft.is_blank()).part(choice.view()).part(hint).view()
    }

    /// The sheet, below the page of the appointment and on paper after it.
    pub fn view(self) -> AnyView {
        let Self { desk, wanted, late } = self;
        let sheet = views(move || {
            if !wanted.get() || desk.draft.is_blank() {
                return Vec::new();
            }
            let today = desk.today.get();
            vec![late.view(|second| (second.sheet.page)(desk.draft, &today, Layout::Sheet, second.reference))]
        });
        el("div").class("after-ready passport second-sheet").part(sheet).view()
    }
}
