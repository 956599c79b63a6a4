//! `/crisis/`: help now. It works with nothing but the page itself.

use super::gallery::Example;
use super::prose::prose;
use super::standing::overdue;
use crate::content::{Block, Country, CrisisLine, TextNumber};
use crate::route::References;
use crate::ui::date::in_words as date_in_words;
use crate::ui::markup::Markup;
use crate::words::{crisis as words, gallery, pages};

/// Writes the ladder of help, with the lines of every country.
pub(super) fn write(page: &mut Markup, before: &[Block], countries: &[Country], after: &[Block]) {
    let no_references = References::default();
    page.element("div", &[("class", "reading crisis")], |page| {
        page.words("h1", "", pages::crisis::title());
        quick_numbers(page, countries);
        prose(page, before, &no_references);
        page.element("nav", &[("aria-label", words::countries())], |nav| {
            nav.element("ul", &[("class", "countries")], |list| {
                for country in countries {
                    list.element("li", &[], |li| {
                        li.element("a", &[("href", &format!("#{}", country.id))], |a| a.text(&country.country));
                    });
                }
            });
        });
        for country in countries {
            write_country(page, country);
        }
        prose(page, after, &no_references);
    });
}

/// How many countries' numbers stand in sight; those of the others unfold, so that the words come soon on a phone.
const IN_SIGHT: usize = 6;

/// Every country's numbers in one line each, before any other word: someone in need finds theirs at once.
pub(super) fn quick_numbers(page: &mut Markup, countries: &[Country]) {
    let (first, others) = countries.split_at(IN_SIGHT.min(countries.len()));
    numbers(page, first, words::numbers());
    if others.is_empty() {
        return;
    }
    page.element("details", &[("class", "contents")], |details| {
        let names: Vec<&str> = others.iter().map(|country| country.country.as_str()).collect();
        details.words("summary", "", &words::more_numbers(&names.join(", ")));
        numbers(details, others, words::numbers_elsewhere());
    });
}

fn numbers(page: &mut Markup, countries: &[Country], label: &str) {
    page.element("ul", &[("class", "promises"), ("aria-label", label)], |list| {
        for country in countries {
            let talk = country.lines.iter().find_map(|line| line.call.as_ref());
            let text = country.lines.iter().find_map(|line| line.text.as_ref());
            if country.emergency.is_none() && talk.is_none() {
                continue;
            }
            list.element("li", &[], |li| {
                li.words("strong", "", &country.country);
                li.element("br", &[], |_| {});
                if let Some(number) = &country.emergency {
                    button(li, "call", &tel(number), &words::emergency(number));
                }
                if let Some(number) = talk {
                    button(li, "call", &tel(number), &words::talk(number));
                }
                if let Some(text) = text {
                    button(li, "call", &sms(text), &text_words(text));
                }
            });
        }
    });
}

fn write_country(page: &mut Markup, country: &Country) {
    page.element("section", &[("class", "country"), ("aria-labelledby", &country.id)], |section| {
        section.element("h3", &[("id", &country.id)], |h3| h3.text(&country.country));
        if let Some(number) = &country.emergency {
            section.element("p", &[("class", "emergency")], |p| {
                p.text(&format!("{} ", words::in_an_emergency()));
                p.element("a", &[("href", &tel(number))], |a| a.text(number));
            });
        }
        if let Some(note) = &country.emergency_note {
            section.words("p", "", note);
        }
        for line in &country.lines {
            write_line(section, line);
        }
    });
}

fn write_line(page: &mut Markup, line: &CrisisLine) {
    page.element("div", &[("class", "crisis-line")], |div| {
        div.words("h4", "", &line.name);
        div.element("p", &[("class", "buttons")], |p| {
            if let Some(number) = &line.call {
                button(p, "button", &tel(number), &words::call(number));
            }
            if let Some(text) = &line.text {
                button(p, "button", &sms(text), &text_words(text));
            }
            if let Some(address) = &line.chat {
                let shown = address.trim_start_matches("https://").trim_end_matches('/');
                p.element("a", &[("class", "button quiet"), ("href", address), ("rel", "external noreferrer")], |a| {
                    a.text(&words::open(shown));
                });
            }
        });
        if let Some(what) = &line.what_happens {
            div.words("p", "", what);
        }
        let facts: Vec<String> =
            [Some(&line.hours), line.cost.as_ref(), line.languages.as_ref(), line.deaf_access.as_ref()]
                .into_iter()
                .flatten()
                .map(|fact| format!("{}.", fact.trim_end_matches('.')))
                .collect();
        div.words("p", "aside", &facts.join(" "));
        div.element("p", &[("class", "aside")], |p| {
            p.text(&format!("{} ", words::checked(&date_in_words(&line.checked))));
            p.element("a", &[("href", &line.source.address), ("rel", "external noreferrer")], |a| {
                a.text(&line.source.name)
            });
        });
        if let Some(last) = line.checked_until() {
            overdue(div, &last.written(), &words::not_checked(&CrisisLine::CHECKED_FOR_DAYS.to_string()));
        }
    });
}

fn button(page: &mut Markup, class: &'static str, href: &str, words: &str) {
    page.element("a", &[("class", class), ("href", href)], |a| a.text(words));
}

fn digits(number: &str) -> String {
    number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}

fn tel(number: &str) -> String {
    format!("tel:{}", digits(number))
}

fn sms(text: &TextNumber) -> String {
    let number = digits(&text.number);
    match &text.body {
        Some(body) => format!("sms:{number}?&body={}", body.replace(' ', "%20")),
        None => format!("sms:{number}"),
    }
}

fn text_words(text: &TextNumber) -> String {
    match &text.body {
        Some(body) => words::text_words(&text.number, body),
        None => words::text(&text.number),
    }
}

/// Its example: the numbers of two countries.
pub(super) fn example(countries: &[Country]) -> Example<'_> {
    Example::new("numbers-to-call", gallery::ways::numbers(), |page| quick_numbers(page, countries))
}
