//! A view of any type that is built anew wherever it is shown: it is neither hydrated in place nor updated in place. Its own closures follow
//! their signals all the same.
//!
//! For the parts of a tool that come and go as a whole, such as a question, a card, the answer. A browser that translates the page moves texts
//! into nodes of its own: what is built anew does not look for them. And code that takes a page over part by part, for views that no prerendered
//! page holds, was a fifth of the self-check's wasm.

use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::prelude::{AddAnyAttr, AnyView, Mountable, Render, RenderHtml};
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::renderer::{CastFrom, Rndr};
use leptos::tachys::view::{Position, PositionState};

/// Erases the type of a view that is one element.
pub trait IntoAny {
    /// The view without its type.
    fn into_any(self) -> AnyView;
}

impl<V: RenderHtml + 'static> IntoAny for V {
    #[expect(clippy::disallowed_methods, reason = "one of the two places that call what the others are warned of")]
    fn into_any(self) -> AnyView {
        leptos::prelude::IntoAny::into_any(Anew(self))
    }
}

/// The view it holds, which must be one element.
struct Anew<V>(V);

/// Puts a view in the place of the node at the cursor.
fn replace(cursor: &Cursor, position: &PositionState, new: &mut dyn Mountable) {
    match position.get() {
        Position::FirstChild => cursor.child(),
        Position::Current => {}
        _ => cursor.sibling(),
    }
    let written = cursor.current();
    if let Some(parent) = Rndr::get_parent(&written).and_then(Element::cast_from) {
        new.mount(&parent, Some(&written));
        Rndr::remove(&written);
    }
    if let Some(element) = new.elements().into_iter().next() {
        cursor.set(Node::from(element));
    }
    position.set(Position::NextChild);
}

impl<V: Render> Render for Anew<V> {
    type State = V::State;

    fn build(self) -> Self::State {
        self.0.build()
    }

    fn rebuild(self, state: &mut Self::State) {
        let mut new = self.0.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

impl<V: RenderHtml + 'static> RenderHtml for Anew<V> {
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
        let mut state = self.0.build();
        replace(cursor, position, &mut state);
        state
    }

    async fn hydrate_async(self, _: &Cursor, _: &PositionState) -> Self::State {
        unreachable!("ui::hydrate takes the page over in one step")
    }

    fn into_owned(self) -> Self::Owned {
        self
    }
}

// Asked for by `RenderHtml`. A view without its type takes attributes itself and never passes them on to what it holds.
impl<V: RenderHtml + 'static> AddAnyAttr for Anew<V> {
    type Output<A: Attribute> = Self;

    fn add_any_attr<A: Attribute>(self, _: A) -> Self::Output<A> {
        self
    }
}
