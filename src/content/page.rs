//! A page as the browser gets it: written words, and the data of its tool where it has one.

use std::collections::BTreeMap;
use std::marker::PhantomData;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::domain::answer::Reason;
use crate::domain::{Criteria, Medicine};

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
    /// What matters to a person, and what it may cost: the prices as rows of texts (see `ui::reading`), the rest stands in the words.
    Compare(Unread<Vec<Vec<String>>>),
    /// The treatment passport.
    Summary(Unread<SummaryTool>),
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

/// What the self-check needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CheckTool {
    /// Every medicine.
    pub medicines: Vec<ListedMedicine>,
    /// What each reason of a verdict means, with the source of its rule.
    pub reasons: BTreeMap<Reason, String>,
    /// The definitions to compare a history to.
    pub definitions: Vec<ListedDefinition>,
    /// The questions of the form.
    pub asked: Vec<Question>,
    /// What to check first.
    pub check_first: Vec<CheckFirst>,
    /// The words below the form.
    pub words: String,
}

/// What the treatment passport needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SummaryTool {
    /// Every medicine, as far as the rules need it.
    pub medicines: Vec<ListedMedicine>,
    /// What to check first.
    pub check_first: Vec<CheckFirst>,
    /// The form to fill in by hand.
    pub blank: String,
}

/// A question of the form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "Texts", into = "Texts")]
pub struct Question {
    /// The fragment that names its step.
    pub step: String,
    /// As asked about oneself.
    pub of_oneself: Asked,
    /// As asked about somebody else.
    pub of_another: Asked,
}

/// The words of a question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// The question.
    pub question: String,
    /// Its hint.
    pub hint: String,
}

/// Something to check first, as it often hides behind "nothing works".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "Texts", into = "Texts")]
pub struct CheckFirst {
    /// What may be true.
    pub label: String,
    /// The question to take along.
    pub question: String,
}

/// A definition in the list of the self-check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "Texts", into = "Texts")]
pub struct ListedDefinition {
    /// What people call it.
    pub name: String,
    /// What it asks for, in words, as HTML.
    pub asks: String,
    /// What to know of it, as HTML.
    pub note: String,
    /// What it asks for, as the rules judge it.
    pub criteria: Criteria,
}

/// How these cross to the browser: one reader of texts for all of them weighs a third of what readers of their fields do.
type Texts = Vec<String>;

/// The texts one after the other; those that are missing are empty.
fn each(texts: Texts) -> impl FnMut() -> String {
    let mut texts = texts.into_iter();
    move || texts.next().unwrap_or_default()
}

impl From<Texts> for Question {
    fn from(texts: Texts) -> Self {
        let mut next = each(texts);
        let step = next();
        let [of_oneself, of_another] = [(); 2].map(|()| Asked { question: next(), hint: next() });
        Self { step, of_oneself, of_another }
    }
}

impl From<Question> for Texts {
    fn from(Question { step, of_oneself, of_another }: Question) -> Self {
        vec![step, of_oneself.question, of_oneself.hint, of_another.question, of_another.hint]
    }
}

impl From<Texts> for CheckFirst {
    fn from(texts: Texts) -> Self {
        let mut next = each(texts);
        Self { label: next(), question: next() }
    }
}

impl From<CheckFirst> for Texts {
    fn from(CheckFirst { label, question }: CheckFirst) -> Self {
        vec![label, question]
    }
}

impl From<Texts> for ListedDefinition {
    fn from(texts: Texts) -> Self {
        let mut next = each(texts);
        let [name, asks, note] = [next(), next(), next()];
        let numbers = std::array::from_fn(|_| next().parse().unwrap_or_default());
        Self { name, asks, note, criteria: Criteria::from_numbers(numbers) }
    }
}

impl From<ListedDefinition> for Texts {
    fn from(ListedDefinition { name, asks, note, criteria }: ListedDefinition) -> Self {
        let numbers = criteria.numbers().into_iter().map(|number| number.to_string());
        [name, asks, note].into_iter().chain(numbers).collect()
    }
}

/// A medicine in the list of the self-check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ListedMedicine {
    /// What the rules judge by.
    pub judged: Medicine,
    /// Other names for it.
    pub also_called: Vec<String>,
    /// What the threshold rests on, in a sentence.
    pub threshold_basis: String,
    /// The citations of the threshold.
    pub cited: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_crosses_to_the_browser_comes_as_it_was() {
        let asked = |question: &str, hint: &str| Asked { question: question.into(), hint: hint.into() };
        let question = Question {
            step: "dose".into(),
            of_oneself: asked("Which dose did you take?", ""),
            of_another: asked("Which dose did they take?", "A rough number is fine."),
        };
        assert_eq!(Question::from(Texts::from(question.clone())), question);
        let first = CheckFirst { label: "Loud snoring".into(), question: "Could I have sleep apnea?".into() };
        assert_eq!(CheckFirst::from(Texts::from(first.clone())), first);
        let definition = ListedDefinition {
            name: "FDA".into(),
            asks: "<em>Two</em>".into(),
            note: String::new(),
            criteria: Criteria::USUAL,
        };
        assert_eq!(ListedDefinition::from(Texts::from(definition.clone())), definition);
    }
}
