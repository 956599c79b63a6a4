//! What can be undone survives the lock, and nothing else.

use super::*;
use crate::domain::saved::Undo;

/// The text that is to be locked next.
fn locking(keeper: &mut Keeper<&Shelf>) -> Option<LockJob> {
    keeper.take_errands().into_iter().find_map(|errand| match errand {
        Errand::Lock(_, job) => Some(job),
        _ => None,
    })
}

/// What the app is told that it can bring back.
fn can_unclear(keeper: &mut Keeper<&Shelf>) -> Option<Answers> {
    keeper.take_errands().into_iter().find_map(|errand| match errand {
        Errand::Tell(Message::CanUnclear(answers)) => Some(answers),
        _ => None,
    })
}

/// Saves, locks, and opens what was locked again.
fn locked_and_opened<'a>(mut keeper: Keeper<&'a Shelf>, key: &Key) -> Keeper<&'a Shelf> {
    let page = keeper.page.clone();
    keeper.keep_these(page);
    let LockJob { label, text, mine } = locking(&mut keeper).expect("something to lock");
    keeper.locked(key, mine, Some(locked_again()));
    keeper.lock();
    assert_eq!((keeper.state.place, &keeper.state.undo), (Place::Locked, &Undo::new()));
    assert!(!format!("{:?}", keeper.page).contains('?'), "nothing of it stays here");
    keeper.take_errands();
    keeper.opened(locked_again(), label, key.clone(), Kept::read(&text).expect("a text of ours"));
    keeper
}

#[test]
fn what_a_file_has_replaced_can_be_brought_back_after_unlocking() {
    let shelf = Shelf::default();
    let (mut keeper, key) = opened(&shelf);
    assert_eq!(keeper.offer(Ok(answers("File's?").write())), Ok(()));
    keeper.choose(Side::There);
    let mut keeper = locked_and_opened(keeper, &key);
    assert_eq!(keeper.page, answers("File's?"));
    assert_eq!(keeper.state.undo.replaced, Some(answers("Secret?")));
    assert_eq!(can_unclear(&mut keeper), None, "nothing was cleared");
}

#[test]
fn what_was_put_together_can_be_taken_apart_after_unlocking() {
    let shelf = Shelf::default();
    let (mut keeper, key) = opened(&shelf);
    assert_eq!(keeper.offer(Ok(answers("File's?").write())), Ok(()));
    keeper.put_together();
    let keeper = locked_and_opened(keeper, &key);
    assert_eq!(said(&keeper.page, "asked"), ["File's?", "Secret?"]);
    assert_eq!(keeper.state.undo.replaced, Some(answers("Secret?")));
}

#[test]
fn what_was_looked_through_is_put_together_at_once_unless_there_is_no_room_for_it() {
    let shelf = Shelf::default();
    let (mut keeper, _) = opened(&shelf);
    assert_eq!(keeper.add(&answers("Record's?")), Ok(()));
    assert_eq!(said(&keeper.page, "asked"), ["Record's?", "Secret?"]);
    assert_eq!(keeper.state.undo.replaced, Some(answers("Secret?")));
    let before = keeper.page.clone();
    let many = (0..=60).map(|at| vec!["trial".to_owned(), String::new(), format!("Medicine {at}")]).collect::<Vec<_>>();
    assert_eq!(keeper.add(&Answers::from(many)), Err(crate::platform::storage::NotAdded::NoRoom));
    assert_eq!(keeper.page, before);
}

#[test]
fn what_was_cleared_can_be_brought_back_after_unlocking_and_once_only() {
    let shelf = Shelf::default();
    let (mut keeper, key) = opened(&shelf);
    keeper.cleared_here(Some(answers("Secret?")));
    keeper.page = Answers::new();
    let mut keeper = locked_and_opened(keeper, &key);
    assert!(keeper.page.say_nothing());
    assert_eq!(can_unclear(&mut keeper), Some(answers("Secret?")));
    // It is brought back: then there is nothing to bring back any more, after another lock either.
    keeper.cleared_here(None);
    keeper.page = answers("Secret?");
    let mut keeper = locked_and_opened(keeper, &key);
    assert_eq!((can_unclear(&mut keeper), &keeper.state.undo), (None, &Undo::new()));
}

#[test]
fn what_was_typed_before_unlocking_is_what_can_be_brought_back_then() {
    let shelf = Shelf::default();
    let (mut keeper, key) = opened(&shelf);
    keeper.choose(Side::Here);
    keeper.cleared_here(Some(answers("Secret?")));
    keeper.page = answers("Left?");
    let page = keeper.page.clone();
    keeper.keep_these(page);
    let LockJob { label, text, mine } = locking(&mut keeper).expect("something to lock");
    keeper.locked(&key, mine, Some(locked_again()));
    keeper.lock();
    keeper.keep_these(answers("Meanwhile?"));
    keeper.opened(locked_again(), label, key, Kept::read(&text).expect("a text of ours"));
    keeper.settle();
    assert_eq!(said(&keeper.page, "asked"), ["Left?", "Meanwhile?"]);
    assert_eq!(keeper.state.undo.replaced, Some(answers("Meanwhile?")));
    assert_eq!(keeper.state.undo.cleared, Some(answers("Secret?")));
}

#[test]
fn what_can_be_undone_is_written_under_a_lock_alone_and_forgotten_with_everything_else() {
    let shelf = Shelf::default();
    shelf.day.set(20);
    shelf.put(&kept("Mine?", "2026-11-20"));
    let mut keeper = begun(&shelf);
    keeper.cleared_here(Some(answers("Mine?")));
    keeper.keep_these(answers("Anew?"));
    assert_eq!(shelf.kept(), Some(kept("Anew?", "2026-11-20")), "anybody can read what is not locked");
    keeper.cleared();
    assert_eq!(keeper.state.undo, Undo::new());
}
