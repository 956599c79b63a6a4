//! The plain parts of which a tool is built. Each is one piece of code in the wasm, however often it is used.

use leptos::prelude::*;
use leptos::tachys::html::InertElement;

use super::super::at_once::IntoAny;
use crate::words::shell;

/// A column of reading width.
pub fn column(parts: Vec<AnyView>) -> AnyView {
    view! { <div class="reading">{parts}</div> }.into_any()
}

/// A section with its heading, which can be gone to.
pub fn section(id: &'static str, heading: &'static str, parts: Vec<AnyView>) -> AnyView {
    view! {
        <section aria-labelledby=id>
            <h2 id=id tabindex="-1">{heading}</h2>
            {parts}
        </section>
    }
    .into_any()
}

/// A paragraph of words that never change.
pub fn paragraph(words: &'static str) -> AnyView {
    InertElement::new(format!("<p>{words}</p>")).into_any()
}

/// A button whose words may change. A quiet one stands back.
pub fn button(words: Signal<String>, quiet: bool, press: Callback<()>) -> AnyView {
    let class = if quiet { "button quiet" } else { "button" };
    view! { <button type="button" class=class on:click=move |_| press.run(())>{move || words.get()}</button> }
        .into_any()
}

/// Buttons beside each other.
pub fn buttons(parts: Vec<AnyView>) -> AnyView {
    view! { <div class="buttons">{parts}</div> }.into_any()
}

/// A line that tells politely what has come of something; at first, nothing. By its whole content: the browser's translation may have put the
/// words into elements of its own.
pub fn status(words: Signal<String>) -> AnyView {
    view! { <p class="hint" role="status" prop:textContent=move || words.get()></p> }.into_any()
}

/// What has come of copying.
pub fn copied(worked: bool) -> &'static str {
    if worked { shell::copied() } else { shell::not_copied() }
}

/// HTML that changes with the answers, as `ui::markup` writes it.
pub fn written(html: Signal<String>) -> AnyView {
    view! { <div inner_html=move || html.get()></div> }.into_any()
}

/// A field that acts as one types, once the app has started.
pub fn live_field(id: &'static str, label: String, typed: Callback<String>) -> AnyView {
    view! {
        <div class="field after-ready">
            <label for=id>{label}</label>
            <input type="text" id=id autocomplete="off" on:input:target=move |event| typed.run(event.target().value())/>
        </div>
    }
    .into_any()
}

/// Words that stay, where words may change.
pub fn fixed(words: &'static str) -> Signal<String> {
    Signal::stored(words.to_owned())
}

/// What the button beside a question says.
pub fn question_label(there: bool) -> &'static str {
    if there { shell::take_question_out() } else { shell::add_question() }
}
