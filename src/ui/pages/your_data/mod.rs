//! `/your-data/`: where answers are kept, and how they are taken along or deleted. One file a part of the page; what they have in common is the
//! [`Desk`]. What is done is done by `platform::storage`.

mod another;
mod delete;
mod differing;
mod exit;
mod fields;
mod file;
mod keep;
mod parts;
mod proof;
mod record;
mod unlock;
mod where_kept;

#[cfg(feature = "ssr")]
pub(crate) use fields::examples as example_fields;

use leptos::prelude::*;

use super::words as standing_words;
use crate::content::{PageContent, Tool, YourDataTool};
use crate::platform::storage::{self, Deleted, News, NotTaken, Standing, Status};
use crate::platform::{focus, told};
use crate::ui::SiteInfo;
use crate::ui::components::{column, element};
use crate::ui::keeping::Keeping;
use crate::ui::part::Part;
use crate::ui::shown::Shown;
use crate::words::{messages, your_data as words};

/// What this chunk brings.
pub(crate) const PART: Part = Part { view, start };

/// The heading that is gone to once something has come of a button which is then gone.
const WHERE_KEPT: &str = "where-kept";

fn start(_: RwSignal<Shown>, _: &SiteInfo) {
    let door = Door(StoredValue::new(None));
    provide_context(door);
    use_context::<Keeping>().unwrap_or_default().unlock_with(unlock::here);
    storage::begin_page(move |news| match news {
        News::Deleted(Deleted::All) => told::tell(words::delete::all()),
        News::Deleted(Deleted::Some) => told::tell(words::delete::some()),
        News::Opened(opened) => match door.0.get_value() {
            Some(page) => page.run(opened),
            None => told::tell(&opened.map_or_else(|error| not_taken(&error), |()| words::file::opened().into())),
        },
    });
}

/// What has come of opening a file.
type Opened = Result<(), NotTaken>;

/// The page while it is on screen: it says itself, beside the field, what has come of a file.
#[derive(Clone, Copy)]
struct Door(StoredValue<Option<Callback<Opened>>>);

/// Lets the page say what has come of a file, until its owner is disposed of.
fn say_here(opened: Callback<Opened>) {
    let Some(Door(page)) = use_context() else { return };
    page.set_value(Some(opened));
    on_cleanup(move || page.set_value(None));
}

/// Why a file is not taken.
fn not_taken(error: &NotTaken) -> String {
    match error {
        NotTaken::Undecided => words::file::undecided().to_owned(),
        NotTaken::Unreadable => words::file::unreadable().to_owned(),
        NotTaken::Refused(refusal) => messages::refusal(refusal),
    }
}

fn view(content: &PageContent, site: &SiteInfo) -> AnyView {
    let tool = match &content.tool {
        Some(Tool::YourData(tool)) => tool.read(),
        _ => None,
    };
    tool.map_or_else(|| standing_words(&content.words, "page"), |tool| whole(&content.words, &tool, site))
}

/// The words before, all that can be done, and what to know about keeping.
fn whole(before: &str, tool: &YourDataTool, site: &SiteInfo) -> AnyView {
    let desk = Desk::new();
    let mut parts = where_kept::parts(desk);
    parts.extend(another::parts(desk));
    parts.push(unlock::part(desk));
    parts.push(keep::part(desk));
    parts.extend(file::parts(desk));
    parts.extend(record::export(desk, site));
    parts.extend(record::parts(desk, site));
    parts.extend(delete::parts(desk));
    parts.extend(exit::parts(desk));
    parts.extend(proof::parts(desk, site));
    column(vec![
        standing_words(before, "before"),
        element("div", &[("class", "laid-out after-ready")], parts),
        standing_words(&tool.words, "after"),
    ])
}

/// What the parts of the page have in common.
#[derive(Clone, Copy)]
struct Desk {
    keeping: Keeping,
    /// How it stands with the answers.
    status: Memo<Status>,
    /// Whether it is being asked if everything is to be deleted.
    sure: RwSignal<bool>,
}

impl Desk {
    fn new() -> Self {
        let keeping = use_context::<Keeping>().unwrap_or_default();
        let status = Memo::new(move |_| {
            keeping.track();
            storage::status()
        });
        Self { keeping, status, sure: RwSignal::new(false) }
    }

    /// Something is asked for: what was said or asked before is done with.
    fn begin(self) {
        told::tell("");
        self.sure.set(false);
    }

    /// Asks whether everything is to be deleted.
    fn ask_to_delete(self) {
        self.begin();
        self.sure.set(true);
        go_to(delete::SURE);
    }

    /// Whether the answers are elsewhere than in any of these places: what is about those is then hidden.
    fn is_outside(self, places: &'static [Standing]) -> impl Fn() -> bool + Copy + Send + Sync {
        move || !places.contains(&self.status.with(|status| status.standing))
    }
}

/// Goes to a part of the page, by the next frame: then it stands.
fn go_to(id: &'static str) {
    request_animation_frame(move || focus::nearest(id));
}
