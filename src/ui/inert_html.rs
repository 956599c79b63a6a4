//! An inert element: one that is built at once from its HTML, and taken over without a look inside.
//!
//! Leptos has such a view, `InertElement`. It keeps a template of every text that it ever built, and clones all of those before the one it looks for:
//! with sixty medicines, opening the answer took 212,000 clones, nine tenths of its time. This one keeps nothing.

use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::{CastFrom, Rndr, types};
use leptos::tachys::view::{Position, PositionState};
use leptos::wasm_bindgen::JsCast;

use super::at_once::IntoAny;

/// One element, by its HTML.
struct InertHtml(String);

/// The one element that some HTML is of, as a view.
pub fn inert_html(html: String) -> AnyView {
    InertHtml(html).into_any()
}

/// It in the page.
struct Standing {
    html: String,
    element: types::Element,
}

impl Mountable for Standing {
    fn unmount(&mut self) {
        self.element.unmount();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.element.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.element.insert_before_this(child)
    }

    fn elements(&self) -> Vec<types::Element> {
        vec![self.element.clone()]
    }
}

impl Render for InertHtml {
    type State = Standing;

    fn build(self) -> Self::State {
        // In a template, as a row or a line of a list stands in no other element by itself.
        let template = Rndr::create_element("template", None);
        Rndr::set_inner_html(&template, &self.0);
        let built = Rndr::clone_template(template.unchecked_ref());
        let element = Rndr::first_child(&built).and_then(types::Element::cast_from).unwrap_or(built);
        Standing { html: self.0, element }
    }

    fn rebuild(self, state: &mut Self::State) {
        if self.0 != state.html {
            let mut new = self.build();
            state.insert_before_this(&mut new);
            state.unmount();
            *state = new;
        }
    }
}

impl RenderHtml for InertHtml {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self::AsyncOutput {
        self
    }

    fn to_html_with_buf(self, html: &mut String, position: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {
        html.push_str(&self.0);
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Self::State {
        match position.get() {
            Position::FirstChild => cursor.child(),
            Position::Current => {}
            _ => cursor.sibling(),
        }
        let Some(element) = types::Element::cast_from(cursor.current()) else {
            // Not what the build has written: it is built anew, before what stands there.
            let mut new = self.build();
            Rndr::try_mount_before(&mut new, &cursor.current());
            return new;
        };
        position.set(Position::NextChild);
        Standing { html: self.0, element }
    }

    async fn hydrate_async(self, _: &Cursor, _: &PositionState) -> Self::State {
        unreachable!("ui::hydrate takes the page over in one step")
    }

    fn into_owned(self) -> Self::Owned {
        self
    }
}

// Asked for by `RenderHtml`. A view without its type takes attributes itself and never passes them on to what it holds.
impl AddAnyAttr for InertHtml {
    type Output<A: Attribute> = Self;

    fn add_any_attr<A: Attribute>(self, _: A) -> Self::Output<A> {
        self
    }
}
