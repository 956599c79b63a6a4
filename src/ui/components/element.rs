//! Elements as values: a tag, attributes, listeners, what stands inside. Whatever it is, an element is of one type, and one piece of code builds it.
//!
//! Why not `view!`: that makes a type of each combination of tag, attributes and closures, and compiles how it is built, taken over and updated for
//! each of them. For the self-check that was a third of its wasm. What changes here follows its own closures; an element as a whole is never
//! updated but built anew, so that a page which the browser has translated, moving texts into nodes of its own, stays whole.

use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::ev::Event;
use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::{CastFrom, RemoveEventHandler, Rndr, types};
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Position, PositionState};
use leptos::wasm_bindgen::JsCast;

use super::super::at_once::IntoAny;
use super::super::markup::Markup;

/// An element in the making.
pub struct Element {
    tag: &'static str,
    attributes: Vec<(&'static str, String)>,
    followed: Vec<Followed>,
    listeners: Vec<(&'static str, Listener)>,
    parts: Vec<AnyView>,
}

type Listener = Box<dyn FnMut(Event) + Send>;

/// What of an element follows signals.
#[derive(Clone, Copy)]
enum What {
    /// An attribute, which is not there where the value is `None`.
    Attribute(&'static str),
    /// A property of the element in the browser.
    Property(&'static str),
    /// Its whole content, as text.
    Content,
}

type Followed = (What, Box<dyn FnMut() -> Option<String> + Send>);

/// An element with nothing yet.
pub fn el(tag: &'static str) -> Element {
    Element { tag, attributes: Vec::new(), followed: Vec::new(), listeners: Vec::new(), parts: Vec::new() }
}

impl Element {
    /// An attribute that stays.
    pub fn set(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// Its class. An empty one is left out.
    pub fn class(self, class: &str) -> Self {
        self.set("class", class)
    }

    /// An attribute that follows signals. `None`: it is not there.
    pub fn follow(mut self, name: &'static str, value: impl FnMut() -> Option<String> + Send + 'static) -> Self {
        self.followed.push((What::Attribute(name), Box::new(value)));
        self
    }

    /// Hides it as long as something holds.
    pub fn hidden_while(self, mut holds: impl FnMut() -> bool + Send + 'static) -> Self {
        self.follow("hidden", move || holds().then(String::new))
    }

    /// A property of the element in the browser that follows signals, such as the `value` of a field.
    pub fn property(mut self, name: &'static str, mut value: impl FnMut() -> String + Send + 'static) -> Self {
        self.followed.push((What::Property(name), Box::new(move || Some(value()))));
        self
    }

    /// Its whole content, as a text that follows signals: what the browser's translation has put there goes with it.
    pub fn content(mut self, mut text: impl FnMut() -> String + Send + 'static) -> Self {
        self.followed.push((What::Content, Box::new(move || Some(text()))));
        self
    }

    /// What it does when something happens to it or in it.
    pub fn on(mut self, event: &'static str, act: impl FnMut(Event) + Send + 'static) -> Self {
        self.listeners.push((event, Box::new(act)));
        self
    }

    /// What it does when it is pressed.
    pub fn on_press(self, mut act: impl FnMut() + Send + 'static) -> Self {
        self.on("click", move |_| act())
    }

    /// What it does with what is typed into it.
    pub fn on_typed(self, mut act: impl FnMut(String) + Send + 'static) -> Self {
        self.on("input", move |event| act(event_target_value(&event)))
    }

    /// What a form does when it is sent. It leads nowhere else.
    pub fn on_sent(self, mut act: impl FnMut() + Send + 'static) -> Self {
        self.on("submit", move |event| {
            event.prevent_default();
            act();
        })
    }

    /// A view inside, after those before.
    pub fn part(mut self, part: AnyView) -> Self {
        self.parts.push(part);
        self
    }

    /// Views inside, after those before.
    pub fn parts(mut self, parts: impl IntoIterator<Item = AnyView>) -> Self {
        self.parts.extend(parts);
        self
    }

    /// Words inside, after what is before.
    pub fn text(self, text: impl Into<String>) -> Self {
        self.part(words(text))
    }

    /// The element as a view.
    pub fn view(self) -> AnyView {
        self.into_any()
    }

    /// What stands now that it is in the page: its attributes set, if they are not there yet, its listeners heard, its signals followed.
    fn stand(self, element: types::Element, is_new: bool, parts: Vec<AnyViewState>) -> Standing {
        if is_new {
            for (name, value) in self.attributes {
                if !(name == "class" && value.is_empty()) {
                    Rndr::set_attribute(&element, name, &value);
                }
            }
        }
        let follow = |(what, mut value): Followed| {
            let element = element.clone();
            RenderEffect::new(move |_| match (what, value()) {
                (What::Attribute(name), Some(value)) => Rndr::set_attribute(&element, name, &value),
                (What::Attribute(name), None) => Rndr::remove_attribute(&element, name),
                (What::Property(name), value) => Rndr::set_property(&element, name, &value.unwrap_or_default().into()),
                (What::Content, text) => Rndr::set_property(&element, "textContent", &text.unwrap_or_default().into()),
            })
        };
        let hear = |(name, mut act): (&str, Listener)| {
            Rndr::add_event_listener(&element, name, Box::new(move |event| act(event.unchecked_into())))
        };
        let effects = self.followed.into_iter().map(follow).collect();
        let listeners = self.listeners.into_iter().map(hear).collect();
        Standing { element, _parts: parts, _effects: effects, _listeners: listeners }
    }
}

/// An element in the page, with what keeps it alive.
pub struct Standing {
    element: types::Element,
    _parts: Vec<AnyViewState>,
    _effects: Vec<RenderEffect<()>>,
    _listeners: Vec<RemoveEventHandler<types::Element>>,
}

impl Mountable for Standing {
    fn unmount(&mut self) {
        Rndr::remove(self.element.as_ref());
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        Rndr::insert_node(parent, self.element.as_ref(), marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        Rndr::get_parent(self.element.as_ref()).and_then(types::Element::cast_from).is_some_and(|parent| {
            child.mount(&parent, Some(self.element.as_ref()));
            true
        })
    }

    fn elements(&self) -> Vec<types::Element> {
        vec![self.element.clone()]
    }
}

impl Render for Element {
    type State = Standing;

    fn build(mut self) -> Self::State {
        let element = Rndr::create_element(self.tag, None);
        let mut parts: Vec<AnyViewState> = std::mem::take(&mut self.parts).into_iter().map(Render::build).collect();
        for part in &mut parts {
            part.mount(&element, None);
        }
        self.stand(element, true, parts)
    }

    fn rebuild(self, state: &mut Self::State) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

impl RenderHtml for Element {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self::AsyncOutput {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        _: Vec<AnyAttribute>,
    ) {
        let (mut inside, mut place) = (String::new(), Position::FirstChild);
        for part in self.parts {
            part.to_html_with_buf(&mut inside, &mut place, escape, mark_branches, Vec::new());
        }
        let (mut attributes, mut content) = (self.attributes, String::new());
        for (what, mut value) in self.followed {
            match (what, value()) {
                (What::Attribute(name), Some(value)) => attributes.push((name, value)),
                (What::Content, Some(text)) => content = text,
                _ => {}
            }
        }
        let attributes: Vec<(&str, &str)> = attributes.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let mut page = Markup::without_links();
        page.element(self.tag, &attributes, |element| {
            element.text(&content);
            element.written(&inside);
        });
        html.push_str(&page.into_html());
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(mut self, cursor: &Cursor, position: &PositionState) -> Self::State {
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
        position.set(Position::FirstChild);
        let parts =
            std::mem::take(&mut self.parts).into_iter().map(|part| part.hydrate::<FROM_SERVER>(cursor, position));
        let parts = parts.collect();
        cursor.set(types::Node::from(element.clone()));
        position.set(Position::NextChild);
        self.stand(element, false, parts)
    }

    async fn hydrate_async(self, _: &Cursor, _: &PositionState) -> Self::State {
        unreachable!("ui::hydrate takes the page over in one step")
    }

    fn into_owned(self) -> Self::Owned {
        self
    }
}

// Asked for by `RenderHtml`. A view without its type takes attributes itself and never passes them on to what it holds.
impl AddAnyAttr for Element {
    type Output<A: Attribute> = Self;

    fn add_any_attr<A: Attribute>(self, _: A) -> Self::Output<A> {
        self
    }
}

/// An element of plain parts, with attributes that stay. An empty class is left out.
pub fn element(tag: &'static str, attributes: &[(&'static str, &str)], parts: Vec<AnyView>) -> AnyView {
    let attributes = attributes.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
    Element { attributes, parts, ..el(tag) }.view()
}

/// Words between other views.
pub fn words(words: impl Into<String>) -> AnyView {
    words_of(words.into())
}

fn words_of(words: String) -> AnyView {
    words.into_any()
}
