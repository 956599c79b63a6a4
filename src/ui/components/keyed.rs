//! Conditional views and lists: parts that come, go and change as a whole.

use leptos::prelude::*;
use leptos::tachys::reactive_graph::SharedReactiveFunction;

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

fn keyed_of(keys: Box<dyn Fn() -> Vec<Key> + Send + Sync>, view: Box<dyn Fn(Key) -> AnyView + Send + Sync>) -> AnyView {
    let keys = Memo::new(move |_| keys());
    let views = move || -> Vec<AnyView> {
        let keys = keys.get();
        untrack(|| keys.into_iter().map(&view).collect())
    };
    views.into_any()
}

/// A view that is there as long as something holds.
pub fn when(
    holds: impl Fn() -> bool + Send + Sync + 'static,
    view: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    keyed(move || if holds() { vec![(0, 0)] } else { Vec::new() }, move |_| view())
}

/// What an attribute or a property follows, without the type of the closure: one piece of code for all of them.
pub fn live<T>(value: impl FnMut() -> T + Send + 'static) -> SharedReactiveFunction<T> {
    std::sync::Arc::new(std::sync::Mutex::new(value))
}
