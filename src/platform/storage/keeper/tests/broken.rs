//! What somebody who tried to break it has found: answers that were lost, or told to be where they are not.

use super::*;
use crate::domain::limits::TRIALS_AT_MOST;
use crate::domain::saved::LONGEST;

fn medicines(count: usize) -> Answers {
    Answers::from(
        (0..count).map(|at| vec!["trial".to_owned(), String::new(), format!("pill {at}")]).collect::<Vec<_>>(),
    )
}

fn names(answers: &Answers) -> Vec<&str> {
    let rows = answers.rows().iter();
    rows.filter(|row| row.first().is_some_and(|kind| kind == "trial"))
        .filter_map(|row| row.get(2).map(String::as_str))
        .collect()
}

#[test]
fn what_could_not_be_read_again_is_not_written_over_what_can() {
    for unreadable in [answers(&"x".repeat(LONGEST)), medicines(TRIALS_AT_MOST + 1)] {
        let shelf = Shelf::default();
        shelf.day.set(20);
        let mut keeper = begun(&shelf);
        keeper.keep_these(answers("Short?"));
        keeper.keep_these(unreadable.clone());
        assert_eq!(told(&mut keeper), [Notice::TooLong]);
        assert_eq!(begun(&shelf).page, answers("Short?"));
        keeper.keep_these(answers("Short-again?"));
        assert_eq!(told(&mut keeper), [Notice::KeptAgain]);

        keeper.on_device(Box::new(|| {}));
        let kept = shelf.kept();
        told(&mut keeper);
        keeper.keep_these(unreadable);
        assert!(told(&mut keeper).contains(&Notice::TooLong));
        assert_eq!(shelf.kept(), kept);
        keeper.keep_these(answers("At-last?"));
        assert_eq!(told(&mut keeper), [Notice::KeptAgain]);
    }
}

#[test]
fn what_stands_in_the_tab_and_cannot_be_read_is_told_and_set_aside() {
    let shelf = Shelf::default();
    (&shelf).write(Entry::InTab, "[[\"trial\", 1");
    let mut keeper = begun(&shelf);
    assert_eq!(told(&mut keeper), [Notice::TabUnread]);
    keeper.keep_these(answers("Anew?"));
    assert_eq!((&shelf).read(Entry::Unread).as_deref(), Some("[[\"trial\", 1"));
    assert_eq!(told(&mut begun(&shelf)), []);
}

#[test]
fn what_cannot_be_read_in_the_tab_is_told_after_what_cannot_be_read_on_the_device() {
    let shelf = Shelf::default();
    (&shelf).write(Entry::InTab, "[[\"trial\", 1");
    (&shelf).write(Entry::Kept, "{\"file\":\"beyond-two\",");
    assert_eq!(told(&mut begun(&shelf)), [Notice::Damaged, Notice::TabUnread]);
}

#[test]
fn a_write_that_holds_takes_back_that_nothing_is_kept() {
    let shelf = Shelf::default();
    shelf.is_denied.set(true);
    let mut keeper = begun(&shelf);
    keeper.keep_these(answers("One?"));
    shelf.is_denied.set(false);
    keeper.keep_these(answers("Two?"));
    assert!(!keeper.denied);
    shelf.is_denied.set(true);
    keeper.keep_these(answers("Three?"));
    assert_eq!(told(&mut keeper), [Notice::NothingKept, Notice::KeptAgain, Notice::NothingKept]);
}

#[test]
fn what_the_device_does_not_have_is_known_until_it_does() {
    let shelf = Shelf::default();
    shelf.day.set(20);
    shelf.put(&kept("Mine?", "2026-11-20"));
    let mut keeper = begun(&shelf);
    shelf.is_denied.set(true);
    keeper.keep_these(answers("More?"));
    assert!(keeper.unsaved && told(&mut keeper).contains(&Notice::NotKept));
    shelf.is_denied.set(false);
    keeper.keep_these(answers("Yet-more?"));
    assert_eq!((keeper.unsaved, told(&mut keeper)), (false, vec![Notice::KeptAgain]));
}

#[test]
fn who_stops_keeping_while_answers_differ_loses_none_of_them() {
    let own = |question: &str, more: &str| {
        Answers::from(vec![vec!["question".to_owned(), question.to_owned()], vec!["asked".to_owned(), more.to_owned()]])
    };
    let shelf = Shelf::default();
    shelf.day.set(20);
    shelf.put(&Kept { answers: own("Theirs?", "Device?"), ..Kept::default() }.write());
    (&shelf).write(Entry::InTab, &own("Mine?", "Here?").write());
    let mut keeper = begun(&shelf);
    assert!(keeper.is_undecided());
    keeper.stop_keeping();
    assert_eq!(shelf.kept(), None);
    let page = begun(&shelf).page;
    assert_eq!(said(&page, "asked"), ["Device?", "Here?"]);
    assert_eq!(said(&page, "question"), ["Mine?"]);
}

#[test]
fn an_undo_takes_nothing_away_that_was_entered_since() {
    let shelf = Shelf::default();
    let mut keeper = begun(&shelf);
    keeper.keep_these(medicines(1));
    let file = Answers::from(vec![vec!["trial".to_owned(), String::new(), "a file's".to_owned()]]);
    assert_eq!(keeper.offer(Ok(file.write())), Ok(()));
    keeper.choose(Side::There);
    keeper.keep_these(file.clone());
    let mut rows = file.rows().to_vec();
    rows.push(vec!["trial".to_owned(), String::new(), "new".to_owned()]);
    keeper.keep_these(Answers::from(rows));
    keeper.undo();
    assert_eq!(names(&keeper.page), ["pill 0", "new"]);
}

#[test]
fn what_a_newer_version_has_kept_is_not_called_damaged_and_never_written_over() {
    for newer in [r#"{"file":"beyond-two","version":99,"rows":[]}"#, &LOCKED.replacen("\"1\"", "\"2\"", 1)] {
        let shelf = Shelf::default();
        shelf.put(newer);
        let mut keeper = begun(&shelf);
        assert_eq!(told(&mut keeper), [Notice::Newer]);
        keeper.on_device(Box::new(|| {}));
        keeper.keep_these(answers("Here?"));
        assert_eq!(shelf.kept().as_deref(), Some(newer));
        assert_eq!(begun(&shelf).page, answers("Here?"));
    }
}

#[test]
fn a_clock_that_was_set_back_locks_with_the_next_touch() {
    let shelf = Shelf::default();
    let (mut keeper, _) = opened(&shelf);
    shelf.day.set(19);
    keeper.touch();
    assert_eq!(keeper.state.place, Place::Locked);
}
