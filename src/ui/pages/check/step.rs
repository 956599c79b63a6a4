//! The steps of the self-check: one question each. The fragment of the address names the question, never an answer.

use super::super::super::form::answers::{HAD_ECT, MAY_WEAR_OFF, NEVER_TAKEN, UNDER_18};
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
    /// The highest dose, and for how long.
    Dose,
    /// Was that the most that could be taken?
    Most,
    /// Was its level in the blood in range?
    Level,
    /// For how long, in weeks or months, where that alone is asked.
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
    /// Still, and if not, why?
    Still,
    /// Stopped because of side effects, where that alone is asked?
    SideEffects,
    /// In your own words.
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
    /// Whether the dose is one that the stricter lists ask for, where they ask for more than others, and the time is known.
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
            Step::Dose => &[Field::Dose, Field::Weeks],
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
            Step::Dates if now.low_dose && now.trial.dose_limited.is_none() => Step::Most,
            Step::Dose | Step::Most | Step::Dates if now.asks_level => Step::Level,
            Step::Dose | Step::Most | Step::Level | Step::Weeks | Step::Dates if now.stricter_dose => Step::Stricter,
            Step::Dose | Step::Most | Step::Level | Step::Weeks | Step::Dates | Step::Stricter => Step::Taken,
            // Of what was not taken there is nothing more to ask.
            Step::Taken if now.trial.taken == NEVER_TAKEN => Step::Medicines,
            Step::Taken => Step::Outcome,
            Step::Outcome if MAY_WEAR_OFF.contains(&now.trial.benefit) => Step::WoreOff,
            Step::Outcome | Step::WoreOff if quick => Step::Medicines,
            Step::Outcome | Step::WoreOff => Step::Episode,
            Step::Episode => Step::Still,
            Step::Still | Step::SideEffects | Step::Words => Step::Medicines,
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

    /// Which question of its way this is, from 1, and how many there are as the answers stand now.
    pub fn progress(self, now: &Situation) -> Option<(usize, usize)> {
        let first = if self.is_of_a_medicine() { Step::Medicine } else { Step::Began };
        let is_on_the_way = |step: &Step| {
            // Whether the kind is asked depends on the name that is being asked for.
            let open = self == Step::Medicine && *step == Step::Kind;
            !open && !matches!(step, Step::Medicines | Step::Check | Step::Answer)
        };
        let mut way = vec![first];
        let mut last = first;
        while way.len() < FRAGMENTS.len() && !matches!(last, Step::Medicines | Step::Check | Step::Answer) {
            last = last.next(now);
            way.push(last);
        }
        way.retain(is_on_the_way);
        let here = match self {
            Step::Weeks | Step::Dates => Step::Dose,
            Step::SideEffects => Step::Still,
            Step::Treatment => Step::Treatments,
            step => step,
        };
        Some((way.iter().position(|step| *step == here)? + 1, way.len()))
    }

    /// Whether it is a question, and neither a list nor an end.
    pub fn is_a_question(self) -> bool {
        !matches!(self, Step::Start | Step::Medicines | Step::Check | Step::Answer)
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

    fn quick() -> Situation {
        Situation { about: AboutDraft { quick: true, ..AboutDraft::default() }, ..now() }
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
    fn one_medicine_takes_six_questions_and_two_when_time_is_short() {
        use Step::{Dose, Episode, Medicine, Medicines, Outcome, Still, Taken};
        assert_eq!(walk(Medicine, &now()), [Medicine, Dose, Taken, Outcome, Episode, Still, Medicines]);
        assert_eq!(walk(Medicine, &quick()), [Medicine, Outcome, Medicines]);
    }

    #[test]
    fn the_progress_counts_the_questions_of_the_way_as_it_stands() {
        let progress = |step: Step, now: &Situation| step.progress(now);
        assert_eq!(progress(Step::Medicine, &now()), Some((1, 6)));
        assert_eq!(progress(Step::Still, &now()), Some((6, 6)));
        assert_eq!(progress(Step::Outcome, &quick()), Some((2, 2)));
        // One question more for each that matters, and none while it is not known which.
        let low = Situation { low_dose: true, often_added: true, ..now() };
        assert_eq!((progress(Step::Most, &low), progress(Step::Still, &low)), (Some((4, 8)), Some((8, 8))));
        let unnamed = Situation { trial: TrialDraft::default(), ..now() };
        assert_eq!((progress(Step::Medicine, &unnamed), progress(Step::Kind, &unnamed)), (Some((1, 6)), Some((2, 7))));
        // Another way to ask the same stands at the same place.
        assert_eq!((progress(Step::Dates, &now()), progress(Step::SideEffects, &now())), (Some((2, 6)), Some((6, 6))));
        assert_eq!((progress(Step::Began, &now()), progress(Step::Treatment, &now())), (Some((1, 8)), Some((7, 8))));
        // What stands beside the way is at no place of it.
        assert_eq!((progress(Step::Words, &now()), progress(Step::Who, &now())), (None, None));
    }

    #[test]
    fn a_question_is_neither_a_list_nor_an_end() {
        let others: Vec<Step> = FRAGMENTS.iter().map(|(step, _)| *step).filter(|step| !step.is_a_question()).collect();
        assert_eq!(others, [Step::Start, Step::Medicines, Step::Check, Step::Answer]);
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
            [Step::Most, Step::Level, Step::Taken]
        );
        assert_eq!(Step::Dates.next(&Situation { low_dose: true, ..now() }), Step::Most);
        assert_eq!(Step::Dose.next(&Situation { stricter_dose: true, ..now() }), Step::Stricter);
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
