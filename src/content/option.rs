//! Every next step in the evidence, each with the answers to the same questions: `options.json`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Certainty, Line, Lines, Picture, Slug};
use crate::domain::next_steps::{Is, Need};
use crate::words::options::{countries, kinds, status};

/// The next steps, and what to know before reading of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Options {
    /// What the page is for, in a sentence or two.
    pub lead: Line,
    /// Why figures from different trials are not a race.
    pub not_a_race: Line,
    /// The day it was last reviewed as a whole; what was not found was looked for until then.
    pub reviewed: String,
    /// The day it must be reviewed again.
    pub next_review: String,
    /// Chances to help, drawn.
    pub picture: Picture,
    /// The next steps, by kind, and by name within a kind.
    pub options: Vec<TreatmentOption>,
}

/// A next step. Each field but the first four is a question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TreatmentOption {
    /// Its id, and its anchor.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// What sort of step it is.
    pub kind: OptionKind,
    /// What it is, in a sentence.
    pub what: Line,
    /// How is it given?
    pub given: Line,
    /// How soon may it help?
    pub soon: Line,
    /// How likely is it to help? Each chance beside its own comparator.
    pub chances: Vec<Chance>,
    /// How sure that is, and why.
    pub certainty: Certainty,
    /// Does it last?
    pub staying_well: Line,
    /// What are the main harms?
    pub harms: Line,
    /// What does a week look like?
    pub week: Line,
    /// Who should not have it, or ask first?
    pub ask_first: Line,
    /// What does it cost?
    pub cost: Line,
    /// Is it approved?
    pub approvals: Approvals,
    /// When is it judged?
    pub judge: Line,
    /// What if it fades, or did not help?
    pub next: Line,
    /// What its answers say of what may matter to somebody. What is not there is not known.
    pub facts: BTreeMap<Need, Fact>,
    /// Where to go from here, if it did not help: steps that guidelines or trials name after others.
    pub leads: Vec<Lead>,
    /// The articles that tell more.
    pub articles: Vec<Slug>,
}

/// Whether a step gives what may matter to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Whether it does.
    pub is: Is,
    /// The answer of the step that says so.
    pub by: Asked,
}

/// A question that each step answers, as far as facts rest on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Asked {
    What,
    Given,
    Soon,
    Harms,
    Week,
    AskFirst,
}

/// A way on to another step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lead {
    /// The id of that step.
    pub to: String,
    /// Who names it, or what was seen.
    pub why: Line,
}

/// One chance to help.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chance {
    /// The chance, with the comparator's own number.
    pub text: Line,
    /// What it stands beside.
    pub compared: Compared,
}

/// What a chance stands beside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Compared {
    /// Its comparator.
    With(Line),
    /// Nothing, and why.
    Nothing(Line),
}

/// What sort of step it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum OptionKind {
    Stimulation,
    DailyLife,
    InStudies,
    Ketamine,
    Medicine,
    Therapy,
}

/// Whether it is approved, by country: none is left out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Approvals {
    /// The United States.
    pub us: Approval,
    /// The United Kingdom.
    pub uk: Approval,
    /// Canada.
    pub canada: Approval,
    /// The European Union.
    pub eu: Approval,
    /// Australia.
    pub australia: Approval,
}

/// Whether it is approved in a country.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Approval {
    /// In a word.
    pub status: ApprovalStatus,
    /// The year, month or day of the decision or of the label; where there is none, the day until which we looked.
    pub date: String,
    /// What that means there, and who pays.
    pub says: Line,
}

/// Whether something is approved for depression after other treatments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ApprovalStatus {
    /// Approved or cleared by the body that decides.
    Approved,
    /// Approved, but we did not see when.
    ApprovedUndated,
    /// A guideline names it, or a public body pays for it.
    Guideline,
    /// It differs by medicine.
    ByMedicine,
    /// On sale for another use.
    OffLabel,
    /// Nobody has to approve it.
    NeedsNone,
    /// We found no approval.
    NotFound,
    /// In studies, or by special permit.
    StudiesOnly,
}

impl OptionKind {
    /// All of them, in the order of their names.
    pub const ALL: [OptionKind; 6] = [
        OptionKind::Stimulation,
        OptionKind::DailyLife,
        OptionKind::InStudies,
        OptionKind::Ketamine,
        OptionKind::Medicine,
        OptionKind::Therapy,
    ];

    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            OptionKind::Stimulation => kinds::stimulation(),
            OptionKind::DailyLife => kinds::daily_life(),
            OptionKind::InStudies => kinds::in_studies(),
            OptionKind::Ketamine => kinds::ketamine(),
            OptionKind::Medicine => kinds::medicine(),
            OptionKind::Therapy => kinds::therapy(),
        }
    }

    /// The anchor of its part of the page.
    pub fn anchor(self) -> &'static str {
        match self {
            OptionKind::Stimulation => "brain-stimulation",
            OptionKind::DailyLife => "daily-life",
            OptionKind::InStudies => "in-studies",
            OptionKind::Ketamine => "ketamine-kinds",
            OptionKind::Medicine => "medicines",
            OptionKind::Therapy => "talking-therapy",
        }
    }
}

impl ApprovalStatus {
    /// In words, with its date.
    pub fn words(self, date: &str) -> String {
        match self {
            ApprovalStatus::Approved => status::approved(date),
            ApprovalStatus::ApprovedUndated => status::approved_undated(date),
            ApprovalStatus::Guideline => status::guideline(date),
            ApprovalStatus::ByMedicine => status::by_medicine(date),
            ApprovalStatus::OffLabel => status::off_label(date),
            ApprovalStatus::NeedsNone => status::needs_none(date),
            ApprovalStatus::NotFound => status::not_found(date),
            ApprovalStatus::StudiesOnly => status::studies_only(date),
        }
    }
}

impl ApprovalStatus {
    /// What that is to somebody who wants a treatment that is approved for this.
    pub fn is(self) -> Is {
        match self {
            ApprovalStatus::Approved | ApprovalStatus::ApprovedUndated | ApprovalStatus::NeedsNone => Is::Yes,
            ApprovalStatus::Guideline | ApprovalStatus::ByMedicine => Is::Depends,
            ApprovalStatus::OffLabel | ApprovalStatus::StudiesOnly => Is::No,
            ApprovalStatus::NotFound => Is::NotKnown,
        }
    }
}

impl Approvals {
    /// The five, each with the name of its country.
    pub fn each(&self) -> [(&'static str, &Approval); 5] {
        [
            (countries::us(), &self.us),
            (countries::uk(), &self.uk),
            (countries::canada(), &self.canada),
            (countries::eu(), &self.eu),
            (countries::australia(), &self.australia),
        ]
    }
}

impl TreatmentOption {
    /// Calls `each` with the name of the field and the line, for every line in reading order.
    fn each_line(&mut self, each: &mut dyn FnMut(&str, &mut Line)) {
        each("what", &mut self.what);
        each("given", &mut self.given);
        each("soon", &mut self.soon);
        for (at, chance) in self.chances.iter_mut().enumerate() {
            each(&format!("chances[{at}]"), &mut chance.text);
            let (Compared::With(beside) | Compared::Nothing(beside)) = &mut chance.compared;
            each(&format!("chances[{at}].compared"), beside);
        }
        each("staying_well", &mut self.staying_well);
        each("harms", &mut self.harms);
        each("week", &mut self.week);
        each("ask_first", &mut self.ask_first);
        each("cost", &mut self.cost);
        let approvals = &mut self.approvals;
        for (country, approval) in [
            ("us", &mut approvals.us),
            ("uk", &mut approvals.uk),
            ("canada", &mut approvals.canada),
            ("eu", &mut approvals.eu),
            ("australia", &mut approvals.australia),
        ] {
            each(&format!("approvals.{country}"), &mut approval.says);
        }
        each("judge", &mut self.judge);
        each("next", &mut self.next);
        for lead in &mut self.leads {
            each(&format!("leads.{}", lead.to), &mut lead.why);
        }
    }

    /// The answer that a fact rests on.
    pub fn answer(&self, asked: Asked) -> &Line {
        match asked {
            Asked::What => &self.what,
            Asked::Given => &self.given,
            Asked::Soon => &self.soon,
            Asked::Harms => &self.harms,
            Asked::Week => &self.week,
            Asked::AskFirst => &self.ask_first,
        }
    }

    /// Every line, in reading order.
    pub fn lines(&self) -> Vec<Line> {
        let mut lines = Vec::new();
        self.clone().each_line(&mut |_, line| lines.push(line.clone()));
        lines
    }
}

impl Lines for Options {
    fn each_line(&mut self, each: &mut dyn FnMut(&str, &mut Line)) {
        each("lead", &mut self.lead);
        each("not_a_race", &mut self.not_a_race);
        self.picture.each_line(each);
        for option in &mut self.options {
            let id = option.id.clone();
            option.each_line(&mut |field, line| each(&format!("{id}.{field}"), line));
        }
    }
}
