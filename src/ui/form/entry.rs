//! Data binding: what is typed or chosen in a field goes into the draft, and comes back as text.

use leptos::prelude::*;

use super::draft::{AboutDraft, Draft, EpisodeDraft, OtherDraft, TrialDraft};
use super::{Field, Pick};

/// A part of the draft that a field is about.
enum Slot<'a> {
    Text(&'a mut String),
    Pick(&'a mut Pick),
}

impl AboutDraft {
    fn slot(&mut self, field: Field) -> Option<Slot<'_>> {
        (field == Field::Who).then_some(Slot::Pick(&mut self.who))
    }
}

impl EpisodeDraft {
    fn slot(&mut self, field: Field) -> Option<Slot<'_>> {
        Some(match field {
            Field::EpisodeMonths => Slot::Text(&mut self.months),
            Field::SeverityNow => Slot::Pick(&mut self.severity_now),
            Field::Severity => Slot::Pick(&mut self.severity),
            Field::Signs => Slot::Pick(&mut self.bipolar_signs),
            Field::Second => Slot::Pick(&mut self.augmented),
            Field::Ect => Slot::Pick(&mut self.ect),
            Field::Sides => Slot::Pick(&mut self.ect_bilateral),
            _ => return None,
        })
    }
}

impl TrialDraft {
    fn slot(&mut self, field: Field) -> Option<Slot<'_>> {
        Some(match field {
            Field::OtherName => Slot::Text(&mut self.other_name),
            Field::ClassGuess => Slot::Text(&mut self.class_guess),
            Field::Dose => Slot::Text(&mut self.dose),
            Field::Weeks => Slot::Text(&mut self.weeks),
            Field::Time => Slot::Pick(&mut self.time),
            Field::Started => Slot::Text(&mut self.started),
            Field::Stopped => Slot::Text(&mut self.stopped),
            Field::Taken => Slot::Pick(&mut self.taken),
            Field::Most => Slot::Pick(&mut self.dose_limited),
            Field::Level => Slot::Pick(&mut self.level),
            Field::Clinician => Slot::Pick(&mut self.clinician),
            Field::StricterWeeks => Slot::Text(&mut self.stricter_weeks),
            Field::Outcome => Slot::Pick(&mut self.benefit),
            Field::WoreOff => Slot::Pick(&mut self.wore_off),
            Field::SideEffects => Slot::Pick(&mut self.side_effects),
            Field::Added => Slot::Pick(&mut self.added),
            Field::ThisEpisode => Slot::Pick(&mut self.this_episode),
            Field::Still => Slot::Pick(&mut self.still_taking),
            Field::Approximate => Slot::Pick(&mut self.approximate),
            Field::Note => Slot::Text(&mut self.note),
            _ => return None,
        })
    }
}

impl OtherDraft {
    fn slot(&mut self, field: Field) -> Option<Slot<'_>> {
        Some(match field {
            Field::Treatment => Slot::Pick(&mut self.treatment),
            Field::Helped => Slot::Pick(&mut self.helped),
            Field::Sessions => Slot::Text(&mut self.sessions),
            _ => return None,
        })
    }
}

impl Draft {
    /// The medicine that is being asked about; none, and never another one, where it is gone.
    pub fn asked_trial(self) -> Option<RwSignal<TrialDraft>> {
        self.trial(self.about.with_untracked(|about| about.medicine))
    }

    /// The other treatment that is being asked about.
    pub fn asked_other(self) -> Option<RwSignal<OtherDraft>> {
        self.other(self.about.with_untracked(|about| about.treatment))
    }

    /// What was typed into a field.
    pub fn typed(self, field: Field) -> String {
        let mut typed = String::new();
        self.in_slot(field, |slot| {
            if let Slot::Text(text) = slot {
                text.clone_into(&mut typed);
            }
            false
        });
        typed
    }

    /// The place of what was chosen in a field.
    pub fn chosen(self, field: Field) -> Pick {
        let mut chosen = None;
        self.in_slot(field, |slot| {
            if let Slot::Pick(pick) = slot {
                chosen = *pick;
            }
            false
        });
        chosen
    }

    /// Puts into a field what was typed.
    pub fn enter(self, field: Field, typed: &str) {
        self.in_slot(field, |slot| {
            if let Slot::Text(text) = slot {
                typed.clone_into(text);
            }
            true
        });
        if field == Field::OtherName {
            // What is typed is another name than the one that was chosen.
            if let Some(trial) = self.asked_trial() {
                trial.update(|trial| trial.medicine.clear());
            }
        }
    }

    /// Puts into a field what was chosen.
    pub fn choose(self, field: Field, chosen: Pick) {
        self.in_slot(field, |slot| {
            if let Slot::Pick(pick) = slot {
                *pick = chosen;
            }
            true
        });
    }

    /// Does something with what a field is about, and says of it whether that has changed.
    fn in_slot(self, field: Field, mut act: impl FnMut(Slot<'_>) -> bool) {
        if let Some(trial) = self.asked_trial() {
            trial.maybe_update(|trial| trial.slot(field).is_some_and(&mut act));
        }
        if let Some(other) = self.asked_other() {
            other.maybe_update(|other| other.slot(field).is_some_and(&mut act));
        }
        self.episode.maybe_update(|episode| episode.slot(field).is_some_and(&mut act));
        self.about.maybe_update(|about| about.slot(field).is_some_and(&mut act));
    }

    /// Ticks or unticks what to check first.
    pub fn tick(self, place: usize, ticked: bool) {
        self.first.update(|first| {
            if first.len() <= place {
                first.resize(place + 1, false);
            }
            if let Some(there) = first.get_mut(place) {
                *there = ticked;
            }
        });
    }
}
