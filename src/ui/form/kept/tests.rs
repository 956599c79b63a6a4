//! What the form keeps, what it takes up, and what comes back after it was cleared.

use serde::Serialize;

use super::*;
use crate::domain::saved::{self, Saved};
use crate::ui::form::Field;
use crate::ui::form::answers::{BENEFITS, ECT, HELPED, SEVERITIES, TAKEN, TREATMENTS, YES_NO};

fn words<T: Serialize>(table: &[T]) -> Vec<String> {
    let word = |answer: &T| serde_json::to_string(answer).expect("a word").trim_matches('"').to_owned();
    table.iter().map(word).collect()
}

#[test]
fn the_form_and_the_saved_file_count_the_answers_alike() {
    assert_eq!(words(&SEVERITIES), saved::SEVERITY);
    assert_eq!(words(&TAKEN), saved::TAKEN);
    assert_eq!(words(&BENEFITS), saved::BENEFIT);
    assert_eq!(words(&ECT), saved::ECT);
    assert_eq!(words(&TREATMENTS), saved::TREATMENT);
    assert_eq!(words(&HELPED), saved::HELPED);
    assert_eq!(words(&YES_NO), saved::YES_NO);
}

#[test]
fn what_was_entered_after_everything_was_cleared_stays_when_that_comes_back() {
    let row = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Row>();
    Owner::new().with(|| {
        let draft = Draft::new();
        draft.take_up(&[
            row(&["trial", "sertraline", "", "150", "", "0"]),
            row(&["asked", "Before?"]),
            row(&["choice", "country", "us"]),
            row(&["checkin", "2026-11-01", "12"]),
        ]);
        draft.episode.update(|episode| episode.months = "14".into());
        draft.clear();
        assert!(draft.is_blank() && draft.can_unclear());
        draft.enter(Field::OtherName, "the new one");
        // What another tool keeps was not cleared, and what was changed there stays changed.
        assert_eq!(draft.rows_of("checkin"), [row(&["checkin", "2026-11-01", "12"])]);
        draft.set_rows_of("checkin", vec![row(&["checkin", "2026-11-01", "11"])]);
        draft.episode.update(|episode| episode.severity_now = Some(2));
        draft.choices.set(vec![("country".into(), "canada".into())]);
        draft.questions.set(vec!["Before?".into(), "After?".into()]);
        draft.unclear();
        let medicines: Vec<_> = draft.trials.get().iter().map(|(_, trial)| trial.get()).collect();
        let named = |medicine: &TrialDraft| [medicine.medicine.clone(), medicine.other_name.clone()].concat();
        assert_eq!(medicines.iter().map(named).collect::<Vec<_>>(), ["sertraline", "the new one"]);
        let episode = draft.episode.get();
        assert_eq!((episode.months.as_str(), episode.severity_now), ("14", Some(2)));
        assert_eq!(draft.choices.get(), [("country".to_owned(), "canada".to_owned())]);
        assert_eq!(draft.questions.get(), ["Before?", "After?"]);
        assert_eq!(draft.rows_of("checkin"), [row(&["checkin", "2026-11-01", "11"])]);
        assert!(!draft.can_unclear());
    });
}

#[test]
fn what_was_cleared_comes_back_only_where_there_is_room_and_waits_until_then() {
    Owner::new().with(|| {
        let many: Vec<_> = (0..limits::TRIALS_AT_MOST).map(|at| format!("pill {at}")).collect();
        let draft = draft_with(&many.iter().map(String::as_str).collect::<Vec<_>>());
        draft.clear();
        draft.enter(Field::OtherName, "the new one");
        assert!(!draft.can_unclear());
        draft.unclear();
        assert_eq!(entered(draft).len(), 1, "nothing was cut off");
        draft.enter(Field::OtherName, "");
        assert!(draft.can_unclear());
        draft.unclear();
        assert_eq!(entered(draft).len(), limits::TRIALS_AT_MOST);
    });
}

#[test]
fn a_medicine_that_was_removed_comes_back_only_where_there_is_room() {
    Owner::new().with(|| {
        let draft = Draft::new();
        while draft.has_room() {
            draft.add_trial();
        }
        draft.remove_trial(0);
        assert!(draft.can_bring_back());
        draft.add_trial();
        assert!(!draft.can_bring_back());
        assert_eq!(draft.bring_back(), None);
    });
}

#[test]
fn what_is_taken_up_is_what_is_kept_and_takes_the_place_of_what_was_there() {
    Owner::new().with(|| {
        let draft = Draft::new();
        let file = r#"{"file":"beyond-two","version":1,"compare":{"cash":"on"},"questions":["And then?"],"history":{"version":1,
            "episode_months":14,"severity":"moderate","augmented":false,"ect":"had_course","ect_bilateral":true,
            "other_treatments":[{"treatment":"rtms","helped":"no","sessions":20}],"trials":[{"medicine":"sertraline",
            "highest_daily_dose":37.5,"weeks_at_dose":10,"taken":"most_days","outcome":"wore_off","this_episode":true,
            "still_taking":null},{"medicine":null,"other_name":"the white one","highest_daily_dose":null,"weeks_at_dose":null,
            "taken":null,"outcome":null,"this_episode":null,"still_taking":null}]}}"#;
        let rows = Saved::read(file).expect("a file").rows;
        draft.take_up(&rows);
        let kept = draft.rows();
        // What an earlier version asked reads in today's words.
        assert!(saved::of_today(&rows).iter().all(|row| kept.contains(row)), "{kept:?}");
        let (history, _, problems) = draft.read();
        assert_eq!((history.trials.len(), history.other_treatments.len(), problems.len()), (2, 1, 0));
        let first = history.trials.first().expect("a medicine");
        assert_eq!((first.highest_daily_dose, first.wore_off), (Some(37.5), Some(true)));

        draft.take_up(&[vec!["asked".into(), "Only this?".into()]]);
        let (history, _, _) = draft.read();
        assert_eq!(history, crate::domain::History::default());
        assert_eq!(draft.questions.get(), ["Only this?"]);
        draft.take_up(&kept);
        assert_eq!(draft.rows(), kept);
        draft.clear_all();
        assert!(draft.rows().iter().flat_map(|row| row.iter().skip(1)).all(String::is_empty));
    });
}

/// A draft with these medicines, by the names that were typed.
fn draft_with(names: &[&str]) -> Draft {
    let draft = Draft::new();
    draft.take_up(&medicines(names));
    draft
}

fn medicines(names: &[&str]) -> Vec<Row> {
    names.iter().map(|name| vec!["trial".into(), String::new(), (*name).into(), "10".into()]).collect()
}

fn entered(draft: Draft) -> Vec<(String, String)> {
    let entered = |trial: RwSignal<TrialDraft>| trial.with(|trial| (trial.other_name.clone(), trial.dose.clone()));
    draft.trials.with(|trials| trials.iter().map(|(_, trial)| entered(*trial)).collect())
}

#[test]
fn what_is_entered_about_a_medicine_that_is_gone_goes_to_no_other() {
    Owner::new().with(|| {
        let draft = draft_with(&["one", "two"]);
        let second = draft.trial_numbers().into_iter().nth(1).expect("a second");
        draft.about.update(|about| about.medicine = second);
        draft.remove_trial(second);
        draft.enter(Field::Dose, "99");
        assert_eq!(entered(draft), [("one".into(), "10".into())]);
        assert!(draft.asked_trial().is_none());
    });
}

#[test]
fn there_is_always_a_medicine_to_ask_about_at_the_start() {
    Owner::new().with(|| {
        let draft = draft_with(&["one"]);
        draft.clear();
        assert!(draft.asked_trial().is_some());
        draft.take_answers(&Answers::new());
        assert!(draft.asked_trial().is_some());
        draft.take_up(&[vec!["about".into(), String::new(), String::new(), "7".into(), String::new()]]);
        assert!(draft.asked_trial().is_some());
    });
}

#[test]
fn who_is_asked_about_a_medicine_is_told_when_it_is_another_one() {
    Owner::new().with(|| {
        let draft = draft_with(&["one", "two"]);
        let about = |place: &str| vec!["about".into(), String::new(), String::new(), place.into(), String::new()];
        let take = |names: &[&str], place: &str| {
            let rows = [medicines(names), vec![about(place)]].concat();
            draft.take_answers(&Answers::from(rows));
            draft.asked_anew.get_untracked()
        };
        assert!(take(&["one", "two", "three"], ""), "the first, as before");
        assert!(!take(&["two", "three"], ""), "it was removed elsewhere");
        assert!(take(&["one", "two"], "1"), "it has another place");
        draft.take_answers(&Answers::new());
        assert!(!draft.asked_anew.get_untracked(), "all of it was cleared");
    });
}
