//! `/about/gallery/`: each component in each of its states, so that it can be looked at, heard and tested by itself. Each gives its examples beside
//! its own code; nothing leads here.

mod tools;

use super::cards::cards;
use super::{blank_form, certainty, compare, crisis, home, options, picture, prose, standing};
use crate::route::{Examples, References, Route};
use crate::ui::SiteInfo;
use crate::ui::markup::Markup;
use crate::words::{gallery as words, pages};

/// One component in one state.
pub(super) struct Example<'a> {
    id: &'static str,
    state: String,
    write: Box<dyn FnOnce(&mut Markup) + 'a>,
}

impl<'a> Example<'a> {
    /// The example with its id on the page, the name of its state, and what writes it.
    pub(super) fn new(id: &'static str, state: &str, write: impl FnOnce(&mut Markup) + 'a) -> Self {
        Self { id, state: state.to_owned(), write: Box::new(write) }
    }
}

/// Examples that belong together.
struct Group<'a> {
    id: &'static str,
    heading: &'static str,
    examples: Vec<Example<'a>>,
}

/// Writes the page: each group under its heading, each example under the name of its state, and the cards that they open.
pub(super) fn write(page: &mut Markup, examples: &Examples, references: &References, site: &SiteInfo) {
    let groups = groups(examples, references, site);
    page.element("div", &[("class", "reading")], |page| {
        page.element("p", &[("class", "crumb")], |p| p.link(&Route::About, "", pages::about::title()));
        page.words("h1", "", pages::gallery::title());
        page.words("p", "lead", words::lead());
        page.words("p", "", words::numbers());
        page.element("details", &[("class", "contents")], |fold| {
            fold.words("summary", "", words::contents());
            fold.element("ul", &[], |list| {
                let known = groups.iter().map(|group| (group.id, group.heading));
                for (id, heading) in known.chain([(NOT_SHOWN, words::not_shown::heading())]) {
                    list.element("li", &[], |li| li.element("a", &[("href", &format!("#{id}"))], |a| a.text(heading)));
                }
            });
        });
        groups.into_iter().for_each(|group| write_group(page, group));
        page.element("section", &[("aria-labelledby", NOT_SHOWN)], |section| {
            section.element("h2", &[("id", NOT_SHOWN)], |h2| h2.text(words::not_shown::heading()));
            section.words("p", "", words::not_shown::lead());
            section.element("ul", &[], |list| {
                words::not_shown::parts().into_iter().for_each(|part| list.words("li", "", part));
            });
        });
        cards(page, references);
    });
}

const NOT_SHOWN: &str = "not-shown";

fn groups<'a>(examples: &'a Examples, references: &'a References, site: &SiteInfo) -> Vec<Group<'a>> {
    let group = |id, heading, examples| Group { id, heading, examples };
    let pictures = [
        picture::examples(&examples.hundreds),
        compare::examples(examples, references),
        vec![options::example(&examples.options, &examples.all_figures, references)],
        tools::drawn(),
    ];
    let fields = [tools::fields(), compare::field::examples(&examples.questions)];
    let mut ways = home::examples(&examples.articles);
    ways.push(crisis::example(&examples.countries));
    vec![
        group("certainty", words::certainty::heading(), certainty::examples(&examples.certainties)),
        group("lines", words::lines::heading(), prose::examples_of_lines(examples, references)),
        group("blocks", words::blocks::heading(), prose::examples_of_blocks(examples, references)),
        group("cards", words::cards::heading(), super::cards::examples(examples, references)),
        group("pictures", words::pictures::heading(), pictures.into_iter().flatten().collect()),
        group("standing", words::standing::heading(), standing::examples()),
        group("ways", words::ways::heading(), ways),
        group("buttons", words::buttons::heading(), tools::buttons()),
        group("fields", words::fields::heading(), fields.into_iter().flatten().collect()),
        group("notices", words::notices::heading(), tools::notices(site)),
        group("paper", words::paper::heading(), vec![blank_form::example(), tools::letter()]),
    ]
}

fn write_group(page: &mut Markup, group: Group<'_>) {
    page.element("section", &[("class", "gallery"), ("aria-labelledby", group.id)], |section| {
        section.element("h2", &[("id", group.id)], |h2| h2.text(group.heading));
        for example in group.examples {
            section.element("div", &[("id", example.id), ("data-example", group.id)], |place| {
                place.words("h3", "", &example.state);
                (example.write)(place);
            });
        }
    });
}
