//! The data of the tool on the next steps, made of what authors write.

use crate::content::{ListedStep, Options, OptionsTool, TreatmentOption};
use crate::domain::next_steps::Need;

/// What each step gives of what may matter.
pub(in crate::ui::reading) fn tool(options: &Options) -> OptionsTool {
    let step = |option: &TreatmentOption| ListedStep {
        id: option.id.clone(),
        name: option.name.clone(),
        is: Need::ALL
            .iter()
            .filter(|need| **need != Need::Approval)
            .map(|need| option.facts.get(need).map(|fact| fact.is).unwrap_or_default())
            .collect(),
        approved: option.approvals.each().map(|(_, approval)| approval.status.is()).into(),
    };
    OptionsTool { steps: options.options.iter().map(step).collect() }
}
