//! Form fields: a label, a hint, the field, and the error beside it.

use leptos::prelude::*;

use super::super::at_once::IntoAny;
use super::{Pick, Problem};

/// A line of text to type. `mode` is `numeric` or `decimal` where digits should come up on a phone, else `text`.
pub fn text_field(
    id: String,
    label: Signal<String>,
    hint: Signal<String>,
    mode: &'static str,
    value: Signal<String>,
    set: Callback<String>,
    problems: Memo<Vec<Problem>>,
) -> AnyView {
    let problem = problem_of(id.clone(), problems);
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = format!("{hint_id} {error_id}");
    view! {
        <div class="field">
            <label for=id.clone()>{move || label.get()}</label>
            <p class="hint" id=hint_id>{move || hint.get()}</p>
            <input
                type="text" id=id inputmode=mode autocomplete="off" spellcheck="false"
                aria-describedby=described aria-invalid=move || problem.get().map(|_| "true")
                prop:value=move || value.get()
                on:input:target=move |event| set.run(event.target().value())
            />
            <p class="field-error" id=error_id aria-live="polite">{move || problem.get()}</p>
        </div>
    }
    .into_any()
}

/// Several lines of text to type.
pub fn text_area(
    id: String,
    label: &'static str,
    value: Signal<String>,
    set: Callback<String>,
    problems: Memo<Vec<Problem>>,
) -> AnyView {
    let problem = problem_of(id.clone(), problems);
    let error_id = format!("{id}-error");
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <textarea
                id=id rows="3" aria-describedby=error_id.clone() aria-invalid=move || problem.get().map(|_| "true")
                prop:value=move || value.get()
                on:input:target=move |event| set.run(event.target().value())
            ></textarea>
            <p class="field-error" id=error_id aria-live="polite">{move || problem.get()}</p>
        </div>
    }
    .into_any()
}

fn problem_of(field: String, problems: Memo<Vec<Problem>>) -> Signal<Option<String>> {
    Signal::derive(move || {
        problems.with(|problems| {
            problems.iter().find(|problem| problem.field == field).map(|problem| problem.sentence.clone())
        })
    })
}

/// A question with a few answers and "Not sure".
pub fn choice(
    name: String,
    legend: &'static str,
    words: Vec<&'static str>,
    get: impl Fn() -> Pick + Send + Sync + 'static,
    set: impl Fn(Pick) + Send + Sync + 'static,
) -> AnyView {
    radios(name, legend, words, Signal::derive(get), Callback::new(set))
}

fn radios(
    name: String,
    legend: &'static str,
    words: Vec<&'static str>,
    chosen: Signal<Pick>,
    choose: Callback<Pick>,
) -> AnyView {
    let last = words.len();
    let radios: Vec<AnyView> = words
        .into_iter()
        .chain(["Not sure"])
        .enumerate()
        .map(|(at, words)| {
            let answer = (at < last).then_some(at);
            let id = format!("{name}-{at}");
            view! {
                <div class="radio">
                    <input
                        type="radio" name=name.clone() id=id.clone() checked=answer.is_none()
                        prop:checked=move || chosen.get() == answer
                        on:change=move |_| choose.run(answer)
                    />
                    <label for=id>{words}</label>
                </div>
            }
            .into_any()
        })
        .collect();
    view! { <fieldset class="field choice"><legend>{legend}</legend>{radios}</fieldset> }.into_any()
}

/// A part of the form for each number, kept in step as numbers come and go.
pub fn each(numbers: Signal<Vec<usize>>, part: Callback<usize, AnyView>) -> AnyView {
    view! { <For each=move || numbers.get() key=|number| *number children=move |number| part.run(number)/> }.into_any()
}

/// Fields that belong together, as one that can be gone to.
pub fn group(id: String, legend: Signal<String>, parts: Vec<AnyView>) -> AnyView {
    view! { <fieldset class="trial" id=id tabindex="-1"><legend>{move || legend.get()}</legend>{parts}</fieldset> }
        .into_any()
}

/// Fields that stay folded away until wanted.
pub fn folded(summary: &'static str, parts: Vec<AnyView>) -> AnyView {
    view! { <details class="more-fields"><summary>{summary}</summary>{parts}</details> }.into_any()
}
