//! A view of any type, as Leptos has it, but taken over in one step.
//!
//! Leptos can also take a page over bit by bit, waiting for parts of an app that load late. Here the chunk that a page needs has come before
//! it is taken over (`ui::hydrate`). Yet Leptos keeps that second way for every view whose type is erased, as it cannot see that nobody takes it:
//! that was an eighth of the wasm. So what erases types in this room imports `IntoAny` from here.

use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::prelude::{AddAnyAttr, AnyView, Render, RenderHtml};
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::{Position, PositionState};

/// Erases the type of a view.
pub trait IntoAny {
    /// The view without its type.
    fn into_any(self) -> AnyView;
}

impl<V: RenderHtml + 'static> IntoAny for V {
    #[expect(clippy::disallowed_methods, reason = "the one place that calls what the others are warned of")]
    fn into_any(self) -> AnyView {
        leptos::prelude::IntoAny::into_any(AtOnce(self))
    }
}

/// The view it holds in everything, except that it cannot be taken over bit by bit.
struct AtOnce<V>(V);

impl<V: Render> Render for AtOnce<V> {
    type State = V::State;

    fn build(self) -> Self::State {
        self.0.build()
    }

    fn rebuild(self, state: &mut Self::State) {
        self.0.rebuild(state);
    }
}

impl<V: RenderHtml + 'static> RenderHtml for AtOnce<V> {
    type AsyncOutput = V::AsyncOutput;
    type Owned = Self;

    const MIN_LENGTH: usize = V::MIN_LENGTH;
    const EXISTS: bool = V::EXISTS;

    fn dry_resolve(&mut self) {
        self.0.dry_resolve();
    }

    async fn resolve(self) -> Self::AsyncOutput {
        self.0.resolve().await
    }

    fn html_len(&self) -> usize {
        self.0.html_len()
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        extra_attrs: Vec<AnyAttribute>,
    ) {
        self.0.to_html_with_buf(buf, position, escape, mark_branches, extra_attrs);
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Self::State {
        self.0.hydrate::<FROM_SERVER>(cursor, position)
    }

    async fn hydrate_async(self, _: &Cursor, _: &PositionState) -> Self::State {
        unreachable!("ui::hydrate takes the page over in one step")
    }

    fn into_owned(self) -> Self::Owned {
        self
    }
}

// Asked for by `RenderHtml`. A view without its type takes attributes itself and never passes them on to what it holds.
impl<V: RenderHtml + 'static> AddAnyAttr for AtOnce<V> {
    type Output<A: Attribute> = Self;

    fn add_any_attr<A: Attribute>(self, _: A) -> Self::Output<A> {
        self
    }
}
