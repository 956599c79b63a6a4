//! What is kept where, without a browser.

mod broken;
mod coming_back;
mod undo;

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use super::*;
use crate::domain::saved::{Choices, Envelope, Side};
use crate::platform::storage::lock::Lock;
use crate::platform::storage::state::NotTaken;

const DAY_MS: f64 = 86_400_000.0;

/// Stores that can be denied, and a clock that can be set.
#[derive(Default)]
struct Shelf {
    entries: RefCell<HashMap<Entry, String>>,
    is_denied: Cell<bool>,
    /// The day since the beginning of November.
    day: Cell<u16>,
}

impl Shelf {
    /// What is kept on the device.
    fn kept(&self) -> Option<String> {
        self.read(Entry::Kept)
    }

    /// Puts a text there, as another tab does.
    fn put(&self, text: &str) {
        self.entries.borrow_mut().insert(Entry::Kept, text.to_owned());
    }
}

impl Stores for &Shelf {
    fn read(&self, entry: Entry) -> Option<String> {
        self.entries.borrow().get(&entry).cloned()
    }

    fn write(&self, entry: Entry, text: &str) -> bool {
        if !self.is_denied.get() {
            self.entries.borrow_mut().insert(entry, text.to_owned());
        }
        !self.is_denied.get()
    }

    fn forget(&self, entry: Entry) {
        self.entries.borrow_mut().remove(&entry);
    }

    fn now(&self) -> f64 {
        f64::from(self.day.get()) * DAY_MS
    }

    fn beginning_of(&self, day: &str) -> f64 {
        let mut parts = day.split('-').map(|part| part.parse::<f64>().unwrap_or(f64::NAN));
        let (year, day) = (parts.next().unwrap_or(f64::NAN), parts.nth(1).unwrap_or(f64::NAN));
        ((year - 2_026.0) * 365.0 + day) * DAY_MS
    }

    fn today(&self) -> String {
        format!("{}-11-{:02}", 2_026 + self.day.get() / 365, self.day.get() % 365)
    }
}

/// A key that any text fits.
struct AnyKey;

impl Lock for AnyKey {
    fn lock(self: Rc<Self>, _: LockJob) {}

    fn follow(self: Rc<Self>, _: String) {}
}

fn answers(question: &str) -> Answers {
    Answers::from(vec![vec!["asked".to_owned(), question.to_owned()]])
}

fn kept(question: &str, day: &str) -> String {
    Kept {
        day: day.to_owned(),
        answers: answers(question),
        choices: Some(Choices { forget_days: 7, filed: String::new() }),
        ..Kept::default()
    }
    .write()
}

/// What the rows of a kind say first.
fn said<'a>(answers: &'a Answers, kind: &str) -> Vec<&'a str> {
    let said = |row: &'a Vec<String>| match row.as_slice() {
        [own, said, ..] if own == kind => Some(said.as_str()),
        _ => None,
    };
    answers.rows().iter().filter_map(said).collect()
}

const LOCKED: &str = r#"["beyond-two-locked","1","600000","0","15","2026-11-20","000102030405060708090a0b0c0d0e0f","101112131415161718191a1b","755695c23a4c5b2334956d403519cb7f"]"#;

fn begun(shelf: &Shelf) -> Keeper<&Shelf> {
    let mut keeper = Keeper::new(shelf);
    keeper.begin();
    keeper
}

/// One that has opened what is locked, with its key.
fn opened(shelf: &Shelf) -> (Keeper<&Shelf>, Key) {
    shelf.day.set(20);
    shelf.put(LOCKED);
    let mut keeper = begun(shelf);
    let label = Envelope::read(LOCKED).expect("an envelope").label;
    let key: Key = Rc::new(AnyKey);
    let inside = Kept { day: "2026-11-20".into(), answers: answers("Secret?"), ..Kept::default() };
    keeper.opened(LOCKED.to_owned(), label, key.clone(), inside);
    keeper.take_errands();
    (keeper, key)
}

/// Another text under the same lock.
fn locked_again() -> String {
    LOCKED.replace("7556", "7557")
}

fn is_locking(keeper: &mut Keeper<&Shelf>) -> bool {
    keeper.take_errands().iter().any(|errand| matches!(errand, Errand::Lock(..)))
}

/// What was told since this was last asked for.
fn told(keeper: &mut Keeper<&Shelf>) -> Vec<Notice> {
    let errands = keeper.take_errands();
    errands
        .into_iter()
        .filter_map(|errand| if let Errand::Tell(Message::Tell(notice)) = errand { Some(notice) } else { None })
        .collect()
}

#[test]
fn answers_stay_in_the_tab_and_empty_ones_leave_nothing_there() {
    let shelf = Shelf::default();
    let mut keeper = begun(&shelf);
    keeper.keep_these(answers("And then?"));
    assert_eq!((&shelf).read(Entry::InTab).as_deref(), Some(r#"[["asked","And then?"]]"#));
    assert_eq!(begun(&shelf).page, answers("And then?"));
    keeper.keep_these(answers(""));
    assert_eq!((&shelf).read(Entry::InTab), None);
}

#[test]
fn a_denied_store_is_told_once() {
    let shelf = Shelf::default();
    shelf.is_denied.set(true);
    let mut keeper = begun(&shelf);
    keeper.keep_these(answers("One?"));
    assert_eq!(told(&mut keeper), [Notice::NothingKept]);
    keeper.keep_these(answers("Two?"));
    assert_eq!(told(&mut keeper), []);
}

#[test]
fn what_is_on_the_device_is_forgotten_after_the_days_that_were_chosen_and_not_before() {
    for (day, is_forgotten) in [(18, false), (19, true)] {
        let shelf = Shelf::default();
        shelf.day.set(day);
        shelf.put(&kept("And then?", "2026-11-11"));
        let mut keeper = begun(&shelf);
        assert_eq!(keeper.page.say_nothing(), is_forgotten, "{day}");
        assert_eq!(shelf.kept().is_none(), is_forgotten, "{day}");
        assert_eq!(told(&mut keeper).contains(&Notice::Forgotten), is_forgotten);
        assert_eq!(keeper.visited(), "2026-11-11");
    }
}

/// A clock is set a year ahead.
const A_YEAR_AHEAD: u16 = 376;

#[test]
fn nothing_is_deleted_on_the_word_of_a_clock_that_is_far_from_what_was_chosen() {
    for text in [kept("And then?", "2026-11-11"), LOCKED.replace("\"0\"", "\"7\"")] {
        let shelf = Shelf::default();
        shelf.day.set(A_YEAR_AHEAD);
        shelf.put(&text);
        let mut keeper = begun(&shelf);
        assert_eq!((keeper.state.place, keeper.page.say_nothing()), (Place::Stale, true), "{text}");
        assert_eq!(told(&mut keeper), [Notice::Stale]);
        keeper.keep_these(answers("Meanwhile?"));
        assert_eq!(shelf.kept(), Some(text));
        assert_eq!((&shelf).read(Entry::InTab), Some(answers("Meanwhile?").write()));
    }
}

#[test]
fn what_is_old_is_kept_from_today_on_if_the_reader_says_so() {
    let shelf = Shelf::default();
    shelf.day.set(A_YEAR_AHEAD);
    shelf.put(&kept("And then?", "2026-11-11"));
    let mut keeper = begun(&shelf);
    keeper.keep_stale();
    assert_eq!((keeper.state.place, &keeper.page), (Place::Device, &answers("And then?")));
    assert_eq!(shelf.kept(), Some(kept("And then?", "2027-11-11")));

    shelf.put(&LOCKED.replace("\"0\"", "\"7\""));
    let mut keeper = begun(&shelf);
    keeper.keep_stale();
    assert_eq!((keeper.state.place, told(&mut keeper)), (Place::Locked, vec![Notice::Stale, Notice::FoundLocked]));
}

#[test]
fn what_another_tab_has_said_of_what_is_old_holds_here() {
    let shelf = Shelf::default();
    shelf.day.set(A_YEAR_AHEAD);
    shelf.put(&kept("And then?", "2026-11-11"));
    let mut keeper = begun(&shelf);
    shelf.put(&kept("And then?", "2026-11-20"));
    keeper.changed_elsewhere();
    assert_eq!((keeper.state.place, &keeper.page), (Place::Device, &answers("And then?")));
}

#[test]
fn what_another_tab_has_written_is_not_written_over() {
    let shelf = Shelf::default();
    shelf.day.set(20);
    shelf.put(&kept("Mine?", "2026-11-20"));
    let mut keeper = begun(&shelf);
    let theirs = kept("Theirs?", "2026-11-20");
    shelf.put(&theirs);
    keeper.keep_these(answers("Mine, and more?"));
    assert_eq!(shelf.kept(), Some(theirs));
    assert_eq!((&shelf).read(Entry::InTab), Some(answers("Mine, and more?").write()));
    assert_eq!(keeper.offer(Ok(answers("A file's?").write())), Err(NotTaken::Undecided));

    keeper.settle();
    assert_eq!(told(&mut keeper), [Notice::Together]);
    assert_eq!(said(&keeper.page, "asked"), ["Theirs?", "Mine, and more?"]);
    assert_eq!(keeper.state.undo.replaced, Some(answers("Mine, and more?")));
    let page = keeper.page.clone();
    keeper.keep_these(page.clone());
    assert_eq!(Kept::read(&shelf.kept().expect("kept")).map(|kept| kept.answers), Ok(page));
    assert_eq!((&shelf).read(Entry::InTab), None);
}

#[test]
fn what_says_something_else_of_the_same_thing_waits_for_the_reader_and_neither_is_lost() {
    let own = |question: &str| Answers::from(vec![vec!["question".to_owned(), question.to_owned()]]);
    let with = |question: &str| Kept { day: "2026-11-20".into(), answers: own(question), ..Kept::default() }.write();
    for (side, chosen) in [(Side::Here, "Mine?"), (Side::There, "Theirs?")] {
        let shelf = Shelf::default();
        shelf.day.set(20);
        shelf.put(&with("Theirs?"));
        (&shelf).write(Entry::InTab, &own("Mine?").write());
        let mut keeper = begun(&shelf);
        keeper.settle();
        assert_eq!(told(&mut keeper), [Notice::OthersKept]);
        assert_eq!((keeper.is_undecided(), shelf.kept()), (true, Some(with("Theirs?"))));
        let others = keeper.state.others.clone().expect("others");
        assert_eq!(others.disputes(&keeper.page).map(|disputes| disputes.len()), Some(1));

        keeper.choose(side);
        assert_eq!(said(&keeper.page, "question"), [chosen]);
        let before = keeper.state.undo.replaced.as_ref().map(|before| said(before, "question"));
        let other = if chosen == "Mine?" { "Theirs?" } else { "Mine?" };
        assert_eq!(before, Some(vec![other]), "the other one can be brought back");
    }
}

#[test]
fn other_answers_on_the_device_are_not_written_over_by_choices_about_keeping() {
    let shelf = Shelf::default();
    shelf.day.set(20);
    let theirs = kept("Theirs?", "2026-11-20");
    shelf.put(&theirs);
    (&shelf).write(Entry::InTab, &answers("Mine?").write());
    let mut keeper = begun(&shelf);
    assert!(keeper.is_undecided());
    keeper.on_device(Box::new(|| {}));
    assert_eq!(shelf.kept(), Some(theirs));
    assert_eq!((&shelf).read(Entry::InTab), Some(answers("Mine?").write()));
}

#[test]
fn what_is_damaged_is_left_as_it_is() {
    for damaged in ["garbage", "[\"beyond-two-locked\",\"1\"]", "{\"file\":\"beyond-two\",\"version\":0}"] {
        let shelf = Shelf::default();
        shelf.put(damaged);
        let mut keeper = begun(&shelf);
        keeper.keep_these(answers("And then?"));
        assert_eq!(shelf.kept().as_deref(), Some(damaged));
        assert_eq!(told(&mut keeper), [Notice::Damaged]);
    }
}

#[test]
fn nothing_of_what_is_locked_away_stays_and_what_is_not_saved_is_not_locked_away() {
    let shelf = Shelf::default();
    let (mut keeper, key) = opened(&shelf);
    assert_eq!((keeper.state.place, &keeper.page), (Place::Open, &answers("Secret?")));

    keeper.keep_these(answers("Secret, and more?"));
    assert!(is_locking(&mut keeper));
    keeper.lock();
    assert_eq!(keeper.state.place, Place::Open, "while it is being saved");
    keeper.locked(&key, answers("Secret, and more?"), Some(locked_again()));
    assert_eq!(shelf.kept(), Some(locked_again()));
    keeper.lock();
    assert_eq!((keeper.state.place, keeper.page.say_nothing()), (Place::Locked, true));
    assert_eq!((&shelf).read(Entry::InTab), None);
}

#[test]
fn what_cannot_be_saved_is_not_locked_away_though_a_file_waits_for_a_choice() {
    let shelf = Shelf::default();
    let (mut keeper, key) = opened(&shelf);
    assert_eq!(keeper.offer(Ok(answers("A file's?").write())), Ok(()));
    keeper.keep_these(answers("Secret, and more?"));
    shelf.is_denied.set(true);
    keeper.locked(&key, answers("Secret, and more?"), Some(locked_again()));
    keeper.lock();
    assert_eq!((keeper.state.place, &keeper.page), (Place::Open, &answers("Secret, and more?")));
}

#[test]
fn what_is_chosen_while_a_text_is_being_locked_is_locked_next() {
    let shelf = Shelf::default();
    let (mut keeper, key) = opened(&shelf);
    keeper.keep_these(answers("Secret, and more?"));
    assert!(is_locking(&mut keeper));
    keeper.state.choices.forget_days = 7;
    keeper.on_device(Box::new(|| {}));
    assert!(!is_locking(&mut keeper), "one at a time");
    keeper.locked(&key, answers("Secret, and more?"), Some(locked_again()));
    assert!(is_locking(&mut keeper));
}

#[test]
fn what_a_key_that_was_replaced_has_locked_is_not_kept_and_all_is_locked_with_the_new_one() {
    let shelf = Shelf::default();
    let (mut keeper, key) = opened(&shelf);
    keeper.keep_these(answers("Secret, and more?"));
    keeper.state.key = Some(Rc::new(AnyKey));
    keeper.on_device(Box::new(|| {}));
    assert!(is_locking(&mut keeper));
    keeper.locked(&key, answers("Secret, and more?"), Some(locked_again()));
    assert_eq!(shelf.kept().as_deref(), Some(LOCKED));
    assert!(is_locking(&mut keeper));
}

#[test]
fn what_was_left_alone_for_too_long_is_locked_by_the_first_touch() {
    let shelf = Shelf::default();
    let (mut keeper, _) = opened(&shelf);
    keeper.touch();
    assert_eq!(keeper.state.place, Place::Open);
    shelf.day.set(21);
    keeper.touch();
    assert_eq!((keeper.state.place, keeper.page.say_nothing()), (Place::Locked, true));
}

#[test]
fn what_another_tab_has_locked_goes_from_here_and_that_is_told() {
    let shelf = Shelf::default();
    shelf.day.set(20);
    shelf.put(&kept("Mine?", "2026-11-20"));
    let mut keeper = begun(&shelf);
    shelf.put(LOCKED);
    keeper.changed_elsewhere();
    assert_eq!((keeper.state.place, keeper.page.say_nothing()), (Place::Locked, true));
    assert_eq!(told(&mut keeper), [Notice::FoundLocked]);
}

#[test]
fn once_all_is_cleared_what_is_locked_stays_locked() {
    let shelf = Shelf::default();
    shelf.put(LOCKED);
    let mut keeper = begun(&shelf);
    keeper.keep_these(answers("Meanwhile?"));
    keeper.cleared();
    assert_eq!((keeper.state.place, keeper.page.say_nothing(), keeper.visited()), (Place::Locked, true, ""));
}
