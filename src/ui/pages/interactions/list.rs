//! The whole list, to be read without choosing anything.

use leptos::prelude::*;

use super::super::super::SiteInfo;
use super::super::super::components::inert;
use super::super::super::markup::Markup;
use super::answer::advice_words;
use crate::content::ListedInteraction;
use crate::domain::interactions::Advice;
use crate::words::interactions::{all as words, covers, entry};

/// Every entry, by how much it matters.
pub(super) fn all(list: &[ListedInteraction], site: &SiteInfo) -> AnyView {
    inert(site, |page| {
        page.element("section", &[("aria-labelledby", "whole-list")], |section| {
            section.element("h2", &[("id", "whole-list")], |h2| h2.text(words::heading()));
            section.words("p", "", &covers::lead(&list.len().to_string()));
            section.words("p", "", covers::not());
            for advice in Advice::ALL {
                let entries: Vec<&ListedInteraction> = list.iter().filter(|one| one.entry.advice == advice).collect();
                section.element("details", &[], |fold| {
                    fold.words("summary", "", &words::count(advice_words(advice), &entries.len().to_string()));
                    entries.iter().for_each(|one| write(fold, one));
                });
            }
        });
    })
}

fn write(page: &mut Markup, one: &ListedInteraction) {
    page.element("details", &[("class", "listed")], |fold| {
        fold.words("summary", "", &entry::pair(&one.a_name, &one.b_name));
        fold.element("p", &[], |p| {
            p.words("strong", "", entry::to_do());
            p.text(" ");
            p.written(&one.what_to_do);
        });
        fold.written(&one.more);
    });
}
