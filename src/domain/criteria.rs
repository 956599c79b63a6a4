//! One history, several definitions: what each published definition of treatment-resistant depression asks for is data, and this says whether
//! a history fits it. The rules of one try (medicine, episode, dose, taken) are those of [`super::adequacy`]; definitions differ in the rest.

use serde::{Deserialize, Serialize};

use super::adequacy::{
    dose_answer, duration_answer, episode_answer, is_level_in_range, medicine_answer, short, stricter_weeks,
    taken_answer,
};
use super::answer::{Answer, Question, Reason};
use super::caution::{Caution, cautions};
use super::definition_verdict::DefinitionVerdict;
use super::failures::{Entry, Failures, Range, entries};
use super::history::{Benefit, Helped, History, Severity, Treatment, Trial};
use super::medicine::{Medicine, MedicineKind, Medicines};

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
    /// Below this benefit, a try surely did not help enough. Source: audit-2026-11 18, 48.
    pub not_helped_surely: HelpedFrom,
    /// Below this one, it may not have helped enough. The same where the definition names one.
    pub not_helped_possibly: HelpedFrom,
    /// Whether a try that was stopped for side effects counts, however low or short it was.
    pub side_effects_count: bool,
    /// Whether what was added to an antidepressant counts as a try of its own. Source: audit-2026-11 21, 49.
    pub added_counts: AddedCounts,
    /// Whether it asks for the stricter dose, for all of the weeks. Source: audit-2026-11 21.
    pub stricter_dose: bool,
    /// How severe the depression must be now. Source: audit-2026-11 47.
    pub severity_from: Option<SeverityFrom>,
    /// Whether a talking therapy must have been tried and not have helped enough.
    pub psychotherapy: bool,
}

/// How much better a person must be for a try to have helped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HelpedFrom {
    /// By a quarter.
    Quarter,
    /// By half.
    Half,
    /// Well again.
    WellAgain,
}

/// Whether an added antidepressant, or an augmentation at its dose and weeks, is a try of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AddedCounts {
    /// An augmentation never is; an added antidepressant is open, as in the usual definition.
    No,
    /// Both are open: the definition does not say.
    Possibly,
    /// Both are.
    Yes,
}

/// How severe the depression must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SeverityFrom {
    /// At least moderate.
    Moderate,
    /// At least severe.
    Severe,
}

/// Every definition by its id, in the order of the data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Definitions(Vec<(String, Criteria)>);

impl Definitions {
    /// Every definition with its id.
    pub fn iter(&self) -> std::slice::Iter<'_, (String, Criteria)> {
        self.0.iter()
    }
}

impl FromIterator<(String, Criteria)> for Definitions {
    fn from_iter<I: IntoIterator<Item = (String, Criteria)>>(definitions: I) -> Self {
        Self(definitions.into_iter().collect())
    }
}

/// Something that a definition asks of the whole history.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Want {
    /// Enough different medicines.
    Tries,
    /// Enough different classes.
    Classes,
    /// A depression that is severe enough.
    Severity,
    /// A talking therapy that did not help enough.
    Psychotherapy,
}

/// How a history stands to one definition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DefinitionJudgement {
    /// Whether it is met.
    pub verdict: DefinitionVerdict,
    /// How many different medicines count by this definition.
    pub tries: Range,
    /// Of how many different classes they are.
    pub classes: Range,
    /// What the definition asks for, each with how it stands.
    pub wants: Vec<(Want, DefinitionVerdict)>,
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
    /// Why, in the same order.
    pub reasons: Vec<Reason>,
}

impl Criteria {
    /// The usual definition, as the judgement has it: two medicines, 6 weeks (from 4 on it is open), less than a quarter better (up to half
    /// it is open). Source: trd-definition-two-trials.
    pub const USUAL: Self = Self {
        tries: 2,
        classes: 1,
        weeks_surely: 6,
        weeks_possibly: 4,
        not_helped_surely: HelpedFrom::Quarter,
        not_helped_possibly: HelpedFrom::Half,
        side_effects_count: false,
        added_counts: AddedCounts::No,
        stricter_dose: false,
        severity_from: None,
        psychotherapy: false,
    };

    /// As plain numbers, in the order of the fields: how they reach the browser.
    pub fn numbers(&self) -> [u32; 11] {
        let helped_from = |helped| match helped {
            HelpedFrom::Quarter => 0,
            HelpedFrom::Half => 1,
            HelpedFrom::WellAgain => 2,
        };
        let added = match self.added_counts {
            AddedCounts::No => 0,
            AddedCounts::Possibly => 1,
            AddedCounts::Yes => 2,
        };
        let severity = match self.severity_from {
            None => 0,
            Some(SeverityFrom::Moderate) => 1,
            Some(SeverityFrom::Severe) => 2,
        };
        let (helped, perhaps) = (helped_from(self.not_helped_surely), helped_from(self.not_helped_possibly));
        let (side_effects, stricter) = (u32::from(self.side_effects_count), u32::from(self.stricter_dose));
        let (surely, possibly) = (self.weeks_surely, self.weeks_possibly);
        let therapy = u32::from(self.psychotherapy);
        [self.tries, self.classes, surely, possibly, helped, perhaps, side_effects, added, stricter, severity, therapy]
    }

    /// From those numbers.
    pub fn from_numbers(numbers: [u32; 11]) -> Self {
        let [tries, classes, surely, possibly, helped, perhaps, side_effects, added, stricter, severity, therapy] =
            numbers;
        let helped_from = |number| match number {
            0 => HelpedFrom::Quarter,
            1 => HelpedFrom::Half,
            _ => HelpedFrom::WellAgain,
        };
        Self {
            tries,
            classes,
            weeks_surely: surely,
            weeks_possibly: possibly,
            not_helped_surely: helped_from(helped),
            not_helped_possibly: helped_from(perhaps),
            side_effects_count: side_effects != 0,
            added_counts: match added {
                0 => AddedCounts::No,
                1 => AddedCounts::Possibly,
                _ => AddedCounts::Yes,
            },
            stricter_dose: stricter != 0,
            severity_from: match severity {
                0 => None,
                1 => Some(SeverityFrom::Moderate),
                _ => Some(SeverityFrom::Severe),
            },
            psychotherapy: therapy != 0,
        }
    }

    /// How a history stands to this definition, with why. Pure, and panics on no input.
    pub fn judge(&self, history: &History, medicines: &Medicines) -> DefinitionJudgement {
        let entries = entries(history, medicines);
        let trials = entries.iter().map(|entry| self.kept(entry)).collect();
        let (tries, classes) = self.counts(&entries);
        let wants: Vec<_> = self.wants(history, tries, classes).into_iter().flatten().collect();
        let verdict = all(wants.iter().map(|(_, stands)| *stands), &cautions(history));
        DefinitionJudgement { verdict, tries, classes, wants, trials }
    }

    /// Whether a history fits this definition.
    pub(super) fn verdict(&self, history: &History, entries: &[Entry<'_>], cautions: &[Caution]) -> DefinitionVerdict {
        let (tries, classes) = self.counts(entries);
        let wants = self.wants(history, tries, classes);
        all(wants.into_iter().flatten().map(|(_, stands)| stands), cautions)
    }

    fn wants(&self, history: &History, tries: Range, classes: Range) -> [Option<(Want, DefinitionVerdict)>; 4] {
        let more = self.classes > 1;
        [
            Some((Want::Tries, reached(tries, self.tries))),
            more.then(|| (Want::Classes, reached(classes, self.classes))),
            self.severity_from.map(|from| (Want::Severity, severe(from, history.severity_now))),
            self.psychotherapy.then(|| (Want::Psychotherapy, psychotherapy(history))),
        ]
    }

    /// How many medicines count, and of how many classes.
    fn counts(&self, entries: &[Entry<'_>]) -> (Range, Range) {
        let failures = Failures::gather(entries, |entry| {
            let mut sure = true;
            for question in Question::ALL {
                match self.answer(question, entry) {
                    Answer::Yes => {}
                    Answer::Unsure(_) => sure = false,
                    Answer::No(_) => return None,
                }
            }
            Some(sure)
        });
        (failures.number(), failures.classes())
    }

    fn kept(&self, entry: &Entry<'_>) -> Kept {
        // What was not taken has no dose, no time and no benefit to speak of.
        if entry.trial.never_taken {
            return Kept { no: vec![Question::Taken], unsure: Vec::new(), reasons: vec![Reason::NeverTaken] };
        }
        let answers = Question::ALL.map(|question| (question, self.answer(question, entry)));
        let those = |reason: fn(Answer) -> Option<Reason>| -> Vec<(Question, Reason)> {
            answers.iter().filter_map(|(question, answer)| Some((*question, reason(*answer)?))).collect()
        };
        let (no, unsure) = (those(Answer::no), those(Answer::unsure));
        let questions = |of: &[(Question, Reason)]| of.iter().map(|(question, _)| *question).collect::<Vec<_>>();
        let reasons = |of: &[(Question, Reason)]| of.iter().map(|(_, reason)| *reason).collect::<Vec<_>>();
        if no.is_empty() {
            Kept { no: Vec::new(), unsure: questions(&unsure), reasons: reasons(&unsure) }
        } else {
            Kept { no: questions(&no), unsure: Vec::new(), reasons: reasons(&no) }
        }
    }

    /// The answer of a trial to one question, by this definition.
    fn answer(&self, question: Question, entry: &Entry<'_>) -> Answer {
        let (trial, medicine) = (entry.trial, entry.medicine);
        // Who could not bear a medicine had no chance to take enough of it for long enough.
        let waived = self.side_effects_count && trial.stopped_for_side_effects == Some(true);
        match question {
            Question::Medicine => self.of_its_own(trial, medicine),
            Question::Episode => episode_answer(trial),
            Question::Dose | Question::Duration | Question::Benefit if waived => Answer::Yes,
            Question::Dose => self.enough(trial, medicine),
            Question::Duration => self.long_enough(trial, medicine),
            Question::Taken => taken_answer(trial),
            Question::Benefit => self.did_not_help(trial),
        }
    }

    fn of_its_own(&self, trial: &Trial, medicine: Option<&Medicine>) -> Answer {
        let augmentation = medicine.is_some_and(|medicine| medicine.kind == MedicineKind::Augmentation);
        match (self.added_counts, medicine_answer(trial, medicine)) {
            (AddedCounts::Yes, Answer::Unsure(Reason::Added | Reason::AddedUnknown)) => Answer::Yes,
            (AddedCounts::Yes, Answer::No(_)) if augmentation => Answer::Yes,
            (AddedCounts::Possibly, Answer::No(_)) if augmentation => Answer::Unsure(Reason::Added),
            (_, answer) => answer,
        }
    }

    /// Whether the dose was high enough. A definition that asks for the stricter dose takes no lower one, but for who could not take more, or
    /// had a level in range.
    fn enough(&self, trial: &Trial, medicine: Option<&Medicine>) -> Answer {
        match dose_answer(trial, medicine) {
            Answer::Unsure(Reason::DoseBorderline) if self.stricter_dose => match trial.dose_limited {
                _ if medicine.is_some_and(|medicine| is_level_in_range(trial, medicine)) => {
                    Answer::Unsure(Reason::LevelInRange)
                }
                Some(true) => Answer::Unsure(Reason::DoseLimited),
                _ => Answer::No(Reason::DoseBorderline),
            },
            answer => answer,
        }
    }

    /// Whether it was long enough: by the weeks at the stricter dose alone, where the definition asks for that dose and the medicine has one.
    fn long_enough(&self, trial: &Trial, medicine: Option<&Medicine>) -> Answer {
        let (surely, possibly) = (f64::from(self.weeks_surely), f64::from(self.weeks_possibly));
        match stricter_weeks(trial, medicine) {
            Some(Some(weeks)) if self.stricter_dose => {
                if weeks >= surely {
                    Answer::Yes
                } else if weeks >= possibly {
                    Answer::Unsure(Reason::DurationBorderline)
                } else if trial.known_weeks().is_some_and(|weeks| weeks < possibly) {
                    Answer::No(short(trial))
                } else {
                    Answer::No(Reason::StricterWeeksShort)
                }
            }
            _ => duration_answer(trial, medicine, surely, possibly),
        }
    }

    /// Whether the trial did not help enough. "Less than half better" may lie on either side of a quarter.
    fn did_not_help(&self, trial: &Trial) -> Answer {
        let Some(benefit) = trial.benefit else { return Answer::Unsure(Reason::BenefitUnknown) };
        let (worst, best) = match benefit {
            Benefit::None | Benefit::UnderQuarter => (None, None),
            Benefit::QuarterToHalf => (Some(HelpedFrom::Quarter), Some(HelpedFrom::Quarter)),
            Benefit::UnderHalf => (None, Some(HelpedFrom::Quarter)),
            Benefit::HalfOrMore | Benefit::WellAgain if trial.wore_off == Some(true) => {
                return Answer::Unsure(Reason::WoreOff);
            }
            Benefit::HalfOrMore => (Some(HelpedFrom::Half), Some(HelpedFrom::Half)),
            Benefit::WellAgain => (Some(HelpedFrom::WellAgain), Some(HelpedFrom::WellAgain)),
        };
        let below = |reached: Option<HelpedFrom>, line: HelpedFrom| reached.is_none_or(|reached| reached < line);
        if below(best, self.not_helped_surely) {
            Answer::Yes
        } else if below(worst, self.not_helped_possibly) {
            Answer::Unsure(Reason::PartlyHelped)
        } else {
            Answer::No(Reason::Helped)
        }
    }
}

/// Met if all is, not met if anything is not; with a caution, never surely met. Source: audit-2026-11 22, 44.
fn all(stands: impl Iterator<Item = DefinitionVerdict>, cautions: &[Caution]) -> DefinitionVerdict {
    stands.fold(DefinitionVerdict::Met.with(cautions), |verdict, stands| match (verdict, stands) {
        (DefinitionVerdict::NotMet, _) | (_, DefinitionVerdict::NotMet) => DefinitionVerdict::NotMet,
        (DefinitionVerdict::Met, DefinitionVerdict::Met) => DefinitionVerdict::Met,
        _ => DefinitionVerdict::PossiblyMet,
    })
}

fn reached(range: Range, wanted: u32) -> DefinitionVerdict {
    if range.at_least >= wanted {
        DefinitionVerdict::Met
    } else if range.at_most < wanted {
        DefinitionVerdict::NotMet
    } else {
        DefinitionVerdict::PossiblyMet
    }
}

fn severe(from: SeverityFrom, now: Option<Severity>) -> DefinitionVerdict {
    let from = match from {
        SeverityFrom::Moderate => Severity::Moderate,
        SeverityFrom::Severe => Severity::Severe,
    };
    match now {
        Some(now) if now >= from => DefinitionVerdict::Met,
        Some(_) => DefinitionVerdict::NotMet,
        None => DefinitionVerdict::PossiblyMet,
    }
}

/// A therapy that was not entered may still have been had: that is open, not missing.
fn psychotherapy(history: &History) -> DefinitionVerdict {
    let had = || history.other_treatments.iter().filter(|other| other.treatment == Treatment::Psychotherapy);
    if had().any(|therapy| matches!(therapy.helped, Some(Helped::No | Helped::Partly))) {
        DefinitionVerdict::Met
    } else if had().any(|_| true) && had().all(|therapy| therapy.helped == Some(Helped::Yes)) {
        DefinitionVerdict::NotMet
    } else {
        DefinitionVerdict::PossiblyMet
    }
}
