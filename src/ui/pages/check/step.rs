//! The steps of the self-check: one question each. The fragment of the address names the question, never an answer.

use super::super::super::form::answers::{HAD_ECT, MAY_WEAR_OFF, NEVER_TAKEN, UNDER_18, YES};
use super::super::super::form::{AboutDraft, EpisodeDraft, Field, TrialDraft};

/// A step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// What to know before.
    Start,
    /// For whom?
    Who,
    /// The end for people under 18.
    Young,
    /// Which medicine?
    Medicine,
    /// Of what kind, where it is not in the list?
    Kind,
    /// Added, or on its own?
    Added,
    /// The highest dose.
    Dose,
    /// Was that the most that could be taken?
    Most,
    /// Was its level in the blood in range?
    Level,
    /// For how long, in weeks or months.
    Weeks,
    /// From when to when.
    Dates,
    /// For how long at the stricter dose.
    Stricter,
    /// Nearly every day?
    Taken,
    /// How much better, at best.
    Outcome,
    /// Did that wear off?
    WoreOff,
    /// In this episode?
    Episode,
    /// Still?
    Still,
    /// Stopped because of side effects?
    SideEffects,
    /// In own words.
    Words,
    /// The medicines so far.
    Medicines,
    /// When the episode began.
    Began,
    /// How severe now.
    Now,
    /// How severe at its worst.
    Severity,
    /// Signs of bipolar disorder?
    Signs,
    /// A second medicine?
    Second,
    /// ECT?
    Ect,
    /// On both sides?
    Sides,
    /// Other treatments so far.
    Treatments,
    /// One other treatment.
    Treatment,
    /// What to check first.
    First,
    /// Every answer.
    Check,
    /// The answer.
    Answer,
}

/// Every step with its fragment.
const FRAGMENTS: [(Step, &str); 32] = [
    (Step::Start, ""),
    (Step::Who, "who"),
    (Step::Young, "young"),
    (Step::Medicine, "medicine"),
    (Step::Kind, "kind"),
    (Step::Added, "added"),
    (Step::Dose, "dose"),
    (Step::Most, "most"),
    (Step::Level, "level"),
    (Step::Weeks, "weeks"),
    (Step::Dates, "dates"),
    (Step::Stricter, "stricter"),
    (Step::Taken, "taken"),
    (Step::Outcome, "outcome"),
    (Step::WoreOff, "wore-off"),
    (Step::Episode, "episode"),
    (Step::Still, "still"),
    (Step::SideEffects, "side-effects"),
    (Step::Words, "words"),
    (Step::Medicines, "medicines"),
    (Step::Began, "began"),
    (Step::Now, "now"),
    (Step::Severity, "severity"),
    (Step::Signs, "signs"),
    (Step::Second, "second"),
    (Step::Ect, "ect"),
    (Step::Sides, "sides"),
    (Step::Treatments, "treatments"),
    (Step::Treatment, "treatment"),
    (Step::First, "first"),
    (Step::Check, "check"),
    (Step::Answer, "answer"),
];

/// What the way from step to step depends on.
pub(super) struct Situation {
    /// For whom, and how much is asked.
    pub about: AboutDraft,
    /// The medicine that is being asked about.
    pub trial: TrialDraft,
    /// Whether it is often added to another.
    pub often_added: bool,
    /// Whether the dose is below the lowest that counts.
    pub low_dose: bool,
    /// Whether its level in the blood is asked for: it is measured in practice, and the dose is not surely enough.
    pub asks_level: bool,
    /// Whether the dose is one that the stricter lists ask for, where they ask for more than others.
    pub stricter_dose: bool,
    /// The episode.
    pub episode: EpisodeDraft,
}

impl Step {
    /// The fragment that names it.
    pub fn fragment(self) -> &'static str {
        FRAGMENTS.iter().find(|(step, _)| *step == self).map_or("", |(_, fragment)| fragment)
    }

    /// The step that a fragment names.
    pub fn of(fragment: &str) -> Option<Self> {
        FRAGMENTS.iter().find(|(_, known)| *known == fragment).map(|(step, _)| *step)
    }

    /// Whether it is about one medicine.
    pub fn is_of_a_medicine(self) -> bool {
        use Step::{Added, Dates, Dose, Episode, Kind, Level, Medicine, Most, Outcome, SideEffects, Still, Stricter};
        use Step::{Taken, Weeks, Words, WoreOff};
        matches!(
            self,
            Medicine
                | Kind
                | Added
                | Dose
                | Most
                | Level
                | Weeks
                | Dates
                | Stricter
                | Taken
                | Outcome
                | WoreOff
                | Episode
                | Still
        ) || matches!(self, SideEffects | Words)
    }

    /// The fields of which something may not be readable.
    pub fn fields(self) -> &'static [Field] {
        match self {
            Step::Medicine => &[Field::OtherName],
            Step::Kind => &[Field::ClassGuess],
            Step::Dose => &[Field::Dose],
            Step::Weeks => &[Field::Weeks],
            Step::Stricter => &[Field::StricterWeeks],
            Step::Words => &[Field::Note, Field::Started, Field::Stopped],
            Step::Treatment => &[Field::Sessions],
            Step::Began => &[Field::EpisodeMonths],
            Step::Dates => &[Field::Started, Field::Stopped],
            _ => &[],
        }
    }

    /// The step that has such a field.
    pub fn with_field(field: Field) -> Option<Self> {
        FRAGMENTS.iter().map(|(step, _)| *step).find(|step| *step != Step::Dates && step.fields().contains(&field))
    }

    /// The step after this one.
    pub fn next(self, now: &Situation) -> Self {
        let quick = now.about.quick;
        match self {
            Step::Start => Step::Who,
            Step::Who if now.about.who == UNDER_18 => Step::Young,
            Step::Who | Step::Young => Step::Medicine,
            Step::Medicine if now.trial.medicine.is_empty() && !quick => Step::Kind,
            Step::Medicine if now.often_added => Step::Added,
            Step::Medicine | Step::Kind | Step::Added if quick => Step::Outcome,
            Step::Medicine | Step::Kind | Step::Added => Step::Dose,
            Step::Dose if now.low_dose => Step::Most,
            Step::Dose | Step::Most if now.asks_level => Step::Level,
            Step::Dose | Step::Most | Step::Level => Step::Weeks,
            Step::Weeks | Step::Dates if now.stricter_dose => Step::Stricter,
            Step::Weeks | Step::Dates | Step::Stricter => Step::Taken,
            // Of what was not taken there is nothing more to ask.
            Step::Taken if now.trial.taken == NEVER_TAKEN => Step::Medicines,
            Step::Taken => Step::Outcome,
            Step::Outcome if MAY_WEAR_OFF.contains(&now.trial.benefit) => Step::WoreOff,
            Step::Outcome | Step::WoreOff if quick => Step::Medicines,
            Step::Outcome | Step::WoreOff => Step::Episode,
            Step::Episode => Step::Still,
            Step::Still if now.trial.still_taking != YES => Step::SideEffects,
            Step::Still | Step::SideEffects => Step::Words,
            Step::Words => Step::Medicines,
            Step::Medicines if quick => Step::Answer,
            Step::Medicines => Step::Began,
            Step::Began => Step::Now,
            Step::Now => Step::Severity,
            Step::Severity => Step::Signs,
            Step::Signs => Step::Second,
            Step::Second => Step::Ect,
            Step::Ect if now.episode.ect == HAD_ECT => Step::Sides,
            Step::Ect | Step::Sides => Step::Treatments,
            Step::Treatments => Step::First,
            Step::Treatment => Step::Treatments,
            Step::First => Step::Check,
            Step::Check | Step::Answer => Step::Answer,
        }
    }

    /// The step before this one, where the browser knows of none.
    pub fn before(self) -> Self {
        match self {
            Step::Start | Step::Who => Step::Start,
            Step::Young => Step::Who,
            Step::Answer => Step::Check,
            Step::Treatment => Step::Treatments,
            step if step.is_of_a_medicine() || step == Step::Began => Step::Medicines,
            Step::Medicines => Step::Start,
            step => {
                let at = FRAGMENTS.iter().position(|(known, _)| *known == step).unwrap_or_default();
                FRAGMENTS.get(at.saturating_sub(1)).map_or(Step::Start, |(before, _)| *before)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Situation {
        Situation {
            about: AboutDraft::default(),
            trial: TrialDraft { medicine: "sertraline".into(), ..TrialDraft::default() },
            often_added: false,
            low_dose: false,
            asks_level: false,
            stricter_dose: false,
            episode: EpisodeDraft::default(),
        }
    }

    fn walk(from: Step, now: &Situation) -> Vec<Step> {
        let mut steps = vec![from];
        while let Some(last) = steps.last().copied()
            && ![Step::Medicines, Step::Answer].contains(&last)
            && steps.len() < 30
        {
            steps.push(last.next(now));
        }
        steps
    }

    #[test]
    fn every_step_is_found_again_by_its_fragment() {
        for (step, fragment) in FRAGMENTS {
            assert_eq!(step.fragment(), fragment);
            assert_eq!(Step::of(fragment), Some(step));
        }
        assert_eq!(Step::of("main"), None);
    }

    #[test]
    fn one_medicine_takes_nine_questions_and_two_when_time_is_short() {
        use Step::{Dose, Episode, Medicine, Medicines, Outcome, SideEffects, Still, Taken, Weeks, Words};
        let all = walk(Medicine, &now());
        assert_eq!(all, [Medicine, Dose, Weeks, Taken, Outcome, Episode, Still, SideEffects, Words, Medicines]);
        let still = TrialDraft { still_taking: YES, ..now().trial };
        assert_eq!(Step::Still.next(&Situation { trial: still, ..now() }), Words);
        let quick = Situation { about: AboutDraft { quick: true, ..AboutDraft::default() }, ..now() };
        assert_eq!(walk(Medicine, &quick), [Medicine, Outcome, Medicines]);
    }

    #[test]
    fn a_medicine_that_is_not_in_the_list_is_asked_for_its_kind() {
        let unknown = Situation { trial: TrialDraft::default(), ..now() };
        assert_eq!(Step::Medicine.next(&unknown), Step::Kind);
    }

    #[test]
    fn what_is_new_is_asked_only_where_it_matters() {
        assert_eq!(Step::Medicine.next(&Situation { often_added: true, ..now() }), Step::Added);
        assert_eq!(Step::Dose.next(&Situation { low_dose: true, ..now() }), Step::Most);
        assert_eq!(Step::Dose.next(&Situation { asks_level: true, ..now() }), Step::Level);
        let low = Situation { low_dose: true, asks_level: true, ..now() };
        assert_eq!(
            [Step::Dose, Step::Most, Step::Level].map(|step| step.next(&low)),
            [Step::Most, Step::Level, Step::Weeks]
        );
        assert_eq!(Step::Weeks.next(&Situation { stricter_dose: true, ..now() }), Step::Stricter);
        assert_eq!(Step::Dates.next(&Situation { stricter_dose: true, ..now() }), Step::Stricter);
        for (benefit, after) in [
            (None, Step::Episode),
            (Some(2), Step::Episode),
            (Some(3), Step::WoreOff),
            (Some(4), Step::WoreOff),
            (Some(5), Step::Episode),
        ] {
            let trial = TrialDraft { benefit, ..now().trial };
            assert_eq!(Step::Outcome.next(&Situation { trial, ..now() }), after);
        }
    }

    #[test]
    fn what_was_prescribed_and_not_taken_is_asked_about_no_further() {
        let trial = TrialDraft { taken: NEVER_TAKEN, ..now().trial };
        assert_eq!(Step::Taken.next(&Situation { trial, ..now() }), Step::Medicines);
    }

    #[test]
    fn the_sides_are_asked_for_only_after_ect() {
        let had = Situation { episode: EpisodeDraft { ect: HAD_ECT, ..EpisodeDraft::default() }, ..now() };
        assert_eq!(Step::Ect.next(&had), Step::Sides);
        assert_eq!(Step::Ect.next(&now()), Step::Treatments);
    }

    #[test]
    fn who_is_under_18_is_told_so_and_may_go_on() {
        let young = Situation { about: AboutDraft { who: UNDER_18, ..AboutDraft::default() }, ..now() };
        assert_eq!(Step::Who.next(&young), Step::Young);
        assert_eq!(Step::Young.next(&young), Step::Medicine);
    }
}
