//! A next step as a card: the same questions for each, in folds.

use super::super::certainty::certainty;
use super::super::prose::line;
use crate::content::{ArticleCard, Chance, Compared, Line, TreatmentOption};
use crate::route::{References, Route};
use crate::ui::date::in_words;
use crate::ui::markup::Markup;
use crate::ui::pages::options::{Question, ids};
use crate::words::options as words;

/// What a card is written from.
pub(super) struct Cards<'a> {
    /// Every step: one leads to another.
    pub all: &'a [TreatmentOption],
    /// Every article.
    pub articles: &'a [ArticleCard],
    /// What stands in the page.
    pub references: &'a References,
}

/// A chance, and what it stands beside.
pub(super) fn write_chance(page: &mut Markup, chance: &Chance, references: &References) {
    page.element("p", &[], |p| line(p, &chance.text, references));
    let (label, beside) = match &chance.compared {
        Compared::With(what) => (words::beside(), what),
        Compared::Nothing(why) => (words::beside_nothing(), why),
    };
    page.element("p", &[("class", "aside")], |p| {
        p.text(&format!("{label} "));
        line(p, beside, references);
    });
}

impl Cards<'_> {
    /// All the questions for one step. The app folds them where the step is set aside, and says why above.
    pub fn write(&self, page: &mut Markup, option: &TreatmentOption) {
        let attributes = [("id", ids::card(&option.id)), ("aria-labelledby", option.id.clone())];
        let attributes = attributes.each_ref().map(|(name, value)| (*name, value.as_str()));
        page.element("article", &attributes, |card| {
            card.element("h3", &[("id", &option.id)], |h3| h3.text(&option.name));
            card.element("p", &[("class", "hint"), ("id", &ids::note(&option.id))], |_| {});
            card.element("details", &[("id", &ids::whole(&option.id)), ("class", "whole"), ("open", "")], |whole| {
                whole.words("summary", "", words::show_all_the_same());
                self.write_answers(whole, option);
            });
        });
    }

    fn write_answers(&self, card: &mut Markup, option: &TreatmentOption) {
        use words::folds;
        let references = self.references;
        card.element("p", &[], |p| line(p, &option.what, references));
        card.element("p", &[("class", "buttons after-ready")], |p| {
            let label = words::beside_this(&option.name);
            let attributes = [
                ("type", "button"),
                ("class", "button quiet"),
                (ids::PUT_BESIDE, option.id.as_str()),
                ("aria-label", label.as_str()),
            ];
            p.element("button", &attributes, |button| button.text(words::put_beside()));
            p.element("span", &[("role", "status"), ("class", "hint"), ("data-told", ids::PUT_BESIDE)], |_| {});
        });
        fold(card, folds::given(), |fold| {
            self.answer(fold, Question::Given, &option.given);
            self.answer(fold, Question::Week, &option.week);
        });
        fold(card, folds::chance(), |fold| {
            self.answer(fold, Question::Soon, &option.soon);
            asked(fold, Question::Chance, |page| {
                for chance in &option.chances {
                    write_chance(page, chance, references);
                }
                certainty(page, &option.certainty);
            });
            self.answer(fold, Question::StayingWell, &option.staying_well);
        });
        fold(card, folds::harms(), |fold| {
            self.answer(fold, Question::Harms, &option.harms);
            self.answer(fold, Question::AskFirst, &option.ask_first);
        });
        fold(card, folds::access(), |fold| self.write_access(fold, option));
        fold(card, folds::next(), |fold| {
            self.answer(fold, Question::Judge, &option.judge);
            self.answer(fold, Question::Next, &option.next);
            self.write_leads(fold, option);
        });
        self.write_more(card, option);
    }

    fn answer(&self, page: &mut Markup, question: Question, said: &Line) {
        asked(page, question, |page| page.element("p", &[], |p| line(p, said, self.references)));
    }

    /// What it costs, and whether it is approved: a row for each country.
    fn write_access(&self, page: &mut Markup, option: &TreatmentOption) {
        self.answer(page, Question::Cost, &option.cost);
        asked(page, Question::Approved, |page| {
            page.element("dl", &[("class", "facts")], |list| {
                for (country, approval) in option.approvals.each() {
                    list.element("div", &[], |row| {
                        row.words("dt", "", country);
                        row.element("dd", &[], |dd| {
                            dd.text(&format!("{} ", approval.status.words(&in_words(&approval.date))));
                            line(dd, &approval.says, self.references);
                        });
                    });
                }
            });
        });
    }

    /// The steps that others name next, each with the reason.
    fn write_leads(&self, page: &mut Markup, option: &TreatmentOption) {
        page.words("h4", "", words::leads());
        page.words("p", "aside", words::leads_order());
        page.element("ul", &[], |list| {
            for lead in &option.leads {
                let Some(to) = self.all.iter().find(|other| other.id == lead.to) else { continue };
                list.element("li", &[], |li| {
                    li.element("a", &[("href", &format!("#{}", to.id))], |a| a.text(&to.name));
                    li.text(": ");
                    line(li, &lead.why, self.references);
                });
            }
        });
    }

    /// The articles that tell more.
    fn write_more(&self, page: &mut Markup, option: &TreatmentOption) {
        page.words("p", "aside", words::read_more());
        page.element("ul", &[], |list| {
            for card in self.articles.iter().filter(|card| option.articles.contains(&card.slug)) {
                list.element("li", &[], |li| li.link(&Route::Article(card.slug.clone()), "", &card.title));
            }
        });
    }
}

fn fold(page: &mut Markup, summary: &str, inside: impl FnOnce(&mut Markup)) {
    page.element("details", &[], |details| {
        details.words("summary", "", summary);
        inside(details);
    });
}

/// A question and its answer, which the app finds again to lay it beside those of others.
fn asked(page: &mut Markup, question: Question, answer: impl FnOnce(&mut Markup)) {
    page.words("h4", "", question.words());
    page.element("div", &[(ids::ANSWER, question.key())], answer);
}
