//! A page as the browser gets it: written words, and the data of its tool where it has one.

use std::marker::PhantomData;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::check_tool::{CheckTool, SummaryTool};
use super::track_tool::TrackTool;
use super::visit_tool::VisitTool;
use super::{CompareTool, InteractionsTool, OptionsTool};

/// What a prerendered page carries in its data block.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Page {
    /// Where the site is served: `/` or `/sub/`.
    pub base: String,
    /// The build that the page belongs to.
    pub build: String,
    /// The content.
    pub content: PageContent,
}

/// The content of one route.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(PartialEq))]
pub struct PageContent {
    /// The path of the route.
    pub path: String,
    /// The title. Neutral: it stands in the tab, the history and the task list.
    pub title: String,
    /// The words as `ui::markup` has written them, up to the tool if there is one.
    pub words: String,
    /// The tool.
    pub tool: Option<Tool>,
}

/// What a page has besides words.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(PartialEq))]
#[serde(rename_all = "kebab-case")]
pub enum Tool {
    /// The self-check.
    Check(Unread<CheckTool>),
    /// What matters to a person, and what it may cost. The fields and the lines stand in the words.
    Compare(Unread<CompareTool>),
    /// What goes badly with what.
    Interactions(Unread<InteractionsTool>),
    /// The next steps. They stand in the words, and so do the fields.
    Options(Unread<OptionsTool>),
    /// The treatment passport.
    Summary(Unread<SummaryTool>),
    /// Check-ins.
    Track(Unread<TrackTool>),
    /// An appointment.
    Visit(Unread<VisitTool>),
    /// Where answers are kept.
    YourData(Unread<YourDataTool>),
    /// A search over the words of all articles.
    Search(Unread<ListTool>),
    /// A list to narrow down.
    Filter(Unread<ListTool>),
}

/// The data of a tool, as JSON that is only read where the tool is. What every page loads knows none of the tools' types: the code that reads
/// them is in the tool's own chunk (`ui::chunks`).
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Unread<T>(Box<RawValue>, #[serde(skip)] PhantomData<fn() -> T>);

impl<T> Unread<T> {
    /// Puts the data into JSON.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn of(data: &T) -> Self
    where
        T: Serialize,
    {
        #[expect(clippy::expect_used, reason = "at build time: a type that is no JSON must stop the build")]
        let json = serde_json::value::to_raw_value(data).expect("a tool's data is JSON");
        Self(json, PhantomData)
    }

    /// Reads the data; nothing where it is not what it should be, as after a mixture of builds.
    pub fn read(&self) -> Option<T>
    where
        T: DeserializeOwned,
    {
        serde_json::from_str(self.0.get()).ok()
    }
}

/// Equal as JSON is: a page's data block writes some signs in another way than the file that is fetched.
#[cfg(not(target_arch = "wasm32"))]
impl<T> PartialEq for Unread<T> {
    fn eq(&self, other: &Self) -> bool {
        let read = |data: &Self| serde_json::from_str::<serde_json::Value>(data.0.get()).ok();
        read(self) == read(other)
    }
}

/// A field and a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ListTool {
    /// The words beside the field.
    pub label: String,
    /// The list.
    pub words: String,
}

/// What the page of the reader's data needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct YourDataTool {
    /// What to know about keeping.
    pub words: String,
}
