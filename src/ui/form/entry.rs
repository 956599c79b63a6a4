//! Putting what is typed or chosen in a field into the draft, by the name of the field, and getting it back as text.

use leptos::prelude::*;

use super::Pick;
use super::draft::{AboutDraft, Draft, EpisodeDraft, OtherDraft, TrialDraft};
use super::kept::text_of;

/// A part of the draft that a field is about.
enum Slot<'a> {
    Text(&'a mut String),
    Pick(&'a mut Pick),
}

impl Slot<'_> {
    fn get(self) -> String {
        match self {
            Slot::Text(text) => text.clone(),
            Slot::Pick(pick) => text_of(*pick),
        }
    }

    fn set(self, value: &str) {
        match self {
            Slot::Text(text) => value.clone_into(text),
            Slot::Pick(pick) => *pick = value.parse().ok(),
        }
    }
}

impl AboutDraft {
    fn slot(&mut self, field: &str) -> Option<Slot<'_>> {
        (field == "who").then_some(Slot::Pick(&mut self.who))
    }
}

impl EpisodeDraft {
    fn slot(&mut self, field: &str) -> Option<Slot<'_>> {
        Some(match field {
            "episode-months" => Slot::Text(&mut self.months),
            "now" => Slot::Pick(&mut self.severity_now),
            "severity" => Slot::Pick(&mut self.severity),
            "signs" => Slot::Pick(&mut self.bipolar_signs),
            "second" => Slot::Pick(&mut self.augmented),
            "ect" => Slot::Pick(&mut self.ect),
            "sides" => Slot::Pick(&mut self.ect_bilateral),
            _ => return None,
        })
    }
}

impl TrialDraft {
    fn slot(&mut self, field: &str) -> Option<Slot<'_>> {
        Some(match field {
            "other-name" => Slot::Text(&mut self.other_name),
            "class-guess" => Slot::Text(&mut self.class_guess),
            "dose" => Slot::Text(&mut self.dose),
            "weeks" => Slot::Text(&mut self.weeks),
            "time" => Slot::Pick(&mut self.time),
            "started" => Slot::Text(&mut self.started),
            "stopped" => Slot::Text(&mut self.stopped),
            "taken" => Slot::Pick(&mut self.taken),
            "most" => Slot::Pick(&mut self.dose_limited),
            "stricter" => Slot::Text(&mut self.stricter_weeks),
            "outcome" => Slot::Pick(&mut self.benefit),
            "wore-off" => Slot::Pick(&mut self.wore_off),
            "side-effects" => Slot::Pick(&mut self.side_effects),
            "added" => Slot::Pick(&mut self.added),
            "episode" => Slot::Pick(&mut self.this_episode),
            "still" => Slot::Pick(&mut self.still_taking),
            "approximate" => Slot::Pick(&mut self.approximate),
            "note" => Slot::Text(&mut self.note),
            _ => return None,
        })
    }
}

impl OtherDraft {
    fn slot(&mut self, field: &str) -> Option<Slot<'_>> {
        Some(match field {
            "treatment" => Slot::Pick(&mut self.treatment),
            "helped" => Slot::Pick(&mut self.helped),
            "sessions" => Slot::Text(&mut self.sessions),
            _ => return None,
        })
    }
}

impl Draft {
    /// The medicine that is being asked about.
    pub fn asked_trial(self) -> Option<RwSignal<TrialDraft>> {
        self.trial(self.about.with_untracked(|about| about.medicine))
            .or_else(|| self.trials.with_untracked(|trials| trials.first().map(|(_, trial)| *trial)))
    }

    /// The other treatment that is being asked about.
    pub fn asked_other(self) -> Option<RwSignal<OtherDraft>> {
        self.other(self.about.with_untracked(|about| about.treatment))
            .or_else(|| self.others.with_untracked(|others| others.first().map(|(_, other)| *other)))
    }

    /// What a field holds, as text: what was typed, or the place of what was chosen.
    pub fn entry(self, field: &str) -> String {
        let in_trial = || self.asked_trial().and_then(|trial| trial.get_untracked().slot(field).map(Slot::get));
        let in_other = || self.asked_other().and_then(|other| other.get_untracked().slot(field).map(Slot::get));
        let in_episode = || self.episode.get_untracked().slot(field).map(Slot::get);
        let in_about = || self.about.get_untracked().slot(field).map(Slot::get);
        in_trial().or_else(in_other).or_else(in_episode).or_else(in_about).unwrap_or_default()
    }

    /// Puts into a field what was typed, or the place of what was chosen.
    pub fn enter(self, field: &str, value: &str) {
        let put = |slot: Option<Slot<'_>>| slot.map(|slot| slot.set(value));
        if let Some(trial) = self.asked_trial() {
            trial.try_update(|trial| put(trial.slot(field)));
            if field == "other-name" {
                // What is typed is another name than the one that was chosen.
                trial.update(|trial| trial.medicine.clear());
            }
        }
        if let Some(other) = self.asked_other() {
            other.try_update(|other| put(other.slot(field)));
        }
        self.episode.try_update(|episode| put(episode.slot(field)));
        self.about.try_update(|about| put(about.slot(field)));
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
