//! Examples of what is made for the app: as it stands in the page before anything is done with it. The app does not take them over here, so that
//! they do nothing.

use std::sync::Arc;

use leptos::prelude::*;

use super::Example;
use crate::domain::track::Point;
use crate::ui::SiteInfo;
use crate::ui::components::{self, Bar, Chart, LetterActs, LetterWords, spark};
use crate::ui::pages::your_data;
use crate::words::gallery as words;
use crate::words::prose::add_question;
use crate::words::summary;

/// A view as HTML.
fn html(view: impl FnOnce() -> AnyView) -> String {
    let owner = Owner::new_root(Some(Arc::new(hydration_context::SsrSharedContext::new())));
    let html = owner.with(|| view().to_html());
    owner.unset_with_forced_cleanup();
    html
}

fn example<'a>(id: &'static str, state: &str, view: impl FnOnce() -> AnyView + 'a) -> Example<'a> {
    Example::new(id, state, move |page| page.written(&html(view)))
}

/// Buttons.
pub(super) fn buttons<'a>() -> Vec<Example<'a>> {
    use words::buttons as states;

    let button = |quiet| components::button(states::words(), quiet, || {});
    vec![
        example("button-first", states::first(), move || button(false)),
        example("button-quiet", states::quiet(), move || button(true)),
        example("button-beside", states::beside(), move || components::buttons(vec![button(false), button(true)])),
        Example::new("button-question", states::question(), |page| {
            page.element("ul", &[("class", "questions")], |list| {
                for taken in [false, true] {
                    list.element("li", &[], |li| {
                        li.text(states::asked());
                        li.text(" ");
                        let label = add_question(states::asked());
                        let attributes: &[_] = if taken {
                            &[("class", "button quiet")]
                        } else {
                            &[("class", "button quiet"), ("aria-label", &label)]
                        };
                        li.element("button", attributes, |button| button.text(components::question_label(taken)));
                    });
                }
            });
        }),
    ]
}

/// Fields.
pub(super) fn fields<'a>() -> Vec<Example<'a>> {
    use words::fields as states;

    let mut fields: Vec<Example<'a>> =
        your_data::example_fields().into_iter().map(|(id, state, view)| example(id, state, view)).collect();
    fields.push(example("field-live", states::live(), || {
        components::live_field("live", states::label().to_owned(), Callback::new(|_| {}))
    }));
    fields
}

/// What is told of each way in which a page may not come.
pub(super) fn notices<'a>(site: &SiteInfo) -> Vec<Example<'a>> {
    crate::ui::notices::examples()
        .into_iter()
        .map(|(id, state, view)| {
            let site = site.clone();
            example(id, state, move || view(site))
        })
        .collect()
}

/// The letter.
pub(super) fn letter<'a>() -> Example<'a> {
    use summary::letter as of_letter;

    example("letter", words::paper::letter(), || {
        let nothing = Callback::new(|_| {});
        let acts = LetterActs { typed: nothing, copied: Callback::new(|_| {}), close: Callback::new(|()| {}) };
        let around = LetterWords {
            heading: of_letter::heading(),
            lead: of_letter::lead(),
            label: of_letter::label(),
            copy: of_letter::copy(),
            close: of_letter::close(),
        };
        components::letter(
            "letter-text",
            &around,
            Callback::new(|()| words::paper::letter_text().to_owned()),
            acts,
            Vec::new(),
        )
    })
}

/// Charts.
pub(super) fn drawn<'a>() -> Vec<Example<'a>> {
    use words::pictures as states;

    const POINTS: [(i32, u32); 5] = [(0, 1_800), (14, 1_700), (28, 1_200), (49, 1_100), (70, 600)];
    let points = || POINTS.map(|(day, value)| Point { day, value });
    let chart = |id, state, few: usize| {
        Example::new(id, state, move |page| {
            let points = points();
            let bars = [Bar { name: states::chart_bar().to_owned(), from: 7, to: 60 }];
            Chart {
                points: points.get(..few).unwrap_or(&points),
                most: 2_700,
                lines: &[(1_000, "10".to_owned()), (2_000, "20".to_owned())],
                bars: &bars,
                label: states::chart_label(),
                ends: [states::chart_begins(), states::chart_ends()],
            }
            .write(page);
        })
    };
    vec![
        chart("chart", states::chart(), POINTS.len()),
        chart("chart-one", states::chart_one(), 1),
        Example::new("spark", states::spark(), move |page| {
            let small = points().map(|point| Point { value: point.value / 6, ..point });
            spark(page, &small, states::chart_label());
        }),
    ]
}
