//! Running text: blocks and lines, with citations, figures and terms that open in place.

use super::diagram;
use super::gallery::Example;
use super::icon::Icon;
use super::standing::until;
use crate::content::{Block, CalloutKind, FigureId, Inline, plain_text};
use crate::route::{Examples, References, Route};
use crate::ui::markup::Markup;
use crate::words::{prose as words, shell};

/// Adds blocks of text. `references` are those of the page: a citation shows its number there.
pub fn prose(page: &mut Markup, blocks: &[Block], references: &References) {
    for one in blocks {
        block(page, one, references);
    }
}

/// Adds one line of text.
///
/// A citation that stands before a full stop in the source is shown after it, as readers know it.
pub fn line(page: &mut Markup, text: &[Inline], references: &References) {
    let mut rest = text;
    let mut skip = 0;
    while let Some((one, after)) = rest.split_first() {
        let mark = match (one, after) {
            (Inline::Cite(_), [Inline::Text(next), ..]) => next.chars().next().filter(|c| ".,;:?!".contains(*c)),
            _ => None,
        };
        if let Some(mark) = mark {
            page.text(mark.encode_utf8(&mut [0; 4]));
        }
        match one {
            Inline::Text(words) => page.text(words.get(skip..).unwrap_or_default()),
            other => inline(page, other, references),
        }
        skip = mark.map_or(0, char::len_utf8);
        rest = after;
    }
}

fn block(page: &mut Markup, block: &Block, references: &References) {
    match block {
        Block::Heading { level, id, text } => {
            let tag = if *level == 2 { "h2" } else { "h3" };
            page.element(tag, &[("id", id)], |h| line(h, text, references));
        }
        Block::Paragraph(text) => page.element("p", &[], |p| line(p, text, references)),
        Block::List { ordered, items } => {
            page.element(if *ordered { "ol" } else { "ul" }, &[], |list| {
                for item in items {
                    list.element("li", &[], |li| list_item(li, item, references));
                }
            });
        }
        Block::Table { head, rows } => table(page, head, rows, references),
        Block::Callout { kind, blocks } => {
            page.element("div", &[("class", callout_class(*kind))], |div| {
                div.element("p", &[("class", "callout-title")], |title| {
                    Icon::of(*kind).write(title);
                    title.text(kind.title());
                });
                prose(div, blocks, references);
            });
        }
        Block::Quotation(blocks) => page.element("blockquote", &[], |quote| prose(quote, blocks, references)),
        Block::Questions(asked) => {
            page.element("ul", &[("class", "questions")], |list| {
                for question in asked {
                    list.element("li", &[], |li| {
                        line(li, question, references);
                        li.text(" ");
                        let asked = plain_text(question);
                        let label = words::add_question(&asked);
                        let attributes = [
                            ("class", "button quiet after-ready"),
                            ("data-question", asked.as_str()),
                            ("aria-label", label.as_str()),
                        ];
                        li.element("button", &attributes, |button| button.text(shell::add_question()));
                    });
                }
            });
        }
        Block::BlankLine => page.element("p", &[("class", "blank-line"), ("aria-hidden", "true")], |_| {}),
        Block::Diagram { found, .. } => found.iter().for_each(|found| diagram::write(page, found, references)),
    }
}

/// A list item of one paragraph stands without it.
fn list_item(page: &mut Markup, item: &[Block], references: &References) {
    match item {
        [Block::Paragraph(text)] => line(page, text, references),
        blocks => prose(page, blocks, references),
    }
}

/// The longest words, in characters, with which a cell keeps its place beside two others on a narrow phone.
const SHORT: usize = 22;

/// Whether a table has few and short enough cells to stay one on a narrow phone.
fn is_narrow(head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> bool {
    let short = |cell: &Vec<Inline>| plain_text(cell).chars().count() <= SHORT;
    head.len() <= 3 && rows.iter().all(|row| row.iter().skip(1).all(short))
}

/// A table. One that is too wide for a narrow screen stacks there: each row becomes a block, and each cell is named by its column. The roles keep it a
/// table to a screen reader all the same.
fn table(page: &mut Markup, head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], references: &References) {
    // A cell of a table that stays one needs no name of its own.
    let (class, labels) = if is_narrow(head, rows) {
        ("narrow", Vec::new())
    } else {
        ("stacking flowing", head.iter().map(|cell| plain_text(cell)).collect::<Vec<_>>())
    };
    page.element("table", &[("class", class), ("role", "table")], |table| {
        table.element("thead", &[("role", "rowgroup")], |thead| {
            thead.element("tr", &[("role", "row")], |tr| {
                for cell in head {
                    tr.element("th", &[("scope", "col"), ("role", "columnheader")], |th| line(th, cell, references));
                }
            });
        });
        table.element("tbody", &[("role", "rowgroup")], |tbody| {
            for row in rows {
                tbody.element("tr", &[("role", "row")], |tr| {
                    for (at, cell) in row.iter().enumerate() {
                        let mut attributes = vec![("role", "cell")];
                        attributes.extend(labels.get(at).map(|label| ("data-label", label.as_str())));
                        if at == 0 {
                            tr.element("th", &[("scope", "row"), ("role", "rowheader")], |th| {
                                line(th, cell, references)
                            });
                        } else {
                            tr.element("td", &attributes, |td| line(td, cell, references));
                        }
                    }
                });
            }
        });
    });
}

fn callout_class(kind: CalloutKind) -> &'static str {
    match kind {
        CalloutKind::Certainty => "callout how-sure",
        CalloutKind::Action => "callout action",
        CalloutKind::HelpNow => "callout help-now",
        CalloutKind::Important => "callout important",
    }
}

fn inline(page: &mut Markup, inline: &Inline, references: &References) {
    match inline {
        Inline::Text(text) => page.text(text),
        Inline::Strong(inner) => page.element("strong", &[], |strong| line(strong, inner, references)),
        Inline::Emphasis(inner) => page.element("em", &[], |em| line(em, inner, references)),
        Inline::Quote(inner) => page.element("q", &[], |q| line(q, inner, references)),
        Inline::Link { to, text } => {
            let href = page.href(to);
            page.element("a", &[("href", &href)], |a| line(a, text, references));
        }
        Inline::Cite(ids) => {
            page.element("span", &[("class", "cites")], |cites| {
                for id in ids {
                    let Some(number) = references.number(id) else { continue };
                    let number = number.to_string();
                    let card = Card { id: format!("s{number}"), instead: format!("#r{number}") };
                    opener(cites, "cite", &card, &number, &words::source(&number), references);
                }
            });
        }
        Inline::Figure { id, shown, .. } => {
            open_figure(page, id, shown, &words::about_figure(shown), references);
        }
        Inline::Until(day) => until(page, "span", day),
        Inline::Term { id, text } => {
            let words = plain_text(text);
            let instead = page.href(&format!("{}#{id}", Route::Glossary.path()));
            opener(page, "term", &Card { id: format!("t-{id}"), instead }, &words, "", references);
        }
    }
}

/// Adds a button that opens the card of a figure, for a number that stands beside it.
pub fn about_figure(page: &mut Markup, id: &FigureId, words: &str, references: &References) {
    open_figure(page, id, words, "", references);
}

fn open_figure(page: &mut Markup, id: &FigureId, words: &str, label: &str, references: &References) {
    let Some(card) = references.figure_card(id) else { return page.text(words) };
    let figure = references.figures.iter().find(|figure| figure.id == *id);
    let source = figure.and_then(|figure| references.number(figure.sources.first()?)).unwrap_or(1);
    opener(page, "figure", &Card { id: card, instead: format!("#r{source}") }, words, label, references);
}

/// A card that a number or a word in a sentence opens.
struct Card {
    /// Its id.
    id: String,
    /// Where the same is told without it.
    instead: String,
}

/// A button within a sentence that opens a card in place. It works without script: the browser does it. Where the cards come apart from the page,
/// a link to what tells the same, which opens the card instead once it can (`platform::cards`).
fn opener(page: &mut Markup, class: &'static str, card: &Card, words: &str, label: &str, references: &References) {
    let (tag, mut attributes) = match references.apart {
        // Of a source the card is known by its entry in the list: there are hundreds of them.
        true if class == "cite" => ("a", vec![("class", class), ("href", card.instead.as_str())]),
        true => ("a", vec![("class", class), ("href", card.instead.as_str()), ("data-card", card.id.as_str())]),
        false => ("button", vec![("class", class), ("popovertarget", card.id.as_str())]),
    };
    if !label.is_empty() {
        attributes.push(("aria-label", label));
    }
    page.element(tag, &attributes, |opener| opener.text(words));
}

/// Examples of lines: each with one thing that can stand in it.
pub(super) fn examples_of_lines<'a>(examples: &'a Examples, references: &'a References) -> Vec<Example<'a>> {
    let lines = examples.lines.iter().map(|found| {
        Example::new(found.id, &found.state, |page| page.element("p", &[], |p| line(p, &found.example, references)))
    });
    lines.collect()
}

/// Examples of blocks: one of each kind.
pub(super) fn examples_of_blocks<'a>(examples: &'a Examples, references: &'a References) -> Vec<Example<'a>> {
    let blocks = examples.blocks.iter();
    blocks.map(|found| Example::new(found.id, &found.state, |page| block(page, &found.example, references))).collect()
}
