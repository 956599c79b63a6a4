//! One history, several definitions: what each published definition of treatment-resistant depression asks for is data, and this says whether
//! a history fits it. The rules of one try (medicine, episode, dose, taken) are those of [`super::adequacy`]; definitions differ in the rest.

use serde::{Deserialize, Serialize};

use super::adequacy::shared_answers;
use super::answer::{Answer, Question};
use super::counting::{Failures, Range};
use super::history::{Helped, History, Outcome, Severity, Treatment, Trial};
use super::judgement::Definition;
use super::medicine::Medicines;

/// What one definition asks for. Its words and its sources stand beside it in the content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criteria {
    /// Of how many different medicines there must have been a fair try that did not help enough.
    pub tries: u32,
    /// Of how many different classes those must be; 1 where the classes do not matter.
    pub classes: u32,
    /// From this many weeks on, a try is surely long enough.
    pub weeks_surely: u32,
    /// Below this many weeks it surely is not. The same where the definition names one number.
    pub weeks_possibly: u32,
    /// How much better is better enough, so that the try does not count.
    pub helped_from: HelpedFrom,
    /// Whether a try that was stopped for side effects counts, however short it was.
    pub side_effects_count: bool,
    /// Whether the depression must have been severe.
    pub severe: bool,
    /// Whether a talking therapy must have been tried and not have helped enough.
    pub psychotherapy: bool,
}

/// How much better a person must be for a try to have helped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HelpedFrom {
    /// By more than a quarter.
    Quarter,
    /// By half.
    Half,
    /// Well again.
    WellAgain,
}

/// Something that a definition asks of the whole history.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Want {
    /// Enough different medicines.
    Tries,
    /// Enough different classes.
    Classes,
    /// Severe depression.
    Severity,
    /// A talking therapy that did not help enough.
    Psychotherapy,
}

/// How a history stands to one definition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fit {
    /// Whether it is met.
    pub verdict: Definition,
    /// How many different medicines count by this definition.
    pub tries: Range,
    /// Of how many different classes they are.
    pub classes: Range,
    /// What the definition asks for, each with how it stands.
    pub wants: Vec<(Want, Definition)>,
    /// For each trial, in the order entered, the questions that keep it from counting; empty where it counts.
    pub trials: Vec<Kept>,
}

/// Why a trial does not, or may not, count by a definition: all the no's if there is any, else all that is unsure.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Kept {
    /// The questions answered no.
    pub no: Vec<Question>,
    /// The questions left open; empty where any is answered no.
    pub unsure: Vec<Question>,
}

impl Criteria {
    /// The usual definition, as the judgement has it: two medicines, 6 weeks (from 4 on it is open), better by half. Source:
    /// trd-definition-two-trials.
    pub const USUAL: Self = Self {
        tries: 2,
        classes: 1,
        weeks_surely: 6,
        weeks_possibly: 4,
        helped_from: HelpedFrom::Half,
        side_effects_count: false,
        severe: false,
        psychotherapy: false,
    };

    /// As plain numbers, in the order of the fields: how they reach the browser.
    pub fn numbers(&self) -> [u32; 8] {
        let helped_from = match self.helped_from {
            HelpedFrom::Quarter => 0,
            HelpedFrom::Half => 1,
            HelpedFrom::WellAgain => 2,
        };
        let [side_effects, severe, psychotherapy] =
            [self.side_effects_count, self.severe, self.psychotherapy].map(u32::from);
        let (surely, possibly) = (self.weeks_surely, self.weeks_possibly);
        [self.tries, self.classes, surely, possibly, helped_from, side_effects, severe, psychotherapy]
    }

    /// From those numbers.
    pub fn from_numbers(numbers: [u32; 8]) -> Self {
        let [tries, classes, weeks_surely, weeks_possibly, helped_from, side_effects, severe, psychotherapy] = numbers;
        Self {
            tries,
            classes,
            weeks_surely,
            weeks_possibly,
            helped_from: match helped_from {
                0 => HelpedFrom::Quarter,
                1 => HelpedFrom::Half,
                _ => HelpedFrom::WellAgain,
            },
            side_effects_count: side_effects != 0,
            severe: severe != 0,
            psychotherapy: psychotherapy != 0,
        }
    }

    /// How a history stands to this definition. Pure, and panics on no input.
    pub fn fit(&self, history: &History, medicines: &Medicines) -> Fit {
        let trials: Vec<Kept> = history.trials.iter().map(|trial| self.kept(trial, medicines)).collect();
        let failures = Failures::gather(history, medicines, |place| {
            let kept = trials.get(place)?;
            kept.no.is_empty().then_some(kept.unsure.is_empty())
        });
        let tries = failures.number();
        let classes = failures.classes();
        let mut wants = vec![(Want::Tries, reached(tries, self.tries))];
        if self.classes > 1 {
            wants.push((Want::Classes, reached(classes, self.classes)));
        }
        if self.severe {
            wants.push((Want::Severity, severe(history.severity)));
        }
        if self.psychotherapy {
            wants.push((Want::Psychotherapy, psychotherapy(history)));
        }
        let all = |definition| wants.iter().all(|(_, fits)| *fits == definition);
        let verdict = if all(Definition::Met) {
            Definition::Met
        } else if wants.iter().any(|(_, fits)| *fits == Definition::NotMet) {
            Definition::NotMet
        } else {
            Definition::PossiblyMet
        };
        Fit { verdict, tries, classes, wants, trials }
    }

    fn kept(&self, trial: &Trial, medicines: &Medicines) -> Kept {
        let medicine = trial.medicine.as_ref().and_then(|id| medicines.get(id));
        let [medicine, episode, dose, taken] = shared_answers(trial, medicine).map(|answer| match answer {
            Answer::Yes => Some(true),
            Answer::Unsure(_) => None,
            Answer::No(_) => Some(false),
        });
        // Who could not bear a medicine had no chance to take enough of it for long enough; who forgot how it went may be one of them.
        let waived = |answer: Option<bool>| match trial.outcome {
            Some(Outcome::StoppedSideEffects) if self.side_effects_count => Some(true),
            None if self.side_effects_count => answer.filter(|yes| *yes),
            _ => answer,
        };
        let answers = [
            (Question::Medicine, medicine),
            (Question::Episode, episode),
            (Question::Dose, waived(dose)),
            (Question::Duration, waived(self.long_enough(trial))),
            (Question::Taken, waived(taken)),
            (Question::Outcome, self.did_not_help(trial)),
        ];
        let those = |wanted: Option<bool>| {
            answers.iter().filter(|(_, answer)| *answer == wanted).map(|(question, _)| *question).collect::<Vec<_>>()
        };
        let no = those(Some(false));
        let unsure = if no.is_empty() { those(None) } else { Vec::new() };
        Kept { no, unsure }
    }

    fn long_enough(&self, trial: &Trial) -> Option<bool> {
        let weeks = trial.known_weeks()?;
        if weeks >= f64::from(self.weeks_surely) {
            Some(true)
        } else if weeks < f64::from(self.weeks_possibly) {
            Some(false)
        } else {
            None
        }
    }

    /// Whether the trial did not help enough. Where a quarter is the line, "less than half better" may lie on either side of it.
    fn did_not_help(&self, trial: &Trial) -> Option<bool> {
        match trial.outcome? {
            Outcome::NoChange => Some(true),
            Outcome::UnderHalfBetter if self.helped_from == HelpedFrom::Quarter => None,
            Outcome::UnderHalfBetter => Some(true),
            Outcome::HalfOrMoreBetter => Some(self.helped_from == HelpedFrom::WellAgain),
            Outcome::WellAgain => Some(false),
            Outcome::WoreOff => None,
            Outcome::StoppedSideEffects => Some(self.side_effects_count),
        }
    }
}

fn reached(range: Range, wanted: u32) -> Definition {
    if range.at_least >= wanted {
        Definition::Met
    } else if range.at_most < wanted {
        Definition::NotMet
    } else {
        Definition::PossiblyMet
    }
}

fn severe(severity: Option<Severity>) -> Definition {
    match severity {
        Some(Severity::Severe | Severity::SeverePsychotic) => Definition::Met,
        Some(Severity::Subsyndromal | Severity::Mild | Severity::Moderate) => Definition::NotMet,
        None => Definition::PossiblyMet,
    }
}

/// A therapy that was not entered may still have been had: that is open, not missing. One that helped in part may count or not.
fn psychotherapy(history: &History) -> Definition {
    let had = || history.other_treatments.iter().filter(|other| other.treatment == Treatment::Psychotherapy);
    if had().any(|therapy| therapy.helped == Some(Helped::No)) {
        Definition::Met
    } else if had().any(|_| true) && had().all(|therapy| therapy.helped == Some(Helped::Yes)) {
        Definition::NotMet
    } else {
        Definition::PossiblyMet
    }
}
