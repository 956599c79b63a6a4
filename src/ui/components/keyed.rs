//! Conditional views and lists: parts that come, go and change as a whole.

use leptos::prelude::*;

use super::super::at_once::IntoAny;

/// What a view of a list is told from another by: once the keys of a list change, its views are built anew.
pub type Key = (usize, usize);

/// The views of these keys. What a view reads when it is built does not build it anew; its own closures follow their signals.
///
/// Not `For`: it moves what stays, but lists of sixty are built in a frame, and it weighs 19 kB before compression.
pub fn keyed(
    keys: impl Fn() -> Vec<Key> + Send + Sync + 'static,
    view: impl Fn(Key) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    keyed_of(Box::new(keys), Box::new(view))
}

/// A view that is there as long as something holds.
pub fn when(
    holds: impl Fn() -> bool + Send + Sync + 'static,
    view: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    when_of(Box::new(holds), Box::new(view))
}

/// Views that are built anew once what was read to build them changes.
pub fn views(views: impl Fn() -> Vec<AnyView> + Send + Sync + 'static) -> AnyView {
    views_of(Box::new(views))
}

/// A view that is there all the time, and follows what was read to build it.
pub fn live(view: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    live_of(Box::new(view))
}

// One piece of code for all of them.

fn live_of(view: Box<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
    view.into_any()
}

fn views_of(views: Box<dyn Fn() -> Vec<AnyView> + Send + Sync>) -> AnyView {
    views.into_any()
}

fn keyed_of(keys: Box<dyn Fn() -> Vec<Key> + Send + Sync>, view: Box<dyn Fn(Key) -> AnyView + Send + Sync>) -> AnyView {
    let keys = Memo::new(move |_| keys());
    views(move || {
        let keys = keys.get();
        untrack(|| keys.into_iter().map(&view).collect())
    })
}

fn when_of(holds: Box<dyn Fn() -> bool + Send + Sync>, view: Box<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
    keyed_of(Box::new(move || if holds() { vec![(0, 0)] } else { Vec::new() }), Box::new(move |_| view()))
}
