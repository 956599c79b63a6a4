//! A page that the browser had set aside comes back: it has heard of nothing in the meantime.

use super::*;

/// Whether the page was told to clear every answer.
fn is_emptied(keeper: &mut Keeper<&Shelf>) -> bool {
    let errands = keeper.take_errands();
    errands.iter().any(|errand| matches!(errand, Errand::Tell(Message::TakeUp(answers)) if answers.rows().is_empty()))
}

#[test]
fn what_was_cleared_meanwhile_is_gone_from_the_page_wherever_it_was_kept() {
    for place in [Place::Tab, Place::Memory, Place::Device] {
        let shelf = Shelf::default();
        shelf.day.set(20);
        let mut keeper = begun(&shelf);
        match place {
            Place::Memory => {
                (&shelf).write(Entry::NotInTab, "1");
                keeper.state.place = place;
            }
            Place::Device => keeper.on_device(Box::new(|| {})),
            _ => {}
        }
        keeper.keep_these(answers("Secret?"));
        keeper.take_errands();
        shelf.entries.borrow_mut().clear();
        keeper.came_back();
        assert!(keeper.page.say_nothing(), "{place:?}");
        assert!(is_emptied(&mut keeper), "{place:?}");
        keeper.keep_these(answers("Anew?"));
        assert!(shelf.entries.borrow().values().all(|text| !text.contains("Secret?")));
    }
}

#[test]
fn what_another_page_of_the_tab_has_kept_meanwhile_is_taken_up_and_not_written_over() {
    let shelf = Shelf::default();
    let mut keeper = begun(&shelf);
    keeper.keep_these(answers("First?"));
    begun(&shelf).keep_these(answers("More?"));
    keeper.came_back();
    assert_eq!(keeper.page, answers("More?"));

    // The reader has chosen another place for them there.
    let mut other = begun(&shelf);
    other.on_device(Box::new(|| {}));
    keeper.came_back();
    assert_eq!((keeper.state.place, &keeper.page), (Place::Device, &answers("More?")));
}

#[test]
fn what_is_as_it_was_stays_as_it_is_and_so_does_what_is_kept_nowhere_else() {
    let shelf = Shelf::default();
    let mut keeper = begun(&shelf);
    keeper.keep_these(answers("Mine?"));
    assert_eq!(keeper.offer(Ok(answers("File?").write())), Ok(()));
    keeper.take_errands();
    keeper.came_back();
    assert!(keeper.take_errands().is_empty() && keeper.state.others.is_some());

    shelf.is_denied.set(true);
    keeper.keep_these(answers("More?"));
    keeper.came_back();
    assert_eq!(keeper.page, answers("More?"));

    let shelf = Shelf::default();
    (&shelf).write(Entry::NotInTab, "1");
    let mut keeper = begun(&shelf);
    keeper.keep_these(answers("Mine?"));
    keeper.came_back();
    assert_eq!(keeper.page, answers("Mine?"));
}

#[test]
fn what_is_open_is_locked_as_soon_as_all_of_it_is_saved() {
    let shelf = Shelf::default();
    let (mut keeper, key) = opened(&shelf);
    keeper.came_back();
    assert_eq!((keeper.state.place, keeper.page.say_nothing()), (Place::Locked, true));

    let (mut keeper, other_key) = opened(&shelf);
    drop(key);
    keeper.keep_these(answers("More?"));
    keeper.came_back();
    assert_eq!(keeper.state.place, Place::Open, "while it is being saved");
    keeper.locked(&other_key, answers("More?"), Some(locked_again()));
    keeper.touch();
    assert_eq!((keeper.state.place, keeper.page.say_nothing()), (Place::Locked, true));
}
