//! `/visit/`: what an appointment planner is for; for readers without the app what anybody may ask and bring; and the data of the tool.

use super::prose::line;
use crate::content::{
    AgentEntry, BRANDS_SHOWN, Fit, Inline, Interaction, ListedMedicine, MedicineEntry, SummaryTool, Tool, Unread,
    VisitTool, VisitWords, Voiced,
};
use crate::domain::visit::{Group, Kind};
use crate::route::{References, Route};
use crate::ui::SiteInfo;
use crate::ui::markup::Markup;
use crate::words::{pages, visit as words};

/// The questions of `fit.json` that are marked as what matters, and as circumstances.
const MATTERS: &str = "matters";
const CIRCUMSTANCES: &str = "circumstances";

/// Writes what stands above the tool.
pub(super) fn write(page: &mut Markup, visit: &VisitWords) {
    page.element("div", &[("class", "no-print")], |before| {
        before.words("h1", "", pages::visit::title());
        before.words("p", "lead", words::lead());
        before.element("p", &[("class", "hint")], |hint| hint.linked(&Route::YourData, &words::private()));
        before.element("p", &[("class", "hint")], |hint| hint.linked(&Route::Crisis, &words::help()));
    });
    page.element("div", &[("class", "before-ready")], |before| {
        before.words("p", "callout important no-print", words::not_ready());
        before.words("h2", "", words::standing::ask());
        before.element("ol", &[], |list| {
            for kind in Kind::ALL.iter().filter(|kind| kind.group() == Group::Anybody) {
                if let Some(asked) = visit.questions.get(kind) {
                    list.words("li", "", asked.asks.said(false));
                }
            }
        });
        before.words("h2", "", words::minute::heading());
        before.words("p", "", words::standing::minute());
        before.words("h2", "", words::records::heading());
        before.element("ul", &[], |list| {
            for record in &visit.records {
                list.words("li", "", record.words.said(false));
            }
        });
        before.words("h2", "", words::standing::after());
        before.words("p", "", words::standing::write());
    });
}

/// The data of the tool.
pub(super) fn tool(
    visit: &VisitWords,
    medicines: &[MedicineEntry],
    agents: &[AgentEntry],
    interactions: &[Interaction],
    fit: &Fit,
    references: &References,
    site: &SiteInfo,
) -> Tool {
    let written = |text: &[Inline]| {
        let mut page = Markup::new(site);
        line(&mut page, text, references);
        page.into_html()
    };
    let listed = |entry: &MedicineEntry| {
        let mut judged = entry.judged.clone();
        judged.brands.truncate(BRANDS_SHOWN);
        ListedMedicine {
            judged,
            class: String::new(),
            also_called: Vec::new(),
            threshold_basis: String::new(),
            cited: String::new(),
        }
    };
    let options = |of: &str| {
        let question = fit.questions.iter().filter(|question| question.id == of);
        let options = question.flat_map(|question| &question.options);
        options.map(|option| (option.id.as_str().to_owned(), option.words.clone())).collect()
    };
    let to_tick = |listed: &[crate::content::VisitListed]| -> Vec<(String, Voiced)> {
        listed.iter().map(|one| (one.id.clone(), one.words.clone())).collect()
    };
    let questions = Kind::ALL.iter().filter_map(|kind| visit.questions.get(kind));
    Tool::Visit(Unread::of(&VisitTool {
        history: SummaryTool {
            medicines: medicines.iter().map(listed).collect(),
            definitions: Vec::new(),
            check_first: Vec::new(),
            blank: String::new(),
        },
        others: agents.iter().map(|agent| (agent.id.clone(), agent.name.clone(), agent.holds.clone())).collect(),
        list: interactions.iter().map(Interaction::entry).collect(),
        gaps: interactions.iter().flat_map(Interaction::rules).collect(),
        matters: options(MATTERS),
        circumstances: options(CIRCUMSTANCES),
        aims: to_tick(&visit.aims),
        questions: questions.map(|asked| (asked.asks.clone(), asked.why.clone())).collect(),
        records: to_tick(&visit.records),
        ready: visit.ready.iter().map(|ready| (ready.asks.clone(), written(&ready.no))).collect(),
    }))
}
