//! Form fields: a label, a hint, the field.

use leptos::prelude::*;

use super::super::at_once::IntoAny;

/// A line of text to type. `mode` is `numeric` or `decimal` where digits should come up on a phone, else `text`.
pub fn text_field(
    id: String,
    label: Signal<String>,
    hint: Signal<String>,
    mode: &'static str,
    value: Signal<String>,
    set: Callback<String>,
) -> AnyView {
    let hint_id = format!("{id}-hint");
    view! {
        <div class="field">
            <label for=id.clone()>{move || label.get()}</label>
            <p class="hint" id=hint_id.clone()>{move || hint.get()}</p>
            <input
                type="text" id=id inputmode=mode autocomplete="off" spellcheck="false" aria-describedby=hint_id
                prop:value=move || value.get()
                on:input:target=move |event| set.run(event.target().value())
            />
        </div>
    }
    .into_any()
}
